"""What visitors want to know, from the settings: the terminal keeps the last known for when the office is away."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from office.messages import Elsewhere, Hotline, Information, RequiredDocument, Subject
from office.settings import Settings

_SOON = timedelta(days=21)
"""Holidays so far ahead are told."""


def information(settings: Settings, now: datetime) -> Information:
    """Everything there is to tell."""
    offered = {one.id: one for one in settings.services}
    subjects = []
    for id, told in settings.information.services.items():
        service = offered.get(id)
        minutes = service.minutes if service else None
        subjects.append(
            Subject(
                id=id,
                names=told.names or (service.names if service else {}),
                bring=tuple(RequiredDocument(one, settings.documents[one]) for one in service.documents)
                if service
                else (),
                fee=told.fee,
                minutes=None if minutes is None else round(minutes),
                online=told.online,
                online_for=told.online_for,
            )
        )
    today = now.astimezone(settings.zone).date()
    closed = sorted(day for day in settings.hours.closed if today <= day < today + _SOON)
    line = settings.information.hotline
    return Information(
        subjects=tuple(subjects),
        week=tuple(settings.hours.usual(weekday) for weekday in range(7)),
        closed=tuple(day.isoformat() for day in closed),
        offices=tuple(Elsewhere(one.name, one.lines) for one in settings.information.offices),
        hotline=None if line is None else Hotline(line.number, line.lines),
        as_of=now.astimezone(UTC),
    )
