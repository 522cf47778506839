"""A HID device through the kernel's hidraw node: feature reports asked for and set, input reports as they come.

Decision. The two ioctls ourselves. Because that is all a pad needs; `hidapi` brings two modules, one of which detaches
the kernel's driver by libusb, and cannot wait in an event loop. Ends when we need HID on another system than Linux.
"""

from __future__ import annotations

import asyncio
import os
import struct
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from drivers.devicefile import DeviceFile, never_blocking
from drivers.ports import Device, DeviceLost, DeviceMissing, Reason

LONGEST = 64
"""Bytes of a report, its id included."""
KEPT = 64
"""Reports that the kernel keeps for us (HIDRAW_BUFFER_SIZE): so many are read before the loop goes on."""
_READ, _WRITE = 2, 1


def _request(direction: int, number: int, size: int) -> int:
    """An ioctl number of linux/hidraw.h."""
    return direction << 30 | size << 16 | ord("H") << 8 | number


GET_INFO = _request(_READ, 3, 8)


def set_feature(size: int) -> int:
    """HIDIOCSFEATURE for a report of `size` bytes."""
    return _request(_READ | _WRITE, 6, size)


def get_feature(size: int) -> int:
    """HIDIOCGFEATURE for a report of `size` bytes."""
    return _request(_READ | _WRITE, 7, size)


def find(vendor: int, products: frozenset[int], nodes: Path = Path("/sys/class/hidraw")) -> str | None:
    """The node of the first plugged-in device of these."""
    for node in sorted(nodes.glob("hidraw*")):
        try:
            facts = dict(
                line.split("=", 1) for line in (node / "device" / "uevent").read_text().splitlines() if "=" in line
            )
            _, found, product = (int(number, 16) for number in facts["HID_ID"].split(":"))
        except (OSError, ValueError, KeyError):
            continue  # unplugged while we looked, or none of our business
        if found == vendor and product in products:
            return f"/dev/{node.name}"
    return None


class HidRaw:
    """One open device. Feature reports go through a thread, for a control transfer may take its time."""

    def __init__(self, device: Device, report: Callable[[bytes], None]) -> None:
        """`report` is called in the event loop with every input report, its id first."""
        self._device = device
        self._file = DeviceFile(device, report, LONGEST, reads=KEPT)

    async def open(self, path: str) -> tuple[int, int]:
        """Open the node; gives vendor and product. Raises DeviceError."""
        await self._file.open(lambda: never_blocking(path, os.O_RDWR))
        info = bytearray(8)
        try:
            await asyncio.to_thread(self._file.ask, GET_INFO, info)
            self._file.listen()
        except OSError:
            await self.close()
            raise DeviceMissing(self._device, Reason.NOT_FOUND) from None  # a node, but of no HID device
        _, vendor, product = struct.unpack("=IHH", info)
        return vendor, product

    def check(self) -> None:
        """Raises DeviceError if it is gone."""
        self._file.check()

    async def get(self, report: int, size: int) -> bytes:
        """The payload of a feature report, at least `size` bytes. Raises DeviceError."""
        self.check()
        buffer = bytearray(LONGEST)
        buffer[0] = report
        try:
            length = await asyncio.to_thread(self._file.ask, get_feature(LONGEST), buffer)
        except OSError:
            raise DeviceLost(self._device, Reason.UNPLUGGED) from None
        if length < size + 1 or buffer[0] != report:
            raise DeviceLost(self._device, Reason.GARBLED)
        return bytes(buffer[1:length])

    async def set(self, report: int, payload: bytes) -> None:
        """Set a feature report. Raises DeviceError."""
        self.check()
        buffer = bytearray((report, *payload))
        try:
            await asyncio.to_thread(self._file.ask, set_feature(len(buffer)), buffer)
        except OSError:
            raise DeviceLost(self._device, Reason.UNPLUGGED) from None

    async def set_all(self, report: int, payloads: Sequence[bytes]) -> None:
        """Set a feature report again and again, as pictures need it. Raises DeviceError."""
        self.check()
        stop = threading.Event()

        def send() -> None:
            for payload in payloads:
                if stop.is_set():
                    return
                buffer = bytearray((report, *payload))
                self._file.ask(set_feature(len(buffer)), buffer)

        try:
            await asyncio.to_thread(send)
        except OSError:
            raise DeviceLost(self._device, Reason.UNPLUGGED) from None
        finally:
            stop.set()

    async def close(self) -> None:
        """Never raises; may be called twice."""
        await self._file.close()
