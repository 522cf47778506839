"""Tries light and exposure before anybody is told that they are not seen.

A face that is there is metered by its own highlights (criterion 7.1), never by how light its skin is. A face that is
not found may only be too dark or too bright to be found, so every rung is looked at once before "we do not see you".
"""

from __future__ import annotations

import math
from enum import Enum, auto

from flows.needs import Lighting, Rungs

PATIENCE = 0.7
"""Seconds that nobody is seen before the light is tried."""
SETTLES = 0.8
"""Seconds until lamp and camera show what they were told, and a picture of it was looked at."""
REST = 15.0
"""Seconds between two searches: a lamp that goes up and down all the time calls nobody nearer."""


class Need(Enum):
    """What the picture needs."""

    NOTHING = auto()
    SOMEBODY = auto()
    """There is no face in it."""
    LIGHT = auto()
    """The face is too dark."""
    SHADE = auto()
    """The face is too bright."""


class Ladder:
    """The rungs of one acquisition. Times are seconds of any steady clock."""

    def __init__(self, rungs: Rungs) -> None:
        self._rungs = rungs.all
        self._usual = self._here = rungs.usual
        self._low, self._high = 0, len(self._rungs) - 1
        self._changed = -math.inf
        self._unseen: float | None = None
        self._search: list[int] = []
        self._searched = -math.inf

    @property
    def wanted(self) -> Lighting:
        """What light and exposure should be now."""
        return self._rungs[self._here]

    def look(self, need: Need, now: float) -> bool:
        """Take note of what a picture needs. True while something is tried for it."""
        if need is not Need.SOMEBODY:
            self._unseen = None
            self._search = []
        if need is Need.NOTHING or len(self._rungs) < 2:
            return False
        if need is Need.SOMEBODY:
            return self._look_for_somebody(now)
        if now - self._changed < SETTLES:
            return True
        if need is Need.LIGHT:
            self._low = max(self._low, self._here + 1)
            return self._step(self._here + 1, now)
        self._high = min(self._high, self._here - 1)
        return self._step(self._here - 1, now)

    def _step(self, there: int, now: float) -> bool:
        if not max(self._low, 0) <= there <= self._high:
            return False  # its neighbour was wrong the other way, or there is nothing beyond
        self._here, self._changed = there, now
        return True

    def _look_for_somebody(self, now: float) -> bool:
        self._low, self._high = 0, len(self._rungs) - 1  # whoever comes next is another one
        if self._unseen is None:
            self._unseen = now
        if now - self._unseen < PATIENCE or now - self._searched < REST:
            return False
        if now - self._changed < SETTLES:
            return True
        if not self._search:
            brighter = range(self._here + 1, len(self._rungs))
            self._search = [*brighter, *range(self._here - 1, -1, -1), self._usual]
        self._here, self._changed = self._search.pop(0), now
        if not self._search:
            self._searched = now
            return False
        return True
