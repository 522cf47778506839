"""Tells the service manager that the terminal is up and alive (systemd's `sd_notify` protocol).

The watchdog is fed by the screen's own loop: whoever stands before a frozen screen is rescued after `WatchdogSec`, and
the frozen picture, which may show a person, is gone with the process.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Mapping


class Notify:
    """The line to the service manager; silent where there is none."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        address = environment.get("NOTIFY_SOCKET")
        self._line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) if address else None
        self._address = "\0" + address[1:] if address and address.startswith("@") else address or ""
        self._every = int(environment.get("WATCHDOG_USEC", "0")) / 4e6
        self._due = 0.0

    def ready(self) -> None:
        """The first screen stands."""
        self._say(b"READY=1")

    def alive(self) -> None:
        """The loop turned once more; told four times within the manager's patience."""
        if self._every and time.monotonic() >= self._due:
            self._due = time.monotonic() + self._every
            self._say(b"WATCHDOG=1")

    def close(self) -> None:
        """Hang up."""
        if self._line is not None:
            self._line.close()

    def _say(self, words: bytes) -> None:
        if self._line is not None:
            try:
                self._line.sendto(words, self._address)
            except OSError:  # a manager that went away cannot be told
                return
