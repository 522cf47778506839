"""How the terminal is used, as heartbeats tell it: counts, taken once an hour.

Counts taken every minute would tell how each single visit went, and whoever saw somebody stand there could say whose
it was. An hour's visits together tell of nobody.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from kiosk.tally import Tally
from office.messages import MOST_COUNTS, Usage

_HOUR = 3600.0


class Usages:
    """The last hour's count of one audit file."""

    def __init__(self, audit: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._tally = Tally(audit)
        self._clock = clock
        self._usage: Usage | None = None
        self._due = clock()

    def current(self) -> Usage | None:
        """None as long as nothing has happened. It reads files: not for the event loop."""
        if self._clock() >= self._due:
            self._due = self._clock() + _HOUR
            self._usage = self._counted()
        return self._usage

    def _counted(self) -> Usage | None:
        counts = self._tally.counts()
        if counts.since is None:
            return None
        return Usage(
            since=counts.since.date(),
            ended=_most(counts.ended),
            abandoned=_most(counts.abandoned),
            missed=_most(Counter({f"{part}-{what}": times for (part, what), times in counts.missed.items()})),
            tickets=_most(counts.tickets),
            slips=counts.slips,
            paper_m=round(counts.millimetres / 1000),
        )


def _most(counter: Counter[str]) -> dict[str, int]:
    """As many as the office takes."""
    return dict(counter.most_common(MOST_COUNTS))
