"""Tells somebody when a terminal is in trouble: once when it begins, once when it is over.

What is new at many terminals in the same minute is one message for each trouble: when the network of a hall goes, two
hundred mails would hide the one that matters.

Several processes may look at the same database: a lease makes one of them tell. What could not be told is told later.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, or_, select, update

from office.fleet.condition import Fleet, Trouble
from office.fleet.tables import alarm
from office.store import Store

_LOG = logging.getLogger(__name__)
_LEASE = 120.0


@dataclass(frozen=True)
class Alarm:
    """Something to tell. `over`: it is well again."""

    terminal: str
    trouble: Trouble
    since: datetime
    over: bool


class CannotTell(Exception):
    """The message did not get out; it is tried again. The text names where, never a password."""


class Alarms:
    """The troubles of an office's terminals."""

    def __init__(self, store: Store, office: str, fleet: Fleet, tell: Callable[[Sequence[Alarm]], None]) -> None:
        """`tell` gets alarms that differ in terminal and time alone. It blocks, and raises CannotTell."""
        self._store = store
        self._office = office
        self._fleet = fleet
        self._tell = tell

    def round(self, now: datetime) -> int:
        """Look at every terminal and tell what is new; returns how many messages went out."""
        self._note(now)
        told = 0
        for alike in self._claim(now):
            try:
                self._tell(alike)
            except CannotTell as error:
                _LOG.error("an alarm could not be told, it is tried again: %s", error)
                continue
            self._told(alike, now)
            told += 1
        return told

    def open(self) -> dict[str, tuple[Trouble, ...]]:
        """What is wrong now, by terminal."""
        here = (alarm.c.office == self._office, alarm.c.ended_at.is_(None))
        query = select(alarm.c.terminal, alarm.c.kind).where(*here).order_by(alarm.c.kind)
        found: dict[str, tuple[Trouble, ...]] = {}
        with self._store.reading() as connection:
            for terminal, kind in connection.execute(query):
                found[terminal] = (*found.get(terminal, ()), Trouble(kind))
        return found

    def _note(self, now: datetime) -> None:
        conditions = self._fleet.conditions(now)
        here = {(one.name, trouble.value) for one in conditions for trouble in one.troubles}
        # what a silent terminal said last is neither confirmed nor over
        silent = {one.name for one in conditions if one.silent}
        with self._store.reading() as connection:
            rows = connection.execute(select(alarm).where(alarm.c.office == self._office))
            known = {(row.terminal, row.kind): row for row in rows}
        begun = [pair for pair in here - known.keys() if pair[0] not in silent or pair[1] == Trouble.SILENT]
        again = [pair for pair, row in known.items() if pair in here and row.ended_at is not None]
        over = [
            pair
            for pair, row in known.items()
            if pair not in here and row.ended_at is None and (pair[0] not in silent or pair[1] == Trouble.SILENT)
        ]
        if not (begun or again or over):
            return
        with self._store.writing() as connection:
            for terminal, kind in begun:
                new = self._store.insert(alarm).values(
                    office=self._office, terminal=terminal, kind=kind, since=now.timestamp(), lease=0.0
                )
                connection.execute(new.on_conflict_do_nothing(index_elements=["office", "terminal", "kind"]))
            for terminal, kind in again:
                connection.execute(update(alarm).where(*self._this(terminal, kind)).values(ended_at=None))
            for terminal, kind in over:
                never = alarm.delete().where(*self._this(terminal, kind), alarm.c.told_at.is_(None))
                connection.execute(never)
                connection.execute(update(alarm).where(*self._this(terminal, kind)).values(ended_at=now.timestamp()))

    def _claim(self, now: datetime) -> list[list[Alarm]]:
        """What nobody else tells, by trouble."""
        untold = or_(alarm.c.told_at.is_(None), alarm.c.ended_at.is_not(None))
        query = select(alarm).where(alarm.c.office == self._office, untold, alarm.c.lease < now.timestamp())
        with self._store.reading() as connection:
            if not connection.execute(query).first():
                return []
        with self._store.writing() as connection:
            rows = connection.execute(query.with_for_update(skip_locked=True)).all()
            for row in rows:
                connection.execute(
                    update(alarm).where(*self._this(row.terminal, row.kind)).values(lease=now.timestamp() + _LEASE)
                )
        alike: dict[tuple[str, bool], list[Alarm]] = defaultdict(list)
        for row in sorted(rows, key=lambda row: str(row.terminal)):
            over = row.ended_at is not None
            since = datetime.fromtimestamp(row.since, UTC)
            alike[row.kind, over].append(Alarm(row.terminal, Trouble(row.kind), since, over))
        return [alike[kind] for kind in sorted(alike)]

    def _told(self, alike: list[Alarm], now: datetime) -> None:
        with self._store.writing() as connection:
            for one in alike:
                these = self._this(one.terminal, one.trouble)
                if one.over:
                    connection.execute(alarm.delete().where(*these))
                else:
                    connection.execute(update(alarm).where(*these).values(told_at=now.timestamp(), lease=0.0))

    def _this(self, terminal: str, kind: str) -> tuple[ColumnElement[bool], ...]:
        return alarm.c.office == self._office, alarm.c.terminal == terminal, alarm.c.kind == kind
