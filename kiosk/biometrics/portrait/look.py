"""A portrait being judged: what every criterion needs is computed once, when it is first asked for."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
import numpy.typing as npt

from drivers.ports import Pixels
from kiosk.biometrics.portrait import segmentation
from kiosk.biometrics.portrait.counting import Counts, among, counted, quantile
from kiosk.biometrics.portrait.face import Face
from kiosk.biometrics.portrait.model import Floats
from kiosk.biometrics.portrait.sampling import Points, Pyramid, Region

SCALE = 128
"""Eye distance of the patch in pixels: light, colour and sharpness are judged at one scale for every picture."""
PATCH_WIDTH, PATCH_HEIGHT = 416, 512
BELOW_EYES = 0.3
"""The patch's centre lies so many eye distances below the middle of the eyes."""
EYE_ROW = round(PATCH_HEIGHT / 2 - BELOW_EYES * SCALE)
EYE_COLUMNS = (PATCH_WIDTH // 2 - SCALE // 2, PATCH_WIDTH // 2 + SCALE // 2)
"""Where both eyes are in every patch."""

OVAL = (
    *(10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377),
    *(152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109),
)
LEFT_SOCKET = (46, 53, 52, 65, 55, 193, 245, 128, 121, 120, 119, 118, 117, 111, 35, 124)
RIGHT_SOCKET = (276, 283, 282, 295, 285, 417, 465, 357, 350, 349, 348, 347, 346, 340, 265, 353)
LIPS = (61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146)
NOSTRILS = (98, 240, 64, 48, 115, 218, 237, 44, 1, 274, 457, 438, 344, 278, 294, 460, 327, 326, 2, 97)
LEFT_CHEEK = (116, 117, 118, 119, 100, 142, 203, 206, 207, 187, 123)
RIGHT_CHEEK = (345, 346, 347, 348, 329, 371, 423, 426, 427, 411, 352)
LOWER_FACE = (205, 203, 98, 2, 327, 423, 425, 432, 430, 394, 378, 152, 149, 169, 210, 212)

BETWEEN_BROWS = (107, 9, 336, 285, 417, 6, 193, 55)
LIPLESS = 0.78
"""Luminance of the darkest of the lips over that of the lower face from which there are none; lips reach 0.73."""
FLAT = 55
"""Range of a face's luminance below which nothing in it is varied; others have 90 and more."""
BLUR_REACH = 8
"""Pixels around what is read from a blurred part that must be blurred with it."""

Mask = npt.NDArray[np.bool_]
Channel = npt.NDArray[np.uint8]


@dataclass(frozen=True, eq=False, repr=False)
class Look:
    """`portrait` (height, width, 3) BGR with one `face` in its pixels; `faces`: how many there were in all."""

    portrait: Pixels
    face: Face
    crown_factor: float
    faces: int
    segment: Callable[[Pixels], Floats]

    @cached_property
    def height(self) -> int:
        return int(self.portrait.shape[0])

    @cached_property
    def width(self) -> int:
        return int(self.portrait.shape[1])

    @cached_property
    def _pyramid(self) -> Pyramid:
        return Pyramid(self.portrait)

    @cached_property
    def region(self) -> Region:
        """The upright part around the face that becomes the patch."""
        face, scale = self.face, self.face.eye_distance / SCALE
        cos, sin = np.cos(face.roll), np.sin(face.roll)
        down = BELOW_EYES * face.eye_distance
        x, y = face.middle
        return Region(
            float(x - sin * down), float(y + cos * down), PATCH_WIDTH * scale, PATCH_HEIGHT * scale, face.roll
        )

    @cached_property
    def patch(self) -> Pixels:
        """The face upright at an eye distance of 128 px, (512, 416, 3) BGR."""
        return self._pyramid.cut(self.region, PATCH_WIDTH, PATCH_HEIGHT)

    @cached_property
    def inside(self) -> Mask:
        """Which places of the patch come from within the portrait."""
        corners = self.to_patch(
            np.array([[0, 0], [self.width - 1, 0], [self.width - 1, self.height - 1], [0, self.height - 1]], float)
        )
        return _filled(corners)

    @cached_property
    def grey(self) -> Pixels:
        """Luminance of the patch, (512, 416)."""
        return np.asarray(cv2.cvtColor(self.patch, cv2.COLOR_BGR2GRAY), np.uint8)

    @cached_property
    def _quarter_skin(self) -> npt.NDArray[np.intp]:
        """Places of the skin among every second pixel of every second row."""
        return np.flatnonzero(self.skin[::2, ::2])

    @cached_property
    def _half(self) -> Floats:
        """The patch at half its size, (256 * 208, 3) BGR in 0..1."""
        small = cv2.resize(self.patch, (PATCH_WIDTH // 2, PATCH_HEIGHT // 2), interpolation=cv2.INTER_AREA)
        return np.multiply(small.reshape(-1, 3), np.float32(1 / 255), dtype=np.float32)

    def lab(self, mask: Mask, every: int = 1) -> Floats:
        """CIELAB of a part of the patch at half its size, L 0..100, (3, n); of `every` so many pixels one."""
        inside = np.flatnonzero(mask[::2, ::2])[::every]
        if not len(inside):
            return np.zeros((3, 0), np.float32)
        colours = self._half.take(inside, axis=0)
        return np.ascontiguousarray(cv2.cvtColor(colours[np.newaxis], cv2.COLOR_BGR2LAB)[0].T, np.float32)

    def to_patch(self, points: Points) -> Points:
        return self.region.to_shares(points) * (PATCH_WIDTH, PATCH_HEIGHT) - 0.5

    @cached_property
    def mesh(self) -> Points:
        """The landmarks in the patch, (468, 2)."""
        return self.to_patch(self.face.mesh)

    def area(self, *landmarks: int) -> Mask:
        """The part of the patch inside a polygon of landmarks."""
        return _filled(self.mesh[list(landmarks)])

    @cached_property
    def oval(self) -> Mask:
        return self.area(*OVAL)

    @cached_property
    def face_levels(self) -> Counts:
        """How often each luminance occurs in the face, (256,)."""
        return counted(self.grey[self.oval & self.inside])

    @cached_property
    def flat(self) -> bool:
        """Nothing in the face stands out."""
        levels = self.face_levels
        return not levels.any() or quantile(levels, 0.99) - quantile(levels, 0.01) <= FLAT

    @cached_property
    def skin(self) -> Mask:
        """The face without eye sockets, brows, lips and nostrils."""
        away = self.sockets[0] | self.sockets[1] | self.area(*LIPS) | self.area(*NOSTRILS)
        inner = cv2.erode(self.oval.astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
        return inner & ~away & self.inside

    @cached_property
    def cheeks(self) -> tuple[Mask, Mask]:
        return self.area(*LEFT_CHEEK) & self.inside, self.area(*RIGHT_CHEEK) & self.inside

    @cached_property
    def sockets(self) -> tuple[Mask, Mask]:
        return self.area(*LEFT_SOCKET), self.area(*RIGHT_SOCKET)

    @cached_property
    def both_cheeks(self) -> Mask:
        return self.cheeks[0] | self.cheeks[1]

    @cached_property
    def skin_colours(self) -> tuple[Channel, Channel, Channel]:
        """Blue, green and red of every fourth pixel of the skin, (n,) each."""
        small = cv2.resize(self.patch, (PATCH_WIDTH // 2, PATCH_HEIGHT // 2), interpolation=cv2.INTER_NEAREST)
        blue, green, red = np.ascontiguousarray(small.reshape(-1, 3).take(self._quarter_skin, axis=0).T, np.uint8)
        return blue, green, red

    @cached_property
    def clipped(self) -> float:
        """Share of the skin with a channel at its end."""
        most = np.maximum.reduce(self.skin_colours)
        return float((most >= 253).mean()) if len(most) else 0.0

    @cached_property
    def burnt(self) -> float:
        """Share of the skin that is white without detail."""
        least = np.minimum.reduce(self.skin_colours)
        return float((least >= 250).mean()) if len(least) else 0.0

    @cached_property
    def brightest(self) -> float:
        """Luminance that a hundredth of the skin exceeds."""
        levels = counted(np.ascontiguousarray(self.grey[::2, ::2]).take(self._quarter_skin))
        return quantile(levels, 0.99) if levels.any() else 255.0

    @cached_property
    def cheek_light(self) -> float:
        """Median luminance of both cheeks, or nan if they are not in the picture."""
        cheeks = counted(self.grey[self.both_cheeks])
        return quantile(cheeks, 0.5) if cheeks.sum() >= 50 else math.nan

    @cached_property
    def eye_openings(self) -> tuple[Mask, Mask]:
        """What lies between the lids, left and right in the picture."""
        left, right = (
            _filled(self.to_patch(np.concatenate([eye.contour[:9], eye.contour[:8:-1]])))
            for eye in (self.face.left, self.face.right)
        )
        return left, right

    @cached_property
    def mouth_hidden(self) -> bool:
        """A mask or scarf: no line between the lips, and either a foreign colour or no lips at all.

        Foreign to what lies between the brows, which neither hats nor masks cover.
        """
        if self.flat or self._mouth_line > 0.08:
            return False
        lips = self.area(*LIPS) & self.inside
        lower = self.area(*LOWER_FACE) & self.inside & ~lips
        upper = self.area(*BETWEEN_BROWS) & self.inside
        if min(np.count_nonzero(part) for part in (lips, lower, upper)) < 200:
            return False
        lip, chin, brow = (among(self.lab(part), 0.5, axis=1)[1:] for part in (lips, lower, upper))
        if math.dist(lip, chin) > 2:
            return False
        lightness = float(among(self.grey[lips], 0.05)) / (float(among(self.grey[lower], 0.5)) + 4)
        return lightness > LIPLESS or math.dist(chin, brow) > 15

    @cached_property
    def _mouth_line(self) -> float:
        """How much darker the line between the lips is than what lies above and below, as a share."""
        left, right, centre = self.mesh[61], self.mesh[291], self.mesh[[13, 14]].mean(axis=0)
        shares = np.linspace(0.2, 0.8, 13)
        columns = np.round(left[0] + shares * (right[0] - left[0])).astype(int)
        middles = np.round(np.interp(shares, [0, 0.5, 1], [left[1], centre[1], right[1]])).astype(int)
        rows = middles + np.arange(-30, 30)[:, np.newaxis]
        if rows.min() < 0 or rows.max() >= PATCH_HEIGHT or columns.min() < 0 or columns.max() >= PATCH_WIDTH:
            return 1.0
        top, aside = int(rows.min()), max(0, int(columns.min()) - BLUR_REACH)
        band = self.grey[top : int(rows.max()) + 1, aside : int(columns.max()) + 1 + BLUR_REACH]
        profiles = cv2.GaussianBlur(band.astype(np.float32), (0, 0), 1.5)[rows - top, columns - aside]
        around = np.minimum(among(profiles[:20], 0.5, axis=0), among(profiles[41:], 0.5, axis=0))
        depths = (around - profiles[20:41].min(axis=0)) / (among(profiles, 0.5, axis=0) + 8)
        return float(among(depths, 0.5))

    @cached_property
    def person(self) -> Floats:
        """(144, 256) in 0..1 over the whole portrait, 1 = person."""
        return self.segment(self._pyramid.squeezed(segmentation.WIDTH, segmentation.HEIGHT))

    @cached_property
    def small(self) -> Pixels:
        """The whole portrait at 256 x 256."""
        return self._pyramid.squeezed(256, 256)


def around_eyes(wide: int, high: int) -> Mask:
    """Ellipses of these half axes around both eyes of a patch."""
    mask = np.zeros((PATCH_HEIGHT, PATCH_WIDTH), np.uint8)
    for column in EYE_COLUMNS:
        cv2.ellipse(mask, (column, EYE_ROW), (wide, high), 0, 0, 360, (1,), -1)
    return mask > 0


def _filled(points: Points) -> Mask:
    mask = np.zeros((PATCH_HEIGHT, PATCH_WIDTH), np.uint8)
    cv2.fillPoly(mask, [np.round(points).astype(np.int32)], (1,))
    return mask.view(np.bool_)
