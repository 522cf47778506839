"""Whether a picture is in focus, from its steepest edges alone."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from drivers.ports import Pixels
from flows.service.optics import SHARP

__all__ = ["SHARP", "grey_1920", "sharpness", "steepness"]

WIDE = 1920
_EDGE = 40.0
"""Contrast in grey levels below which there is nothing to tell focus from."""


def grey_1920(pixels: Pixels) -> npt.NDArray[np.uint8]:
    """Grey, no wider than the width that `SHARP` is meant for."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)
    scale = WIDE / grey.shape[1]
    if scale < 1:
        grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(grey, np.uint8)


def sharpness(pixels: Pixels) -> float | None:
    """How steep the sharpest edges are, as a share of the contrast beside them per pixel of a picture 1920 wide; None
    where the picture shows nothing with an edge. Does not depend on light or on what is shown."""
    return steepness(grey_1920(pixels))


def steepness(grey: npt.NDArray[np.uint8]) -> float | None:
    """The same for a piece of `grey_1920`."""
    smooth: npt.NDArray[np.float32] = cv2.GaussianBlur(grey, (0, 0), 0.8).astype(np.float32)  # noise is no edge
    steep = np.hypot(cv2.Sobel(smooth, cv2.CV_32F, 1, 0, scale=1 / 8), cv2.Sobel(smooth, cv2.CV_32F, 0, 1, scale=1 / 8))
    around = cv2.getStructuringElement(cv2.MORPH_RECT, (31, 31))
    contrast = cv2.dilate(smooth, around) - cv2.erode(smooth, around)
    edges = contrast >= _EDGE
    if edges.mean() < 0.002:
        return None
    return float(np.quantile(steep[edges] / contrast[edges], 0.995))
