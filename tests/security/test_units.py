"""The units have no more rights than they need (threat 18): systemd's own score, and its own check of the syntax."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.visit.conftest import ROOT

UNITS = ROOT / "systemd"
MOST = {"kiosk": 1.0, "courier": 1.5, "office": 1.5, "kiosk-screen": 1.5}

needs_systemd = pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")


@needs_systemd
@pytest.mark.parametrize("unit", MOST)
def test_a_unit_is_exposed_no_more_than_agreed(unit: str) -> None:
    said = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", str(UNITS / f"{unit}.service")],
        capture_output=True,
        text=True,
    )
    score = re.search(r"exposure level for .*: (\d+\.\d)", said.stdout)
    assert score is not None, said.stderr
    assert float(score[1]) <= MOST[unit]


@needs_systemd
def test_systemd_finds_nothing_wrong_with_any_unit(tmp_path: Path) -> None:
    for file in UNITS.iterdir():
        if file.suffix in (".service", ".slice", ".timer"):
            # programs are put in place by the package; here something stands in for them
            text = re.sub(r"(Exec\w+=[-+]?)/\S+", r"\1/bin/true", file.read_text())
            (tmp_path / file.name).write_text(text)
    units = [str(file) for file in sorted(tmp_path.iterdir())]
    said = subprocess.run(["systemd-analyze", "verify", "--man=no", *units], capture_output=True, text=True)
    ours = [line for line in said.stderr.splitlines() if any(Path(unit).name in line for unit in units)]
    assert ours == []


@pytest.mark.parametrize("unit", ["kiosk", "courier"])
def test_whoever_keeps_envelopes_is_told_which_start_of_the_machine_it_is(unit: str) -> None:
    """Without it a wall clock that is set forward would erase them: `/proc/sys` is hidden in these units."""
    text = (UNITS / f"{unit}.service").read_text()
    assert "ProcSubset=pid" in text and "Environment=KIOSK_BOOT=%b" in text
