"""Do two prints come from one finger? Minutiae propose how one lies on the other, the ridge waves decide.

A turn and shift comes from two minutiae around which the ridges run alike. Under the best one the waves of both
prints are laid over each other: on one finger their phases differ slowly and smoothly, on two fingers they drift
apart within a few ridges.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.biometrics.fingers.minutiae import SCALE, Floats, Minutiae, Ridges

Complexes = npt.NDArray[np.complex64]

SAME = 0.25
"""Scores above this are one finger: no impostor among reference and generated prints came so far (README)."""

_MAX_TURN = np.deg2rad(60)
_RINGS = ((12, 8), (24, 12), (38, 16))  # radius in pixels at 333 ppi, number of samples
_CANDIDATES = 60
_REFINED = 12
_FINALISTS = 3
_NEAR = 12.0  # pixels at 333 ppi
_ALIKE = np.deg2rad(22)
_SMOOTH = 10.0
_CLEAR = 0.3
_MIN_OVERLAP = 4000  # pixels at 333 ppi: 23 mm²
_MIN_PAIRS = 3
_DOUBT = 4  # minutiae more that might have met: a few that do are chance


@dataclass(frozen=True, eq=False, repr=False)
class Template:
    """What two prints are compared by. Holds the print: in memory only."""

    minutiae: Minutiae
    ridges: Ridges


@dataclass(frozen=True)
class Comparison:
    """`score` 0..1; above `SAME` it is the same finger."""

    same_finger: bool
    score: float


@dataclass(frozen=True)
class _Pose:
    """b = turn(a) + shift, in pixels at 333 ppi."""

    angle: float
    x: float
    y: float

    def like(self, other: _Pose) -> bool:
        return abs(self.angle - other.angle) < 0.05 and abs(self.x - other.x) + abs(self.y - other.y) < 6

    def back(self) -> _Pose:
        cos, sin = np.cos(self.angle), np.sin(self.angle)
        return _Pose(-self.angle, float(-cos * self.x - sin * self.y), float(sin * self.x - cos * self.y))


def compare(a: Template, b: Template) -> Comparison:
    """Compare two prints of any quality; with too little in common they are not the same."""
    if min(len(a.minutiae), len(b.minutiae)) < _MIN_PAIRS:
        return Comparison(False, 0.0)
    points_a, points_b = a.minutiae.points * np.float32(SCALE), b.minutiae.points * np.float32(SCALE)
    waves = _Waves(a.ridges, b.ridges)
    score = 0.0
    for pose, pairs in _propose(a, points_a, b, points_b):
        # minutiae that could have met: those of each print that lie on the other
        of_a = int(_on(b.ridges, _moved(pose, points_a)).sum())
        of_b = int(_on(a.ridges, _moved(pose.back(), points_b)).sum())
        met = pairs / ((of_a + _DOUBT) * (of_b + _DOUBT)) ** 0.5
        score = max(score, min(1.0, met) * waves.agreement(pose))
    return Comparison(score > SAME, round(score, 4))


def _propose(a: Template, points_a: Floats, b: Template, points_b: Floats) -> list[tuple[_Pose, int]]:
    """The poses with the most minutiae in common, and how many."""
    alike = _alike(
        _surroundings(a.ridges, points_a, a.minutiae.directions),
        _surroundings(b.ridges, points_b, b.minutiae.directions),
    )
    turn = _wrapped(b.minutiae.directions[None, :] - a.minutiae.directions[:, None])
    alike[np.abs(turn) > _MAX_TURN] = -1
    best = np.argsort(alike, axis=None)[::-1][:_CANDIDATES]
    first, second = np.unravel_index(best[alike.ravel()[best] > 0], alike.shape)
    poses = [_pose(float(turn[i, j]), points_a[i], points_b[j]) for i, j in zip(first, second, strict=True)]
    poses = sorted(poses, key=lambda pose: _near(pose, a, points_a, b, points_b), reverse=True)[:_REFINED]
    refined: list[tuple[_Pose, int]] = []
    for rough in poses:
        pose, pairs = rough, _pairs(rough, a, points_a, b, points_b)
        for _ in range(2):
            if len(pairs) < _MIN_PAIRS:
                break
            pose = _fitted(points_a[pairs[:, 0]], points_b[pairs[:, 1]])
            pairs = _pairs(pose, a, points_a, b, points_b)
        if len(pairs) >= _MIN_PAIRS:
            refined.append((pose, len(pairs)))
    chosen: list[tuple[_Pose, int]] = []
    for pose, count in sorted(refined, key=lambda entry: entry[1], reverse=True):
        if not any(pose.like(other) for other, _ in chosen):
            chosen.append((pose, count))
    return chosen[:_FINALISTS]


def _surroundings(ridges: Ridges, points: Floats, directions: Floats) -> Complexes:
    """Ridge directions around each minutia, seen from it: (n, samples), length 0 where unclear."""
    radius = np.concatenate([np.full(number, r) for r, number in _RINGS])
    around = np.concatenate([np.arange(number) * 2 * np.pi / number for _, number in _RINGS])
    angle = directions[:, None] + around[None, :]
    x = np.rint(points[:, :1] + radius * np.cos(angle)).astype(np.int64)
    y = np.rint(points[:, 1:] + radius * np.sin(angle)).astype(np.int64)
    height, width = ridges.normal.shape
    inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    x, y = np.clip(x, 0, width - 1), np.clip(y, 0, height - 1)
    seen = np.where(inside, ridges.coherence[y, x] * (ridges.strength[y, x] > 0.25), 0)
    return np.asarray(seen * np.exp(2j * (ridges.normal[y, x] - directions[:, None])), np.complex64)


def _alike(a: Complexes, b: Complexes) -> Floats:
    both = np.abs(a) @ np.abs(b).T
    agreement = (a @ b.conj().T).real / (both + 3.0)
    return np.asarray(agreement, np.float32)


def _wrapped(angle: npt.NDArray[np.floating]) -> Floats:
    return np.asarray(angle - 2 * np.pi * np.rint(angle / (2 * np.pi)), np.float32)


def _pose(angle: float, point_a: Floats, point_b: Floats) -> _Pose:
    cos, sin = np.cos(angle), np.sin(angle)
    x = point_b[0] - (cos * point_a[0] - sin * point_a[1])
    y = point_b[1] - (sin * point_a[0] + cos * point_a[1])
    return _Pose(angle, float(x), float(y))


def _moved(pose: _Pose, points: Floats) -> Floats:
    cos, sin = np.cos(pose.angle), np.sin(pose.angle)
    turned = points @ np.array([[cos, sin], [-sin, cos]], np.float32)
    return np.asarray(turned + np.array([pose.x, pose.y], np.float32), np.float32)


def _distances(pose: _Pose, a: Template, points_a: Floats, b: Template, points_b: Floats) -> Floats:
    """Between all minutiae of a laid on b and all of b; infinite where their directions differ."""
    moved = _moved(pose, points_a)
    distance = np.hypot(moved[:, None, 0] - points_b[None, :, 0], moved[:, None, 1] - points_b[None, :, 1])
    turn = _wrapped(b.minutiae.directions[None, :] - a.minutiae.directions[:, None] - np.float32(pose.angle))
    return np.where(np.abs(turn) > _ALIKE, np.float32(np.inf), distance)


def _near(pose: _Pose, a: Template, points_a: Floats, b: Template, points_b: Floats) -> int:
    return int((_distances(pose, a, points_a, b, points_b).min(axis=1) < _NEAR).sum())


def _pairs(pose: _Pose, a: Template, points_a: Floats, b: Template, points_b: Floats) -> npt.NDArray[np.int64]:
    """Minutiae that fall on each other: (n, 2) indices, each the other's nearest."""
    distance = _distances(pose, a, points_a, b, points_b)
    nearest_b, nearest_a = distance.argmin(axis=1), distance.argmin(axis=0)
    index = np.arange(len(distance))
    good = (nearest_a[nearest_b] == index) & (distance[index, nearest_b] < _NEAR)
    return np.stack([index[good], nearest_b[good]], axis=1)


