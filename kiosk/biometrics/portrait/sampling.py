"""Cuts rotated squares out of a picture without aliasing, and maps points back."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from drivers.ports import Pixels
from kiosk.biometrics.portrait.model import Floats

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


def cut(picture: Pixels, region: Region, width: int, height: int, border: int = cv2.BORDER_REPLICATE) -> Pixels:
    """The region as an upright picture of `width` x `height`. Shrinks by area first: bilinear taps would alias."""
    across, down = region.width / width, region.height / height
    shrink = max(1, int(min(across, down)))
    if shrink > 1:
        picture, region = _shrunk(picture, region, shrink)
    cos, sin = math.cos(region.angle), math.sin(region.angle)
    sx, sy = region.width / width, region.height / height
    # From target pixel centres to source pixel centres.
    back = np.array(
        [
            [cos * sx, -sin * sy, region.x - cos * region.width / 2 + sin * region.height / 2],
            [sin * sx, cos * sy, region.y - sin * region.width / 2 - cos * region.height / 2],
        ]
    )
    back[:, 2] += back[:, :2] @ (0.5, 0.5)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpAffine(picture, back, (width, height), flags=flags, borderMode=border), np.uint8)


def _shrunk(picture: Pixels, region: Region, shrink: int) -> tuple[Pixels, Region]:
    """The part of the picture around the region at 1/shrink, and the region in it."""
    half = 0.5 * (abs(region.width) + abs(region.height)) * (1.0 if region.angle else 0.75) + 2 * shrink
    rows, columns = picture.shape[:2]
    left = min(max(0, int(region.x - half)), columns - 1)
    top = min(max(0, int(region.y - half)), rows - 1)
    right = max(left + shrink, min(columns, int(region.x + half)))
    bottom = max(top + shrink, min(rows, int(region.y + half)))
    part = picture[top:bottom, left:right]
    small = cv2.resize(
        part, (max(1, part.shape[1] // shrink), max(1, part.shape[0] // shrink)), interpolation=cv2.INTER_AREA
    )
    fx, fy = small.shape[1] / part.shape[1], small.shape[0] / part.shape[0]
    moved = Region(
        (region.x + 0.5 - left) * fx - 0.5,
        (region.y + 0.5 - top) * fy - 0.5,
        region.width * fx,
        region.height * fy,
        region.angle,
    )
    return np.asarray(small, np.uint8), moved


def floats(bgr: Pixels, low: float = 0.0) -> Floats:
    """RGB in `low`..1, as the models want it."""
    rgb = bgr[:, :, ::-1].astype(np.float32)
    rgb *= (1.0 - low) / 255.0
    rgb += low
    return rgb
