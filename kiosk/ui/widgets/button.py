"""Button: verb first, primary, secondary or danger; the icon before its label or above it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.tokens import Rgb, Type
from kiosk.ui.widgets.surface import plate

PAD = 5.0
"""Between the label and the button's edge, mm."""
STACKED_PAD = 3.5


@dataclass(frozen=True)
class Button:
    """Something to press. `tall` is its least height in mm.

    `hold` is told True again and again while a finger is on it, and False when it is gone: for what moves.
    """

    id: str
    label: str
    action: Callable[[], None]
    kind: str = "secondary"
    """primary, secondary, danger, call (help), chosen (switched on)."""
    icon: str | None = None
    stacked: bool = False
    """The icon above the label."""
    tall: float = 22.0
    type: Type = Type.BODY
    speak: str = ""
    value: str | None = None
    hold: Callable[[bool], None] | None = None

    def _icon(self, look: Look) -> int:
        return round(look.metrics.px(self.type) * (1.5 if self.stacked else 1.35)) if self.icon else 0

    def _space(self, look: Look) -> int:
        return look.mm(2.5) if self.icon else 0

    def natural(self, look: Look) -> int:
        """The width at which the label needs one line, px."""
        width = look.width(self.label, self.type, bold=True)
        if not self.stacked:
            width += self._icon(look) + self._space(look)
        return max(width + 2 * look.mm(STACKED_PAD if self.stacked else PAD), look.mm(24))

    def least(self, look: Look) -> int:
        """The width below which a word would be cut, px."""
        width = look.word_width(self.label, self.type, bold=True)
        if not self.stacked:
            width += self._icon(look) + self._space(look)
        return max(width + 2 * look.mm(STACKED_PAD if self.stacked else PAD), look.mm(24))

    def _label_width(self, look: Look, width: int) -> int:
        inner = width - 2 * look.mm(STACKED_PAD if self.stacked else PAD)
        return inner if self.stacked else inner - self._icon(look) - self._space(look)

    def height(self, look: Look, width: int) -> int:
        text = look.height(self.label, self.type, self._label_width(look, width), bold=True)
        if self.stacked and self.icon:
            text += self._icon(look) + look.mm(1)
        return max(look.mm(self.tall), text + 2 * look.mm(2.5))

    def _colours(self, look: Look) -> tuple[Rgb, Rgb | None, Rgb]:
        theme = look.theme
        if self.kind == "primary":
            return theme.action, None, theme.on_action
        if self.kind == "danger":
            return theme.surface, theme.danger, theme.danger
        if self.kind == "chosen":
            return theme.tint, theme.accent, theme.accent
        if self.kind == "call":
            return theme.surface, theme.accent, theme.accent
        return theme.surface, theme.edge, theme.text

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme = scene.look, scene.look.theme
        fill, edge, ink = self._colours(look)
        plate(
            scene,
            box,
            fill,
            edge,
            node=self.id,
            pressed=theme.pressed,
            stroke={"call": 1.0, "chosen": 1.4}.get(self.kind, 0.7),
        )
        size, space = self._icon(look), self._space(look)
        label_width = self._label_width(look, box.width)
        lines = look.lines(self.label, self.type, label_width, bold=True)
        text_height = len(lines) * look.metrics.line(self.type)
        widest = max((look.width(line, self.type, bold=True) for line in lines), default=0)
        if self.stacked:
            total = size + (look.mm(1) if size else 0) + text_height
            top = box.y + (box.height - total) // 2
            self._put_icon(scene, size, box.centerx - size // 2, top, ink, fill)
            text = pygame.Rect(0, top + total - text_height, label_width, text_height)
            text.centerx = box.centerx
            align = "centre"
        else:
            total = size + space + widest
            left = box.x + (box.width - total) // 2
            self._put_icon(scene, size, left, box.y + (box.height - size) // 2, ink, fill)
            text = pygame.Rect(left + size + space, box.y + (box.height - text_height) // 2, widest, text_height)
            align = "start" if size else "centre"
        scene.text(
            self.label, text, self.type, ink, bold=True, align=align, node=self.id, pressed=theme.on_pressed
        )  # fmt: skip
        scene.node(
            self.id,
            Role.BUTTON,
            self.label,
            box,
            speak=self.speak,
            value=self.value or ("chosen" if self.kind == "chosen" else None),
            action=self.action,
        )
        if self.hold is not None:
            scene.holds[self.id] = self.hold
        scene.blocks.append(scene.flip(box))

    def _put_icon(self, scene: Scene, size: int, x: int, y: int, ink: Rgb, ground: Rgb) -> None:
        if self.icon:
            look, theme = scene.look, scene.look.theme
            over = look.icon(self.icon, size, theme.on_pressed, theme.pressed)
            scene.put(look.icon(self.icon, size, ink, ground), x, y, self.id, over)


def rows(look: Look, buttons: list[Button], width: int, gap: int) -> list[list[Button]]:
    """As many side by side as need no more than one line for their labels."""
    for count in range(len(buttons), 1, -1):
        share = (width - gap * (count - 1)) // count
        if all(button.natural(look) <= share for button in buttons):
            return [buttons[start : start + count] for start in range(0, len(buttons), count)]
    return [[button] for button in buttons]
