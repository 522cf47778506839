"""Height columns and lights that speak Modbus RTU."""

from __future__ import annotations

import asyncio
import logging
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

import serial
from pymodbus import ModbusException
from pymodbus.client import ModbusSerialClient

from drivers.mount.column import Column
from drivers.options import BadUrl, choice, number, only, place, whole
from drivers.ports import (
    Device,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceNeedsHand,
    DeviceUrl,
    Finding,
    Identity,
    Reason,
    Slot,
    Stand,
)
from drivers.refusals import refused

T = TypeVar("T")
NONE = -1
"""The address of a register that a column does not have."""
MOST = 0xFFFF
# its own log says "no response" with every try; what is wrong is in the device's state
logging.getLogger("pymodbus").setLevel(logging.CRITICAL)


@dataclass(frozen=True)
class Map:
    """Addresses of the holding or input registers, counted from 0; NONE where a column has none."""

    actual: int
    target: int
    status: int
    fault: int
    """Bits of the status that mean: a person must look."""
    lamp: int
    lamp_actual: int
    lamp_full: int
    """The register's value at full light."""
    scale: float
    """mm of one unit."""
    inputs: bool
    """What is read are input registers (function 04), not holding registers (03)."""


class ModbusMount:
    """`modbus:///dev/ttyUSB0?baud=19200&parity=N&unit=1&actual=0&target=1&status=2&lamp=3`.

    `actual`, `target`, `status`, `lamp`, `lamp_actual` are register addresses from 0; -1: the column has none. Without
    `actual` or `target` it is a light only. `scale` is mm of one unit, `fault` the bits of `status` that mean a fault,
    `lamp_full` the lamp's register at full light, `read=input` asks input registers (function 04). `lowest` and
    `highest` are mm of the lens above the floor, `light` the usual level 0..1, `lead` mm that it is sent ahead at most:
    so far it runs on if the cable is pulled. `answer` is the longest wait in seconds.
    """

    def __init__(self, url: DeviceUrl) -> None:
        names = ("actual", "target", "status", "lamp", "lamp_actual")
        only(
            url, *names, "baud", "parity", "stop", "unit", "scale", "fault", "lamp_full", "read", "lowest", "highest",
            "light", "lead", "answer",
        )  # fmt: skip
        actual, target, status, lamp, lamp_actual = (
            whole(url, name, default, NONE, MOST) for name, default in zip(names, (0, 1, 2, 3, NONE), strict=True)
        )
        self._map = Map(
            actual,
            target,
            status,
            whole(url, "fault", 0, 0, MOST),
            lamp,
            lamp if lamp_actual == NONE else lamp_actual,
            whole(url, "lamp_full", 100, 1, MOST),
            number(url, "scale", 1.0, 0.001, 100.0),
            choice(url, "read", "holding", "input") == "input",
        )
        self._limits = number(url, "lowest", 1000, 0, 3000), number(url, "highest", 1900, 0, 3000)
        if self._limits[0] >= self._limits[1]:
            raise BadUrl("modbus: lowest must be below highest")
        self._line = _Line(
            place(url),
            whole(url, "baud", 19200, 300, 1_000_000),
            choice(url, "parity", "N", "E", "O"),
            whole(url, "stop", 1, 1, 2),
            whole(url, "unit", 1, 1, 247),
            number(url, "answer", 0.3, 0.02, 5.0),
        )
        self._light = number(url, "light", 0.6, 0.0, 1.0)
        self.stand: Slot[Stand] = Slot()
        self._column = Column(self, self.stand, number(url, "lead", 30.0, 5.0, 200.0))

    async def open(self) -> Identity:
        """Stops it and puts the light out: whatever went before, it is in a known state."""
        await self._line.open()
        try:
            await self.halt()
            await self.light(0.0)
            await self.read()
        except DeviceError:
            await self._line.close()
            raise
        return Identity("Modbus column", serial=f"unit {self._line.unit}")

    async def check(self) -> frozenset[Finding]:
        self._column.check()
        if not self._column.running:
            await self.read()
        return frozenset()

    async def close(self) -> None:
        with suppress(DeviceError):
            await self.end()
        await self._line.close()

    async def begin(self) -> None:
        await self._column.start(self._light)

    async def end(self) -> None:
        await self._column.stop()
        if self._line.opened:
            await self.light(0.0)

    def steer(self, way: int) -> None:
        self._column.steer(way)

    async def reach(self, height: float) -> float:
        return await self._column.reach(height)

    async def shine(self, lamp: float) -> float:
        return await self._column.shine(lamp)

    # The gear of the column

    async def read(self) -> Stand:
        return await self._line.do(self._read)

    async def aim(self, height: float) -> None:
        await self._line.do(lambda: self._line.write(self._map.target, round(height / self._map.scale)))

    async def halt(self) -> None:
        """Its target is where it is."""
        if self._moves:
            await self._line.do(
                lambda: self._line.write(self._map.target, self._line.read(self._map.actual, self._map.inputs))
            )

    async def light(self, lamp: float) -> None:
        if self._map.lamp != NONE:
            await self._line.do(lambda: self._line.write(self._map.lamp, round(lamp * self._map.lamp_full)))

    @property
    def _moves(self) -> bool:
        return NONE not in (self._map.actual, self._map.target)

    def _read(self) -> Stand:
        where, line = self._map, self._line
        if where.fault and where.status != NONE and line.read(where.status, where.inputs) & where.fault:
            raise DeviceNeedsHand(Device.MOUNT, Reason.JAMMED)
        lamp = None
        if where.lamp != NONE:
            # what was written is a holding register; only a register of its own may be an input
            lamp = line.read(where.lamp_actual, where.inputs and where.lamp_actual != where.lamp) / where.lamp_full
        if not self._moves:
            return Stand(lamp=lamp)
        units = line.read(where.actual, where.inputs)
        target = line.read(where.target, False)
        return Stand(units * where.scale, *self._limits, lamp, (target > units) - (target < units))


