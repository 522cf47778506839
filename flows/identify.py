"""Whose case is it: by code, by the chip of a document, online, or as a fresh one."""

from __future__ import annotations

import re
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from enum import Enum, auto

from drivers.ports import DeviceError, Frame, Slot
from flows.document import can_read, read_document
from flows.identity import Proof
from flows.needs import Age, Case, Document, OfficeError
from flows.online import can_identify_online, identify_online
from flows.screens import Ask, Busy, EnterCode, Option, ScanCode, Tell, Tone
from flows.visit import Back, Visit

PLAUSIBLE = re.compile("[A-Za-z0-9][A-Za-z0-9 -]{3,39}")
"""What can be a code of an office at all; anything else that a camera sees is not asked about, nor kept."""


class _Way(Enum):
    SCAN = auto()
    TYPE = auto()
    CARD = auto()
    ONLINE = auto()
    NONE = auto()


@dataclass(frozen=True)
class Identified:
    """What identifying gave. `unchecked` is a code that the office could not be asked about."""

    case: Case | None
    unchecked: str | None = None
    identity: Proof | None = None


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
            return await (_by_scanning(visit) if way is _Way.SCAN else _by_typing(visit))
        except Back:
            continue


def _scanning(visit: Visit) -> tuple[Option[_Way], ...]:
    devices = visit.devices
    able = any(device is not None and device.status.usable for device in (devices.scanner, devices.camera))
    return (Option(_Way.SCAN, "scan", icon="scan"),) if able else ()


def _documents(visit: Visit) -> tuple[Option[_Way], ...]:
    card = (Option(_Way.CARD, "card", icon="passport"),) if can_read(visit) else ()
    online = (Option(_Way.ONLINE, "online", icon="identity-card"),) if can_identify_online(visit) else ()
    return (*card, *online)


async def _by_typing(visit: Visit) -> Identified:
    wrong = False
    while True:
        found = await _look_up(visit, await visit.show(EnterCode(wrong)))
        if found is not None:
            return found
        wrong = True


async def _by_scanning(visit: Visit) -> Identified:
    """A code from the scanner or the camera's picture. A device that goes meanwhile leaves typing, which needs none.

    The slots stay open from try to try: a wrong code that is still held up is not read again.
    """
    with suppress(DeviceError):
        async with AsyncExitStack() as open_devices:
            slots, view = await _readers(visit, open_devices)
            wrong = False
            while slots:
                code = await visit.show(ScanCode(slots, view, wrong))
                if code is None:
                    break
                found = await _look_up(visit, code)
                if found is not None:
                    return found
                wrong = True
    return await _by_typing(visit)


async def _readers(visit: Visit, open_devices: AsyncExitStack) -> tuple[tuple[Slot[str], ...], Slot[Frame] | None]:
    slots: list[Slot[str]] = []
    view: Slot[Frame] | None = None
    camera, scanner = visit.devices.camera, visit.devices.scanner
    if camera is not None and camera.status.usable:
        view = (await open_devices.enter_async_context(camera.watch())).view
        slots.append(await open_devices.enter_async_context(visit.examiner.codes(view)))
    if scanner is not None and scanner.status.usable:
        slots.append((await open_devices.enter_async_context(scanner.watch())).codes)
    return tuple(slots), view


async def _look_up(visit: Visit, code: str) -> Identified | None:
    """The case behind a code; None if it is not one of ours. While the office cannot tell, the code is kept."""
    if not PLAUSIBLE.fullmatch(code):
        return None
    try:
        case = await visit.wait(Busy("code-checking"), visit.office.find(code))
    except OfficeError as error:
        await visit.show(Tell("code-unchecked", tone=Tone.WARNING, code=error.code))
        return Identified(None, code)
    return None if case is None else Identified(case)


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
