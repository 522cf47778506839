"""3.1 eyes open, 3.2 not covered, 3.3 looking at the camera, 6.4 glare, 7.4 red eyes."""

from __future__ import annotations

import math

import cv2
import numpy as np

from kiosk.biometrics.portrait.iris import Eye
from kiosk.biometrics.portrait.look import SCALE, Look, Mask

GLARE = 235
"""Channel value above which a place on a lens mirrors a lamp."""


def measure(look: Look) -> dict[str, float]:
    face = look.face
    return {
        "3.1": min(openness(face.left), openness(face.right)),
        "3.2": visible(look),
        "3.3": gaze(look),
        "6.4": glare(look),
        "7.4": redness(look),
    }


def openness(eye: Eye) -> float:
    """Distance of the lids over the distance of the corners."""
    return eye.opening / eye.width


def gaze(look: Look) -> float:
    """How far both irises sit to one side, in eye widths."""
    face = look.face
    along = (face.eyes[1] - face.eyes[0]) / face.eye_distance
    aside = [
        float((eye.iris[0] - eye.contour[[0, 8]].mean(axis=0)) @ along) / eye.width for eye in (face.left, face.right)
    ]
    return abs(sum(aside)) / 2


def visible(look: Look) -> float:
    """Brightest part of the worse eye over the cheeks' median: the white of an eye is seldom darker than the skin."""
    cheeks = np.concatenate([look.grey[cheek] for cheek in look.cheeks])
    if cheeks.size < 50:
        return math.nan
    skin = float(np.median(cheeks)) + 4
    bright = [float(np.percentile(look.grey[eye], 90)) + 4 for eye in look.eye_openings if eye.sum() > 20]
    return min(bright) / skin if bright else math.nan


def glare(look: Look) -> float:
    """Largest spot that mirrors a lamp around an eye, in squared eye distances."""
    near = np.zeros(look.grey.shape, np.uint8)
    for x, y in look.to_patch(look.face.eyes):
        cv2.ellipse(near, (round(x), round(y)), (45, 36), 0, 0, 360, (1,), -1)
    spots = ((look.patch.min(axis=2) >= GLARE) & (near > 0)).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(spots)
    return float(stats[1:, cv2.CC_STAT_AREA].max()) / SCALE**2 if count > 1 else 0.0


def redness(look: Look) -> float:
    """Excess of red in the redder pupil beyond that of the skin, as a share of all light."""
    excess = _excess(look)
    skin = float(np.median(excess[look.skin])) if look.skin.any() else 0.0
    eyes = [float(np.percentile(excess[iris], 85)) for iris in _irises(look) if iris.any()]
    return max(eyes) - max(0.0, skin) if eyes else 0.0


def _excess(look: Look) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    blue, green, red = (look.patch[:, :, channel].astype(np.float32) for channel in range(3))
    return (red - np.maximum(blue, green)) / (blue + green + red + 30)


def _irises(look: Look) -> list[Mask]:
    masks = []
    for eye in (look.face.left, look.face.right):
        ((x, y),) = look.to_patch(eye.iris[:1])
        mask = np.zeros(look.grey.shape, np.uint8)
        radius = max(2, int(eye.radius / look.face.eye_distance * SCALE))
        cv2.circle(mask, (round(x), round(y)), radius, (1,), -1)
        masks.append(mask > 0)
    return masks
