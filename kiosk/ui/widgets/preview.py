"""PreviewFrame: the mirrored camera picture under an oval, a ring that closes while the picture stays good, and the
countdown over it."""

from __future__ import annotations

import math
from collections.abc import Callable

import cv2
import numpy as np
import pygame

from drivers.ports import Frame, Pixels, Slot
from flows.needs import Guidance
from kiosk.ui import draw
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.tokens import RADIUS
from kiosk.ui.widgets.pointing import Pointing

ASPECT = 4 / 5
OVAL = (0.5, 0.47, 0.27, 0.30)
"""Middle and half axes of the place for the head, in shares of the frame's width and height."""
_PROGRESS = (146, 208, 61)
"""BGR; lies between two dark lines, so that it shows on every picture."""
_DARK = (30, 18, 16)


def _middle(wide: int, high: int, width: int, height: int) -> tuple[int, int, int, int]:
    """Left, top, width and height of the part of a picture that fills `width` x `height`."""
    share = width / height
    if wide / high > share:
        cut = max(round(high * share), 1)
        return (wide - cut) // 2, 0, cut, high
    cut = max(round(wide / share), 1)
    return 0, (high - cut) // 2, wide, cut


def mirrored(pixels: Pixels, width: int, height: int) -> Pixels:
    """The middle of a BGR picture, mirrored, filling `width` x `height`."""
    left, top, across, down = _middle(pixels.shape[1], pixels.shape[0], width, height)
    part = pixels[top : top + down, left : left + across]
    smaller = part.shape[0] > 2 * height  # averaging costs five times as much and shows only then
    scaled = cv2.resize(part, (width, height), interpolation=cv2.INTER_AREA if smaller else cv2.INTER_LINEAR)
    return np.asarray(cv2.flip(scaled, 1), np.uint8)


class Preview:
    """A block that shows the camera. `hold` is 0..1; `count` the digit over the picture, or None; `point` what to
    show on the person's own picture, or None."""

    def __init__(
        self,
        view: Slot[Frame],
        label: str,
        hold: Callable[[], float] = lambda: 0.0,
        count: Callable[[], tuple[float, float] | None] = lambda: None,
        *,
        oval: bool = True,
        aspect: float = ASPECT,
        point: Callable[[], Guidance | None] = lambda: None,
    ) -> None:
        self._point = point
        self._view = view
        self._label = label
        self._hold = hold
        self._count = count
        self._oval = oval
        self._aspect = aspect

    def height(self, look: Look, width: int) -> int:
        return round(width / self._aspect)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        width = min(box.width, round(box.height * self._aspect))
        rect = pygame.Rect(0, 0, width, round(width / self._aspect))
        rect.midtop = box.midtop
        if scene.look.metrics.portrait:
            rect.center = box.center
        scene.watch(_Picture(scene.look, rect, self._view, self._hold, self._count, self._oval, self._point))
        scene.node("preview", Role.IMAGE, self._label, rect)
        scene.blocks.append(scene.flip(rect))


class _Picture:
    def __init__(
        self,
        look: Look,
        rect: pygame.Rect,
        view: Slot[Frame],
        hold: Callable[[], float],
        count: Callable[[], tuple[float, float] | None],
        oval: bool,
        point: Callable[[], Guidance | None],
    ) -> None:
        self._point = point
        self.rect = rect
        self._look = look
        self._view = view
        self._hold = hold
        self._count = count
        self._oval = oval
        self._shown: tuple[int, int, int] | None = None

    def _state(self) -> tuple[int, int, int]:
        frame, count = self._view.latest, self._count()
        steps = 0 if count is None else math.ceil(count[0] * 30)
        return id(frame), round(self._hold() * 60), steps

    def tick(self, now: float) -> bool:
        state = self._state()
        if state == self._shown:
            return False
        self._shown = state
        return True

    def paint(self, surface: pygame.Surface) -> None:
        look, rect = self._look, self.rect
        frame = self._view.latest
        corner = look.mm(RADIUS)
        if frame is None:
            surface.blit(draw.box(rect.width, rect.height, corner, (52, 56, 74)), rect)
            return
        picture = mirrored(frame.pixels, rect.width, rect.height)
        if self._oval:
            self._show_on(picture, frame.pixels.shape[1], frame.pixels.shape[0])
            self._ring(picture)
        surface.blit(pygame.image.frombuffer(picture.tobytes(), rect.size, "BGR"), rect)
        if self._oval:
            x, y, a, b = self._ellipse()
            surface.blit(draw.veil(rect.width, rect.height, (x, y, a, b), corner, look.theme.page, 0.42), rect)
        else:
            surface.blit(draw.corners(rect.width, rect.height, corner, look.theme.page), rect)
        if look.theme.outlined:
            edge = draw.box(rect.width, rect.height, corner, None, look.theme.edge, look.mm(0.7))
            surface.blit(edge, rect)
        count = self._count()
        if count is not None:
            self._digit(surface, *count)

    def _ellipse(self) -> tuple[float, float, float, float]:
        x, y, _, b = OVAL
        high = b * self.rect.height
        return x * self.rect.width, y * self.rect.height, min(high * 0.78, self.rect.width * 0.4), high

    def _show_on(self, picture: Pixels, wide: int, high: int) -> None:
        guidance = self._point()
        if guidance is None or guidance.face is None:
            return
        width, height = self.rect.size
        left, top, across, down = _middle(wide, high, width, height)

        def at(share: tuple[float, float]) -> tuple[float, float]:
            x, y = (share[0] * wide - left) / across, (share[1] * high - top) / down
            return (1 - x) * width, y * height

        Pointing(picture, at, self._ellipse()).show(guidance.advice, guidance.face)

    def _ring(self, picture: Pixels) -> None:
        hold = min(max(self._hold(), 0.0), 1.0)
        if hold <= 0:
            return
        x, y, a, b = self._ellipse()
        thick = max(round(self.rect.height * 0.016), 6)
        inset = thick * 1.3
        centre, axes = (round(x), round(y)), (round(a - inset), round(b - inset))
        for colour, stroke in ((_DARK, thick + 8), (_PROGRESS, thick)):
            cv2.ellipse(picture, centre, axes, 0, -90, 360 * hold - 90, colour, stroke, cv2.LINE_AA)

    def _digit(self, surface: pygame.Surface, left: float, all: float) -> None:
        look = self._look
        size = min(look.mm(44), self.rect.width // 3)
        disc = draw.disc(size, (16, 18, 30))
        # below the chin: whoever looks at the digit still looks at the camera
        centre = (self.rect.centerx, self.rect.bottom - size // 2 - look.mm(6))
        surface.blit(disc, disc.get_rect(center=centre))
        share = max(min(left / all, 1.0), 0.0)
        ring = draw.arc(size - 12, look.mm(3), round(share * 90) / 90, (255, 255, 255), (90, 94, 112))
        surface.blit(ring, ring.get_rect(center=centre))
        px = round(size * 0.5)
        digit = look.letters.line(str(max(math.ceil(left - 1e-6), 1)), px, True, (255, 255, 255))
        surface.blit(digit, digit.get_rect(center=(centre[0], centre[1] - round(px * 0.03))))
