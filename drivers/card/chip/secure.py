"""Secure messaging: every command and answer encrypted and sealed (ICAO 9303-11, 9.8)."""

from __future__ import annotations

import hmac

from drivers.card.chip import tlv
from drivers.card.chip.apdu import ALL, OK, Answer, Command, Transmit, send
from drivers.card.chip.ciphers import Suite, pad, unpad
from drivers.card.chip.faults import Garbled, Refused

CRYPTOGRAM, STATUS, SEAL, WANTED = 0x87, 0x99, 0x8E, 0x97
MOST_PLAIN = 0xDF
"""Bytes to ask for at once, so that the sealed answer still fits a short one."""


class Channel:
    """The terminal's end of a session. After any error it must not be used again."""

    def __init__(self, suite: Suite, counter: bytes) -> None:
        self._suite = suite
        self._counter = int.from_bytes(counter, "big")

    def _count(self) -> bytes:
        self._counter += 1
        return (self._counter % (1 << 8 * self._suite.block)).to_bytes(self._suite.block, "big")

    def protect(self, command: Command) -> Command:
        """A command as it goes over the air."""
        counter, suite = self._count(), self._suite
        cla = command.cla | 0x0C
        head = pad(bytes((cla, command.ins, command.p1, command.p2)), suite.block)
        body = b""
        if command.data:
            secret = suite.encrypt(counter, pad(command.data, suite.block))
            body = tlv.encode(CRYPTOGRAM, b"\x01" + secret)
        if command.le is not None:
            body += tlv.encode(WANTED, bytes((command.le & 0xFF,)))
        seal = suite.seal(counter + head + body)
        return Command(cla, command.ins, command.p1, command.p2, body + tlv.encode(SEAL, seal), ALL)

    def open(self, answer: Answer) -> Answer:
        """An answer's plain data and its sealed status. Raises Garbled, or Refused if the chip ended the session."""
        if not answer.data:
            raise Refused(answer.status) if answer.status != OK else Garbled("unsealed")
        counter, suite = self._count(), self._suite
        objects = tlv.parse(answer.data)
        parts = dict(objects)
        if [tag for tag, _ in objects] not in ([CRYPTOGRAM, STATUS, SEAL], [STATUS, SEAL]) or len(parts[STATUS]) != 2:
            raise Garbled("objects")
        sealed = b"".join(tlv.encode(tag, value) for tag, value in objects if tag != SEAL)
        if not hmac.compare_digest(suite.seal(counter + sealed), parts[SEAL]):
            raise Garbled("seal")
        data = b""
        if CRYPTOGRAM in parts:
            secret = parts[CRYPTOGRAM]
            if len(secret) < 1 + suite.block or secret[0] != 1 or (len(secret) - 1) % suite.block:
                raise Garbled("cryptogram")
            plain = unpad(suite.decrypt(counter, secret[1:]))
            if plain is None:
                raise Garbled("padding")
            data = plain
        return Answer(data, int.from_bytes(parts[STATUS], "big"))

    async def send(self, transmit: Transmit, command: Command) -> Answer:
        """One protected command and its answer."""
        return self.open(await send(transmit, self.protect(command)))
