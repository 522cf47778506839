"""Card: icon disc, title, line and chevron; the whole card is the target. Closed, the line gives the reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pygame

from kiosk.ui import draw
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.tokens import EDGE, RADIUS, Type
from kiosk.ui.widgets.surface import badge, raised

DISC = (26.0, 22.0, 16.0)
"""Across, mm, by density: the more room words need, the less the icon beside them gets."""
PAD = 7.0
TALL = 35.0
TIGHT = 6.0
"""Millimetres of disc and height that a card can do without where all of them then fit on one page."""


@dataclass(frozen=True)
class Card:
    """One answer to a question."""

    id: str
    title: str
    action: Callable[[], None]
    line: str = ""
    icon: str | None = None
    closed: bool = False
    """Not possible now; pressing it explains the way out."""
    chosen: bool = False
    speak: str = ""
    language: str | None = None
    """The voice its words need, where it is not the screen's."""

    tight: bool = False
    """A little lower."""

    def tightened(self) -> Card:
        """The same, a little lower."""
        return replace(self, tight=True)

    def _disc(self, look: Look) -> int:
        return look.mm(min(DISC[look.density], DISC[0] - (TIGHT if self.tight else 0))) if self.icon else 0

    def _end(self, look: Look) -> int:
        return look.mm(7)

    def _text_width(self, look: Look, width: int) -> int:
        disc = self._disc(look) + look.mm(6) if self.icon else 0
        return width - 2 * look.mm(PAD) - disc - self._end(look) - look.mm(3)

    def height(self, look: Look, width: int) -> int:
        inner = self._text_width(look, width)
        text = look.height(self.title, Type.CARD, inner, bold=True)
        if self.line:
            text += look.mm(1.25) + look.height(self.line, Type.BODY, inner)
        tight = TIGHT if self.tight else 0
        return max(look.mm(TALL - tight), text + 2 * look.mm(5 - tight / 2), self._disc(look) + 2 * look.mm(4))

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme = scene.look, scene.look.theme
        raised(scene, box)
        # while it is pressed the card gets a firm edge: the same feedback in both themes
        over = draw.box(box.width, box.height, look.mm(RADIUS), theme.tint, theme.accent, look.mm(EDGE * 2))
        rest = over if self.chosen else pygame.Surface((1, 1), pygame.SRCALPHA)
        scene.put(rest, box.x, box.y, self.id, over)
        scene.items[-1].rect.update(scene.flip(box))
        disc = self._disc(look)
        x = box.x + look.mm(PAD)
        if self.icon:
            badge(scene, self.icon, x, box.y + (box.height - disc) // 2, disc, self.id)
            x += disc + look.mm(6)
        inner = self._text_width(look, box.width)
        title_height = look.height(self.title, Type.CARD, inner, bold=True)
        line_height = look.height(self.line, Type.BODY, inner) + look.mm(1.25) if self.line else 0
        # the first line's marks reach higher above Arabic letters than the last line's tails do below
        top = box.y + (box.height - title_height - line_height) // 2 + (look.mm(1) if look.rtl else 0)
        scene.text(self.title, pygame.Rect(x, top, inner, title_height), Type.CARD, theme.text, bold=True, node=self.id)
        if self.line:
            below = pygame.Rect(x, top + title_height + look.mm(1.25), inner, line_height - look.mm(1.25))
            colour = theme.warning if self.closed else theme.muted
            scene.text(self.line, below, Type.BODY, colour, node=self.id)
        size = self._end(look)
        mark = "info" if self.closed else "check" if self.chosen else "next"
        scene.put(
            look.icon(mark, size, theme.warning if self.closed else theme.accent),
            box.right - look.mm(PAD) - size,
            box.y + (box.height - size) // 2,
            self.id,
        )
        label = f"{self.title}. {self.line}" if self.line else self.title
        value = "closed" if self.closed else "chosen" if self.chosen else None
        scene.node(
            self.id, Role.CARD, label, box, speak=self.speak, value=value, language=self.language, action=self.action
        )
        scene.blocks.append(scene.flip(box))


@dataclass(frozen=True)
class Tick:
    """A row to tick off; the whole row is the target."""

    id: str
    title: str
    ticked: bool
    action: Callable[[], None]

    def height(self, look: Look, width: int) -> int:
        inner = width - 3 * look.mm(PAD) - look.mm(11)
        return max(look.mm(22), look.height(self.title, Type.LEAD, inner, bold=self.ticked) + 2 * look.mm(4))

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme = scene.look, scene.look.theme
        raised(scene, box)
        size = look.mm(11)
        y = box.y + (box.height - size) // 2
        fill = theme.action if self.ticked else theme.surface
        scene.put(draw.box(size, size, look.mm(2.5), fill, theme.edge, look.mm(0.9)), box.x + look.mm(PAD), y, self.id)
        if self.ticked:
            inner = round(size * 0.76)
            mark = look.icon("check", inner, theme.on_action, theme.action)
            scene.put(mark, box.x + look.mm(PAD) + (size - inner) // 2, y + (size - inner) // 2, self.id)
        left = box.x + 2 * look.mm(PAD) + size
        text = pygame.Rect(left, box.y, box.right - look.mm(PAD) - left, box.height)
        scene.text(self.title, text, Type.LEAD, theme.text, middle=True, node=self.id)
        scene.node(
            self.id, Role.CHECK, self.title, box, action=self.action, value="checked" if self.ticked else "unchecked"
        )  # fmt: skip
        scene.blocks.append(scene.flip(box))
