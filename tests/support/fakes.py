"""Far sides for journeys: a stage that answers by rule, devices, an examiner and an office that live in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Generic, TypeVar

import cv2
import numpy as np

from drivers.ports import (
    Device,
    DeviceError,
    Finding,
    Finger,
    Frame,
    Identity,
    Impression,
    Ink,
    PadKey,
    Pen,
    PenPoint,
    Slip,
    Slot,
    Stand,
    State,
    Status,
)
from flows.identity import CardFault, ChipIdentity, DocumentKey, ZoneKey
from flows.needs import (
    AS_IT_IS,
    Age,
    Circumstances,
    Criterion,
    Devices,
    Document,
    FacePoints,
    FingerGuidance,
    Guidance,
    House,
    InkFault,
    NoPortrait,
    OfficeAway,
    OfficeError,
    OfficeRefused,
    PhotoCode,
    Portrait,
    Print,
    Problem,
    Rungs,
    Signature,
)
from flows.screens import (
    Adjust,
    Aim,
    Ask,
    Attract,
    Checklist,
    ChooseLanguage,
    ChoosePortrait,
    ChooseService,
    ChooseSubject,
    Countdown,
    EidConsent,
    Enter,
    EnterCode,
    Faces,
    Facts,
    FingerAnswer,
    JudgePortrait,
    LayCard,
    Notice,
    OutOfOrder,
    PhotoHints,
    PlaceFinger,
    PrinterFailed,
    ReadingCard,
    ReceiptShown,
    Review,
    ScanCode,
    ScanPhotoCode,
    Screen,
    Shot,
    Sign,
    Signed,
    Start,
    TakeAlong,
    TakeCard,
    Tell,
    TicketHeld,
    TicketNext,
    TicketNumber,
    Verdict,
    Wishes,
)
from flows.visit import Place, Visit
from office.messages import (
    Case,
    Elsewhere,
    Hotline,
    Information,
    Outcome,
    Part,
    RequiredDocument,
    Service,
    Services,
    Subject,
    Ticket,
    Turn,
)
from office.messages import Place as QueuePlace

A = TypeVar("A")
T = TypeVar("T")
D = TypeVar("D")
PIXELS = np.zeros((2, 2, 3), np.uint8)
JPEG = cv2.imencode(".jpg", np.full((188, 630, 3), 255, np.uint8))[1].tobytes()
NOW = datetime(2026, 11, 23, 9, 24, tzinfo=UTC)
INK = Ink(((PenPoint(1, 1, 0), PenPoint(30, 9, 0.4), PenPoint(60, 3, 0.9)),), 160, 40)


def answers_of(screen: Screen[Any]) -> list[Any]:
    """Every answer that a person could give to a screen, the usual one first."""
    match screen:
        case Ask() | Facts() | TakeAlong():
            usual = sorted(screen.options, key=lambda option: not option.primary)
            return [option.value for option in usual if option.closed is None]
        case Start():
            return [option.value for option in screen.options if option.closed is None]
        case ChooseService():
            return [service for service in screen.services if service.remaining != 0]
        case Faces():
            return [None, 5, 1]
        case Wishes():
            return [None, *(one.id for one in screen.subjects)]
        case ChooseSubject():
            return list(screen.subjects)
        case ChooseLanguage():
            return list(screen.languages)
        case Checklist():
            return [True, False]
        case Aim():
            return [Shot.BY_ITSELF, Shot.BY_HAND, Shot.TIMED_OUT]
        case Countdown():
            return [True, False]
        case JudgePortrait():
            use = [Verdict.USE] if screen.allow else []
            return [*use, Verdict.AGAIN, Verdict.COUNTER]
        case ChoosePortrait():
            return list(reversed(screen.portraits))
        case PlaceFinger():
            return [FingerAnswer.RELEASED, FingerAnswer.CANNOT]
        case Sign():
            return [Signed.ACCEPT, Signed.CLEAR, Signed.CANNOT]
        case Review():
            parts = {Part.PORTRAIT: screen.portrait, Part.PRINTS: screen.prints, Part.SIGNATURE: screen.signature}
            return [None, *(part for part, taken in parts.items() if taken is not None)]
        case EnterCode():
            return ["CASE-4711", "WRONG"]
        case ScanPhotoCode():
            return [None, PhotoCode.OTHER, PhotoCode.COMPLETE]
        case ScanCode():
            return ["CASE-4711", None, "WRONG"]
        case Enter():
            return ["0" * screen.longest if "date" not in screen.name else "01012000"]
        case EidConsent():
            return [True, False]
        case LayCard() | ReadingCard() | TakeCard():
            return [None]
        case TicketNumber():
            return [TicketNext.DONE, *([TicketNext.PHOTO] if screen.photo else [])]
        case PrinterFailed():
            back = [] if screen.ticket.appointment_at else [TicketHeld.RETURN]
            return [TicketHeld.KEEP, TicketHeld.PRINT, *back]
        case Tell() | Adjust() | PhotoHints() | Attract() | ReceiptShown() | OutOfOrder():
            return [None]
    raise AssertionError(f"nobody can answer {screen}")


@dataclass
class FakeStage:
    """Answers every screen by `answer`; remembers what was shown and where."""

    answer: Callable[[Screen[Any], Place], Any] = lambda screen, place: answers_of(screen)[0]
    shown: list[Screen[Any]] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    language: str = "de"
    pace: float = 1.0
    circumstances: Circumstances = field(default_factory=Circumstances)
    resets: int = 0
    notices: list[Notice | None] = field(default_factory=list)

    def remind(self, notice: Notice | None) -> None:
        self.notices.append(notice)

    async def show(self, screen: Screen[A], place: Place) -> A:
        self.shown.append(screen)
        self.places.append(place)
        await asyncio.sleep(0)
        answer: A = self.answer(screen, place)
        return answer

    async def wait(self, screen: Screen[Any], work: Awaitable[T], place: Place) -> T:
        self.shown.append(screen)
        self.places.append(place)
        return await work

    def reset(self) -> None:
        self.resets += 1
        self.language = "de"

    @property
    def names(self) -> list[str]:
        """Names of what was shown, in order."""
        return [screen.name for screen in self.shown]


@dataclass
class FakeDevice(Generic[D]):
    """Lends a driver; `fail` raises it from the next `use`."""

    kind: Device
    driver: D
    state: State = State.READY
    fail: DeviceError | None = None
    watched: list[tuple[object, ...]] = field(default_factory=list)

    @property
    def status(self) -> Status:
        return Status(self.kind, self.state, None, 0.0, frozenset({Finding.SIMULATED}), Identity("fake"))

    @asynccontextmanager
    async def use(self) -> AsyncIterator[D]:
        if self.fail is not None:
            raise self.fail
        yield self.driver

    @asynccontextmanager
    async def watch(self, *what: object) -> AsyncIterator[D]:
        self.watched.append(what)
        if self.fail is not None:
            raise self.fail
        yield self.driver


class FakeDriver:
    """What all fake drivers share."""

    async def open(self) -> Identity:
        return Identity("fake")

    async def check(self) -> frozenset[Finding]:
        return frozenset()

    async def close(self) -> None:
        """Nothing to let go."""

    async def end(self) -> None:
        """Nothing to stop."""


class FakeCamera(FakeDriver):
    def __init__(self) -> None:
        self.view: Slot[Frame] = Slot(Frame(PIXELS, 0.0))
        self.captured = 0

    async def begin(self) -> None:
        """The view is always there."""

    async def capture(self) -> Frame:
        self.captured += 1
        return Frame(PIXELS, float(self.captured))


class FakeScanner(FakeDriver):
    def __init__(self) -> None:
        self.view: Slot[Impression] = Slot()

    async def begin(self, finger: Finger) -> None:
        """Any finger."""

    async def capture(self) -> Impression:
        return Impression(PIXELS[:, :, 0], 0.0)

    async def lifted(self) -> None:
        """At once."""


class FakePad(FakeDriver):
    def __init__(self) -> None:
        self.ink: Slot[Ink] = Slot(INK)
        self.pen: Pen | None = None
        self.keys: Slot[PadKey] | None = None
        self.cleared = 0

    async def begin(self, width: float, height: float) -> None:
        """Any size."""

    async def clear(self) -> None:
        self.cleared += 1


class FakePrinter(FakeDriver):
    def __init__(self) -> None:
        self.slips: list[Slip] = []
        self.failures: list[DeviceError] = []

    async def print(self, slip: Slip) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.slips.append(slip)


class FakeMount(FakeDriver):
    def __init__(self) -> None:
        self.stand: Slot[Stand] = Slot(Stand(1500.0, 1000.0, 1900.0, 0.6))
        self.lamps: list[float] = []
        self.reached: list[float] = []
        self.ways: list[int] = []

    async def begin(self) -> None:
        """At once."""

    def steer(self, way: int) -> None:
        self.ways.append(way)

    async def reach(self, height: float) -> float:
        self.reached.append(height)
        self.stand.latest = Stand(height, 1000.0, 1900.0, 0.6)
        return height

    async def shine(self, lamp: float) -> float:
        self.lamps.append(lamp)
        return lamp


class FakeCodes(FakeDriver):
    def __init__(self) -> None:
        self.codes: Slot[str] = Slot()

    async def begin(self) -> None:
        """Ready."""


def criterion(id: str, fulfilled: bool = True, mandatory: bool = True) -> Criterion:
    return Criterion(id, "some criterion", 0.5, 0.0, 1.0, fulfilled, mandatory)


def portrait(accepted: bool = True, *criteria: Criterion) -> Portrait:
    points = FacePoints((400, 640), (840, 640), (622, 1300), (622, 120))
    judged = criteria or (criterion("1.3"), criterion("2.2", accepted))
    return Portrait(PIXELS, JPEG, points, judged, (), accepted, 0.0)


def chip_identity(age: int | None = 36, authenticity: str = "authentic") -> ChipIdentity:
    return ChipIdentity("MARKER", "ANNA", date(1990, 8, 12), "UTO", "P", "C01", "UTO", None, authenticity, age)


class FakeExaminer:
    """Everything is fine, unless told otherwise by the queues."""

    def __init__(self) -> None:
        self.portraits: list[Portrait | NoPortrait] = []
        self.qualities: list[int] = []
        self.same: list[bool] = []
        self.inks: list[InkFault] = []
        self.guidance: Slot[Guidance] = Slot()
        self.rungs = AS_IT_IS
        self.accompanied: Callable[[], bool] = lambda: False
        self.documents: list[ChipIdentity | CardFault] = []
        self.keys: list[DocumentKey] = []

    @asynccontextmanager
    async def aim(
        self,
        view: Slot[Frame],
        age: Age,
        rungs: Rungs = AS_IT_IS,
        accompanied: Callable[[], bool] = lambda: False,
    ) -> AsyncIterator[Slot[Guidance]]:
        self.rungs = rungs
        self.accompanied = accompanied
        yield self.guidance

    async def portrait(self, frame: Frame, age: Age) -> Portrait | NoPortrait:
        return self.portraits.pop(0) if self.portraits else portrait()

    @asynccontextmanager
    async def feel(self, view: Slot[Impression]) -> AsyncIterator[Slot[FingerGuidance]]:
        yield Slot()

    async def impression(self, impression: Impression, finger: Finger) -> Print:
        quality = self.qualities.pop(0) if self.qualities else 60
        return Print(finger, PIXELS, quality, quality >= 30 and quality != 255, (), b"record", object(), 0.0)

    async def same_finger(self, one: Print, other: Print) -> bool:
        return self.same.pop(0) if self.same else False

    def field(self, document: Document) -> tuple[float, float]:
        return 160.0, 40.0

    async def signature(self, ink: Ink, document: Document) -> Signature | InkFault:
        return self.inks.pop(0) if self.inks else Signature(ink, JPEG, 630, 188)

    async def document(self, card: object, key: DocumentKey, progress: Slot[float]) -> ChipIdentity | CardFault:
        self.keys.append(key)
        return self.documents.pop(0) if self.documents else chip_identity()

    def zone_key(self, text: str) -> ZoneKey | None:
        return ZoneKey("C01", "900812", "340415") if text == "ZONE" else None

    @asynccontextmanager
    async def codes(self, view: Slot[Frame]) -> AsyncIterator[Slot[str]]:
        yield Slot()

    @asynccontextmanager
    async def zones(self, view: Slot[Frame]) -> AsyncIterator[Slot[str]]:
        yield Slot()

    @asynccontextmanager
    async def photo_codes(self, view: Slot[Frame] | None, codes: Slot[str] | None) -> AsyncIterator[Slot[PhotoCode]]:
        yield Slot()


PASSPORT_CASE = Case("ref-1", Document.PASSPORT, 34)
SERVICES = Services(
    (
        Service(
            "pass", "A", {"de": "Ausweis oder Pass"}, "B", (RequiredDocument("old", {"de": "Alter Ausweis"}),), 7,
            photo=True,
        ),
        Service("other", "D", {"de": "Etwas anderes"}, "B"),
        Service("full", "C", {"de": "Voll"}, "B", remaining=0),
    ),
    NOW,
    NOW,
)  # fmt: skip


INFORMATION = Information(
    (
        Subject("other", {"de": "Etwas anderes"}, fee={"de": "Kostet nichts"}, minutes=10),
        Subject("conduct", {"de": "Führungszeugnis"}, online="https://portal.example.org/fz?x=1"),
    ),
    (("08:00-12:00", "14:00-18:00"), *((),) * 6),
    ("2026-12-25",),
    (Elsewhere("Bürgerbüro Nord", ({"de": "Nordstraße 1"},)),),
    Hotline("115", ({"de": "Montag bis Freitag"},)),
    NOW,
)


class FakeOffice:
    """An office in memory; `away` makes every question fail."""

    def __init__(self) -> None:
        self.away = False
        self.drawn: dict[str, Ticket] = {}
        self.outcomes: list[tuple[str, Outcome]] = []
        self.told: Information | None = INFORMATION
        """What the courier kept, whether or not the office answers."""
        self.opinions: list[tuple[int, str | None]] = []
        self.cases = {"CASE-4711": PASSPORT_CASE}
        self.checked_in: dict[str, Ticket] = {}
        self.refusals: dict[str, OfficeRefused] = {}
        """What is said to whoever checks in with a code."""
        self.slips: dict[str, Ticket] = {}
        self.places: list[QueuePlace | OfficeError] = [QueuePlace(Turn.WAITING, 9)]
        """Where a number stands, question by question; the last answer stays."""
        self.asked: list[str] = []

    @property
    def latest(self) -> Services | None:
        return None if self.away else SERVICES

    async def services(self) -> Services:
        self._answer()
        return SERVICES

    async def information(self) -> Information:
        if self.told is None:
            raise OfficeAway
        return self.told

    async def feedback(self, face: int, wish: str | None) -> None:
        self.opinions.append((face, wish))

    async def draw(self, key: str, service: str, language: str) -> Ticket:
        self._answer()
        number = len(self.drawn) + 1
        fresh = Ticket(key, number, f"A {number:03d}", "2026-11-23", service, "B", 7, NOW)
        return self.drawn.setdefault(key, fresh)

    async def check_in(self, key: str, code: str, language: str) -> Ticket:
        self._answer()
        if code in self.refusals:
            raise self.refusals[code]
        if code not in self.cases:
            raise OfficeRefused(Problem.NOT_FOUND)
        fresh = Ticket(key, 52, "T 052", "2026-11-23", "id-document", "B", 1, NOW, appointment_at=NOW)
        return self.checked_in.setdefault(code, fresh)

    async def ticket(self, code: str) -> Ticket | None:
        self._answer()
        return self.slips.get(code)

    async def place(self, key: str) -> QueuePlace:
        self._answer()
        self.asked.append(key)
        now = self.places.pop(0) if len(self.places) > 1 else self.places[0]
        if isinstance(now, OfficeError):
            raise now
        return now

    async def outcome(self, key: str, outcome: Outcome) -> None:
        self.outcomes.append((key, outcome))

    async def find(self, code: str) -> Case | None:
        self._answer()
        return self.cases.get(code)

    def _answer(self) -> None:
        if self.away:
            raise OfficeAway


class FakeTypesetter:
    async def ticket(self, ticket: Ticket, bring: tuple[str, ...]) -> Slip:
        return Slip(PIXELS[:, :, 0])

    async def receipt(self, code: str, delete_by: datetime, number: int | None, mark: str | None) -> Slip:
        return Slip(PIXELS[:, :, 0])


@dataclass
class World:
    """One terminal in memory."""

    stage: FakeStage = field(default_factory=FakeStage)
    camera: FakeDevice[FakeCamera] = field(default_factory=lambda: FakeDevice(Device.CAMERA, FakeCamera()))
    scanner: FakeDevice[FakeScanner] = field(default_factory=lambda: FakeDevice(Device.FINGERPRINT, FakeScanner()))
    pad: FakeDevice[FakePad] = field(default_factory=lambda: FakeDevice(Device.SIGNATURE, FakePad()))
    codes: FakeDevice[FakeCodes] = field(default_factory=lambda: FakeDevice(Device.SCANNER, FakeCodes()))
    printer: FakeDevice[FakePrinter] = field(default_factory=lambda: FakeDevice(Device.PRINTER, FakePrinter()))
    mount: FakeDevice[FakeMount] | None = None
    card: FakeDevice[Any] | None = None
    eid: FakeDevice[Any] | None = None
    examiner: FakeExaminer = field(default_factory=FakeExaminer)
    office: FakeOffice = field(default_factory=FakeOffice)
    house: House = field(default_factory=lambda: House("6", "3", burst=1))
    keys: int = 0

    def devices(self) -> Devices:
        return Devices(self.camera, self.scanner, self.pad, self.codes, self.printer, self.mount, self.card, self.eid)

    def visit(self) -> Visit:
        return Visit(
            self.stage,
            self.devices(),
            self.examiner,
            self.office,
            FakeTypesetter(),
            self.house,
            lambda: self.stage.language,
            self._key,
        )

    def _key(self) -> str:
        self.keys += 1
        return f"key-{self.keys}"
