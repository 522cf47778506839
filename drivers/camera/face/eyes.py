"""Eyes, lids, lashes and brows."""

from __future__ import annotations

import numpy as np

from drivers.camera.face.paint import Colour, Window, bgr, mix, tone
from drivers.camera.face.person import Person
from drivers.camera.face.shape import EYE_X, Canvas, Grid, blurred, step


def brows(image: Grid, person: Person, canvas: Canvas, colour: Colour) -> None:
    rng = np.random.default_rng(person.seed + 3)
    for side in (-1, 1):
        window = Window(image, canvas, (min(side * 8, side * 62), -36, max(side * 8, side * 62), -8))
        t = rng.random(340) ** 0.85
        thick = person.brows * np.interp(t, [0, 0.12, 0.4, 0.7, 1], [1.7, 2.9, 3.3, 2.5, 0.7])
        x = 13.5 + 40 * t
        arch = -18.5 - 6.2 * np.sin(np.pi * t**1.25 * 0.80)
        y = arch + thick * rng.uniform(-1, 1, 340)
        length = np.interp(t, [0, 0.3, 1], [3.6, 5.2, 4.2])
        angle = np.radians(np.interp(t, [0, 0.2, 0.55, 1], [-58, -34, -10, 24]) + rng.normal(0, 7, 340))
        lines = np.column_stack([side * x, y, side * (x + length * np.cos(angle)), y + length * np.sin(angle)])
        mask = blurred(window.strokes(lines.tolist(), 0.30), 0.12 * canvas.scale)
        soft = blurred(mask, 1.6 * canvas.scale)
        mix(window.image, colour, np.clip(mask * 0.50 + soft * 0.62, 0, 0.86))


def paint(image: Grid, person: Person, canvas: Canvas, side: int, openness: float, gaze: tuple[float, float]) -> None:
    """One eye; `side` is -1 for the one on the left in the picture."""
    window = Window(image, canvas, (side * EYE_X - 26, -17, side * EYE_X + 26, 19))
    u, v = (window.x * side - EYE_X).astype(np.float32), window.y
    size = person.eyes * (1.12 if person.child else 1.0)
    reach = 15.2 * size
    along = np.clip((u + reach) / (2 * reach), 0, 1)
    corner = 1.6 - 2.2 * along
    arc_up, arc_low = np.clip(np.sin(np.pi * along**0.86), 0, 1) ** 0.85, np.sin(np.pi * along**1.18)
    closed = 0.8 * 4.6 * arc_low
    low = corner + size * (closed + 0.2 * 4.6 * arc_low * openness)
    high = corner - size * 5.7 * arc_up * openness + size * closed * (1 - openness)
    crease = corner - size * (8.6 * arc_up**0.8 * (0.55 + 0.45 * openness)) + 0.5
    skin, inside = tone(person), (along > 0) & (along < 1)
    near = step(reach + 4 - np.abs(u), 0, 6)
    mix(window.image, skin * 0.55, 0.34 * near * np.exp(-0.5 * ((v - crease) / 0.75) ** 2))
    mix(window.image, skin * 0.62, 0.22 * near * np.exp(-0.5 * ((v - low - 2.0) / 1.1) ** 2))
    hole = window.edge(np.minimum(v - high, low - v)) * inside
    if openness > 0.04:
        ball = _eyeball(window, person, u, v, side, gaze, size)
        ball *= (1 - 0.50 * np.exp(-np.clip(v - high, 0, None) / 1.7))[..., None]
        window.image += (ball - window.image) * hole[..., None]
        rim = np.exp(-0.5 * ((v - low - 0.35) / 0.45) ** 2) * inside * 0.5 * openness
        mix(window.image, skin * 0.75 + bgr((60, 24, 24)) * 0.6, rim.astype(np.float32))
    ink = bgr((26, 18, 15))
    heavy = 0.45 + 0.5 * person.lashes
    band = np.exp(-0.5 * ((v - high + 0.15) / 0.62) ** 2) * inside * (0.25 + 0.75 * arc_up)
    mix(window.image, ink, (np.clip(heavy, 0, 0.95) * band).astype(np.float32))
    _lashes(window, person, side, reach, openness, size)


def _eyeball(
    window: Window, person: Person, u: Grid, v: Grid, side: int, gaze: tuple[float, float], size: float
) -> Grid:
    """White, iris, pupil and catch-light, before the lids."""
    away = (u / (15 * size)) ** 2 + (v / 12) ** 2
    white = np.asarray(bgr((226, 220, 214)) * (0.92 if person.skin <= 4 else 0.86))
    ball = white * (1 - 0.26 * away)[..., None]
    inner = np.exp(-0.5 * (((u + 14.2 * size) / 1.8) ** 2 + ((v - 1.4) / 1.6) ** 2))
    ball += (bgr((190, 120, 112)) - ball) * (0.75 * inner)[..., None]
    iu, iv = u - side * gaze[0] * 6.0, v + 0.1 - gaze[1] * 3.6
    radius, angle = np.hypot(iu, iv), np.arctan2(iv, iu)
    wobble = np.random.default_rng(person.seed + 5).uniform(0, 2 * np.pi, 3)
    rays = sum(np.sin(n * angle + w) for n, w in zip((17, 29, 43), wobble, strict=True)) / 3
    iris = bgr(person.iris) * (1.0 + 0.20 * rays + 0.35 * np.exp(-(((radius - 3.2) / 1.1) ** 2)))[..., None]
    iris *= (1 - 0.62 * step(radius, 4.7, 6.0))[..., None]
    iris *= (1 + 0.30 * np.clip(iv / 6, -0.6, 1))[..., None]
    ball += (iris - ball) * np.clip((5.95 - radius) / 0.45, 0, 1)[..., None]
    ball *= (1 - 0.95 * window.edge((2.05 - radius).astype(np.float32)))[..., None]
    for cx, cy, r, power in ((-1.9 * side, -2.2, 1.0, 0.95), (2.0 * side, -2.0, 0.55, 0.5)):
        spot = window.edge((r - np.hypot(iu - cx, iv - cy)).astype(np.float32))
        ball += (1.0 - ball) * (power * spot)[..., None]
    return ball.astype(np.float32)


def _lashes(window: Window, person: Person, side: int, reach: float, openness: float, size: float) -> None:
    rng = np.random.default_rng(person.seed + 11)
    along = np.linspace(0.10, 0.99, 34)
    u = along * 2 * reach - reach
    corner = 1.6 - 2.2 * along
    arc_up, arc_low = np.clip(np.sin(np.pi * along**0.86), 0, 1) ** 0.85, np.sin(np.pi * along**1.18)
    closed = 0.8 * 4.6 * arc_low
    high = corner - size * 5.7 * arc_up * openness + size * closed * (1 - openness)
    low = corner + size * (closed + 0.2 * 4.6 * arc_low * openness)
    lean = np.interp(along, [0, 1], [-0.5, 0.95]) + rng.normal(0, 0.08, along.size)
    length = (1.2 + 2.4 * person.lashes) * np.interp(along, [0, 0.6, 1], [0.45, 1, 1.1])
    up = length * (-0.75 if openness > 0.35 else 0.75)
    x = side * (EYE_X + u)
    upper = np.column_stack([x, high, x + side * lean * length * 0.75, high + up])
    lower = np.column_stack([x, low, x + side * lean * length * 0.4, low + length * 0.33])
    mix(window.image, bgr((26, 18, 15)), 0.7 * window.strokes(upper.tolist(), 0.20))
    if openness > 0.3:
        mix(window.image, bgr((36, 26, 22)), 0.35 * window.strokes(lower[::2].tolist(), 0.16))
