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
    # Smoothed, every second pixel tells the same.
    smooth = cv2.GaussianBlur(look.small, (0, 0), 1.0)[::2, ::2]
    colours = np.multiply(smooth[back[::2, ::2]], np.float32(1 / 255), dtype=np.float32)
    lightness, red, yellow = cv2.cvtColor(colours[np.newaxis], cv2.COLOR_BGR2LAB)[0].T
    spread = float(np.percentile(np.hypot(red - np.median(red), yellow - np.median(yellow)), 90))
    dark, light = np.percentile(lightness, (5, 90))
    shade = float(dark) / max(float(light), 1.0)
    return {"4.1": spread, "4.2": shade}


def background(look: Look) -> Mask:
    """(256, 256): surely not the person."""
    person = cv2.dilate((look.person > 0.3).astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    chin = int(np.clip(look.face.chin[1] / look.height * 256, 0, 256))
    back = ~person
    back[chin:] = False
    return back
