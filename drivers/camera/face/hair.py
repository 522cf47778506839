"""Hair and headscarf: a mass with strands, and the shape it gives the head."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from drivers.camera.face.light import Pixels, eight_bits
from drivers.camera.face.paint import Colour, bgr, noise
from drivers.camera.face.person import Hair, Person
from drivers.camera.face.shape import REAR, Canvas, Grid, blurred, smooth_path, step

Path = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Cut:
    """A hairstyle: right halves of the outer edge and of the opening for the face, and its texture."""

    outer: tuple[tuple[float, float], ...]
    opening: tuple[tuple[float, float], ...]
    ragged: float
    strands: float
    back: tuple[tuple[float, float], ...] = ()
    """What hangs behind the neck, in the same millimetres."""
    part: float = 0.0
    """mm by which the opening leans to one side."""


_SHORN = (
    (0, -76),
    (24, -77),
    (44, -70),
    (56, -55),
    (62, -36),
    (67, -14),
    (70, 8),
    (74, 20),
    (110, 32),
    (110, 130),
    (0, 160),
)
_FACE = (
    (0, -80),
    (20, -74),
    (40, -61),
    (54, -40),
    (61, -12),
    (64, 18),
    (63, 50),
    (60, 78),
    (54, 112),
    (46, 150),
    (0, 172),
)

CUTS: dict[Hair, Cut] = {
    Hair.SHORT: Cut(
        (
            *((0, -127), (22, -125), (44, -116), (62, -99), (74, -76), (80, -48), (81, -22), (79, 2), (77, 24)),
            *((60, 30), (0, 30)),
        ),
        _SHORN,
        ragged=2.0,
        strands=0.8,
    ),
    Hair.PARTED: Cut(
        (
            *((0, -135), (24, -133), (48, -123), (67, -104), (80, -78), (84, -48), (83, -22), (79, 4), (77, 22)),
            *((60, 30), (0, 30)),
        ),
        (
            *(
                (0, -66),
                (24, -74),
                (44, -70),
                (56, -54),
                (62, -34),
                (67, -12),
                (70, 8),
                (75, 18),
                (110, 30),
                (110, 130),
            ),
            (0, 160),
        ),
        ragged=1.8,
        strands=0.8,
        part=-16,
    ),
    Hair.CURLY: Cut(
        (
            *((0, -150), (28, -147), (56, -138), (80, -120), (96, -94), (102, -64), (100, -34), (92, -8), (82, 10)),
            *((60, 20), (0, 30)),
        ),
        (
            *(
                (0, -74),
                (24, -74),
                (44, -67),
                (56, -51),
                (63, -31),
                (69, -10),
                (74, 6),
                (80, 16),
                (112, 24),
                (112, 130),
            ),
            (0, 160),
        ),
        ragged=3.2,
        strands=0.0,
    ),
    Hair.BOB: Cut(
        (
            *((0, -130), (26, -128), (50, -118), (70, -100), (84, -74), (92, -42), (96, -6), (97, 36), (95, 70)),
            *((88, 92), (76, 98), (64, 92), (40, 70), (0, 60)),
        ),
        (
            *((0, -50), (26, -48), (46, -42), (56, -26), (61, 4), (63, 34), (62, 62), (58, 86), (50, 112), (40, 150)),
            (0, 165),
        ),
        ragged=1.4,
        strands=1.0,
        back=((0, 20), (70, 20), (88, 56), (84, 88), (60, 96), (0, 98)),
    ),
    Hair.LONG: Cut(
        (
            *((0, -129), (26, -127), (50, -117), (70, -99), (84, -73), (92, -41), (96, -4), (98, 40), (99, 84)),
            *((97, 118), (90, 140), (80, 138), (66, 110), (40, 80), (0, 60)),
        ),
        _FACE,
        ragged=1.4,
        strands=1.0,
        back=((0, 0), (76, 10), (84, 60), (91, 106), (97, 150), (97, 190), (88, 226), (60, 240), (0, 240)),
    ),
    Hair.TIED: Cut(
        (
            *((0, -123), (22, -121), (43, -112), (61, -95), (73, -73), (79, -48), (80, -22), (77, -2), (74, 14)),
            *((60, 20), (0, 20)),
        ),
        (
            *(
                (0, -83),
                (22, -81),
                (42, -72),
                (56, -54),
                (63, -34),
                (68, -14),
                (73, 2),
                (78, 12),
                (110, 24),
                (110, 130),
            ),
            (0, 160),
        ),
        ragged=1.4,
        strands=1.0,
    ),
    Hair.HEADSCARF: Cut(
        (
            *((0, -132), (26, -130), (50, -120), (70, -102), (84, -76), (91, -44), (92, -8), (89, 34), (82, 72)),
            *((68, 102), (46, 124), (22, 134), (0, 137)),
        ),
        (
            *((0, -68), (22, -65), (43, -54), (57, -34), (64, -8), (66, 22), (63, 54), (55, 80), (42, 100), (22, 112)),
            (0, 116),
        ),
        ragged=0.0,
        strands=0.0,
    ),
}


FINEST = 3.5
"""Pixels per millimetre at which strands are drawn at most."""


@dataclass(frozen=True, eq=False)
class Mass:
    """What hair adds to the head's pictures; `shadow` and `height` are coarser than the rest."""

    colour: Pixels
    cover: Pixels
    shadow: Grid
    height: Grid


