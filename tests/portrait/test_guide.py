"""Live guidance: one thing at a time, held long enough to read, and a release only when it is good and stable."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from xml.etree import ElementTree as ET

import msgspec
import pytest

from drivers.camera.face import named, render
from drivers.camera.visitor import Visitor, start
from drivers.ports import Frame, Pixels
from flows.needs import Advice, Age, Application, Document, Guidance, Portrait
from kiosk.biometrics.portrait import Guide, PortraitJudge, Rules
from kiosk.protocol import FaceCapture, Protocol
from kiosk.settings import Settings
from kiosk.submission import Occasion, compose
from kiosk.ui.screens.photo import shown
from kiosk.ui.words import Phrases, Words
from tests.portrait.people import PREVIEW, picture, two_people

STEP = 1 / 10


def guide(run: float = 30.0, stable: float = 0.8, age: Age = Age.FROM_10) -> Guide:
    return Guide(Rules(), age, run, stable)


def watch(one: Guide, pixels: Pixels, seconds: float, since: float = 0.0) -> list[Guidance]:
    count = round(seconds / STEP)
    return [one.look(Frame(pixels.copy(), since + number * STEP)) for number in range(count)]


@pytest.mark.parametrize(
    ("fault", "advice"),
    [
        ("far", Advice.STEP_FORWARD),
        ("near", Advice.STEP_BACK),
        ("left", Advice.STEP_RIGHT),
        ("right", Advice.STEP_LEFT),
        ("high", Advice.MOVE_DOWN),
        ("low", Advice.MOVE_UP),
        ("away", Advice.LOOK_STRAIGHT),
        ("tilt", Advice.STRAIGHTEN_HEAD),
        ("eyes", Advice.OPEN_EYES),
        ("mouth", Advice.CLOSE_MOUTH),
        ("sunglasses", Advice.UNCOVER_FACE),
        ("glare", Advice.REMOVE_GLASSES),
        ("side", Advice.ADJUST_LIGHT),
        ("clutter", Advice.PLAIN_BACKGROUND),
    ],
)
def test_what_matters_most_is_said_and_nothing_is_released(fault: str, advice: Advice) -> None:
    said = watch(guide(), picture("kofi", fault, size=PREVIEW), 1.5)
    assert said[-1].advice is advice
    assert not any(one.release for one in said)


@pytest.mark.parametrize("name", ["anna", "kofi"])
def test_too_much_light_is_said_before_the_glasses_that_seem_to_mirror_it(name: str) -> None:
    said = watch(guide(), picture(name, "over", "glare", size=PREVIEW), 1.5)
    assert {one.advice for one in said[-8:]} == {Advice.ADJUST_LIGHT}


@pytest.mark.parametrize("name", ["anna", "mehmet"])
def test_a_person_in_too_much_light_is_photographed(name: str) -> None:
    assert Advice.REMOVE_GLASSES not in followed(name, "over")


def test_a_good_and_stable_picture_is_released_after_its_time_and_not_before() -> None:
    said = watch(guide(stable=0.8), picture("paul", size=PREVIEW), 1.5)
    released = [number for number, one in enumerate(said) if one.release]
    assert said[-1].advice is Advice.HOLD
    assert min(released) * STEP == pytest.approx(0.8, abs=STEP)
    assert 0 < said[4].hold < said[6].hold < 1


def test_several_faces_stop_the_release() -> None:
    said = watch(guide(), two_people(), 2.0)
    assert said[-1].advice is Advice.MULTIPLE_FACES
    assert not any(one.release for one in said)


def test_nobody_is_searched_and_no_time_runs() -> None:
    said = watch(guide(run=1.0), picture("paul", size=PREVIEW)[:150], 2.0)
    assert {one.advice for one in said} == {Advice.SEARCHING_FACE}
    assert not any(one.timed_out for one in said)


def test_a_run_ends_after_its_time_from_the_first_face_on() -> None:
    said = watch(guide(run=1.0), picture("kofi", "mouth", size=PREVIEW), 1.5)
    assert [one.timed_out for one in said] == [number * STEP >= 1.0 for number in range(len(said))]


def test_something_said_stays_long_enough_to_be_read() -> None:
    one, pictures = guide(), [picture("kofi", fault, size=PREVIEW) for fault in ("mouth", "clutter", "far")]
    said = [one.look(Frame(pictures[number // 2 % 3].copy(), number * STEP)).advice for number in range(30)]
    changes = [number * STEP for number in range(1, 30) if said[number] is not said[number - 1]]
    assert all(later - earlier >= 0.4 - 1e-6 for earlier, later in pairwise(changes))


def test_a_blink_pauses_the_good_run_and_closed_eyes_end_it() -> None:
    one, awake, asleep = guide(stable=1.0), picture("paul", size=PREVIEW), picture("paul", "eyes", size=PREVIEW)
    before = watch(one, awake, 0.6)[-1].hold
    watch(one, asleep, 0.2, 0.6)
    assert watch(one, awake, 0.1, 0.8)[-1].hold >= before
    assert watch(one, asleep, 0.6, 0.9)[-1].hold == 0


def test_left_and_right_are_the_persons_own() -> None:
    # On the left of the unmirrored picture is the person's right side: to the middle they go to their own left.
    said = watch(guide(), picture("kofi", "right", size=PREVIEW), 1.0)[-1]
    assert said.face is not None
    assert said.face.left_eye[0] < 0.4
    assert said.advice is Advice.STEP_LEFT


def test_the_measured_value_and_its_limit_are_told() -> None:
    said = watch(guide(), picture("kofi", "far", size=PREVIEW), 1.0)[-1]
    assert said.value is not None
    assert said.limit is not None
    assert said.value < said.limit
    assert said.unit == "%"


def test_a_person_who_follows_is_photographed() -> None:
    assert {Advice.STEP_FORWARD, Advice.CLOSE_MOUTH} <= followed("mehmet", "far", "mouth")


def followed(name: str, *faults: str) -> set[Advice]:
    """What somebody who does as told hears until the release."""
    visitor = Visitor(named(name), start(faults), 0.0, obeys=True, bystander=None)
    one, now, heard = guide(), 0.0, set()
    while now < 12:
        person, pose, scene, others = visitor.figures(now)
        said = one.look(Frame(render(person, pose, scene, PREVIEW, others).pixels, now))
        visitor.hear(said.advice.value, now)
        heard.add(said.advice)
        if said.release:
            return heard
        now += STEP
    pytest.fail(f"never released, last said {said.advice}")


def test_screen_record_and_log_say_the_same_of_a_portrait() -> None:
    judged = PortraitJudge().judge(picture("kofi", "mouth"))
    assert isinstance(judged, Portrait)
    application = Application(None, None, Document.PASSPORT, Age.FROM_10, judged, None, None)
    now = datetime(2026, 11, 26, tzinfo=UTC)
    protocol = Protocol(face_from=now, faces=[FaceCapture(now, 1, judged.criteria, judged.advice, judged.taken_at)])
    settings = Settings()
    files = compose(application, protocol, Occasion("key", "CODE", "K3-001", now, now, "de", {}), settings).files
    record = msgspec.json.decode(files["record.json"])["portrait"]["criteria"]
    log = ET.fromstring(files["log.xml"])
    logged = {one.attrib["id"]: one.attrib for one in log.iter() if one.tag.endswith("qa")}
    phrases = Phrases(Words(settings), "de")
    for one in judged.criteria:
        assert record[one.id]["value"] == pytest.approx(one.value, abs=1e-4)
        assert (record[one.id]["min"], record[one.id]["max"]) == (one.min, one.max)
        assert record[one.id]["fulfilled"] is one.fulfilled
        assert float(logged[one.id]["result"]) == pytest.approx(one.value, rel=1e-3, abs=1e-6)
        assert logged[one.id]["ok"] == str(one.fulfilled).lower()
    [mouth] = [one for one in judged.criteria if one.id == "2.2"]
    assert not mouth.fulfilled
    assert phrases("measured-most", value=shown(mouth.value), high=shown(0.01)).count("0,") == 2
    assert record["2.2"]["max"] == mouth.max


def test_a_helper_is_asked_to_step_aside_only_when_all_else_is_well() -> None:
    helped = Guide(Rules(), Age.FROM_10, 30.0, 0.8, accompanied=lambda: True)
    said = watch(helped, two_people(), 2.0)
    assert said[-1].advice is Advice.HELPER_ASIDE and said[-1].face is not None
    assert Advice.MULTIPLE_FACES not in {one.advice for one in said}
    assert not any(one.release for one in said), "nobody else is ever in the picture"
    alone = two_people()
    middle = alone.shape[1] // 2
    face = said[-1].face.left_eye[0] * alone.shape[1]
    other = slice(middle, None) if face < middle else slice(0, middle)
    alone[:, other] = alone[:1, other]
    said = watch(helped, alone, 3.0, since=2.0)
    assert said[-1].advice is Advice.HOLD and any(one.release for one in said)
