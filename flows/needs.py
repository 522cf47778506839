"""What a journey needs besides devices: an Examiner that judges, an Office that answers, and what they give.

OfficeError
  OfficeAway              no answer by the deadline   N20
  OfficeRefused(problem)  said no                     N40
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, StrEnum
from typing import Protocol

from drivers.ports import (
    Camera,
    CardReader,
    CodeScanner,
    EidClient,
    Finger,
    FingerScanner,
    Frame,
    Impression,
    Ink,
    Lent,
    Mount,
    Pixels,
    Printer,
    SignaturePad,
    Slip,
    Slot,
)
from flows.identity import CardFault, ChipIdentity, DocumentKey, Proof, ZoneKey
from office.messages import Case, Document, Information, Outcome, Part, Place, Services, Ticket


class Age(Enum):
    """The age bands that change what is taken (PAuswG §5(9), §9(3), §9(5); PassG §4(4), §4(4a))."""

    UNDER_6 = "under_6"
    FROM_6 = "from_6"
    FROM_10 = "from_10"

    @property
    def prints(self) -> bool:
        """Fingerprints are due from the sixth birthday on."""
        return self is not Age.UNDER_6

    @property
    def signature(self) -> bool:
        """A child signs from the tenth birthday on."""
        return self is Age.FROM_10

    @classmethod
    def of(cls, years: int) -> Age:
        return cls.UNDER_6 if years < 6 else cls.FROM_6 if years < 10 else cls.FROM_10


class PhotoCode(Enum):
    """What a photographer's DataMatrix turned out to be (TR-03170-2); nothing of its content goes with it."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    OTHER = "other"
    """Another code altogether."""


@dataclass(frozen=True)
class Circumstances:
    """How somebody is here, as they said themselves; it changes no rule of the picture."""

    accompanied: bool = False
    """Somebody stands by who helps: another face is no fault until the picture is taken."""
    seated: bool = False
    """They cannot come up to the camera: it goes to them first."""


class Advice(StrEnum):
    """One instruction to the person; values are the HLBS names (TR-03121-2 Vol. 2) and our additions.

    Left and right are the person's own.
    """

    SEARCHING_FACE = "SearchingFace"
    STEP_BACK = "StepBack"
    STEP_FORWARD = "StepForward"
    STEP_LEFT = "StepLeft"
    STEP_RIGHT = "StepRight"
    MOVE_DOWN = "MoveDown"
    MOVE_UP = "MoveUp"
    STAND_STILL = "StandStill"
    LOOK_STRAIGHT = "LookStraight"
    STRAIGHTEN_HEAD = "StraightenHead"
    OPEN_EYES = "OpenEyes"
    CLOSE_MOUTH = "CloseMouth"
    MULTIPLE_FACES = "MultipleFaces"
    HELPER_ASIDE = "HelperAside"
    """All is well but for who helps: they may stand by until now, and step aside for the picture."""
    REMOVE_GLASSES = "RemoveGlasses"
    UNCOVER_FACE = "UncoverFace"
    ADJUST_LIGHT = "AdjustLight"
    PLAIN_BACKGROUND = "PlainBackground"
    CHECK_CAMERA = "CheckCamera"
    HOLD = "Hold"
    """All is well: very good, stay like this."""


class FingerAdvice(StrEnum):
    """One instruction for the finger on the glass; the values of `kiosk assess finger` plus the live ones."""

    PLACE = "Empty"
    UNIFORM = "Uniform"
    TOO_FEW_MINUTIAE = "TooFewMinutiae"
    TOO_SMALL = "TooSmall"
    PRESS_HARDER = "PressHarder"
    PRESS_LESS = "PressLess"
    TOO_DRY = "TooDry"
    TOO_WET = "TooWet"
    OFF_CENTRE = "OffCentre"
    PARTIAL = "Partial"
    STILL = "KeepFingersStill"
    CLEAN_GLASS = "CleanGlass"
    HOLD = "Hold"


