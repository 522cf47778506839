"""Smart-card readers behind PC/SC: Linux' pcscd, which knows every CCID reader."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any, TypeVar

from smartcard import scard  # pyscard; without it the driver is SDK_MISSING

from drivers.options import only
from drivers.ports import (
    BadCapture,
    CardGone,
    Device,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceMissing,
    DeviceUrl,
    Finding,
    Identity,
    Reason,
    Slot,
)

T = TypeVar("T")

_WATCH_MS = 500
"""Longest wait for a change; a card is told at once, only the end of watching waits for it."""
_GONE = {scard.SCARD_W_REMOVED_CARD, scard.SCARD_E_NO_SMARTCARD, scard.SCARD_W_RESET_CARD, scard.SCARD_E_NOT_TRANSACTED,
         scard.SCARD_W_UNPOWERED_CARD, scard.SCARD_W_UNRESPONSIVE_CARD}  # fmt: skip
_MISSING = {scard.SCARD_E_NO_SERVICE, scard.SCARD_E_NO_READERS_AVAILABLE, scard.SCARD_E_UNKNOWN_READER}
_EITHER = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1


class PcscReader:
    """`pcsc:` the first reader, or `pcsc:ACR1252` the first whose name holds this text.

    Needs the package `pyscard` and a running pcscd; the terminal's user must be allowed to use it (polkit).
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url)
        self.card: Slot[int] = Slot()
        self._wanted = url.path.removeprefix("//")
        self._context: Any = None
        self._connection: tuple[Any, int] | None = None
        self._reader = ""
        self._calls: ThreadPoolExecutor | None = None
        self._watching: tuple[threading.Event, asyncio.Future[None], Any] | None = None
        self._number = 0

    async def open(self) -> Identity:
        await self.close()
        self._calls = ThreadPoolExecutor(1, "card")
        try:
            self._reader = await self._call(self._find)
        except BaseException:
            await self.close()
            raise
        return Identity(self._reader)

    def _find(self) -> str:
        self._context = _context()
        names = _readers(self._context)
        found = next((name for name in names if self._wanted in name), None)
        if found is None:
            raise DeviceMissing(Device.CARD, Reason.NOT_FOUND)
        return found

    async def check(self) -> frozenset[Finding]:
        await self._call(self._look)
        return frozenset()

    def _look(self) -> None:
        if self._context is None:
            raise DeviceLost(Device.CARD, Reason.UNPLUGGED)
        result, states = scard.SCardGetStatusChange(self._context, 0, [(self._reader, scard.SCARD_STATE_UNAWARE)])
        _fine(result)
        if states[0][1] & (scard.SCARD_STATE_UNKNOWN | scard.SCARD_STATE_UNAVAILABLE | scard.SCARD_STATE_IGNORE):
            raise DeviceLost(Device.CARD, Reason.UNPLUGGED)

    async def close(self) -> None:
        await self._stop_watching()
        calls, self._calls = self._calls, None
        if calls is not None:
            calls.submit(self._release)
            calls.shutdown(wait=False)

    def _release(self) -> None:
        self._disconnect()
        context, self._context = self._context, None
        if context is not None:
            scard.SCardReleaseContext(context)

    async def begin(self) -> None:
        await self.end()
        await self._call(self._look)
        stop, loop = threading.Event(), asyncio.get_running_loop()
        context = await self._call(_context)
        ended = loop.run_in_executor(None, self._watch, context, stop, loop)
        self._watching = (stop, ended, context)

    async def end(self) -> None:
        await self._stop_watching()
        if self._calls is not None:
            with suppress(DeviceError):
                await self._call(self._disconnect)

    async def _stop_watching(self) -> None:
        watching, self._watching = self._watching, None
        if watching is not None:
            stop, ended, context = watching
            stop.set()
            scard.SCardCancel(context)
            await asyncio.wait({ended}, timeout=2 * _WATCH_MS / 1000)
        self.card.latest = None

    def _watch(self, context: Any, stop: threading.Event, loop: asyncio.AbstractEventLoop) -> None:
        """Tell of every card that comes and goes, in a thread of its own."""
        known = scard.SCARD_STATE_UNAWARE
        there: int | None = None
        try:
            while not stop.is_set():
                result, states = scard.SCardGetStatusChange(context, _WATCH_MS, [(self._reader, known)])
                if result == scard.SCARD_E_TIMEOUT:
                    continue
                if result != scard.SCARD_S_SUCCESS:
                    return  # the next check finds out why
                state = states[0][1]
                # the upper half counts insertions and removals: a card changed quickly is seen, too
                moved = state >> 16 != known >> 16
                known = state & ~scard.SCARD_STATE_CHANGED
                if not state & scard.SCARD_STATE_PRESENT or state & scard.SCARD_STATE_MUTE:
                    there = None
                elif there is None or moved:
                    self._number += 1
                    there = self._number
                loop.call_soon_threadsafe(self._tell, stop, there)
        finally:
            scard.SCardReleaseContext(context)

    def _tell(self, stop: threading.Event, there: int | None) -> None:
        if not stop.is_set():
            self.card.latest = there

    async def connect(self) -> bytes:
        return await self._call(self._connect)

    def _connect(self) -> bytes:
        self._disconnect()
        shared = scard.SCARD_SHARE_SHARED
        result, handle, protocol = scard.SCardConnect(self._context, self._reader, shared, _EITHER)
        _fine(result)
        self._connection = (handle, protocol)
        result, _, _, _, answer = scard.SCardStatus(handle)
        _fine(result)
        return bytes(answer)

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            scard.SCardDisconnect(connection[0], scard.SCARD_UNPOWER_CARD)

    async def transmit(self, command: bytes) -> bytes:
        return await self._call(self._transmit, command)

    def _transmit(self, command: bytes) -> bytes:
        if self._connection is None:
            raise CardGone
        handle, protocol = self._connection
        header = scard.SCARD_PCI_T0 if protocol == scard.SCARD_PROTOCOL_T0 else scard.SCARD_PCI_T1
        result, answer = scard.SCardTransmit(handle, header, list(command))
        _fine(result)
        if len(answer) < 2:
            raise CardGone  # some readers say nothing at all when the card leaves in the middle of an answer
        return bytes(answer)

    async def _call(self, function: Callable[..., T], *given: object) -> T:
        if self._calls is None:
            raise DeviceLost(Device.CARD, Reason.UNPLUGGED)
        return await asyncio.get_running_loop().run_in_executor(self._calls, function, *given)


