"""Checking in for an appointment: known, early, late, unknown, away; then what its case needs."""

from __future__ import annotations

from typing import Any

import pytest

from drivers.ports import Device, DeviceNeedsHand, Reason, State
from flows.needs import Case, Document, OfficeAway, OfficeRefused, Problem
from flows.reception import reception
from flows.screens import Errand, PhotoHints, Screen, Start, Tell, TicketHeld, TicketNext, TicketNumber
from flows.visit import Back, End, Ended
from office.messages import Outcome, Part
from tests.journeys.test_capture import world
from tests.support.fakes import NOW, World


def arriving(**answers: Any) -> World:
    return world(**({"start": Errand.CHECK_IN} | answers))


def one(made: World, kind: type[Screen[Any]]) -> Any:
    [found] = [screen for screen in made.stage.shown if isinstance(screen, kind)]
    return found


async def test_a_scanned_code_gives_a_printed_number_and_no_name() -> None:
    made = arriving()
    result = await made.visit().walk(reception)
    assert result.ticket is not None and result.ticket.label == "T 052" and result.application is None
    assert made.office.outcomes == [(result.ticket.key, Outcome.PRINTED)]
    assert len(made.printer.driver.slips) == 1 and not made.office.drawn
    assert one(made, TicketNumber).printed


async def test_what_the_case_needs_is_taken_at_once_without_asking_for_the_code_again() -> None:
    made = arriving(ticket_number=TicketNext.PHOTO)
    made.office.cases["CASE-4711"] = Case("ref-9", Document.IDENTITY_CARD, 34, (Part.PORTRAIT,))
    result = await made.visit().walk(reception)
    assert result.application is not None and result.application.case is not None
    assert result.application.case.reference == "ref-9" and result.application.ticket is result.ticket
    assert result.application.portrait is not None and result.application.prints is None
    assert "identify" not in made.stage.names and "document" not in made.stage.names


async def test_the_code_can_be_typed_and_an_unknown_one_is_asked_again() -> None:
    made = arriving(checkin=[None], enter_code=["NOBODY-1", "CASE-4711"])
    result = await made.visit().walk(reception)
    assert result.ticket is not None
    assert [screen.wrong for screen in made.stage.shown if screen.name == "enter-code"] == [False, True]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("problem", "says", "end"),
    [
        (Problem.TOO_EARLY, "checkin-early", End.CANCELLED),
        (Problem.TOO_LATE, "checkin-late", End.AT_COUNTER),
        (Problem.OTHER, "checkin-away", End.AT_COUNTER),
    ],
)
async def test_early_and_late_say_when(problem: Problem, says: str, end: End) -> None:
    made = arriving()
    made.office.refusals["CASE-4711"] = OfficeRefused(problem, NOW)
    with pytest.raises(Ended) as ended:
        await made.visit().walk(reception)
    assert (ended.value.end, ended.value.why) == (end, says)
    told = one(made, Tell)
    assert told.name == says
    if problem is not Problem.OTHER:
        assert told.values == {"at": NOW}
    assert not made.office.outcomes and not made.printer.driver.slips


async def test_an_office_that_goes_away_leaves_the_appointment_and_shows_its_code() -> None:
    made = arriving()
    usual = made.stage.answer

    def answer(screen: Screen[Any], place: Any) -> Any:
        made.office.away = screen.name == "checkin"
        return usual(screen, place)

    made.stage.answer = answer
    with pytest.raises(Ended, match="at_counter"):
        await made.visit().walk(reception)
    told = one(made, Tell)
    assert (told.name, told.code) == ("checkin-away", "N20")


async def test_an_office_that_goes_away_after_the_number_costs_no_number(monkeypatch: pytest.MonkeyPatch) -> None:
    made = arriving()

    async def away(code: str) -> None:
        raise OfficeAway

    monkeypatch.setattr(made.office, "find", away)
    result = await made.visit().walk(reception)
    assert result.ticket is not None


async def test_checking_in_twice_gives_the_same_number() -> None:
    made = arriving()
    first = await made.visit().walk(reception)
    second = await made.visit().walk(reception)
    assert first.ticket is not None and first.ticket == second.ticket


async def test_a_failed_print_keeps_the_number_and_never_gives_it_back() -> None:
    made = arriving(ticket_printer_failed=[TicketHeld.KEEP])
    made.printer.driver.failures = [DeviceNeedsHand(Device.PRINTER, Reason.PAPER_OUT)]
    result = await made.visit().walk(reception)
    assert result.ticket is not None
    assert made.office.outcomes == [(result.ticket.key, Outcome.SHOWN)]


async def test_whoever_walks_away_stays_checked_in() -> None:
    class Left(Ended):
        def __init__(self) -> None:
            super().__init__(End.WALKED_AWAY)

    made = arriving(ticket_number=Left)
    visit = made.visit()
    with pytest.raises(Ended):
        await visit.walk(reception)
    assert [outcome for _, outcome in made.office.outcomes] == [Outcome.PRINTED]
    assert visit.ticket is not None, "the farewell says that the number holds"


async def test_without_camera_and_scanner_the_code_is_typed_and_no_photo_offered() -> None:
    made = arriving(enter_code="CASE-4711")
    made.camera.state = made.codes.state = State.FAULTY
    await made.visit().walk(reception)
    assert "checkin" not in made.stage.names
    assert not one(made, TicketNumber).photo


async def test_back_from_the_code_leads_to_the_start() -> None:
    made = arriving(checkin=[Back, "CASE-4711"])
    await made.visit().walk(reception)
    assert made.stage.names.count("start") == 2


@pytest.mark.parametrize("changed", [{"outreach": True}, {"appointments": False}])
async def test_it_is_offered_only_where_the_queue_is_the_offices_own(changed: dict[str, bool]) -> None:
    made = world(start=Errand.PHOTO)
    made.house = type(made.house)("6", "3", burst=1, **changed)  # type: ignore[arg-type]
    await made.visit().walk(reception)
    assert "checkin" not in [option.key for option in one(made, Start).options]


async def test_a_retake_says_what_to_mind_and_takes_only_the_parts_that_are_due() -> None:
    made = world(start=Errand.CAPTURE, identify="type", enter_code="K7M-4QX")
    made.office.cases["K7M-4QX"] = Case("first", Document.PASSPORT, 34, (Part.PORTRAIT,), ("CloseMouth",))
    result = await made.visit().walk(reception)
    assert one(made, PhotoHints).retake == ("CloseMouth",)
    application = result.application
    assert application is not None and application.portrait is not None
    assert application.prints is None and application.signature is None
    assert "finger-place" not in made.stage.names and "signature-sign" not in made.stage.names
