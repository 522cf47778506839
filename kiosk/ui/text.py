"""Text to pictures: which font covers which character, which way it runs, where a line may break.

pygame's HarfBuzz shapes one run in one direction and one font. Lines are therefore cut into runs by embedding level
(Unicode bidi, rule L2) and by coverage, and set side by side on one baseline.
"""

from __future__ import annotations

import logging
import unicodedata
from collections import OrderedDict
from functools import lru_cache
from pathlib import Path
from typing import Any

import pygame
from bidi import algorithm
from fontTools.ttLib import TTFont

from kiosk.ui.tokens import Rgb

FONTS = Path(__file__).parent / "fonts"
FACES = ("NotoSans", "NotoSansArabic")
SOFT_HYPHEN = "\u00ad"
NO_BREAK = "\u00a0"
NON_JOINER = "\u200c"
_STAND_IN = "\u034f"
_FILLER = "<"
"""Fills the lines of a passport that machines read. Shown as it is printed there, also between Arabic words: brackets
would change sides."""
_LETTER = "\ue000"
_SCRIPTS = {"NotoSansArabic": "Arab"}
_INVISIBLE = {SOFT_HYPHEN, "\u200e", "\u200f", "\u2066", "\u2067", "\u2068", "\u2069"}
_KEPT = 300
_LONELY = 0.5
"""A single word in the last line looks lonely if it takes a smaller share of the width."""
_EVENED = 4
"""Longer paragraphs may end as they do."""
_HEAD, _FOOT = 1.15, 0.5
"""What of an Arabic line is kept above and below the baseline, em: the font leaves room for rare marks."""

log = logging.getLogger(__name__)

Run = tuple[str, str, bool]
"""Characters in logical order, the face that covers them, and whether they run from right to left."""


@lru_cache(maxsize=8)
def covered(face: str) -> frozenset[int]:
    """The code points a face has glyphs for."""
    with TTFont(FONTS / f"{face}-Regular.ttf", lazy=True) as font:
        return frozenset(font.getBestCmap())


@lru_cache(maxsize=512)
def _face(character: str) -> str | None:
    for face in FACES:
        if ord(character) in covered(face):
            return face
    log.warning("no font covers U+%04X", ord(character))
    return None