def _context() -> Any:
    result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    _fine(result, opening=True)
    return context


def _readers(context: Any) -> list[str]:
    result, names = scard.SCardListReaders(context, [])
    _fine(result, opening=True)
    return list(names)


def _fine(result: int, *, opening: bool = False) -> None:
    """Raises what a result of PC/SC means."""
    if result == scard.SCARD_S_SUCCESS:
        return
    if result in _GONE:
        raise CardGone
    if result == scard.SCARD_E_SHARING_VIOLATION:
        raise DeviceBusy(Device.CARD, Reason.IN_USE)
    if result in (scard.SCARD_W_SECURITY_VIOLATION, scard.SCARD_E_NO_ACCESS):
        raise DeviceMissing(Device.CARD, Reason.NO_PERMISSION)
    if opening or result in _MISSING:
        raise (DeviceMissing if opening else DeviceLost)(Device.CARD, Reason.NOT_FOUND if opening else Reason.UNPLUGGED)
    if result in (scard.SCARD_E_READER_UNAVAILABLE, scard.SCARD_E_SERVICE_STOPPED, scard.SCARD_E_INVALID_HANDLE,
                  scard.SCARD_F_COMM_ERROR):  # fmt: skip
        raise DeviceLost(Device.CARD, Reason.UNPLUGGED)
    if result == scard.SCARD_E_TIMEOUT:
        raise DeviceLost(Device.CARD, Reason.SILENT)
    raise BadCapture(Device.CARD, Reason.GARBLED)
