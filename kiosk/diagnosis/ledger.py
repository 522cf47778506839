"""The last result of every test, with time and who: what the dashboard and the report show."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import msgspec

from kiosk.diagnosis.outcome import Fact, Grade, Outcome
from office.messages import UNREADABLE

FILE = "tests.json"


class Entry(msgspec.Struct, frozen=True):
    """One test's last result. `who` is `diagnose`, or the staff member's card or account, never a citizen."""

    grade: Grade
    code: str | None
    facts: dict[str, Fact]
    at: datetime
    who: str


class Ledger:
    """The file of last results in the state folder."""

    def __init__(self, state: Path) -> None:
        self._file = state / FILE

    def entries(self) -> dict[str, Entry]:
        """By test. A file that cannot be read is as good as none: every test can be repeated."""
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=dict[str, Entry])
        except (OSError, *UNREADABLE):
            return {}

    def note(self, outcomes: Iterable[Outcome], at: datetime, who: str) -> None:
        """Keep these results over older ones. Raises OSError."""
        entries = self.entries()
        for one in outcomes:
            entries[one.test] = Entry(one.grade, one.code, dict(one.facts), at, who)
        self._file.parent.mkdir(parents=True, exist_ok=True)
        part = self._file.with_suffix(".part")
        with part.open("wb") as file:
            file.write(msgspec.json.encode(entries))
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._file)
