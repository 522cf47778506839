"""Every device, pulled out at every screen that a citizen can come to: the right end, the right words, no error."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any, cast

import msgspec
import pytest

from drivers.ports import Device, Driver
from drivers.supervisor import Supervisor
from flows.needs import Devices
from flows.screens import Busy, ReceiptShown, Screen, Tell
from flows.visit import Place
from kiosk.host import Ending
from kiosk.settings import Documents, Terminal
from kiosk.ui.samples import samples
from tests.journeys.test_document import FakeReader
from tests.journeys.test_host import AskedOffice, Scene, scene
from tests.journeys.test_unplug import QUICK, Plug
from tests.journeys.walks import WALKS, Around, Examiner, PlayedEid, Walk
from tests.support.fakes import FakeCamera, FakeCodes, FakeMount, FakePad, FakePrinter, FakeScanner, FakeStage

__all__ = ["scene"]

EVERY_WAY = bool(os.environ.get("EVERY_WAY"))
"""The long run: each screen on each way that leads past it, not only on the first one."""

KINDS = {
    Device.CAMERA: FakeCamera, Device.FINGERPRINT: FakeScanner, Device.SIGNATURE: FakePad, Device.SCANNER: FakeCodes,
    Device.PRINTER: FakePrinter, Device.MOUNT: FakeMount, Device.CARD: FakeReader, Device.EID: PlayedEid,
}  # fmt: skip

NEEDED_AT = {
    Device.CAMERA: {
        "photo-adjust", "photo-aim", "photo-left", "photo-countdown", "photo-taking", "photo-judging",
    },
    Device.FINGERPRINT: {"finger-place", "finger-missing", "finger-judging", "finger-lift"},
    Device.SIGNATURE: {"signature-sign"},
}  # fmt: skip
"""Where a visit cannot go on without a device. Everything else has another way."""

CHIP = ("card-key", "card-can", "card-number", "card-birth", "card-expiry", "scan-zone", "card-lay", "card-reading")
EID = ("eid-working", "eid-consent", "eid-card", "eid-pin", "eid-can")
INSTEAD = {
    **{(Device.CARD, at): "card-away" for at in CHIP},
    **{(Device.EID, at): "eid-away" for at in EID},
    **{(one, at): "enter-code" for one in (Device.CAMERA, Device.SCANNER) for at in ("scan-code", "checkin")},
    **{(one, "scan-zone"): "card-number" for one in (Device.CAMERA, Device.SCANNER)},
}
"""The screen that follows where there is another way."""

NO_VISIT = {"attract", "language", "out-of-order"}
LAST_WORDS = {
    "cancelled", "walked-away", "too-long", "at-counter", "office-away", "disk-full", "device-error", "program-error",
}  # fmt: skip


class Pulling(FakeStage):
    """At the first screen of that name the plug is pulled, and the screen waits until that was noticed."""

    name = ""
    plug: Plug
    felt: Supervisor[Any]
    eid: PlayedEid

    async def _pull(self, screen: Screen[Any]) -> None:
        if screen.name == self.name and not self.plug.pulled:
            self.plug.pulled = True
            async with asyncio.timeout(2):
                while self.felt.status.usable:  # noqa: ASYNC110 - a status is a value, not an event
                    await asyncio.sleep(0.001)
            await asyncio.sleep(0.002)  # whoever borrows it hears of it

    async def show(self, screen: Screen[Any], place: Place) -> Any:
        try:
            await self._pull(screen)
        except asyncio.CancelledError:
            self.shown.append(screen)
            raise
        if isinstance(screen, Busy):
            self.shown.append(screen)
            self.eid.go_on()
            await asyncio.Event().wait()
        return await super().show(screen, place)

    async def wait(self, screen: Screen[Any], work: Any, place: Place) -> Any:
        try:
            await self._pull(screen)
        except asyncio.CancelledError:
            self.shown.append(screen)
            work.close()
            raise
        return await super().wait(screen, work, place)


@asynccontextmanager
async def walking(scene: Scene, walk: Walk, name: str = "", device: Device = Device.CAMERA) -> AsyncIterator[Pulling]:
    """A visitor who goes this way at a terminal with everything; `device` is pulled at the screen `name`."""
    plugs = {kind: Plug(kind, fake()) for kind, fake in KINDS.items()}

    def kept(kind: Device) -> Supervisor[Any]:
        return Supervisor(kind, lambda: cast(Driver, plugs[kind]), deadline=1.0, pace=QUICK)

    supervisors = {kind: kept(kind) for kind in plugs}
    running = [asyncio.ensure_future(one.run()) for one in supervisors.values()]
    await asyncio.gather(*(one.settled() for one in supervisors.values()))
    stage, office, examiner = Pulling(), AskedOffice(), Examiner()
    stage.name, stage.plug, stage.felt = name, plugs[device], supervisors[device]
    stage.eid = cast(PlayedEid, plugs[Device.EID].driver)
    stage.answer = walk.answering(cast(FakeReader, plugs[Device.CARD].driver))
    walk.prepare(Around(office, examiner, cast(FakePrinter, plugs[Device.PRINTER].driver), stage.eid))
    scene.host = replace(
        scene.host, stage=stage, office=office, devices=Devices(*supervisors.values()), new_examiner=lambda: examiner,
        settings=msgspec.structs.replace(
            scene.host.settings, documents=Documents(online="https://eid.example/token"),
            terminal=Terminal(feedback=True),
        ),
    )  # fmt: skip
    try:
        yield stage
    finally:
        await asyncio.gather(*(one.close() for one in supervisors.values()))
        await asyncio.gather(*running, return_exceptions=True)


async def undisturbed(scene: Scene, walk: Walk) -> tuple[list[str], Ending]:
    async with walking(scene, walk) as stage:
        ending = await scene.host.serve()
        return stage.names, ending


def fatal(walk: Walk, names: list[str], at: int, device: Device) -> bool:
    """Whether a visit that goes this way needs the device from there on."""
    if walk.offered_until and at <= names.index(walk.offered_until):
        return False
    return any(name in NEEDED_AT.get(device, ()) for name in names[at:])


@pytest.mark.parametrize("device", KINDS)
async def test_each_device_at_each_screen(scene: Scene, device: Device, caplog: pytest.LogCaptureFixture) -> None:
    passed = {"attract"}
    for way, walk in WALKS.items():
        names, straight = await undisturbed(scene, walk)
        for name in dict.fromkeys(names):
            if name in passed:
                continue
            await _pulled(scene, walk, names, straight, name, device, f"{device.name} at {name} on the way {way}")
        if not EVERY_WAY:
            passed |= {*names}
    assert not [one for one in caplog.records if one.levelno >= logging.ERROR or one.exc_info]


async def _pulled(
    scene: Scene, walk: Walk, names: list[str], straight: Ending, name: str, device: Device, where: str
) -> None:
    left, onward = scene.left, names[names.index(name) :]
    async with walking(scene, walk, name, device) as stage:
        ending = await scene.host.serve()
    where += f": {ending.end} after {stage.names}"
    told = {one.name: one.code for one in stage.shown if isinstance(one, Tell)}
    if fatal(walk, names, names.index(name), device):
        assert ending.end == "device-error" and told["device-error"] == f"{device.value}20", where
        assert scene.left == left, where
        assert (ending.ticket is not None) == ("kept" in told), where
    else:
        assert ending.end == straight.end and "device-error" not in told, where
    after = stage.names[stage.names.index(name) :]
    if (device, name) in INSTEAD:
        assert INSTEAD[device, name] in after, where
    if device is Device.PRINTER and "ticket-printing" in onward:
        assert "ticket-printer-failed" in after, where
    if device is Device.PRINTER and "receipt-printing" in onward:
        assert not next(one for one in stage.shown if isinstance(one, ReceiptShown)).printed, where


async def test_the_ways_lead_past_every_screen_of_a_visit(scene: Scene) -> None:
    passed = {name for walk in WALKS.values() for name in (await undisturbed(scene, walk))[0]}
    every = {one.screen.name for one in samples() if not one.screen.name.startswith("service-")}
    away = {"card-away", "eid-away"}
    assert every - passed - NO_VISIT - LAST_WORDS - away - {"service"} == set()
