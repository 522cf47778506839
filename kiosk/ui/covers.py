"""What lies over the screen now, and how it is built."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pygame

from flows import screens
from flows.screens import Screen, Tone
from flows.visit import End, Place
from kiosk.ui import draw, options, overlays
from kiosk.ui.frame import Chrome, compose
from kiosk.ui.look import Look
from kiosk.ui.preferences import Preferences
from kiosk.ui.scene import Scene
from kiosk.ui.sheet import Sheet

HELP_LATE = 120.0
"""Seconds after which a call for help says that nobody is free."""
OVERLAYS = ("cancel", "still-there", "help", "display", "language", "closed")


@dataclass
class Cover:
    """Which overlay is open, at most one, and what it needs to know."""

    name: str | None = None
    page: int = 0
    reason: str = ""
    """Why something is closed."""
    help_at: float | None = None
    """Since when help is on its way."""
    late: bool = False
    """It said that nobody is free."""

    def is_late(self, now: float) -> bool:
        return self.help_at is not None and now - self.help_at >= HELP_LATE


@dataclass(frozen=True)
class Deeds:
    """What can be done on an overlay."""

    stay: Callable[[], None]
    end: Callable[[End], Callable[[], None]]
    help_off: Callable[[], None]
    prefer: Callable[[Preferences], None]
    speak_in: Callable[[str], Callable[[], None]]
    left: Callable[[], float]
    """Seconds until nobody is there any more."""
    span: float
    now: Callable[[], float]
    preferences: Preferences
    names: Mapping[str, str]
    """Languages by code, in their own words."""
    chrome: Chrome


def scene(cover: Cover, look: Look, size: tuple[int, int], deeds: Deeds, below: Scene | None) -> Scene:
    """The open overlay over the scene `below`."""
    name = cover.name
    if name == "help":
        cover.late = cover.is_late(deeds.now())
        return overlays.help_page(look, size, cover.late, deeds.help_off)
    if name in ("display", "language"):
        return compose(look, size, lambda look: _sheet(name, look, deeds), Place(final=True), deeds.chrome, cover.page)
    if name == "still-there":
        dialog = overlays.still_there(look, deeds.left, deeds.span, deeds.stay, deeds.end(End.WALKED_AWAY))
    elif name == "cancel":
        dialog = overlays.cancel_sure(look, deeds.stay, deeds.end(End.CANCELLED))
    else:
        dialog = overlays.explained(look, cover.reason, deeds.stay)
    return dialog.scene(look, size, _under(below, size))


def _sheet(name: str, look: Look, deeds: Deeds) -> Sheet:
    if name == "language":
        return options.language_sheet(look, dict(deeds.names), deeds.speak_in, deeds.stay)
    return options.display_sheet(
        look, deeds.preferences, deeds.prefer, deeds.stay, voice=deeds.chrome.read is not None
    )  # fmt: skip


def _under(below: Scene | None, size: tuple[int, int]) -> pygame.Surface:
    if draw.measuring():
        return draw.blank()
    ground = pygame.Surface(size)
    if below is not None:
        below.paint(ground)
    return overlays.scrim(ground)


def cue_of(screen: Screen[Any]) -> str | None:
    """The short sound with which a screen comes, if any."""
    match screen:
        case screens.TicketNumber() | screens.ReceiptShown():
            return "done"
        case screens.PrinterFailed() | screens.Tell(tone=Tone.ERROR | Tone.WARNING):
            return "wrong"
    return None
