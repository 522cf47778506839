"""The far side of a receipt printer: takes ESC/POS bytes, prints on paper we can look at, and breaks when told to."""

from __future__ import annotations

import asyncio
import os
import tty
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import numpy as np

from drivers.ports import Pixels

DOTS = 576


@dataclass
class Condition:
    """What can be wrong with it; change it at any time."""

    near_end: bool = False
    paper_out: bool = False
    cover_open: bool = False
    cutter_stuck: bool = False
    too_hot: bool = False
    offline: bool = False
    silent: bool = False
    simple: bool = False
    """It does not know GS r."""
    noise: bytes = b""
    """Sent instead of every status."""
    stop_after_rows: int | None = None
    """The paper ends after so many more rows."""
    seconds_a_band: float = 0.0


@dataclass
class FarPrinter:
    """An 80 mm printer. `slips` are what was cut off, `paper` what hangs out of it."""

    condition: Condition = field(default_factory=Condition)
    slips: list[Pixels] = field(default_factory=list)
    paper: list[Pixels] = field(default_factory=list)
    says: dict[int, bytes] = field(default_factory=dict)
    """Answers to GS I."""
    initialised: int = 0
    forgotten: int = 0
    unknown: bytearray = field(default_factory=bytearray)
    _waiting: bytearray = field(default_factory=bytearray)
    _work: asyncio.Event = field(default_factory=asyncio.Event)

    def take(self, data: bytes, say: Callable[[bytes], None]) -> None:
        """Bytes from the wire. Real-time commands are answered at once, even out of paper.

        As real printers do, it looks for them everywhere, in the middle of a picture too.
        """
        i = 0
        while i < len(data):
            if data[i : i + 2] == b"\x10\x04" and len(data) >= i + 3:
                self._tell(data[i + 2], say)
                i += 3
            elif data[i : i + 3] == b"\x10\x05\x02":
                self._waiting.clear()
                self.paper.clear()
                self.forgotten += 1
                i += 3
            else:
                self._waiting.append(data[i])
                i += 1
        self._work.set()

    def _tell(self, n: int, say: Callable[[bytes], None]) -> None:
        c = self.condition
        if c.silent:
            return
        if c.noise:
            say(c.noise)
            return
        stopped = c.paper_out or c.cover_open or c.cutter_stuck or c.offline
        bits = {
            1: 0x08 * stopped,
            2: 0x04 * c.cover_open | 0x20 * c.paper_out | 0x40 * c.cutter_stuck,
            3: 0x08 * c.cutter_stuck | 0x40 * c.too_hot,
            4: 0x0C * (c.near_end or c.paper_out) | 0x60 * c.paper_out,
        }[n]
        say(bytes((0x12 | bits,)))

    async def print_for_ever(self, say: Callable[[bytes], None]) -> None:
        """Work off what waits, in order, as long as nothing is wrong."""
        while True:
            c = self.condition
            if c.paper_out or c.cover_open or c.cutter_stuck or c.offline or c.silent or not self._one(say):
                self._work.clear()
                with suppress(TimeoutError):
                    async with asyncio.timeout(0.01):
                        await self._work.wait()
            elif c.seconds_a_band:
                await asyncio.sleep(c.seconds_a_band)

    def _one(self, say: Callable[[bytes], None]) -> bool:
        """One command; False if it is not all there yet."""
        w = bytes(self._waiting)
        if not w:
            return False
        size = 1
        if w[:2] == b"\x1b@":
            size = 2
            self.initialised += 1
        elif w[:2] in (b"\x1da", b"\x1dr", b"\x1dI"):
            size = 3
            if len(w) < size:
                return False
            if w[:2] == b"\x1dr" and not self.condition.simple:
                say(bytes((0x03 * self.condition.near_end,)))
            if w[:2] == b"\x1dI" and w[2] in self.says:
                say(b"_" + self.says[w[2]] + b"\0")
        elif w[:3] == b"\x1dVB":
            size = 4
            if len(w) < size:
                return False
            if self.paper:
                self.slips.append(np.vstack(self.paper))
            self.paper.clear()
        elif w[:2] == b"\x1dv":
            if len(w) < 8:
                return False
            x, y = int.from_bytes(w[4:6], "little"), int.from_bytes(w[6:8], "little")
            size = 8 + x * y
            if len(w) < size:
                return False
            rows = np.unpackbits(np.frombuffer(w[8:size], np.uint8).reshape(y, x), axis=1)[:, :DOTS]
            self.paper.append(np.where(rows, 0, 255).astype(np.uint8))
            if self.condition.stop_after_rows is not None:
                self.condition.stop_after_rows -= y
                self.condition.paper_out = self.condition.stop_after_rows <= 0
        else:
            self.unknown.append(w[0])
        del self._waiting[:size]
        return True


@asynccontextmanager
async def over_tcp(printer: FarPrinter) -> AsyncIterator[str]:
    """Its URL while it listens."""
    lines: set[asyncio.StreamWriter] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        lines.add(writer)
        work = asyncio.create_task(printer.print_for_ever(writer.write))
        try:
            while data := await reader.read(65536):
                printer.take(data, writer.write)
        except ConnectionError:
            pass
        finally:
            work.cancel()
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"escpos+tcp://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        for writer in lines:
            writer.transport.abort()
        await asyncio.sleep(0.01)


@asynccontextmanager
async def over_pty(printer: FarPrinter, scheme: str) -> AsyncIterator[tuple[str, Callable[[], None]]]:
    """Its URL, and how to unplug it."""
    master, slave = os.openpty()
    tty.setraw(master)
    tty.setraw(slave)
    os.set_blocking(master, False)
    loop = asyncio.get_running_loop()

    def say(data: bytes) -> None:
        with suppress(OSError):
            os.write(master, data)

    def read() -> None:
        try:
            printer.take(os.read(master, 65536), say)
        except OSError:
            loop.remove_reader(master)

    loop.add_reader(master, read)
    work = asyncio.create_task(printer.print_for_ever(say))
    there = [True]

    def unplug() -> None:
        if there:
            there.clear()
            loop.remove_reader(master)
            os.close(slave)
            os.close(master)

    try:
        yield f"{scheme}:{os.ttyname(slave)}", unplug
    finally:
        unplug()
        work.cancel()
        await asyncio.wait({work})
