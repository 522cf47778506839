"""4.1 background plain, 4.2 no shadow on it. Only what lies above the chin counts: below are shoulders."""

from __future__ import annotations

import cv2
import numpy as np

from kiosk.biometrics.portrait.look import Look, Mask

ENOUGH = 0.03
"""Share of the picture that must show background to judge it."""


def measure(look: Look) -> dict[str, float]:
    back = background(look)
    if back.mean() < ENOUGH:
        return {}
    smooth = cv2.GaussianBlur(look.small, (0, 0), 1.0).astype(np.float32) / 255
    lab = cv2.cvtColor(smooth, cv2.COLOR_BGR2LAB)[back]
    lightness = lab[:, 0]
    colours = lab[:, 1:] - np.median(lab[:, 1:], axis=0)
    spread = float(np.percentile(np.hypot(colours[:, 0], colours[:, 1]), 90))
    shade = float(np.percentile(lightness, 5)) / max(float(np.percentile(lightness, 90)), 1.0)
    return {"4.1": spread, "4.2": shade}


def background(look: Look) -> Mask:
    """(256, 256): surely not the person."""
    person = cv2.dilate((look.person > 0.3).astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    chin = int(np.clip(look.face.chin[1] / look.height * 256, 0, 256))
    back = ~person
    back[chin:] = False
    return back
