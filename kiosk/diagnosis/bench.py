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

from drivers.ports import Device, Frame, Lent, Slip
from flows.needs import Devices, Examiner
from flows.service.needs import Found, Row, Statistics
from flows.service.trials import TRIALS
from kiosk.audit import Audit
from kiosk.diagnosis import statistics
from kiosk.diagnosis.box import test_box
from kiosk.diagnosis.hardware import sharpness, tried
from kiosk.diagnosis.ledger import Entry, Ledger
from kiosk.diagnosis.outcome import Grade, Outcome
from kiosk.diagnosis.report import gather, write
from kiosk.settings import Settings
from kiosk.ui.slips import Slips

WHO = "technician"
_ORDER = [Grade.FAILED, Grade.WARNING, Grade.OPEN, Grade.PASSED, Grade.ABSENT]


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
    ) -> None:
        self.devices = devices
        self._settings = settings
        self._lent = lent
        self._new_examiner = examiner
        self._slips = slips
        self._play = play
        self._language = language
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
        kinds = {device.name.lower() for device in Device}
        by_hand = [name for name, one in TRIALS.items() if name not in kinds and one.possible(self.devices)]
        box = [name for name in self._entries if name not in kinds and name not in TRIALS]
        rows = [*(self._device(device) for device in self._lent), *(self._part(name) for name in (*by_hand, *box))]
        shown = [row for row in rows if row.grade != Grade.ABSENT]
        return tuple(sorted(shown, key=lambda row: _ORDER.index(Grade(row.grade))))

    def _device(self, device: Device) -> Row:
        status, name = self._lent[device].status, device.name.lower()
        since = datetime.now(UTC) - timedelta(seconds=time.monotonic() - status.since)
        last = self._part(name)
        grade, code = (last.grade, last.code) if status.usable else (Grade.FAILED.value, status.code)
        return Row(name, grade, code, last.facts, status.state.value, since, last.tested_at, last.who)

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

    async def note(self, test: str, found: Found) -> None:
        grade = Grade.PASSED if found.passed else Grade.FAILED
        await self._keep([Outcome(test, grade, found.code, found.facts)])

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

    async def report(self) -> str | None:
        at = datetime.now(UTC)
        stick = Path(self._settings.service.stick)

        def work() -> str | None:
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

    def play(self) -> None:
        self._play()
