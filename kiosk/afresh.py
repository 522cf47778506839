"""A fresh process for every citizen, hidden behind the picture of the first screen.

After a visit the interpreter still holds hundreds of copies of what it saw, whatever is deleted; replacing the process
leaves none (architecture.md 9). The new process finds the picture of the first screen in a memory file, and a curtain
that shows it until its own window stands.
"""

from __future__ import annotations

import os
import resource
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import pygame

_INHERITED = "KIOSK_AFRESH"
_UP = 3.0
"""Seconds a curtain may take to stand; without one the start is only less pretty."""


def no_core() -> None:
    """A crash must not write this process's memory to a disk."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def begin(picture: pygame.Surface, *, full: bool) -> NoReturn:
    """Replace this process by a new one of the same command. Everything must be closed already but the display, which
    the curtain replaces. `picture` is the first screen, without anything of a visit."""
    memory = os.memfd_create("first-screen")
    width, height = picture.get_size()
    os.write(memory, width.to_bytes(4, "big") + height.to_bytes(4, "big"))
    os.write(memory, pygame.image.tobytes(picture, "RGB"))
    ours, its = socket.socketpair()
    subprocess.Popen(
        [sys.executable, "-m", "kiosk.curtain", str(memory), str(its.fileno()), str(int(full))],
        pass_fds=(memory, its.fileno()),
        stdin=subprocess.DEVNULL,
    )
    its.close()
    ours.settimeout(_UP)
    with suppress(OSError):
        ours.recv(1)
    pygame.quit()
    os.environ[_INHERITED] = f"{memory},{ours.fileno()}"
    _keep_only(memory, ours.fileno())
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - our own command line


class Inherited:
    """What the process before this one left: its first screen's picture, and the curtain that shows it."""

    def __init__(self, memory: int, curtain: int) -> None:
        self._memory, self._curtain = memory, curtain

    def show(self, display: pygame.Surface) -> None:
        """Put the picture on the new display, so that nothing but the process changes, and let the curtain go."""
        raw = memoryview(os.pread(self._memory, os.fstat(self._memory).st_size, 0))
        size = int.from_bytes(raw[:4], "big"), int.from_bytes(raw[4:8], "big")
        if size == display.get_size():
            display.blit(pygame.image.frombuffer(raw[8:], size, "RGB"), (0, 0))
            pygame.display.flip()
        os.close(self._memory)
        os.close(self._curtain)


def inherited() -> Inherited | None:
    """What was left to this process, or None if it is the first."""
    left = os.environ.pop(_INHERITED, None)
    return None if left is None else Inherited(*(int(number) for number in left.split(",")))


def _keep_only(*numbers: int) -> None:
    """Nothing but these and the standard streams survives: a library may have opened files without close-on-exec."""
    for entry in Path("/proc/self/fd").iterdir():
        number = int(entry.name)
        if number > 2:
            with suppress(OSError):  # the folder's own, closed by now
                os.set_inheritable(number, number in numbers)
