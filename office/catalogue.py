"""What the office offers now: services, documents to bring, opening hours, and how long the wait is."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import Connection

from office.line import Line
from office.messages import RequiredDocument, Service, Services
from office.problems import Refusal
from office.settings import ServiceOffered, Settings
from office.store import Store


class Catalogue:
    """The services of one office, with their lines."""

    def __init__(self, store: Store, settings: Settings, line: Line) -> None:
        self._store = store
        self._settings = settings
        self._line = line

    def services(self, now: datetime) -> Services:
        """Everything on offer."""
        with self._store.reading() as connection:
            waiting, drawn = self._line.tally(connection, now)
            offered = tuple(self._service(connection, one, waiting, drawn, now) for one in self._settings.services)
        return Services(offered, now.astimezone(UTC), self.open_until(now))

    def admit(self, connection: Connection, id: str, now: datetime) -> ServiceOffered:
        """The service a number may be drawn for now. Raises Refusal: not-found, closed or none-left."""
        found = self._settings.service(id)
        if found is None:
            raise Refusal("not-found")
        if self.open_until(now) is None:
            raise Refusal("closed")
        if found.daily is not None and self._line.drawn(connection, id, now) >= found.daily:
            raise Refusal("none-left")
        return found

    def open_until(self, now: datetime) -> datetime | None:
        """When the office closes, or None while it is closed."""
        here = now.astimezone(self._settings.zone)
        for start, end in self._settings.hours.on(here.date()):
            if start <= here.time() < end:
                return datetime.combine(here.date(), end, here.tzinfo).astimezone(UTC)
        if self._settings.office.always_open:
            return datetime.combine(here.date() + timedelta(days=1), time(), here.tzinfo).astimezone(UTC)
        return None

    def _service(
        self, connection: Connection, one: ServiceOffered, waiting: Counter[str], drawn: Counter[str], now: datetime
    ) -> Service:
        ahead = Counter({id: waiting[id] for id in self._settings.beside(one.area) if waiting[id]})
        return Service(
            id=one.id,
            prefix=one.prefix,
            names=one.names,
            area=self._settings.areas[one.area].name,
            documents=tuple(RequiredDocument(id, self._settings.documents[id]) for id in one.documents),
            ahead=ahead.total(),
            estimate=self._line.estimate(connection, one.area, ahead, now) if one.minutes or ahead else None,
            remaining=None if one.daily is None else max(0, one.daily - drawn[one.id]),
            photo=one.photo,
        )
