"""Keeps the process small: camera pictures are large and short-lived, and glibc likes to keep what they left."""

from __future__ import annotations

import ctypes

_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8
_LARGE = 256 * 1024
_ARENAS = 2


def be_frugal() -> None:
    """Give large buffers back to the system at once, and share arenas between threads.

    Measured over a passport visit: 606 MB without, 284 MB with. Does nothing where the C library is another one.
    """
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):
        return
    mallopt(_M_MMAP_THRESHOLD, _LARGE)
    mallopt(_M_ARENA_MAX, _ARENAS)
