"""A record is read by every office, and only by what the standard says."""

from __future__ import annotations

import os
import struct
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.fingerprint.ridges import Touch, impression
from drivers.ports import Finger
from kiosk.biometrics.fingers import extensible, record
from kiosk.biometrics.fingers.coder import LIMIT, SMALLEST, CoderError, OpenCoder
from kiosk.biometrics.fingers.region import Grey

MUTATIONS = int(os.environ.get("MUTATIONS", "2000"))
"""Damaged records of each format; acceptance runs 10,000."""
T = TypeVar("T")
SUBTYPES = {1: 0x05, 2: 0x09, 3: 0x0D, 4: 0x11, 6: 0x06, 7: 0x0A, 8: 0x0E, 9: 0x12}  # rules c.7


@dataclass
class FixedCoder:
    """A coder whose WSQ has the frame of the picture and any length one likes."""

    size: int

    def encode(self, pixels: Grey, bits_per_pixel: float) -> bytes:
        height, width = pixels.shape
        frame = struct.pack(">BBHHBHBHBH", 0, 255, height, width, 4, 0x2D04, 4, 0x23E0, 2, 0x1234)
        start = b"\xff\xa0" + b"\xff\xa2\x00\x11" + frame + b"\xff\xa3\x00\x03\x00"
        return start + bytes(self.size - len(start) - 2) + b"\xff\xa1"


@dataclass
class WillingCoder:
    """A certified coder: it takes the rate seriously. Remembers what it was asked."""

    asked: list[float]

    def encode(self, pixels: Grey, bits_per_pixel: float) -> bytes:
        self.asked.append(bits_per_pixel)
        return FixedCoder(int(pixels.size * bits_per_pixel / 8)).encode(pixels, bits_per_pixel)


def picture(height: int = 500, width: int = 380) -> Grey:
    return np.full((height, width), 200, np.uint8)


@pytest.fixture(scope="module")
def written() -> bytes:
    return record.write(impression(5), Finger.LEFT_INDEX, 57, OpenCoder(), device_id=0x1234, level=41)


def test_the_printed_check_value_holds() -> None:
    """TR-03121-3 Vol. 2, table 5.8: a WSQ of 17,500 bytes of the left index finger."""
    data = record.write(picture(), Finger.LEFT_INDEX, 63, FixedCoder(17_500), device_id=0xABCD)
    header = bytes.fromhex("7F608244A3 A112 80020101 810108 82010A 87020101 88020007 5F2E82448A".replace(" ", ""))
    assert data[: len(header)] == header
    image = data[len(header) :]
    assert image[:8] == b"FIR\x00010\x00"
    assert image[8:14].hex() == "00000000448a"
    assert image[14:16].hex() == "abcd"
    assert image[16:32].hex() == "001f010101f401f401f401f408020000"
    assert image[32:36].hex() == "0000446a"
    assert image[36:46] == bytes([7, 1, 1, 63, 0]) + (380).to_bytes(2, "big") + (500).to_bytes(2, "big") + b"\0"
    assert len(image) == 46 + 17_500


@pytest.mark.parametrize("finger", list(Finger))
def test_position_and_subtype_name_the_same_finger(finger: Finger) -> None:
    data = record.write(picture(), finger, 255, FixedCoder(600))
    assert data[data.index(b"\x82\x01") + 2] == SUBTYPES[finger]
    assert record.parse(data).finger is finger
    assert record.parse(data).quality == 255


def test_what_was_written_is_read_back(written: bytes) -> None:
    found = record.parse(written)
    assert (found.finger, found.quality, found.level, found.device_id) == (Finger.LEFT_INDEX, 57, 41, 0x1234)
    assert (found.height, found.width) == (500, 400)
    assert found.wsq.startswith(b"\xff\xa0")
    assert found.wsq.endswith(b"\xff\xa1")
    assert repr(found).find("xff") == -1


@given(st.integers(0, 100), st.integers(0, 0xFFFF), st.sampled_from(list(Finger)), st.sampled_from([31, 41]))
def test_every_value_survives(quality: int, device: int, finger: Finger, level: int) -> None:
    found = record.parse(record.write(picture(), finger, quality, FixedCoder(700), device_id=device, level=level))
    assert (found.quality, found.device_id, found.finger, found.level) == (quality, device, finger, level)


@pytest.mark.parametrize(("quality", "level", "device"), [(101, 31, 0), (-1, 31, 0), (50, 30, 0), (50, 31, 70_000)])
def test_what_a_record_cannot_hold_is_refused(quality: int, level: int, device: int) -> None:
    with pytest.raises(ValueError, match=r"quality|level"):
        record.write(picture(), Finger.LEFT_INDEX, quality, FixedCoder(700), level=level, device_id=device)


@pytest.mark.parametrize("shape", [(394, 315), (500, 400), (640, 480), (750, 800), (1000, 1000)])
def test_no_record_is_longer_than_a_chip_takes(shape: tuple[int, int]) -> None:
    """With the open coder, which knows one rate only, on a picture without any free glass."""
    tile = impression(3, Touch(pressure=1.0))
    full = np.tile(tile, (3, 3))[: shape[0], : shape[1]]
    found = record.parse(record.write(full, Finger.RIGHT_INDEX, 60, OpenCoder()))
    assert len(found.wsq) <= LIMIT


