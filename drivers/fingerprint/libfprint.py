"""Fingerprint readers that libfprint 1.94 knows, such as the U.are.U 4500.

Debian: `libfprint-2-2 gir1.2-fprint-2.0 python3-gi`. libfprint is C that talks to USB and waits for fingers without a
deadline, therefore it lives in a worker process. fprintd cannot be used: it gives no pictures.

Decision. No live picture: libfprint gives one only when the finger lies still. So the reader waits for a finger from
`begin` on, and `view` shows the print until `capture` takes it, as if the finger still lay there: guidance then judges
and releases it as it does for every other scanner.
"""

from __future__ import annotations

import asyncio
import sys
import time
from dataclasses import replace
from importlib import import_module
from typing import Any, cast

import numpy as np

from drivers.options import BadUrl, number, only, whole
from drivers.ports import (
    BadCapture,
    Device,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceMissing,
    DeviceNeedsHand,
    DeviceUrl,
    Finding,
    Finger,
    Identity,
    Impression,
    Pixels,
    Reason,
    Slot,
)
from drivers.worker import Worker

USUAL_PPI = 500
"""Of readers that do not tell (`ppmm` is 0); the U.are.U 4500 has 512, the norm wants 500 ± 1 %."""
LEAST_PPI = 300
MAX_PIXELS = 4_000_000

_START_SECONDS = 6.0
_ASK_SECONDS = 2.0
_MARGIN_SECONDS = 1.0
_SLICE_SECONDS = 20.0
"""How long libfprint waits for a finger before it is asked again."""
_FRAME_SECONDS = 0.1
_SYSTEM_PACKAGES = "/usr/lib/python3/dist-packages"
"""Where Debian puts GObject's Python; a virtual environment does not look there."""

_CANCELLED, _PERMISSION_DENIED = 19, 14
_ERRORS: dict[int, tuple[type[DeviceError], Reason]] = {
    4: (DeviceBusy, Reason.IN_USE),
    6: (BadCapture, Reason.GARBLED),  # invalid data
    256: (DeviceLost, Reason.UNPLUGGED),
    257: (DeviceNeedsHand, Reason.TOO_HOT),
}


class LibfprintScanner:
    """`libfprint:?device=0&seconds=8`: the reader at this place in libfprint's list; `seconds` to wait for a finger."""

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "device", "seconds")
        if url.path:
            raise BadUrl(f"{url.scheme}: takes no path, for example {url.scheme}:?device=0")
        self.view: Slot[Impression] = Slot()
        self._index = whole(url, "device", 0, 0, 15)
        self._seconds = number(url, "seconds", 8.0, 1.0, 60.0)
        self._worker = Worker(Device.FINGERPRINT, "drivers.fingerprint.libfprint:Session", self._index)
        self._open = False
        self._stale = False
        self._turn = asyncio.Lock()
        self._waiting: asyncio.Task[None] | None = None
        self._taken: asyncio.Queue[Impression | DeviceError] = asyncio.Queue(1)
        self._fault: DeviceError | None = None

    async def open(self) -> Identity:
        await self.close()
        await self._worker.start(seconds=_START_SECONDS)
        model, driver = await self._worker.call("identity", tuple, seconds=_ASK_SECONDS)
        self._open = True
        return Identity(str(model), firmware=f"libfprint {driver}")

    async def check(self) -> frozenset[Finding]:
        if not self._open:
            raise DeviceLost(Device.FINGERPRINT, Reason.UNPLUGGED)
        if self._fault is not None:
            raise type(self._fault)(self._fault.device, self._fault.reason)
        if not self._turn.locked():  # while it waits for a finger the reader itself says when it is unplugged
            async with self._turn:
                await self._revive()
                await self._worker.call("check", bool, seconds=_ASK_SECONDS)
        return frozenset()

    async def close(self) -> None:
        await self.end()
        self._open = self._stale = False
        await self._worker.close()

    async def begin(self, finger: Finger) -> None:  # noqa: ARG002 - readers know no names of fingers
        await self.end()
        await self.check()
        self._waiting = asyncio.create_task(self._wait())

    async def end(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting.cancel()
            await asyncio.wait({waiting})
        self._fault = None
        self._forget()

    async def capture(self) -> Impression:
        """The print that nobody had yet; waits for one. Raises BadCapture: INCOMPLETE if none came, or it moved."""
        if not self._open:
            raise DeviceLost(Device.FINGERPRINT, Reason.UNPLUGGED)
        if self._waiting is None:
            raise BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE)
        try:
            async with asyncio.timeout(self._seconds):
                outcome = await self._taken.get()
        except TimeoutError:
            raise BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE) from None
        self.view.latest = None
        if isinstance(outcome, DeviceError):
            raise outcome
        return outcome

    async def lifted(self) -> None:
        """At once: libfprint ends a capture when the finger left the glass."""
        await self.check()

    async def _wait(self) -> None:
        """Take one print after the other, until cancelled or the reader is lost."""
        while True:
            try:
                impression = await self._finger()
            except BadCapture as error:
                self._forget()
                self._taken.put_nowait(error)
                await asyncio.sleep(_FRAME_SECONDS)
                continue
            except DeviceError as error:
                self._fault = error
                self._forget()
                self._taken.put_nowait(error)
                return
            self._forget()
            self._taken.put_nowait(impression)
            while not self._taken.empty():
                self.view.latest = replace(impression, taken_at=time.monotonic())
                await asyncio.sleep(_FRAME_SECONDS)

    async def _finger(self) -> Impression:
        """Wait for the next finger. Raises DeviceError."""
        async with self._turn:
            await self._revive()
            self._stale = True  # cancelled, the worker is killed: it cannot be told to stop waiting
            taken: tuple[Pixels, int] | None = None
            while taken is None:
                answer = await self._worker.call(
                    "capture", tuple, _SLICE_SECONDS, seconds=_SLICE_SECONDS + _MARGIN_SECONDS
                )
                taken = cast("tuple[Pixels, int]", answer) if answer else None
            self._stale = False
        pixels, ppi = taken
        return Impression(pixels, time.monotonic(), ppi)

    def _forget(self) -> None:
        self.view.latest = None
        while not self._taken.empty():
            self._taken.get_nowait()

    async def _revive(self) -> None:
        if self._stale:
            await self._worker.start(seconds=_START_SECONDS)
            self._stale = False


