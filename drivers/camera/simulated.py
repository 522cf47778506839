"""A camera that does not exist, before which a person stands who does not exist."""

from __future__ import annotations

import asyncio
import math
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from drivers.camera import visitor
from drivers.camera.face import SKIN_TONES, Expression, Glasses, Hair, Person, Scene, named, render
from drivers.camera.live import Live
from drivers.camera.visitor import IDEAL, Visitor
from drivers.options import BadUrl, choice, number, only, place, whole
from drivers.pictures import Unreadable, colour, load
from drivers.ports import Device, DeviceLost, DeviceMissing, DeviceUrl, Finding, Frame, Identity, Pixels, Reason, Slot
from drivers.room import EYE_LEVEL, Room, room

RATE = 30.0
PREVIEW = 960
"""Height of the preview; like a real camera, this one gives its full size only in `capture`."""
LAMP = 0.1
"""What a lamp at full level adds, of the light of a usual room."""
USUAL = 0.6
STOPS = 4.0
STALE = 6.0
"""Seconds without a picture that count as silence; drawing on a busy machine may take its time."""
_ASKEW, _WIDE = 5.0, 0.85
"""How a sheet is held: degrees, and its width as a share of the picture's."""
SAME_PERSON = 60.0
"""Who comes back before the camera within so many seconds is the same person and stands where they stood."""

_OPTIONS = ("start", "obey", "people", "skin", "hair", "glasses", "age", "width", "height", "sheet")
_FAULTS = ("unplug_after", "back_after", "silent_after")

_first_shown: dict[tuple[str, float], float] = {}
"""When a camera that will be unplugged was first used: a fresh driver must not plug its cable in again."""


