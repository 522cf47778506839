"""AusweisApp, the federal program for the online function, over its WebSocket interface (its SDK documentation)."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidHandshake, InvalidStatus, WebSocketException

from drivers.eid.messages import LONGEST, Garbled, Message, Progress, decode, follow, lying
from drivers.options import only, whole
from drivers.ports import (
    BadCapture,
    Device,
    DeviceBusy,
    DeviceLost,
    DeviceMissing,
    DeviceUrl,
    EidNeed,
    EidStep,
    Finding,
    Identity,
    Reason,
    Slot,
)

LEVEL = 2
"""The interface's version that we speak; newer programs speak it too."""
_CANCELLING = 2.0
_STARTING = 8.0
_BUSY = (409, 429)


class AusweisApp:
    """`ausweisapp:` one that runs as a unit of its own, or `ausweisapp:?program=AusweisApp2` one that we start.

    `port` is 24727 unless told. Only one program at a time may be connected to it.
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "port", "program")
        self.step: Slot[EidStep] = Slot()
        self.card: Slot[int] = Slot()
        self._lying: frozenset[str] = frozenset()
        self._port = whole(url, "port", 24727, 1, 65535)
        self._program = url.options.get("program")
        self._process: asyncio.subprocess.Process | None = None
        self._line: ClientConnection | None = None
        self._listening: asyncio.Task[None] | None = None
        self._progress: Progress | None = None
        self._over = asyncio.Event()
        self._version: asyncio.Future[str] | None = None
        self._fault: Reason | None = None

    async def open(self) -> Identity:
        await self.close()
        try:
            self._line = await self._reach()
            self._fault = None
            self._version = asyncio.get_running_loop().create_future()
            self._listening = asyncio.create_task(self._listen(self._line))
            await self._say("SET_API_LEVEL", level=LEVEL)
            await self._say("GET_INFO")
            waiting: set[asyncio.Future[Any]] = {self._version, self._listening}
            await asyncio.wait(waiting, timeout=5, return_when=asyncio.FIRST_COMPLETED)
            if not self._version.done():
                raise DeviceMissing(Device.EID, Reason.NOT_FOUND)
            return Identity("AusweisApp", firmware=self._version.result())
        except BaseException:
            await self.close()
            raise

    async def _reach(self) -> ClientConnection:
        try:
            return await self._connect()
        except OSError:
            if self._program is None:
                raise DeviceMissing(Device.EID, Reason.NOT_FOUND) from None
        await self._start(self._program)
        loop = asyncio.get_running_loop()
        end = loop.time() + _STARTING
        while True:
            try:
                return await self._connect()
            except OSError:
                if loop.time() > end or self._process is None or self._process.returncode is not None:
                    raise DeviceMissing(Device.EID, Reason.NOT_FOUND) from None
                await asyncio.sleep(0.1)

    async def _connect(self) -> ClientConnection:
        """Raises OSError where nobody listens."""
        try:
            return await connect(
                f"ws://127.0.0.1:{self._port}/eID-Kernel", max_size=LONGEST, proxy=None, open_timeout=3, close_timeout=1
            )
        except InvalidStatus as no:
            if no.response.status_code in _BUSY:
                raise DeviceBusy(Device.EID, Reason.IN_USE) from None
            raise DeviceMissing(Device.EID, Reason.NOT_FOUND) from None
        except InvalidHandshake:
            # 1.26.2 answers a second program with something that is no HTTP
            raise DeviceBusy(Device.EID, Reason.IN_USE) from None

    async def _start(self, program: str) -> None:
        quiet = asyncio.subprocess.DEVNULL
        try:
            self._process = await asyncio.create_subprocess_exec(
                program, "--ui", "websocket", "--no-proxy", "--port", str(self._port),
                stdin=quiet, stdout=quiet, stderr=quiet,
            )  # fmt: skip
        except OSError:
            raise DeviceMissing(Device.EID, Reason.SDK_MISSING) from None

    async def check(self) -> frozenset[Finding]:
        line = self._line
        if line is None or self._listening is None or self._listening.done():
            raise DeviceLost(Device.EID, self._fault or Reason.UNPLUGGED)
        try:
            await (await line.ping())
        except WebSocketException:
            raise DeviceLost(Device.EID, Reason.UNPLUGGED) from None
        return frozenset()

    async def close(self) -> None:
        line, self._line = self._line, None
        listening, self._listening = self._listening, None
        process, self._process = self._process, None
        self._progress, self.step.latest = None, None
        self._lying, self.card.latest = frozenset(), None
        if listening is not None:
            listening.cancel()
            await asyncio.wait({listening})
        if line is not None:
            with suppress(WebSocketException, OSError):
                await line.close()
        if process is not None and process.returncode is None:
            with suppress(ProcessLookupError):
                process.terminate()
            try:
                async with asyncio.timeout(3):
                    await process.wait()
            except TimeoutError:
                with suppress(ProcessLookupError):
                    process.kill()
                await process.wait()

    async def begin(self, service: str) -> None:
        await self.end()
        await self.run("RUN_AUTH", tcTokenURL=service, developerMode=False, status=False)

    async def run(self, command: str, **fields: object) -> None:
        """Start a workflow."""
        self._over.clear()
        self._progress = Progress()
        self.step.latest = self._progress.step
        await self._say(command, **fields)

    async def end(self) -> None:
        progress = self._progress
        if progress is not None and not progress.over and self._listening is not None and not self._listening.done():
            await self._say("CANCEL")
            with suppress(TimeoutError):
                async with asyncio.timeout(_CANCELLING):
                    await self._over.wait()
        self._progress, self.step.latest = None, None

    async def accept(self) -> None:
        await self._proceed(EidNeed.CONSENT)
        await self._say("ACCEPT")

    async def enter(self, digits: str | None) -> None:
        need = await self._proceed(EidNeed.PIN, EidNeed.CAN)
        value = {} if digits is None else {"value": digits}
        await self._say("SET_PIN" if need is EidNeed.PIN else "SET_CAN", **value)

    async def _proceed(self, *fitting: EidNeed) -> EidNeed:
        """Go on from a step that waits for the citizen. Raises BadCapture if it does not wait for this."""
        progress = self._progress
        if progress is None or progress.step.need not in fitting:
            raise BadCapture(Device.EID, Reason.INCOMPLETE)
        need = progress.step.need
        self._show(Progress(EidStep(EidNeed.WORK), need if need is not EidNeed.CONSENT else progress.sent))
        return need

    async def _say(self, command: str, **fields: object) -> None:
        if self._line is None:
            raise DeviceLost(Device.EID, Reason.UNPLUGGED)
        try:
            await self._line.send(json.dumps({"cmd": command, **fields}))
        except WebSocketException:
            raise DeviceLost(Device.EID, Reason.UNPLUGGED) from None

    async def _listen(self, line: ClientConnection) -> None:
        try:
            async for raw in line:
                await self._hear(decode(raw))
        except Garbled:
            self._fault = Reason.GARBLED
        except (WebSocketException, OSError, DeviceLost):
            self._fault = Reason.UNPLUGGED
        finally:
            self._over.set()

    async def _hear(self, message: Message) -> None:
        if message.msg == "INFO" and self._version is not None and not self._version.done():
            told = message.VersionInfo or {}
            self._version.set_result(told.get("Implementation-Version", "")[:40])
        self._lying = lying(self._lying, message)
        self.card.latest = 1 if self._lying else None
        if self._progress is None:
            return
        progress, command = follow(self._progress, message)
        self._show(progress)
        if command is not None:
            await self._say(command)

    def _show(self, progress: Progress) -> None:
        changed = self._progress is None or progress.step is not self._progress.step
        self._progress = progress
        if changed:
            self.step.latest = progress.step
        if progress.over:
            self._over.set()
