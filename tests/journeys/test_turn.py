"""The visitor's own number is near, or called, while they stand at the terminal: they are told, and nobody else."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from flows.needs import OfficeAway, OfficeRefused, Problem, Ticket
from flows.reception import Result, reception
from flows.screens import Errand, Notice, Screen, TicketNext, Tone
from flows.turn import FAR, LONGEST, SOON, tell_turn
from flows.visit import Place, Visit, beside
from office.messages import Place as QueuePlace
from office.messages import Turn
from tests.journeys.test_capture import By
from tests.support.clock import virtual
from tests.support.fakes import NOW, World

SLIP = "http://127.0.0.1:8444/t/abcdefghijklmnopqrstuv"
OURS = Ticket("the-key", 17, "A 017", "2026-11-23", "id-document", "B", 2, NOW)
NEAR = Notice("turn-near", {"label": "A\u00a0017"})


def asked(world: World, *places: QueuePlace | OfficeAway | OfficeRefused, ticket: Ticket = OURS, lasts: float) -> Visit:
    """A visit of so many seconds by whoever holds a number; the office says `places` one after the other."""
    visit = world.visit()
    visit.ticket = ticket
    world.office.places = list(places)

    async def stand() -> None:
        async with beside(tell_turn(visit)):
            await asyncio.sleep(lasts)

    virtual(stand())
    return visit


def test_far_away_nothing_is_said_then_it_is_near_then_called_then_over() -> None:
    world = World()
    asked(
        world,
        QueuePlace(Turn.WAITING, 9),
        QueuePlace(Turn.WAITING, 3),
        QueuePlace(Turn.CALLED, counter="2"),
        QueuePlace(Turn.FINISHED),
        lasts=600,
    )
    called = Notice("turn-called", {"label": "A\u00a0017", "counter": "2"}, Tone.WARNING)
    assert world.stage.notices == [None, NEAR, called, None]
    assert world.office.asked == ["the-key"] * 4, "who is served is not asked about any more"


def test_the_office_decides_too_what_is_near() -> None:
    world = World()
    asked(world, QueuePlace(Turn.WAITING, 5, near=True), lasts=1)
    assert world.stage.notices == [NEAR]


def test_who_was_called_in_vain_is_told_where_to_go() -> None:
    world = World()
    asked(world, QueuePlace(Turn.MISSED), lasts=1)
    assert world.stage.notices == [Notice("turn-missed", {"label": "A\u00a0017"}, Tone.WARNING)]


def test_questions_are_rare_and_rarer_while_nobody_answers() -> None:
    far, near, away = World(), World(), World()
    asked(far, QueuePlace(Turn.WAITING, 9), lasts=10 * FAR - 1)
    asked(near, QueuePlace(Turn.WAITING, 1), lasts=10 * SOON - 1)
    asked(away, OfficeAway(), lasts=4 * LONGEST)
    assert len(far.office.asked) == len(near.office.asked) == 10
    assert len(away.office.asked) == 6, "after 0, 40, 120, 280, 440 and 600 seconds"
    assert away.stage.notices == [], "silence: nothing is known, and nothing that was said is taken back"


@pytest.mark.parametrize("answer", [OfficeRefused(Problem.NOT_FOUND), OfficeRefused(Problem.OTHER)])
def test_a_number_that_the_office_does_not_know_is_asked_for_once(answer: OfficeRefused) -> None:
    world = World()
    asked(world, answer, lasts=600)
    assert len(world.office.asked) == 1 and world.stage.notices == []


def test_another_queue_systems_number_is_never_asked_about() -> None:
    world = World()
    theirs = Ticket("zms", 4, "4", "2026-11-23", "s1", "B", 2, NOW, issuer="Bürgerbüro Mitte")
    asked(world, QueuePlace(Turn.WAITING, 1), ticket=theirs, lasts=600)
    assert world.office.asked == []


def whole(world: World, **answers: Any) -> Result:
    """One visit beside the watch, as the host serves it; every screen is looked at for half a minute."""
    world.stage.answer = By(document="passport", identify_person="me", **answers)
    visit, show = world.visit(), world.stage.show

    async def slowly(screen: Screen[Any], place: Place) -> Any:
        await asyncio.sleep(30)
        return await show(screen, place)

    world.stage.show = slowly  # type: ignore[method-assign]

    async def visited() -> Result:
        async with beside(tell_turn(visit)):
            return await visit.walk(reception)

    return virtual(visited())


def test_a_visitor_who_drew_a_number_here_is_told_while_the_photo_is_taken() -> None:
    world = World()
    world.office.places = [QueuePlace(Turn.WAITING, 9), QueuePlace(Turn.WAITING, 9), QueuePlace(Turn.WAITING, 2)]
    result = whole(world, start=Errand.TICKET, ticket_number=TicketNext.PHOTO, identify="none")
    assert result.ticket is not None and result.application is not None and result.application.ticket is result.ticket
    assert world.stage.notices[-1] == Notice("turn-near", {"label": result.ticket.label.replace(" ", "\u00a0")})
    assert set(world.office.asked) == {result.ticket.key}


def test_a_visitor_who_shows_the_slip_of_another_terminal_is_told_and_the_application_bears_the_number() -> None:
    world = World()
    world.office.slips[SLIP] = OURS
    world.office.places = [QueuePlace(Turn.WAITING, 1)]
    result = whole(world, start=Errand.CAPTURE, identify="scan", scan_code=SLIP)
    assert result.application is not None and result.application.ticket == OURS and result.application.case is None
    assert world.stage.notices[-1] == NEAR


def test_a_slip_of_yesterday_is_told_as_any_wrong_code_and_an_absent_office_stops_nobody() -> None:
    world = World()
    result = whole(world, start=Errand.CAPTURE, identify="scan", scan_code=[SLIP, "CASE-4711"])
    assert result.application is not None and result.application.ticket is None
    assert [screen.wrong for screen in world.stage.shown if screen.name == "scan-code"] == [False, True]  # type: ignore[attr-defined]
    world = World()

    async def away(code: str) -> Ticket | None:
        raise OfficeAway

    world.office.ticket = away  # type: ignore[method-assign]
    result = whole(world, start=Errand.CAPTURE, identify="scan", scan_code=SLIP)
    assert result.application is not None and result.application.code_unchecked is None
