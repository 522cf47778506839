"""What can be shown, and the type of each answer. Screens are plain data; the UI owns how they look and sound.

Text comes from the catalogues by the screen's name: `Ask("identify", ...)` is titled by the message `identify`, its
lead is `identify.lead`, option "scan" is the message `identify-scan` with the attribute `.line` below it. `values`
fill the placeholders. Back, Cancel, Help, Language and Display exist on every screen and are not answers: the stage
raises `Back` and `Ended` for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Generic, Protocol, TypeVar

from drivers.ports import Finger, Frame, Impression, Ink, PadKey, Pen, Slot, Stand
from flows.needs import (
    FingerAdvice,
    FingerGuidance,
    Guidance,
    InkFault,
    Missing,
    NoSignature,
    PhotoCode,
    Portrait,
    Print,
    Prints,
    Signature,
)
from office.messages import Part, RequiredDocument, Service, Subject, Ticket

A = TypeVar("A")
Value = str | int | float | datetime


class Chapter(Enum):
    """The bars on top of a capture journey."""

    CASE = "case"
    PHOTO = "photo"
    FINGERS = "fingers"
    SIGNATURE = "signature"
    FINISH = "finish"


class Screen(Generic[A]):
    """Something shown until it is answered with an A."""

    name: str
    private: bool = False
    """Spoken only into headphones."""
    reading: bool = False
    """Much to read: longer until "are you still there"."""
    silent: bool = False
    """For staff: never read aloud."""


class Tone(Enum):
    """How a message is meant; shown by icon, edge and words together."""

    INFO = "info"
    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Notice:
    """A word above every screen of a capture until another takes its place; `name` is its message."""

    name: str
    values: Mapping[str, Value] = field(default_factory=dict)
    tone: Tone = Tone.INFO


@dataclass(frozen=True)
class Option(Generic[A]):
    """One way to answer. `primary` is the one button at the end of the reading direction."""

    value: A
    key: str
    icon: str | None = None
    primary: bool = False
    closed: str | None = None
    """Message key of the reason why this is not possible now; pressing it explains the way out."""
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class Ask(Screen[A]):
    """A question with a handful of answers: cards, or buttons where `buttons` is set."""

    name: str
    options: tuple[Option[A], ...]
    values: Mapping[str, Value] = field(default_factory=dict)
    buttons: bool = False
    reading: bool = False
    picture: str | None = None
    """Name of an illustration."""


@dataclass(frozen=True)
class Tell(Screen[None]):
    """Something to know; one button goes on. `code` is for staff."""

    name: str
    values: Mapping[str, Value] = field(default_factory=dict)
    tone: Tone = Tone.INFO
    code: str | None = None
    button: str = "next"


@dataclass(frozen=True)
class Busy(Screen[None]):
    """Shown while the terminal works; it cannot be answered."""

    name: str
    values: Mapping[str, Value] = field(default_factory=dict)


# Arrival


@dataclass(frozen=True)
class Load:
    """What waits in a terminal that is out of the house; `by` is when the law erases the oldest of it."""

    waiting: int
    by: datetime | None
    urgent: bool = False


@dataclass(frozen=True)
class Attract(Screen[None]):
    """Invites people; any touch answers."""

    open_until: datetime | None
    closed: tuple[str, ...] = ()
    """Message keys of services that are out of order."""
    load: Load | None = None
    """Given where the terminal is out of the house: then there are no opening hours."""
    name: str = "attract"


@dataclass(frozen=True)
class ChooseLanguage(Screen[str]):
    """Languages in their own names; the answer is a language code."""

    languages: tuple[str, ...]
    name: str = "language"


class Errand(Enum):
    """What one can do here."""

    TICKET = "ticket"
    CHECK_IN = "checkin"
    CAPTURE = "capture"
    PHOTO = "photo"
    INFORMATION = "information"


@dataclass(frozen=True)
class Start(Screen[Errand]):
    """The menu: one card an errand."""

    options: tuple[Option[Errand], ...]
    name: str = "start"


@dataclass(frozen=True)
class OutOfOrder(Screen[None]):
    """Nothing works; shown until something does."""

    code: str
    name: str = "out-of-order"


# Ticket


@dataclass(frozen=True)
class ChooseService(Screen[Service]):
    """What is it about? One card a service, with people ahead and waiting estimate, or why it is closed."""

    services: tuple[Service, ...]
    as_of: datetime | None
    name: str = "ticket-service"


@dataclass(frozen=True)
class Checklist(Screen[bool]):
    """Do you have everything? True: yes. False: something is missing."""

    documents: tuple[RequiredDocument, ...]
    name: str = "ticket-documents"


class TicketNext(Enum):
    """What to do after drawing a number."""

    DONE = "done"
    PHOTO = "photo"


@dataclass(frozen=True)
class TicketNumber(Screen[TicketNext]):
    """The number, printed or to remember."""

    ticket: Ticket
    printed: bool
    photo: bool
    """Offer to take the photo while waiting."""
    name: str = "ticket-number"
    private: bool = True


class TicketHeld(Enum):
    """What to do with a number that could not be printed."""

    KEEP = "keep"
    PRINT = "print"
    RETURN = "return"


@dataclass(frozen=True)
class PrinterFailed(Screen[TicketHeld]):
    """The printer failed; the number and its QR code are on the screen. One for an appointment is not given back."""

    ticket: Ticket
    code: str
    name: str = "ticket-printer-failed"
    private: bool = True


# Information


@dataclass(frozen=True)
class ChooseSubject(Screen[Subject]):
    """Services to know more about; `online` shows only those that need no visit."""

    subjects: tuple[Subject, ...]
    online: bool
    name: str = "subject"


@dataclass(frozen=True)
class Line:
    """A line of text: a message with values, or words that bring their own languages along."""

    key: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Fact:
    """One thing to know: a heading and lines below it."""

    heading: Line
    lines: tuple[Line, ...]
    icon: str


@dataclass(frozen=True)
class Facts(Screen[A]):
    """Things to read. `title` stands instead of the screen's own; `options` are buttons."""

    name: str
    facts: tuple[Fact, ...]
    options: tuple[Option[A], ...]
    title: Mapping[str, str] | None = None
    reading: bool = True


