"""2.1 neutral, 2.2 mouth closed, 2.3 eyebrows."""

from __future__ import annotations

import math

import cv2
import numpy as np

from kiosk.biometrics.portrait.face import Face
from kiosk.biometrics.portrait.look import FOREHEAD, LIPS, LOWER_FACE, PATCH_HEIGHT, PATCH_WIDTH, Look, half

HIDDEN = 1.0
"""The value of 2.2 when the mouth cannot be seen."""
UPPER_CHEEKS = ((116, 117, 118, 119, 100, 50, 123), (345, 346, 347, 348, 329, 280, 352))


def measure(look: Look) -> dict[str, float]:
    face = look.face
    return {
        "2.1": smile(face),
        "2.2": HIDDEN if mouth_hidden(look) else mouth_gap(face),
        "2.3": brow_height(face),
    }


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


def mouth_hidden(look: Look) -> bool:
    """A mask or scarf: no line between the lips, and either a foreign colour or no lips at all."""
    if mouth_line(look) > 0.06:
        return False
    lips = look.area(*LIPS) & look.inside
    lower = look.area(*LOWER_FACE) & look.inside & ~lips
    upper = (look.area(*FOREHEAD) | look.area(*UPPER_CHEEKS[0]) | look.area(*UPPER_CHEEKS[1])) & look.inside
    if min(lips.sum(), lower.sum(), upper.sum()) < 200:
        return False
    middle = [np.median(look.lab[half(part)], axis=0) for part in (lips, lower, upper)]
    foreign = math.dist(middle[1][1:], middle[2][1:]) > 15
    return foreign or math.dist(middle[0], middle[1]) < 1.5


def mouth_line(look: Look) -> float:
    """How much darker the line between the lips is than what lies above and below, as a share."""
    left, right, centre = look.mesh[61], look.mesh[291], look.mesh[[13, 14]].mean(axis=0)
    shares = np.linspace(0.2, 0.8, 13)
    columns = np.round(left[0] + shares * (right[0] - left[0])).astype(int)
    middles = np.round(np.interp(shares, [0, 0.5, 1], [left[1], centre[1], right[1]])).astype(int)
    rows = middles + np.arange(-30, 30)[:, np.newaxis]
    if rows.min() < 0 or rows.max() >= PATCH_HEIGHT or columns.min() < 0 or columns.max() >= PATCH_WIDTH:
        return 1.0
    top, bottom = int(rows.min()), int(rows.max()) + 1
    band = cv2.GaussianBlur(look.grey[top:bottom].astype(np.float32), (0, 0), 1.5)
    profiles = band[rows - top, columns]
    around = np.minimum(np.median(profiles[:20], axis=0), np.median(profiles[41:], axis=0))
    depths = (around - profiles[20:41].min(axis=0)) / (np.median(profiles, axis=0) + 8)
    return float(np.median(depths))
