"""The same finger twice is noticed; two fingers are never taken for one."""

from __future__ import annotations

import numpy as np
import pytest

from drivers.fingerprint.ridges import Touch, bare_glass, impression
from kiosk.biometrics.fingers import match, quality

FIRST = Touch(seed=1)
AGAIN = Touch(seed=2, pressure=0.65, moisture=0.55, shift=(1.5, -1.0), rotation=7)
FINGERS = range(70, 80)


@pytest.fixture(scope="module")
def first() -> list[match.Template]:
    return [quality.template(impression(finger, FIRST)) for finger in FINGERS]


@pytest.fixture(scope="module")
def again() -> list[match.Template]:
    return [quality.template(impression(finger, AGAIN)) for finger in FINGERS]


def test_the_same_finger_is_recognised(first: list[match.Template], again: list[match.Template]) -> None:
    found = [match.compare(a, b).same_finger for a, b in zip(first, again, strict=True)]
    assert sum(found) >= 0.9 * len(found)


def test_different_fingers_are_told_apart(first: list[match.Template], again: list[match.Template]) -> None:
    wrong = [
        (i, j)
        for i, a in enumerate(first)
        for j, b in enumerate(again)
        if i != j and match.compare(a, b).same_finger
    ]  # fmt: skip
    assert wrong == []


def test_a_print_is_the_same_as_itself_and_order_does_not_matter(first: list[match.Template]) -> None:
    assert match.compare(first[0], first[0]).score > 0.85
    one, other = match.compare(first[0], first[1]), match.compare(first[1], first[0])
    assert one.same_finger is other.same_finger is False


@pytest.mark.parametrize("nothing", [bare_glass(), np.full((500, 400), 255, np.uint8), np.zeros((20, 20), np.uint8)])
def test_nothing_is_like_no_finger(nothing: np.ndarray, first: list[match.Template]) -> None:
    empty = quality.template(nothing)
    assert not match.compare(empty, first[0]).same_finger
    assert not match.compare(empty, empty).same_finger


def test_a_template_never_shows_what_it_holds(first: list[match.Template]) -> None:
    assert len(repr(first[0])) < 120
