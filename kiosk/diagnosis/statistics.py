"""What the terminal did, for technicians: counted from the audit, in which no person stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from flows.service.needs import Statistics
from kiosk.tally import Counts, Line, Tally, lines

_SHOWN = 4
"""The most frequent few say what to look at."""


@dataclass(frozen=True)
class Figures:
    """All that the audit can tell of how the terminal is used."""

    visits: Statistics
    missed: tuple[tuple[str, int], ...]
    """`face 3.1`, `finger too_dry`: captures that had to be repeated, by what was not enough, most frequent first."""
    tickets: tuple[tuple[str, int], ...]
    """Queue numbers by what became of them."""

    def plain(self) -> dict[str, object]:
        """For JSON."""
        visits = self.visits
        return {
            "since": visits.since.isoformat(timespec="seconds") if visits.since else None,
            "visits": visits.visits,
            "done": visits.done,
            "ended": dict(visits.ended),
            "abandoned_at": dict(visits.abandoned),
            "captures_missed": dict(self.missed),
            "tickets": dict(self.tickets),
            "slips": visits.slips,
            "paper_m": visits.metres,
        }


def figures(audit: Path) -> Figures:
    """Everything that can be counted in the file."""
    counted = Tally(audit).counts()
    missed = tuple((f"{part} {criterion}", times) for (part, criterion), times in counted.missed.most_common())
    return Figures(_visits(counted), missed, tuple(counted.tickets.most_common()))


def count(audit: Path) -> Statistics:
    """Every visit of the file."""
    return _visits(Tally(audit).counts())


def _visits(counted: Counts) -> Statistics:
    others = Counter({end: many for end, many in counted.ended.items() if end != "done"})
    return Statistics(
        since=counted.since,
        visits=counted.ended.total(),
        done=counted.ended["done"],
        ended=tuple(others.most_common(_SHOWN)),
        abandoned=tuple(counted.abandoned.most_common(_SHOWN)),
        slips=counted.slips,
        metres=round(counted.millimetres / 1000, 1),
    )


def last_lines(audit: Path, zone: ZoneInfo, most: int = 60) -> tuple[str, ...]:
    """The last events as technicians read them, newest first: what the audit holds, and so no person."""

    def line(one: Line) -> str:
        fields = " ".join(f"{name}={value}" for name, value in one.fields.items())
        return f"{one.at.astimezone(zone):%d.%m. %H:%M:%S} {one.event} {fields}".rstrip()

    try:
        raw = audit.read_bytes()
    except OSError:
        return ()
    return tuple(line(one) for one in reversed(lines(raw)[-most:]))
