"""The far side of an input device: the kernel's ioctls, events as bytes, and a cable to pull."""

from __future__ import annotations

import errno
import socket
import struct
import time
from contextlib import suppress
from dataclasses import dataclass, field

import pytest

from tests.drivers.plug import as_device_file

NODE = "/dev/input/event-far"
SYN = (0, 0, 0)


@dataclass
class FarInput:
    """A device with codes of each kind (`has`), keys and switches that are on, and axes (low, high, units a mm)."""

    called: str = "Far input"
    has: dict[int, set[int]] = field(default_factory=dict)
    on: dict[int, set[int]] = field(default_factory=dict)
    axes: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    at: dict[int, int] = field(default_factory=dict)
    """Where each axis is now."""
    plugged: bool = True
    forbidden: bool = False
    foreign_grab: bool = False
    grabbed: bool = False
    _far: socket.socket | None = None

    def open(self) -> int:
        if not self.plugged:
            raise FileNotFoundError(errno.ENOENT, "no such device")
        if self.forbidden:
            raise PermissionError(errno.EACCES, "no permission")
        self.cut()
        near, self._far = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        near.setblocking(False)
        self.grabbed = False
        return near.detach()

    def ioctl(self, request: int, data: bytearray | int) -> int:
        if not self.plugged:
            raise OSError(errno.ENODEV, "no such device")
        number, size = request & 0xFF, request >> 16 & 0x3FFF
        if number == 0x90:
            if self.foreign_grab:
                raise OSError(errno.EBUSY, "grabbed")
            self.grabbed = data == 1
            return 0
        assert isinstance(data, bytearray)
        assert len(data) == size
        if number == 0x06:
            answer = self.called.encode() + b"\0"
        elif number in (0x18, 0x1B):
            answer = _bitmap(self.on.get({0x18: 1, 0x1B: 5}[number], set()))
        elif 0x20 <= number < 0x40:
            answer = _bitmap(self.has.get(number - 0x20, set()))
        elif 0x40 <= number < 0x80:
            low, high, resolution = self.axes[number - 0x40]
            answer = struct.pack("@6i", self.at.get(number - 0x40, 0), low, high, 0, 0, resolution)
        else:
            assert number == 0xA0
            assert data == struct.pack("@i", time.CLOCK_MONOTONIC)
            return 0
        assert len(answer) <= size
        data[: len(answer)] = answer
        return len(answer)

    def send(self, *events: tuple[int, int, int], at: float | None = None) -> None:
        """Events of kind, code and value, all at one time."""
        now = time.monotonic() if at is None else at
        self.raw(b"".join(struct.pack("@llHHi", int(now), round(now % 1 * 1e6), *event) for event in events))

    def raw(self, data: bytes) -> None:
        if self._far is not None:
            with suppress(BrokenPipeError):  # it was closed on the other side
                self._far.sendall(data)

    def switch(self, code: int, on: bool) -> None:
        (self.on.setdefault(5, set()).add if on else self.on.setdefault(5, set()).discard)(code)
        self.send((5, code, int(on)), SYN)

    def unplug(self) -> None:
        self.plugged = False
        self.cut()

    def replug(self) -> None:
        self.plugged = True

    def cut(self) -> None:
        if self._far is not None:
            self._far.close()
            self._far = None


def _bitmap(codes: set[int]) -> bytes:
    bits = sum(1 << code for code in codes)
    return bits.to_bytes((bits.bit_length() + 7) // 8, "little")


def plugged_in(far: FarInput, patch: pytest.MonkeyPatch) -> str:
    """Put it where the kernel would; gives its node."""
    as_device_file(NODE, "E", far, patch)
    return NODE
