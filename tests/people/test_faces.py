"""Drawn people look to the face engine as they were drawn."""

from __future__ import annotations

import math
import time

import numpy as np
import pytest

from drivers.camera.face import (
    Background,
    Expression,
    Glasses,
    Hair,
    Light,
    Person,
    Pose,
    Rendered,
    Scene,
    named,
    render,
)
from flows.needs import Advice, Portrait
from kiosk.biometrics.portrait.criteria import pose as measured_pose
from kiosk.biometrics.portrait.judge import PortraitJudge, Verdict

SMALL, FULL = (960, 1280), (1920, 2560)
STRAIGHT, STUDIO = Pose(), Scene()
ALMA = Person(seed=21, skin=2, hair=Hair.TIED)
OMAR = Person(seed=34, skin=5, hair=Hair.SHORT, beard=0.3)


def seen(judge: PortraitJudge, person: Person, pose: Pose = STRAIGHT, scene: Scene = STUDIO) -> Verdict:
    return judge.verdict(render(person, pose, scene, SMALL).pixels)


def fulfilled(verdict: Verdict) -> dict[str, bool]:
    return {criterion.id: criterion.fulfilled for criterion in verdict.criteria}


def errors(verdict: Verdict, drawn: Rendered) -> tuple[float, float]:
    """How far eyes and chin were found from where they are, in eye distances."""
    face, points = verdict.face, drawn.points
    assert face is not None
    scale = math.dist(points.left_eye, points.right_eye)
    eyes = max(math.dist(face.eyes[0], points.left_eye), math.dist(face.eyes[1], points.right_eye))
    return eyes / scale, math.dist(face.chin, points.chin) / scale


@pytest.mark.parametrize("hair", Hair)
def test_one_face_is_found_where_it_is_whatever_is_on_the_head(judge: PortraitJudge, hair: Hair) -> None:
    drawn = render(Person(seed=5, skin=3, hair=hair), Pose(), Scene(), SMALL)
    verdict = judge.verdict(drawn.pixels)
    assert verdict.faces == 1
    eyes, chin = errors(verdict, drawn)
    assert eyes < 0.04
    assert chin < 0.10


@pytest.mark.parametrize("skin", range(1, 7))
def test_a_compliant_portrait_is_accepted_in_every_skin_tone(judge: PortraitJudge, skin: int) -> None:
    person = Person(seed=60 + skin, skin=skin, hair=(Hair.PARTED, Hair.LONG)[skin % 2])
    portrait = judge.judge(render(person, Pose(), Scene(), FULL).pixels)
    assert isinstance(portrait, Portrait)
    assert portrait.accepted, [one for one in portrait.criteria if not one.fulfilled]


@pytest.mark.parametrize("name", ["anna", "daria", "emil", "fatma"])
def test_whoever_is_named_can_get_a_portrait(judge: PortraitJudge, name: str) -> None:
    portrait = judge.judge(render(named(name), Pose(), Scene(), FULL).pixels)
    assert isinstance(portrait, Portrait)
    assert portrait.accepted, [one for one in portrait.criteria if not one.fulfilled]
    assert portrait.pixels.shape == (1600, 1244, 3)


@pytest.mark.parametrize("person", [ALMA, OMAR])
@pytest.mark.parametrize(
    ("pose", "scene", "criterion"),
    [
        (Pose(expression=Expression(left_eye=0, right_eye=0)), Scene(), "3.1"),
        (Pose(expression=Expression(left_eye=0)), Scene(), "3.1"),
        (Pose(expression=Expression(right_eye=0)), Scene(), "3.1"),
        (Pose(expression=Expression(gaze=(1, 0))), Scene(), "3.3"),
        (Pose(expression=Expression(gaze=(-1, 0))), Scene(), "3.3"),
        (Pose(), Scene(light=Light.DARK), "7.1"),
        (Pose(), Scene(light=Light.SIDE), "6.1"),
        (Pose(), Scene(background=Background.CLUTTER), "4.1"),
        (Pose(), Scene(background=Background.SHADOW), "4.2"),
        (Pose(), Scene(blur=4), "7.2"),
        (Pose(), Scene(motion=14), "7.2"),
    ],
)
def test_what_is_wrong_breaks_its_criterion_and_only_then(
    judge: PortraitJudge, person: Person, pose: Pose, scene: Scene, criterion: str
) -> None:
    assert fulfilled(seen(judge, person))[criterion]
    assert not fulfilled(seen(judge, person, pose, scene))[criterion]


