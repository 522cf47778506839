"""Whoever only has a question gets an answer, also while the office is away."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from flows.information import Topic, Wish
from flows.reception import reception
from flows.screens import Ask, ChooseSubject, Errand, Fact, Facts, Start, TakeAlong
from flows.visit import Ended
from tests.journeys.test_capture import world
from tests.support.fakes import INFORMATION, World, answers_of


def asking(*topics: Topic, **answers: Any) -> World:
    return world(start=Errand.INFORMATION, information=[topic.value for topic in topics], **answers)


def shown(made: World, kind: type[Any]) -> list[Any]:
    return [screen for screen in made.stage.shown if isinstance(screen, kind)]


def written(fact: Fact) -> list[str]:
    return [line.names.get("de", line.key) for line in (fact.heading, *fact.lines)]


async def test_a_service_is_explained_and_a_number_drawn_for_it() -> None:
    made = asking(Topic.SUBJECTS, subject_about=Wish.TICKET)
    result = await made.visit().walk(reception)
    [facts] = shown(made, Facts)
    assert [written(fact) for fact in facts.facts] == [
        ["subject-fee", "Kostet nichts"],
        ["subject-time", "subject-minutes"],
    ]
    assert result.ticket is not None and result.ticket.service == "other"
    assert "ticket-service" not in made.stage.names, "the service is known already"


async def test_what_needs_no_visit_is_handed_over_by_code() -> None:
    made = asking(Topic.ONLINE, subject_about=Wish.ONLINE)
    result = await made.visit().walk(reception)
    [subjects] = shown(made, ChooseSubject)
    assert [one.id for one in subjects.subjects] == ["conduct"]
    [along] = shown(made, TakeAlong)
    assert (along.text, along.link) == ("portal.example.org", "https://portal.example.org/fz?x=1")
    assert result.ticket is None and result.application is None


async def test_hours_offices_and_the_number_to_call_one_after_the_other() -> None:
    made = asking(Topic.HOURS, Topic.OFFICES, Topic.HOTLINE, hours=Wish.MORE, offices=Wish.MORE, hotline=Wish.DONE)
    await made.visit().walk(reception)
    hours, offices = shown(made, Facts)
    holidays, *days = hours.facts
    assert written(holidays) == ["hours-closed", "hours-day"]
    assert len(days) == 7
    assert written(days[0]) == ["weekday-0", "hours-span", "hours-span"]
    assert written(days[1]) == ["weekday-1", "hours-none"]
    assert written(offices.facts[0]) == ["Bürgerbüro Nord", "Nordstraße 1"]
    [call] = shown(made, TakeAlong)
    assert (call.text, call.link) == ("115", "tel:115")


async def test_while_the_office_is_away_the_last_known_remains() -> None:
    made = asking(Topic.SUBJECTS, subject_about=Wish.DONE)
    made.office.away = True
    await made.visit().walk(reception)
    [start] = shown(made, Start)
    closed = {option.value: option.closed for option in start.options}
    assert closed[Errand.TICKET] is not None and closed[Errand.INFORMATION] is None
    [facts] = shown(made, Facts)
    assert Wish.TICKET not in answers_of(facts), "no number can be drawn now"


async def test_only_what_has_an_answer_can_be_asked() -> None:
    made = asking(Topic.SUBJECTS, subject_about=Wish.DONE)
    made.office.told = msgspec.structs.replace(INFORMATION, subjects=INFORMATION.subjects[:1], offices=(), hotline=None)
    await made.visit().walk(reception)
    [ask] = [screen for screen in shown(made, Ask) if screen.name == "information"]
    assert [option.value for option in ask.options] == [Topic.SUBJECTS, Topic.HOURS]


async def test_without_anything_known_the_citizen_is_told_whom_to_call() -> None:
    made = asking()
    made.office.told = None
    with pytest.raises(Ended) as ended:
        await made.visit().walk(reception)
    assert ended.value.why == "information-unknown"
    assert made.stage.names[-1] == "information-unknown"


async def test_a_closed_service_offers_no_number() -> None:
    made = asking(Topic.SUBJECTS, subject_about=Wish.DONE)
    made.office.told = msgspec.structs.replace(INFORMATION, subjects=(replace_id(INFORMATION.subjects[0]),))
    await made.visit().walk(reception)
    assert Wish.TICKET not in answers_of(shown(made, Facts)[0])


def replace_id(subject: Any) -> Any:
    return msgspec.structs.replace(subject, id="nobody-draws-for-it")
