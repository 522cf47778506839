"""The camera's guided test from end to end: a camera, our chart before it, then a face; only these two are drawn."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, cast

from drivers import driver
from drivers.ports import Camera, Device, Frame
from drivers.supervisor import Supervisor
from flows.needs import Devices
from flows.screens import Screen
from flows.service.needs import Chart, Found
from flows.service.optics import CAST, COLOUR, camera
from flows.service.screens import WatchCamera
from flows.visit import Place
from kiosk.app import utc_now
from kiosk.diagnosis import chart
from kiosk.diagnosis.focus import sharpness
from kiosk.examiner import Engines, LocalExaminer
from kiosk.settings import Settings
from tests.service.test_journey import FakeBench
from tests.support.fakes import FakeStage


class Eyes(FakeBench):
    """What the technician's bench makes of a picture."""

    def focus(self, frame: Frame) -> tuple[float | None, float]:
        return sharpness(frame.pixels), float(frame.pixels.mean())

    def chart(self, frame: Frame) -> Chart | None:
        return chart.read(frame.pixels)


async def held_before(url: str, sheet: Path) -> tuple[Found | None, list[str]]:
    """Hold the chart before the camera until it was measured, take it away, and look into the camera."""
    kept: Supervisor[Camera] = Supervisor(Device.CAMERA, lambda: cast(Camera, driver(Device.CAMERA, url)), deadline=20)
    running = asyncio.create_task(kept.run())
    engines, stage = Engines(Settings()), FakeStage()
    real = stage.show

    async def show(screen: Screen[Any], place: Place) -> Any:
        if isinstance(screen, WatchCamera):
            charted = screen.name == "service-camera-chart"
            if charted:
                await asyncio.to_thread(chart.write, sheet)
            async with asyncio.timeout(60):
                while screen.figures.latest is None or (screen.figures.latest.chart is None) is charted:  # noqa: ASYNC110
                    await asyncio.sleep(0.05)
            if charted:
                await asyncio.to_thread(sheet.unlink)
        return await real(screen, place)

    stage.answer = lambda screen, _: True if isinstance(screen, WatchCamera) else None
    stage.show = show  # type: ignore[method-assign]
    bench = Eyes(Devices(camera=kept), LocalExaminer(engines, utc_now), cast(Any, None))
    try:
        return await camera(stage, bench), stage.names
    finally:
        engines.close()
        await kept.close()
        running.cancel()
        await asyncio.wait({running})


async def test_chart_and_face_through_a_camera(tmp_path: Path) -> None:
    sheet = tmp_path / "chart.png"
    found, names = await held_before(f"simulated:anna?start=&obey=0&sheet={sheet}", sheet)
    assert names[:2] == ["service-camera-chart", "service-camera"]
    assert found is not None and found.passed, found
    assert float(found.facts["colour"]) < COLOUR and float(found.facts["cast"]) < CAST
    assert {"sharpness", "brightness", "latency_ms", "exposure"} <= found.facts.keys()
