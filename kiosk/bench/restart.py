"""A terminal that the watchdog killed: what the service manager does then, until the first screen stands again."""

from __future__ import annotations

import os
import resource
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from kiosk.bench.rows import Row
from kiosk.scripted import playground
from kiosk.settings import DeviceUrls, Settings, SettingsError

PAUSE = 0.1
"""`RestartSec` of kiosk.service."""
LONGEST = 60.0


def rows(settings: Settings) -> Iterator[Row]:
    """From the kill to READY=1 (sd_notify), with the check that the unit makes before. Raises SettingsError."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        devices = DeviceUrls("simulated:anna", "simulated:anna", "touch:", "keyboard:", f"png:{out / 'slips'}")
        with playground(out, settings, devices, own_office=True), _Manager(out) as manager:
            manager.start().kill()
            killed, used = time.monotonic(), _processor()
            time.sleep(PAUSE)
            manager.check()
            again = manager.start()
            seconds = time.monotonic() - killed
            busy = _processor() - used + _of(again.pid)
            again.kill()
    yield Row("killed by the watchdog, to the attract screen again", seconds, "s", 3.0)
    yield Row("processor time of it, check included", busy, "s")


class _Manager:
    """Starts the terminal as a unit of `Type=notify` and listens."""

    def __init__(self, out: Path) -> None:
        self._config = out / "state" / "config" / "kiosk.toml"
        self._line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._line.bind(str(out / "notify"))
        self._line.settimeout(LONGEST)
        self._environment = os.environ | {
            "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "NOTIFY_SOCKET": str(out / "notify"),
        }  # fmt: skip
        self._started: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> _Manager:
        return self

    def __exit__(self, *_: object) -> None:
        for one in self._started:
            one.kill()
            one.wait()
        self._line.close()

    def start(self) -> subprocess.Popen[bytes]:
        """The terminal, once its first screen stands."""
        process = subprocess.Popen(self._command("run"), env=self._environment, stderr=subprocess.DEVNULL)
        self._started.append(process)
        try:
            while self._line.recv(100) != b"READY=1":
                pass
        except TimeoutError:
            raise SettingsError(f"bench: no first screen within {LONGEST:.0f} s") from None
        return process

    def check(self) -> None:
        """`ExecStartPre`, whose result does not count."""
        command = self._command("check", "--within", "1")
        subprocess.run(command, env=self._environment, capture_output=True, timeout=LONGEST, check=False)

    def _command(self, what: str, *more: str) -> list[str]:
        return [sys.executable, "-m", "kiosk", what, *more, "--config", str(self._config)]


def _processor() -> float:
    """Seconds of children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _of(process: int) -> float:
    """Seconds of one that runs."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
