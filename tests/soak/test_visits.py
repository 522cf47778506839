"""A short soak, with every check. The long one is `make soak`."""

from __future__ import annotations

from pathlib import Path

from tests.soak.visits import run


def test_fifteen_random_citizens_leave_no_task_no_file_and_no_thread_behind(tmp_path: Path) -> None:
    found = run(tmp_path, 15, seed=20261126)
    assert found.visits == 15 and found.envelopes > 0
    assert found.endings["program-error"] == 0
    assert found.pending == 0
    assert len(found.descriptors) == 1
