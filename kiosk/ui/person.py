"""A scripted person: touches what a journey's script names, through real events and at a human pace."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Union

import pygame

from drivers.ports import PenPoint
from kiosk.ui.scene import Scene
from kiosk.ui.touch import Lock

Stroke = Sequence[Union[PenPoint, "tuple[float, float]"]]
PACE = 0.005
"""Seconds between points that bring no time along."""
_TOUCH = 7777


class Person:
    """Holds what is still to be done, and does it when the screen allows."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = size
        self._count = 0
        self._presses: deque[str] = deque()
        self._strokes: deque[tuple[float, str, tuple[float, float], float]] = deque()
        self._began: float | None = None

    def forget(self) -> None:
        self._presses.clear()
        self._strokes.clear()
        self._began = None

    @property
    def idle(self) -> bool:
        """Nothing more to do."""
        return not self._presses and not self._strokes

    def press(self, node_id: str) -> None:
        self._presses.append(node_id)

    def write(self, strokes: Sequence[Stroke]) -> None:
        """Plan the pen's movements: (due, phase, mm, pressure)."""
        last = 0.0
        for stroke in strokes:
            for index, point in enumerate(stroke):
                if isinstance(point, PenPoint):
                    due, at, pressure = point.t, (point.x, point.y), point.pressure
                else:
                    due, at, pressure = last + PACE, point, 0.5
                last = max(last, due)
                self._strokes.append((last, "move" if index else "down", at, pressure))
            if stroke:
                self._strokes.append((last, "up", self._strokes[-1][2], 0.5))
                last += 0.1
        self._began = None

    def act(self, scene: Scene, lock: Lock, now: float) -> None:
        """Do what is due now."""
        if self._strokes:
            self._pen(scene, now)
            return
        if not self._presses:
            return
        node = scene.find(self._presses[0])
        if node is None:
            self._presses.popleft()
            return
        if lock.holds(node.id, node.rect.center, now):
            return
        self._presses.popleft()
        # nobody hits the same spot twice
        self._count += 1
        aside = (self._count * 7 % 13 - 6) / 50, (self._count * 5 % 11 - 5) / 50
        at = (node.rect.centerx + aside[0] * node.rect.width, node.rect.centery + aside[1] * node.rect.height)
        self._post(pygame.FINGERDOWN, at)
        self._post(pygame.FINGERUP, at)

    def _pen(self, scene: Scene, now: float) -> None:
        if scene.pen is None:
            self._strokes.clear()
            return
        if self._began is None:
            self._began = now
        kinds = {"down": pygame.FINGERDOWN, "move": pygame.FINGERMOTION, "up": pygame.FINGERUP}
        while self._strokes and self._strokes[0][0] <= now - self._began:
            _, phase, (x, y), pressure = self._strokes.popleft()
            self._post(kinds[phase], scene.pen.px(x, y), pressure)

    def _post(self, kind: int, at: tuple[float, float], pressure: float = 0.5) -> None:
        # the middle of the pixel, so that rounding does not move it
        x, y = (at[0] + 0.5) / self._size[0], (at[1] + 0.5) / self._size[1]
        pygame.event.post(
            pygame.event.Event(kind, touch_id=_TOUCH, finger_id=0, x=x, y=y, dx=0.0, dy=0.0, pressure=pressure)
        )
