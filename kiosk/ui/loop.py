"""Sixty times a second, without drifting and without ever blocking the loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

RATE = 60


async def sixty(tick: Callable[[], bool]) -> None:
    """Call `tick` at 60 Hz until it says False."""
    loop = asyncio.get_running_loop()
    due = loop.time()
    while tick():
        now = loop.time()
        # after a stall the missed ticks are dropped, not made up for
        due = max(due + 1 / RATE, now)
        await asyncio.sleep(due - now)