@dataclass(frozen=True)
class TakeAlong(Screen[A]):
    """Something large to take along on a telephone: `text` and a QR code of `link`."""

    name: str
    text: str
    link: str
    lines: tuple[Line, ...]
    options: tuple[Option[A], ...]
    title: Mapping[str, str] | None = None
    reading: bool = True


# Feedback


@dataclass(frozen=True)
class Faces(Screen[int | None]):
    """How was it? From 1, bad, to 5, good; None: no answer."""

    name: str = "feedback"


@dataclass(frozen=True)
class Wishes(Screen[str | None]):
    """What would you rather do online? The id of a service; None: nothing of it."""

    subjects: tuple[Subject, ...]
    name: str = "feedback-wish"


# Identify


@dataclass(frozen=True)
class EnterCode(Screen[str]):
    """Type a code; the answer is normalised (capitals, no spaces)."""

    wrong: bool = False
    """The last one was not known or its check character was wrong."""
    name: str = "enter-code"
    private: bool = True


@dataclass(frozen=True)
class ScanCode(Screen[str | None]):
    """Hold a code under the scanner or in front of the camera; None: rather type it."""

    codes: tuple[Slot[str], ...]
    view: Slot[Frame] | None
    wrong: bool = False
    name: str = "scan-code"


@dataclass(frozen=True)
class ScanPhotoCode(Screen[PhotoCode | None]):
    """Hold the photographer's code under a reader; None: go on without. `verdict` is that of the last try."""

    found: Slot[PhotoCode]
    view: Slot[Frame] | None
    verdict: PhotoCode | None = None
    name: str = "photo-code"


# Documents


@dataclass(frozen=True)
class Enter(Screen[str]):
    """Type a number, or letters too, of so many characters. `masked` shows dots; `fault` is a message to show first."""

    name: str
    letters: bool = False
    shortest: int = 1
    longest: int = 20
    masked: bool = False
    fault: str | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    private: bool = True


@dataclass(frozen=True)
class LayCard(Screen[None]):
    """Lay the document on the reader; answers by itself. The card with the number `stale` does not count."""

    card: Slot[int]
    stale: int | None = None
    fault: str | None = None
    """A message about the last try."""
    name: str = "card-lay"
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class ReadingCard(Screen[None]):
    """Leave it there (used with `wait`); `progress` goes from 0 to 1."""

    progress: Slot[float]
    name: str = "card-reading"


@dataclass(frozen=True)
class TakeCard(Screen[None]):
    """Take your document; answers by itself once it is gone."""

    card: Slot[int]
    name: str = "card-take"


@dataclass(frozen=True)
class EidConsent(Screen[bool]):
    """Who will read what from the identity card, before the PIN. True: go on."""

    rights: tuple[str, ...]
    reader: str
    purpose: str
    name: str = "eid-consent"
    reading: bool = True


# Photo


class Shot(Enum):
    """How the picture was released."""

    BY_ITSELF = "by_itself"
    BY_HAND = "by_hand"
    TIMED_OUT = "timed_out"
    LEVEL = "level"
    """Not yet: the camera has to go to another height first."""
    LEFT = "left"
    """Not at all: nobody is there any more."""


