"""Webcams and other V4L2 cameras."""

from __future__ import annotations

import asyncio
import concurrent.futures
import fcntl
import os
import struct
import time
from dataclasses import dataclass
from pathlib import Path

# a camera that stopped must not hold its thread for OpenCV's default of ten seconds
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "2")

import cv2
import numpy as np

from drivers.camera.exposure import Exposure
from drivers.camera.live import Live
from drivers.options import BadUrl, number, only, place, whole
from drivers.ports import (
    Device,
    DeviceBusy,
    DeviceLost,
    DeviceMissing,
    DeviceUrl,
    Finding,
    Frame,
    Identity,
    Reason,
    Slot,
)
from drivers.refusals import refused

VIDIOC_QUERYCAP = 0x80685600
CAPABILITY = struct.Struct("16s32s32sIII12x")
"""Driver, card, bus, kernel version, what all nodes can, what this node can (linux/videodev2.h)."""
HAS_DEVICE_CAPS = 0x80000000
CAN_CAPTURE = 0x00000001
ADJUSTED = 3.0
"""Longest until another exposure is set, in seconds."""
COMPRESSED = {"MJPG", "JPEG", "H264", "HEVC"}


@dataclass(frozen=True)
class Wanted:
    """What is asked of a camera; it may grant less."""

    node: str
    width: int
    height: int
    fps: float
    fourcc: str
    controls: tuple[tuple[int, float], ...]


