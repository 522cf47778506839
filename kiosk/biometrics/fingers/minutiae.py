"""Minutiae without binarising or thinning: where the phase of the ridge wave turns once around.

Ridges are taken as a wave. A bank of one-sided filters in the frequency domain gives its complex amplitude; where a
ridge ends or forks the amplitude is zero and the phase around it grows by a full turn. Which way it turns gives the
minutia a direction over the full circle, the same for an ending and for the fork it becomes under pressure.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.biometrics.fingers.region import Grey

Floats = npt.NDArray[np.float32]

SCALE = 2 / 3
"""The wave is computed at 333 ppi: ridges are still six pixels apart and the work is less than half."""

_PERIOD = 5.4  # pixels at 333 ppi, 0.41 mm: the middle of a band that holds 3 to 10 pixels
_BANDWIDTH = 0.45  # of the logarithm of the frequency
_SPREAD = 0.30  # radians on either side of a filter's direction
_DIRECTIONS = 8
_BORDER = 16

_MIN_COHERENCE = 0.15
_MIN_STRENGTH = 0.41


@dataclass(frozen=True, eq=False, repr=False)
class Ridges:
    """The ridge wave of a picture at 333 ppi, all (h, w).

    `wave`: complex amplitude, its phase counted along `normal` (radians, y down, 0 to pi); `coherence` 0..1 of the
    ridge direction; `strength` 0..1, the wave's share of the local contrast; `contrast` in grey levels.
    """

    wave: npt.NDArray[np.complex64]
    normal: Floats
    coherence: Floats
    strength: Floats
    contrast: Floats


@dataclass(frozen=True, eq=False, repr=False)
class Minutiae:
    """`points` (n, 2: x, y) in pixels of the 500 ppi picture, `directions` (n,) in radians, y down, full circle."""

    points: Floats
    directions: Floats

    def __len__(self) -> int:
        return len(self.points)


def trace(grey: Grey) -> Ridges:
    """The ridge wave of a 500 ppi picture."""
    height, width = (max(8, round(size * SCALE)) for size in grey.shape)
    small = cv2.resize(grey, (width, height), interpolation=cv2.INTER_AREA).astype(np.float32)
    level = small - _blur(small, 8)
    contrast = np.sqrt(_blur(level * level, 8))
    flat = level / (contrast + 8)
    normal, coherence = _direction(flat)
    wave = _wave(flat, normal)
    strength = np.sqrt(_blur(np.abs(wave) ** 2, 5))
    return Ridges(wave, normal, coherence, strength, contrast)


def find(ridges: Ridges) -> Minutiae:
    """Where the phase turns, in the clear parts of the picture."""
    phase = np.angle(ridges.wave)
    corners = [(slice(None, -1), slice(None, -1)), (slice(None, -1), slice(1, None))]
    corners += [(slice(1, None), slice(1, None)), (slice(1, None), slice(None, -1))]
    first = ridges.normal[corners[0]]
    # neighbours may count their phase in the opposite direction
    aligned = [np.where(np.cos(ridges.normal[corner] - first) < 0, -phase[corner], phase[corner]) for corner in corners]
    turn = np.zeros(first.shape, np.float32)
    for here, there in zip(aligned, aligned[1:] + aligned[:1], strict=True):
        step = there - here
        turn += step - 2 * np.pi * np.rint(step / (2 * np.pi))
    clear = (ridges.coherence > _MIN_COHERENCE) & (ridges.strength > _MIN_STRENGTH)
    turns = np.where(clear[:-1, :-1], np.rint(turn / (2 * np.pi)), 0)
    y, x = np.nonzero(turns)
    points = np.stack([x + 1, y + 1], axis=1).astype(np.float32) / np.float32(SCALE)
    directions = ridges.normal[y, x] + np.where(turns[y, x] > 0, np.pi / 2, 3 * np.pi / 2)
    return Minutiae(points, np.mod(directions, 2 * np.pi).astype(np.float32))


def _blur(values: npt.NDArray[np.floating], sigma: float) -> Floats:
    return np.asarray(cv2.GaussianBlur(values, (0, 0), sigma), np.float32)


def _direction(flat: Floats) -> tuple[Floats, Floats]:
    """Angle across the ridges, and how clear it is."""
    gx, gy = cv2.Scharr(flat, cv2.CV_32F, 1, 0) / 32, cv2.Scharr(flat, cv2.CV_32F, 0, 1) / 32
    xx, yy, xy = _blur(gx * gx, 5), _blur(gy * gy, 5), _blur(gx * gy, 5)
    angle = np.mod(0.5 * np.arctan2(2 * xy, xx - yy), np.pi)
    return angle.astype(np.float32), np.asarray(np.hypot(xx - yy, 2 * xy) / (xx + yy + 1e-3), np.float32)


def _wave(flat: Floats, normal: Floats) -> npt.NDArray[np.complex64]:
    """At each point the answers of the two filters whose directions are next to the normal, mixed."""
    height, width = flat.shape
    size = cv2.getOptimalDFTSize(height + _BORDER), cv2.getOptimalDFTSize(width + _BORDER)
    padded = np.zeros(size, np.float32)
    padded[:height, :width] = flat
    spectrum = _complex(cv2.dft(padded, flags=cv2.DFT_COMPLEX_OUTPUT))
    answers = np.empty((_DIRECTIONS + 1, height, width), np.complex64)
    for index, response in enumerate(_filters(*size)):
        answer = cv2.dft(_planes(spectrum * response), flags=cv2.DFT_INVERSE | cv2.DFT_SCALE)
        answers[index] = _complex(answer)[:height, :width]
    # the filter after the last one is the first one, seen from behind
    answers[_DIRECTIONS] = answers[0].conj()
    position = normal * np.float32(_DIRECTIONS / np.pi)
    lower = np.minimum(position.astype(np.int64), _DIRECTIONS - 1)
    share = position - lower.astype(np.float32)
    flat_index = lower * (height * width) + np.arange(height * width).reshape(height, width)
    below, above = answers.take(flat_index), answers.take(flat_index + height * width)
    return np.asarray(below + share * (above - below), np.complex64)


def _complex(planes: cv2.typing.MatLike) -> npt.NDArray[np.complex64]:
    return np.ascontiguousarray(planes, np.float32).view(np.complex64)[..., 0]


def _planes(values: npt.NDArray[np.complex64]) -> Floats:
    return values.view(np.float32).reshape(*values.shape, 2)


@lru_cache(maxsize=4)
def _filters(height: int, width: int) -> tuple[Floats, ...]:
    u, v = np.fft.fftfreq(width)[None, :], np.fft.fftfreq(height)[:, None]
    radius, angle = np.hypot(u, v), np.arctan2(v, u)
    radius[0, 0] = 1e-6
    band = 2 * np.exp(-0.5 * (np.log(radius * _PERIOD) / _BANDWIDTH) ** 2)
    filters = []
    for index in range(_DIRECTIONS):
        away = np.angle(np.exp(1j * (angle - np.pi * index / _DIRECTIONS)))
        filters.append((band * np.exp(-0.5 * (away / _SPREAD) ** 2)).astype(np.float32))
    return tuple(filters)
