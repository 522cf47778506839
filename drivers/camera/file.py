"""A picture or a film in place of a camera."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import cv2
import numpy as np

from drivers.camera.live import Live
from drivers.options import number, only, place
from drivers.pictures import MAX_PIXELS, Unreadable, colour, load
from drivers.ports import (
    Device,
    DeviceLost,
    DeviceMissing,
    DeviceUrl,
    Finding,
    Frame,
    Identity,
    Pixels,
    Reason,
    Slot,
)
from drivers.refusals import refused

RATE = 30.0


class FileCamera:
    """`file:PATH?rate=30`: a picture (or a film in an endless loop) as if a camera saw it.

    A picture is always the same array, so that a judgement of it can be remembered. Taking the file away is the
    unplugged cable; a changed file is read anew when the next preview begins. `rate` is pictures per second; a film
    runs at its own speed unless it is given.
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "rate")
        self.view: Slot[Frame] = Slot()
        self._path = Path(place(url))
        self._rate = number(url, "rate", 0.0, 0.1, 120.0)
        self._seen: tuple[int, int] | None = None
        self._picture: Pixels | None = None
        self._lossy = False
        self._film: Live | None = None
        self._shown: asyncio.Task[None] | None = None

    async def open(self) -> Identity:
        await self._load()
        return Identity(model="picture file" if self._picture is not None else "film file")

    async def check(self) -> frozenset[Finding]:
        if not await asyncio.to_thread(self._path.is_file):
            raise DeviceLost(Device.CAMERA, Reason.UNPLUGGED)
        if self._film is not None:
            self._film.check()
        return frozenset({Finding.SIMULATED})

    async def begin(self) -> None:
        await self.end()
        await self._load()
        if self._picture is None:
            self._film = self._reel()
            await self._film.start()
        else:
            self.view.latest = self._expose()
            self._shown = asyncio.create_task(self._show())

    async def end(self) -> None:
        if self._shown is not None:
            self._shown.cancel()
            await asyncio.wait({self._shown})
            self._shown = None
        if self._film is not None:
            await self._film.stop()
            self._film = None
        self.view.latest = None

    async def capture(self) -> Frame:
        await self.check()
        if self._picture is not None:
            return self._expose()
        if self._film is not None:
            return await self._film.after(time.monotonic())
        reel = self._reel()
        try:
            await reel.start()
            return await reel.after(time.monotonic())
        finally:
            await reel.stop()
            self.view.latest = None

    async def close(self) -> None:
        await self.end()
        self._picture = self._seen = None

    def _reel(self) -> Live:
        return Live(lambda: _Film(self._path, self._rate), self.view)

    def _expose(self) -> Frame:
        assert self._picture is not None
        return Frame(self._picture, time.monotonic(), self._lossy)

    async def _show(self) -> None:
        while True:
            await asyncio.sleep(1 / (self._rate or RATE))
            self.view.latest = self._expose()

    async def _load(self) -> None:
        """Read the file unless it is unchanged."""
        try:
            facts = await asyncio.to_thread(self._path.stat)
            seen = (facts.st_mtime_ns, facts.st_size)
            if seen == self._seen:
                return
            self._picture, self._lossy = await asyncio.to_thread(_read, self._path)
            self._seen = seen
        except OSError as error:
            raise refused(Device.CAMERA, error) from None
        except Unreadable:
            raise DeviceMissing(Device.CAMERA, Reason.GARBLED) from None


def _read(path: Path) -> tuple[Pixels | None, bool]:
    """The picture and whether it was compressed with loss; None for a film that can be played."""
    with path.open("rb") as stream:
        head = stream.read(16)
    if _is_film(head):
        film = _Film(path, 0.0)
        film.close()
        return None, True
    data = load(path)
    pixels = colour(data)
    pixels.flags.writeable = False
    return pixels, head.startswith(b"\xff\xd8") or head[8:12] == b"WEBP"


def _is_film(head: bytes) -> bool:
    """By its first bytes: MP4 and QuickTime, AVI, Matroska and WebM, MPEG."""
    return (
        head[4:8] in (b"ftyp", b"moov", b"wide")
        or (head[:4] == b"RIFF" and head[8:11] == b"AVI")
        or head[:4] in (b"\x1a\x45\xdf\xa3", b"\x00\x00\x01\xba")
    )


class _Film:
    """A film in an endless loop, paced."""

    def __init__(self, path: Path, rate: float) -> None:
        self._film = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
        width, height = self._film.get(cv2.CAP_PROP_FRAME_WIDTH), self._film.get(cv2.CAP_PROP_FRAME_HEIGHT)
        if not self._film.isOpened() or not 0 < width * height <= MAX_PIXELS:
            self._film.release()
            raise DeviceMissing(Device.CAMERA, Reason.GARBLED)
        own = self._film.get(cv2.CAP_PROP_FPS)
        self._step = 1 / (rate or (own if 1 <= own <= 120 else RATE))
        self._due = time.monotonic()

    def read(self) -> Frame:
        good, pixels = self._film.read()
        if not good:
            self._film.set(cv2.CAP_PROP_POS_FRAMES, 0)
            good, pixels = self._film.read()
        if not good:
            raise DeviceLost(Device.CAMERA, Reason.GARBLED)
        now = time.monotonic()
        if self._due > now:
            time.sleep(self._due - now)
        self._due = max(self._due, now - 1) + self._step
        return Frame(np.asarray(pixels, dtype=np.uint8), time.monotonic(), lossy=True)

    def close(self) -> None:
        self._film.release()
