"""7.2 focus: is there the detail that the size of the picture promises?

The value is the worst of four measures, each divided by its limit, so 1 is the limit of all: detail across and down the
eyes (out of focus, movement), quiet skin (noise), and no grid of blocks (pixels enlarged, compressed too hard).
All are ratios within one picture, so they do not depend on skin tone or contrast.
"""

from __future__ import annotations

import cv2
import numpy as np

from drivers.ports import Pixels
from kiosk.biometrics.portrait.counting import among, counted, quantile
from kiosk.biometrics.portrait.look import EYE_COLUMNS, EYE_ROW, SCALE, Look, Mask, around_eyes
from kiosk.biometrics.portrait.model import Floats

DETAIL = 0.44
"""Share of the eyes' gradients that a blur over 9 px takes away; sharp eyes lose 0.46 and more, blurred up to 0.38."""
NOISE = 0.017
"""Grain over lightness; quiet pictures have 0.007 at most, noisy ones 0.018 and more."""
LIFT = 40
BLOCKS = 2.05
"""Steepness of the grid's lines over that between them; pictures have 1.8 at most, blocks 2.4 and more."""
_BAND = (slice(EYE_ROW - 40, EYE_ROW + 41), slice(EYE_COLUMNS[0] - 56, EYE_COLUMNS[1] + 57))
_EYES = around_eyes(44, 26)[_BAND]
_DIAGONAL = np.eye(7, dtype=np.float32) / 7
_SECOND = np.array([1, -2, 1], np.float32)


def measure(look: Look) -> dict[str, float]:
    eyes = look.grey[_BAND].astype(np.float32)
    detail = min(*(_lost(eyes, axis) for axis in (0, 1)), *(_lost_aslant(eyes, way) for way in (1, -1))) / DETAIL
    grain = NOISE / max(noise(look), 1e-6)
    return {"7.2": min(detail, grain, BLOCKS / blocks(look), 9.0)}


def blocks(look: Look) -> float:
    """How much steeper the steepest columns (rows) of the face are than those beside them, the smaller of both ways.

    In a natural picture the steepness, averaged over the whole face, changes slowly; squares make it jump, whatever
    their size and wherever they begin.
    """
    grey = _face(look)
    width = max(26, round(0.16 * look.face.eye_distance))
    if min(grey.shape) < 3 * width:
        return 1.0
    return min(_jumps(grey, width, axis) for axis in (0, 1))


def _jumps(grey: Pixels, width: int, axis: int) -> float:
    steps = cv2.absdiff(grey[:, 1:], grey[:, :-1]) if axis else cv2.absdiff(grey[1:], grey[:-1])
    capped = cv2.min(steps, 12)  # type: ignore[call-overload]
    # Sums of whole numbers take a fiftieth of the time of means.
    steepness = cv2.reduce(capped, 1 - axis, cv2.REDUCE_SUM, dtype=cv2.CV_32S).ravel() / capped.shape[1 - axis]
    windows = np.sort(np.lib.stride_tricks.sliding_window_view(steepness, width)[:: width // 2], axis=1)
    return float(among((windows[:, -2] + 0.02) / (windows[:, int(0.4 * width)] + 0.1), 0.5))


def _lost(grey: Floats, axis: int) -> float:
    """Share of the gradients along an axis that a strong blur along it takes away (after Crete et al., 2007)."""
    blurred = cv2.blur(grey, (9, 1) if axis else (1, 9))
    one, other = ((slice(None), slice(1, None)), (slice(None), slice(-1))) if axis else (slice(1, None), slice(-1))
    return _share(cv2.absdiff(grey[one], grey[other]), cv2.absdiff(blurred[one], blurred[other]), _EYES[one])


def _lost_aslant(grey: Floats, way: int) -> float:
    """The same along a diagonal: 1 falls to the right, -1 to the left."""
    grey = np.ascontiguousarray(grey[:, ::way])
    blurred = cv2.filter2D(grey, -1, _DIAGONAL)
    before, after = cv2.absdiff(grey[1:, 1:], grey[:-1, :-1]), cv2.absdiff(blurred[1:, 1:], blurred[:-1, :-1])
    return _share(before, after, _EYES[:, ::way][1:, 1:])


def _share(before: cv2.typing.MatLike, after: cv2.typing.MatLike, inside: Mask) -> float:
    """Of what was there before, how much is gone."""
    mask = np.ascontiguousarray(inside).view(np.uint8)
    return cv2.mean(cv2.max(before - after, 0), mask)[0] / (cv2.mean(before, mask)[0] + 1e-9)  # type: ignore[call-overload]


def noise(look: Look) -> float:
    """Standard deviation of the face's grain over its lightness; black is lifted, because there grain is seen less."""
    grey = _face(look)
    factor = max(1, int(look.face.eye_distance / SCALE))
    if factor > 1:
        size = (grey.shape[1] // factor, grey.shape[0] // factor)
        grey = np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)
    if min(grey.shape) < 16:
        return 0.0
    # Whole numbers, so that counting them finds the median; what exceeds 255 is far beyond the limit.
    grain = np.asarray(cv2.convertScaleAbs(cv2.sepFilter2D(grey, cv2.CV_16S, _SECOND, _SECOND)), np.uint8)
    return quantile(counted(grain), 0.5) / 0.6745 / 6 / (quantile(counted(grey), 0.5) + LIFT)


def _face(look: Look) -> Pixels:
    """The upright box around the face as it is in the portrait, (height, width) luminance."""
    (left, top), (right, bottom) = look.face.mesh.min(axis=0), look.face.mesh.max(axis=0)
    part = look.portrait[max(0, int(top)) : max(0, int(bottom)), max(0, int(left)) : max(0, int(right))]
    if not part.size:
        return np.zeros((1, 1), np.uint8)
    return np.asarray(cv2.cvtColor(part, cv2.COLOR_BGR2GRAY), np.uint8)
