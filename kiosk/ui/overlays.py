"""Dialogs over a screen: cancel, still there, help, and why something is closed."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import pygame

from kiosk.ui import draw
from kiosk.ui.frame import DENSITIES
from kiosk.ui.layout import Beside, Block, Column, Words
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.tokens import DIALOG_RADIUS, GAP, MARGIN, Type
from kiosk.ui.widgets.button import Button, rows
from kiosk.ui.widgets.surface import badge, raised

SCRIM = 184
"""Of 255: 72 %."""


def scrim(surface: pygame.Surface) -> pygame.Surface:
    """A darkened copy, to lay a dialog on."""
    dark = surface.copy()
    veil = pygame.Surface(surface.get_size())
    veil.fill((10, 12, 26))
    veil.set_alpha(SCRIM)
    dark.blit(veil, (0, 0))
    return dark


@dataclass(frozen=True)
class Dialog:
    """One question in the middle of a darkened screen."""

    icon: str
    title: str
    text: str
    middle: tuple[Block, ...] = ()
    buttons: tuple[Button, ...] = ()
    """The first is the primary one."""
    speak: str = ""
    optional: bool = False
    """The text may be left out where there is no room for it."""

    def scene(self, look: Look, size: tuple[int, int], under: pygame.Surface) -> Scene:
        """Laid out over what lies under it; wider and denser where larger text asks for it."""
        scene = Scene(look, size)
        for density in range(DENSITIES):
            scene = self._laid_out(replace(look, density=density), size)
            if not scene.overflow:
                break
        scene.under = under
        return scene

    def _laid_out(self, look: Look, size: tuple[int, int]) -> Scene:
        scene = Scene(look, size)
        pad = look.mm(7 if look.density else 11)
        width = min(
            size[0] - 2 * look.mm(MARGIN), look.mm(250 if look.metrics.portrait else (220, 300, 420)[look.density])
        )
        inner = width - 2 * pad
        disc = look.mm(22)
        head_width = inner - disc - look.mm(6)
        head = max(disc, look.height(self.title, Type.H2, head_width, bold=True))
        says = "" if look.density > 1 and self.optional else self.text
        text = look.height(says, look.lead_type, inner)
        middle: Column | Beside = Column(self.middle)
        if look.density > 1 and not look.metrics.portrait and len(self.middle) > 1:
            middle = Beside(self.middle)
        body = middle.height(look, inner) + look.mm(6) if self.middle else 0
        pairs = rows(look, list(self.buttons), inner, look.mm(GAP))
        shares = [(inner - look.mm(GAP) * (len(row) - 1)) // len(row) for row in pairs]
        tall = [max(b.height(look, share) for b in row) for row, share in zip(pairs, shares, strict=True)]
        feet = sum(tall) + look.mm(GAP) * max(len(tall) - 1, 0)
        height = 2 * pad + head + (text + look.mm(5) if says else 0) + body + feet + look.mm(GAP)
        box = pygame.Rect((size[0] - width) // 2, 0, width, height)
        # buttons stay within reach, so a portrait dialog sits a little below the middle
        box.centery = round(size[1] * (0.56 if look.metrics.portrait else 0.5))
        box.bottom = min(box.bottom, size[1] - look.mm(8))
        if box.top < look.mm(4):
            scene.overflow.append("dialog")
        raised(scene, box, DIALOG_RADIUS)
        x, y = box.x + pad, box.y + pad
        badge(scene, self.icon, x, y + (head - disc) // 2, disc)
        title = pygame.Rect(x + disc + look.mm(6), y, head_width, head)
        scene.text(self.title, title, Type.H2, look.theme.text, bold=True, middle=True)
        scene.node("title", Role.HEADING, self.title, title, speak=self.speak)
        y += head
        if says:
            words = pygame.Rect(x, y + look.mm(5), inner, text)
            scene.text(says, words, look.lead_type, look.theme.text)
            scene.node("lead", Role.TEXT, says, words)
            y = words.bottom
        if self.middle:
            middle.place(scene, pygame.Rect(x, y + look.mm(6), inner, body - look.mm(6)))
            y += body
        y += look.mm(GAP)
        scene.home = self.buttons[0].id if self.buttons else None
        for row, share, high in zip(pairs, shares, tall, strict=True):
            # side by side, the primary button stands at the end of the reading direction
            for index, button in enumerate(reversed(row) if len(row) > 1 else row):
                button.place(scene, pygame.Rect(x + index * (share + look.mm(GAP)), y, share, high))
            y += high + look.mm(GAP)
        return scene


class Remaining:
    """The seconds left until a deadline, as words and as a bar."""

    def __init__(self, left: Callable[[], float], span: float) -> None:
        self._left = left
        self._span = span

    def height(self, look: Look, width: int) -> int:
        return look.metrics.line(Type.H1) + look.mm(8)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        scene.watch(_Running(scene.look, box.copy(), self._left, self._span))
        seconds = whole_seconds(self._left())
        scene.node("remaining", Role.STATUS, scene.look.phrases("still-there-seconds", seconds=seconds), box)


def whole_seconds(left: float) -> int:
    """As people count down: the last second lasts until nothing is left."""
    return max(math.ceil(left - 1e-6), 0)


class _Running:
    def __init__(self, look: Look, rect: pygame.Rect, left: Callable[[], float], span: float) -> None:
        self.rect = rect
        self._look = look
        self._left = left
        self._span = span
        self._shown = (-1, -1)

    def _state(self) -> tuple[int, int]:
        left = self._left()
        return whole_seconds(left), round(left / self._span * self.rect.width / 4)

    def tick(self, now: float) -> bool:
        state = self._state()
        changed = state != self._shown
        self._shown = state
        return changed

    def paint(self, surface: pygame.Surface) -> None:
        look, theme, rect = self._look, self._look.theme, self.rect
        surface.fill(theme.surface, rect)
        seconds, _ = self._state()
        text = look.phrases("still-there-seconds", seconds=seconds)
        drawn = look.letters.line(text, look.metrics.px(Type.H1), True, theme.danger, look.rtl)
        surface.blit(drawn, (rect.right - drawn.get_width() if look.rtl else rect.x, rect.y))
        high = look.mm(3)
        share = max(min(self._left() / self._span, 1.0), 0.0)
        top = rect.bottom - high
        ground = theme.page if theme.outlined else theme.hairline
        edge = theme.edge if theme.outlined else None
        surface.blit(draw.box(rect.width, high, high / 2, ground, edge, 2), (rect.x, top))
        wide = round(rect.width * share)
        if wide > high:
            bar = draw.box(rect.width, high, high / 2, theme.danger)
            x = rect.right - wide if look.rtl else rect.x
            surface.blit(bar, (x, top), pygame.Rect(rect.width - wide if look.rtl else 0, 0, wide, high))


def still_there(
    look: Look,
    left: Callable[[], float],
    span: float,
    stay: Callable[[], None],
    end: Callable[[], None],
) -> Dialog:
    phrases = look.phrases
    return Dialog(
        "clock",
        phrases("still-there"),
        phrases.attribute("still-there", "lead"),
        (Remaining(left, span),),
        (
            Button("continue", phrases("continue"), stay, "primary", "check", tall=32, type=Type.CARD),
            Button("finish", phrases("finish"), end),
        ),
        speak=phrases.attribute("still-there", "speak"),
    )


def cancel_sure(look: Look, stay: Callable[[], None], end: Callable[[], None]) -> Dialog:
    phrases = look.phrases
    return Dialog(
        "cancel",
        phrases("cancel-sure"),
        phrases.attribute("cancel-sure", "lead"),
        (),
        (
            Button("no-cancel", phrases("no-cancel"), stay, "primary", tall=28, type=Type.BODY),
            Button("yes-cancel", phrases("yes-cancel"), end, "danger", tall=28),
        ),
    )


def explained(look: Look, reason: str, close: Callable[[], None]) -> Dialog:
    return Dialog(
        "info",
        look.phrases("closed"),
        reason,
        (),
        (Button("close", look.phrases("close"), close, "primary", tall=28, type=Type.CARD),),
    )


def help_page(look: Look, size: tuple[int, int], late: bool, off: Callable[[], None]) -> Scene:
    """Covers everything: whoever comes to help sees no data."""
    scene = Scene(look, size)
    phrases = look.phrases
    key = "help-late" if late else "help"
    # height is what a wide screen lacks: the words go on longer lines with larger text
    width = min(size[0] - 2 * look.mm(MARGIN), look.mm(230 if look.metrics.portrait else 2.3 * look.metrics.percent))
    x, disc = (size[0] - width) // 2, look.mm(52)
    title = Words("title", phrases(key), Type.H1, bold=True, align="centre", role=Role.HEADING)
    lead = Words("lead", phrases.attribute(key, "lead"), Type.LEAD, colour="muted", align="centre")
    button = Button("help-off", phrases("help-off"), off, tall=28)
    heights = [block.height(look, width) for block in (title, lead)]
    high = button.height(look, width)
    total = disc + look.mm(12) + heights[0] + look.mm(4) + heights[1] + look.mm(22) + high
    y = max((size[1] - total) // 2, look.mm(8))
    badge(scene, "help", (size[0] - disc) // 2, y, disc, tint=look.theme.surface)
    y += disc + look.mm(12)
    for block, tall in zip((title, lead), heights, strict=True):
        block.place(scene, pygame.Rect(x, y, width, tall))
        y += tall + look.mm(4)
    wide = min(max(button.natural(look), look.mm(110)), width)
    button_box = pygame.Rect((size[0] - wide) // 2, max(y + look.mm(18), look.metrics.reach), wide, high)
    button.place(scene, button_box)
    scene.home = button.id
    return scene
