"""What a city may publish: waiting times and availability, coarse in time, without anybody in it."""

from __future__ import annotations

import csv
import io
import statistics
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select

from office import tables
from office.fleet.availability import Availability
from office.settings import Settings
from office.store import Store

_DAYS = 31
_STEP = 5

Row = dict[str, str | int | float]


class OpenData:
    """Datasets of one office: rows of the last 31 whole days. Today is left out, so that nobody is followed live."""

    def __init__(self, store: Store, settings: Settings, availability: Availability) -> None:
        self._store = store
        self._settings = settings
        self._availability = availability

    def waiting(self, now: datetime) -> list[Row]:
        """Median waits by day, hour and service, rounded to five minutes; hours with few visitors are left out."""
        ticket, zone = tables.ticket, self._settings.zone
        since, until = self._span(now)
        query = select(ticket.c.day, ticket.c.service, ticket.c.issued_at, ticket.c.called_at).where(
            ticket.c.office == self._settings.office.id,
            ticket.c.day >= since.isoformat(),
            ticket.c.day < until.isoformat(),
            ticket.c.called_at.is_not(None),
        )
        waits: dict[tuple[str, int, str], list[float]] = defaultdict(list)
        with self._store.reading() as connection:
            for row in connection.execute(query):
                hour = datetime.fromtimestamp(row.issued_at, UTC).astimezone(zone).hour
                waits[row.day, hour, row.service].append(max(row.called_at - row.issued_at, 0.0) / 60)
        return [
            {
                **self._head(),
                "date": day,
                "hour": hour,
                "service": service,
                "visitors": len(found) // _STEP * _STEP,
                "median_wait_minutes": round(statistics.median(found) / _STEP) * _STEP,
            }
            for (day, hour, service), found in sorted(waits.items())
            if len(found) >= self._settings.opendata.least
        ]

    def availability(self, now: datetime) -> list[Row]:
        """Shares of each hour in which terminals were heard, and could take photos."""
        return [
            {
                **self._head(),
                "date": one.day.isoformat(),
                "hour": one.hour,
                "terminals": one.terminals,
                "available": round(one.heard, 2),
                "photo_available": round(one.photo, 2),
            }
            for one in self._availability.hours(*self._span(now))
        ]

    def _head(self) -> Row:
        return {"office": self._settings.office.id}

    def _span(self, now: datetime) -> tuple[date, date]:
        today = now.astimezone(self._settings.zone).date()
        return today - timedelta(days=_DAYS), today


COLUMNS = {
    "waiting": ("office", "date", "hour", "service", "visitors", "median_wait_minutes"),
    "availability": ("office", "date", "hour", "terminals", "available", "photo_available"),
}


def as_csv(columns: tuple[str, ...], rows: Iterable[Row], licence: str) -> str:
    """RFC 4180, with the licence in each row, since a table that is passed on loses everything else."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow((*columns, "licence"))
    table.writerows((*(row[column] for column in columns), licence) for row in rows)
    return out.getvalue()
