"""The finger record a document office takes: ISO/IEC 19794-4 in a CBEFF frame (TR-03121-3 Vol. 2, COD-FP-CHIP).

    7F60 biometric information template
      A1   header: version 0101, type fingerprint, subtype, owner 0101, format 0007
      5F2E finger image record: 32 bytes general header, 14 bytes finger header, WSQ

Reading never decodes the WSQ: a foreign one can crash the decoder. It walks through its markers only.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from drivers.ports import Finger
from kiosk.biometrics.fingers.coder import LIMIT, Coder, encode
from kiosk.biometrics.fingers.quality import PPI, at_500_ppi
from kiosk.biometrics.fingers.region import Grey

RECORD_TYPE = "icao-cbeff-bit-bdb-19794-4"
LEVELS = (31, 41)
UNKNOWN_QUALITY = 255

_GENERAL = struct.Struct(">4s4s6sHHBBHHHHBBH")  # 32 bytes
_FINGER = struct.Struct(">IBBBBBHHB")  # 14 bytes
_SUBTYPES = {
    Finger.RIGHT_THUMB: 0x05,
    Finger.RIGHT_INDEX: 0x09,
    Finger.RIGHT_MIDDLE: 0x0D,
    Finger.RIGHT_RING: 0x11,
    Finger.LEFT_THUMB: 0x06,
    Finger.LEFT_INDEX: 0x0A,
    Finger.LEFT_MIDDLE: 0x0E,
    Finger.LEFT_RING: 0x12,
}


class MalformedRecord(ValueError):
    """Not a finger record as we write them; says which field, never its content."""


@dataclass(frozen=True, repr=False)
class FingerRecord:
    """What a record says; `wsq` is not decoded. `quality` is NFIQ 2, or 255 where it failed."""

    finger: Finger
    quality: int
    width: int
    height: int
    device_id: int
    level: int
    wsq: bytes


def write(
    pixels: Grey,
    finger: Finger,
    quality: int,
    coder: Coder,
    *,
    device_id: int = 0,
    level: int = 31,
    ppi: int = PPI,
) -> bytes:
    """The record of a live-scan flat print, (height, width) uint8; a finer picture than 500 ppi is scaled down to it.

    `device_id` is the vendor's number of the scanner (0 where none is reported), `level` its setting level.
    Raises ValueError for a value the record cannot hold, CoderError if the picture cannot be compressed.
    """
    if not (0 <= quality <= 100 or quality == UNKNOWN_QUALITY):
        raise ValueError("quality must be 0 to 100, or 255")
    if level not in LEVELS or not 0 <= device_id <= 0xFFFF:
        raise ValueError("level must be 31 or 41, device_id 0 to 65535")
    wsq, picture = encode(at_500_ppi(pixels, ppi), coder)
    height, width = picture.shape
    block_length = _FINGER.size + len(wsq)
    general = _GENERAL.pack(
        b"FIR\0", b"010\0", (_GENERAL.size + block_length).to_bytes(6, "big"), device_id, level,
        1, 1, PPI, PPI, PPI, PPI, 8, 2, 0,
    )  # fmt: skip
    block = _FINGER.pack(block_length, finger, 1, 1, quality, 0, width, height, 0)
    image = _tlv(b"\x5f\x2e", general + block + wsq)
    return _tlv(b"\x7f\x60", _tlv(b"\xa1", _header(finger)) + image)


def parse(data: bytes) -> FingerRecord:
    """Read a record back. Raises MalformedRecord if anything but the vendor's own values differs from the standard."""
    template, rest = _take(data, b"\x7f\x60")
    header, after = _take(template, b"\xa1")
    image, end = _take(after, b"\x5f\x2e")
    if rest or end:
        raise MalformedRecord("trailing bytes")
    if len(image) < _GENERAL.size + _FINGER.size:
        raise MalformedRecord("image record too short")
    magic, version, length, device_id, level, *general = _GENERAL.unpack_from(image)
    if (magic, version, general) != (b"FIR\0", b"010\0", [1, 1, PPI, PPI, PPI, PPI, 8, 2, 0]):
        raise MalformedRecord("general header")
    if level not in LEVELS or int.from_bytes(length, "big") != len(image):
        raise MalformedRecord("level or record length")
    block_length, position, views, view, quality, impression, width, height, reserved = _FINGER.unpack_from(image, 32)
    if (views, view, impression, reserved) != (1, 1, 0, 0) or block_length != len(image) - _GENERAL.size:
        raise MalformedRecord("finger header")
    if quality > 100 and quality != UNKNOWN_QUALITY:
        raise MalformedRecord("quality")
    if position not in tuple(Finger) or header != _header(Finger(position)):
        raise MalformedRecord("finger position and subtype")
    wsq = image[_GENERAL.size + _FINGER.size :]
    if len(wsq) > LIMIT:
        raise MalformedRecord("WSQ too long")
    if not width or not height or _wsq_size(wsq) != (width, height):
        raise MalformedRecord("picture size")
    return FingerRecord(Finger(position), quality, width, height, device_id, level, wsq)


