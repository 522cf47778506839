"""Whose case is it: by code, by the chip of a document, online, or as a fresh one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from flows.codes import by_scanning, by_typing, can_scan
from flows.document import can_read, read_document
from flows.identity import Proof
from flows.needs import Age, Case, Document, OfficeError, Ticket
from flows.online import can_identify_online, identify_online
from flows.screens import Ask, Busy, Option, Tell, Tone
from flows.visit import Back, Visit


class _Way(Enum):
    SCAN = auto()
    TYPE = auto()
    CARD = auto()
    ONLINE = auto()
    NONE = auto()


@dataclass(frozen=True)
class Identified:
    """What identifying gave. `unchecked` is a code that the office could not be asked about, `ticket` the queue number
    that was brought along."""

    case: Case | None
    unchecked: str | None = None
    identity: Proof | None = None
    ticket: Ticket | None = None


async def identify(visit: Visit) -> Identified:
    """Ask for a code until the office knows it, or go on with a fresh case."""
    while True:
        way = await visit.show(
            Ask(
                "identify",
                (
                    *_scanning(visit),
                    Option(_Way.TYPE, "type", icon="keyboard"),
                    *_documents(visit),
                    Option(_Way.NONE, "none", icon="new-case"),
                ),
            )
        )
        if way is _Way.NONE:
            return Identified(None)
        if way in (_Way.CARD, _Way.ONLINE):
            identity = await (read_document(visit) if way is _Way.CARD else identify_online(visit))
            if identity is not None:
                return Identified(None, identity=identity)
            continue
        try:
            if way is _Way.SCAN:
                return await by_scanning(visit, partial(_look_up, visit), slip=partial(_brought, visit))
            return await by_typing(visit, partial(_look_up, visit))
        except Back:
            continue


def _scanning(visit: Visit) -> tuple[Option[_Way], ...]:
    return (Option(_Way.SCAN, "scan", icon="scan"),) if can_scan(visit) else ()


def _documents(visit: Visit) -> tuple[Option[_Way], ...]:
    card = (Option(_Way.CARD, "card", icon="passport"),) if can_read(visit) else ()
    online = (Option(_Way.ONLINE, "online", icon="identity-card"),) if can_identify_online(visit) else ()
    return (*card, *online)


async def _look_up(visit: Visit, code: str) -> Identified | None:
    """The case behind a code; None if it is not one of ours. While the office cannot tell, the code is kept."""
    try:
        case = await visit.wait(Busy("code-checking"), visit.office.find(code))
    except OfficeError as error:
        await visit.show(Tell("code-unchecked", tone=Tone.WARNING, code=error.code))
        return Identified(None, code)
    return None if case is None else Identified(case)


async def _brought(visit: Visit, code: str) -> Identified | None:
    """A fresh case for whoever shows a queue slip; None if its number is none that waits today.

    While the office cannot tell, the visit goes on without the number: it is of no use for finding a case.
    """
    try:
        ticket = await visit.wait(Busy("code-checking"), visit.office.ticket(code))
    except OfficeError:
        return Identified(None)
    if ticket is None:
        return None
    visit.ticket = ticket
    return Identified(None, ticket=ticket)


async def choose_document(visit: Visit) -> Document:
    """For a fresh case: which document is it about?"""
    return await visit.show(
        Ask(
            "document",
            (
                Option(Document.IDENTITY_CARD, "identity_card", icon="identity-card"),
                Option(Document.PASSPORT, "passport", icon="passport"),
            ),
        )
    )


async def ask_person(visit: Visit) -> Age:
    """Who is it for? Only the age bands that change what is taken."""
    return await visit.show(
        Ask(
            "identify-person",
            (
                Option(Age.FROM_10, "me", icon="person"),
                Option(Age.FROM_6, "child_6_to_9", icon="child"),
                Option(Age.UNDER_6, "child_under_6", icon="toddler"),
            ),
        )
    )
