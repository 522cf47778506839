"""How much a thread works: what a busy machine and the garbage of other tests do not change."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager

WORST: dict[str, tuple[int, float]] = {}
"""How often each was measured, and the longest, in seconds; the end of a long run prints it."""


@contextmanager
def within(what: str, seconds: float = 0.05) -> Iterator[None]:
    """The body takes at most so many seconds of this thread's processor time."""
    collecting = gc.isenabled()
    gc.disable()
    started = time.thread_time()
    try:
        yield
    finally:
        took = time.thread_time() - started
        if collecting:
            gc.enable()
        count, worst = WORST.get(what, (0, 0.0))
        WORST[what] = count + 1, max(worst, took)
    assert took < seconds, f"{what}: {took * 1000:.1f} ms"
