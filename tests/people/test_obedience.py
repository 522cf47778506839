"""A simulated person who does wrong at first is guided to an accepted portrait, in simulated time."""

from __future__ import annotations

import pytest

from drivers.camera.face import named, render
from drivers.camera.visitor import FAULTS, Visitor, followed, start, usual_faults
from drivers.ports import Frame
from flows.needs import Advice, Age, NoPortrait, Portrait
from kiosk.biometrics.portrait.guide import Guide
from kiosk.biometrics.portrait.judge import PortraitJudge
from kiosk.biometrics.portrait.rules import Rules

FPS = 15
LIMIT = 15.0
"""Simulated seconds until the picture must have been released."""


class Booth:
    """The live loop without a clock: preview, guidance, the person hears it."""

    def __init__(self, name: str, faults: tuple[str, ...], *, obeys: bool = True, friend: bool = False) -> None:
        other = named(f"{name} and a friend") if friend else None
        self.visitor = Visitor(named(name), start(faults), 0.0, obeys=obeys, bystander=other)
        self.said: list[str] = []
        self.seconds = 0.0

    def guided(self, limit: float = LIMIT) -> bool:
        """Was the picture released within `limit` seconds?"""
        guide = Guide(Rules(), Age.FROM_10, run_seconds=60, stable_seconds=1)
        while self.seconds < limit:
            person, pose, scene, others = self.visitor.figures(self.seconds)
            guidance = guide.look(Frame(render(person, pose, scene, (720, 960), others).pixels, self.seconds))
            self.said.append(guidance.advice.value)
            if self.said[-2:-1] != [guidance.advice.value]:  # the screen speaks only when it says something new
                self.visitor.hear(guidance.advice.value, self.seconds)
            if guidance.release:
                return True
            self.seconds += 1 / FPS
        return False

    def portrait(self, judge: PortraitJudge) -> Portrait | NoPortrait:
        person, pose, scene, others = self.visitor.figures(self.seconds + 0.1)
        return judge.judge(render(person, pose, scene, (1920, 2560), others).pixels)


@pytest.mark.parametrize(
    ("fault", "advice"),
    [
        ("far", Advice.STEP_FORWARD),
        ("near", Advice.STEP_BACK),
        ("left", Advice.STEP_RIGHT),
        ("right", Advice.STEP_LEFT),
        ("low", Advice.MOVE_UP),
        ("high", Advice.MOVE_DOWN),
        ("away", Advice.LOOK_STRAIGHT),
        ("tilt", Advice.STRAIGHTEN_HEAD),
        ("eyes", Advice.OPEN_EYES),
        ("mouth", Advice.CLOSE_MOUTH),
        ("restless", Advice.STAND_STILL),
        ("glare", Advice.REMOVE_GLASSES),
        ("sunglasses", Advice.UNCOVER_FACE),
        ("dark", Advice.ADJUST_LIGHT),
        ("clutter", Advice.PLAIN_BACKGROUND),
    ],
)
def test_a_misbehaviour_is_named_corrected_and_accepted(judge: PortraitJudge, fault: str, advice: Advice) -> None:
    booth = Booth("anna", (fault,))
    assert booth.guided(), booth.said
    assert advice.value in booth.said
    portrait = booth.portrait(judge)
    assert isinstance(portrait, Portrait)
    assert portrait.accepted, [one for one in portrait.criteria if not one.fulfilled]


@pytest.mark.parametrize("name", ["cem", "greta"])
def test_who_starts_with_the_usual_faults_is_accepted_too(judge: PortraitJudge, name: str) -> None:
    booth = Booth(name, usual_faults(named(name)))
    assert booth.guided(), booth.said
    portrait = booth.portrait(judge)
    assert isinstance(portrait, Portrait)
    assert portrait.accepted, [one for one in portrait.criteria if not one.fulfilled]


def test_what_is_said_during_a_move_is_done_after_it() -> None:
    visitor = Visitor(named("anna"), start(("far", "mouth")), 0.0)
    visitor.hear("StepForward", 0.0)
    visitor.figures(0.0)
    visitor.hear("CloseMouth", 0.5)
    mouths = [visitor.figures(step / 10)[1].expression.mouth for step in range(5, 40)]
    assert mouths[0] == 0.75
    assert mouths[-1] == 0


def test_who_does_not_listen_is_never_released(judge: PortraitJudge) -> None:
    booth = Booth("anna", ("mouth",), obeys=False)
    assert not booth.guided(limit=5.0)
    assert booth.said[-1] == Advice.CLOSE_MOUTH.value


def test_a_friend_leaves_when_only_one_person_is_wanted(judge: PortraitJudge) -> None:
    booth = Booth("anna", (), friend=True)
    assert booth.guided(), booth.said
    assert Advice.MULTIPLE_FACES.value in booth.said
    assert isinstance(booth.portrait(judge), Portrait)


@pytest.mark.parametrize("advice", Advice)
def test_every_guidance_is_understood_and_none_is_followed_into_nonsense(advice: Advice) -> None:
    stance = start(tuple(fault for fault in FAULTS if fault not in ("near", "right", "high")))
    after = followed(stance, advice.value)
    others = (Advice.MULTIPLE_FACES, Advice.HELPER_ASIDE)  # whoever stands beside answers them
    answered = advice not in (Advice.STEP_BACK, Advice.HOLD, Advice.CHECK_CAMERA, *others)
    assert (after != stance) or not answered
    assert 300 < after.pose.distance < 2000


def test_somebody_already_right_still_gives_way_a_little() -> None:
    stance = start(())
    assert followed(stance, "StepForward").pose.distance < stance.pose.distance
    assert followed(stance, "StepLeft").pose.x > stance.pose.x


def test_words_that_mean_nothing_to_a_face_change_nothing() -> None:
    assert followed(start(("far",)), "PressHarder") == start(("far",))
