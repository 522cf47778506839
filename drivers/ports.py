"""What a device can be asked, what it gives, and how it fails.

A driver is one class, made from a `DeviceUrl`, that fulfils `Driver` and the port of its kind. Blocking calls belong
into a thread (`asyncio.to_thread`) or a worker process; nothing here may hold up the event loop.

    DeviceError(device, reason)
      DeviceMissing      could not be opened       10 NOT_FOUND 11 NO_PERMISSION 12 SDK_MISSING
      DeviceLost         must be opened again      20 UNPLUGGED 21 SILENT 22 TOO_SLOW
      DeviceBusy         another program has it    30 IN_USE
      DeviceNeedsHand    a person must act         40 PAPER_OUT 41 COVER_OPEN 42 JAMMED 43 TOO_HOT
      BadCapture         answered, nothing usable  50 GARBLED 51 INCOMPLETE
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from enum import Enum, IntEnum, StrEnum
from types import MappingProxyType
from typing import Generic, Protocol, TypeVar, runtime_checkable
from urllib.parse import parse_qsl, unquote

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
T = TypeVar("T")
D_co = TypeVar("D_co", covariant=True)
END = 3.0
"""mm from its limit within which a mount is at its end."""


class Device(StrEnum):
    """A kind of device; the value is the letter of its technician codes."""

    CAMERA = "C"
    FINGERPRINT = "F"
    SIGNATURE = "S"
    CARD = "K"
    SCANNER = "Q"
    PRINTER = "P"
    JACK = "J"
    MOUNT = "M"
    EID = "E"
    """The online function of identity cards."""


class Reason(IntEnum):
    """Why a device cannot serve; with the device's letter it is the technician's code (`P41`)."""

    NOT_FOUND = 10
    NO_PERMISSION = 11
    SDK_MISSING = 12
    UNPLUGGED = 20
    SILENT = 21
    TOO_SLOW = 22
    IN_USE = 30
    PAPER_OUT = 40
    COVER_OPEN = 41
    JAMMED = 42
    TOO_HOT = 43
    GARBLED = 50
    INCOMPLETE = 51


class DeviceError(Exception):
    """A device cannot do what was asked. The text never carries captured data."""

    def __init__(self, device: Device, reason: Reason) -> None:
        super().__init__(f"{device.name.lower()}: {reason.name.lower()}")
        self.device = device
        self.reason = reason

    @property
    def code(self) -> str:
        """The technician's code, for example `C21`."""
        return f"{self.device.value}{self.reason.value}"


class DeviceMissing(DeviceError):
    """It could not be opened: NOT_FOUND, NO_PERMISSION or SDK_MISSING."""


class DeviceLost(DeviceError):
    """It was open and must be opened again: UNPLUGGED, SILENT or TOO_SLOW."""


class DeviceBusy(DeviceError):
    """Another program has it: IN_USE."""


class DeviceNeedsHand(DeviceError):
    """A person must act: PAPER_OUT, COVER_OPEN, JAMMED or TOO_HOT."""


class BadCapture(DeviceError):
    """It answered, but with nothing usable: GARBLED or INCOMPLETE."""


class CardGone(BadCapture):
    """The card left the reader before the answer; it needs a new connection when it is back."""

    def __init__(self) -> None:
        super().__init__(Device.CARD, Reason.INCOMPLETE)


class Slot(Generic[T]):
    """The newest value only: writers never wait, readers never queue."""

    def __init__(self, latest: T | None = None) -> None:
        self.latest = latest


# What devices give. Captured things compare by identity and never print their bytes.


@dataclass(frozen=True, eq=False, repr=False)
class Frame:
    """One camera picture: `pixels` (height, width, 3) uint8 in BGR order, not mirrored.

    `taken_at` is `time.monotonic()` seconds at exposure; `lossy` says that the camera compressed it once already.
    """

    pixels: Pixels
    taken_at: float
    lossy: bool = False


class Finger(IntEnum):
    """Finger positions of ISO/IEC 19794-4; little fingers are never captured."""

    RIGHT_THUMB = 1
    RIGHT_INDEX = 2
    RIGHT_MIDDLE = 3
    RIGHT_RING = 4
    LEFT_THUMB = 6
    LEFT_INDEX = 7
    LEFT_MIDDLE = 8
    LEFT_RING = 9


