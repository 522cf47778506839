"""Starts the reference office and the courier beside the screen process, for the demonstration and scripted visits."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from socket import create_connection
from urllib.parse import urlsplit

from kiosk.settings import Settings, SettingsError

PATIENCE = 60.0
"""Seconds that both may take to answer."""


@contextmanager
def courier_and_office(
    settings: Settings, config: Path, office_config: Path | None, clerk: str | None = None
) -> Iterator[None]:
    """Run the courier and, if `office_config` is given, the reference office until the body ends.

    `clerk` is `name:password` of somebody who may sign in at the office's desk.

    Their output goes to `courier.log` and `office.log` in the state folder. Raises SettingsError if one does not start.
    """
    state = settings.state
    state.mkdir(parents=True, exist_ok=True)
    started: list[subprocess.Popen[bytes]] = []
    try:
        if office_config is not None:
            extra = {"OFFICE_DEMO_CLERK": clerk} if clerk else {}
            office = _start(["office", "serve", "--config", str(office_config)], state / "office.log", extra)
            started.append(office)
            _await(office, lambda: _answers(settings.office.url), state / "office.log")
        settings.socket.unlink(missing_ok=True)
        courier = _start(["kiosk", "courier", "--config", str(config)], state / "courier.log")
        started.append(courier)
        _await(courier, settings.socket.exists, state / "courier.log")
        yield
    finally:
        for process in reversed(started):
            process.terminate()
        for process in reversed(started):
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()


def _start(command: list[str], log: Path, extra: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
    module, *arguments = command
    with log.open("ab") as out:
        return subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(extra or {})},
        )


def _await(process: subprocess.Popen[bytes], ready: Callable[[], bool], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not ready():
        if process.poll() is not None or time.monotonic() > until:
            lines = log.read_text(errors="replace").strip().splitlines()
            raise SettingsError(f"{log.stem} did not start: {lines[-1] if lines else 'no output'}")
        time.sleep(0.02)


def _answers(url: str) -> bool:
    parts = urlsplit(url)
    with suppress(OSError), create_connection((parts.hostname or "", parts.port or 443), 1):
        return True
    return False
