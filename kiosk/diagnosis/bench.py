"""The technician's workbench: live states, tests of devices in use, results that last, and the report."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from drivers.card import piv
from drivers.card.chip.apdu import Transmit
from drivers.card.chip.faults import ChipFault
from drivers.ports import CardReader, Device, FingerScanner, Frame, Lent, PadFace, Slip
from flows.needs import Devices, Examiner
from flows.service.needs import CardSeen, Chart, Found, OnSite, Row, Statistics
from flows.service.trials import TRIALS
from kiosk import onsite
from kiosk.audit import Audit
from kiosk.diagnosis import chart, statistics
from kiosk.diagnosis.box import glance, test_box
from kiosk.diagnosis.focus import sharpness
from kiosk.diagnosis.hardware import empty_glass, tried
from kiosk.diagnosis.ledger import Entry, Ledger
from kiosk.diagnosis.outcome import Grade, Outcome
from kiosk.settings import Settings
from kiosk.ui.slips import Slips

WHO = "technician"
KINDS = frozenset(device.name.lower() for device in Device)
BY_HAND = "-by-hand"
"""Ends the name of a device's result that a person found: what the machine finds later must not replace it."""
_ORDER = [Grade.FAILED, Grade.WARNING, Grade.OPEN, Grade.PASSED, Grade.ABSENT]


def _worse(one: Row, other: Row) -> bool:
    return _ORDER.index(Grade(one.grade)) < _ORDER.index(Grade(other.grade))


