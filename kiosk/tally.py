"""What the terminal did, counted from the audit, in which no person stands.

The audit grows for years: whoever counts again and again reads each line once.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

from office.messages import UNREADABLE

_LEFT = "left"
"""Somebody only looked at the first screen."""


class Line(msgspec.Struct, frozen=True):
    """One event, without its place in the chain."""

    at: datetime
    event: str
    fields: dict[str, str | int | float] = {}


def lines(raw: bytes) -> list[Line]:
    """Lines that cannot be read are left out: `kiosk diagnose` tells of them."""
    found = []
    for one in raw.splitlines():
        try:
            found.append(msgspec.json.decode(one, type=Line))
        except UNREADABLE:
            continue
    return found


@dataclass
class Counts:
    """All that was counted since `since`."""

    since: datetime | None = None
    ended: Counter[str] = field(default_factory=Counter)
    """Visits by how they ended; `done` is the good end."""
    abandoned: Counter[str] = field(default_factory=Counter)
    """Visits by the step at which they ended."""
    missed: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Captures that had to be repeated, by part and what was not enough: `face` and `3.1`, `finger` and `too_dry`."""
    tickets: Counter[str] = field(default_factory=Counter)
    """Queue numbers by what became of them."""
    slips: int = 0
    millimetres: int = 0
    """Of paper."""

    def add(self, line: Line) -> None:
        """Take one event in."""
        self.since = self.since or line.at
        match line.event, line.fields:
            case "visit-ended", {"end": end} if end != _LEFT:
                self.ended[str(end)] += 1
                if "step" in line.fields:
                    self.abandoned[str(line.fields["step"])] += 1
            case "capture-missed", {"part": part, "criterion": criterion, "times": int(times)}:
                self.missed[str(part), str(criterion)] += times
            case "ticket-outcome", {"outcome": outcome}:
                self.tickets[str(outcome)] += 1
            case "slip-printed", _:
                self.slips += 1
                self.millimetres += int(line.fields.get("mm", 0))


class Tally:
    """Counts one audit file."""

    def __init__(self, audit: Path) -> None:
        self._audit = audit
        self._read = 0
        self._counts = Counts()

    def counts(self) -> Counts:
        """With everything that was written until now; a line that is not yet whole waits."""
        try:
            with self._audit.open("rb") as file:
                if os.fstat(file.fileno()).st_size < self._read:  # another file, counted from its beginning
                    self._read, self._counts = 0, Counts()
                file.seek(self._read)
                raw = file.read()
        except OSError:
            return self._counts
        whole = raw.rfind(b"\n") + 1
        self._read += whole
        for line in lines(raw[:whole]):
            self._counts.add(line)
        return self._counts
