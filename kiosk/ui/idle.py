"""How long each screen waits for somebody, and what happens then."""

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


def patience(screen: Screen[Any], final: bool, limits: Limits) -> Patience:
    """The screen's patience. Where there is nothing to delete yet or any more (`final`), nobody is asked."""
    match screen:
        case screens.Attract() | screens.OutOfOrder() | screens.Busy():
            return Patience(float("inf"), Then.NOTHING)
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
