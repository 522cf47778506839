"""A device file of the kernel that is read as bytes come: opened, asked by ioctl, and known to be gone at once."""

from __future__ import annotations

import asyncio
import errno
import fcntl
import os
from collections.abc import Callable

from drivers.ports import Device, DeviceError, DeviceLost, Reason
from drivers.refusals import refused


def never_blocking(path: str, flags: int) -> int:
    """Opens a path so that reading and writing never wait. Raises OSError."""
    return os.open(path, flags | os.O_NONBLOCK | os.O_CLOEXEC)


class DeviceFile:
    """One file. `take` is called in the event loop with what each read gives, `gone` once when nothing can come any
    more; a read takes at most `size` bytes, and at most `reads` follow one another before the loop goes on.
    """

    def __init__(
        self,
        device: Device,
        take: Callable[[bytes], None],
        size: int,
        reads: int = 1,
        gone: Callable[[], None] = lambda: None,
    ) -> None:
        self._device = device
        self._take = take
        self._size = size
        self._reads = reads
        self._gone = gone
        self._node = -1
        self._failure: DeviceError | None = None

    @property
    def node(self) -> int:
        """The descriptor, for what else can be done with it; -1 while it is closed."""
        return self._node

    async def open(self, opener: Callable[[], int]) -> None:
        """Open it; nothing is read before `listen`. `opener`, called in a thread, gives a descriptor that never blocks.

        Raises DeviceError.
        """
        await self.close()
        self._failure = None
        try:
            self._node = await asyncio.to_thread(opener)
        except OSError as error:
            raise refused(self._device, error) from None

    def listen(self) -> None:
        """Read from now on. Raises OSError for a file that nobody can wait for."""
        asyncio.get_running_loop().add_reader(self._node, self._read)

    def ask(self, request: int, data: bytearray | int) -> int:
        """One ioctl. Raises OSError."""
        if self._node < 0:
            raise OSError(errno.EBADF, "closed meanwhile")
        return fcntl.ioctl(self._node, request, data)

    def check(self) -> None:
        """Raises DeviceError if it is gone."""
        if self._failure is not None:
            raise type(self._failure)(self._failure.device, self._failure.reason)
        if self._node < 0:
            raise DeviceLost(self._device, Reason.UNPLUGGED)

    async def close(self) -> None:
        """Never raises; may be called twice."""
        node, self._node = self._node, -1
        if node >= 0:
            asyncio.get_running_loop().remove_reader(node)
            os.close(node)

    def _read(self) -> None:
        for _ in range(self._reads):
            try:
                data = os.read(self._node, self._size)
            except BlockingIOError:
                return
            except OSError:
                data = b""
            if not data:
                asyncio.get_running_loop().remove_reader(self._node)
                self._failure = DeviceLost(self._device, Reason.UNPLUGGED)
                self._gone()
                return
            self._take(data)
