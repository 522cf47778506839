"""The line: fair, one caller a number, and estimates that hold for most of those who wait."""

from __future__ import annotations

import random
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import msgspec
import pytest

from office import settings as house
from office import tables
from office.messages import CheckIn, Estimate, Outcome, TicketRequest, Turn
from office.office import Office
from office.problems import Refusal
from office.settings import PreparedCase
from office.store import Store
from office.waiting import estimate, pace
from tests.office.conftest import Caller, calling, kind

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def draw(office: Office, service: str = "registration", at: datetime = MONDAY) -> str:
    return office.tickets.draw("K1", str(uuid4()), b"d", TicketRequest(service), at)[0].key


@pytest.fixture
def booked(store: Store, settings: house.Settings) -> Office:
    """An office with an appointment at 10:40 local time (9:40 UTC) every day."""
    case = PreparedCase("TERMIN-1040", "r-1", service="registration", at="10:40")
    return Office.over(store, msgspec.structs.replace(settings, cases=(*settings.cases, case)))


def test_two_counters_never_call_the_same_number(office: Office) -> None:
    keys = {draw(office) for _ in range(60)}
    with ThreadPoolExecutor(3) as counters:
        called = list(counters.map(lambda n: office.line.call(str(n % 3 + 1), MONDAY), range(60)))
    assert {one.key for one in called if one} == keys
    assert office.line.call("1", MONDAY) is None


def test_transfer_keeps_the_place_and_a_missed_number_can_come_back(office: Office) -> None:
    first, second = draw(office), draw(office, at=MONDAY + timedelta(minutes=1))
    office.line.call("1", MONDAY)
    office.line.transfer("1", "id-document", MONDAY)
    assert [one.key for one in office.line.waiting("A", MONDAY)[0]] == [first, second]
    office.line.prefer(second, MONDAY)
    called = office.line.call("1", MONDAY)
    assert called is not None
    assert called.key == second
    office.line.miss("1", MONDAY)
    assert office.line.place(second, MONDAY).turn is Turn.MISSED
    assert office.line.call_this("2", second, MONDAY) is not None
    assert office.line.place(second, MONDAY).counter == "2"
    with pytest.raises(Refusal, match="not-found"):
        office.line.transfer("2", "nothing", MONDAY)


def test_a_service_with_a_head_start_is_called_before_those_who_came_a_little_earlier(
    store: Store, settings: house.Settings
) -> None:
    services = tuple(
        msgspec.structs.replace(one, area="A", head_start=10.0 if one.id == "collect" else 0.0)
        for one in settings.services
    )
    office = Office.over(store, msgspec.structs.replace(settings, services=services))
    long, early = draw(office), draw(office, at=MONDAY + timedelta(minutes=20))
    first = draw(office, "collect", MONDAY + timedelta(minutes=29))
    now = MONDAY + timedelta(minutes=30)
    called = [office.line.call("1", now) for _ in range(3)]
    assert [(one.key, one.rings) for one in called if one] == [(long, 1), (first, 1), (early, 1)]


def test_a_number_is_near_when_few_are_ahead(office: Office) -> None:
    keys = [draw(office, at=MONDAY + timedelta(seconds=n)) for n in range(5)]
    places = [office.line.place(key, MONDAY) for key in keys]
    assert [place.ahead for place in places] == [0, 1, 2, 3, 4]
    assert [place.near for place in places] == [True, True, True, False, False]
    with pytest.raises(Refusal, match="not-found"):
        office.line.place(str(uuid4()), MONDAY)


def test_a_slip_that_is_shown_names_its_number_only_on_its_day_and_while_it_counts(office: Office) -> None:
    """By its page's address as the QR code has it, by the key where the office has no pages, never by the label."""
    drawn = office.tickets.draw("K1", str(uuid4()), b"d", TicketRequest("registration"), MONDAY)[0]
    assert drawn.url is not None
    for said in (drawn.url, f"ticket:{drawn.key}", drawn.url.rpartition("/")[2]):
        assert office.tickets.find(said, MONDAY) == drawn
    office.line.call("1", MONDAY)
    assert office.tickets.find(drawn.url, MONDAY) == drawn, "whoever is called may still be at the terminal"
    for said, at in ((drawn.label, MONDAY), (drawn.url, MONDAY + timedelta(days=1)), ("ticket:" + "%" * 20, MONDAY)):
        with pytest.raises(Refusal, match="not-found"):
            office.tickets.find(said, at)
    office.line.finish("1", MONDAY)
    with pytest.raises(Refusal, match="not-found"):
        office.tickets.find(drawn.url, MONDAY)


