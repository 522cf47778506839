"""One part of the terminal for staff: how it is, what to do, tested when and by whom. Pressing it tests it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.tokens import GAP, Rgb, Type
from kiosk.ui.widgets.surface import plate

MARK, PAD, BETWEEN, EDGE, LEAST = 9.0, 4.0, 3.0, 1.2, 20.0
"""The icon, the inset at the sides, between icon and words, above and below them, the least height, mm."""
WIDE = 134.0
"""The share of the screen's width that a tile without anything to do wants at 100 %, mm."""


@dataclass(frozen=True)
class StatusTile:
    """`tone` is ok, warning, error, open or again. `action` is what to do; `last` stands beside it where there is room,
    else below."""

    id: str
    tone: str
    heading: str
    action: str
    last: str
    test: Callable[[], None]

    def _inner(self, look: Look, width: int) -> int:
        return width - 2 * look.mm(PAD) - look.mm(MARK) - look.mm(BETWEEN)

    def _beside(self, look: Look, inner: int) -> int:
        """Where `last` begins beside the action; 0: it has a line of its own."""
        said = look.width(self.action, Type.CAPTION) + look.mm(BETWEEN)
        return said if self.action and said + look.width(self.last, Type.CAPTION) <= inner else 0

    def _lines(self, look: Look, inner: int) -> list[tuple[str, bool]]:
        lines = [(self.heading, True), (self.action, False)]
        last = [] if self._beside(look, inner) else [(self.last, False)]
        return [line for line in (*lines, *last) if line[0]]

    def height(self, look: Look, width: int) -> int:
        inner = self._inner(look, width)
        tall = sum(look.height(text, Type.CAPTION, inner, bold) for text, bold in self._lines(look, inner))
        return max(tall + 2 * look.mm(EDGE), look.mm(LEAST))

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme = scene.look, scene.look.theme
        plate(scene, box, theme.surface, theme.edge, node=self.id, pressed=theme.pressed, stroke=0.7)
        size, inner = look.mm(MARK), self._inner(look, box.width)
        icon = look.icon(self.tone, size, _ink(look, self.tone), theme.surface)
        over = look.icon(self.tone, size, theme.on_pressed, theme.pressed)
        scene.put(icon, box.x + look.mm(PAD), box.y + (box.height - size) // 2, self.id, over)
        lines, beside = self._lines(look, inner), self._beside(look, inner)
        heights = [look.height(text, Type.CAPTION, inner, bold) for text, bold in lines]
        x, y = box.x + look.mm(PAD) + size + look.mm(BETWEEN), box.y + (box.height - sum(heights)) // 2
        for (text, bold), high in zip(lines, heights, strict=True):
            row = pygame.Rect(x, y, inner, high)
            if beside and text is self.action:
                row.width = beside
                self._write(scene, self.last, pygame.Rect(x + beside, y, inner - beside, high), bold=False)
            self._write(scene, text, row, bold=bold)
            y += high
        said = ". ".join(text.rstrip(".") for text in (self.heading, self.action, self.last) if text)
        scene.node(self.id, Role.BUTTON, said, box, action=self.test)
        scene.blocks.append(scene.flip(box))

    def _write(self, scene: Scene, text: str, row: pygame.Rect, *, bold: bool) -> None:
        theme = scene.look.theme
        colour = theme.muted if text is self.last else theme.text
        scene.text(text, row, Type.CAPTION, colour, bold=bold, node=self.id, pressed=theme.on_pressed)


@dataclass(frozen=True)
class Abreast:
    """Tiles next to each other, equally wide and high; `places` may be more than there are."""

    tiles: tuple[StatusTile, ...]
    places: int

    def _share(self, look: Look, width: int) -> int:
        return (width - look.mm(GAP) * (self.places - 1)) // self.places

    def height(self, look: Look, width: int) -> int:
        return max(tile.height(look, self._share(look, width)) for tile in self.tiles)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        share = self._share(scene.look, box.width)
        for index, tile in enumerate(self.tiles):
            x = box.x + index * (share + scene.look.mm(GAP))
            tile.place(scene, pygame.Rect(x, box.y, share, box.height))


def abreast(look: Look, tiles: Sequence[StatusTile]) -> tuple[Abreast, ...]:
    """As many in a row as leave each its width."""
    metrics = look.metrics
    places = max(1, round(metrics.width / metrics.px_per_mm / (WIDE * metrics.percent / 100)))
    return tuple(Abreast(tuple(tiles[start : start + places]), places) for start in range(0, len(tiles), places))


def _ink(look: Look, tone: str) -> Rgb:
    theme = look.theme
    return {"ok": theme.ok, "warning": theme.warning, "error": theme.danger}.get(tone, theme.accent)