def path(half: tuple[tuple[float, float], ...], lean: float = 0.0) -> Path:
    """A closed smooth curve from its right half, which runs from the axis to the axis; the top may lean sideways."""
    right = np.asarray(half, np.float64)
    whole = np.vstack([right, right[-2:0:-1] * (-1, 1)])
    whole[:, 0] += lean * np.clip(-whole[:, 1] / 75, 0, 1)
    return smooth_path(whole)


def strands(person: Person, cut: Cut, canvas: Canvas) -> Grid:
    """Light and dark along the strands, around 0."""
    width, height = canvas.size
    if cut.strands == 0:
        curls = noise(person.seed + 21, canvas.size, 3.6 * canvas.scale) + 0.6 * noise(
            person.seed + 22, canvas.size, 1.4 * canvas.scale
        )
        return np.asarray(np.tanh(curls), np.float32)
    x, y = canvas.grid()
    rows = np.array([p[1] for p in cut.outer[:-2]])
    reach = np.array([p[0] for p in cut.outer[:-2]])
    order = np.argsort(rows)
    widest = np.maximum.accumulate(reach[order])  # below the widest place strands hang straight
    half = np.maximum(np.sqrt(np.interp(y, rows[order], widest**2)), 14)
    lane = (x - cut.part * step(y, 0, -75)) / half
    flow = np.clip((lane + 1.6) / 3.2, 0, 1) * 511
    along = np.broadcast_to((y + 160) / 330 * 63, lane.shape)
    rng = np.random.default_rng(person.seed + 23)
    fine = cv2.GaussianBlur(rng.standard_normal((64, 512), dtype=np.float32), (0, 0), 0.7, sigmaY=7) * 3.4
    broad = cv2.GaussianBlur(rng.standard_normal((64, 512), dtype=np.float32), (0, 0), 7, sigmaY=14) * 16
    grain = cv2.remap(fine + 0.8 * broad, flow.astype(np.float32), along.astype(np.float32), cv2.INTER_CUBIC)
    return np.asarray(np.tanh(0.8 * grain * cut.strands), np.float32).reshape(height, width)


def folds(person: Person, depth: Grid, canvas: Canvas) -> Grid:
    """The folds of a scarf run along the face."""
    x, y = canvas.grid()
    wave = noise(person.seed + 24, canvas.size, 40 * canvas.scale) * 1.1
    value = 0.55 * np.sin(depth / 4.6 + wave + 0.015 * x) + 0.25 * np.sin(depth / 2.1 + 2 * wave + 0.02 * y)
    return np.asarray(value, np.float32)


