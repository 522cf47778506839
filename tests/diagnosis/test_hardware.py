"""Devices that are there but do not do their work: out of focus, covered, dirty."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from drivers.camera.face import Pose, Scene, named, render
from drivers.ports import Device, Pixels
from kiosk.diagnosis.focus import SHARP, sharpness
from kiosk.diagnosis.hardware import test_devices as diagnosed
from kiosk.diagnosis.outcome import Grade, Outcome
from kiosk.settings import DeviceUrls, Settings


@pytest.fixture(scope="module")
def room() -> Pixels:
    return np.ascontiguousarray(render(named("maria"), Pose(), Scene(), (1080, 1920)).pixels)


async def camera(picture: Pixels, folder: Path) -> Outcome:
    cv2.imwrite(str(folder / "seen.png"), picture)
    settings = Settings(devices=DeviceUrls(camera=f"file:{folder / 'seen.png'}"))
    return (await diagnosed(settings, Device.CAMERA))[0]


async def test_a_sharp_picture_passes_and_one_out_of_focus_fails(room: Pixels, tmp_path: Path) -> None:
    assert (await camera(room, tmp_path)).code is None
    assert (await camera(cv2.GaussianBlur(room, (0, 0), 8).astype(np.uint8), tmp_path)).code == "C53"


def test_focus_does_not_depend_on_light_noise_or_size(room: Pixels) -> None:
    sharp = sharpness(room)
    assert sharp is not None and sharp > 1.5 * SHARP
    for other in (
        (room * 0.5).astype(np.uint8),
        np.clip(room + np.random.default_rng(1).normal(0, 4, room.shape), 0, 255).astype(np.uint8),
        cv2.resize(room, None, fx=1.5, fy=1.5, interpolation=cv2.INTER_CUBIC).astype(np.uint8),
    ):
        found = sharpness(other)
        assert found is not None and found > SHARP


async def test_a_covered_lens_fails_and_a_bare_wall_leaves_focus_open(tmp_path: Path) -> None:
    assert (await camera(np.zeros((1080, 1920, 3), np.uint8), tmp_path)).code == "C52"
    assert (await camera(np.full((1080, 1920, 3), 180, np.uint8), tmp_path)).grade is Grade.OPEN


async def test_what_is_not_configured_is_absent_and_what_is_gone_has_its_code(tmp_path: Path) -> None:
    assert (await diagnosed(Settings(), Device.PRINTER))[0].grade is Grade.ABSENT
    gone = Settings(devices=DeviceUrls(printer=f"escpos:{tmp_path / 'lp0'}"))
    found = (await diagnosed(gone, Device.PRINTER))[0]
    assert (found.grade, found.code) == (Grade.FAILED, "P10")
