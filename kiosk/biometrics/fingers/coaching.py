"""Guides a finger on the live picture until a print worth keeping can be taken (TR-03121-3 Vol. 2, ACQ-FPP-USV-1)."""

from __future__ import annotations

import cv2
import numpy as np

from drivers.ports import Impression
from flows.needs import FingerAdvice, FingerGuidance
from kiosk.biometrics.fingers.quality import THRESHOLD, at_500_ppi, judge
from kiosk.biometrics.fingers.region import Grey
from kiosk.biometrics.fingers.residue import Marks, marks, same
from kiosk.biometrics.fingers.surface import Surface, advise, see

STEADY_SECONDS = 0.3
"""The finger must lie still for so long before it is judged."""
PATIENCE_SECONDS = 3.0
"""Lying still for so long, a print is taken even if it could be better: the best one is kept anyway."""
_AGAIN_SECONDS = 0.5
_MOVED_MM = 0.5
_CHANGED = 9.0  # mean grey levels between two live pictures


class FingerGuide:
    """One attempt with one finger. Time is that of the pictures; give every new live picture to `look`."""

    def __init__(self, threshold: int = THRESHOLD) -> None:
        self._threshold = threshold
        self._last: tuple[Surface, cv2.typing.MatLike] | None = None
        self._still_since: float | None = None
        self._judged_at: float | None = None
        self._advice = FingerAdvice.PLACE
        self._came = False
        self._looked = False
        self._marks: Marks | None = None

    def look(self, impression: Impression) -> FingerGuidance:
        """What to tell the person now, and whether to take the print. Under 100 ms."""
        grey = at_500_ppi(impression.pixels, impression.ppi)
        surface = see(grey)
        if not self._came and (glass := self._before_any_finger(surface, grey)) is not None:
            return FingerGuidance(glass)
        if surface is None:
            self._lift()
            return FingerGuidance(FingerAdvice.PLACE)
        bar = _bar(surface)
        if self._moved(surface, grey):
            self._still_since, self._judged_at = impression.taken_at, None
            self._advice = FingerAdvice.HOLD if bar > 0.5 else FingerAdvice.STILL
            return FingerGuidance(advise(surface) or self._advice, bar)
        assert self._still_since is not None
        still = impression.taken_at - self._still_since
        if still < STEADY_SECONDS:
            return FingerGuidance(advise(surface) or FingerAdvice.HOLD, bar)
        if self._judged_at is None or impression.taken_at - self._judged_at >= _AGAIN_SECONDS:
            self._judged_at = impression.taken_at
            verdict = judge(grey, threshold=self._threshold)
            self._advice = verdict.feedback[0] if verdict.feedback else FingerAdvice.HOLD
            if verdict.acceptable:
                return FingerGuidance(FingerAdvice.HOLD, 1.0, release=True)
        return FingerGuidance(self._advice, bar, release=still >= PATIENCE_SECONDS)

    def _before_any_finger(self, surface: Surface | None, grey: Grey) -> FingerAdvice | None:
        """What to say while the glass is as it was found; None once a finger came.

        Marks that were there from the start and do not change are no finger, even if they look like a faint one: they
        are never released as a print. What comes onto a clean glass, or changes it, is a finger.
        """
        found, before = marks(grey), self._marks
        resting = found is not None and before is not None and same(found, before)
        first, self._looked = not self._looked, True
        if surface is not None and not (resting or (first and found is not None)):
            self._came, self._marks = True, None
            return None
        self._marks = found
        return FingerAdvice.CLEAN_GLASS if resting else FingerAdvice.PLACE

    def _lift(self) -> None:
        self._last = self._still_since = self._judged_at = None

    def _moved(self, surface: Surface, grey: cv2.typing.MatLike) -> bool:
        """Whether the finger came, moved or changed since the last picture."""
        thumb = cv2.resize(grey, (48, 60), interpolation=cv2.INTER_AREA).astype(np.float32)
        last, self._last = self._last, (surface, thumb)
        if last is None or self._still_since is None:
            return True
        before, picture = last
        across = abs(surface.x - before.x) * surface.glass**0.5
        along = abs(surface.y - before.y) * surface.glass**0.5
        return max(across, along) > _MOVED_MM or float(np.abs(thumb - picture).mean()) > _CHANGED


def _bar(surface: Surface) -> float:
    """A cheap guess at the quality for the bar on the screen: clear ridges on enough skin."""
    clear = (surface.ridged - 0.25) / 0.6
    enough = surface.area / 180.0
    return float(np.clip(clear, 0.05, 1) * np.clip(enough, 0.05, 1))
