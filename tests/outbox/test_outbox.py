"""What was handed in survives; what was delivered leaves no trace."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.machine import which_start
from kiosk.outbox import Outbox, OutboxError, OutboxFull
from office.messages import Outcome, Receipt

MARKER = b"Erika Mustermann 12.08.1964 "
HOUR = 3600.0


def receipt(key: str) -> Receipt:
    return Receipt(key, 17, "2026-11-23", "GERA-1", datetime(2026, 11, 23, 9, 0, tzinfo=UTC))


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    box = Outbox(tmp_path / "outbox.sqlite")
    yield box
    box.close()


class Machine:
    """Its own clock, and which of its starts this is."""

    def __init__(self, up: float = 1000.0) -> None:
        self.up = up
        self.start: str | None = "first"

    def outbox(self, folder: Path) -> Outbox:
        return Outbox(folder / "outbox.sqlite", uptime=lambda: self.up, boot=lambda: self.start)

    def starts_again(self) -> None:
        self.up, self.start = 60.0, f"after {self.start}"


def hits(folder: Path) -> int:
    return sum(file.read_bytes().count(MARKER) for file in folder.iterdir())


def test_an_envelope_waits_until_it_is_delivered(outbox: Outbox) -> None:
    outbox.put("a", b"sealed", 100.0, 100.0 + HOUR)
    assert [(row.key, row.envelope, row.attempts) for row in outbox.due(100.0)] == [("a", b"sealed", 0)]
    assert outbox.receipt("a") is None
    outbox.delivered("a", receipt("a"), 101.0)
    assert outbox.due(200.0) == []
    assert outbox.receipt("a") == receipt("a")


def test_the_oldest_is_delivered_first(outbox: Outbox) -> None:
    for key, at in (("b", 2.0), ("a", 3.0), ("c", 1.0)):
        outbox.put(key, b"x", at, at + HOUR)
    assert [row.key for row in outbox.due(5.0)] == ["c", "b", "a"]
    assert [row.key for row in outbox.due(5.0, limit=2)] == ["c", "b"]


def test_putting_the_same_key_again_changes_nothing(outbox: Outbox) -> None:
    outbox.put("a", b"first", 1.0, HOUR)
    outbox.put("a", b"second", 2.0, HOUR)
    assert [row.envelope for row in outbox.due(3.0)] == [b"first"]


def test_a_failed_attempt_waits_for_its_time_unless_the_office_is_back(outbox: Outbox) -> None:
    outbox.put("a", b"x", 0.0, HOUR)
    outbox.failed("a", 3, 500.0)
    assert outbox.due(499.0) == []
    assert outbox.next_due() == 500.0
    assert [row.attempts for row in outbox.due(500.0)] == [3]
    outbox.hurry(10.0)
    assert [row.key for row in outbox.due(10.0)] == ["a"]


def test_a_clock_set_back_holds_nothing_up(outbox: Outbox) -> None:
    outbox.put("a", b"x", 1_000_000.0, 2_000_000.0)
    assert [row.key for row in outbox.due(500_000.0)] == ["a"]


def test_a_refused_envelope_is_parked_for_a_person(outbox: Outbox) -> None:
    outbox.put("a", b"x", 0.0, HOUR)
    outbox.put("b", b"x", 5.0, HOUR)
    outbox.refused("a", "malformed")
    outbox.hurry(6.0)
    assert [row.key for row in outbox.due(6.0)] == ["b"]
    assert outbox.problems() == [("a", "malformed")]
    depth = outbox.depth()
    assert (depth.waiting, depth.refused, depth.oldest_at) == (1, 1, 5.0)


def test_after_96_hours_everything_is_erased_parked_or_not(tmp_path: Path) -> None:
    machine = Machine()
    outbox = machine.outbox(tmp_path)
    outbox.put("a", MARKER * 5000, 0.0, 96 * HOUR)
    outbox.put("b", MARKER * 5000, 0.0, 96 * HOUR)
    outbox.put("later", b"x", 0.0, 97 * HOUR)
    outbox.refused("b", "malformed")
    machine.up += 96 * HOUR - 1
    assert outbox.expire(96 * HOUR - 1) == []
    assert hits(tmp_path) > 0
    machine.up += 1
    assert sorted(outbox.expire(96 * HOUR)) == ["a", "b"]
    assert hits(tmp_path) == 0
    assert [row.key for row in outbox.due(96 * HOUR)] == ["later"]
    outbox.close()


def test_what_expires_now_is_not_sent_any_more(tmp_path: Path) -> None:
    machine = Machine()
    outbox = machine.outbox(tmp_path)
    outbox.put("a", b"x", 0.0, HOUR)
    machine.up += HOUR
    assert outbox.due(HOUR) == []
    outbox.close()


def test_a_clock_set_back_keeps_nothing_longer(tmp_path: Path) -> None:
    """The wall clock jumps back a day; the machine's own goes on."""
    machine = Machine()
    box = machine.outbox(tmp_path)
    box.put("a", MARKER * 5000, 100 * HOUR, 196 * HOUR)
    machine.up += 96 * HOUR - 1
    assert [row.key for row in box.due(172 * HOUR)] == ["a"] and box.expire(172 * HOUR) == []
    machine.up += 1
    assert box.due(172 * HOUR) == []
    assert box.expire(172 * HOUR) == ["a"] and hits(tmp_path) == 0
    box.close()


