"""A new version that never reaches its first screen makes way for the one before, by itself."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.visit.conftest import ROOT


class Machine:
    """The service manager's calls of `systemd/update`, on a base folder of its own."""

    def __init__(self, base: Path) -> None:
        self._base = base

    def update(self, *words: str, result: str = "exit-code") -> str:
        said = subprocess.run(
            ["sh", str(ROOT / "systemd/update"), *words],
            env={**os.environ, "BASE": str(self._base), "SERVICE_RESULT": result}, capture_output=True, text=True,
        )  # fmt: skip
        assert said.returncode == 0, said.stderr
        return said.stdout

    @property
    def current(self) -> str:
        return (self._base / "current").readlink().name


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    one = Machine(tmp_path)
    one.update("try", "1.0")
    one.update("confirm")
    return one


def test_a_version_that_reaches_its_first_screen_stays(machine: Machine) -> None:
    machine.update("try", "1.1")
    machine.update("stopped")
    machine.update("stopped")
    machine.update("confirm")
    for _ in range(5):
        machine.update("stopped")
    assert machine.current == "1.1"


def test_a_version_that_fails_three_times_makes_way(machine: Machine) -> None:
    machine.update("try", "1.1")
    assert machine.update("stopped") == machine.update("stopped") == ""
    assert machine.current == "1.1"
    assert "1.0 is in force again" in machine.update("stopped")
    assert machine.current == "1.0"
    machine.update("stopped")
    assert machine.current == "1.0"


def test_stopping_it_by_hand_is_no_failure(machine: Machine) -> None:
    machine.update("try", "1.1")
    for _ in range(5):
        machine.update("stopped", result="success")
    assert machine.current == "1.1"


def test_the_way_back_never_leads_to_a_version_that_was_on_trial_itself(machine: Machine) -> None:
    machine.update("try", "1.1")
    machine.update("stopped")
    machine.update("try", "1.2")
    for _ in range(3):
        machine.update("stopped")
    assert machine.current == "1.0"


def test_installing_the_same_version_again_is_no_trial(machine: Machine) -> None:
    machine.update("try", "1.0")
    for _ in range(4):
        machine.update("stopped")
    assert machine.current == "1.0"
