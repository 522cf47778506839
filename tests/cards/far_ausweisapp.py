"""The far side of an online identification: AusweisApp's WebSocket as 1.26.2 was heard to speak, with an own card."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import WebSocketException

RIGHTS = ["GivenNames", "FamilyName", "DateOfBirth"]
MAJOR = "http://www.bsi.bund.de/ecard/api/1.1/resultmajor"
MINOR = "http://www.bsi.bund.de/ecard/api/1.1/resultminor"


class FarAusweisApp:
    """One identification after the other; what the card does is set from outside."""

    def __init__(self) -> None:
        self.card = False
        self.pin, self.can = "123456", "500540"
        self.tries = 3
        self.can_needed = False
        self.keypad = False
        self.deactivated = False
        self.success = True
        self.heard: list[dict[str, Any]] = []
        self.say_instead: str | None = None
        """Sent in place of the next message."""
        self.line: ServerConnection | None = None
        self._waits: str | None = None
        self._workflow: str | None = None

    @property
    def commands(self) -> list[str]:
        return [one["cmd"] for one in self.heard]

    async def insert(self) -> None:
        self.card = True
        await self._say("READER", **self._reader())
        if self._waits == "CARD":
            await self._ask_pin()

    async def remove(self) -> None:
        self.card = False
        await self._say("READER", **self._reader())
        if self._waits in ("PIN", "CAN", "PUK"):
            await self._ask_card()

    async def serve(self, line: ServerConnection) -> None:
        self.line = line
        with suppress(WebSocketException):
            async for raw in line:
                command = json.loads(raw)
                self.heard.append(command)
                await self._answer(command)

    async def _answer(self, command: dict[str, Any]) -> None:
        match command["cmd"]:
            case "SET_API_LEVEL":
                await self._say("API_LEVEL", current=2)
            case "GET_INFO":
                await self._say("INFO", VersionInfo={"Name": "AusweisApp2", "Implementation-Version": "1.26.2"})
            case "RUN_AUTH":
                self._workflow = "AUTH"
                await self._say("AUTH")
                await self._say("ACCESS_RIGHTS", aux={}, chat={"effective": RIGHTS, "optional": [], "required": RIGHTS})
                self._waits = "RIGHTS"
            case "GET_CERTIFICATE":
                await self._say(
                    "CERTIFICATE",
                    description={"subjectName": "Stadt Gera", "purpose": "Ausweis beantragen", "issuerName": "x"},
                    validity={"effectiveDate": "2026-11-01", "expirationDate": "2026-12-01"},
                )
            case "ACCEPT" if self._waits == "RIGHTS":
                await (self._ask_pin() if self.card else self._ask_card())
            case "SET_PIN" if self._waits == "PIN":
                await self._pin(command.get("value"))
            case "SET_CAN" if self._waits == "CAN":
                self.can_needed = command.get("value", self.can) != self.can
                await self._ask_pin()
            case "CANCEL" if self._workflow:
                await self._end(False, "cancellationByUser")
            case _:
                await self._say("BAD_STATE", error=command["cmd"])

    async def _pin(self, value: str | None) -> None:
        if value in (None, self.pin):
            self.tries, self.can_needed = 3, False
            await self._end(self.success, "trustedChannelEstablishmentFailed")
            return
        self.tries -= 1
        self.can_needed = self.tries == 1
        await self._ask_pin()

    async def _ask_card(self) -> None:
        self._waits = "CARD"
        await self._say("INSERT_CARD")

    async def _ask_pin(self) -> None:
        if self.deactivated:
            await self._ask_card()
            return
        self._waits = "PUK" if self.tries == 0 else "CAN" if self.can_needed else "PIN"
        await self._say(f"ENTER_{self._waits}", reader=self._reader())

    async def _end(self, ok: bool, problem: str) -> None:
        self._workflow = self._waits = None
        result = {"major": f"{MAJOR}#ok"} if ok else {"major": f"{MAJOR}#error", "minor": f"{MINOR}/sal#{problem}"}
        await self._say("AUTH", result=result, url="https://eid.example/session?id=4711")

    def _reader(self) -> dict[str, Any]:
        card = {"deactivated": self.deactivated, "inoperative": False, "retryCounter": self.tries}
        return {
            "name": "Bench", "attached": True, "insertable": False, "keypad": self.keypad,
            "card": card if self.card else None,
        }  # fmt: skip

    async def _say(self, kind: str, **fields: Any) -> None:
        if self.line is None:
            return
        instead, self.say_instead = self.say_instead, None
        await self.line.send(instead if instead is not None else json.dumps({"msg": kind, **fields}))


@asynccontextmanager
async def listening(far: FarAusweisApp, port: int = 0) -> AsyncIterator[int]:
    """The program runs; yields its port. At most one program may be connected, as with the real one."""
    lines: set[ServerConnection] = set()

    async def one(line: ServerConnection) -> None:
        if lines:
            await line.close(1013)
            return
        lines.add(line)
        try:
            await far.serve(line)
        finally:
            lines.discard(line)

    server: Server = await serve(one, "127.0.0.1", port, close_timeout=0.2)
    try:
        yield next(iter(server.sockets)).getsockname()[1]
    finally:
        server.close()
        with suppress(asyncio.CancelledError):
            await server.wait_closed()
