"""How visitors found it: counts of faces and wishes, with nothing that leads back to a visit."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select

from office.fleet.tables import feedback
from office.messages import Feedback
from office.problems import Refusal
from office.settings import Settings
from office.store import Store


@dataclass(frozen=True)
class Mood:
    """Counts over some days: faces from 1 (bad) to 5 (good), and what people would rather do online."""

    faces: Counter[int]
    wishes: Counter[str]


class Feedbacks:
    """The counts of one office."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings

    def add(self, one: Feedback, now: datetime) -> None:
        """Count it. A wish for something the office does not have is refused. Raises Refusal: malformed."""
        known = {service.id for service in self._settings.services} | set(self._settings.information.services)
        if one.wish is not None and one.wish not in known:
            raise Refusal("malformed", "No such service.")
        day = now.astimezone(self._settings.zone).date().isoformat()
        row = self._store.insert(feedback).values(
            office=self._settings.office.id, day=day, face=one.face, wish=one.wish or "", times=1
        )
        with self._store.writing() as connection:
            connection.execute(
                row.on_conflict_do_update(
                    index_elements=["office", "day", "face", "wish"], set_={"times": feedback.c.times + 1}
                )
            )

    def mood(self, now: datetime, days: int = 30) -> Mood:
        """The counts of the last days."""
        since: date = now.astimezone(self._settings.zone).date() - timedelta(days=days)
        query = select(feedback).where(
            feedback.c.office == self._settings.office.id, feedback.c.day > since.isoformat()
        )
        faces, wishes = Counter[int](), Counter[str]()
        with self._store.reading() as connection:
            for row in connection.execute(query):
                faces[row.face] += row.times
                if row.wish:
                    wishes[row.wish] += row.times
        return Mood(faces, wishes)
