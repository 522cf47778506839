"""Before anybody hears that they are not seen, light and exposure are tried; a face is metered by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drivers.camera.face import named, render
from drivers.camera.visitor import Visitor, start
from drivers.ports import Frame
from flows.needs import Advice, Age, Guidance, Lighting, Rungs
from kiosk.biometrics.portrait import Guide, Rules
from kiosk.biometrics.portrait.ladder import PATIENCE, REST, SETTLES, Ladder, Need
from tests.portrait.people import PREVIEW

STOPS = Rungs(tuple(Lighting(None, float(stop)) for stop in range(-2, 5)), 2)
STEP = 1 / 10
DARK, LIGHT = 6, 1


class Booth:
    """A person in some light before a camera that does what the guidance asks for, on a virtual clock."""

    def __init__(self, *faults: str, skin: int = DARK, rungs: Rungs = STOPS) -> None:
        self.visitor = Visitor(replace(named("kofi"), skin=skin), start(faults), 0.0, obeys=False)
        self.guide = Guide(Rules(), Age.FROM_10, 60.0, 0.8, rungs=rungs)
        self.stops = 0.0
        self.now = 0.0

    def watch(self, seconds: float) -> list[Guidance]:
        said = []
        for _ in range(round(seconds / STEP)):
            person, pose, scene, others = self.visitor.figures(self.now)
            scene = replace(scene, exposure=scene.exposure * 2**self.stops)
            seen = self.guide.look(Frame(render(person, pose, scene, PREVIEW, others).pixels, self.now))
            self.stops = seen.lighting.stops if seen.lighting else 0.0
            said.append(seen)
            self.now += STEP
        return said


@pytest.mark.parametrize("light", ["night"])
def test_dark_skin_in_dim_light_is_found_after_the_ladder_and_not_before(light: str) -> None:
    as_it_is = Booth(light, rungs=Rungs()).watch(3.0)
    assert all(one.face is None for one in as_it_is), "otherwise this proves nothing"
    with_ladder = Booth(light).watch(5.0)
    assert with_ladder[-1].face is not None
    before = [one.advice for one in with_ladder if one.face is None][round(PATIENCE / STEP) + 2 :]
    assert set(before) <= {Advice.ADJUST_LIGHT}, "nobody hears that they are not seen while light can be tried"


@pytest.mark.parametrize(("fault", "skin"), [("dim", DARK), ("dim", LIGHT), ("back", DARK), ("back", LIGHT)])
def test_a_dim_room_and_light_from_behind_are_metered_on_the_face_whatever_the_skin(fault: str, skin: int) -> None:
    assert not any(one.release for one in Booth(fault, skin=skin, rungs=Rungs()).watch(2.0))
    booth = Booth(fault, skin=skin)
    said = booth.watch(8.0)
    assert booth.stops > 0
    exposed = [one.advice for one in said[-5:]]
    assert Advice.ADJUST_LIGHT not in exposed
    assert any(one.release for one in said) or fault == "back", "a wall as bright as a window is not plain"


def test_too_much_light_is_taken_back() -> None:
    booth = Booth("over", skin=LIGHT)
    booth.watch(2.5)
    assert booth.stops < 0


def test_what_was_wrong_both_ways_is_left_alone() -> None:
    ladder, now, tried = Ladder(STOPS), 0.0, []
    for _ in range(12):
        need = Need.LIGHT if ladder.wanted.stops <= 0 else Need.SHADE
        ladder.look(need, now)
        tried.append(ladder.wanted.stops)
        now += SETTLES + 0.01
    assert tried[-1] == tried[-5]
    assert len(set(tried[2:])) == 1


def test_nobody_there_is_searched_once_and_then_left_in_usual_light_for_a_while() -> None:
    ladder, now, tried, busy = Ladder(STOPS), 0.0, set(), []
    while now < REST:
        busy.append(ladder.look(Need.SOMEBODY, now))
        tried.add(ladder.wanted.stops)
        now += STEP
    assert tried == {float(stop) for stop in range(-2, 5)}
    assert not busy[0] and not busy[-1]
    assert ladder.wanted == Lighting()
    assert sum(busy) * STEP < 7 * SETTLES + 1


def test_without_anything_to_change_nothing_is_tried() -> None:
    ladder = Ladder(Rungs())
    assert not any(ladder.look(Need.SOMEBODY, now) for now in range(10))
    assert not ladder.look(Need.LIGHT, 11.0)
