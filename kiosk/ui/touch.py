"""Fingers and mouse to presses: action on release inside, one contact at a time, no double strikes."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from enum import Enum

import pygame

LOCK = 0.3
"""Seconds in which the same control, or the same place, does not act again (EN 301 549, 5.8)."""
GHOST = 10.0
"""A contact that lasts longer is not a person."""

log = logging.getLogger(__name__)


class Phase(Enum):
    DOWN = "down"
    MOVE = "move"
    UP = "up"


@dataclass(frozen=True)
class Contact:
    """What the one finger that counts does, in px."""

    phase: Phase
    at: tuple[int, int]
    pressure: float = 0.5


class Pointer:
    """Follows one contact and ignores every other until it is lifted."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = size
        self._finger: object = None
        self._since = 0.0

    def read(self, event: pygame.event.Event, now: float) -> Contact | None:
        """The contact an event means, if it is the one that counts."""
        width, height = self._size
        if event.type in (pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP):
            at = (min(int(event.x * width), width - 1), min(int(event.y * height), height - 1))
            phase = {pygame.FINGERDOWN: Phase.DOWN, pygame.FINGERMOTION: Phase.MOVE}.get(event.type, Phase.UP)
            return self._follow((event.touch_id, event.finger_id), phase, at, getattr(event, "pressure", 0.5), now)
        if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEMOTION, pygame.MOUSEBUTTONUP):
            if getattr(event, "touch", False):
                return None
            if event.type != pygame.MOUSEMOTION and event.button != 1:
                return None
            phase = {pygame.MOUSEBUTTONDOWN: Phase.DOWN, pygame.MOUSEMOTION: Phase.MOVE}.get(event.type, Phase.UP)
            return self._follow("mouse", phase, event.pos, 0.5, now)
        return None

    def _follow(self, who: object, phase: Phase, at: tuple[int, int], pressure: float, now: float) -> Contact | None:
        if self._finger is not None and now - self._since > GHOST and phase is Phase.DOWN and who != self._finger:
            log.warning("a contact lasted longer than %.0f s and is ignored", GHOST)
            self._finger = None
        if phase is Phase.DOWN:
            if self._finger is not None:
                return None
            self._finger, self._since = who, now
        elif who != self._finger:
            return None
        if phase is Phase.UP:
            self._finger = None
            if now - self._since > GHOST:
                log.warning("a contact lasted longer than %.0f s and is ignored", GHOST)
                return Contact(Phase.UP, (-1, -1))
        return Contact(phase, at, pressure or 0.5)


class Lock:
    """Keeps one intention from acting twice."""

    def __init__(self, near: int, seconds: float = LOCK) -> None:
        self._near = near
        self._seconds = seconds
        self._id = ""
        self._at = (0, 0)
        self._until = float("-inf")

    def act(self, id: str, at: tuple[int, int], now: float) -> None:
        """Something acted here."""
        self._id, self._at, self._until = id, at, now + self._seconds

    def holds(self, id: str, at: tuple[int, int], now: float) -> bool:
        """Whether a new contact here still belongs to the last one."""
        if now >= self._until:
            return False
        near = abs(at[0] - self._at[0]) <= self._near and abs(at[1] - self._at[1]) <= self._near
        return id == self._id or near
