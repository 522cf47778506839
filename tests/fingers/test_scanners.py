"""Scanners for demonstration and acceptance behave like scanners, faults included."""

from __future__ import annotations

import asyncio
from pathlib import Path

import cv2
import numpy as np
import pytest

from drivers import driver
from drivers.fingerprint.file import FileFingerScanner
from drivers.fingerprint.ridges import impression
from drivers.fingerprint.simulated import SimulatedFingerScanner
from drivers.options import BadUrl
from drivers.ports import (
    BadCapture,
    Device,
    DeviceLost,
    DeviceMissing,
    DeviceUrl,
    Finding,
    Finger,
    FingerScanner,
    Impression,
    Reason,
)
from kiosk.biometrics.fingers import match, quality
from kiosk.biometrics.fingers.coaching import FingerGuide


def simulated(options: str = "delay=0.05", name: str = "anna") -> SimulatedFingerScanner:
    return SimulatedFingerScanner(DeviceUrl.parse(f"simulated:{name}?{options}"))


@pytest.fixture
def pictures(tmp_path: Path) -> tuple[Path, Path]:
    for name, finger in (("right.png", 21), ("left.png", 22)):
        cv2.imwrite(str(tmp_path / name), impression(finger))
    return tmp_path / "right.png", tmp_path / "left.png"


def test_both_are_found_by_their_url(pictures: tuple[Path, Path]) -> None:
    made: list[FingerScanner] = [SimulatedFingerScanner(DeviceUrl("simulated", "x"))]
    made += [FileFingerScanner(DeviceUrl("file", str(pictures[0])))]
    for scanner, url in zip(made, ("simulated:x", f"file:{pictures[0]}"), strict=True):
        assert isinstance(driver(Device.FINGERPRINT, url), type(scanner))


async def test_a_finger_comes_after_a_moment_and_the_live_picture_shows_it() -> None:
    scanner = simulated("delay=0.4")
    await scanner.open()
    await scanner.begin(Finger.RIGHT_INDEX)
    await asyncio.sleep(0)
    await asyncio.sleep(0.05)
    shown = scanner.view.latest
    assert shown is not None
    empty = shown.pixels.mean()
    taken = await scanner.capture()
    assert taken.pixels.mean() < empty - 10
    assert taken.ppi == 500
    await scanner.lifted()
    await scanner.end()
    assert _latest(scanner) is None
    await scanner.close()
    await scanner.close()


def _latest(scanner: FingerScanner) -> Impression | None:
    return scanner.view.latest


async def test_each_finger_of_each_person_is_its_own() -> None:
    templates = []
    for name in ("anna", "bernd"):
        scanner = simulated(name=name)
        await scanner.open()
        for finger in (Finger.RIGHT_INDEX, Finger.LEFT_INDEX):
            await scanner.begin(finger)
            templates.append(quality.template((await scanner.capture()).pixels))
            await scanner.end()
        await scanner.close()
    for index, one in enumerate(templates):
        for other in templates[index + 1 :]:
            assert not match.compare(one, other).same_finger


async def test_the_same_finger_twice_is_the_same_finger() -> None:
    scanner = simulated("delay=0.01&same=1")
    await scanner.open()
    taken = []
    for finger in (Finger.RIGHT_INDEX, Finger.LEFT_INDEX):
        await scanner.begin(finger)
        taken.append(await scanner.capture())
        await scanner.end()
    await scanner.close()
    assert not np.array_equal(taken[0].pixels, taken[1].pixels)
    one, other = (quality.template(impression.pixels) for impression in taken)
    assert match.compare(one, other).same_finger


async def test_a_clumsy_person_is_led_to_a_good_print() -> None:
    scanner = simulated("delay=0.05&clumsy=1")
    await scanner.open()
    await scanner.begin(Finger.RIGHT_INDEX)
    first = await scanner.capture()
    assert not quality.judge(first.pixels).acceptable
    guide = FingerGuide(threshold=50)
    heard: set[str] = set()
    async with asyncio.timeout(20):
        while True:
            await asyncio.sleep(0.03)
            assert scanner.view.latest is not None
            guidance = guide.look(scanner.view.latest)
            heard.add(guidance.advice)
            scanner.hear(guidance.advice)
            if guidance.release and guidance.quality == 1.0:
                break
    taken = await scanner.capture()
    await scanner.close()
    assert quality.judge(taken.pixels).quality >= 50
    assert {"OffCentre", "PressHarder"} <= heard


