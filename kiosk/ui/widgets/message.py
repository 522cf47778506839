"""MessageBar: icon, edge and sentence together; replaced, never stacked. Messages are held long enough to read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import pygame

from kiosk.ui import draw
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.tokens import RADIUS, Rgb, Type

HELD = 0.4
"""Seconds a message stays at least: changing instructions faster than one can read helps nobody."""
_ICONS = {"info": "info", "ok": "ok", "warning": "warning", "error": "error"}

T = TypeVar("T")
Message = tuple[str, str]
"""Tone (info, ok, warning, error) and sentence."""


def _colours(look: Look, tone: str) -> tuple[Rgb, Rgb]:
    theme = look.theme
    return {
        "ok": (theme.ok, theme.ok_ground),
        "warning": (theme.warning, theme.warning_ground),
        "error": (theme.danger, theme.danger_ground),
    }.get(tone, (theme.accent, theme.tint))


def draw_bar(look: Look, width: int, height: int, tone: str, text: str, type: Type) -> pygame.Surface:
    """The whole bar as one picture."""
    if draw.measuring():
        return draw.blank()
    ink, ground = _colours(look, tone)
    sheet = pygame.Surface((width, height), pygame.SRCALPHA)
    sheet.blit(draw.box(width, height, look.mm(RADIUS), ground, ink, max(look.mm(0.7), 2)), (0, 0))
    size, pad = _icon_px(look, type), look.mm(5)
    mark = look.icon(_ICONS.get(tone, "info"), size, ink, ground)
    lines = look.lines(text, type, _room(look, width, type), bold=True)
    pitch, px = look.metrics.line(type), look.metrics.px(type)
    y = (height - pitch * len(lines)) // 2
    sheet.blit(mark, (width - pad - size if look.rtl else pad, (height - size) // 2))
    for line in lines:
        drawn = look.letters.line(line, px, True, look.theme.text, look.rtl)
        x = pad + size + look.mm(4)
        sheet.blit(drawn, (width - x - drawn.get_width() if look.rtl else x, y + (pitch - drawn.get_height()) // 2))
        y += pitch
    return sheet


def _icon_px(look: Look, type: Type) -> int:
    return round(look.metrics.px(type) * 1.45)


def _room(look: Look, width: int, type: Type) -> int:
    return width - 2 * look.mm(5) - _icon_px(look, type) - look.mm(4)


def tall(look: Look, width: int, texts: list[str], type: Type) -> int:
    """High enough for each of these sentences, so that nothing jumps when they change."""
    lines = max((len(look.lines(text, type, _room(look, width, type), bold=True)) for text in texts), default=1)
    return max(look.mm(18), lines * look.metrics.line(type) + 2 * look.mm(3))


@dataclass(frozen=True)
class Note:
    """A message that does not change."""

    text: str
    tone: str = "info"
    type: Type = Type.BODY
    id: str = "note"

    def height(self, look: Look, width: int) -> int:
        return tall(look, width, [self.text], self.type)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        scene.put(draw_bar(scene.look, box.width, box.height, self.tone, self.text, self.type), box.x, box.y)
        scene.node(self.id, Role.STATUS, self.text, box)
        scene.blocks.append(scene.flip(box))


class Held(Generic[T]):
    """A value that changes at most every HELD seconds."""

    def __init__(self, value: T) -> None:
        self.value = value
        self._since = float("-inf")

    def offer(self, value: T, now: float) -> bool:
        """True if it was taken over and is another one than before."""
        if value == self.value or now - self._since < HELD:
            return False
        self.value, self._since = value, now
        return True


class MessageBar:
    """A message asked for with every tick; `all` are the sentences it may have to show.

    Its changes are read aloud too, unless `told` is False: figures change faster than they can be said.
    """

    def __init__(
        self,
        now: Callable[[], Message],
        all: list[str],
        type: Type = Type.CARD,
        id: str = "message",
        *,
        told: bool = True,
    ) -> None:
        self._id = id
        self._told = told
        self._now = now
        self._all = all
        self._type = type

    def height(self, look: Look, width: int) -> int:
        return tall(look, width, self._all, self._type)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        live = _Changing(scene.look, box.copy(), self._now, self._type)
        scene.watch(live)
        scene.node(self._id, Role.STATUS, self._now()[1], box, live=(lambda: self._now()[1]) if self._told else None)
        scene.blocks.append(scene.flip(box))


class _Changing:
    def __init__(self, look: Look, rect: pygame.Rect, now: Callable[[], Message], type: Type) -> None:
        self.rect = rect
        self._look = look
        self._now = now
        self._type = type
        self._shown: Message | None = None

    def tick(self, now: float) -> bool:
        wanted = self._now()
        if wanted == self._shown:
            return False
        self._shown = wanted
        return True

    def paint(self, surface: pygame.Surface) -> None:
        tone, text = self._shown or self._now()
        surface.fill(self._look.theme.page, self.rect)
        surface.blit(draw_bar(self._look, self.rect.width, self.rect.height, tone, text, self._type), self.rect)