@dataclass(frozen=True)
class PhotoHints(Screen[None]):
    """Three pictures: hat and glasses off, neutral, mouth closed. After a retake: what to mind this time."""

    retake: tuple[str, ...] = ()
    """Advice codes: what was wrong with the photo that the clerk rejected."""
    name: str = "photo-hints"
    reading: bool = True


@dataclass(frozen=True)
class Aim(Screen[Shot]):
    """The mirrored live picture with one instruction; answers by itself when the guidance says so."""

    view: Slot[Frame]
    guidance: Slot[Guidance]
    reminder: str | None = None
    """An advice code to mind in particular, after a failed try."""
    stand: Slot[Stand] | None = None
    """Where the camera's column stands; None where nothing can move the camera."""
    live: bool = True
    """False: this camera shows nothing before it captures; the person releases by hand."""
    name: str = "photo-aim"


class Lever(Protocol):
    """What a finger on a button moves. Calls never wait."""

    def steer(self, way: int) -> None:
        """Up (1) or down (-1), for as long as this is repeated; 0 stops whatever moves."""


@dataclass(frozen=True)
class Adjust(Screen[None]):
    """The camera goes to eye level by itself or by the buttons; answers by itself once it is there."""

    view: Slot[Frame]
    guidance: Slot[Guidance]
    stand: Slot[Stand]
    lever: Lever
    name: str = "photo-adjust"


@dataclass(frozen=True)
class Countdown(Screen[bool]):
    """3, 2, 1 after releasing by hand, over the live picture. True: time is up; False: stopped."""

    view: Slot[Frame]
    seconds: float = 3.0
    name: str = "photo-countdown"


class Verdict(Enum):
    """What the person thinks of their picture."""

    USE = "use"
    AGAIN = "again"
    COUNTER = "counter"


@dataclass(frozen=True)
class JudgePortrait(Screen[Verdict]):
    """The finished portrait with its criteria in words; if it failed, the one thing to mind.

    A portrait that failed may be used only where `allow` is set (children, and after several tries).
    """

    portrait: Portrait
    allow: bool
    kept: bool = False
    """The last try was worse than this earlier one."""
    name: str = "photo-review"


@dataclass(frozen=True)
class ChoosePortrait(Screen[Portrait | None]):
    """Several portraits fulfil the rules equally: the person chooses. None: take another one."""

    portraits: tuple[Portrait, ...]
    name: str = "photo-choose"


# Fingers


class FingerAnswer(Enum):
    """How a finger's live screen ended."""

    RELEASED = "released"
    CANNOT = "cannot"


@dataclass(frozen=True)
class PlaceFinger(Screen[FingerAnswer]):
    """Which finger, where to put it, live picture and one instruction; answers by itself on release."""

    finger: Finger
    view: Slot[Impression]
    guidance: Slot[FingerGuidance]
    done: tuple[Print | Missing, ...] = ()
    retry: FingerAdvice | None = None
    """What was wrong with the last try."""
    name: str = "finger-place"


@dataclass(frozen=True)
class LiftFinger(Screen[None]):
    """Shown until the finger has left the glass (used with `wait`)."""

    finger: Finger
    good: bool
    name: str = "finger-lift"


# Signature


class Signed(Enum):
    """How the signature screen ended."""

    ACCEPT = "accept"
    CLEAR = "clear"
    CANNOT = "cannot"


@dataclass(frozen=True)
class Sign(Screen[Signed]):
    """Sign in the field; what was written stays in `ink`. After CLEAR the journey empties the pad and shows it again.

    `pen` is given where the screen is the pad; the UI then draws from `ink` too, so that both pads look alike.
    """

    ink: Slot[Ink]
    pen: Pen | None
    width: float
    height: float
    """The field in mm; its aspect is the document's."""
    fault: InkFault | None = None
    keys: Slot[PadKey] | None = None
    """Keys of the pad's own display, which do what the screen's do."""
    name: str = "signature-sign"


# Finish


@dataclass(frozen=True)
class Review(Screen[Part | None]):
    """Is everything right? A part: change it. None: hand over."""

    portrait: Portrait | None
    prints: Prints | None
    signature: Signature | NoSignature | None
    name: str = "review"
    private: bool = True


@dataclass(frozen=True)
class ReceiptShown(Screen[None]):
    """The hand-over code with QR and the exact deletion time."""

    code: str
    delete_by: datetime
    number: int | None
    """None while the office is away."""
    mark: str | None
    printed: bool
    name: str = "receipt"
    private: bool = True
