"""How lamps fall on the head, and how the head turns before the camera."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
import numpy.typing as npt

from drivers.camera.face.shape import LEFT, REAR, TOP, Canvas, Grid, blurred

CAMERA = 800.0
"""mm from the eyes to the lens at which the head's pictures are drawn."""
PIVOT_Y, PIVOT_Z = 55.0, -72.0
"""The head nods and turns about the top of the neck."""


Pixels = npt.NDArray[np.uint8]
Layer = Pixels
"""(height, width, 4): blue, green, red, each already multiplied by the last, the cover."""


class Light(StrEnum):
    """How the place is lit."""

    EVEN = "even"
    SIDE = "side"
    DARK = "dark"
    OVER = "over"


@dataclass(frozen=True)
class Lamps:
    """Directions to the lamps (x, y, z) with their strengths, and the light that comes from everywhere."""

    lamps: tuple[tuple[tuple[float, float, float], float], ...]
    ambient: float
    exposure: float = 1.0


_STUDIO = (((-0.62, -0.42, 0.75), 0.34), ((0.62, -0.42, 0.75), 0.31), ((0.0, -0.25, 1.0), 0.195))

LAMPS: dict[Light, Lamps] = {
    Light.EVEN: Lamps(_STUDIO, 0.195),
    Light.SIDE: Lamps((((-0.93, -0.22, 0.34), 1.35), ((0.3, -0.3, 1.0), 0.05)), 0.07),
    Light.DARK: Lamps(_STUDIO, 0.195, 0.06),
    Light.OVER: Lamps(_STUDIO, 0.195, 3.4),
}


def eight_bits(shares: Grid) -> Pixels:
    """Shares 0..1 as 0..255."""
    return cv2.convertScaleAbs(np.maximum(shares, 0), alpha=255.0).astype(np.uint8, copy=False)


def blend(under: Pixels, over: Pixels, cover: Pixels) -> None:
    """Lay one picture over another where `cover` (height, width) says, in place."""
    share = cv2.cvtColor(cover, cv2.COLOR_GRAY2BGR)
    cv2.multiply(under, cv2.bitwise_not(share), dst=under, scale=1 / 255)
    cv2.add(under, cv2.multiply(over, share, scale=1 / 255), dst=under)


def multiplied(picture: Pixels) -> Layer:
    """A four-channel picture with its colours multiplied by its cover."""
    cover = cv2.cvtColor(np.ascontiguousarray(picture[..., 3]), cv2.COLOR_GRAY2BGR)
    colour = cv2.multiply(np.ascontiguousarray(picture[..., :3]), cover, scale=1 / 255)
    return np.dstack([colour, picture[..., 3]])


def cast_on(colour: Pixels, glow: Grid, shine: Grid, lamps: Lamps) -> Pixels:
    """Colours under light: `glow` (rows, columns, 3) multiplies, `shine` (rows, columns) in 0..255 adds.

    Both may be coarser than the colours. Half the exponent of real light keeps the mathematics of a display's gamma.
    """
    size = (colour.shape[1], colour.shape[0])
    gain = float(np.sqrt(lamps.exposure))
    scaled = cv2.convertScaleAbs(cv2.sqrt(glow), alpha=100 * min(gain, 1.0))
    picture = cv2.multiply(colour, cv2.resize(scaled, size, interpolation=cv2.INTER_CUBIC), scale=max(gain, 1.0) / 100)
    gloss = cv2.resize(cv2.convertScaleAbs(np.maximum(shine, 0), alpha=gain), size, interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.add(picture, cv2.cvtColor(gloss, cv2.COLOR_GRAY2BGR)), np.uint8)


def turned(yaw: float, pitch: float) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """The rotation of a head that looks to the right (yaw > 0) and up (pitch > 0) in the picture; degrees."""
    cy, sy = np.cos(np.radians(yaw)), np.sin(np.radians(yaw))
    cp, sp = np.cos(np.radians(pitch)), np.sin(np.radians(pitch))
    about_y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    about_x = np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]])
    return np.asarray(about_x @ about_y)


