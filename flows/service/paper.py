"""Printer and readers: a test page for eyes, and a number that is printed and read back."""

from __future__ import annotations

import asyncio

from drivers.ports import CodeScanner, DeviceError, Frame, Lent, Slip, Slot
from flows.service.needs import Found, Workbench
from flows.service.optics import unsharp
from flows.service.screens import StaffBusy, StaffScan
from flows.service.trying import HERE, ask, failed, human, lost, passed
from flows.visit import Stage

READ_WITHIN = 30.0
"""Seconds to hold a printed slip before a reader."""


async def printer(stage: Stage, bench: Workbench) -> Found | None:
    """A test page."""
    fault = await _print(stage, bench, await bench.page())
    return fault or await human(stage, "service-printed")


async def _print(stage: Stage, bench: Workbench, slip: Slip) -> Found | None:
    lent = bench.devices.printer
    assert lent is not None

    async def work() -> None:
        async with lent.use() as device:
            await device.print(slip)

    try:
        await stage.wait(StaffBusy("service-printing"), work(), HERE)
    except DeviceError as error:
        return await lost(stage, error)
    return None


async def loop(stage: Stage, bench: Workbench) -> Found | None:
    """Print a number that nobody can guess, and have it read back: finds paper that stays blank, readers that read
    nothing, and a camera out of focus."""
    number = bench.number()
    fault = await _print(stage, bench, await bench.slip(number))
    if fault is not None:
        return fault
    read, code = await _read_back(stage, bench)
    if read == number:
        return await passed(stage, "service-loop-passed")
    if not await ask(stage, "service-loop-seen"):
        return await failed(stage, "P55")
    return await failed(stage, code)


async def _read_back(stage: Stage, bench: Workbench) -> tuple[str | None, str]:
    """What the code scanner or, where there is none, the camera reads; and the code of what is wrong if the slip is
    good and this is not what stands on it."""
    devices, examiner = bench.devices, bench.examiner
    try:
        if devices.scanner is not None and devices.scanner.status.usable:
            async with devices.scanner.watch() as scanner:
                return await _scanned(stage, StaffScan((scanner.codes,), None, name="service-loop")), "Q56"
        if devices.camera is not None:
            async with devices.camera.watch() as camera, examiner.codes(camera.view) as codes:
                read = await _scanned(stage, StaffScan((codes,), camera.view, name="service-loop"))
                return read, await _blind(bench, camera.view)
    except DeviceError as error:
        return None, error.code
    return None, "Q56"


async def _blind(bench: Workbench, view: Slot[Frame]) -> str:
    return "C53" if await unsharp(bench, view) else "Q56"


async def _scanned(stage: Stage, screen: StaffScan) -> str | None:
    try:
        async with asyncio.timeout(READ_WITHIN):
            return await stage.show(screen, HERE)
    except TimeoutError:
        return None


async def scanner(stage: Stage, bench: Workbench) -> Found | None:
    """Any code; only its length is shown and kept."""
    lent: Lent[CodeScanner] | None = bench.devices.scanner
    assert lent is not None
    try:
        async with lent.watch() as device:
            code = await _scanned(stage, StaffScan((device.codes,), None, name="service-scan"))
    except DeviceError as error:
        return await lost(stage, error)
    if code is None:
        return await failed(stage, "Q56")
    return await passed(stage, "service-scanned", length=len(code))
