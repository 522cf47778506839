"""How a simulated person behaves before the camera: starts imperfectly, listens, and follows what the screen says."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from drivers.camera.face import Background, Expression, Glasses, Light, Person, Pose, Scene

REACTION = 0.35
"""Seconds between hearing and moving."""
MOVE = 0.70
"""Seconds that following takes."""
LOOK_AGAIN = 0.45
"""Seconds after a move before the same instruction is followed once more."""
PATIENCE = 6.0
"""Seconds for which somebody keeps still once the screen says that all is well."""
LEAVING = 1.2
"""Seconds that the second person needs to walk in or out."""
HEAD_START = 0.9
"""Seconds that the second person has walked already when the preview begins."""
LOST = 1.5
"""Seconds of being searched for after which somebody steps before the camera."""

IDEAL = Pose()


@dataclass(frozen=True)
class Stance:
    """Everything about a moment that guidance can change."""

    pose: Pose = IDEAL
    restless: float = 0.0
    """How much the person sways, 0..1."""
    glasses: Glasses | None = None
    light: Light = Light.EVEN
    background: Background = Background.PLAIN
    lit: float = 1.0
    """Light on the person against the light on the wall. Nobody can change it by moving."""
    bright: float = 1.0
    """Light in the room, of the usual; the camera's automatic did not reach it."""


Change = Callable[[Stance], Stance]


def _moved(change: Callable[[Pose], Pose]) -> Change:
    return lambda stance: replace(stance, pose=change(stance.pose))


def _faced(change: Callable[[Expression], Expression]) -> Change:
    return _moved(lambda pose: replace(pose, expression=change(pose.expression)))


FAULTS: Mapping[str, Change] = {
    "far": _moved(lambda pose: replace(pose, distance=1330.0)),
    "near": _moved(lambda pose: replace(pose, distance=500.0)),
    "left": _moved(lambda pose: replace(pose, x=95.0)),
    "right": _moved(lambda pose: replace(pose, x=-95.0)),
    "low": _moved(lambda pose: replace(pose, y=112.0)),
    "high": _moved(lambda pose: replace(pose, y=-150.0)),
    "away": _moved(lambda pose: replace(pose, yaw=21.0)),
    "down": _moved(lambda pose: replace(pose, pitch=-17.0)),
    "tilt": _moved(lambda pose: replace(pose, roll=15.0)),
    "eyes": _faced(lambda face: replace(face, left_eye=0.0, right_eye=0.0)),
    "wink": _faced(lambda face: replace(face, left_eye=0.0)),
    "gaze": _faced(lambda face: replace(face, gaze=(1.0, 0.0))),
    "mouth": _faced(lambda face: replace(face, mouth=0.75)),
    "smile": _faced(lambda face: replace(face, smile=1.0, mouth=0.25)),
    "restless": lambda stance: replace(stance, restless=1.0),
    "glare": lambda stance: replace(stance, glasses=Glasses.GLARE),
    "sunglasses": lambda stance: replace(stance, glasses=Glasses.SUN),
    "dark": lambda stance: replace(stance, light=Light.DARK),
    "over": lambda stance: replace(stance, light=Light.OVER),
    "dim": lambda stance: replace(stance, bright=0.05),
    "night": lambda stance: replace(stance, bright=0.002),
    "back": lambda stance: replace(stance, lit=0.03),
    "side": lambda stance: replace(stance, light=Light.SIDE),
    "clutter": lambda stance: replace(stance, background=Background.CLUTTER),
    "shadow": lambda stance: replace(stance, background=Background.SHADOW),
}
"""What can be wrong at first, by the names of `?start=`. Left and right are the person's own."""

MILD = ("far", "left", "right", "mouth", "away")
"""What is wrong at first with somebody of whom nothing is said: two of these."""


def start(names: tuple[str, ...]) -> Stance:
    """The first moment with these faults. Raises KeyError for an unknown one."""
    stance = Stance()
    for name in names:
        stance = FAULTS[name](stance)
    return stance


def usual_faults(person: Person) -> tuple[str, ...]:
    """The two mild faults that this person always starts with; never two that exclude each other."""
    first, second = np.random.default_rng(person.seed + 51).permutation(len(MILD))[:2]
    pair = {MILD[first], MILD[second]}
    return ("far", "mouth") if pair == {"left", "right"} else tuple(sorted(pair))


def _towards(value: float, ideal: float, nudge: float) -> float:
    """To where it should be; if that is where one already is, a little further still."""
    return ideal if (ideal - value) * nudge > abs(nudge) else value + nudge


def followed(stance: Stance, advice: str) -> Stance:
    """The stance of somebody who has done what was said; one that means nothing changes nothing."""
    if advice not in _ANSWERS:
        return stance
    return _ANSWERS[advice](stance)


_ANSWERS: Mapping[str, Change] = {
    "StepForward": _moved(lambda pose: replace(pose, distance=_towards(pose.distance, IDEAL.distance, -45))),
    "StepBack": _moved(lambda pose: replace(pose, distance=_towards(pose.distance, IDEAL.distance, 45))),
    "StepLeft": _moved(lambda pose: replace(pose, x=_towards(pose.x, IDEAL.x, 12))),
    "StepRight": _moved(lambda pose: replace(pose, x=_towards(pose.x, IDEAL.x, -12))),
    "MoveDown": _moved(lambda pose: replace(pose, y=_towards(pose.y, IDEAL.y, 12))),
    "MoveUp": _moved(lambda pose: replace(pose, y=_towards(pose.y, IDEAL.y, -12))),
    "StandStill": lambda stance: replace(stance, restless=0.0),
    "LookStraight": lambda stance: _faced(lambda face: replace(face, gaze=(0.0, 0.0)))(
        replace(stance, pose=replace(stance.pose, yaw=0.0, pitch=0.0))
    ),
    "StraightenHead": _moved(lambda pose: replace(pose, roll=0.0)),
    "OpenEyes": _faced(lambda face: replace(face, left_eye=1.0, right_eye=1.0)),
    "CloseMouth": _faced(lambda face: replace(face, mouth=0.0, smile=0.0)),
    "RemoveGlasses": lambda stance: replace(stance, glasses=Glasses.NONE),
    "UncoverFace": lambda stance: replace(stance, glasses=Glasses.NONE),
    "AdjustLight": lambda stance: replace(stance, light=Light.EVEN),
    "PlainBackground": lambda stance: replace(stance, background=Background.PLAIN),
    "SearchingFace": _moved(lambda _: IDEAL),
}
"""What somebody does on hearing each guidance (HLBS names); left and right are the person's own."""


