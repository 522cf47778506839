"""The office's eye on its terminals: one object that every part of the fleet hangs on."""

from __future__ import annotations

from datetime import datetime

from office.fleet.alarms import Alarms
from office.fleet.availability import Availability
from office.fleet.condition import Fleet
from office.fleet.feedback import Feedbacks
from office.fleet.hearing import Hearing
from office.fleet.opendata import OpenData
from office.fleet.telling import teller
from office.settings import Settings
from office.store import Store


class Watch:
    """Heartbeats, conditions, alarms, availability, open data and feedback of one office."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self.hearing = Hearing(store, settings.office.id)
        self.fleet = Fleet(store, settings.office.id, settings.alarms, self.hearing)
        self.alarms = Alarms(store, settings.office.id, self.fleet, teller(settings))
        self.availability = Availability(store, settings, self.fleet)
        self.opendata = OpenData(store, settings, self.availability)
        self.feedback = Feedbacks(store, settings)

    def round(self, now: datetime) -> None:
        """What is due every minute."""
        self.availability.look(now)
        self.alarms.round(now)
