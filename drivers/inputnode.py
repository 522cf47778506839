"""An input device of the kernel (`/dev/input/event*`): what it has, what it feels, and nobody else feels it.

Decision. The few ioctls of linux/input.h ourselves. Because jack, pen and scanner need eight of them and nothing
compiled; the package `evdev` has to be built against the kernel's headers on every terminal. Ends when we need more
of the kernel's input than events, states and axes.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from drivers.devicefile import DeviceFile, never_blocking
from drivers.ports import Device, DeviceLost, DeviceMissing, Reason
from drivers.refusals import refused

EV_SYN, EV_KEY, EV_ABS, EV_SW = 0, 1, 3, 5
SYN_REPORT, SYN_DROPPED = 0, 3
_EVENT = struct.Struct("@llHHi")
_AXIS = struct.Struct("@6i")
_READ, _WRITE = 2, 1
_MOST = 64
"""Events taken at once; what more there is waits for the next turn of the loop."""
_CLASS = Path("/sys/class/input")
_SIZES = {EV_KEY: 96, EV_ABS: 8, EV_SW: 8}
"""Bytes of each bitmap, KEY_MAX and the like rounded up."""


def _request(direction: int, number: int, size: int) -> int:
    return direction << 30 | size << 16 | ord("E") << 8 | number


GRAB = _request(_WRITE, 0x90, 4)
CLOCK = _request(_WRITE, 0xA0, 4)


def name(size: int) -> int:
    """EVIOCGNAME."""
    return _request(_READ, 0x06, size)


def bits(kind: int, size: int) -> int:
    """EVIOCGBIT: which codes of a kind of event a device has."""
    return _request(_READ, 0x20 + kind, size)


def state(kind: int, size: int) -> int:
    """EVIOCGKEY or EVIOCGSW: which of them are on now."""
    return _request(_READ, {EV_KEY: 0x18, EV_SW: 0x1B}[kind], size)


def axis(code: int) -> int:
    """EVIOCGABS."""
    return _request(_READ, 0x40 + code, _AXIS.size)


@dataclass(frozen=True)
class Event:
    """One event; `at` is monotonic seconds."""

    kind: int
    code: int
    value: int
    at: float


@dataclass(frozen=True)
class Axis:
    """What EVIOCGABS says: where it is, its range, and units a millimetre (0 if unknown)."""

    value: int
    low: int
    high: int
    resolution: int


def find(kind: int, codes: frozenset[int], folder: Path = _CLASS) -> str | None:
    """The first device that has all these codes of a kind."""
    word = {EV_KEY: "key", EV_ABS: "abs", EV_SW: "sw"}[kind]
    nodes = sorted(folder.glob("event[0-9]*"), key=lambda node: int(node.name.removeprefix("event")))
    for node in nodes:
        try:
            words = (node / "device" / "capabilities" / word).read_text().split()
            # the kernel writes one long after the other, the highest first
            has = sum(int(text, 16) << 8 * struct.calcsize("@l") * n for n, text in enumerate(reversed(words)))
        except (OSError, ValueError):
            continue  # unplugged while we looked
        if all(has >> code & 1 for code in codes):
            return f"/dev/input/{node.name}"
    return None


class InputNode:
    """One open input device. `felt` is called in the event loop with every event, `gone` once when it is unplugged."""

    def __init__(self, device: Device, felt: Callable[[Event], None], gone: Callable[[], None] = lambda: None) -> None:
        self._device = device
        self._felt = felt
        self._file = DeviceFile(device, self._take, _EVENT.size * _MOST, gone=gone)
        self._rest = b""

    async def open(self, path: str, *, grab: bool = False) -> str:
        """Open the node; gives the device's name. With `grab` nobody else feels it. Raises DeviceError."""
        self._rest = b""
        await self._file.open(lambda: never_blocking(path, os.O_RDONLY))
        called = bytearray(256)
        try:
            self._file.ask(name(len(called)), called)
            self._file.ask(CLOCK, bytearray(struct.pack("@i", 1)))
        except OSError:
            await self.close()
            raise DeviceMissing(self._device, Reason.NOT_FOUND) from None  # a node, but of no input device
        try:
            if grab:
                self._file.ask(GRAB, 1)  # the flag is the argument itself, not an address
        except OSError as error:
            await self.close()
            raise refused(self._device, error) from None
        self._file.listen()
        text = called.partition(b"\0")[0].decode("utf-8", "replace")
        return "".join(character for character in text if character.isprintable()) or "input device"

    def has(self, kind: int) -> int:
        """Which codes of a kind it has, one bit a code. Raises DeviceError."""
        return self._bitmap(bits(kind, _SIZES[kind]), _SIZES[kind])

    def on(self, kind: int) -> int:
        """Which keys or switches are on now, one bit a code. Raises DeviceError."""
        return self._bitmap(state(kind, _SIZES[kind]), _SIZES[kind])

    def axis(self, code: int) -> Axis:
        """Where an axis is now, and its range. Raises DeviceError."""
        data = bytearray(_AXIS.size)
        self._asked(axis(code), data)
        value, low, high, _fuzz, _flat, resolution = _AXIS.unpack(data)
        return Axis(value, low, high, resolution)

    def check(self) -> None:
        """Raises DeviceError if it is gone."""
        self._file.check()

    async def close(self) -> None:
        """Never raises; may be called twice. The kernel ends a grab with it."""
        await self._file.close()

    def _bitmap(self, request: int, size: int) -> int:
        data = bytearray(size)
        self._asked(request, data)
        return int.from_bytes(data, "little")

    def _asked(self, request: int, data: bytearray) -> None:
        self.check()
        try:
            self._file.ask(request, data)
        except OSError:
            raise DeviceLost(self._device, Reason.UNPLUGGED) from None

    def _take(self, data: bytes) -> None:
        data = self._rest + data
        whole = len(data) - len(data) % _EVENT.size
        self._rest = data[whole:]
        for seconds, micro, kind, code, value in _EVENT.iter_unpack(data[:whole]):
            self._felt(Event(kind, code, value, seconds + micro / 1_000_000))
