"""How many terminals worked, looked at every five minutes. Kept for open data, without any terminal's name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import delete, func, select

from office.fleet.condition import Fleet
from office.fleet.tables import availability
from office.settings import Settings
from office.store import Store

_SLOT = 5
_PER_HOUR = 60 // _SLOT
_KEPT = timedelta(days=400)


@dataclass(frozen=True)
class Hour:
    """Shares of one hour, 0..1; `terminals` is how many there were at most."""

    day: date
    hour: int
    terminals: int
    heard: float
    photo: float


class Availability:
    """The looks at one office's terminals."""

    def __init__(self, store: Store, settings: Settings, fleet: Fleet) -> None:
        self._store = store
        self._settings = settings
        self._fleet = fleet

    def look(self, now: datetime) -> None:
        """Note how many terminals are there and work; once a slot, whoever comes first."""
        here = now.astimezone(self._settings.zone)
        day, slot = here.date().isoformat(), (here.hour * 60 + here.minute) // _SLOT
        key = (
            availability.c.office == self._settings.office.id,
            availability.c.day == day,
            availability.c.slot == slot,
        )
        with self._store.reading() as connection:
            if connection.execute(select(availability.c.slot).where(*key)).first() is not None:
                return
        conditions = self._fleet.conditions(now)
        row = self._store.insert(availability).values(
            office=self._settings.office.id,
            day=day,
            slot=slot,
            terminals=len(conditions),
            heard=sum(not one.silent for one in conditions),
            photo=sum(one.works("camera") for one in conditions),
        )
        with self._store.writing() as connection:
            connection.execute(row.on_conflict_do_nothing(index_elements=["office", "day", "slot"]))
            if slot == 0:
                old = (here.date() - _KEPT).isoformat()
                connection.execute(delete(availability).where(availability.c.day < old))

    def hours(self, since: date, until: date) -> list[Hour]:
        """Every hour that was looked at, in order, from `since` to the day before `until`."""
        hour = availability.c.slot // _PER_HOUR
        query = (
            select(
                availability.c.day,
                hour.label("hour"),
                func.max(availability.c.terminals).label("terminals"),
                func.sum(availability.c.terminals).label("all"),
                func.sum(availability.c.heard).label("heard"),
                func.sum(availability.c.photo).label("photo"),
            )
            .where(
                availability.c.office == self._settings.office.id,
                availability.c.day >= since.isoformat(),
                availability.c.day < until.isoformat(),
            )
            .group_by(availability.c.day, hour)
            .order_by(availability.c.day, hour)
        )
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
        return [
            Hour(
                date.fromisoformat(row.day),
                int(row.hour),
                row.terminals,
                row.heard / row.all if row.all else 0.0,
                row.photo / row.all if row.all else 0.0,
            )
            for row in rows
        ]
