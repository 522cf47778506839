"""Fingers and mouse to presses: action on release inside, one contact at a time, no double strikes, no ghosts.

A ghost is a contact that no person makes: it rests on one place for longer than ten seconds, or comes back to the very
same spot again and again. Water, a crumb or a broken digitizer do that. Ghosts are reported and then ignored, so that
people can go on touching elsewhere.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import pygame

LOCK = 0.3
"""Seconds in which the same control, or the same place, does not act again; adjustable to 0.5 and more
(EN 301 549, 5.8)."""
GHOST = 10.0
"""A contact that rests for longer is not a person."""
RESTS = 5.0
"""Within so many mm a contact rests."""
SPOT = 1.0
"""Contacts within so many mm of each other are at one spot: fingers spread more."""
ALWAYS = 12
"""So many contacts in a row at one spot are no person's."""
FORGIVEN = 60.0
"""Seconds without a contact after which a spot counts as a person's again."""

Place = tuple[int, int]


class Phase(Enum):
    DOWN = "down"
    MOVE = "move"
    UP = "up"


NOWHERE: Place = (-1, -1)
"""Where a contact ends that shall not act."""


@dataclass(frozen=True)
class Contact:
    """What the one finger that counts does, in px."""

    phase: Phase
    at: Place
    pressure: float = 0.5


class Pointer:
    """Follows one contact and ignores every other until it is lifted. `ghost` hears of contacts no person makes:
    held or spot. `size` is what is drawn on, `times` smaller than the display a mouse moves on."""

    def __init__(
        self, size: tuple[int, int], px_per_mm: float, ghost: Callable[[str], None] = lambda _: None, times: int = 1
    ) -> None:
        self._size = size
        self._times = times
        self._px_per_mm = px_per_mm
        self._ghost = ghost
        self._finger: object = None
        self._since = 0.0
        self._from: Place = NOWHERE
        self._moved = False
        self._latest: deque[Place] = deque(maxlen=ALWAYS)
        self._spots: dict[Place, float] = {}
        """Where ghosts are, and when they were last there."""

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
            return self._follow("mouse", phase, (event.pos[0] // self._times, event.pos[1] // self._times), 0.5, now)
        return None

    def tick(self, now: float) -> Contact | None:
        """Lifts, without acting, a contact that has rested too long."""
        if self._finger is None or self._moved or now - self._since <= GHOST:
            return None
        self._finger = None
        self._haunted(self._from, "held", now)
        return Contact(Phase.UP, NOWHERE)

    def _follow(self, who: object, phase: Phase, at: Place, pressure: float, now: float) -> Contact | None:
        if phase is Phase.DOWN:
            if self._finger is not None or self._is_ghost(at, now):
                return None
            self._finger, self._since, self._from, self._moved = who, now, at, False
        elif who != self._finger:
            return None
        self._moved |= not self._near(at, self._from, RESTS)
        if phase is Phase.UP:
            self._finger = None
        return Contact(phase, at, pressure or 0.5)

    def _is_ghost(self, at: Place, now: float) -> bool:
        for spot, last in list(self._spots.items()):
            if now - last > FORGIVEN:
                del self._spots[spot]
            elif self._near(at, spot, RESTS):
                self._spots[spot] = now
                return True
        self._latest.append(at)
        if len(self._latest) == ALWAYS and all(self._near(one, at, SPOT) for one in self._latest):
            self._latest.clear()
            self._haunted(at, "spot", now)
            return True
        return False

    def _haunted(self, spot: Place, kind: str, now: float) -> None:
        self._spots[spot] = now
        self._ghost(kind)

    def _near(self, one: Place, other: Place, millimetres: float) -> bool:
        return math.dist(one, other) <= millimetres * self._px_per_mm


class Lock:
    """Keeps one intention from acting twice. `seconds` may change while it is in use."""

    def __init__(self, near: int, seconds: float = LOCK) -> None:
        self._near = near
        self.seconds = seconds
        self._id = ""
        self._at = (0, 0)
        self._since = float("-inf")

    def act(self, id: str, at: Place, now: float) -> None:
        """Something acted here."""
        self._id, self._at, self._since = id, at, now

    def holds(self, id: str, at: Place, now: float) -> bool:
        """Whether a new contact here still belongs to the last one."""
        if now >= self._since + self.seconds:
            return False
        near = abs(at[0] - self._at[0]) <= self._near and abs(at[1] - self._at[1]) <= self._near
        return id == self._id or near
