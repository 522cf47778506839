"""The finger record of the coming format: ISO/IEC 39794-4:2019, tagged binary (DER), in a CBEFF frame.

    7F60 biometric information template
      A1   header: as for ISO/IEC 19794-4, but format 0028
      7F2E A1 64 finger image data block
        A0   version: generation 3, year 2019
        A1   30 one representation
          A0 A1 A2 position, impression, picture format; each a choice whose first alternative is the code
          83   WSQ
          A4   when it was captured
          A6   30 quality: NFIQ 2.3, score or error
          A7   sampling rate: 500 per inch

Reading takes only what is written here: a record with other optional blocks is refused as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from drivers.ports import Finger
from kiosk.biometrics.fingers.cbeff import HEADER, TEMPLATE, MalformedRecord, header, only, pack, take
from kiosk.biometrics.fingers.coder import Coder, encode
from kiosk.biometrics.fingers.quality import FAILED, PPI, at_500_ppi
from kiosk.biometrics.fingers.region import Grey
from kiosk.biometrics.fingers.wsq import size_of

RECORD_TYPE = "icao-cbeff-bit-bdb-39794-4"
FORMAT = 0x0028
"""CBEFF format type of SC 37's tagged binary finger images, third generation."""

_DATA, _INNER, _BLOCK = b"\x7f\x2e", b"\xa1", b"\x64"
_SEQUENCE = b"\x30"
_SC37, _NFIQ_2_3 = 0x0101, 0x0039
_INCH = 0


@dataclass(frozen=True, repr=False)
class ExtensibleRecord:
    """What a record says; `wsq` is not decoded. `quality` is NFIQ 2, or 255 where it failed."""

    finger: Finger
    quality: int
    width: int
    height: int
    taken_at: datetime
    """UTC, to the second."""
    wsq: bytes


def write(pixels: Grey, finger: Finger, quality: int, coder: Coder, *, taken_at: datetime, ppi: int = PPI) -> bytes:
    """The record of a live-scan flat print, (height, width) uint8; a finer picture than 500 ppi is scaled down to it.

    Raises ValueError for a value the record cannot hold, CoderError if the picture cannot be compressed.
    """
    if not (0 <= quality <= 100 or quality == FAILED):
        raise ValueError("quality must be 0 to 100, or 255")
    wsq, _ = encode(at_500_ppi(pixels, ppi), coder)
    representation = (
        pack(b"\xa0", _number(0, finger))
        + pack(b"\xa1", _number(0, 0))  # plain contact
        + pack(b"\xa2", _number(0, 1))  # WSQ
        + pack(b"\x83", wsq)
        + pack(b"\xa4", _moment(taken_at))
        + pack(b"\xa6", pack(_SEQUENCE, _quality(quality)))
        + pack(b"\xa7", _RATE)
    )
    block = pack(b"\xa0", _VERSION) + pack(b"\xa1", pack(_SEQUENCE, representation))
    data = pack(_DATA, pack(_INNER, pack(_BLOCK, block)))
    return pack(TEMPLATE, pack(HEADER, header(finger, FORMAT)) + data)


def parse(data: bytes) -> ExtensibleRecord:
    """Read a record back. Raises MalformedRecord."""
    frame, rest = take(only(data, TEMPLATE), HEADER)
    version, after = take(only(only(only(rest, _DATA), _INNER), _BLOCK), b"\xa0")
    if version != _VERSION:
        raise MalformedRecord("version")
    representation = only(only(after, b"\xa1"), _SEQUENCE)
    values = []
    for tag in (b"\xa0", b"\xa1", b"\xa2", b"\x83", b"\xa4", b"\xa6"):
        value, representation = take(representation, tag)
        values.append(value)
    position, impression, picture_format, wsq, moment, quality = values
    if only(representation, b"\xa7") != _RATE:
        raise MalformedRecord("sampling rate")
    if impression != _number(0, 0) or picture_format != _number(0, 1):
        raise MalformedRecord("impression or picture format")
    finger = _finger(position)
    if frame != header(finger, FORMAT):
        raise MalformedRecord("header")
    width, height = size_of(wsq)
    score = _score(only(quality, _SEQUENCE))
    return ExtensibleRecord(finger, score, width, height, _when(moment), wsq)


def _number(tag: int, value: int) -> bytes:
    """A number under a context tag, in as few bytes as its sign allows."""
    return pack(bytes([0x80 | tag]), value.to_bytes(value.bit_length() // 8 + 1, "big"))


def _take_number(data: bytes, tag: int) -> tuple[int, bytes]:
    value, rest = take(data, bytes([0x80 | tag]))
    number = int.from_bytes(value, "big")
    if data[: len(data) - len(rest)] != _number(tag, number):
        raise MalformedRecord(f"number {tag}")
    return number, rest


_VERSION = _number(0, 3) + _number(1, 2019)
_RATE = _number(0, PPI) + _number(1, _INCH)
_ALGORITHM = pack(b"\xa0", _number(0, _SC37) + _number(1, _NFIQ_2_3))
_NO_SCORE = pack(b"\xa1", _number(0, 0))  # failure to assess


def _moment(at: datetime) -> bytes:
    return b"".join(_number(tag, value) for tag, value in enumerate(at.astimezone(UTC).timetuple()[:6]))


def _when(data: bytes) -> datetime:
    parts = []
    for tag in range(6):
        part, data = _take_number(data, tag)
        parts.append(part)
    year, month, day, hour, minute, second = parts
    try:
        at = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except (ValueError, OverflowError):
        raise MalformedRecord("capture time") from None
    if data:
        raise MalformedRecord("capture time")
    return at


def _quality(quality: int) -> bytes:
    return _ALGORITHM + pack(b"\xa1", _NO_SCORE if quality == FAILED else _number(0, quality))


def _score(block: bytes) -> int:
    if not block.startswith(_ALGORITHM):
        raise MalformedRecord("quality algorithm")
    value = only(block[len(_ALGORITHM) :], b"\xa1")
    if value == _NO_SCORE:
        return FAILED
    score, rest = _take_number(value, 0)
    if rest or score > 100:
        raise MalformedRecord("quality")
    return score


def _finger(data: bytes) -> Finger:
    position, rest = _take_number(data, 0)
    if rest or position not in tuple(Finger):
        raise MalformedRecord("finger position")
    return Finger(position)
