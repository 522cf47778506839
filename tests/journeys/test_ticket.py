"""Drawing a number: it counts only once it is printed, or shown and accepted."""

from __future__ import annotations

from typing import Any

import pytest

from drivers.ports import (
    BadCapture,
    Device,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceMissing,
    DeviceNeedsHand,
    Reason,
    State,
)
from flows.needs import OfficeAway, OfficeRefused, Problem
from flows.reception import reception
from flows.screens import Errand, PrinterFailed, Screen, Start, TicketHeld, TicketNext, TicketNumber
from flows.visit import Back, End, Ended, Place
from office.messages import Outcome, Ticket
from tests.journeys.test_capture import world
from tests.support.fakes import World

PAPER_OUT = DeviceNeedsHand(Device.PRINTER, Reason.PAPER_OUT)
KINDS = {
    DeviceMissing: (Reason.NOT_FOUND, Reason.NO_PERMISSION, Reason.SDK_MISSING),
    DeviceLost: (Reason.UNPLUGGED, Reason.SILENT, Reason.TOO_SLOW),
    DeviceBusy: (Reason.IN_USE,),
    DeviceNeedsHand: (Reason.PAPER_OUT, Reason.COVER_OPEN, Reason.JAMMED, Reason.TOO_HOT),
    BadCapture: (Reason.GARBLED, Reason.INCOMPLETE),
}
EVERY_STATE = [kind(Device.PRINTER, reason) for kind, reasons in KINDS.items() for reason in reasons]


def waiting(**answers: Any) -> World:
    return world(**({"start": Errand.TICKET} | answers))


async def test_a_printed_number_counts() -> None:
    made = waiting()
    result = await made.visit().walk(reception)
    assert result.ticket is not None and result.application is None
    assert made.office.outcomes == [(result.ticket.key, Outcome.PRINTED)]
    assert len(made.printer.driver.slips) == 1


@pytest.mark.parametrize("failure", EVERY_STATE, ids=lambda error: error.code)
@pytest.mark.parametrize(
    ("answers", "outcome"),
    [([TicketHeld.KEEP], Outcome.SHOWN), ([TicketHeld.PRINT], Outcome.PRINTED)],
)
async def test_a_number_survives_a_failed_print(
    failure: DeviceError, answers: list[TicketHeld], outcome: Outcome
) -> None:
    made = waiting(ticket_printer_failed=list(answers))
    made.printer.driver.failures = [failure]
    result = await made.visit().walk(reception)
    assert len(made.office.drawn) == 1, "printing again draws no second number"
    assert result.ticket is not None
    assert made.office.outcomes == [(result.ticket.key, outcome)]
    [failed] = [screen for screen in made.stage.shown if isinstance(screen, PrinterFailed)]
    assert failed.code == failure.code


def test_no_state_is_left_out() -> None:
    assert {one.reason for one in EVERY_STATE} == set(Reason)


async def test_a_number_can_be_given_back() -> None:
    made = waiting(ticket_printer_failed=TicketHeld.RETURN)
    made.printer.driver.failures = [PAPER_OUT]
    with pytest.raises(Ended) as ended:
        await made.visit().walk(reception)
    assert ended.value.end is End.CANCELLED
    assert [outcome for _, outcome in made.office.outcomes] == [Outcome.ABANDONED]


async def test_whoever_walks_away_from_a_failed_print_gives_the_number_back() -> None:
    class Left(Ended):
        def __init__(self) -> None:
            super().__init__(End.WALKED_AWAY)

    made = waiting(ticket_printer_failed=Left)
    made.printer.driver.failures = [PAPER_OUT]
    with pytest.raises(Ended):
        await made.visit().walk(reception)
    assert [outcome for _, outcome in made.office.outcomes] == [Outcome.ABANDONED]


async def test_without_a_printer_the_number_is_shown() -> None:
    made = waiting()
    visit = made.visit()
    visit.devices = type(visit.devices)(made.camera, made.scanner, made.pad, None, None)
    result = await visit.walk(reception)
    assert result.ticket is not None
    assert [outcome for _, outcome in made.office.outcomes] == [Outcome.SHOWN]
    [shown] = [screen for screen in made.stage.shown if isinstance(screen, TicketNumber)]
    assert not shown.printed


