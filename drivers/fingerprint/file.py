"""Fingerprint pictures from files in place of a scanner."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from drivers.options import BadUrl, only, place, whole
from drivers.pictures import Unreadable, grey, load
from drivers.ports import (
    BadCapture,
    Device,
    DeviceLost,
    DeviceMissing,
    DeviceUrl,
    Finding,
    Finger,
    Identity,
    Impression,
    Pixels,
    Reason,
    Slot,
)
from drivers.refusals import refused

MAX_PIXELS = 4_000_000
"""More than a sensor of 2 x 2 inches has at 1000 ppi: a larger picture is not a print of one finger."""

_FRAME_SECONDS = 0.1
_LIFT_SECONDS = 0.05


class FileFingerScanner:
    """`file:RIGHT.png,LEFT.png?ppi=500`: the first file lies on the glass for right fingers, the second for left ones.

    A single file serves both. Pixels stay as they are; colour and 16 bits become 8-bit grey. A missing file is a
    missing device; a file that is not a picture is one when it is captured (BadCapture, GARBLED).
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "ppi")
        self.view: Slot[Impression] = Slot()
        self._paths = [Path(part.strip()) for part in place(url).split(",") if part.strip()]
        if not 1 <= len(self._paths) <= 2:
            raise BadUrl(f"{url.scheme}: needs one or two pictures, for example {url.scheme}:right.png,left.png")
        self._ppi = whole(url, "ppi", 500, 495, 2000)
        self._finger: Finger | None = None
        self._open = False
        self._shown: asyncio.Task[None] | None = None

    async def open(self) -> Identity:
        for path in self._paths:
            if not await asyncio.to_thread(path.is_file):
                raise DeviceMissing(Device.FINGERPRINT, Reason.NOT_FOUND)
        self._open = True
        return Identity(model="fingerprint pictures")

    async def check(self) -> frozenset[Finding]:
        for path in self._paths:
            if not self._open or not await asyncio.to_thread(path.is_file):
                raise DeviceLost(Device.FINGERPRINT, Reason.UNPLUGGED)
        return frozenset({Finding.SIMULATED})

    async def close(self) -> None:
        await self.end()
        self._open = False

    async def begin(self, finger: Finger) -> None:
        await self.end()
        self._finger = finger
        try:
            first = await self.capture()
        except BaseException:
            self._finger = None
            raise
        self.view.latest = first
        self._shown = asyncio.create_task(self._show(first))

    async def end(self) -> None:
        shown, self._shown, self._finger = self._shown, None, None
        if shown is not None:
            shown.cancel()
            await asyncio.wait({shown})
        self.view.latest = None

    async def capture(self) -> Impression:
        """The picture for the finger asked for. Raises DeviceLost, or BadCapture (INCOMPLETE before `begin`)."""
        if not self._open:
            raise DeviceLost(Device.FINGERPRINT, Reason.UNPLUGGED)
        if self._finger is None:
            raise BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE)
        path = self._paths[0] if self._finger < Finger.LEFT_THUMB else self._paths[-1]
        return Impression(await asyncio.to_thread(_read, path), time.monotonic(), self._ppi)

    async def lifted(self) -> None:
        await asyncio.sleep(_LIFT_SECONDS)

    async def _show(self, impression: Impression) -> None:
        while True:
            await asyncio.sleep(_FRAME_SECONDS)
            self.view.latest = Impression(impression.pixels, time.monotonic(), impression.ppi)


def _read(path: Path) -> Pixels:
    try:
        pixels = grey(load(path))
    except Unreadable:
        raise BadCapture(Device.FINGERPRINT, Reason.GARBLED) from None
    except OSError as error:
        raise refused(Device.FINGERPRINT, error) from None
    if pixels.size > MAX_PIXELS:
        raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
    return pixels
