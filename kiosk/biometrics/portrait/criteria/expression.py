"""2.1 neutral, 2.2 mouth closed, 2.3 eyebrows."""

from __future__ import annotations

import math

import cv2
import numpy as np

from kiosk.biometrics.portrait.counting import among
from kiosk.biometrics.portrait.face import Face
from kiosk.biometrics.portrait.look import BLUR_REACH, PATCH_HEIGHT, PATCH_WIDTH, SCALE, Look, Mask
from kiosk.biometrics.portrait.model import Floats
from kiosk.biometrics.portrait.sampling import Points

HIDDEN = 1.0
"""The value of 2.2 when the mouth cannot be seen."""
WIDE = 0.12
"""Gap in eye-chin distances from which the landmarks of the lips are believed."""
PALE, BRIGHT = 0.9, 1.25
"""Lightness of teeth over that of the lips at least: of lips that are red, and of those that have hardly a colour."""
RED, FAINT = 0.05, 0.035
"""Redness of lips that have a colour, and below which a place may always be a tooth."""
NEAR = 0.35
"""How far into a lip a tooth may seem to reach, because landmarks are not exact; gloss sits further out."""
TOP, UPPER = (61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291), (61, 191, 80, 81, 82, 13, 312, 311, 310, 415, 291)
LOWER, BOTTOM = (61, 95, 88, 178, 87, 14, 317, 402, 318, 324, 291), (61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291)
EDGES = (TOP, UPPER, LOWER, BOTTOM)
"""Of the upper and the lower lip, each from the left to the right corner."""


def measure(look: Look) -> dict[str, float]:
    face = look.face
    return {
        "2.1": smile(face),
        "2.2": HIDDEN if look.mouth_hidden else mouth_opening(look),
        "2.3": brow_height(face),
    }


def mouth_opening(look: Look) -> float:
    """What is seen between the lips, teeth or dark, in eye-chin distances; 0 where lip meets lip.

    Decision: the picture decides, not the landmarks. Because the mesh sees a gap of up to 0.065 in closed dark lips and
    of only 0.03 where teeth show. Instead of a wider bound, which would miss every slightly open mouth. The landmarks
    alone are believed from `WIDE` on. Ends when a mesh measures all lips alike.
    """
    gap = mouth_gap(look.face)
    return gap if gap > WIDE else between_lips(look)


def between_lips(look: Look) -> float:
    """Height of teeth and of darkness between the lips, in eye-chin distances, over the middle half of the mouth."""
    mesh = look.mesh
    left, right = float(mesh[61, 0]), float(mesh[291, 0])
    columns = np.linspace(0.75 * left + 0.25 * right, 0.25 * left + 0.75 * right, 15)
    edges = np.stack([np.interp(columns, mesh[list(line), 0], mesh[list(line), 1]) for line in EDGES])
    if edges.min() < 2 or edges.max() > PATCH_HEIGHT - 3:
        return 0.0
    first, last = int(edges.min()) - 2, int(edges.max()) + 3
    places = np.clip(np.rint(columns).astype(int), 0, PATCH_WIDTH - 1)
    aside = max(0, int(places.min()) - BLUR_REACH)
    band = cv2.GaussianBlur(look.patch[first:last, aside : int(places.max()) + 1 + BLUR_REACH], (0, 0), 0.8)
    light, redness = _light_and_redness(band[:, places - aside].astype(np.float32))
    lips, inner, between = _lips_and_between(edges - first, last - first)
    usual, red = _quantile(light, lips, 0.5) + 4, _quantile(redness, lips, 0.5)
    told = between.sum(axis=0) >= 6
    white = light > np.where(red > RED, PALE, BRIGHT) * usual
    teeth = (inner & white & (redness < np.maximum(red / 2, FAINT))).sum(axis=0)[told]
    dark = (between & (light < 0.5 * usual)).sum(axis=0)[told]
    if len(teeth) < 8:
        return 0.0
    # The line where closed lips meet is itself dark, up to 3 px of the patch.
    rows = float(np.mean(np.sort(teeth)[-8:])) + max(0.0, float(among(dark, 0.5)) - 3)
    return rows / SCALE * look.face.eye_distance / look.face.eye_to_chin


def _lips_and_between(edges: Points, height: int) -> tuple[Mask, Mask, Mask]:
    """Which rows of each column are surely lip, lie near the inner edges, and lie between the middles of both lips.

    (height, columns) each.
    """
    top, upper, lower, bottom = edges
    rows = np.arange(height)[:, np.newaxis]
    above, below = np.floor((top + upper) / 2), np.floor((lower + bottom) / 2)
    upper_lip = (rows > np.floor(top)) & (rows < np.maximum(np.floor(top) + 3, above))
    lower_lip = (rows >= below) & (rows < np.maximum(below + 2, np.floor(bottom)))
    between = (rows >= np.rint((top + upper) / 2 - 1)) & (rows < np.rint((lower + bottom) / 2 + 1))
    near_upper, near_lower = upper - NEAR * (upper - top), lower + NEAR * (bottom - lower)
    inner = (rows >= np.rint(near_upper)) & (rows < np.rint(near_lower + 1))
    return upper_lip | lower_lip, inner, between


def _quantile(values: Floats, mask: Mask, share: float) -> Floats:
    """Of what the mask leaves of each column."""
    ordered = np.sort(np.where(mask, values, np.float32(np.inf)), axis=0)
    place = share * (mask.sum(axis=0) - 1)
    low = np.floor(place).astype(int)
    columns = np.arange(values.shape[1])
    below, above = ordered[low, columns], ordered[np.ceil(place).astype(int), columns]
    return np.asarray(below + (above - below) * (place - low), np.float32)


def _light_and_redness(colours: Floats) -> tuple[Floats, Floats]:
    """Luminance, and how much more red than green there is as a share of all light; (..., 3) BGR."""
    light = colours @ np.array([0.114, 0.587, 0.299], np.float32)
    return light, (colours[..., 2] - colours[..., 1]) / (colours.sum(axis=-1) + 20)


def mouth_gap(face: Face) -> float:
    """Inner lips apart, in eye-chin distances."""
    gaps = [math.dist(face.mesh[upper], face.mesh[lower]) for upper, lower in ((13, 14), (82, 87), (312, 317))]
    return float(np.mean(gaps)) / face.eye_to_chin


def smile(face: Face) -> float:
    """Mouth width in eye distances, plus one and a half times how far its corners are raised."""
    left, right = face.mesh[61], face.mesh[291]
    down = (face.chin - face.middle) / face.eye_to_chin
    raised = float((face.mesh[[13, 14]].mean(axis=0) - (left + right) / 2) @ down)
    return (math.dist(left, right) + 1.5 * raised) / face.eye_distance


def brow_height(face: Face) -> float:
    """Brows above the pupils, in eye-chin distances."""
    down = (face.chin - face.middle) / face.eye_to_chin
    left = (face.eyes[0] - face.mesh[[52, 105, 66]].mean(axis=0)) @ down
    right = (face.eyes[1] - face.mesh[[282, 334, 296]].mean(axis=0)) @ down
    return float(left + right) / 2 / face.eye_to_chin
