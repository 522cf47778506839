"""4.1 background plain, 4.2 no shadow on it. Only what lies above the chin counts: below are shoulders.

A shadow is smooth, has the background's colour and is darker than it. Hair that the segmentation missed has its own
colour or texture, and a wall that grows darker towards one side does not reach `DARK`. So 4.2 is the share of the
picture that looks like a shadow, and looks for it also where the segmentation is in doubt: it takes dark for hair. But
a shadow falls on what is surely wall, too; grey hair of which the segmentation doubts a part does not.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from kiosk.biometrics.portrait.counting import among
from kiosk.biometrics.portrait.look import Look
from kiosk.biometrics.portrait.model import Floats

ENOUGH = 0.03
"""Share of the picture that must show background to judge it."""
SIDE = 128
"""Judged at this size: about what the segmentation works on."""
SURELY, PERHAPS = 0.3, 0.9
"""How much of a place may be the person where it surely is background, and where it may be."""
ON_WALL = 0.2
"""Share of a shadow that lies on what surely is background."""
DARK, BLACK = 0.75, 0.25
"""Lightness of a shadow at most and at least, over the background's."""
TINT = 4.0
"""How far a shadow's colour may lie from the background's, both as a share of their lightness (CIELAB a, b)."""
SMOOTH = 3.0
"""How far a shadow's lightness may lie from that of its surroundings."""
SHADES = 0.4
"""Puts differences of lightness on the scale of those of colour: a wall may grow darker, but not change its colour."""


def measure(look: Look) -> dict[str, float]:
    above = int(np.clip(look.face.chin[1] / look.height * SIDE, 0, SIDE))
    person = np.asarray(cv2.resize(look.person, (SIDE, SIDE), interpolation=cv2.INTER_AREA)[:above], np.float32)
    back = cv2.dilate((person > SURELY).astype(np.uint8), np.ones((5, 5), np.uint8)) == 0
    if back.sum() < ENOUGH * SIDE**2:
        return {}
    small = cv2.resize(look.small, (SIDE, SIDE), interpolation=cv2.INTER_AREA)[:above]
    light = np.multiply(small, np.float32(1 / 255), dtype=np.float32)
    planes = [np.asarray(plane, np.float32) for plane in cv2.split(cv2.cvtColor(light, cv2.COLOR_BGR2LAB))]
    wall = [plane[back] for plane in planes]
    usual = [np.float32(among(values, 0.5)) for values in wall]
    brightest = max(1.0, float(among(wall[0], 0.9)))
    return {
        "4.1": _variety(*(values - middle for values, middle in zip(wall, usual, strict=True))),
        "4.2": _shadow(planes, (np.float32(brightest), *usual[1:]), person),
    }


def _variety(lightness: Floats, red: Floats, yellow: Floats) -> float:
    """How far a background's colour and lightness go; (n,) each, CIELAB less its medians."""
    return max(float(among(np.hypot(red, yellow), 0.9)), SHADES * float(among(np.abs(lightness), 0.75)))


def _shadow(planes: Sequence[Floats], usual: Sequence[np.float32], person: Floats) -> float:
    """Share of the picture that is shadow; (rows, columns) each, `planes` CIELAB, `person` 0..1."""
    lightness, red, yellow = planes
    share = lightness / usual[0]
    tint = np.hypot(red - usual[1] * share, yellow - usual[2] * share)
    rough = np.abs(lightness - cv2.GaussianBlur(lightness, (0, 0), 1.2))
    shadow = (person < PERHAPS) & (share < DARK) & (share > BLACK) & (tint < TINT) & (rough < SMOOTH)
    count, parts = cv2.connectedComponents(cv2.erode(shadow.astype(np.uint8), np.ones((2, 2), np.uint8)))
    sizes = np.bincount(parts.ravel(), minlength=count)[1:]
    on_wall = np.bincount(parts[person < SURELY], minlength=count)[1:]
    return float(sizes[on_wall > ON_WALL * sizes].sum()) / SIDE**2
