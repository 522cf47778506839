"""7.3 natural colours, 7.5 colour space."""

from __future__ import annotations

import math

import numpy as np

from kiosk.biometrics.portrait.counting import among
from kiosk.biometrics.portrait.criteria.eyes import OPEN
from kiosk.biometrics.portrait.look import Look

HUE, HUE_REACH = 42.0, 33.0
"""Skin of every tone has a hue angle of 24 to 60 degrees in CIELAB (36 people); lightness plays no part."""
GREYEST = 3.0
"""Chroma below which a face has no colour; the palest have 9."""


WHITE, WHITE_REACH = (6.0, 2.0), 17.0
"""Colour of the white of eyes in CIELAB a and b, and how far from it a cast begins; people are within 10 of it."""


def measure(look: Look) -> dict[str, float]:
    if np.count_nonzero(look.both_cheeks) < 50:
        return {"7.5": 1}
    skin, oval = look.lab(look.both_cheeks), look.lab(look.oval & look.inside, every=7)
    red, yellow = float(among(skin[1], 0.5)), float(among(skin[2], 0.5))
    grey = float((np.hypot(oval[1], oval[2]) >= GREYEST).mean()) <= 0.05
    if look.mouth_hidden:
        return {"7.5": 3 if grey else 1}
    away = abs(math.remainder(math.degrees(math.atan2(yellow, red)) - HUE, 360)) / HUE_REACH
    away = max(away, white_of_eyes(look))
    faint = math.hypot(red, yellow) < GREYEST
    return {"7.3": max(away, 2.0) if faint else away, "7.5": 3 if grey else 1}


def white_of_eyes(look: Look) -> float:
    """How far the white of the eyes is from its usual colour, 1 at the limit; 0 where it cannot be seen."""
    if min(eye.opening / eye.width for eye in (look.face.left, look.face.right)) < OPEN:
        return 0.0
    eyes = look.lab(look.eye_openings[0] | look.eye_openings[1])
    if eyes.shape[1] < 40:
        return 0.0
    white = among(eyes[:, eyes[0] >= among(eyes[0], 0.75)], 0.5, axis=1)
    return math.dist(white[1:], WHITE) / WHITE_REACH if white[0] > 20 else 0.0
