"""Each criterion finds its defect, and leaves everybody else alone."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from drivers.camera.face import Expression, Pose, Scene, named, render
from drivers.ports import Pixels
from flows.needs import Advice, Age, Criterion
from kiosk.biometrics.portrait import PortraitJudge, Rules, Verdict
from tests.portrait.people import PREVIEW, picture, two_people

PEOPLE = ("anna", "kofi", "paul", "mehmet")
LIVE_ONLY = {"5.1", "5.2", "5.7"}
"""The preview has too few pixels for these, whoever stands before it."""


@pytest.fixture(scope="module")
def judge() -> PortraitJudge:
    return PortraitJudge()


def wrong(verdict: Verdict) -> set[str]:
    return {one.id for one in verdict.criteria if not one.fulfilled}


def _changed(pixels: Pixels, change: Callable[[np.ndarray], np.ndarray]) -> Pixels:
    return np.asarray(np.clip(change(pixels.astype(np.float32)), 0, 255), np.uint8)


def _blocks(pixels: np.ndarray) -> np.ndarray:
    small = cv2.resize(pixels, None, fx=1 / 7, fy=1 / 7, interpolation=cv2.INTER_AREA)
    return cv2.resize(small, pixels.shape[1::-1], interpolation=cv2.INTER_NEAREST)


def _compressed(pixels: np.ndarray) -> np.ndarray:
    data = cv2.imencode(".jpg", pixels.astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 6])[1]
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.float32)


def _smeared(pixels: np.ndarray) -> np.ndarray:
    return cv2.blur(pixels, (21, 1))


def _grained(pixels: np.ndarray) -> np.ndarray:
    return pixels + np.random.default_rng(1).normal(0, 22, pixels.shape)


def _grey(pixels: np.ndarray) -> np.ndarray:
    return np.repeat(pixels.mean(axis=2, keepdims=True), 3, axis=2)


CHANGES: dict[str, tuple[Callable[[np.ndarray], np.ndarray], str]] = {
    "too dark": (lambda p: p * 0.15, "7.1"),
    "out of focus": (lambda p: cv2.GaussianBlur(p, (0, 0), 5), "7.2"),
    "moved": (_smeared, "7.2"),
    "made of squares": (_blocks, "7.2"),
    "compressed to nothing": (_compressed, "7.2"),
    "noisy": (_grained, "7.2"),
    "blue": (lambda p: p * (1.4, 1.0, 0.6), "7.3"),
    "yellow": (lambda p: p * (0.45, 1.0, 1.1), "7.3"),
    "red": (lambda p: p * (0.55, 0.65, 1.3), "7.3"),
    "grey": (_grey, "7.5"),
    "flat": (lambda p: 0.25 * p + 96, "7.6"),
}


@pytest.mark.parametrize("name", PEOPLE)
def test_nothing_is_wrong_with_somebody_who_does_everything_right(judge: PortraitJudge, name: str) -> None:
    verdict = judge.verdict(picture(name))
    assert wrong(verdict) == set()
    assert verdict.accepted
    assert verdict.advice == ()


@pytest.mark.parametrize("defect", CHANGES)
def test_a_spoilt_picture_is_found_by_its_criterion(judge: PortraitJudge, defect: str) -> None:
    change, criterion = CHANGES[defect]
    verdict = judge.verdict(_changed(picture("anna", size=PREVIEW), change))
    assert criterion in wrong(verdict)
    assert not verdict.accepted


@pytest.mark.parametrize(
    ("fault", "criterion", "advice"),
    [
        ("eyes", "3.1", Advice.OPEN_EYES),
        ("wink", "3.1", Advice.OPEN_EYES),
        ("gaze", "3.3", Advice.LOOK_STRAIGHT),
        ("smile", "2.1", Advice.CLOSE_MOUTH),
        ("sunglasses", "3.2", Advice.UNCOVER_FACE),
        ("glare", "6.4", Advice.REMOVE_GLASSES),
        ("side", "6.1", Advice.ADJUST_LIGHT),
        ("dark", "7.1", Advice.ADJUST_LIGHT),
        ("clutter", "4.1", Advice.PLAIN_BACKGROUND),
        ("shadow", "4.2", Advice.PLAIN_BACKGROUND),
    ],
)
@pytest.mark.parametrize("name", ["kofi", "paul"])
def test_a_person_or_a_place_that_is_not_right_is_named(
    judge: PortraitJudge, name: str, fault: str, criterion: str, advice: Advice
) -> None:
    verdict = judge.verdict(picture(name, fault, size=PREVIEW))
    assert criterion in wrong(verdict)
    assert advice in verdict.advice


def test_a_burnt_face_is_found_and_not_taken_for_glasses(judge: PortraitJudge) -> None:
    verdict = judge.verdict(picture("kofi", "over", size=PREVIEW))
    assert "7.1" in wrong(verdict)
    assert Advice.REMOVE_GLASSES not in verdict.advice


def test_a_mouth_a_little_open_is_found_whatever_the_lips(judge: PortraitJudge) -> None:
    for name in ("anna", "paul"):
        assert wrong(judge.verdict(picture(name, "mouth", size=PREVIEW))) & {"2.1", "2.2"}


@pytest.mark.parametrize("colour", [(200, 170, 130), (236, 238, 240), (168, 184, 202), (25, 25, 25)])
def test_a_mask_of_any_colour_hides_the_mouth(judge: PortraitJudge, colour: tuple[int, int, int]) -> None:
    masked = picture("paul", size=PREVIEW).copy()
    face = judge.verdict(masked).face
    assert face is not None
    low, high = face.mesh[2], face.chin
    half = int(0.7 * face.eye_distance)
    masked[int(low[1]) : int(high[1]), int(low[0]) - half : int(low[0]) + half] = colour
    verdict = judge.verdict(masked)
    assert "2.2" in wrong(verdict)
    assert Advice.UNCOVER_FACE in verdict.advice


@pytest.mark.parametrize("name", ["anna", "kofi"])
def test_eyes_half_closed_are_not_open(judge: PortraitJudge, name: str) -> None:
    sleepy = Pose(expression=Expression(left_eye=0.35, right_eye=0.35))
    assert "3.1" in wrong(judge.verdict(render(named(name), sleepy, Scene(), PREVIEW).pixels))


@pytest.mark.parametrize("name", ["anna", "kofi"])
def test_a_head_covering_rejects_nobody(judge: PortraitJudge, name: str) -> None:
    covered = picture(name, size=PREVIEW).copy()
    face = judge.verdict(covered).face
    assert face is not None
    x, y = face.mesh[10]
    reach = round(1.6 * face.eye_distance)
    cv2.ellipse(covered, (round(x), round(y)), (reach, reach), 0, 180, 360, (60, 25, 20), -1)
    assert wrong(judge.verdict(covered)) == LIVE_ONLY


def test_a_small_lamp_mirrored_before_an_eye_is_found(judge: PortraitJudge) -> None:
    mirrored = picture("paul", size=PREVIEW).copy()
    face = judge.verdict(mirrored).face
    assert face is not None
    x, y = face.eyes[0]
    axes = (round(0.11 * face.eye_distance), round(0.06 * face.eye_distance))
    cv2.ellipse(mirrored, (round(x), round(y)), axes, -20, 0, 360, (250, 250, 250), -1)
    assert "6.4" in wrong(judge.verdict(mirrored))


def _walled(name: str, wall: np.ndarray) -> Pixels:
    """Somebody before a wall whose light is multiplied, (height, width) factors."""
    shown = render(named(name), Pose(), Scene(), PREVIEW).pixels
    empty = np.abs(shown.astype(int) - shown[5, 5]).max(axis=2) < 14
    return np.asarray(np.where(empty[..., np.newaxis], shown * wall[..., np.newaxis], shown), np.uint8)


def test_a_wall_that_grows_darker_is_no_shadow_but_a_dark_edge_is(judge: PortraitJudge) -> None:
    width, height = PREVIEW
    slope = np.repeat(np.linspace(1.0, 0.85, width)[np.newaxis], height, axis=0)
    assert "4.2" not in wrong(judge.verdict(_walled("paul", slope)))
    edge = np.ones((height, width))
    edge[:, int(0.68 * width) :] = 0.62
    assert "4.2" in wrong(judge.verdict(_walled("paul", edge)))


def test_clutter_without_colour_is_clutter(judge: PortraitJudge) -> None:
    width, height = PREVIEW
    stripes = np.repeat(np.where(np.arange(width) // 40 % 2, 1.0, 0.35)[np.newaxis], height, axis=0)
    assert "4.1" in wrong(judge.verdict(_walled("paul", stripes)))


def test_brows_that_are_raised_high_are_told(judge: PortraitJudge) -> None:
    calm = picture("paul", size=PREVIEW)
    face = judge.verdict(calm).face
    assert face is not None
    rows, columns = np.mgrid[0 : PREVIEW[1], 0 : PREVIEW[0]].astype(np.float32)
    brow = float(face.mesh[[105, 334], 1].mean())
    reach = 0.16 * face.eye_to_chin
    lifted = rows + 0.09 * face.eye_to_chin * np.exp(-(((rows - brow + 0.09 * face.eye_to_chin) / reach) ** 2))
    raised = np.asarray(cv2.remap(calm, columns, lifted.astype(np.float32), cv2.INTER_LINEAR), np.uint8)
    assert "2.3" in wrong(judge.verdict(raised))


def test_moved_aslant_is_found_too(judge: PortraitJudge) -> None:
    kernel = np.eye(25, dtype=np.float32) / 25
    smeared = np.asarray(cv2.filter2D(picture("anna", size=PREVIEW), -1, kernel), np.uint8)
    assert "7.2" in wrong(judge.verdict(smeared))


def test_red_pupils_are_found(judge: PortraitJudge) -> None:
    red = picture("paul", size=PREVIEW).copy()
    face = judge.verdict(red).face
    assert face is not None
    for x, y in face.eyes:
        cv2.circle(red, (round(x), round(y)), round(0.07 * face.eye_distance), (40, 30, 220), -1)
    assert "7.4" in wrong(judge.verdict(red))


def test_hot_spots_are_found(judge: PortraitJudge) -> None:
    shiny = picture("paul", size=PREVIEW).copy()
    face = judge.verdict(shiny).face
    assert face is not None
    for landmark in (50, 280, 151):
        x, y = face.mesh[landmark]
        cv2.circle(shiny, (round(x), round(y)), round(0.2 * face.eye_distance), (255, 255, 255), -1)
    assert "6.3" in wrong(judge.verdict(shiny))


def test_shadowed_eye_sockets_are_found(judge: PortraitJudge) -> None:
    shaded = picture("paul", size=PREVIEW).copy()
    face = judge.verdict(shaded).face
    assert face is not None
    shade = np.ones(shaded.shape[:2], np.float32)
    for x, y in face.eyes:
        radius = round(0.45 * face.eye_distance)
        cv2.ellipse(shade, (round(x), round(y)), (radius, radius * 2 // 3), 0, 0, 360, 0.25, -1)
    soft = cv2.GaussianBlur(shade, (0, 0), 6)[:, :, np.newaxis]
    assert "6.2" in wrong(judge.verdict(np.asarray(shaded * soft, np.uint8)))


def test_finished_portraits_keep_their_faults_of_place(judge: PortraitJudge) -> None:
    portrait = judge.verdict(picture("paul")).portrait
    assert portrait is not None
    height, width = portrait.shape[:2]

    def placed(scale: float, right: float, down: float, degrees: float = 0.0) -> set[str]:
        matrix = cv2.getRotationMatrix2D((width / 2, 0.45 * height), degrees, scale)
        matrix[:, 2] += (right * width, down * height)
        moved = cv2.warpAffine(portrait, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE)
        return wrong(judge.verdict(np.asarray(moved, np.uint8), finished=True))

    assert placed(1, 0, 0) == set()
    assert {"5.3", "5.4"} <= placed(0.6, 0, 0)
    assert "5.4" in placed(1.2, 0, 0)
    assert "5.6" in placed(1, -0.12, 0)
    assert "5.6" in placed(1, 0.12, 0)
    assert "5.5" in placed(1, 0, 0.12)
    assert "1.3" in placed(1, 0, 0, 11)
    assert "1.3" in placed(1, 0, 0, -11)


def test_eye_distance_and_size_need_the_pixels(judge: PortraitJudge) -> None:
    verdict = judge.verdict(picture("paul", size=PREVIEW))
    assert wrong(verdict) == LIVE_ONLY


def test_other_people_are_counted(judge: PortraitJudge) -> None:
    verdict = judge.verdict(two_people())
    assert verdict.faces == 2
    assert verdict.advice[0] is Advice.MULTIPLE_FACES
    assert not verdict.accepted


@pytest.mark.parametrize("upright", [False, True])
def test_everybody_is_found_once_wherever_they_stand_in_a_long_frame(judge: PortraitJudge, upright: bool) -> None:
    """The search looks at the middle and at both ends: one stands in the middle, the other at an end or at a seam."""
    one, other = (cv2.resize(picture(name, size=PREVIEW), (210, 280)) for name in ("paul", "anna"))
    for place in (0, 130, 190, 250, 740, 800, 860, 990):
        frame = np.full((720, 1280, 3), one[5, 5], np.uint8)
        if upright:
            frame = np.ascontiguousarray(frame.swapaxes(0, 1))
            frame[500:780, 255:465] = one
            frame[place : place + 280, 20:230] = other
        else:
            frame[220:500, 535:745] = one
            frame[40:320, place : place + 210] = other
        assert judge.verdict(frame).faces == 2, place


@pytest.mark.parametrize("scale", [0.3, 0.45])
def test_a_smaller_face_beside_or_behind_is_somebody_else_poster_or_not(judge: PortraitJudge, scale: float) -> None:
    frame = picture("anna", size=PREVIEW).copy()
    other = cv2.resize(picture("paul", size=PREVIEW), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    frame[-other.shape[0] - 200 : -200, -other.shape[1] :] = other
    verdict = judge.verdict(frame)
    assert verdict.faces == 2
    assert "4.3" in wrong(verdict)


def test_a_criterion_switched_off_by_the_site_is_not_delivered() -> None:
    judge = PortraitJudge(Rules(enabled={"4.1": False}))
    verdict = judge.verdict(picture("paul", "clutter"))
    assert "4.1" not in {one.id for one in verdict.criteria}


def test_yaw_is_delivered_where_the_site_switched_it_on() -> None:
    rules = Rules(enabled={"1.1": True})
    verdict = PortraitJudge(rules).verdict(picture("paul", "away", size=PREVIEW))
    assert "1.1" in wrong(verdict)


def test_a_nod_is_told_where_the_site_switched_pitch_on() -> None:
    judge = PortraitJudge(Rules(enabled={"1.2": True}))

    def pitch(nod: float) -> Criterion:
        frame = render(named("paul"), Pose(pitch=nod), Scene(), PREVIEW).pixels
        return next(one for one in judge.verdict(frame).criteria if one.id == "1.2")

    down, level, up = pitch(-20), pitch(0), pitch(20)
    assert level.fulfilled
    assert not up.fulfilled
    assert not down.fulfilled
    assert down.value < level.value < up.value


def test_bounds_of_the_site_replace_ours_and_nan_is_no_bound() -> None:
    rules = Rules(bounds={"2.1": (float("nan"), 0.5), "3.1": (0.9, None)})
    assert rules.limits("2.1") == (None, 0.5)
    assert {"2.1", "3.1"} <= wrong(PortraitJudge(rules).verdict(picture("paul", size=PREVIEW)))


def test_what_blocks_an_adult_only_advises_a_toddler(judge: PortraitJudge) -> None:
    sleeping = picture("paul", "eyes")
    assert not judge.verdict(sleeping).accepted
    assert not judge.verdict(sleeping, Age.FROM_6).accepted
    toddler = judge.verdict(sleeping, Age.UNDER_6)
    assert toddler.accepted
    assert "3.1" in wrong(toddler)


def test_a_child_may_have_a_smaller_head_in_the_picture() -> None:
    assert Rules().limits("5.4", Age.FROM_10) == (0.70, 0.80)
    assert Rules().limits("5.4", Age.FROM_6) == (0.50, 0.80)