def project(
    points: np.ndarray[tuple[int, int], np.dtype[np.float64]], yaw: float, pitch: float
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Where (n, 3) points of the head are seen, in the head's millimetres, with perspective."""
    pivot = np.array([0, PIVOT_Y, PIVOT_Z])
    seen = (points - pivot) @ turned(yaw, pitch).T + pivot
    return np.asarray(seen[:, :2] * (CAMERA / (CAMERA - seen[:, 2:3])))


def shading(height: Grid, canvas: Canvas, lamps: Lamps, yaw: float, pitch: float) -> tuple[Grid, Grid]:
    """Light on each point (height, width, 3), blue least in the half-shadow as skin shows it, and its shine."""
    z = np.maximum(height, REAR)
    steep = canvas.scale / 8  # the Sobel operator's weights sum up to 8
    gx = np.asarray(cv2.Sobel(z, cv2.CV_32F, 1, 0, ksize=3, scale=steep), np.float32)
    gy = np.asarray(cv2.Sobel(z, cv2.CV_32F, 0, 1, ksize=3, scale=steep), np.float32)
    length = 1 / np.sqrt(1 + gx * gx + gy * gy)
    normal = np.stack([-gx * length, -gy * length, length], axis=-1)
    back = turned(yaw, pitch)
    near = blurred(z, 6 * canvas.scale)
    hollow = np.clip(1 + 0.024 * np.minimum(z - near, 4), 0.76, 1.04)
    light = np.full((*z.shape, 3), lamps.ambient, np.float32) * (0.6 + 0.4 * length)[..., None]
    shine = np.zeros_like(z)
    for direction, strength in lamps.lamps:
        towards = np.array(direction) / np.linalg.norm(direction)
        facing = (normal @ (back.T @ towards).astype(np.float32)).astype(np.float32)
        for channel, wrap in enumerate((0.16, 0.20, 0.34)):
            lit = np.clip((facing + wrap) / (1 + wrap), 0, 1)
            light[..., channel] += strength * lit * (0.5 + 0.5 * lit)
        half = towards + np.array([0, 0, 1])
        half /= np.linalg.norm(half)
        shine += strength * np.clip(normal @ (back.T @ half).astype(np.float32), 0, 1) ** 26
    glow = np.asarray(light * hollow[..., None], np.float32)
    return blurred(glow, 0.5 * canvas.scale), blurred(np.asarray(shine, np.float32), 0.5 * canvas.scale)


def turning(height: Grid, out: Canvas, yaw: float, pitch: float) -> tuple[Grid, Grid]:
    """For every pixel of `out`, which pixel of a picture of size `out` is seen there once the head has turned.

    The landscape is cut by planes from the front to the back; the first plane below its surface is the one seen.
    """
    coarse = Canvas(1.0)
    z = cv2.resize(height, coarse.size, interpolation=cv2.INTER_AREA)
    across, down = coarse.grid()
    width, rows = coarse.size
    spread = 4.0 if abs(yaw) + abs(pitch) > 0.01 else 12.0
    seen = np.full((rows, width), REAR, np.float32)
    done = np.zeros((rows, width), bool)
    before = np.full((rows, width), -1e3, np.float32)
    for level in np.arange(36.0, REAR - 0.1, -spread):
        a, b, c, d, e = _plane(float(level), yaw, pitch)
        # pixel (i, j) -> mm -> through the plane -> pixel
        ox, oy = LEFT + 0.5, TOP + 0.5
        matrix = np.array([[a, 0, a * ox + b - ox], [d, c, c * oy + d * ox + e - oy]])
        here = cv2.warpAffine(
            z, matrix, (width, rows), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderValue=REAR - 1
        )
        above = here - level
        hit = (above >= 0) & ~done
        share = above / np.maximum(above - before, 1e-3)
        seen[hit] = (level + np.clip(share, 0, 1) * spread)[hit]
        done |= hit
        before = above
    smooth = np.asarray(cv2.GaussianBlur(seen, (0, 0), 0.8), np.float32)
    ax, bx, cy, dy, ey = _planes(smooth, yaw, pitch)
    source_x, source_y = ax * across + bx, cy * down + dy * across + ey
    move_x = cv2.resize((source_x - across).astype(np.float32), out.size, interpolation=cv2.INTER_LINEAR)
    move_y = cv2.resize((source_y - down).astype(np.float32), out.size, interpolation=cv2.INTER_LINEAR)
    columns, lines = np.arange(out.size[0], dtype=np.float32), np.arange(out.size[1], dtype=np.float32)
    return move_x * out.scale + columns[None, :], move_y * out.scale + lines[:, None]


def _planes(level: Grid, yaw: float, pitch: float) -> tuple[Grid, Grid, Grid, Grid, Grid]:
    cy, sy = np.cos(np.radians(yaw)), np.sin(np.radians(yaw))
    cp, sp = np.cos(np.radians(pitch)), np.sin(np.radians(pitch))
    nearer = (CAMERA - level) / CAMERA
    out = level - PIVOT_Z
    a, b = nearer / cy, -out * sy / cy
    # depth after the turn is -x sin + out cos, with x = a X + b
    c = nearer / cp
    d = -a * sy * sp / cp
    e = PIVOT_Y + (-PIVOT_Y + (-b * sy + out * cy) * sp) / cp
    return a, b, c, d, e


def _plane(level: float, yaw: float, pitch: float) -> tuple[float, float, float, float, float]:
    a, b, c, d, e = _planes(np.array([level], np.float32), yaw, pitch)
    return float(a[0]), float(b[0]), float(c[0]), float(d[0]), float(e[0])
