"""Neck, shoulders and clothes, and what hangs behind them. They do not turn with the head."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np

from drivers.camera.face import hair
from drivers.camera.face.light import LAMPS, Layer, Light, Pixels, blend, cast_on, eight_bits, multiplied, shading
from drivers.camera.face.paint import bgr, mix, noise, tone
from drivers.camera.face.person import Hair, Person
from drivers.camera.face.shape import Canvas, Grid, blurred, bump, mirrored, smooth_path, step

CANVAS = Canvas(1.4, -330.0, -40.0, 330.0, 480.0)
"""Cloth and neck are smooth: one size of picture serves all."""
RELIEF = Canvas(0.7, -330.0, -40.0, 330.0, 480.0)
"""Where the body's landscape lies."""


@lru_cache(maxsize=4)
def dressed(person: Person, light: Light) -> Layer:
    """The body as the camera sees it on `CANVAS`, 800 mm away."""
    canvas, scale = CANVAS, CANVAS.scale
    x, y = canvas.grid()
    ax = np.abs(x).astype(np.float32)
    wide = 0.76 if person.child else float(np.clip(0.97 + 0.7 * (person.jaw - 1), 0.88, 1.04))
    throat = 54.0 * wide
    neck = canvas.polygon(
        mirrored(
            [
                (0, 20),
                (throat - 2, 30),
                (throat - 3, 90),
                (throat, 130),
                (throat + 9, 165),
                (throat + 50, 196),
                (0, 300),
            ]
        )
    )
    shoulder = canvas.polygon(_garment(wide, throat))
    opening = canvas.polygon(_collar(throat), soft=0.4)
    cloth = shoulder * (1 - opening)

    colour = np.empty((*cloth.shape, 3), np.float32)
    colour[:] = tone(person)
    fade = 0.34 * bump(ax, y, 0, 118, 46, 26) + 0.20 * bump(ax, y, 0, 96, 60, 26)
    cords = 0.05 * np.exp(-0.5 * ((ax - (34 - 0.22 * (y - 120))) / 5) ** 2) * step(y, 105, 150)
    colour *= (1 - fade + cords)[..., None]
    weave = (
        1
        + 0.022 * noise(person.seed + 31, canvas.size, 1.2 * scale)
        + 0.02 * noise(person.seed + 32, canvas.size, 50 * scale)
    )
    mix(colour, bgr(person.cloth), cloth)
    colour *= (1 + (weave - 1) * cloth)[..., None]
    rim = np.clip(blurred(cloth, 1.2 * scale) - blurred(cloth, 5 * scale), -0.5, 0.5)
    colour *= (1 - 0.9 * np.clip(-rim, 0, 1) * (1 - cloth) - 0.35 * np.clip(rim, 0, 1) * cloth)[..., None]
    band = _band(canvas, throat) * cloth
    colour *= (1 - 0.16 * band)[..., None]

    cover = np.maximum(neck, shoulder)
    scarf = person.hair is Hair.HEADSCARF
    if scarf:
        wrap = canvas.polygon(
            smooth_path(mirrored([(0, 20), (60, 30), (74, 80), (92, 124), (128, 168), (140, 206), (84, 248), (0, 268)]))
        )
        grain = hair.folds(person, y - 0.0016 * x**2, canvas)
        mix(colour, hair.scarf_colour(person), wrap)
        colour *= (1 + 0.10 * grain * wrap)[..., None]
        cover = np.maximum(cover, wrap)
        neck, shoulder = neck * (1 - wrap), np.maximum(shoulder, wrap)
    glow, _ = shading(_relief(neck, shoulder, throat), RELIEF, LAMPS[light], 0, 0)
    picture = cast_on(eight_bits(colour), glow, 0 * glow[..., 0], LAMPS[light])
    cut = hair.CUTS.get(person.hair)
    if cut is not None and cut.back:
        return _before_hair(picture, cover, person, cut)
    return multiplied(np.dstack([picture, eight_bits(cover)]))


def _garment(wide: float, throat: float) -> hair.Path:
    reach = 205 * wide
    half = [
        (0, 130), (throat + 2, 128), (throat + 18, 142), (reach * 0.55, 163), (reach * 0.84, 184), (reach, 214),
        (reach * 1.08, 280), (reach * 1.12, 420), (reach * 1.14, 560), (0, 560),
    ]  # fmt: skip
    return smooth_path(mirrored(half))


def _collar(throat: float) -> hair.Path:
    return smooth_path(
        mirrored([(0, 80), (throat + 2, 96), (throat + 5, 132), (throat - 6, 151), (throat * 0.5, 166), (0, 170)])
    )


def _band(canvas: Canvas, throat: float) -> Grid:
    """The knitted edge round the neck."""
    outer = canvas.polygon(_collar(throat + 11) + np.array([0, 9]))
    edge = canvas.polygon(_collar(throat + 10) + np.array([0, 7.5]))
    return np.asarray(np.clip(outer - edge, 0, 1), np.float32)


def _relief(neck: Grid, shoulder: Grid, throat: float) -> Grid:
    """The body's landscape on `RELIEF`."""
    x, y = RELIEF.grid()
    tall, wide = (cv2.resize(part, RELIEF.size, interpolation=cv2.INTER_AREA) > 0.5 for part in (neck, shoulder))
    inside = cv2.distanceTransform((tall | wide).astype(np.uint8), cv2.DIST_L2, 3) / RELIEF.scale
    chest = -85 + 70 * np.sqrt(1 - (1 - np.minimum(inside / 120, 1)) ** 2)
    tube = -60 + 48 * np.sqrt(np.clip(1 - (np.abs(x) / (throat + 4)) ** 2, 0, 1)) + 0 * y
    height = np.maximum(np.where(wide, chest, -100), np.where(tall, tube, -100))
    return blurred(height.astype(np.float32), 3.0 * RELIEF.scale)


def _before_hair(picture: Pixels, cover: Grid, person: Person, cut: hair.Cut) -> Layer:
    """The body over the hair that hangs behind the neck."""
    hanging = CANVAS.polygon(hair.path(cut.back), soft=0.8)
    lanes = np.tanh(noise(person.seed + 25, (CANVAS.size[0], 2), 1.5 * CANVAS.scale)[:1])
    behind = bgr(person.hair_colour) * (0.55 + 0.16 * np.broadcast_to(lanes, hanging.shape))[..., None]
    under = eight_bits(behind.astype(np.float32))
    blend(under, picture, eight_bits(cover))
    return multiplied(np.dstack([under, eight_bits(np.maximum(cover, hanging))]))
