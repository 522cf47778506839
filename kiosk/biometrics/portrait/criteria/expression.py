"""2.1 neutral, 2.2 mouth closed, 2.3 eyebrows."""

from __future__ import annotations

import math

import cv2
import numpy as np

from kiosk.biometrics.portrait.face import Face
from kiosk.biometrics.portrait.look import FOREHEAD, LIPS, LOWER_FACE, Look

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
    lab, lips = look.lab, look.area(*LIPS) & look.inside
    lower = look.area(*LOWER_FACE) & look.inside & ~lips
    upper = (look.area(*FOREHEAD) | look.area(*UPPER_CHEEKS[0]) | look.area(*UPPER_CHEEKS[1])) & look.inside
    if min(lips.sum(), lower.sum(), upper.sum()) < 50:
        return False
    middle = [np.median(lab[part], axis=0) for part in (lips, lower, upper)]
    foreign = math.dist(middle[1][1:], middle[2][1:]) > 15
    return foreign or math.dist(middle[0], middle[1]) < 1.5


def mouth_line(look: Look) -> float:
    """How much darker the line between the lips is than what lies above and below, as a share."""
    grey = cv2.GaussianBlur(look.grey.astype(np.float32), (0, 0), 1.5)
    left, right, centre = look.mesh[61], look.mesh[291], look.mesh[[13, 14]].mean(axis=0)
    depths = []
    for share in np.linspace(0.2, 0.8, 13):
        x = round(float(left[0] + share * (right[0] - left[0])))
        y = round(float(np.interp(share, [0, 0.5, 1], [left[1], centre[1], right[1]])))
        if not (0 <= x < grey.shape[1] and 30 <= y < grey.shape[0] - 30):
            continue
        column = grey[y - 30 : y + 30, x]
        around = min(np.median(column[:20]), np.median(column[41:]))
        depths.append((around - column[20:41].min()) / (np.median(column) + 8))
    return float(np.median(depths)) if depths else 1.0
