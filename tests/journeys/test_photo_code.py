"""A photographer's code is checked before the citizen waits, and nothing of it stays: it holds a key."""

from __future__ import annotations

import base64
import os
import time
from datetime import UTC, datetime

import numpy as np
import pytest
import zxingcpp

from drivers.ports import Device, DeviceLost, Frame, Reason, Slot
from flows.capture import capture
from flows.needs import PhotoCode
from flows.screens import ScanPhotoCode, Screen
from flows.visit import Place
from kiosk import photocode
from kiosk.examiner import Engines, LocalExaminer
from kiosk.settings import Settings
from tests.drivers.plug import until
from tests.journeys.test_capture import world
from tests.support.effort import within

MUTATIONS = int(os.environ.get("MUTATIONS", "2000"))
KEY = bytes(range(0x60, 0x80))


def code(key: bytes = KEY) -> bytes:
    """As TR-03170-2 lays it out."""
    address, algorithm = b"https://cloud.example/photos", bytes.fromhex("5a1b2c3d4e5f6071")
    parts = bytes((0xE2, 1, len(address))) + address + bytes(16)
    for part in (algorithm, bytes(16), b"", key):
        parts += bytes((len(part),)) + part
    return parts


def symbol(content: bytes) -> Frame:
    """The printed code before a camera."""
    made = zxingcpp.create_barcode(base64.b64encode(content), zxingcpp.BarcodeFormat.DataMatrix)
    grey = np.array(made.to_image(scale=6, add_quiet_zones=True), np.uint8)
    paper = np.full((720, 1280), 200, np.uint8)
    paper[40 : 40 + grey.shape[0], 60 : 60 + grey.shape[1]] = grey
    return Frame(np.repeat(paper[:, :, None], 3, axis=2), time.monotonic())


@pytest.mark.parametrize("packed", [base64.b64encode, bytes, lambda raw: base64.b64encode(raw) + b"\r\n"])
def test_a_whole_code_is_complete(packed: object) -> None:
    assert photocode.judge(packed(code())) is PhotoCode.COMPLETE  # type: ignore[operator]


@pytest.mark.parametrize(
    ("content", "verdict"),
    [
        (code()[:-1], PhotoCode.INCOMPLETE),
        (code() + b"x", PhotoCode.INCOMPLETE),
        (code(b""), PhotoCode.INCOMPLETE),
        (code().replace(b"\xe2\x01", b"\xe2\x02"), PhotoCode.INCOMPLETE),
        (code().replace(b"https", b"http\xc3"), PhotoCode.INCOMPLETE),
        (b"\xe2", PhotoCode.OTHER),
        (b"hello", PhotoCode.OTHER),
        (b"", PhotoCode.OTHER),
    ],
)
def test_every_other_one_is_not(content: bytes, verdict: PhotoCode) -> None:
    assert photocode.judge(base64.b64encode(content)) is verdict
    if content[:1] == b"\xe2" and len(content) > 1:
        assert photocode.judge(content) is verdict
        assert photocode.judge(base64.b64encode(content)[:-2]) is PhotoCode.INCOMPLETE, "torn Base64"


def test_mutated_codes_get_a_verdict_at_once() -> None:
    """MUTATIONS=10000 for the long run."""
    rng = np.random.default_rng(4)
    for _ in range(MUTATIONS):
        content = bytearray(code() if rng.random() < 0.5 else base64.b64encode(code()))
        for _ in range(int(rng.integers(1, 4))):
            where = int(rng.integers(0, len(content)))
            content[where : where + int(rng.integers(0, 3))] = rng.bytes(int(rng.integers(0, 3)))
        with within("DataMatrix"):
            assert isinstance(photocode.judge(bytes(content)), PhotoCode)


async def test_scanner_and_camera_give_only_a_verdict() -> None:
    engines = Engines(Settings())
    examiner = LocalExaminer(engines, lambda: datetime.now(UTC))
    view, codes = Slot[Frame](), Slot[str]()
    try:
        async with examiner.photo_codes(view, codes) as found:

            async def verdict() -> PhotoCode | None:
                found.latest = None
                await until(lambda: found.latest is not None, 10)
                return found.latest

            for scanned in (base64.b64encode(code()).decode(), code().decode("latin-1")):
                codes.latest = scanned
                assert await verdict() is PhotoCode.COMPLETE
                assert codes.latest is None, "the scanner's slot is emptied"
            view.latest = symbol(code()[:-3])
            assert await verdict() is PhotoCode.INCOMPLETE
            view.latest = symbol(code())
            await until(lambda: found.latest is PhotoCode.COMPLETE, 10)
    finally:
        engines.close()


async def test_who_has_a_photo_is_offered_the_check_until_it_is_complete() -> None:
    made = world(fee="have_photo")
    usual, verdicts = made.stage.show, [PhotoCode.OTHER, PhotoCode.INCOMPLETE, PhotoCode.COMPLETE]
    shown: list[PhotoCode | None] = []

    async def show(screen: Screen[object], place: Place) -> object:
        if isinstance(screen, ScanPhotoCode):
            shown.append(screen.verdict)
            return verdicts.pop(0)
        return await usual(screen, place)

    made.stage.show = show  # type: ignore[method-assign, assignment]
    application = await made.visit().walk(capture)
    assert shown == [None, PhotoCode.OTHER, PhotoCode.INCOMPLETE]
    assert "photo-code-complete" in made.stage.names
    assert application.portrait is None


async def test_who_goes_on_without_loses_nothing() -> None:
    made = world(fee="have_photo")
    application = await made.visit().walk(capture)
    assert "photo-code-complete" not in made.stage.names
    assert application.prints is not None


async def test_a_reader_that_goes_meanwhile_stops_nothing() -> None:
    made = world(fee="have_photo")
    usual = made.stage.show

    async def show(screen: Screen[object], place: Place) -> object:
        if isinstance(screen, ScanPhotoCode):
            raise DeviceLost(Device.CAMERA, Reason.UNPLUGGED)
        return await usual(screen, place)

    made.stage.show = show  # type: ignore[method-assign, assignment]
    application = await made.visit().walk(capture)
    assert application.prints is not None
