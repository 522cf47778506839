"""With a person of the office beside the citizen: other fingers, three attempts each, the supervised profile."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from xml.etree import ElementTree as ET

import msgspec
import pytest

from drivers.ports import BadCapture, Device, Finger, Impression, Reason
from flows.needs import Age, Application, Document, FingerAdvice, Missing, MissingReason, Print, Prints
from flows.prints import take_prints
from flows.screens import Ask, FingerAnswer, LiftFinger, PlaceFinger, Screen
from flows.visit import Place
from kiosk import processlog
from kiosk.protocol import FingerCapture, Protocol
from kiosk.settings import Fingers, Settings, load
from kiosk.submission import Occasion, compose
from kiosk.ui.words import Words
from tests.support.fakes import NOW, PIXELS, FakeExaminer, World, answers_of

T = TypeVar("T")
RIGHT = [Finger.RIGHT_INDEX, Finger.RIGHT_THUMB, Finger.RIGHT_MIDDLE, Finger.RIGHT_RING]
LEFT = [Finger.LEFT_INDEX, Finger.LEFT_THUMB, Finger.LEFT_MIDDLE, Finger.LEFT_RING]
NO_QUALITY = MissingReason.NO_QUALITY


class Fussy(FakeExaminer):
    """Judges each finger by the rule's threshold for it; remembers who was compared with whom."""

    def __init__(self, **qualities: list[int]) -> None:
        super().__init__()
        self.by_finger = {Finger[name.upper()]: values for name, values in qualities.items()}
        self.compared: list[tuple[Finger, Finger]] = []
        self.twins: set[tuple[Finger, Finger]] = set()

    async def impression(self, impression: Impression, finger: Finger) -> Print:
        values = self.by_finger.get(finger, [])
        quality = values.pop(0) if values else 60
        good = quality >= Fingers().least(finger) and quality != 255
        return Print(finger, PIXELS, quality, good, (), b"record", object(), 0.0)

    async def same_finger(self, one: Print, other: Print) -> bool:
        self.compared.append((one.finger, other.finger))
        return (one.finger, other.finger) in self.twins


def world(staffed: bool = True, cannot: dict[Finger, str] | None = None, **qualities: list[int]) -> World:
    made = World()
    made.house = replace(made.house, staffed=staffed)
    made.examiner = Fussy(**qualities)
    skipped = dict(cannot or {})

    def answer(screen: Screen[object], place: Place) -> object:
        if isinstance(screen, PlaceFinger) and screen.finger in skipped:
            return FingerAnswer.CANNOT
        if isinstance(screen, Ask):
            last = next(one for one in reversed(made.stage.shown) if isinstance(one, PlaceFinger))
            return next(one.value for one in screen.options if one.key == skipped[last.finger])
        return answers_of(screen)[0]

    made.stage.answer = answer
    return made


def asked(made: World) -> list[Finger]:
    """The fingers that were asked for, each once for all its attempts."""
    fingers = [screen.finger for screen in made.stage.shown if isinstance(screen, PlaceFinger)]
    return [one for index, one in enumerate(fingers) if index == 0 or fingers[index - 1] is not one]


def kept(prints: Prints) -> list[tuple[Finger, int]]:
    return [(one.finger, one.quality) for one in prints if isinstance(one, Print)]


def missing(prints: Prints) -> dict[Finger, MissingReason]:
    return {one.finger: one.reason for one in prints if isinstance(one, Missing)}


async def test_two_good_index_fingers_are_enough() -> None:
    made = world()
    prints = await made.visit().walk(take_prints)
    assert asked(made) == [Finger.RIGHT_INDEX, Finger.LEFT_INDEX]
    assert kept(prints) == [(Finger.RIGHT_INDEX, 60), (Finger.LEFT_INDEX, 60)]


