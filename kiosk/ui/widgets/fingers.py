"""HandDiagram, the live impression and QualityMeter."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pygame

from drivers.ports import Finger, Impression, Slot
from kiosk.ui import art, draw
from kiosk.ui.look import Look
from kiosk.ui.scene import Item, Role, Scene
from kiosk.ui.tokens import RADIUS, Rgb, Type

HANDS_ASPECT = 1.35
_MARKS = {finger: f"tip-{finger.name.lower().replace('_', '-')}" for finger in Finger}


def hands(scene: Scene, box: pygame.Rect, wanted: Finger, done: dict[Finger, bool]) -> None:
    """Two hands seen from above, fingertips marked: wanted filled, done with a check, skipped with a cross."""
    look, theme = scene.look, scene.look.theme
    colours: list[tuple[str, Rgb]] = []
    for finger, name in _MARKS.items():
        colour = theme.accent if finger is wanted else theme.surface
        colours.append((name, colour))
    width = min(box.width, round(box.height * HANDS_ASPECT))
    height = round(width / HANDS_ASPECT)
    drawn = art.illustration("hands", width, height, theme, tuple(colours))
    # a picture of a body: it changes sides with the layout, but the right hand stays right in every language
    rect = scene.flip(drawn.get_rect(center=box.center))
    scene.items.append(Item(rect, drawn))
    size = max(look.mm(7), 12)
    for finger, taken in done.items():
        x, y = TIPS[finger]
        mark = look.icon("ok" if taken else "skipped", size, theme.ok if taken else theme.muted, theme.surface)
        spot = mark.get_rect(center=(rect.x + round(x * rect.width), rect.y + round(y * rect.height)))
        scene.items.append(Item(spot, mark))


TIPS: dict[Finger, tuple[float, float]] = {
    Finger.LEFT_RING: (0.170, 0.28),
    Finger.LEFT_MIDDLE: (0.256, 0.225),
    Finger.LEFT_INDEX: (0.344, 0.29),
    Finger.LEFT_THUMB: (0.463, 0.565),
    Finger.RIGHT_THUMB: (0.537, 0.565),
    Finger.RIGHT_INDEX: (0.656, 0.29),
    Finger.RIGHT_MIDDLE: (0.744, 0.225),
    Finger.RIGHT_RING: (0.830, 0.28),
}
"""Where fingertips are in the drawing, in shares of its width and height."""


class Impressed:
    """The live picture of the glass."""

    def __init__(self, view: Slot[Impression], label: str) -> None:
        self._view = view
        self._label = label

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        scene.watch(_Glass(scene.look, box.copy(), self._view))
        scene.node("impression", Role.IMAGE, self._label, box, private=True)
        scene.blocks.append(scene.flip(box))


class _Glass:
    def __init__(self, look: Look, rect: pygame.Rect, view: Slot[Impression]) -> None:
        self.rect = rect
        self._look = look
        self._view = view
        self._shown = -1

    def tick(self, now: float) -> bool:
        state = id(self._view.latest)
        changed = state != self._shown
        self._shown = state
        return changed

    def paint(self, surface: pygame.Surface) -> None:
        look, theme, rect = self._look, self._look.theme, self.rect
        corner, stroke = look.mm(RADIUS), look.mm(1)
        surface.blit(draw.box(rect.width, rect.height, corner, (255, 255, 255), theme.edge, stroke), rect)
        impression = self._view.latest
        inner = rect.inflate(-2 * look.mm(3), -2 * look.mm(3))
        if impression is None:
            size = min(inner.width, inner.height) // 2
            mark = look.icon("finger", size, (110, 117, 151), (255, 255, 255))
            surface.blit(mark, mark.get_rect(center=rect.center))
            return
        high, wide = impression.pixels.shape[:2]
        scale = min(inner.width / wide, inner.height / high)
        size_px = (max(round(wide * scale), 1), max(round(high * scale), 1))
        scaled = cv2.resize(impression.pixels, size_px, interpolation=cv2.INTER_AREA)
        grey = np.repeat(scaled[..., None], 3, axis=2)
        picture = pygame.image.frombuffer(grey.tobytes(), size_px, "RGB")
        surface.blit(picture, picture.get_rect(center=rect.center))


class QualityMeter:
    """A word and a bar of five parts."""

    PARTS = 5

    def __init__(self, quality: Callable[[], float]) -> None:
        self._quality = quality

    def height(self, look: Look, width: int) -> int:
        return look.metrics.line(Type.BODY) + look.mm(2) + look.mm(4)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        scene.watch(_Meter(scene.look, box.copy(), self._quality))
        scene.node("quality", Role.STATUS, scene.look.phrases("finger-quality"), box)
        scene.blocks.append(scene.flip(box))


class _Meter:
    def __init__(self, look: Look, rect: pygame.Rect, quality: Callable[[], float]) -> None:
        self.rect = rect
        self._look = look
        self._quality = quality
        self._shown = -1

    def _lit(self) -> int:
        return round(min(max(self._quality(), 0.0), 1.0) * QualityMeter.PARTS)

    def tick(self, now: float) -> bool:
        lit = self._lit()
        changed = lit != self._shown
        self._shown = lit
        return changed

    def paint(self, surface: pygame.Surface) -> None:
        look, theme, rect = self._look, self._look.theme, self.rect
        surface.fill(theme.page, rect)
        lit = self._lit()
        word = "none" if lit == 0 else "weak" if lit <= 2 else "fair" if lit == 3 else "good"
        text = look.phrases.entry(look.phrases("finger-quality"), look.phrases(f"finger-quality-{word}"))
        drawn = look.letters.line(text, look.metrics.px(Type.BODY), False, theme.text, look.rtl)
        drop = (look.metrics.line(Type.BODY) - drawn.get_height()) // 2
        surface.blit(drawn, (rect.right - drawn.get_width() if look.rtl else rect.x, rect.y + drop))
        high, gap = look.mm(4), look.mm(1.25)
        wide = (rect.width - gap * (QualityMeter.PARTS - 1)) // QualityMeter.PARTS
        colour = theme.ok if lit > 3 else theme.accent
        for part in range(QualityMeter.PARTS):
            x = rect.x + (QualityMeter.PARTS - 1 - part if look.rtl else part) * (wide + gap)
            on = part < lit
            bar = draw.box(wide, high, high / 2, colour if on else theme.page, theme.edge, max(look.mm(0.4), 2))
            surface.blit(bar, (x, rect.bottom - high))
