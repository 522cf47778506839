"""Neck, shoulders and clothes, and what hangs behind them. They do not turn with the head."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np

from drivers.camera.face import hair
from drivers.camera.face.light import LAMPS, Layer, Light, shading
from drivers.camera.face.person import Hair, Person
from drivers.camera.face.shape import Canvas, Grid, blurred, bump, mirrored, smooth_path, step
from drivers.camera.face.skin import bgr, mix, noise, tone

BOX = (-330.0, -40.0, 330.0, 760.0)


def canvas_at(scale: float) -> Canvas:
    left, top, right, bottom = BOX
    return Canvas(scale, left, top, right, bottom)


@lru_cache(maxsize=6)
def dressed(person: Person, light: Light, scale: float) -> Layer:
    """The body as the camera sees it at `scale` pixels per millimetre, 800 mm away."""
    canvas = canvas_at(scale)
    x, y = canvas.grid()
    ax = np.abs(x).astype(np.float32)
    wide = 0.76 if person.child else 0.94 + 0.06 * (person.jaw - 0.95) / 0.1
    throat = 53.0 * wide
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
            smooth_path(mirrored([(0, 20), (60, 30), (84, 100), (104, 160), (120, 205), (84, 258), (0, 282)]))
        )
        grain = hair.folds(person, y - 0.0016 * x**2, canvas)
        mix(colour, hair.scarf_colour(person), wrap)
        colour *= (1 + 0.10 * grain * wrap)[..., None]
        cover = np.maximum(cover, wrap)
    height = _relief(canvas, neck, shoulder, throat)
    glow, _ = shading(height, canvas, LAMPS[light], 0, 0)
    picture = np.clip(colour * np.sqrt(glow), 0, 1)
    cut = hair.CUTS.get(person.hair)
    if cut is not None and cut.back:
        picture, cover = _before_hair(picture, cover.astype(np.float32), person, canvas, cut)
    gain = float(np.sqrt(LAMPS[light].exposure))
    seen = np.dstack([np.clip(picture * gain, 0, 1) * cover[..., None], cover])
    return np.asarray(seen * 255 + 0.5, np.uint8)


def _garment(wide: float, throat: float) -> hair.Path:
    reach = 205 * wide
    half = [
        (0, 158), (throat + 2, 156), (throat + 18, 170), (reach * 0.55, 190), (reach * 0.86, 210), (reach, 238),
        (reach * 1.08, 300), (reach * 1.12, 420), (reach * 1.14, 800), (0, 800),
    ]  # fmt: skip
    return smooth_path(mirrored(half))


def _collar(throat: float) -> hair.Path:
    return smooth_path(
        mirrored([(0, 100), (throat + 2, 120), (throat + 4, 158), (throat - 6, 176), (throat * 0.5, 192), (0, 197)])
    )


def _band(canvas: Canvas, throat: float) -> Grid:
    """The knitted edge round the neck."""
    outer = canvas.polygon(_collar(throat + 11) + (0, 9))
    edge = canvas.polygon(_collar(throat + 10) + (0, 7.5))
    return np.clip(outer - edge, 0, 1).astype(np.float32)


def _relief(canvas: Canvas, neck: Grid, shoulder: Grid, throat: float) -> Grid:
    x, y = canvas.grid()
    inside = cv2.distanceTransform((np.maximum(neck, shoulder) > 0.5).astype(np.uint8), cv2.DIST_L2, 3) / canvas.scale
    chest = -85 + 70 * np.sqrt(1 - (1 - np.minimum(inside / 120, 1)) ** 2)
    tube = -60 + 48 * np.sqrt(np.clip(1 - (np.abs(x) / (throat + 4)) ** 2, 0, 1)) + 0 * y
    height = np.maximum(np.where(shoulder > 0.5, chest, -100), np.where(neck > 0.5, tube, -100))
    return blurred(height.astype(np.float32), 3.0 * canvas.scale)


def _before_hair(picture: Grid, cover: Grid, person: Person, canvas: Canvas, cut: hair.Cut) -> tuple[Grid, Grid]:
    """Lay the body over the hair that hangs behind the neck."""
    mask = canvas.polygon(hair.path(cut.back), soft=0.8)
    x, _ = canvas.grid()
    lanes = np.tanh(noise(person.seed + 25, (canvas.size[0], 2), 1.5 * canvas.scale)[:1] * 1.0)
    behind = bgr(person.hair_colour) * (0.36 + 0.10 * np.broadcast_to(lanes, mask.shape))[..., None]
    hanging = np.clip(behind, 0, 1).astype(np.float32)
    whole = cover + mask * (1 - cover)
    mixed = picture * cover[..., None] + hanging * (mask * (1 - cover))[..., None]
    return (mixed / np.maximum(whole, 1e-3)[..., None]).astype(np.float32), whole.astype(np.float32)
