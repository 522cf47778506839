"""Reading a passport's chip: its key, lay it down, read, take it away."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress
from datetime import date
from enum import Enum, auto

from drivers.ports import CardReader, Device, DeviceError, Lent, Slot
from flows.codes import can_scan, readers
from flows.identity import CanKey, CardFault, ChipIdentity, DocumentKey, ZoneKey
from flows.screens import Ask, Enter, LayCard, Option, ReadingCard, ScanCode, TakeCard, Tell, Tone
from flows.visit import Back, Ended, Visit

PATIENCE = 3
"""How often a chip may be unreadable until the counter is suggested."""
REMINDER = 15.0
"""Seconds the reminder to take the document stays when a visit ends early."""


class _Kind(Enum):
    CAN = auto()
    TYPED = auto()
    SCANNED = auto()


def can_read(visit: Visit) -> bool:
    """Is there a reader that works?"""
    card = visit.devices.card
    return card is not None and card.status.usable


async def read_document(visit: Visit) -> ChipIdentity | None:
    """What the chip says; None if it does not work here or the person chose another way."""
    card = visit.devices.card
    if card is None:
        return None
    found: ChipIdentity | None = None
    try:
        async with card.watch() as reader:
            try:
                found = await _read(visit, card, reader)
                await take_away(visit, reader.card)
            except Ended:
                await remind(visit, reader.card)
                raise
    except DeviceError as error:
        if error.device is not Device.CARD:
            raise
        if found is None:
            await visit.show(Tell("card-away", tone=Tone.WARNING, code=error.code))
    return found


async def _read(visit: Visit, card: Lent[CardReader], reader: CardReader) -> ChipIdentity | None:
    key: DocumentKey | None = None
    fault: str | None = None
    stale: int | None = None
    failed = 0
    while True:
        try:
            if key is None:
                key = await _ask_key(visit, fault)
                fault = None
            await visit.show(LayCard(reader.card, stale, fault))
        except Back:
            await take_away(visit, reader.card)
            return None
        lies = reader.card.latest
        progress = Slot(0.0)
        found = await visit.wait(ReadingCard(progress), visit.examiner.document(card, key, progress))
        if isinstance(found, ChipIdentity):
            return found
        fault, stale = f"card-{found.value}", lies
        if found in (CardFault.WRONG_KEY, CardFault.NEEDS_ZONE):
            key, stale = None, None
        elif found is CardFault.RESTRICTED or (found is CardFault.UNREADABLE and failed + 1 == PATIENCE):
            await take_away(visit, reader.card)
            await visit.show(Tell(fault, {"counter": visit.house.counter}, Tone.WARNING))
            return None
        elif found is CardFault.UNREADABLE:
            failed += 1


async def _ask_key(visit: Visit, fault: str | None) -> DocumentKey:
    """How the chip opens. Raises Back at the first question."""
    scanned = (Option(_Kind.SCANNED, "scan", icon="scan"),) if can_scan(visit) else ()
    ways = (
        Option(_Kind.CAN, "can", icon="identity-card"), *scanned, Option(_Kind.TYPED, "zone", icon="keyboard"),
    )  # fmt: skip
    while True:
        kind = await visit.show(Ask("card-key", ways, {"fault": fault or "none"}))
        with suppress(Back):
            if kind is _Kind.CAN:
                return CanKey(await visit.show(Enter("card-can", shortest=6, longest=6)))
            found = await (_scan(visit) if kind is _Kind.SCANNED else _type(visit))
            if found is not None:
                return found


async def _scan(visit: Visit) -> ZoneKey | None:
    """The zone from a scanner or the camera's picture; one that goes leaves the other ways. Raises Back."""
    with suppress(DeviceError):
        async with AsyncExitStack() as open_devices:
            slots, view = await readers(visit, open_devices, visit.examiner.zones)
            wrong = False
            while slots and (text := await visit.show(ScanCode(slots, view, wrong, name="scan-zone"))) is not None:
                key = visit.examiner.zone_key(text)
                if key is not None:
                    return key
                wrong = True
    return await _type(visit)


async def _type(visit: Visit) -> ZoneKey:
    """Number, birth and expiry, one screen each. Raises Back at the first; Back later leads one screen back."""
    answers: list[str] = []
    fields: tuple[tuple[Enter, Callable[[str], str | None]], ...] = (
        (Enter("card-number", letters=True, shortest=5, longest=20), lambda text: text),
        (Enter("card-birth", shortest=8, longest=8), zone_date),
        (Enter("card-expiry", shortest=8, longest=8), zone_date),
    )
    wrong = False
    while len(answers) < len(fields):
        screen, understood = fields[len(answers)]
        try:
            told = understood(await visit.show(screen if not wrong else _again(screen)))
        except Back:
            if not answers:
                raise
            answers.pop()
            wrong = False
            continue
        wrong = told is None
        if told is not None:
            answers.append(told)
    return ZoneKey(*answers)


def _again(screen: Enter) -> Enter:
    return Enter(screen.name, screen.letters, screen.shortest, screen.longest, fault="enter-date-wrong")


def zone_date(typed: str) -> str | None:
    """Day, month and year as people write them, as the zone has them (YYMMDD); None if there is no such day."""
    try:
        day = date(int(typed[4:8]), int(typed[2:4]), int(typed[:2]))
    except ValueError:
        return None
    return f"{day:%y%m%d}" if 1900 <= day.year < 2100 else None


async def take_away(visit: Visit, card: Slot[int]) -> None:
    """Nobody goes on before the document is taken away."""
    while card.latest is not None:
        with suppress(Back):
            await visit.show(TakeCard(card))


async def remind(visit: Visit, card: Slot[int]) -> None:
    """The visit ends early: for a while say that the document still lies there."""
    if card.latest is None:
        return
    with suppress(Ended, Back, TimeoutError):
        async with asyncio.timeout(REMINDER):
            await visit.show(TakeCard(card))
