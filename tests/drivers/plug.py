"""What a test can pull: a made-up camera on a cable, and device files with a far side behind them."""

from __future__ import annotations

import asyncio
import fcntl
import os
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import numpy as np
import pytest

from drivers.ports import (
    Device,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceMissing,
    Finding,
    Frame,
    Identity,
    Reason,
    Slot,
)


def descriptors() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


async def until(true: Callable[[], bool], seconds: float = 2.0) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - the state of a far side has no event
            await asyncio.sleep(0.002)


class FarFile(Protocol):
    """A device behind a file of the kernel."""

    def open(self) -> int: ...

    def ioctl(self, request: int, data: bytearray | int) -> int: ...


def as_device_file(path: str, kind: str, far: FarFile, patch: pytest.MonkeyPatch) -> None:
    """Whoever opens `path` has the far side before them; `kind` is the letter of its ioctls."""
    nodes: set[int] = set()
    real_open, real_ioctl = os.open, fcntl.ioctl

    def fake_open(name: str, flags: int, *rest: int) -> int:
        if name != path:
            other = real_open(name, flags, *rest)
            nodes.discard(other)  # the number of one that was closed
            return other
        node = far.open()
        nodes.add(node)
        return node

    def fake_ioctl(node: int, request: int, data: bytearray | int) -> int:
        if node in nodes and request >> 8 & 0xFF == ord(kind):
            return far.ioctl(request, data)
        return int(real_ioctl(node, request, data))

    patch.setattr("drivers.devicefile.os.open", fake_open)
    patch.setattr("drivers.devicefile.fcntl.ioctl", fake_ioctl)


class Cable:
    """The far side: whether the device is plugged in, and what it does at which call."""

    def __init__(self) -> None:
        self.plugged = True
        self.in_use = False
        self.hand: DeviceError | None = None
        self.calls = 0
        self.faults: dict[int, Callable[[], None]] = {}
        self.hang_at: set[int] = set()
        self.open_now = 0
        self.viewing = 0
        self.findings: frozenset[Finding] = frozenset()

    async def call(self) -> None:
        self.calls += 1
        if self.calls in self.hang_at:
            await asyncio.sleep(3600)
        if self.calls in self.faults:
            self.faults[self.calls]()
        if not self.plugged:
            raise DeviceLost(Device.CAMERA, Reason.UNPLUGGED)


class CableCamera:
    """A camera at the end of a `Cable`; holds a real descriptor while open."""

    def __init__(self, cable: Cable) -> None:
        self.view: Slot[Frame] = Slot()
        self._cable = cable
        self._handle = -1
        self._viewing = False

    async def open(self) -> Identity:
        if self._cable.in_use:
            raise DeviceBusy(Device.CAMERA, Reason.IN_USE)
        if not self._cable.plugged:
            raise DeviceMissing(Device.CAMERA, Reason.NOT_FOUND)
        self._handle = os.open("/dev/null", os.O_RDONLY)
        self._cable.open_now += 1
        await self._cable.call()
        return Identity("cable camera", serial="1", firmware="2")

    async def check(self) -> frozenset[Finding]:
        await self._cable.call()
        if self._cable.hand:
            raise self._cable.hand
        return self._cable.findings

    async def begin(self) -> None:
        await self._cable.call()
        self._viewing = True
        self._cable.viewing += 1
        self.view.latest = Frame(np.zeros((2, 2, 3), np.uint8), 0.0)

    async def end(self) -> None:
        self.view.latest = None
        if self._viewing:
            self._viewing = False
            self._cable.viewing -= 1
        await self._cable.call()

    async def capture(self) -> Frame:
        await self._cable.call()
        return Frame(np.zeros((2, 2, 3), np.uint8), 0.0)

    async def close(self) -> None:
        self.view.latest = None
        if self._viewing:
            self._viewing = False
            self._cable.viewing -= 1
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1
            self._cable.open_now -= 1
