"""How each terminal is, judged from its last heartbeat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

import msgspec
from sqlalchemy import select

from office import tables
from office.fleet.hearing import Hearing
from office.messages import USAGE_VERSION, DeviceReport, Heartbeat, Usage
from office.settings import AlarmLimits
from office.store import Store

_WORKS = frozenset({"ready", "busy"})
_PAPER_OUT = "P40"
_PAPER_LOW = "paper-low"
_CLOCK = 60.0


class Trouble(StrEnum):
    """What somebody should be told."""

    SILENT = "silent"
    PAPER_LOW = "paper-low"
    PAPER_OUT = "paper-out"
    CERTIFICATE = "certificate"
    UNDELIVERED = "undelivered"
    REFUSED = "refused"
    CLOCK = "clock"


@dataclass(frozen=True)
class Condition:
    """One terminal as it was heard last; `report` is None where it only ever called for help."""

    name: str
    seen_at: datetime
    report: Heartbeat | None
    help_since: datetime | None
    troubles: frozenset[Trouble]

    @property
    def silent(self) -> bool:
        """Nothing was heard for too long: what it said last may not hold any more."""
        return Trouble.SILENT in self.troubles

    @property
    def usage(self) -> Usage | None:
        """What it counted, where we know what its counts mean."""
        usage = self.report.usage if self.report else None
        return usage if usage and usage.version == USAGE_VERSION else None

    def device(self, kind: str) -> DeviceReport | None:
        """What it said of a device."""
        devices = self.report.devices if self.report else ()
        return next((one for one in devices if one.device == kind), None)

    def works(self, kind: str) -> bool:
        """Can a device be used now?"""
        device = self.device(kind)
        return not self.silent and device is not None and device.state in _WORKS


class Fleet:
    """All terminals of an office that ever called."""

    def __init__(self, store: Store, office: str, limits: AlarmLimits, hearing: Hearing) -> None:
        self._store = store
        self._office = office
        self._hearing = hearing
        self._limits = limits

    def conditions(self, now: datetime) -> list[Condition]:
        """Every terminal, by name."""
        self._hearing.write()
        terminal = tables.terminal
        with self._store.reading() as connection:
            rows = connection.execute(
                select(terminal).where(terminal.c.office == self._office).order_by(terminal.c.name)
            ).all()
        return [self._condition(row.name, row.seen_at, row.report, row.help_since, now) for row in rows]

    def _condition(
        self, name: str, seen_at: float, told: bytes | None, help_since: float | None, now: datetime
    ) -> Condition:
        report = None if told is None else msgspec.json.decode(told, type=Heartbeat)
        seen = datetime.fromtimestamp(seen_at, UTC)
        asking = None if help_since is None else datetime.fromtimestamp(help_since, UTC)
        silent = (now - seen).total_seconds() > self._limits.silent_after * 60
        found = ({Trouble.SILENT} if silent else set()) | (self._said(report) if report else set())
        return Condition(name, seen, report, asking, frozenset(found))

    def _said(self, report: Heartbeat) -> set[Trouble]:
        limits = self._limits
        printer = next((one for one in report.devices if one.device == "printer"), None)
        days, oldest = report.certificate_days, report.outbox_oldest_s
        wrong = {
            Trouble.PAPER_OUT: printer is not None and printer.code == _PAPER_OUT,
            Trouble.PAPER_LOW: printer is not None and _PAPER_LOW in printer.findings and printer.code != _PAPER_OUT,
            Trouble.CERTIFICATE: days is not None and days <= limits.certificate_days,
            Trouble.UNDELIVERED: oldest is not None and oldest > limits.undelivered_hours * 3600,
            Trouble.REFUSED: report.outbox_refused > 0,
            Trouble.CLOCK: report.clock_off_s is not None and abs(report.clock_off_s) > _CLOCK,
        }
        return {trouble for trouble, is_so in wrong.items() if is_so}
