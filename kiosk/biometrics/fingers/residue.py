"""Marks that lie on the glass without a finger: the print of the one before, a scratch, dirt. About 5 ms a picture."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.biometrics.fingers.region import Grey

_PPI = 250
_MM = 25.4 / _PPI
_WINDOW = (11, 11)  # 1.1 mm: longer than two ridges
_CLEAR = 3.0  # grey levels by which marks vary within the window; the noise of a good sensor stays below 1.5
_FAINT = 70.0  # grey levels between glass and marks; the driest finger pressed as it should be shows 90
_LEAST_MM2 = 25.0
_AGREE = 0.7

Marks = npt.NDArray[np.float32]
"""How much darker or lighter each point is than its surroundings, 0 where nothing lies."""


def marks(grey: Grey) -> Marks | None:
    """The marks in a 500 ppi picture, or None if there are too few of them, or if they are as dark as a finger."""
    small = cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA).astype(np.float32)
    glass, darkest = np.percentile(small, (97, 0.5))
    if glass - darkest > _FAINT:
        return None
    detail = small - cv2.blur(small, _WINDOW)
    there = cv2.blur(detail * detail, _WINDOW) > _CLEAR * _CLEAR
    if np.count_nonzero(there) * _MM * _MM < _LEAST_MM2:
        return None
    return np.asarray(np.where(there, detail, 0), np.float32)


def same(one: Marks, other: Marks) -> bool:
    """Whether two pictures show the same marks at the same place. Noise and a finger that comes do not agree."""
    if one.shape != other.shape:
        return False
    energy = float(np.linalg.norm(one) * np.linalg.norm(other))
    return float(np.vdot(one, other)) > _AGREE * energy