@dataclass(frozen=True, eq=False, repr=False)
class Impression:
    """One fingerprint picture: `pixels` (height, width) uint8, ridges dark, at `ppi` pixels per inch."""

    pixels: Pixels
    taken_at: float
    ppi: int = 500


@dataclass(frozen=True)
class PenPoint:
    """Where the pen was: mm from the field's top left, seconds since the first touch, pressure 0..1."""

    x: float
    y: float
    t: float
    pressure: float = 0.5


@dataclass(frozen=True, eq=False, repr=False)
class Ink:
    """What was written: strokes of points in a field of `width` x `height` mm."""

    strokes: tuple[tuple[PenPoint, ...], ...]
    width: float
    height: float
    outside: int = 0
    """Points that were felt beyond the field; they are in no stroke."""


class PadKey(StrEnum):
    """A key on a pad's own display; the value is its text."""

    CANCEL = "cancel"
    CLEAR = "clear"
    ACCEPT = "accept"


Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels; right and bottom lie outside."""


@dataclass(frozen=True, eq=False, repr=False)
class PadFace:
    """What a pad shows on its own display: `pixels` (height, width) uint8, 0 or 255, where to write, and its keys."""

    pixels: Pixels
    field: Box
    keys: Mapping[PadKey, Box]


@dataclass(frozen=True, eq=False, repr=False)
class Slip:
    """A slip to print: `pixels` (height, width) uint8, 0 black, 255 white, at 203 dpi."""

    pixels: Pixels


class Finding(StrEnum):
    """Something a technician should know about a device that still works."""

    PAPER_LOW = "paper-low"
    SIMULATED = "simulated"
    NO_LIVE_VIEW = "no-live-view"
    """A camera that shows nothing before it captures: people cannot be guided, only photographed."""


@dataclass(frozen=True)
class Identity:
    """Who the device says it is."""

    model: str
    serial: str = ""
    firmware: str = ""


# What devices can be asked.


class Driver(Protocol):
    """What every driver can do, whatever its kind."""

    async def open(self) -> Identity:
        """Connect and re-apply every setting. Raises DeviceMissing or DeviceBusy."""

    async def check(self) -> frozenset[Finding]:
        """Is it still there and able? Cheap; called about every second. Raises DeviceError. Silence is never "fine"."""

    async def close(self) -> None:
        """Let go of everything: handles, threads, processes. Never raises; may be called twice."""


class Camera(Driver, Protocol):
    """A camera. `view` holds the newest preview frame between `begin` and `end`, at about 30 a second."""

    view: Slot[Frame]

    async def begin(self) -> None:
        """Start the preview. Raises DeviceError."""

    async def end(self) -> None:
        """Stop the preview and forget its last frame."""

    async def capture(self) -> Frame:
        """One picture at full size, exposed after this call. Raises DeviceError."""


@runtime_checkable
class Exposing(Protocol):
    """A camera that can be told to expose otherwise than it would by itself; not every one can."""

    async def expose(self, stops: float) -> float:
        """Expose brighter (> 0) or darker (< 0) by so many stops than the camera's automatic would; 0 is the automatic.

        Gives the stops that were read back, which may be fewer. Forgotten with `end`. Raises DeviceError.
        """


class FingerScanner(Driver, Protocol):
    """A single-finger scanner. `view` holds the newest live picture between `begin` and `end`."""

    view: Slot[Impression]

    async def begin(self, finger: Finger) -> None:
        """Start the live picture; `finger` is the one that was asked for. Raises DeviceError."""

    async def end(self) -> None:
        """Stop the live picture and forget it."""

    async def capture(self) -> Impression:
        """One impression at full size of the finger asked for. Raises DeviceError."""

    async def lifted(self) -> None:
        """Return when no finger lies on the glass any more. Raises DeviceError."""


class Pen(Protocol):
    """Where a touch screen puts what it feels when the screen itself is the signature pad."""

    def put(self, point: PenPoint, *, down: bool) -> None:
        """The tip is at `point`; `down` is False when it leaves the field or is lifted."""


class SignaturePad(Driver, Protocol):
    """A signature pad. `ink` holds all that was written since `begin` or `clear`, renewed with every point."""

    ink: Slot[Ink]
    pen: Pen | None
    """Where the screen shall put touches, if the screen is the pad; None if the pad feels the pen itself."""
    keys: Slot[PadKey] | None
    """The key that was pressed on the pad's own display, until somebody takes it out; None if it has no keys."""

    async def begin(self, width: float, height: float) -> None:
        """Get ready for a signature in a field of `width` x `height` mm. Raises DeviceError."""

    async def clear(self) -> None:
        """Forget what was written and go on."""

    async def end(self) -> None:
        """Stop, and forget what was written, on the pad's own display too."""


