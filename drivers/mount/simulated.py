"""A column that does not exist, in the room of the simulated camera of the same name."""

from __future__ import annotations

import math
import time

from drivers.mount.column import Column
from drivers.options import number, only, place
from drivers.ports import Device, DeviceLost, DeviceMissing, DeviceUrl, Finding, Identity, Reason, Slot, Stand
from drivers.room import EYE_LEVEL, Room, room


class SimulatedMount:
    """`simulated:NAME?lowest=1000&highest=1900&height=1500&speed=120&light=0.6`: mm and mm a second.

    It carries and lights the simulated camera of the same name. `height` is where it stands at first, `light` the
    lamp's usual level. Faults, in seconds from the opening: `stuck_after` (it moves no more), `silent_after`,
    `unplug_after`.
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "lowest", "highest", "height", "speed", "light", "stuck_after", "silent_after", "unplug_after")
        self.stand: Slot[Stand] = Slot()
        self._name = place(url)
        lowest, highest = number(url, "lowest", 1000, 0, 3000), number(url, "highest", 1900, 0, 3000)
        self._lamp = number(url, "light", 0.6, 0, 1)
        self._after = {one: number(url, f"{one}_after", math.inf, 0, math.inf) for one in ("stuck", "silent", "unplug")}
        self._first = number(url, "height", EYE_LEVEL, 0, 3000)
        self._gear = _Motor(room(self._name), lowest, highest, number(url, "speed", 120, 1, 1000))
        self._column = Column(self._gear, self.stand)
        self._open = False

    async def open(self) -> Identity:
        if not self._after["unplug"]:
            raise DeviceMissing(Device.MOUNT, Reason.NOT_FOUND)
        self._gear.power(self._first, self._after)
        self._open = True
        return Identity("simulated column", serial=self._name)

    async def check(self) -> frozenset[Finding]:
        if not self._open:
            raise DeviceLost(Device.MOUNT, Reason.UNPLUGGED)
        self._column.check()
        await self._gear.read()
        return frozenset({Finding.SIMULATED})

    async def close(self) -> None:
        try:
            await self.end()
        except DeviceLost:
            pass  # it is gone already
        finally:
            self._open = False
            self._gear.off()

    async def begin(self) -> None:
        await self.check()
        await self._column.start(self._lamp)

    async def end(self) -> None:
        await self._column.stop()
        if self._open:
            await self._gear.light(0.0)

    def steer(self, way: int) -> None:
        self._column.steer(way)

    async def reach(self, height: float) -> float:
        return await self._column.reach(height)

    async def shine(self, lamp: float) -> float:
        return await self._column.shine(lamp)


class _Motor:
    """The far side in one: where it is follows from when it was told what."""

    def __init__(self, room: Room, lowest: float, highest: float, speed: float) -> None:
        self._room = room
        self._lowest, self._highest, self._speed = lowest, highest, speed
        self._target = 0.0
        self._at = 0.0
        self._faults = {"stuck": math.inf, "silent": math.inf, "unplug": math.inf}

    def power(self, height: float, faults: dict[str, float]) -> None:
        self._at = time.monotonic()
        self._faults = {name: self._at + after for name, after in faults.items()}
        if self._room.height is None:
            self._room.height = min(max(height, self._lowest), self._highest)
        self._target = self._room.height
        self._room.lamp = 0.0

    def off(self) -> None:
        self._room.height = self._room.lamp = None

    async def read(self) -> Stand:
        now = time.monotonic()
        for fault, reason in (("unplug", Reason.UNPLUGGED), ("silent", Reason.SILENT)):
            if now >= self._faults[fault]:
                raise DeviceLost(Device.MOUNT, reason)
        here = self._room.height
        if here is None or self._room.lamp is None:
            raise DeviceLost(Device.MOUNT, Reason.UNPLUGGED)
        most = 0.0 if now >= self._faults["stuck"] else self._speed * (now - self._at)
        self._at = now
        step = min(max(self._target - here, -most), most)
        self._room.height = here + step
        return Stand(self._room.height, self._lowest, self._highest, self._room.lamp, (step > 0) - (step < 0))

    async def aim(self, height: float) -> None:
        self._target = height

    async def halt(self) -> None:
        await self.read()
        self._target = self._room.height or 0.0

    async def light(self, lamp: float) -> None:
        self._room.lamp = lamp
