"""Review and receipt."""

from __future__ import annotations

import io
from dataclasses import dataclass

import cv2
import numpy as np
import pygame
from PIL import Image

from drivers.ports import Pixels
from flows.needs import Missing, NoSignature, Signature
from flows.screens import ReceiptShown, Review
from kiosk.ui.layout import Block, Middle
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.screens.photo import photo
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.surface import badge, raised
from kiosk.ui.widgets.ticket import Code
from office.messages import Part


@dataclass(frozen=True)
class _Row:
    """One part of the application: its picture, what it is, and "change"."""

    id: str
    title: str
    lines: tuple[str, ...]
    pixels: Pixels | None
    icon: str
    change: Button | None

    def _line(self, look: Look) -> Type:
        return Type.BODY if look.density < 2 else Type.CAPTION

    def _pad(self, look: Look) -> int:
        return look.mm(4.5 if look.density < 2 else 3.5)

    def _thumb(self, look: Look) -> tuple[int, int]:
        return (look.mm(36), look.mm(34)) if look.density < 2 else (0, 0)

    def _below(self, look: Look, width: int) -> bool:
        """The button goes below the text where it would leave the text too little room."""
        if self.change is None:
            return False
        rest = width - 2 * look.mm(6) - self._thumb(look)[0] - 2 * look.mm(6) - self.change.natural(look)
        return (
            rest < max(look.word_width(t, self._line(look)) for t in (self.title, *self.lines)) or rest < width * 0.45
        )

    def _text_width(self, look: Look, width: int) -> int:
        aside = self.change is not None and not self._below(look, width)
        change = self.change.natural(look) + look.mm(6) if self.change and aside else 0
        thumb = self._thumb(look)[0]
        return width - 2 * look.mm(6) - (thumb + look.mm(6) if thumb else 0) - change

    def _upper(self, look: Look, width: int) -> int:
        inner = self._text_width(look, width)
        text = look.height(self.title, Type.CARD, inner, bold=True)
        text += sum(look.height(line, self._line(look), inner) for line in self.lines)
        return max(self._thumb(look)[1], text)

    def height(self, look: Look, width: int) -> int:
        total = self._upper(look, width) + 2 * self._pad(look)
        if self.change and self._below(look, width):
            total += self.change.height(look, width - 2 * look.mm(6)) + look.mm(3.75)
        return total

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme = scene.look, scene.look.theme
        raised(scene, box)
        scene.blocks.append(scene.flip(box))
        below = self._below(look, box.width)
        wide, tall = self._thumb(look)
        upper = box.copy()
        if below:
            upper.height = self._upper(look, box.width) + 2 * self._pad(look)
        spot = pygame.Rect(box.x + look.mm(6), upper.y + (upper.height - tall) // 2, wide, tall)
        if not wide:
            spot.width = -look.mm(6)
        elif self.pixels is None:
            size = min(look.mm(24), wide)
            badge(scene, self.icon, spot.centerx - size // 2, spot.centery - size // 2, size)
        else:
            high, across = self.pixels.shape[:2]
            scale = min(wide / across, tall / high)
            size_px = (max(round(across * scale), 1), max(round(high * scale), 1))
            drawn = photo(look, self.pixels, size_px, theme.surface)
            rect = drawn.get_rect(center=spot.center)
            scene.put(drawn, rect.x, rect.y)
        left, inner = spot.right + look.mm(6), self._text_width(look, box.width)
        title = look.height(self.title, Type.CARD, inner, bold=True)
        total = title + sum(look.height(line, self._line(look), inner) for line in self.lines)
        y = upper.y + (upper.height - total) // 2
        scene.text(self.title, pygame.Rect(left, y, inner, title), Type.CARD, theme.text, bold=True)
        y += title
        for line in self.lines:
            high = look.height(line, self._line(look), inner)
            scene.text(line, pygame.Rect(left, y, inner, high), self._line(look), theme.muted)
            y += high
        label = ". ".join((self.title, *self.lines))
        scene.node(self.id, Role.TEXT, label, box, private=True)
        if self.change is None:
            return
        size = box.width - 2 * look.mm(6) if below else self.change.natural(look)
        high = self.change.height(look, size)
        top = box.bottom - self._pad(look) - high if below else box.y + (box.height - high) // 2
        self.change.place(scene, pygame.Rect(box.right - look.mm(6) - size, top, size, high))
        scene.blocks.pop()


class ReviewView(Still):
    """Is everything right?"""

    def __init__(self, screen: Review, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue
        self._signature = _decoded(screen.signature)

    def _change(self, part: Part, look: Look) -> Button:
        type = Type.BODY if look.density < 2 else Type.CAPTION
        label = look.phrases("review-change")
        speak = f"{look.phrases(f'review-{part.value}')}: {label}"
        id, change = f"change-{part.value}", lambda: self._cue.answer(part)
        return Button(id, label, change, icon="edit", tall=20.5, type=type, speak=speak)

    def sheet(self, look: Look) -> Sheet:
        phrases, screen = look.phrases, self._screen
        rows: list[Block] = []
        if screen.portrait is not None:
            rows.append(
                _Row(
                    "review-portrait",
                    phrases("review-portrait"),
                    (phrases("review-taken"),),
                    screen.portrait.pixels,
                    "photo",
                    self._change(Part.PORTRAIT, look),
                )
            )
        if screen.prints is not None:
            lines = tuple(
                phrases.entry(
                    phrases("finger-name", finger=entry.finger.name.lower()),
                    phrases("finger-skipped" if isinstance(entry, Missing) else "finger-done"),
                )
                for entry in screen.prints
            )
            rows.append(
                _Row("review-prints", phrases("review-prints"), lines, None, "finger", self._change(Part.PRINTS, look))
            )
        if screen.signature is not None:
            none = isinstance(screen.signature, NoSignature)
            line = phrases("review-signature-none" if none else "review-taken")
            rows.append(
                _Row(
                    "review-signature",
                    phrases("review-signature"),
                    (line,),
                    self._signature,
                    "sign",
                    self._change(Part.SIGNATURE, look),
                )
            )
        return Sheet(
            phrases("review"),
            phrases.attribute("review", "lead"),
            choices=tuple(rows),
            columns_wide=1,
            primary=Button(
                "hand-over",
                phrases("hand-over"),
                lambda: self._cue.answer(None),
                "primary",
                "hand-over",
                type=Type.CARD,
            ),
        )


def _decoded(signature: Signature | NoSignature | None) -> Pixels | None:
    if not isinstance(signature, Signature):
        return None
    with Image.open(io.BytesIO(signature.jpeg)) as picture:
        pixels = np.asarray(picture.convert("RGB"))
    # the document's picture has wide margins: show the ink
    dark = cv2.findNonZero((pixels.min(axis=2) < 200).astype(np.uint8))
    if dark is None:
        return pixels
    x, y, width, height = cv2.boundingRect(dark)
    pad = max(height // 6, 4)
    return np.ascontiguousarray(pixels[max(y - pad, 0) : y + height + pad, max(x - pad, 0) : x + width + pad])


class ReceiptView(Still):
    """The retrieval code and the exact deletion time."""

    def __init__(self, screen: ReceiptShown, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        phrases, screen = look.phrases, self._screen
        away = screen.number is None
        reference = ""
        if screen.number is not None:
            reference = phrases("receipt-number", number=screen.number)
        elif screen.mark:
            reference = phrases("receipt-mark", mark=screen.mark)
        hint = phrases("receipt-printed" if screen.printed else "receipt-not-printed")
        delete = phrases("receipt-delete", delete_by=screen.delete_by)
        spelled = ", ".join(screen.code.replace("-", " "))
        lines = [(reference, Type.LEAD, True)] if reference else []
        if look.density < 2:
            lines.append((hint, Type.BODY, False))
        lines.append((delete, Type.BODY, False))
        card = Code(
            screen.code,
            screen.code,
            tuple(lines),
            Type.DISPLAY if look.density < 2 else Type.H1,
            label=screen.code,
            speak=spelled,
        )
        return Sheet(
            phrases("receipt"),
            phrases.attribute("receipt", "away" if away else "lead"),
            show=Middle(card),
            primary=Button("done", phrases("done"), lambda: self._cue.answer(None), "primary", type=Type.CARD),
            cancel=False,
            speak=phrases.attribute("receipt", "speak", {"spelled": spelled}),
            private=True,
        )
