"""What a signature pad shows on its own display: what to do, where to write, and three keys, in the citizen's language.

Black on white without greys: every pad can show it, and it travels in a tenth of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
import pygame

from drivers.ports import Box, PadFace, PadKey
from kiosk.ui.text import Lettering
from kiosk.ui.words import Phrases, Words

BLACK, WHITE = (0, 0, 0), (255, 255, 255)
_FIELD_SHARE = 0.52
"""Most of the height that the field takes."""


class PadFaces:
    """`drivers.ports.Faced.face`: draws in the language that the screen speaks now.

    `crosses` are drawn into the field where a technician tests the pad: places in mm of a field of `size` mm.
    """

    def __init__(
        self,
        words: Words,
        language: Callable[[], str],
        crosses: Sequence[tuple[float, float]] = (),
        size: tuple[float, float] = (1.0, 1.0),
    ) -> None:
        self._words = words
        self._language = language
        self._crosses = [(x / size[0], y / size[1]) for x, y in crosses]

    def __call__(self, width: int, height: int, aspect: float) -> PadFace:
        phrases = Phrases(self._words, self._language())
        # letters of its own: drawing happens beside the screen's thread
        face = _Face(Lettering(), phrases.rtl, width, height)
        face.title(phrases("signature-sign"))
        field = face.field(aspect, self._crosses)
        keys = face.keys({key: phrases(key.value) for key in (PadKey.CANCEL, PadKey.CLEAR, PadKey.ACCEPT)})
        grey = pygame.surfarray.array3d(face.surface).min(axis=2).T
        return PadFace(np.where(grey < 128, 0, 255).astype(np.uint8), field, keys)


class _Face:
    def __init__(self, letters: Lettering, rtl: bool, width: int, height: int) -> None:
        self._letters = letters
        self._rtl = rtl
        self._unit = height / 100
        self.surface = pygame.Surface((width, height))
        self.surface.fill(WHITE)

    def title(self, text: str) -> None:
        width = self.surface.get_width()
        box = pygame.Rect(0, round(2 * self._unit), width, round(14 * self._unit))
        self._text(text, box, self._size([text], width - 16, 10), BLACK)

    def field(self, aspect: float, crosses: Sequence[tuple[float, float]]) -> Box:
        """A framed box with a line to write on, or crosses at shares of it; its left and its width are whole bytes of
        pixels."""
        room = self.surface.get_width() // 8 * 8 - 16
        across = min(room, int(_FIELD_SHARE * self.surface.get_height() * aspect) // 8 * 8)
        down = round(across / aspect)
        box = pygame.Rect(0, 0, across, down)
        box.centerx = self.surface.get_width() // 2
        box.x = box.x // 8 * 8
        box.centery = round(45 * self._unit)
        thick = max(1, round(self._unit / 2))
        pygame.draw.rect(self.surface, BLACK, box, thick)
        line = box.bottom - round(down * 0.2)
        if not crosses:
            pygame.draw.line(self.surface, BLACK, (box.x + 4 * thick, line), (box.right - 5 * thick, line), thick)
        arm = max(3, round(2 * self._unit))
        for x, y in ((box.x + round(across * x), box.y + round(down * y)) for x, y in crosses):
            pygame.draw.line(self.surface, BLACK, (x - arm, y), (x + arm, y))
            pygame.draw.line(self.surface, BLACK, (x, y - arm), (x, y + arm))
        return box.left, box.top, box.right, box.bottom

    def keys(self, words: dict[PadKey, str]) -> dict[PadKey, Box]:
        """The keys in a row, the one that goes on at the end of the reading direction and filled."""
        gap = round(3 * self._unit)
        wide = (self.surface.get_width() - gap * (len(words) + 1)) // len(words)
        px = self._size(words.values(), wide - round(4 * self._unit), 9)
        boxes: dict[PadKey, Box] = {}
        order = reversed(words) if self._rtl else iter(words)
        for place, key in enumerate(order):
            box = pygame.Rect(gap + place * (wide + gap), round(76 * self._unit), wide, round(21 * self._unit))
            filled = key is PadKey.ACCEPT
            pygame.draw.rect(
                self.surface, BLACK, box, 0 if filled else max(2, round(self._unit / 2)), round(4 * self._unit)
            )
            self._text(words[key], box, px, WHITE if filled else BLACK)
            boxes[key] = (box.left, box.top, box.right, box.bottom)
        return boxes

    def _size(self, texts: Iterable[str], width: int, percent: float) -> int:
        """The largest size up to `percent` of the height at which each of the texts fits into one line."""
        px = round(percent * self._unit)
        while px > 9 and max(self._letters.width(text, px, True) for text in texts) > width:
            px -= 1
        return px

    def _text(self, text: str, box: pygame.Rect, px: int, colour: tuple[int, int, int]) -> None:
        drawn = self._letters.line(text, px, True, colour, self._rtl)
        self.surface.blit(drawn, drawn.get_rect(center=box.center))
