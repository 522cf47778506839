"""Answers the kiosk's questions on a Unix socket. The socket is there once the courier is ready."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from pathlib import Path
from typing import Protocol, cast

import msgspec

from kiosk import __version__
from kiosk.courier.client import Away, Client, Refused
from kiosk.courier.delivery import Delivery
from kiosk.courier.knowledge import Knowledge
from kiosk.courier.presence import Presence
from kiosk.outbox import Outbox, OutboxError
from kiosk.questions import (
    Answer,
    Answered,
    AskInformation,
    AskPlace,
    AskServices,
    AskStatus,
    AwaitReceipt,
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
from kiosk.questions import Away as NoAnswer
from kiosk.questions import Refused as SaidNo
from office.messages import Services, Ticket, TicketRequest

_LOG = logging.getLogger(__name__)
_HEARING = 5.0
_LONGEST_WAIT = 60.0


class Numbers(Protocol):
    """Where queue numbers come from: our office, or another queue system. Both raise Away or Refused."""

    def services(self, deadline: float) -> Services: ...

    def draw(self, key: str, request: TicketRequest, deadline: float) -> Ticket: ...


class Answering:
    """The courier's side of the Unix socket."""

    def __init__(
        self,
        outbox: Outbox,
        client: Client,
        delivery: Delivery,
        presence: Presence,
        numbers: Numbers,
        knowledge: Knowledge,
        deadline: float,
    ) -> None:
        """`deadline` is the seconds the office has for one question."""
        self._outbox = outbox
        self._client = client
        self._delivery = delivery
        self._presence = presence
        self._numbers = numbers
        self._knowledge = knowledge
        self._deadline = deadline

    async def serve(self, socket: Path) -> None:
        """Answer for ever. Raises OSError where the socket cannot be made."""
        socket.parent.mkdir(parents=True, exist_ok=True)
        making = socket.with_name(socket.name + ".new")
        making.unlink(missing_ok=True)
        server = await asyncio.start_unix_server(self._converse, str(making))
        making.chmod(0o660)
        making.rename(socket)
        async with server:
            await server.serve_forever()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(_HEARING):
                question = await read_message(reader, cast(type[Question], Question))
            await write_message(writer, await self._answer(question))
        except (OSError, EOFError, ValueError, TimeoutError) as error:
            _LOG.warning("a question was not understood: %s", type(error).__name__)
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _answer(self, question: Question) -> Answer:
        try:
            return Answered(msgspec.msgpack.encode(await self._find_out(question)))
        except Away:
            return NoAnswer()
        except Refused as refused:
            return NoAnswer() if refused.kind in ("busy", "digest-mismatch") else SaidNo(refused.kind, refused.at)
        except OutboxError as error:
            _LOG.error("the outbox cannot be used (%s): %s", error.code, error)
            return NoAnswer()

    async def _find_out(self, question: Question) -> object:
        client, seconds = self._client, self._deadline
        match question:
            case AskServices():
                return await asyncio.to_thread(self._numbers.services, seconds)
            case AskInformation():
                return await asyncio.to_thread(self._knowledge.information, seconds)
            case DrawTicket(key, service, language):
                return await asyncio.to_thread(self._numbers.draw, key, TicketRequest(service, language), seconds)
            case CheckInFor(key, check_in):
                return await asyncio.to_thread(client.check_in, key, check_in, seconds)
            case Find(case):
                return await asyncio.to_thread(client.find, case, seconds)
            case FindNumber(ticket):
                return await asyncio.to_thread(client.ticket, ticket, seconds)
            case AskPlace(key):
                return await asyncio.to_thread(client.place, key, seconds)
            case Opinion(feedback):
                return await asyncio.to_thread(client.feedback, feedback, seconds)
            case Help(call):
                self._presence.calls_for_help += call.open
                return await asyncio.to_thread(client.help, call, seconds)
            case AwaitReceipt(key, patience):
                return await self._delivery.receipt(key, min(patience, _LONGEST_WAIT))
            case Wake():
                self._delivery.wake()
                return None
            case Tell():
                self._presence.told = question
                return None
            case AskStatus():
                return await self._status()

    async def _status(self) -> Status:
        depth, problems = await asyncio.to_thread(lambda: (self._outbox.depth(), self._outbox.problems()))
        away, oldest = self._presence.away_since, depth.oldest_at
        if away is not None and self._client.heard_at > away:
            away = None
        return Status(
            __version__,
            None if away is None else time.monotonic() - away,
            depth.waiting,
            depth.refused,
            None if oldest is None else max(0.0, time.time() - oldest),
            dict(problems),
            self._presence.clock_off,
        )