@lru_cache(maxsize=2)
def mass(person: Person, whole: Canvas) -> Mass | None:
    """The hair of a person on a canvas of the head; None for a bald head."""
    cut = CUTS.get(person.hair)
    if cut is None:
        return None
    scale = min(whole.scale, FINEST)
    canvas = Canvas(scale)
    outer = canvas.polygon(path(cut.outer))
    if person.hair is Hair.TIED:
        knot = np.linspace(0, 2 * np.pi, 40)
        outer = np.maximum(outer, canvas.polygon(np.column_stack([26 * np.cos(knot), -128 + 17 * np.sin(knot)])))
    hidden = np.clip(outer - canvas.polygon(path(cut.opening, cut.part)), 0, 1).astype(np.float32)
    inside = np.asarray(cv2.distanceTransform(eight_bits(outer) // 128, cv2.DIST_L2, 3), np.float32) / np.float32(scale)
    height = -84 + 92 * np.sqrt(1 - (1 - np.minimum(inside / 72, 1)) ** 2)
    if person.hair is Hair.HEADSCARF:
        grain = folds(person, inside, canvas)
        colour, cover = _toned(scarf_colour(person), 1 + 0.07 * grain, 0 * grain), hidden
        height += 1.6 * grain + 3
    else:
        grain = strands(person, cut, canvas)
        colour, cover = _strand_colour(person, grain, cut, canvas), _fringed(hidden, grain, cut, scale)
        height += (2.2 if cut.strands == 0 else 0.7) * grain
    shadow = np.roll(blurred(cover, 3.5 * scale), round(2.0 * scale), axis=0)
    raised = np.where(cover > 0.35, height, REAR).astype(np.float32)
    coarse = cv2.resize(raised, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    return Mass(_whole(colour, whole), _whole(eight_bits(cover), whole), shadow, np.asarray(coarse, np.float32))


def _whole(picture: Pixels, canvas: Canvas) -> Pixels:
    return np.asarray(cv2.resize(picture, canvas.size, interpolation=cv2.INTER_LINEAR), np.uint8)


def _fringed(hidden: Grid, grain: Grid, cut: Cut, scale: float) -> Grid:
    """The edge of the hair, made uneven by its own strands; never further than a few millimetres."""
    soft = blurred(hidden, (0.5 + cut.ragged) * scale)
    fuzz = 0.10 + 0.05 * min(cut.ragged, 2.0)
    return step(soft + fuzz * grain * step(soft, 0.02, 0.2), 0.36 - fuzz, 0.78)


def _toned(base: Colour, factor: Grid, lift: Grid) -> Pixels:
    """A colour, lighter and darker by place, with light laid on top."""
    picture = np.empty((*factor.shape, 3), np.uint8)
    for channel in range(3):
        picture[..., channel] = eight_bits(np.clip(base[channel] * factor + lift, 0.015, 1).astype(np.float32))
    return picture


def _strand_colour(person: Person, grain: Grid, cut: Cut, canvas: Canvas) -> Pixels:
    x, y = canvas.grid()
    base = bgr(person.hair_colour)
    lift = 0.045 + 0.16 * float(base.mean())
    # the ring of light that smooth hair shows where it turns away from the lamps
    ring = np.exp(-0.5 * ((y + 84 - 0.0035 * x**2) / 15) ** 2) * (0.55 if cut.strands > 0 else 0.12)
    contrast = 0.34 if cut.strands > 0 or base.mean() < 0.2 else 0.20
    return _toned(base, 1 + contrast * grain, lift * ring * (0.75 + 0.5 * grain))


def scarf_colour(person: Person) -> Colour:
    """The colour of a person's headscarf."""
    choice = ((96, 104, 128), (130, 86, 96), (78, 108, 104), (150, 132, 112))
    return bgr(choice[person.seed % len(choice)])
