"""The display as screens are drawn on it: one finer than eyes at arm's length can use is drawn smaller and enlarged.

Drawing takes as long as there are pixels: a whole screen of 2160 x 3840 takes four times as long as one of 1080 x 1920,
longer than a frame. Enlarging by a whole number keeps every edge as sharp as on the smaller display.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt
import pygame

FINE = 1920
"""So many pixels along its longer side are enough; a display with a multiple of them is drawn with a part."""


class Panel:
    """`surface` is what is drawn on; it reaches the display by `show`, each of its pixels `times` squared."""

    def __init__(self, display: pygame.Surface) -> None:
        self._display = display
        width, height = display.get_size()
        self.times = max(1, max(width, height) // FINE)
        fine = self.times > 1
        self.surface = pygame.Surface((width // self.times, height // self.times), 0, display) if fine else display

    def show(self, rects: Sequence[pygame.Rect]) -> None:
        """Bring these parts of the surface to the display; it is seen at once where the display is a window's."""
        if self.times > 1:
            rects = [rect.clip(self.surface.get_rect()) for rect in rects]
            for rect in rects:
                self._enlarge(rect)
        if pygame.display.get_init() and self._display is pygame.display.get_surface():
            pygame.display.update([pygame.Rect(*(self.times * edge for edge in rect)) for rect in rects])

    def picture(self) -> pygame.Surface:
        """A copy of what the display shows."""
        return self._display.copy()

    def _enlarge(self, rect: pygame.Rect) -> None:
        if not rect.width or not rect.height:
            return
        whole = pygame.Rect(*(self.times * edge for edge in rect))
        small, large = _pixels(self.surface)[_part(rect)], _pixels(self._display)[_part(whole)]
        cv2.resize(small, whole.size, dst=large, interpolation=cv2.INTER_NEAREST)


def _pixels(surface: pygame.Surface) -> npt.NDArray[np.int32]:
    """(height, width), the surface's own memory."""
    return pygame.surfarray.pixels2d(surface).T.view(np.int32)


def _part(rect: pygame.Rect) -> tuple[slice, slice]:
    return slice(rect.top, rect.bottom), slice(rect.left, rect.right)
