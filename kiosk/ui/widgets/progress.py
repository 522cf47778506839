"""Progress: a bar that fills."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from drivers.ports import Slot
from kiosk.ui import draw
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene


@dataclass(frozen=True)
class Progress:
    """How far something has come, 0..1."""

    share: Slot[float]
    label: str

    def height(self, look: Look, width: int) -> int:
        return look.mm(6)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        scene.watch(_Filling(scene.look, box.copy(), self.share))
        scene.node("progress", Role.STATUS, self.label, box)
        scene.blocks.append(scene.flip(box))


class _Filling:
    def __init__(self, look: Look, rect: pygame.Rect, share: Slot[float]) -> None:
        self.rect = rect
        self._look = look
        self._share = share
        self._shown = -1

    def _filled(self) -> int:
        rect, share = self.rect, min(max(self._share.latest or 0.0, 0.0), 1.0)
        return max(rect.height, round(rect.width * share))

    def tick(self, now: float) -> bool:
        filled = self._filled()
        changed = filled != self._shown
        self._shown = filled
        return changed

    def paint(self, surface: pygame.Surface) -> None:
        look, theme, rect = self._look, self._look.theme, self.rect
        surface.fill(theme.page, rect)
        edge = max(look.mm(0.4), 2)
        surface.blit(draw.box(rect.width, rect.height, rect.height / 2, theme.surface, theme.edge, edge), rect)
        filled = self._filled()
        bar = draw.box(filled, rect.height, rect.height / 2, theme.accent, theme.accent, edge)
        surface.blit(bar, (rect.right - filled if look.rtl else rect.x, rect.y))
