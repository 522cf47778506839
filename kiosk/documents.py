"""Opens a document's chip for a journey: its key in, the holder or a reason out. Nothing of it is kept or logged."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from drivers.card.chip import groups, zone
from drivers.card.chip.document import Can, Chip, Files, Secret
from drivers.card.chip.faults import ChipFault, NeedsZone, Restricted, WrongSecret
from drivers.card.chip.security_object import Authenticity, check
from drivers.ports import BadCapture, CardGone, CardReader, Lent, Slot
from flows.identity import CanKey, CardFault, ChipIdentity, DocumentKey, ZoneKey

LONGEST = 30.0
"""Seconds for one document with its face; the slowest chips we know of take ten."""


async def read(
    card: Lent[CardReader],
    key: DocumentKey,
    progress: Slot[float],
    *,
    face: bool,
    trusted: Sequence[Any],
    now: datetime,
) -> ChipIdentity | CardFault:
    """Read the document that lies on the reader. Raises DeviceError if the reader itself is lost."""

    async def transmit(command: bytes) -> bytes:
        async with card.use() as reader:
            return await reader.transmit(command)

    def told(part: float) -> None:
        progress.latest = part

    try:
        async with asyncio.timeout(LONGEST):
            async with card.use() as reader:
                await reader.connect()
            files = await Chip(transmit).read(_secret(key), face=face, told=told)
            return await asyncio.to_thread(_identity, files, trusted, now)
    except CardGone:
        return CardFault.GONE
    except (WrongSecret, NeedsZone) as wrong:
        return CardFault.WRONG_KEY if isinstance(wrong, WrongSecret) else CardFault.NEEDS_ZONE
    except Restricted:
        return CardFault.RESTRICTED
    except (ChipFault, BadCapture, TimeoutError):
        return CardFault.UNREADABLE


def key_of(text: str) -> ZoneKey | None:
    """What opens a chip, from a scanned zone."""
    try:
        found = zone.key_of(text)
    except zone.BadZone:
        return None
    return ZoneKey(found.number, found.birth, found.expiry)


def _secret(key: DocumentKey) -> Secret:
    if isinstance(key, CanKey):
        return Can(key.digits)
    # the chip knows its number without the spaces that people type
    return zone.ZoneKey("".join(key.number.split()).upper(), key.birth, key.expiry)


def _identity(files: Files, trusted: Sequence[Any], now: datetime) -> ChipIdentity:
    """Raises ChipFault if the chip's zone makes no sense; a face that makes none is left out."""
    told = groups.zone_of(files.group1)
    read = {1: files.group1} | ({2: files.group2} if files.group2 is not None else {})
    authenticity = Authenticity.UNCHECKED
    if files.security is not None:
        authenticity = check(files.security, read, trusted, now)
    born = zone.birthday(told.birth, now.date())
    picture = _face(files.group2)
    return ChipIdentity(
        told.surname,
        told.given,
        born,
        told.nationality,
        told.code,
        told.number,
        told.issuer,
        _expiry(told.expiry),
        authenticity.value,
        zone.years(born, now.date()) if born is not None else None,
        picture.data if picture else None,
        picture.format if picture else "",
    )


def _face(group2: bytes | None) -> groups.Face | None:
    """The face, proven to be a picture."""
    if group2 is None:
        return None
    try:
        face = groups.face_of(group2)
        face.pixels()
    except ChipFault:
        return None
    return face


def _expiry(written: str) -> date | None:
    """Documents are valid for ten years at most: always this century."""
    try:
        return date(2000 + int(written[:2]), int(written[2:4]), int(written[4:6]))
    except ValueError:
        return None
