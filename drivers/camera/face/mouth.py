"""Lips, and what an open mouth shows."""

from __future__ import annotations

import numpy as np

from drivers.camera.face.paint import Colour, Window, bgr, mix, tone
from drivers.camera.face.person import Expression, Person
from drivers.camera.face.shape import MOUTH_Y, Canvas, Grid, at_rest, blurred, bump, jaw_drop, lens, step


def lip_colour(person: Person) -> Colour:
    skin = tone(person)
    rose = bgr((176, 84, 84)) if person.skin <= 4 else bgr((112, 54, 56))
    return (skin * 0.5 + rose * 0.5 if person.skin <= 4 else skin * 0.62 + rose * 0.38).astype(np.float32)


def paint(image: Grid, person: Person, expression: Expression, canvas: Canvas) -> None:
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
