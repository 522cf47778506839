"""Spectacles on the lit head: frames, tint, glare."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from drivers.camera.face.light import Pixels, blend, eight_bits
from drivers.camera.face.person import Glasses, Person, Rgb
from drivers.camera.face.shape import EYE_X, Canvas, Grid, blurred, smooth_path

_LENS = smooth_path(
    [(-26, -13), (-12, -16.5), (8, -17), (24, -14), (28, -4), (25, 10), (14, 18), (-4, 19), (-20, 14), (-27, 0)]
)

_PANE = np.array([(-9, -9), (8, -11), (10, 7), (-7, 9)])
"""What a lamp leaves on a lens, over the pupil."""


def lens_path(side: int, grow: float = 1.0) -> npt.NDArray[np.float64]:
    """The edge of one lens; its inner corner towards the nose."""
    return np.asarray(_LENS * (side * grow, grow) + (side * (EYE_X + 2.5), 3.5))


def wear(picture: Pixels, person: Person, canvas: Canvas) -> None:
    """Put the person's glasses on, in place."""
    if person.glasses is Glasses.NONE:
        return
    inner = canvas.polygon(lens_path(-1), lens_path(1))
    grow = 1.16 if person.glasses is Glasses.SUN else 1.10
    frame = np.maximum(canvas.polygon(lens_path(-1, grow), lens_path(1, grow)), _bars(canvas)) * (1 - inner)
    shadow = np.roll(blurred(frame, 1.5 * canvas.scale), round(3 * canvas.scale), axis=0)
    _lay(picture, (0, 0, 0), 0.22 * shadow)
    if person.glasses is Glasses.SUN:
        _lay(picture, (24, 24, 28), 0.96 * inner)
    else:
        _lay(picture, (235, 240, 242), 0.035 * inner)
    if person.glasses is Glasses.GLARE:
        panes = [_PANE + np.array([side * EYE_X + 1.5, -0.5]) for side in (-1, 1)]
        _lay(picture, (255, 255, 255), 0.95 * canvas.polygon(*panes, soft=0.5) * inner)
    _lay(picture, (34, 30, 32), frame)


def _lay(picture: Pixels, rgb: Rgb, cover: Grid) -> None:
    blend(picture, np.full_like(picture, rgb[::-1]), eight_bits(cover))


def _bars(canvas: Canvas) -> Grid:
    """Bridge and temples."""
    width, height = canvas.size
    mask = np.zeros((height, width), np.uint8)
    for line in (
        smooth_path([(-9, -3), (-4, -6.5), (4, -6.5), (9, -3)], closed=False),
        np.array([(59, -6), (72, -8)]),
        np.array([(-59, -6), (-72, -8)]),
    ):
        fixed = np.round(canvas.pixels(line) * 16).astype(np.int32)
        cv2.polylines(mask, [fixed], False, 255, max(1, round(2.4 * canvas.scale)), cv2.LINE_AA, 4)
    return np.asarray(mask, np.float32) / np.float32(255)
