"""Sixty times a second, without drifting and without ever blocking the loop; a third of that while nobody is there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

RATE = 60


async def sixty(tick: Callable[[], bool], lively: Callable[[], bool]) -> None:
    """Call `tick` at 60 Hz, at 20 Hz while not `lively`, until it says False."""
    loop = asyncio.get_running_loop()
    due = loop.time()
    while tick():
        now = loop.time()
        # after a stall the missed ticks are dropped, not made up for
        due = max(due + (1 if lively() else 3) / RATE, now)
        await asyncio.sleep(due - now)
