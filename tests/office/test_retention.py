"""After 96 hours nothing of a submission is left, not even in the database's files."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

from office import settings as house
from office.app import create_app
from office.office import Office
from office.submissions import Decision, State, Verdict
from tests.office.conftest import Caller, Clock, kind
from tests.support.house import OfficeHouse, sealed


def traces(settings: house.Settings, envelope: bytes) -> int:
    """How many pieces of an envelope lie in the database's files; its first 250 bytes are alike in all."""
    files = [file.read_bytes() for file in Path(settings.path("var")).glob("office.db*")]
    pieces = [envelope[start : start + 40] for start in range(250, len(envelope) - 40, 250)]
    return sum(piece in content for piece in pieces for content in files)


def test_what_expired_is_erased_from_the_files(
    k1: Caller, office: Office, settings: house.Settings, place: OfficeHouse, clock: Clock
) -> None:
    early = [sealed(place, size=size, keep=timedelta(hours=95)) for size in (100, 1_000, 3_000, 100_000)]
    late = [sealed(place, size=100) for _ in range(12)]
    for one in late[:6] + early + late[6:]:
        assert k1.hand_in(one.key, one.envelope).status_code == 201
    assert all(traces(settings, one.envelope) > 0 for one in early)
    clock.pass_by(hours=94.9)
    assert office.submissions.expire(clock.now) == 0
    clock.pass_by(hours=0.2)
    assert office.submissions.expire(clock.now) == len(early)
    assert [traces(settings, one.envelope) for one in early] == [0] * len(early)
    assert {one.key for one in office.submissions.waiting()} == {one.key for one in late}
    assert office.submissions.counts() == (12, 16)


def test_a_late_repeat_of_something_erased_stores_nothing_again(
    k1: Caller, office: Office, place: OfficeHouse, clock: Clock
) -> None:
    one = sealed(place)
    assert k1.hand_in(one.key, one.envelope).status_code == 201
    clock.pass_by(hours=97)
    office.submissions.expire(clock.now)
    answer = k1.hand_in(one.key, one.envelope)
    assert (answer.status_code, kind(answer)) == (422, "expired")
    assert office.submissions.waiting() == []


async def test_the_running_office_erases_by_itself(office: Office, place: OfficeHouse, clock: Clock) -> None:
    one = sealed(place)
    office.submissions.hand_in("K1", one.key, b"d", one.envelope, clock.now)
    clock.pass_by(hours=97)
    app = create_app(office)
    async with app.lifespan():
        for _ in range(200):
            if office.submissions.counts()[0] == 0:
                break
            await asyncio.sleep(0.02)
    assert office.submissions.counts() == (0, 1)


def test_no_wrong_clock_keeps_anything_longer(k1: Caller, place: OfficeHouse, office: Office, clock: Clock) -> None:
    one = sealed(place, keep=timedelta(days=365))
    assert k1.hand_in(one.key, one.envelope).status_code == 201
    clock.pass_by(hours=96)
    assert office.submissions.expire(clock.now) == 1


def test_what_is_taken_again_replaces_what_a_clerk_sent_back_and_nothing_else(
    office: Office, place: OfficeHouse, clock: Clock
) -> None:
    def hand_in(case: str | None = None) -> str:
        one = sealed(place, size=100, case=case)
        office.submissions.hand_in("K1", one.key, one.key.encode(), one.envelope, clock.now)
        return one.key

    def states(*keys: str) -> list[State]:
        known = {one.key: one.state for one in office.submissions.waiting()}
        return [known[key] for key in keys]

    replaced, due, good, untouched = (hand_in() for _ in range(4))
    for key, verdict in ((replaced, Verdict.RETAKE), (due, Verdict.RETAKE), (good, Verdict.ACCEPTED)):
        office.submissions.decide(key, Decision("anna", verdict), clock.now)
    hand_in()
    assert states(replaced, due, good, untouched) == [State.RETAKE, State.RETAKE, State.ACCEPTED, State.OPEN]
    again, unasked = hand_in(replaced), hand_in(good)
    assert states(replaced, due, good, untouched) == [State.REPLACED, State.RETAKE, State.ACCEPTED, State.OPEN]
    assert states(again, unasked) == [State.OPEN, State.OPEN]
    assert office.submissions.erase(again, clock.now) == 2
    assert office.submissions.decision(replaced) is None
    assert office.submissions.decision(due) is not None and office.submissions.decision(good) is not None
    assert {due, good, untouched, unasked} < {one.key for one in office.submissions.waiting()}
    assert office.submissions.find(replaced) is None and office.submissions.find(again) is None
