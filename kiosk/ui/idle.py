"""How long each screen waits for somebody, and what happens then. All deadlines are monotonic."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from flows import screens
from flows.screens import Screen
from kiosk.settings import Limits

FAREWELL = 20.0
"""Seconds a last word stays."""


class Then(Enum):
    """What follows when nobody touched anything for a while."""

    ASK = "ask"
    LEAVE = "leave"
    ANSWER = "answer"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Patience:
    """Seconds without a touch, and what then."""

    after: float
    then: Then


def patience(screen: Screen[Any], final: bool, limits: Limits, staff: float = 600.0) -> Patience:
    """The screen's patience. Where there is nothing to delete yet or any more (`final`), nobody is asked; staff,
    who may leave the terminal open behind them, is signed out after `staff` seconds."""
    match screen:
        case screens.Attract() | screens.OutOfOrder() | screens.Busy():
            return Patience(float("inf"), Then.NOTHING)
        case screens.Enter() | screens.LayCard(name="service-card-lay") if screen.silent:  # nobody has signed in yet
            return Patience(limits.warn_after, Then.LEAVE)
        case _ if screen.silent:
            return Patience(staff, Then.LEAVE)
        case screens.ChooseLanguage() | screens.Start():
            return Patience(limits.warn_after, Then.LEAVE)
        case screens.ReceiptShown() | screens.TicketNumber():
            return Patience(limits.receipt, Then.ANSWER)
        case screens.Tell() if final:
            return Patience(FAREWELL, Then.ANSWER)
    return Patience(limits.reading_warn_after if screen.reading else limits.warn_after, Then.ASK)


def last_answer(screen: Screen[Any]) -> object:
    """What a screen answers when it closes by itself."""
    return screens.TicketNext.DONE if isinstance(screen, screens.TicketNumber) else None


class Timekeeper:
    """Knows when somebody was last there, and until when "are you still there" waits for an answer.

    While something is read aloud, time stands still (EN 301 549, 5.1.3; WCAG 2.2.1).
    """

    def __init__(self) -> None:
        self._alive_at = 0.0
        self._deadline: float | None = None
        self._last: float | None = None

    def alive(self, now: float) -> None:
        """Somebody did something."""
        self._alive_at = now

    def tick(self, now: float, held: bool) -> None:
        """Time passed, or stood still where it is `held`."""
        if held and self._last is not None:
            passed = now - self._last
            self._alive_at += passed
            if self._deadline is not None:
                self._deadline += passed
        self._last = now

    def waited(self, now: float) -> float:
        """Seconds since somebody was there."""
        return now - self._alive_at

    def ask(self, now: float, seconds: float) -> None:
        """From now on an answer is awaited."""
        self._deadline = now + seconds

    def answered(self) -> None:
        self._deadline = None

    @property
    def asking(self) -> bool:
        return self._deadline is not None

    def left(self, now: float) -> float:
        """Seconds until the answer is too late."""
        return max(0.0, self._deadline - now) if self._deadline is not None else float("inf")
