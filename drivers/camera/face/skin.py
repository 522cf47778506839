"""The skin and what is drawn on it: tone, brows, eyes, nostrils, lips. Colours are BGR shares 0..1 before lighting."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from drivers.camera.face.person import SKIN_TONES, Expression, Person, Rgb
from drivers.camera.face.shape import (
    EYE_X,
    MOUTH_Y,
    NOSE,
    Canvas,
    Grid,
    at_rest,
    blurred,
    bump,
    ear_mask,
    jaw_drop,
    lens,
    smooth_path,
    step,
)

Colour = npt.NDArray[np.float32]


def bgr(rgb: Rgb | tuple[float, float, float]) -> Colour:
    """A colour of 0..255 red, green, blue as shares of blue, green, red."""
    return np.array(rgb[::-1], np.float32) / np.float32(255)


def tone(person: Person) -> Colour:
    return bgr(SKIN_TONES[person.skin - 1])


def lip_colour(person: Person) -> Colour:
    skin = tone(person)
    rose = bgr((176, 84, 84)) if person.skin <= 4 else bgr((112, 54, 56))
    return (skin * 0.5 + rose * 0.5 if person.skin <= 4 else skin * 0.62 + rose * 0.38).astype(np.float32)


def mix(image: Grid, colour: Colour, mask: Grid) -> None:
    """Lay `colour` over the image where the mask says, in place."""
    image += (colour - image) * mask[..., None]


class Window:
    """A part of the canvas to paint on: a view of the image and the millimetres of its pixels."""

    def __init__(self, image: Grid, canvas: Canvas, box: tuple[float, float, float, float]) -> None:
        left, top, right, bottom = box
        width, height = canvas.size
        columns = slice(
            max(0, int((left - canvas.left) * canvas.scale)), min(width, int((right - canvas.left) * canvas.scale) + 1)
        )
        rows = slice(
            max(0, int((top - canvas.top) * canvas.scale)), min(height, int((bottom - canvas.top) * canvas.scale) + 1)
        )
        x, y = canvas.grid()
        self.image = image[rows, columns]
        self.x = x[:, columns]
        self.y = y[rows]
        self.scale = canvas.scale
        self.origin = (columns.start, rows.start)
        self.canvas = canvas

    def edge(self, distance: Grid) -> Grid:
        """1 where a distance in mm is positive, smooth over one pixel."""
        return np.asarray(np.clip(distance * self.scale + 0.5, 0, 1), np.float32)

    def strokes(self, lines: list[tuple[float, float, float, float]], width: float) -> Grid:
        """Straight strokes (x1, y1, x2, y2) in mm, `width` mm wide, 0..1."""
        mask = np.zeros(self.image.shape[:2], np.uint8)
        ends = self.canvas.pixels(np.asarray(lines).reshape(-1, 2)) - self.origin
        fixed = np.round(ends * 16).astype(int).reshape(-1, 2, 2)
        pixels = width * self.scale
        for a, b in fixed.tolist():
            cv2.line(mask, a, b, 255, max(1, round(pixels)), cv2.LINE_AA, 4)
        return np.asarray(mask, np.float32) * np.float32(min(1.0, pixels) / 255)


def noise(seed: int, size: tuple[int, int], grain: float) -> Grid:
    """Random values around 0, deviation 1, smooth over `grain` pixels."""
    width, height = size
    cells = (max(2, round(height / max(grain, 1))), max(2, round(width / max(grain, 1))))
    coarse = np.random.default_rng(seed).standard_normal(cells, dtype=np.float32)
    return np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)


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


def eye(image: Grid, person: Person, canvas: Canvas, side: int, openness: float, gaze: tuple[float, float]) -> None:
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


def mouth(image: Grid, person: Person, expression: Expression, canvas: Canvas) -> None:
    drop = jaw_drop(expression)
    window = Window(image, canvas, (-38, 58, 38, 96 + drop))
    x, seen = window.x, window.y
    wide = (24.0 if not person.child else 21.0) * (1 + 0.24 * expression.smile)
    beyond = np.abs(x) / wide
    t = np.clip(beyond, 0, 1)
    lift = (0.9 + 6.0 * expression.smile) * t**2
    y = at_rest(x, seen, drop) + lift
    upper_line = MOUTH_Y + 0.7 * np.cos(np.pi * 1.6 * t) * (1 - t) - 0.3
    top = MOUTH_Y - person.lips * (7.0 * (1 - t**1.6) - 2.0 * np.exp(-((t / 0.15) ** 2)))
    bottom = MOUTH_Y + person.lips * 10.0 * (1 - t**2.2) ** 0.8
    colour = lip_colour(person)
    lip = window.edge(np.minimum(y - top, bottom - y)) * (t < 1)
    lip = blurred(lip.astype(np.float32), 0.45 * canvas.scale)
    crinkle = 1 + 0.03 * np.sin(x * 3.1 + np.sin(x * 1.3) * 2) * step(0.9 - t, 0, 0.4)
    shade = np.where(y < upper_line, 0.86, 1.03) * crinkle * (1 + 0.10 * bump(x, y, 0, 79, 9, 2.2))
    window.image += (colour * shade[..., None].astype(np.float32) - window.image) * (0.88 * lip)[..., None]
    line = np.exp(-0.5 * ((y - upper_line) / 0.55) ** 2) * step((1.05 - beyond).astype(np.float32), 0, 0.10)
    mix(window.image, colour * 0.25, (0.8 * line).astype(np.float32))
    corner = np.exp(-0.5 * (((np.abs(x) - wide) / 1.8) ** 2 + ((y - MOUTH_Y) / 1.4) ** 2))
    mix(window.image, tone(person) * 0.45, (0.45 * corner).astype(np.float32))
    if drop > 0.8:
        _inside(window, drop, lift.astype(np.float32), expression.smile)


def _inside(window: Window, drop: float, lift: Grid, smile: float) -> None:
    x, y = window.x, window.y + lift
    gap = window.edge(np.minimum(y - MOUTH_Y, MOUTH_Y + drop * lens(x) - y))
    mix(window.image, bgr((62, 20, 22)), gap)
    down = y - MOUTH_Y
    reach = 1.0 + 1.6 * min(1.0, drop / 12) + 3.5 * smile
    tooth = step(reach + 0.5 * np.cos(x * 0.8) - down, 0, 0.6) * step(19 - np.abs(x), 0, 3)
    shine = (1 - 0.022 * np.abs(x)) * (0.72 + 0.2 * step(down.astype(np.float32), 0.2, 2.0))
    window.image += (bgr((232, 224, 208)) * shine[..., None] - window.image) * (0.92 * gap * tooth)[..., None]
    gaps = np.exp(-0.5 * ((((x + 4.0) % 8.0) - 4.0) / 0.22) ** 2)
    mix(window.image, bgr((120, 96, 84)), (0.25 * gap * tooth * gaps).astype(np.float32))
    tongue = step((down - 0.55 * drop).astype(np.float32), 0, 4) * step(15 - np.abs(x), 0, 6)
    mix(window.image, bgr((150, 70, 72)), (0.6 * gap * tongue).astype(np.float32))


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
    mouth(image, person, expression, canvas)
    for side, openness in ((-1, expression.left_eye), (1, expression.right_eye)):
        eye(image, person, canvas, side, float(np.clip(openness, 0, 1)), expression.gaze)
    brows(image, person, canvas, np.minimum(bgr(person.hair_colour) * 0.75 + tone(person) * 0.1, tone(person) * 0.55))
