"""Watches the live picture and says one thing at a time until it is good and stable."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

import cv2
import numpy as np

from drivers.ports import Frame, Pixels
from flows.needs import AS_IT_IS, Advice, Age, Criterion, FacePoints, Guidance, Rungs
from kiosk.biometrics.portrait import geometry
from kiosk.biometrics.portrait.advice import advise, cause
from kiosk.biometrics.portrait.criteria import background, colour, expression, eyes, focus, light, place, pose
from kiosk.biometrics.portrait.engine import Engine
from kiosk.biometrics.portrait.face import Face
from kiosk.biometrics.portrait.ladder import Ladder, Need
from kiosk.biometrics.portrait.look import Look
from kiosk.biometrics.portrait.rules import Rules
from kiosk.biometrics.portrait.sampling import Points, Pyramid

LARGEST = 1280
"""Frames are looked at with at most so many pixels on their longer side."""
NEEDED = 0.62
"""Share of a preview's height that the portrait must fill, where the preview is smaller than a captured picture."""
LOST = 0.7
"""Seconds without a face until we say that we search one."""
GONE = 3.0
"""Seconds without a face until the next one begins a new run."""
LEFT = 10.0
"""Seconds without a face until whoever was there has left (rules b.5.6)."""
SETTLE = 0.15
"""Seconds something must be so before it is said."""
KEEP = 0.4
"""Seconds that something said stays (rules b.6: 300 to 500 ms)."""
BLINK = 0.3
"""Seconds of a lapse that pauses the good run instead of ending it."""
RESTLESS = 0.35
"""Eye distances a second: faster is moving."""
COMPANY_EVERY = 7
"""Frames between looks for other people."""
TILTED, TURNED, NODDED = 14.0, 11.0, 14.0
"""Degrees from which the live picture asks for another pose; roll is corrected by the crop."""
EYES_APART = 63.0
"""mm between the pupils of most people; tells how far they are off in the picture."""
ABOVE_LENS = 20.0
"""mm that the eyes should be above the lens: the head and the shoulders below it share the picture."""
NOT_LIVE = ("5.1", "5.2", "5.7", "1.1", "1.2", "1.3")
"""Criteria that the preview cannot tell, or that `TILTED`, `TURNED` and `NODDED` stand for."""


@dataclass(frozen=True)
class _Sight:
    """What one frame says by itself."""

    advice: Advice
    face: FacePoints | None = None
    value: float | None = None
    limit: float | None = None
    unit: str = ""
    rise: float | None = None