@dataclass(frozen=True)
class Criterion:
    """One judged criterion of TR-03121-3 Vol. 2, tables 5.2 and 5.3, by its id there."""

    id: str
    name: str
    value: float
    min: float | None
    max: float | None
    fulfilled: bool
    mandatory: bool


@dataclass(frozen=True)
class FacePoints:
    """Where the face is, in pixels of the picture it belongs to: x to the right, y down."""

    left_eye: tuple[float, float]
    """The eye on the left in the picture."""
    right_eye: tuple[float, float]
    chin: tuple[float, float]
    crown: tuple[float, float]


@dataclass(frozen=True)
class Lighting:
    """Light and exposure that are asked for: the lamp's level 0..1 (None: no lamp), stops against the camera's own."""

    lamp: float | None = None
    stops: float = 0.0


@dataclass(frozen=True)
class Rungs:
    """What can be tried from dark to bright, and which of it is the usual one."""

    all: tuple[Lighting, ...] = (Lighting(),)
    usual: int = 0


AS_IT_IS = Rungs()
"""Nothing can be changed."""


@dataclass(frozen=True)
class Guidance:
    """What the live camera picture says now. Coordinates are shares of the frame's width and height, not mirrored."""

    advice: Advice
    face: FacePoints | None = None
    hold: float = 0.0
    """0..1: how far the stable good run has come."""
    release: bool = False
    """True once the picture is good and stable: take it now."""
    timed_out: bool = False
    """This run's time is over: take the best there is."""
    value: float | None = None
    """What was measured where something is wrong, its limit, and the unit of both, for whoever asks why."""
    limit: float | None = None
    unit: str = ""
    lighting: Lighting | None = None
    """What the light shall be now; None: as it is."""
    rise: float | None = None
    """mm that the lens has to go up to be at eye level, by the eyes in the picture."""
    run: int = 0
    """Counts the runs: a new one begins with the face that comes after everybody was gone."""
    left: bool = False
    """Whoever was there has left the place."""


@dataclass(frozen=True, eq=False, repr=False)
class Portrait:
    """A finished portrait, 1244 x 1600 px: `pixels` (1600, 1244, 3) uint8 RGB, and the same as JPEG."""

    pixels: Pixels
    jpeg: bytes
    points: FacePoints
    criteria: tuple[Criterion, ...]
    advice: tuple[Advice, ...]
    accepted: bool
    taken_at: float
    milliseconds: float = 0.0


@dataclass(frozen=True)
class NoPortrait:
    """The frame gave no portrait. `too_small`: the face has too few pixels and is never upscaled."""

    faces: int
    advice: Advice
    too_small: bool = False


@dataclass(frozen=True)
class FingerGuidance:
    """What the live finger picture says now."""

    advice: FingerAdvice
    quality: float = 0.0
    """0..1, for the bar; never a raw score."""
    release: bool = False


@dataclass(frozen=True, eq=False, repr=False)
class Print:
    """A judged impression with its finished record (CBEFF, ISO/IEC 19794-4 or 39794-4 as `record_type` says).

    `template` is whatever the examiner needs to compare it with another one.
    """

    finger: Finger
    pixels: Pixels
    quality: int
    """NFIQ 2: 0..100, 255 if it could not be computed."""
    acceptable: bool
    feedback: tuple[FingerAdvice, ...]
    record: bytes
    template: object
    taken_at: float
    attempts: int = 1
    record_type: str = "icao-cbeff-bit-bdb-19794-4"
    """What the process log calls the record's format (TR-03121-3 Vol. 2, LOG)."""


class MissingReason(StrEnum):
    """Why a finger gives no print."""

    INJURED = "temporarily"
    MISSING = "permanently"
    NO_QUALITY = "quality"
    SAME_FINGER = "same"
    """The same finger was laid on twice, twice."""


@dataclass(frozen=True)
class Missing:
    """A finger that gives no print; the desk decides what follows."""

    finger: Finger
    reason: MissingReason


Prints = tuple["Print | Missing", ...]


class InkFault(StrEnum):
    """Why a signature is not one."""

    EMPTY = "empty"
    DOT = "dot"
    TOO_SHORT = "too_short"
    OUTSIDE = "outside"


