"""StatusRow: one part of the terminal for staff: how it is, what is wrong, what to do, tested when and by whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from kiosk.ui import draw
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.tokens import Rgb, Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.surface import raised

DISC, PAD, BETWEEN = (11.0, 9.0, 7.0), 5.0, 3.0
"""The icon's disc by density, mm."""


@dataclass(frozen=True)
class StatusRow:
    """`tone` is ok, warning, error or open. `lines` are bold if they are what to do. `test` runs its test by hand."""

    id: str
    tone: str
    heading: str
    lines: tuple[tuple[str, bool], ...]
    last: str
    button: str
    test: Callable[[], None] | None

    def _button(self) -> Button | None:
        return Button(self.id, self.button, self.test, tall=20, type=Type.CAPTION) if self.test else None

    def _wide(self, look: Look) -> int:
        button = self._button()
        return button.natural(look) + look.mm(BETWEEN) if button else 0

    def _inner(self, look: Look, width: int) -> int:
        return width - 2 * look.mm(PAD) - look.mm(DISC[look.density]) - look.mm(BETWEEN) - self._wide(look)

    def _texts(self) -> list[tuple[str, Type, bool]]:
        lines = [(text, Type.BODY, bold) for text, bold in self.lines]
        return [(self.heading, Type.BODY, True), *lines, (self.last, Type.CAPTION, False)]

    def _tall(self, look: Look, inner: int) -> int:
        return sum(look.height(text, type, inner, bold) for text, type, bold in self._texts())

    def height(self, look: Look, width: int) -> int:
        button = self._button()
        pressed = button.height(look, button.natural(look)) if button else 0
        return max(self._tall(look, self._inner(look, width)), pressed, look.mm(DISC[look.density])) + 2 * look.mm(3)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme = scene.look, scene.look.theme
        raised(scene, box)
        ink, ground = _colours(look, self.tone)
        disc = look.mm(DISC[look.density])
        left, top = box.x + look.mm(PAD), box.y + (box.height - disc) // 2
        scene.put(draw.disc(disc, ground, theme.edge if theme.outlined else None, max(look.mm(0.5), 2)), left, top)
        size = round(disc * 0.64)
        mark = look.icon(self.tone, size, ink, ground)
        scene.put(mark, left + (disc - size) // 2, top + (disc - size) // 2)
        inner = self._inner(look, box.width)
        x, y = left + disc + look.mm(BETWEEN), box.y + (box.height - self._tall(look, inner)) // 2
        for text, type, bold in self._texts():
            row = pygame.Rect(x, y, inner, look.height(text, type, inner, bold))
            scene.text(text, row, type, theme.muted if type is Type.CAPTION else theme.text, bold=bold)
            y = row.bottom
        said = ". ".join(text.rstrip(".") for text, _, _ in self._texts())
        button = self._button()
        scene.node(
            f"{self.id}-row", Role.TEXT, said, pygame.Rect(box.x, box.y, box.width - self._wide(look), box.height)
        )
        if button is not None:
            wide, high = button.natural(look), max(look.mm(20), button.height(look, button.natural(look)))
            at = pygame.Rect(box.right - look.mm(PAD) - wide, box.y + (box.height - high) // 2, wide, high)
            button.place(scene, at)
            scene.blocks.pop()  # it lies on the row
        scene.blocks.append(scene.flip(box))

    @property
    def ids(self) -> tuple[str, ...]:
        return (self.id, f"{self.id}-row") if self.test else (f"{self.id}-row",)


def _colours(look: Look, tone: str) -> tuple[Rgb, Rgb]:
    theme = look.theme
    return {
        "ok": (theme.ok, theme.ok_ground),
        "warning": (theme.warning, theme.warning_ground),
        "error": (theme.danger, theme.danger_ground),
    }.get(tone, (theme.accent, theme.tint))
