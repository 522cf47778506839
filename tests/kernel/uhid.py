"""A HID device made through /dev/uhid, with a `FarStu` that answers its feature reports."""

from __future__ import annotations

import os
import struct
import threading
from types import TracebackType
from typing import Self

from tests.drivers.far_stu import VENDOR, FarStu

DESTROY, GET_REPORT, GET_REPLY, CREATE2, INPUT2, SET_REPORT, SET_REPLY = 1, 9, 10, 11, 12, 13, 14
BUS_USB = 3
FEATURES = {0x03: 4, 0x08: 15, 0x09: 14, 0x20: 1, 0x21: 1, 0x22: 4, 0x25: 1, 0x26: 255, 0x27: 1, 0x2A: 8, 0x32: 1}
INPUTS = {0x01: 6, 0x34: 10}


def descriptor() -> bytes:
    """Vendor-defined reports, whole bytes each."""
    items = bytearray(bytes.fromhex("06 0d ff 09 01 a1 01 15 00 26 ff 00 75 08"))
    for kind, reports in ((0x81, INPUTS), (0xB1, FEATURES)):
        for number, size in reports.items():
            items += bytes((0x85, number, 0x09, number, 0x96)) + struct.pack("<H", size) + bytes((kind, 0x02))
    return bytes(items + b"\xc0")


class Uhid:
    """Plugged in between entering and leaving."""

    def __init__(self, far: FarStu) -> None:
        self._far = far

    def __enter__(self) -> Self:
        self._node = os.open("/dev/uhid", os.O_RDWR)
        data = descriptor()
        head = struct.pack(
            "=I128s64s64sHHIIII", CREATE2, b"bench STU", b"", b"", len(data), BUS_USB, VENDOR, 0xA8, 0, 0
        )
        os.write(self._node, head + data.ljust(4096, b"\0"))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.write(self._node, struct.pack("=I", DESTROY))
        os.close(self._node)

    def pen(self, x: int, y: int, pressure: int, *, down: bool = True) -> None:
        """A pen report with time and sequence."""
        self._far._clock = (self._far._clock + 5) % 0x10000
        self._far._sequence = (self._far._sequence + 1) % 0x10000
        word = 0x8000 | 0x1000 * down | pressure
        report = struct.pack(">B5H", 0x34, word, x, y, self._far._clock, self._far._sequence)
        os.write(self._node, struct.pack("=IH", INPUT2, len(report)) + report.ljust(4096, b"\0"))

    def _serve(self) -> None:
        while True:
            try:
                event = os.read(self._node, 4400)
            except OSError:
                return
            (kind,) = struct.unpack_from("=I", event)
            if kind == GET_REPORT:
                asked, number, _ = struct.unpack_from("=IBB", event, 4)
                answer = bytes((number,)) + self._far._get(number).ljust(FEATURES[number], b"\0")
                reply = struct.pack("=IIHH", GET_REPLY, asked, 0, len(answer)) + answer.ljust(4096, b"\0")
                os.write(self._node, reply)
            elif kind == SET_REPORT:
                asked, number, _, size = struct.unpack_from("=IBBH", event, 4)
                payload = event[12 : 12 + size]
                self._far._set(number, payload[1:])
                os.write(self._node, struct.pack("=IIH", SET_REPLY, asked, 0))
