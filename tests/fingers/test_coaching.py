"""The guide leads a finger to a print worth keeping, and never waits for ever."""

from __future__ import annotations

import time

import numpy as np
import pytest

from drivers.fingerprint.ridges import Touch, bare_glass, impression
from drivers.ports import Impression, Pixels
from flows.needs import FingerAdvice, FingerGuidance
from kiosk.biometrics.fingers.coaching import PATIENCE_SECONDS, STEADY_SECONDS, FingerGuide

STEP = 1 / 12


def watch(guide: FingerGuide, pixels: Pixels, seconds: float, start: float = 0.0) -> list[FingerGuidance]:
    times = np.arange(start, start + seconds, STEP)
    return [guide.look(Impression(pixels, float(taken_at))) for taken_at in times]


def test_without_a_finger_it_asks_for_one() -> None:
    assert {seen.advice for seen in watch(FingerGuide(), bare_glass(), 5)} == {FingerAdvice.PLACE}
    assert not any(seen.release for seen in watch(FingerGuide(), bare_glass(), 5))


def test_a_good_still_finger_is_released_soon_but_not_at_once() -> None:
    seen = watch(FingerGuide(), impression(31), 1.0)
    first = next(index for index, guidance in enumerate(seen) if guidance.release)
    assert STEADY_SECONDS <= first * STEP <= STEADY_SECONDS + 2 * STEP
    assert seen[first].advice is FingerAdvice.HOLD
    assert seen[0].quality > 0.5


def test_a_moving_finger_is_not_released() -> None:
    guide = FingerGuide()
    for index in range(10):
        touch = Touch(shift=(0.0, -4.0 + 0.9 * index))
        assert not guide.look(Impression(impression(31, touch), index * STEP)).release


@pytest.mark.parametrize(
    ("touch", "advice"),
    [
        (Touch(moisture=0.05), FingerAdvice.TOO_DRY),
        (Touch(moisture=1.0), FingerAdvice.TOO_WET),
        (Touch(pressure=0.05), FingerAdvice.PRESS_HARDER),
        (Touch(pressure=1.0, moisture=0.85), FingerAdvice.PRESS_LESS),
        (Touch(shift=(8, 2)), FingerAdvice.OFF_CENTRE),
        (Touch(shift=(-8, 2)), FingerAdvice.OFF_CENTRE),
        (Touch(shift=(0, -14)), FingerAdvice.PARTIAL),
    ],
)
def test_each_trouble_has_its_advice(touch: Touch, advice: FingerAdvice) -> None:
    for finger in (31, 32, 33):
        assert FingerGuide().look(Impression(impression(finger, touch), 0.0)).advice is advice


def test_a_finger_that_cannot_do_better_is_taken_in_the_end() -> None:
    seen = watch(FingerGuide(), impression(31, Touch(moisture=0.0)), PATIENCE_SECONDS + 1)
    first = next(index for index, guidance in enumerate(seen) if guidance.release)
    assert first * STEP == pytest.approx(PATIENCE_SECONDS, abs=2 * STEP)
    assert seen[first].advice is FingerAdvice.TOO_DRY


def test_lifting_the_finger_starts_over() -> None:
    guide = FingerGuide()
    watch(guide, impression(31), 2 * STEP)
    watch(guide, bare_glass(), STEP, start=1.0)
    assert not guide.look(Impression(impression(31), 2.0)).release


def test_a_picture_takes_less_than_a_tenth_of_a_second() -> None:
    guide, pixels = FingerGuide(), impression(31)
    watch(guide, pixels, 1.0)
    begun = time.process_time()
    count = len(watch(FingerGuide(), pixels, 1.0))
    assert (time.process_time() - begun) / count < 0.1
