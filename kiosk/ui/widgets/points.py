"""CheckList, bullet points and longer texts."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from kiosk.ui.layout import Picture, Words
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.tokens import GAP, Type
from kiosk.ui.widgets.surface import raised


@dataclass(frozen=True)
class CheckList:
    """Sentences with their state in an icon and in words: ok, not ok, open."""

    entries: tuple[tuple[str, str], ...]
    """Icon (ok, error, warning, open) and sentence."""
    type: Type = Type.BODY
    gap: float = 2.5

    def _size(self, look: Look) -> int:
        return round(look.metrics.px(self.type) * 1.25)

    def _columns(self, look: Look, width: int) -> int:
        """Two, if there are several and each fits on one line."""
        half = (width - look.mm(GAP)) // 2 - self._size(look) - look.mm(3.75)
        return 2 if len(self.entries) > 3 and all(look.width(t, self.type) <= half for _, t in self.entries) else 1

    def _cell(self, look: Look, width: int) -> int:
        return width if self._columns(look, width) == 1 else (width - look.mm(GAP)) // 2

    def _row(self, look: Look, width: int, text: str) -> int:
        size = self._size(look)
        return max(look.height(text, self.type, width - size - look.mm(3.75)), size)

    def _rows(self, look: Look, width: int) -> list[int]:
        cell, columns = self._cell(look, width), self._columns(look, width)
        high = [self._row(look, cell, text) for _, text in self.entries]
        return [max(high[start : start + columns]) for start in range(0, len(high), columns)]

    def height(self, look: Look, width: int) -> int:
        rows = self._rows(look, width)
        return sum(rows) + look.mm(self.gap) * max(len(rows) - 1, 0)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme = scene.look, scene.look.theme
        inks = {"ok": theme.ok, "error": theme.danger, "warning": theme.warning}
        size, cell, columns = self._size(look), self._cell(look, box.width), self._columns(look, box.width)
        y = box.y
        for row, high in enumerate(self._rows(look, box.width)):
            for column, (icon, text) in enumerate(self.entries[row * columns : (row + 1) * columns]):
                x = box.x + column * (cell + look.mm(GAP))
                first = max(look.metrics.line(self.type), size)
                scene.put(look.icon(icon, size, inks.get(icon, theme.accent), theme.page), x, y + (first - size) // 2)
                line = pygame.Rect(x + size + look.mm(3.75), y, cell - size - look.mm(3.75), high)
                offset = (first - look.metrics.line(self.type)) // 2
                scene.text(text, line.move(0, offset), self.type, theme.text)
                node = pygame.Rect(x, y, cell, high)
                scene.node(f"check-{row * columns + column}", Role.STATUS, text, node)
            y += high + look.mm(self.gap)
        scene.blocks.append(scene.flip(pygame.Rect(box.x, box.y, box.width, y - box.y - look.mm(self.gap))))


@dataclass(frozen=True)
class Points:
    """Sentences on a card, each with a check, under an illustration if there is room."""

    texts: tuple[str, ...]
    picture: str | None = None

    def _list(self) -> CheckList:
        return CheckList(tuple(("ok", text) for text in self.texts), Type.BODY, gap=4)

    def height(self, look: Look, width: int) -> int:
        return self._list().height(look, width - 2 * look.mm(8)) + 2 * look.mm(7)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look = scene.look
        high = self.height(look, box.width)
        room = box.height - high - look.mm(8)
        y = box.y
        if self.picture and room > look.mm(38):
            tall = min(room, look.mm(75))
            total = tall + look.mm(8) + high
            y = box.y + max(0, (box.height - total) // 2)
            Picture(self.picture).place(scene, pygame.Rect(box.x, y, box.width, tall))
            y += tall + look.mm(8)
        card = pygame.Rect(box.x, y, box.width, high)
        raised(scene, card)
        self._list().place(scene, card.inflate(-2 * look.mm(8), -2 * look.mm(7)))
        if card.bottom > box.bottom:
            scene.overflow.append("points")


def paragraphs(text: str) -> tuple[Words, ...]:
    """A longer text as blocks, so that it can fall into pages."""
    parts = [" ".join(part.split("\n")) for part in text.split("\n\n")]
    return tuple(Words(f"paragraph-{index}", part) for index, part in enumerate(parts))
