"""Reflex and system cameras on a USB cable, through libgphoto2."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress

from drivers.options import BadUrl, number, only
from drivers.pictures import Unreadable, colour
from drivers.ports import (
    BadCapture,
    Device,
    DeviceError,
    DeviceLost,
    DeviceUrl,
    Finding,
    Frame,
    Identity,
    Reason,
    Slot,
)
from drivers.worker import Worker

SESSION = "drivers.camera.tether:Session"
SETTING = "set."
START = 8.0
"""Seconds that a camera may take to answer for the first time."""
ASKED = 3.0
RATE = 30.0


class ReflexCamera:
    """`gphoto2:`, `gphoto2:usb:001,004?set.imagequality=JPEG Fine&capture=8`: live view as preview, full picture.

    Each `set.NAME=VALUE` is a setting of the camera, as `gphoto2 --list-config` names them, applied with every
    opening. `capture` is the longest that a picture may take, in seconds. A camera without live view says so
    (`Finding.NO_LIVE_VIEW`) and its preview stays empty. Pictures are deleted in the camera once they are fetched.

    libgphoto2 runs in a process of its own and is killed when it does not answer.
    """

    def __init__(self, url: DeviceUrl) -> None:
        settings = {name: value for name, value in url.options.items() if name.startswith(SETTING)}
        only(url, *settings, "capture")
        port = url.path.removeprefix("//")
        if port and ":" not in port:
            raise BadUrl(f"{url.scheme}: a port looks like usb:001,004 or ptpip:192.0.2.7, not {port!r}")
        self._longest = number(url, "capture", 8.0, 0.5, 60.0)
        named = {name.removeprefix(SETTING): value for name, value in settings.items()}
        self._sdk = Worker(Device.CAMERA, SESSION, port, named)
        self._live_view = False
        self._failure: DeviceError | None = None
        self._showing: asyncio.Task[None] | None = None
        self.view: Slot[Frame] = Slot()

    async def open(self) -> Identity:
        """Takes one look through the finder, to know whether it has a live view."""
        self._failure = None
        await self._sdk.start(seconds=START)
        model, serial, firmware = await self._sdk.call("identity", tuple, seconds=ASKED)
        self._live_view = bool(await self._sdk.call("preview", bytes, seconds=ASKED))
        return Identity(model, serial, firmware)

    async def check(self) -> frozenset[Finding]:
        if self._failure is not None:
            raise type(self._failure)(self._failure.device, self._failure.reason)
        if self._showing is None:
            await self._sdk.call("alive", bool, seconds=ASKED)
        return frozenset() if self._live_view else frozenset({Finding.NO_LIVE_VIEW})

    async def begin(self) -> None:
        await self.end()
        if self._live_view:
            await self._look()
            self._showing = asyncio.create_task(self._show())

    async def end(self) -> None:
        showing, self._showing = self._showing, None
        if showing is not None:
            # not cancelled within a call: that would kill the camera's process
            await asyncio.wait({showing})
        self.view.latest = None

    async def capture(self) -> Frame:
        taking = asyncio.ensure_future(self._sdk.call("capture", tuple, seconds=self._longest))
        taking.add_done_callback(lambda done: done.cancelled() or done.exception())
        data, released = await asyncio.shield(taking)  # cancelled within a call, its process would be killed
        try:
            return Frame(await asyncio.to_thread(colour, data), released, lossy=True)
        except Unreadable:
            raise BadCapture(Device.CAMERA, Reason.GARBLED) from None

    async def expose(self, stops: float) -> float:
        return await self._sdk.call("expose", float, stops, seconds=ASKED)

    async def close(self) -> None:
        showing, self._showing = self._showing, None
        if showing is not None:
            showing.cancel()
            await asyncio.wait({showing})
        with suppress(DeviceError):
            await self._sdk.close()
        self.view.latest = None

    async def _show(self) -> None:
        try:
            while self._showing is not None:
                due = time.monotonic() + 1 / RATE
                await self._look()
                await asyncio.sleep(max(0.0, due - time.monotonic()))
        except DeviceError as error:
            self._failure = error
            self.view.latest = None

    async def _look(self) -> None:
        seen = time.monotonic()
        data = await self._sdk.call("preview", bytes, seconds=ASKED)
        try:
            self.view.latest = Frame(await asyncio.to_thread(colour, data), seen, lossy=True)
        except Unreadable:
            raise DeviceLost(Device.CAMERA, Reason.GARBLED) from None
