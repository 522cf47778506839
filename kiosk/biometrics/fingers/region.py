"""Where on a picture the finger is, found as NIST finds it (NFIQ 2.3)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.uint8]
Doubles = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

NEAR_WHITE = 250.0
"""Rows and columns brighter than this, and whole pictures, count as empty."""


@dataclass(frozen=True, eq=False)
class Region:
    """Where the finger is: `mask` (h, w), its `pixels`, their `mean` grey."""

    mask: Flags
    pixels: int
    mean: float


def printed_area(grey: Grey) -> tuple[slice, slice]:
    """Rows and columns between the near-white ones at the edges, which NIST crops first."""
    return _between(grey.mean(axis=1)), _between(grey.mean(axis=0))


def _between(means: Doubles) -> slice:
    printed = np.flatnonzero(means <= NEAR_WHITE)
    return slice(int(printed[0]), int(printed[-1]) + 1) if printed.size else slice(0, len(means))


def region_of_interest(grey: Grey) -> Region:
    """The largest dark area after closing the ridges."""
    blurred = _blurred(cv2.erode(grey, np.ones((5, 5), np.uint8)), 41)
    _, light = cv2.threshold(blurred, 0, 255, cv2.THRESH_OTSU)
    _, light = cv2.threshold(_blurred(light, 91), 0, 255, cv2.THRESH_OTSU)
    contours, hierarchy = cv2.findContours(cv2.bitwise_not(light), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    for index in range(len(contours)):
        if hierarchy[0][index][3] != -1:
            cv2.drawContours(light, contours, index, 0, cv2.FILLED, 8, hierarchy)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(cv2.bitwise_not(light), connectivity=4)
    if count < 2:
        mask = np.zeros(grey.shape, np.bool_)
    else:
        boxes = stats[1:, cv2.CC_STAT_WIDTH] * stats[1:, cv2.CC_STAT_HEIGHT]
        mask = np.asarray(labels == 1 + int(np.argmax(boxes)))
    pixels = int(np.count_nonzero(mask))
    mean = float(grey[mask].mean()) if pixels else 255.0
    return Region(mask, pixels, mean)


def _blurred(grey: cv2.typing.MatLike, size: int) -> Grey:
    """Bit for bit OpenCV's GaussianBlur of bytes, a quarter of its time: its kernel of 256ths fits into floats."""
    kernel = _kernel(size)
    sums = cv2.sepFilter2D(np.asarray(grey, np.float32), cv2.CV_32F, kernel, kernel)
    return np.asarray(sums * np.float32(1 / 65536) + np.float32(0.5), np.uint8)


@cache
def _kernel(size: int) -> npt.NDArray[np.float32]:
    exact = cv2.getGaussianKernel(size, 0, cv2.CV_64F).ravel() * 256
    whole = np.zeros(size, np.float32)
    error = 0.0
    for index in range(size // 2):
        wanted = float(exact[index]) + error
        whole[index] = whole[-1 - index] = round(wanted)
        error = wanted - round(wanted)
    whole[size // 2] = 256 - whole.sum()
    return whole