def test_an_appointment_checks_in_within_its_window_once(booked: Office) -> None:
    def check_in(at: datetime) -> tuple[str, bool]:
        ticket, replayed = booked.tickets.check_in("K1", str(uuid4()), b"d", CheckIn("termin 1040"), at)
        return ticket.label, replayed

    with pytest.raises(Refusal, match="too-early") as early:
        check_in(MONDAY)
    assert early.value.problem.at == MONDAY + timedelta(minutes=10)
    walk_in = draw(booked, at=MONDAY + timedelta(minutes=15))
    label, replayed = check_in(MONDAY + timedelta(minutes=20))
    assert (label, replayed) == ("T 002", False), "a refused check-in took a number"
    assert check_in(MONDAY + timedelta(minutes=21)) == ("T 002", True)
    waiting, _ = booked.line.waiting("A", MONDAY + timedelta(minutes=21))
    assert [one.label for one in waiting] == ["T 002", "B 001"]
    assert waiting[1].key == walk_in
    with pytest.raises(Refusal, match="too-late") as late:
        check_in(MONDAY + timedelta(minutes=56))
    assert late.value.problem.at == MONDAY + timedelta(minutes=40)
    with pytest.raises(Refusal, match="not-found"):
        booked.tickets.check_in("K1", str(uuid4()), b"d", CheckIn("NOBODY"), MONDAY)


def test_a_check_in_that_is_sent_again_gets_the_same_answer(booked: Office) -> None:
    key, at = str(uuid4()), MONDAY + timedelta(minutes=20)
    ticket, before = booked.tickets.check_in("K1", key, b"d", CheckIn("TERMIN-1040"), at)
    assert not before
    assert booked.tickets.check_in("K1", key, b"d", CheckIn("TERMIN-1040"), at) == (ticket, True)


def test_an_appointment_for_what_is_no_longer_offered_takes_no_number(store: Store, settings: house.Settings) -> None:
    for service in ("closed-down", None):
        case = PreparedCase("TERMIN-1040", "r-1", service=service, at="10:40")
        office = Office.over(store, msgspec.structs.replace(settings, cases=(case,)))
        with pytest.raises(Refusal, match="not-found"):
            office.tickets.check_in("K1", str(uuid4()), b"d", CheckIn("TERMIN-1040"), MONDAY + timedelta(minutes=20))
    assert office.line.waiting("A", MONDAY)[0] == []


def test_the_page_of_a_number_tells_where_it_stands_until_it_is_given_back(office: Office) -> None:
    drawn = [
        office.tickets.draw("K1", str(uuid4()), b"d", TicketRequest("registration", "tr"), at)[0]
        for at in (MONDAY - timedelta(minutes=1), MONDAY)
    ]
    tokens = [(one.url or "").rpartition("/")[2] for one in drawn]
    ticket, language, place, again = office.tickets.page(tokens[1], MONDAY)
    assert (ticket, language, place.ahead, again) == (drawn[1], "tr", 1, False)
    office.tickets.give_back(tokens[0])
    office.tickets.give_back(tokens[0])
    assert office.tickets.page(tokens[1], MONDAY)[2].ahead == 0
    assert office.tickets.page(tokens[0], MONDAY)[2].turn is Turn.RETURNED
    for token in ("", "nobody", "%"):
        office.tickets.give_back(token)
        with pytest.raises(Refusal, match="not-found"):
            office.tickets.page(token, MONDAY)
    assert [one.key for one in office.line.waiting("A", MONDAY)[0]] == [drawn[1].key]


