"""What the office knows of its terminals."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, select

from office import tables
from office.messages import CallForHelp
from office.store import Store


class Terminals:
    """Who called, and who asks for help. Heartbeats come by `fleet.hearing`."""

    def __init__(self, store: Store, office: str) -> None:
        self._store = store
        self._office = office

    def help(self, terminal: str, call: CallForHelp, now: datetime) -> None:
        """Somebody at this terminal asks for a person, or no longer does."""
        self._keep(terminal, {"seen_at": now.timestamp(), "help_since": now.timestamp() if call.open else None})

    def asking(self, now: datetime) -> list[str]:
        """Terminals at which somebody asks for help, the longest waiting first."""
        terminal = tables.terminal
        since = (now - timedelta(minutes=30)).timestamp()
        these = (terminal.c.office == self._office, terminal.c.help_since > since)
        query = select(terminal.c.name).where(*these).order_by(terminal.c.help_since)
        with self._store.reading() as connection:
            return list(connection.execute(query).scalars())

    def counts(self, now: datetime) -> tuple[int, int]:
        """How many terminals were heard in the last five minutes, and at how many somebody asks for help."""
        terminal = tables.terminal
        alive = func.count().filter(terminal.c.seen_at > (now - timedelta(minutes=5)).timestamp())
        query = select(alive, func.count(terminal.c.help_since)).where(terminal.c.office == self._office)
        with self._store.reading() as connection:
            heard, asking = connection.execute(query).one()
        return heard, asking

    def _keep(self, name: str, values: dict[str, object]) -> None:
        insert = self._store.insert(tables.terminal).values(office=self._office, name=name, **values)
        with self._store.writing() as connection:
            connection.execute(insert.on_conflict_do_update(index_elements=["office", "name"], set_=values))
