"""Taking fingerprints, right hand then left.

Alone, a citizen gives the index fingers only (TR-03121-3 Vol. 2, ACQ-FPP-USV-1). With a person of the office beside
them, a hand that gives no good index finger gives its thumb, middle or ring finger, never the little one, each with at
most three attempts (PAuswG §5(9), PassG §4(4)).
"""

from __future__ import annotations

import asyncio
from dataclasses import replace

from drivers.ports import BadCapture, Finger
from flows.needs import FingerAdvice, Missing, MissingReason, Print, Prints
from flows.screens import Ask, Busy, FingerAnswer, LiftFinger, Option, PlaceFinger, Tell, Tone
from flows.visit import Back, Visit

ALONE = ((Finger.RIGHT_INDEX,), (Finger.LEFT_INDEX,))
STAFFED = (
    (Finger.RIGHT_INDEX, Finger.RIGHT_THUMB, Finger.RIGHT_MIDDLE, Finger.RIGHT_RING),
    (Finger.LEFT_INDEX, Finger.LEFT_THUMB, Finger.LEFT_MIDDLE, Finger.LEFT_RING),
)
STAFFED_ATTEMPTS = 3


async def take_prints(visit: Visit) -> Prints:
    """One print of each hand; every other finger that was asked for is missing with its reason.

    The same finger twice: everything is discarded with a warning; the second time no print is kept and the desk
    decides (TR-03121-3 Vol. 2, uniqueness).
    """
    prints: Prints = ()
    for chance in (1, 2):
        prints, same = await _round(visit)
        if not same:
            return prints
        await visit.show(Tell("finger-same" if chance == 1 else "finger-same-end", tone=Tone.WARNING))
    return tuple(Missing(one.finger, MissingReason.SAME_FINGER) if isinstance(one, Print) else one for one in prints)


async def _round(visit: Visit) -> tuple[Prints, bool]:
    """Both hands once, and whether a finger was laid on twice, which ends the round."""
    done: Prints = ()
    taken: tuple[Print, ...] = ()
    for hand in STAFFED if visit.house.staffed else ALONE:
        asked: Prints = ()
        for finger in hand:
            one = await _take(visit, finger, done + asked)
            asked = (*asked, one)
            if isinstance(one, Print):
                if await _laid_before(visit, one, taken):
                    return done + asked, True
                taken = (*taken, one)
                if one.acceptable:
                    break
        done += _best_alone(asked)
    return done, False


async def _laid_before(visit: Visit, one: Print, taken: tuple[Print, ...]) -> bool:
    for earlier in taken:
        if await visit.wait(Busy("finger-judging"), visit.examiner.same_finger(earlier, one)):
            return True
    return False


def _best_alone(asked: Prints) -> Prints:
    """A hand with its best print; the weaker prints before it count as missing for their quality."""
    best: Print | None = None
    for one in asked:
        if isinstance(one, Print):
            best = one if one.acceptable else _better(best, one)
    return tuple(
        Missing(one.finger, MissingReason.NO_QUALITY) if isinstance(one, Print) and one is not best else one
        for one in asked
    )


async def _take(visit: Visit, finger: Finger, done: Prints) -> Print | Missing:
    """One finger: try until it is good, its time is over or, staffed, its attempts are used; keep the best."""
    scanner = visit.devices.fingerprint
    assert scanner is not None
    best: Print | None = None
    retry: FingerAdvice | None = None
    attempts = 0
    time_over = asyncio.get_running_loop().time() + visit.house.finger_seconds
    async with scanner.watch(finger) as live:
        while True:
            try:
                async with asyncio.timeout_at(time_over if best else None):
                    async with visit.examiner.feel(live.view) as guidance:
                        answer = await visit.show(PlaceFinger(finger, live.view, guidance, done, retry))
            except TimeoutError:
                assert best is not None
                return best
            if answer is FingerAnswer.CANNOT:
                try:
                    return Missing(finger, await _why_missing(visit))
                except Back:
                    continue
            attempts += 1
            try:
                async with scanner.use() as device:
                    impression = await device.capture()
                print_ = await visit.wait(Busy("finger-judging"), visit.examiner.impression(impression, finger))
            except BadCapture:
                if visit.house.staffed and attempts >= STAFFED_ATTEMPTS:
                    return replace(best, attempts=attempts) if best else Missing(finger, MissingReason.NO_QUALITY)
                retry = FingerAdvice.PLACE
                continue
            best = _better(best, replace(print_, attempts=attempts))
            await visit.wait(LiftFinger(finger, print_.acceptable), live.lifted())
            used = visit.house.staffed and attempts >= STAFFED_ATTEMPTS
            if best.acceptable or used or asyncio.get_running_loop().time() >= time_over:
                return replace(best, attempts=attempts)
            retry = next(iter(print_.feedback), FingerAdvice.PRESS_HARDER)


def _better(one: Print | None, other: Print) -> Print:
    """The higher quality; 255 means that it could not be computed."""
    if one is None or one.quality == 255:
        return other
    return one if other.quality == 255 or one.quality >= other.quality else other


async def _why_missing(visit: Visit) -> MissingReason:
    return await visit.show(
        Ask(
            "finger-missing-staffed" if visit.house.staffed else "finger-missing",
            (
                Option(MissingReason.INJURED, "injured", icon="bandage"),
                Option(MissingReason.MISSING, "missing", icon="finger-missing"),
            ),
        )
    )
