"""A device that is pulled and comes back: whoever needs it later misses nothing, and the start screen is true."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any, cast

import pytest

from drivers.ports import Device, DeviceLost, DeviceMissing, Driver, Finding, Identity, Reason, Status
from drivers.supervisor import Pace, Supervisor
from flows.needs import Devices
from flows.screens import Errand, Screen, Start
from flows.visit import Place
from tests.journeys.test_capture import By
from tests.journeys.test_host import Scene, scene
from tests.support.fakes import FakeCamera, FakeCodes, FakePad, FakePrinter, FakeScanner

__all__ = ["scene"]

NEEDED = (Device.CAMERA, Device.FINGERPRINT, Device.SIGNATURE)
QUICK = Pace(check=0.002, first=0.01, longest=0.02, gone=0.01)


class Plug:
    """A cable that can be pulled; every call on a driver behind it then says so."""

    def __init__(self, device: Device, driver: object) -> None:
        self.device = device
        self.driver = driver
        self.pulled = False

    def _felt(self) -> None:
        if self.pulled:
            raise DeviceLost(self.device, Reason.UNPLUGGED)

    async def open(self) -> Identity:
        if self.pulled:
            raise DeviceMissing(self.device, Reason.NOT_FOUND)
        return Identity("fake")

    async def check(self) -> frozenset[Finding]:
        self._felt()
        return frozenset()

    def __getattr__(self, name: str) -> Any:
        if name in ("begin", "capture", "print", "clear", "lifted"):
            self._felt()
        return getattr(self.driver, name)


@asynccontextmanager
async def supervised(scene: Scene) -> AsyncIterator[dict[Device, Plug]]:
    """The scene's host with real supervisors around fake drivers."""
    drivers = {
        Device.CAMERA: FakeCamera(),
        Device.FINGERPRINT: FakeScanner(),
        Device.SIGNATURE: FakePad(),
        Device.SCANNER: FakeCodes(),
        Device.PRINTER: FakePrinter(),
    }
    plugs = {device: Plug(device, driver) for device, driver in drivers.items()}

    def kept(device: Device) -> Supervisor[Any]:
        return Supervisor(device, lambda: cast(Driver, plugs[device]), deadline=1.0, pace=QUICK)

    supervisors = {device: kept(device) for device in plugs}
    running = [asyncio.ensure_future(one.run()) for one in supervisors.values()]
    await asyncio.gather(*(one.settled() for one in supervisors.values()))
    devices = Devices(*(supervisors[device] for device in drivers))
    scene.host = replace(scene.host, devices=devices)
    try:
        yield plugs
    finally:
        await asyncio.gather(*(one.close() for one in supervisors.values()))
        await asyncio.gather(*running, return_exceptions=True)


def pulled_for_a_moment(scene: Scene, name: str, pull: Plug) -> None:
    """Pull the plug while a screen is shown, long enough for the supervisor to notice, and put it back."""
    stage = scene.world.stage
    usual = stage.show
    stage.answer = By(identify="none", document="passport", identify_person="me", start=Errand.CAPTURE)

    async def show(screen: Screen[Any], place: Place) -> Any:
        if screen.name == name and name not in stage.names:
            pull.pulled = True
            try:
                await asyncio.sleep(0.03)
            finally:
                pull.pulled = False
        return await usual(screen, place)

    stage.show = show  # type: ignore[method-assign]


@pytest.mark.parametrize("device", NEEDED)
async def test_a_device_that_is_back_before_it_is_needed_is_not_missed(scene: Scene, device: Device) -> None:
    async with supervised(scene) as plugs:
        pulled_for_a_moment(scene, "privacy", plugs[device])
        stage = scene.world.stage
        after = stage.show

        async def patient(screen: Screen[Any], place: Place) -> Any:
            if screen.name == "fee":
                await asyncio.sleep(0.1)
            return await after(screen, place)

        stage.show = patient  # type: ignore[method-assign]
        assert (await scene.host.serve()).end == "done"


async def test_a_start_screen_left_standing_closes_and_reopens_by_itself(scene: Scene) -> None:
    async with supervised(scene) as plugs:
        stage = scene.world.stage
        usual = stage.show
        stage.answer = By(identify="none", document="passport", identify_person="me", start=Errand.CAPTURE)

        async def show(screen: Screen[Any], place: Place) -> Any:
            if isinstance(screen, Start):
                seen = sum(isinstance(one, Start) for one in stage.shown)
                if seen < 2:
                    stage.shown.append(screen)
                    plugs[Device.CAMERA].pulled = seen == 0
                    await asyncio.Event().wait()
            return await usual(screen, place)

        stage.show = show  # type: ignore[method-assign]
        assert (await scene.host.serve()).end == "done"
        starts = [screen for screen in stage.shown if isinstance(screen, Start)]
        assert [[one.closed for one in start.options] for start in starts] == [
            [None, None, None, None, None],
            [None, None, "closed-camera", "closed-camera", None],
            [None, None, None, None, None],
        ]


async def test_the_start_screen_tells_the_truth_after_replugging(scene: Scene) -> None:
    async with supervised(scene) as plugs:
        camera = cast("Supervisor[Any]", scene.host.devices.camera)
        plugs[Device.CAMERA].pulled = True
        await asyncio.sleep(0.05)
        lost: Status = camera.status
        plugs[Device.CAMERA].pulled = False
        await asyncio.sleep(0.1)
        assert (lost.usable, lost.code) == (False, "C20")
        assert camera.status.usable and camera.status.code is None
