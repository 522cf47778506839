"""One acquisition (TR-03121-3 Vol. 2, ACQ-FI-AUTO-1): again while there is time, the best of a run, height, light."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest

from drivers.ports import Camera, Device, DeviceLost, DeviceNeedsHand, Finding, Lent, Mount, Reason, Slot, Stand
from flows.capture import capture
from flows.needs import Advice, Age, Circumstances, Guidance, Lighting, NoPortrait
from flows.place import LEVEL, SEATED, lighten, rungs, to_eye_level
from flows.portrait import take_portrait
from flows.screens import Adjust, Aim, JudgePortrait, Screen, Shot, Verdict
from flows.visit import Place
from tests.journeys.test_capture import world
from tests.support.clock import virtual
from tests.support.fakes import FakeCamera, FakeDevice, FakeMount, World, answers_of, criterion, portrait

GOOD, OVER = Guidance(Advice.HOLD, run=1), Guidance(Advice.HOLD, timed_out=True, run=1)


def names(made: World, *wanted: str) -> list[str]:
    return [name for name in made.stage.names if name in wanted]


async def test_a_bad_burst_is_taken_again_while_the_run_lasts_and_nobody_is_bothered() -> None:
    made = world()
    made.examiner.guidance.latest = GOOD
    bad, good = portrait(False), portrait()
    made.examiner.portraits = [bad, bad, good]
    assert await take_portrait(made.visit(), Age.FROM_10) is good
    assert names(made, "photo-aim", "photo-review") == ["photo-aim"] * 3 + ["photo-review"]


async def test_when_the_time_of_a_run_is_over_its_best_picture_is_shown_although_it_fails() -> None:
    made = world(photo_aim=[Shot.BY_ITSELF, Shot.TIMED_OUT], photo_review=Verdict.USE)
    made.examiner.guidance.latest = GOOD
    better, worse = portrait(False, criterion("1.3"), criterion("2.2", False)), portrait(False, criterion("1.3", False))
    made.examiner.portraits = [better, worse]
    assert await take_portrait(made.visit(), Age.UNDER_6) is better
    [judged] = [screen for screen in made.stage.shown if isinstance(screen, JudgePortrait)]
    assert judged.portrait is better


async def test_a_run_without_any_picture_ends_and_the_next_begins() -> None:
    made = world(photo_aim=[Shot.TIMED_OUT, Shot.BY_ITSELF])
    made.examiner.portraits = [NoPortrait(0, Advice.SEARCHING_FACE)]
    assert await take_portrait(made.visit(), Age.FROM_10) is not None


async def test_there_is_no_limit_to_the_number_of_runs() -> None:
    made = world(photo_review=[*[Verdict.AGAIN] * 40, Verdict.USE])
    made.examiner.portraits = [portrait(False) for _ in range(41)]
    assert await take_portrait(made.visit(), Age.FROM_10) is not None


async def test_a_retake_that_is_worse_is_told_and_not_kept() -> None:
    made = world(photo_review=[Verdict.AGAIN, Verdict.USE])
    first = portrait(True, criterion("1.3"), criterion("2.2"))
    made.examiner.portraits = [first, portrait(False, criterion("1.3"), criterion("2.2", False))]
    assert await take_portrait(made.visit(), Age.FROM_10) is first
    assert [screen.kept for screen in made.stage.shown if isinstance(screen, JudgePortrait)] == [False, True]


async def test_whoever_leaves_ends_the_run_and_their_pictures_are_forgotten() -> None:
    made = world(photo_aim=[Shot.BY_ITSELF, Shot.LEFT, Shot.TIMED_OUT])
    made.examiner.guidance.latest = GOOD
    somebody, other = portrait(False, criterion("1.3"), criterion("2.2")), portrait(True, criterion("1.3"))
    made.examiner.portraits = [somebody, other]
    assert await take_portrait(made.visit(), Age.FROM_10) is other
    assert names(made, "photo-left") == ["photo-left"]


async def test_a_new_person_before_the_camera_does_not_get_the_pictures_of_the_last_one() -> None:
    made = world()
    made.examiner.guidance.latest = GOOD
    usual = made.stage.answer

    def answer(screen: Screen[Any], place: Place) -> Any:
        if isinstance(screen, Aim) and made.stage.names.count("photo-aim") == 2:
            made.examiner.guidance.latest = Guidance(Advice.HOLD, timed_out=True, run=2)
        return usual(screen, place)

    made.stage.answer = answer
    last, this = portrait(False, criterion("1.3"), criterion("2.2")), portrait(True, criterion("1.3"))
    made.examiner.portraits = [last, this]
    assert await take_portrait(made.visit(), Age.FROM_10) is this


async def test_a_camera_without_live_view_lets_the_person_release() -> None:
    made = world(photo_aim=[Shot.BY_HAND])
    device = made.camera

    class Blind(FakeDevice[FakeCamera]):
        @property
        def status(self) -> Any:
            return type(device.status)(Device.CAMERA, device.state, None, 0.0, frozenset({Finding.NO_LIVE_VIEW}))

    made.camera = Blind(Device.CAMERA, FakeCamera())
    assert await take_portrait(made.visit(), Age.FROM_10) is not None
    [aim] = [screen for screen in made.stage.shown if isinstance(screen, Aim)]
    assert not aim.live


# Height


def carried(made: World) -> FakeMount:
    made.mount = FakeDevice(Device.MOUNT, FakeMount())
    return made.mount.driver


async def test_the_camera_goes_to_eye_level_before_the_photo() -> None:
    made = world()
    carried(made)
    await made.visit().walk(capture)
    assert names(made, "photo-adjust", "photo-aim") == ["photo-adjust", "photo-aim"]


async def test_without_a_column_nobody_hears_of_it() -> None:
    made = world()
    await made.visit().walk(capture)
    assert "photo-adjust" not in made.stage.names


async def test_too_low_in_the_picture_lets_the_camera_go_there_instead_of_the_person() -> None:
    made = world(photo_aim=[Shot.LEVEL, Shot.BY_ITSELF])
    carried(made)
    assert await take_portrait(made.visit(), Age.FROM_10) is not None
    assert names(made, "photo-adjust", "photo-aim") == ["photo-adjust", "photo-aim"] * 2


@pytest.mark.parametrize(
    "error", [DeviceLost(Device.MOUNT, Reason.SILENT), DeviceNeedsHand(Device.MOUNT, Reason.JAMMED)]
)
async def test_a_lost_column_costs_no_photo(error: Any) -> None:
    made = world()
    carried(made)
    assert made.mount is not None
    device, usual = made.mount, made.stage.answer

    def answer(screen: Screen[Any], place: Place) -> Any:
        if isinstance(screen, Adjust):
            device.state = type(device.state).FAULTY
            raise error
        return usual(screen, place)

    made.stage.answer = answer
    assert await take_portrait(made.visit(), Age.FROM_10) is not None


class Waits:
    """A stage whose screen stays for so many seconds."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.shown: list[Screen[Any]] = []

    async def show(self, screen: Screen[Any], place: Place) -> Any:
        self.shown.append(screen)
        await asyncio.sleep(self.seconds)
        return answers_of(screen)[0]


