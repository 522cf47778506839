"""Documents of Utopia as a camera sees them: printed, held askew, out of focus, in bad light."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from drivers.card.chip.zone import ZoneKey, check_digit
from drivers.ports import Pixels
from kiosk.printedzone import ALPHABET, DIGITS, HEIGHT, LETTERS, WIDTH

FONTS = Path("/usr/share/fonts/opentype/ocr-b")
"""Debian's fonts-ocr-b: by Norbert Schwarz and Matthew Skala, free for every use."""
WEIGHTS = ("OCRB.otf", "OCRBL.otf")
SIZE = (1400, 900)
_STEP = 40
NAMES = ("MUSTERMANN<<ERIKA", "OEZDEMIR<<AYSE<NUR", "LI<<WEI", "VAN<DER<BERG<<JAN<PIETER<MARIA")


@dataclass(frozen=True)
class Held:
    """Pixels a letter, blur and noise as standard deviations in pixels and grey levels, degrees, perspective."""

    step: float = 20
    blur: float = 1.2
    noise: float = 6
    tilt: float = 6
    askew: float = 0.03


def zone_of(chance: random.Random, width: int) -> tuple[list[str], ZoneKey]:
    """The lines of a zone with 44, 36 or 30 letters, and the key that they hold."""
    number = "".join(chance.choice(LETTERS + DIGITS) for _ in range(9))
    birth, expiry = (f"{chance.randrange(100):02}{chance.randint(1, 12):02}{chance.randint(1, 28):02}" for _ in "12")
    state, name, sex = chance.choice(("D<<", "UTO", "FRA")), chance.choice(NAMES), chance.choice("MFX<")
    key = ZoneKey(number, birth, expiry)
    numbered, born, until = (field + check_digit(field) for field in (number, birth, expiry))
    if width == 30:
        first = f"ID{state}{numbered}".ljust(30, "<")
        second = f"{born}{sex}{until}{state}".ljust(29, "<")
        all_of_it = first[5:] + second[:7] + second[8:15] + second[18:]
        return [first, second + check_digit(all_of_it), name.ljust(30, "<")[:30]], key
    second = f"{numbered}{state}{born}{sex}{until}".ljust(width - 2 if width == 44 else width - 1, "<")
    second += "0" if width == 44 else ""
    all_of_it = second[:10] + second[13:20] + second[21:]
    return [f"P<{state}{name}".ljust(width, "<")[:width], second + check_digit(all_of_it)], key


def letters(font: str | None) -> dict[str, npt.NDArray[np.uint8]]:
    """Each letter in its cell, dark on light; without a font, as the terminal's own sheet has them."""
    if font is None:
        sheet = np.asarray(Image.open(Path(__file__).parents[2] / "kiosk" / "ocrb.png"))
        cells = [sheet[:HEIGHT, at * WIDTH : (at + 1) * WIDTH] for at in range(len(ALPHABET))]
        return {one: cv2.resize(cell, (_STEP, _STEP * 7 // 5)) for one, cell in zip(ALPHABET, cells, strict=True)}  # type: ignore[misc]
    made = ImageFont.truetype(FONTS / font, 200)
    wide = int(made.getlength("A"))
    _, top, _, bottom = made.getbbox("H")
    cells_of = {}
    for one in ALPHABET:
        cell = Image.new("L", (wide, int(wide * 1.4)), 255)
        ImageDraw.Draw(cell).text((0, wide * 0.7 - (top + bottom) / 2), one, font=made, fill=0)
        cells_of[one] = np.asarray(cell)
    return cells_of


def sheet() -> Pixels:
    """The alphabet in both weights, as the terminal keeps it."""
    rows = [
        [cv2.resize(cell, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA) for cell in letters(one).values()]
        for one in WEIGHTS
    ]
    return np.vstack([np.hstack(row) for row in rows]).astype(np.uint8)


def page(lines: list[str], font: str | None, chance: random.Random) -> npt.NDArray[np.uint8]:
    """A page with a fine pattern, a few words and the zone at the bottom; grey."""
    drawn = letters(font)
    wide, high = _STEP * (len(lines[0]) + 6), _STEP * (len(lines[0]) + 6) * 7 // 10
    paper = np.full((high, wide), 225, np.uint8)
    across = np.arange(wide)
    for _ in range(60):
        start = chance.uniform(0, high)
        wave = np.stack([across, start + 20 * np.sin(across / 90 + start)], axis=1).astype(np.int32)
        cv2.polylines(paper, [wave], False, 200, 2)
    for row in range(6):
        word = chance.choice(("Mustermann", "DEUTSCH", "12.08.1964", "Stadt Gera"))
        cv2.putText(paper, word, (wide * 35 // 100, high * (row + 2) // 10), cv2.FONT_HERSHEY_SIMPLEX, 1.4, 40, 3)
    tall = _STEP * 7 // 5
    for row, line in enumerate(lines):
        top = high - _STEP * 2 * (len(lines) - row) - _STEP // 2
        for column, one in enumerate(line):
            cell = cv2.resize(drawn[one], (_STEP, tall), interpolation=cv2.INTER_AREA)
            place = paper[top : top + tall, _STEP * (3 + column) : _STEP * (4 + column)]
            place[:] = np.minimum(place, cell // 8 * 7 + 30)
    return paper


def picture(lines: list[str], held: Held, font: str | None, chance: random.Random) -> Pixels:
    """What a camera sees."""
    paper = page(lines, font, chance)
    wide = held.step * (len(lines[0]) + 6)
    half = np.array([wide / 2, wide * 0.35])
    angle = np.radians(chance.uniform(-held.tilt, held.tilt))
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * half @ turn
    corners *= np.array([[1 + chance.uniform(-held.askew, held.askew)] for _ in range(4)])
    edges = np.array([[0, 0], [paper.shape[1], 0], paper.shape[::-1], [0, paper.shape[0]]], np.float32)
    hold = cv2.getPerspectiveTransform(edges, (corners + np.array(SIZE) / 2).astype(np.float32))
    seen = np.full(SIZE[::-1], 110, np.uint8)
    cv2.warpPerspective(paper, hold, SIZE, seen, cv2.INTER_AREA, cv2.BORDER_TRANSPARENT)
    light = np.linspace(chance.uniform(0.7, 1), chance.uniform(0.7, 1), SIZE[0])
    lit = cv2.GaussianBlur(seen * light, (0, 0), held.blur)
    noisy = lit + np.random.default_rng(chance.randrange(1 << 30)).normal(0, held.noise, lit.shape)
    return np.repeat(np.clip(noisy, 0, 255).astype(np.uint8)[:, :, None], 3, axis=2)