def test_a_coder_that_can_compresses_harder_before_any_edge_is_lost() -> None:
    coder = WillingCoder([])
    found = record.parse(record.write(picture(640, 480), Finger.RIGHT_INDEX, 60, coder))
    assert (found.height, found.width) == (640, 480)
    assert 17_000 <= len(found.wsq) <= LIMIT
    assert coder.asked[0] == 0.75
    assert coder.asked[-1] < 0.75


def test_a_small_picture_is_padded_evenly_with_white_and_never_enlarged() -> None:
    seen: list[Grey] = []

    class Watching(FixedCoder):
        def encode(self, pixels: Grey, bits_per_pixel: float) -> bytes:
            seen.append(pixels)
            return super().encode(pixels, bits_per_pixel)

    record.write(np.zeros((300, 200), np.uint8), Finger.RIGHT_INDEX, 60, Watching(900))
    assert seen[0].shape == SMALLEST
    rows, columns = np.flatnonzero((seen[0] == 0).any(axis=1)), np.flatnonzero((seen[0] == 0).any(axis=0))
    assert (len(rows), len(columns)) == (300, 200)
    assert rows[0] == (SMALLEST[0] - 300) // 2
    assert columns[0] == (SMALLEST[1] - 200) // 2


def test_a_finer_picture_is_written_at_500_ppi() -> None:
    found = record.parse(record.write(picture(1000, 800), Finger.RIGHT_INDEX, 60, OpenCoder(), ppi=1000))
    assert (found.height, found.width) == (500, 400)


def test_a_coder_that_fails_fails_the_record() -> None:
    with pytest.raises(CoderError):
        record.write(picture(), Finger.RIGHT_INDEX, 60, FixedCoder(LIMIT + 1))


@pytest.fixture(scope="module")
def coming() -> bytes:
    when = datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)
    return extensible.write(impression(5), Finger.LEFT_INDEX, 57, OpenCoder(), taken_at=when)


def test_mutated_records_are_refused_or_change_only_the_picture_and_the_vendors_values(written: bytes) -> None:
    """Cut, grown, bytes changed, blocks doubled, bits flipped."""
    intact = record.parse(written)
    start = written.index(intact.wsq)
    vendors = {start - 46 + offset for offset in (14, 15, 16, 17, 39)}  # device id, level, quality
    for damaged, found in _survivors(written, record.parse):
        assert (found.width, found.height) == (intact.width, intact.height)
        assert len(damaged) == len(written)
        assert _changed(damaged[:start], written[:start]) <= vendors


def test_mutated_records_of_the_coming_format_are_refused_or_change_only_picture_score_and_time(coming: bytes) -> None:
    intact = extensible.parse(coming)
    start, size = coming.index(intact.wsq), len(intact.wsq)
    for damaged, found in _survivors(coming, extensible.parse):
        assert (found.finger, found.width, found.height) == (intact.finger, intact.width, intact.height)
        assert len(damaged) == len(coming)
        assert not _changed(damaged[:start], coming[:start])
        after = _changed(damaged[start + size :], coming[start + size :])
        assert not after or (found.quality, found.taken_at) != (intact.quality, intact.taken_at)


def _survivors(intact: bytes, parse: Callable[[bytes], T]) -> Iterator[tuple[bytes, T]]:
    """Mutated records that are still read; the others must be refused in words, each within 50 ms."""
    rng = np.random.default_rng(7)
    refused = 0
    for _ in range(MUTATIONS):
        damaged = _damage(intact, rng)
        begun = time.thread_time()
        try:
            found = parse(damaged)
        except record.MalformedRecord as error:
            assert time.thread_time() - begun < 0.05
            assert 0 < len(str(error)) < 60
            refused += 1
        else:
            assert time.thread_time() - begun < 0.05
            yield damaged, found
    assert refused > MUTATIONS // 2


def _changed(one: bytes, other: bytes) -> set[int]:
    return {index for index, (mine, yours) in enumerate(zip(one, other, strict=True)) if mine != yours}


def _damage(data: bytes, rng: np.random.Generator) -> bytes:
    changed = bytearray(data)
    for _ in range(int(rng.integers(1, 4))):
        where = int(rng.integers(0, min(len(changed), 100) if rng.random() < 0.6 else len(changed)))
        match int(rng.integers(0, 6)):
            case 0:
                changed[where] = int(rng.integers(0, 256))
            case 1:
                changed[where] ^= 1 << int(rng.integers(0, 8))
            case 2:
                del changed[where:]
                changed += b"\0" if not changed else b""
            case 3:
                changed[where:where] = rng.bytes(int(rng.integers(1, 9)))
            case 4:
                del changed[where : where + int(rng.integers(1, 9))]
                changed += b"\0" * 100
            case _:
                changed[where:where] = changed[where : where + 20]
    return bytes(changed)


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_arbitrary_bytes_are_no_record(data: bytes) -> None:
    with pytest.raises(record.MalformedRecord):
        record.parse(data)


@pytest.mark.parametrize(
    ("offset", "value"),
    [(0, 0x47), (16, 9), (18, 2), (19, 2), (21, 1), (29, 1), (31, 1), (36, 6), (37, 2), (38, 2), (39, 101), (45, 1)],
)
def test_each_fixed_byte_is_checked(written: bytes, offset: int, value: int) -> None:
    image = written.index(b"FIR\0")
    changed = bytearray(written)
    changed[image + offset] = value
    with pytest.raises(record.MalformedRecord):
        record.parse(bytes(changed))
