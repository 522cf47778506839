"""What the office offers now: services, documents to bring, opening hours, and how long the wait is."""

from __future__ import annotations

import math
from collections import Counter
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import ColumnElement, Connection, func, select

from office import store as tables
from office.messages import Estimate, Outcome, RequiredDocument, Service, Services
from office.problems import Refusal
from office.settings import ServiceOffered, Settings
from office.store import Store

_STEP = 5


class Catalogue:
    """The services of one office, with their queues."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings

    def services(self, now: datetime) -> Services:
        """Everything on offer."""
        with self._store.reading() as connection:
            waiting, drawn = self._waiting(connection, now), self._drawn(connection, now)
        offered = tuple(self._service(one, waiting, drawn) for one in self._settings.services)
        return Services(offered, now.astimezone(UTC), self.open_until(now))

    def admit(self, connection: Connection, id: str, now: datetime) -> Service:
        """The service a number may be drawn for now. Raises Refusal: not-found, closed or none-left."""
        found = next((one for one in self._settings.services if one.id == id), None)
        if found is None:
            raise Refusal("not-found")
        if self.open_until(now) is None:
            raise Refusal("closed")
        service = self._service(found, self._waiting(connection, now), self._drawn(connection, now))
        if service.remaining == 0:
            raise Refusal("none-left")
        return service

    def open_until(self, now: datetime) -> datetime | None:
        """When the office closes, or None while it is closed."""
        here = now.astimezone(self._settings.zone)
        for start, end in self._settings.hours.on(here.weekday()):
            if start <= here.time() < end:
                return datetime.combine(here.date(), end, here.tzinfo).astimezone(UTC)
        if self._settings.office.always_open:
            return datetime.combine(here.date() + timedelta(days=1), time(), here.tzinfo).astimezone(UTC)
        return None

    def _waiting(self, connection: Connection, now: datetime) -> Counter[str]:
        """How many wait, by service. A number that nobody called for long is taken as gone."""
        ticket = tables.ticket
        since = now - timedelta(minutes=self._settings.office.gone_after)
        query = (
            select(ticket.c.service, func.count())
            .where(
                *self._today(now),
                ticket.c.issued_at > since.timestamp(),
                ticket.c.called_at.is_(None),
                ticket.c.outcome.is_distinct_from(Outcome.ABANDONED.value),
            )
            .group_by(ticket.c.service)
        )
        return Counter({service: count for service, count in connection.execute(query)})

    def _drawn(self, connection: Connection, now: datetime) -> Counter[str]:
        """How many numbers were taken today, by service; those given back count no more."""
        ticket = tables.ticket
        query = (
            select(ticket.c.service, func.count())
            .where(*self._today(now), ticket.c.outcome.is_distinct_from(Outcome.ABANDONED.value))
            .group_by(ticket.c.service)
        )
        return Counter({service: count for service, count in connection.execute(query)})

    def _today(self, now: datetime) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        ticket = tables.ticket
        day = now.astimezone(self._settings.zone).date().isoformat()
        return ticket.c.office == self._settings.office.id, ticket.c.day == day

    def _service(self, one: ServiceOffered, waiting: Counter[str], drawn: Counter[str]) -> Service:
        beside = [other for other in self._settings.services if other.area == one.area]
        documents = tuple(RequiredDocument(id, self._settings.documents[id]) for id in one.documents)
        return Service(
            id=one.id,
            prefix=one.prefix,
            names=one.names,
            area=self._settings.areas[one.area].name,
            documents=documents,
            ahead=sum(waiting[other.id] for other in beside),
            estimate=self._estimate(one, beside, waiting),
            remaining=None if one.daily is None else max(0, one.daily - drawn[one.id]),
            photo=one.photo,
        )

    def _estimate(self, one: ServiceOffered, beside: list[ServiceOffered], waiting: Counter[str]) -> Estimate | None:
        """The time until everybody ahead is served, as a range; None where an average is not known."""
        ahead = [other for other in beside if waiting[other.id]]
        if one.minutes is None or any(other.minutes is None for other in ahead):
            return None
        work = sum(waiting[other.id] * (other.minutes or 0.0) for other in ahead)
        minutes = work / self._settings.areas[one.area].counters
        low = math.floor(minutes * 0.75 / _STEP) * _STEP
        return Estimate(low, max(math.ceil(minutes * 1.25 / _STEP) * _STEP, low + _STEP))
