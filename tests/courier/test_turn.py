"""The visitor's place in the line over the real courier and office, on one connection that stays open."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from flows.needs import OfficeAway, OfficeRefused, Problem
from office.line import Line
from office.messages import Turn
from office.store import Store
from tests.courier.conftest import Desk
from tests.support.chaos import Chaos, Fate
from tests.support.house import OfficeHouse


async def test_a_number_is_followed_from_its_slip_until_it_is_called(
    desk: Desk, courier: Callable[[OfficeHouse], subprocess.Popen[bytes]], running: OfficeHouse, proxy: Chaos
) -> None:
    courier(running)
    drawn = await desk.office.draw(str(uuid4()), "registration", "de")
    assert drawn.url is not None
    assert await desk.office.ticket(drawn.url) == drawn
    assert await desk.office.ticket(drawn.url[:-4] + "AAAA") is None
    place = await desk.office.place(drawn.key)
    assert place.turn is Turn.WAITING and place.ahead == drawn.ahead
    store = Store(running.office.database)
    Line(store, running.office).call_this("1", drawn.key, datetime.now(UTC))
    store.close()
    place = await desk.office.place(drawn.key)
    assert (place.turn, place.counter) == (Turn.CALLED, "1")
    with pytest.raises(OfficeRefused) as unknown:
        await desk.office.place(str(uuid4()))
    assert unknown.value.problem is Problem.NOT_FOUND
    proxy.rule = lambda _method, _path: Fate.LOSE_REQUEST
    with pytest.raises(OfficeAway):
        await desk.office.place(drawn.key)


async def test_question_after_question_uses_the_connection_that_is_warm(
    desk: Desk, courier: Callable[[OfficeHouse], subprocess.Popen[bytes]], running: OfficeHouse, proxy: Chaos
) -> None:
    courier(running)
    drawn = await desk.office.draw(str(uuid4()), "registration", "de")
    before = proxy.accepted
    for _ in range(12):
        await desk.office.place(drawn.key)
    assert proxy.accepted == before, "a TLS handshake costs more than the question"