def _blend(a: float, b: float, share: float) -> float:
    return a + (b - a) * share


def between(one: Stance, other: Stance, share: float) -> Stance:
    """On the way from one stance to another; what cannot be done by halves changes in the middle."""
    ease = share * share * (3 - 2 * share)
    a, b = one.pose, other.pose
    fa, fb = a.expression, b.expression

    def part(first: float, second: float) -> float:
        return round(_blend(first, second, ease) * 8) / 8

    face = Expression(
        part(fa.left_eye, fb.left_eye),
        part(fa.right_eye, fb.right_eye),
        part(fa.mouth, fb.mouth),
        part(fa.smile, fb.smile),
        (part(fa.gaze[0], fb.gaze[0]), part(fa.gaze[1], fb.gaze[1])),
    )
    pose = Pose(
        _blend(a.x, b.x, ease),
        _blend(a.y, b.y, ease),
        _blend(a.distance, b.distance, ease),
        round(_blend(a.yaw, b.yaw, ease)),
        round(_blend(a.pitch, b.pitch, ease)),
        _blend(a.roll, b.roll, ease),
        face,
    )
    rest = other if share >= 0.5 else one
    return replace(rest, pose=pose, restless=_blend(one.restless, other.restless, ease))


class Visitor:
    """One person on stage. Times are seconds of any steady clock."""

    def __init__(
        self, person: Person, first: Stance, now: float, *, obeys: bool = True, bystander: Person | None = None
    ) -> None:
        self._person = person
        self._move = (first, first, now - MOVE - LOOK_AGAIN)
        self._began = now
        self._obeys = obeys
        self._bystander = bystander
        self._leaves_at = math.inf
        self._still_until = 0.0
        self._heard = ("", now)
        self._phase = np.random.default_rng(person.seed + 52).uniform(0, 2 * math.pi, 4)

    def hear(self, advice: str, now: float) -> None:
        """The screen says this from now on, until it says something else."""
        if not self._obeys or advice == self._heard[0]:
            return
        self._heard = (advice, now)
        if advice == "Hold":
            self._still_until = now + PATIENCE
        if advice in ("MultipleFaces", "HelperAside"):
            self._leaves_at = min(self._leaves_at, now + REACTION)

    def _follow(self, now: float) -> None:
        """Do what is said, once a move that has begun is over; and again if it is still said after that."""
        advice, since = self._heard
        _, here, moved = self._move
        if now < moved + MOVE + LOOK_AGAIN or (advice == "SearchingFace" and now < since + LOST):
            return
        there = followed(here, advice)
        if there != here:
            self._move = (here, there, now + REACTION)

    def figures(self, now: float) -> tuple[Person, Pose, Scene, tuple[tuple[Person, Pose], ...]]:
        """Who stands where in which light: what `render` wants. Times must not go back."""
        self._follow(now)
        here, there, since = self._move
        stance = between(here, there, min(1.0, max(0.0, (now - since) / MOVE)))
        person = self._person if stance.glasses is None else self._person.wearing(stance.glasses)
        scene = Scene(stance.light, stance.background, person=stance.lit, exposure=stance.bright)
        return person, self._alive(stance, now), scene, self._behind(now)

    def _alive(self, stance: Stance, now: float) -> Pose:
        """Breathing, swaying, blinking."""
        t, (a, b, c, d) = now - self._began, self._phase
        pose = stance.pose
        sway = 1 + 26 * stance.restless
        face = pose.expression
        lid = 1.0 if now < self._still_until else _blink(t, float(d))
        if lid < 1:
            face = replace(face, left_eye=min(lid, face.left_eye), right_eye=min(lid, face.right_eye))
        return replace(
            pose,
            x=pose.x + sway * 1.1 * math.sin(1.1 * t * (1 + 3 * stance.restless) + a),
            y=pose.y + 0.7 * math.sin(1.5 * t + b),
            roll=pose.roll + 0.25 * math.sin(0.7 * t + c),
            expression=face,
        )

    def _behind(self, now: float) -> tuple[tuple[Person, Pose], ...]:
        """The second person, while there."""
        if self._bystander is None:
            return ()
        come = min(1.0, max(0.0, (now - self._began + HEAD_START) / LEAVING))
        gone = min(1.0, max(0.0, (now - self._leaves_at) / LEAVING))
        away = 1 - come + gone
        if away >= 1:
            return ()
        return ((self._bystander, Pose(x=172 + 260 * away, y=-28, distance=1120)),)


def _blink(t: float, phase: float) -> float:
    """How far the lids are open: a blink of a quarter second about every four seconds."""
    cycle = 3.7 + 0.8 * math.sin(0.37 * t + phase)
    into = (t + phase) % cycle
    if into > 0.24:
        return 1.0
    return round(abs(into - 0.12) / 0.12 * 2) / 2
