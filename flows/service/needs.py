"""What the technician's journey needs: a door that lets somebody in, and a workbench that knows every part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from drivers.ports import CardReader, FingerScanner, Frame, Lent, PadFace, Slip
from flows.needs import Devices, Examiner

Fact = str | int | float


@dataclass(frozen=True)
class Row:
    """One part and how it is. `grade` is passed, warning, failed, open or absent; `code` the technician's code."""

    test: str
    grade: str
    code: str | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)
    state: str | None = None
    """A device's state now; None for parts that have none."""
    since: datetime | None = None
    """How long it has been in this state."""
    tested_at: datetime | None = None
    """None: no test on record."""
    who: str = ""
    by_hand: bool = False
    """A person found this."""


@dataclass(frozen=True)
class Found:
    """What a test by hand found."""

    passed: bool
    code: str | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True)
class Chart:
    """What the printed chart says of the camera."""

    sharpness: float
    """As `Workbench.focus`."""
    error: float
    """Mean colour difference of its fields from what was printed (CIE 1976), brightness left aside."""
    cast: float
    """How far its greys are from grey (CIE 1976 chroma): the white balance."""


@dataclass(frozen=True)
class CardSeen:
    """What a card on the reader said of itself: nothing of its holder."""

    atr: str
    """Its answer to reset, in hex: the make, the same for thousands of cards."""
    milliseconds: int
    signed: bool | None
    """Whether a staff card signed what it was asked; None: it is none."""


@dataclass(frozen=True)
class Statistics:
    """What the terminal did, counted without persons, since `since`."""

    since: datetime | None = None
    visits: int = 0
    done: int = 0
    ended: tuple[tuple[str, int], ...] = ()
    """Visits by how they ended otherwise, most frequent first."""
    abandoned: tuple[tuple[str, int], ...] = ()
    """Visits by the step at which they were abandoned, most frequent first."""
    slips: int = 0
    metres: float = 0.0
    """Paper used."""


@dataclass(frozen=True)
class OnSite:
    """What staff sets at the terminal itself; in force from the next visit on. None: as the settings say."""

    closed: frozenset[str] = frozenset()
    """Errands that are not offered, by `Errand`'s values."""
    volume: int | None = None
    """The usual volume, 0 to 6."""
    lamp: float | None = None
    """The light's usual level, 0 to 1."""


class Why(StrEnum):
    """Why the door stays shut."""

    PIN = "pin-wrong"
    CARD_PIN = "card-pin-wrong"
    """The card did not take its PIN; `Answer.left` says how often it still may be tried."""
    CARD_BLOCKED = "card-blocked"
    """The card takes no PIN any more."""
    CARD_UNKNOWN = "card-unknown"
    """Never enrolled, or removed."""
    CARD_EXPIRED = "card-expired"
    CARD_OTHER = "card-other"
    """No staff card at all: it counts as no try."""
    CARD_UNREADABLE = "card-unreadable"


@dataclass(frozen=True)
class Answer:
    """What the door says: open, or why not. `tries` are left until it locks; `seconds` to wait if it has."""

    open: bool
    tries: int = 0
    seconds: float = 0.0
    who: str = "technician"
    """Who came in: a card's staff id, or whoever knows the PIN."""
    why: Why = Why.PIN
    left: int = 0


class Door(Protocol):
    """Lets staff in. Every way in shares one lock-out."""

    @property
    def has_pin(self) -> bool:
        """A PIN has been set; without one nobody gets in by it."""

    @property
    def has_cards(self) -> bool:
        """Staff cards are enrolled."""

    async def wait(self) -> float:
        """Seconds until another try is taken."""

    async def enter(self, pin: str, code: str) -> Answer:
        """Try a PIN with a one-time code."""

    async def meet(self, reader: Lent[CardReader]) -> Answer:
        """Look at the card on the reader before anybody types its PIN; `open` says only that it is enrolled."""

    async def prove(self, reader: Lent[CardReader], pin: str) -> Answer:
        """Let the card on the reader sign something new after its PIN."""


class Workbench(Protocol):
    """The parts of this terminal, their tests, and what came of them."""

    @property
    def devices(self) -> Devices: ...

    @property
    def examiner(self) -> Examiner:
        """A fresh one, for what is thrown away again."""

    def signed_in(self, who: str) -> None:
        """Whose results these are from now on."""

    def rows(self) -> tuple[Row, ...]:
        """Every part, what is worst first. Never waits."""

    def statistics(self) -> Statistics: ...

    async def look_again(self) -> None:
        """Run every test that needs no hand."""

    async def again(self, test: str) -> None:
        """Run one of them."""

    async def glance(self) -> None:
        """Renew what changes by itself and costs nothing to ask: for live rows, kept nowhere."""

    async def note(self, test: str, found: Found) -> None:
        """Keep what a test found, with time and who."""

    def on_site(self) -> OnSite:
        """What is set here."""

    async def change(self, wanted: OnSite) -> bool:
        """Set it, with a line in the audit for each change; False if it could not be kept."""

    async def log(self) -> tuple[str, ...]:
        """The last events of the audit, newest first: times, events and codes, never persons."""

    async def restarts(self) -> None:
        """Somebody begins the program anew."""

    async def report(self) -> str | None:
        """Write the readiness report; the name of the folder it lies in, or None where nothing could be written."""

    async def page(self) -> Slip:
        """A test page."""

    async def slip(self, code: str) -> Slip:
        """A slip with this text as a QR code."""

    def number(self) -> str:
        """Something random to print and read back."""

    def focus(self, frame: Frame) -> tuple[float | None, float]:
        """How sharp a picture is (None where nothing in it has an edge), and its mean brightness 0..255."""

    def chart(self, frame: Frame) -> Chart | None:
        """What the chart in a picture says; None: it is not seen whole."""

    async def clean(self, scanner: Lent[FingerScanner]) -> bool:
        """Whether the empty glass is clean; True where the scanner has no live picture. Raises DeviceError."""

    async def look_at_card(self, reader: Lent[CardReader]) -> CardSeen:
        """Connect to the card that lies there, and let it sign if it is a staff card. Raises DeviceError."""

    def cross_face(self, width: int, height: int, aspect: float) -> PadFace:
        """What a pad with a display of its own shows for its test (`drivers.ports.Faced`)."""

    def play(self) -> None:
        """Three notes."""
