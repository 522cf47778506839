"""The touch screen itself as signature pad."""

from __future__ import annotations

import math
from dataclasses import replace

from drivers.options import only
from drivers.ports import DeviceUrl, Finding, Identity, Ink, PadKey, Pen, PenPoint, Slot

MOST_POINTS = 20_000
"""More than a minute and a half of writing at 200 points a second; what comes later is not taken."""


class TouchPad:
    """`touch:`: the screen puts what it feels into `pen`; outside its field the pen counts as lifted."""

    def __init__(self, url: DeviceUrl) -> None:
        only(url)
        self.ink: Slot[Ink] = Slot()
        self.pen: Pen | None = None
        self.keys: Slot[PadKey] | None = None

    async def open(self) -> Identity:
        return Identity(model="touch screen")

    async def check(self) -> frozenset[Finding]:
        return frozenset()

    async def begin(self, width: float, height: float) -> None:
        self.pen = Sheet(self.ink, width, height)

    async def clear(self) -> None:
        if isinstance(self.pen, Sheet):
            self.pen.clear()

    async def end(self) -> None:
        self.pen = None
        self.ink.latest = None

    async def close(self) -> None:
        await self.end()


class Sheet:
    """Where the pen writes: keeps `ink` up to date with every point."""

    def __init__(self, ink: Slot[Ink], width: float, height: float) -> None:
        self._ink = ink
        self._width = width
        self._height = height
        self.clear()

    def clear(self) -> None:
        """A fresh sheet."""
        self._done: tuple[tuple[PenPoint, ...], ...] = ()
        self._stroke: tuple[PenPoint, ...] = ()
        self._count = 0
        self._outside = 0
        self._start = math.nan
        self._ink.latest = Ink((), self._width, self._height)

    def put(self, point: PenPoint, *, down: bool) -> None:
        """Take a point (`drivers.ports.Pen`)."""
        inside = 0 <= point.x <= self._width and 0 <= point.y <= self._height  # false for nan too
        if not (down and inside and math.isfinite(point.t)) or self._count >= MOST_POINTS:
            self._lift()
            if down and not inside and self._outside < MOST_POINTS:
                self._outside += 1
                self._renew()
            return
        if not self._count:
            self._start = point.t
        last = self._stroke[-1] if self._stroke else self._done[-1][-1] if self._done else None
        t = max(point.t - self._start, last.t if last else 0.0)
        pressure = min(max(point.pressure, 0.0), 1.0) if math.isfinite(point.pressure) else 0.5
        self._stroke = (*self._stroke, replace(point, t=t, pressure=pressure))
        self._count += 1
        self._renew()

    def _renew(self) -> None:
        strokes = (*self._done, self._stroke) if self._stroke else self._done
        self._ink.latest = Ink(strokes, self._width, self._height, self._outside)

    def _lift(self) -> None:
        if self._stroke:
            self._done = (*self._done, self._stroke)
            self._stroke = ()