def test_only_a_number_that_was_abandoned_leaves_the_line(office: Office) -> None:
    printed, shown, abandoned, last = (draw(office, at=MONDAY + timedelta(seconds=n)) for n in range(4))
    office.tickets.outcome("K1", printed, Outcome.PRINTED, MONDAY)
    office.tickets.outcome("K1", shown, Outcome.SHOWN, MONDAY)
    office.tickets.outcome("K1", abandoned, Outcome.ABANDONED, MONDAY)
    assert [one.key for one in office.line.waiting("A", MONDAY)[0]] == [printed, shown, last]


def test_over_the_wire_too_early_says_when(booked: Office) -> None:
    terminal: Caller = calling(on_monday(booked), "K1")
    answer = terminal.create("/v1/appointments/check-in", b'{"code": "TERMIN-1040"}')
    assert (answer.status_code, kind(answer)) == (409, "too-early")
    assert answer.json()["at"] == "2026-11-23T09:10:00Z"


def test_whoever_checks_in_twice_at_two_terminals_gets_one_number_and_both_tell_what_became_of_it(
    booked: Office,
) -> None:
    there = replace(booked, clock=lambda: MONDAY + timedelta(minutes=20))
    first, second = (calling(there, name) for name in ("K1", "K2"))
    drawn, again = (one.create("/v1/appointments/check-in", b'{"code": "TERMIN-1040"}') for one in (first, second))
    assert drawn.json() == again.json() and again.headers["idempotent-replayed"] == "true"
    outcome = f"/v1/tickets/{again.json()['key']}/outcome"
    assert second.client.put(outcome, json={"outcome": "printed"}).status_code == 204
    assert first.client.put(outcome, json={"outcome": "shown"}).status_code == 204
    walk_in = first.draw().json()["key"]
    answer = second.client.put(f"/v1/tickets/{walk_in}/outcome", json={"outcome": "abandoned"})
    assert (answer.status_code, kind(answer)) == (404, "not-found"), "the number of somebody else"


def on_monday(office: Office) -> Office:
    return replace(office, clock=lambda: MONDAY)


def test_eight_of_ten_wait_as_long_as_they_were_told() -> None:
    """A simulated day: the range holds what then happens, though the office's own average is wrong by half."""
    luck, held, told = random.Random(3), 0, 0
    for _ in range(150):
        true = luck.uniform(6, 14)
        lengths = [luck.gammavariate(4, true / 4) for _ in range(30)]
        counters, ahead = luck.choice([1, 2, 3]), luck.randrange(1, 25)
        said = estimate({"a": ahead}, {"a": pace(lengths, true / 1.5)}, counters, counters)
        assert said is not None
        free = [luck.gammavariate(4, true / 4) * luck.random() for _ in range(counters)]
        for _ in range(ahead):
            soonest = free.index(min(free))
            free[soonest] += luck.gammavariate(4, true / 4)
        told += 1
        held += said.low <= min(free) <= said.high
    assert held / told > 0.8


def test_nobody_promises_a_time_once_all_counters_stopped(office: Office) -> None:
    for _ in range(4):
        draw(office)
    office.line.call("1", MONDAY)
    office.line.finish("1", MONDAY + timedelta(minutes=9))
    later = MONDAY + timedelta(minutes=10)
    waiting = office.line.waiting("A", later)[0]
    assert isinstance(office.line.place(waiting[-1].key, later).estimate, Estimate)
    assert office.line.place(waiting[-1].key, MONDAY + timedelta(minutes=45)).estimate is None


def test_ten_thousand_wait(office: Office) -> None:
    """Not timed: it must only work, and show no more than it can."""
    row = {
        "terminal": "K1", "office": office.settings.office.id, "day": office.line.day(MONDAY),
        "service": "registration", "language": "de", "answer": b"{}", "state": "waiting", "rings": 0,
    }  # fmt: skip
    with office.line._store.writing() as connection:
        connection.execute(
            tables.ticket.insert(),
            [
                row | {"key": str(n), "token": str(n), "label": f"B {n}", "issued_at": float(n), "turn_at": float(n)}
                for n in range(10_000)
            ],
        )
    began = time.perf_counter()
    waiting, total = office.line.waiting("A", MONDAY)
    print(f"list of 10,000: {(time.perf_counter() - began) * 1000:.1f} ms")
    assert (len(waiting), total) == (100, 10_000)
    assert office.line.place("9999", MONDAY).ahead == 9_999
