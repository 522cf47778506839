"""Shows on the person's own mirrored picture what to change: an arrow, a line, a ring."""

from __future__ import annotations

import math
from collections.abc import Callable

import cv2
import numpy as np

from drivers.ports import Pixels
from flows.needs import Advice, FacePoints

Point = tuple[float, float]
Oval = tuple[float, float, float, float]
"""Middle and half axes, px."""
_DARK, _BRIGHT, _GOAL = (30, 18, 16), (60, 190, 255), (255, 255, 255)
"""BGR. What is drawn lies on a dark edge, so that it shows on every picture and in every theme."""


class Pointing:
    """Draws on one mirrored picture; `at` takes shares of the camera's frame to px of the picture."""

    def __init__(self, picture: Pixels, at: Callable[[Point], Point], oval: Oval) -> None:
        self._picture = picture
        self._at = at
        self._oval = oval
        self._thick = max(round(picture.shape[0] * 0.009), 3)

    def show(self, advice: Advice, face: FacePoints) -> None:
        """What this instruction means for this face."""
        eyes = sorted((self._at(face.left_eye), self._at(face.right_eye)))
        chin, crown = self._at(face.chin), self._at(face.crown)
        middle = _between(*eyes)
        if advice in _WAYS:
            self._way(advice, _between(chin, crown))
        elif advice in (Advice.STEP_FORWARD, Advice.STEP_BACK):
            self._size(advice is Advice.STEP_FORWARD, _between(chin, crown), math.dist(chin, crown) / 2)
        elif advice is Advice.STRAIGHTEN_HEAD:
            self._tilt(eyes, middle)
        elif advice is Advice.LOOK_STRAIGHT:
            self._target(middle, math.dist(*eyes))
        elif advice in (Advice.OPEN_EYES, Advice.REMOVE_GLASSES):
            for eye in eyes:
                self._ring(eye, math.dist(*eyes) * 0.36, math.dist(*eyes) * 0.26)
        elif advice is Advice.CLOSE_MOUTH:
            mouth = (middle[0] + 0.63 * (chin[0] - middle[0]), middle[1] + 0.63 * (chin[1] - middle[1]))
            self._ring(mouth, math.dist(*eyes) * 0.55, math.dist(*eyes) * 0.34)
        elif advice is Advice.UNCOVER_FACE:
            self._ring(_between(chin, crown), math.dist(chin, crown) * 0.42, math.dist(chin, crown) * 0.55)

    def _way(self, advice: Advice, face: Point) -> None:
        """From the face to where it should be, long enough to be seen."""
        dx, dy = _WAYS[advice]
        x, y, a, b = self._oval
        span = max(abs((x - face[0]) * dx + (y - face[1]) * dy), 0.7 * (a if dx else b))
        start = (face[0] - dx * span * 0.1, face[1] - dy * span * 0.1)
        self._arrow(start, (start[0] + dx * span, start[1] + dy * span))

    def _size(self, grow: bool, face: Point, half: float) -> None:
        """The head's own outline, and arrows to the one it should have."""
        x, y, a, b = self._oval
        self._ring(face, half * a / b, half)
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            radius, reach = (a if dx else b), 0.30 * a
            near, far = max(radius - reach, 0.2 * radius), radius
            start, end = (near, far) if grow else (far + reach * 0.6, far - reach * 0.4)
            self._arrow((x + dx * start, y + dy * start), (x + dx * end, y + dy * end))

    def _tilt(self, eyes: list[Point], middle: Point) -> None:
        """The line through the eyes, the level one, and which way to turn."""
        reach = math.dist(*eyes) * 1.35
        angle = math.atan2(eyes[1][1] - eyes[0][1], eyes[1][0] - eyes[0][0])
        along = (math.cos(angle) * reach, math.sin(angle) * reach)
        self._line((middle[0] - reach, middle[1]), (middle[0] + reach, middle[1]), _GOAL)
        self._line((middle[0] - along[0], middle[1] - along[1]), (middle[0] + along[0], middle[1] + along[1]), _BRIGHT)
        for side in (-1, 1):
            start = (middle[0] + side * along[0], middle[1] + side * along[1])
            self._arrow(start, (middle[0] + side * reach, middle[1]))

    def _target(self, middle: Point, eyes: float) -> None:
        """Look here: at the camera that takes this picture."""
        for share in (0.9, 0.45):
            self._ring(middle, eyes * share, eyes * share)

    def _ring(self, at: Point, a: float, b: float) -> None:
        for colour, thick in ((_DARK, self._thick * 2), (_BRIGHT, self._thick)):
            cv2.ellipse(self._picture, _px(at), _px((a, b)), 0, 0, 360, colour, thick, cv2.LINE_AA)

    def _line(self, start: Point, end: Point, colour: tuple[int, int, int]) -> None:
        for ink, thick in ((_DARK, self._thick * 2), (colour, self._thick)):
            cv2.line(self._picture, _px(start), _px(end), ink, thick, cv2.LINE_AA)

    def _arrow(self, start: Point, end: Point) -> None:
        """A filled arrow with a dark edge."""
        along = np.array(end) - np.array(start)
        length = float(np.hypot(*along))
        if length < 2 * self._thick:
            return
        along = along / length
        across = np.array([-along[1], along[0]])
        shaft, head = self._thick * 1.3, min(self._thick * 3.6, 0.6 * length)
        neck = np.array(end) - along * head
        corners = [
            np.array(start) + across * shaft,
            neck + across * shaft,
            neck + across * head * 0.8,
            np.array(end),
            neck - across * head * 0.8,
            neck - across * shaft,
            np.array(start) - across * shaft,
        ]
        shape = np.array(corners).round().astype(np.int32)
        cv2.polylines(self._picture, [shape], True, _DARK, self._thick * 2, cv2.LINE_AA)
        cv2.fillPoly(self._picture, [shape], _BRIGHT, cv2.LINE_AA)


_WAYS = {
    Advice.STEP_LEFT: (-1, 0),
    Advice.STEP_RIGHT: (1, 0),
    Advice.MOVE_UP: (0, -1),
    Advice.MOVE_DOWN: (0, 1),
}
"""In a mirror the person's own left is on the left."""


def _between(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def _px(point: Point) -> tuple[int, int]:
    return round(point[0]), round(point[1])
