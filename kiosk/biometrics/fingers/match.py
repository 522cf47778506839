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

SAME = 0.5
"""Scores above this are one finger."""

_MAX_TURN = np.deg2rad(60)
_RINGS = ((12, 8), (24, 12), (38, 16))  # radius in pixels at 333 ppi, number of samples
_CANDIDATES = 60
_FINALISTS = 4
_NEAR = 8.0  # pixels at 333 ppi
_ALIKE = np.deg2rad(22)
_SMOOTH = 16.0
_MIN_OVERLAP = 4000  # pixels at 333 ppi: 23 mm²


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


def compare(a: Template, b: Template) -> Comparison:
    """Compare two prints of any quality; with too little in common they are not the same."""
    poses = _propose(a, b)
    score = max((_agreement(a, b, pose) for pose in poses), default=0.0)
    return Comparison(score > SAME, round(score, 4))


def _propose(a: Template, b: Template) -> list[_Pose]:
    """The most promising poses, those with the most minutiae in common first."""
    if len(a.minutiae) < 3 or len(b.minutiae) < 3:
        return []
    points_a, points_b = a.minutiae.points * np.float32(SCALE), b.minutiae.points * np.float32(SCALE)
    alike = _alike(_surroundings(a.ridges, points_a, a.minutiae.directions),
                   _surroundings(b.ridges, points_b, b.minutiae.directions))  # fmt: skip
    turn = _wrapped(b.minutiae.directions[None, :] - a.minutiae.directions[:, None])
    alike[np.abs(turn) > _MAX_TURN] = -1
    best = np.argsort(alike, axis=None)[::-1][:_CANDIDATES]
    i, j = np.unravel_index(best, alike.shape)
    poses: list[tuple[float, _Pose]] = []
    for first, second in zip(i, j, strict=True):
        if alike[first, second] <= 0:
            break
        pose = _pose(float(turn[first, second]), points_a[first], points_b[second])
        for _ in range(2):
            pairs = _pairs(pose, points_a, a.minutiae.directions, points_b, b.minutiae.directions)
            if len(pairs) < 3:
                break
            pose = _fitted(points_a[pairs[:, 0]], points_b[pairs[:, 1]])
        poses.append((len(pairs) + float(alike[first, second]), pose))
    poses.sort(key=lambda entry: entry[0], reverse=True)
    chosen: list[_Pose] = []
    for _, pose in poses:
        if all(abs(pose.angle - c.angle) > 0.05 or abs(pose.x - c.x) + abs(pose.y - c.y) > 6 for c in chosen):
            chosen.append(pose)
        if len(chosen) == _FINALISTS:
            break
    return chosen


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


def _pairs(pose: _Pose, a: Floats, dir_a: Floats, b: Floats, dir_b: Floats) -> npt.NDArray[np.int64]:
    """Minutiae that fall on each other: (n, 2) indices, each the other's nearest."""
    moved = _moved(pose, a)
    distance = np.hypot(moved[:, None, 0] - b[None, :, 0], moved[:, None, 1] - b[None, :, 1])
    distance[np.abs(_wrapped(dir_b[None, :] - dir_a[:, None] - pose.angle)) > _ALIKE] = np.inf
    nearest_b = distance.argmin(axis=1)
    nearest_a = distance.argmin(axis=0)
    index = np.arange(len(a))
    good = (nearest_a[nearest_b] == index) & (distance[index, nearest_b] < _NEAR * 1.5)
    return np.stack([index[good], nearest_b[good]], axis=1)


def _fitted(a: Floats, b: Floats) -> _Pose:
    """The turn and shift that brings points a onto points b with least squares."""
    middle_a, middle_b = a.mean(axis=0), b.mean(axis=0)
    za = (a - middle_a) @ np.array([1, 1j])
    zb = (b - middle_b) @ np.array([1, 1j])
    return _pose(float(np.angle((za.conj() * zb).sum())), middle_a, middle_b)


def _agreement(a: Template, b: Template, pose: _Pose) -> float:
    """0..1: how smoothly the phases of both waves differ where the prints overlap under this pose."""
    height, width = b.ridges.normal.shape
    matrix = np.array(
        [[np.cos(pose.angle), -np.sin(pose.angle), pose.x], [np.sin(pose.angle), np.cos(pose.angle), pose.y]]
    )

    def laid(values: Floats) -> Floats:
        return np.asarray(cv2.warpAffine(values, matrix, (width, height), flags=cv2.INTER_LINEAR), np.float32)

    clear_a = ((a.ridges.coherence > 0.3) & (a.ridges.strength > 0.3)).astype(np.float32)
    clear_b = (b.ridges.coherence > 0.3) & (b.ridges.strength > 0.3)
    both = (laid(clear_a) > 0.9) & clear_b
    overlap = int(both.sum())
    if overlap < _MIN_OVERLAP:
        return 0.0
    # the wave's odd part follows the normal, which has no sign: as a vector along it, it can be turned and mixed
    even = laid(np.ascontiguousarray(a.ridges.wave.real))
    normal_a = a.ridges.normal + np.float32(pose.angle)
    odd = a.ridges.wave.imag
    across, down = np.cos(b.ridges.normal), np.sin(b.ridges.normal)
    odd = laid(odd * np.cos(normal_a)) * across + laid(odd * np.sin(normal_a)) * down
    difference = (even + 1j * odd) * b.ridges.wave.conj() * both
    parts = (difference.real, difference.imag * across, difference.imag * down)
    together = np.sqrt(sum(_smooth(part) ** 2 for part in parts))
    weight = _smooth(np.abs(difference))
    return float((together * both).sum() / max(1e-6, float((weight * both).sum())))


def _smooth(values: npt.NDArray[np.floating]) -> Floats:
    return np.asarray(cv2.GaussianBlur(np.asarray(values, np.float32), (0, 0), _SMOOTH), np.float32)
