"""A code scanner on a serial line: RS-232, or USB in its serial mode."""

from __future__ import annotations

import asyncio

from drivers.devicefile import DeviceFile
from drivers.options import number, only, place, whole
from drivers.ports import Device, DeviceUrl, Finding, Identity, Slot
from drivers.refusals import refused
from drivers.serialline import open_serial

LONGEST = 512
ENDS = b"\r\n\0\x03"


class SerialScanner:
    """`serial:/dev/ttyACM0?baud=9600&pause=0.15`: a code ends with CR, LF, NUL or ETX, or with a `pause` in seconds.

    Control characters are dropped, codes of more than 512 bytes refused.
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "baud", "pause")
        self.codes: Slot[str] = Slot()
        self._path = place(url)
        self._baud = whole(url, "baud", 9600, 1200, 921600)
        self._pause = number(url, "pause", 0.15, 0.02, 5.0)
        self._line = DeviceFile(Device.SCANNER, self._take, 256)
        self._reading = False
        self._bytes = bytearray()
        self._timer: asyncio.TimerHandle | None = None

    async def open(self) -> Identity:
        await self.close()
        await self._line.open(lambda: open_serial(self._path, self._baud))
        try:
            self._line.listen()
        except OSError as error:
            await self.close()
            raise refused(Device.SCANNER, error) from None
        return Identity(model="serial scanner")

    async def check(self) -> frozenset[Finding]:
        self._line.check()
        return frozenset()

    async def begin(self) -> None:
        await self.check()
        self._forget()
        self._reading = True

    async def end(self) -> None:
        self._reading = False
        self._forget()

    async def close(self) -> None:
        await self.end()
        await self._line.close()

    def _take(self, data: bytes) -> None:
        for byte in data:
            if byte in ENDS:
                self._ended()
            elif len(self._bytes) <= LONGEST:
                self._bytes.append(byte)
        self._stop_timer()
        if self._bytes:
            self._timer = asyncio.get_running_loop().call_later(self._pause, self._ended)

    def _ended(self) -> None:
        data = bytes(self._bytes)
        self._bytes.clear()
        code = "".join(character for character in data.decode("utf-8", "replace") if character.isprintable())
        if self._reading and code and len(data) <= LONGEST:
            self.codes.latest = code

    def _forget(self) -> None:
        self._stop_timer()
        self._bytes.clear()
        self.codes.latest = None

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