class Jammed(FakeMount):
    """Moves a little and no further."""

    async def reach(self, height: float) -> float:
        await super().reach(height)
        raise DeviceNeedsHand(Device.MOUNT, Reason.JAMMED)


def leveled(
    rise: float | None,
    hand: int | None = None,
    *,
    seated: bool = False,
    mount: FakeMount | None = None,
    height: float = 1500.0,
) -> FakeMount:
    """The mount after a screen of ten seconds before somebody whose eyes are `rise` mm above the lens."""
    made = world()
    mount = mount or FakeMount()
    made.mount = FakeDevice(Device.MOUNT, mount)
    mount.stand = Slot(Stand(height, 1000.0, 1900.0, 0.6))
    guidance = Slot(Guidance(Advice.MOVE_DOWN, rise=rise))
    stage = Waits(10.0)

    async def adjust() -> None:
        visit = made.visit()
        visit._stage = cast(Any, stage)
        visit.circumstances = lambda: Circumstances(seated=seated)
        task = asyncio.ensure_future(to_eye_level(visit, made.camera.driver, mount, guidance))
        if hand is not None:
            await asyncio.sleep(0.01)
            cast(Adjust, stage.shown[0]).lever.steer(hand)
        await task

    virtual(adjust())
    return mount


def test_it_follows_the_eyes_by_itself() -> None:
    assert leveled(180.0).reached == [1680.0]
    assert leveled(LEVEL - 1).reached == []


