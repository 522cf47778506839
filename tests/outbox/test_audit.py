"""The audit holds what happened, no persons, and every change to it is seen."""

from __future__ import annotations

import hashlib
import json
import random
import subprocess
import sys
import threading
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.audit import Audit, AuditBroken, Head, NotAllowed, verify
from tests.support.house import until

KEY = "9f1c9f6e-0f4e-4c55-8a3e-5a6b1d6c2f10"


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("audit") / "audit.jsonl"
    audit = Audit(file)
    for number in range(12):
        audit.note("submission-kept", key=KEY, bytes=number)
        audit.note("visit-ended", end="done", seconds=float(number), step="review")
    return file


def test_every_event_is_chained_to_the_one_before(written: Path) -> None:
    head = verify(written)
    assert head.count == 24
    assert head == Audit(written).head()
    assert str(head).startswith("24:")


def _edit(luck: random.Random, lines: list[bytes], at: int) -> None:
    content = bytearray(lines[at])
    content[luck.randrange(len(content) - 1)] ^= 1 << luck.randrange(8)
    lines[at] = bytes(content)


def _insert(luck: random.Random, lines: list[bytes], at: int) -> None:
    lines.insert(at, luck.choice([lines[at - 1], b"\n", b"{}\n"]))


def _swap(luck: random.Random, lines: list[bytes], at: int) -> None:
    other = luck.choice([n for n in range(len(lines)) if n != at])
    lines[at], lines[other] = lines[other], lines[at]


def _forge(luck: random.Random, lines: list[bytes], at: int) -> None:
    """By somebody who knows how lines are hashed, and writes all that follows anew, but cannot take back told heads."""
    before = json.loads(lines[at])["before"]
    for n in range(at, len(lines)):
        line = {**json.loads(lines[n]), "before": before, "hash": ""}
        if n == at:
            line |= {"event": "office-away", "fields": {}}
        packed = json.dumps(line, separators=(",", ":"), ensure_ascii=False).encode()
        before = line["hash"] = hashlib.sha256(packed).hexdigest()
        lines[n] = json.dumps(line, separators=(",", ":")).encode() + b"\n"
    verify_shape(lines)


def verify_shape(lines: list[bytes]) -> None:
    """A forgery worth the name: every line is linked to the one before."""
    assert all(json.loads(one)["hash"] == json.loads(two)["before"] for one, two in pairwise(lines))


def _remove(luck: random.Random, lines: list[bytes], at: int) -> None:
    del lines[at]


def _cut(luck: random.Random, lines: list[bytes], at: int) -> None:
    del lines[at:]


def _tear(luck: random.Random, lines: list[bytes], at: int) -> None:
    lines[at] = lines[at][: luck.randrange(len(lines[at]) - 1)]


TAMPERINGS = (_edit, _insert, _swap, _forge, _remove, _cut, _tear)


def test_of_a_thousand_tamperings_a_thousand_are_seen(written: Path, tmp_path: Path) -> None:
    known, whole = Audit(written).head(), written.read_bytes().splitlines(keepends=True)
    luck, seen = random.Random(20261126), Counter[str]()
    forged = tmp_path / "audit.jsonl"
    for number in range(1000):
        tampering, lines = TAMPERINGS[number % len(TAMPERINGS)], list(whole)
        tampering(luck, lines, luck.randrange(len(lines)))
        assert lines != whole
        forged.write_bytes(b"".join(lines))
        try:
            verify(forged, known)
        except AuditBroken:
            seen[tampering.__name__] += 1
    assert seen.total() == 1000, seen


def test_it_goes_on_after_a_restart_and_knows_old_heads(tmp_path: Path) -> None:
    file = tmp_path / "audit.jsonl"
    Audit(file).note("office-away")
    old = Audit(file).head()
    Audit(file).note("office-back", away=3.5)
    assert verify(file, old).count == 2
    assert verify(file, Head(0, "")).count == 2


def test_a_line_torn_by_a_power_cut_is_repaired_and_told(tmp_path: Path) -> None:
    file = tmp_path / "audit.jsonl"
    audit = Audit(file)
    audit.note("office-away")
    audit.note("office-back", away=1)
    file.write_bytes(file.read_bytes()[:-20])
    audit.note("office-away")
    assert verify(file).count == 3
    assert "audit-repaired" in file.read_text()


@pytest.mark.parametrize(
    ("event", "fields"),
    [
        ("citizen-smiled", {}),
        ("visit-ended", {"name": "Erika Mustermann"}),
        ("visit-ended", {"end": "Erika Mustermann"}),
        ("submission-kept", {"key": "Mustermann"}),
        ("submission-kept", {"bytes": True}),
        ("submission-kept", {"bytes": "12"}),
        ("visit-ended", {"seconds": "1.5"}),
        ("ticket-outcome", {"outcome": "eaten"}),
        ("device-changed", {"code": "C21 Mustermann"}),
        ("offline-mark", {"mark": "K3-047 Erika"}),
    ],
)
def test_no_person_and_no_free_text_gets_in(tmp_path: Path, event: str, fields: dict[str, str]) -> None:
    file = tmp_path / "audit.jsonl"
    with pytest.raises(NotAllowed) as told:
        Audit(file).note(event, **fields)
    assert "Mustermann" not in str(told.value)
    assert not file.exists()


def test_processes_and_threads_share_one_chain(tmp_path: Path) -> None:
    file = tmp_path / "audit.jsonl"
    program = f"""
from pathlib import Path
from kiosk.audit import Audit
for _ in range(150): Audit(Path({str(file)!r})).note("office-away")
"""
    other = subprocess.Popen([sys.executable, "-c", program])
    audit = Audit(file)

    def note() -> None:
        for _ in range(75):
            audit.note("office-back", away=1.0)

    until(file.exists)
    threads = [threading.Thread(target=note) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert other.wait(30) == 0
    assert verify(file).count == 300


def test_a_disk_that_fails_stops_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    Audit(tmp_path / "taken" / "audit.jsonl").note("office-away")
    assert "cannot be written" in caplog.text
