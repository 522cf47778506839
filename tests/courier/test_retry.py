"""The office is asked again soon, then less and less often, and not by all terminals at once."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from hypothesis import given
from hypothesis import strategies as some

from kiosk.audit import Audit
from kiosk.courier.client import Client
from kiosk.courier.delivery import Delivery, pause
from kiosk.outbox import Outbox


def test_five_seconds_doubling_to_ten_minutes() -> None:
    assert [pause(attempt, 0.5) for attempt in range(1, 10)] == [5, 10, 20, 40, 80, 160, 320, 600, 600]


@given(attempt=some.integers(1, 10_000), luck=some.floats(0, 1))
def test_luck_spreads_by_a_quarter_and_never_further(attempt: int, luck: float) -> None:
    assert 0.75 * pause(attempt, 0.5) <= pause(attempt, luck) <= 1.25 * pause(attempt, 0.5)
    assert pause(attempt, luck) <= 750


async def test_once_the_office_is_back_nothing_waits_for_its_turn(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox.sqlite")
    outbox.put("a", b"sealed", 0.0, 9e9)
    outbox.failed("a", 9, 600.0)
    delivery = Delivery(outbox, cast(Client, None), Audit(tmp_path / "audit.jsonl"), clock=lambda: 10.0)
    assert outbox.due(10.0) == []
    await delivery.office_is_back()
    assert [row.key for row in outbox.due(10.0)] == ["a"]
    outbox.close()
