"""What a view is: it turns a screen's data into a sheet, and answers by itself where the screen says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.ui.keys import Key
from kiosk.ui.look import Look
from kiosk.ui.sheet import Sheet


@dataclass(frozen=True)
class Cue:
    """What a view can ask of the stage."""

    answer: Callable[[object], None]
    again: Callable[[], None]
    """Lay out again: something on the sheet changed."""
    explain: Callable[[str], None]
    """Show a sentence in a small dialog."""
    now: Callable[[], float]
    hear: Callable[[str], None]
    """The advice on screen changed."""
    cancel: Callable[[], None]
    """Ask whether to cancel."""
    language: Callable[[str], None]
    """Switch to another language."""
    sound: Callable[[], None] = lambda: None
    """Two soft notes: something is about to happen."""
    aloud: bool = False
    """The terminal can read aloud."""


class View(Protocol):
    """One screen while it is shown. It keeps what was entered so far, so that a new language or size loses nothing."""

    def sheet(self, look: Look) -> Sheet:
        """The screen in words and blocks."""

    def tick(self, now: float) -> None:
        """Called 60 times a second while nothing lies over the screen."""

    def present(self) -> bool:
        """Somebody is visibly there: a face, a finger, a pen."""

    def typed(self, character: str) -> bool:
        """A key of a real keyboard; True if the screen had use for it."""

    def felt(self, key: Key) -> bool:
        """A key of the keypad, by its meaning; True if it shall do nothing else."""


class Still:
    """The part of a view that does nothing by itself."""

    def tick(self, now: float) -> None:
        """Nothing changes."""

    def present(self) -> bool:
        return False

    def typed(self, character: str) -> bool:
        """No keys are wanted."""
        return False

    def felt(self, key: Key) -> bool:
        """Keys do what they always do."""
        return False
