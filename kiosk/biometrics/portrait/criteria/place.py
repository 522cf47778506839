"""4.3 and 5.1 to 5.7: how many people, how large the picture, and where the head is in it (TR-03122-3)."""

from __future__ import annotations

import math

from kiosk.biometrics.portrait.look import Look


def measure(look: Look) -> dict[str, float]:
    face = look.face
    head = math.dist(face.chin, face.crown(look.crown_factor))
    return {
        "4.3": look.faces,
        "5.1": look.height,
        "5.2": look.width,
        "5.3": face.head_width / look.width,
        "5.4": head / look.height,
        "5.5": float(face.centre[1]) / look.height,
        "5.6": float(face.centre[0]) / look.width,
        "5.7": face.eye_distance,
    }