def _header(finger: Finger) -> bytes:
    fields = ((0x80, b"\x01\x01"), (0x81, b"\x08"), (0x82, bytes([_SUBTYPES[finger]])))
    formats = ((0x87, b"\x01\x01"), (0x88, b"\x00\x07"))
    return b"".join(_tlv(bytes([tag]), value) for tag, value in fields + formats)


def _tlv(tag: bytes, value: bytes) -> bytes:
    size = len(value)
    if size < 0x80:
        return tag + bytes([size]) + value
    length = size.to_bytes(1 if size < 0x100 else 2, "big")
    return tag + bytes([0x80 | len(length)]) + length + value


def _take(data: bytes, tag: bytes) -> tuple[bytes, bytes]:
    """The value of the object with this tag, and what follows it. Lengths must be the shortest possible."""
    where = len(tag)
    if data[:where] != tag or len(data) <= where:
        raise MalformedRecord(f"tag {tag.hex()} expected")
    size, where = data[where], where + 1
    if size >= 0x80:
        count = size & 0x7F
        if not 1 <= count <= 2 or len(data) < where + count:
            raise MalformedRecord(f"length of {tag.hex()}")
        size, where = int.from_bytes(data[where : where + count], "big"), where + count
        if size < (0x80 if count == 1 else 0x100):
            raise MalformedRecord(f"length of {tag.hex()}")
    if len(data) < where + size:
        raise MalformedRecord(f"{tag.hex()} cut short")
    return data[where : where + size], data[where + size :]


_START, _END, _FRAME, _BLOCK = 0xA0, 0xA1, 0xA2, 0xA3
_TABLES = {0xA4, 0xA5, 0xA6, 0xA8}  # transform, quantisation, Huffman, comment


def _wsq_size(wsq: bytes) -> tuple[int, int]:
    """Width and height by the frame header, after walking all markers from start to end."""
    if wsq[:2] != b"\xff\xa0" or wsq[-2:] != b"\xff\xa1":
        raise MalformedRecord("WSQ without start or end")
    where, size, blocks = 2, (0, 0), 0
    while where < len(wsq) - 2:
        marker = wsq[where + 1]
        length = int.from_bytes(wsq[where + 2 : where + 4], "big")
        after = where + 2 + length
        if wsq[where] != 0xFF or length < 2 or after > len(wsq) - 2:
            raise MalformedRecord("WSQ segment")
        if marker == _FRAME and length == 17 and size == (0, 0):
            height, width = struct.unpack_from(">HH", wsq, where + 6)
            size = (width, height)
        elif marker == _BLOCK and length == 3 and size != (0, 0):
            after = _entropy_end(wsq, after)
            blocks += 1
        elif marker not in _TABLES:
            raise MalformedRecord("WSQ segment")
        where = after
    if not blocks or where != len(wsq) - 2:
        raise MalformedRecord("WSQ without picture")
    return size


def _entropy_end(wsq: bytes, where: int) -> int:
    """The next marker after coded data, in which FF is followed by 00."""
    while True:
        where = wsq.find(b"\xff", where)
        if wsq[where + 1] != 0:
            return where
        where += 2
