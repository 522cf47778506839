"""FactRow: an icon, a heading and lines below it on a card; something to read, not to press."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pygame

from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.tokens import Type
from kiosk.ui.widgets.surface import badge, raised

DISC = 15.0
PAD = 6.0


@dataclass(frozen=True)
class FactRow:
    """One thing to know."""

    id: str
    heading: str
    lines: tuple[str, ...]
    icon: str

    def _inner(self, look: Look, width: int) -> int:
        return width - 2 * look.mm(PAD) - look.mm(DISC) - look.mm(5)

    def _between(self, look: Look) -> int:
        return look.mm(1.25)

    def _text(self, look: Look, width: int) -> int:
        inner = self._inner(look, width)
        heading = look.height(self.heading, Type.BODY, inner, bold=True)
        return heading + sum(self._between(look) + look.height(line, Type.BODY, inner) for line in self.lines)

    def height(self, look: Look, width: int) -> int:
        return max(self._text(look, width), look.mm(DISC)) + 2 * look.mm(4)

    def parts(self, look: Look, width: int, height: int) -> tuple[FactRow, ...]:
        """Several rows with the same heading where one would be higher than `height`."""
        if self.height(look, width) <= height or len(self.lines) < 2:
            return (self,)
        half = len(self.lines) // 2
        first = replace(self, lines=self.lines[:half])
        second = replace(self, id=f"{self.id}-more", lines=self.lines[half:])
        return (*first.parts(look, width, height), *second.parts(look, width, height))

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme = scene.look, scene.look.theme
        raised(scene, box)
        scene.blocks.append(scene.flip(box))
        disc, inner = look.mm(DISC), self._inner(look, box.width)
        badge(scene, self.icon, box.x + look.mm(PAD), box.y + (box.height - disc) // 2, disc)
        x = box.x + look.mm(PAD) + disc + look.mm(5)
        y = box.y + (box.height - self._text(look, box.width)) // 2
        for text, bold in ((self.heading, True), *((line, False) for line in self.lines)):
            row = pygame.Rect(x, y, inner, look.height(text, Type.BODY, inner, bold))
            scene.text(text, row, Type.BODY, theme.text, bold=bold)
            y = row.bottom + self._between(look)
        scene.node(self.id, Role.TEXT, ". ".join((self.heading, *self.lines)), box)
