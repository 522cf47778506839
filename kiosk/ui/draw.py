"""Shapes with smooth edges, computed once from their distance field and remembered."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt
import pygame

from kiosk.ui.tokens import Rgb

Field = npt.NDArray[np.float32]

_measuring = False


@contextmanager
def unseen() -> Iterator[None]:
    """Lay out without drawing, which takes nine tenths of the time: everything has its place, nothing its picture.
    For pages that are not in sight, and for checks."""
    global _measuring
    before, _measuring = _measuring, True
    try:
        yield
    finally:
        _measuring = before


def measuring() -> bool:
    """Whether nothing need be drawn now."""
    return _measuring


@cache
def blank(width: int = 1) -> pygame.Surface:
    """Stands for a picture that nobody sees."""
    return pygame.Surface((width, 1), pygame.SRCALPHA)


SHADOW_ALPHA = 18
"""Of 255; more adds up to grey bands between neighbours."""


def _rounded(width: int, height: int, box: tuple[float, float, float, float], radius: float) -> Field:
    """Signed distance of every pixel centre to a rounded box, negative inside."""
    left, top, right, bottom = box
    radius = min(radius, (right - left) / 2, (bottom - top) / 2)
    x = np.abs(np.arange(width, dtype=np.float32) + 0.5 - (left + right) / 2) - ((right - left) / 2 - radius)
    y = np.abs(np.arange(height, dtype=np.float32) + 0.5 - (top + bottom) / 2) - ((bottom - top) / 2 - radius)
    outside = np.hypot(np.maximum(x, 0)[None, :], np.maximum(y, 0)[:, None])
    inside = np.minimum(np.maximum(x[None, :], y[:, None]), 0)
    return np.asarray(outside + inside - radius, np.float32)


def _surface(alpha: Field, colour: Rgb | Field) -> pygame.Surface:
    height, width = alpha.shape
    rgba = np.empty((height, width, 4), np.uint8)
    rgba[..., :3] = colour
    rgba[..., 3] = np.clip(alpha * 255 + 0.5, 0, 255)
    drawn = pygame.image.frombuffer(rgba.tobytes(), (width, height), "RGBA")
    # the display's own channel order blits twice as fast
    return drawn.convert_alpha() if pygame.display.get_init() and pygame.display.get_surface() else drawn


def _mix(edge: Rgb, fill: Rgb, share: Field) -> Field:
    return np.asarray(
        np.asarray(edge, np.float32) * (1 - share[..., None]) + np.asarray(fill, np.float32) * share[..., None],
        np.float32,
    )


def box(
    width: int, height: int, radius: float, fill: Rgb | None, edge: Rgb | None = None, stroke: float = 0
) -> pygame.Surface:
    """A rounded box; `fill` None leaves the inside open."""
    if _measuring:
        return blank()
    corner = math.ceil(max(min(radius, width / 2, height / 2), stroke)) + 2
    if width <= 2 * corner or height <= 2 * corner:
        return _box(width, height, radius, fill, edge, stroke)
    return _stretched(_box(2 * corner + 1, 2 * corner + 1, radius, fill, edge, stroke), corner, width, height)


@lru_cache(maxsize=256)
def _box(width: int, height: int, radius: float, fill: Rgb | None, edge: Rgb | None, stroke: float) -> pygame.Surface:
    distance = _rounded(width, height, (0, 0, width, height), radius)
    outer = np.clip(0.5 - distance, 0, 1)
    if edge is None or stroke <= 0:
        return _surface(outer, fill or (0, 0, 0))
    inner = np.clip(0.5 - (distance + stroke), 0, 1)
    if fill is None:
        return _surface(outer - inner, edge)
    return _surface(outer, _mix(edge, fill, inner))


def shadow(width: int, height: int, radius: float, blur: int) -> pygame.Surface:
    """The soft shadow of a rounded box; the surface is `blur` px larger on every side."""
    if _measuring:
        return blank()
    corner = math.ceil(min(radius, width / 2, height / 2)) + 2 + blur
    if width + 2 * blur <= 2 * corner or height + 2 * blur <= 2 * corner:
        return _shadow(width, height, radius, blur)
    least = 2 * (corner - blur) + 1
    return _stretched(_shadow(least, least, radius, blur), corner, width + 2 * blur, height + 2 * blur)


@lru_cache(maxsize=64)
def _shadow(width: int, height: int, radius: float, blur: int) -> pygame.Surface:
    distance = _rounded(width + 2 * blur, height + 2 * blur, (blur, blur, width + blur, height + blur), radius)
    near = np.clip(1 - distance / blur, 0, 1)
    return _surface(np.asarray(near * near * (3 - 2 * near) * SHADOW_ALPHA / 255, np.float32), (19, 21, 37))


def _stretched(small: pygame.Surface, corner: int, width: int, height: int) -> pygame.Surface:
    """A picture whose middle row and column are repeated until it is `width` x `height`: only corners differ."""
    far = small.get_width() - corner
    x = ((0, 0, corner), (corner, corner, width - 2 * corner), (far, width - corner, corner))
    y = ((0, 0, corner), (corner, corner, height - 2 * corner), (far, height - corner, corner))
    large = pygame.Surface((width, height), pygame.SRCALPHA)
    for column, left, wide in x:
        for row, top, high in y:
            size = (1 if column == corner else corner, 1 if row == corner else corner)
            piece = small.subsurface(pygame.Rect((column, row), size))
            large.blit(piece if size == (wide, high) else pygame.transform.scale(piece, (wide, high)), (left, top))
    return large


def disc(size: int, fill: Rgb, edge: Rgb | None = None, stroke: float = 0) -> pygame.Surface:
    """A filled circle of `size` px across."""
    return box(size, size, size / 2, fill, edge, stroke)


@lru_cache(maxsize=8)
def arc(size: int, stroke: float, share: float, colour: Rgb, rest: Rgb) -> pygame.Surface:
    """A ring of `size` px of which `share` (0..1), clockwise from the top, has `colour` and the rest `rest`."""
    centre = size / 2
    axis = np.arange(size, dtype=np.float32) + 0.5 - centre
    radius = np.hypot(axis[None, :], axis[:, None])
    turn = (np.arctan2(axis[None, :], -axis[:, None]) / (2 * np.pi)) % 1.0
    ring = np.clip(0.5 - (radius - centre + 1), 0, 1) - np.clip(0.5 - (radius - centre + 1 + stroke), 0, 1)
    soft = np.clip((share - turn) * 2 * np.pi * np.maximum(radius, 1) + 0.5, 0, 1) if share < 1 else np.ones_like(turn)
    return _surface(np.asarray(ring, np.float32), _mix(rest, colour, np.asarray(soft, np.float32)))


@lru_cache(maxsize=16)
def spokes(size: int, colour: Rgb, turn: int, steps: int = 12) -> pygame.Surface:
    """A busy wheel: a ring whose brightness runs around; `turn` is 0..steps-1."""
    centre = size / 2
    axis = np.arange(size, dtype=np.float32) + 0.5 - centre
    radius = np.hypot(axis[None, :], axis[:, None])
    angle = (np.arctan2(axis[None, :], -axis[:, None]) / (2 * np.pi) - turn / steps) % 1.0
    stroke = size * 0.11
    ring = np.clip(0.5 - (radius - centre + 1), 0, 1) - np.clip(0.5 - (radius - centre + 1 + stroke), 0, 1)
    return _surface(np.asarray(ring * (0.12 + 0.88 * angle**1.5), np.float32), colour)


@lru_cache(maxsize=2)
def veil(
    width: int, height: int, oval: tuple[float, float, float, float], radius: float, page: Rgb, dim: float
) -> pygame.Surface:
    """What lies over a camera picture: page-coloured corners, everything outside `oval` dimmed, and the oval's edge
    as a white line between two dark ones, so that it shows on any background."""
    corners = np.clip(_rounded(width, height, (0, 0, width, height), radius) + 0.5, 0, 1)
    x, y, a, b = oval
    dx = (np.arange(width, dtype=np.float32) + 0.5 - x)[None, :] / a
    dy = (np.arange(height, dtype=np.float32) + 0.5 - y)[:, None] / b
    reach = np.hypot(dx, dy)
    # first-order distance to an ellipse: value over gradient length
    slope = np.hypot(dx / a, dy / b) / np.maximum(reach, 1e-6)
    distance = (reach - 1) / np.maximum(slope, 1e-6)
    outside = np.clip(distance + 0.5, 0, 1)
    line = max(width, height) * 0.005
    white = np.clip(line + 0.5 - np.abs(distance), 0, 1)
    dark = np.clip(2 * line + 0.5 - np.abs(distance), 0, 1)
    alpha = np.maximum(outside * dim, np.maximum(dark * 0.85, white))
    colour = _mix((16, 18, 30), (255, 255, 255), np.asarray(white, np.float32))
    colour = np.asarray(colour * (1 - corners[..., None]) + np.asarray(page, np.float32) * corners[..., None])
    return _surface(np.asarray(np.maximum(alpha, corners), np.float32), np.asarray(colour, np.float32))


@lru_cache(maxsize=4)
def corners(width: int, height: int, radius: float, page: Rgb) -> pygame.Surface:
    """Page-coloured corners to lay over a picture so that it looks rounded."""
    return _surface(
        np.asarray(np.clip(_rounded(width, height, (0, 0, width, height), radius) + 0.5, 0, 1), np.float32), page
    )
