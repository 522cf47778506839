"""Draws people who do not exist, well enough that a face engine finds and judges them."""

from drivers.camera.face.light import Light
from drivers.camera.face.person import SKIN_TONES, Expression, Glasses, Hair, Person, named
from drivers.camera.face.scene import Background, Points, Pose, Rendered, Scene, render

__all__ = [
    "SKIN_TONES",
    "Background",
    "Expression",
    "Glasses",
    "Hair",
    "Light",
    "Person",
    "Points",
    "Pose",
    "Rendered",
    "Scene",
    "named",
    "render",
]
