"""Taking the two index fingers: right, then left (TR-03121-3 Vol. 2, unsupervised: index fingers only)."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from drivers.ports import BadCapture, Finger
from flows.needs import FingerAdvice, Missing, MissingReason, Print, Prints
from flows.screens import Ask, Busy, FingerAnswer, LiftFinger, Option, PlaceFinger, Tell, Tone
from flows.visit import Back, Visit

FINGERS = (Finger.RIGHT_INDEX, Finger.LEFT_INDEX)


async def take_prints(visit: Visit) -> Prints:
    """Both index fingers, each as a print or as missing with its reason.

    The same finger twice: everything is discarded with a warning; the second time no print is kept and the desk
    decides (TR-03121-3 Vol. 2, uniqueness).
    """
    for chance in (1, 2):
        right = await _take(visit, FINGERS[0], ())
        left = await _take(visit, FINGERS[1], (right,))
        if isinstance(right, Missing) or isinstance(left, Missing):
            return right, left
        if not await visit.wait(Busy("finger-judging"), visit.examiner.same_finger(right, left)):
            return right, left
        await visit.show(Tell("finger-same" if chance == 1 else "finger-same-end", tone=Tone.WARNING))
    return tuple(Missing(finger, MissingReason.SAME_FINGER) for finger in FINGERS)


async def _take(visit: Visit, finger: Finger, done: Prints) -> Print | Missing:
    """One finger: try until it is good or its time is over, and keep the best."""
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
                retry = FingerAdvice.PLACE
                continue
            best = _better(best, replace(print_, attempts=attempts))
            await visit.wait(LiftFinger(finger, print_.acceptable), live.lifted())
            if best.acceptable or asyncio.get_running_loop().time() >= time_over:
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
            "finger-missing",
            (
                Option(MissingReason.INJURED, "injured", icon="bandage"),
                Option(MissingReason.MISSING, "missing", icon="finger-missing"),
            ),
        )
    )
