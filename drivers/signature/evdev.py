"""Pen tablets that the kernel knows (`/dev/input/event*`), with or without a display of their own.

One sample a SYN_REPORT: the pen is near (BTN_TOOL_PEN) or writes (BTN_TOUCH), at ABS_X, ABS_Y, with ABS_PRESSURE.
"""

from __future__ import annotations

import asyncio

from drivers.inputnode import EV_ABS, EV_KEY, EV_SYN, SYN_DROPPED, SYN_REPORT, Axis, Event, InputNode, find
from drivers.options import only
from drivers.ports import (
    Device,
    DeviceError,
    DeviceMissing,
    DeviceUrl,
    Finding,
    Identity,
    Ink,
    PadKey,
    Pen,
    PenPoint,
    Reason,
    Slot,
)
from drivers.signature.touch import Sheet

ABS_X, ABS_Y, ABS_PRESSURE = 0x00, 0x01, 0x18
BTN_TOOL_PEN, BTN_TOUCH = 0x140, 0x14A


class EvdevPad:
    """`evdev:` (the first pen tablet found) or `evdev:/dev/input/by-id/…-event-mouse`. Nobody else feels its pen.

    The field is the middle of the tablet, as large as it fits in its own shape.
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url)
        self.ink: Slot[Ink] = Slot()
        self.pen: Pen | None = None
        self.keys: Slot[PadKey] | None = None
        self._path = url.path.removeprefix("//")
        self._node = InputNode(Device.SIGNATURE, self._felt)
        self._axes: dict[int, Axis] = {}
        self._at: dict[int, int] = {}
        self._down = False
        self._dropped = False
        self._sheet: Sheet | None = None
        self._field = (1.0, 1.0)

    async def open(self) -> Identity:
        found: str | None = await asyncio.to_thread(_found)
        path = self._path or found
        if path is None:
            raise DeviceMissing(Device.SIGNATURE, Reason.NOT_FOUND)
        model = await self._node.open(path, grab=True)
        try:
            axes = self._node.has(EV_ABS)
            if not (axes >> ABS_X & 1 and axes >> ABS_Y & 1 and self._node.has(EV_KEY) >> BTN_TOUCH & 1):
                raise DeviceMissing(Device.SIGNATURE, Reason.NOT_FOUND)
            has = [code for code in (ABS_X, ABS_Y, ABS_PRESSURE) if axes >> code & 1]
            self._axes = {code: self._node.axis(code) for code in has}
            if any(one.high <= one.low for one in self._axes.values()):
                raise DeviceMissing(Device.SIGNATURE, Reason.GARBLED)
            self._look()
        except BaseException:
            await self._node.close()
            raise
        return Identity(model)

    async def check(self) -> frozenset[Finding]:
        self._node.check()
        return frozenset()

    async def begin(self, width: float, height: float) -> None:
        self._node.check()
        self._field = (width, height)
        self._sheet = Sheet(self.ink, width, height)

    async def clear(self) -> None:
        if self._sheet is not None:
            self._sheet.clear()

    async def end(self) -> None:
        self._sheet = None
        self.ink.latest = None

    async def close(self) -> None:
        await self.end()
        await self._node.close()

    def _look(self) -> None:
        """Where the pen is, asked for: events tell only of changes. Raises DeviceError."""
        self._at = {code: self._node.axis(code).value for code in self._axes}
        self._down = bool(self._node.on(EV_KEY) >> BTN_TOUCH & 1)

    def _felt(self, event: Event) -> None:
        if event.kind == EV_SYN:
            self._sampled(event)
        elif self._dropped:
            return  # the rest of a sample that is not whole
        elif event.kind == EV_ABS and event.code in self._axes:
            self._at[event.code] = event.value
        elif event.kind == EV_KEY and event.code == BTN_TOUCH:
            self._down = event.value != 0
        elif event.kind == EV_KEY and event.code == BTN_TOOL_PEN and event.value == 0:
            self._down = False  # out of reach: it cannot be writing

    def _sampled(self, event: Event) -> None:
        if event.code == SYN_DROPPED:
            self._dropped = True
        if event.code != SYN_REPORT:
            return
        if self._dropped:
            self._dropped = False
            try:
                self._look()
            except DeviceError:
                return  # the next check says why
        if self._sheet is not None:
            self._sheet.put(self._point(event.at), down=self._down)

    def _point(self, at: float) -> PenPoint:
        width, height = self._field
        across, down = self._axes[ABS_X], self._axes[ABS_Y]
        # units of the two axes may differ; without a resolution they are taken as alike
        wide, tall = _length(across, down), _length(down, across)
        scale = min(wide / width, tall / height)
        x = (_share(across, self._at[ABS_X]) - 0.5) * wide / scale + width / 2
        y = (_share(down, self._at[ABS_Y]) - 0.5) * tall / scale + height / 2
        pressed = _share(self._axes[ABS_PRESSURE], self._at[ABS_PRESSURE]) if ABS_PRESSURE in self._axes else 0.5
        return PenPoint(x, y, at, pressed)


def _length(axis: Axis, other: Axis) -> float:
    units = float(axis.high - axis.low)
    return units / axis.resolution if axis.resolution > 0 and other.resolution > 0 else units


def _share(axis: Axis, value: int) -> float:
    return (value - axis.low) / (axis.high - axis.low)


def _found() -> str | None:
    """A tablet has a pen as its tool; a touch screen has none."""
    return find(EV_KEY, frozenset({BTN_TOOL_PEN, BTN_TOUCH}))
