"""The far side of a height column: pymodbus' own server on the other end of a pair of ptys, and a motor behind it."""

from __future__ import annotations

import asyncio
import subprocess
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pymodbus.constants import ExcCodes
from pymodbus.server import ModbusSerialServer
from pymodbus.simulator import DataType, SimData, SimDevice

ACTUAL, TARGET, STATUS, LAMP = range(4)
SPEED = 160.0
"""mm a second."""


@dataclass
class FarColumn:
    """A column at 1400 mm whose registers are actual, target, status and lamp."""

    folder: Path
    height: float = 1400.0
    target: int = 1400
    lamp: int = 70
    status: int = 0
    stuck: bool = False
    silent: bool = False
    refuses: bool = False
    writes: list[tuple[int, int]] = field(default_factory=list)
    """Every register written, with its value."""
    _at: float = 0.0
    _socat: subprocess.Popen[bytes] | None = None
    _server: ModbusSerialServer | None = None
    _serving: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        return f"modbus://{self.folder / 'near'}"

    async def start(self) -> None:
        self._wire()
        while not ((self.folder / "near").exists() and (self.folder / "far").exists()):  # noqa: ASYNC110 - no event
            await asyncio.sleep(0.01)
        self._at = time.monotonic()
        device = SimDevice(1, SimData(0, count=8, values=0, datatype=DataType.REGISTERS), action=self._asked)
        self._server = ModbusSerialServer(device, port=str(self.folder / "far"), baudrate=19200, reconnect_delay=0.05)
        self._serving = asyncio.create_task(self._server.serve_forever())
        await asyncio.sleep(0.05)

    def _wire(self) -> None:
        near, far = self.folder / "near", self.folder / "far"
        self._socat = subprocess.Popen(
            ["socat", f"pty,raw,echo=0,link={near}", f"pty,raw,echo=0,link={far}"], stderr=subprocess.DEVNULL
        )

    def unplug(self) -> None:
        """The near end of the cable is gone; the column itself lives on."""
        (self.folder / "near").rename(self.folder / "away")

    def replug(self) -> None:
        (self.folder / "away").rename(self.folder / "near")

    async def stop(self) -> None:
        if self._server is not None:
            await self._server.shutdown()  # type: ignore[no-untyped-call]
        if self._serving is not None:
            self._serving.cancel()
            await asyncio.wait({self._serving})
        if self._socat is not None:
            self._socat.kill()
            self._socat.wait()

    def move(self) -> None:
        """Let the motor have run since the last time."""
        now = time.monotonic()
        most, self._at = SPEED * (now - self._at), now
        if not self.stuck:
            self.height += min(max(self.target - self.height, -most), most)

    async def _asked(
        self,
        function: int,
        start: int,
        address: int,
        count: int,
        registers: list[int],
        values: list[int] | list[bool] | None,
    ) -> ExcCodes | None:
        if self.silent:
            await asyncio.sleep(3600)
        if self.refuses:
            return ExcCodes.ILLEGAL_ADDRESS
        self.move()
        for offset, value in enumerate(values or ()):
            self.writes.append((address + offset, int(value)))
            if address + offset == TARGET:
                self.target = int(value)
            if address + offset == LAMP:
                self.lamp = int(value)
        registers[: LAMP + 1] = [round(self.height), self.target, self.status, self.lamp]
        return None


@asynccontextmanager
async def far_column(folder: Path) -> AsyncIterator[FarColumn]:
    """A column on a wire of its own."""
    far = FarColumn(folder)
    await far.start()
    try:
        yield far
    finally:
        await far.stop()
