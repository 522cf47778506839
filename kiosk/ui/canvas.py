"""The surface: paints what changed, nothing else, and lets a new screen fade in."""

from __future__ import annotations

import pygame

from kiosk.ui.panel import Panel
from kiosk.ui.scene import Scene

FADE = 0.15
"""Seconds in which a new screen comes, and what was pressed comes back (120 to 180 ms)."""


class Canvas:
    """What is painted now."""

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self.surface = panel.surface
        self.size = self.surface.get_size()
        self._painted = False
        self._before: pygame.Surface | None = None
        self._fading_since: float | None = None
        self._eased: tuple[pygame.Rect, pygame.Surface, float] | None = None
        """Where something was let go, how it looked, and when."""

    def spoil(self) -> None:
        """Everything must be painted again."""
        self._painted = False

    def fade(self, now: float) -> None:
        """Another screen comes: what is shown now fades out beneath it."""
        if self._painted:
            self._before = self.surface.copy()
            self._fading_since = now

    def ease(self, scene: Scene, node_id: str, now: float) -> None:
        """What was pressed is let go: it comes back as gently as it went down at once."""
        node = scene.find(node_id)
        if node is not None and self._painted:
            where = _around(scene, node.rect).clip(self.surface.get_rect())
            self._eased = (where, self.surface.subsurface(where).copy(), now)

    def settle(self) -> None:
        """No fading: the new screen is there."""
        if self._eased is not None:
            self._eased = None
            self._painted = False
        if self._before is not None:
            self._before = self._fading_since = None
            self._painted = False

    @property
    def fading(self) -> bool:
        return self._before is not None or self._eased is not None

    def refresh(self, scene: Scene, pressed: str | None, now: float) -> None:
        """Paint whatever is due."""
        if self._before is not None and self._fading_since is not None:
            share = (now - self._fading_since) / FADE
            if share >= 1:
                self.settle()
            else:
                self._paint_all(scene, pressed, now)
                # fast at first, then gently
                self._before.set_alpha(round(255 * (1 - share) ** 2))
                self.surface.blit(self._before, (0, 0))
                self._panel.show([scene.area])
                return
        if not self._painted:
            self._eased = None
            self._paint_all(scene, pressed, now)
            self._panel.show([scene.area])
            return
        self._come_back(scene, pressed, now)
        changed = [live for live in scene.lives if live.tick(now)]
        for live in changed:
            live.paint(self.surface)
        if changed:
            self._panel.show([live.rect for live in changed])

    def _paint_all(self, scene: Scene, pressed: str | None, now: float) -> None:
        for live in scene.lives:
            live.tick(now)
        scene.paint(self.surface, pressed)
        self._painted = True

    def _come_back(self, scene: Scene, pressed: str | None, now: float) -> None:
        if self._eased is None:
            return
        where, held, since = self._eased
        share = min(1.0, (now - since) / FADE)
        scene.paint(self.surface, pressed, where)
        held.set_alpha(round(255 * (1 - share) ** 2))
        self.surface.blit(held, where)
        self._panel.show([where])
        if share >= 1:
            self._eased = None

    def part(self, scene: Scene, clip: pygame.Rect, pressed: str | None) -> None:
        """Paint one part at once: a press or the focus must be seen now."""
        scene.paint(self.surface, pressed, clip)
        self._panel.show([clip])

    def node(self, scene: Scene, node_id: str, pressed: str | None) -> None:
        """Paint one node at once."""
        node = scene.find(node_id)
        if node is not None:
            self.part(scene, _around(scene, node.rect), pressed)

    def focus(self, scene: Scene, node_id: str | None, pressed: str | None) -> None:
        """Move the focus ring."""
        if scene.focused == node_id:
            return
        rects = [scene.ring(scene.focused)]
        scene.focused = node_id
        rects.append(scene.ring(node_id))
        if self._painted and self._before is None:
            for rect in rects:
                if rect is not None:
                    self.part(scene, rect, pressed)


def _around(scene: Scene, rect: pygame.Rect) -> pygame.Rect:
    """With the edge and shadow of what stands there."""
    return rect.inflate(2 * scene.look.mm(5), 2 * scene.look.mm(5))
