"""What the kiosk may ask the courier over the Unix socket, and what comes back.

One question a connection: four bytes of length, big-endian, then msgpack; the answer likewise.
"""

from __future__ import annotations

import asyncio
import struct
from datetime import datetime
from typing import TypeVar

import msgspec

from office.messages import CallForHelp, CheckIn, DeviceReport, Feedback, FindCase, FindTicket

LONGEST = 1_000_000
"""Bytes of one message; anything longer is not ours."""

T = TypeVar("T")


class _Question(msgspec.Struct, frozen=True, tag=True):
    pass


class AskServices(_Question, frozen=True):
    """What is open and how long the wait is: Services."""


class AskInformation(_Question, frozen=True):
    """What visitors want to know; the last known where the office is away: Information."""


class DrawTicket(_Question, frozen=True):
    """A queue number: Ticket."""

    key: str
    service: str
    language: str


class CheckInFor(_Question, frozen=True):
    """The number of an appointment: Ticket, or Refused("not-found", "too-early", "too-late")."""

    key: str
    check_in: CheckIn


class Find(_Question, frozen=True):
    """The case behind a code: Case, or Refused("not-found")."""

    case: FindCase


class FindNumber(_Question, frozen=True):
    """The number whose slip bears a code: Ticket, or Refused("not-found")."""

    ticket: FindTicket


class AskPlace(_Question, frozen=True):
    """Where a number stands in the line now: Place, or Refused("not-found")."""

    key: str


class AwaitReceipt(_Question, frozen=True):
    """Deliver now, and tell the receipt if it comes within `seconds`: Receipt or None."""

    key: str
    seconds: float


class Wake(_Question, frozen=True):
    """Something new lies in the outbox: None."""


class Opinion(_Question, frozen=True):
    """How a visit was, with nothing that leads back to it: None."""

    feedback: Feedback


class Help(_Question, frozen=True):
    """A visitor asks for a person: None."""

    call: CallForHelp


class Tell(_Question, frozen=True):
    """How the devices are, for the next heartbeat: None."""

    devices: tuple[DeviceReport, ...]
    audit_head: str | None


class AskStatus(_Question, frozen=True):
    """How the courier is: Status."""


Question = (
    AskServices
    | AskInformation
    | DrawTicket
    | CheckInFor
    | Find
    | FindNumber
    | AskPlace
    | AwaitReceipt
    | Wake
    | Opinion
    | Help
    | Tell
    | AskStatus
)


class Answered(msgspec.Struct, frozen=True, tag=True):
    """`body` is the msgpack of what the question names."""

    body: bytes


class Away(msgspec.Struct, frozen=True, tag=True):
    """The office gave no answer in time."""


class Refused(msgspec.Struct, frozen=True, tag=True):
    """The office said no; `kind` is a ProblemKind, `at` the moment it named with it."""

    kind: str
    at: datetime | None = None


Answer = Answered | Away | Refused


class Status(msgspec.Struct, frozen=True):
    """How the courier is."""

    version: str
    office_away_s: float | None
    """None while the office answers."""
    waiting: int
    refused: int
    oldest_s: float | None
    problems: dict[str, str] = {}
    """Keys of parked submissions, each with the kind of problem the office named."""
    clock_off_s: float | None = None
    """By how much the office's clock is ahead of ours; None until it was heard."""


async def read_message(reader: asyncio.StreamReader, kind: type[T]) -> T:
    """The next message. Raises EOFError where none follows, ValueError where it is not of this kind."""
    try:
        (length,) = struct.unpack(">I", await reader.readexactly(4))
        if length > LONGEST:
            raise ValueError("message too long")
        return msgspec.msgpack.decode(await reader.readexactly(length), type=kind)
    except asyncio.IncompleteReadError:
        raise EOFError("the other side hung up") from None


async def write_message(writer: asyncio.StreamWriter, message: object) -> None:
    """Send one message. Raises OSError."""
    body = msgspec.msgpack.encode(message)
    writer.write(struct.pack(">I", len(body)) + body)
    await writer.drain()
