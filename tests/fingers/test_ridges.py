"""Generated prints are the same on every machine, and differ as fingers and touches do."""

from __future__ import annotations

import time

import numpy as np

from drivers.fingerprint.ridges import HEIGHT, PPI, WIDTH, Touch, bare_glass, impression


def test_the_same_touch_gives_the_same_picture() -> None:
    touch = Touch(pressure=0.4, moisture=0.6, shift=(1, 2), rotation=10, seed=4)
    assert np.array_equal(impression(11, touch), impression(11, touch))


def test_another_finger_or_another_impression_is_another_picture() -> None:
    pictures = [impression(11), impression(12), impression(11, Touch(seed=1))]
    for index, one in enumerate(pictures):
        for other in pictures[index + 1 :]:
            assert float(np.mean(one != other)) > 0.5


def test_the_glass_is_as_large_as_the_guideline_wants() -> None:
    assert impression(11).shape == bare_glass().shape == (HEIGHT, WIDTH)
    assert impression(11).dtype == np.uint8
    assert HEIGHT / PPI * 25.4 >= 20
    assert WIDTH / PPI * 25.4 >= 16


def test_ridges_are_half_a_millimetre_apart() -> None:
    """The strongest wave in the middle of the print."""
    middle = impression(11)[150:350, 100:300].astype(np.float64)
    power = np.abs(np.fft.fft2((middle - middle.mean()) * np.outer(np.hanning(200), np.hanning(200))))
    frequency = np.fft.fftfreq(200)
    radius = np.hypot(frequency[:, None], frequency[None, :])
    power[(radius < 0.03) | (radius > 0.4)] = 0
    period_mm = 1 / radius.ravel()[int(power.argmax())] / PPI * 25.4
    assert 0.4 < period_mm < 0.6


def test_pressure_moisture_and_place_show() -> None:
    usual = impression(11).mean()
    assert impression(11, Touch(pressure=0.9)).mean() < usual < impression(11, Touch(pressure=0.1)).mean()
    assert impression(11, Touch(moisture=0.9)).mean() < usual < impression(11, Touch(moisture=0.1)).mean()
    right = impression(11, Touch(shift=(7, 0)))
    assert right[:, :150].mean() > right[:, -150:].mean() + 20


def test_a_new_finger_takes_less_than_a_second() -> None:
    begun = time.process_time()
    impression(987_654)
    assert time.process_time() - begun < 2.0  # of all cores together
