"""A suitcase out of the house: days without a network, everything follows, and expiry is honest."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.audit import Audit
from kiosk.courier import delivery as courier
from kiosk.courier.client import Away, Client
from kiosk.courier.delivery import Delivery
from kiosk.outbox import Outbox
from office.messages import Receipt
from tests.support.clock import virtual
from tests.support.fakes import NOW

HOUR = 3600.0
KEEP = 96 * HOUR


class Net(Client):
    """The office behind a net that comes and goes."""

    def __init__(self) -> None:
        self.up = False
        self.calls = 0
        self.got: list[str] = []

    def hand_in(self, key: str, envelope: bytes, deadline: float) -> Receipt:
        self.calls += 1
        if not self.up:
            raise Away("no net")
        self.got.append(key)
        return Receipt(key, len(self.got), "2026-11-26", "GERA-1", NOW)


async def _days(folder: Path, net: Net, hours_taken: list[int], net_back: float) -> tuple[list[str], Outbox]:
    """Take something at each of these hours; the net comes back later. Returns the keys, and the outbox."""
    loop = asyncio.get_running_loop()
    began = loop.time()

    def clock() -> float:
        return 1_000_000.0 + loop.time() - began

    outbox = Outbox(folder / "outbox.sqlite", reserve=0, uptime=clock)
    delivery = Delivery(outbox, net, Audit(folder / "audit.jsonl"), clock, lambda: 0.5)
    works = [asyncio.create_task(delivery.run()), asyncio.create_task(delivery.keep_the_law())]
    keys = []
    for hour in hours_taken:
        await asyncio.sleep(hour * HOUR - (clock() - 1_000_000.0))
        keys.append(str(uuid4()))
        outbox.put(keys[-1], b"sealed " * 100, clock(), clock() + KEEP)
        delivery.wake()
    await asyncio.sleep(net_back * HOUR - (clock() - 1_000_000.0))
    net.up = True
    await delivery.office_is_back()
    await asyncio.sleep(HOUR)
    for work in works:
        work.cancel()
    await asyncio.gather(*works, return_exceptions=True)
    return keys, outbox


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four days of looking every 20 s would cost the test a minute."""
    monkeypatch.setattr(courier, "_LOOK", 900.0)
    monkeypatch.setattr(courier, "_EXPIRE", 900.0)


def events(folder: Path, name: str) -> list[dict[str, object]]:
    return [
        one for line in (folder / "audit.jsonl").read_text().splitlines() if name in line and (one := json.loads(line))
    ]


def test_after_almost_four_days_everything_follows_once(tmp_path: Path) -> None:
    net = Net()
    keys, outbox = virtual(_days(tmp_path, net, [0, 5, 24, 30, 48, 72, 94], 95.0))
    assert sorted(net.got) == sorted(keys)
    assert outbox.depth().waiting == 0
    assert events(tmp_path, "submission-expired") == []
    assert net.calls < 450 * len(keys), "a suitcase saves its battery: each is tried every ten minutes"
    outbox.close()


def test_what_the_law_erased_is_told_and_the_rest_follows(tmp_path: Path) -> None:
    net = Net()
    keys, outbox = virtual(_days(tmp_path, net, [0, 2, 50, 90], 100.0))
    assert net.got == keys[2:]
    assert len(events(tmp_path, "submission-expired")) == 2
    assert outbox.depth().waiting == 0
    files = b"".join(file.read_bytes() for file in tmp_path.glob("outbox.sqlite*"))
    assert b"sealed sealed" not in files
    outbox.close()