def test_it_goes_down_to_whoever_sits_before_it_sees_them() -> None:
    assert leveled(None, seated=True).reached == [SEATED]
    assert leveled(None).reached == []
    assert leveled(None, seated=True, height=SEATED).reached == [], "it stands there already"


def test_a_column_that_jams_on_its_way_is_not_driven_again() -> None:
    assert leveled(180.0, mount=Jammed()).reached == [1680.0]
    assert leveled(180.0, seated=True, mount=Jammed()).reached == [SEATED]


def test_a_hand_on_a_button_ends_all_motion_by_itself() -> None:
    mount = leveled(180.0, hand=0)
    assert (mount.reached, mount.ways) == ([], [0])


# Light


class Exposed(FakeCamera):
    def __init__(self) -> None:
        super().__init__()
        self.exposed: list[float] = []

    async def expose(self, stops: float) -> float:
        self.exposed.append(stops)
        return stops


def test_the_rungs_are_what_the_devices_can() -> None:
    mount = cast(Mount, FakeMount())
    plain, exposing = cast(Camera, FakeCamera()), cast(Camera, Exposed())
    assert rungs(plain, None).all == (Lighting(),)
    lamp = rungs(plain, mount)
    assert [one.lamp for one in lamp.all] == [0.3, 0.6, 1.0]
    assert lamp.all[lamp.usual] == Lighting(0.6)
    every = rungs(exposing, mount)
    assert every.all[every.usual] == Lighting(0.6)
    stops = [one.stops for one in every.all]
    assert stops == sorted(stops)


def test_the_light_that_is_wanted_is_given_once() -> None:
    camera, mount = Exposed(), FakeMount()
    guidance: Slot[Guidance] = Slot()

    async def light() -> None:
        lent = cast("Lent[Camera]", FakeDevice(Device.CAMERA, camera))
        task = asyncio.ensure_future(lighten(guidance, lent, cast(Mount, mount)))
        for wanted in (Lighting(0.6), Lighting(1.0), Lighting(1.0, 2.0), Lighting(1.0, 2.0)):
            guidance.latest = Guidance(Advice.ADJUST_LIGHT, lighting=wanted)
            await asyncio.sleep(0.5)
        task.cancel()
        await asyncio.wait({task})

    virtual(light())
    assert (mount.lamps, camera.exposed) == ([0.6, 1.0], [2.0])


@pytest.mark.parametrize("lost", [True, False])
def test_light_that_cannot_be_given_costs_nothing_but_the_light(*, lost: bool) -> None:
    """The mount is lost; or the camera cannot be exposed at all."""
    mount = FakeMount()
    guidance: Slot[Guidance] = Slot(Guidance(Advice.ADJUST_LIGHT, lighting=Lighting(1.0, 2.0)))

    async def refuse(lamp: float) -> float:
        raise DeviceLost(Device.MOUNT, Reason.SILENT)

    if lost:
        mount.shine = refuse  # type: ignore[method-assign]

    async def light() -> bool:
        lent = cast("Lent[Camera]", FakeDevice(Device.CAMERA, FakeCamera()))
        task = asyncio.ensure_future(lighten(guidance, lent, cast(Mount, mount)))
        await asyncio.sleep(2.0)
        over = task.done() and task.exception() is None
        task.cancel()
        await asyncio.wait({task})
        return over

    assert virtual(light()) is lost
    assert mount.lamps == ([] if lost else [1.0])
