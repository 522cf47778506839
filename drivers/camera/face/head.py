"""A person's head, lit and turned: one picture with transparency."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from drivers.camera.face import glasses as spectacles
from drivers.camera.face import hair, skin
from drivers.camera.face.light import LAMPS, Layer, Light, project, shading, turning
from drivers.camera.face.person import Expression, Glasses, Person
from drivers.camera.face.shape import (
    CHIN,
    CROWN,
    EYE_X,
    MOUTH_Y,
    Canvas,
    Grid,
    blurred,
    ear_mask,
    jaw_drop,
    landscape,
    silhouette,
)


@dataclass(frozen=True)
class Bare:
    """A head before any light: colours, cover, and the landscape at its own, lower scale."""

    colour: Grid
    cover: Grid
    oily: Grid
    height: Grid
    relief: Canvas


@lru_cache(maxsize=12)
def bare(person: Person, expression: Expression, scale: float) -> Bare:
    """Everything about a head that neither lamps nor turning change."""
    canvas = Canvas(scale)
    relief = Canvas(min(2.0, scale))
    height = landscape(person, expression, relief)
    colour = skin.bare_skin(person, expression, canvas)
    tint = skin.bgr(person.hair_colour)
    skin.features(colour, person, expression, canvas, tint)
    cover = np.maximum(canvas.polygon(silhouette(person, expression)), ear_mask(person, canvas))
    oily = np.ones(cover.shape, np.float32)
    mass = hair.mass(person, canvas)
    if mass is not None:
        # hair throws a soft shadow on the skin beside it
        near = blurred(mass.mask, 3.5 * scale)
        shadow = np.roll(near, round(2.0 * scale), axis=0)
        colour *= (1 - 0.30 * np.clip(shadow, 0, 1))[..., None]
        colour += (mass.colour - colour) * mass.mask[..., None]
        oily *= 1 - mass.mask
        cover = np.maximum(cover * np.where(mass.mask > 0.5, 1, 1), mass.mask)
        raised = cv2.resize(mass.height, relief.size, interpolation=cv2.INTER_AREA)
        height = np.maximum(height, raised)
    return Bare(colour, cover.astype(np.float32), oily, height.astype(np.float32), relief)


@lru_cache(maxsize=16)
def lit(person: Person, expression: Expression, light: Light, yaw: float, pitch: float, scale: float) -> Layer:
    """The head as the camera sees it at `scale` pixels per millimetre, 800 mm away."""
    canvas = Canvas(scale)
    raw = bare(person, expression, scale)
    lamps = LAMPS[light]
    glow, shine = shading(raw.height, raw.relief, lamps, yaw, pitch)
    glow = cv2.resize(np.sqrt(glow), canvas.size, interpolation=cv2.INTER_LINEAR)
    shine = cv2.resize(shine, canvas.size, interpolation=cv2.INTER_LINEAR)
    picture = raw.colour * glow + (0.10 * shine * raw.oily)[..., None]
    if person.glasses is not Glasses.NONE:
        spectacles.wear(picture, person, canvas)
    full = np.dstack([picture, raw.cover])
    move_x, move_y = turning(raw.height, raw.relief, canvas, yaw, pitch)
    seen = cv2.remap(full, move_x, move_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=(0, 0, 0, 0))
    gain = float(np.sqrt(lamps.exposure))
    seen[..., :3] = np.clip(seen[..., :3] * gain, 0, 1) * seen[..., 3:]
    return np.asarray(np.clip(seen * 255 + 0.5, 0, 255), np.uint8)


def landmarks(person: Person, expression: Expression, yaw: float, pitch: float) -> npt.NDArray[np.float64]:
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
    return np.asarray(project(points, yaw, pitch))
