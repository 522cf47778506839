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
        return min(look.mm((62, 62, 48)[look.density]), width // 2) if self.payload else 0

    def _beside(self, look: Look) -> bool:
        return self.payload is not None and (look.density > 0 or not look.metrics.portrait)

    def _size(self, look: Look, width: int) -> Type:
        for type in (self.type, Type.DISPLAY, Type.H1, Type.H2):
            if look.width(self.text, type, bold=True) <= width:
                return type
        return Type.CARD

    def _text_width(self, look: Look, width: int) -> int:
        inner = width - 2 * look.mm(9)
        return inner - self._qr(look, inner) - look.mm(6) if self._beside(look) else inner

    def _pad(self, look: Look) -> int:
        return look.mm((8, 6, 4)[look.density])

    def _words(self, look: Look, width: int) -> int:
        total = look.metrics.line(self._size(look, width))
        return total + sum(look.height(text, type, width, bold) + look.mm(2.5) for text, type, bold in self.lines)

    def height(self, look: Look, width: int) -> int:
        inner = width - 2 * look.mm(9)
        words, code = self._words(look, self._text_width(look, width)), self._qr(look, inner)
        body = max(words, code) if self._beside(look) else words + (code + look.mm(5) if code else 0)
        return body + 2 * self._pad(look)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme = scene.look, scene.look.theme
        raised(scene, box)
        scene.blocks.append(scene.flip(box))
        width = self._text_width(look, box.width)
        align = "start" if self._beside(look) else "centre"
        type = self._size(look, width)
        left, y = box.x + look.mm(9), box.y + self._pad(look)
        if self._beside(look):
            y = box.y + (box.height - self._words(look, width)) // 2
        row = pygame.Rect(left, y, width, look.metrics.line(type))
        scene.text(self.text, row, type, theme.accent, bold=True, align=align)
        scene.node("code-shown", Role.STATUS, self.label or self.text, row, speak=self.speak, private=True)
        y = row.bottom + look.mm(2.5)
        for index, (text, size, bold) in enumerate(self.lines):
            line = pygame.Rect(left, y, width, look.height(text, size, width, bold))
            scene.text(text, line, size, theme.text, bold=bold, align=align)
            scene.node(f"line-{index}", Role.TEXT, text, line, private=True)
            y = line.bottom + look.mm(2.5)
        if not self.payload:
            return
        drawn = qr(self.payload, self._qr(look, box.width - 2 * look.mm(9)))
        if self._beside(look):
            scene.put(drawn, box.right - look.mm(9) - drawn.get_width(), box.centery - drawn.get_height() // 2)
        else:
            scene.put(drawn, box.centerx - drawn.get_width() // 2, y + look.mm(2.5))


def numbered(look: Look, ticket: Ticket, *, code: bool, staff: str = "") -> Code:
    """A queue number with its waiting area; with its QR code where there is no slip. `staff` is a line for them."""
    lines = [
        (look.phrases("ticket-number-area", area=ticket.area), Type.BODY if look.density > 1 else Type.H2, True),
    ]
    if not (staff and look.density > 1):
        lines.append((look.phrases("slip-ahead", ahead=ticket.ahead), Type.BODY, False))
    if staff:
        lines.append((staff, Type.CAPTION, False))
    payload = (ticket.url or f"ticket:{ticket.key}") if code else None
    type = Type.NUMBER if look.density < 2 else Type.DISPLAY
    return Code(ticket.label, payload, tuple(lines), type, label=ticket.label, speak=ticket.label)
