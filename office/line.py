"""The line of one day: who waits, who is called, who was served. Clerks call from it; everybody may look.

A ticket's `turn_at` is its place: the moment it was drawn, less the head start that its service or appointment has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Row, Select, Update, case, func, select, update

from office import tables
from office.messages import Estimate, Place, Turn
from office.problems import Refusal
from office.settings import Settings
from office.store import Store
from office.waiting import Pace, estimate, pace

_REMEMBERED = 40
"""Served visitors a service that today's pace is learned from: the latest ones."""
_AT_WORK = timedelta(minutes=30)
"""A counter that called nobody for so long does not count as open."""
_SHORTEST, _LONGEST = 0.5, 120.0
"""Minutes; what took less was a slip of the hand, what took longer was forgotten."""
_FRESH = 5.0
"""Seconds that a learned pace holds."""


@dataclass(frozen=True)
class Visitor:
    """A number in the line."""

    key: str
    label: str
    service: str
    turn: Turn
    issued_at: datetime
    language: str
    appointment_at: datetime | None
    counter: str | None
    rang_at: datetime | None
    rings: int
    submission: str | None
    """Key of what was captured in the same visit, while it can be opened."""


@dataclass(frozen=True)
class _Tempo:
    """How fast an area works: learned, therefore kept for some seconds."""

    paces: dict[str, Pace | None]
    counters: int
    stalled: bool
    """Counters were open today, and none is any more."""


