"""Everything that decides how a screen looks at this moment: sizes, colours, letters, icons, words."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pygame

from kiosk.ui import art, draw
from kiosk.ui.text import Lettering
from kiosk.ui.tokens import ARABIC_LEADING, Metrics, Rgb, Theme, Type
from kiosk.ui.words import Phrases


@dataclass(frozen=True)
class Look:
    """Passed to everything that measures or draws."""

    metrics: Metrics
    theme: Theme
    letters: Lettering
    phrases: Phrases
    density: int = 0
    """0: generous. Larger text on the same screen needs 1 (smaller headings and gaps) or 2 (smaller still); nothing
    ever falls below its size at 100 %."""
    heading: int | None = None
    """The density of the heading, where that has more room than the rest."""

    @property
    def title_type(self) -> Type:
        return (Type.H1, Type.H2, Type.CARD)[self.density if self.heading is None else self.heading]

    @property
    def lead_type(self) -> Type:
        return (Type.LEAD, Type.LEAD, Type.BODY)[self.density]

    @property
    def message_type(self) -> Type:
        return Type.BODY if self.density else Type.CARD

    @property
    def rtl(self) -> bool:
        return self.phrases.rtl

    def speaking(self, phrases: Phrases) -> Look:
        """The same in another language."""
        leading = ARABIC_LEADING if phrases.rtl else 1.0
        return replace(self, phrases=phrases, metrics=replace(self.metrics, leading=leading))

    def mm(self, millimetres: float) -> int:
        return self.metrics.mm(millimetres)

    def lines(self, text: str, type: Type, width: int, bold: bool = False) -> tuple[str, ...]:
        """The text broken to `width` px."""
        return self.letters.wrap(text, self.metrics.px(type), bold, width, self.rtl) if text else ()

    def width(self, text: str, type: Type, bold: bool = False) -> int:
        """How wide the text is on one line, px."""
        return self.letters.width(text, self.metrics.px(type), bold, self.rtl)

    def word_width(self, text: str, type: Type, bold: bool = False) -> int:
        """How wide the widest word is that cannot be broken, px."""
        pieces = [piece for word in text.replace("\n", " ").split(" ") for piece in word.split("\u00ad")]
        hyphen = self.width("-", type, bold) if "\u00ad" in text else 0
        return max((self.width(piece, type, bold) + hyphen for piece in pieces), default=0)

    def height(self, text: str, type: Type, width: int, bold: bool = False) -> int:
        """How high the text is when broken to `width` px."""
        return len(self.lines(text, type, width, bold)) * self.metrics.line(type)

    def icon(self, name: str, px: int, colour: Rgb, ground: Rgb | None = None) -> pygame.Surface:
        """An icon in a colour; parts that are cut out of it show `ground`."""
        if draw.measuring():
            return draw.blank()
        return art.icon(name, px, colour, ground or self.theme.surface, mirrored=self.rtl and name in art.DIRECTED)

    def picture(self, name: str, width: int, height: int, marks: tuple[tuple[str, Rgb], ...] = ()) -> pygame.Surface:
        """An illustration in the theme's colours, as large as fits; `marks` colours further words of its own."""
        if draw.measuring():
            return draw.blank()
        return art.illustration(name, width, height, self.theme, marks, mirrored=self.rtl and name in art.DIRECTED)