def test_a_clock_set_forward_erases_nothing_that_the_office_has_not_got(tmp_path: Path) -> None:
    """The wall clock jumps ten years on; the programs start again, the machine does not."""
    machine = Machine()
    box = machine.outbox(tmp_path)
    box.put("a", b"x", 100 * HOUR, 196 * HOUR)
    box.close()
    box = machine.outbox(tmp_path)
    machine.up += HOUR
    for now in (196 * HOUR, 87_600 * HOUR):
        assert box.expire(now) == [] and [row.key for row in box.due(now)] == ["a"]
    box.close()


def test_after_a_start_of_the_machine_the_wall_clock_counts(tmp_path: Path) -> None:
    """Its own clock begins anew then, and must not make anything younger or older than it is."""
    machine = Machine(up=90 * HOUR)
    machine.outbox(tmp_path).put("a", b"x", 0.0, 96 * HOUR)
    machine.starts_again()
    box = machine.outbox(tmp_path)
    assert box.expire(95 * HOUR) == [] and [row.key for row in box.due(95 * HOUR)] == ["a"]
    assert box.expire(96 * HOUR) == ["a"]
    box.close()


def test_after_a_start_of_the_machine_a_clock_set_back_still_keeps_nothing_for_ever(tmp_path: Path) -> None:
    machine = Machine()
    machine.outbox(tmp_path).put("a", b"x", 100 * HOUR, 196 * HOUR)
    machine.starts_again()
    box = machine.outbox(tmp_path)
    machine.up = 1000.0 + 96 * HOUR
    assert box.due(0.0) == [] and box.expire(0.0) == ["a"]
    box.close()


def test_where_nobody_tells_the_start_either_clock_ends_what_waits(tmp_path: Path) -> None:
    machine = Machine()
    machine.start = None
    box = machine.outbox(tmp_path)
    box.put("by the wall clock", b"x", 0.0, 96 * HOUR)
    assert box.expire(96 * HOUR - 1) == [] and box.expire(96 * HOUR) == ["by the wall clock"]
    box.put("by its own", b"x", 0.0, 96 * HOUR)
    machine.up += 96 * HOUR
    assert box.expire(0.0) == ["by its own"]
    box.close()


def test_the_start_is_the_same_for_all_processes_and_told_by_the_unit_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KIOSK_BOOT", raising=False)
    program = "from kiosk.machine import which_start; print(which_start())"
    other = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert which_start() == other.stdout.strip() != ""
    monkeypatch.setenv("KIOSK_BOOT", "0123456789abcdef0123456789abcdef")
    assert which_start() == "0123456789abcdef0123456789abcdef"


