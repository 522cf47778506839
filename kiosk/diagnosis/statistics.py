"""What the terminal did, counted from the audit, in which no person stands."""

from __future__ import annotations

from collections import Counter
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


def count(audit: Path) -> Statistics:
    """Every visit of the file. Lines that cannot be read are left out: `kiosk diagnose` tells of them."""
    lines = _lines(audit)
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
