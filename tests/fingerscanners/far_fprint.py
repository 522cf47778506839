"""The far side of libfprint: who sends pictures to its virtual image device."""

from __future__ import annotations

import socket
import struct
import subprocess
import sys
import threading
import time
from contextlib import suppress
from functools import cache
from itertools import cycle
from pathlib import Path

import pytest

from drivers.ports import Pixels

STANDIN = Path(__file__).parent / "standin"
_PROBE = (
    "import sys; sys.path.append('/usr/lib/python3/dist-packages'); import gi; gi.require_version('FPrint', '2.0'); "
    "from gi.repository import FPrint"
)


@cache
def installed() -> bool:
    """Is the real libfprint with its introspection here?"""
    return subprocess.run([sys.executable, "-c", _PROBE], capture_output=True, check=False).returncode == 0


def prepared(patch: pytest.MonkeyPatch, path: Path, *, real: bool) -> None:
    """Worker processes find the virtual device at `path`, of Debian's libfprint or of the stand-in."""
    patch.setenv("FP_VIRTUAL_IMAGE", str(path))
    if not real:
        patch.syspath_prepend(str(STANDIN))


class FarFinger:
    """Sends the same picture again and again, as a finger that stays."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def say(self, width: int, height: int, data: bytes = b"", seconds: float = 5.0) -> None:
        """One message, once somebody listens."""
        until = time.monotonic() + seconds
        while True:
            try:
                with socket.socket(socket.AF_UNIX) as line:
                    line.connect(str(self._path))
                    line.sendall(struct.pack("=ii", width, height) + data)
                    return
            except OSError:
                if time.monotonic() > until or self._stop.is_set():
                    return
                time.sleep(0.01)

    def lies(self, picture: Pixels) -> None:
        height, width = picture.shape

        def send() -> None:
            while not self._stop.is_set():
                self.say(width, height, picture.tobytes(), 0.2)
                self._stop.wait(0.1)

        self._thread = threading.Thread(target=send, name="far-finger")
        self._thread.start()

    def come(self, pictures: list[Pixels]) -> None:
        """One finger after the other, over and over, each once the reader was opened anew: it is, after each finger."""

        def send() -> None:
            for picture in cycle(pictures):
                if self._stop.is_set():
                    return
                height, width = picture.shape
                self.say(width, height, picture.tobytes(), 600)
                reader = -1
                with suppress(OSError):
                    reader = self._path.stat().st_ctime_ns  # an inode may be given again
                while not self._stop.wait(0.05):
                    with suppress(OSError):
                        if self._path.stat().st_ctime_ns != reader:
                            break

        self._thread = threading.Thread(target=send, name="far-finger")
        self._thread.start()

    def leave(self) -> None:
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
