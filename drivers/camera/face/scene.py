"""A camera's picture of one or more people: place, light, background, lens and sensor."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from drivers.camera.face import body, head
from drivers.camera.face.light import CAMERA, LAMPS, Layer, Light
from drivers.camera.face.person import Expression, Person
from drivers.camera.face.shape import Canvas

Pixels = npt.NDArray[np.uint8]
Point = tuple[float, float]

FOCAL = 1.9
"""Focal length in heights of the picture: a grown head 80 cm away fills just over half of it."""
GRAIN = 2
"""What a sensor adds on average; the wall is painted darker by as much."""
TILE = 1024
"""Pixels of the sensor whose noise is drawn once and repeated."""
NECK = np.array([0.0, 110.0])
_LADDER = (0.5, 0.7, 1.0, 1.4, 2.0, 2.8, 4.0, 5.0)
"""Pixels per millimetre at which people are drawn; what lies between is scaled."""


FOLDERS = ((66, 52, 44), (48, 44, 122), (110, 74, 42), (70, 98, 60), (52, 120, 168), (88, 84, 82), (156, 150, 146))
"""Colours of what stands on an office shelf, in BGR."""


class Background(StrEnum):
    """What is behind the person."""

    PLAIN = "plain"
    SHADOW = "shadow"
    CLUTTER = "clutter"


@dataclass(frozen=True)
class Pose:
    """Where a person stands and how the head is held.

    `x` and `y` are millimetres of the point between the eyes from the camera's axis, to the right and down in the
    picture; `distance` is to the lens. Degrees: yaw to the right and pitch up in the picture, roll clockwise.
    """

    x: float = 0.0
    y: float = -18.0
    distance: float = 800.0
    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    expression: Expression = field(default_factory=Expression)


@dataclass(frozen=True)
class Scene:
    """The place. `blur` and `motion` are pixels in a picture 1000 high.

    `person` is the light on people against the light on the wall, `exposure` the light that the sensor gathers; both
    are shares of the usual.
    """

    light: Light = Light.EVEN
    background: Background = Background.PLAIN
    grey: int = 0xC8
    blur: float = 0.0
    motion: float = 0.0
    person: float = 1.0
    exposure: float = 1.0
    seed: int = 0


@dataclass(frozen=True)
class Points:
    """Where things truly are in the picture, in pixels. Left is left in the picture."""

    left_eye: Point
    right_eye: Point
    chin: Point
    crown: Point
    mouth_left: Point
    mouth_right: Point


@dataclass(frozen=True, eq=False, repr=False)
class Rendered:
    """A picture, (height, width, 3) uint8 in BGR order, and where the first person's face truly is."""

    pixels: Pixels
    points: Points


def render(
    person: Person,
    pose: Pose,
    scene: Scene,
    size: tuple[int, int],
    others: Sequence[tuple[Person, Pose]] = (),
) -> Rendered:
    """Draw `person` and whoever stands behind or beside in a picture of `size` (width, height)."""
    picture = backdrop(scene, size).copy()
    for who, where in sorted([*others, (person, pose)], key=lambda figure: -figure[1].distance):
        _stand(picture, who, where, scene)
    if scene.blur > 0:
        picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), scene.blur * size[1] / 1000), np.uint8)
    if scene.motion > 0:
        length = max(3, round(scene.motion * size[1] / 1000))
        picture = np.asarray(cv2.blur(picture, (length, 1)), np.uint8)
    _expose(picture, scene)
    return Rendered(picture, _points(person, pose, size))


def _to_frame(pose: Pose, size: tuple[int, int], turns: bool) -> npt.NDArray[np.float64]:
    """Millimetres of a person to pixels of the picture, as a 2 x 3 matrix."""
    width, height = size
    near = FOCAL * height / pose.distance
    angle = np.radians(pose.roll if turns else 0)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    shift = NECK - turn @ NECK + (pose.x, pose.y)
    return np.column_stack([near * turn, near * shift + (width / 2 - 0.5, height / 2 - 0.5)])


def _stand(picture: Pixels, person: Person, pose: Pose, scene: Scene) -> None:
    light, gain = scene.light, math.sqrt(scene.person * scene.exposure)
    size = (picture.shape[1], picture.shape[0])
    grown = 0.86 if person.child else 1.0
    density = FOCAL * size[1] / pose.distance * grown
    scale = next((step for step in _LADDER if step >= 0.9 * density), _LADDER[-1])
    for layer, canvas, turns in (
        (body.dressed(person, light), body.CANVAS, False),
        (_head(person, pose, light, scale), Canvas(scale), True),
    ):
        place = _to_frame(pose, size, turns)
        place[:, :2] *= grown
        origin = place @ np.array([canvas.left + 0.5 / canvas.scale, canvas.top + 0.5 / canvas.scale, 1.0])
        _lay(picture, layer, np.column_stack([place[:, :2] / canvas.scale, origin]), gain)


def _head(person: Person, pose: Pose, light: Light, scale: float) -> Layer:
    # a quarter of a degree is less than a pixel: what looks the same is drawn once
    yaw, pitch = round(pose.yaw * 4) / 4, round(pose.pitch * 4) / 4
    return head.lit(person, pose.expression, light, yaw, pitch, scale)


