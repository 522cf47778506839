"""1.1 yaw, 1.2 pitch, 1.3 roll: how the head is turned, in degrees."""

from __future__ import annotations

import math

from kiosk.biometrics.portrait.face import Face
from kiosk.biometrics.portrait.look import Look

LEVEL_PITCH = -2.8
"""What the mesh says of people who look straight (mean of 36)."""


def measure(look: Look) -> dict[str, float]:
    return {"1.1": yaw(look.face), "1.2": pitch(look.face), "1.3": math.degrees(look.face.roll)}


def yaw(face: Face) -> float:
    """Positive: towards the right in the picture, which is the person's own left."""
    return _slope(face, 234, 454)


def pitch(face: Face) -> float:
    """Positive: looking up."""
    return _slope(face, 152, 10) - LEVEL_PITCH


def _slope(face: Face, one: int, other: int) -> float:
    across = math.dist(face.mesh[one], face.mesh[other])
    return math.degrees(math.atan2(float(face.depth[other] - face.depth[one]), across))
