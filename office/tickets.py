"""Numbers without gaps, each given once.

A number is drawn in the same transaction that stores what it is for: a rollback returns it, where a sequence would
leave a gap. The same key again gets the same answer.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta

import msgspec
from sqlalchemy import ColumnElement, Connection, func, select, update

from office import tables
from office.appointments import Appointment, Appointments
from office.catalogue import Catalogue
from office.line import Line
from office.messages import CheckIn, Outcome, Place, Ticket, TicketRequest, Turn
from office.problems import Refusal
from office.settings import ServiceOffered, Settings
from office.store import Store


def claim(store: Store, connection: Connection, key: str, digest: bytes) -> bool:
    """Is this request new? Whoever sends the same one at the same time waits here. Raises Refusal: key-reused."""
    request = tables.request
    claimed = store.insert(request).on_conflict_do_nothing(index_elements=["key"]).returning(request.c.key)
    if connection.execute(claimed, {"key": key, "digest": digest}).scalar_one_or_none() is not None:
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
    connection.execute(store.insert(tables.issued), {"key": key, "office": office, "day": day, "number": number})
    return number


class _Known(Exception):
    """This appointment has its number already: undo, and tell it."""

    def __init__(self, ticket: Ticket) -> None:
        super().__init__()
        self.ticket = ticket


class Tickets:
    """The queue numbers of one office."""

    def __init__(
        self, store: Store, settings: Settings, catalogue: Catalogue, line: Line, appointments: Appointments
    ) -> None:
        self._store = store
        self._settings = settings
        self._catalogue = catalogue
        self._line = line
        self._appointments = appointments

    def draw(
        self, terminal: str, key: str, digest: bytes, request: TicketRequest, now: datetime
    ) -> tuple[Ticket, bool]:
        """A queue number, and whether it was given before. Raises Refusal."""
        with self._store.writing() as connection:
            if not claim(self._store, connection, key, digest):
                return self._drawn(connection, key), True
            number = self._next(connection, key, now)
            service = self._catalogue.admit(connection, request.service, now)
            turn_at = now - timedelta(minutes=service.head_start)
            label = f"{service.prefix} {number:03d}"
            ticket = self._keep(connection, terminal, key, number, label, service, request.language, turn_at, now)
        return ticket, False

    def check_in(self, terminal: str, key: str, digest: bytes, request: CheckIn, now: datetime) -> tuple[Ticket, bool]:
        """The number of an appointment, the same however often one checks in. Raises Refusal."""
        ticket = tables.ticket
        here = self._appointments.appointment(terminal, request.code, now)
        assert here.starts_at is not None
        offered = None if here.service is None else self._settings.service(here.service)
        if offered is None:
            raise Refusal("not-found")
        rules = self._settings.appointments
        try:
            with self._store.writing() as connection:
                if not claim(self._store, connection, key, digest):
                    return self._drawn(connection, key), True
                number = self._next(connection, key, now)
                before = connection.execute(
                    select(ticket.c.answer).where(
                        ticket.c.office == self._settings.office.id,
                        ticket.c.day == self._line.day(now),
                        ticket.c.appointment == here.code,
                        ticket.c.state != Turn.RETURNED.value,
                    )
                ).scalar()
                if before is not None:
                    raise _Known(msgspec.json.decode(before, type=Ticket))
                turn_at = here.starts_at - timedelta(minutes=rules.head_start)
                label = f"{rules.prefix} {number:03d}"
                drawn = self._keep(
                    connection, terminal, key, number, label, offered, request.language, turn_at, now, here
                )
        except _Known as known:
            return known.ticket, True
        return drawn, False

    def outcome(self, terminal: str, key: str, outcome: Outcome, now: datetime) -> None:
        """What became of a number, from the terminal that drew it; from any, if it stands for an appointment: people
        check in twice, and the second terminal prints the same number. Raises Refusal."""
        ticket = tables.ticket
        here = (self._ours(), (ticket.c.terminal == terminal) | ticket.c.appointment.is_not(None))
        with self._store.writing() as connection:
            told = connection.execute(
                update(ticket)
                .where(ticket.c.key == key, *here)
                .values(outcome=outcome.value, outcome_at=now.timestamp())
            )
            if told.rowcount == 0:
                raise Refusal("not-found")
            if outcome is Outcome.ABANDONED:
                self._return(connection, ticket.c.key == key)

    def give_back(self, token: str) -> None:
        """Whoever holds the ticket's page does not need the number any more."""
        with self._store.writing() as connection:
            self._return(connection, self._ours() & (tables.ticket.c.token == token))

    def page(self, token: str, now: datetime) -> tuple[Ticket, str, Place, bool]:
        """The ticket behind a page's token, its language, its place in the line, and whether something has to be
        taken again. Raises Refusal: not-found."""
        ticket, submission = tables.ticket, tables.submission
        again = select(func.count()).where(
            submission.c.ticket == ticket.c.key, submission.c.state == "retake", submission.c.erased_at.is_(None)
        )
        query = select(ticket, again.scalar_subquery().label("again")).where(self._ours(), ticket.c.token == token)
        with self._store.reading() as connection:
            row = connection.execute(query).one_or_none()
            if row is None:
                raise Refusal("not-found")
            told = msgspec.json.decode(row.answer, type=Ticket)
            return told, row.language, self._line.place_of(connection, row, now), row.again > 0

    def find(self, code: str, now: datetime) -> Ticket:
        """The number whose slip says `code`: its page's address, or its key. Raises Refusal: not-found, also where it
        does not wait any more."""
        ticket = tables.ticket
        known = code.rpartition("/")[2].removeprefix("ticket:")
        query = select(ticket.c.answer).where(
            ticket.c.office == self._settings.office.id,
            ticket.c.day == self._line.day(now),
            (ticket.c.token == known) | (ticket.c.key == known),
            ticket.c.state.in_((Turn.WAITING.value, Turn.CALLED.value, Turn.MISSED.value)),
        )
        with self._store.reading() as connection:
            answer = connection.execute(query).scalar()
        if answer is None:
            raise Refusal("not-found")
        return msgspec.json.decode(answer, type=Ticket)

    def counts(self, now: datetime) -> dict[str, int]:
        """Today's numbers by outcome; `open` is none yet."""
        ticket = tables.ticket
        query = (
            select(ticket.c.outcome, func.count())
            .where(ticket.c.office == self._settings.office.id, ticket.c.day == self._line.day(now))
            .group_by(ticket.c.outcome)
        )
        with self._store.reading() as connection:
            return {outcome or "open": count for outcome, count in connection.execute(query)}

    def _next(self, connection: Connection, key: str, now: datetime) -> int:
        """The next number. It comes first: it makes others wait, so that nobody counts while we draw. A refusal gives
        it back."""
        return next_number(self._store, connection, key, self._settings.office.id, self._line.day(now))

    def _keep(
        self,
        connection: Connection,
        terminal: str,
        key: str,
        number: int,
        label: str,
        service: ServiceOffered,
        language: str,
        turn_at: datetime,
        now: datetime,
        appointment: Appointment | None = None,
    ) -> Ticket:
        token, day, starts_at = secrets.token_urlsafe(16), self._line.day(now), None
        if appointment is not None:
            starts_at = appointment.starts_at
        ahead = self._line.ahead(connection, self._settings.beside(service.area), turn_at.timestamp(), now)
        url = self._settings.web.url
        answer = Ticket(
            key=key,
            number=number,
            label=label,
            day=day,
            service=service.id,
            area=self._settings.areas[service.area].name,
            ahead=ahead.total(),
            issued_at=now.astimezone(UTC),
            estimate=self._line.estimate(connection, service.area, ahead, now),
            url=f"{url.rstrip('/')}/t/{token}" if url else None,
            appointment_at=starts_at,
        )
        connection.execute(
            self._store.insert(tables.ticket),
            {
                "key": key,
                "terminal": terminal,
                "office": self._settings.office.id,
                "day": day,
                "service": service.id,
                "language": language,
                "issued_at": now.timestamp(),
                "answer": msgspec.json.encode(answer),
                "label": label,
                "token": token,
                "state": Turn.WAITING.value,
                "turn_at": turn_at.timestamp(),
                "appointment": None if appointment is None else appointment.code,
                "appointment_at": None if starts_at is None else starts_at.timestamp(),
                "rings": 0,
            },
        )
        return answer

    def _ours(self) -> ColumnElement[bool]:
        """Others may share the database."""
        return tables.ticket.c.office == self._settings.office.id

    def _return(self, connection: Connection, which: ColumnElement[bool]) -> None:
        ticket = tables.ticket
        waits = ticket.c.state == Turn.WAITING.value
        connection.execute(update(ticket).where(which, waits).values(state=Turn.RETURNED.value))

    def _drawn(self, connection: Connection, key: str) -> Ticket:
        ticket = tables.ticket
        query = select(ticket.c.answer).where(self._ours(), ticket.c.key == key)
        answer = connection.execute(query).scalar_one_or_none()
        if answer is None:
            raise Refusal("key-reused")
        return msgspec.json.decode(answer, type=Ticket)