class Session:
    """What runs in the worker: one open reader. Raises ImportError without libfprint."""

    def __init__(self, index: int) -> None:
        self._fprint, self._gio, self._glib = _libraries()
        self._context = self._fprint.Context()
        devices = self._context.get_devices()
        if index >= len(devices):
            raise DeviceMissing(Device.FINGERPRINT, Reason.NOT_FOUND)
        self._device = devices[index]
        if not self._device.has_feature(self._fprint.DeviceFeature.CAPTURE):
            raise DeviceMissing(Device.FINGERPRINT, Reason.NOT_FOUND)
        try:
            self._device.open_sync(None)
        except self._glib.Error as error:
            raise opening_refused(error.domain, error.code) from None

    def identity(self) -> tuple[str, str]:
        """Model and the name of libfprint's driver."""
        return self._device.get_name(), self._device.get_driver()

    def check(self) -> bool:
        """Raises DeviceError if it was unplugged."""
        loop = self._glib.MainContext.default()
        while loop.iteration(False):
            pass
        if self._device.props.removed or not self._device.is_open():
            raise DeviceLost(Device.FINGERPRINT, Reason.UNPLUGGED)
        return True

    def capture(self, seconds: float) -> tuple[Pixels, int] | tuple[()]:
        """The picture and its resolution; nothing if no finger came. Raises DeviceError."""
        given_up = self._gio.Cancellable()

        def over() -> bool:
            given_up.cancel()
            return False

        timer = self._glib.timeout_add(int(seconds * 1000), over)
        try:
            image = self._device.capture_sync(True, given_up)  # True: wait for a finger
        except self._glib.Error as error:
            if given_up.is_cancelled():
                return ()
            raise refused(error.domain, error.code) from None
        finally:
            if not given_up.is_cancelled():
                self._glib.source_remove(timer)
        return _picture(bytes(image.get_data()), image.get_width(), image.get_height(), image.get_ppmm())


def opening_refused(domain: str, code: int) -> DeviceError:
    """What libfprint's error means when the reader was being opened."""
    if (domain, code) == ("g-io-error-quark", _PERMISSION_DENIED):
        return DeviceMissing(Device.FINGERPRINT, Reason.NO_PERMISSION)
    error = refused(domain, code)
    if isinstance(error, DeviceBusy | DeviceNeedsHand):
        return error
    return DeviceMissing(Device.FINGERPRINT, Reason.NOT_FOUND)


def refused(domain: str, code: int) -> DeviceError:
    """What libfprint's error means when the reader was open."""
    name = domain.replace(" ", "")  # libfprint's own names are "fp - device - error - quark"
    if name == "fp-device-retry-quark" or (name, code) == ("g-io-error-quark", _CANCELLED):
        return BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE)
    if name == "fp-device-error-quark":
        kind, reason = _ERRORS.get(code, (DeviceLost, Reason.UNPLUGGED))
        return kind(Device.FINGERPRINT, reason)
    return DeviceLost(Device.FINGERPRINT, Reason.UNPLUGGED)


def _picture(data: bytes, width: int, height: int, per_mm: float) -> tuple[Pixels, int]:
    if not 0 < width * height <= MAX_PIXELS:
        raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
    if len(data) != width * height:
        raise BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE)
    ppi = round(per_mm * 25.4) if per_mm > 0 else USUAL_PPI
    if ppi < LEAST_PPI:
        raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
    return np.frombuffer(data, np.uint8).reshape(height, width), ppi


def _libraries() -> tuple[Any, Any, Any]:
    """FPrint, Gio, GLib. Raises ImportError."""
    try:
        gi = import_module("gi")
    except ImportError:
        sys.path.append(_SYSTEM_PACKAGES)
        gi = import_module("gi")
    try:
        gi.require_version("FPrint", "2.0")
    except ValueError as error:
        raise ImportError("libfprint") from error
    from gi.repository import FPrint, Gio, GLib  # only so is a typelib loaded

    return FPrint, Gio, GLib
