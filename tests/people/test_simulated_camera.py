"""The simulated camera keeps the promises of a camera, and breaks when it is told to."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from drivers import driver
from drivers.camera.simulated import SimulatedCamera
from drivers.options import BadUrl
from drivers.ports import Camera, Device, DeviceLost, DeviceMissing, DeviceUrl, Finding, Hears, Reason

SMALL = "width=300&height=400"
Opened = Callable[[str], Awaitable[SimulatedCamera]]


@pytest.fixture
async def opened() -> AsyncIterator[Opened]:
    cameras: list[SimulatedCamera] = []

    async def make(query: str) -> SimulatedCamera:
        camera = SimulatedCamera(DeviceUrl.parse(f"simulated:{query}"))
        cameras.append(camera)
        await camera.open()
        return camera

    yield make
    for camera in cameras:
        await camera.close()


async def test_it_is_found_by_its_url_and_says_that_it_is_simulated() -> None:
    camera: Camera = driver(Device.CAMERA, f"simulated:anna?{SMALL}")  # type: ignore[assignment]
    assert (await camera.open()).model == "simulated camera"
    assert await camera.check() == {Finding.SIMULATED}
    listener: Hears = camera  # type: ignore[assignment]
    listener.hear("StepForward")
    await camera.close()


async def test_the_preview_runs_and_a_capture_is_of_full_size_and_later(opened: Opened) -> None:
    camera = await opened("anna?width=960&height=1280")
    await camera.begin()
    shown: set[float] = set()
    async with asyncio.timeout(50):
        while len(shown) < 13:
            assert camera.view.latest is not None
            assert camera.view.latest.pixels.shape == (960, 720, 3)
            shown.add(camera.view.latest.taken_at)
            await asyncio.sleep(0.005)
    asked = time.monotonic()
    frame = await camera.capture()
    assert frame.pixels.shape == (1280, 960, 3)
    assert frame.taken_at >= asked
    assert not frame.lossy
    await camera.end()
    assert camera.view.latest is None


async def test_drawing_never_holds_up_the_loop(opened: Opened) -> None:
    camera = await opened(f"cem?{SMALL}")
    await camera.begin()
    longest = 0.0
    for _ in range(100):
        before = time.thread_time()  # what this thread works, not how busy the machine is
        await asyncio.sleep(0.005)
        longest = max(longest, time.thread_time() - before)
    assert longest < 0.25


async def test_a_capture_needs_no_preview(opened: Opened) -> None:
    camera = await opened(f"anna?{SMALL}")
    assert (await camera.capture()).pixels.shape == (400, 300, 3)


async def test_who_comes_back_at_once_finds_everything_as_it_was(opened: Opened) -> None:
    camera = await opened(f"anna?start=dark&{SMALL}")
    await camera.begin()
    first = camera.view.latest
    camera.hear("AdjustLight")
    await asyncio.sleep(1.4)
    await camera.end()
    await camera.begin()
    second = camera.view.latest
    assert first is not None
    assert second is not None
    assert first.pixels.mean() < 60 < 120 < second.pixels.mean()


async def test_an_unplugged_camera_is_lost_and_a_fresh_driver_finds_it_again_later(opened: Opened) -> None:
    faults = f"unplugged?unplug_after=0.7&back_after=2.5&{SMALL}"
    camera = await opened(faults)
    with pytest.raises(DeviceLost) as lost:
        await camera.begin()
        while True:
            await camera.check()
            await asyncio.sleep(0.02)
    assert lost.value.reason is Reason.UNPLUGGED
    with pytest.raises(DeviceLost):
        await camera.capture()
    await camera.close()
    with pytest.raises(DeviceMissing) as missing:
        await opened(faults)
    assert missing.value.reason is Reason.NOT_FOUND
    await asyncio.sleep(2)
    again = await opened(faults)
    await again.begin()
    assert again.view.latest is not None


async def test_a_silent_camera_is_noticed(opened: Opened) -> None:
    camera = await opened(f"silent?silent_after=0.3&{SMALL}")
    await camera.begin()
    with pytest.raises(DeviceLost) as lost:
        async with asyncio.timeout(12):
            while True:
                await camera.check()
                await asyncio.sleep(0.05)
    assert lost.value.reason is Reason.SILENT


async def test_closing_leaves_no_thread_behind(opened: Opened) -> None:
    camera = await opened(f"anna?{SMALL}")
    await camera.begin()
    await camera.close()
    await camera.close()
    assert not any(thread.name == "camera" for thread in threading.enumerate())


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "needs a path"),
        ("anna?start=upside-down", "start cannot be 'upside-down'"),
        ("anna?skin=9", "skin must be a number from 1 to 6"),
        ("anna?hair=green", "hair must be one of"),
        ("anna?people=3", "people must be one of 1, 2"),
        ("anna?height=99999", "height must be"),
        ("anna?speed=3", "unknown option speed"),
    ],
)
def test_a_url_that_makes_no_sense_is_refused_in_one_line(query: str, told: str) -> None:
    with pytest.raises(BadUrl, match=told):
        SimulatedCamera(DeviceUrl.parse(f"simulated:{query}"))
