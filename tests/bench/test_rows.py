"""A figure says what it is, and a ratio above one always means better."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bench import portrait_peer
from kiosk.bench.rows import Row, quantile, write


def test_less_time_than_the_peer_is_better() -> None:
    assert Row("judge", 10.0, "ms", peer="other", peer_value=25.0).ratio == 2.5


def test_more_pictures_than_the_peer_are_better() -> None:
    assert Row("pictures", 30.0, "1/s", more_is_better=True, peer="other", peer_value=15.0).ratio == 2.0


def test_without_a_peer_there_is_no_ratio() -> None:
    assert Row("judge", 10.0, "ms").ratio is None


@pytest.mark.parametrize(
    ("value", "more", "good"), [(20, False, True), (21, False, False), (20, True, True), (19, True, False)]
)
def test_the_bar_holds_from_its_side(value: float, more: bool, good: bool) -> None:
    row = Row("figure", value, "s", 20.0, more)
    assert row.good is good
    assert row.line().startswith("+" if good else "!")


def test_the_file_has_the_published_keys_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "bench.json"
    write([Row("visit", 12.34567, "s", 20.0), Row("judge", 10.0, "ms", peer="other", peer_value=5.0)], file)
    first, second = json.loads(file.read_text())
    assert first == {"name": "visit", "value": 12.3457, "unit": "s", "peer": None, "peer_value": None, "ratio": None}
    assert second["ratio"] == 0.5


@given(st.lists(st.floats(0, 1e6), min_size=1), st.floats(0, 1))
def test_a_quantile_is_a_value_that_was_measured(values: list[float], share: float) -> None:
    found = quantile(values, share)
    assert found in values
    assert sum(value <= found for value in values) >= share * len(values)


def test_nothing_measured_is_no_figure() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        quantile([], 0.5)


def test_a_peer_that_cannot_run_is_skipped_with_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BENCH_MEDIAPIPE", "/bin/false")
    portrait_peer.python.cache_clear()
    assert portrait_peer.measure([np.zeros((8, 8, 3), np.uint8)]) == (None, None)
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("bench: no portrait peer")
    portrait_peer.python.cache_clear()
