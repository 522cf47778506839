"""Drawn people for the tests: nobody's photo is needed to know that a criterion works."""

from __future__ import annotations

from functools import cache

import numpy as np

from drivers.camera.face import named, render
from drivers.camera.visitor import Visitor, start
from drivers.ports import Pixels

SIZE = (1920, 2560)
PREVIEW = (720, 960)


@cache
def picture(name: str = "anna", *faults: str, size: tuple[int, int] = SIZE) -> Pixels:
    """Somebody before the camera with these faults (`drivers.camera.visitor.FAULTS`), (height, width, 3) BGR."""
    person, pose, scene, _ = Visitor(named(name), start(faults), 0.0, obeys=False, bystander=None).figures(0.0)
    pixels = render(person, pose, scene, size, ()).pixels
    pixels.setflags(write=False)
    return pixels


def two_people() -> Pixels:
    """Two people side by side."""
    return np.concatenate([picture("anna", size=PREVIEW), picture("paul", size=PREVIEW)], axis=1)
