"""One laid-out screen: what is painted where, what can be pressed or read, what moves by itself.

Everything is placed as if text ran from left to right; for right-to-left languages the scene mirrors each position,
never the pictures themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import pygame

from drivers.ports import Pen, PenPoint
from kiosk.ui import draw
from kiosk.ui.look import Look
from kiosk.ui.text import arabic, torn
from kiosk.ui.tokens import FOCUS_AWAY, FOCUS_BAND, FOCUS_EDGE, FOCUS_WIDTH, RADIUS, Rgb, Type


class Role(StrEnum):
    """What a node is to somebody who cannot see it."""

    HEADING = "heading"
    TEXT = "text"
    BUTTON = "button"
    CARD = "card"
    CHECK = "check"
    IMAGE = "image"
    FIELD = "field"
    STATUS = "status"


PRESSABLE = frozenset({Role.BUTTON, Role.CARD, Role.CHECK})


@dataclass(frozen=True)
class Node:
    """Something on the screen that can be read or pressed, in reading order."""

    id: str
    role: Role
    label: str
    speak: str
    rect: pygame.Rect
    private: bool = False
    value: str | None = None
    """What it holds or how it stands: checked, unchecked, chosen, closed, or the text of a field."""
    live: Callable[[], str] | None = None
    """The sentence it shows now, where that changes by itself."""
    language: str | None = None
    """The voice it needs, where it is not the screen's."""

    @property
    def pressable(self) -> bool:
        return self.role in PRESSABLE


@dataclass(frozen=True)
class Item:
    """A picture at a place; `pressed` replaces it while the finger is on its node."""

    rect: pygame.Rect
    surface: pygame.Surface
    node: str | None = None
    pressed: pygame.Surface | None = None


@dataclass(frozen=True)
class Written:
    """A line of text and the box it must stay in, for checks."""

    text: str
    rect: pygame.Rect
    box: pygame.Rect
    px: int
    owner: str | None


class Live(Protocol):
    """A part that changes by itself."""

    rect: pygame.Rect

    def tick(self, now: float) -> bool:
        """Look at the world; True if it must be painted again."""

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the whole rect."""


class PenArea:
    """A field of the screen that feels a pen, and the mm it stands for."""

    def __init__(self, rect: pygame.Rect, pen: Pen, width: float) -> None:
        self.rect = rect
        self._pen = pen
        self._scale = width / rect.width
        self._last: PenPoint | None = None

    def px(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the field, in mm, is on the screen."""
        return self.rect.x + x / self._scale, self.rect.y + y / self._scale

    def put(self, at: tuple[int, int], t: float, pressure: float, *, down: bool) -> None:
        """Pass a touch on to the pad."""
        x = min(max((at[0] - self.rect.x) * self._scale, 0.0), self.rect.width * self._scale)
        y = min(max((at[1] - self.rect.y) * self._scale, 0.0), self.rect.height * self._scale)
        self._last = PenPoint(x, y, t, pressure)
        self._pen.put(self._last, down=down)

    def lift(self) -> None:
        """The screen goes away while the pen is down."""
        if self._last is not None:
            self._pen.put(self._last, down=False)


