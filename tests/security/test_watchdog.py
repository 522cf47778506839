"""A frozen screen is noticed and replaced: the service manager's side of `sd_notify`, played here."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kiosk.notify import Notify
from tests.visit.conftest import ROOT

PATIENCE = 1.0
"""Seconds without a word after which this manager takes the terminal for frozen (10 in the unit)."""


class Manager:
    """Starts the terminal as a unit of `Type=notify` and listens."""

    def __init__(self, settings: Path, folder: Path) -> None:
        self._settings = settings
        self._address = str(folder / "notify")
        self._line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._line.bind(self._address)

    @contextmanager
    def unit(self) -> Iterator[subprocess.Popen[bytes]]:
        environment = {
            **os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy",
            "NOTIFY_SOCKET": self._address, "WATCHDOG_USEC": str(int(PATIENCE * 1e6)),
        }  # fmt: skip
        with subprocess.Popen(
            [sys.executable, "-m", "kiosk", "run", "--config", str(self._settings), "--windowed"],
            cwd=ROOT, env=environment, stderr=subprocess.DEVNULL,
        ) as process:  # fmt: skip
            try:
                yield process
            finally:
                process.kill()

    def hears(self, seconds: float) -> bytes | None:
        """The next word, or None if it stays silent."""
        self._line.settimeout(seconds)
        try:
            return self._line.recv(100)
        except TimeoutError:
            return None

    def hears_ready(self) -> bool:
        until = time.monotonic() + 30
        while time.monotonic() < until:
            if self.hears(1) == b"READY=1":
                return True
        return False

    def quiet_for(self, seconds: float) -> bool:
        """Whether nothing more comes, what is under way apart."""
        while self.hears(0.1) is not None:
            pass
        return self.hears(seconds) is None

    def close(self) -> None:
        self._line.close()


@pytest.fixture
def manager(config: Callable[[dict[str, str]], Path], tmp_path: Path) -> Iterator[Manager]:
    settings = config({f'state = "{ROOT}/var/terminal"': f'state = "{tmp_path / "state"}"'})
    one = Manager(settings, tmp_path)
    yield one
    one.close()


def test_a_frozen_screen_falls_silent_and_its_successor_stands_again(manager: Manager) -> None:
    with manager.unit() as frozen:
        assert manager.hears_ready()
        assert manager.hears(10) == b"WATCHDOG=1"
        frozen.send_signal(signal.SIGSTOP)
        assert manager.quiet_for(PATIENCE)
    with manager.unit():
        assert manager.hears_ready()
        assert manager.hears(10) == b"WATCHDOG=1"


def test_the_watchdog_is_fed_no_oftener_than_it_must(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(str(tmp_path / "n"))
        line.setblocking(False)
        with closing(Notify({"NOTIFY_SOCKET": str(tmp_path / "n"), "WATCHDOG_USEC": "10000000"})) as notify:
            for _ in range(1000):
                notify.alive()
        assert line.recv(100) == b"WATCHDOG=1"
        with pytest.raises(BlockingIOError):
            line.recv(100)


def test_without_a_service_manager_nothing_is_said() -> None:
    Notify({}).ready()
    with closing(Notify({"NOTIFY_SOCKET": "/nowhere/at/all", "WATCHDOG_USEC": "1"})) as notify:
        notify.alive()
