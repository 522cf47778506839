"""Talks to an SBI service: HTTP/1.1 with verbs of its own, on this computer only.

`http.client` sends any verb. It blocks, so each exchange has a thread, and a socket that is cut when the deadline is
over or nobody waits any more: that ends the thread at once.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPException, HTTPResponse

import msgspec

from drivers.fingerprint.sbi.refusals import garbled, no
from drivers.ports import BadCapture, Device, DeviceError, DeviceLost, Reason
from drivers.refusals import lost

APPLICATION = "Buergerterminal"
"""The header `EXT` names who asks."""
LARGEST_ANSWER = 16 * 1024 * 1024
"""A print of 4 million pixels, twice in base64, fits."""
LARGEST_FRAME = 4 * 1024 * 1024
_LONGEST_LINE = 256
_MOST_LINES = 16


class Service:
    """One service at `host:port`."""

    def __init__(self, host: str, port: int) -> None:
        self.host = host
        self.port = port

    async def ask(self, verb: str, path: str, question: object, seconds: float) -> bytes:
        """The body of the answer. Raises DeviceError: UNPLUGGED if nobody is there, SILENT if nobody answers."""
        exchange = await self._begin(verb, path, question, seconds)
        try:
            async with asyncio.timeout(seconds):
                return await asyncio.to_thread(exchange.answer)
        except TimeoutError:
            raise no(DeviceLost, Reason.SILENT, "no answer") from None
        finally:
            exchange.cut()

    async def stream(self, question: object, seconds: float) -> Stream:
        """The live picture; `seconds` is the longest silence in it. Raises DeviceError."""
        return Stream(await self._begin("STREAM", "/stream", question, seconds))

    async def _begin(self, verb: str, path: str, question: object, seconds: float) -> _Exchange:
        loop = asyncio.get_running_loop()
        line = socket.socket()
        try:
            line.setblocking(False)
            async with asyncio.timeout(seconds):
                await loop.sock_connect(line, (self.host, self.port))
            line.settimeout(seconds)
        except OSError as error:
            line.close()
            raise lost(Device.FINGERPRINT, error) from None
        except BaseException:
            line.close()
            raise
        body = b"" if question is None else msgspec.json.encode(question)
        return _Exchange(line, self.host, self.port, verb, path, body)


class _Exchange:
    """One question on one connection. `answer` and `open` block and belong to one thread; `cut` may come from any."""

    def __init__(self, line: socket.socket, host: str, port: int, verb: str, path: str, body: bytes) -> None:
        self._line = line
        self._connection = HTTPConnection(host, port)
        self._connection.sock = line
        self._verb, self._path, self._body = verb, path, body
        self._begun = False
        self._cut = False

    def open(self) -> HTTPResponse:
        """Raises DeviceError."""
        self._begun = True
        headers = {"EXT": APPLICATION, "Content-Type": "application/json", "Connection": "close"}
        with self.errors():
            self._connection.request(self._verb, self._path, self._body, headers)
            response = self._connection.getresponse()
            if response.status != 200:
                response.close()
                raise garbled("HTTP status is not 200")
            return response

    def answer(self) -> bytes:
        """The whole body. Raises DeviceError."""
        try:
            with self.open() as response, self.errors():
                body = response.read(LARGEST_ANSWER + 1)
                if response.length:
                    raise no(BadCapture, Reason.INCOMPLETE, "answer cut off")
            if len(body) > LARGEST_ANSWER:
                raise garbled("answer too large")
            return body
        finally:
            self.close()

    def close(self) -> None:
        """Let go of the connection; only in the thread that opened it."""
        self._connection.close()

    def cut(self) -> None:
        """End it, whatever the thread waits for."""
        self._cut = True
        with contextlib.suppress(OSError):
            self._line.shutdown(socket.SHUT_RDWR)
        if not self._begun:
            self._line.close()

    @contextlib.contextmanager
    def errors(self) -> Iterator[None]:
        """What sockets and HTTP raise, as DeviceError."""
        try:
            yield
        except (HTTPException, OSError, ValueError) as error:
            if self._cut:
                raise DeviceLost(Device.FINGERPRINT, Reason.SILENT) from None
            if isinstance(error, ConnectionError):
                raise no(DeviceLost, Reason.SILENT, "connection closed without an answer") from None
            if isinstance(error, OSError):
                raise lost(Device.FINGERPRINT, error) from None
            raise garbled(f"not HTTP ({type(error).__name__})") from None


class Stream:
    """A running live picture: JPEGs one after the other. `frames` blocks a thread of its own."""

    def __init__(self, exchange: _Exchange) -> None:
        self._exchange = exchange
        self._cut = False

    def frames(self, show: Callable[[bytes], None], refused: Callable[[bytes], DeviceError]) -> None:
        """Call `show` with every JPEG until it ends. Raises DeviceError; not after `cut`."""
        try:
            with self._exchange.open() as response, self._exchange.errors():
                if "json" in (response.headers.get("Content-Type") or "").lower():
                    raise refused(response.read(LARGEST_FRAME))
                while not self._cut:
                    show(_frame(response))
        except DeviceError:
            if not self._cut:
                raise
        finally:
            self._exchange.close()

    def cut(self) -> None:
        """End it at once."""
        self._cut = True
        self._exchange.cut()


def _frame(response: HTTPResponse) -> bytes:
    """The next part's body. Boundaries are not compared: services disagree with their own header about the dashes."""
    length = -1
    for _ in range(_MOST_LINES):
        line = response.readline(_LONGEST_LINE)
        if not line:
            raise no(BadCapture, Reason.INCOMPLETE, "live picture ended")
        name, colon, value = line.partition(b":")
        if colon and name.strip().lower() == b"content-length":
            if not value.strip().isdigit():
                raise garbled("live picture without length")
            length = int(value)
            if not 0 < length <= LARGEST_FRAME:
                raise garbled("live picture too large")
        elif not line.strip() and length >= 0:
            data = response.read(length)
            if len(data) < length:
                raise no(BadCapture, Reason.INCOMPLETE, "live picture cut off")
            return data
    raise garbled("live picture without frames")
