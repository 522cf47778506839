"""What the office knows of its terminals, and the cases they may ask for."""

from __future__ import annotations

import hmac
import threading
from collections import deque
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import func, select

from office import codes
from office import store as tables
from office.messages import CallForHelp, Case, Heartbeat, Part
from office.problems import Refusal
from office.settings import Settings
from office.store import Store

_WINDOW = timedelta(minutes=1)
_MISSES = 20


class Terminals:
    """Heartbeats and calls for help."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def heard(self, terminal: str, heartbeat: Heartbeat, now: datetime) -> None:
        """Keep how a terminal is."""
        self._keep(terminal, {"seen_at": now.timestamp(), "report": msgspec.json.encode(heartbeat)})

    def help(self, terminal: str, call: CallForHelp, now: datetime) -> None:
        """Somebody at this terminal asks for a person, or no longer does."""
        self._keep(terminal, {"seen_at": now.timestamp(), "help_since": now.timestamp() if call.open else None})

    def counts(self, now: datetime) -> tuple[int, int]:
        """How many terminals were heard in the last five minutes, and at how many somebody asks for help."""
        terminal = tables.terminal
        alive = func.count().filter(terminal.c.seen_at > (now - timedelta(minutes=5)).timestamp())
        with self._store.reading() as connection:
            heard, asking = connection.execute(select(alive, func.count(terminal.c.help_since))).one()
        return heard, asking

    def _keep(self, name: str, values: dict[str, object]) -> None:
        insert = self._store.insert(tables.terminal).values(name=name, **values)
        with self._store.writing() as connection:
            connection.execute(insert.on_conflict_do_update(index_elements=["name"], set_=values))


class Cases:
    """Prepared cases, found by their code. Whoever guesses is slowed down."""

    def __init__(self, settings: Settings) -> None:
        self._cases = {codes.normal(one.code): one for one in settings.cases}
        self._misses: dict[str, deque[datetime]] = {}
        self._turn = threading.Lock()

    def find(self, terminal: str, code: str, now: datetime) -> Case:
        """The case behind a code. Raises Refusal: not-found, or busy after twenty misses in a minute."""
        wanted = codes.normal(code)
        with self._turn:
            misses = self._misses.setdefault(terminal, deque(maxlen=_MISSES))
            while misses and misses[0] < now - _WINDOW:
                misses.popleft()
            if len(misses) == _MISSES:
                raise Refusal("busy", status=429, retry_after=60)
            for known, one in self._cases.items():
                if hmac.compare_digest(known.encode(), wanted.encode()):
                    return Case(one.reference, one.document, one.age, _due(one.age))
            misses.append(now)
        raise Refusal("not-found")


def _due(age: int | None) -> tuple[Part, ...]:
    """No fingerprints before the sixth birthday, no signature before the tenth (PAuswG §9(3), (5); PassG §4(4a))."""
    if age is None or age >= 10:
        return (Part.PORTRAIT, Part.PRINTS, Part.SIGNATURE)
    return (Part.PORTRAIT,) if age < 6 else (Part.PORTRAIT, Part.PRINTS)
