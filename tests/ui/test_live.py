"""The photo while it is taken: the column moves only under a finger, motion is announced, figures are on request."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pygame

from drivers.ports import Slot, Stand
from flows import screens
from flows.needs import Advice, FacePoints, Guidance
from flows.screens import Shot
from kiosk.ui.samples import frame
from kiosk.ui.stage import ScreenStage
from tests.support.clock import virtual
from tests.ui.theatre import playing, showing

FACE = FacePoints((0.45, 0.4), (0.55, 0.4), (0.5, 0.7), (0.5, 0.2))
MIDDLE = Stand(1500.0, 1000.0, 1900.0)


def on_stage(play: Callable[[ScreenStage], Awaitable[None]]) -> Callable[[], None]:
    """Run a test on a running stage with a virtual clock."""

    async def performance() -> None:
        async with playing() as stage:
            await play(stage)

    def test() -> None:
        virtual(performance())

    test.__doc__, test.__name__ = play.__doc__, play.__name__
    return test


class Lever:
    def __init__(self) -> None:
        self.ways: list[int] = []

    def steer(self, way: int) -> None:
        self.ways.append(way)


def adjust(lever: Lever, rise: float = 200.0) -> tuple[screens.Adjust, Slot[Stand]]:
    stand = Slot(MIDDLE)
    guidance = Slot(Guidance(Advice.MOVE_DOWN, FACE, rise=rise))
    return screens.Adjust(Slot(frame()), guidance, stand, lever), stand


def touch(stage: ScreenStage, node: str, kind: int) -> None:
    scene = stage.scene
    found = scene.find(node) if scene else None
    assert scene is not None and found is not None
    x, y = found.rect.centerx / scene.area.width, found.rect.centery / scene.area.height
    pygame.event.post(
        pygame.event.Event(kind, touch_id=1, finger_id=5, x=x, y=y, dx=0.0, dy=0.0, pressure=0.5)
    )  # fmt: skip


@on_stage
async def test_the_camera_moves_while_the_finger_is_on_the_button_and_stops_when_it_is_gone(stage: ScreenStage) -> None:
    lever = Lever()
    screen, _ = adjust(lever)
    async with showing(stage, screen):
        await asyncio.sleep(0.5)
        touch(stage, "higher", pygame.FINGERDOWN)
        await asyncio.sleep(1.0)
        assert set(lever.ways) == {1} and len(lever.ways) > 20, "said again and again"
        touch(stage, "higher", pygame.FINGERUP)
        await asyncio.sleep(0.1)
        moved = len(lever.ways)
        await asyncio.sleep(1.0)
        assert lever.ways[-1] == 0 and len(lever.ways) == moved, "and nothing after it was let go"


@on_stage
async def test_a_finger_that_is_never_lifted_counts_as_lost(stage: ScreenStage) -> None:
    lever = Lever()
    screen, _ = adjust(lever)
    async with showing(stage, screen):
        await asyncio.sleep(0.5)
        touch(stage, "lower", pygame.FINGERDOWN)
        await asyncio.sleep(9.0)
        assert lever.ways[-1] == 0


@on_stage
async def test_leaving_the_screen_stops_the_camera(stage: ScreenStage) -> None:
    lever = Lever()
    screen, _ = adjust(lever)
    async with showing(stage, screen):
        await asyncio.sleep(0.5)
        touch(stage, "higher", pygame.FINGERDOWN)
        await asyncio.sleep(0.3)
    assert lever.ways[-1] == 0


@on_stage
async def test_stop_is_always_there_and_motion_is_announced(stage: ScreenStage) -> None:
    heard: list[str] = []
    stage.on_guidance = heard.append
    lever = Lever()
    screen, stand = adjust(lever)
    async with showing(stage, screen):
        await asyncio.sleep(0.5)
        stand.latest = Stand(1510.0, 1000.0, 1900.0, moving=1)
        await asyncio.sleep(0.2)
        assert heard == ["CameraUp"]
        stage.press("stop")
        await stage.drawn()
        await asyncio.sleep(0.1)
        assert lever.ways[-1] == 0


@on_stage
async def test_at_eye_level_it_goes_on_by_itself_but_never_after_a_hand(stage: ScreenStage) -> None:
    screen, _ = adjust(Lever(), rise=10.0)
    async with showing(stage, screen) as answer:
        await asyncio.sleep(1.5)
        assert answer.done()
    screen, _ = adjust(Lever(), rise=10.0)
    async with showing(stage, screen) as answer:
        await asyncio.sleep(0.4)
        stage.press("stop")
        await stage.drawn()
        await asyncio.sleep(3.0)
        assert not answer.done()
        stage.press("fits")
        await answer


@on_stage
async def test_too_high_lets_the_camera_go_there_unless_it_is_at_its_end(stage: ScreenStage) -> None:
    guidance = Slot(Guidance(Advice.MOVE_DOWN, FACE))
    for stand, goes in ((MIDDLE, True), (Stand(1900.0, 1000.0, 1900.0), False)):
        aim = screens.Aim(Slot(frame()), guidance, stand=Slot(stand))
        async with showing(stage, aim) as answer:
            await asyncio.sleep(2.0)
            assert answer.done() is goes
            assert not goes or answer.result() is Shot.LEVEL


@on_stage
async def test_whoever_left_is_not_photographed(stage: ScreenStage) -> None:
    guidance = Slot(Guidance(Advice.SEARCHING_FACE, left=True))
    async with showing(stage, screens.Aim(Slot(frame()), guidance)) as answer:
        assert await answer is Shot.LEFT


@on_stage
async def test_value_and_limit_are_told_to_whoever_asks(stage: ScreenStage) -> None:
    guidance = Slot(Guidance(Advice.STEP_FORWARD, FACE, value=42, limit=62, unit="%"))
    async with showing(stage, screens.Aim(Slot(frame()), guidance)):
        await asyncio.sleep(0.5)
        assert "why-text" not in [node.id for node in stage.nodes()]
        stage.press("why")
        await stage.drawn()
        [told] = [node.label for node in stage.nodes() if node.id == "why-text"]
        assert "42" in told and "62" in told
