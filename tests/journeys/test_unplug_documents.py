"""The devices of documents, studios and columns pulled out in each of their steps, and a card taken at each command."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, cast

import msgspec
import pytest

from drivers import driver
from drivers.card.virtual import papers
from drivers.ports import Device, Driver, EidNeed, EidStep, Slot
from drivers.supervisor import Supervisor
from flows.document import read_document
from flows.identity import ChipIdentity
from flows.needs import Devices, PhotoCode
from flows.screens import Errand, LayCard, Screen, TakeCard, Tell
from flows.visit import Place
from kiosk import documents
from kiosk.settings import Documents
from tests.journeys.test_capture import By
from tests.journeys.test_document import FakeEid, FakeReader
from tests.journeys.test_host import Scene, WitnessedExaminer, scene
from tests.journeys.test_unplug import QUICK, Plug
from tests.support.fakes import (
    FakeCamera,
    FakeCodes,
    FakeDevice,
    FakeMount,
    FakePad,
    FakePrinter,
    FakeScanner,
    World,
    chip_identity,
)

__all__ = ["scene"]

KINDS = {
    Device.CAMERA: FakeCamera, Device.FINGERPRINT: FakeScanner, Device.SIGNATURE: FakePad, Device.SCANNER: FakeCodes,
    Device.PRINTER: FakePrinter, Device.MOUNT: FakeMount, Device.CARD: FakeReader,
}  # fmt: skip
NEEDED = {Device.CAMERA, Device.FINGERPRINT, Device.SIGNATURE}
CARD_STEPS = ("identify", "card-key", "card-can", "card-lay", "card-reading", "card-take")
EID_STEPS = {
    "eid-working": EidNeed.WORK, "eid-consent": EidNeed.CONSENT, "eid-card": EidNeed.CARD, "eid-pin": EidNeed.PIN,
    "eid-can": EidNeed.CAN, "eid-done": EidNeed.DONE,
}  # fmt: skip
OTHERS = [one for one in KINDS if one not in (Device.CARD, Device.MOUNT)]


class Reading(WitnessedExaminer):
    """Every document is read, every code is complete."""

    async def document(self, card: Any, key: Any, progress: Slot[float]) -> ChipIdentity:
        return chip_identity()


@dataclass
class Bench:
    scene: Scene
    plugs: dict[Device, Plug]

    def pull_at(self, name: str, device: Device) -> None:
        """Pull the plug while this screen is shown, long enough for the supervisor to notice."""
        stage, plug = self.scene.world.stage, self.plugs[device]
        show, wait = stage.show, stage.wait

        async def pull(screen: Screen[Any]) -> None:
            if screen.name == name and not plug.pulled:
                plug.pulled = True
                await asyncio.sleep(0.03)

        async def shown(screen: Screen[Any], place: Place) -> Any:
            try:
                await pull(screen)
            except asyncio.CancelledError:
                stage.shown.append(screen)
                raise
            return await show(screen, place)

        async def waited(screen: Screen[Any], work: Any, place: Place) -> Any:
            try:
                await pull(screen)
            except asyncio.CancelledError:
                work.close()
                raise
            return await wait(screen, work, place)

        stage.show, stage.wait = shown, waited  # type: ignore[method-assign]


@asynccontextmanager
async def bench(scene: Scene, step: EidNeed = EidNeed.WORK, **answers: Any) -> AsyncIterator[Bench]:
    """The scene's host with real supervisors around a fake of every kind; its eID client begins at `step`."""
    plugs = {device: Plug(device, kind()) for device, kind in KINDS.items()}
    plugs[Device.EID] = Plug(Device.EID, FakeEid(EidStep(step), EidStep(EidNeed.DONE)))

    def kept(device: Device) -> Supervisor[Any]:
        return Supervisor(device, lambda: cast(Driver, plugs[device]), deadline=1.0, pace=QUICK)

    supervisors = {device: kept(device) for device in plugs}
    running = [asyncio.ensure_future(one.run()) for one in supervisors.values()]
    await asyncio.gather(*(one.settled() for one in supervisors.values()))
    usual = {"document": "passport", "identify_person": "me", "start": Errand.CAPTURE, "eid_pin": "1" * 6}
    scene.world.stage.answer = By(**(usual | answers))
    online = msgspec.structs.replace(scene.host.settings, documents=Documents(online="https://eid.example/token"))
    devices = Devices(*(supervisors[one] for one in plugs))
    scene.host = replace(scene.host, devices=devices, settings=online, new_examiner=Reading)
    try:
        yield Bench(scene, plugs)
    finally:
        await asyncio.gather(*(one.close() for one in supervisors.values()))
        await asyncio.gather(*running, return_exceptions=True)


