"""Each device, pulled out in each step of a visit: it ends on a screen with the code, or goes on without the device."""

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
from flows.screens import Errand, Screen, Start, Tell
from flows.visit import Place
from tests.journeys.test_capture import By
from tests.journeys.test_host import Scene, scene
from tests.support.fakes import FakeCamera, FakeCodes, FakePad, FakePrinter, FakeScanner

__all__ = ["scene"]

STEPS = (
    "start", "identify", "document", "identify-person", "privacy", "fee", "photo-hints", "photo-aim", "photo-review",
    "finger-place", "signature-sign", "review", "receipt",
)  # fmt: skip
NEEDED_UNTIL = {
    Device.CAMERA: "photo-aim",
    Device.FINGERPRINT: "finger-place",
    Device.SIGNATURE: "signature-sign",
}
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


def at(scene: Scene, name: str, pull: Plug, put_back: bool = False) -> None:
    """Pull the plug while a screen is shown, long enough for the supervisor to notice."""
    stage = scene.world.stage
    usual = stage.show
    stage.answer = By(identify="none", document="passport", identify_person="me", start=Errand.CAPTURE)

    async def show(screen: Screen[Any], place: Place) -> Any:
        if screen.name == name and not pull.pulled and not (put_back and name in stage.names):
            pull.pulled = True
            try:
                await asyncio.sleep(0.03)
            finally:
                pull.pulled = not put_back
        return await usual(screen, place)

    stage.show = show  # type: ignore[method-assign]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("device", list(NEEDED_UNTIL))
async def test_a_plug_pulled_in_any_step_ends_on_a_screen(scene: Scene, device: Device, step: str) -> None:
    async with supervised(scene) as plugs:
        at(scene, step, plugs[device])
        ending = await scene.host.serve()
        needed = STEPS.index(step) <= STEPS.index(NEEDED_UNTIL[device])
        assert ending.end == ("device-error" if needed else "done")
        last = scene.world.stage.shown[-1]
        if needed:
            assert isinstance(last, Tell) and last.code == f"{device.value}20"
            assert scene.left == 0
        else:
            assert scene.left == 1


@pytest.mark.parametrize("step", STEPS)
async def test_a_printer_or_scanner_that_vanishes_stops_nothing(scene: Scene, step: str) -> None:
    async with supervised(scene) as plugs:
        plugs[Device.SCANNER].pulled = True
        at(scene, step, plugs[Device.PRINTER])
        assert (await scene.host.serve()).end == "done"


@pytest.mark.parametrize("device", list(NEEDED_UNTIL))
async def test_a_device_that_is_back_before_it_is_needed_is_not_missed(scene: Scene, device: Device) -> None:
    async with supervised(scene) as plugs:
        at(scene, "privacy", plugs[device], put_back=True)
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