async def test_a_number_only_on_the_screen_counts_when_it_was_accepted() -> None:
    class Left(Ended):
        def __init__(self) -> None:
            super().__init__(End.WALKED_AWAY)

    made = waiting(ticket_number=Left)
    visit = made.visit()
    visit.devices = type(visit.devices)(made.camera, made.scanner, made.pad, None, None)
    with pytest.raises(Ended):
        await visit.walk(reception)
    assert [outcome for _, outcome in made.office.outcomes] == [Outcome.ABANDONED]


async def test_the_photo_while_waiting_hangs_on_the_same_number() -> None:
    made = waiting(ticket_number=TicketNext.PHOTO)
    result = await made.visit().walk(reception)
    assert result.ticket is not None and result.application is not None
    assert result.application.ticket is result.ticket


async def test_nobody_gets_back_behind_a_drawn_number() -> None:
    made = waiting(ticket_number=TicketNext.PHOTO)
    await made.visit().walk(reception)
    first_after = made.stage.names.index("ticket-number") + 1
    assert not made.stage.places[first_after].back
    assert not made.stage.places[made.stage.names.index("ticket-number")].back


async def test_a_device_that_breaks_during_the_photo_draws_no_second_number() -> None:
    made = waiting(ticket_number=TicketNext.PHOTO, identify_person=[Back, "me"])
    usual = made.stage.answer

    def answer(screen: Screen[Any], place: Place) -> Any:
        if screen.name == "document":
            made.scanner.state = State.FAULTY if made.scanner.state is State.READY else State.READY
        return usual(screen, place)

    made.stage.answer = answer
    await made.visit().walk(reception)
    assert len(made.office.drawn) == 1


async def test_back_before_drawing_draws_one_number_only() -> None:
    made = waiting(ticket_documents=[Back, True])
    await made.visit().walk(reception)
    assert made.stage.names.count("ticket-service") == 2
    assert len(made.office.drawn) == 1


async def test_the_photo_is_offered_only_where_it_can_be_taken() -> None:
    made = waiting()
    made.camera.state = State.FAULTY
    await made.visit().walk(reception)
    [shown] = [screen for screen in made.stage.shown if isinstance(screen, TicketNumber)]
    assert not shown.photo


async def test_missing_documents_can_send_home_before_a_number_is_drawn() -> None:
    made = waiting(ticket_documents=False, ticket_missing="back_home")
    with pytest.raises(Ended):
        await made.visit().walk(reception)
    assert not made.office.drawn


async def test_an_office_that_goes_away_ends_with_its_code() -> None:
    made = waiting()
    visit = made.visit()

    async def gone(key: str, service: str, language: str) -> Ticket:
        raise OfficeAway

    made.office.draw = gone  # type: ignore[method-assign]
    with pytest.raises(OfficeAway) as away:
        await visit.walk(reception)
    assert away.value.code == "N20"
    assert [outcome for _, outcome in made.office.outcomes] == [Outcome.ABANDONED], "the answer may have been lost"


async def test_no_numbers_left_is_told() -> None:
    made = waiting()

    async def none_left(key: str, service: str, language: str) -> Ticket:
        raise OfficeRefused(Problem.NONE_LEFT)

    made.office.draw = none_left  # type: ignore[method-assign]
    with pytest.raises(Ended):
        await made.visit().walk(reception)
    assert "ticket-none-left" in made.stage.names and not made.office.outcomes


@pytest.mark.parametrize(
    ("device", "closed"),
    [
        ("camera", {"capture": "closed-camera", "photo": "closed-camera"}),
        ("scanner", {"capture": "closed-fingerprint"}),
        ("pad", {"capture": "closed-signature"}),
        ("printer", {}),
    ],
)
async def test_a_broken_device_closes_only_its_errands(device: str, closed: dict[str, str]) -> None:
    made = waiting()
    getattr(made, device).state = State.FAULTY
    await made.visit().walk(reception)
    [start] = [screen for screen in made.stage.shown if isinstance(screen, Start)]
    assert {option.key: option.closed for option in start.options if option.closed} == closed


async def test_an_office_that_is_away_closes_only_the_numbers() -> None:
    made = world(start=Errand.PHOTO)
    made.office.away = True
    await made.visit().walk(reception)
    [start] = [screen for screen in made.stage.shown if isinstance(screen, Start)]
    assert {option.key for option in start.options if option.closed} == {"ticket", "checkin"}
