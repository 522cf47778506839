"""Fingerprint pictures from files instead of a scanner: `file:RIGHT.png,LEFT.png?ppi=500`.

The first file is given for every right finger, the second for every left one; a single file serves both. Any picture
format Pillow reads is taken and turned into 8-bit grey; pixels stay as they are.
"""

from __future__ import annotations

import asyncio
import time
import warnings
from pathlib import Path

import numpy as np
from PIL import Image

from drivers.ports import (
    BadCapture,
    Device,
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

MAX_PIXELS = 4_000_000
"""More than a 2 x 2 inch sensor at 1000 ppi has."""
MAX_BYTES = 16_000_000

_LIFT_SECONDS = 0.05


class FileFingerScanner:
    """A scanner whose glass always shows the same two pictures (`FingerScanner`)."""

    def __init__(self, url: DeviceUrl) -> None:
        self.view: Slot[Impression] = Slot()
        self._paths = [Path(part) for part in url.path.split(",") if part]
        self._ppi = url.options.get("ppi", "500")
        self._finger: Finger | None = None
        self._open = False

    async def open(self) -> Identity:
        """Raises DeviceMissing: no such file, not readable, or `ppi` other than 400 to 1100."""
        if not 1 <= len(self._paths) <= 2 or not self._ppi.isdecimal() or not 400 <= int(self._ppi) <= 1100:
            raise DeviceMissing(Device.FINGERPRINT, Reason.NOT_FOUND)
        for path in self._paths:
            await asyncio.to_thread(_require, path)
        self._open = True
        return Identity("Fingerprint pictures")

    async def check(self) -> frozenset[Finding]:
        if not self._open:
            raise DeviceMissing(Device.FINGERPRINT, Reason.NOT_FOUND)
        for path in self._paths:
            await asyncio.to_thread(_require, path)
        return frozenset({Finding.SIMULATED})

    async def close(self) -> None:
        await self.end()
        self._open = False

    async def begin(self, finger: Finger) -> None:
        if not self._open:
            raise DeviceMissing(Device.FINGERPRINT, Reason.NOT_FOUND)
        self._finger = finger
        self.view.latest = await self.capture()

    async def end(self) -> None:
        self._finger = None
        self.view.latest = None

    async def capture(self) -> Impression:
        """Raises BadCapture: GARBLED if the file is not a picture, INCOMPLETE if no finger was asked for."""
        if self._finger is None:
            raise BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE)
        path = self._paths[0] if self._finger < Finger.LEFT_THUMB else self._paths[-1]
        return Impression(await asyncio.to_thread(_read, path), time.monotonic(), int(self._ppi))

    async def lifted(self) -> None:
        await asyncio.sleep(_LIFT_SECONDS)


def _require(path: Path) -> None:
    try:
        with path.open("rb"):
            pass
    except PermissionError:
        raise DeviceMissing(Device.FINGERPRINT, Reason.NO_PERMISSION) from None
    except (OSError, ValueError):
        raise DeviceMissing(Device.FINGERPRINT, Reason.NOT_FOUND) from None


def _read(path: Path) -> Pixels:
    _require(path)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # Pillow only warns of decompression bombs
            with Image.open(path) as picture:
                if not 0 < picture.width * picture.height <= MAX_PIXELS:
                    raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
                return np.array(_grey(picture), np.uint8)
    except BadCapture:
        raise
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, Warning, Image.DecompressionBombError):
        raise BadCapture(Device.FINGERPRINT, Reason.GARBLED) from None


def _grey(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I") or picture.mode == "F":
        values = np.asarray(picture, np.float64)
        top = 65535.0 if values.max() > 255 else 255.0
        return Image.fromarray(np.clip(values / top * 255, 0, 255).astype(np.uint8))
    if "A" in picture.getbands() or "transparency" in picture.info:
        white = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(white, picture.convert("RGBA")).convert("L")
    return picture.convert("L")
