"""WSQ to pixels, in a process that may die of it: the open decoder crashes on damaged input."""

from __future__ import annotations

from importlib import import_module

import numpy as np

from drivers.ports import BadCapture, Device, DeviceError, DeviceLost, Pixels, Reason
from drivers.worker import Worker

_START_SECONDS = 5.0
_SECONDS = 2.0
_MOST = 4_000_000


class Unpacker:
    """The decoder in a worker process; started with the first picture, again after each crash."""

    def __init__(self) -> None:
        self._worker = Worker(Device.FINGERPRINT, "drivers.fingerprint.unwsq:Decoder")
        self._running = False

    async def pixels(self, data: bytes) -> Pixels:
        """The picture as (height, width) uint8. Raises BadCapture (GARBLED) whatever the decoder did."""
        try:
            if not self._running:
                await self._worker.start(seconds=_START_SECONDS)
                self._running = True
            return await self._worker.call("pixels", np.ndarray, data, seconds=_SECONDS)
        except DeviceLost:
            self._running = False
            raise BadCapture(Device.FINGERPRINT, Reason.GARBLED) from None
        except DeviceError:
            raise
        except BaseException:
            self._running = False  # cancelled: the worker was killed
            raise

    async def close(self) -> None:
        """Never raises; may be called twice."""
        self._running = False
        await self._worker.close()


class Decoder:
    """What runs in the worker."""

    def __init__(self) -> None:
        # the bare extension: the package itself would teach Pillow to open WSQ wherever it meets some
        self._extension = import_module("_wsq")

    def pixels(self, data: bytes) -> Pixels:
        """Raises BadCapture if the decoder says that it is none; it may also never return."""
        if not data.startswith(b"\xff\xa0"):
            raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
        try:
            pixels, width, height, _ppi = self._extension.decompress(data)
        except Exception:  # the extension raises bare Exception
            raise BadCapture(Device.FINGERPRINT, Reason.GARBLED) from None
        if not 0 < width * height <= _MOST or len(pixels) != width * height:
            raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
        return np.frombuffer(pixels, np.uint8).reshape(height, width)
