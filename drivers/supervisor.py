"""Keeps one device open, lends it out, and tells the truth about it."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar, cast

from drivers.ports import (
    BadCapture,
    Device,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceMissing,
    DeviceNeedsHand,
    Driver,
    Finding,
    Identity,
    Reason,
    State,
    Status,
)
from drivers.watched import Watched

D = TypeVar("D", bound=Driver)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Pace:
    """How often a supervisor looks, in seconds."""

    check: float = 1.0
    """Between two checks of an open device."""
    check_limit: float = 3.0
    """Longest a check may take."""
    first: float = 1.0
    """Until the first try to open again; doubled with every try."""
    longest: float = 30.0
    """Longest wait between two tries."""
    gone: float = 4.0
    """The same while it is unplugged: looking whether it is back costs little, and people stand before it."""
    worked: float = 2.0
    """The same after it had been open: it can work, and 10 s after an SDK hung the next person may use it."""
    closing: float = 3.0
    """Longest that closing may take."""


class _Viewing(Protocol):
    async def begin(self, *what: object) -> None: ...

    async def end(self) -> None: ...


class Supervisor(Generic[D]):
    """One device: `run` keeps it open for ever, `use` and `watch` lend it (`drivers.ports.Lent`).

    `make` gives a fresh driver for every opening, so nothing of a driver that hung can disturb the next one.
    `deadline` is the longest a borrowed call may take, in seconds. `changed` is called with every new status.
    """

    def __init__(
        self,
        device: Device,
        make: Callable[[], D],
        *,
        deadline: float,
        changed: Callable[[Status], None] | None = None,
        pace: Pace = Pace(),
    ) -> None:
        self._device = device
        self._make = make
        self._deadline = deadline
        self._changed = changed
        self._pace = pace
        self._status = Status(device, State.STARTING, None, 0.0)
        self._driver: D | None = None
        self._fault: DeviceError | None = None
        self._identity: Identity | None = None
        self._findings: frozenset[Finding] = frozenset()
        self._worked = False
        self._borrowed = 0
        self._body: Watched | None = None
        self._settled = asyncio.Event()
        self._reopen = asyncio.Event()
        self._turn = asyncio.Lock()
        self._view = asyncio.Lock()
        self._running: asyncio.Task[object] | None = None

    @property
    def status(self) -> Status:
        """What is known now."""
        return self._status

    @property
    def driver(self) -> D | None:
        """The open driver, for what is passed to it without asking (keys, a pen's touches, spoken guidance)."""
        return self._driver

    async def settled(self) -> Status:
        """Wait until the first opening and check are over, however they ended."""
        await self._settled.wait()
        return self._status

    async def run(self) -> None:
        """Open the device, watch over it, and open it again after 1, 2, 4 ... 30 s, for ever."""
        loop = asyncio.get_running_loop()
        self._running = asyncio.current_task()
        wait = self._pace.first
        while True:
            started = loop.time()
            self._reopen.clear()
            self._worked = False
            try:
                await self._keep()
            except BadCapture as error:
                self._failed(DeviceMissing(error.device, error.reason))
            except DeviceError as error:
                self._failed(error)
            if loop.time() - started > self._pace.longest:
                wait = self._pace.first
            await asyncio.sleep(min(wait, self._longest()))
            wait = min(2 * wait, self._pace.longest)

    def _longest(self) -> float:
        """How long the next try may be off, in seconds."""
        if self._worked:
            return self._pace.worked
        gone = self._fault is not None and self._fault.reason in (Reason.UNPLUGGED, Reason.NOT_FOUND)
        return self._pace.gone if gone else self._pace.longest

    async def close(self) -> None:
        """Stop `run` and let go of the device. Never raises; may be called twice."""
        if self._running is not None and not self._running.done():
            self._running.cancel()
            await asyncio.wait({self._running})

    @asynccontextmanager
    async def use(self) -> AsyncIterator[D]:
        """Lend the device for one call, to one caller at a time.

        Only the device is called inside, never a screen: whatever else is raised there counts as the driver's.
        """
        await self._first_opening()
        async with self._one(self._turn):
            driver = self._opened()
            self._lend(1)
            try:
                async with self._limit(self._deadline):
                    yield driver
            except DeviceError as error:
                self._failed(error)
                raise
            finally:
                self._lend(-1)

    @asynccontextmanager
    async def watch(self, *what: object) -> AsyncIterator[D]:
        """Lend the device between `begin(*what)` and `end()`, for as long as it takes."""
        async with self._one(self._view):
            begun: D | None = None
            self._lend(1)
            try:
                async with self.use() as begun:
                    await cast(_Viewing, begun).begin(*what)
                self._body = Watched()
                async with self._body:
                    yield begun
            except DeviceError as error:
                if error.device is self._device and begun is self._driver:
                    self._failed(error)
                raise
            finally:
                self._body = None
                if begun is not None and begun is self._driver and not self._reopen.is_set():
                    await self._end()
                self._lend(-1)

    async def _end(self) -> None:
        try:
            async with self.use() as driver:
                await cast(_Viewing, driver).end()
        except DeviceError:
            self._failed(DeviceLost(self._device, Reason.GARBLED))
        except asyncio.CancelledError:
            # it may still be showing the last citizen: only closing makes sure
            self._failed(DeviceLost(self._device, Reason.TOO_SLOW))
            raise

    async def _keep(self) -> None:
        """Open, check until it is lost, close."""
        driver: D | None = None
        try:
            async with self._limit(self._deadline):
                driver = self._make()
                identity = await driver.open()
            self._driver, self._identity = driver, identity
            while not self._reopen.is_set():
                if not self._turn.locked():  # a call in progress has its own deadline
                    async with self._turn:
                        await self._check(driver)
                await self._pause()
        finally:
            self._driver = None
            if driver is not None:
                await self._close(driver)

    async def _check(self, driver: D) -> None:
        try:
            async with self._limit(min(self._deadline, self._pace.check_limit)):
                findings = await driver.check()
        except BadCapture as error:
            self._failed(DeviceLost(self._device, error.reason))
        except DeviceError as error:
            self._failed(error)
        else:
            if not self._reopen.is_set():
                self._fault, self._findings, self._worked = None, findings, True
                self._settled.set()
                self._tell()

    async def _pause(self) -> None:
        try:
            async with asyncio.timeout(self._pace.check):
                await self._reopen.wait()
        except TimeoutError:
            return

    async def _close(self, driver: D) -> None:
        try:
            async with self._limit(self._pace.closing):
                await driver.close()
        except DeviceError:
            log.warning("%s did not close", self._device.name.lower())

    @asynccontextmanager
    async def _one(self, lock: asyncio.Lock) -> AsyncIterator[None]:
        """One at a time; who waits for too long is told that it is busy."""
        try:
            async with asyncio.timeout(self._deadline):
                await lock.acquire()
        except TimeoutError:
            raise DeviceBusy(self._device, Reason.IN_USE) from None
        try:
            yield
        finally:
            lock.release()

    @asynccontextmanager
    async def _limit(self, seconds: float) -> AsyncIterator[None]:
        """Call the driver: its end comes by the deadline and is a DeviceError, whatever the driver does."""
        try:
            async with asyncio.timeout(seconds) as limit:
                yield
        except DeviceError:
            raise
        except Exception as strange:
            if isinstance(strange, TimeoutError) and limit.expired():
                raise DeviceLost(self._device, Reason.TOO_SLOW) from None
            at = traceback.extract_tb(strange.__traceback__)[-1]
            place = f"{Path(at.filename).name}:{at.lineno}"
            # only where and what kind: the text could hold what was captured
            log.error("%s: %s at %s", self._device.name.lower(), type(strange).__name__, place)
            raise DeviceLost(self._device, Reason.GARBLED) from None

    async def _first_opening(self) -> None:
        try:
            async with asyncio.timeout(self._deadline):
                await self._settled.wait()
        except TimeoutError:
            raise DeviceLost(self._device, Reason.TOO_SLOW) from None

    def _opened(self) -> D:
        if self._driver is not None and not self._reopen.is_set():
            return self._driver
        fault = self._fault or DeviceLost(self._device, Reason.UNPLUGGED)
        raise type(fault)(fault.device, fault.reason)

    def _lend(self, step: int) -> None:
        self._borrowed += step
        self._tell()

    def _failed(self, error: DeviceError) -> None:
        """Take note of an error and do what it asks for."""
        if isinstance(error, BadCapture):
            return  # it answered; the next capture may be good
        was = self._fault.reason if self._fault else None
        if not (was is Reason.UNPLUGGED and error.reason is Reason.NOT_FOUND):
            self._fault = error
        if not isinstance(error, DeviceNeedsHand):
            self._reopen.set()
            if self._body is not None:
                self._body.lose(error)
        self._settled.set()
        self._tell()

    def _tell(self) -> None:
        old = self._status
        if not self._settled.is_set():
            return
        if self._fault is not None:
            state = State.ABSENT if isinstance(self._fault, DeviceMissing) else State.FAULTY
        else:
            state = State.BUSY if self._borrowed else State.READY
        reason = self._fault.reason if self._fault else None
        same = (state, reason) == (old.state, old.reason)
        since = old.since if same else asyncio.get_running_loop().time()
        new = Status(self._device, state, reason, since, self._findings, self._identity)
        if new == old:
            return
        self._status = new
        if new.usable and not old.usable:
            log.info("%s is ready", self._device.name.lower())
        elif not new.usable and (old.usable or old.state is State.STARTING):
            log.warning("%s is %s (%s)", self._device.name.lower(), state.value, new.code)
        if self._changed is not None:
            self._changed(new)
