"""The head as a landscape: how far each point stands towards the camera.

Everything is in millimetres of a grown head: x to the right in the picture, y down, z towards the camera, the origin
between the eyes. Proportions are common averages: pupils 63 mm apart, eye line in the middle of the head.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from drivers.camera.face.person import Expression, Person

Grid = npt.NDArray[np.float32]

LEFT, RIGHT, TOP, BOTTOM = -128.0, 128.0, -160.0, 168.0
"""The part of the world that the head's pictures show."""
CHIN = 112.0
CROWN = -112.0
EYE_X = 31.5
MOUTH_Y = 74.5
REAR = -100.0
NOSE = 1.12
"""The nose is described in millimetres of one that ends this much lower."""

_OUTLINE = np.array(
    [
        (-113, 0), (-111, 17), (-107, 30), (-99, 44), (-88, 56), (-72, 67), (-52, 74), (-32, 77), (-12, 76.5), (8, 74),
        (26, 71), (44, 67.5), (60, 63), (74, 57), (86, 48.5), (96, 38.5), (104, 28), (109, 18), (112, 9), (113, 0),
    ],
    np.float32,
)  # fmt: skip
_PROFILE = np.array(
    [
        (-113, -78), (-107, -46), (-98, -26), (-88, -13), (-74, -4), (-56, 2), (-38, 5), (-20, 5.5), (-6, 1), (6, 1),
        (25, 4), (40, 6), (55, 8.5), (66, 11), (78, 10), (88, 8), (98, 9), (105, 4), (109, -4), (113, -20),
    ],
    np.float32,
)  # fmt: skip


