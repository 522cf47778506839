"""The office as its settings say: what every route answers from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from office.appointments import Appointments
from office.catalogue import Catalogue
from office.clerks import Clerks
from office.decoding import Prints
from office.dossier import Dossiers
from office.fleet.watch import Watch
from office.line import Line
from office.settings import Settings
from office.store import Store
from office.submissions import Submissions
from office.terminals import Terminals
from office.tickets import Tickets

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Office:
    """What the routes answer from."""

    settings: Settings
    catalogue: Catalogue
    line: Line
    tickets: Tickets
    submissions: Submissions
    terminals: Terminals
    appointments: Appointments
    watch: Watch
    clerks: Clerks
    dossiers: Dossiers
    prints: Prints
    clock: Clock

    @classmethod
    def over(cls, store: Store, settings: Settings, clock: Clock = lambda: datetime.now(UTC)) -> Office:
        """The office as its settings say, over a database."""
        line = Line(store, settings)
        submissions = Submissions(store, settings)
        catalogue = Catalogue(store, settings, line)
        appointments = Appointments(store, settings)
        return cls(
            settings,
            catalogue,
            line,
            Tickets(store, settings, catalogue, line, appointments),
            submissions,
            Terminals(store, settings.office.id),
            appointments,
            Watch(store, settings),
            Clerks(store, settings),
            Dossiers(submissions, settings),
            Prints(),
            clock,
        )

    def tidy(self) -> None:
        """Erase what may no longer be kept."""
        now = self.clock()
        self.submissions.expire(now)
        self.appointments.forget(now)
        self.clerks.forget(now)
