"""Tests of devices: each is opened by its shipped driver and tried as far as nobody needs to stand before it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import numpy as np

from drivers import driver
from drivers.ports import Camera, Device, DeviceError, Finger, FingerScanner, Jack, Lent, Mount, Status
from drivers.supervisor import Supervisor
from kiosk.biometrics.fingers import residue
from kiosk.diagnosis.focus import SHARP, sharpness
from kiosk.diagnosis.outcome import Fact, Grade, Outcome
from kiosk.settings import Settings

_BLACK, _WHITE = 8.0, 247.0
_LOOK = 3.0
"""Seconds for a scanner's first live picture."""

Tried = tuple[Grade, str | None, dict[str, Fact]]


async def test_devices(settings: Settings, only: Device | None = None) -> list[Outcome]:
    """Every device of the settings, or one, all at the same time; a device that is not configured is ABSENT."""
    devices = [only] if only else list(Device)
    return list(await asyncio.gather(*(_tested(settings, device) for device in devices)))


async def _tested(settings: Settings, device: Device) -> Outcome:
    name = device.name.lower()
    url = getattr(settings.devices, name, None)
    if url is None:
        return Outcome(name, Grade.ABSENT)
    supervisor: Supervisor[Any] = Supervisor(device, lambda: driver(device, url), deadline=settings.limits.device_call)
    running = asyncio.create_task(supervisor.run())
    try:
        await supervisor.settled()
        return await tried(device, supervisor)
    finally:
        await supervisor.close()
        await asyncio.wait({running})


async def tried(device: Device, lent: Lent[Any]) -> Outcome:
    """A device that somebody watches over already, tried as far as no hand is needed."""
    name, status = device.name.lower(), lent.status
    if not status.usable:
        return Outcome(name, Grade.FAILED, status.code, _identity(status))
    try:
        async with lent.use() as opened:
            found = sorted(finding.value for finding in await opened.check())
            grade, code, facts = await _TRIALS.get(device, _nothing)(opened)
    except DeviceError as error:
        return Outcome(name, Grade.FAILED, error.code, _identity(status))
    if found and grade is Grade.PASSED:
        grade = Grade.WARNING
    return Outcome(name, grade, code, {**_identity(status), **({"found": ", ".join(found)} if found else {}), **facts})


def _identity(status: Status) -> dict[str, Fact]:
    identity = status.identity
    if identity is None:
        return {}
    known = {"model": identity.model, "serial": identity.serial, "firmware": identity.firmware}
    return {name: value for name, value in known.items() if value}


async def _nothing(_device: object) -> Tried:
    return Grade.PASSED, None, {}


async def _camera(camera: Camera) -> Tried:
    loop = asyncio.get_running_loop()
    await camera.begin()
    try:
        asked = loop.time()
        frame = await camera.capture()
        latency = loop.time() - asked
    finally:
        await camera.end()
    pixels = frame.pixels
    mean = float(pixels.mean())
    height, width = pixels.shape[:2]
    facts: dict[str, Fact] = {
        "size": f"{width}x{height}",
        "latency_ms": round(1000 * latency),
        "brightness": round(mean),
    }
    if not _BLACK < mean < _WHITE:
        return Grade.FAILED, "C52", facts
    sharp = await asyncio.to_thread(sharpness, pixels)
    if sharp is None:
        return Grade.OPEN, None, facts
    facts["sharpness"] = round(sharp, 2)
    return (Grade.FAILED, "C53", facts) if sharp < SHARP else (Grade.PASSED, None, facts)


async def empty_glass(scanner: FingerScanner) -> Tried:
    """An empty glass must be clean. A sensor without a live picture is only opened."""
    await scanner.begin(Finger.RIGHT_INDEX)
    try:
        async with asyncio.timeout(_LOOK):
            while (seen := scanner.view.latest) is None:  # noqa: ASYNC110 - slots have no bell
                await asyncio.sleep(0.05)
    except TimeoutError:
        return Grade.PASSED, None, {}
    finally:
        await scanner.end()
    if residue.marks(seen.pixels.astype(np.float64)) is not None:
        return Grade.WARNING, "F54", {}
    return Grade.PASSED, None, {"ppi": seen.ppi}


async def _jack(jack: Jack) -> Tried:
    plugged = jack.plugged.latest
    return Grade.PASSED, None, {} if plugged is None else {"plugged": int(plugged)}


async def _mount(mount: Mount) -> Tried:
    await mount.begin()
    try:
        stand = mount.stand.latest
    finally:
        await mount.end()
    if stand is None:
        return Grade.PASSED, None, {}
    return Grade.PASSED, None, {} if stand.height is None else {"height_mm": round(stand.height)}


_TRIALS: dict[Device, Callable[[Any], Awaitable[Tried]]] = {
    Device.CAMERA: _camera,
    Device.FINGERPRINT: empty_glass,
    Device.JACK: _jack,
    Device.MOUNT: _mount,
}
"""What a kind can be asked beyond "are you there"."""
