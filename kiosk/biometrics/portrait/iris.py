"""Finds the iris and the lids of one eye."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from kiosk.biometrics.portrait.model import Floats, Model
from kiosk.biometrics.portrait.sampling import Points, Pyramid, Region

SIDE = 64
REACH = 1.9
"""Side of the crop in eye widths. The model was trained with 2.3; closer, half-closed eyes differ more from open ones
(ROC area 0.978 to 0.993 on 190 pictures) and the centres stay as good (median 1.1 % of the eye distance)."""


@dataclass(frozen=True, eq=False, repr=False)
class Eye:
    """An eye in pixels of the picture.

    `contour` (16, 2): lower lid from the outer to the inner corner (9 points), then the upper lid between them (7).
    `iris` (5, 2): centre, then four points on its rim.
    """

    contour: Points
    iris: Points

    @cached_property
    def centre(self) -> tuple[float, float]:
        return float(self.iris[0, 0]), float(self.iris[0, 1])

    @cached_property
    def radius(self) -> float:
        return float(np.hypot(*(self.iris[1:] - self.iris[0]).T).mean())

    @cached_property
    def width(self) -> float:
        """From corner to corner."""
        return float(np.hypot(*(self.contour[8] - self.contour[0])))

    @cached_property
    def lids(self) -> tuple[float, float]:
        """How far the middle of the upper lid lies above the line through the corners, and the lower lid's below it."""
        along = self.contour[8] - self.contour[0]
        # Of the eye on the right in the picture, the outer corner is the right one.
        down = np.array([-along[1], along[0]]) / self.width * (1 if along[0] > 0 else -1)
        upper, lower = self.contour[11:14] - self.contour[0], self.contour[3:6] - self.contour[0]
        return -float((upper @ down).mean()), float((lower @ down).mean())

    @cached_property
    def opening(self) -> float:
        """Mean distance of the lids in their middle."""
        return float(np.hypot(*(self.contour[11:14] - self.contour[3:6]).T).mean())


class IrisFinder:
    """Finds eyes between two known corners."""

    def __init__(self) -> None:
        self._model = Model("iris_landmark.tflite")

    def __call__(self, picture: Pyramid, outer: Points, inner: Points) -> Eye:
        """`outer`, `inner`: the corners (2,). The eye on the right in the picture is mirrored for the model."""
        dx, dy = inner - outer
        flip = dx < 0
        angle = math.atan2(-dy, -dx) if flip else math.atan2(dy, dx)
        side = REACH * math.hypot(dx, dy)
        x, y = (outer + inner) / 2
        region = Region(float(x), float(y), side, side, angle)
        square = picture.cut(region, SIDE, SIDE)
        contour, iris = self._model(np.ascontiguousarray(square[:, ::-1]) if flip else square)
        return Eye(_back(contour[: 16 * 3], region, flip), _back(iris, region, flip))


def _back(flat: Floats, region: Region, flip: bool) -> Points:
    shares = flat.reshape(-1, 3)[:, :2].astype(np.float64) / SIDE
    if flip:
        shares[:, 0] = 1 - shares[:, 0]
    return region.to_picture(shares)
