"""Spectacles on the lit head: frames, tint, glare."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from drivers.camera.face.person import Glasses, Person
from drivers.camera.face.shape import EYE_X, Canvas, Grid, blurred, smooth_path
from drivers.camera.face.skin import bgr, mix

_LENS = smooth_path(
    [(-26, -13), (-12, -16.5), (8, -17), (24, -14), (28, -4), (25, 10), (14, 18), (-4, 19), (-20, 14), (-27, 0)]
)


def lens_path(side: int, grow: float = 1.0) -> npt.NDArray[np.float64]:
    """The edge of one lens; its inner corner towards the nose."""
    return np.asarray(_LENS * (side * grow, grow) + (side * (EYE_X + 2.5), 3.5))


def wear(picture: Grid, person: Person, canvas: Canvas) -> None:
    """Put the person's glasses on, in place."""
    inner = canvas.polygon(lens_path(-1), lens_path(1))
    dark = person.glasses is Glasses.SUN
    outer = canvas.polygon(lens_path(-1, 1.16 if dark else 1.10), lens_path(1, 1.16 if dark else 1.10))
    frame = np.clip(outer - inner, 0, 1)
    width, height = canvas.size
    extra = np.zeros((height, width), np.uint8)
    thick = max(1, round(2.4 * canvas.scale))
    for line in (
        smooth_path([(-9, -3), (-4, -6.5), (4, -6.5), (9, -3)], closed=False),
        np.array([(59, -6), (80, -9)]),
        np.array([(-59, -6), (-80, -9)]),
    ):
        fixed = np.round(canvas.pixels(line) * 16).astype(np.int32)
        cv2.polylines(extra, [fixed], False, 255, thick, cv2.LINE_AA, 4)
    frame = np.maximum(frame, extra.astype(np.float32) / 255 * (1 - inner)).astype(np.float32)
    shadow = np.roll(blurred(frame, 1.5 * canvas.scale), round(3 * canvas.scale), axis=0)
    picture *= (1 - 0.22 * shadow)[..., None]
    if dark:
        mix(picture, bgr((24, 24, 28)), (0.96 * inner).astype(np.float32))
    else:
        mix(picture, bgr((235, 240, 242)), (0.035 * inner).astype(np.float32))
    if person.glasses is Glasses.GLARE:
        mix(picture, bgr((252, 253, 255)), _glare(canvas, inner))
    mix(picture, bgr((34, 30, 32)), frame)


def _glare(canvas: Canvas, inner: Grid) -> Grid:
    """Two windows mirrored in the lenses, over the pupils."""
    panes = [
        np.array([(-9, -9), (8, -11), (10, 7), (-7, 9)]) * (1.0, 1.0) + (side * EYE_X + 1.5, -0.5) for side in (-1, 1)
    ]
    return (0.94 * canvas.polygon(*panes, soft=0.5) * inner).astype(np.float32)
