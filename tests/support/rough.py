"""A bad line between courier and office: it sees only bytes, as a real one does, and knows no TLS.

Each connection has a manner of its own: it delays, cuts a body in two, resets, swallows everything, or lets half an
answer through.
"""

from __future__ import annotations

import asyncio
import random
import socket
import struct
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto

HANDSHAKE = 6_000
"""Bytes that mutual TLS takes in either direction before anything is said, and a little more."""

LASTS = 150_000
"""Bytes after which even a good connection ends, while others are bad."""


class Manner(Enum):
    """How a connection behaves."""

    PASS = auto()
    DELAY = auto()
    """Every piece comes late."""
    CUT_BODY = auto()
    """It ends in the middle of what the courier sends."""
    RESET = auto()
    """The same, by a TCP reset."""
    BLACK_HOLE = auto()
    """From some point on nothing arrives on either side, and nobody is told."""
    HALF_ANSWER = auto()
    """It ends in the middle of what the office answers."""


class Rough:
    """The line. `manners` may be changed at any time and counts for new connections."""

    def __init__(self, office_port: int, seed: int) -> None:
        self.manners: tuple[Manner, ...] = (Manner.PASS,)
        self.seen: Counter[Manner] = Counter()
        self.port = 0
        self._office = office_port
        self._luck = random.Random(seed)
        self._lines: set[asyncio.Task[None]] = set()
        self._deck: list[Manner] = []

    async def open(self) -> asyncio.Server:
        """Take connections on `port`, on this loop."""
        self._loop = asyncio.get_running_loop()
        server = await asyncio.start_server(self._line, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        return server

    def quiet(self) -> None:
        """From now on everything passes."""
        self.manners = (Manner.PASS,)
        asyncio.run_coroutine_threadsafe(self.hang_up(), self._loop).result(10)

    async def hang_up(self) -> None:
        """On everybody, so that no connection keeps an old manner."""
        for one in self._lines:
            one.cancel()
        await asyncio.gather(*self._lines, return_exceptions=True)

    def _next(self) -> Manner:
        """Every manner has its turn before one comes again."""
        self._deck = [one for one in self._deck if one in self.manners]
        if not self._deck:
            self._deck = self._luck.sample(self.manners, len(self.manners))
        return self._deck.pop()

    async def _line(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._lines.add(task)
        task.add_done_callback(self._lines.discard)
        manner = self._next()
        self.seen[manner] += 1
        office: asyncio.StreamWriter | None = None
        try:
            answers, office = await asyncio.open_connection("127.0.0.1", self._office)
            bad = manner in (Manner.CUT_BODY, Manner.RESET, Manner.BLACK_HOLE)
            good = None if self.manners == (Manner.PASS,) else LASTS
            up = self._luck.randint(1, 40_000) if bad else good
            down = self._luck.randint(1_000, HANDSHAKE) if manner is Manner.HALF_ANSWER else None
            flows = {
                asyncio.ensure_future(self._carry(reader, office, manner, up)),
                asyncio.ensure_future(self._carry(answers, writer, manner, down)),
            }
            try:
                await asyncio.wait(flows, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for flow in flows:
                    flow.cancel()
                await asyncio.gather(*flows, return_exceptions=True)
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            for end in filter(None, (writer, office)):
                if manner is Manner.RESET:
                    _abort(end)
                end.close()

    async def _carry(
        self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, manner: Manner, limit: int | None
    ) -> None:
        carried = 0
        while piece := await source.read(4096):
            if manner is Manner.DELAY:
                await asyncio.sleep(self._luck.uniform(0.0, 0.05))
            if limit is not None and carried + len(piece) > limit:
                sink.write(piece[: limit - carried])
                await sink.drain()
                if manner is Manner.BLACK_HOLE:
                    await asyncio.Event().wait()
                return
            sink.write(piece)
            await sink.drain()
            carried += len(piece)


def _abort(end: asyncio.StreamWriter) -> None:
    """Close with a reset in place of a farewell."""
    line = end.get_extra_info("socket")
    if line is not None:
        with suppress(OSError):
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


@contextmanager
def rough(office_port: int, seed: int) -> Iterator[Rough]:
    """A bad line in front of an office, running."""
    line = Rough(office_port, seed)
    ready, stop = threading.Event(), threading.Event()

    async def serve() -> None:
        server = await line.open()
        ready.set()
        await asyncio.to_thread(stop.wait)
        server.close()
        await line.hang_up()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    try:
        assert ready.wait(10)
        yield line
    finally:
        stop.set()
        thread.join()
