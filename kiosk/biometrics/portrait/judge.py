"""From a camera frame to a judged portrait, in one pass."""

from __future__ import annotations

import time
from dataclasses import dataclass

import cv2
import numpy as np

from drivers.ports import Pixels
from flows.needs import Advice, Age, Criterion, FacePoints, NoPortrait, Portrait
from kiosk.biometrics import jpeg
from kiosk.biometrics.portrait import geometry
from kiosk.biometrics.portrait.advice import advise
from kiosk.biometrics.portrait.criteria import expression, measure
from kiosk.biometrics.portrait.engine import Engine
from kiosk.biometrics.portrait.face import Face
from kiosk.biometrics.portrait.geometry import Crop
from kiosk.biometrics.portrait.look import Look
from kiosk.biometrics.portrait.rules import Rules
from kiosk.biometrics.portrait.sampling import Pyramid

PIXELS = ("5.1", "5.2", "5.7")


@dataclass(frozen=True, eq=False, repr=False)
class Verdict:
    """What a picture turned out to be. `crop` is None if the picture was judged as it is."""

    faces: int
    face: Face | None
    crop: Crop | None
    portrait: Pixels | None
    """(height, width, 3) BGR"""
    criteria: tuple[Criterion, ...]
    advice: tuple[Advice, ...]
    accepted: bool
    milliseconds: float


class PortraitJudge:
    """Makes and judges portraits. One instance serves one thread at a time. Raises WeightsError without models."""

    def __init__(self, rules: Rules | None = None) -> None:
        self._rules = rules or Rules()
        self._engine = Engine()

    def judge(self, pixels_bgr: Pixels, age: Age = Age.FROM_10, taken_at: float = 0.0) -> Portrait | NoPortrait:
        """The portrait in a camera frame; NoPortrait without a face, with several, or with too few pixels."""
        started = time.perf_counter()
        verdict = self.verdict(pixels_bgr, age)
        if verdict.face is None or verdict.crop is None or verdict.portrait is None:
            return NoPortrait(0, Advice.SEARCHING_FACE)
        if verdict.faces > 1:
            return NoPortrait(verdict.faces, Advice.MULTIPLE_FACES)
        if not verdict.crop.whole:
            return NoPortrait(1, Advice.STEP_FORWARD, too_small=True)
        return _portrait(verdict.portrait, verdict.face.through(verdict.crop.matrix), verdict, taken_at, started)

    def judge_finished(self, pixels_bgr: Pixels, age: Age = Age.FROM_10) -> Portrait | NoPortrait:
        """A finished portrait of any size, judged as it is."""
        started = time.perf_counter()
        verdict = self.verdict(pixels_bgr, age, finished=True)
        if verdict.face is None:
            return NoPortrait(0, Advice.SEARCHING_FACE)
        return _portrait(pixels_bgr, verdict.face, verdict, 0.0, started)

    def verdict(self, pixels_bgr: Pixels, age: Age = Age.FROM_10, *, finished: bool = False) -> Verdict:
        """All there is to say of a picture; `face` is in its pixels, `portrait` is cropped out unless `finished`."""
        started = time.perf_counter()
        frame = Pyramid(pixels_bgr)
        faces = self._engine.finder.search(frame)
        if not faces:
            nothing = (Advice.SEARCHING_FACE,)
            return Verdict(0, None, None, None, (), nothing, False, 1000 * (time.perf_counter() - started))
        face = faces[0]
        crop = None if finished else geometry.plan(pixels_bgr.shape[:2], face)
        portrait = crop.take(frame) if crop else pixels_bgr
        there = face.through(crop.matrix) if crop else face
        look = Look(portrait, there, geometry.CROWN, len(faces), self._engine.segmenter)
        values = measure(look)
        criteria = self._rules.judge(values, age)
        # How many pixels a finished portrait has is nothing that a person before a camera could change.
        changeable = [one for one in criteria if not finished or one.id not in PIXELS]
        advice = advise(changeable, hidden_mouth=values["2.2"] == expression.HIDDEN)
        accepted = not self._rules.blocking(criteria, age) and len(faces) == 1
        milliseconds = 1000 * (time.perf_counter() - started)
        return Verdict(len(faces), face, crop, portrait, criteria, advice, accepted, milliseconds)


def points(face: Face) -> FacePoints:
    """What people look at: eyes, chin, crown."""
    crown = face.crown(geometry.CROWN)
    eyes, chin = face.eyes, face.chin
    return FacePoints(_pair(eyes[0]), _pair(eyes[1]), _pair(chin), _pair(crown))


def _pair(point: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> tuple[float, float]:
    return round(float(point[0]), 2), round(float(point[1]), 2)


def _portrait(bgr: Pixels, face: Face, verdict: Verdict, taken_at: float, started: float) -> Portrait:
    rgb = np.ascontiguousarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8)
    return Portrait(
        pixels=rgb,
        jpeg=jpeg.encode(rgb),
        points=points(face),
        criteria=verdict.criteria,
        advice=verdict.advice,
        accepted=verdict.accepted,
        taken_at=taken_at,
        milliseconds=1000 * (time.perf_counter() - started),
    )
