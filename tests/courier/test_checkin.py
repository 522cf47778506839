"""Checking in over the real courier and office: the number, too early with its moment, and a lost answer."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from flows.needs import OfficeAway, OfficeRefused, Problem
from office.appointments import Appointment, Appointments
from office.store import Store
from tests.courier.conftest import Desk
from tests.support.chaos import Chaos, Fate
from tests.support.house import OfficeHouse


async def test_an_appointment_gets_its_number_once_whatever_is_lost(
    desk: Desk, courier: Callable[[OfficeHouse], subprocess.Popen[bytes]], running: OfficeHouse, proxy: Chaos
) -> None:
    now = datetime.now(UTC).replace(microsecond=0)
    store = Store(running.office.database)
    later = now + timedelta(hours=5)
    Appointments(store, running.office).keep(
        [
            Appointment("BOOKED-NOW", "one", service="registration", starts_at=now + timedelta(minutes=5)),
            Appointment("BOOKED-LATER", "two", service="registration", starts_at=later),
        ]
    )
    store.close()
    courier(running)
    lost = 0

    def lose_once(method: str, path: str) -> Fate:
        nonlocal lost
        lost += path.endswith("/check-in")
        return Fate.LOSE_ANSWER if path.endswith("/check-in") and lost == 1 else Fate.PASS

    proxy.rule = lose_once
    first = await desk.office.check_in(str(uuid4()), "booked now", "de")
    again = await desk.office.check_in(str(uuid4()), "BOOKED-NOW", "de")
    assert first == again and first.appointment_at == now + timedelta(minutes=5) and lost > 1
    with pytest.raises(OfficeRefused) as early:
        await desk.office.check_in(str(uuid4()), "BOOKED-LATER", "de")
    assert early.value.problem is Problem.TOO_EARLY
    assert early.value.at is not None and now < early.value.at < later
    with pytest.raises(OfficeRefused) as unknown:
        await desk.office.check_in(str(uuid4()), "NOBODY", "de")
    assert unknown.value.problem is Problem.NOT_FOUND
    proxy.rule = lambda _method, _path: Fate.LOSE_REQUEST
    with pytest.raises(OfficeAway):
        await desk.office.check_in(str(uuid4()), "BOOKED-NOW", "de")
