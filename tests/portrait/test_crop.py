"""The portrait: exact size, never enlarged, never padded, upright."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from PIL import JpegImagePlugin

from flows.needs import Advice, NoPortrait, Portrait
from kiosk.biometrics import jpeg
from kiosk.biometrics.portrait import PortraitJudge
from tests.portrait.people import PREVIEW, picture, two_people


@pytest.fixture(scope="module")
def judge() -> PortraitJudge:
    return PortraitJudge()


def test_a_portrait_has_exactly_the_size_of_the_law_and_is_srgb_at_highest_quality(judge: PortraitJudge) -> None:
    portrait = judge.judge(picture("anna"), taken_at=4.5)
    assert isinstance(portrait, Portrait)
    assert portrait.pixels.shape == (1600, 1244, 3)
    assert portrait.taken_at == 4.5
    with JpegImagePlugin.JpegImageFile(io.BytesIO(portrait.jpeg)) as file:
        assert (file.format, file.size, file.mode) == ("JPEG", (1244, 1600), "RGB")
        assert "icc_profile" in file.info
        assert max(max(table) for table in file.quantization.values()) == 1
        assert {(part[1], part[2]) for part in file.layer} == {(1, 1)}
    assert np.abs(jpeg.decode(portrait.jpeg).astype(int) - portrait.pixels).mean() < 1


def test_a_face_with_too_few_pixels_is_never_enlarged(judge: PortraitJudge) -> None:
    nothing = judge.judge(picture("anna", size=PREVIEW))
    assert nothing == NoPortrait(1, Advice.STEP_FORWARD, too_small=True)


def test_no_face_and_several_give_no_portrait(judge: PortraitJudge) -> None:
    assert judge.judge(np.full((480, 640, 3), 90, np.uint8)) == NoPortrait(0, Advice.SEARCHING_FACE)
    assert judge.judge(two_people()) == NoPortrait(2, Advice.MULTIPLE_FACES)


@pytest.mark.parametrize("degrees", [-20, 12])
def test_a_tilted_head_is_turned_upright_within_the_frame(judge: PortraitJudge, degrees: float) -> None:
    frame = picture("paul")
    matrix = cv2.getRotationMatrix2D((frame.shape[1] / 2, frame.shape[0] / 2), degrees, 1)
    turned = np.asarray(cv2.warpAffine(frame, matrix, frame.shape[1::-1], borderValue=(0, 255, 0)), np.uint8)
    verdict = judge.verdict(turned)
    assert verdict.crop is not None
    corners = verdict.crop.region.to_picture(np.array([[0, 0], [1, 0], [1, 1], [0, 1]], float))
    assert corners.min() >= -1
    assert (corners.max(axis=0) <= np.array(frame.shape[1::-1])).all()
    roll = next(one for one in verdict.criteria if one.id == "1.3")
    assert abs(roll.value) < 8


def test_points_lie_on_the_face(judge: PortraitJudge) -> None:
    portrait = judge.judge(picture("paul"))
    assert isinstance(portrait, Portrait)
    points = portrait.points
    assert points.left_eye[0] < points.right_eye[0]
    assert points.crown[1] < points.left_eye[1] < points.chin[1]
    assert points.right_eye[0] - points.left_eye[0] >= 300
