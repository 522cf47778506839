"""A person's head, lit and turned: one picture with transparency."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from drivers.camera.face import glasses as spectacles
from drivers.camera.face import hair, skin
from drivers.camera.face.light import (
    LAMPS,
    Layer,
    Light,
    Pixels,
    blend,
    cast_on,
    eight_bits,
    multiplied,
    project,
    shading,
    turning,
)
from drivers.camera.face.person import Expression, Person
from drivers.camera.face.shape import (
    CHIN,
    CROWN,
    EYE_X,
    MOUTH_Y,
    Canvas,
    Grid,
    ear_mask,
    jaw_drop,
    landscape,
    silhouette,
)

LEVEL = 5.0
"""Degrees that the landscape, whose face plane leans forward, is lifted to look level."""
RELIEF = 1.6
"""Pixels per millimetre of the landscape; light needs no finer one."""


@dataclass(frozen=True, eq=False)
class Bare:
    """A head before any light: colours, cover, what shines, and the landscape at its own, lower scale."""

    colour: Pixels
    cover: Pixels
    oily: Grid
    height: Grid
    relief: Canvas


@lru_cache(maxsize=6)
def bare(person: Person, expression: Expression, scale: float) -> Bare:
    """Everything about a head that neither lamps nor turning change."""
    canvas, relief = Canvas(scale), Canvas(min(RELIEF, scale))
    height = landscape(person, expression, relief)
    painted = skin.bare_skin(person, expression, canvas)
    skin.features(painted, person, expression, canvas)
    skull = np.maximum(canvas.polygon(silhouette(person, expression)), ear_mask(person, canvas))
    oily = np.ones(height.shape, np.float32)
    mass = hair.mass(person, canvas)
    if mass is not None:
        # hair throws a soft shadow on the skin beside it
        painted *= (1 - 0.30 * cv2.resize(mass.shadow, canvas.size))[..., None]
    colour, cover = eight_bits(painted), eight_bits(skull)
    del painted, skull
    if mass is not None:
        blend(colour, mass.colour, mass.cover)
        cover = np.maximum(cover, mass.cover)
        oily -= cv2.resize(mass.cover, relief.size, interpolation=cv2.INTER_AREA) / np.float32(255)
        height = np.maximum(height, cv2.resize(mass.height, relief.size, interpolation=cv2.INTER_LINEAR))
    spectacles.wear(colour, person, canvas)
    return Bare(colour, cover, oily, height, relief)


@lru_cache(maxsize=10)
def lit(person: Person, expression: Expression, light: Light, yaw: float, pitch: float, scale: float) -> Layer:
    """The head as the camera sees it at `scale` pixels per millimetre, 800 mm away."""
    canvas = Canvas(scale)
    pitch += LEVEL
    raw = bare(person, expression, scale)
    glow, shine = shading(raw.height, raw.relief, LAMPS[light], yaw, pitch)
    picture = cast_on(raw.colour, glow, 25 * shine * raw.oily, LAMPS[light])
    move_x, move_y = turning(raw.height, canvas, yaw, pitch)
    whole = np.dstack([picture, raw.cover])
    seen = cv2.remap(whole, move_x, move_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=(0, 0, 0, 0))
    if abs(yaw) + abs(pitch) > 2 * LEVEL:
        # what was the rim and now is the side is stretched, and its soft edge with it
        seen[..., 3] = np.clip((seen[..., 3].astype(np.int16) - 77) * 5 // 2, 0, 255)
    return multiplied(np.asarray(seen, np.uint8))


def landmarks(expression: Expression, yaw: float, pitch: float) -> npt.NDArray[np.float64]:
    """Left pupil, right pupil, chin, crown, left and right mouth corner as seen, in the head's millimetres."""
    gx, gy = expression.gaze
    wide = 24.0
    points = np.array(
        [
            (-EYE_X + 6.0 * gx, 3.6 * gy, 2.0),
            (EYE_X + 6.0 * gx, 3.6 * gy, 2.0),
            (0, CHIN + jaw_drop(expression), -8.0),
            (0, CROWN, -70.0),
            (-wide, MOUTH_Y, 2.0),
            (wide, MOUTH_Y, 2.0),
        ]
    )
    return np.asarray(project(points, yaw, pitch + LEVEL))
