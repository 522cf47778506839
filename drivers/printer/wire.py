"""Bytes to and from a printer: over TCP, or through a device node (USB, serial line)."""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import Callable
from typing import Protocol

from drivers.ports import Device, DeviceError, DeviceLost, DeviceMissing, Reason
from drivers.refusals import lost, refused

MOST_UNREAD = 4096
"""A printer answers with single bytes; one that floods us is not listened to any longer than this."""


class Inbox:
    """What came in and was not read yet."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._failure: DeviceError | None = None
        self._came = asyncio.Event()

    def put(self, data: bytes) -> None:
        self._bytes += data[: MOST_UNREAD - len(self._bytes)]
        self._came.set()

    def fail(self, error: DeviceError) -> None:
        self._failure = error
        self._came.set()

    def drop(self) -> None:
        self._bytes.clear()

    def check(self) -> None:
        """Raises DeviceError if the line is down."""
        if self._failure is not None:
            raise type(self._failure)(self._failure.device, self._failure.reason)

    async def byte(self) -> int:
        """The next byte; waits for it. Raises DeviceError."""
        while not self._bytes:
            self.check()
            self._came.clear()
            await self._came.wait()
        return self._bytes.pop(0)


class Wire(Protocol):
    """A line to a printer."""

    inbox: Inbox

    async def open(self) -> None:
        """Raises DeviceError."""

    async def send(self, data: bytes) -> None:
        """Hand over all of it; waits while the printer takes no more. Raises DeviceError."""

    async def close(self) -> None:
        """Never raises; may be called twice."""


class TcpWire:
    """A network printer, usually on port 9100."""

    def __init__(self, host: str, port: int) -> None:
        self.inbox = Inbox()
        self._host = host
        self._port = port
        self._line: _TcpLine | None = None

    async def open(self) -> None:
        self.inbox = Inbox()
        try:
            async with asyncio.timeout(5.0):
                _, self._line = await asyncio.get_running_loop().create_connection(
                    lambda: _TcpLine(self.inbox), self._host, self._port
                )
        except OSError as error:
            raise refused(Device.PRINTER, error) from None

    async def send(self, data: bytes) -> None:
        self.inbox.check()
        if self._line is None:
            raise DeviceLost(Device.PRINTER, Reason.UNPLUGGED)
        await self._line.send(data)
        self.inbox.check()

    async def close(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            line.cut()


class _TcpLine(asyncio.Protocol):
    """One connection; what happens to it later cannot touch the next one."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
        self._transport: asyncio.Transport | None = None
        self._free = asyncio.Event()
        self._free.set()

    async def send(self, data: bytes) -> None:
        assert self._transport is not None
        self._transport.write(data)
        await self._free.wait()

    def cut(self) -> None:
        """At once: what the printer did not take yet must not be printed for the next citizen."""
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        transport.set_write_buffer_limits(high=0)  # so that `send` waits for the printer
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._inbox.put(data)

    def connection_lost(self, exc: Exception | None) -> None:
        error = lost(Device.PRINTER, exc) if isinstance(exc, OSError) else None
        self._inbox.fail(error or DeviceLost(Device.PRINTER, Reason.UNPLUGGED))
        self._free.set()

    def pause_writing(self) -> None:
        self._free.clear()

    def resume_writing(self) -> None:
        self._free.set()


class NodeWire:
    """A device node read and written without ever blocking: `/dev/usb/lp0`, `/dev/ttyUSB0`."""

    def __init__(self, connect: Callable[[], int]) -> None:
        """`connect` opens the node, not blocking, and gives its descriptor; it may take time and raises OSError."""
        self.inbox = Inbox()
        self._connect = connect
        self._node = -1

    async def open(self) -> None:
        self.inbox = Inbox()
        try:
            self._node = await asyncio.to_thread(self._connect)
            asyncio.get_running_loop().add_reader(self._node, self._read)
        except OSError as error:
            await self.close()
            raise refused(Device.PRINTER, error) from None

    async def send(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            self.inbox.check()
            if self._node < 0:
                raise DeviceLost(Device.PRINTER, Reason.UNPLUGGED)
            try:
                rest = rest[os.write(self._node, rest) :]
            except BlockingIOError:
                await self._writable()
            except OSError as error:
                raise lost(Device.PRINTER, error) from None

    async def close(self) -> None:
        node, self._node = self._node, -1
        if node >= 0:
            asyncio.get_running_loop().remove_reader(node)
            os.close(node)

    async def _writable(self) -> None:
        loop = asyncio.get_running_loop()
        ready = asyncio.Event()
        node = self._node
        loop.add_writer(node, ready.set)
        try:
            await ready.wait()
        finally:
            loop.remove_writer(node)

    def _read(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            data = os.read(self._node, 256)
        except BlockingIOError:
            return
        except OSError as error:
            loop.remove_reader(self._node)
            self.inbox.fail(lost(Device.PRINTER, error))
            return
        self.inbox.put(data)
        if not data:
            # usblp gives empty answers for as long as the printer has nothing to say: look again a little later
            loop.remove_reader(self._node)
            loop.call_later(0.05, self._listen, self._node)

    def _listen(self, node: int) -> None:
        if node == self._node:
            asyncio.get_running_loop().add_reader(node, self._read)


def device_node(path: str) -> int:
    """Open a printer's device node. Raises OSError, DeviceMissing."""
    node = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    if not stat.S_ISCHR(os.fstat(node).st_mode):
        os.close(node)
        raise DeviceMissing(Device.PRINTER, Reason.NOT_FOUND)
    return node