@pytest.mark.parametrize("person", [ALMA, OMAR])
@pytest.mark.parametrize("expression", [Expression(mouth=0.6), Expression(mouth=1), Expression(mouth=0.25, smile=1)])
def test_an_open_mouth_and_a_smile_are_to_be_closed(
    judge: PortraitJudge, person: Person, expression: Expression
) -> None:
    assert Advice.CLOSE_MOUTH not in seen(judge, person).advice
    assert Advice.CLOSE_MOUTH in seen(judge, person, Pose(expression=expression)).advice


def test_light_that_is_too_strong_is_too_strong_on_light_skin(judge: PortraitJudge) -> None:
    assert not fulfilled(seen(judge, ALMA, scene=Scene(light=Light.OVER)))["7.1"]


@pytest.mark.parametrize(
    ("glasses", "broken"), [(Glasses.CLEAR, set()), (Glasses.GLARE, {"6.4"}), (Glasses.SUN, {"3.2"})]
)
def test_clear_glasses_may_stay_glare_and_sunglasses_not(
    judge: PortraitJudge, glasses: Glasses, broken: set[str]
) -> None:
    verdict = fulfilled(seen(judge, ALMA.wearing(glasses)))
    assert {criterion for criterion in ("3.1", "3.2", "6.4") if not verdict[criterion]} >= broken
    assert glasses is not Glasses.CLEAR or (verdict["3.1"] and verdict["3.2"] and verdict["6.4"])


@pytest.mark.parametrize("roll", [-25, -12, 0, 7, 18])
def test_roll_is_measured_within_two_degrees(judge: PortraitJudge, roll: float) -> None:
    face = seen(judge, ALMA, Pose(roll=roll)).face
    assert face is not None
    assert math.degrees(face.roll) == pytest.approx(roll, abs=2)


@pytest.mark.parametrize("yaw", [-20, -10, 10, 20])
def test_a_turned_head_is_measured_to_its_side(judge: PortraitJudge, yaw: float) -> None:
    straight, turned = seen(judge, OMAR).face, seen(judge, OMAR, Pose(yaw=yaw)).face
    assert straight is not None
    assert turned is not None
    assert measured_pose.yaw(turned) - measured_pose.yaw(straight) == pytest.approx(yaw, abs=8)


def test_nodding_is_measured_up_and_down(judge: PortraitJudge) -> None:
    down, level, up = (seen(judge, ALMA, Pose(pitch=pitch)).face for pitch in (-15, 0, 15))
    assert down is not None
    assert level is not None
    assert up is not None
    assert measured_pose.pitch(down) + 5 < measured_pose.pitch(level) < measured_pose.pitch(up) - 5


def test_two_people_are_two_faces(judge: PortraitJudge) -> None:
    behind = [(OMAR, Pose(x=172, y=-28, distance=1120))]
    assert judge.verdict(render(ALMA, Pose(), Scene(), SMALL, behind).pixels).faces == 2


def test_a_child_stands_closer_and_is_found_too(judge: PortraitJudge) -> None:
    child = Person(seed=77, skin=3, hair=Hair.PARTED, child=True)
    drawn = render(child, Pose(distance=690), Scene(), SMALL)
    verdict = judge.verdict(drawn.pixels)
    assert verdict.faces == 1
    assert errors(verdict, drawn)[0] < 0.05


def test_a_name_is_one_person_on_every_day() -> None:
    one, same, other = (render(named(name), Pose(), Scene(), (360, 480)) for name in ("anna", " Anna", "bernd"))
    assert np.array_equal(one.pixels, same.pixels)
    assert not np.array_equal(one.pixels, other.pixels)


def test_no_two_of_twenty_names_look_alike() -> None:
    faces = [named(f"person {number}") for number in range(20)]
    assert len({(face.skin, face.hair, face.hair_colour, round(face.width, 3)) for face in faces}) == 20
    assert {face.skin for face in faces} == set(range(1, 7))


def test_a_skin_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="skin is 1 to 6"):
        Person(skin=7)


def test_the_preview_is_drawn_faster_than_a_camera_takes_it() -> None:
    size, costs = (720, 960), []
    render(ALMA, Pose(), Scene(), size)
    for step in range(9):
        began = time.process_time()
        render(ALMA, Pose(x=step * 0.7, roll=step * 0.1), Scene(seed=step), size)
        costs.append(time.process_time() - began)
    assert sorted(costs)[4] < 1 / 30
