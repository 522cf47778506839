"""What lies on the glass, seen quickly: where, how large, how dark, how clearly ridged. About 4 ms a picture."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from flows.needs import FingerAdvice
from kiosk.biometrics.fingers.region import Grey

_PPI = 250  # half the resolution still shows ridges
_MM = 25.4 / _PPI

_FAINT = 34.0  # grey levels between glass and the darkest skin: less is dirt or nothing
_TINY_MM2 = 25.0
_SMALL_MM2 = 105.0
_LARGE_SHARE = 0.92  # of the glass
_CUT = 0.4  # share of an edge that the finger covers
_OFF_CENTRE = 0.11  # of the glass's width or height
HALF = 0.5
"""Darkness of a print that is neither pale nor dark."""
_PALE, _DARK = 0.42, 0.66
_LIGHT_MM2, _LIGHT_SHARE = 230.0, 0.5  # a light touch covers less than both, the latter of the glass
_BROKEN = 0.52  # ridges that agree less than this fall into dots


@dataclass(frozen=True)
class Surface:
    """A finger on the glass. Lengths are mm; `x`, `y` is its middle as a share of the glass, 0 in the centre."""

    area: float
    glass: float
    x: float
    y: float
    width: float
    height: float
    cut: tuple[bool, bool, bool, bool]
    """Whether it leaves the glass at the top, bottom, left, right."""
    darkness: float
    """0..1: mean grey between bare glass and the darkest skin; half of it in a good print."""
    ridged: float
    """0..1: how well neighbouring ridges agree about their direction."""


def see(grey: Grey) -> Surface | None:
    """The finger in a 500 ppi picture, or None if there is none."""
    small = cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA).astype(np.float32)
    height, width = small.shape
    if min(height, width) < 24:
        return None
    glass, darkest = float(np.percentile(small, 97)), float(np.percentile(small, 0.5))
    if glass - darkest < _FAINT:
        return None
    mean = cv2.blur(small, (11, 11))
    deviation = np.sqrt(np.maximum(cv2.blur(small * small, (11, 11)) - mean * mean, 0))
    skin = (deviation > max(6.0, 0.3 * float(np.percentile(deviation, 95)))) | (mean < glass - 0.5 * (glass - darkest))
    mask = cv2.morphologyEx(skin.astype(np.uint8), cv2.MORPH_OPEN, np.ones((9, 9), np.uint8))
    mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    count, labels, stats, centres = cv2.connectedComponentsWithStats(mask)
    if count < 2:
        return None
    largest = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))
    finger = labels == largest
    area = float(stats[largest, cv2.CC_STAT_AREA]) * _MM * _MM
    if area < _TINY_MM2:
        return None
    inner = cv2.erode(finger.astype(np.uint8), np.ones((11, 11), np.uint8), borderValue=1) > 0
    inside = inner if np.count_nonzero(inner) > 200 else finger
    dark = float(np.percentile(small[inside], 3))
    return Surface(
        area=area,
        glass=small.size * _MM * _MM,
        x=float(centres[largest][0]) / width - 0.5,
        y=float(centres[largest][1]) / height - 0.5,
        width=float(stats[largest, cv2.CC_STAT_WIDTH]) * _MM,
        height=float(stats[largest, cv2.CC_STAT_HEIGHT]) * _MM,
        cut=(
            bool(finger[0].mean() > _CUT),
            bool(finger[-1].mean() > _CUT),
            bool(finger[:, 0].mean() > _CUT),
            bool(finger[:, -1].mean() > _CUT),
        ),
        darkness=float(((glass - small[inside]) / max(1.0, glass - dark)).mean()),
        ridged=float(_agreement(small)[inside].mean()),
    )


def advise(surface: Surface | None) -> FingerAdvice | None:
    """The one thing to change first, or None if nothing stands out. It says nothing about the print's usefulness."""
    if surface is None:
        return FingerAdvice.PLACE
    top, bottom, left, right = surface.cut
    if (abs(surface.x) > _OFF_CENTRE and left != right) or (surface.y > _OFF_CENTRE and bottom and not top):
        return FingerAdvice.OFF_CENTRE
    if top and not bottom and surface.y < -_OFF_CENTRE:
        # only the tip reaches the glass from above
        return FingerAdvice.PARTIAL
    if surface.darkness > _DARK:
        return FingerAdvice.PRESS_LESS if surface.area > _LARGE_SHARE * surface.glass else FingerAdvice.TOO_WET
    if surface.area < _SMALL_MM2:
        return FingerAdvice.PRESS_HARDER if not any(surface.cut) else FingerAdvice.PARTIAL
    if surface.darkness < _PALE and surface.area < min(_LIGHT_MM2, _LIGHT_SHARE * surface.glass):
        return FingerAdvice.PRESS_HARDER
    return FingerAdvice.TOO_DRY if surface.ridged < _BROKEN else None


def _agreement(small: cv2.typing.MatLike) -> npt.NDArray[np.float32]:
    gx, gy = cv2.Scharr(small, cv2.CV_32F, 1, 0), cv2.Scharr(small, cv2.CV_32F, 0, 1)
    xx, yy, xy = (cv2.blur(product, (15, 15)) for product in (gx * gx, gy * gy, gx * gy))
    return np.asarray(np.hypot(xx - yy, 2 * xy) / (xx + yy + 1), np.float32)
