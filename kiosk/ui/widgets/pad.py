"""SignaturePad: ink, line and frame in the document's proportions."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt
import pygame

from drivers.ports import Ink, Pen, Slot
from flows.screens import Sign
from kiosk.ui import draw
from kiosk.ui.look import Look
from kiosk.ui.scene import PenArea, Role, Scene
from kiosk.ui.tokens import RADIUS
from kiosk.ui.words import Phrases

_INK = (24, 30, 84)
_SHIFT = 4


class SignatureField:
    """The field as large as its box allows."""

    def __init__(
        self,
        ink: Slot[Ink],
        pen: Pen | None,
        aspect: float,
        label: str,
        screen: Sign,
        state: Callable[[Phrases], str],
        crosses: tuple[tuple[float, float], ...] = (),
    ) -> None:
        self._ink = ink
        self._pen = pen
        self._aspect = aspect
        self._label = label
        self._screen = screen
        self._state = state
        self._crosses = crosses

    def height(self, look: Look, width: int) -> int:
        return round(width / self._aspect)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        width = min(box.width, round(box.height * self._aspect))
        rect = pygame.Rect(0, 0, width, round(width / self._aspect))
        rect.center = box.center
        scene.watch(Inked(scene.look, rect, self._ink, self._screen.width, self._crosses))
        if self._pen is not None:
            scene.pen = PenArea(scene.flip(rect), self._pen, self._screen.width)
        phrases = scene.look.phrases
        scene.node("signature", Role.FIELD, self._label, rect, live=lambda: f"{self._label}: {self._state(phrases)}")
        scene.blocks.append(scene.flip(rect))


class Inked:
    """What was written so far; new points are added to the picture, nothing is drawn twice."""

    def __init__(
        self, look: Look, rect: pygame.Rect, ink: Slot[Ink], width: float, crosses: tuple[tuple[float, float], ...]
    ) -> None:
        self.rect = rect
        self._look = look
        self._ink = ink
        self._scale = rect.width / width
        self._shown = -1
        self._crosses = crosses

    def tick(self, now: float) -> bool:
        state = id(self._ink.latest)
        changed = state != self._shown
        self._shown = state
        return changed

    def paint(self, surface: pygame.Surface) -> None:
        look, theme, rect = self._look, self._look.theme, self.rect
        ink = self._ink.latest
        sheet = np.full((rect.height, rect.width, 3), 255, np.uint8)
        self._guide(sheet)
        if ink is not None:
            thick = max(look.mm(0.7), 2)
            scale = rect.width / ink.width if ink.width else self._scale
            for stroke in ink.strokes:
                points = np.array([(p.x * scale, p.y * scale) for p in stroke]) * (1 << _SHIFT)
                if len(stroke) == 1:  # a dot is no line
                    cv2.circle(
                        sheet,
                        tuple(points.round().astype(int)[0].tolist()),
                        thick << _SHIFT,
                        _INK,
                        -1,
                        cv2.LINE_AA,
                        _SHIFT,
                    )
                cv2.polylines(sheet, [points.round().astype(np.int32)], False, _INK, thick, cv2.LINE_AA, _SHIFT)
        surface.blit(pygame.image.frombuffer(sheet.tobytes(), rect.size, "RGB"), rect)
        surface.blit(draw.corners(rect.width, rect.height, look.mm(RADIUS), theme.page), rect)
        frame = draw.box(rect.width, rect.height, look.mm(RADIUS), None, theme.accent, max(look.mm(1), 2))
        surface.blit(frame, rect)

    def _guide(self, sheet: npt.NDArray[np.uint8]) -> None:
        """A line to sign on, or the crosses of the pad's test."""
        look, rect, thick = self._look, self.rect, max(self._look.mm(0.4), 1)
        if not self._crosses:
            line, inset = round(rect.height * 0.78), look.mm(8)
            cv2.line(sheet, (inset, line), (rect.width - inset, line), (200, 204, 218), thick)
        arm = look.mm(3)
        for x, y in ((round(x * self._scale), round(y * self._scale)) for x, y in self._crosses):
            cv2.line(sheet, (x - arm, y), (x + arm, y), (110, 117, 151), thick)
            cv2.line(sheet, (x, y - arm), (x, y + arm), (110, 117, 151), thick)
