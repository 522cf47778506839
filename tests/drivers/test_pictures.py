"""Foreign picture files, whatever they hold."""

from __future__ import annotations

import io
import struct
import zlib
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from drivers.pictures import MAX_BYTES, Unreadable, colour, grey, jpeg, load
from tests.support.effort import within


def encoded(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def near(pixel: object, wanted: tuple[int, ...], by: int = 4) -> bool:
    return bool(np.all(np.abs(np.asarray(pixel, int) - np.asarray(wanted)) <= by))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP", "TIFF", "WEBP", "JPEG2000", "PPM", "GIF"])
def test_every_usual_format(kind: str) -> None:
    data = encoded(Image.new("RGB", (31, 17), (200, 100, 50)), kind)
    pixels = colour(data)
    assert pixels.shape == (17, 31, 3)
    assert near(pixels[8, 15], (50, 100, 200))
    assert near(grey(data)[8, 15], (124,), 6)


@pytest.mark.parametrize(
    ("mode", "shade", "wanted"),
    [("L", 200, 200), ("1", 1, 255), ("P", 0, None), ("LA", (200, 255), 200), ("I;16", 51400, 200), ("I", 51400, 200),
     ("CMYK", (0, 0, 0, 55), 200), ("F", 200.0, 200)],
)  # fmt: skip
def test_every_depth_becomes_eight_bits(mode: str, shade: object, wanted: int | None) -> None:
    kind = {"CMYK": "JPEG", "F": "TIFF", "I": "TIFF"}.get(mode, "PNG")
    pixels = colour(encoded(Image.new(mode, (20, 20), shade), kind))  # type: ignore[arg-type]
    assert pixels.shape == (20, 20, 3)
    assert pixels.dtype == np.uint8
    if wanted is not None:
        assert near(pixels[10, 10], (wanted,) * 3)


def test_sixteen_bit_colour() -> None:
    rows = b"".join(b"\0" + struct.pack(">3H", 51400, 25700, 12850) * 8 for _ in range(8))

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 16, 2, 0, 0, 0))
    png += chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    assert near(colour(png)[4, 4], (50, 100, 200))


def test_what_is_transparent_becomes_white() -> None:
    assert colour(encoded(Image.new("RGBA", (9, 9), (0, 0, 0, 0))))[4, 4].tolist() == [255, 255, 255]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_stand_upright(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    upright = Image.new("RGB", (24, 16), "white")
    upright.paste("black", (0, 0, 8, 8))
    back = {2: [0], 3: [3], 4: [1], 5: [5], 6: [2], 7: [6], 8: [4]}.get(orientation, [])
    lying = upright
    for operation in back:
        lying = lying.transpose(Image.Transpose(operation))
    pixels = colour(encoded(lying, "JPEG", exif=exif, quality=95, subsampling=0))
    assert pixels.shape == (16, 24, 3)
    assert pixels[3, 3].max() < 40
    assert pixels[12, 20].min() > 215


@pytest.mark.parametrize("side", [9_000, 60_000])
def test_a_bomb_is_refused_before_it_is_decoded(side: int) -> None:
    bomb = bytearray(encoded(Image.new("1", (8, 8))))
    bomb[16:24] = struct.pack(">II", side, side)
    bomb[29:33] = struct.pack(">I", zlib.crc32(bytes(bomb[12:29])))
    with within("bombs"), pytest.raises(Unreadable):
        colour(bytes(bomb))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "JPEG2000", "BMP"])
def test_a_torn_file_is_refused(kind: str) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (60, 60, 3), np.uint8)
    data = encoded(Image.fromarray(noise), kind)
    for share in (0.3, 0.6, 0.9):
        with pytest.raises(Unreadable):
            colour(data[: int(len(data) * share)])


def test_an_empty_a_huge_and_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    for name in ("empty", "huge"):
        with pytest.raises(Unreadable):
            load(tmp_path / name)
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "missing")


def test_a_live_jpeg_is_read_fast_and_a_torn_one_refused() -> None:
    data = encoded(Image.new("RGB", (64, 48), (200, 100, 50)), "JPEG")
    assert near(jpeg(data)[20, 20], (50, 100, 200))
    for torn in (data[:-2], data[: len(data) // 2], b"", b"\xff\xd8\xff\xd9", b"\xff\xd8" + data[:200] + b"\xff\xd9"):
        with pytest.raises(Unreadable):
            jpeg(torn)


SEEDS = [
    encoded(Image.new(mode, (12, 12)), kind)
    for mode, kind in (
        ("RGB", "PNG"), ("P", "PNG"), ("RGB", "JPEG"), ("CMYK", "JPEG"), ("RGB", "TIFF"), ("RGB", "WEBP"),
        ("RGB", "JPEG2000"), ("RGB", "BMP"), ("P", "GIF"), ("RGB", "PPM"),
    )
]  # fmt: skip


@settings(max_examples=200)
@given(st.data())
def test_any_bytes_are_a_picture_or_unreadable_within_50_ms(data: st.DataObject) -> None:
    seed = bytearray(data.draw(st.sampled_from(SEEDS)))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(seed) - 1))
        seed[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    with within("pictures, read in three ways", 0.15), pytest.MonkeyPatch.context() as patch:
        patch.setattr("drivers.pictures.MAX_PIXELS", 100_000)  # what is honestly large may take its time
        for read in (colour, grey, jpeg):
            with suppress(Unreadable):
                assert read(bytes(seed)).dtype == np.uint8
