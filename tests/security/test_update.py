"""A new version that never reaches its first screen makes way for the one before, by itself."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.visit.conftest import ROOT

_spec = importlib.util.spec_from_file_location("packaging_", ROOT / ".ci/package.py")
assert _spec is not None and _spec.loader is not None
packaging = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(packaging)


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


class Debian:
    """`dpkg` on a root of its own, with the package's own scripts around a program of two lines."""

    def __init__(self, folder: Path) -> None:
        self._folder, self.root = folder, folder / "root"
        self.base = self.root / "opt/buergerterminal"
        (self.root / "var/lib/dpkg/info").mkdir(parents=True)
        (self.root / "var/lib/dpkg/status").touch()
        self.machine = Machine(self.base)

    def install(self, version: str) -> None:
        tree = self._folder / version
        program = tree / "opt/buergerterminal" / version / "bin/kiosk"
        program.parent.mkdir(parents=True)
        program.write_text(f"#!/bin/sh\necho {version}\n")
        program.chmod(0o755)
        shutil.copy2(ROOT / "systemd/update", tree / "opt/buergerterminal/update")
        (tree / "etc").mkdir()
        packaging.control(tree, "all", version)
        package = self._folder / f"{version}.deb"
        for command in (
            ["dpkg-deb", "-Znone", "--build", str(tree), str(package)],
            ["dpkg", f"--root={self.root}", "--force-script-chrootless,not-root,depends,bad-path",
             f"--log={os.devnull}", "--install", str(package)],
        ):  # fmt: skip
            done = subprocess.run(command, capture_output=True, text=True)
            assert done.returncode == 0, done.stderr

    def runs(self) -> str:
        """What the version in force says of itself."""
        return subprocess.run([self.base / "current/bin/kiosk"], capture_output=True, text=True, check=True).stdout


@pytest.mark.skipif(shutil.which("dpkg") is None, reason="no Debian")
def test_the_old_version_outlives_the_package_it_came_with(tmp_path: Path) -> None:
    """dpkg takes an old package's files away; what is in force and the way back must run all the same."""
    debian = Debian(tmp_path)
    debian.install("1.0")
    debian.machine.update("confirm")
    debian.install("1.1")
    assert debian.runs() == "1.1\n"
    assert not (debian.base / "1.0").exists(), "dpkg took it"
    for _ in range(3):
        debian.machine.update("stopped")
    assert debian.runs() == "1.0\n", "it never reached its first screen"
    debian.install("1.2")
    assert debian.runs() == "1.2\n"
    for _ in range(3):
        debian.machine.update("stopped")
    assert debian.runs() == "1.0\n", "a second bad update leads back as well"
    debian.install("1.3")
    debian.machine.update("confirm")
    debian.install("1.4")
    debian.install("1.5")
    for _ in range(3):
        debian.machine.update("stopped")
    assert debian.runs() == "1.3\n", "1.4 was never confirmed"
    assert {one.name for one in debian.base.glob("1.*")} == {"1.3.kept", "1.5"}, "no more than two versions"