class Guide:
    """One acquisition's guidance. `look` at every frame; time comes from the frames alone. For use by one thread.

    An `engine` that is loaded already saves a third of a second; it must be this thread's own. `rungs` is what light
    and exposure can be; without them people are told that the light is not right. While `accompanied` says so, another
    face is no fault until everything else is well: only then whoever helps is asked to step aside.
    """

    def __init__(
        self,
        rules: Rules,
        age: Age,
        run_seconds: float,
        stable_seconds: float,
        engine: Engine | None = None,
        rungs: Rungs = AS_IT_IS,
        left_seconds: float = LEFT,
        accompanied: Callable[[], bool] = lambda: False,
    ) -> None:
        self._ladder = Ladder(rungs)
        self._need = Need.NOTHING
        self._left = left_seconds
        self._accompanied = accompanied
        self._runs = 0
        self._rules = rules
        self._age = age
        self._run = run_seconds
        self._stable = stable_seconds
        self._engine = engine or Engine()
        self._face: Face | None = None
        self._company = 0
        self._frames = 0
        self._slow: list[dict[str, float]] = [{} for _ in _TURNS]
        self._places: deque[tuple[float, Points]] = deque(maxlen=5)
        self._last: tuple[Pixels, _Sight] | None = None
        self._began: float | None = None
        self._seen: float | None = None
        self._good: float | None = None
        """Since when the run is good, pauses taken out."""
        self._lapse: float | None = None
        self._before: float | None = None
        self._saying = _Sight(Advice.SEARCHING_FACE)
        self._said = -math.inf
        self._coming: tuple[Advice, float] = (Advice.SEARCHING_FACE, -math.inf)

    def look(self, frame: Frame) -> Guidance:
        """What to tell the person now."""
        now = frame.taken_at
        sight = self._sight(frame)
        if sight.face is not None:
            if self._seen is None or now - self._seen > GONE:
                self._began = now
                self._runs += 1
            self._seen = now
        trying = self._ladder.look(Need.SOMEBODY if sight.face is None else self._need, now)
        if trying and sight.face is None:
            sight = _Sight(Advice.ADJUST_LIGHT)
        hold = self._progress(sight, now)
        said = self._say(sight, now)
        release = hold >= 1 and sight.advice is Advice.HOLD and said.advice is Advice.HOLD
        timed_out = self._began is not None and now - self._began >= self._run
        left = self._seen is not None and now - self._seen >= self._left
        return Guidance(
            said.advice, sight.face, hold, release, timed_out, said.value, said.limit, said.unit,
            self._ladder.wanted, sight.rise, self._runs, left,
        )  # fmt: skip

    def _progress(self, sight: _Sight, now: float) -> float:
        """How far the good run has come, 0..1. A blink pauses it."""
        step = 0.0 if self._before is None else now - self._before
        self._before = now
        if sight.advice is Advice.HOLD:
            self._lapse = None
            self._good = now if self._good is None else self._good
        elif self._good is not None:
            self._lapse = now if self._lapse is None else self._lapse
            self._good += step
            short = sight.advice in (Advice.OPEN_EYES, Advice.STAND_STILL) and now - self._lapse <= BLINK
            if not short:
                self._good = None
        if self._good is None:
            return 0.0
        return min(1.0, max(0.0, (now - self._good) / self._stable))

    def _say(self, sight: _Sight, now: float) -> _Sight:
        """What is said: changes only after it was so for a moment, and after the last word stayed long enough."""
        if sight.advice is not self._coming[0]:
            self._coming = (sight.advice, now)
        if sight.advice is self._saying.advice:
            self._saying = sight
        elif now - self._coming[1] >= self._patience(sight) and now - self._said >= KEEP:
            self._saying, self._said = sight, now
        return self._saying

    @staticmethod
    def _patience(sight: _Sight) -> float:
        return LOST if sight.advice is Advice.SEARCHING_FACE else BLINK if sight.advice is Advice.OPEN_EYES else SETTLE

    def _sight(self, frame: Frame) -> _Sight:
        if self._last is not None and self._last[0] is frame.pixels:
            return self._last[1]
        sight = self._examine(frame)
        if self._face is not None:
            sight = replace(sight, rise=_rise(self._face, frame.pixels.shape[0] / _factor(frame.pixels)))
        self._last = (frame.pixels, sight)
        return sight

    def _examine(self, frame: Frame) -> _Sight:
        full = frame.pixels.shape[0]
        self._need = Need.NOTHING
        picture = Pyramid(_reduced(frame.pixels))
        self._frames += 1
        face = self._found(picture)
        if face is None:
            self._places.clear()
            return _Sight(Advice.SEARCHING_FACE)
        self._places.append((frame.taken_at, face.middle / face.eye_distance))
        shares = _shares(face, picture.width, picture.height)
        if self._company > 1 and not self._accompanied():
            return _Sight(Advice.MULTIPLE_FACES, shares, self._company, 1)
        needed = geometry.HEIGHT / full if full >= geometry.HEIGHT else NEEDED
        filled = geometry.tallest(face) / picture.height
        if filled < needed:
            return _Sight(Advice.STEP_FORWARD, shares, round(100 * filled), round(100 * needed), "%")
        crop = geometry.plan((picture.height, picture.width), face)
        there = face.through(crop.matrix)
        look = Look(crop.take(picture), there, geometry.CROWN, 1, self._engine.segmenter)
        return self._told(self._criteria(look), face, shares)

    def _found(self, picture: Pyramid) -> Face | None:
        """The face of the frame before, or the largest new one; now and then others are looked for."""
        if self._face is not None:
            self._face = self._engine.finder.follow(picture, self._face)
        if self._face is None or self._frames % COMPANY_EVERY == 0:
            faces = self._engine.finder.search(picture)
            self._company = len(faces)
            if self._face is None and faces:
                # whoever helps may be the larger one; who is photographed stands before the camera
                self._face = min(faces, key=lambda one: _aside(one, picture)) if self._accompanied() else faces[0]
        return self._face

    def _criteria(self, look: Look) -> tuple[Criterion, ...]:
        values = expression.measure(look) | eyes.measure(look) | place.measure(look)
        # What changes slowly takes turns, so that a frame stays within its time.
        turn = self._frames % len(_TURNS)
        for number, part in enumerate(_TURNS):
            if number == turn or not self._slow[number]:
                self._slow[number] = part(look)
        for slow in self._slow:
            values |= slow
        criteria = self._rules.judge({id: value for id, value in values.items() if id not in NOT_LIVE}, self._age)
        self._need = _need(criteria)
        return criteria

    def _told(self, criteria: tuple[Criterion, ...], face: Face, shares: FacePoints) -> _Sight:
        """The most important of what the frame says."""
        hidden = any(one.id == "2.2" and one.value == expression.HIDDEN for one in criteria)
        wrong = advise(self._rules.blocking(criteria, self._age), hidden)
        placing = [one for one in wrong if one in _PLACING]
        if placing:
            return _measured(placing[0], criteria, shares)
        turned, nodded, tilted = abs(pose.yaw(face)), abs(pose.pitch(face)), abs(math.degrees(face.roll))
        toddler = self._age is Age.UNDER_6
        for value, limit, one in (
            ()
            if toddler
            else (
                (turned, TURNED, Advice.LOOK_STRAIGHT),
                (nodded, NODDED, Advice.LOOK_STRAIGHT),
                (tilted, TILTED, Advice.STRAIGHTEN_HEAD),
            )
        ):
            if value > limit:
                return _Sight(one, shares, math.ceil(value), round(limit), "°")
        for one in wrong:
            # An unsharp picture of somebody who stands still is not their fault, and the captured one decides.
            if one is not Advice.STAND_STILL and one is not Advice.CHECK_CAMERA:
                return _measured(one, criteria, shares)
        if self._speed() > RESTLESS:
            return _Sight(Advice.STAND_STILL, shares)
        if self._company > 1:
            return _Sight(Advice.HELPER_ASIDE, shares)
        return _Sight(Advice.HOLD, shares)

    def _speed(self) -> float:
        """Of the face, in eye distances a second: the median of the last steps, which a single jump does not move."""
        steps = [
            float(np.hypot(*(there - here))) / (after - before)
            for (before, here), (after, there) in zip(self._places, list(self._places)[1:], strict=False)
            if after > before
        ]
        return float(np.median(steps)) if steps else 0.0


