"""The office as its settings say: what every route answers from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from office.catalogue import Catalogue
from office.settings import Settings
from office.store import Store
from office.submissions import Submissions
from office.terminals import Cases, Terminals
from office.tickets import Tickets

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Office:
    """What the routes answer from."""

    settings: Settings
    catalogue: Catalogue
    tickets: Tickets
    submissions: Submissions
    terminals: Terminals
    cases: Cases
    clock: Clock

    @classmethod
    def over(cls, store: Store, settings: Settings, clock: Clock = lambda: datetime.now(UTC)) -> Office:
        """The office as its settings say, over a database."""
        catalogue = Catalogue(store, settings)
        return cls(
            settings,
            catalogue,
            Tickets(store, settings, catalogue),
            Submissions(store, settings),
            Terminals(store),
            Cases(settings),
            clock,
        )