def test_a_table_of_the_version_before_goes_on(tmp_path: Path) -> None:
    before = sqlite3.connect(tmp_path / "outbox.sqlite")
    before.execute(
        "CREATE TABLE outbox (key TEXT PRIMARY KEY, envelope BLOB NOT NULL, stored_at REAL NOT NULL,"
        " expires_at REAL NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, due_at REAL NOT NULL, problem TEXT)"
    )
    before.execute("INSERT INTO outbox VALUES ('old', x'00', 1.0, 3600.0, 0, 1.0, NULL)")
    before.commit()
    before.close()
    machine = Machine(up=1e9)
    box = machine.outbox(tmp_path)
    box.put("new", b"x", 2.0, HOUR)
    assert [row.key for row in box.due(3.0)] == ["old", "new"]
    assert box.expire(HOUR - 1) == []
    assert box.expire(HOUR) == ["old"]
    machine.up += HOUR
    assert box.expire(3.0) == ["new"]
    box.close()


def test_old_receipts_go_too(outbox: Outbox) -> None:
    outbox.put("a", b"x", 0.0, HOUR)
    outbox.delivered("a", receipt("a"), 10.0)
    outbox.expire(10.0 + 96 * HOUR - 1)
    assert outbox.receipt("a") is not None, "whoever asks for it within the time has it"
    outbox.expire(10.0 + 96 * HOUR)
    assert outbox.receipt("a") is None


def test_nothing_delivered_is_left_in_the_files(outbox: Outbox, tmp_path: Path) -> None:
    for number in range(20):
        outbox.put(f"k{number}", MARKER * (500 + 400 * number), 0.0, HOUR)
    assert hits(tmp_path) > 0
    for number in range(20):
        outbox.delivered(f"k{number}", receipt(f"k{number}"), 1.0)
    assert hits(tmp_path) == 0
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 200_000, "the file does not shrink"


def test_a_reader_that_keeps_the_log_busy_only_delays_the_erasing(outbox: Outbox, tmp_path: Path) -> None:
    outbox.put("a", MARKER * 5000, 0.0, HOUR)
    reader = sqlite3.connect(tmp_path / "outbox.sqlite", check_same_thread=False)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM outbox").fetchone()
    release = threading.Timer(0.3, reader.close)
    release.start()
    outbox.delivered("a", receipt("a"), 1.0)
    release.join()
    assert hits(tmp_path) == 0


def test_the_log_of_earlier_hand_ins_is_emptied_before_a_citizen_has_to_wait_for_it(
    outbox: Outbox, tmp_path: Path
) -> None:
    outbox.put("a", b"x" * 1_000_000, 0.0, HOUR)
    log = tmp_path / "outbox.sqlite-wal"
    assert log.stat().st_size > 1_000_000
    assert outbox.expire(1.0) == [] and log.stat().st_size == 0
    assert [row.key for row in outbox.due(1.0)] == ["a"]


def test_erasing_says_when_it_could_not(outbox: Outbox, tmp_path: Path) -> None:
    outbox.put("a", MARKER, 0.0, HOUR)
    reader = sqlite3.connect(tmp_path / "outbox.sqlite")
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM outbox").fetchone()
    outbox.refused("a", "malformed")
    assert not outbox.erase(patience=0.1)
    reader.close()
    assert outbox.erase(patience=1.0)


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_kill_loses_nothing_that_was_acknowledged(tmp_path: Path, when: str) -> None:
    """A process dies hard between put and delivered, and between delivered and anything else."""
    program = f"""
import os, signal
from pathlib import Path
from datetime import datetime, UTC
from kiosk.outbox import Outbox
from office.messages import Receipt
box = Outbox(Path({str(tmp_path / "outbox.sqlite")!r}))
for number in range(30):
    box.put(f"k{{number:02}}", bytes([number]) * 300_000, float(number), 9e9)
    print(f"k{{number:02}}", flush=True)
if {when!r} == "after":
    for number in range(10):
        key = f"k{{number:02}}"
        box.delivered(key, Receipt(key, number, "2026-11-23", "GERA-1", datetime.now(UTC)), 99.0)
os.kill(os.getpid(), signal.SIGKILL)
"""
    died = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=50)
    assert died.returncode == -signal.SIGKILL
    assert len(died.stdout.split()) == 30
    box = Outbox(tmp_path / "outbox.sqlite")
    left = {row.key: row.envelope for row in box.due(100.0, limit=99)}
    first = 10 if when == "after" else 0
    assert left == {f"k{number:02}": bytes([number]) * 300_000 for number in range(first, 30)}
    assert all(box.receipt(f"k{number:02}") for number in range(first))
    box.close()


