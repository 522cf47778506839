"""A reflex camera through libgphoto2: full pictures, a live view or none, and a library that hangs."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from drivers import driver
from drivers.camera import reflex
from drivers.options import BadUrl
from drivers.ports import BadCapture, Device, DeviceLost, DeviceMissing, Exposing, Finding, Reason
from tests.drivers import far_reflex
from tests.drivers.far_reflex import virtual_camera
from tests.drivers.plug import until


@pytest.fixture
async def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[reflex.ReflexCamera]:
    virtual_camera(tmp_path, monkeypatch, live_view=True)
    camera = made("gphoto2:")
    await camera.open()
    yield camera
    await camera.close()


def made(url: str) -> reflex.ReflexCamera:
    camera = driver(Device.CAMERA, url)
    assert isinstance(camera, reflex.ReflexCamera)
    return camera


async def test_a_full_picture_while_the_finder_is_shown(opened: reflex.ReflexCamera) -> None:
    await opened.begin()
    assert opened.view.latest is not None
    assert opened.view.latest.pixels.shape == (48, 64, 3)
    frame = await opened.capture()
    assert frame.pixels.shape == (600, 800, 3)
    assert frame.lossy
    before = opened.view.latest
    await until(lambda: opened.view.latest is not before, 5)


async def test_a_camera_without_pictures_fails_and_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    virtual_camera(tmp_path, monkeypatch, live_view=False, pictures=0)
    camera = made("gphoto2:")
    assert (await camera.open()).model
    with pytest.raises(BadCapture) as bad:
        await camera.capture()
    assert bad.value.code == "C51"
    assert Finding.NO_LIVE_VIEW in await camera.check()
    await camera.close()


async def test_exposure_is_corrected_and_read_back(opened: reflex.ReflexCamera) -> None:
    assert isinstance(opened, Exposing)
    assert await opened.expose(1.4) == pytest.approx(1.5)
    assert await opened.expose(-9) == pytest.approx(-3)
    assert await opened.expose(0) == 0


async def test_a_library_that_hangs_is_killed_and_a_fresh_one_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    virtual_camera(tmp_path, monkeypatch, live_view=True)
    monkeypatch.setattr(reflex, "SESSION", f"{far_reflex.__name__}:HangingSession")
    monkeypatch.setattr(reflex, "ASKED", 0.5)
    camera = made("gphoto2:")
    await camera.open()
    started = time.monotonic()
    with pytest.raises(DeviceLost) as lost:
        await camera.begin()
        while True:
            await camera.check()
            await asyncio.sleep(0.02)
    assert lost.value.reason is Reason.TOO_SLOW
    assert time.monotonic() - started < 10
    await camera.close()
    monkeypatch.setattr(reflex, "SESSION", f"{far_reflex.__name__}:LiveSession")
    again = made("gphoto2:")
    await again.open()
    assert (await again.capture()).pixels.size
    await again.close()


async def test_a_cable_pulled_while_it_shows_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    virtual_camera(tmp_path, monkeypatch, live_view=True)
    monkeypatch.setattr(reflex, "SESSION", f"{far_reflex.__name__}:GoneSession")
    camera = made("gphoto2:")
    await camera.open()
    with pytest.raises(DeviceLost) as lost:
        await camera.begin()
        while True:
            await camera.check()
            await asyncio.sleep(0.02)
    assert lost.value.code == "C20"
    assert camera.view.latest is None
    await camera.close()


async def test_a_setting_the_camera_does_not_have_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    virtual_camera(tmp_path, monkeypatch, live_view=False)
    camera = made("gphoto2:?set.nonsense=1")
    with pytest.raises(DeviceMissing):
        await camera.open()
    await camera.close()


@pytest.mark.parametrize(
    ("text", "stops"), [("0", 0.0), ("-0.3", -0.3), ("+1", 1.0), ("1 1/3", 4 / 3), ("-1 2/3", -5 / 3), ("AUTO", 0.0)]
)
def test_what_cameras_write_for_stops(text: str, stops: float) -> None:
    from drivers.camera.tether import _stops

    assert _stops(text) == pytest.approx(stops)


@pytest.mark.parametrize(("url", "told"), [("gphoto2:nikon", "a port looks like"), ("gphoto2:?size=3", "unknown")])
def test_a_url_that_makes_no_sense_is_refused_in_one_line(url: str, told: str) -> None:
    with pytest.raises(BadUrl, match=told):
        driver(Device.CAMERA, url)
