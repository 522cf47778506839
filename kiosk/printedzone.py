"""Reads a document's printed zone off a picture: two or three lines of OCR-B, whose check digits judge the reading.

Dark blobs of one height that stand in a row make a line; their steps give the pitch, which perspective bends a little.
The line that fits best tells where every letter of all lines must stand (ICAO 9303-3: 2 x 44, 2 x 36 or 3 x 30), and
each cell is compared with the alphabet as printed. Where two letters are as likely, both are tried: no text leaves this
file unless every check digit is right. Twelve pixels a letter are enough: a passport's line over a quarter of 1920.

Decision. Own code instead of an OCR library. Because one font in one grid needs 150 lines and no model, and every line
of a general OCR would run on pictures of strangers' papers. Ends when visas or other fonts are to be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice, product
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from drivers.card.chip import zone
from drivers.pictures import grey
from drivers.ports import Pixels

Floats = npt.NDArray[np.float64]

DIGITS, LETTERS, FILLER = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "<"
ALPHABET = LETTERS + DIGITS + FILLER
WIDTH, HEIGHT = 20, 28
"""Pixels of a cell: a step wide and 1.4 high."""
_FORMATS = ((2, 44), (2, 36), (3, 30))
_WIDEST = 2560
"""Pixels of the longer side that are looked at: more cost time and show no smaller letters in a hand."""
_MOST = 1500
"""Blobs looked at: a page in a picture has a few hundred."""
_FEWEST = 18
"""Blobs of a line, at least; the others may be covered by glare."""
_DOUBT = 0.05
"""Two letters whose likeness differs by less are both tried."""
_READINGS = 400
_SIDE, _UP = 2, 3
"""Pixels by which a letter may stand beside its cell's middle."""


def read(pixels: Pixels) -> str | None:
    """The zone, or as much of it as a chip's key needs, with every check digit right; None if there is none."""
    shrink = min(1.0, _WIDEST / max(pixels.shape[:2]))
    if shrink < 1.0:
        pixels = np.asarray(cv2.resize(pixels, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA), np.uint8)
    picture = np.asarray(cv2.GaussianBlur(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), (0, 0), 1.0), np.uint8)
    lines = _lines(_blobs(picture))
    for first in range(len(lines)):
        for count, width in _FORMATS:
            group = lines[first : first + count]
            if len(group) == count and (text := _read(picture, group, width)) is not None:
                return text
    return None


@dataclass(frozen=True)
class _Line:
    """Where the blobs of a line are, and which cell each is in; `across` gives x by the cell, `along` y by x."""

    x: Floats
    y: Floats
    across: Floats
    along: Floats
    cells: int
    merit: float


