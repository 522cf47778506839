"""TicketView and CodeView: the number or code as large as it gets, with its QR code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pygame
import qrcode

from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.tokens import Type
from kiosk.ui.widgets.surface import raised
from office.messages import Ticket


@lru_cache(maxsize=4)
def modules(text: str) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    """The modules of a QR code with its quiet zone, 0 black and 255 white."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=4)
    code.add_data(text)
    code.make(fit=True)
    return np.where(np.asarray(code.get_matrix(), bool), 0, 255).astype(np.uint8)


def qr(text: str, px: int) -> pygame.Surface:
    """A QR code on white, at most `px` wide, with whole pixels per module."""
    cells = modules(text)
    scale = max(px // len(cells), 1)
    big = np.kron(cells, np.ones((scale, scale), np.uint8))
    return pygame.image.frombuffer(np.repeat(big[..., None], 3, axis=2).tobytes(), big.shape[::-1], "RGB")


@dataclass(frozen=True)
class Code:
    """Large characters on a card, words below, the QR code beside or below."""

    text: str
    payload: str | None
    lines: tuple[tuple[str, Type, bool], ...]
    """Text, size, bold."""
    type: Type = Type.NUMBER
    label: str = ""
    speak: str = ""

    def _qr(self, look: Look, width: int) -> int:
        return min(look.mm(62), width // 2) if self.payload else 0

    def _size(self, look: Look, width: int) -> Type:
        for type in (self.type, Type.DISPLAY, Type.H1):
            if look.width(self.text, type, bold=True) <= width:
                return type
        return Type.H2

    def _inner(self, look: Look, width: int) -> int:
        return width - 2 * look.mm(9)

    def height(self, look: Look, width: int) -> int:
        inner = self._inner(look, width)
        total = look.metrics.line(self._size(look, inner)) + 2 * look.mm(8)
        for text, type, bold in self.lines:
            total += look.height(text, type, inner, bold) + look.mm(2.5)
        return total + (self._qr(look, inner) + look.mm(5) if self.payload else 0)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme = scene.look, scene.look.theme
        raised(scene, box)
        inner = self._inner(look, box.width)
        type = self._size(look, inner)
        left, y = box.x + (box.width - inner) // 2, box.y + look.mm(8)
        row = pygame.Rect(left, y, inner, look.metrics.line(type))
        scene.text(self.text, row, type, theme.accent, bold=True, align="centre")
        scene.node("code-shown", Role.STATUS, self.label or self.text, row, speak=self.speak, private=True)
        y = row.bottom + look.mm(2.5)
        for index, (text, size, bold) in enumerate(self.lines):
            line = pygame.Rect(left, y, inner, look.height(text, size, inner, bold))
            scene.text(text, line, size, theme.text, bold=bold, align="centre")
            scene.node(f"line-{index}", Role.TEXT, text, line, private=True)
            y = line.bottom + look.mm(2.5)
        if self.payload:
            drawn = qr(self.payload, self._qr(look, inner))
            scene.put(drawn, box.centerx - drawn.get_width() // 2, y + look.mm(2.5))


def numbered(look: Look, ticket: Ticket, *, code: bool) -> Code:
    """A queue number with its waiting area; with its QR code where there is no slip."""
    ahead = look.phrases("slip-ahead", ahead=ticket.ahead)
    return Code(
        ticket.label,
        f"ticket:{ticket.key}" if code else None,
        ((look.phrases("ticket-number-area", area=ticket.area), Type.H2, True), (ahead, Type.BODY, False)),
        label=ticket.label,
        speak=ticket.label,
    )
