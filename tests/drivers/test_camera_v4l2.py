"""The V4L2 camera against a made-up kernel: what is asked in which order, and what happens when it goes away.

The real kernel side is the bench's business; by hand: `pytest tests/drivers --device camera=opencv:///dev/video0`.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from drivers.camera.exposure import Exposure
from drivers.camera.opencv import OpenCvCamera
from drivers.ports import DeviceError, DeviceLost, DeviceUrl, Frame, Reason
from tests.drivers.far_v4l2 import Kernel, plugged_in


@pytest.fixture
def kernel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kernel]:
    kernel = plugged_in(tmp_path / "video7", monkeypatch)
    yield kernel
    deadline = time.monotonic() + 5
    while kernel.running and time.monotonic() < deadline:
        time.sleep(0.01)
    assert kernel.running == 0


def camera(kernel: Kernel, options: str = "") -> OpenCvCamera:
    return OpenCvCamera(DeviceUrl.parse(f"opencv://{kernel.node}{options}"))


async def test_the_format_is_asked_for_before_the_size(kernel: Kernel) -> None:
    one = camera(kernel, "?width=3840&height=2160&exposure=120")
    identity = await one.open()
    assert (identity.model, identity.serial, identity.firmware) == ("HD Pro Webcam", "usb-1", "kernel driver 6.1.18")
    assert kernel.sets.index(cv2.CAP_PROP_FOURCC) < kernel.sets.index(cv2.CAP_PROP_FRAME_WIDTH)
    assert kernel.sets.index(cv2.CAP_PROP_AUTO_EXPOSURE) < kernel.sets.index(cv2.CAP_PROP_EXPOSURE)
    await one.close()


async def test_it_runs_only_between_begin_and_end(kernel: Kernel) -> None:
    one = camera(kernel)
    await one.open()
    assert kernel.running == 0
    await one.begin()
    assert [kernel.running, one.view.latest is None] == [1, False]
    await one.check()
    await one.end()
    assert [kernel.running, one.view.latest] == [0, None]
    assert isinstance(await one.capture(), Frame)
    assert kernel.running == 0


@pytest.mark.parametrize("stamp", [None, 0.005])
async def test_a_capture_was_exposed_after_it_was_asked_for(kernel: Kernel, stamp: float | None) -> None:
    kernel.stamp = stamp
    one = camera(kernel)
    await one.begin()
    for wait in range(8):
        await asyncio.sleep(0.001 * wait)  # at any moment between two pictures
        asked = time.monotonic()
        frame = await one.capture()
        assert asked < frame.taken_at <= time.monotonic()
        assert time.monotonic() - asked >= (stamp or 0.01)  # that long it took until it could be read
        assert frame.lossy
    await one.close()


async def test_a_raw_format_is_not_lossy(kernel: Kernel) -> None:
    kernel.granted = b"YUYV"
    one = camera(kernel, "?fourcc=YUYV")
    assert not (await one.capture()).lossy
    await one.close()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"opens": False}, "C30"),
        ({"frames": False}, "C30"),
        ({"capable": 0x00800000}, "C10"),
        ({"shape": (8, 8)}, "C50"),
    ],
)
async def test_what_cannot_be_opened_says_why(kernel: Kernel, change: dict[str, object], code: str) -> None:
    for name, value in change.items():
        setattr(kernel, name, value)
    one = camera(kernel)
    with pytest.raises(DeviceError) as caught:
        await one.open()
    assert caught.value.code == code
    await one.close()


async def test_no_such_node_and_no_right_to_it(kernel: Kernel) -> None:
    kernel.node.unlink()
    with pytest.raises(DeviceError) as caught:
        await camera(kernel).open()
    assert caught.value.code == "C10"
    if os.geteuid():
        kernel.node.touch(mode=0)
        with pytest.raises(DeviceError) as caught:
            await camera(kernel).open()
        assert caught.value.code == "C11"


async def test_unplugged_while_idle_and_replugged_between_two_checks(kernel: Kernel) -> None:
    one = camera(kernel)
    await one.open()
    await one.check()
    kernel.node.unlink()
    with pytest.raises(DeviceLost):
        await one.check()
    kernel.node.touch()
    with pytest.raises(DeviceLost):
        await one.check()
    await one.open()
    await one.check()
    await one.close()


async def test_unplugged_while_running(kernel: Kernel) -> None:
    one = camera(kernel)
    await one.begin()
    kernel.frames = False
    with pytest.raises(DeviceLost) as caught:
        await one.capture()
    assert caught.value.reason is Reason.UNPLUGGED
    await one.close()


async def test_a_picture_that_stands_still_is_noticed_and_its_thread_left_behind(kernel: Kernel) -> None:
    one = camera(kernel)
    await one.begin()
    kernel.hang = 3.0
    with pytest.raises(DeviceLost) as caught:
        async with asyncio.timeout(4):
            await one.capture()
            await one.capture()
    assert caught.value.reason is Reason.SILENT
    async with asyncio.timeout(2):
        await one.close()
    assert one.view.latest is None
    kernel.hang = 0.0


@pytest.mark.parametrize("options", ["?width=0", "?width=wide", "?fourcc=MJPEG", "?size=1", "?height=99999"])
def test_options_nobody_understands_are_refused(options: str) -> None:
    with pytest.raises(ValueError, match="opencv: "):
        OpenCvCamera(DeviceUrl.parse(f"opencv:///dev/video0{options}"))


class Knobs:
    """Controls with ends: exposure up to 2000 in tenths of milliseconds, gain up to 64."""

    def __init__(self, exposure: float = 300.0, gain: float = 16.0) -> None:
        self.values = {cv2.CAP_PROP_EXPOSURE: exposure, cv2.CAP_PROP_GAIN: gain, cv2.CAP_PROP_AUTO_EXPOSURE: 3.0}
        self.ends = {cv2.CAP_PROP_EXPOSURE: 2000.0, cv2.CAP_PROP_GAIN: 64.0, cv2.CAP_PROP_AUTO_EXPOSURE: 3.0}

    def get(self, key: int) -> float:
        return self.values[key]

    def set(self, key: int, value: float) -> bool:
        self.values[key] = min(value, self.ends[key])
        return True


def test_exposure_counts_from_what_the_automatic_found_and_returns_to_it() -> None:
    knobs = Knobs()
    exposure = Exposure(knobs, fixed=False)
    assert exposure.set(1.0) == pytest.approx(1.0)
    assert knobs.values == {cv2.CAP_PROP_EXPOSURE: 600.0, cv2.CAP_PROP_GAIN: 16.0, cv2.CAP_PROP_AUTO_EXPOSURE: 1.0}
    assert exposure.set(-1.0) == pytest.approx(-1.0)
    assert exposure.set(0.0) == 0.0
    assert knobs.values[cv2.CAP_PROP_AUTO_EXPOSURE] == 3.0


def test_what_time_cannot_give_the_gain_does_and_what_nothing_gives_is_not_claimed() -> None:
    knobs = Knobs()
    assert Exposure(knobs, fixed=False).set(4.0) == pytest.approx(4.0, abs=0.05)
    assert knobs.values[cv2.CAP_PROP_GAIN] == pytest.approx(38.4)
    assert Exposure(Knobs(), fixed=False).set(9.0) == pytest.approx(np.log2(2000 / 300) + 2)
    assert Exposure(Knobs(exposure=-6.0), fixed=False).set(1.0) == 0.0


async def test_exposure_is_set_between_two_pictures_of_the_running_camera(kernel: Kernel) -> None:
    one = camera(kernel)
    await one.open()
    assert await one.expose(1.0) == 0.0, "nothing runs yet"
    await one.begin()
    assert await one.expose(1.0) == 0.0, "this camera has no exposure control"
    await one.close()