@dataclass(frozen=True, eq=False, repr=False)
class Signature:
    """A signature: its ink, and the picture in the size of the document (TR-03123)."""

    ink: Ink
    jpeg: bytes
    width: int
    height: int


@dataclass(frozen=True)
class NoSignature:
    """The person cannot sign; the desk decides what follows."""


@dataclass(frozen=True, eq=False, repr=False)
class Application:
    """What a capture journey gathered. A part that is None was not due, or is left to the counter."""

    case: Case | None
    """None: a fresh case."""
    code_unchecked: str | None
    """What was typed or scanned while the office could not be asked."""
    document: Document
    age: Age
    portrait: Portrait | None
    prints: Prints | None
    signature: Signature | NoSignature | None
    portraits_tried: tuple[Portrait, ...] = ()
    ticket: Ticket | None = None
    identity: Proof | None = None
    """Who the person is by a document's chip or the online function, if they showed one."""


class Problem(Enum):
    """Why the office said no."""

    NONE_LEFT = "none-left"
    CLOSED = "closed"
    NOT_FOUND = "not-found"
    NOT_HERE = "not-here"
    """This terminal may not give numbers for it."""
    UNSURE = "unsure"
    """A number may have been given, and nobody can say which."""
    TOO_EARLY = "too-early"
    TOO_LATE = "too-late"
    OTHER = "other"


class OfficeError(Exception):
    """The office gave nothing."""

    code = "N20"


class OfficeAway(OfficeError):
    """No answer by the deadline."""


class OfficeRefused(OfficeError):
    """The office said no."""

    code = "N40"

    def __init__(self, problem: Problem, at: datetime | None = None) -> None:
        """`at`: when one can check in (TOO_EARLY), when the appointment was (TOO_LATE)."""
        super().__init__(problem.value)
        self.problem = problem
        self.at = at


class Office(Protocol):
    """The back office, asked through the courier. Every call has a deadline and raises OfficeError."""

    @property
    def latest(self) -> Services | None:
        """The last answer of `services`, at most a minute old; None while the office is away. Never waits."""

    async def services(self) -> Services:
        """What is open now and how long the wait is."""

    async def information(self) -> Information:
        """What visitors want to know; the last known while the office is away."""

    async def draw(self, key: str, service: str, language: str) -> Ticket:
        """A queue number. Asking again with the same key gives the same number."""

    async def check_in(self, key: str, code: str, language: str) -> Ticket:
        """The number of the appointment behind a code, the same however often one checks in."""

    async def ticket(self, code: str) -> Ticket | None:
        """The number whose slip bears this code, or None if it is none of today's that still waits."""

    async def place(self, key: str) -> Place:
        """Where a number stands in the line now."""

    async def outcome(self, key: str, outcome: Outcome) -> None:
        """Tell what became of a number; delivered later if the office is away, so it never raises."""

    async def feedback(self, face: int, wish: str | None) -> None:
        """How it was; sent once, lost where nobody listens. Never raises."""

    async def find(self, code: str) -> Case | None:
        """The case behind a code, or None if the office does not know it."""


