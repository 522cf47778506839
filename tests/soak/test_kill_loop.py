"""A short kill loop, with every check. The long one is `make soak`."""

from __future__ import annotations

import pytest

from tests.soak.kill_loop import run


@pytest.mark.timeout(240)
def test_twenty_kills_lose_and_double_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    tally = run(tmp_path_factory.mktemp("k"), kills=20, submissions=100, seed=20261123)
    assert tally.promised >= 100
    assert tally.tickets > 0
    assert tally.sound, tally
