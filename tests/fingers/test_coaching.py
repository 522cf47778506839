"""The guide leads a finger to a print worth keeping, and never waits for ever."""

from __future__ import annotations

import time

import numpy as np
import pytest

from drivers.fingerprint.ridges import Touch, bare_glass, impression
from drivers.ports import Finger, Impression, Pixels, Slot
from flows.needs import FingerAdvice, FingerGuidance
from flows.screens import PlaceFinger
from kiosk.biometrics.fingers.coaching import PATIENCE_SECONDS, STEADY_SECONDS, FingerGuide
from kiosk.ui.screens.fingers import PlaceFingerView
from kiosk.ui.screens.view import Cue

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


def residue(strength: float, frame: int = 0, finger: int = 31) -> Pixels:
    """What a finger left behind, on glass as picture number `frame` shows it with its own noise."""
    rng = np.random.default_rng((frame, 9))
    dark = strength * (236.0 - impression(finger))
    return np.asarray(np.clip(bare_glass() + rng.normal(0, 2.0, dark.shape) - dark, 0, 255), np.uint8)


@pytest.mark.parametrize("strength", [0.1, 0.2, 0.3])
def test_a_print_left_on_the_glass_asks_for_cleaning_and_is_never_taken(strength: float) -> None:
    guide = FingerGuide()
    seen = [guide.look(Impression(residue(strength, frame), frame * STEP)) for frame in range(60)]
    assert seen[0].advice is FingerAdvice.PLACE, "one picture proves nothing"
    assert {guidance.advice for guidance in seen[1:]} == {FingerAdvice.CLEAN_GLASS}
    assert not any(guidance.release for guidance in seen)


def test_a_wiped_glass_asks_for_the_finger_and_takes_it() -> None:
    guide = FingerGuide()
    for frame in range(3):
        assert not guide.look(Impression(residue(0.3, frame), frame * STEP)).release
    assert watch(guide, bare_glass(), 2 * STEP, start=1.0)[-1].advice is FingerAdvice.PLACE
    assert any(guidance.release for guidance in watch(guide, impression(31), 1.0, start=2.0))


def test_a_finger_on_the_residue_is_guided_as_any_other() -> None:
    guide = FingerGuide()
    for frame in range(3):
        guide.look(Impression(residue(0.3, frame), frame * STEP))
    seen = watch(guide, impression(32), 1.0, start=1.0)
    assert all(guidance.advice is not FingerAdvice.CLEAN_GLASS for guidance in seen)
    assert any(guidance.release for guidance in seen)


@pytest.mark.parametrize("touch", [Touch(), Touch(moisture=0.0), Touch(pressure=0.05), Touch(moisture=1.0)])
def test_a_finger_that_was_there_first_is_no_residue(touch: Touch) -> None:
    seen = watch(FingerGuide(), impression(33, touch), PATIENCE_SECONDS + 1)
    assert FingerAdvice.CLEAN_GLASS not in {guidance.advice for guidance in seen}
    assert any(guidance.release for guidance in seen)


def test_the_faintest_touch_on_clean_glass_is_no_residue() -> None:
    guide = FingerGuide()
    watch(guide, bare_glass(), 3 * STEP)
    seen = watch(guide, impression(31, Touch(pressure=0.0, moisture=0.0)), 1.0, start=1.0)
    assert FingerAdvice.CLEAN_GLASS not in {guidance.advice for guidance in seen}


@pytest.mark.parametrize(
    ("advice", "present"),
    [(FingerAdvice.PLACE, False), (FingerAdvice.CLEAN_GLASS, False), (FingerAdvice.TOO_DRY, True)],
)
def test_a_dirty_glass_does_not_keep_an_abandoned_visit_alive(advice: FingerAdvice, present: bool) -> None:
    screen = PlaceFinger(Finger.RIGHT_INDEX, Slot(), Slot(FingerGuidance(advice)))
    nothing = Cue(
        lambda _: None, lambda: None, lambda _: None, lambda: 0.0, lambda _: None, lambda: None, lambda _: None
    )
    assert PlaceFingerView(screen, nothing).present() is present


def test_noise_is_no_residue() -> None:
    guide, rng = FingerGuide(), np.random.default_rng(1)
    for frame in range(12):
        noisy = np.asarray(np.clip(220 + rng.normal(0, 14, (500, 400)), 0, 255), np.uint8)
        assert guide.look(Impression(noisy, frame * STEP)).advice is FingerAdvice.PLACE


def test_residue_takes_less_than_a_tenth_of_a_second_a_picture() -> None:
    guide, pictures = FingerGuide(), [residue(0.3, frame) for frame in range(8)]
    begun = time.process_time()
    for frame, pixels in enumerate(pictures):
        guide.look(Impression(pixels, frame * STEP))
    assert (time.process_time() - begun) / len(pictures) < 0.1


def test_a_picture_takes_less_than_a_tenth_of_a_second() -> None:
    guide, pixels = FingerGuide(), impression(31)
    watch(guide, pixels, 1.0)
    begun = time.process_time()
    count = len(watch(FingerGuide(), pixels, 1.0))
    assert (time.process_time() - begun) / count < 0.1