class Scene:
    """Built once by laying out, then painted as often as needed."""

    def __init__(self, look: Look, size: tuple[int, int], ground: Rgb | None = None) -> None:
        self.look = look
        self.area = pygame.Rect((0, 0), size)
        self.ground: Rgb | None = ground or look.theme.page
        self.under: pygame.Surface | None = None
        """Painted instead of the ground: what an overlay lies on."""
        self.items: list[Item] = []
        self.nodes: list[Node] = []
        self.actions: dict[str, Callable[[], None]] = {}
        self.holds: dict[str, Callable[[bool], None]] = {}
        """What is told True again and again while a finger is on a node, and False when it is gone."""
        self.written: list[Written] = []
        self.lives: list[Live] = []
        self.blocks: list[pygame.Rect] = []
        """Outer boxes of what may not overlap, for checks."""
        self.pictures = 0
        """Illustrations that found room."""
        self.pages = 1
        self.elsewhere: dict[str, int] = {}
        """Nodes on other pages of the choices, and which."""
        self.crest: pygame.Rect | None = None
        """Where staff tap to sign in."""
        self.pen: PenArea | None = None
        """Where the screen is a signature pad."""
        self.overflow: list[str] = []
        """What did not fit, for checks."""
        self.home: str | None = None
        """Where keys begin: the first answer."""
        self.focused: str | None = None
        """The node inside the ring."""

    def flip(self, rect: pygame.Rect) -> pygame.Rect:
        """The rect's place on the screen in this language."""
        if self.look.rtl:
            return pygame.Rect(self.area.width - rect.right, rect.y, rect.width, rect.height)
        return rect.copy()

    def put(
        self,
        surface: pygame.Surface,
        x: int,
        y: int,
        node: str | None = None,
        pressed: pygame.Surface | None = None,
    ) -> None:
        self.items.append(Item(self.flip(surface.get_rect(topleft=(x, y))), surface, node, pressed))

    def fill(self, rect: pygame.Rect, colour: Rgb) -> None:
        if draw.measuring():
            return
        plain = pygame.Surface(rect.size)
        plain.fill(colour)
        self.put(plain, rect.x, rect.y)

    def text(
        self,
        text: str,
        box: pygame.Rect,
        type: Type,
        colour: Rgb,
        *,
        bold: bool = False,
        align: str = "start",
        middle: bool = False,
        node: str | None = None,
        pressed: Rgb | None = None,
    ) -> int:
        """Write into `box` from its top, or in its vertical middle; returns the y below the last line."""
        look = self.look
        px, pitch = look.metrics.px(type), look.metrics.line(type)
        lines = look.lines(text, type, box.width, bold)
        if torn(text, lines):
            self.overflow.append(f"a word of {text!r}")
        y = box.y + ((box.height - len(lines) * pitch) // 2 if middle else 0)
        for line in lines:
            drawn, over = self._letters(line, px, bold, colour, pressed)
            width = drawn.get_width()
            room = box.width - width
            x = box.x + (0 if align == "start" else room // 2 if align == "centre" else room)
            rise, drop, middle_of = (0.82, 0.42, 0.2) if arabic(line, look.rtl) else (0.72, 0.21, 0.36)
            # letters stand in the middle of their line by their optical middle, a share of an em above the baseline
            baseline = y + pitch // 2 + round(px * middle_of)
            top = baseline - look.letters.ascent(line, px, bold, look.rtl)
            self.put(drawn, x, top, node, over)
            ink = pygame.Rect(x, baseline - round(px * rise), width, round(px * (rise + drop)))
            self.written.append(Written(line, self.flip(ink), self.flip(box), px, node))
            y += pitch
        return y

    def _letters(
        self, line: str, px: int, bold: bool, colour: Rgb, pressed: Rgb | None
    ) -> tuple[pygame.Surface, pygame.Surface | None]:
        letters, rtl = self.look.letters, self.look.rtl
        if draw.measuring():
            return draw.blank(letters.width(line, px, bold, rtl)), None
        over = letters.line(line, px, bold, pressed, rtl) if pressed else None
        return letters.line(line, px, bold, colour, rtl), over

    def node(
        self,
        id: str,
        role: Role,
        label: str,
        rect: pygame.Rect,
        *,
        speak: str = "",
        private: bool = False,
        value: str | None = None,
        live: Callable[[], str] | None = None,
        language: str | None = None,
        action: Callable[[], None] | None = None,
    ) -> None:
        clean = label.replace("\u00ad", "")
        self.nodes.append(
            Node(
                id, role, clean, (speak or label).replace("\u00ad", ""), self.flip(rect), private, value, live, language
            )
        )
        if action is not None:
            self.actions[id] = action

    def watch(self, live: Live) -> None:
        live.rect = self.flip(live.rect)
        self.lives.append(live)

    def find(self, node_id: str) -> Node | None:
        return next((node for node in self.nodes if node.id == node_id), None)

    def at(self, position: tuple[int, int], slack: int) -> Node | None:
        """The pressable node under a touch; `slack` px around it count too, where no other is nearer."""
        near: tuple[float, Node] | None = None
        for node in self.nodes:
            if not node.pressable:
                continue
            if node.rect.collidepoint(position):
                return node
            if node.rect.inflate(2 * slack, 2 * slack).collidepoint(position):
                dx = max(node.rect.left - position[0], position[0] - node.rect.right, 0)
                dy = max(node.rect.top - position[1], position[1] - node.rect.bottom, 0)
                if near is None or dx + dy < near[0]:
                    near = (dx + dy, node)
        return near[1] if near else None

    def paint(self, surface: pygame.Surface, pressed: str | None = None, clip: pygame.Rect | None = None) -> None:
        """Paint all of it, or what lies in `clip`."""
        if draw.measuring():
            return
        before = surface.get_clip()
        surface.set_clip(clip or self.area)
        if self.under is not None:
            surface.blit(self.under, (0, 0))
        elif self.ground is not None:
            surface.fill(self.ground)
        for item in self.items:
            if clip is None or item.rect.colliderect(clip):
                down = pressed is not None and item.node == pressed and item.pressed is not None
                surface.blit(item.pressed if down and item.pressed else item.surface, item.rect)
        for live in self.lives:
            if clip is None or live.rect.colliderect(clip):
                live.paint(surface)
        self._paint_ring(surface)
        surface.set_clip(before)

    def ring(self, node_id: str | None) -> pygame.Rect | None:
        """Where the focus ring of a node lies."""
        node = self.find(node_id) if node_id else None
        if node is None:
            return None
        return node.rect.inflate(*(2 * self.look.mm(FOCUS_AWAY + FOCUS_WIDTH),) * 2).clip(self.area)

    def _paint_ring(self, surface: pygame.Surface) -> None:
        """The focus: a bright band between two dark edges, so that it shows on every ground."""
        rect = self.ring(self.focused)
        if rect is None:
            return
        look, theme = self.look, self.look.theme
        corner, edge, wide = look.mm(RADIUS + 2), look.mm(FOCUS_EDGE), look.mm(FOCUS_WIDTH)
        surface.blit(draw.box(rect.width, rect.height, corner, None, theme.focus_edge, wide), rect)
        band = rect.inflate(-2 * edge, -2 * edge)
        surface.blit(
            draw.box(band.width, band.height, corner - edge, None, theme.focus, look.mm(FOCUS_BAND)), band
        )  # fmt: skip