class Bench:
    """`flows.service.needs.Workbench` of this terminal. `lent` are its devices by kind."""

    def __init__(
        self,
        settings: Settings,
        devices: Devices,
        lent: Mapping[Device, Lent[Any]],
        examiner: Callable[[], Examiner],
        slips: Slips,
        play: Callable[[], None],
        language: Callable[[], str],
        crosses: Callable[[int, int, float], PadFace],
    ) -> None:
        self.devices = devices
        self._settings = settings
        self._lent = lent
        self._new_examiner = examiner
        self._slips = slips
        self._play = play
        self._language = language
        self._crosses = crosses
        self._ledger = Ledger(settings.state)
        self._audit = Audit(settings.state / "audit.jsonl")
        self._entries: dict[str, Entry] = {}
        self._statistics = Statistics()
        self._who = WHO

    def signed_in(self, who: str) -> None:
        self._who = who

    @property
    def examiner(self) -> Examiner:
        return self._new_examiner()

    def rows(self) -> tuple[Row, ...]:
        by_hand = [name for name, one in TRIALS.items() if name not in KINDS and one.possible(self.devices)]
        box = [name for name in self._entries if name.removesuffix(BY_HAND) not in KINDS and name not in TRIALS]
        rows = [*(self._device(device) for device in self._lent), *(self._part(name) for name in (*by_hand, *box))]
        shown = [row for row in rows if row.grade != Grade.ABSENT]
        return tuple(sorted(shown, key=lambda row: _ORDER.index(Grade(row.grade))))

    def _device(self, device: Device) -> Row:
        status, name = self._lent[device].status, device.name.lower()
        since = datetime.now(UTC) - timedelta(seconds=time.monotonic() - status.since)
        found, by_hand = self._part(name), self._part(name + BY_HAND)
        last = by_hand if by_hand.tested_at and not _worse(found, by_hand) else found
        grade, code = (last.grade, last.code) if status.usable else (Grade.FAILED.value, status.code)
        tested = last.tested_at, last.who, last is by_hand
        return Row(name, grade, code, last.facts, status.state.value, since, *tested)

    def _part(self, name: str) -> Row:
        entry = self._entries.get(name)
        if entry is None:
            return Row(name, Grade.OPEN.value)
        return Row(name, entry.grade.value, entry.code, entry.facts, None, None, entry.at, entry.who)

    def statistics(self) -> Statistics:
        return self._statistics

    async def look_again(self) -> None:
        tries = asyncio.gather(*(tried(device, lent) for device, lent in self._lent.items()))
        found, box = await asyncio.gather(tries, test_box(self._settings))
        await self._keep([*found, *box])
        self._statistics = await asyncio.to_thread(statistics.count, self._settings.state / "audit.jsonl")

    async def again(self, test: str) -> None:
        device = next((one for one in self._lent if one.name.lower() == test), None)
        if device is not None:
            found = [await tried(device, self._lent[device])]
        else:
            found = [one for one in await test_box(self._settings) if one.test == test]
        await self._keep(found)

    async def glance(self) -> None:
        at = datetime.now(UTC)
        live = await glance(self._settings)
        fresh = {one.test: Entry(one.grade, one.code, dict(one.facts), at, self._who) for one in live}
        self._entries = {**self._entries, **fresh}

    async def note(self, test: str, found: Found) -> None:
        grade = Grade.PASSED if found.passed else Grade.FAILED
        await self._keep([Outcome(test + BY_HAND if test in KINDS else test, grade, found.code, found.facts)])

    async def _keep(self, outcomes: list[Outcome]) -> None:
        at = datetime.now(UTC)

        def work() -> dict[str, Entry]:
            # what could not be told from here leaves what `kiosk diagnose` has told before
            told = [one for one in outcomes if one.grade is not Grade.OPEN]
            with suppress(OSError):  # a full disk is a row of its own
                self._ledger.note(told, at, self._who)
            open_ = {one.test: Entry(one.grade, one.code, dict(one.facts), at, self._who) for one in outcomes}
            fresh = {one.test: open_[one.test] for one in told}
            return {**open_, **self._ledger.entries(), **fresh}

        self._entries = {**self._entries, **await asyncio.to_thread(work)}

    def on_site(self) -> OnSite:
        return onsite.read(self._settings.state)

    async def change(self, wanted: OnSite) -> bool:
        def work() -> bool:
            before = self.on_site()
            try:
                onsite.keep(self._settings.state, wanted)
            except OSError:
                return False
            for errand in sorted(before.closed ^ wanted.closed):
                deed = "close" if errand in wanted.closed else "open"
                self._audit.note("operated", what=deed, who=self._who, service=errand)
            if wanted.volume is not None and wanted.volume != before.volume:
                self._audit.note("operated", what="volume", who=self._who, level=wanted.volume)
            if wanted.lamp is not None and wanted.lamp != before.lamp:
                self._audit.note("operated", what="lamp", who=self._who, level=round(100 * wanted.lamp))
            return True

        return await asyncio.to_thread(work)

    async def log(self) -> tuple[str, ...]:
        zone = ZoneInfo(self._settings.terminal.timezone)
        return await asyncio.to_thread(statistics.last_lines, self._settings.state / "audit.jsonl", zone)

    async def restarts(self) -> None:
        await asyncio.to_thread(self._audit.note, "operated", what="restart", who=self._who)

    async def report(self) -> str | None:
        at = datetime.now(UTC)
        stick = Path(self._settings.service.stick)

        def work() -> str | None:
            from kiosk.diagnosis.report import gather, write  # makes PDFs: the first screen does not wait for it

            folder = stick if stick.is_mount() else self._settings.state / "reports"
            file = folder / f"readiness-{self._settings.terminal.name}-{at:%Y%m%d-%H%M}.pdf"
            try:
                folder.mkdir(exist_ok=True)
                write(gather(self._settings, self._entries, at), file, self._language())
            except OSError:
                return None
            return folder.name

        return await asyncio.to_thread(work)

    async def page(self) -> Slip:
        return await self._slips.test_page()

    async def slip(self, code: str) -> Slip:
        return await self._slips.test_code(code)

    def number(self) -> str:
        return f"LOOP-{secrets.token_hex(8)}"

    def focus(self, frame: Frame) -> tuple[float | None, float]:
        return sharpness(frame.pixels), float(frame.pixels.mean())

    def chart(self, frame: Frame) -> Chart | None:
        return chart.read(frame.pixels)

    async def clean(self, scanner: Lent[FingerScanner]) -> bool:
        async with scanner.use() as opened:
            _, code, _ = await empty_glass(opened)
        return code is None

    async def look_at_card(self, reader: Lent[CardReader]) -> CardSeen:
        async with reader.use() as opened:
            began = time.monotonic()
            atr = await opened.connect()
            took = round(1000 * (time.monotonic() - began))
            return CardSeen(atr.hex(), took, await _signed(opened.transmit))

    def cross_face(self, width: int, height: int, aspect: float) -> PadFace:
        return self._crosses(width, height, aspect)

    def play(self) -> None:
        self._play()


async def _signed(transmit: Transmit) -> bool | None:
    """Whether a staff card signs with the key that needs no PIN; None: it is none, or has no such key."""
    try:
        known = await piv.certificate(transmit, piv.Slot.CARD)
    except ChipFault:
        return None
    try:
        await piv.challenge(transmit, piv.Slot.CARD, known)
    except ChipFault:
        return False
    return True
