"""Good prints are judged good, poor ones poor, and the advice is the one that helps."""

from __future__ import annotations

import csv
import warnings
from pathlib import Path

import cv2
import numpy as np
import pytest

from drivers.fingerprint.ridges import Touch, bare_glass, impression
from drivers.pictures import grey, load
from flows.needs import FingerAdvice
from kiosk.biometrics.fingers import features, quality, region
from kiosk.biometrics.fingers.forest import nist

DATA = Path(__file__).parents[3] / "shared" / "data" / "fingers"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the reference prints are not on this machine")
FINGERS = range(40, 46)


@pytest.mark.parametrize("finger", FINGERS)
def test_a_well_placed_finger_is_good(finger: int) -> None:
    verdict = quality.judge(impression(finger))
    assert verdict.quality >= 50
    assert verdict.acceptable
    assert verdict.feedback == ()
    assert verdict.minutiae >= 25
    assert 200 < verdict.foreground_mm2 < 350


@pytest.mark.parametrize("finger", FINGERS)
@pytest.mark.parametrize(
    ("touch", "advice"),
    [
        (Touch(moisture=0.05), FingerAdvice.TOO_DRY),
        (Touch(moisture=0.25, pressure=0.0), FingerAdvice.PRESS_HARDER),
        (Touch(moisture=0.1, shift=(8, 2)), FingerAdvice.OFF_CENTRE),
        (Touch(moisture=0.1, shift=(0, -14)), FingerAdvice.PARTIAL),
    ],
)
def test_a_poor_print_gets_the_advice_that_helps(finger: int, touch: Touch, advice: FingerAdvice) -> None:
    verdict = quality.judge(impression(finger, touch))
    assert not verdict.acceptable
    assert verdict.feedback[0] is advice


def test_every_refused_print_says_what_to_do() -> None:
    rng = np.random.default_rng(1)
    for finger in range(30):
        pressure, moisture, across, along, turn = (float(value) for value in rng.uniform(-1, 1, 5))
        touch = Touch((pressure + 1) / 2, (moisture + 1) / 2, (9 * across, 9 * along), 40 * turn, finger)
        verdict = quality.judge(impression(60 + finger % 5, touch))
        assert verdict.acceptable or verdict.feedback


def test_nothing_on_the_glass_is_empty() -> None:
    assert quality.judge(bare_glass()).feedback[0] is FingerAdvice.PLACE
    white = quality.judge(np.full((500, 400), 255, np.uint8))
    assert (white.quality, white.feedback, white.acceptable) == (255, (FingerAdvice.PLACE,), False)


def test_a_uniform_picture_is_named_so() -> None:
    verdict = quality.judge(np.full((500, 400), 128, np.uint8))
    assert (verdict.quality, verdict.feedback) == (255, (FingerAdvice.UNIFORM,))


@pytest.mark.parametrize("shape", [(1, 1), (3, 200), (40, 40), (1200, 300), (64, 700), (2000, 2000)])
def test_any_size_is_judged_without_failing(shape: tuple[int, int]) -> None:
    noise = np.random.default_rng(0).integers(0, 256, shape).astype(np.uint8)
    assert not quality.judge(noise).acceptable
    assert not quality.judge(noise, ppi=2000).acceptable


def test_a_picture_larger_than_nist_takes_has_no_score() -> None:
    tiled = np.tile(impression(40), (3, 3))
    assert quality.judge(tiled).quality == 255


@pytest.mark.parametrize("ppi", [569, 600, 1000])
def test_a_finer_scanner_makes_little_difference(ppi: int) -> None:
    small = impression(44)
    fine = cv2.resize(small, None, fx=ppi / 500, fy=ppi / 500, interpolation=cv2.INTER_CUBIC)
    assert abs(quality.judge(np.asarray(fine, np.uint8), ppi=ppi).quality - quality.judge(small).quality) <= 12


def test_a_white_surround_changes_nothing() -> None:
    print_ = np.array(impression(7))
    framed = np.pad(print_, ((60, 41), (33, 70)), constant_values=255)
    assert quality.judge(framed).quality == quality.judge(print_).quality


def test_a_1000_ppi_print_is_judged_on_a_copy_at_500() -> None:
    small = np.array(impression(7))
    large = cv2.resize(small, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    before = large.copy()
    assert abs(quality.judge(np.asarray(large, np.uint8), ppi=1000).quality - quality.judge(small).quality) <= 8
    assert np.array_equal(large, before)


@pytest.mark.parametrize("ppi", [0, 250, 494, 5000])
def test_a_print_is_never_enlarged(ppi: int) -> None:
    with pytest.raises(ValueError, match="ppi"):
        quality.judge(np.array(impression(7)), ppi=ppi)


def test_the_threshold_is_the_offices() -> None:
    print_ = impression(41)
    score = quality.judge(print_).quality
    assert quality.judge(print_, threshold=score).acceptable
    assert not quality.judge(print_, threshold=score + 1).acceptable


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(newline="") as file:
        return list(csv.DictReader(file))


@needs_data
def test_the_forest_gives_nists_scores() -> None:
    """NIST's conformance rows carry six digits: two of 199 lie on a split and may differ by one point."""
    scored = [row for row in rows("nfiq2_conformance_features.csv") if row["FDA_Bin10_0"] != "NA"]
    errors = [abs(nist().score({n: float(row[n]) for n in nist().names}) - int(row["QualityScore"])) for row in scored]
    assert len(errors) == 199
    assert sum(errors) <= 2
    assert max(errors) == 1


@needs_data
def test_every_feature_without_minutiae_is_nists() -> None:
    """Column by column, one print in five."""
    for row in rows("nfiq2_features.csv")[::5]:
        whole = grey(load(DATA / row["Filename"]))
        print_ = np.ascontiguousarray(whole[region.printed_area(whole)])
        finger = region.region_of_interest(print_)
        found = features.features(print_, finger)
        assert len(found) == 65
        assert finger.pixels == int(float(row["SufficientFingerprintForeground"]))
        for name, value in found.items():
            assert value == pytest.approx(float(row[name]), rel=2e-4, abs=2e-4), (row["Filename"], name)


@needs_data
def test_scores_agree_with_nist_on_prints_it_scored() -> None:
    scored = rows("nfiq2.csv")[::4]
    errors = [quality.judge(grey(load(DATA / row["file"]))).quality - int(row["nfiq2"]) for row in scored]
    assert float(np.mean(np.abs(errors))) <= 3.0


def test_no_warning_reaches_the_log() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        quality.prepare()
        quality.judge(np.zeros((300, 300), np.uint8))
        quality.judge(np.tile(np.arange(256, dtype=np.uint8), (300, 1)))
