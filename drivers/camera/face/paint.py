"""Painting in millimetres: windows on a picture, strokes, noise. Colours are shares 0..1 in BGR, before lighting."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from drivers.camera.face.person import SKIN_TONES, Person, Rgb
from drivers.camera.face.shape import Canvas, Grid

Colour = npt.NDArray[np.float32]


def bgr(rgb: Rgb | tuple[float, float, float]) -> Colour:
    """A colour of 0..255 red, green, blue as shares of blue, green, red."""
    return np.array(rgb[::-1], np.float32) / np.float32(255)


def tone(person: Person) -> Colour:
    return bgr(SKIN_TONES[person.skin - 1])


def mix(image: Grid, colour: Colour, mask: Grid) -> None:
    """Lay `colour` over the image where the mask says, in place."""
    image += (colour - image) * mask[..., None]


class Window:
    """A part of the canvas to paint on: a view of the image and the millimetres of its pixels."""

    def __init__(self, image: Grid, canvas: Canvas, box: tuple[float, float, float, float]) -> None:
        left, top, right, bottom = box
        width, height = canvas.size
        columns = slice(
            max(0, int((left - canvas.left) * canvas.scale)), min(width, int((right - canvas.left) * canvas.scale) + 1)
        )
        rows = slice(
            max(0, int((top - canvas.top) * canvas.scale)), min(height, int((bottom - canvas.top) * canvas.scale) + 1)
        )
        x, y = canvas.grid()
        self.image = image[rows, columns]
        self.x = x[:, columns]
        self.y = y[rows]
        self.scale = canvas.scale
        self.origin = (columns.start, rows.start)
        self.canvas = canvas

    def edge(self, distance: Grid) -> Grid:
        """1 where a distance in mm is positive, smooth over one pixel."""
        return np.asarray(np.clip(distance * self.scale + 0.5, 0, 1), np.float32)

    def strokes(self, lines: list[tuple[float, float, float, float]], width: float) -> Grid:
        """Straight strokes (x1, y1, x2, y2) in mm, `width` mm wide, 0..1."""
        mask = np.zeros(self.image.shape[:2], np.uint8)
        ends = self.canvas.pixels(np.asarray(lines).reshape(-1, 2)) - self.origin
        fixed = np.round(ends * 16).astype(int).reshape(-1, 2, 2)
        pixels = width * self.scale
        for a, b in fixed.tolist():
            cv2.line(mask, a, b, 255, max(1, round(pixels)), cv2.LINE_AA, 4)
        return np.asarray(mask, np.float32) * np.float32(min(1.0, pixels) / 255)


def noise(seed: int, size: tuple[int, int], grain: float) -> Grid:
    """Random values around 0, deviation 1, smooth over `grain` pixels."""
    width, height = size
    cells = (max(2, round(height / max(grain, 1))), max(2, round(width / max(grain, 1))))
    coarse = np.random.default_rng(seed).standard_normal(cells, dtype=np.float32)
    return np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)
