"""Power cuts: the outbox keeps its promises, and the check notices a database that does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.bench.powercut import able, cut_power
from kiosk.bench.stores import HASTY, OURS


@pytest.fixture(scope="module", autouse=True)
def power() -> None:
    cannot = able()
    if cannot is not None:
        pytest.skip(cannot)


@pytest.mark.timeout(240)
def test_twenty_power_cuts_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    losses = cut_power(tmp_path, 20, OURS, size=100_000, longest=0.5)
    assert losses.acknowledged > 200
    assert not losses.any, losses


@pytest.mark.timeout(240)
def test_the_same_cuts_do_lose_with_less_durable_settings(tmp_path: Path) -> None:
    losses = cut_power(tmp_path, 8, HASTY, size=5_000, longest=0.5)
    assert losses.acknowledged > 100
    assert losses.lost > 0, "the check would not notice a loss"