async def test_a_hand_goes_from_index_over_thumb_and_middle_to_ring_until_one_print_is_good() -> None:
    made = world(right_index=[1, 2, 3], right_thumb=[5, 6, 29], right_middle=[19, 7, 8], right_ring=[10])
    prints = await made.visit().walk(take_prints)
    assert asked(made) == [*RIGHT, Finger.LEFT_INDEX]
    assert kept(prints) == [(Finger.RIGHT_RING, 10), (Finger.LEFT_INDEX, 60)]
    assert missing(prints) == dict.fromkeys(RIGHT[:3], NO_QUALITY)


async def test_three_attempts_a_finger_and_no_more() -> None:
    made = world(left_index=[3, 4, 5, 99])
    prints = await made.visit().walk(take_prints)
    fingers = [screen.finger for screen in made.stage.shown if isinstance(screen, PlaceFinger)]
    assert fingers.count(Finger.LEFT_INDEX) == 3
    assert kept(prints)[1] == (Finger.LEFT_THUMB, 60)


async def test_after_each_print_the_finger_leaves_the_glass_and_hears_whether_it_was_good() -> None:
    made = world(right_index=[3, 60])
    await made.visit().walk(take_prints)
    lifts = [(one.finger, one.good) for one in made.stage.shown if isinstance(one, LiftFinger)]
    assert lifts == [(Finger.RIGHT_INDEX, False), (Finger.RIGHT_INDEX, True), (Finger.LEFT_INDEX, True)]


async def test_nothing_on_the_glass_counts_as_an_attempt() -> None:
    made = world()
    usual = made.examiner.impression

    async def empty(impression: Impression, finger: Finger) -> Print:
        if finger is Finger.RIGHT_INDEX:
            raise BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE)
        return await usual(impression, finger)

    made.examiner.impression = empty  # type: ignore[method-assign]
    prints = await made.visit().walk(take_prints)
    assert missing(prints) == {Finger.RIGHT_INDEX: NO_QUALITY}
    assert [screen.finger for screen in made.stage.shown if isinstance(screen, PlaceFinger)].count(RIGHT[0]) == 3


@pytest.mark.parametrize("staffed", [True, False])
async def test_a_glass_that_stays_empty_ends_the_attempts_only_where_they_are_counted(*, staffed: bool) -> None:
    """What was laid on before it is kept; alone there is time, not a number."""
    made = world(staffed, right_index=[9, 60])
    usual, tries = made.examiner.impression, iter([True, False, False, False, True])

    async def sometimes(impression: Impression, finger: Finger) -> Print:
        if finger is Finger.RIGHT_INDEX and not next(tries):
            raise BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE)
        return await usual(impression, finger)

    made.examiner.impression = sometimes  # type: ignore[method-assign]
    made.house = replace(made.house, finger_seconds=60.0)
    prints = await made.visit().walk(take_prints)
    shown = [screen for screen in made.stage.shown if isinstance(screen, PlaceFinger)]
    count = sum(screen.finger is Finger.RIGHT_INDEX for screen in shown)
    if staffed:
        assert count == 3 and missing(prints) == {Finger.RIGHT_INDEX: NO_QUALITY}
        assert shown[3].finger is Finger.RIGHT_THUMB
        [weak] = [one for one in shown[3].done if isinstance(one, Print)]
        assert (weak.finger, weak.quality, weak.attempts) == (Finger.RIGHT_INDEX, 9, 3)
    else:
        assert count == 5 and [one.attempts for one in prints if isinstance(one, Print)] == [5, 1]


async def test_a_print_whose_quality_is_unknown_is_never_the_best() -> None:
    unknown = [255, 255, 255]
    made = world(left_index=[255, 9, 255], left_thumb=[*unknown], left_middle=[3, 3, 3], left_ring=[*unknown])
    prints = await made.visit().walk(take_prints)
    assert kept(prints) == [(Finger.RIGHT_INDEX, 60), (Finger.LEFT_INDEX, 9)]


