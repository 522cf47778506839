"""Finds faces: the short-range detector (128 x 128, 896 anchors), its decoding and its suppression of doubles."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from drivers.ports import Pixels
from kiosk.biometrics.portrait.model import Floats, Model
from kiosk.biometrics.portrait.sampling import Points, Pyramid, Region

SIDE = 128
SCORE = 0.5
OVERLAP = 0.3
"""Two boxes that share more than this of their union are one face."""


@dataclass(frozen=True)
class Detection:
    """A face, roughly: box centre and size, and the eyes on the left and right in the picture, in pixels."""

    x: float
    y: float
    width: float
    height: float
    left_eye: tuple[float, float]
    right_eye: tuple[float, float]
    score: float

    @property
    def region(self) -> Region:
        """The turned square that the mesh wants: one and a half times the longer side."""
        angle = math.atan2(self.right_eye[1] - self.left_eye[1], self.right_eye[0] - self.left_eye[0])
        side = 1.5 * max(self.width, self.height)
        return Region(self.x, self.y, side, side, angle)


class Detector:
    """Finds faces in an upright square of a picture."""

    def __init__(self) -> None:
        self._model = Model("face_detection_short_range.tflite", low=-1.0)
        self._anchors = _anchors()

    def __call__(self, picture: Pyramid, square: Region) -> list[Detection]:
        """Faces in a square of the picture, best first. Those below about a tenth of its side are missed."""
        shares = self._shares(picture.cut(square, SIDE, SIDE, black=True))
        shares[:, 2:4] *= square.width
        for column in (0, 4, 6):
            shares[:, column : column + 2] = square.to_picture(shares[:, column : column + 2])
        return merged([_detection(row) for row in shares])

    def halves(self, picture: Pyramid) -> list[Detection]:
        """Faces in a picture up to twice as long as broad, best first, from two squares instead of three and the whole.

        One is the middle; the other is both ends, laid side by side. Nothing if nobody is in the middle, or something
        lies on a seam: then the whole must be looked at.
        """
        wide = picture.width > picture.height
        longer, side = (picture.width, picture.height) if wide else (picture.height, picture.width)
        along = 0 if wide else 1

        def square(begin: float, length: float) -> Region:
            middle, across = begin + (length - 1) / 2, (side - 1) / 2
            return Region(middle, across, length, side) if wide else Region(across, middle, side, length)

        begin = (longer - side) / 2
        centre = self._shares(picture.cut(square(begin, side), SIDE, SIDE))
        if not len(centre):
            return []
        size = (SIDE // 2, SIDE) if wide else (SIDE, SIDE // 2)
        ends = [picture.cut(square(at, side / 2), *size) for at in (0, longer - side / 2)]
        outer = self._shares(np.concatenate(ends, axis=1 - along))
        # Two halves of faces may look like one: what lies on a seam is looked at otherwise.
        for shares, seams in ((centre, (0.0, 1.0)), (outer, (0.5,))):
            low, high = shares[:, along] - shares[:, 2 + along] / 2, shares[:, along] + shares[:, 2 + along] / 2
            if any(((low < seam) & (high > seam)).any() for seam in seams):
                return []
        centre[:, [along, 4 + along, 6 + along]] += begin / side
        outer[:, [along, 4 + along, 6 + along]] += np.where(outer[:, [along]] > 0.5, (longer - side) / side, 0)
        shares = np.concatenate([centre, outer])
        shares[:, :8] *= side
        shares[:, [0, 1, 4, 5, 6, 7]] -= 0.5
        return merged([_detection(row) for row in shares])

    def _shares(self, square: Pixels) -> Points:
        """Rows of box centre, size, two eyes and score, in shares of the square."""
        regressors, logits = self._model(square)
        return self._decode(regressors.reshape(-1, 16), logits)

    def _decode(self, regressors: Floats, logits: Floats) -> Points:
        sure = np.flatnonzero(logits > math.log(SCORE / (1 - SCORE)))
        raw = regressors[sure, :8].astype(np.float64) / SIDE
        for column in (0, 4, 6):
            raw[:, column : column + 2] += self._anchors[sure]
        score = 1 / (1 + np.exp(-logits[sure].astype(np.float64)))
        return np.concatenate([raw, score[:, np.newaxis]], axis=1)


def merged(found: list[Detection]) -> list[Detection]:
    """One detection a face: overlapping boxes become their mean, weighted by score."""
    rest = sorted(found, key=lambda one: -one.score)
    faces: list[Detection] = []
    while rest:
        best = rest[0]
        same = [one for one in rest if _overlap(best, one) > OVERLAP]
        rest = [one for one in rest[1:] if one not in same]
        rows = np.array([_row(one) for one in same])
        mean = (rows * rows[:, 8:]).sum(axis=0) / rows[:, 8].sum()
        mean[8] = best.score
        faces.append(_detection(mean))
    return faces


def _row(one: Detection) -> list[float]:
    return [one.x, one.y, one.width, one.height, *one.left_eye, *one.right_eye, one.score]


def _detection(row: Points) -> Detection:
    x, y, width, height, lx, ly, rx, ry, score = (float(value) for value in row)
    return Detection(x, y, width, height, (lx, ly), (rx, ry), score)


def _overlap(one: Detection, other: Detection) -> float:
    across = min(one.x + one.width / 2, other.x + other.width / 2) - max(
        one.x - one.width / 2, other.x - other.width / 2
    )
    down = min(one.y + one.height / 2, other.y + other.height / 2) - max(
        one.y - one.height / 2, other.y - other.height / 2
    )
    shared = max(0.0, across) * max(0.0, down)
    return shared / (one.width * one.height + other.width * other.height - shared)


def _anchors() -> Points:
    """Anchor centres in shares: 16 x 16 cells with 2 each (stride 8), then 8 x 8 with 6 (three layers of stride 16)."""
    layers = []
    for cells, each in ((16, 2), (8, 6)):
        ys, xs = np.mgrid[:cells, :cells]
        centres = np.stack([xs.ravel(), ys.ravel()], axis=1)
        layers.append(np.repeat((centres + 0.5) / cells, each, axis=0))
    return np.concatenate(layers)
