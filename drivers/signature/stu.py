"""Wacom STU signature pads (430, 530, 540 and their kin) over USB HID.

Layouts from Wacom's STU protocol description; numbers are big-endian unless said otherwise. Pen reports have the tip
switch in bit 12 and pressure in bits 11 to 0 of their first word.
"""

from __future__ import annotations

import asyncio
import struct
from dataclasses import dataclass

from drivers.options import only
from drivers.ports import (
    Device,
    DeviceLost,
    DeviceMissing,
    DeviceUrl,
    Finding,
    Identity,
    Ink,
    Pen,
    PenPoint,
    Reason,
    Slot,
)
from drivers.signature.hidraw import HidRaw, find
from drivers.signature.touch import Sheet

WACOM = 0x056A
PRODUCTS = {
    0xA1: "STU-500", 0xA2: "STU-300", 0xA3: "STU-520A", 0xA4: "STU-430", 0xA5: "STU-530", 0xA6: "STU-430V",
    0xA8: "STU-540", 0xA9: "STU-541",
}  # fmt: skip

# Feature reports
STATUS, INFORMATION, CAPABILITY = 0x03, 0x08, 0x09
CLEAR, INKING, AREA, PEN_OPTIONS = 0x20, 0x21, 0x2A, 0x32
# Input reports
PEN, PEN_TIMED = 0x01, 0x34

READY, CAPTURE = 0, 2
TIME_AND_SEQUENCE = b"\x03"
TIP, PRESSURE = 0x1000, 0x0FFF
SETTLE = 2.0
"""Longest that clearing the display may take, in seconds."""


@dataclass(frozen=True)
class Capability:
    """What a pad can: digitizer units, display pixels."""

    max_x: int
    max_y: int
    max_pressure: int
    width: int
    height: int


@dataclass(frozen=True)
class Area:
    """The part of the display that stands for the field, in pixels."""

    left: int
    top: int
    right: int
    bottom: int


class StuPad:
    """`stu:` (the first one found) or `stu:/dev/hidraw3`. The pad draws the ink on its own display while one writes.

    Every setting is made anew at each opening, for the pad forgets them when it is unplugged. Nothing non-volatile is
    ever written. On every way out the display is cleared.
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url)
        self.ink: Slot[Ink] = Slot()
        self.pen: Pen | None = None
        self.lost_points = 0
        self._path = url.path.removeprefix("//")
        self._hid = HidRaw(Device.SIGNATURE, self._report)
        self._can = Capability(1, 1, 1, 1, 1)
        self._area = Area(0, 0, 1, 1)
        self._field = (1.0, 1.0)
        self._sheet: Sheet | None = None
        self._sequence: int | None = None
        self._clock: int | None = None
        self._now = 0.0

    async def open(self) -> Identity:
        found: str | None = await asyncio.to_thread(_found)
        path = self._path or found
        if path is None:
            raise DeviceMissing(Device.SIGNATURE, Reason.NOT_FOUND)
        vendor, product = await self._hid.open(path)
        try:
            if vendor != WACOM or product not in PRODUCTS:
                raise DeviceMissing(Device.SIGNATURE, Reason.NOT_FOUND)
            self._can = _capability(await self._hid.get(CAPABILITY, 14))
            information = await self._hid.get(INFORMATION, 11)
            await self._hid.set(PEN_OPTIONS, TIME_AND_SEQUENCE)
            await self._blank()
        except BaseException:
            await self._hid.close()
            raise
        firmware = f"{information[9]}.{information[10]}"
        return Identity(PRODUCTS[product], firmware=firmware)

    async def check(self) -> frozenset[Finding]:
        status = (await self._hid.get(STATUS, 4))[0]
        if status not in (READY, CAPTURE, 1, 3):  # 1 image, 3 calculating: busy for a moment
            raise DeviceLost(Device.SIGNATURE, Reason.GARBLED)
        return frozenset()

    async def begin(self, width: float, height: float) -> None:
        self._sheet = None
        self._field = (width, height)
        self._area = _fitted(self._can, width, height)
        area = self._area
        await self._hid.set(INKING, b"\x00")
        await self._hid.set(AREA, struct.pack("<4H", area.left, area.top, area.right, area.bottom))
        await self._cleared()
        await self._hid.set(INKING, b"\x01")
        self._sequence = self._clock = None
        self._now = 0.0
        self._sheet = Sheet(self.ink, width, height)

    async def clear(self) -> None:
        if self._sheet is not None:
            await self._cleared()
            self._sheet.clear()

    async def end(self) -> None:
        self._sheet = None
        self.ink.latest = None
        await self._blank()

    async def close(self) -> None:
        self._sheet = None
        self.ink.latest = None
        try:
            async with asyncio.timeout(1.0):
                await self._blank()
        except (DeviceLost, TimeoutError):
            pass  # gone: its display is dark anyway
        finally:
            await self._hid.close()

    async def _blank(self) -> None:
        """Take no ink and show nothing."""
        await self._hid.set(INKING, b"\x00")
        await self._cleared()

    async def _cleared(self) -> None:
        """Clear the display and wait until it is clear. Raises DeviceError."""
        await self._hid.set(CLEAR, b"\x00")
        try:
            async with asyncio.timeout(SETTLE):
                while (await self._hid.get(STATUS, 4))[0] not in (READY, CAPTURE):  # noqa: ASYNC110
                    await asyncio.sleep(0.02)  # the pad has no event for it
        except TimeoutError:
            raise DeviceLost(Device.SIGNATURE, Reason.TOO_SLOW) from None

    def _report(self, data: bytes) -> None:
        """An input report; whatever is none of a pen's is passed over."""
        if data[0] == PEN_TIMED and len(data) >= 11:
            word, x, y, clock, sequence = struct.unpack_from(">5H", data, 1)
            if self._clock is not None:
                self._now += (clock - self._clock) % 0x10000 / 1000
            if self._sequence is not None:
                self.lost_points += (sequence - self._sequence - 1) % 0x10000
            self._clock, self._sequence = clock, sequence
        elif data[0] == PEN and len(data) >= 7:
            word, x, y = struct.unpack_from(">3H", data, 1)
            self._now = asyncio.get_running_loop().time()
        else:
            return
        if self._sheet is not None:
            self._sheet.put(self._point(word, x, y), down=bool(word & TIP))

    def _point(self, word: int, x: int, y: int) -> PenPoint:
        can, area = self._can, self._area
        px, py = x / can.max_x * can.width, y / can.max_y * can.height
        return PenPoint(
            (px - area.left) / (area.right - area.left) * self._field[0],
            (py - area.top) / (area.bottom - area.top) * self._field[1],
            self._now,
            (word & PRESSURE) / can.max_pressure,
        )


def _found() -> str | None:
    return find(WACOM, frozenset(PRODUCTS))


def _capability(payload: bytes) -> Capability:
    can = Capability(*struct.unpack_from(">5H", payload))
    if not all((can.max_x, can.max_y, can.max_pressure)) or min(can.width, can.height) < 16:
        raise DeviceLost(Device.SIGNATURE, Reason.GARBLED)
    return can


def _fitted(can: Capability, width: float, height: float) -> Area:
    """The field in the middle of the display, as large as it fits in its own shape."""
    scale = min(can.width / width, can.height / height)
    across, down = max(1, int(width * scale)), max(1, int(height * scale))
    left, top = (can.width - across) // 2, (can.height - down) // 2
    return Area(left, top, left + across, top + down)
