"""Keeps the process small: camera pictures are large and short-lived, and glibc likes to keep what they left."""

from __future__ import annotations

import ctypes

_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8
_LARGE = 1024 * 1024
"""Buffers from here on go back to the system at once. At 256 kB the page faults would cost 3 s a visit."""
_ARENAS = 2


def be_frugal() -> None:
    """Give large buffers back to the system at once, and share arenas between threads."""
    _glibc("mallopt", _M_MMAP_THRESHOLD, _LARGE)
    _glibc("mallopt", _M_ARENA_MAX, _ARENAS)


def give_back() -> None:
    """Between two visits: return what is free."""
    _glibc("malloc_trim", 0)


def _glibc(function: str, *arguments: int) -> None:
    """Does nothing where the C library is another one."""
    try:
        getattr(ctypes.CDLL(None), function)(*arguments)
    except (OSError, AttributeError):
        return
