"""The record of the coming format: byte for byte by the schema, read back strictly, chosen by the day of capture."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.fingerprint.ridges import impression
from drivers.ports import Finger, Impression
from kiosk.biometrics.fingers import extensible, record
from kiosk.biometrics.fingers.cbeff import MalformedRecord
from kiosk.biometrics.fingers.coder import OpenCoder
from kiosk.examiner import Engines, LocalExaminer
from kiosk.settings import Fingers, Settings, SettingsError, load
from tests.fingers.test_records import FixedCoder, picture

WHEN = datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def written() -> bytes:
    return extensible.write(impression(5), Finger.LEFT_INDEX, 57, OpenCoder(), taken_at=WHEN)


def test_every_byte_around_the_picture_follows_the_schema() -> None:
    """Laid out by hand from the ASN.1 module for a WSQ of 17,500 bytes (lengths in DER, automatic tags)."""
    data = extensible.write(picture(), Finger.LEFT_INDEX, 63, FixedCoder(17_500), taken_at=WHEN)
    wsq = FixedCoder(17_500).encode(picture(), 0.75)
    before = (
        "7F60 8244D1  A112 80020101 810108 82010A 87020101 88020028"
        "7F2E 8244B8  A1 8244B4  64 8244B0"
        "A007 800103 810207E3"  # version: generation 3, year 2019
        "A1 8244A3  30 82449F"  # one representation
        "A003 800107"  # left index
        "A103 800100"  # plain contact
        "A203 800101"  # WSQ
        "83 82445C"
    )
    after = (
        "A413 800207EE 810101 820102 830103 840104 850105"  # 2030-01-02 03:04:05
        "A610 300E A007 80020101 810139 A103 80013F"  # SC 37, NFIQ 2.3, score 63
        "A707 800201F4 810100"  # 500 per inch
    )
    assert data == bytes.fromhex(before.replace(" ", "")) + wsq + bytes.fromhex(after.replace(" ", ""))


def test_what_was_written_is_read_back(written: bytes) -> None:
    found = extensible.parse(written)
    assert (found.finger, found.quality, found.taken_at) == (Finger.LEFT_INDEX, 57, WHEN)
    assert (found.height, found.width) == (500, 400)
    assert found.wsq == record.parse(record.write(impression(5), Finger.LEFT_INDEX, 57, OpenCoder())).wsq
    assert repr(found).find("xff") == -1


@given(
    st.one_of(st.integers(0, 100), st.just(255)),
    st.sampled_from(list(Finger)),
    st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.just(UTC)),
)
def test_every_value_survives(quality: int, finger: Finger, when: datetime) -> None:
    found = extensible.parse(extensible.write(picture(), finger, quality, FixedCoder(700), taken_at=when))
    assert (found.quality, found.finger, found.taken_at) == (quality, finger, when.replace(microsecond=0))


@pytest.mark.parametrize("quality", [101, -1, 254])
def test_what_a_record_cannot_hold_is_refused(quality: int) -> None:
    with pytest.raises(ValueError, match="quality"):
        extensible.write(picture(), Finger.LEFT_INDEX, quality, FixedCoder(700), taken_at=WHEN)


def test_neither_format_is_taken_for_the_other(written: bytes) -> None:
    with pytest.raises(MalformedRecord):
        record.parse(written)
    with pytest.raises(MalformedRecord):
        extensible.parse(record.write(picture(), Finger.LEFT_INDEX, 57, FixedCoder(700)))


def test_every_single_byte_outside_the_picture_counts(written: bytes) -> None:
    """Each is changed: the record is refused, or it is the score or the time of capture that differs."""
    start = written.index(extensible.parse(written).wsq)
    size = len(extensible.parse(written).wsq)
    free = 0
    for where in [*range(start), *range(start + size, len(written))]:
        changed = bytearray(written)
        changed[where] ^= 0x41
        try:
            found = extensible.parse(bytes(changed))
        except MalformedRecord:
            continue
        assert where >= start + size
        assert (found.quality, found.taken_at) != (57, WHEN)
        free += 1
    assert free <= 8


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_arbitrary_bytes_are_no_record(data: bytes) -> None:
    with pytest.raises(MalformedRecord):
        extensible.parse(data)


@pytest.fixture(scope="module")
def engines() -> Iterator[Engines]:
    made = Engines(Settings(fingers=Fingers(format_39794_from=date(2030, 1, 1))))
    yield made
    made.close()


@pytest.mark.parametrize(
    ("now", "coming"),
    [
        (datetime(2029, 12, 31, 22, 59, tzinfo=UTC), False),
        (datetime(2029, 12, 31, 23, 1, tzinfo=UTC), True),  # midnight has passed in Berlin
        (datetime(2031, 6, 1, 12, tzinfo=UTC), True),
    ],
)
async def test_the_day_of_capture_chooses_the_format(engines: Engines, now: datetime, coming: bool) -> None:
    print_ = await LocalExaminer(engines, lambda: now).impression(Impression(impression(31), 0.0), Finger.RIGHT_RING)
    found = extensible.parse(print_.record) if coming else record.parse(print_.record)
    assert (found.finger, found.quality) == (Finger.RIGHT_RING, print_.quality)
    assert print_.record_type == (extensible.RECORD_TYPE if coming else record.RECORD_TYPE)
    assert np.array_equal(print_.pixels, impression(31))


def test_without_the_setting_nothing_changes_for_ever() -> None:
    assert not Fingers().extensible(date(2099, 1, 1))


def test_the_day_is_a_setting(tmp_path: Path) -> None:
    file = tmp_path / "config" / "kiosk.toml"
    file.parent.mkdir()
    file.write_text("[fingers]\nformat_39794_from = 2030-01-01\n")
    assert load(file).fingers.format_39794_from == date(2030, 1, 1)
    assert msgspec.toml.decode(msgspec.toml.encode(load(file)), type=Settings).fingers == load(file).fingers
    file.write_text('[fingers]\nformat_39794_from = "soon"\n')
    with pytest.raises(SettingsError, match="format_39794_from"):
        load(file)
