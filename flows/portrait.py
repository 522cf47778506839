"""Taking the portrait: guide, release, judge, let the person decide."""

from __future__ import annotations

from enum import Enum, auto

from drivers.ports import Frame
from flows import contest
from flows.needs import Advice, Age, NoPortrait, Portrait
from flows.screens import Aim, Ask, Busy, ChoosePortrait, Countdown, JudgePortrait, Option, PhotoHints, Shot, Verdict
from flows.visit import End, Ended, Visit

TRIES_BEFORE_OVERRULE = 2
"""A portrait that failed may be handed in after this many tries: the desk has the last word (rules b.10)."""

SHOWN_TO_CHOOSE = 3


class _Instead(Enum):
    AGAIN = auto()
    WITHOUT = auto()
    COUNTER = auto()


async def photo_hints(visit: Visit) -> None:
    """What to mind before the photo."""
    await visit.show(PhotoHints())


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
        verdict = await visit.show(JudgePortrait(portrait, allow))
        if verdict is Verdict.USE:
            return portrait
        if verdict is Verdict.COUNTER and not await _try_again(visit, "photo-to-counter"):
            return None


async def _one_run(visit: Visit, age: Age, reminder: Advice | None) -> Portrait | NoPortrait:
    """One acquisition: guidance until release, a burst, the best of it."""
    camera = visit.devices.camera
    assert camera is not None
    async with camera.watch() as live:
        while True:
            async with visit.examiner.aim(live.view, age) as guidance:
                shot = await visit.show(Aim(live.view, guidance, reminder.value if reminder else None))
            if shot is not Shot.BY_HAND or await visit.show(Countdown(live.view)):
                break
        frames = await visit.wait(Busy("photo-taking"), _burst(visit))
    judged = [await visit.wait(Busy("photo-judging"), visit.examiner.portrait(frame, age)) for frame in frames]
    portraits = [one for one in judged if isinstance(one, Portrait)]
    if portraits:
        return contest.best(portraits)
    return next(one for one in judged if isinstance(one, NoPortrait))


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
