"""The far side of a Wacom STU pad: feature reports, a display that draws ink, pen reports, and a cable to pull."""

from __future__ import annotations

import errno
import socket
import struct
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pytest

from tests.drivers.plug import as_device_file

NODE = "/dev/hidraw-far"
VENDOR = 0x056A


@dataclass
class FarStu:
    """A STU-540 with 10800 x 6480 units on 800 x 480 pixels."""

    product: int = 0xA8
    capability: bytes = struct.pack(">5HBHB", 10800, 6480, 1023, 800, 480, 200, 2540, 0x0F)
    information: bytes = b"STU-540\0\0" + bytes((1, 4, 0)) + b"\0\0\0\0"
    plugged: bool = True
    forbidden: bool = False
    clearing: int = 0
    """For so many status questions the display is not clear yet; -1 for ever."""
    garbled: bool = False
    inking: bool = False
    option: int = 0
    area: tuple[int, ...] = (0, 0, 800, 480)
    drawn: list[tuple[int, int]] = field(default_factory=list)
    """What the display shows."""
    threshold: bytes = bytes(4)
    picture: npt.NDArray[np.bool_] | None = None
    """What was sent to the display, True white."""
    written: list[int] = field(default_factory=list)
    """Every feature report that was set."""
    _sending: bytearray | None = None
    _busy: int = 0
    _clock: int = 65000
    _sequence: int = 65530
    _far: socket.socket | None = None

    def open(self) -> int:
        if not self.plugged:
            raise FileNotFoundError(errno.ENOENT, "no such device")
        if self.forbidden:
            raise PermissionError(errno.EACCES, "no permission")
        self.cut()
        near, self._far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        near.setblocking(False)
        self.inking, self.option, self.area = False, 0, (0, 0, 800, 480)  # it forgets its settings
        return near.detach()

    def ioctl(self, request: int, data: bytearray | int) -> int:
        assert isinstance(data, bytearray)
        if not self.plugged:
            raise OSError(errno.ENODEV, "no such device")
        number, size = request & 0xFF, request >> 16 & 0x3FFF
        assert size == len(data)
        assert request >> 8 & 0xFF == ord("H")
        if number == 3:
            data[:] = struct.pack("=IHH", 3, VENDOR, self.product)
            return 0
        if number == 7:
            answer = self._get(data[0])
            data[: len(answer) + 1] = bytes((data[0],)) + answer
            return 2 if self.garbled else len(answer) + 1
        assert number == 6
        self._set(data[0], bytes(data[1:]))
        return size

    def _get(self, report: int) -> bytes:
        if report == 0x03:
            if self._busy:
                self._busy -= self._busy > 0
                return b"\x03\0\0\0"
            return b"\0\0\0\0"
        return {0x08: self.information, 0x09: self.capability, 0x22: self.threshold}[report]

    def _set(self, report: int, payload: bytes) -> None:
        self.written.append(report)
        if report == 0x20:
            self.drawn.clear()
            self.picture = None
            self._busy = self.clearing
        elif report == 0x21:
            self.inking = payload == b"\x01"
        elif report == 0x22:
            self.threshold = payload
        elif report == 0x25:
            assert payload == b"\0", "one bit a pixel"
            assert not self.inking, "no picture while it inks"
            self._sending = bytearray()
        elif report == 0x26:
            assert self._sending is not None
            assert len(payload) == 255
            self._sending += payload[2 : 2 + int.from_bytes(payload[:2], "little")]
        elif report == 0x27:
            assert payload == b"\0"
            assert self._sending is not None
            width, height = struct.unpack(">6xHH", self.capability[:10])
            rows = np.frombuffer(bytes(self._sending), np.uint8).reshape(height, -1)
            self.picture, self._sending = np.unpackbits(rows, axis=1)[:, :width] > 0, None
        elif report == 0x2A:
            self.area = struct.unpack("<4H", payload)
        elif report == 0x32:
            self.option = payload[0]
        else:
            raise AssertionError(f"report {report:02x} is not to be written")

    def pen(self, x: int, y: int, pressure: int, *, down: bool = True, skip: int = 0) -> None:
        """The pen is at `x`, `y` (units), 5 ms after the last time."""
        self._clock = (self._clock + 5 * (1 + skip)) % 0x10000
        self._sequence = (self._sequence + 1 + skip) % 0x10000
        word = 0x8000 | 0x1000 * down | pressure
        if self.inking and down:
            self.drawn.append((x, y))
        if self.option == 3:
            self.send(struct.pack(">B5H", 0x34, word, x, y, self._clock, self._sequence))
        else:
            self.send(struct.pack(">B3H", 0x01, word, x, y))

    def send(self, report: bytes) -> None:
        assert self._far is not None
        self._far.send(report)

    def unplug(self) -> None:
        self.plugged = False
        self.drawn.clear()
        self.cut()

    def cut(self) -> None:
        if self._far is not None:
            self._far.close()
            self._far = None

    def replug(self) -> None:
        self.plugged = True


def plugged_in(far: FarStu, patch: pytest.MonkeyPatch) -> str:
    """Put it where the kernel would; gives its URL."""
    as_device_file(NODE, "H", far, patch)
    return f"stu:{NODE}"
