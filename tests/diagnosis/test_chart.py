"""The printed chart: found wherever it is held, and judged by what the camera does to it, not by how bright it is."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from drivers.ports import Pixels
from flows.service.optics import CAST, COLOUR, SHARP
from kiosk.__main__ import main
from kiosk.diagnosis.chart import draw, read


@pytest.fixture(scope="module")
def sheet() -> Pixels:
    return draw()


def held(
    sheet: Pixels, turn: float = 7, share: float = 0.5, light: float = 0.9, gains: tuple[float, ...] = (1, 1, 1)
) -> Pixels:
    """The sheet before a camera of 1920 x 1080, with noise; `gains` are of blue, green and red light."""
    high, wide = sheet.shape[:2]
    place = cv2.getRotationMatrix2D((wide / 2, high / 2), turn, 1920 * share / wide)
    place[:, 2] += (960 - wide / 2, 540 - high / 2)
    seen = cv2.warpAffine(sheet, place, (1920, 1080), flags=cv2.INTER_AREA, borderValue=(90, 90, 90)) / 255
    lit = np.power(seen, 2.2) * np.array(gains) * light
    noisy = np.power(np.clip(lit, 0, 1), 1 / 2.2) * 255 + np.random.default_rng(1).normal(0, 2, lit.shape)
    return np.asarray(np.clip(noisy, 0, 255), np.uint8)


@pytest.mark.parametrize(("turn", "share", "light"), [(0, 0.6, 1.0), (25, 0.4, 0.4), (-12, 0.3, 0.7)])
def test_a_sound_camera_passes_wherever_and_however_bright_the_chart_is(
    sheet: Pixels, turn: float, share: float, light: float
) -> None:
    found = read(held(sheet, turn, share, light))
    assert found is not None
    assert found.sharpness > 3 * SHARP and found.error < COLOUR / 5 and found.cast < CAST / 4


def test_a_wrong_white_balance_is_told_by_cast_and_a_lost_colour_by_error(sheet: Pixels) -> None:
    found = read(held(sheet, gains=(0.7, 1, 1.25)))
    assert found is not None and found.cast > CAST
    grey = cv2.cvtColor(cv2.cvtColor(held(sheet), cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
    pale = read(np.asarray(grey, np.uint8))
    assert pale is not None and pale.error > COLOUR and pale.cast < CAST


def test_out_of_focus_is_told_by_the_chart_alone(sheet: Pixels) -> None:
    found = read(np.asarray(cv2.GaussianBlur(held(sheet, 0, 0.8), (0, 0), 5), np.uint8))
    assert found is not None and found.sharpness < SHARP and found.cast < CAST


def test_half_a_chart_and_none_at_all_say_nothing(sheet: Pixels) -> None:
    assert read(held(sheet)[:, :900].copy()) is None
    assert read(np.full((1080, 1920, 3), 128, np.uint8)) is None


@pytest.mark.parametrize(("name", "begins"), [("chart.pdf", b"%PDF"), ("chart.png", b"\x89PNG")])
def test_the_command_writes_the_sheet(tmp_path: Path, name: str, begins: bytes) -> None:
    assert main(["diagnose", "--chart", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_bytes().startswith(begins)
