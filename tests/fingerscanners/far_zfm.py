"""The far side of a ZFM sensor: a pseudo terminal with a finger on its glass, and a line that can be disturbed."""

from __future__ import annotations

import os
import select
import struct
import termios
import threading
import time
import tty
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np

from drivers.ports import Pixels

SPEEDS = {termios.B9600: 9600, termios.B19200: 19200, termios.B38400: 38400, termios.B57600: 57600}
SPEEDS[termios.B115200] = 115200


def framed(kind: int, content: bytes) -> bytes:
    length = len(content) + 2
    total = kind + (length >> 8) + (length & 255) + sum(content)
    return (
        bytes.fromhex("EF01FFFFFFFF") + struct.pack(">BH", kind, length) + content + struct.pack(">H", total & 0xFFFF)
    )


def finger(height: int, width: int) -> Pixels:
    """Stripes in 16 shades."""
    y, x = np.mgrid[0:height, 0:width]
    return np.asarray(np.round(7.5 + 7 * np.sin(x / 1.5 + y / 4)) * 17, np.uint8)


class FarZfm:
    """`delay` lets a byte take as long as it does on the wire. `spoil(n, data)` changes the n-th packet of an image
    (None: it gets lost); `fault` names what the sensor does wrong."""

    def __init__(self, *, size: tuple[int, int] = (288, 256), baud: int = 57600, password: int = 0) -> None:
        self.picture = finger(*size)
        self.baud = baud
        self.password = password
        self.packet_size = 128
        self.delay = False
        self.on_glass = True
        self.fault = ""
        self.spoil: Callable[[int, bytes], bytes | None] | None = None
        self.received: list[bytes] = []
        self.next: list[Pixels] | None = None
        """The fingers that come one after the other: each leaves when it is looked at and no picture wanted."""
        self._looks = 0
        self._away_until = 0.0
        self.path: Path | None = None
        """A link that stays the same when it is plugged in again, as udev makes them."""
        self._far = self._near = -1
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()

    def plug(self) -> None:
        self._far, self._near = os.openpty()
        tty.setraw(self._far)
        tty.setraw(self._near)
        name = os.ttyname(self._near)
        if self.path is not None:
            self.path.unlink(missing_ok=True)
            self.path.symlink_to(name)
        self._stop.clear()
        self._thread = threading.Thread(target=self._serve, name="far-zfm")
        self._thread.start()

    @property
    def url(self) -> str:
        return f"serial:{self.path or os.ttyname(self._near)}"

    def unplug(self) -> None:
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
            os.close(self._near)
            os.close(self._far)
            if self.path is not None:
                self.path.unlink()

    def __enter__(self) -> Self:
        self.plug()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.unplug()

    def _serve(self) -> None:
        heard = bytearray()
        while not self._stop.is_set():
            ready, _, _ = select.select([self._far], [], [], 0.01)
            if not ready:
                continue
            data = os.read(self._far, 256)
            if SPEEDS.get(termios.tcgetattr(self._far)[4]) != self.baud:
                continue  # at another speed it hears nothing that makes sense
            heard += data
            while len(heard) >= 9 and len(heard) >= 9 + (size := heard[7] * 256 + heard[8]):
                whole = bytes(heard[: 9 + size])
                del heard[: 9 + size]
                self.received.append(whole)
                if framed(1, whole[9:-2]) == whole:
                    self._command(whole[9], whole[10:-2])

    def _command(self, code: int, content: bytes) -> None:
        if self.fault == "mute":
            return
        if self.fault == "noise":
            self._send(bytes(range(256)) * 8)
            return
        if code == 0x13:
            self._acknowledge(0 if struct.unpack(">I", content)[0] == self.password else 0x13)
        elif code == 0x01:
            there = self.on_glass and time.monotonic() > self._away_until
            self._looks = self._looks + 1 if there else 0
            if self._looks > 2 and self.next is not None:
                there, self._away_until = False, time.monotonic() + 0.5
                self.picture = self.next.pop(0) if self.next else self.picture
            self._acknowledge(0 if there else 2)
        elif code == 0x0A:
            self._looks = 0
            self._acknowledge(0)
            self._upload()
        elif code == 0x0E:
            self._set(content[0], content[1])
        elif code == 0x0F:
            told = struct.pack(">HHHHIHH", 4, 9, 200, 3, 0xFFFFFFFF, 2, self.baud // 9600)
            self._acknowledge(0, told)
        else:
            self._acknowledge(1)

    def _set(self, number: int, value: int) -> None:
        if self.fault == "fixed" and number == 4:
            self._acknowledge(0x1A)
            return
        self._acknowledge(0)
        if number == 4 and self.fault != "lies":
            time.sleep(0.02)  # the acknowledgement still leaves at the old speed
            self.baud = value * 9600
        elif number == 6:
            self.packet_size = 32 << value

    def _acknowledge(self, status: int, content: bytes = b"") -> None:
        self._send(framed(7, bytes([status]) + content))

    def _upload(self) -> None:
        nibbles = (self.picture // 17).reshape(-1, 2)
        data = (nibbles[:, 0] << 4 | nibbles[:, 1]).astype(np.uint8).tobytes()
        parts = [data[at : at + self.packet_size] for at in range(0, len(data), self.packet_size)]
        for n, part in enumerate(parts):
            whole: bytes | None = framed(8 if n == len(parts) - 1 else 2, part)
            if self.spoil is not None and whole is not None:
                whole = self.spoil(n, whole)
            if whole and not self._send(whole):
                return

    def _send(self, data: bytes) -> bool:
        rest = memoryview(data)
        while rest:
            if self._stop.is_set():
                return False
            _, ready, _ = select.select([], [self._far], [], 0.05)
            if ready:
                rest = rest[os.write(self._far, rest[:512]) :]
        if self.delay:
            time.sleep(len(data) * 10 / self.baud)
        return True