def _levels(text: str, rtl: bool) -> list[tuple[str, int]]:
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = (1, "R") if rtl else (0, "L")
    # rule X9 would drop the non-joiner, without which Persian words run together
    plain = text.replace(NON_JOINER, _STAND_IN).replace(_FILLER, _LETTER)
    algorithm.get_embedding_levels(plain, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    shown = {_STAND_IN: NON_JOINER, _LETTER: _FILLER}
    return [(shown.get(entry["ch"], entry["ch"]), entry["level"]) for entry in storage["chars"]]


@lru_cache(maxsize=4096)
def runs(text: str, rtl: bool) -> tuple[Run, ...]:
    """The runs of one line from left to right.

    A line of Latin letters alone reads from left to right on any screen: the office's German names and addresses would
    have their brackets and full stops at the wrong end.
    """
    text = "".join(c for c in text if c not in _INVISIBLE)
    if rtl:
        strong = {unicodedata.bidirectional(character) for character in text}
        rtl = "L" not in strong or not strong.isdisjoint({"R", "AL"})
    if not rtl and all(ord(c) < 0x590 or 0x1E00 <= ord(c) < 0x2070 for c in text) and all(_face(c) for c in text):
        return ((text, FACES[0], False),) if text else ()
    cut: list[tuple[str, str, int]] = []
    for character, level in _levels(text, rtl):
        face = _face(character)
        if face is None:
            continue
        # a space between two words of another face belongs to it: one run shapes better than three
        if character in " \u00a0\u200c" and cut and cut[-1][2] == level:
            face = cut[-1][1]
        elif cut and cut[-1][2] == level and not cut[-1][0].strip(" \u00a0"):
            cut[-1] = (cut[-1][0], face, level)
        if cut and cut[-1][1:] == (face, level):
            cut[-1] = (cut[-1][0] + character, face, level)
        else:
            cut.append((character, face, level))
    for floor in range(max((level for _, _, level in cut), default=0), 0, -1):
        start = 0
        while start < len(cut):
            if cut[start][2] < floor:
                start += 1
                continue
            end = start
            while end < len(cut) and cut[end][2] >= floor:
                end += 1
            cut[start:end] = cut[start:end][::-1]
            start = end
    return tuple((characters, face, level % 2 == 1) for characters, face, level in cut)


def arabic(text: str, rtl: bool) -> bool:
    """Whether a line has Arabic letters, which sit lower than Latin ones and reach further down."""
    return any(face in _SCRIPTS for _, face, _ in runs(text, rtl))


def torn(text: str, lines: tuple[str, ...]) -> bool:
    """Whether a line breaks a word where no hyphen belongs."""
    if len(lines) < 2:
        return False
    whole: set[str] = set()
    for word in text.replace(NO_BREAK, " ").split():
        pieces = word.split(SOFT_HYPHEN)
        whole |= {"".join(pieces[a:b]) for a in range(len(pieces)) for b in range(a + 1, len(pieces) + 1)}
    found = (token for line in lines for token in line.replace(NO_BREAK, " ").replace(SOFT_HYPHEN, "").split())
    return any(token not in whole and token.removesuffix("-") not in whole for token in found)


class Lettering:
    """Measures, breaks and draws lines of text, remembering what it drew until `forget`."""

    def __init__(self) -> None:
        if not pygame.font.get_init():
            pygame.font.init()
        self._fonts: dict[tuple[str, bool, int, bool], pygame.font.Font] = {}
        self._widths: dict[tuple[str, int, bool, bool], int] = {}
        self._wraps: dict[tuple[str, int, bool, int, bool], tuple[str, ...]] = {}
        self._lines: OrderedDict[tuple[str, int, bool, Rgb, bool], pygame.Surface] = OrderedDict()

    def forget(self) -> None:
        """Let go of every text that was measured or drawn: some of it was a citizen's."""
        self._widths.clear()
        self._wraps.clear()
        self._lines.clear()
        runs.cache_clear()

    def _font(self, face: str, bold: bool, px: int, rtl: bool) -> pygame.font.Font:
        key = (face, bold, px, rtl)
        if key not in self._fonts:
            font = pygame.font.Font(FONTS / f"{face}-{'Bold' if bold else 'Regular'}.ttf", px)
            if face in _SCRIPTS:
                font.set_script(_SCRIPTS[face])
            font.set_direction(pygame.DIRECTION_RTL if rtl else pygame.DIRECTION_LTR)
            self._fonts[key] = font
        return self._fonts[key]

    def width(self, text: str, px: int, bold: bool = False, rtl: bool = False) -> int:
        """Width of one line in px."""
        key = (text, px, bold, rtl)
        if key not in self._widths:
            self._widths[key] = sum(self._font(f, bold, px, r).size(t)[0] for t, f, r in runs(text, rtl))
        return self._widths[key]

    def wrap(self, text: str, px: int, bold: bool, width: int, rtl: bool = False) -> tuple[str, ...]:
        """Lines no wider than `width`: broken at spaces and soft hyphens, and inside a word only if nothing else
        helps. No-break spaces hold. No short word is left alone in the last line where others can join it."""
        key = (text, px, bold, width, rtl)
        if key not in self._wraps:
            self._wraps[key] = self._wrap(*key)
        return self._wraps[key]

    def _wrap(self, text: str, px: int, bold: bool, width: int, rtl: bool) -> tuple[str, ...]:
        lines: list[str] = []
        for paragraph in text.split("\n"):
            filled = self._fill(paragraph, px, bold, width, rtl)
            # where a word had to be divided there is no room to give away
            if 1 < len(filled) <= _EVENED and " ".join(filled) == paragraph:
                filled = self._even(filled, px, bold, width, rtl)
            lines += filled
        return tuple(lines)

    def _fill(self, paragraph: str, px: int, bold: bool, width: int, rtl: bool) -> list[str]:
        lines: list[str] = []
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if self.width(longer, px, bold, rtl) <= width:
                line = longer
                continue
            *whole, line = self._break(line, word, px, bold, width, rtl)
            lines += whole
        return [*lines, line]

    def _even(self, lines: list[str], px: int, bold: bool, width: int, rtl: bool) -> list[str]:
        """As many lines, but ever narrower ones until the last has company."""

        def wide(line: str) -> int:
            return self.width(line, px, bold, rtl)

        tried = best = lines
        while " " not in best[-1] and wide(best[-1]) < width * _LONELY:
            tried = self._fill(" ".join(tried), px, bold, max(map(wide, tried)) - 1, rtl)
            if len(tried) != len(lines) or " ".join(tried) != " ".join(lines):
                break
            best = max(best, tried, key=lambda some: wide(some[-1]))
        return best

    def _break(self, line: str, word: str, px: int, bold: bool, width: int, rtl: bool) -> list[str]:
        """Put `word` after `line`, divided if it does not fit on a line of its own."""
        if self.width(word, px, bold, rtl) <= width:
            return [line, word] if line else [word]
        if NO_BREAK in word:
            # better a number without its unit than half a word
            lines = [line] if line else [""]
            for part in word.split(NO_BREAK):
                longer = f"{lines[-1]} {part}" if lines[-1] else part
                if self.width(longer, px, bold, rtl) <= width:
                    lines[-1] = longer
                else:
                    lines[-1:] = self._break(lines[-1], part, px, bold, width, rtl)
            return lines
        lines = []
        head = f"{line} " if line else ""
        pieces = word.split(SOFT_HYPHEN)
        for index, piece in enumerate(pieces):
            hyphen = "-" if index < len(pieces) - 1 else ""
            if self.width(head + piece + hyphen, px, bold, rtl) <= width:
                head += piece
                continue
            if head.strip():
                lines.append(head.rstrip() if head.endswith(" ") else head + "-")
            head = ""
            for character in piece:
                if head and self.width(head + character, px, bold, rtl) > width:
                    lines.append(head)
                    head = ""
                head += character
        return [*lines, head]

    def line(self, text: str, px: int, bold: bool, colour: Rgb, rtl: bool = False) -> pygame.Surface:
        """One line, transparent around the letters, as high as the fonts' ascent and descent."""
        key = (text, px, bold, colour, rtl)
        found = self._lines.get(key)
        if found is not None:
            self._lines.move_to_end(key)
            return found
        drawn = self._draw(text, px, bold, colour, rtl)
        self._lines[key] = drawn
        if len(self._lines) > _KEPT:
            self._lines.popitem(last=False)
        return drawn

    def ascent(self, text: str, px: int, bold: bool, rtl: bool = False) -> int:
        """From the top of a drawn line to its baseline, px."""
        return round(_HEAD * px) if arabic(text, rtl) else self._font(FACES[0], bold, px, False).get_ascent()

    def _draw(self, text: str, px: int, bold: bool, colour: Rgb, rtl: bool) -> pygame.Surface:
        cut = [(self._font(face, bold, px, r), characters) for characters, face, r in runs(text, rtl)]
        tall = arabic(text, rtl)
        if len(cut) == 1 and not tall:
            return cut[0][0].render(cut[0][1], True, colour)
        ascent = self.ascent(text, px, bold, rtl)
        descent = round(_FOOT * px) if tall else max((-font.get_descent() for font, _ in cut), default=0)
        width = sum(font.size(characters)[0] for font, characters in cut)
        sheet = pygame.Surface((max(width, 1), ascent + descent), pygame.SRCALPHA)
        x = 0
        for font, characters in cut:
            piece = font.render(characters, True, colour)
            sheet.blit(piece, (x, ascent - font.get_ascent()))
            x += font.size(characters)[0]
        return sheet
