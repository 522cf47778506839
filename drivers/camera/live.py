"""Reads a camera in a thread of its own and keeps only the newest picture."""

from __future__ import annotations

import asyncio
import atexit
import threading
import time
import weakref
from collections.abc import Callable
from typing import Protocol

from drivers.ports import Device, DeviceError, DeviceLost, Frame, Reason, Slot

FIRST = 5.0
"""Longest a camera may take until its first picture, in seconds; exposure control needs one or two."""
LAST = 3.0
"""Longest the end of the program waits for pictures that are under way, in seconds."""

_reading: weakref.WeakSet[Live] = weakref.WeakSet()
"""Whoever has a thread."""


class Source(Protocol):
    """Where pictures come from. Both calls come from one thread and may block."""

    def read(self) -> Frame:
        """The next picture. Raises DeviceError."""

    def close(self) -> None:
        """Let go. Never raises."""


class Live:
    """The pictures of one source from `start` to `stop`, the newest one in `view`.

    A thread that hangs in a driver is left behind: it can no longer touch `view`, and ends when its call returns.
    """

    def __init__(self, connect: Callable[[], Source], view: Slot[Frame], stale: float = 2.0) -> None:
        """`connect` may block and raises DeviceError; a picture older than `stale` seconds counts as silence."""
        self._connect = connect
        self._view = view
        self._stale = stale
        self._stop = threading.Event()
        self._arrived = asyncio.Event()
        self._failure: DeviceError | None = None
        self._newest: Frame | None = None
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    async def start(self) -> None:
        """Connect and wait for the first picture. Raises DeviceError."""
        self._loop = asyncio.get_running_loop()
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)
        self._thread.start()
        _reading.add(self)
        await self.after(-1.0)

    def check(self) -> None:
        """Raises DeviceError if pictures stopped coming."""
        if self._failure is not None:
            raise type(self._failure)(self._failure.device, self._failure.reason)
        if self._newest is not None and time.monotonic() - self._newest.taken_at > self._stale:
            raise DeviceLost(Device.CAMERA, Reason.SILENT)

    async def after(self, moment: float) -> Frame:
        """The first picture exposed after `moment` (monotonic seconds). Raises DeviceError."""
        while True:
            self.check()
            if self._newest is not None and self._newest.taken_at > moment:
                return self._newest
            self._arrived.clear()
            try:
                async with asyncio.timeout(FIRST if self._newest is None else self._stale):
                    await self._arrived.wait()
            except TimeoutError:
                raise DeviceLost(Device.CAMERA, Reason.SILENT) from None

    async def stop(self, seconds: float = 1.0) -> None:
        """End the thread, waiting for it at most `seconds`, and forget the picture."""
        self._stop.set()
        self._view.latest = self._newest = None
        if self._thread is not None and self._thread.is_alive():
            await asyncio.to_thread(self._thread.join, seconds)

    def leave(self, ends: float) -> None:
        """The program ends: wait for the thread until a moment (monotonic seconds)."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(max(0.0, ends - time.monotonic()))

    def _run(self) -> None:
        try:
            source = self._connect()
            try:
                while not self._stop.is_set():
                    self._tell(source.read(), None)
            finally:
                source.close()
        except DeviceError as error:
            self._tell(None, error)
        except Exception:
            # whatever a foreign library raises, its text may describe the picture
            self._tell(None, DeviceLost(Device.CAMERA, Reason.GARBLED))

    def _tell(self, frame: Frame | None, failure: DeviceError | None) -> None:
        assert self._loop is not None
        try:
            self._loop.call_soon_threadsafe(self._take, frame, failure)
        except RuntimeError:
            self._stop.set()  # the loop is gone

    def _take(self, frame: Frame | None, failure: DeviceError | None) -> None:
        if self._stop.is_set():
            return
        self._failure = self._failure or failure
        if frame is not None:
            self._newest = self._view.latest = frame
        self._arrived.set()


@atexit.register
def _wait_for_all() -> None:
    """A thread that comes back from native code while the interpreter is taken down is unwound through C++ frames, and
    that aborts the whole process: "terminate called without an active exception"."""
    ends = time.monotonic() + LAST
    for one in tuple(_reading):
        one.leave(ends)
