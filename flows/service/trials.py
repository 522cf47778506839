"""Tests that need a person: what a machine cannot tell by itself, and what only a real print or finger shows."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from drivers.ports import BadCapture, CodeScanner, DeviceError, Finger, Frame, Ink, Lent, Slip, Slot
from flows.needs import Devices
from flows.screens import FingerAnswer, Option, Signed, Tone
from flows.service.needs import Found, Workbench
from flows.service.screens import (
    Figures,
    PlainColour,
    StaffAsk,
    StaffBusy,
    StaffFinger,
    StaffScan,
    StaffSign,
    StaffTell,
    TouchGrid,
    WatchCamera,
)
from flows.visit import Place, Stage, beside

HERE = Place(back=True)
READ_WITHIN = 30.0
"""Seconds to hold a printed slip before a reader."""
_EVERY = 0.2
"""Seconds between two figures of a live picture: faster nobody reads."""
_COLOURS = ((255, 255, 255), (0, 0, 0), (255, 0, 0), (0, 255, 0), (0, 0, 255))
_PAD = (150.0, 45.0)

Run = Callable[[Stage, Workbench], Awaitable[Found | None]]


@dataclass(frozen=True)
class Trial:
    """One test; `needs` says whether this terminal has what it takes. None as its result: nothing was found out."""

    run: Run
    possible: Callable[[Devices], bool] = lambda _: True


async def _human(stage: Stage, question: str) -> Found:
    """Only a person can tell."""
    answers = (Option(False, "no", "error"), Option(True, "yes", "ok", primary=True))
    return Found(await stage.show(StaffAsk(question, answers, buttons=True), HERE))


async def _failed(stage: Stage, error: DeviceError) -> Found:
    await stage.show(StaffTell("service-failed", tone=Tone.ERROR, code=error.code), HERE)
    return Found(False, error.code)


async def _camera(stage: Stage, bench: Workbench) -> Found | None:
    camera = bench.devices.camera
    assert camera is not None
    figures: Slot[Figures] = Slot()
    try:
        async with camera.watch() as device, beside(_measure(device.view, figures, bench)):
            good = await stage.show(WatchCamera(device.view, figures), HERE)
    except DeviceError as error:
        return await _failed(stage, error)
    last = figures.latest
    sharp = {} if last is None or last.sharpness is None else {"sharpness": round(last.sharpness, 2)}
    seen = {} if last is None else {"brightness": round(last.brightness), "latency_ms": round(last.late_ms)}
    return Found(good, None if good else "C53", {**sharp, **seen})


async def _measure(view: Slot[Frame], figures: Slot[Figures], bench: Workbench) -> None:
    loop = asyncio.get_running_loop()
    while True:
        frame = view.latest
        if frame is not None:
            late = (loop.time() - frame.taken_at) * 1000
            sharp, bright = await asyncio.to_thread(bench.focus, frame)
            figures.latest = Figures(sharp, bright, late)
        await asyncio.sleep(_EVERY)


async def _fingerprint(stage: Stage, bench: Workbench) -> Found | None:
    """A live picture, and the quality of a print that is thrown away."""
    scanner, examiner, finger = bench.devices.fingerprint, bench.examiner, Finger.RIGHT_INDEX
    assert scanner is not None
    try:
        async with scanner.watch(finger) as device, examiner.feel(device.view) as guidance:
            if await stage.show(StaffFinger(finger, device.view, guidance), HERE) is not FingerAnswer.RELEASED:
                return None
            async with scanner.use() as borrowed:
                impression = await borrowed.capture()
        judged = await stage.wait(StaffBusy("service-judging"), examiner.impression(impression, finger), HERE)
    except BadCapture as error:
        return await _failed(stage, error)
    except DeviceError as error:
        return await _failed(stage, error)
    facts = {"quality": judged.quality}
    tone = Tone.OK if judged.acceptable else Tone.WARNING
    await stage.show(StaffTell("service-finger", facts, tone, button="done"), HERE)
    return Found(judged.acceptable, None if judged.acceptable else "F57", facts)


async def _signature(stage: Stage, bench: Workbench) -> Found | None:
    pad = bench.devices.signature
    assert pad is not None
    try:
        async with pad.watch(*_PAD) as device:
            while True:
                screen = StaffSign(device.ink, device.pen, *_PAD, name="service-pad", keys=device.keys)
                signed = await stage.show(screen, HERE)
                if signed is not Signed.CLEAR:
                    break
                async with pad.use() as borrowed:
                    await borrowed.clear()
            points = _points(device.ink.latest)
    except DeviceError as error:
        return await _failed(stage, error)
    return Found(signed is Signed.ACCEPT and points > 0, None, {"points": points})


def _points(ink: Ink | None) -> int:
    return 0 if ink is None else sum(len(stroke) for stroke in ink.strokes)


async def _printer(stage: Stage, bench: Workbench) -> Found | None:
    fault = await _print(stage, bench, await bench.page())
    return fault or await _human(stage, "service-printed")


async def _print(stage: Stage, bench: Workbench, slip: Slip) -> Found | None:
    printer = bench.devices.printer
    assert printer is not None

    async def work() -> None:
        async with printer.use() as device:
            await device.print(slip)

    try:
        await stage.wait(StaffBusy("service-printing"), work(), HERE)
    except DeviceError as error:
        return await _failed(stage, error)
    return None


async def _loop(stage: Stage, bench: Workbench) -> Found | None:
    """Print a number that nobody can guess, and have it read back: finds paper that stays blank, and blind readers."""
    number = bench.number()
    fault = await _print(stage, bench, await bench.slip(number))
    if fault is not None:
        return fault
    read = await _read_back(stage, bench)
    if read == number:
        await stage.show(StaffTell("service-loop-passed", tone=Tone.OK, button="done"), HERE)
        return Found(True)
    seen = await _human(stage, "service-loop-seen")
    code = "Q56" if seen.passed else "P55"
    await stage.show(StaffTell("service-failed", tone=Tone.ERROR, code=code), HERE)
    return Found(False, code)


async def _read_back(stage: Stage, bench: Workbench) -> str | None:
    """What the code scanner or, where there is none, the camera reads."""
    devices, examiner = bench.devices, bench.examiner
    try:
        if devices.scanner is not None and devices.scanner.status.usable:
            async with devices.scanner.watch() as scanner:
                return await _scanned(stage, StaffScan((scanner.codes,), None, name="service-loop"))
        if devices.camera is not None:
            async with devices.camera.watch() as camera, examiner.codes(camera.view) as codes:
                return await _scanned(stage, StaffScan((codes,), camera.view, name="service-loop"))
    except DeviceError:
        return None
    return None


async def _scanned(stage: Stage, screen: StaffScan) -> str | None:
    try:
        async with asyncio.timeout(READ_WITHIN):
            return await stage.show(screen, HERE)
    except TimeoutError:
        return None


async def _scanner(stage: Stage, bench: Workbench) -> Found | None:
    """Any code; only its length is shown and kept."""
    scanner: Lent[CodeScanner] | None = bench.devices.scanner
    assert scanner is not None
    try:
        async with scanner.watch() as device:
            code = await _scanned(stage, StaffScan((device.codes,), None, name="service-scan"))
    except DeviceError as error:
        return await _failed(stage, error)
    if code is None:
        return Found(False, "Q56")
    await stage.show(StaffTell("service-scanned", {"length": len(code)}, Tone.OK, button="done"), HERE)
    return Found(True, None, {"length": len(code)})


def _heard(question: str) -> Run:
    async def run(stage: Stage, bench: Workbench) -> Found | None:
        bench.play()
        return await _human(stage, question)

    return run


async def _keys(stage: Stage, _: Workbench) -> Found | None:
    return await _human(stage, "service-keys")


async def _touch(stage: Stage, _: Workbench) -> Found | None:
    return Found(await stage.show(TouchGrid(), HERE))


async def _pixels(stage: Stage, _: Workbench) -> Found | None:
    for colour in _COLOURS:
        await stage.show(PlainColour(colour), HERE)
    return await _human(stage, "service-pixels")


TRIALS: dict[str, Trial] = {
    "camera": Trial(_camera, lambda devices: devices.camera is not None),
    "fingerprint": Trial(_fingerprint, lambda devices: devices.fingerprint is not None),
    "signature": Trial(_signature, lambda devices: devices.signature is not None),
    "scanner": Trial(_scanner, lambda devices: devices.scanner is not None),
    "printer": Trial(_printer, lambda devices: devices.printer is not None),
    "loop": Trial(_loop, lambda devices: devices.printer is not None and bool(devices.scanner or devices.camera)),
    "speaker": Trial(_heard("service-speaker")),
    "headphones": Trial(_heard("service-headphones")),
    "keys": Trial(_keys),
    "touch": Trial(_touch),
    "pixels": Trial(_pixels),
}
"""By the name under which the result is kept."""
