"""A made-up person goes through every journey, which ends at every screen in every way: nothing of them stays.

Everything that could tell on them is played with marked bytes and names, the log is at its most talkative, and errors
carry the person in their texts, as those of a foreign library might.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from drivers.ports import Device, DeviceLost, Finger, Frame, Impression, Reason
from flows.identity import ChipIdentity
from flows.needs import Age, NoPortrait, OfficeAway, Portrait, Print
from flows.screens import Errand, Screen
from flows.visit import End, Ended, Place
from kiosk.audit import Audit
from kiosk.host import Host
from kiosk.outbox import Outbox, OutboxFull
from kiosk.sealing import load_public_key
from kiosk.settings import Limits, Settings, Texts
from office.opening import generate
from tests.journeys.test_capture import By
from tests.journeys.test_document import FakeReader
from tests.journeys.test_host import AskedOffice, WitnessedExaminer
from tests.support.fakes import JPEG, NOW, FakeDevice, FakeTypesetter, World, portrait

FACE, RIDGES = bytes(range(40, 104)), bytes(range(120, 184))
PERSON = {
    "surname": b"MUSTERFRAU", "given name": b"ERIKAMARIA", "birth": b"1964-08-12", "birth, read out": b"12.08.1964",
    "document": b"C01X00T47", "card number": b"739146", "case": b"CASE-4711", "face": FACE, "ridges": RIDGES,
    "face, as text": repr(FACE)[2:60].encode(), "JPEG": b"JFIF\0", "record": b'"criteria"',
}  # fmt: skip
CHIP = ChipIdentity(
    "MUSTERFRAU", "ERIKAMARIA", date(1964, 8, 12), "UTO", "P", "C01X00T47", "UTO", None, "authentic", 62
)
TALKATIVE = RuntimeError("MUSTERFRAU ERIKAMARIA 12.08.1964 " + repr(FACE))
JOURNEYS: dict[str, dict[str, Any]] = {
    "passport": {"start": Errand.CAPTURE, "identify": "none", "document": "passport", "identify_person": "me"},
    "identity card": {"start": Errand.CAPTURE, "identify": "none", "document": "identity_card"},
    "child": {"start": Errand.CAPTURE, "identify": "none", "identify_person": "child_under_6"},
    "by document": {"start": Errand.CAPTURE, "identify": "card", "card_key": "can", "card_can": "739146"},
    "by code": {"start": Errand.CAPTURE, "identify": "type", "enter_code": "CASE-4711"},
    "photo": {"start": Errand.PHOTO, "identify": "none", "document": "passport", "identify_person": "me"},
    "ticket": {"start": Errand.TICKET},
    "information": {"start": Errand.INFORMATION},
}
ENDINGS: dict[str, Exception] = {
    **{end.name.lower(): Ended(end) for end in End},
    "too-long": TimeoutError(),
    "device": DeviceLost(Device.CAMERA, Reason.UNPLUGGED),
    "office": OfficeAway(),
    "disk": OutboxFull("full"),
    "program": TALKATIVE,
}


class Marked(WitnessedExaminer):
    """Judges everything good, and gives it the person's marks."""

    async def portrait(self, frame: Frame, age: Age) -> Portrait | NoPortrait:
        await super().portrait(frame, age)
        return replace(portrait(), jpeg=JPEG + FACE)

    async def impression(self, impression: Impression, finger: Finger) -> Print:
        return replace(await super().impression(impression, finger), record=b"FIR" + RIDGES)

    async def document(self, *_: object) -> ChipIdentity:
        return CHIP


@dataclass
class Leaving(By):
    """Answers until so many screens were shown; then it is over."""

    answers: dict[str, Any]
    how: Exception | None = None
    at: int = -1
    seen: int = 0

    def __call__(self, screen: Screen[Any], place: Place) -> Any:
        self.seen += 1
        if self.how is not None and self.seen == self.at and not place.final:
            raise self.how
        return super().__call__(screen, place)


@pytest.fixture
def talkative(tmp_path: Path) -> Iterator[Path]:
    """The log of everything, in a file."""
    file = tmp_path / "kiosk.log"
    handler = logging.FileHandler(file)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield file
    root.setLevel(before)
    root.removeHandler(handler)
    handler.close()


async def _one_visit(folder: Path, outbox: Outbox, leaving: Leaving) -> str:
    world = World()
    world.card = FakeDevice(Device.CARD, FakeReader())
    world.stage.answer = leaving
    host = Host(
        Settings(texts=Texts(languages=("de",)), limits=Limits(visit=20.0, receipt=5.0)),
        world.stage, world.devices(), Marked, AskedOffice(), FakeTypesetter(), outbox,
        lambda: load_public_key(folder / "office.pub"), lambda: NOW, Audit(folder / "audit.jsonl"),
    )  # fmt: skip
    return (await host.serve()).end


def found(folder: Path) -> list[str]:
    files = [file for file in sorted(folder.rglob("*")) if file.is_file() and file.suffix not in (".key", ".pub")]
    return [f"{file.name}: {name}" for file in files for name, mark in PERSON.items() if mark in file.read_bytes()]


@pytest.mark.parametrize("journey", JOURNEYS)
async def test_whatever_ends_a_journey_wherever_nothing_of_the_person_stays(
    journey: str, talkative: Path, tmp_path: Path
) -> None:
    generate(tmp_path / "office.key", tmp_path / "office.pub")
    outbox = Outbox(tmp_path / "outbox.sqlite", reserve=0)
    whole = Leaving(dict(JOURNEYS[journey]))
    assert await _one_visit(tmp_path, outbox, whole) == "done"
    seen = {"done"}
    for at in range(2, whole.seen):  # the first is the attract screen
        for how in ENDINGS.values():
            seen.add(await _one_visit(tmp_path, outbox, Leaving(dict(JOURNEYS[journey]), how, at)))
    await asyncio.to_thread(logging.getLogger().handlers[-1].flush)
    assert {"done", "cancelled", "walked_away", "too_long", "device-error", "program-error", "disk-full"} <= seen
    log = await asyncio.to_thread(talkative.read_text)
    assert "RuntimeError" in log, "the log tells what happened"
    assert found(tmp_path) == []
    outbox.close()


def test_the_search_finds_what_it_is_meant_to_find(tmp_path: Path) -> None:
    (tmp_path / "core").write_bytes(JPEG + FACE + str(CHIP).encode())
    (tmp_path / "log").write_text(f"{TALKATIVE} C01X00T47 {date(1964, 8, 12)}")
    names = {one.partition(": ")[2] for one in found(tmp_path)}
    assert names >= {"face", "JPEG", "surname", "birth", "document", "face, as text"}