def _on(ridges: Ridges, points: Floats) -> npt.NDArray[np.bool_]:
    """Which points lie on the picture."""
    height, width = ridges.normal.shape
    return np.asarray(((points >= 0) & (points < (width, height))).all(axis=1))


def _fitted(a: Floats, b: Floats) -> _Pose:
    """The turn and shift that brings points a onto points b with least squares."""
    middle_a, middle_b = a.mean(axis=0), b.mean(axis=0)
    za = (a - middle_a) @ np.array([1, 1j])
    zb = (b - middle_b) @ np.array([1, 1j])
    return _pose(float(np.angle((za.conj() * zb).sum())), middle_a, middle_b)


class _Waves:
    """Two ridge waves to be laid over each other.

    The even part of a wave can be turned and mixed as it is; its odd part follows the normal, which has no sign, and is
    carried as a vector along it.
    """

    def __init__(self, a: Ridges, b: Ridges) -> None:
        cos, sin = np.cos(a.normal), np.sin(a.normal)
        even, odd = np.ascontiguousarray(a.wave.real), a.wave.imag
        clear = (a.coherence > _CLEAR) & (a.strength > _CLEAR)
        self._a = np.stack([even, odd * cos, odd * sin, clear.astype(np.float32)], axis=-1)
        self._b = b.wave.conj()
        self._clear_b = (b.coherence > _CLEAR) & (b.strength > _CLEAR)
        self._across, self._down = np.cos(b.normal), np.sin(b.normal)

    def agreement(self, pose: _Pose) -> float:
        """0..1: how smoothly the phases of both waves differ where the prints overlap under this pose."""
        height, width = self._b.shape
        cos, sin = np.cos(pose.angle), np.sin(pose.angle)
        matrix = np.array([[cos, -sin, pose.x], [sin, cos, pose.y]])
        laid = np.asarray(cv2.warpAffine(self._a, matrix, (width, height), flags=cv2.INTER_LINEAR), np.float32)
        both = (laid[..., 3] > 0.9) & self._clear_b
        overlap = int(np.count_nonzero(both))
        if overlap < _MIN_OVERLAP:
            return 0.0
        x = np.float32(cos) * laid[..., 1] - np.float32(sin) * laid[..., 2]
        y = np.float32(sin) * laid[..., 1] + np.float32(cos) * laid[..., 2]
        difference = (laid[..., 0] + 1j * (x * self._across + y * self._down)) * self._b * both
        odd = difference.imag
        parts = np.stack([difference.real, odd * self._across, odd * self._down, np.abs(difference)], axis=-1)
        smooth = np.asarray(cv2.GaussianBlur(parts, (0, 0), _SMOOTH), np.float32)[both]
        together = np.sqrt((smooth[:, :3] ** 2).sum(axis=1)).sum()
        return float(together / max(1e-6, float(smooth[:, 3].sum())))
