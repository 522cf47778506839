"""How every column is driven: by a carrot just ahead of it, so that whatever goes wrong, it stops soon by itself.

The column is never told where to end but only the next few centimetres, and again ten times a second. A finger that
is no longer felt, a program that hangs, a cable that was pulled: the column arrives at its carrot and stands.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Protocol

from drivers.ports import END, Device, DeviceError, DeviceLost, DeviceNeedsHand, Reason, Slot, Stand

PACE = 0.1
"""Seconds between two looks at the column."""
FELT = 0.35
"""Seconds after which somebody who says nothing more has let go."""
STUCK = 1.5
"""Seconds in which the column must have come on by `STEP` mm."""
STEP = 2.0
RAMP = 1.2
"""Seconds for the light from nothing to full: quicker startles, and cameras flicker."""
LIT = 0.03
"""Difference of the lamp's level that counts as reached."""
DIMMING = 4.0
"""Longest that the light may take, in seconds."""


class Gear(Protocol):
    """One make of column. Every call may take a while, has its own deadline, and raises DeviceError."""

    async def read(self) -> Stand:
        """Where it is now."""

    async def aim(self, height: float) -> None:
        """Go to a height at once, mm."""

    async def halt(self) -> None:
        """Stand still at once."""

    async def light(self, lamp: float) -> None:
        """Set the lamp at once, 0..1."""


@dataclass
class _Progress:
    """Whether it still comes on."""

    height: float
    since: float

    def stuck(self, height: float, now: float) -> bool:
        if abs(height - self.height) >= STEP:
            self.height, self.since = height, now
        return now - self.since > STUCK


class Column:
    """Drives a `Gear` from `start` to `stop`. `lead` is how far ahead of the column its next target lies, mm."""

    def __init__(self, gear: Gear, stand: Slot[Stand], lead: float = 30.0) -> None:
        self._gear = gear
        self._stand = stand
        self._lead = lead
        self._way, self._felt = 0, 0.0
        self._goal: float | None = None
        self._lamp: float | None = None
        self._progress: _Progress | None = None
        self._failure: DeviceError | None = None
        self._looked = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def start(self, lamp: float) -> None:
        """Stand still, know where, and bring the light to `lamp`. Raises DeviceError."""
        await self.stop()
        self._way, self._goal, self._lamp, self._progress, self._failure = 0, None, lamp, None, None
        await self._gear.halt()
        self._stand.latest = await self._gear.read()
        self._task = asyncio.create_task(self._drive())

    async def stop(self) -> None:
        """Stop whatever moves; afterwards nobody steers."""
        self._way, self._goal = 0, None
        task, self._task = self._task, None
        if task is None:
            return
        task.cancel()
        await asyncio.wait({task})
        self._stand.latest = None
        if self._failure is None:
            await self._gear.halt()

    @property
    def running(self) -> bool:
        return self._task is not None

    def check(self) -> None:
        """Raises DeviceError if driving ended by a fault."""
        if self._failure is not None:
            raise type(self._failure)(self._failure.device, self._failure.reason)

    def steer(self, way: int) -> None:
        """Run up (1) or down (-1), for a moment."""
        self._way, self._felt = way, time.monotonic()
        self._goal = None

    async def reach(self, height: float) -> float:
        """Go to a height and give the one read back."""
        self._way, self._goal = 0, height
        try:
            while True:
                await self._look()
                here = self._stand.latest
                if here is None or here.height is None:
                    return 0.0
                if self._given_up() or abs(_within(height, here) - here.height) <= END:
                    return here.height
        finally:
            self._goal = None

    def _given_up(self) -> bool:
        return self._goal is None

    async def shine(self, lamp: float) -> float:
        """Bring the light to a level and give the one read back."""
        self._lamp = min(max(lamp, 0.0), 1.0)
        deadline = time.monotonic() + DIMMING
        while True:
            await self._look()
            here = self._stand.latest
            if here is None or here.lamp is None:
                return 0.0
            if abs(here.lamp - self._lamp) <= LIT or time.monotonic() > deadline:
                return here.lamp

    async def _look(self) -> None:
        """Wait for the next look. Raises DeviceError."""
        self.check()
        if self._task is None:
            raise DeviceLost(Device.MOUNT, Reason.UNPLUGGED)
        self._looked.clear()
        await self._looked.wait()
        self.check()

    async def _drive(self) -> None:
        try:
            while True:
                began = time.monotonic()
                here = await self._gear.read()
                await self._move(here)
                await self._dim(here)
                self._stand.latest = here
                self._looked.set()
                await asyncio.sleep(max(0.0, PACE - (time.monotonic() - began)))
        except DeviceError as error:
            self._failure = error
        finally:
            self._looked.set()

    async def _move(self, here: Stand) -> None:
        now = time.monotonic()
        aim = self._aim(here, now)
        if here.height is None or aim is None or abs(aim - here.height) <= END:
            if self._progress is not None or here.moving:
                await self._gear.halt()
            self._progress = None
            return
        if self._progress is None:
            self._progress = _Progress(here.height, now)
        if self._progress.stuck(here.height, now):
            await self._gear.halt()
            raise DeviceNeedsHand(Device.MOUNT, Reason.JAMMED)
        await self._gear.aim(aim)

    def _aim(self, here: Stand, now: float) -> float | None:
        """The carrot."""
        if here.height is None:
            return None
        if self._way and now - self._felt <= FELT:
            return _within(here.height + self._way * self._lead, here)
        if self._goal is None:
            return None
        ahead = min(max(self._goal - here.height, -self._lead), self._lead)
        return _within(here.height + ahead, here)

    async def _dim(self, here: Stand) -> None:
        if self._lamp is None or here.lamp is None or abs(self._lamp - here.lamp) <= LIT / 2:
            return
        most = PACE / RAMP
        await self._gear.light(here.lamp + min(max(self._lamp - here.lamp, -most), most))


def _within(height: float, here: Stand) -> float:
    return min(max(height, here.lowest), here.highest)
