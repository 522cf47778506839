"""The skin: its tone, what grows and shows on it, and the face put together."""

from __future__ import annotations

import cv2
import numpy as np

from drivers.camera.face import eyes, mouth
from drivers.camera.face.paint import Window, bgr, mix, noise, tone
from drivers.camera.face.person import Expression, Person
from drivers.camera.face.shape import NOSE, Canvas, Grid, at_rest, blurred, bump, ear_mask, jaw_drop, smooth_path


def bare_skin(person: Person, expression: Expression, canvas: Canvas) -> Grid:
    """The tone with its natural unevenness, without features: (height, width, 3)."""
    coarse = Canvas(1.0)
    x, y_seen = coarse.grid()
    y = at_rest(x, y_seen, jaw_drop(expression))
    ax = np.abs(x).astype(np.float32)
    depth = 1.0 if person.skin <= 3 else 0.65
    red = 0.075 * bump(ax, y, 45, 36, 17, 15) + 0.06 * bump(ax, y, 0, 41, 13, 9) + 0.04 * bump(ax, y, 0, 100, 14, 9)
    red = red + 0.10 * ear_mask(person, coarse)
    dark = 0.09 * bump(ax, y, 29, 13, 13, 4.5) + 0.10 * bump(ax, y, 25, -8, 9, 6) + 0.04 * bump(ax, y, 30, -6, 20, 9)
    light = 0.03 * bump(x, y, 0, -50, 40, 20) + 0.02 * bump(x, y, 0, 25, 6, 18)
    blotch = 0.012 * noise(person.seed, coarse.size, 14)
    base = np.empty((*np.broadcast_shapes(x.shape, y.shape), 3), np.float32)
    for channel, (value, flush) in enumerate(zip(tone(person), (-0.9, -0.75, 0.1), strict=True)):
        base[..., channel] = value * (1 + depth * red * flush - dark * (1.15 - 0.2 * channel) + light + blotch)
    image = np.asarray(cv2.resize(base, canvas.size, interpolation=cv2.INTER_LINEAR), np.float32)
    strength = 0.010 if person.child else 0.017
    pores = noise(person.seed + 1, canvas.size, 0.45 * canvas.scale)
    pores *= np.float32(strength)
    pores += 1
    image *= blurred(pores, 0.12 * canvas.scale)[..., None]
    return image


def freckles(image: Grid, person: Person, canvas: Canvas) -> None:
    if person.freckles <= 0:
        return
    window = Window(image, canvas, (-62, -10, 62, 62))
    rng = np.random.default_rng(person.seed + 7)
    spots = np.column_stack([rng.normal(0, 26, 150), rng.normal(26, 12, 150)])
    mask = np.zeros(window.image.shape[:2], np.uint8)
    for (px, py), radius in zip(canvas.pixels(spots) - window.origin, rng.uniform(0.3, 0.8, 150), strict=True):
        cv2.circle(mask, (int(px * 16), int(py * 16)), int(radius * canvas.scale * 16), 255, -1, cv2.LINE_AA, 4)
    mix(
        window.image,
        tone(person) * bgr((196, 158, 132)),
        blurred(np.asarray(mask, np.float32) / np.float32(255), 0.2 * canvas.scale) * person.freckles,
    )


def nostrils(image: Grid, person: Person, canvas: Canvas) -> None:
    size = person.nose * (0.8 if person.child else 1.0)
    window = Window(image, canvas, (-20, 38, 20, 60))
    ax, y = np.abs(window.x).astype(np.float32), window.y * np.float32(NOSE)
    shade = tone(person) * 0.22
    mix(
        window.image,
        shade,
        np.clip(1.5 * bump(ax - 0.0, y + 0.28 * (ax - 7), 6.6 * size, 54.4, 2.3 * size, 1.15), 0, 0.85),
    )
    mix(window.image, tone(person) * 0.5, 0.30 * bump(ax, y, 14.5 * size, 51.5, 1.6, 4.0))
    mix(window.image, tone(person) * 0.5, 0.28 * bump(ax, y, 0, 57.5, 8, 1.8))


def ear_detail(image: Grid, person: Person, canvas: Canvas) -> None:
    for side in (-1, 1):
        window = Window(image, canvas, (min(side * 66, side * 96), -16, max(side * 66, side * 96), 46))
        ax = (window.x * side - 75 * (person.width - 1)).astype(np.float32)
        mix(window.image, tone(person) * 0.48, 0.55 * bump(ax, window.y, 78, 12, 3.6, 11))
        mix(window.image, tone(person) * 0.6, 0.35 * bump(ax, window.y, 83, -4, 2.4, 5))


_BEARD = np.array(
    [
        (0, 60),
        (12, 60),
        (24, 67),
        (32, 66),
        (46, 52),
        (60, 26),
        (66, 8),
        (80, 8),
        (74, 50),
        (62, 84),
        (40, 110),
        (0, 122),
    ]
)


def beard(image: Grid, person: Person, expression: Expression, canvas: Canvas) -> None:
    """From a shadow to a full beard, in place."""
    if person.beard <= 0:
        return
    drop = jaw_drop(expression)
    edge = smooth_path(np.vstack([_BEARD, _BEARD[-2:0:-1] * (-1, 1)]))
    edge[:, 1] += drop * np.clip((edge[:, 1] - 70) / 30, 0, 1)
    t = np.linspace(0, 2 * np.pi, 48)
    lips = np.column_stack([21 * np.cos(t), 75.5 + drop / 2 + (7 + drop / 2) * np.sin(t)])
    where = np.clip(canvas.polygon(edge, soft=3.0) - canvas.polygon(lips, soft=1.2), 0, 1)
    grain = noise(person.seed + 13, canvas.size, 0.5 * canvas.scale) + noise(
        person.seed + 14, canvas.size, 1.1 * canvas.scale
    )
    full = min(1.0, person.beard * 1.1)
    cover = np.clip(where * (0.20 + 0.72 * full**2) * (1 + 0.22 * grain), 0, 0.95)
    colour = bgr(person.hair_colour) * np.float32(0.9) + tone(person) * np.float32(0.12)
    mix(image, colour, cover.astype(np.float32))


def features(image: Grid, person: Person, expression: Expression, canvas: Canvas) -> None:
    """Everything on the skin that is not hair, in place."""
    freckles(image, person, canvas)
    ear_detail(image, person, canvas)
    beard(image, person, expression, canvas)
    nostrils(image, person, canvas)
    mouth.paint(image, person, expression, canvas)
    for side, openness in ((-1, expression.left_eye), (1, expression.right_eye)):
        eyes.paint(image, person, canvas, side, float(np.clip(openness, 0, 1)), expression.gaze)
    eyes.brows(
        image, person, canvas, np.minimum(bgr(person.hair_colour) * 0.75 + tone(person) * 0.1, tone(person) * 0.55)
    )
