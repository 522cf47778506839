"""Taking the portrait: guide, release, judge, let the person decide."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from drivers.ports import Camera, DeviceError, Finding, Frame, Mount, Slot
from flows import contest
from flows.needs import Advice, Age, Guidance, NoPortrait, Portrait
from flows.place import carried, lighten, moves, of_mount, rungs, to_eye_level
from flows.screens import (
    Aim,
    Ask,
    Busy,
    ChoosePortrait,
    Countdown,
    JudgePortrait,
    Option,
    PhotoHints,
    Shot,
    Tell,
    Tone,
    Verdict,
)
from flows.visit import End, Ended, Visit, beside

TRIES_BEFORE_OVERRULE = 2
"""A portrait that failed may be handed in after this many tries: the desk has the last word (rules b.10)."""
LEVELLINGS = 3
"""How often the camera goes to another height in one run."""

SHOWN_TO_CHOOSE = 3


class _Instead(Enum):
    AGAIN = auto()
    WITHOUT = auto()
    COUNTER = auto()


async def photo_hints(visit: Visit, retake: tuple[str, ...] = ()) -> None:
    """What to mind before the photo; `retake` is what a clerk wants to be better this time."""
    await visit.show(PhotoHints(retake))


async def take_portrait(visit: Visit, age: Age) -> Portrait | None:
    """A portrait that the person agreed to; None: the counter takes it."""
    taken: list[Portrait] = []
    reminder: Advice | None = None
    tries = 0
    while True:
        tries += 1
        outcome = await _one_run(visit, age, reminder)
        if isinstance(outcome, NoPortrait):
            reminder = outcome.advice
            if not taken and (outcome.too_small or tries > TRIES_BEFORE_OVERRULE):
                why = "photo-too-small" if outcome.too_small else "photo-to-counter"
                if not await _try_again(visit, why):
                    return None
            if not taken:
                continue
        else:
            taken.append(outcome)
            reminder = next(iter(outcome.advice), None)
        equals = contest.tied(taken)[-SHOWN_TO_CHOOSE:]
        if len(equals) > 1:
            choice = await visit.show(ChoosePortrait(equals))
            if choice is not None:
                return choice
            continue
        portrait = contest.best(taken)
        allow = portrait.accepted or age is not Age.FROM_10 or tries > TRIES_BEFORE_OVERRULE
        verdict = await visit.show(JudgePortrait(portrait, allow, kept=portrait is not outcome))
        if verdict is Verdict.USE:
            return portrait
        if verdict is Verdict.COUNTER and not await _try_again(visit, "photo-to-counter"):
            return None


async def _one_run(visit: Visit, age: Age, reminder: Advice | None) -> Portrait | NoPortrait:
    """One acquisition: guidance until release, a burst, the best of it; and again while its time is not over."""
    camera = visit.devices.camera
    assert camera is not None
    while True:
        async with camera.watch() as live:
            try:
                async with carried(visit.devices.mount) as mount:
                    found = await _acquire(visit, age, reminder, live, mount)
            except DeviceError as error:
                if not of_mount(error):
                    raise
                continue  # the photo is possible without it: people are asked to move instead
        if found is not None:
            return found
        await visit.show(Tell("photo-left", tone=Tone.INFO, button="photo-go-on"))


async def _acquire(
    visit: Visit, age: Age, reminder: Advice | None, live: Camera, mount: Mount | None
) -> Portrait | NoPortrait | None:
    """The best of a run; None if whoever was there has left."""
    lent = visit.devices.camera
    assert lent is not None
    shows = Finding.NO_LIVE_VIEW not in lent.status.findings
    stand = mount.stand if mount is not None and moves(mount) else None
    run = _Run()
    levellings = 0
    async with (
        visit.examiner.aim(live.view, age, rungs(live, mount), lambda: _accompanied(visit, age)) as guidance,
        beside(lighten(guidance, lent, mount)),
    ):
        if mount is not None and stand is not None and shows:
            await to_eye_level(visit, live, mount, guidance)
        while True:
            liftable = stand if levellings < LEVELLINGS or visit.circumstances().seated else None
            shot = await visit.show(
                Aim(live.view, guidance, reminder.value if reminder else None, liftable, live=shows)
            )  # fmt: skip
            run.begun(guidance)
            if shot is Shot.LEFT:
                return None
            if shot is Shot.LEVEL and mount is not None:
                levellings += 1
                await to_eye_level(visit, live, mount, guidance)
                continue
            if shot is Shot.BY_HAND and not await visit.show(Countdown(live.view)):
                continue
            frames = await visit.wait(Busy("photo-taking"), _burst(visit))
            for frame in frames:
                run.add(await visit.wait(Busy("photo-judging"), visit.examiner.portrait(frame, age)))
            best = run.best()
            over = shot is not Shot.BY_ITSELF or guidance.latest is None or guidance.latest.timed_out
            if over or (isinstance(best, Portrait) and best.accepted):
                return best
            # not good enough and time left: capture again (ACQ-FI-AUTO-1)
            reminder = best.advice[0] if isinstance(best, Portrait) and best.advice else reminder


def _accompanied(visit: Visit, age: Age) -> bool:
    """A child always has somebody beside it."""
    return age is not Age.FROM_10 or visit.circumstances().accompanied


@dataclass
class _Run:
    """What was taken in one run of guidance."""

    number: int = 0
    portraits: tuple[Portrait, ...] = ()
    nothing: NoPortrait | None = None

    def begun(self, guidance: Slot[Guidance]) -> None:
        """A new run may be somebody else: what was taken before is forgotten."""
        number = guidance.latest.run if guidance.latest else 0
        if number != self.number:
            self.number, self.portraits, self.nothing = number, (), None

    def add(self, judged: Portrait | NoPortrait) -> None:
        if isinstance(judged, Portrait):
            self.portraits = (*self.portraits, judged)
        else:
            self.nothing = self.nothing or judged

    def best(self) -> Portrait | NoPortrait:
        if self.portraits:
            return contest.best(self.portraits)
        return self.nothing or NoPortrait(0, Advice.SEARCHING_FACE)


async def _burst(visit: Visit) -> list[Frame]:
    camera = visit.devices.camera
    assert camera is not None
    frames = []
    for _ in range(visit.house.burst):
        async with camera.use() as device:
            frames.append(await device.capture())
    return frames


async def _try_again(visit: Visit, why: str) -> bool:
    """It did not work. True: try again; False: go on without photo. Raises Ended where the person leaves."""
    choice = await visit.show(
        Ask(
            why,
            (
                Option(_Instead.COUNTER, "to-counter"),
                Option(_Instead.WITHOUT, "without-photo"),
                Option(_Instead.AGAIN, "again", primary=True),
            ),
            {"counter": visit.house.counter},
            buttons=True,
        )
    )
    if choice is _Instead.COUNTER:
        raise Ended(End.AT_COUNTER, why)
    return choice is _Instead.AGAIN
