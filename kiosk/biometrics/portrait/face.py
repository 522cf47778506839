"""One face as points, and the finder that takes it from a picture or follows it from the last one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from kiosk.biometrics.portrait.detector import Detection, Detector, merged
from kiosk.biometrics.portrait.iris import Eye, IrisFinder
from kiosk.biometrics.portrait.mesh import Mesh, Mesher
from kiosk.biometrics.portrait.sampling import Points, Pyramid, Region

CHIN = 152
CHIN_REACH = 1.022
"""The mesh ends 2.2 % of the eye-chin distance above the hand-placed chins (mean of 36 people)."""
SURE = 0.6
"""Mesh score below which a find is no face; people have 0.98 and more, flowers and fish mostly below 0.1."""

NEARLY_SQUARE = 1.5
"""Longer over shorter side up to which the ends of a picture are not looked at apart: they hold much of its middle."""
SQUARES = 4
"""Most squares along the longer side: no camera needs more, and a picture may be a thin line."""

Matrix = npt.NDArray[np.float64]
"""(2, 3): turns, scales and shifts points."""


def moved(points: Points, matrix: Matrix) -> Points:
    return points @ matrix[:, :2].T + matrix[:, 2]


@dataclass(frozen=True, eq=False, repr=False)
class Face:
    """A face in pixels of a picture. Left and right are those of the picture."""

    mesh: Points
    """(468, 2)"""
    depth: npt.NDArray[np.float64]
    """(468,) in the same unit, smaller is nearer."""
    left: Eye
    right: Eye
    score: float

    @cached_property
    def eyes(self) -> Points:
        """Both eye centres, (2, 2)."""
        return np.array([self.left.centre, self.right.centre])

    @cached_property
    def middle(self) -> Points:
        """Between the eyes, (2,)."""
        return np.asarray(self.eyes.mean(axis=0))

    @cached_property
    def eye_distance(self) -> float:
        return float(np.hypot(*(self.eyes[1] - self.eyes[0])))

    @cached_property
    def roll(self) -> float:
        """Radians, positive: clockwise as seen."""
        dx, dy = self.eyes[1] - self.eyes[0]
        return math.atan2(dy, dx)

    @cached_property
    def chin(self) -> Points:
        """Base of the chin, (2,)."""
        return np.asarray(self.middle + CHIN_REACH * (self.mesh[CHIN] - self.middle))

    @cached_property
    def eye_to_chin(self) -> float:
        return float(np.hypot(*(self.chin - self.middle)))

    @property
    def head_width(self) -> float:
        """Between the ear roots (TR-03122-3, TC-BIP-FI-APP-001)."""
        return float(np.hypot(*(self.mesh[356] - self.mesh[127])))

    @cached_property
    def centre(self) -> Points:
        """Where the line through nose bridge and mouth crosses the eye line, (2,) (TR-03122-3, TC-BIP-FI-APP-001)."""
        bridge, mouth = self.mesh[168], self.mesh[[13, 14]].mean(axis=0)
        along, down = self.eyes[1] - self.eyes[0], mouth - bridge
        share = (along[0] * (self.eyes[0][1] - bridge[1]) - along[1] * (self.eyes[0][0] - bridge[0])) / (
            along[0] * down[1] - along[1] * down[0]
        )
        return np.asarray(bridge + share * down)

    def crown(self, factor: float) -> Points:
        """Top of the head without hair, (2,): as far above the eye line as `factor` times the chin is below."""
        return self.middle - factor * (self.chin - self.middle)

    def through(self, matrix: Matrix) -> Face:
        """The same face in another picture."""
        scale = float(np.hypot(matrix[0, 0], matrix[1, 0]))
        left, right = (Eye(moved(eye.contour, matrix), moved(eye.iris, matrix)) for eye in (self.left, self.right))
        return Face(moved(self.mesh, matrix), self.depth * scale, left, right, self.score)


class Finder:
    """Finds the faces in a picture; `follow` takes the place of the last one and skips the search."""

    def __init__(self) -> None:
        self._detect = Detector()
        self._mesh = Mesher()
        self._eye = IrisFinder()

    def search(self, picture: Pyramid) -> list[Face]:
        """All faces, largest first."""
        meshes = [self._mesh(picture, one.region) for one in self._candidates(picture)]
        faces: list[Face] = []
        for mesh in sorted((mesh for mesh in meshes if mesh.score > SURE), key=lambda mesh: -mesh.region.width):
            closer = self._mesh(picture, mesh.region)
            if closer.score > SURE and not any(_same(closer, face) for face in faces):
                faces.append(self._with_eyes(picture, closer))
        return faces

    def follow(self, picture: Pyramid, last: Face) -> Face | None:
        """The face of the picture before, or None if it is gone."""
        mesh = self._mesh(picture, Mesh(last.mesh, last.depth, last.score).region)
        return self._with_eyes(picture, mesh) if mesh.score > SURE else None

    def _candidates(self, picture: Pyramid) -> list[Detection]:
        """What the detector finds in the whole, and in squares along the longer side so that small faces count too."""
        longer, shorter = max(picture.width, picture.height), min(picture.width, picture.height)
        if NEARLY_SQUARE * shorter < longer <= 2 * shorter:
            faces = self._detect.halves(picture)
            if faces:
                return faces
        found = self._detect(picture, Region((picture.width - 1) / 2, (picture.height - 1) / 2, longer, longer))
        if longer > 1.2 * shorter:
            count = min(SQUARES, math.ceil(longer / shorter))
            for centre in np.linspace((shorter - 1) / 2, longer - (shorter + 1) / 2, count):
                x, y = (centre, (shorter - 1) / 2) if picture.width > picture.height else ((shorter - 1) / 2, centre)
                found += self._detect(picture, Region(float(x), float(y), shorter, shorter))
        return merged(found)

    def _with_eyes(self, picture: Pyramid, mesh: Mesh) -> Face:
        points = mesh.points
        left = self._eye(picture, points[33], points[133])
        right = self._eye(picture, points[263], points[362])
        return Face(points, mesh.depth, left, right, mesh.score)


def _same(mesh: Mesh, face: Face) -> bool:
    """Two finds lie on one face: near each other, and about as large; who stands behind a shoulder is smaller."""
    there = Mesh(face.mesh, face.depth, face.score).region
    here = mesh.region
    smaller, larger = sorted((here.width, there.width))
    return math.hypot(here.x - there.x, here.y - there.y) < 0.3 * larger and smaller > 0.6 * larger