_TURNS = (light.measure, focus.measure, background.measure, light.measure, colour.measure)
_PLACING = (
    *(Advice.STEP_FORWARD, Advice.STEP_BACK, Advice.STEP_LEFT, Advice.STEP_RIGHT, Advice.MOVE_UP, Advice.MOVE_DOWN),
)


def _measured(advice: Advice, criteria: tuple[Criterion, ...], shares: FacePoints) -> _Sight:
    reason = cause(advice, criteria)
    if reason is None:
        return _Sight(advice, shares)
    over = reason.max is not None and reason.value > reason.max
    limit = reason.max if over else reason.min
    if reason.id in ("5.3", "5.4", "5.5", "5.6"):
        return _Sight(advice, shares, round(100 * reason.value), None if limit is None else round(100 * limit), "%")
    return _Sight(advice, shares, round(reason.value, 2), limit)


def _need(criteria: tuple[Criterion, ...]) -> Need:
    """Whether the face needs other light, by its own highlights."""
    for one in criteria:
        if one.id == "7.1" and not one.fulfilled:
            return Need.LIGHT if one.min is not None and one.value < one.min else Need.SHADE
    return Need.NOTHING


def _aside(face: Face, picture: Pyramid) -> float:
    """Pixels from the middle."""
    return abs(float(face.middle[0]) - picture.width / 2)


def _rise(face: Face, height: float) -> float:
    """mm that the lens has to go up to be at eye level."""
    middle = float(face.middle[1])
    return (height / 2 - middle) * EYES_APART / face.eye_distance - ABOVE_LENS


def _factor(picture: Pixels) -> int:
    return max(int(max(picture.shape[:2])) // LARGEST, 1)


def _reduced(picture: Pixels) -> Pixels:
    factor = _factor(picture)
    if factor < 2:
        return picture
    size = (picture.shape[1] // factor, picture.shape[0] // factor)
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def _shares(face: Face, width: int, height: int) -> FacePoints:
    def share(point: Points) -> tuple[float, float]:
        return float(point[0]) / width, float(point[1]) / height

    return FacePoints(share(face.eyes[0]), share(face.eyes[1]), share(face.chin), share(face.crown(geometry.CROWN)))