class Faced(Protocol):
    """A pad with a display of its own. Without a `face` it shows only the ink."""

    face: Callable[[int, int, float], PadFace] | None
    """Draws width, height in pixels and a field of this aspect (width / height); called in a thread, before each
    signature."""


class Printer(Driver, Protocol):
    """A slip printer."""

    async def print(self, slip: Slip) -> None:
        """Print and cut; returns when the printer confirmed it. Raises DeviceError: then nothing counts as printed."""


class CodeScanner(Driver, Protocol):
    """Reads QR and bar codes. `codes` holds the newest code between `begin` and `end`."""

    codes: Slot[str]

    async def begin(self) -> None:
        """Start reading. Raises DeviceError."""

    async def end(self) -> None:
        """Stop reading and forget the last code."""


@dataclass(frozen=True)
class Stand:
    """Where a mount stands, as it said itself: never what it was told.

    `height` is mm of the lens above the floor between `lowest` and `highest`, None where there is no motor. `lamp` is
    the light's level 0..1, None where there is no light.
    """

    height: float | None = None
    lowest: float = 0.0
    highest: float = 0.0
    lamp: float | None = None
    moving: int = 0
    """1 up, -1 down, 0 at rest."""

    def can(self, way: int) -> bool:
        """Whether there is room upwards (1) or downwards (-1)."""
        if self.height is None:
            return False
        return self.height < self.highest - END if way > 0 else self.height > self.lowest + END


class Mount(Driver, Protocol):
    """What carries the camera: a height column, a light, or both.

    Nothing moves outside `begin` and `end`. It stops by itself at its limits, when nobody steers any more, when
    nothing answers, and when it makes no progress.
    """

    stand: Slot[Stand]
    """Renewed about ten times a second while it is begun."""

    async def begin(self) -> None:
        """Get ready to move, the light at its usual level. Raises DeviceError."""

    async def end(self) -> None:
        """Stop, and put the light out."""

    def steer(self, way: int) -> None:
        """Run up (1) or down (-1) for as long as this is repeated, at least three times a second; 0 stops at once.

        Never waits: it is called while a finger is on the button, and a finger that nobody feels any more has let go.
        """

    async def reach(self, height: float) -> float:
        """Go to a height (mm), or as near as it can, and give the one read back. Steering and cancelling stop it.
        Raises DeviceNeedsHand(JAMMED) where it makes no progress, and DeviceLost."""

    async def shine(self, lamp: float) -> float:
        """Bring the light to a level 0..1, without a jump, and give the one read back. Raises DeviceError."""


class Jack(Driver, Protocol):
    """A headphone socket. `plugged` is True while headphones are in it, None while that is not known."""

    plugged: Slot[bool]


class CardReader(Driver, Protocol):
    """A smart-card reader, with contacts or without."""

    card: Slot[int]
    """Between `begin` and `end` the number of the card that lies on the reader, None while there is none. Every card,
    and the same one laid down again, has a new number."""

    async def begin(self) -> None:
        """Start watching for cards. Raises DeviceError."""

    async def end(self) -> None:
        """Power the card off and stop watching."""

    async def connect(self) -> bytes:
        """Reset the card that lies there, open a new connection to it, and give its answer to reset (ATR).
        Raises CardGone, DeviceError."""

    async def transmit(self, command: bytes) -> bytes:
        """One command (ISO/IEC 7816-4) and the card's answer with its status word. Raises CardGone, DeviceError."""