async def test_a_hand_without_any_good_print_keeps_its_best() -> None:
    made = world(left_index=[3, 9, 4], left_thumb=[1, 1, 1], left_middle=[8, 8, 12], left_ring=[9, 255, 9])
    prints = await made.visit().walk(take_prints)
    assert asked(made) == [Finger.RIGHT_INDEX, *LEFT]
    assert kept(prints) == [(Finger.RIGHT_INDEX, 60), (Finger.LEFT_MIDDLE, 12)]
    assert missing(prints) == dict.fromkeys([LEFT[0], LEFT[1], LEFT[3]], NO_QUALITY)


async def test_a_finger_that_cannot_be_given_is_missing_with_its_reason_and_the_next_is_asked() -> None:
    made = world(cannot={Finger.RIGHT_INDEX: "injured", Finger.RIGHT_THUMB: "missing"})
    prints = await made.visit().walk(take_prints)
    assert prints[:2] == (
        Missing(Finger.RIGHT_INDEX, MissingReason.INJURED), Missing(Finger.RIGHT_THUMB, MissingReason.MISSING),
    )  # fmt: skip
    assert kept(prints) == [(Finger.RIGHT_MIDDLE, 60), (Finger.LEFT_INDEX, 60)]
    assert made.stage.names.count("finger-missing-staffed") == 2, "nobody is sent to the counter"


async def test_without_hands_every_finger_is_asked_for_once_and_none_twice() -> None:
    made = world(cannot=dict.fromkeys([*RIGHT, *LEFT], "missing"))
    prints = await made.visit().walk(take_prints)
    assert asked(made) == [*RIGHT, *LEFT]
    assert missing(prints) == dict.fromkeys([*RIGHT, *LEFT], MissingReason.MISSING)


async def test_the_time_of_a_finger_ends_its_attempts_early() -> None:
    made = world(right_index=[3, 3, 3])
    made.house = replace(made.house, finger_seconds=0.05)
    calm = made.stage.show

    async def show(screen: Screen[T], place: Place) -> T:
        tries = [one for one in made.stage.shown if isinstance(one, PlaceFinger)]
        if isinstance(screen, PlaceFinger) and screen.finger is Finger.RIGHT_INDEX and tries:
            await asyncio.sleep(5)
        return await calm(screen, place)

    made.stage.show = show  # type: ignore[method-assign]
    prints = await asyncio.wait_for(made.visit().walk(take_prints), 2)
    assert kept(prints)[0] == (Finger.RIGHT_THUMB, 60)
    assert missing(prints) == {Finger.RIGHT_INDEX: NO_QUALITY}


async def test_each_new_print_is_compared_with_every_print_before_it() -> None:
    made = world(right_index=[1, 1, 1], left_index=[1, 1, 1])
    await made.visit().walk(take_prints)
    assert isinstance(made.examiner, Fussy)
    assert made.examiner.compared == [
        (Finger.RIGHT_INDEX, Finger.RIGHT_THUMB),
        (Finger.RIGHT_INDEX, Finger.LEFT_INDEX),
        (Finger.RIGHT_THUMB, Finger.LEFT_INDEX),
        (Finger.RIGHT_INDEX, Finger.LEFT_THUMB),
        (Finger.RIGHT_THUMB, Finger.LEFT_THUMB),
        (Finger.LEFT_INDEX, Finger.LEFT_THUMB),
    ]


async def test_a_finger_laid_on_twice_starts_over_and_then_leaves_no_print() -> None:
    made = world(cannot={Finger.LEFT_INDEX: "injured"})
    assert isinstance(made.examiner, Fussy)
    made.examiner.twins = {(Finger.RIGHT_INDEX, Finger.LEFT_THUMB)}
    prints = await made.visit().walk(take_prints)
    assert [name for name in made.stage.names if name.startswith("finger-same")] == ["finger-same", "finger-same-end"]
    assert missing(prints) == {
        Finger.RIGHT_INDEX: MissingReason.SAME_FINGER,
        Finger.LEFT_INDEX: MissingReason.INJURED,
        Finger.LEFT_THUMB: MissingReason.SAME_FINGER,
    }
    assert not kept(prints)


