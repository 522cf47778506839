"""Numbers are 1 to n, one per key, whatever happens at the same time."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from office import settings as house
from office import tickets
from office.messages import Outcome, Ticket, TicketRequest
from office.office import Office
from office.problems import Refusal
from office.store import Store
from office.submissions import Decision, Verdict
from tests.support.house import OfficeHouse, sealed

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class Died(Exception):
    """Stands for a process that dies in the middle of a transaction."""


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest, settings: house.Settings) -> Iterator[Office]:
    """The same office over both databases."""
    url = settings.database if request.param == "sqlite" else request.getfixturevalue("postgres")
    store = Store(url)
    yield Office.over(store, settings)
    store.close()


def test_64_callers_who_repeat_themselves_and_die_midway_get_one_to_n(
    either: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """40 % send again, 5 % die at each of two points in the transaction; then they send again, too."""
    real, luck, turn = tickets.next_number, random.Random(7), threading.Lock()

    def mortal(*arguments: object) -> int:
        with turn:
            early, late = luck.random() < 0.05, luck.random() < 0.05
        if early:
            raise Died
        number = real(*arguments)  # type: ignore[arg-type]
        if late:
            raise Died
        return number

    monkeypatch.setattr(tickets, "next_number", mortal)
    day = NOW + timedelta(days=luck.randrange(1000))
    keys = [str(uuid4()) for _ in range(400)]
    calls = keys + luck.choices(keys, k=270)
    luck.shuffle(calls)

    def draw(key: str) -> Ticket:
        while True:
            try:
                return either.tickets.draw("K1", key, b"digest", TicketRequest("registration"), day)[0]
            except Died:
                continue

    with ThreadPoolExecutor(64) as callers:
        drawn = list(callers.map(draw, calls))
    by_key: dict[str, set[int]] = {}
    for ticket in drawn:
        by_key.setdefault(ticket.key, set()).add(ticket.number)
    assert all(len(numbers) == 1 for numbers in by_key.values())
    assert sorted(number for numbers in by_key.values() for number in numbers) == list(range(1, 401))


def test_every_day_begins_with_one_and_an_old_key_keeps_its_day(either: Office) -> None:
    key, request, day = str(uuid4()), TicketRequest("registration"), NOW + timedelta(days=5000)
    first, before = either.tickets.draw("K1", key, b"d", request, day)
    later, _ = either.tickets.draw("K1", str(uuid4()), b"d", request, day + timedelta(days=1))
    again, replayed = either.tickets.draw("K1", key, b"d", request, day + timedelta(days=1))
    assert (first.number, later.number) == (1, 1)
    assert (before, again, replayed) == (False, first, True)


def test_the_day_is_the_offices_own(either: Office) -> None:
    just_after_midnight_in_berlin = datetime(2040, 1, 31, 23, 30, tzinfo=UTC)
    ticket, _ = either.tickets.draw("K1", str(uuid4()), b"d", TicketRequest("other"), just_after_midnight_in_berlin)
    assert ticket.day == "2040-02-01"


def test_both_databases_take_erase_and_tell_the_same(either: Office, place: OfficeHouse) -> None:
    now = datetime.now(UTC)
    before = either.submissions.counts()
    one = sealed(place)
    receipt, replayed = either.submissions.hand_in("K1", one.key, b"digest", one.envelope, now)
    assert not replayed
    assert either.submissions.hand_in("K1", one.key, b"digest", one.envelope, now) == (receipt, True)
    with pytest.raises(Refusal):
        either.submissions.hand_in("K1", one.key, b"other", one.envelope, now)
    assert either.submissions.envelope(one.key) is not None
    assert either.submissions.envelope("k7m 4qx") is not None
    assert either.submissions.counts() == (before[0] + 1, before[1] + 1)
    assert either.submissions.expire(now + timedelta(hours=97)) >= 1
    assert either.submissions.envelope(one.key) is None
    assert either.submissions.hand_in("K1", one.key, b"digest", one.envelope, now) == (receipt, True)
    assert either.submissions.waiting() == []


def test_a_number_given_back_is_not_given_again(either: Office) -> None:
    day = NOW + timedelta(days=6000)
    first, _ = either.tickets.draw("K1", str(uuid4()), b"d", TicketRequest("collect"), day)
    either.tickets.outcome("K1", first.key, Outcome.ABANDONED, day)
    second, _ = either.tickets.draw("K1", str(uuid4()), b"d", TicketRequest("collect"), day)
    assert (first.number, second.number) == (1, 2)
    assert second.ahead == 0


def test_a_contingent_holds_against_a_rush(either: Office) -> None:
    day = NOW + timedelta(days=7000)

    def draw(_: int) -> bool:
        try:
            either.tickets.draw("K1", str(uuid4()), b"d", TicketRequest("collect"), day)
        except Refusal as refusal:
            assert refusal.kind == "none-left"
            return False
        return True

    with ThreadPoolExecutor(16) as callers:
        assert sum(callers.map(draw, range(150))) == 120
    assert either.tickets.draw("K1", str(uuid4()), b"d", TicketRequest("other"), day)[0].number == 121


def test_counters_on_both_databases_call_everybody_once(either: Office, place: OfficeHouse) -> None:
    day = NOW + timedelta(days=8000)
    keys = {either.tickets.draw("K1", str(uuid4()), b"d", TicketRequest("registration"), day)[0].key for _ in range(30)}
    with ThreadPoolExecutor(3) as counters:
        called = list(counters.map(lambda n: either.line.call(str(n % 3 + 1), day), range(30)))
    assert {one.key for one in called if one} == keys
    assert either.line.calls(day)[0].key in keys
    assert either.catalogue.services(day).services[0].estimate is not None
    one = sealed(place)
    either.submissions.hand_in("K1", one.key, b"digest", one.envelope, datetime.now(UTC))
    found = either.submissions.find("K7M-4QX")
    assert found is not None
    now = datetime.now(UTC)
    either.submissions.decide(one.key, Decision("anna", Verdict.ACCEPTED), now)
    either.submissions.fetched(one.key, now, timedelta(minutes=10))
    assert either.submissions.erase(one.key, now) == 1
