"""Plays finished ink as if a hand wrote it now; shared by the pads that have no pen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from drivers.ports import Ink, PadKey, Pen, Slot

RATE = 60.0
"""How often the ink is renewed, a second."""


class Playing:
    """A pad on which a known signature appears stroke by stroke after `begin` and again after `clear`."""

    def __init__(self, seconds: float, write: Callable[[float, float], Ink]) -> None:
        """`write(width, height)` gives the whole ink for a field in mm; it is played within `seconds`."""
        self.ink: Slot[Ink] = Slot()
        self.pen: Pen | None = None
        self.keys: Slot[PadKey] | None = None
        self._seconds = seconds
        self._write = write
        self._whole = Ink((), 0.0, 0.0)
        self._hand: asyncio.Task[None] | None = None

    async def begin(self, width: float, height: float) -> None:
        self._whole = self._write(width, height)
        await self.clear()

    async def clear(self) -> None:
        await self._rest()
        self.ink.latest = replace(self._whole, strokes=())
        self._hand = asyncio.create_task(self._play())

    async def end(self) -> None:
        await self._rest()
        self._whole = Ink((), 0.0, 0.0)
        self.ink.latest = None

    async def close(self) -> None:
        await self.end()

    async def _rest(self) -> None:
        hand, self._hand = self._hand, None
        if hand is not None:
            hand.cancel()
            await asyncio.wait({hand})

    async def _play(self) -> None:
        whole = self._whole
        end = max((stroke[-1].t for stroke in whole.strokes), default=0.0)
        speed = max(1.0, end / self._seconds)
        loop = asyncio.get_running_loop()
        start = loop.time()
        while (now := (loop.time() - start) * speed) < end:
            shown = (tuple(point for point in stroke if point.t <= now) for stroke in whole.strokes)
            self.ink.latest = replace(whole, strokes=tuple(stroke for stroke in shown if stroke))
            await asyncio.sleep(1 / RATE)
        self.ink.latest = whole
