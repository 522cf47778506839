"""What a citizen may set for themselves. Everything goes back to default after the visit."""

from __future__ import annotations

from dataclasses import dataclass, replace

RATES = (50, 65, 80, 100, 125, 160, 200)
"""Percent of 125 words a minute (EN 301 549, 5.1.3; house rule: seven steps)."""
LEVELS = (-18, -15, -12, -9, -6, -3, 0)
"""Decibels below the loudest: a range of 18 dB with a step 12 dB above the lowest (EN 301 549, 8.2.1)."""

EASY, EASY_SIZE = frozenset({"de-simple"}), 130


@dataclass(frozen=True)
class Preferences:
    """One visit's choices."""

    language: str
    text_size: int = 100
    """Percent."""
    theme: str = "light"
    """light, dark or contrast."""
    lower: bool = False
    """Everything to press stands in the lower half of the screen, for whoever sits."""
    still: bool = False
    """Nothing moves that need not."""
    unhurried: bool = False
    """Twice the time everywhere, and a longer pause before the same control acts again."""
    seated: bool = False
    """In a wheelchair: everything to press stands low, and the camera comes down."""
    helped: bool = False
    """Somebody stands by and helps."""
    staff: bool = False
    """Staff stands by: as much time as `unhurried`. Which rules count is the settings' affair, never a touch's."""
    rate: int = 3
    """Index into RATES."""
    volume: int = 2
    """Index into LEVELS; the default is what the calibration holds at 65 dBA or less."""

    def speaking(self, language: str) -> Preferences:
        """In another language. Leichte Sprache is set larger, as its rules ask, unless somebody chose a size."""
        size = self.text_size
        if language in EASY and size == 100:
            size = EASY_SIZE
        elif self.language in EASY and language not in EASY and size == EASY_SIZE:
            size = 100
        return replace(self, language=language, text_size=size)

    @property
    def pace(self) -> float:
        """How many times as long everything waits."""
        return 2.0 if self.unhurried or self.staff else 1.0

    @property
    def low(self) -> bool:
        """Whether what can be pressed stands in the lower half."""
        return self.lower or self.seated
