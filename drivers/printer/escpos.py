"""Receipt printers that speak Epson's ESC/POS.

Decision. Own protocol code. Because it is some thirty bytes, and what matters is asking for the state: python-escpos
takes silence for "paper adequate", cannot be cancelled, and brings eight dependencies. Ends when it does neither.

Sources: Epson ESC/POS reference, `DLE EOT`, `DLE ENQ`, `GS v 0`, `GS V`, `GS r`, `GS a`, `GS I`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import numpy as np
from PIL import Image

from drivers.options import address, choice, number, only, place, whole
from drivers.ports import (
    Device,
    DeviceError,
    DeviceLost,
    DeviceNeedsHand,
    DeviceUrl,
    Finding,
    Identity,
    Pixels,
    Reason,
    Slip,
)
from drivers.printer.wire import NodeWire, TcpWire, Wire, device_node
from drivers.serialline import open_serial

INIT = b"\x1b@"
QUIET = b"\x1da\x00"
"""No status without being asked (GS a 0)."""
FEED_AND_CUT = b"\x1dVB\x03"
ASK_PAPER = b"\x1dr\x01"
"""Answered only when all before it has been printed."""
FORGET = b"\x10\x05\x02"
"""Drop what was sent but not printed, so that it does not come out for the next citizen (DLE ENQ 2)."""
FIRMWARE, MODEL, SERIAL = 65, 67, 68
"""What GS I can be asked for."""
BAND = 128
"""Rows a `GS v 0`: small printers hold no more."""
TALLEST = 4096
SLOWEST = 800
"""Rows a second that every printer manages: 100 mm."""
MOST_NOISE = 16
DOTS = 576
"""Across 80 mm paper at 203 dpi."""


def offline(byte: int) -> Reason | None:
    """DLE EOT 1: whether it is offline; without a better reason somebody must look."""
    return Reason.JAMMED if byte & 0x08 else None


def cause(byte: int) -> Reason | None:
    """DLE EOT 2: cover open, or stopped for want of paper."""
    return Reason.COVER_OPEN if byte & 0x04 else Reason.PAPER_OUT if byte & 0x20 else None


def mechanics(byte: int) -> Reason | None:
    """DLE EOT 3: mechanics, cutter, or something that does not heal; a hot head heals by itself."""
    return Reason.JAMMED if byte & 0x2C else Reason.TOO_HOT if byte & 0x40 else None


def paper(byte: int) -> Reason | None:
    """DLE EOT 4: paper end."""
    return Reason.PAPER_OUT if byte & 0x60 else None


def is_status(byte: int) -> bool:
    """Answers to DLE EOT have bits 0 and 7 clear, 1 and 4 set."""
    return byte & 0x93 == 0x12


def is_paper_sensor(byte: int) -> bool:
    """Answers to GS r have bits 4 and 7 clear."""
    return byte & 0x90 == 0


class EscPosPrinter:
    """A printer on a wire; the three classes below only differ in the wire.

    Options: `dots` is the paper's width (576 for 80 mm, 384 for 58 mm); `answer` the longest wait for a status byte
    and `print` the longest silence while printing, in seconds. `confirm=wait` is for printers that do not know the
    question "is all printed" (GS r): they are given the time it takes, and must then still be well.
    """

    def __init__(self, url: DeviceUrl, wire: Wire, *options: str) -> None:
        only(url, "dots", "answer", "print", "confirm", *options)
        self._wire = wire
        self._dots = whole(url, "dots", DOTS, 64, 2048)
        self._asks = choice(url, "confirm", "ask", "wait") == "ask"
        self._answer = number(url, "answer", 1.0, 0.01, 10.0)
        self._print = number(url, "print", 8.0, 0.01, 60.0)

    async def open(self) -> Identity:
        await self._wire.open()
        try:
            await self._wire.send(INIT + QUIET)
            await self._ask(1)
            return await self._identity()
        except BaseException:
            await self._wire.close()
            raise

    async def check(self) -> frozenset[Finding]:
        _, second, third, fourth = states = [await self._ask(n) for n in (1, 2, 3, 4)]
        # the cause before the effect: an open cover reads as "offline" and as "no paper" too
        reason = cause(second & ~0x20) or paper(fourth) or cause(second) or mechanics(third) or offline(states[0])
        if reason is not None:
            raise DeviceNeedsHand(Device.PRINTER, reason)
        return frozenset({Finding.PAPER_LOW}) if fourth & 0x0C else frozenset()

    async def print(self, slip: Slip) -> None:
        await self.check()
        try:
            async with asyncio.timeout(self._print):
                await self._wire.send(INIT + QUIET + raster(slip.pixels, self._dots) + FEED_AND_CUT)
            if self._asks:
                await self._printed()
            else:
                await asyncio.sleep(len(slip.pixels) / SLOWEST)
            await self.check()
        except TimeoutError:
            await self._forget()
            raise DeviceLost(Device.PRINTER, Reason.SILENT) from None
        except BaseException:
            await self._forget()
            raise

    async def close(self) -> None:
        await self._wire.close()

    async def _identity(self) -> Identity:
        model = await self._tells(MODEL)
        if not model:
            return Identity(model="ESC/POS printer")  # many do not know the question
        return Identity(model, await self._tells(SERIAL), await self._tells(FIRMWARE))

    async def _tells(self, n: int) -> str:
        """What it says of itself (GS I): `_text\\0`. Empty if it says nothing. Raises DeviceError."""
        self._wire.inbox.drop()
        said = bytearray()
        try:
            async with asyncio.timeout(min(self._answer, 0.3)):
                await self._wire.send(bytes((0x1D, 0x49, n)))
                while (byte := await self._wire.inbox.byte()) and len(said) < 80:
                    said.append(byte)
        except TimeoutError:
            return ""
        text = said.partition(b"_")[2].decode("ascii", "replace")
        return "".join(character for character in text if character.isprintable()).strip()

    async def _printed(self) -> None:
        """Wait until the printer has worked off everything. Raises DeviceError when it stops before."""
        loop = asyncio.get_running_loop()
        end = loop.time() + self._print
        while loop.time() < end:
            if await self._answered(ASK_PAPER, is_paper_sensor, min(0.5, self._print)) is not None:
                return
            await self.check()  # still printing, or stopped for a reason
        raise DeviceLost(Device.PRINTER, Reason.SILENT)

    async def _ask(self, n: int) -> int:
        """One status byte (DLE EOT n). Raises DeviceError; no answer is SILENT, never "fine"."""
        byte = await self._answered(bytes((0x10, 0x04, n)), is_status, self._answer)
        if byte is None:
            raise DeviceLost(Device.PRINTER, Reason.SILENT)
        return byte

    async def _answered(self, question: bytes, fits: Callable[[int], bool], seconds: float) -> int | None:
        """The first byte that fits the question, None if nothing comes. Raises DeviceError.

        Late answers to other questions are passed over; nothing but noise is GARBLED.
        """
        self._wire.inbox.drop()
        noise = 0
        try:
            async with asyncio.timeout(seconds):
                await self._wire.send(question)
                while not fits(byte := await self._wire.inbox.byte()):
                    noise += not (is_status(byte) or is_paper_sensor(byte))
                    if noise > MOST_NOISE:
                        raise DeviceLost(Device.PRINTER, Reason.GARBLED)
        except TimeoutError:
            if noise:
                raise DeviceLost(Device.PRINTER, Reason.GARBLED) from None
            return None
        return byte

    async def _forget(self) -> None:
        try:
            async with asyncio.timeout(0.2):
                await self._wire.send(FORGET)
        except (DeviceError, TimeoutError):
            return  # gone or deaf: closing the line drops what is still on our side


class TcpPrinter(EscPosPrinter):
    """`escpos+tcp://192.0.2.7:9100?dots=576`."""

    def __init__(self, url: DeviceUrl) -> None:
        super().__init__(url, TcpWire(*address(url, 9100)))


class FilePrinter(EscPosPrinter):
    """`escpos:/dev/usb/lp0`: a USB printer by its device node."""

    def __init__(self, url: DeviceUrl) -> None:
        path = place(url)
        super().__init__(url, NodeWire(lambda: device_node(path)))


class SerialPrinter(EscPosPrinter):
    """`escpos+serial:///dev/ttyS0?baud=38400&flow=rtscts`; flow is none, rtscts or xonxoff."""

    def __init__(self, url: DeviceUrl) -> None:
        path = place(url)
        baud = whole(url, "baud", 38400, 1200, 921600)
        flow = choice(url, "flow", "none", "rtscts", "xonxoff")
        super().__init__(url, NodeWire(lambda: open_serial(path, baud, flow)), "baud", "flow")


def raster(pixels: Pixels, dots: int) -> bytes:
    """The slip as `GS v 0` bands, centred on paper `dots` wide; a wider slip is made smaller."""
    height, width = pixels.shape
    if width > dots:
        height = max(1, round(height * dots / width))
        pixels = np.asarray(Image.fromarray(pixels).resize((dots, height), Image.Resampling.BOX))
        width = dots
    black = np.zeros((min(height, TALLEST), -(-dots // 8) * 8), dtype=bool)
    left = (dots - width) // 2
    black[:, left : left + width] = pixels[:TALLEST] < 128
    packed = np.packbits(black, axis=1)
    across = packed.shape[1]
    bands = (packed[top : top + BAND] for top in range(0, len(packed), BAND))
    return b"".join(
        b"\x1dv0\x00" + across.to_bytes(2, "little") + len(band).to_bytes(2, "little") + _harmless(band.tobytes())
        for band in bands
    )


def _harmless(rows: bytes) -> bytes:
    """Without what a printer would take for a real-time command (DLE EOT, ENQ, DC4) in the middle of a picture.

    One dot more, an eighth of a millimetre, where a forgotten slip would be the price.
    """
    for second in (b"\x04", b"\x05", b"\x14"):
        rows = rows.replace(b"\x10" + second, b"\x18" + second)
    return rows
