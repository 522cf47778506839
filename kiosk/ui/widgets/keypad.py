"""Keypad: digits, or digits and letters, and the echo of what was typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pygame

from kiosk.ui import draw
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.tokens import EDGE, GAP, RADIUS, TARGET, Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.surface import plate, raised

DIGITS = "1234567890"
LETTERS = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Keypad:
    """Digits and letters in a grid as wide as it gets; every key is a full target. Where there is no room for all of
    them it falls into pages, each with a delete key of its own. Digits can stand as on a telephone."""

    press: Callable[[str], None]
    delete: Callable[[], None]
    delete_label: str
    keys: str = LETTERS
    telephone: bool = False

    def _columns(self, look: Look, width: int) -> int:
        if self.telephone and width < look.mm(250):
            return 3
        most = (width + look.mm(GAP)) // (look.mm(TARGET) + look.mm(GAP))
        return max(min(most, 13 if most >= 13 else 9 if most == 9 else most), 1)

    def _delete(self) -> Button:
        return Button("delete", self.delete_label, self.delete, icon="delete", tall=TARGET, type=Type.CAPTION)

    def _taken(self, look: Look, width: int) -> int:
        """Places that the delete key takes."""
        columns = self._columns(look, width)
        cell = (width - look.mm(GAP) * (columns - 1)) // columns
        delete = self._delete()
        label = delete.natural(look) if delete.natural(look) <= width else delete.least(look)
        gap = look.mm(GAP)
        return min(-(-(label + gap) // (cell + gap)), columns) if columns > 2 else columns

    def _rows(self, look: Look, width: int) -> int:
        return -(-(len(self.keys) + max(self._taken(look, width), 2)) // self._columns(look, width))

    def _tall(self, look: Look) -> int:
        return max(look.mm(TARGET + 1), look.metrics.line(Type.CARD) + look.mm(2))

    def height(self, look: Look, width: int) -> int:
        rows = self._rows(look, width)
        return rows * self._tall(look) + (rows - 1) * look.mm(GAP)

    def parts(self, look: Look, width: int, height: int) -> tuple[Keypad, ...]:
        """Pages that fit into `height`."""
        gap = look.mm(GAP)
        rows = max((height + gap) // (self._tall(look) + gap), 1)
        keys = rows * self._columns(look, width) - max(self._taken(look, width), 2)
        if keys < 1:
            return (self,)
        starts = range(0, len(self.keys), keys)
        return tuple(replace(self, keys=self.keys[start : start + keys]) for start in starts)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, gap = scene.look, scene.look.mm(GAP)
        columns, rows = self._columns(look, box.width), self._rows(look, box.width)
        wide = (box.width - gap * (columns - 1)) // columns
        high = (box.height - gap * (rows - 1)) // rows
        for index, character in enumerate(self.keys):
            row, column = divmod(index, columns)
            cell = pygame.Rect(box.x + column * (wide + gap), box.y + row * (high + gap), wide, high)
            self._key(scene, _unmirrored(look, cell, box), character)
        row, column = divmod(len(self.keys), columns)
        if columns - column < self._taken(look, box.width):
            row, column = row + 1, 0
        left = box.x + column * (wide + gap)
        last = pygame.Rect(left, box.y + row * (high + gap), box.right - left, high)
        last.width = min(last.width, max(self._taken(look, box.width), 3) * (wide + gap) - gap)
        self._delete().place(scene, _unmirrored(look, last, box))

    def _key(self, scene: Scene, cell: pygame.Rect, character: str) -> None:
        theme = scene.look.theme
        id = f"key-{character}"
        plate(scene, cell, theme.surface, theme.edge, node=id, pressed=theme.pressed, radius=4)
        scene.text(
            character,
            cell,
            Type.CARD,
            theme.text,
            bold=True,
            align="centre",
            middle=True,
            node=id,
            pressed=theme.on_pressed,
        )
        scene.node(id, Role.BUTTON, character, cell, private=True, action=lambda: self.press(character))
        scene.blocks.append(scene.flip(cell))


def _unmirrored(look: Look, cell: pygame.Rect, box: pygame.Rect) -> pygame.Rect:
    """Digits and Latin letters run from left to right on every keyboard: the scene will mirror this place back."""
    return cell.move(box.x + box.right - cell.left - cell.right, 0) if look.rtl else cell


@dataclass(frozen=True)
class Echo:
    """What was typed, large, in a field; `told` is what a screen reader may say of it."""

    text: str
    label: str
    told: str

    def height(self, look: Look, width: int) -> int:
        return max(look.mm(24), look.metrics.line(Type.H1) + look.mm(5))

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme = scene.look, scene.look.theme
        raised(scene, box)
        scene.put(
            draw.box(box.width, box.height, look.mm(RADIUS), theme.surface, theme.accent, look.mm(EDGE * 1.5)),
            box.x,
            box.y,
        )
        inner = box.inflate(-2 * look.mm(7), 0)
        if self.text:
            type = Type.H1 if look.width(self.text, Type.H1, bold=True) <= inner.width else Type.LEAD
            scene.text(self.text, inner, type, theme.text, bold=True, middle=True)
        else:
            scene.text(self.label, inner, Type.LEAD, theme.muted, middle=True)
        told = self.told or look.phrases("enter-code-empty")
        scene.node("code-field", Role.FIELD, self.label, box, private=True, value=told)
        scene.blocks.append(scene.flip(box))
