"""Reads a travel document: opens the chip, fetches its files, tells how far it has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from drivers.card.chip import bac, pace, tlv
from drivers.card.chip.apdu import OK, Answer, Command, Transmit, send
from drivers.card.chip.faults import Garbled, NeedsZone, Refused, Restricted, Unsupported
from drivers.card.chip.secure import MOST_PLAIN, Channel
from drivers.card.chip.zone import ZoneKey

PASSPORT = bytes.fromhex("A0000002471001")
CARD_ACCESS, GROUP1, GROUP2, SECURITY = 0x011C, 0x0101, 0x0102, 0x011D
MOST_BYTES = 32_767
"""What short offsets reach; a face takes about 12,000."""

_NOT_THERE = (0x6A82, 0x6A86, 0x6A88)
_NOT_FOR_US = (0x6982, 0x6985, 0x6A80)


@dataclass(frozen=True, repr=False)
class Can:
    """The card access number that is printed on the document."""

    digits: str


Secret = Can | ZoneKey


@dataclass(frozen=True, repr=False)
class Files:
    """What was read, whole files as they lie on the chip. None: not there, or not asked for."""

    group1: bytes
    group2: bytes | None
    security: bytes | None


class Chip:
    """One chip that lies on the reader."""

    def __init__(self, transmit: Transmit) -> None:
        self._transmit = transmit
        self._channel: Channel | None = None

    async def read(self, secret: Secret, *, face: bool, told: Callable[[float], None] = lambda _: None) -> Files:
        """Open the chip and read data group 1, the security object and, if asked for, the face.

        `told` hears how much is done, 0..1. Raises ChipFault, and what `transmit` raises.
        """
        await self._open(secret)
        told(0.2)
        end = 0.4 if face else 1.0
        group1 = await self._file(GROUP1, lambda part: told(0.2 + 0.1 * part))
        security = await self._maybe(SECURITY, lambda part: told(0.3 + (end - 0.3) * part))
        group2 = await self._maybe(GROUP2, lambda part: told(end + (1 - end) * part)) if face else None
        told(1.0)
        return Files(group1, group2, security)

    async def _open(self, secret: Secret) -> None:
        access = await self._card_access()
        offered = pace.offers(access) if access is not None else []
        if offered:
            kind, password = pace.CAN, b""
            if isinstance(secret, Can):
                password = secret.digits.encode()
            else:
                kind, password = pace.ZONE, pace.zone_password(secret.text)
            self._channel = await pace.open_channel(self._transmit, offered[0], kind, password)
            chosen = await self._send(Command(0, 0xA4, 4, 0x0C, PASSPORT))
            if chosen.status in _NOT_THERE + _NOT_FOR_US:
                raise Restricted
            chosen.expect()
            return
        if (await self._send(Command(0, 0xA4, 4, 0x0C, PASSPORT))).status != OK:
            raise Restricted if access is not None else Unsupported("no passport")
        if isinstance(secret, Can):
            raise NeedsZone
        self._channel = await bac.open_channel(self._transmit, secret.text)

    async def _card_access(self) -> bytes | None:
        try:
            return await self._file(CARD_ACCESS)
        except Refused:
            return None

    async def _maybe(self, name: int, told: Callable[[float], None]) -> bytes | None:
        try:
            return await self._file(name, told)
        except Refused as no:
            if no.status in _NOT_THERE + _NOT_FOR_US:
                return None
            raise

    async def _file(self, name: int, told: Callable[[float], None] = lambda _: None) -> bytes:
        """A whole elementary file: first its header, then piece by piece. Raises ChipFault."""
        (await self._send(Command(0, 0xA4, 2, 0x0C, name.to_bytes(2, "big")))).expect()
        content = (await self._send(Command(0, 0xB0, le=4))).expect(0x6282)
        if not 2 <= len(content) <= 4:
            raise Garbled("header")
        _, head, value = tlv.header(content)
        whole = head + value
        if whole > MOST_BYTES:
            raise Garbled("file too long")
        while len(content) < whole:
            at, wanted = len(content), min(MOST_PLAIN, whole - len(content))
            piece = (await self._send(Command(0, 0xB0, at >> 8, at & 0xFF, le=wanted))).expect(0x6282)
            if not 0 < len(piece) <= wanted:
                raise Garbled("piece")
            content += piece
            told(len(content) / whole)
        return content[:whole]

    async def _send(self, command: Command) -> Answer:
        if self._channel is None:
            return await send(self._transmit, command)
        return await self._channel.send(self._transmit, command)
