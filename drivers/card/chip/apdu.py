"""Commands and answers of ISO/IEC 7816-4 in their short form."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from drivers.card.chip.faults import Garbled, Refused

Transmit = Callable[[bytes], Awaitable[bytes]]
"""Sends one command to the card and gives its answer with the status word."""

OK = 0x9000
LONGEST_DATA = 255
ALL = 256
"""As many bytes as there are."""
MOST_ANSWER = 65_536


@dataclass(frozen=True, repr=False)
class Command:
    """One command; `le` is how many bytes are wanted, None for none."""

    cla: int
    ins: int
    p1: int = 0
    p2: int = 0
    data: bytes = b""
    le: int | None = None

    def encode(self) -> bytes:
        """As it goes over the wire."""
        if len(self.data) > LONGEST_DATA:
            raise ValueError("too much for a short command")
        head = bytes((self.cla, self.ins, self.p1, self.p2))
        body = bytes((len(self.data),)) + self.data if self.data else b""
        return head + body + (bytes((self.le & 0xFF,)) if self.le is not None else b"")


@dataclass(frozen=True, repr=False)
class Answer:
    """What came back, and its status word."""

    data: bytes
    status: int

    def expect(self, *fine: int) -> bytes:
        """The data if the status is 9000 or one of `fine`. Raises Refused."""
        if self.status != OK and self.status not in fine:
            raise Refused(self.status)
        return self.data


def answer(raw: bytes) -> Answer:
    """Take an answer apart. Raises Garbled."""
    if not 2 <= len(raw) <= MOST_ANSWER + 2:
        raise Garbled("answer length")
    return Answer(raw[:-2], int.from_bytes(raw[-2:], "big"))


async def send(transmit: Transmit, command: Command) -> Answer:
    """One command, with what cards of the protocol T=0 ask for besides: `61xx` fetch the rest, `6Cxx` ask anew."""
    got = answer(await transmit(command.encode()))
    if got.status >> 8 == 0x6C and not got.data:
        got = answer(await transmit(replace(command, le=got.status & 0xFF or ALL).encode()))
    data = got.data
    while got.status >> 8 == 0x61:
        got = answer(await transmit(Command(0, 0xC0, le=got.status & 0xFF or ALL).encode()))
        data += got.data
        if not got.data or len(data) > MOST_ANSWER:
            raise Garbled("endless answer")
    return Answer(data, got.status)


async def send_chained(transmit: Transmit, command: Command) -> Answer:
    """A command whose data may be too long for one: all pieces but the last carry the chaining bit."""
    pieces = [command.data[at : at + LONGEST_DATA] for at in range(0, len(command.data), LONGEST_DATA)] or [b""]
    for piece in pieces[:-1]:
        (await send(transmit, replace(command, cla=command.cla | 0x10, data=piece, le=None))).expect()
    return await send(transmit, replace(command, data=pieces[-1]))
