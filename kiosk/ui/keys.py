"""What the keys of a keypad, a keyboard or a switch mean."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import pygame

from kiosk.settings import SettingsError


class Key(StrEnum):
    """What one can do with keys alone."""

    PREVIOUS = "previous"
    NEXT = "next"
    ACTIVATE = "activate"
    BACK = "back"
    HELP = "help"
    REPEAT = "repeat"
    LOUDER = "louder"
    SOFTER = "softer"
    FASTER = "faster"
    SLOWER = "slower"


_USUAL = {
    pygame.K_UP: Key.PREVIOUS,
    pygame.K_DOWN: Key.NEXT,
    pygame.K_LEFT: Key.PREVIOUS,
    pygame.K_RIGHT: Key.NEXT,
    pygame.K_TAB: Key.NEXT,
    pygame.K_RETURN: Key.ACTIVATE,
    pygame.K_KP_ENTER: Key.ACTIVATE,
    pygame.K_SPACE: Key.ACTIVATE,
    pygame.K_ESCAPE: Key.BACK,
    pygame.K_F1: Key.HELP,
    pygame.K_F2: Key.REPEAT,
    pygame.K_F3: Key.SLOWER,
    pygame.K_F4: Key.FASTER,
    pygame.K_F5: Key.SOFTER,
    pygame.K_F6: Key.LOUDER,
    pygame.K_KP_MINUS: Key.SOFTER,
    pygame.K_KP_PLUS: Key.LOUDER,
}
_OPPOSITE = {pygame.K_LEFT: Key.NEXT, pygame.K_RIGHT: Key.PREVIOUS}
"""Where reading runs from right to left."""


class Keymap:
    """The usual keys, and those that the settings name."""

    def __init__(self, own: Mapping[str, str]) -> None:
        """`own`: a key's name as SDL spells it, and what it means. Raises SettingsError for a name nobody knows."""
        self._keys = dict(_USUAL)
        for name, meaning in own.items():
            try:
                self._keys[pygame.key.key_code(name)] = Key(meaning)
            except (ValueError, pygame.error):
                raise SettingsError(f"no key {name!r} - at $.keypad.keys") from None

    def meaning(self, event: pygame.event.Event, rtl: bool) -> Key | None:
        """What a pressed key means, or None."""
        if event.key == pygame.K_TAB and event.mod & pygame.KMOD_SHIFT:
            return Key.PREVIOUS
        if rtl and event.key in _OPPOSITE:
            return _OPPOSITE[event.key]
        return self._keys.get(event.key)
