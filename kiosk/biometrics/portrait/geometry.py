"""Which part of a camera frame becomes the portrait: cropped and de-rotated, never upscaled, never padded.

Decision: the crown is `CROWN` = 0.88 times the eye-chin distance above the eye line. Because the tops of the heads of
people without hair lie at 0.80 to 0.91 (seven people, hand-placed points), while the tops of hair reach 1.09. The head
is aimed at 0.73 of the height, so that it stays within the law's 70-80 % for every factor from 0.81 to 1.06.
Instead of the hair's outline, which is too high for volume and lost for bald heads. Ends when a model finds crowns.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from drivers.ports import Pixels
from kiosk.biometrics.portrait.face import Face, Matrix
from kiosk.biometrics.portrait.sampling import Pyramid, Region

WIDTH, HEIGHT = 1244, 1600
CROWN = 0.88
HEAD = 0.73
"""Head height we aim at, of the picture's height."""
HEAD_MIN, HEAD_MAX = 0.705, 0.795
"""PAuswV Annex 3, PassV Annex 8: 70-80 %, less a margin."""
EYE_LINE = 0.45
EYE_LINE_MIN, EYE_LINE_MAX = 0.32, 0.48
SIDEWAYS_MIN, SIDEWAYS_MAX = 0.46, 0.54
EYE_DISTANCE = 302.0
"""TR-03121-3 Vol. 2, 5.7 asks for 300 px."""
TURN = math.radians(6)
"""How much roll may stay where the frame leaves no room to turn; 8 degrees are allowed."""


@dataclass(frozen=True)
class Crop:
    """The region of the frame that becomes the portrait, and the size it gets there."""

    region: Region
    width: int
    height: int

    @property
    def whole(self) -> bool:
        """It has the pixels that a portrait needs."""
        return (self.width, self.height) == (WIDTH, HEIGHT)

    @property
    def matrix(self) -> Matrix:
        """From frame pixels to portrait pixels."""
        region, scale = self.region, self.height / self.region.height
        cos, sin = scale * math.cos(region.angle), scale * math.sin(region.angle)
        return np.array(
            [
                [cos, sin, self.width / 2 - 0.5 - cos * region.x - sin * region.y],
                [-sin, cos, self.height / 2 - 0.5 + sin * region.x - cos * region.y],
            ]
        )

    def take(self, frame: Pyramid) -> Pixels:
        """Cut it out of the frame; reductions below one half go over its halves."""
        return frame.cut(self.region, self.width, self.height)


def plan(frame: tuple[int, int], face: Face) -> Crop:
    """The best crop that lies wholly in a frame of (height, width) pixels.

    Gives way in this order where the frame is narrow: place, size, roll. If all that is not enough the crop breaks a
    rule and the criteria will say which.
    """
    rows, columns = frame
    best: tuple[float, Region] | None = None
    for keep in (0.0, 0.5, 1.0):
        kept = max(-TURN, min(TURN, keep * face.roll))
        for height in _heights(face):
            region, miss = _placed(face, face.roll - kept, height, rows, columns)
            if miss <= 0:
                return _sized(region)
            if best is None or miss < best[0]:
                best = (miss, region)
    assert best is not None
    return _sized(best[1])


def tallest(face: Face) -> float:
    """Height in frame pixels of the largest region in which head and eye distance are not too small."""
    return min(face.eye_to_chin * (1 + CROWN) / HEAD_MIN, HEIGHT * face.eye_distance / EYE_DISTANCE)


def _heights(face: Face) -> list[float]:
    """Heights of the region in frame pixels, best first; as large as a full portrait needs where the law allows."""
    head, largest = face.eye_to_chin * (1 + CROWN), tallest(face)
    smallest = min(head / HEAD_MAX, largest)
    wanted = max(smallest, min(largest, head / HEAD))
    if wanted < HEIGHT <= largest:
        wanted = float(HEIGHT)
    smaller = [wanted + share * (smallest - wanted) for share in (0.0, 0.25, 0.5, 0.75, 1.0)]
    return [height for height in smaller if height >= HEIGHT or wanted < HEIGHT]


def _placed(face: Face, angle: float, height: float, rows: int, columns: int) -> tuple[Region, float]:
    """A region of this height, inside the frame if it fits; and by how much the face then misses its place (shares)."""
    width = height * WIDTH / HEIGHT
    cos, sin = math.cos(angle), math.sin(angle)
    half_x = (width * abs(cos) + height * abs(sin)) / 2
    half_y = (width * abs(sin) + height * abs(cos)) / 2
    too_large = max(0.0, 2 * half_x / columns - 1, 2 * half_y / rows - 1)
    if too_large > 1e-3:
        shrink = 1 / (1 + too_large)
        region, miss = _placed(face, angle, height * shrink * 0.999, rows, columns)
        return region, miss + 1 + too_large
    down = (0.5 - EYE_LINE) * height
    x = face.centre[0] - sin * down
    y = face.centre[1] + cos * down
    x = min(max(x, half_x - 0.5), columns - 0.5 - half_x)
    y = min(max(y, half_y - 0.5), rows - 0.5 - half_y)
    region = Region(float(x), float(y), width, height, angle)
    across, below = region.to_shares(face.centre[np.newaxis])[0]
    miss = max(SIDEWAYS_MIN - across, across - SIDEWAYS_MAX, EYE_LINE_MIN - below, below - EYE_LINE_MAX)
    return region, float(miss)


def _sized(region: Region) -> Crop:
    if region.height >= HEIGHT - 0.5:
        return Crop(region, WIDTH, HEIGHT)
    return Crop(region, max(1, int(region.width)), max(1, int(region.height)))
