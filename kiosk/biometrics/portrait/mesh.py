"""Lays the mesh of 468 landmarks over a face."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from kiosk.biometrics.portrait.model import Model
from kiosk.biometrics.portrait.sampling import Points, Pyramid, Region

SIDE = 192
CORNERS = (33, 263)
"""Outer eye corners, left and right in the picture."""


@dataclass(frozen=True, eq=False, repr=False)
class Mesh:
    """`points` (468, 2) in pixels of the picture, `depth` (468,) in the same unit (smaller is nearer).

    `score` 0..1: how sure the model is that this is a face.
    """

    points: Points
    depth: npt.NDArray[np.float64]
    score: float

    @cached_property
    def region(self) -> Region:
        """The turned square to look for this face in the next picture."""
        left, right = self.points[CORNERS[0]], self.points[CORNERS[1]]
        angle = math.atan2(right[1] - left[1], right[0] - left[0])
        cos, sin = math.cos(angle), math.sin(angle)
        upright = self.points @ np.array([[cos, -sin], [sin, cos]])
        low, high = upright.min(axis=0), upright.max(axis=0)
        x, y = (low + high) / 2 @ np.array([[cos, sin], [-sin, cos]])
        side = 1.5 * float((high - low).max())
        return Region(float(x), float(y), side, side, angle)


class Mesher:
    """Finds the landmarks of the face in a region."""

    def __init__(self) -> None:
        self._model = Model("face_landmark.tflite")

    def __call__(self, picture: Pyramid, region: Region) -> Mesh:
        flat, logit = self._model(picture.cut(region, SIDE, SIDE))
        raw = flat.reshape(-1, 3).astype(np.float64) / SIDE
        score = 1 / (1 + math.exp(-min(max(float(logit[0]), -50), 50)))
        return Mesh(region.to_picture(raw[:, :2]), raw[:, 2] * region.width, score)
