"""A whole visit that begins in the dark: lamp and exposure are tried by themselves until the photo is good."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import Any

from drivers.camera.face import named, render
from drivers.camera.visitor import Visitor, start
from drivers.ports import Device, Frame, Slot
from flows.capture import capture
from flows.needs import AS_IT_IS, Advice, Age, Guidance, NoPortrait, Portrait, Rungs
from flows.screens import A, Aim, Screen, Shot
from flows.visit import Place
from kiosk.biometrics.portrait import Guide, PortraitJudge, Rules
from tests.journeys.test_capture import world
from tests.portrait.people import PREVIEW, SIZE
from tests.support.clock import virtual
from tests.support.fakes import FakeCamera, FakeDevice, FakeExaminer, FakeMount, FakeStage

STEP = 0.2
"""Seconds between two looks of the guidance."""


class NightCamera(FakeCamera):
    """Somebody with very dark skin at night; it sees what its exposure and the lamp of the column show."""

    def __init__(self, mount: FakeMount) -> None:
        super().__init__()
        self._visitor = Visitor(replace(named("kofi"), skin=6), start(("night",)), 0.0, obeys=False, bystander=None)
        self._mount = mount
        self.stops = 0.0

    async def expose(self, stops: float) -> float:
        self.stops = stops
        return stops

    async def capture(self) -> Frame:
        self.captured += 1
        return self.look(float(self.captured), SIZE)

    def look(self, now: float, size: tuple[int, int] = PREVIEW) -> Frame:
        person, pose, scene, _ = self._visitor.figures(0.0)
        lamp = self._mount.lamps[-1] if self._mount.lamps else 0.6
        lit = replace(
            scene, exposure=scene.exposure * 2**self.stops, person=scene.person + 0.07 * lamp / scene.exposure
        )
        return Frame(render(person, pose, lit, size, ()).pixels, now)


class SeeingExaminer(FakeExaminer):
    """Guidance and verdict are the real ones."""

    def __init__(self, camera: NightCamera) -> None:
        super().__init__()
        self._camera, self._judge = camera, PortraitJudge()
        self.said: list[Guidance] = []

    @asynccontextmanager
    async def aim(
        self,
        view: Slot[Frame],
        age: Age,
        rungs: Rungs = AS_IT_IS,
        accompanied: Callable[[], bool] = lambda: False,
    ) -> AsyncIterator[Slot[Guidance]]:
        guide, guidance = Guide(Rules(), age, 60.0, 0.6, rungs=rungs), Slot[Guidance]()

        async def follow() -> None:
            for count in range(300):
                guidance.latest = guide.look(self._camera.look(count * STEP))
                self.said.append(guidance.latest)
                await asyncio.sleep(STEP)

        following = asyncio.ensure_future(follow())
        try:
            yield guidance
        finally:
            following.cancel()
            with suppress(asyncio.CancelledError):
                await following

    async def portrait(self, frame: Frame, age: Age) -> Portrait | NoPortrait:
        return self._judge.judge(frame.pixels, age, frame.taken_at)


class WaitingStage(FakeStage):
    """Releases when the guidance does, as the live screen would."""

    async def show(self, screen: Screen[A], place: Place) -> A:
        if isinstance(screen, Aim):
            for _ in range(150):
                if screen.guidance.latest and screen.guidance.latest.release:
                    break
                await asyncio.sleep(STEP)
            else:
                raise TimeoutError("the guidance never released")
        answer: Any = await super().show(screen, place)
        return Shot.BY_ITSELF if isinstance(screen, Aim) else answer  # type: ignore[return-value]


def test_a_visit_that_begins_too_dark_ends_with_a_good_photo_and_nobody_hears_of_it() -> None:
    mount = FakeMount()
    camera = NightCamera(mount)
    made = world()
    made.stage = WaitingStage(answer=made.stage.answer)
    made.camera, made.mount = FakeDevice(Device.CAMERA, camera), FakeDevice(Device.MOUNT, mount)
    made.examiner = examiner = SeeingExaminer(camera)
    dark = PortraitJudge().verdict(camera.look(0.0).pixels)
    assert "7.1" in {one.id for one in dark.criteria if not one.fulfilled} or dark.face is None, "it begins too dark"
    application = virtual(made.visit().walk(capture))
    assert application.portrait is not None and application.portrait.accepted
    assert mount.lamps[-1] == 1.0 and camera.stops > 0
    trying = [one.advice for one in examiner.said if one.lighting and not one.release]
    assert Advice.ADJUST_LIGHT in trying
    assert Advice.STEP_FORWARD not in trying, "nobody is sent about while it is the light"
