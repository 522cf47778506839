"""2.1 neutral, 2.2 mouth closed, 2.3 eyebrows."""

from __future__ import annotations

import math

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.biometrics.portrait.face import Face
from kiosk.biometrics.portrait.look import FOREHEAD, LIPS, LOWER_FACE, PATCH_HEIGHT, PATCH_WIDTH, SCALE, Look, half

HIDDEN = 1.0
"""The value of 2.2 when the mouth cannot be seen."""
WIDE = 0.12
"""Gap in eye-chin distances from which the landmarks of the lips are believed."""
TOP, UPPER = (61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291), (61, 191, 80, 81, 82, 13, 312, 311, 310, 415, 291)
LOWER, BOTTOM = (61, 95, 88, 178, 87, 14, 317, 402, 318, 324, 291), (61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291)
"""Edges of the upper and the lower lip, each from the left to the right corner."""
UPPER_CHEEKS = ((116, 117, 118, 119, 100, 50, 123), (345, 346, 347, 348, 329, 280, 352))


def measure(look: Look) -> dict[str, float]:
    face = look.face
    return {
        "2.1": smile(face),
        "2.2": HIDDEN if mouth_hidden(look) else mouth_opening(look),
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
    edges = [np.interp(columns, mesh[list(line), 0], mesh[list(line), 1]) for line in (TOP, UPPER, LOWER, BOTTOM)]
    if min(edge.min() for edge in edges) < 2 or max(edge.max() for edge in edges) > PATCH_HEIGHT - 3:
        return 0.0
    first, last = int(min(edge.min() for edge in edges)) - 2, int(max(edge.max() for edge in edges)) + 3
    band = cv2.GaussianBlur(look.patch[first:last], (0, 0), 0.8).astype(np.float32)
    teeth, dark = [], []
    for x, top, upper, lower, bottom in zip(columns, *(edge - first for edge in edges), strict=True):
        column = band[:, min(max(round(float(x)), 0), PATCH_WIDTH - 1)]
        above, below = int((top + upper) / 2), int((lower + bottom) / 2)
        lips = np.concatenate(
            [column[int(top) + 1 : max(int(top) + 3, above)], column[below : max(below + 2, int(bottom))]]
        )
        seen = column[round(float(top + upper) / 2 - 1) : round(float(lower + bottom) / 2 + 1)]
        if len(seen) < 6:
            continue
        light, redness = _light_and_redness(lips)
        usual, pale = float(np.median(light)) + 4, max(0.5 * float(np.median(redness)), 0.035)
        here, red = _light_and_redness(seen)
        teeth.append(int(((here > 1.25 * usual) & (here > 1.05 * np.percentile(light, 90)) & (red < pale)).sum()))
        dark.append(int((here < 0.5 * usual).sum()))
    if len(teeth) < 8:
        return 0.0
    # The line where closed lips meet is itself dark, up to 3 px of the patch.
    rows = float(np.mean(np.sort(teeth)[-8:])) + max(0.0, float(np.median(dark)) - 3)
    return rows / SCALE * look.face.eye_distance / look.face.eye_to_chin


def _light_and_redness(colours: npt.NDArray[np.float32]) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Luminance, and how much more red than green there is as a share of all light; (n, 3) BGR."""
    light = colours @ np.array([0.114, 0.587, 0.299], np.float32)
    return light, (colours[:, 2] - colours[:, 1]) / (colours.sum(axis=1) + 20)


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
