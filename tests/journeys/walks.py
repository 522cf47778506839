"""Ways through the terminal which together show every screen that a citizen can come to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from drivers.ports import Device, DeviceNeedsHand, EidNeed, EidStep, Reason, Slot
from flows.identity import CardFault, ChipIdentity
from flows.information import Wish
from flows.needs import Advice, Case, Document, NoPortrait, OfficeRefused, PhotoCode, Problem
from flows.screens import (
    Ask,
    Errand,
    FingerAnswer,
    LayCard,
    Screen,
    Shot,
    TakeCard,
    TicketHeld,
    TicketNext,
    Verdict,
)
from flows.visit import Place
from office.messages import Part, Ticket
from tests.journeys.test_document import FakeEid, FakeReader
from tests.journeys.test_host import AskedOffice, WitnessedExaminer
from tests.support.fakes import SERVICES, FakePrinter, answers_of, chip_identity

NO_FACE = NoPortrait(0, Advice.SEARCHING_FACE)


@dataclass
class Around:
    """What a walk may prepare before it begins."""

    office: AskedOffice
    examiner: Examiner
    printer: FakePrinter
    eid: PlayedEid


class Examiner(WitnessedExaminer):
    """Every document is read unless a walk says otherwise; every signature is good."""

    def __init__(self) -> None:
        super().__init__()
        self.document_reads: list[ChipIdentity | CardFault] = []

    async def document(self, card: Any, key: Any, progress: Slot[float]) -> ChipIdentity | CardFault:
        return self.document_reads.pop(0) if self.document_reads else chip_identity()


class PlayedEid(FakeEid):
    """Each identification plays the next of its plays."""

    def __init__(self) -> None:
        super().__init__(EidStep(EidNeed.WORK))
        self.plays: list[list[EidStep]] = []

    async def begin(self, service: str) -> None:
        first, *self.steps = self.plays.pop(0)
        self.step.latest = first

    def go_on(self) -> None:
        """What AusweisApp does by itself."""
        self.step.latest = self.steps.pop(0)


@dataclass(frozen=True)
class Walk:
    """Answers by the screen's name (an option's key, or the answer itself), each once, the last one for ever.

    What a screen does not offer is not answered: then it is the next planned answer, or the usual one.
    """

    answers: Mapping[str, Any] = field(default_factory=dict)
    prepare: Callable[[Around], object] = lambda around: None
    offered_until: str | None = None
    """The last screen after which the photo is offered only if its devices work."""

    def answering(self, reader: FakeReader) -> Callable[[Screen[Any], Place], Any]:
        left = {name: list(one if isinstance(one, tuple) else (one,)) for name, one in self.answers.items()}

        def answer(screen: Screen[Any], place: Place) -> Any:
            if isinstance(screen, LayCard):
                reader.card.latest = 1
            if isinstance(screen, TakeCard):
                reader.card.latest = None
            offered = {one.key: one.value for one in screen.options} if isinstance(screen, Ask) else {}
            planned = left.get(screen.name.replace("-", "_"), [])
            for one in list(planned):
                if len(planned) > 1:
                    planned.pop(0)
                if isinstance(screen, Ask):
                    if one in offered:
                        return offered[one]
                elif not isinstance(one, TicketNext) or one in answers_of(screen):
                    return one
            return answers_of(screen)[0]

        return answer


def capture(prepare: Callable[[Around], object] = lambda around: None, **answers: Any) -> Walk:
    return Walk({"start": Errand.CAPTURE, "identify": "none", "photo_aim": Shot.BY_ITSELF} | answers, prepare)


def ticket(prepare: Callable[[Around], object] = lambda around: None, **answers: Any) -> Walk:
    return Walk({"start": Errand.TICKET} | answers, prepare, "ticket-drawing")


def appointment(prepare: Callable[[Around], object] = lambda around: None, **answers: Any) -> Walk:
    return Walk({"start": Errand.CHECK_IN} | answers, prepare, "code-checking")


def refused(problem: Problem) -> Callable[[Around], None]:
    """Whoever wants a number, by a code or without, hears why there is none."""

    def prepare(around: Around) -> None:
        async def draw(key: str, service: str, language: str) -> Ticket:
            raise OfficeRefused(problem)

        around.office.draw = draw  # type: ignore[method-assign]
        around.office.refusals["CASE-4711"] = OfficeRefused(problem)

    return prepare


def failed(need: EidNeed, problem: str = "") -> list[EidStep]:
    return [EidStep(need, problem=problem)]


def online(around: Around) -> None:
    """Once to the end, with a PIN that was wrong twice."""
    around.eid.plays = [
        [EidStep(EidNeed.WORK), EidStep(EidNeed.CONSENT), EidStep(EidNeed.CARD), EidStep(EidNeed.PIN, 3),
         EidStep(EidNeed.PIN, 2, wrong=True), EidStep(EidNeed.CAN), EidStep(EidNeed.PIN, 1), EidStep(EidNeed.DONE)],
    ]  # fmt: skip


def online_in_vain(around: Around) -> None:
    around.eid.plays = [
        failed(EidNeed.PUK), failed(EidNeed.FAILED, "deactivated"), failed(EidNeed.FAILED, "cancellationByUser"),
        failed(EidNeed.FAILED, "trustedChannelEstablishmentFailed"),
    ]  # fmt: skip


def office_away(around: Around) -> None:
    around.office.away = True


def nothing_known(around: Around) -> None:
    around.office.told = None


def nobody_in_the_picture(around: Around) -> None:
    around.examiner.portraits = [NoPortrait(1, Advice.STEP_FORWARD, too_small=True), *[NO_FACE] * 30]


def the_same_finger_twice(around: Around) -> None:
    around.examiner.same = [True, True]


def no_paper(around: Around) -> None:
    around.printer.failures = [DeviceNeedsHand(Device.PRINTER, Reason.PAPER_OUT)]


def documents(*read: CardFault) -> Callable[[Around], None]:
    def prepare(around: Around) -> None:
        around.examiner.document_reads = list(read)

    return prepare


def small_case(around: Around) -> None:
    around.office.cases["CASE-4711"] = Case("ref-9", Document.IDENTITY_CARD, 34, (Part.PORTRAIT,))


PIN: dict[str, Any] = {"eid_pin": "1" * 6, "eid_can": "500540"}
TYPED: dict[str, Any] = {"card_number": "C01X0006H", "card_birth": ("31022000", "12081990"), "card_expiry": "15042034"}
READ_ON = {name: Wish.MORE for name in ("hours", "offices", "hotline")}
WALKS = {
    "by hand": capture(
        identify="type", enter_code=("NOBODY-1", "CASE-4711"), privacy=("more", "agree"),
        photo_aim=(Shot.LEFT, Shot.BY_HAND), feedback=5,
    ),
    "scanned": capture(identify="scan"),
    "office away": capture(office_away, identify="type"),
    "chip by number": capture(identify=("card", "none"), card_key="can", card_can="500540"),
    "chip by scanner": capture(
        identify=("card", "none"), card_key=("scan", "zone"), scan_zone=("WRONG", "ZONE"), **TYPED
    ),
    "chip by typing": capture(identify=("card", "none"), card_key="zone", **TYPED),
    "chip unreadable": capture(
        documents(*[CardFault.UNREADABLE] * 3), identify=("card", "none"), card_key="can", card_can="500540"
    ),
    "chip restricted": capture(
        documents(CardFault.RESTRICTED), identify=("card", "none"), card_key="can", card_can="500540"
    ),
    "online": capture(online, identify=("online", "none"), **PIN),
    "online in vain": capture(online_in_vain, identify=("online", "online", "online", "online", "none")),
    "from the studio": capture(fee="have_photo", photo_code=(PhotoCode.OTHER, PhotoCode.COMPLETE)),
    "chosen": capture(photo_review=Verdict.AGAIN),
    "no portrait": capture(nobody_in_the_picture, photo_too_small="again", photo_to_counter="without-photo"),
    "fingers": capture(the_same_finger_twice),
    "no finger": capture(finger_place=(FingerAnswer.CANNOT, FingerAnswer.RELEASED)),
    "number": ticket(ticket_documents=False, ticket_missing="anyway"),
    "number and photo": ticket(ticket_number=TicketNext.PHOTO),
    "none left": ticket(ticket_service=(SERVICES.services[2], SERVICES.services[0])),
    "no more today": ticket(refused(Problem.CLOSED)),
    "not here": ticket(refused(Problem.NOT_HERE)),
    "unsure": ticket(refused(Problem.UNSURE)),
    "given back": ticket(no_paper, ticket_printer_failed=TicketHeld.RETURN),
    "appointment": appointment(small_case, ticket_number=TicketNext.PHOTO),
    "too early": appointment(refused(Problem.TOO_EARLY)),
    "too late": appointment(refused(Problem.TOO_LATE)),
    "not now": appointment(refused(Problem.OTHER)),
    "questions": Walk({
        "start": Errand.INFORMATION, "information": ("hours", "offices", "hotline", "online"), **READ_ON,
        "subject_about": Wish.ONLINE,
    }),
    "no answers": Walk({"start": Errand.INFORMATION}, nothing_known),
}  # fmt: skip
