"""Heartbeats, written a second's worth at a time: ten thousand terminals cost one transaction a second.

What is not yet written is lost with the process; the next heartbeat comes within a minute and says the same.
"""

from __future__ import annotations

import threading
import time
from datetime import datetime

import msgspec

from office import tables
from office.messages import Heartbeat
from office.store import Store

_PAUSE = 1.0


class Hearing:
    """Takes heartbeats from any thread."""

    def __init__(self, store: Store, office: str) -> None:
        self._store = store
        self._office = office
        self._turn = threading.Lock()
        self._heard: dict[str, tuple[float, bytes]] = {}
        self._written = float("-inf")

    def heard(self, terminal: str, heartbeat: Heartbeat, now: datetime) -> bool:
        """Remember how a terminal is; True where it is time to `write`. Never blocks."""
        with self._turn:
            self._heard[terminal] = (now.timestamp(), msgspec.json.encode(heartbeat))
            due = time.monotonic() - self._written >= _PAUSE
            if due:
                self._written = time.monotonic()
            return due

    def write(self) -> None:
        """Write what was heard since; whoever reads the terminals calls this first."""
        with self._turn:
            heard, self._heard = self._heard, {}
        if not heard:
            return
        insert = self._store.insert(tables.terminal)
        change = insert.on_conflict_do_update(
            index_elements=["office", "name"],
            set_={"seen_at": insert.excluded.seen_at, "report": insert.excluded.report},
        )
        rows = [
            {"office": self._office, "name": name, "seen_at": at, "report": report}
            for name, (at, report) in sorted(heard.items())
        ]
        with self._store.writing() as connection:
            connection.execute(change, rows)