class _Line:
    """The serial line. Calls come one at a time from threads; each ends by its deadline, whoever still waits for it."""

    def __init__(self, node: str, baud: int, parity: str, stop: int, unit: int, answer: float) -> None:
        self.unit = unit
        self._node = node
        self._client = ModbusSerialClient(
            node, baudrate=baud, parity=parity, stopbits=stop, timeout=answer, retries=1
        )  # fmt: skip
        self._turn = threading.Lock()
        self._plugged: tuple[int, int] | None = None

    @property
    def opened(self) -> bool:
        return self._plugged is not None

    async def open(self) -> None:
        """Raises DeviceMissing, DeviceBusy."""
        await asyncio.to_thread(self._open)

    async def close(self) -> None:
        await asyncio.to_thread(self._close)

    async def do(self, work: Callable[[], T]) -> T:
        """Exchange with the column in a thread. Raises DeviceError."""
        return await asyncio.to_thread(self._exchange, work)

    def read(self, address: int, inputs: bool) -> int:
        ask = self._client.read_input_registers if inputs else self._client.read_holding_registers
        answer = ask(address, count=1, device_id=self.unit)
        if answer.isError() or len(answer.registers) != 1:
            raise DeviceLost(Device.MOUNT, Reason.GARBLED)
        return int(answer.registers[0])

    def write(self, address: int, value: int) -> None:
        if not 0 <= value <= MOST or self._client.write_register(address, value, device_id=self.unit).isError():
            raise DeviceLost(Device.MOUNT, Reason.GARBLED)

    def _open(self) -> None:
        with self._turn:
            try:
                self._plugged = _facts(self._node)
                os.close(os.open(self._node, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC))
            except OSError as error:
                self._plugged = None
                raise refused(Device.MOUNT, error) from None
            if not self._client.connect():  # it asks for the line alone; the node itself let us in just now
                self._plugged = None
                raise DeviceBusy(Device.MOUNT, Reason.IN_USE)

    def _close(self) -> None:
        with self._turn, suppress(OSError, serial.SerialException, ModbusException):
            self._plugged = None
            self._client.close()  # type: ignore[no-untyped-call]

    def _exchange(self, work: Callable[[], T]) -> T:
        with self._turn:
            if self._plugged is None or not self._there():
                raise DeviceLost(Device.MOUNT, Reason.UNPLUGGED)
            try:
                return work()
            except (ModbusException, TimeoutError):
                raise DeviceLost(Device.MOUNT, Reason.SILENT if self._there() else Reason.UNPLUGGED) from None
            except (serial.SerialException, OSError):
                raise DeviceLost(Device.MOUNT, Reason.UNPLUGGED) from None

    def _there(self) -> bool:
        try:
            return _facts(self._node) == self._plugged
        except OSError:
            return False


def _facts(node: str) -> tuple[int, int]:
    """What tells this plugging-in from the next."""
    facts = os.stat(node)  # noqa: PTH116 - a bare name is no path to us
    return facts.st_ino, facts.st_rdev
