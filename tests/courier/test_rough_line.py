"""Over a line that delays, cuts, resets, swallows and halves, every submission arrives once."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import msgspec
import pytest

from kiosk.audit import Audit
from kiosk.courier import delivery as courier
from kiosk.courier.client import connect
from kiosk.courier.delivery import Delivery
from kiosk.outbox import Outbox
from kiosk.settings import Settings
from office.store import Store
from office.submissions import Submissions
from tests.support.house import OfficeHouse, sealed
from tests.support.rough import Manner, Rough, rough

SIZES = (500, 20_000, 120_000)


@pytest.mark.timeout(120)
async def test_over_a_rough_line_everything_arrives_once(
    running: OfficeHouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier, "_CALL", 0.8)  # a citizen is gone by then; a black hole costs the test this long
    monkeypatch.setattr(courier, "_FIRST", 0.02)
    monkeypatch.setattr(courier, "_LONGEST", 0.2)
    with rough(running.port, seed=20261126) as line:
        await deliver(running, tmp_path, line, 18)
        assert {*Manner} - line.seen.keys() == set(), "not every manner had its turn"


async def deliver(place: OfficeHouse, folder: Path, line: Rough, count: int) -> None:
    back = msgspec.structs.replace(place.terminal.office, url=f"https://127.0.0.1:{line.port}")
    outbox = Outbox(folder / "outbox.sqlite", reserve=0)
    delivery = Delivery(outbox, connect(Settings(office=back, root=place.terminal.root)), Audit(folder / "audit.jsonl"))
    line.manners = tuple(Manner)
    envelopes = [sealed(place, SIZES[number % len(SIZES)]) for number in range(count)]
    working = asyncio.ensure_future(delivery.run())
    for one in envelopes:
        outbox.put(one.key, one.envelope, time.time(), one.expires_at)
        delivery.wake()
        await delivery.receipt(one.key, 0.3)
    line.quiet()
    while outbox.depth().waiting:
        assert not working.done()
        await asyncio.sleep(0.02)
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    assert outbox.depth().refused == 0
    store = Store(place.office.database)
    received = {one.key: one for one in Submissions(store, place.office).waiting()}
    for one in envelopes:
        told = outbox.receipt(one.key)
        assert told is not None and (told.day, told.number) == (received[one.key].day, received[one.key].number)
    assert len({(one.day, one.number) for one in received.values()}) == len(received)
    store.close()
    outbox.close()