class EidNeed(Enum):
    """What an online identification waits for."""

    WORK = "work"
    """Nothing: it goes on by itself."""
    CONSENT = "consent"
    CARD = "card"
    PIN = "pin"
    CAN = "can"
    PUK = "puk"
    """The PIN is blocked; the ten digits from its letter free it, which is nothing for a terminal."""
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class EidStep:
    """Where an online identification stands. Nothing in it describes the citizen."""

    need: EidNeed
    tries: int | None = None
    """How often the PIN may still be entered, where the card has told."""
    keypad: bool = False
    """The reader has keys of its own: the number is entered there and nowhere else."""
    wrong: bool = False
    """What was entered last was wrong."""
    rights: tuple[str, ...] = ()
    """What will be read, by the names of BSI TR-03124-2."""
    reader: str = ""
    """Who will read it, from the service's certificate."""
    purpose: str = ""
    problem: str = ""
    """Why it failed, as the last part of the result's identifier in BSI TR-03112."""
    session: str = ""
    """Where the service holds the result, once DONE: the address that it gave back (TR-03124-1, RefreshAddress)."""


class EidClient(Driver, Protocol):
    """The program that speaks with an identity card's online function (BSI TR-03124)."""

    step: Slot[EidStep]
    """Between `begin` and `end` where the identification stands; a new object for every change."""
    card: Slot[int]
    """A number while a card lies there, as far as the program has told; None: none does."""

    async def begin(self, service: str) -> None:
        """Start an identification at the eID service behind this address (tcTokenURL). Raises DeviceError."""

    async def end(self) -> None:
        """Cancel what is not finished, and forget it."""

    async def accept(self) -> None:
        """The citizen agrees that the rights asked for are read. Raises DeviceError."""

    async def enter(self, digits: str | None) -> None:
        """PIN or CAN, whichever is needed; None where the reader has keys of its own. Raises DeviceError."""


class Keys(Protocol):
    """A scanner that types: the screen passes on every key, the scanner says which ones were its own."""

    typed: Callable[[str], None] | None
    """Takes back characters that turn out to be no code's. Without, none is held back."""

    def key(self, character: str, at: float) -> bool:
        """A character (Enter is "\\n") at monotonic time `at`; True if it belongs to a scanned code."""


class Hears(Protocol):
    """A simulated person who follows what the screen says, so that a demonstration plays itself."""

    def hear(self, advice: str) -> None:
        """The screen now shows this guidance, by its code name (`StepForward`, `PressHarder`, ...)."""


# How journeys see devices.


class State(Enum):
    """Where a supervised device stands."""

    ABSENT = "absent"
    STARTING = "starting"
    READY = "ready"
    BUSY = "busy"
    FAULTY = "faulty"


@dataclass(frozen=True)
class Status:
    """What a supervisor knows of its device. `since` is `time.monotonic()` seconds."""

    device: Device
    state: State
    reason: Reason | None
    since: float
    findings: frozenset[Finding] = frozenset()
    identity: Identity | None = None

    @property
    def usable(self) -> bool:
        """A journey may count on it."""
        return self.state in (State.READY, State.BUSY)

    @property
    def code(self) -> str | None:
        """The technician's code of what is wrong, or None."""
        return None if self.reason is None else f"{self.device.value}{self.reason.value}"


class Lent(Protocol[D_co]):
    """A device as a journey sees it: watched for as long as a citizen needs, used by one step at a time."""

    @property
    def status(self) -> Status: ...

    def use(self) -> AbstractAsyncContextManager[D_co]:
        """Borrow it for one call, until the deadline from the settings. Raises DeviceError."""

    def watch(self, *what: object) -> AbstractAsyncContextManager[D_co]:
        """Between `begin(*what)` and `end()`, without deadline. If the device is lost meanwhile, the body is
        cancelled and DeviceError raised in its place. `use` may be called inside."""


@dataclass(frozen=True)
class DeviceUrl:
    """`scheme:path?key=value&...`, the way the settings name a device."""

    scheme: str
    path: str
    options: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def parse(cls, text: str) -> DeviceUrl:
        """Raises ValueError if there is no scheme."""
        scheme, colon, rest = text.partition(":")
        if not colon or not scheme:
            raise ValueError(f"a device needs a scheme, for example simulated:anna, not {text!r}")
        path, _, query = rest.partition("?")
        return cls(scheme, unquote(path), MappingProxyType(dict(parse_qsl(query, keep_blank_values=True))))
