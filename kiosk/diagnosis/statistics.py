"""What the terminal did, counted from the audit, in which no person stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from flows.service.needs import Statistics
from office.messages import UNREADABLE

_SHOWN = 4
"""The most frequent few say what to look at."""


class _Line(msgspec.Struct, frozen=True):
    at: datetime
    event: str
    fields: dict[str, str | int | float] = {}


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
    lines = _lines(audit)
    missed, tickets = Counter[str](), Counter[str]()
    for one in lines:
        match one.event, one.fields:
            case "capture-missed", {"part": part, "criterion": criterion, "times": int(times)}:
                missed[f"{part} {criterion}"] += times
            case "ticket-outcome", {"outcome": outcome}:
                tickets[str(outcome)] += 1
    return Figures(_visits(lines), tuple(missed.most_common()), tuple(tickets.most_common()))


def count(audit: Path) -> Statistics:
    """Every visit of the file. Lines that cannot be read are left out: `kiosk diagnose` tells of them."""
    return _visits(_lines(audit))


def _visits(lines: list[_Line]) -> Statistics:
    ends: Counter[str] = Counter(str(one.fields.get("end", "")) for one in lines if one.event == "visit-ended")
    ends.pop("left", None)  # only looked at the first screen
    steps: Counter[str] = Counter(
        str(one.fields["step"])
        for one in lines
        if one.event == "visit-ended" and "step" in one.fields and one.fields.get("end") != "left"
    )
    slips = [one for one in lines if one.event == "slip-printed"]
    others = Counter({end: many for end, many in ends.items() if end != "done"})
    return Statistics(
        since=lines[0].at if lines else None,
        visits=ends.total(),
        done=ends["done"],
        ended=tuple(others.most_common(_SHOWN)),
        abandoned=tuple(steps.most_common(_SHOWN)),
        slips=len(slips),
        metres=round(sum(float(one.fields.get("mm", 0)) for one in slips) / 1000, 1),
    )


def last_lines(audit: Path, zone: ZoneInfo, most: int = 60) -> tuple[str, ...]:
    """The last events as technicians read them, newest first: what the audit holds, and so no person."""

    def line(one: _Line) -> str:
        fields = " ".join(f"{name}={value}" for name, value in one.fields.items())
        return f"{one.at.astimezone(zone):%d.%m. %H:%M:%S} {one.event} {fields}".rstrip()

    return tuple(line(one) for one in reversed(_lines(audit)[-most:]))


def _lines(file: Path) -> list[_Line]:
    try:
        raw = file.read_bytes().splitlines()
    except OSError:
        return []
    found = []
    for one in raw:
        try:
            found.append(msgspec.json.decode(one, type=_Line))
        except UNREADABLE:
            continue
    return found