async def test_pictures_go_to_their_hands(pictures: tuple[Path, Path]) -> None:
    scanner = FileFingerScanner(DeviceUrl.parse(f"file:{pictures[0]},{pictures[1]}?ppi=508"))
    await scanner.open()
    assert await scanner.check() == {Finding.SIMULATED}
    for finger, seed in ((Finger.RIGHT_INDEX, 21), (Finger.LEFT_INDEX, 22), (Finger.LEFT_THUMB, 22)):
        await scanner.begin(finger)
        assert scanner.view.latest is not None
        taken = await scanner.capture()
        assert np.array_equal(taken.pixels, impression(seed))
        assert taken.ppi == 508
        await scanner.end()
    await scanner.close()


async def test_one_picture_serves_both_hands(pictures: tuple[Path, Path]) -> None:
    scanner = FileFingerScanner(DeviceUrl.parse(f"file:{pictures[0]}"))
    await scanner.open()
    await scanner.begin(Finger.LEFT_INDEX)
    assert np.array_equal((await scanner.capture()).pixels, impression(21))
    await scanner.close()


@pytest.mark.parametrize("mode", [cv2.COLOR_GRAY2BGR, cv2.COLOR_GRAY2BGRA])
async def test_colour_becomes_grey(tmp_path: Path, mode: int) -> None:
    cv2.imwrite(str(tmp_path / "f.png"), cv2.cvtColor(impression(21), mode))
    scanner = FileFingerScanner(DeviceUrl.parse(f"file:{tmp_path / 'f.png'}"))
    await scanner.open()
    await scanner.begin(Finger.RIGHT_INDEX)
    assert np.array_equal((await scanner.capture()).pixels, impression(21))
    await scanner.close()


async def test_a_missing_picture_is_a_missing_device(tmp_path: Path) -> None:
    with pytest.raises(DeviceMissing) as caught:
        await FileFingerScanner(DeviceUrl.parse(f"file:{tmp_path / 'nobody.png'}")).open()
    assert caught.value.reason is Reason.NOT_FOUND


@pytest.mark.parametrize("content", [b"", b"no picture at all", b"torn"])
async def test_a_torn_or_foreign_file_is_a_bad_capture(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "f.png"
    if content == b"torn":
        content = cv2.imencode(".png", impression(21))[1].tobytes()[:5000]
    file.write_bytes(content)
    scanner = FileFingerScanner(DeviceUrl.parse(f"file:{file}"))
    await scanner.open()
    with pytest.raises(BadCapture) as caught:
        await scanner.begin(Finger.RIGHT_INDEX)
    assert caught.value.code == "F50"
    await scanner.close()


async def test_a_picture_taken_away_is_an_unplugged_device(pictures: tuple[Path, Path]) -> None:
    scanner = FileFingerScanner(DeviceUrl.parse(f"file:{pictures[0]}"))
    await scanner.open()
    pictures[0].unlink()
    with pytest.raises(DeviceLost):
        await scanner.check()
    await scanner.close()


@pytest.mark.parametrize("url", ["file:", "file:a,b,c", "file:a?ppi=72", "file:a?dpi=500"])
def test_a_url_nobody_can_use_says_why(url: str) -> None:
    with pytest.raises(BadUrl):
        FileFingerScanner(DeviceUrl.parse(url))


@pytest.mark.parametrize("url", ["simulated:", "simulated:a?clumsy=2", "simulated:a?moisture=5", "simulated:a?wet=1"])
def test_a_person_nobody_can_make_up_says_why(url: str) -> None:
    with pytest.raises(BadUrl):
        SimulatedFingerScanner(DeviceUrl.parse(url))


@pytest.mark.parametrize("before_begin", [True, False])
async def test_capturing_without_asking_for_a_finger_is_refused(before_begin: bool) -> None:
    scanner = simulated()
    if before_begin:
        await scanner.open()
        with pytest.raises(BadCapture):
            await scanner.capture()
    else:
        with pytest.raises(DeviceLost):
            await scanner.check()