def test_offline_marks_are_never_given_twice(tmp_path: Path) -> None:
    given = []
    for _ in range(3):
        box = Outbox(tmp_path / "outbox.sqlite")
        given += [box.next_mark(), box.next_mark()]
        box.close()
    assert given == [1, 2, 3, 4, 5, 6]


def test_two_processes_may_share_it(tmp_path: Path) -> None:
    kiosk, courier = (Outbox(tmp_path / "outbox.sqlite") for _ in range(2))
    threads = [
        threading.Thread(target=lambda box=box, name=name: [box.put(f"{name}{n}", b"x", 0.0, HOUR) for n in range(40)])
        for box, name in ((kiosk, "a"), (courier, "b"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert courier.depth().waiting == 80
    kiosk.close()
    courier.close()


def test_the_last_word_about_a_number_counts(outbox: Outbox) -> None:
    outbox.put_outcome("t", Outcome.SHOWN, 1.0)
    outbox.put_outcome("t", Outcome.ABANDONED, 2.0)
    assert outbox.outcomes() == [("t", Outcome.ABANDONED)]
    outbox.outcome_done("t", Outcome.SHOWN)
    assert outbox.outcomes() == [("t", Outcome.ABANDONED)]
    outbox.outcome_done("t", Outcome.ABANDONED)
    assert outbox.outcomes() == []


def test_a_visit_is_turned_away_before_the_disk_is_full(tmp_path: Path) -> None:
    plenty = Outbox(tmp_path / "outbox.sqlite", reserve=0)
    plenty.room()
    plenty.close()
    scarce = Outbox(tmp_path / "outbox.sqlite", reserve=10**18)
    with pytest.raises(OutboxFull) as told:
        scarce.room()
    assert told.value.code == "O10"
    scarce.close()


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs root")
def test_a_full_disk_turns_visits_away_loses_none_and_drains(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(disk)], capture_output=True).returncode:
        pytest.skip("this machine does not let us mount")
    try:
        box = Outbox(disk / "outbox.sqlite", reserve=5_000_000)
        taken, away = [], 0
        for number in range(60):
            try:
                box.room()
            except OutboxFull:
                away += 1
                continue
            box.put(f"k{number}", os.urandom(900_000), float(number), 9e9)
            taken.append(f"k{number}")
        assert taken and away, "the disk never filled"
        (disk / "logs").write_bytes(b"x" * 2_000_000)
        for row in box.due(100.0, limit=99):
            box.delivered(row.key, receipt(row.key), 101.0)
        assert box.depth().waiting == 0
        box.room()
        assert all(box.receipt(key) for key in taken)
        box.close()
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs root")
def test_a_disk_filled_by_others_midway_is_told_and_keeps_what_was_there(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)], capture_output=True).returncode:
        pytest.skip("this machine does not let us mount")
    try:
        box = Outbox(disk / "outbox.sqlite")
        box.put("kept", b"x" * 100_000, 0.0, 9e9)
        with suppress(OSError), (disk / "logs").open("wb", buffering=0) as logs:
            while True:
                logs.write(bytes(4096))
        assert not box.erase(patience=0.0), "there is no room to put the log in its place"
        assert [row.key for row in box.due(2.0)] == ["kept"]
        (disk / "logs").unlink()
        assert box.erase()
        with pytest.raises(OutboxFull):
            box.put("too much", b"x" * 5_000_000, 1.0, 9e9)
        assert [row.key for row in box.due(2.0)] == ["kept"]
        box.close()
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_its_folder_is_made_where_there_is_none(tmp_path: Path) -> None:
    for _ in range(2):
        box = Outbox(tmp_path / "var" / "state" / "outbox.sqlite", reserve=0)
        box.close()
    assert (tmp_path / "var" / "state" / "outbox.sqlite").is_file()


def test_a_damaged_file_is_told_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "outbox.sqlite"
    file.write_bytes(b"this was a database" * 500)
    with pytest.raises(OutboxError) as told:
        Outbox(file)
    assert told.value.code == "O20"
    assert "\n" not in str(told.value)
