"""A reader that libfprint knows: Debian's virtual image device where it is installed, and a stand-in on its socket."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

import numpy as np
import pytest

from drivers import driver
from drivers.fingerprint.libfprint import LibfprintScanner, opening_refused, refused
from drivers.fingerprint.ridges import impression
from drivers.ports import Device, DeviceError, Finger
from tests.drivers.plug import until
from tests.fingerscanners.far_fprint import FarFinger, installed, prepared

PICTURE = impression(5)[70:430, 72:328]


@pytest.fixture
def standin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "virtual"
    prepared(monkeypatch, path, real=False)
    return path


@pytest.fixture(params=["stand-in", "debian"])
def path(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    real = request.param == "debian"
    if real and not installed():
        pytest.skip("needs Debian's libfprint-2-2, gir1.2-fprint-2.0 and python3-gi")
    path = tmp_path / "virtual"
    prepared(monkeypatch, path, real=real)
    return path


@asynccontextmanager
async def opened(url: str = "libfprint:?seconds=1") -> AsyncIterator[LibfprintScanner]:
    scanner = cast(LibfprintScanner, driver(Device.FINGERPRINT, url))
    await scanner.open()
    try:
        yield scanner
    finally:
        await scanner.close()


async def code(call: Awaitable[object]) -> str:
    with pytest.raises(DeviceError) as caught:
        async with asyncio.timeout(10):
            await call
    assert "Mustermann" not in str(caught.value)
    return caught.value.code


async def lay(path: Path, width: int, height: int, data: bytes = b"") -> asyncio.Task[None]:
    return asyncio.create_task(asyncio.to_thread(FarFinger(path).say, width, height, data))


async def test_the_picture_of_the_virtual_device_is_identical(path: Path) -> None:
    async with opened() as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        sent = await lay(path, 256, 360, PICTURE.tobytes())
        await until(lambda: scanner.view.latest is not None, 5)
        shown = scanner.view.latest
        await until(lambda: scanner.view.latest is not shown, 5)  # it seems to lie there until it was taken
        taken = await scanner.capture()
        await sent
        assert np.array_equal(taken.pixels, PICTURE)
        assert taken.ppi == 500
        assert scanner.view.latest is None, "and is not taken twice"
        await scanner.end()
        assert scanner.view.latest is None


@pytest.mark.parametrize(
    ("message", "expected"), [((-1, 1), "F51"), ((-1, 0), "F51"), ((-2, 0), "F20"), ((-5, 0), "F20")]
)
async def test_what_the_virtual_device_says_has_its_reason(path: Path, message: tuple[int, int], expected: str) -> None:
    async with opened() as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        sent = await lay(path, *message)
        assert await code(scanner.capture()) == expected
        await sent


async def test_no_finger_is_incomplete_and_a_cancelled_capture_leaves_it_usable(path: Path) -> None:
    async with opened() as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        assert await code(scanner.capture()) == "F51"
        task = asyncio.create_task(scanner.capture())
        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.wait({task})
        sent = await lay(path, 256, 360, PICTURE.tobytes())
        await scanner.capture()
        await sent


async def test_an_unplugged_reader_is_noticed_while_nobody_captures(standin: Path) -> None:
    # the real virtual device hears only while it captures
    async with opened() as scanner:
        await scanner.check()
        await (await lay(standin, -5, 0))
        assert await code(scanner.check()) == "F20"


@pytest.mark.parametrize(
    ("domain", "number", "open_now", "opening"),
    [
        ("fp - device - retry - quark", 3, "F51", "F10"),
        ("fp-device-error-quark", 4, "F30", "F30"),
        ("fp - device - error - quark", 6, "F50", "F10"),
        ("fp - device - error - quark", 256, "F20", "F10"),
        ("fp - device - error - quark", 257, "F43", "F43"),
        ("fp - device - error - quark", 0, "F20", "F10"),
        ("g-io-error-quark", 19, "F51", "F10"),
        ("g-io-error-quark", 14, "F20", "F11"),
        ("g-usb-device-error-quark", 2, "F20", "F10"),
    ],
)
def test_each_error_has_its_reason(domain: str, number: int, open_now: str, opening: str) -> None:
    assert refused(domain, number).code == open_now
    assert opening_refused(domain, number).code == opening


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("FP_STANDIN", "no typelib", "F12"),
        ("FP_STANDIN", "no capture", "F10"),
        ("FP_STANDIN_OPEN", "g-io-error-quark:14", "F11"),
        ("FP_STANDIN_OPEN", "fp - device - error - quark:4", "F30"),
    ],
)
async def test_a_reader_that_cannot_be_opened(
    standin: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, expected: str
) -> None:
    monkeypatch.setenv(name, value)
    scanner = driver(Device.FINGERPRINT, "libfprint:")
    assert await code(scanner.open()) == expected
    await scanner.close()


async def test_without_libfprint_its_absence_is_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gi.py").write_text("raise ImportError")
    monkeypatch.syspath_prepend(str(tmp_path))
    scanner = driver(Device.FINGERPRINT, "libfprint:")
    assert await code(scanner.open()) == "F12"
    await scanner.close()


async def test_a_place_where_no_reader_is(path: Path) -> None:
    scanner = driver(Device.FINGERPRINT, "libfprint:?device=7")
    assert await code(scanner.open()) == "F10"
    await scanner.close()


@pytest.mark.parametrize(("per_mm", "ppi"), [("0", 500), ("19.685", 500), ("20.16", 512)])
async def test_the_resolution_is_the_reader_s_if_it_tells(
    standin: Path, monkeypatch: pytest.MonkeyPatch, per_mm: str, ppi: int
) -> None:
    monkeypatch.setenv("FP_STANDIN_PPMM", per_mm)
    async with opened() as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        sent = await lay(standin, 256, 360, PICTURE.tobytes())
        assert (await scanner.capture()).ppi == ppi
        await sent


async def test_a_picture_shorter_than_it_says_is_incomplete(standin: Path) -> None:
    # the real virtual device waits for the rest
    async with opened() as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        sent = await lay(standin, 256, 360, PICTURE.tobytes()[:1000])
        assert await code(scanner.capture()) == "F51"
        await sent


def test_urls_that_mean_nothing() -> None:
    for url in ("libfprint:/dev/x", "libfprint:?device=99", "libfprint:?colour=1"):
        with pytest.raises(ValueError, match="libfprint:"):
            driver(Device.FINGERPRINT, url)
