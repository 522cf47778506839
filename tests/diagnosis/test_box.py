"""The computer's own tests, on a made-up /proc and /sys."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.diagnosis import box
from kiosk.diagnosis.outcome import Grade
from kiosk.questions import Status
from kiosk.settings import Settings

SETTINGS = Settings()


@pytest.fixture
def system(tmp_path: Path) -> Path:
    for name, text in {
        "proc/swaps": "Filename Type Size Used Priority\n",
        "proc/meminfo": "MemTotal: 4000000 kB\nMemAvailable: 2048000 kB\n",
        "sys/class/thermal/thermal_zone0/temp": "41000\n",
        "sys/class/power_supply/ups/capacity": "100\n",
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return tmp_path


def put(system: Path, name: str, text: str) -> None:
    (system / name).write_text(text)


def test_a_healthy_box_passes(system: Path) -> None:
    for test in (box.memory, box.swap, box.temperature, box.power):
        assert test(SETTINGS, system).grade is Grade.PASSED


def test_swap_on_a_disk_is_a_fault_and_compressed_memory_is_none(system: Path) -> None:
    put(system, "proc/swaps", "Filename Type Size Used Priority\n/dev/zram0 partition 1 0 5\n")
    assert box.swap(SETTINGS, system).grade is Grade.PASSED
    put(system, "proc/swaps", "Filename Type Size Used Priority\n/swapfile file 1 0 -2\n")
    assert box.swap(SETTINGS, system).code == "X31"


@pytest.mark.parametrize(
    ("name", "text", "test", "grade", "code"),
    [
        ("proc/meminfo", "MemAvailable: 250000 kB\n", box.memory, Grade.WARNING, None),
        ("proc/meminfo", "MemAvailable: 50000 kB\n", box.memory, Grade.FAILED, "X30"),
        ("sys/class/thermal/thermal_zone0/temp", "85000\n", box.temperature, Grade.WARNING, None),
        ("sys/class/thermal/thermal_zone0/temp", "99000\n", box.temperature, Grade.FAILED, "X32"),
        ("sys/class/thermal/thermal_zone0/temp", "asleep\n", box.temperature, Grade.ABSENT, None),
        ("sys/class/power_supply/ups/capacity", "8\n", box.power, Grade.FAILED, "X33"),
    ],
)
def test_a_box_in_need_says_so(
    system: Path, name: str, text: str, test: box.Test, grade: Grade, code: str | None
) -> None:
    put(system, name, text)
    found = test(SETTINGS, system)
    assert (found.grade, found.code) == (grade, code)


def test_an_audit_that_was_changed_fails(tmp_path: Path) -> None:
    from kiosk.audit import Audit
    from kiosk.settings import Terminal

    settings = Settings(terminal=Terminal(state=str(tmp_path)))
    assert box.audit(settings).grade is Grade.OPEN
    Audit(tmp_path / "audit.jsonl").note("kiosk-started", version="0.1.0")
    assert box.audit(settings).grade is Grade.PASSED
    text = (tmp_path / "audit.jsonl").read_text()
    (tmp_path / "audit.jsonl").write_text(text.replace("0.1.0", "0.1.1"))
    assert box.audit(settings).code == "X34"


def test_courier_and_office_are_told_apart() -> None:
    assert box.office(None).code == "N21"
    assert box.office(Status("0.1.0", 12.0, 0, 0, None)).code == "N20"
    assert box.office(Status("0.1.0", None, 0, 0, None)).grade is Grade.PASSED
    assert box.outbox(Status("0.1.0", None, 3, 1, 5.0)).code == "N40"
    assert box.outbox(Status("0.1.0", None, 3, 0, 90_000.0)).grade is Grade.WARNING
    assert box.clock(Status("0.1.0", None, 0, 0, None, {}, -120.0)).code == "X35"
    assert box.clock(Status("0.1.0", None, 0, 0, None, {}, 0.4)).grade is Grade.PASSED


def test_where_the_system_may_not_be_looked_at_nothing_is_claimed(tmp_path: Path) -> None:
    assert box.memory(SETTINGS, tmp_path).grade is Grade.OPEN
    assert box.swap(SETTINGS, tmp_path).grade is Grade.OPEN
