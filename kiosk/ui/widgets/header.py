"""Header, step bar and utility bar: the same place on every screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

import pygame

from flows.screens import Chapter
from kiosk.ui import draw
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.tokens import GAP, MARGIN, TARGET, Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.message import draw_bar, tall

CREST = 15.0
NOTICE_EDGE = 2.0
"""Above and below a notice, mm."""
NOTICE_MORE = 8.0
"""By so many mm a notice may be higher than the header it stands for."""


class Clock:
    """The time of day; painted when the minute changes."""

    def __init__(self, look: Look, rect: pygame.Rect, now: Callable[[], datetime]) -> None:
        self.rect = rect
        self._look = look
        self._now = now
        self._minute: datetime | None = None

    def tick(self, now: float) -> bool:
        minute = self._now().replace(second=0, microsecond=0)  # to spell it at every tick is a tenth of the idle cost
        if minute == self._minute:
            return False
        self._minute = minute
        return True

    def paint(self, surface: pygame.Surface) -> None:
        look = self._look
        surface.fill(look.theme.surface, self.rect)
        text = look.phrases.time(self._minute or self._now())
        drawn = look.letters.line(text, look.metrics.px(Type.BODY), False, look.theme.muted, look.rtl)
        x = self.rect.x if look.rtl else self.rect.right - drawn.get_width()
        surface.blit(drawn, (x, self.rect.centery - drawn.get_height() // 2))


@dataclass(frozen=True)
class Header:
    """Crest, the office's name, the time."""

    title: str
    clock: Callable[[], datetime]

    def _name_width(self, look: Look, width: int) -> int:
        return width - look.mm(CREST + 6 + 6) - self._clock_width(look)

    def _clock_width(self, look: Look) -> int:
        return look.width("00:00", Type.BODY) + 2

    def height(self, look: Look, width: int) -> int:
        name = look.height(self.title, Type.BODY, self._name_width(look, width), bold=True)
        return max(look.mm(CREST), name) + 2 * look.mm(5.5)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        """`box` spans the screen; the contents keep the margin."""
        look, theme = scene.look, scene.look.theme
        scene.fill(box, theme.surface)
        line = max(look.mm(0.4), 1)
        scene.fill(pygame.Rect(box.x, box.bottom - line, box.width, line), theme.hairline)
        margin, size = look.mm(MARGIN), look.mm(CREST)
        y = box.y + (box.height - size) // 2
        scene.put(draw.box(size, size, look.mm(3), theme.action), box.x + margin, y)
        scene.crest = scene.flip(pygame.Rect(box.x, box.y, margin + size + look.mm(3), box.height))
        inner = round(size * 0.66)
        crest = look.icon("crest", inner, theme.on_action, theme.action)
        scene.put(crest, box.x + margin + (size - inner) // 2, y + (size - inner) // 2)
        left = box.x + margin + size + look.mm(5)
        name = pygame.Rect(left, box.y, self._name_width(look, box.width - 2 * margin), box.height)
        scene.text(self.title, name, Type.BODY, theme.text, bold=True, middle=True)
        wide = self._clock_width(look)
        clock = pygame.Rect(box.right - margin - wide, box.y + look.mm(3), wide, box.height - look.mm(7))
        scene.watch(Clock(look, clock, self.clock))


@dataclass(frozen=True)
class Noticed:
    """A notice in the header's place. Where its words have no room, its short form: hardly anything moves."""

    header: Header
    text: str
    short: str
    speak: str
    tone: str

    def _shown(self, look: Look, width: int) -> str:
        edges, room = 2 * look.mm(NOTICE_EDGE), self.header.height(look, width) + look.mm(NOTICE_MORE)
        return self.text if tall(look, width, [self.text], Type.BODY) + edges <= room else self.short

    def height(self, look: Look, width: int) -> int:
        needed = tall(look, width, [self._shown(look, width)], Type.BODY) + 2 * look.mm(NOTICE_EDGE)
        return max(self.header.height(look, width), needed)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        """`box` spans the screen; the bar keeps the margin."""
        look = scene.look
        scene.fill(box, look.theme.surface)
        margin, edge = look.mm(MARGIN), look.mm(NOTICE_EDGE)
        bar = pygame.Rect(box.x + margin, box.y + edge, box.width - 2 * margin, box.height - 2 * edge)
        text = self._shown(look, bar.width)
        scene.put(draw_bar(look, bar.width, bar.height, self.tone, text, Type.BODY), bar.x, bar.y)
        scene.node("notice", Role.STATUS, text, bar, speak=self.speak)
        scene.blocks.append(scene.flip(bar))


@dataclass(frozen=True)
class StepBar:
    """Bars and names of the chapters, the current one bold; if the names do not fit, the step in words."""

    chapters: tuple[Chapter, ...]
    here: Chapter | None

    @property
    def _index(self) -> int:
        return self.chapters.index(self.here) if self.here in self.chapters else -1

    def _names(self, look: Look) -> list[str]:
        return [look.phrases(f"chapter-{chapter.value}") for chapter in self.chapters]

    def _bar(self, look: Look, width: int) -> int:
        return (width - look.mm(2.5) * (len(self.chapters) - 1)) // max(len(self.chapters), 1)

    def _named(self, look: Look, width: int) -> bool:
        room = self._bar(look, width)
        return all(look.width(name, Type.CAPTION, bold=True) <= room for name in self._names(look))

    def height(self, look: Look, width: int) -> int:
        return look.mm(2) + look.mm(1.5) + look.metrics.line(Type.CAPTION)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme = scene.look, scene.look.theme
        wide, gap, high = self._bar(look, box.width), look.mm(2.5), look.mm(2)
        named = self._named(look, box.width)
        top = box.y + high + look.mm(1.5)
        for index, name in enumerate(self._names(look)):
            x = box.x + index * (wide + gap)
            reached = index <= self._index
            if theme.outlined:
                bar = draw.box(wide, high, high / 2, theme.action if reached else theme.page, theme.edge, 2)
            else:
                bar = draw.box(wide, high, high / 2, theme.action if reached else theme.hairline)
            scene.put(bar, x, box.y)
            if named:
                cell = pygame.Rect(x, top, wide, look.metrics.line(Type.CAPTION))
                current = index == self._index
                scene.text(name, cell, Type.CAPTION, theme.text if current else theme.muted, bold=current)
        words = look.phrases("step", here=self._index + 1, all=len(self.chapters))
        label = f"{words}: {self._names(look)[self._index]}" if self._index >= 0 else words
        if not named and self._index >= 0:
            below = pygame.Rect(box.x, top, box.width, look.metrics.line(Type.CAPTION))
            scene.text(label, below, Type.CAPTION, theme.muted)
        scene.node("steps", Role.STATUS, label, box)


@dataclass(frozen=True)
class UtilityBar:
    """Language, display, read aloud, help: a row at the bottom, or a column at the end of a wide screen."""

    buttons: tuple[Button, ...]

    def _rows(self, look: Look, width: int) -> list[tuple[Button, ...]]:
        """One row, icons above the words; where a word would be cut two, which are low with the icons beside them."""
        count = len(self.buttons)
        if all(button.least(look) <= _share(look, width, count) for button in self.buttons):
            return [self.buttons]
        half = (count + 1) // 2
        low = tuple(replace(button, stacked=False, tall=TARGET) for button in self.buttons)
        fits = all(button.least(look) <= _share(look, width, half) for button in low)
        buttons = low if fits else self.buttons
        return [buttons[:half], buttons[half:]]

    def height(self, look: Look, width: int) -> int:
        rows = self._rows(look, width)
        high = (b.height(look, wide) for row in rows for b, wide in zip(row, _widths(look, width, row), strict=True))
        return max(high) * len(rows) + look.mm(GAP) * (len(rows) - 1)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, gap = scene.look, scene.look.mm(GAP)
        rows = self._rows(look, box.width)
        high = (box.height - gap * (len(rows) - 1)) // len(rows)
        for index, row in enumerate(rows):
            x, y = box.x, box.y + index * (high + gap)
            for button, wide in zip(row, _widths(look, box.width, row), strict=True):
                button.place(scene, pygame.Rect(x, y, wide, high))
                x += wide + gap

    def rail(self, look: Look, room: int) -> int:
        """Width as a column `room` px high, px: narrow, unless words below each other would be higher than that."""
        narrow = max(max(button.least(look) for button in self.buttons), look.mm(40))
        high = sum(button.height(look, narrow) for button in self.buttons) + look.mm(GAP) * (len(self.buttons) - 1)
        return narrow if high <= room else max(narrow, *(button.natural(look) for button in self.buttons))

    def place_rail(self, scene: Scene, box: pygame.Rect) -> None:
        """Below each other, resting on the bottom of `box`."""
        look, gap = scene.look, scene.look.mm(GAP)
        count = len(self.buttons)
        least = [button.height(look, box.width) for button in self.buttons]
        share = min(look.mm(30), (box.height - gap * (count - 1)) // count)
        alike = [max(*least, share)] * count
        room = box.height - gap * (count - 1)
        heights = alike if sum(alike) <= room else least
        if sum(heights) > room:
            scene.overflow.append("rail")
        y = box.bottom - sum(heights) - gap * (count - 1)
        for button, high in zip(self.buttons, heights, strict=True):
            button.place(scene, pygame.Rect(box.x, y, box.width, high))
            y += high + gap


def _share(look: Look, width: int, count: int) -> int:
    """The width of each of `count` buttons in a row, px."""
    return (width - look.mm(GAP) * (count - 1)) // max(count, 1)


def _widths(look: Look, width: int, row: tuple[Button, ...]) -> list[int]:
    """The width of each button of a row, px: alike, unless a label would break then that has room in one line."""
    share = _share(look, width, len(row))
    needed = [button.natural(look) for button in row]
    spare = width - look.mm(GAP) * (len(row) - 1) - sum(needed)
    if max(needed) <= share or spare < 0:
        return [share] * len(row)
    return [wide + spare // len(row) for wide in needed]
