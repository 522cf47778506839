"""What waits: how much, since when, which comes first, and how much room it needs."""

from __future__ import annotations

import math
import os
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.outbox import Outbox, OutboxError, OutboxFull
from office.messages import Outcome

HOUR = 3600.0


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    box = Outbox(tmp_path / "outbox.sqlite", reserve=0)
    yield box
    box.close()


def test_the_oldest_tells_how_long_and_the_earliest_when(outbox: Outbox) -> None:
    for key, now in (("later", 9.0), ("first", 5.0), ("last", 12.0)):
        outbox.put(key, b"x", now, HOUR)
    assert outbox.depth().oldest_at == 5.0
    assert outbox.next_due() == 5.0


def test_hurrying_moves_nothing_that_is_due_already(outbox: Outbox) -> None:
    outbox.put("a", b"x", 5.0, HOUR)
    outbox.hurry(10.0)
    assert outbox.next_due() == 5.0


def test_no_more_is_taken_at_once_than_was_asked_for(outbox: Outbox) -> None:
    for number in range(12):
        outbox.put(str(number), b"x", 1.0, HOUR)
    assert len(outbox.due(1.0)) == 10
    for number in range(102):
        outbox.put_outcome(str(number), Outcome.PRINTED, 1.0)
    assert len(outbox.outcomes()) == 100


def test_room_is_four_times_the_largest_that_waits(outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    def room(free: int) -> bool:
        monkeypatch.setattr(os, "statvfs", lambda _: SimpleNamespace(f_bavail=free, f_frsize=1))
        try:
            outbox.room()
        except OutboxFull:
            return False
        return True

    assert (room(7_999_999), room(8_000_000)) == (False, True)
    outbox.put("large", bytes(3_000_000), 1.0, HOUR)
    assert (room(11_999_999), room(12_000_000)) == (False, True)


def test_erasing_waits_for_a_reader_that_leaves_and_says_how_it_went(outbox: Outbox, tmp_path: Path) -> None:
    outbox.put("a", b"x", 0.0, HOUR)
    reader = sqlite3.connect(tmp_path / "outbox.sqlite", check_same_thread=False)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM outbox").fetchone()
    outbox.refused("a", "malformed")
    assert outbox.erase(patience=0.0) is False
    leaves = threading.Timer(0.2, reader.close)
    leaves.start()
    assert outbox.erase(patience=20.0) is True
    leaves.join()


def test_what_cannot_be_kept_changes_nothing_and_the_next_is_kept(outbox: Outbox) -> None:
    with pytest.raises(OutboxError):
        outbox.put("never ends", b"x", 1.0, math.nan)
    outbox.put("a", b"x", 1.0, HOUR)
    assert [one.key for one in outbox.due(1.0)] == ["a"]


def test_after_erasing_a_writer_still_waits_for_the_other_process(outbox: Outbox, tmp_path: Path) -> None:
    assert outbox.erase() is True
    other = sqlite3.connect(tmp_path / "outbox.sqlite", check_same_thread=False, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    done = threading.Timer(0.2, other.close)
    done.start()
    outbox.put("a", b"x", 1.0, HOUR)
    done.join()
    assert outbox.depth().waiting == 1
