"""Cuts turned rectangles out of a picture without aliasing, and maps points back."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from drivers.ports import Pixels

Points = npt.NDArray[np.float64]
"""(n, 2) pixel coordinates, x to the right, y down; pixel centres have whole numbers."""


@dataclass(frozen=True)
class Region:
    """A rectangle in a picture: centre, size in pixels, `angle` in radians (positive: clockwise as seen)."""

    x: float
    y: float
    width: float
    height: float
    angle: float = 0.0

    def to_picture(self, shares: Points) -> Points:
        """Points given as shares 0..1 of this region, in pixels of the picture."""
        across = (shares[:, 0] - 0.5) * self.width
        down = (shares[:, 1] - 0.5) * self.height
        cos, sin = math.cos(self.angle), math.sin(self.angle)
        return np.stack([self.x + across * cos - down * sin, self.y + across * sin + down * cos], axis=1)

    def to_shares(self, points: Points) -> Points:
        """Pixels of the picture as shares 0..1 of this region."""
        dx, dy = points[:, 0] - self.x, points[:, 1] - self.y
        cos, sin = math.cos(self.angle), math.sin(self.angle)
        return np.stack([(dx * cos + dy * sin) / self.width + 0.5, (dy * cos - dx * sin) / self.height + 0.5], axis=1)


class Pyramid:
    """A picture and its halves, each made when first needed: a bilinear cut that shrinks by more would alias."""

    def __init__(self, pixels: Pixels) -> None:
        """`pixels` (height, width, 3) BGR."""
        self._levels = [pixels]

    @property
    def pixels(self) -> Pixels:
        return self._levels[0]

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])

    def cut(self, region: Region, width: int, height: int, *, black: bool = False) -> Pixels:
        """The region as an upright picture of `width` x `height`; outside the picture is black, or its edge goes on."""
        level = self._level(min(region.width / width, region.height / height))
        source, scale = self._levels[level], 0.5**level
        # Plain numbers: arrays of two cost more than the cut of a small picture.
        cos, sin = scale * math.cos(region.angle), scale * math.sin(region.angle)
        sx, sy = region.width / width, region.height / height
        along, aslant = (cos * sx, sin * sx), (-sin * sy, cos * sy)
        x = (region.x + 0.5) * scale - 0.5 - (along[0] * (width - 1) + aslant[0] * (height - 1)) / 2
        y = (region.y + 0.5) * scale - 0.5 - (along[1] * (width - 1) + aslant[1] * (height - 1)) / 2
        left, right = _needed(x, along[0] * (width - 1), aslant[0] * (height - 1), source.shape[1])
        top, bottom = _needed(y, along[1] * (width - 1), aslant[1] * (height - 1), source.shape[0])
        back = np.array([[along[0], aslant[0], x - left], [along[1], aslant[1], y - top]])
        # Four channels are warped almost three times as fast as three, to the same values.
        four = cv2.cvtColor(source[top:bottom, left:right], cv2.COLOR_BGR2BGRA)
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        border = cv2.BORDER_CONSTANT if black else cv2.BORDER_REPLICATE
        warped = cv2.warpAffine(four, back, (width, height), flags=flags, borderMode=border)
        return np.asarray(cv2.cvtColor(warped, cv2.COLOR_BGRA2BGR), np.uint8)

    def squeezed(self, width: int, height: int) -> Pixels:
        """The whole picture, each side stretched to a size."""
        source = self._levels[self._level(max(self.width / width, self.height / height))]
        # No side is left to shrink by half or more: bilinear does not alias, and costs a tenth of averaging areas.
        return np.asarray(cv2.resize(source, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)

    def _level(self, ratio: float) -> int:
        """The smallest level that still has the pixels for a cut that shrinks by `ratio`."""
        wanted = max(0, int(math.log2(ratio))) if ratio > 1 else 0
        while len(self._levels) <= wanted and min(self._levels[-1].shape[:2]) >= 4:
            last = self._levels[-1]
            width, height = last.shape[1] // 2, last.shape[0] // 2
            # Without an odd last row or column, so that it is exactly one half: anything else takes ten times as long.
            even = last[: 2 * height, : 2 * width]
            self._levels.append(np.asarray(cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA), np.uint8))
        return min(wanted, len(self._levels) - 1)


def _needed(first: float, across: float, down: float, size: int) -> tuple[int, int]:
    """First and last place that a cut reads along one side of a source; one at least.

    It starts at `first` and goes by `across` to its other side, by `down` to its bottom.
    """
    low = int(first + min(0.0, across) + min(0.0, down) - 1)
    high = int(first + max(0.0, across) + max(0.0, down) + 3)
    begin = min(max(0, low), size - 1)
    return begin, min(max(begin + 1, high), size)
