"""Codes and pictures made to choke or to smuggle: bounded work, and nothing but a plausible code is asked about."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from datetime import UTC, datetime

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from drivers.ports import Frame, Pixels, Slot
from flows.codes import PLAUSIBLE, by_scanning
from flows.needs import PhotoCode
from flows.screens import EnterCode, ScanCode
from kiosk import photocode
from kiosk.examiner import Engines, LocalExaminer
from kiosk.settings import Settings
from office.decoding import Prints, production_portrait
from tests.drivers.plug import until
from tests.journeys.test_capture import world
from tests.support.effort import within

FULL_HD = (1080, 1920)


def paper(*symbols: Pixels) -> Pixels:
    """White paper before the camera, with symbols on it, row by row."""
    sheet = np.full((*FULL_HD, 3), 255, np.uint8)
    x = y = tallest = 0
    for one in symbols:
        height, width = one.shape[:2]
        if x + width > FULL_HD[1]:
            x, y, tallest = 0, y + tallest, 0
        if y + height > FULL_HD[0]:
            break
        sheet[y : y + height, x : x + width] = one[:, :, None]
        x, tallest = x + width, max(tallest, height)
    return sheet


def symbol(content: bytes | str, kind: zxingcpp.BarcodeFormat, scale: int) -> Pixels:
    return np.array(zxingcpp.create_barcode(content, kind).to_image(scale=scale, add_quiet_zones=True), np.uint8)


QR, MATRIX = zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.DataMatrix
BOMBS: dict[str, Callable[[], Pixels]] = {
    "the largest QR code": lambda: paper(symbol("\x1b[2J\x00\n" * 300, QR, 5)),
    "a wall of QR codes": lambda: paper(*[symbol(f"WALL-{number}", QR, 2) for number in range(400)]),
    "the largest DataMatrix": lambda: paper(symbol(bytes(range(256)) * 6, MATRIX, 6)),
    "a wall of DataMatrix": lambda: paper(*[symbol(b"\xe2\x01" + bytes(40), MATRIX, 3) for _ in range(300)]),
    "noise": lambda: np.random.default_rng(1).integers(0, 2, (*FULL_HD, 3), np.uint8) * np.uint8(255),
    "finders everywhere": lambda: np.tile(_finder(), (52, 92, 3))[: FULL_HD[0], : FULL_HD[1]],
}


def _finder() -> Pixels:
    """The corner pattern of a QR code, which a reader looks for."""
    one = np.full((21, 21, 1), 255, np.uint8)
    one[1:20, 1:20] = 0
    one[4:17, 4:17] = 255
    one[7:14, 7:14] = 0
    return one


@pytest.mark.parametrize("bomb", BOMBS)
async def test_a_picture_full_of_codes_costs_no_more_than_one_look(bomb: str) -> None:
    """The camera is looked at every few hundred milliseconds; longer than that no single look may take."""
    pixels = BOMBS[bomb]()
    for kind in (QR, MATRIX):
        with within(f"codes: {bomb}", 1.0):
            zxingcpp.read_barcodes(pixels, formats=zxingcpp.BarcodeFormats(kind))
    examiner = LocalExaminer(Engines(Settings()), lambda: datetime.now(UTC))
    view = Slot(Frame(np.ascontiguousarray(pixels), 0.0))
    async with examiner.photo_codes(view, None) as verdicts, examiner.codes(view) as codes:
        await until(lambda: codes.latest is not None or "QR" not in bomb, 10.0)
        assert codes.latest is None or len(codes.latest) < 20_000  # control characters come as words
        assert verdicts.latest is None or not isinstance(verdicts.latest, str)


@pytest.mark.parametrize(
    "code",
    ["\x1b[2J" * 500, "A" * 10_000, "CASE\n4711", "CASE-4711\r", "x'; DROP TABLE", "http://evil.example/", "\0" * 9],
)
async def test_what_can_be_no_code_of_an_office_is_never_asked_about(code: str) -> None:
    """From a scanner that sends 10 kB, control characters or an address, and from the keys alike."""
    asked: list[str] = []

    async def look_up(told: str) -> str | None:
        asked.append(told)
        return told

    made = world()
    answers = iter([code, None, code, "CASE-4711"])
    made.stage.answer = lambda screen, place: next(answers) if isinstance(screen, ScanCode | EnterCode) else None
    assert await made.visit().walk(lambda visit: by_scanning(visit, look_up)) == "CASE-4711"
    assert asked == ["CASE-4711"] and not PLAUSIBLE.fullmatch(code)


@pytest.mark.parametrize("length", [10_000, 1_000_000])
def test_an_endless_photo_code_gets_its_verdict_at_once(length: int) -> None:
    with within("endless DataMatrix"):
        for content in (b"4g" * length, b"\xe2\x01" + b"\xff" * length, b"\n" * length):
            assert photocode.judge(content) is not PhotoCode.COMPLETE


def test_the_office_decodes_no_bomb() -> None:
    """Few bytes that claim thousands of millions of pixels, as portrait and as print."""
    out = io.BytesIO()
    Image.new("L", (16, 16)).save(out, "JPEG")
    bomb = bytearray(out.getvalue())
    size = bomb.index(b"\xff\xc0") + 5
    bomb[size : size + 4] = struct.pack(">HH", 65_500, 65_500)
    wsq = b"\xff\xa0\xff\xa2" + struct.pack(">HBBHHBHBHBH", 17, 0, 255, 65_500, 65_500, 0, 0, 0, 0, 0, 0)
    prints = Prints()
    try:
        with within("bombs at the office", 0.5):
            assert production_portrait(bytes(bomb)) is None
        assert prints.picture(b"FIR" + wsq) is None
        assert prints.picture(b"FIR" + wsq + bytes(50_000)) is None
    finally:
        prints.close()
