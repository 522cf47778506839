"""After 96 hours nothing of a submission is left, not even in the database's files."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import msgspec

from office import settings as house
from office.app import Office, create_app
from office.messages import Envelope
from tests.office.conftest import Caller, Clock, kind
from tests.support.house import OfficeHouse, sealed


def traces(settings: house.Settings, piece: bytes) -> int:
    return sum(file.read_bytes().count(piece) for file in Path(settings.path("var")).glob("office.db*"))


def test_what_expired_is_erased_from_the_files(
    k1: Caller, office: Office, settings: house.Settings, place: OfficeHouse, clock: Clock
) -> None:
    one, later = sealed(place), sealed(place, keep=timedelta(hours=97))
    sealed_bytes = msgspec.msgpack.decode(one.envelope, type=Envelope).sealed
    piece = sealed_bytes[5000:5040]
    assert k1.hand_in(one.key, one.envelope).status_code == 201
    clock.pass_by(hours=1)
    assert k1.hand_in(later.key, later.envelope).status_code == 201
    assert traces(settings, piece) > 0
    clock.pass_by(hours=94.9)
    assert office.submissions.expire(clock.now) == 0
    clock.pass_by(hours=0.2)
    assert office.submissions.expire(clock.now) == 1
    assert traces(settings, piece) == 0
    assert [one.key for one in office.submissions.waiting()] == [later.key]
    assert office.submissions.counts() == (1, 2)


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
