"""The packet protocol of ZFM-20, R30x, FPM10A and R503 fingerprint sensors on a serial line.

    EF01 | address u32 | kind u8 | length u16 = content + 2 | content | sum u16 = kind + length bytes + content

All big-endian; 01 command, 02 data, 07 acknowledgement, 08 last data. An acknowledgement's first byte is its status.

Decision. Own protocol instead of a package. Because those on offer do not check the sums of image data, and block.
"""

from __future__ import annotations

import asyncio
import os
import struct
import termios
import time

from drivers.devicefile import DeviceFile
from drivers.ports import BadCapture, Device, DeviceLost, Reason
from drivers.refusals import lost, refused
from drivers.serialline import open_serial

START = b"\xef\x01"
EVERYONE = 0xFFFFFFFF
COMMAND, DATA, ACKNOWLEDGEMENT, LAST = 0x01, 0x02, 0x07, 0x08

SPEEDS = {9600 * n: getattr(termios, f"B{9600 * n}") for n in (1, 2, 4, 6, 12)}
"""Baud rates that both sensors and Linux know."""

_LONGEST = 256 + 2
_MOST_NOISE = 1024
_MOST_UNREAD = 64 * 1024
_QUIET = 0.15  # longer than a sensor pauses between two packets of an image
_BETWEEN = 1.0  # longest silence within an image


def packet(kind: int, content: bytes, address: int = EVERYONE) -> bytes:
    """One packet, ready to send."""
    body = struct.pack(">BH", kind, len(content) + 2) + content
    return START + struct.pack(">I", address) + body + struct.pack(">H", sum(body) & 0xFFFF)


class Line:
    """A serial line: bytes in and out, never blocking."""

    def __init__(self) -> None:
        self._file = DeviceFile(Device.FINGERPRINT, self._take, 4096, gone=self._wake)
        self._bytes = bytearray()
        self._came = asyncio.Event()

    async def open(self, path: str, baud: int) -> None:
        """Raises DeviceError."""
        self._bytes.clear()
        await self._file.open(lambda: open_serial(path, baud))
        try:
            self._file.listen()
        except OSError as error:
            raise refused(Device.FINGERPRINT, error) from None

    async def close(self) -> None:
        """Never raises; may be called twice."""
        await self._file.close()

    def pace(self, baud: int) -> None:
        """Another speed from now on. Raises DeviceError."""
        self.check()
        try:
            now = termios.tcgetattr(self._file.node)
            now[4] = now[5] = SPEEDS[baud]
            termios.tcsetattr(self._file.node, termios.TCSADRAIN, now)
        except termios.error:
            raise DeviceLost(Device.FINGERPRINT, Reason.UNPLUGGED) from None
        self._bytes.clear()

    def check(self) -> None:
        """Raises DeviceError if the line is down."""
        self._file.check()

    def send(self, data: bytes) -> None:
        """Commands are a few bytes: a line that does not take them is no line. Raises DeviceError."""
        self.check()
        try:
            if os.write(self._file.node, data) < len(data):
                raise DeviceLost(Device.FINGERPRINT, Reason.SILENT)
        except BlockingIOError:
            raise DeviceLost(Device.FINGERPRINT, Reason.SILENT) from None
        except OSError as error:
            raise lost(Device.FINGERPRINT, error) from None

    async def quiet(self, seconds: float) -> None:
        """Drop what still comes until nothing does. Raises DeviceError, SILENT if it never ends."""
        until = time.monotonic() + seconds
        while True:
            self._bytes.clear()
            if not await self._more(_QUIET):
                return
            if time.monotonic() > until:
                raise DeviceLost(Device.FINGERPRINT, Reason.SILENT)

    async def packet(self, seconds: float) -> tuple[int, bytes]:
        """The next packet's kind and content.

        Raises DeviceLost (SILENT) if nothing comes, BadCapture INCOMPLETE if half of one comes, GARBLED if the sum or
        the length is wrong.
        """
        until = time.monotonic() + seconds
        noise = 0
        while (at := self._bytes.find(START)) < 0:
            spare = len(self._bytes) - (1 if self._bytes.endswith(START[:1]) else 0)
            noise += spare
            del self._bytes[:spare]
            if noise > _MOST_NOISE:
                raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
            if not await self._more(until - time.monotonic()):
                if noise or self._bytes:
                    raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
                raise DeviceLost(Device.FINGERPRINT, Reason.SILENT)
        del self._bytes[:at]
        address, kind, length = struct.unpack(">xxIBH", await self._first(9, until))
        if address != EVERYONE or not 2 <= length <= _LONGEST:
            del self._bytes[:2]
            raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
        whole = await self._first(9 + length, until)
        del self._bytes[: 9 + length]
        if sum(whole[6:-2]) & 0xFFFF != int.from_bytes(whole[-2:]):
            raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
        return kind, whole[9:-2]

    async def _first(self, count: int, until: float) -> bytes:
        while len(self._bytes) < count:
            if not await self._more(until - time.monotonic()):
                self._bytes.clear()
                raise BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE)
        return bytes(self._bytes[:count])

    async def _more(self, seconds: float) -> bool:
        """Wait until more bytes came."""
        self.check()
        self._came.clear()
        try:
            async with asyncio.timeout(max(0.0, seconds)):
                await self._came.wait()
        except TimeoutError:
            return False
        self.check()
        return True

    def _take(self, data: bytes) -> None:
        self._bytes += data[: _MOST_UNREAD - len(self._bytes)]
        self._wake()

    def _wake(self) -> None:
        self._came.set()


class Sensor:
    """Commands and their answers on a `Line`, one after the other. After a fault or a cancelled call the line is
    cleared before the next command."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._turn = asyncio.Lock()
        self._astray = False

    async def command(self, code: int, content: bytes = b"", seconds: float = 1.0) -> tuple[int, bytes]:
        """Status and content of the acknowledgement. Raises DeviceError."""
        async with self._turn:
            return await self._straight(code, content, seconds)

    async def image(self, code: int, size: int, seconds: float) -> bytes:
        """What the sensor sends after its acknowledgement, exactly `size` bytes. Raises DeviceError."""
        async with self._turn:
            status, _ = await self._straight(code, b"", 1.0)
            if status:
                raise BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE)
            self._astray = True
            data = await self._image(size, time.monotonic() + seconds)
            self._astray = False
            return data

    async def _straight(self, code: int, content: bytes, seconds: float) -> tuple[int, bytes]:
        if self._astray:
            await self._line.quiet(10.0)  # an image at 57600 baud takes 7 s
        self._astray = True
        self._line.send(packet(COMMAND, bytes([code]) + content))
        kind, answer = await self._line.packet(seconds)
        if kind != ACKNOWLEDGEMENT or not answer:
            raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
        self._astray = False
        return answer[0], answer[1:]

    async def _image(self, size: int, until: float) -> bytes:
        data = bytearray()
        kind = DATA
        while kind == DATA:
            try:
                kind, part = await self._line.packet(min(_BETWEEN, until - time.monotonic()))
            except DeviceLost as error:
                if error.reason is not Reason.SILENT:
                    raise
                raise BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE) from None
            if kind not in (DATA, LAST):
                raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
            data += part
            if len(data) > size:
                raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
        if len(data) < size:
            raise BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE)
        return bytes(data)