@dataclass(frozen=True)
class Canvas:
    """Where millimetres lie on a picture of the head (or of another box), `scale` pixels each."""

    scale: float
    left: float = LEFT
    top: float = TOP
    right: float = RIGHT
    bottom: float = BOTTOM

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return round((self.right - self.left) * self.scale), round((self.bottom - self.top) * self.scale)

    def grid(self) -> tuple[Grid, Grid]:
        """x as a row and y as a column, at the pixels' centres."""
        width, height = self.size
        x = (np.arange(width, dtype=np.float32) + 0.5) / self.scale + self.left
        y = (np.arange(height, dtype=np.float32) + 0.5) / self.scale + self.top
        return x[None, :].astype(np.float32), y[:, None].astype(np.float32)

    def pixels(self, points: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """Millimetres to pixels, an (n, 2) array each."""
        return (np.asarray(points, np.float64) - (self.left, self.top)) * self.scale - 0.5

    def polygon(self, *outlines: npt.ArrayLike, soft: float = 0.0) -> Grid:
        """Closed outlines filled, 0..1, smooth at the edge; `soft` mm more of blur."""
        width, height = self.size
        mask = np.zeros((height, width), np.uint8)
        fixed = [np.round(self.pixels(outline) * 16).astype(np.int32) for outline in outlines]
        cv2.fillPoly(mask, fixed, 255, cv2.LINE_AA, shift=4)
        grid = np.asarray(mask, np.float32) / np.float32(255)
        return blurred(grid, soft * self.scale) if soft > 0 else grid


def blurred(grid: Grid, sigma: float) -> Grid:
    """Gaussian blur by `sigma` pixels; wide ones are done on a smaller copy."""
    if sigma < 0.3:
        return grid
    shrink = max(1, int(sigma // 4))
    if shrink == 1:
        return np.asarray(cv2.GaussianBlur(grid, (0, 0), sigma), np.float32)
    height, width = grid.shape[:2]
    small = cv2.resize(grid, (max(1, width // shrink), max(1, height // shrink)), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), sigma / shrink)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)


def bump(
    x: npt.NDArray[np.floating[Any]], y: npt.NDArray[np.floating[Any]], cx: float, cy: float, sx: float, sy: float
) -> Grid:
    """A Gaussian hill of height 1."""
    across = np.exp(-0.5 * ((x - cx) / sx) ** 2)
    along = np.exp(-0.5 * ((y - cy) / sy) ** 2)
    return np.asarray(across * along, np.float32)


def step(value: npt.NDArray[np.floating[Any]], low: float, high: float) -> Grid:
    """0 below `low`, 1 above `high`, smooth between."""
    t = np.clip((value - low) / (high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)


def smooth_path(points: npt.ArrayLike, steps: int = 8, closed: bool = True) -> npt.NDArray[np.float64]:
    """A Catmull-Rom curve through the points."""
    p = np.asarray(points, np.float64)
    ring = np.vstack([p[-1:], p, p[:2]]) if closed else np.vstack([p[:1], p, p[-1:]])
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    parts = []
    for a, b, c, d in zip(ring, ring[1:], ring[2:], ring[3:], strict=False):
        parts.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    return np.vstack([*parts, [p[-1]]] if not closed else parts)


def mirrored(points: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """A right half (x >= 0, top to bottom) made whole."""
    half = np.asarray(points, np.float64)
    left = half[::-1] * (-1, 1)
    return np.vstack([half, left])


def jaw_drop(expression: Expression) -> float:
    """How many mm an open mouth lowers the chin."""
    return 17.0 * expression.mouth


def lens(x: Grid) -> Grid:
    """How far an open mouth opens at x: 1 in the middle, 0 at the corners."""
    return np.asarray(np.clip(1 - (x / 25.5) ** 2, 0, 1) ** 0.6, np.float32)


def at_rest(x: Grid, y: Grid, drop: float) -> Grid:
    """Where the points of a face with a jaw lowered by `drop` were before; inside the mouth: its closed line."""
    if drop == 0:
        return y
    open_here = lens(x)
    shift = drop * (open_here + (1 - open_here) * step(y, MOUTH_Y, 100 + drop))
    return np.asarray(y - np.clip(y - MOUTH_Y, 0, shift), np.float32)


def outline(person: Person, y: Grid) -> Grid:
    """Half the width of the bare head at height y; 0 above and below it."""
    rows = np.linspace(-113, 113, 453)
    squared = np.interp(rows, _OUTLINE[:, 0], _OUTLINE[:, 1] ** 2)
    squared = np.convolve(np.pad(squared, 8, mode="edge"), np.ones(17) / 17, mode="valid")
    squared[[0, -1]] = 0
    half = np.sqrt(np.interp(y, rows, squared, left=0, right=0))
    jaw = 1 + (person.jaw - 1) * step(y, 20, 80)
    child = 1 + (0.05 * step(y, 30, -20) if person.child else 0)
    return (half * person.width * jaw * child).astype(np.float32)


def silhouette(person: Person, expression: Expression) -> npt.NDArray[np.float64]:
    """The bare head's outline, ears apart, as a closed curve."""
    rest = np.linspace(-112.9, 112.9, 120)
    half = outline(person, rest.astype(np.float32))
    seen = np.linspace(-130, 150, 561)
    drop = jaw_drop(expression)
    back = at_rest(np.full(1, 60, np.float32), seen.astype(np.float32), drop)
    y = np.interp(rest, back, seen)
    return np.vstack([np.column_stack([half, y]), np.column_stack([-half, y])[::-1]])


def landscape(person: Person, expression: Expression, canvas: Canvas) -> Grid:
    """The bare head's height in mm; REAR outside of it."""
    x, y_seen = canvas.grid()
    y = at_rest(x, y_seen, jaw_drop(expression))
    half = outline(person, y)
    t = np.abs(x) / np.maximum(half, 1e-3)
    rows = np.linspace(-113, 113, 453)
    smooth = np.interp(rows, _PROFILE[:, 0], _PROFILE[:, 1])
    smooth = np.convolve(np.pad(smooth, 9, mode="edge"), np.ones(19) / 19, mode="valid")
    front = np.interp(y, rows, smooth).astype(np.float32)
    depth = front - np.interp(y, [-113, -60, 20, 75, 112], [-92, -95, -92, -70, -48]).astype(np.float32)
    inside = np.clip(1 - np.minimum(t, 1) ** 2.35, 0, 1)
    z = front - depth * (1 - np.sqrt(inside)) * 0.97
    z += features(person, expression, x, y)
    head = np.where(t < 1, z, REAR)
    return np.maximum(head, ears(person, canvas)).astype(np.float32)


_EAR = smooth_path(
    [(72, -6), (77, -13), (84, -14), (89.5, -7), (90, 4), (87, 16), (84, 26), (82, 36), (77.5, 42), (71, 41), (68, 20)]
)


def ear_mask(person: Person, canvas: Canvas) -> Grid:
    """Where the ears are, 0..1."""
    shift = 75 * (person.width - 1)
    return canvas.polygon(_EAR + np.array([shift, 0]), _EAR * (-1, 1) - np.array([shift, 0]))


def ears(person: Person, canvas: Canvas) -> Grid:
    """Height of the ears, REAR elsewhere."""
    mask = ear_mask(person, canvas)
    rim = blurred(mask, 1.2 * canvas.scale) - blurred(mask, 5 * canvas.scale)
    return np.where(mask > 0.3, -74 - 26 * rim, REAR).astype(np.float32)


def features(person: Person, expression: Expression, x: Grid, y: Grid) -> Grid:
    """Brow, sockets, nose, cheeks, lips and chin over the smooth head."""
    ax = np.abs(x).astype(np.float32)
    young = person.child
    z = -8.5 * bump(ax, y, 31, -2, 15, 9.5) + 6.5 * bump(ax, y, EYE_X, 1, 11, 8)
    z += (1.5 if young else 3.4) * bump(ax, y, 27, -19, 20, 5.5) - 2.6 * bump(ax, y, 64, -22, 9, 18)
    z += 5.5 * bump(ax, y, 45, 27, 15, 12) - (0 if young else 2.4) * bump(ax, y, 46, 62, 12, 14)
    z += (3.0 if young else 0) * bump(ax, y, 40, 52, 16, 16)
    z += nose(person, ax, y)
    fold = np.abs(ax - (19 + 0.55 * (y - 45)))
    z -= (0.4 if young else 1.1 + expression.smile) * np.exp(-0.5 * (fold / 2.2) ** 2) * bump(y, y, 60, 60, 1e3, 9)
    full = person.lips
    z += 2.8 * full * bump(x, y, 0, 70, 15, 3.0) + 3.6 * full * bump(x, y, 0, 79.5, 14, 3.8)
    z -= 2.6 * np.exp(-0.5 * ((y - MOUTH_Y) / 1.1) ** 2) * step(ax, 25, 20)
    z -= 1.6 * bump(ax, y, 26, 75.5, 4, 4) + 0.9 * bump(x, y, 0, 60, 2.4, 5)
    z += 0.6 * bump(ax, y, 4.5, 60, 2, 5)
    z += -2.6 * bump(x, y, 0, 89, 15, 3.6) + 4.2 * bump(x, y, 0, 100, 13, 7)
    return z.astype(np.float32)


def nose(person: Person, ax: Grid, y: Grid) -> Grid:
    """Bridge, tip and wings."""
    size = person.nose * (0.8 if person.child else 1.0)
    y = (y * NOSE).astype(np.float32)
    stops = np.array(
        [(-14, 0), (-5, 4.5), (4, 6), (15, 10.5), (28, 16), (38, 21), (45, 23), (50, 18.5), (54, 9), (58, 1.5), (61, 0)]
    )
    rows = np.linspace(-20, 70, 361)
    ridge = np.interp(rows, stops[:, 0], stops[:, 1])
    ridge = np.convolve(np.pad(ridge, 7, mode="edge"), np.ones(15) / 15, mode="valid")
    height = np.interp(y, rows, ridge).astype(np.float32) * (0.6 + 0.4 * size)
    spread = np.interp(y, [-10, 5, 25, 42, 55], [7.6, 7.2, 7.8, 9.2, 8.8]).astype(np.float32) * (0.5 + 0.5 * size)
    z = height * np.exp(-0.5 * (ax / spread) ** 2 * (1 + 0.10 * (ax / spread) ** 2))
    wing = 13.2 * (0.4 + 0.6 * size)
    z += 7.5 * bump(ax, y, wing, 48.5, 4.2, 4.6) - 5.0 * bump(ax, y, 7.2, 54.5, 3.0, 1.9)
    return z.astype(np.float32)