class OpenCvCamera:
    """`opencv:///dev/video0?width=1920&height=1080&fps=30&fourcc=MJPG&exposure=-1&gain=-1&focus=-1&white=-1`.

    The camera runs only between `begin` and `end`, so its light shows when a picture is taken, and nothing older than
    the preview can wait in its buffers. `fourcc=none` keeps the camera's own choice; `exposure`, `gain`, `focus` and
    `white` (balance, in kelvin) are V4L2 values, left to the camera's automatic if not named.
    `expose` starts from what the automatic had found.
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "width", "height", "fps", "fourcc", "exposure", "gain", "focus", "white")
        fourcc = url.options.get("fourcc", "MJPG")
        if fourcc != "none" and (len(fourcc) != 4 or not fourcc.isascii()):
            raise BadUrl(f"opencv: fourcc has four letters, such as MJPG, not {fourcc!r}")
        automatics = {
            "exposure": (cv2.CAP_PROP_AUTO_EXPOSURE, 1, cv2.CAP_PROP_EXPOSURE),  # 1: manual, 3: automatic
            "focus": (cv2.CAP_PROP_AUTOFOCUS, 0, cv2.CAP_PROP_FOCUS),
            "white": (cv2.CAP_PROP_AUTO_WB, 0, cv2.CAP_PROP_WB_TEMPERATURE),
            "gain": (None, 0, cv2.CAP_PROP_GAIN),
        }
        controls: list[tuple[int, float]] = []
        for name, (automatic, off, control) in automatics.items():
            if name in url.options:
                if automatic is not None:
                    controls.append((automatic, off))
                controls.append((control, number(url, name, 0.0, -1e6, 1e6)))
        self.view: Slot[Frame] = Slot()
        self._wanted = Wanted(
            place(url),
            whole(url, "width", 1920, 16, 16384),
            whole(url, "height", 1080, 16, 16384),
            number(url, "fps", 30.0, 1.0, 240.0),
            fourcc,
            tuple(controls),
        )
        self._plugged: tuple[int, int, int] | None = None
        self._live: Live | None = None
        self._stream: _Stream | None = None

    async def open(self) -> Identity:
        """Takes one picture, to know that it can."""
        self._plugged = await asyncio.to_thread(_plugged, self._wanted.node)
        identity = await asyncio.to_thread(_identity, self._wanted.node)
        await self._start()
        await self.end()
        return identity

    async def check(self) -> frozenset[Finding]:
        try:
            if await asyncio.to_thread(_plugged, self._wanted.node) != self._plugged:
                raise DeviceLost(Device.CAMERA, Reason.UNPLUGGED)  # gone and back again between two checks
        except DeviceMissing:
            raise DeviceLost(Device.CAMERA, Reason.UNPLUGGED) from None
        if self._live is not None:
            self._live.check()
        return frozenset()

    async def begin(self) -> None:
        await self._start()

    async def end(self) -> None:
        live, self._live, self._stream = self._live, None, None
        if live is not None:
            await live.stop()

    async def capture(self) -> Frame:
        if self._live is not None:
            return await self._live.after(time.monotonic())
        try:
            return await (await self._start()).after(time.monotonic())
        finally:
            await self.end()

    async def expose(self, stops: float) -> float:
        """Multiplies the exposure time that the automatic had found; what is missing then, the gain adds."""
        if self._stream is None:
            return 0.0
        return await self._stream.ask(stops)

    async def close(self) -> None:
        await self.end()
        self._plugged = None

    async def _start(self) -> Live:
        await self.end()
        live = self._live = Live(self._connect, self.view)
        await live.start()
        return live

    def _connect(self) -> _Stream:
        self._stream = _Stream(self._wanted)
        return self._stream


def _plugged(node: str) -> tuple[int, int, int]:
    """What tells this plugging-in from the next. Raises DeviceMissing, DeviceBusy."""
    try:
        facts = os.stat(node)  # noqa: PTH116 - a bare name such as "video0" is no path to us
        os.close(os.open(node, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC))
    except OSError as error:
        raise refused(Device.CAMERA, error) from None
    return facts.st_ino, facts.st_rdev, facts.st_ctime_ns


def _identity(node: str) -> Identity:
    """What the camera's driver says (VIDIOC_QUERYCAP). Raises DeviceMissing if it is no camera."""
    answer = bytearray(104)
    try:
        handle = os.open(node, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            fcntl.ioctl(handle, VIDIOC_QUERYCAP, answer)
        finally:
            os.close(handle)
    except OSError as error:
        raise refused(Device.CAMERA, error) from None
    _, card, bus, version, all_nodes, this_node = CAPABILITY.unpack_from(answer)
    if not (this_node if all_nodes & HAS_DEVICE_CAPS else all_nodes) & CAN_CAPTURE:
        raise DeviceMissing(Device.CAMERA, Reason.NOT_FOUND)
    kernel = f"{version >> 16}.{version >> 8 & 255}.{version & 255}"
    return Identity(_text(card), _text(bus), f"kernel driver {kernel}")


def _text(field: bytes) -> str:
    return field.split(b"\0")[0].decode("utf-8", "replace").strip()


class _Stream:
    """The running camera."""

    def __init__(self, wanted: Wanted) -> None:
        self._node = wanted.node
        self._fresh = True
        self._camera = cv2.VideoCapture(str(Path(wanted.node).resolve()), cv2.CAP_V4L2)
        if not self._camera.isOpened():
            self._camera.release()
            _plugged(wanted.node)  # says why, unless the kernel would let us in
            raise DeviceBusy(Device.CAMERA, Reason.IN_USE)
        if wanted.fourcc != "none":
            # before the size: many cameras have their large sizes only in one format
            self._camera.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*wanted.fourcc))
        for control, value in (
            (cv2.CAP_PROP_FRAME_WIDTH, wanted.width),
            (cv2.CAP_PROP_FRAME_HEIGHT, wanted.height),
            (cv2.CAP_PROP_FPS, wanted.fps),
            *wanted.controls,
        ):
            self._camera.set(control, value)
        granted = int(self._camera.get(cv2.CAP_PROP_FOURCC)).to_bytes(4, "little", signed=True)
        self._lossy = granted.decode("latin-1").upper() in COMPRESSED
        fixed = any(control == cv2.CAP_PROP_EXPOSURE for control, _ in wanted.controls)
        self._exposure = Exposure(self._camera, fixed)
        self._asked: tuple[float, concurrent.futures.Future[float]] | None = None
        fps = self._camera.get(cv2.CAP_PROP_FPS)
        self._step = 1 / (fps if 1 <= fps <= 240 else wanted.fps)

    async def ask(self, stops: float) -> float:
        """Expose otherwise from the next picture on; gives the stops read back."""
        answer: concurrent.futures.Future[float] = concurrent.futures.Future()
        self._asked = (stops, answer)
        try:
            async with asyncio.timeout(ADJUSTED):
                return await asyncio.wrap_future(answer)
        except TimeoutError:
            raise DeviceLost(Device.CAMERA, Reason.SILENT) from None

    def read(self) -> Frame:
        asked, self._asked = self._asked, None  # only this thread may touch the camera
        if asked is not None and not asked[1].cancelled():
            asked[1].set_result(self._exposure.set(asked[0]))
        good, pixels = self._camera.read()
        if not good:
            if self._fresh:
                _plugged(self._node)
                raise DeviceBusy(Device.CAMERA, Reason.IN_USE)  # several may open it, only one may stream
            raise DeviceLost(Device.CAMERA, Reason.UNPLUGGED)
        self._fresh = False
        picture = np.asarray(pixels, dtype=np.uint8)
        if picture.ndim != 3 or picture.shape[2] != 3:
            raise DeviceLost(Device.CAMERA, Reason.GARBLED)
        return Frame(picture, self._exposed(), self._lossy)

    def close(self) -> None:
        self._camera.release()

    def _exposed(self) -> float:
        """The kernel's time of the picture if it is on our clock, else one picture's time ago."""
        now = time.monotonic()
        stamp = self._camera.get(cv2.CAP_PROP_POS_MSEC) / 1000
        return stamp if 0 <= now - stamp <= 1.0 else now - self._step