class Examiner(Protocol):
    """Judges what devices give. Never blocks the loop."""

    def aim(
        self,
        view: Slot[Frame],
        age: Age,
        rungs: Rungs = AS_IT_IS,
        accompanied: Callable[[], bool] = lambda: False,
    ) -> AbstractAsyncContextManager[Slot[Guidance]]:
        """Watch the camera's preview and guide the person, about 30 times a second.

        `rungs` is what light and exposure can be; `Guidance.lighting` says which of it is wanted.
        While `accompanied` says so, other faces are no fault until the picture is due.
        """

    async def portrait(self, frame: Frame, age: Age) -> Portrait | NoPortrait:
        """Crop, de-rotate, judge and encode a portrait."""

    def feel(self, view: Slot[Impression]) -> AbstractAsyncContextManager[Slot[FingerGuidance]]:
        """Watch the scanner's live picture and guide the finger."""

    async def impression(self, impression: Impression, finger: Finger) -> Print:
        """Judge an impression and write its record. Raises BadCapture if nothing was on the glass."""

    async def same_finger(self, one: Print, other: Print) -> bool:
        """Do both prints come from one finger?"""

    def field(self, document: Document) -> tuple[float, float]:
        """Width and height of the signature field in mm, in the document's aspect."""

    async def signature(self, ink: Ink, document: Document) -> Signature | InkFault:
        """Judge what was written and draw it in the document's size."""

    def codes(self, view: Slot[Frame]) -> AbstractAsyncContextManager[Slot[str]]:
        """Read QR codes off the camera's preview."""

    def zones(self, view: Slot[Frame]) -> AbstractAsyncContextManager[Slot[str]]:
        """Read a document's printed zone off the camera's preview."""

    def photo_codes(
        self, view: Slot[Frame] | None, codes: Slot[str] | None
    ) -> AbstractAsyncContextManager[Slot[PhotoCode]]:
        """Judge photographers' codes off the preview or from a scanner, whose slot is emptied at once."""

    async def document(
        self, card: Lent[CardReader], key: DocumentKey, progress: Slot[float]
    ) -> ChipIdentity | CardFault:
        """Open the chip that lies on the reader and say who it belongs to. Raises DeviceError if the reader is lost."""

    def zone_key(self, text: str) -> ZoneKey | None:
        """What opens a chip, from a scanned machine-readable zone; None if it is none or misread."""


class Typesetter(Protocol):
    """Draws slips in the visitor's language."""

    async def ticket(self, ticket: Ticket, bring: tuple[str, ...]) -> Slip:
        """A queue slip: number, area, estimate, what to bring, QR code."""


@dataclass(frozen=True)
class Devices:
    """The devices of this terminal as journeys see them; None where the terminal has none."""

    camera: Lent[Camera] | None = None
    fingerprint: Lent[FingerScanner] | None = None
    signature: Lent[SignaturePad] | None = None
    scanner: Lent[CodeScanner] | None = None
    printer: Lent[Printer] | None = None
    mount: Lent[Mount] | None = None
    card: Lent[CardReader] | None = None
    eid: Lent[EidClient] | None = None


@dataclass(frozen=True)
class House:
    """What the city decided, as far as journeys care (settings)."""

    photo_fee: str | None
    """The amount to name before the photo, such as "6"; None where the photo costs nothing."""
    counter: str
    """Where to go when something cannot be done here."""
    keep_hours: int = 96
    finger_seconds: float = 60.0
    """Time for one finger, all tries together."""
    burst: int = 3
    """Frames taken per release; the best is kept."""
    shut: frozenset[str] = frozenset()
    """Errands that staff has closed at the terminal, by `Errand`'s values."""
    closed: str | None = None
    """Message that says why nothing can be captured now whatever the devices say (a full disk), or None."""
    eid_service: str | None = None
    """Address of the city's eID service (tcTokenURL); None: identity cards are not read online here."""
    staffed: bool = False
    """A person of the office stands beside: other fingers may be given, each with three attempts."""
    outreach: bool = False
    """Out of the house: no queue numbers."""
    near: int = 3
    """A number is near when so many are ahead of it, or fewer."""
    appointments: bool = True
    """The queue is our office's own, so that one can check in for its appointments here."""


__all__ = [
    "AS_IT_IS",
    "Advice",
    "Age",
    "Application",
    "Case",
    "Circumstances",
    "Criterion",
    "Devices",
    "Document",
    "Examiner",
    "FacePoints",
    "FingerAdvice",
    "FingerGuidance",
    "Guidance",
    "House",
    "Information",
    "InkFault",
    "Lighting",
    "Missing",
    "MissingReason",
    "NoPortrait",
    "NoSignature",
    "Office",
    "OfficeAway",
    "OfficeError",
    "OfficeRefused",
    "Outcome",
    "Part",
    "Place",
    "Portrait",
    "Print",
    "Prints",
    "Problem",
    "Rungs",
    "Services",
    "Signature",
    "Ticket",
    "Typesetter",
]