class Line:
    """The line of one office."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self._tempi: dict[str, tuple[datetime, _Tempo]] = {}

    # Looking

    def tally(self, connection: Connection, now: datetime) -> tuple[Counter[str], Counter[str]]:
        """Who waits, and who drew a number that was not given back, today, by service."""
        ticket = tables.ticket
        query = (
            select(ticket.c.service, ticket.c.state, func.count())
            .where(*self._today(now))
            .group_by(ticket.c.service, ticket.c.state)
        )
        waiting, drawn = Counter[str](), Counter[str]()
        for service, state, count in connection.execute(query):
            if state != Turn.RETURNED:
                drawn[service] += count
            if state == Turn.WAITING:
                waiting[service] += count
        if self._settings.office.gone_after is not None:
            waiting = self._counted(connection, now)
        return waiting, drawn

    def drawn(self, connection: Connection, service: str, now: datetime) -> int:
        """How many numbers of a service were drawn today and not given back."""
        ticket = tables.ticket
        these = (*self._today(now), ticket.c.service == service, ticket.c.state != Turn.RETURNED)
        return connection.execute(select(func.count()).where(*these)).scalar_one()

    def ahead(self, connection: Connection, services: Iterable[str], turn_at: float, now: datetime) -> Counter[str]:
        """Who waits before a place in the line, by service."""
        ticket = tables.ticket
        return self._counted(connection, now, ticket.c.service.in_(tuple(services)), ticket.c.turn_at < turn_at)

    def estimate(self, connection: Connection, area: str, ahead: Counter[str], now: datetime) -> Estimate | None:
        """How long those ahead will take. None where nobody can know."""
        tempo = self._tempo(connection, area, now)
        if tempo.stalled:
            return None
        ticket = tables.ticket
        busy = select(func.count()).where(
            *self._today(now),
            ticket.c.state == Turn.CALLED,
            ticket.c.service.in_(self._settings.beside(area)),
        )
        return estimate(ahead, tempo.paces, tempo.counters, connection.execute(busy).scalar_one())

    def place(self, key: str, now: datetime) -> Place:
        """Where a number stands. Raises Refusal: not-found."""
        ticket = tables.ticket
        query = select(ticket).where(ticket.c.office == self._settings.office.id, ticket.c.key == key)
        with self._store.reading() as connection:
            row = connection.execute(query).one_or_none()
            if row is None:
                raise Refusal("not-found")
            return self.place_of(connection, row, now)

    def place_of(self, connection: Connection, row: Row[tuple[object, ...]], now: datetime) -> Place:
        """Where the number of a row of the ticket table stands."""
        turn = Turn(row.state)
        if turn is not Turn.WAITING:
            return Place(turn, counter=row.counter if turn is Turn.CALLED else None)
        service = self._settings.service(row.service)
        if service is None or row.day != self.day(now):
            return Place(turn)
        ahead = self.ahead(connection, self._settings.beside(service.area), row.turn_at, now)
        count = ahead.total()
        near = count <= self._settings.office.near
        return Place(turn, count, self.estimate(connection, service.area, ahead, now), near)

    def waiting(self, area: str, now: datetime, limit: int = 100) -> tuple[list[Visitor], int]:
        """The next ones of an area in their order, and how many there are."""
        ticket = tables.ticket
        these = (*self._today(now), ticket.c.state == Turn.WAITING, ticket.c.service.in_(self._settings.beside(area)))
        with self._store.reading() as connection:
            rows = connection.execute(
                _visitors().where(*these).order_by(ticket.c.turn_at, ticket.c.issued_at).limit(limit)
            ).all()
            total = connection.execute(select(func.count()).select_from(ticket).where(*these)).scalar_one()
        return [_visitor(row) for row in rows], total

    def at(self, counter: str, now: datetime) -> Visitor | None:
        """Who is called to a counter."""
        with self._store.reading() as connection:
            row = connection.execute(_visitors().where(*self._called(counter, now))).first()
        return None if row is None else _visitor(row)

    def calls(self, now: datetime, limit: int = 8) -> list[Visitor]:
        """Who was called last, newest first, for the waiting room."""
        ticket = tables.ticket
        query = (
            _visitors()
            .where(*self._today(now), ticket.c.state.in_((Turn.CALLED, Turn.FINISHED, Turn.MISSED)))
            .where(ticket.c.rang_at.is_not(None), ticket.c.counter.is_not(None))
            .order_by(ticket.c.rang_at.desc())
            .limit(limit)
        )
        with self._store.reading() as connection:
            return [_visitor(row) for row in connection.execute(query)]

    # Calling

    def call(self, counter: str, now: datetime) -> Visitor | None:
        """Call the next one to a counter; whoever is there is finished with. None where nobody waits."""
        ticket = tables.ticket
        area = self._settings.counters[counter]
        with self._store.writing() as connection:
            self._end(connection, counter, Turn.FINISHED, now)
            following = connection.execute(
                select(ticket.c.key)
                .where(*self._today(now), ticket.c.state == Turn.WAITING)
                .where(ticket.c.service.in_(self._settings.beside(area)))
                .order_by(ticket.c.turn_at, ticket.c.issued_at)
                .limit(1)
                .with_for_update(skip_locked=True)
            ).scalar_one_or_none()
            if following is None:
                return None
            connection.execute(self._calling(following, counter, now))
            return _visitor(connection.execute(_visitors().where(ticket.c.key == following)).one())

    def call_this(self, counter: str, key: str, now: datetime) -> Visitor | None:
        """Call a certain number out of turn. None where it no longer waits."""
        ticket = tables.ticket
        with self._store.writing() as connection:
            self._end(connection, counter, Turn.FINISHED, now)
            waits = ticket.c.state.in_((Turn.WAITING, Turn.MISSED))
            connection.execute(self._calling(key, counter, now).where(*self._today(now), waits))
        found = self.at(counter, now)
        return found if found is not None and found.key == key else None

    def ring(self, counter: str, now: datetime) -> None:
        """Call the same one again."""
        ticket = tables.ticket
        with self._store.writing() as connection:
            connection.execute(
                update(ticket)
                .where(*self._called(counter, now))
                .values(rang_at=now.timestamp(), rings=ticket.c.rings + 1)
            )

    def finish(self, counter: str, now: datetime) -> None:
        """The one at a counter is served."""
        with self._store.writing() as connection:
            self._end(connection, counter, Turn.FINISHED, now)

    def miss(self, counter: str, now: datetime) -> None:
        """The one who was called did not come."""
        with self._store.writing() as connection:
            self._end(connection, counter, Turn.MISSED, now)

    def transfer(self, counter: str, service: str, now: datetime) -> None:
        """Whoever is at the counter waits for another service, with the place they had. Raises Refusal: not-found."""
        if self._settings.service(service) is None:
            raise Refusal("not-found")
        with self._store.writing() as connection:
            connection.execute(
                update(tables.ticket)
                .where(*self._called(counter, now))
                .values(service=service, state=Turn.WAITING.value, counter=None, called_at=None, rang_at=None)
            )

    def prefer(self, key: str, now: datetime) -> None:
        """Put somebody who waits before all others of the day."""
        ticket = tables.ticket
        with self._store.writing() as connection:
            first = connection.execute(
                select(func.min(ticket.c.turn_at)).where(*self._today(now), ticket.c.state == Turn.WAITING)
            ).scalar_one()
            waits = ticket.c.state == Turn.WAITING
            if first is not None:
                connection.execute(
                    update(ticket)
                    .where(*self._today(now), ticket.c.key == key, waits)
                    .values(turn_at=min(first, now.timestamp()) - 1)
                )

    def day(self, now: datetime) -> str:
        """The office's local date."""
        return now.astimezone(self._settings.zone).date().isoformat()

    def _calling(self, key: str, counter: str, now: datetime) -> Update:
        ticket, at = tables.ticket, now.timestamp()
        return (
            update(ticket)
            .where(ticket.c.key == key)
            .values(
                state=Turn.CALLED.value,
                counter=counter,
                called_at=at,
                rang_at=at,
                rings=ticket.c.rings + 1,
                ended_at=None,
            )
        )

    def _end(self, connection: Connection, counter: str, turn: Turn, now: datetime) -> None:
        connection.execute(
            update(tables.ticket).where(*self._called(counter, now)).values(state=turn.value, ended_at=now.timestamp())
        )

    def _counted(self, connection: Connection, now: datetime, *these: ColumnElement[bool]) -> Counter[str]:
        ticket = tables.ticket
        query = select(ticket.c.service, func.count()).where(*self._today(now), ticket.c.state == Turn.WAITING, *these)
        gone = self._settings.office.gone_after
        if gone is not None:
            query = query.where(ticket.c.issued_at > (now - timedelta(minutes=gone)).timestamp())
        return Counter({service: count for service, count in connection.execute(query.group_by(ticket.c.service))})

    def _today(self, now: datetime) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        ticket = tables.ticket
        return ticket.c.office == self._settings.office.id, ticket.c.day == self.day(now)

    def _called(self, counter: str, now: datetime) -> tuple[ColumnElement[bool], ...]:
        ticket = tables.ticket
        return (*self._today(now), ticket.c.state == Turn.CALLED, ticket.c.counter == counter)

    def _tempo(self, connection: Connection, area: str, now: datetime) -> _Tempo:
        kept = self._tempi.get(area)
        if kept is not None and abs((now - kept[0]).total_seconds()) < _FRESH:
            return kept[1]
        services = self._settings.beside(area)
        served = self._served(connection, services, now)
        ticket = tables.ticket
        open_now = func.count(case((ticket.c.rang_at > (now - _AT_WORK).timestamp(), ticket.c.counter)).distinct())
        counters, ever = connection.execute(
            select(open_now, func.count(ticket.c.counter.distinct())).where(
                *self._today(now), ticket.c.service.in_(services), ticket.c.counter.is_not(None)
            )
        ).one()
        usual = {id: one.minutes for id in services if (one := self._settings.service(id)) is not None}
        tempo = _Tempo(
            {id: pace(served.get(id, []), usual[id]) for id in services},
            counters or self._settings.areas[area].counters,
            stalled=ever > 0 and counters == 0,
        )
        self._tempi[area] = (now, tempo)
        return tempo

    def _served(self, connection: Connection, services: tuple[str, ...], now: datetime) -> dict[str, list[float]]:
        """Minutes that the latest visitors of each service took today, from the last ring to the end."""
        ticket = tables.ticket
        minutes = (ticket.c.ended_at - ticket.c.rang_at) / 60.0
        served: dict[str, list[float]] = {}
        for service in services:
            latest = (
                select(minutes)
                .where(*self._today(now), ticket.c.state == Turn.FINISHED, ticket.c.service == service)
                .where(minutes.between(_SHORTEST, _LONGEST))
                .order_by(ticket.c.ended_at.desc())
                .limit(_REMEMBERED)
            )
            served[service] = [float(one) for one in connection.execute(latest).scalars()]
        return served


def _visitors() -> Select[tuple[object, ...]]:
    ticket, submission = tables.ticket, tables.submission
    captured = (
        select(submission.c.key)
        # said like this, the planner takes the index over tickets; the one over erasure would be read whole, row by row
        .where(submission.c.ticket == ticket.c.key, func.coalesce(submission.c.erased_at, 0.0) == 0.0)
        .order_by(submission.c.received_at.desc())
        .limit(1)
        .scalar_subquery()
    )
    return select(ticket, captured.label("captured"))


def _visitor(row: Row[tuple[object, ...]]) -> Visitor:
    return Visitor(
        key=row.key,
        label=row.label,
        service=row.service,
        turn=Turn(row.state),
        issued_at=datetime.fromtimestamp(row.issued_at, UTC),
        language=row.language,
        appointment_at=None if row.appointment_at is None else datetime.fromtimestamp(row.appointment_at, UTC),
        counter=row.counter,
        rang_at=None if row.rang_at is None else datetime.fromtimestamp(row.rang_at, UTC),
        rings=row.rings,
        submission=row.captured,
    )
