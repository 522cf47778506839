"""Numbers without gaps, each given once.

A number is drawn in the same transaction that stores what it is for: a rollback returns it, where a sequence would
leave a gap. The same key again gets the same answer.
"""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
from sqlalchemy import Connection, func, select, update

from office import store as tables
from office.catalogue import Catalogue
from office.messages import Outcome, Ticket, TicketRequest
from office.problems import Refusal
from office.settings import Settings
from office.store import Store


def claim(store: Store, connection: Connection, key: str, digest: bytes) -> bool:
    """Is this request new? Whoever sends the same one at the same time waits here. Raises Refusal: key-reused."""
    request = tables.request
    claimed = store.insert(request).values(key=key, digest=digest).on_conflict_do_nothing(index_elements=["key"])
    if connection.execute(claimed.returning(request.c.key)).scalar_one_or_none() is not None:
        return True
    if connection.execute(select(request.c.digest).where(request.c.key == key)).scalar_one() != digest:
        raise Refusal("key-reused")
    return False


def next_number(store: Store, connection: Connection, key: str, office: str, day: str) -> int:
    """The next number of this office and day, for `key`. Only inside a writing transaction."""
    counter = tables.counter
    drawn = store.insert(counter).values(office=office, day=day, last=1)
    drawn = drawn.on_conflict_do_update(index_elements=["office", "day"], set_={"last": counter.c.last + 1})
    number: int = connection.execute(drawn.returning(counter.c.last)).scalar_one()
    connection.execute(store.insert(tables.issued).values(key=key, office=office, day=day, number=number))
    return number


class Tickets:
    """The queue numbers of one office."""

    def __init__(self, store: Store, settings: Settings, catalogue: Catalogue) -> None:
        self._store = store
        self._settings = settings
        self._catalogue = catalogue

    def draw(
        self, terminal: str, key: str, digest: bytes, request: TicketRequest, now: datetime
    ) -> tuple[Ticket, bool]:
        """A queue number, and whether it was given before. Raises Refusal."""
        office = self._settings.office.id
        day = now.astimezone(self._settings.zone).date().isoformat()
        with self._store.writing() as connection:
            if not claim(self._store, connection, key, digest):
                return self._drawn(connection, key), True
            # The number first: it makes others wait, so that nobody counts while we draw. A refusal gives it back.
            number = next_number(self._store, connection, key, office, day)
            service = self._catalogue.admit(connection, request.service, now)
            answer = Ticket(
                key=key,
                number=number,
                label=f"{service.prefix} {number:03d}",
                day=day,
                service=service.id,
                area=service.area,
                ahead=service.ahead,
                issued_at=now.astimezone(UTC),
                estimate=service.estimate,
            )
            connection.execute(
                self._store.insert(tables.ticket).values(
                    key=key,
                    terminal=terminal,
                    office=office,
                    day=day,
                    service=service.id,
                    language=request.language,
                    issued_at=now.timestamp(),
                    answer=msgspec.json.encode(answer),
                )
            )
        return answer, False

    def outcome(self, terminal: str, key: str, outcome: Outcome, now: datetime) -> None:
        """What became of a number at the terminal that drew it. Raises Refusal."""
        ticket = tables.ticket
        with self._store.writing() as connection:
            told = connection.execute(
                update(ticket)
                .where(ticket.c.key == key, ticket.c.terminal == terminal)
                .values(outcome=outcome.value, outcome_at=now.timestamp())
            )
            if told.rowcount == 0:
                raise Refusal("not-found")

    def counts(self, now: datetime) -> dict[str, int]:
        """Today's numbers by outcome; `open` is none yet."""
        ticket = tables.ticket
        day = now.astimezone(self._settings.zone).date().isoformat()
        query = (
            select(ticket.c.outcome, func.count())
            .where(ticket.c.office == self._settings.office.id, ticket.c.day == day)
            .group_by(ticket.c.outcome)
        )
        with self._store.reading() as connection:
            return {outcome or "open": count for outcome, count in connection.execute(query)}

    def _drawn(self, connection: Connection, key: str) -> Ticket:
        ticket = tables.ticket
        answer = connection.execute(select(ticket.c.answer).where(ticket.c.key == key)).scalar_one_or_none()
        if answer is None:
            raise Refusal("key-reused")
        return msgspec.json.decode(answer, type=Ticket)
