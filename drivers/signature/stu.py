"""Wacom STU signature pads (430, 530, 540 and their kin) over USB HID.

Layouts from Wacom's STU protocol description; numbers are big-endian unless said otherwise. Pen reports have the tip
switch in bit 12 and pressure in bits 11 to 0 of their first word.
"""

from __future__ import annotations

import asyncio
import struct
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from drivers.options import only
from drivers.ports import (
    Box,
    Device,
    DeviceLost,
    DeviceMissing,
    DeviceUrl,
    Finding,
    Identity,
    Ink,
    PadFace,
    PadKey,
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
CLEAR, INKING, THRESHOLD, AREA, PEN_OPTIONS = 0x20, 0x21, 0x22, 0x2A, 0x32
IMAGE_AREA, IMAGE, IMAGE_BLOCK, IMAGE_END = 0x24, 0x25, 0x26, 0x27
# Input reports
PEN, PEN_TIMED = 0x01, 0x34

READY, CAPTURE = 0, 2
TIME_AND_SEQUENCE = b"\x03"
TIP, PRESSURE = 0x1000, 0x0FFF
ONE_BIT = 0
"""The encoding that every model has: eight pixels a byte, the first in the highest bit, 1 white."""
BLOCK = 253
COMMIT = b"\x00"
INK_FROM, INK_UNTIL = 0x15, 0x10
"""Pressure from which the pad inks and below which it stops; the maker's own values."""
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


class StuPad:
    """`stu:` (the first one found) or `stu:/dev/hidraw3`. The pad draws the ink on its own display while one writes.

    Given a `face` it shows that picture, and a tap on one of its keys goes to `keys`. Every setting is made anew at
    each opening, for the pad forgets them when it is unplugged. Nothing non-volatile is written that is so already. On
    every way out the display is cleared.
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url)
        self.ink: Slot[Ink] = Slot()
        self.pen: Pen | None = None
        self.keys: Slot[PadKey] | None = Slot()
        self.face: Callable[[int, int, float], PadFace] | None = None
        self.lost_points = 0
        self._path = url.path.removeprefix("//")
        self._hid = HidRaw(Device.SIGNATURE, self._report)
        self._can = Capability(1, 1, 1, 1, 1)
        self._area: Box = (0, 0, 1, 1)
        self._shown: PadFace | None = None
        self._tip = False
        self._on: PadKey | None = None
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
            threshold = struct.pack("<2H", INK_FROM, INK_UNTIL)
            if (await self._hid.get(THRESHOLD, 4))[:4] != threshold:
                await self._hid.set(THRESHOLD, threshold)
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
        await self._hid.set(INKING, b"\x00")
        self._shown = None
        if self.face is not None:
            self._shown = await asyncio.to_thread(self.face, self._can.width, self._can.height, width / height)
        self._area = self._shown.field if self._shown else _fitted(self._can, width, height)
        left, top, right, bottom = self._area
        await self._hid.set(AREA, struct.pack("<4H", left, top, right, bottom))
        await self._cleared()
        await self._show()
        await self._hid.set(INKING, b"\x01")
        self._sequence = self._clock = None
        self._tip, self._on = False, None
        self._now = 0.0
        self._sheet = Sheet(self.ink, width, height)
        self._untouched()

    async def clear(self) -> None:
        if self._sheet is not None:
            await self._hid.set(INKING, b"\x00")
            await self._cleared()
            await self._show()
            await self._hid.set(INKING, b"\x01")
            self._sheet.clear()
            self._untouched()

    async def end(self) -> None:
        self._forget()
        await self._blank()

    async def close(self) -> None:
        self._forget()
        try:
            async with asyncio.timeout(1.0):
                await self._blank()
        except (DeviceLost, TimeoutError):
            pass  # gone: its display is dark anyway
        finally:
            await self._hid.close()

    def _forget(self) -> None:
        self._sheet = self._shown = None
        self.ink.latest = None
        self._untouched()

    def _untouched(self) -> None:
        if self.keys is not None:
            self.keys.latest = None

    async def _show(self) -> None:
        """Put the picture on the display. Raises DeviceError."""
        if self._shown is None:
            return
        rows = np.packbits(self._shown.pixels > 127, axis=1).tobytes()
        blocks = [rows[at : at + BLOCK] for at in range(0, len(rows), BLOCK)]
        await self._hid.set(IMAGE, bytes((ONE_BIT,)))
        await self._hid.set_all(IMAGE_BLOCK, [struct.pack("<H", len(one)) + one.ljust(BLOCK, b"\0") for one in blocks])
        await self._hid.set(IMAGE_END, COMMIT)
        await self._ready()

    async def _blank(self) -> None:
        """Take no ink and show nothing."""
        await self._hid.set(INKING, b"\x00")
        await self._cleared()

    async def _cleared(self) -> None:
        """Clear the display and wait until it is clear. Raises DeviceError."""
        await self._hid.set(CLEAR, b"\x00")
        await self._ready()

    async def _ready(self) -> None:
        """Wait until the display has done what it was told. Raises DeviceError."""
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
            px, py = x / self._can.max_x * self._can.width, y / self._can.max_y * self._can.height
            if not self._tapped(px, py, down=bool(word & TIP)):
                self._sheet.put(self._point(word, px, py), down=bool(word & TIP))

    def _tapped(self, px: float, py: float, *, down: bool) -> bool:
        """Whether the pen is about a key: it is pressed when the tip is lifted where it came down."""
        began, self._tip = down and not self._tip, down
        if began:
            self._on = self._key(px, py)
        if self._on is None:
            return False
        if not down:
            key, self._on = self._on, None
            if self._key(px, py) is key and self.keys is not None:
                self.keys.latest = key
        return True

    def _key(self, px: float, py: float) -> PadKey | None:
        keys = self._shown.keys.items() if self._shown else ()
        return next(
            (key for key, (left, top, right, bottom) in keys if left <= px < right and top <= py < bottom), None
        )

    def _point(self, word: int, px: float, py: float) -> PenPoint:
        left, top, right, bottom = self._area
        return PenPoint(
            (px - left) / (right - left) * self._field[0],
            (py - top) / (bottom - top) * self._field[1],
            self._now,
            (word & PRESSURE) / self._can.max_pressure,
        )


def _found() -> str | None:
    return find(WACOM, frozenset(PRODUCTS))


def _capability(payload: bytes) -> Capability:
    can = Capability(*struct.unpack_from(">5H", payload))
    if not all((can.max_x, can.max_y, can.max_pressure)) or min(can.width, can.height) < 16:
        raise DeviceLost(Device.SIGNATURE, Reason.GARBLED)
    return can


def _fitted(can: Capability, width: float, height: float) -> Box:
    """The field in the middle of the display, as large as it fits in its own shape."""
    scale = min(can.width / width, can.height / height)
    across, down = max(1, int(width * scale)), max(1, int(height * scale))
    left, top = (can.width - across) // 2, (can.height - down) // 2
    return left, top, left + across, top + down