def _lay(picture: Pixels, layer: Layer, matrix: npt.NDArray[np.float64], gain: float) -> None:
    """Put a layer on the picture, in place, `gain` times as bright; only the part that it covers is touched."""
    rows, columns = layer.shape[:2]
    corners = np.array([(0, 0, 1), (columns, 0, 1), (0, rows, 1), (columns, rows, 1)]) @ matrix.T
    left, top = np.maximum(np.floor(corners.min(axis=0)).astype(int), 0)
    right, bottom = np.minimum(np.ceil(corners.max(axis=0)).astype(int) + 1, (picture.shape[1], picture.shape[0]))
    if right <= left or bottom <= top:
        return
    moved = matrix.copy()
    moved[:, 2] -= (left, top)
    seen = cv2.warpAffine(layer, moved, (int(right - left), int(bottom - top)), flags=cv2.INTER_LINEAR)
    under = picture[top:bottom, left:right]
    open_share = cv2.cvtColor(255 - seen[..., 3], cv2.COLOR_GRAY2BGR)
    colours = seen[..., :3] if gain == 1 else cv2.convertScaleAbs(seen[..., :3], alpha=gain)
    cv2.add(cv2.multiply(under, open_share, scale=1 / 255), colours, dst=under)


def _points(person: Person, pose: Pose, size: tuple[int, int]) -> Points:
    grown = 0.86 if person.child else 1.0
    place = _to_frame(pose, size, turns=True)
    seen = head.landmarks(pose.expression, pose.yaw, pose.pitch) * grown
    at = [(float(px), float(py)) for px, py in seen @ place[:, :2].T + place[:, 2]]
    return Points(*at)


@lru_cache(maxsize=1)
def backdrop(scene: Scene, size: tuple[int, int]) -> Pixels:
    """The wall behind, exposed like the rest."""
    width, height = size
    wall = np.full((height, width, 3), scene.grey, np.uint8)
    if scene.background is Background.CLUTTER:
        wall = _shelf(scene, size)
    if scene.background is Background.SHADOW:
        small = np.zeros((height // 8, width // 8), np.float32)
        cv2.ellipse(
            small,
            (int(width * 0.084), int(height * 0.058)),
            (int(width * 0.034), int(height * 0.042)),
            0,
            0,
            360,
            1.0,
            -1,
        )
        cv2.rectangle(small, (int(width * 0.052), int(height * 0.092)), (int(width * 0.125), height // 8), 1.0, -1)
        dark = cv2.resize(cv2.GaussianBlur(small, (0, 0), width / 260), size)
        wall = np.asarray(wall * (1 - 0.48 * dark)[..., None], np.uint8)
    gain = float(np.sqrt(LAMPS[scene.light].exposure * scene.exposure))
    exposed = wall if gain == 1 else cv2.convertScaleAbs(wall, alpha=gain)
    return np.asarray(np.maximum(exposed, GRAIN) - GRAIN, np.uint8)


def _shelf(scene: Scene, size: tuple[int, int]) -> Pixels:
    """An office shelf with folders."""
    width, height = size
    rng = np.random.default_rng(scene.seed + 41)
    wall = np.full((height, width, 3), (150, 162, 172), np.uint8)
    board = height // 7
    for row in range(7):
        x = int(rng.integers(0, width // 20))
        while x < width:
            thick = int(rng.integers(width // 34, width // 16))
            tall = int(board * rng.uniform(0.6, 0.88))
            colour = FOLDERS[int(rng.integers(len(FOLDERS)))]
            base = (row + 1) * board - board // 14
            cv2.rectangle(wall, (x, base - tall), (x + thick - 3, base), colour, -1)
            cv2.rectangle(
                wall,
                (x + thick // 4, base - tall * 3 // 4),
                (x + thick * 3 // 4, base - tall // 2),
                (225, 228, 230),
                -1,
            )
            x += thick + (int(rng.integers(0, width // 12)) if rng.random() < 0.12 else 0)
        cv2.rectangle(wall, (0, (row + 1) * board - board // 14), (width, (row + 1) * board), (70, 96, 122), -1)
    return np.asarray(cv2.GaussianBlur(wall, (0, 0), height / 1100), np.uint8)


@lru_cache(maxsize=1)
def _grain() -> Pixels:
    """What a sensor adds, 0 to 4, on a tile larger than any preview."""
    values = np.random.default_rng(0).standard_normal((TILE + 64, TILE + 64), dtype=np.float32) * np.float32(0.9)
    tile = np.clip(values + np.float32(GRAIN + 0.5), 0, 2 * GRAIN).astype(np.uint8)
    return np.asarray(cv2.cvtColor(tile, cv2.COLOR_GRAY2BGR), np.uint8)


def _expose(picture: Pixels, scene: Scene) -> None:
    height, width = picture.shape[:2]
    dx, dy = np.random.default_rng(scene.seed).integers(0, 64, 2)
    for top in range(0, height, TILE):
        for left in range(0, width, TILE):
            part = picture[top : top + TILE, left : left + TILE]
            cv2.add(part, _grain()[dy : dy + part.shape[0], dx : dx + part.shape[1]], dst=part)


__all__ = ["CAMERA", "Background", "Light", "Points", "Pose", "Rendered", "Scene", "render"]
