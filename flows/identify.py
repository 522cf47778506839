"""Whose case is it: by code, or as a fresh one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from drivers.ports import Slot
from flows.needs import Age, Case, Document, OfficeAway
from flows.screens import Ask, Busy, EnterCode, Option, ScanCode, Tell, Tone
from flows.visit import Back, Visit


class _Way(Enum):
    SCAN = auto()
    TYPE = auto()
    NONE = auto()


@dataclass(frozen=True)
class Identified:
    """What identifying gave. `unchecked` is a code that the office could not be asked about."""

    case: Case | None
    unchecked: str | None = None


async def identify(visit: Visit) -> Identified:
    """Ask for a code until the office knows it, or go on with a fresh case."""
    wrong = False
    while True:
        way = await visit.show(
            Ask(
                "identify",
                (
                    *_scanning(visit),
                    Option(_Way.TYPE, "type", icon="keyboard"),
                    Option(_Way.NONE, "none", icon="new-case"),
                ),
            )
        )
        if way is _Way.NONE:
            return Identified(None)
        try:
            while True:
                code = await _scan(visit, wrong) if way is _Way.SCAN else None
                if code is None:
                    code = await visit.show(EnterCode(wrong))
                try:
                    case = await visit.wait(Busy("code-checking"), visit.office.find(code))
                except OfficeAway:
                    await visit.show(Tell("code-unchecked", tone=Tone.WARNING, code=OfficeAway.code))
                    return Identified(None, code)
                if case is not None:
                    return Identified(case)
                wrong = True
        except Back:
            wrong = False


def _scanning(visit: Visit) -> tuple[Option[_Way], ...]:
    devices = visit.devices
    able = any(device is not None and device.status.usable for device in (devices.scanner, devices.camera))
    return (Option(_Way.SCAN, "scan", icon="scan"),) if able else ()


async def _scan(visit: Visit, wrong: bool) -> str | None:
    """A code from the scanner or, where there is none, from the camera's picture."""
    scanner, camera = visit.devices.scanner, visit.devices.camera
    if camera is not None and camera.status.usable:
        async with camera.watch() as live, visit.examiner.codes(live.view) as seen:
            if scanner is None or not scanner.status.usable:
                return await visit.show(ScanCode((seen,), live.view, wrong))
            async with scanner.watch() as reading:
                return await visit.show(ScanCode((seen, reading.codes), live.view, wrong))
    assert scanner is not None
    async with scanner.watch() as reading:
        slots: tuple[Slot[str], ...] = (reading.codes,)
        return await visit.show(ScanCode(slots, None, wrong))


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