def _blobs(picture: npt.NDArray[np.uint8]) -> Floats:
    """x, y and height of everything dark that may be a letter."""
    size = max(15, picture.shape[1] // 40) | 1
    dark = cv2.morphologyEx(
        cv2.GaussianBlur(picture, (0, 0), 0.7),
        cv2.MORPH_BLACKHAT,
        cv2.getStructuringElement(cv2.MORPH_RECT, (size, size)),
    )
    _, ink = cv2.threshold(dark, 0, 255, cv2.THRESH_OTSU)
    _, _, found, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    left, top, wide, high, area = found[1:].T.astype(np.float64)
    fits = (high >= 7) & (high <= 160) & (wide >= 3) & (wide <= 1.6 * high) & (area > 0.12 * wide * high)
    blobs: Floats = np.stack([left + wide / 2, top + high / 2, high], axis=1)[fits][:_MOST]
    return blobs


def _lines(blobs: Floats) -> list[_Line]:
    """Lines from top to bottom: each blob is followed by its neighbour on the right, as far as they go."""
    lines: list[_Line] = []
    free = np.ones(len(blobs), bool)
    for start in np.argsort(blobs[:, 0]):
        if not free[start]:
            continue
        chain = [int(start)]
        while (following := _neighbour(blobs, free, chain)) is not None:
            chain.append(following)
        if len(chain) >= _FEWEST and (line := _line(blobs[chain, 0], blobs[chain, 1])) is not None:
            free[chain] = False
            lines.append(line)
    middle = float(np.median(blobs[:, 0])) if len(blobs) else 0.0
    return sorted(lines, key=lambda line: float(np.polyval(line.along, middle)))


def _neighbour(blobs: Floats, free: npt.NDArray[np.bool_], chain: list[int]) -> int | None:
    x, y, high = blobs.T
    last, before = chain[-1], chain[max(0, len(chain) - 6)]
    slope = (y[last] - y[before]) / (x[last] - x[before]) if len(chain) > 3 else 0.0
    usual = float(np.median(high[chain]))
    right = x - x[last]
    off = np.abs(y - y[last] - slope * right)
    fits = free & (right > 0.3 * usual) & (right < 4.5 * usual) & (off < 0.35 * usual + 0.12 * right)
    near = np.flatnonzero(fits & (high > 0.5 * usual) & (high < 1.6 * usual))
    return int(near[np.argmin(right[near] + 3 * off[near])]) if len(near) else None


def _line(x: Floats, y: Floats) -> _Line | None:
    """The steps that fit most of the blobs; letters that were not seen leave gaps."""
    steps = np.diff(x)
    pitch = float(np.median(steps[steps < 1.5 * np.median(steps)]))
    best: _Line | None = None
    for stretch, bend in product((0.94, 0.97, 1.0, 1.03, 1.06), (-0.06, -0.03, 0.0, 0.03, 0.06)):
        local = pitch * stretch * (1 + bend * np.linspace(-1, 1, len(steps)))
        cell = np.concatenate([[0.0], np.cumsum(np.maximum(1, np.round(steps / local)))])
        line = _fitted(x, y, cell)
        if line is not None and (best is None or line.merit > best.merit):
            best = line
    return best


def _fitted(x: Floats, y: Floats, cell: Floats) -> _Line | None:
    across = np.polyfit(cell, x, 2)
    for _ in range(2):
        kept = np.abs(np.polyval(across, cell) - x) < 0.3 * across[1]
        if across[1] <= 0 or kept.sum() < 12:
            return None
        across = np.polyfit(cell[kept], x[kept], 2)
    off = np.abs(np.polyval(across, cell) - x)
    merit = float((off < 0.2 * across[1]).sum() - off.mean() / across[1])
    return _Line(x, y, across, np.polyfit(x[kept], y[kept], 1), int(cell[-1]) + 1, merit)


def _beside(line: _Line, best: _Line) -> _Line | None:
    """The same line by the steps of the best one: moved along until its blobs stand in cells."""
    where = np.polyval(best.across, np.arange(-4, best.cells + 4))
    lean = -best.along[0] * float(np.median(line.y - np.polyval(best.along, line.x)))
    tried = []
    for shift in lean + np.arange(-0.6, 0.6, 0.05) * best.across[1]:
        off = np.abs(where + shift - line.x[:, None])
        tried.append((float(np.minimum(off.min(axis=1), 0.3 * best.across[1]).mean()), off.argmin(axis=1) - 4.0))
    return _fitted(line.x, line.y, min(tried, key=lambda one: one[0])[1])


def _read(picture: npt.NDArray[np.uint8], lines: Sequence[_Line], width: int) -> str | None:
    best = max(lines, key=lambda line: line.merit)
    if abs(best.cells - width) > 2:
        return None
    first, spare = min(0, best.cells - width), abs(best.cells - width)
    likenesses = []
    for line in lines:
        placed = line if line is best else _beside(line, best)
        if placed is None:
            return None
        likenesses.append(_likeness(picture, placed, first, width + spare))
    start = max(range(spare + 1), key=lambda at: sum(one[at : at + width].max(axis=1).sum() for one in likenesses))
    allowed = _allowed(len(lines), width)
    # names have no check digit: the lines that hold the key are enough
    keys = [one[start : start + width] for one in likenesses][:2] if width == 30 else [likenesses[1][start:][:width]]
    readings = product(*(list(_readings(one, fits)) for one, fits in zip(keys, allowed, strict=True)))
    for reading in islice(readings, _READINGS):
        text = "".join(reading) + (FILLER * 30 if width == 30 else "")
        try:
            zone.key_of(text)
        except zone.BadZone:
            continue
        return text
    return None


def _likeness(picture: npt.NDArray[np.uint8], line: _Line, first: int, count: int) -> Floats:
    """How like each letter of the alphabet each cell is, -1 to 1."""
    found = np.full((count, len(ALPHABET)), -1.0)
    wide, high = WIDTH + 2 * _SIDE, HEIGHT + 2 * _UP
    for row, cell in enumerate(range(first, first + count)):
        x = float(np.polyval(line.across, cell))
        y, scale = float(np.polyval(line.along, x)), float(np.polyval(np.polyder(line.across), cell)) / WIDTH
        rise = scale * line.along[0]
        middle = np.array([(wide - 1) / 2, (high - 1) / 2])
        turn = np.array([[scale, 0.0], [rise, scale]])
        move = np.column_stack([turn, np.array([x, y]) - turn @ middle])
        seen = cv2.warpAffine(
            picture, move, (wide, high), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
        )
        views = np.lib.stride_tricks.sliding_window_view(seen, (HEIGHT, WIDTH)).reshape(-1, HEIGHT * WIDTH)
        alike = (_normal(views) @ alphabet().T).max(axis=0)
        found[row] = np.maximum(alike[: len(ALPHABET)], alike[len(ALPHABET) :])
    return found


@cache
def alphabet() -> Floats:
    """Every letter in two weights, as blurred as a camera sees it.

    The sheet is drawn with Debian's fonts-ocr-b, which is free for every use.
    """
    sheet = grey(files("kiosk").joinpath("ocrb.png").read_bytes())
    cells = sheet.reshape(2, HEIGHT, len(ALPHABET), WIDTH).transpose(0, 2, 1, 3).reshape(-1, HEIGHT, WIDTH)
    return _normal(np.array([cv2.GaussianBlur(cell, (0, 0), 1.6).ravel() for cell in cells]))


def _normal(cells: npt.NDArray[Any]) -> Floats:
    values = cells.astype(np.float64) - cells.mean(axis=1, keepdims=True)
    normal: Floats = values / (np.linalg.norm(values, axis=1, keepdims=True) + 1e-6)
    return normal


def _readings(likeness: Floats, allowed: Sequence[str]) -> Iterator[str]:
    """The likeliest text, then with each doubtful letter replaced, the most doubtful first."""
    usual: list[str] = []
    doubts: list[tuple[float, int, str]] = []
    for at, (one, letters) in enumerate(zip(likeness, allowed, strict=True)):
        ranked = sorted(letters, key=lambda letter: -one[ALPHABET.index(letter)])
        usual.append(ranked[0])
        gap = one[ALPHABET.index(ranked[0])] - one[ALPHABET.index(ranked[1])] if len(ranked) > 1 else 1.0
        if gap < _DOUBT:
            doubts.append((gap, at, ranked[1]))
    yield "".join(usual)
    for _, at, letter in sorted(doubts)[:6]:
        yield "".join([*usual[:at], letter, *usual[at + 1 :]])


def _allowed(lines: int, width: int) -> list[list[str]]:
    """Which letters may stand where in the lines that hold the key (ICAO 9303-4, -5, -6)."""
    names, sex, blank = LETTERS + FILLER, "MFX<", DIGITS + FILLER
    dates = [blank] * 6 + [DIGITS], [DIGITS] * 6 + [DIGITS]
    if lines == 3:
        first = [names] * 5 + [ALPHABET] * 9 + [blank] + [ALPHABET] * 15
        return [first, [*dates[0], sex, *dates[1], *[names] * 3, *[ALPHABET] * 11, DIGITS]]
    number = [*[ALPHABET] * 9, DIGITS if width == 44 else blank]
    rest = [*[ALPHABET] * 14, blank] if width == 44 else [ALPHABET] * 7
    return [[*number, *[names] * 3, *dates[0], sex, *dates[1], *rest, DIGITS]]
