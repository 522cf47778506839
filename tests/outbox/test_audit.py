"""The audit holds what happened, no persons, and every change to it is seen."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kiosk.audit import Audit, AuditBroken, Head, NotAllowed, verify
from tests.support.house import until

KEY = "9f1c9f6e-0f4e-4c55-8a3e-5a6b1d6c2f10"


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("audit") / "audit.jsonl"
    audit = Audit(file)
    for number in range(12):
        audit.note("submission-kept", key=KEY, bytes=number)
        audit.note("visit-ended", journey="passport", end="done", seconds=float(number), screens=19)
    return file


def test_every_event_is_chained_to_the_one_before(written: Path) -> None:
    head = verify(written)
    assert head.count == 24
    assert head == Audit(written).head()
    assert str(head).startswith("24:")


@settings(max_examples=400, deadline=None)
@given(data=some.data())
def test_every_edit_removal_insertion_and_cut_is_seen(
    written: Path, tmp_path_factory: pytest.TempPathFactory, data: some.DataObject
) -> None:
    known = Audit(written).head()
    lines = written.read_bytes().splitlines(keepends=True)
    at = data.draw(some.integers(0, len(lines) - 1))
    match data.draw(some.sampled_from(["edit", "remove", "insert", "swap", "cut", "forge"])):
        case "forge":  # by somebody who knows how lines are hashed, but cannot take back the heads already told
            line = {**json.loads(lines[at]), "event": "office-away", "fields": {}, "hash": ""}
            packed = json.dumps(line, separators=(",", ":"), ensure_ascii=False).encode()
            line["hash"] = hashlib.sha256(packed).hexdigest()
            lines[at] = json.dumps(line, separators=(",", ":")).encode() + b"\n"
        case "edit":
            content = bytearray(lines[at])
            content[data.draw(some.integers(0, len(content) - 2))] ^= data.draw(some.sampled_from([1, 2, 4, 32]))
            lines[at] = bytes(content)
        case "remove":
            del lines[at]
        case "insert":
            lines.insert(at, data.draw(some.sampled_from([lines[at - 1], b"\n", b"{}\n"])))
        case "swap":
            other = data.draw(some.integers(0, len(lines) - 1).filter(lambda n: n != at))
            lines[at], lines[other] = lines[other], lines[at]
        case "cut":
            del lines[at:]
    forged = tmp_path_factory.mktemp("forged") / "audit.jsonl"
    forged.write_bytes(b"".join(lines))
    with pytest.raises(AuditBroken):
        verify(forged, known)


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
