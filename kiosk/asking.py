"""Asks the courier, with a deadline: the Office of the journeys, as the kiosk process has it."""

from __future__ import annotations

import asyncio
import logging
import time
from pathlib import Path
from typing import TypeVar, cast

import msgspec

from flows.needs import OfficeAway, OfficeRefused, Problem
from kiosk.outbox import Outbox, OutboxError
from kiosk.questions import (
    Answer,
    Answered,
    AskInformation,
    AskPlace,
    AskServices,
    AskStatus,
    AwaitReceipt,
    Away,
    CheckInFor,
    DrawTicket,
    Find,
    FindNumber,
    Help,
    Opinion,
    Question,
    Status,
    Tell,
    Wake,
    read_message,
    write_message,
)
from office.messages import (
    CallForHelp,
    Case,
    CheckIn,
    DeviceReport,
    Feedback,
    FindCase,
    FindTicket,
    Information,
    Outcome,
    Place,
    Receipt,
    Services,
    Ticket,
)

T = TypeVar("T")

_LOG = logging.getLogger(__name__)

_SERVICES = msgspec.msgpack.Decoder(Services)
_INFORMATION = msgspec.msgpack.Decoder(Information)
_TICKET = msgspec.msgpack.Decoder(Ticket)
_CASE = msgspec.msgpack.Decoder(Case)
_PLACE = msgspec.msgpack.Decoder(Place)
_RECEIPT = msgspec.msgpack.Decoder(Receipt | None)
_STATUS = msgspec.msgpack.Decoder(Status)
_NOTHING = msgspec.msgpack.Decoder(None)

_REFRESH = 20.0
_STALE = 60.0
_GRACE = 0.5


class Asking:
    """Fulfils `flows.needs.Office` over the courier's Unix socket."""

    def __init__(self, socket: Path, outbox: Outbox, deadline: float = 3.0) -> None:
        """`deadline` is the seconds one question may take. Outcomes go by the outbox, so that none is ever lost."""
        self._socket = socket
        self._outbox = outbox
        self._deadline = deadline
        self._services: tuple[float, Services] | None = None
        self._asked = asyncio.Event()

    @property
    def latest(self) -> Services | None:
        """The last answer of `services`, at most a minute old; None while the office is away. Never waits."""
        if self._services is None or time.monotonic() - self._services[0] > _STALE:
            return None
        return self._services[1]

    async def watch(self) -> None:
        """Keep `latest` fresh, for ever. Run it as a task beside the screen."""
        while True:
            try:
                await self._renew()
            except (OfficeAway, OfficeRefused):
                self._services = None
                pause = 2.0
            else:
                pause = _REFRESH
            self._asked.set()
            await asyncio.sleep(pause)

    async def settled(self) -> None:
        """Return when the office was asked once, whatever came of it."""
        await self._asked.wait()

    async def services(self) -> Services:
        """What is open now and how long the wait is; at most a minute old."""
        return self.latest or await self._renew()

    async def information(self) -> Information:
        """What visitors want to know; the last known while the office is away."""
        return await self._ask(AskInformation(), _INFORMATION)

    async def draw(self, key: str, service: str, language: str) -> Ticket:
        """A queue number. Asking again with the same key gives the same number."""
        return await self._ask(DrawTicket(key, service, language), _TICKET)

    async def check_in(self, key: str, code: str, language: str) -> Ticket:
        """The number of the appointment behind a code, the same however often one checks in."""
        return await self._ask(CheckInFor(key, CheckIn(code, language)), _TICKET)

    async def outcome(self, key: str, outcome: Outcome) -> None:
        """Tell what became of a number; kept until the office knows it. Never raises."""
        try:
            await asyncio.to_thread(self._outbox.put_outcome, key, outcome, time.time())
        except OutboxError as error:
            _LOG.error("an outcome could not be kept: %s", error.code)
        await self.wake()

    async def feedback(self, face: int, wish: str | None) -> None:
        """How it was; sent once, lost where nobody listens. Never raises."""
        try:
            await self._ask(Opinion(Feedback(face, wish)), _NOTHING)
        except (OfficeAway, OfficeRefused):
            return

    async def find(self, code: str) -> Case | None:
        """The case behind a code, or None if the office does not know it."""
        try:
            return await self._ask(Find(FindCase(code)), _CASE)
        except OfficeRefused as refused:
            if refused.problem is Problem.NOT_FOUND:
                return None
            raise

    async def ticket(self, code: str) -> Ticket | None:
        """The number whose slip bears this code, or None if it is none of today's that still waits."""
        try:
            return await self._ask(FindNumber(FindTicket(code)), _TICKET)
        except OfficeRefused as refused:
            if refused.problem is Problem.NOT_FOUND:
                return None
            raise

    async def place(self, key: str) -> Place:
        """Where a number stands in the line now."""
        return await self._ask(AskPlace(key), _PLACE)

    async def wake(self) -> None:
        """Something new lies in the outbox: deliver now. Never raises; the courier looks by itself before long."""
        try:
            await self._ask(Wake(), _NOTHING)
        except OfficeAway:
            return

    async def receipt(self, key: str, timeout: float) -> Receipt | None:
        """The office's receipt if it comes within `timeout` seconds. Delivery is started at once. Never raises."""
        try:
            return await self._ask(AwaitReceipt(key, timeout), _RECEIPT, timeout + _GRACE)
        except OfficeAway:
            return None

    async def help(self, open: bool) -> None:
        """A visitor asks for a person, or no longer does. Raises OfficeAway where nobody heard it."""
        await self._ask(Help(CallForHelp(open)), _NOTHING)

    async def tell(self, devices: tuple[DeviceReport, ...], audit_head: str | None = None) -> None:
        """How the devices are, for the courier's next heartbeat. Never raises."""
        try:
            await self._ask(Tell(devices, audit_head), _NOTHING)
        except OfficeAway:
            return

    async def status(self) -> Status:
        """How the courier is. Raises OfficeAway if it does not run."""
        return await self._ask(AskStatus(), _STATUS)

    async def _renew(self) -> Services:
        services = await self._ask(AskServices(), _SERVICES)
        self._services = (time.monotonic(), services)
        return services

    async def _ask(self, question: Question, kind: msgspec.msgpack.Decoder[T], deadline: float | None = None) -> T:
        try:
            async with asyncio.timeout(deadline or self._deadline):
                answer = await self._exchange(question)
            if isinstance(answer, Answered):
                return kind.decode(answer.body)
        except (OSError, EOFError, ValueError, TimeoutError):
            raise OfficeAway("no answer") from None
        if isinstance(answer, Away):
            raise OfficeAway("no answer")
        kinds = {problem.value: problem for problem in Problem}
        raise OfficeRefused(kinds.get(answer.kind, Problem.OTHER), answer.at)

    async def _exchange(self, question: Question) -> Answer:
        reader, writer = await asyncio.open_unix_connection(str(self._socket))
        try:
            await write_message(writer, question)
            return await read_message(reader, cast(type[Answer], Answer))
        finally:
            writer.close()