def said(scene: Scene, name: str) -> Tell:
    return next(one for one in scene.world.stage.shown if isinstance(one, Tell) and one.name == name)


@pytest.mark.parametrize("step", CARD_STEPS)
async def test_a_card_reader_pulled_in_any_step_leaves_the_other_ways(scene: Scene, step: str) -> None:
    async with bench(scene, identify=["card", "none"], card_key="can", card_can="500540") as made:
        if step == "card-take":
            made.plugs[Device.CARD].driver.card.latest = 1  # type: ignore[attr-defined]
        made.pull_at(step, Device.CARD)
        assert (await scene.host.serve()).end == "done"
    if step == "card-take":
        assert "card-away" not in scene.world.stage.names, "it was read before"
    else:
        assert said(scene, "card-away").code == "K20"
    assert scene.left == 1


@pytest.mark.parametrize("step", EID_STEPS)
async def test_an_eid_client_that_ends_in_any_step_leaves_the_other_ways(scene: Scene, step: str) -> None:
    async with bench(scene, EID_STEPS[step], identify=["online", "none"]) as made:
        made.pull_at(step, Device.EID)
        assert (await scene.host.serve()).end == "done"
    if step == "eid-done":
        assert "eid-away" not in scene.world.stage.names, "it was finished before"
    else:
        assert said(scene, "eid-away").code == "E20"


@pytest.mark.parametrize("step", ["card-key", "card-can", "card-lay", "card-reading", "eid-consent", "eid-pin"])
@pytest.mark.parametrize("device", OTHERS)
async def test_what_goes_meanwhile_is_told_where_it_is_needed(scene: Scene, device: Device, step: str) -> None:
    online = step.startswith("eid")
    async with bench(
        scene, EID_STEPS.get(step, EidNeed.WORK), identify=["online" if online else "card", "none"],
        card_key="can", card_can="500540",
    ) as made:  # fmt: skip
        made.pull_at(step, device)
        ending = await scene.host.serve()
    assert ending.end == ("device-error" if device in NEEDED else "done")
    last = scene.world.stage.shown[-1]
    if device in NEEDED:
        assert isinstance(last, Tell) and last.code == f"{device.value}20"


@pytest.mark.parametrize("step", ["identify", "photo-hints", "photo-aim", "photo-review", "receipt"])
async def test_a_column_that_goes_never_stops_a_photo(scene: Scene, step: str) -> None:
    async with bench(scene, identify="none") as made:
        made.pull_at(step, Device.MOUNT)
        assert (await scene.host.serve()).end == "done"
    assert step in scene.world.stage.names


@pytest.mark.parametrize("device", [Device.SCANNER, Device.CAMERA])
async def test_a_reader_pulled_before_a_photographer_s_code_goes_on_without_the_check(
    scene: Scene, device: Device
) -> None:
    async with bench(scene, identify="none", fee="have_photo", photo_code=PhotoCode.COMPLETE) as made:
        made.pull_at("photo-code", device)
        ending = await scene.host.serve()
    assert ending.end == "done"
    assert "photo-code" in scene.world.stage.names and "photo-code-complete" not in scene.world.stage.names


@pytest.mark.parametrize("command", range(1, 17))
async def test_a_card_taken_at_any_command_is_asked_for_again(command: int) -> None:
    """Real commands over a real reader's port: from the choice of the first file to the last piece."""
    reader = cast(Any, driver(Device.CARD, f"simulated:anna?delay=0&away={command}"))
    await reader.open()
    made = World()
    made.card = FakeDevice(Device.CARD, reader)

    async def read(card: Any, key: Any, progress: Slot[float]) -> Any:
        return await documents.read(card, key, progress, face=False, trusted=(), now=datetime(2026, 11, 26, tzinfo=UTC))

    made.examiner.document = read  # type: ignore[method-assign]
    made.stage.answer = By(card_key="can", card_can=papers.CAN)
    usual = made.stage.show

    async def show(screen: Screen[Any], place: Place) -> Any:
        if isinstance(screen, LayCard):
            async with asyncio.timeout(5):
                while reader.card.latest is None or reader.card.latest == screen.stale:  # noqa: ASYNC110
                    await asyncio.sleep(0)
        if isinstance(screen, TakeCard):
            reader.hear("TakeCard")
            await asyncio.sleep(0.01)
        return await usual(screen, place)

    made.stage.show = show  # type: ignore[method-assign]
    await reader.begin()
    assert isinstance(await read_document(made.visit()), ChipIdentity)
    await reader.close()
    laid = [one for one in made.stage.shown if isinstance(one, LayCard)]
    assert [one.fault for one in laid] == [None, "card-gone"]