class SimulatedCamera:
    """`simulated:NAME?start=far,mouth&obey=1&people=1&...`: somebody who follows the screen (`drivers.ports.Hears`).

    The name decides who it is; `skin` (1 very light to 6 very dark), `hair`, `glasses` and `age` (`adult`, `child`)
    change that. `start` lists what is wrong at first (`visitor.FAULTS`), `start=` means nothing is; without it each
    person has two mild faults of their own. With `obey=0` nobody listens; with `people=2` somebody walks in behind and
    leaves when asked. `width` and `height` are those of a captured picture. A
    `simulated:NAME` column of the same name carries and lights it (`drivers.room`). For as long as there is the file
    `sheet`, the picture in it is held before the person, such as `kiosk diagnose --chart` writes.

    Faults, in seconds from the first preview on: `unplug_after`, `back_after` (from then on it can be opened again),
    `silent_after` (it answers no more).
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url, *_OPTIONS, *_FAULTS)
        self.view: Slot[Frame] = Slot()
        self._name = place(url)
        self._person = _person(url)
        self._size = (whole(url, "width", 1920, 240, 6000), whole(url, "height", 2560, 320, 8000))
        self._first = _first(url, self._person)
        self._obeys = choice(url, "obey", "1", "0") == "1"
        self._alone = choice(url, "people", "1", "2") == "1"
        self._unplug = number(url, "unplug_after", math.inf, 0, math.inf)
        self._back = number(url, "back_after", math.inf, 0, math.inf)
        self._silent = number(url, "silent_after", math.inf, 0, math.inf)
        self._room = room(self._name)
        self._sheet = Path(url.options["sheet"]) if "sheet" in url.options else None
        self._stops = 0.0
        self._open = False
        self._visitor: Visitor | None = None
        self._left = -math.inf
        self._live: Live | None = None
        self._stage: _Stage | None = None
        self._rehearsal: asyncio.Task[None] | None = None

    async def open(self) -> Identity:
        if self._unplugged():
            raise DeviceMissing(Device.CAMERA, Reason.NOT_FOUND)
        self._open = True
        return Identity("simulated camera", serial=self._name)

    async def check(self) -> frozenset[Finding]:
        if not self._open or self._unplugged():
            raise DeviceLost(Device.CAMERA, Reason.UNPLUGGED)
        if self._live is not None:
            self._live.check()
        return frozenset({Finding.SIMULATED})

    async def close(self) -> None:
        await self.end()
        self._open = False

    async def begin(self) -> None:
        await self.check()
        await self.end()
        now = time.monotonic()
        if math.isfinite(self._unplug):
            _first_shown.setdefault((self._name, self._unplug), now)
        if self._visitor is None or now > self._left + SAME_PERSON:
            other = None if self._alone else named(f"{self._name} and a friend")
            self._visitor = Visitor(self._person, self._first, now, obeys=self._obeys, bystander=other)
        self._stage = _Stage(self._look(self._visitor, _preview(self._size)), now + self._silent, self._unplugged)
        self._live = Live(self._stage.enter, self.view, STALE)
        await self._live.start()
        self._rehearsal = asyncio.create_task(asyncio.to_thread(self._rehearse))

    async def end(self) -> None:
        if self._stage is not None:
            self._stage.leave()
            self._stage = None
        if self._live is not None:
            live, self._live = self._live, None
            await live.stop()
            self._left = time.monotonic()
        self._stops = 0.0
        if self._rehearsal is not None:
            rehearsal, self._rehearsal = self._rehearsal, None
            rehearsal.cancel()
            await asyncio.wait({rehearsal})
        self.view.latest = None

    async def capture(self) -> Frame:
        await self.check()
        now = time.monotonic()
        standing = self._visitor or Visitor(self._person, self._first, now, obeys=self._obeys)
        look = self._look(standing, self._size)
        pixels = await asyncio.to_thread(lambda: look(now))
        await self.check()
        return pixels

    async def expose(self, stops: float) -> float:
        """As far as four stops each way."""
        await self.check()
        self._stops = min(max(stops, -STOPS), STOPS)
        return self._stops

    def _look(self, standing: Visitor, size: tuple[int, int]) -> Callable[[float], Frame]:
        return lambda now: _held(self._sheet, _seen(standing, size, now, self._room, self._stops))

    def hear(self, advice: str) -> None:
        """Follow the guidance, by its code name; a name that means nothing to a face changes nothing."""
        if self._visitor is not None:
            self._visitor.hear(advice, time.monotonic())

    def _rehearse(self) -> None:
        """Draw once, while the person is still being guided, what will be wanted at once: blinks and the full size."""
        for lid in (0.0, 0.5):
            blink = replace(IDEAL, expression=Expression(lid, lid))
            render(self._person, blink, Scene(), _preview(self._size))
        render(self._person, IDEAL, Scene(), self._size)

    def _unplugged(self) -> bool:
        since = _first_shown.get((self._name, self._unplug))
        return since is not None and self._unplug <= time.monotonic() - since < self._back


class _Stage:
    """The preview: `Live` reads it in its own thread."""

    def __init__(self, look: Callable[[float], Frame], silent_from: float, lost: Callable[[], bool]) -> None:
        self._look = look
        self._silent_from = silent_from
        self._lost = lost
        self._left = threading.Event()
        self._due = time.monotonic()

    def enter(self) -> _Stage:
        return self

    def read(self) -> Frame:
        now = time.monotonic()
        if now >= self._silent_from:
            self._left.wait()
        if self._due > now:
            self._left.wait(self._due - now)
        if self._lost():
            raise DeviceLost(Device.CAMERA, Reason.UNPLUGGED)
        now = time.monotonic()
        self._due = max(self._due + 1 / RATE, now)
        return self._look(now)

    def close(self) -> None:
        """Nothing is held."""

    def leave(self) -> None:
        """End a silence: nobody waits for pictures any more."""
        self._left.set()


def _seen(standing: Visitor, size: tuple[int, int], now: float, room: Room, stops: float) -> Frame:
    person, pose, scene, others = standing.figures(now)
    if room.lamp is not None:
        # it lights the person, not the wall; in a room of usual brightness it is hardly noticed at its usual level
        added = LAMP * (room.lamp / scene.exposure - USUAL)
        scene = replace(scene, person=max(scene.person + added, scene.person / 2))
    scene = replace(scene, seed=int(now * RATE) % 64, exposure=scene.exposure * 2**stops)
    if room.height is not None:
        raised = room.height - EYE_LEVEL
        pose = replace(pose, y=pose.y + raised)
        others = tuple((other, replace(where, y=where.y + raised)) for other, where in others)
    return Frame(render(person, pose, scene, size, others).pixels, now)


def _held(sheet: Path | None, frame: Frame) -> Frame:
    """The same with a sheet of paper before it."""
    if sheet is None:
        return frame
    height, width = frame.pixels.shape[:2]
    try:
        paper, covered = _askew(sheet, sheet.stat().st_mtime_ns, width, height)
    except (OSError, Unreadable):  # not there, or not yet written to its end
        return frame
    pixels = frame.pixels.copy()
    pixels[covered] = paper[covered]
    return Frame(pixels, frame.taken_at)


@lru_cache(maxsize=2)
def _askew(
    sheet: Path,
    written: int,  # noqa: ARG001 - written anew, it is another sheet
    width: int,
    height: int,
) -> tuple[Pixels, npt.NDArray[np.bool_]]:
    """The sheet as it is held, and where it is. Raises OSError, Unreadable."""
    paper = colour(load(sheet))
    high, wide = paper.shape[:2]
    place = cv2.getRotationMatrix2D((wide / 2, high / 2), _ASKEW, _WIDE * width / wide)
    place[:, 2] += (width / 2 - wide / 2, height / 2 - high / 2)
    held = cv2.warpAffine(paper, place, (width, height), flags=cv2.INTER_AREA)
    covered = cv2.warpAffine(np.full((high, wide), 255, np.uint8), place, (width, height)) > 127
    return np.asarray(held, np.uint8), covered


def _preview(size: tuple[int, int]) -> tuple[int, int]:
    """The size of the preview: the same part of the world as in a captured picture."""
    width, height = size
    share = min(1.0, PREVIEW / height)
    return round(width * share), round(height * share)


def _person(url: DeviceUrl) -> Person:
    person = named(place(url))
    skin = whole(url, "skin", person.skin, 1, len(SKIN_TONES))
    hair = choice(url, "hair", person.hair, *Hair)
    glasses = choice(url, "glasses", *Glasses)
    child = choice(url, "age", "adult", "child") == "child"
    beard = 0.0 if child else person.beard
    return replace(person, skin=skin, hair=Hair(hair), glasses=Glasses(glasses), child=child, beard=beard)


def _first(url: DeviceUrl, person: Person) -> visitor.Stance:
    text = url.options.get("start")
    names = visitor.usual_faults(person) if text is None else tuple(name for name in text.split(",") if name)
    try:
        return visitor.start(names)
    except KeyError as error:
        known = ", ".join(visitor.FAULTS)
        raise BadUrl(f"{url.scheme}: start cannot be {error.args[0]!r} (there are: {known})") from None
