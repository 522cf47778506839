"""What heartbeats tell of how a terminal is used: counts of whole hours, and nothing that leads to a visit."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from kiosk.audit import Audit
from kiosk.courier.usage import Usages
from office.messages import Usage


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def visit(audit: Audit, end: str = "done", **more: str) -> None:
    audit.note("visit-began", language="tr")
    audit.note("visit-ended", end=end, seconds=200.0, **more)


def test_what_the_audit_holds_is_told_as_counts(audit: Audit, usages: Usages) -> None:
    visit(audit)
    audit.note("capture-missed", part="face", criterion="3.1", times=2)
    audit.note("capture-missed", part="finger", criterion="too_dry", times=1)
    visit(audit, "walked_away", step="take_portrait")
    visit(audit, "left", step="choose_errand")
    audit.note("ticket-outcome", key="10000000-0000-4000-8000-000000000000", outcome="printed")
    for _ in range(10):
        audit.note("slip-printed", kind="ticket", mm=95)
    told = usages.current()
    assert told is not None
    assert told.ended == {"done": 1, "walked_away": 1} and told.abandoned == {"take_portrait": 1}
    assert told.missed == {"face-3.1": 2, "finger-too_dry": 1} and told.tickets == {"printed": 1}
    assert (told.visits, told.done, told.slips, told.paper_m) == (2, 1, 10, 1)
    assert msgspec.json.decode(msgspec.json.encode(told), type=Usage) == told, "the office takes it"
    assert b"tr" not in msgspec.json.encode(told).replace(b"portrait", b"")


def test_a_single_visit_is_not_seen_in_the_counts(audit: Audit, usages: Usages, clock: Clock) -> None:
    visit(audit)
    first = usages.current()
    for minute in range(1, 60):
        visit(audit)
        clock.now = 60.0 * minute
        assert usages.current() == first
    clock.now = 3600.0
    told = usages.current()
    assert told is not None and told.visits == 60


def test_nothing_is_told_before_anything_happened(usages: Usages) -> None:
    assert usages.current() is None


def test_another_audit_is_counted_from_its_beginning(audit: Audit, usages: Usages, clock: Clock, path: Path) -> None:
    for _ in range(3):
        visit(audit)
    usages.current()
    path.unlink()
    visit(audit)
    with path.open("ab") as file:
        file.write(b'{"n":9,"at":"2026-')
    clock.now = 3600.0
    told = usages.current()
    assert told is not None and told.visits == 1
    visit(audit)
    clock.now = 7200.0
    told = usages.current()
    assert told is not None and told.visits == 2, "the torn line was taken off, the next is counted once"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "audit.jsonl"


@pytest.fixture
def audit(path: Path) -> Audit:
    return Audit(path)


@pytest.fixture
def usages(path: Path, clock: Clock) -> Usages:
    return Usages(path, clock)
