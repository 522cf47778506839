"""Camera height and light: what the terminal itself can do before the person is asked to do something."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from drivers.ports import Camera, Device, DeviceError, Exposing, Lent, Mount, Slot
from flows.needs import Guidance, Lighting, Rungs
from flows.screens import Adjust
from flows.visit import Visit, beside

LOOK = 0.1
"""Seconds between two looks at what is wanted."""
SEATED = 1150.0
"""mm of the lens above the floor at which somebody in a wheelchair is in the picture: eyes at 1,015 to 1,300."""
LEVEL = 30.0
"""mm off eye level that nobody sees in the picture."""
LAMPS = (0.3, 0.6, 1.0)
STOPS = (-2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0)


@asynccontextmanager
async def carried(lent: Lent[Mount] | None) -> AsyncIterator[Mount | None]:
    """The mount for as long as the body lasts; None where there is none, or it does not work now.

    Raises DeviceError if it is lost meanwhile.
    """
    if lent is None or not lent.status.usable:
        yield None
        return
    async with lent.watch() as mount:
        yield mount


def moves(mount: Mount | None) -> bool:
    """Whether it can carry the camera to another height."""
    return mount is not None and mount.stand.latest is not None and mount.stand.latest.height is not None


def rungs(camera: Camera, mount: Mount | None) -> Rungs:
    """What light and exposure can be here, from dark to bright: first the lamp, then the exposure."""
    lit = mount is not None and mount.stand.latest is not None and mount.stand.latest.lamp is not None
    stops = STOPS if isinstance(camera, Exposing) else (0.0,)
    low, usual, full = LAMPS if lit else (None, None, None)
    every = [Lighting(low, stop) for stop in stops if stop < 0]
    if lit:
        every += [Lighting(low), Lighting(usual), Lighting(full)]
    else:
        every += [Lighting()]
    every += [Lighting(full, stop) for stop in stops if stop > 0]
    return Rungs(tuple(every), every.index(Lighting(usual)))


async def lighten(guidance: Slot[Guidance], lent: Lent[Camera], mount: Mount | None) -> None:
    """Give the picture the light that the guidance wants, until cancelled."""
    done = Lighting()
    while True:
        wanted = guidance.latest.lighting if guidance.latest else None
        if wanted is not None and wanted != done:
            try:
                await _light(done, wanted, lent, mount)
            except DeviceError:
                return  # the camera's loss is told by whoever watches it; without other light it goes on
            done = wanted
        await asyncio.sleep(LOOK)


async def _light(done: Lighting, wanted: Lighting, lent: Lent[Camera], mount: Mount | None) -> None:
    if wanted.stops != done.stops:
        async with lent.use() as camera:
            if isinstance(camera, Exposing):
                await camera.expose(wanted.stops)
    if mount is not None and wanted.lamp is not None and wanted.lamp != done.lamp:
        await mount.shine(wanted.lamp)


@dataclass
class _Hand:
    """The buttons: whoever presses one decides, and nothing moves by itself any more."""

    mount: Mount
    used: bool = False

    def steer(self, way: int) -> None:
        self.used = True
        self.mount.steer(way)


async def to_eye_level(visit: Visit, camera: Camera, mount: Mount, guidance: Slot[Guidance]) -> None:
    """Bring the camera to the person's eyes, announced and stoppable."""
    hand = _Hand(mount)
    async with beside(_follow_eyes(guidance, hand, seated=visit.circumstances().seated)):
        await visit.show(Adjust(camera.view, guidance, mount.stand, hand))


async def _follow_eyes(guidance: Slot[Guidance], hand: _Hand, *, seated: bool) -> None:
    """`seated`: below the picture there may be a face that nobody sees, so it goes down before it looks."""
    seen: Guidance | None = None
    while True:
        await asyncio.sleep(LOOK)
        if hand.used:
            return
        newest, stand = guidance.latest, hand.mount.stand.latest
        if seated and stand is not None and stand.height is not None:
            seated = False
            if stand.height > SEATED + LEVEL:
                try:
                    await hand.mount.reach(max(SEATED, stand.lowest))
                except DeviceError:
                    return
                seen = guidance.latest
                continue
        if newest is None or newest is seen or newest.rise is None or stand is None or stand.height is None:
            continue
        seen = newest
        if stand.moving or abs(newest.rise) <= LEVEL:
            continue
        try:
            await hand.mount.reach(stand.height + newest.rise)
        except DeviceError:
            return  # it is jammed or lost; its status tells, and the buttons end the screen
        seen = guidance.latest  # taken on the way


def of_mount(error: DeviceError) -> bool:
    """Whether an error only takes the mount away."""
    return error.device is Device.MOUNT