async def test_alone_only_index_fingers_are_asked_for_as_often_as_time_allows() -> None:
    made = world(staffed=False, right_index=[1, 2, 3, 4, 31], cannot={Finger.LEFT_INDEX: "injured"})
    prints = await made.visit().walk(take_prints)
    assert asked(made) == [Finger.RIGHT_INDEX, Finger.LEFT_INDEX]
    assert kept(prints) == [(Finger.RIGHT_INDEX, 31)]
    assert missing(prints) == {Finger.LEFT_INDEX: MissingReason.INJURED}
    assert "finger-missing" in made.stage.names


@pytest.mark.parametrize(
    ("finger", "least"),
    [(RIGHT[0], 42), (RIGHT[1], 30), (RIGHT[2], 20), (RIGHT[3], 10), (LEFT[0], 42), (LEFT[1], 30), (LEFT[2], 20),
     (LEFT[3], 10)],
)  # fmt: skip
def test_each_finger_has_the_guidelines_threshold(finger: Finger, least: int) -> None:
    assert Fingers(threshold=42).least(finger) == least


def application(prints: Prints) -> Application:
    return Application(None, None, Document.PASSPORT, Age.FROM_10, None, prints, None)


def occasion() -> Occasion:
    return Occasion("key", "CODE", "K3-001", NOW, NOW, "de", {})


@pytest.mark.parametrize(
    ("staffed", "profile"),
    [
        (True, "GID_SupervisedFingerprintAcquisition"),
        (False, "GID_UnsupervisedSelfServiceFingerprintAcquisitionSystem"),
    ],
)
def test_log_and_record_name_the_profile_each_finger_and_its_threshold(staffed: bool, profile: str) -> None:
    settings = Settings(fingers=Fingers(staffed=staffed))
    ring = Print(Finger.RIGHT_RING, PIXELS, 12, True, (), b"record", object(), 2.0)
    prints: Prints = (Missing(Finger.RIGHT_INDEX, NO_QUALITY), ring)
    when = datetime(2026, 11, 23, 9, tzinfo=UTC)
    captures = [
        FingerCapture(when, Finger.RIGHT_INDEX, 9, False, (FingerAdvice.TOO_DRY,), 1.0),
        FingerCapture(when, Finger.RIGHT_RING, 12, True, (), 2.0),
    ]
    protocol = Protocol(fingers=captures)
    log = ET.fromstring(processlog.write(application(prints), protocol, occasion(), settings))
    fingers = next(one for one in log.iter() if one.tag.endswith("FingerAcquisition"))
    assert fingers[0].text == profile
    lines = [one.attrib for one in fingers if one.tag.endswith("}Capture")]
    assert [(one["fc"], one["threshold"], one["best"]) for one in lines] == [("2", "30", "false"), ("4", "10", "true")]
    gone = [one.attrib for one in fingers if one.tag.endswith("}FingerMissing")]
    assert [(one["fc"], one["reason"]) for one in gone] == [("2", "insufficientQuality")]
    files = compose(application(prints), protocol, occasion(), settings).files
    record = msgspec.json.decode(files["record.json"])
    assert record["fingers"][0] == {"position": 2, "missing": "quality"}
    assert record["fingers"][1]["threshold"] == 10
    assert "finger-right-ring.cbeff" in files


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_finger_has_its_own_words(language: str) -> None:
    words = Words(Settings())
    for message in ("finger-place", "finger-name"):
        said = {words.find(language, message, {"finger": one.name.lower()}) for one in Finger}
        assert len(said) == 8
        assert None not in said


def test_the_mode_is_a_setting(tmp_path: Path) -> None:
    file = tmp_path / "config" / "kiosk.toml"
    file.parent.mkdir()
    file.write_text("[fingers]\nstaffed = true\n")
    assert load(file).fingers.staffed
    assert not Settings().fingers.staffed
