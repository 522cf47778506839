"""Camera and light: a chart of our own tells focus and colour, a face its exposure, and eyes the rest."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from drivers.ports import DeviceError, Frame, Slot
from flows.needs import Age, Portrait
from flows.screens import Tone
from flows.service.needs import Chart, Fact, Found, Workbench
from flows.service.screens import Figures, StaffBusy, StaffTell, WatchCamera
from flows.service.trying import HERE, ask, failed, lost
from flows.visit import Stage, beside

EVERY = 0.2
"""Seconds between two figures of a live picture: faster nobody reads."""
EXPOSURE = "7.1"
"""The criterion of TR-03121-3 Vol. 2, table 5.3, that judges the exposure of a face."""
SHARP = 0.10
"""`Workbench.focus` from which a picture is in focus."""
COLOUR, CAST = 15.0, 8.0
"""Largest mean colour difference of the chart and largest tint of its greys (CIE 1976): office printers differ by so
much from the file, and a wrong white balance by more."""
LEVELS = (0.0, 0.5, 1.0)
READ = 0.06
"""How far the lamp's level may read from what it was told."""
LOOK = 1.5
"""Seconds for an eye to see a level."""


async def camera(stage: Stage, bench: Workbench) -> Found | None:
    """The chart, if there is one, then a face. The last word has who stands there."""
    lent = bench.devices.camera
    assert lent is not None
    figures: Slot[Figures] = Slot()
    try:
        async with lent.watch() as device, beside(_measure(device.view, figures, bench)):
            charted = await stage.show(WatchCamera(device.view, figures, "service-camera-chart"), HERE)
            chart = figures.latest.chart if charted and figures.latest else None
            good = await stage.show(WatchCamera(device.view, figures), HERE)
            async with lent.use() as borrowed:
                frame = await borrowed.capture()
        judged = await stage.wait(StaffBusy("service-judging"), bench.examiner.portrait(frame, Age.FROM_10), HERE)
    except DeviceError as error:
        return await lost(stage, error)
    face = judged if isinstance(judged, Portrait) else None
    facts, code = _verdict(figures.latest, chart, face)
    if code is not None:
        return await failed(stage, code, **facts)
    return Found(good, None if good else "C53", facts)


def _verdict(seen: Figures | None, chart: Chart | None, face: Portrait | None) -> tuple[dict[str, Fact], str | None]:
    """What was measured, and the code of what is wrong."""
    facts: dict[str, Fact] = {}
    sharp = chart.sharpness if chart else seen.sharpness if seen else None
    if sharp is not None:
        facts["sharpness"] = round(sharp, 2)
    if seen is not None:
        facts |= {"brightness": round(seen.brightness), "latency_ms": round(seen.late_ms)}
    if chart is not None:
        facts |= {"colour": round(chart.error, 1), "cast": round(chart.cast, 1)}
    exposure = next((one for one in face.criteria if one.id == EXPOSURE), None) if face else None
    if exposure is not None:
        facts["exposure"] = round(exposure.value)
    if sharp is not None and sharp < SHARP:
        return facts, "C53"
    if chart is not None and (chart.error > COLOUR or chart.cast > CAST):
        return facts, "C58"
    if exposure is not None and not exposure.fulfilled:
        return facts, "C59"
    return facts, None


async def _measure(view: Slot[Frame], figures: Slot[Figures], bench: Workbench) -> None:
    loop = asyncio.get_running_loop()
    while True:
        frame = view.latest
        if frame is not None:
            late = (loop.time() - frame.taken_at) * 1000
            sharp, bright = await asyncio.to_thread(bench.focus, frame)
            chart = await asyncio.to_thread(bench.chart, frame)
            figures.latest = Figures(sharp, bright, late, chart)
        await asyncio.sleep(EVERY)


async def light(stage: Stage, bench: Workbench) -> Found | None:
    """Dark, half, full: what the lamp says itself, and whether an eye saw it, evenly and without flicker."""
    lent = bench.devices.mount
    assert lent is not None
    try:
        async with lent.watch() as mount:
            if mount.stand.latest is None or mount.stand.latest.lamp is None:
                await stage.show(StaffTell("service-light-none", tone=Tone.INFO, button="done"), HERE)
                return None

            async def shine() -> float:
                worst = 0.0
                for level in LEVELS:
                    worst = max(worst, abs(await mount.shine(level) - level))
                    await asyncio.sleep(LOOK)
                return worst

            off = await stage.wait(StaffBusy("service-light-shining"), shine(), HERE)
            facts = {"off_percent": round(100 * off)}
            if off > READ:
                return await failed(stage, "M59", **facts)
            seen = await ask(stage, "service-light")
    except DeviceError as error:
        return await lost(stage, error)
    return Found(seen, None if seen else "M59", facts)


async def unsharp(bench: Workbench, view: Slot[Frame]) -> bool:
    """Whether the camera is out of focus, by what it sees now."""
    frame = view.latest
    if frame is None:
        return False
    with suppress(ValueError):
        sharp, _ = await asyncio.to_thread(bench.focus, frame)
        return sharp is not None and sharp < SHARP
    return False
