"""The capture journey: the straight way, every branch, and what changes with age."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from drivers.ports import Device, DeviceLost, Finger, Reason
from flows.capture import capture
from flows.needs import Advice, Age, Case, Document, InkFault, Missing, MissingReason, NoPortrait, NoSignature, Print
from flows.screens import (
    Ask,
    ChoosePortrait,
    EnterCode,
    FingerAnswer,
    JudgePortrait,
    PlaceFinger,
    Review,
    Screen,
    Shot,
    Sign,
    Signed,
    Verdict,
)
from flows.visit import Back, End, Ended, Place
from office.messages import Part
from tests.support.fakes import INK, World, answers_of, criterion, portrait


class By:
    """Answers by the screen's name (an option's key, or the answer itself), each once, else the usual way."""

    def __init__(self, **answers: Any) -> None:
        self.answers = answers

    def __call__(self, screen: Screen[Any], place: Place) -> Any:
        name = screen.name.replace("-", "_")
        if name not in self.answers:
            return answers_of(screen)[0]
        planned = self.answers[name]
        answer = planned.pop(0) if isinstance(planned, list) and planned else planned
        if answer == []:
            return answers_of(screen)[0]
        if isinstance(answer, type) and issubclass(answer, Exception):
            raise answer
        if isinstance(screen, Ask):
            return next(option.value for option in screen.options if option.key == answer)
        return answer


def world(**answers: Any) -> World:
    made = World()
    made.stage.answer = By(**({"identify": "none", "document": "passport", "identify_person": "me"} | answers))
    return made


async def test_the_straight_way_gathers_all_three_parts() -> None:
    made = world()
    application = await made.visit().walk(capture)
    assert application.document is Document.PASSPORT
    assert application.age is Age.FROM_10
    assert application.portrait is not None
    assert [type(one) for one in application.prints or ()] == [Print, Print]
    assert [one.finger for one in application.prints or ()] == [Finger.RIGHT_INDEX, Finger.LEFT_INDEX]
    assert application.signature is not None
    assert made.stage.names.index("privacy") < made.stage.names.index("photo-aim"), "informed before anything is taken"
    assert made.stage.names.index("fee") < made.stage.names.index("photo-aim"), "the fee is named before the photo"


@pytest.mark.parametrize(
    ("option", "fingers", "signature"),
    [("child_under_6", False, False), ("child_6_to_9", True, False), ("me", True, True)],
)
async def test_age_decides_what_is_taken(option: str, fingers: bool, signature: bool) -> None:
    application = await world(identify_person=option).visit().walk(capture)
    assert (application.prints is not None) is fingers
    assert (application.signature is not None) is signature


@pytest.mark.parametrize(("years", "fingers", "signature"), [(5, 0, 0), (6, 1, 0), (9, 1, 0), (10, 1, 1)])
async def test_a_known_case_brings_its_age(years: int, fingers: int, signature: int) -> None:
    made = world(identify="type", enter_code="KIND")
    made.office.cases["KIND"] = Case("ref", Document.IDENTITY_CARD, years)
    application = await made.visit().walk(capture)
    assert (application.prints is not None, application.signature is not None) == (bool(fingers), bool(signature))
    assert "identify-person" not in made.stage.names and "document" not in made.stage.names


async def test_a_case_may_need_only_some_parts() -> None:
    made = world(identify="type", enter_code="FOTO")
    made.office.cases["FOTO"] = Case("ref", Document.PASSPORT, 40, (Part.PORTRAIT,))
    application = await made.visit().walk(capture)
    assert application.portrait is not None and application.prints is None and application.signature is None


async def test_an_unknown_code_is_asked_again() -> None:
    made = world(identify="type", enter_code=["NOT-OURS", "CASE-4711"])
    application = await made.visit().walk(capture)
    assert application.case is not None and application.case.reference == "ref-1"
    asked = [screen.wrong for screen in made.stage.shown if isinstance(screen, EnterCode)]
    assert asked == [False, True]


async def test_a_code_is_kept_when_the_office_cannot_be_asked() -> None:
    made = world(identify="type", enter_code="CASE-4711")
    made.office.away = True
    application = await made.visit().walk(capture)
    assert application.case is None and application.code_unchecked == "CASE-4711"
    assert "code-unchecked" in made.stage.names


async def test_whoever_prefers_the_counter_gives_no_data() -> None:
    made = world(privacy="counter")
    with pytest.raises(Ended) as ended:
        await made.visit().walk(capture)
    assert ended.value.end is End.AT_COUNTER
    assert made.camera.driver.captured == 0 and not made.camera.watched


async def test_a_photo_from_the_studio_costs_nothing_and_takes_none_here() -> None:
    made = world(fee="have_photo")
    application = await made.visit().walk(capture)
    assert application.portrait is None and application.prints is not None
    assert "photo-aim" not in made.stage.names


async def test_where_the_photo_costs_nothing_no_fee_is_named() -> None:
    made = world()
    made.house = replace(made.house, photo_fee=None)
    application = await made.visit().walk(capture)
    assert application.portrait is not None and "fee" not in made.stage.names


async def test_whoever_leaves_the_photo_to_the_counter_goes_on_without_one() -> None:
    made = world(photo_review=[Verdict.COUNTER], photo_to_counter="without-photo")
    application = await made.visit().walk(capture)
    assert application.portrait is None and application.prints is not None


async def test_neither_of_two_equals_and_a_countdown_taken_back_lead_to_another_run() -> None:
    made = world(
        photo_review=[Verdict.AGAIN],
        photo_choose=[None],
        photo_aim=[Shot.BY_HAND, Shot.BY_ITSELF],
        photo_countdown=[False],
    )
    made.examiner.portraits = [portrait(True), portrait(True), portrait(True)]
    application = await made.visit().walk(capture)
    assert application.portrait is not None


async def test_the_best_of_a_burst_is_judged() -> None:
    made = world()
    made.house = type(made.house)("6", "3", burst=3)
    good = portrait()
    made.examiner.portraits = [portrait(False), good, portrait(False)]
    application = await made.visit().walk(capture)
    assert application.portrait is good


async def test_two_equally_good_portraits_are_the_citizens_choice() -> None:
    made = world(photo_review=[Verdict.AGAIN])
    first, second = portrait(), portrait()
    made.examiner.portraits = [first, second]
    application = await made.visit().walk(capture)
    [choice] = [screen for screen in made.stage.shown if isinstance(screen, ChoosePortrait)]
    assert choice.portraits == (first, second)
    assert application.portrait is second


async def test_a_worse_second_try_does_not_replace_the_first() -> None:
    made = world(photo_review=[Verdict.AGAIN, Verdict.USE])
    first = portrait(True, criterion("1.3"), criterion("2.2"))
    made.examiner.portraits = [first, portrait(False, criterion("1.3"), criterion("2.2", False))]
    assert (await made.visit().walk(capture)).portrait is first


async def test_a_failed_portrait_can_be_overruled_only_after_some_tries_or_by_children() -> None:
    made = world(photo_review=[Verdict.AGAIN, Verdict.AGAIN, Verdict.USE])
    made.examiner.portraits = [portrait(False), portrait(False), portrait(False)]
    await made.visit().walk(capture)
    assert [screen.allow for screen in made.stage.shown if isinstance(screen, JudgePortrait)] == [False, False, True]
    child = world(identify_person="child_under_6", photo_review=Verdict.USE)
    child.examiner.portraits = [portrait(False)]
    await child.visit().walk(capture)
    assert [screen.allow for screen in child.stage.shown if isinstance(screen, JudgePortrait)] == [True]


async def test_too_few_pixels_lead_to_the_counter_and_are_never_made_up() -> None:
    made = world(photo_too_small="to-counter")
    made.examiner.portraits = [NoPortrait(1, Advice.STEP_FORWARD, too_small=True)]
    with pytest.raises(Ended) as ended:
        await made.visit().walk(capture)
    assert ended.value.end is End.AT_COUNTER


async def test_one_picture_from_too_far_away_costs_no_good_one() -> None:
    made = world(photo_review=[Verdict.AGAIN, Verdict.USE])
    first = portrait()
    made.examiner.portraits = [first, NoPortrait(1, Advice.STEP_FORWARD, too_small=True)]
    assert (await made.visit().walk(capture)).portrait is first
    again = world(photo_too_small=["again"])
    again.examiner.portraits = [NoPortrait(1, Advice.STEP_FORWARD, too_small=True)]
    assert (await again.visit().walk(capture)).portrait is not None


async def test_a_scanner_that_goes_leaves_typing() -> None:
    made = world(identify="scan", enter_code="CASE-4711")
    made.codes.fail = DeviceLost(Device.SCANNER, Reason.UNPLUGGED)
    application = await made.visit().walk(capture)
    assert application.case is not None and "enter-code" in made.stage.names


async def test_a_code_of_somebody_else_is_neither_asked_about_nor_kept() -> None:
    made = world(identify="scan", scan_code=["https://example.org/?x=1", None], enter_code="CASE-4711")
    asked: list[str] = []
    usual = made.office.find

    async def find(code: str) -> Case | None:
        asked.append(code)
        return await usual(code)

    made.office.find = find  # type: ignore[method-assign]
    await made.visit().walk(capture)
    assert asked == ["CASE-4711"]
    assert len(made.camera.watched) == 2, "one for scanning all tries, one for the photo"


async def test_no_face_in_the_burst_starts_a_new_run_with_a_reminder() -> None:
    made = world()
    made.examiner.portraits = [NoPortrait(0, Advice.SEARCHING_FACE)]
    assert (await made.visit().walk(capture)).portrait is not None
    assert made.stage.names.count("photo-aim") == 2


async def test_the_best_print_of_several_tries_is_kept() -> None:
    made = world()
    made.examiner.qualities = [12, 25, 41, 60]
    right, left = (await made.visit().walk(capture)).prints or ()
    assert isinstance(right, Print) and (right.quality, right.attempts) == (41, 3)
    assert isinstance(left, Print) and (left.quality, left.attempts) == (60, 1)


@pytest.mark.parametrize(("option", "reason"), [("injured", MissingReason.INJURED), ("missing", MissingReason.MISSING)])
async def test_a_finger_that_cannot_be_laid_on_goes_into_the_record(option: str, reason: MissingReason) -> None:
    made = world(finger_place=[FingerAnswer.CANNOT], finger_missing=option)
    right, left = (await made.visit().walk(capture)).prints or ()
    assert right == Missing(Finger.RIGHT_INDEX, reason)
    assert isinstance(left, Print)


async def test_back_from_the_reason_leads_to_the_finger_again() -> None:
    made = world(finger_place=[FingerAnswer.CANNOT], finger_missing=[Back])
    right, _ = (await made.visit().walk(capture)).prints or ()
    assert isinstance(right, Print)


async def test_the_same_finger_twice_starts_over_and_then_leaves_it_to_the_desk() -> None:
    made = world()
    made.examiner.same = [True, True]
    prints = (await made.visit().walk(capture)).prints or ()
    assert [one.reason for one in prints if isinstance(one, Missing)] == [MissingReason.SAME_FINGER] * 2
    assert [name for name in made.stage.names if name.startswith("finger-same")] == ["finger-same", "finger-same-end"]
    once = world()
    once.examiner.same = [True, False]
    assert all(isinstance(one, Print) for one in (await once.visit().walk(capture)).prints or ())


async def test_a_bad_signature_is_said_at_once_and_cleared() -> None:
    made = world()
    made.examiner.inks = [InkFault.DOT, InkFault.TOO_SHORT]
    await made.visit().walk(capture)
    assert [screen.fault for screen in made.stage.shown if isinstance(screen, Sign)] == [
        None, InkFault.DOT, InkFault.TOO_SHORT,
    ]  # fmt: skip
    assert made.pad.driver.cleared == 2


async def test_whoever_cannot_sign_goes_on() -> None:
    application = await world(signature_sign=Signed.CANNOT).visit().walk(capture)
    assert isinstance(application.signature, NoSignature)


async def test_clear_empties_the_pad_and_shows_it_again() -> None:
    made = world(signature_sign=[Signed.CLEAR, Signed.ACCEPT])
    await made.visit().walk(capture)
    assert made.pad.driver.cleared == 1
    assert INK is made.pad.driver.ink.latest


@pytest.mark.parametrize(
    ("part", "again"),
    [(Part.PORTRAIT, "photo-aim"), (Part.PRINTS, "finger-place"), (Part.SIGNATURE, "signature-sign")],
)
async def test_change_repeats_only_that_part(part: Part, again: str) -> None:
    made = world(review=[part, None])
    await made.visit().walk(capture)
    first = made.stage.names.index("review")
    repeated = {"photo-aim", "finger-place", "signature-sign"} & set(made.stage.names[first + 1 :])
    assert repeated == {again}
    assert made.stage.names.count("review") == 2, "what changed is reviewed again"


async def test_back_from_signing_repeats_only_the_prints() -> None:
    made = world(signature_sign=[Back, Signed.ACCEPT])
    await made.visit().walk(capture)
    assert made.stage.names.count("finger-place") == 4
    assert made.stage.names.count("photo-aim") == 1


async def test_the_bar_announces_only_the_chapters_that_come() -> None:
    made = world(identify_person="child_under_6")
    await made.visit().walk(capture)
    place = made.stage.places[made.stage.names.index("photo-aim")]
    assert [chapter.value for chapter in place.chapters] == ["case", "photo", "finish"]
    assert place.here is not None and place.here.value == "photo"


@pytest.mark.parametrize("device", ["camera", "scanner", "pad"])
async def test_a_lost_device_ends_the_journey_with_its_reason(device: str) -> None:
    made = world()
    broken = getattr(made, device)
    broken.fail = DeviceLost(Device.CAMERA, Reason.UNPLUGGED)
    with pytest.raises(DeviceLost) as lost:
        await made.visit().walk(capture)
    assert lost.value.code == "C20"


async def test_what_is_returned_is_what_was_reviewed() -> None:
    made = world(review=[Part.PORTRAIT, Part.SIGNATURE, None])
    application = await made.visit().walk(capture)
    last = [screen for screen in made.stage.shown if isinstance(screen, Review)][-1]
    assert (last.portrait, last.prints, last.signature) == (
        application.portrait, application.prints, application.signature,
    )  # fmt: skip


async def test_nothing_is_remembered_after_the_visit() -> None:
    made = world()
    visit = made.visit()
    await visit.walk(capture)
    await visit.walk(capture)
    assert made.stage.names.count("photo-aim") == 2
    assert [screen.done for screen in made.stage.shown if isinstance(screen, PlaceFinger)][2] == ()
