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
from kiosk.biometrics.fingers.cbeff import HEADER, TEMPLATE, header, only, pack, take
from kiosk.biometrics.fingers.cbeff import MalformedRecord as MalformedRecord
from kiosk.biometrics.fingers.coder import Coder, encode
from kiosk.biometrics.fingers.quality import PPI, at_500_ppi
from kiosk.biometrics.fingers.region import Grey
from kiosk.biometrics.fingers.wsq import size_of

RECORD_TYPE = "icao-cbeff-bit-bdb-19794-4"
FORMAT = 0x0007
LEVELS = (31, 41)
UNKNOWN_QUALITY = 255

_DATA = b"\x5f\x2e"
_GENERAL = struct.Struct(">4s4s6sHHBBHHHHBBH")  # 32 bytes
_FINGER = struct.Struct(">IBBBBBHHB")  # 14 bytes


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
    return pack(TEMPLATE, pack(HEADER, header(finger, FORMAT)) + pack(_DATA, general + block + wsq))


def parse(data: bytes) -> FingerRecord:
    """Read a record back. Raises MalformedRecord if anything but the vendor's own values differs from the standard."""
    frame, rest = take(only(data, TEMPLATE), HEADER)
    image = only(rest, _DATA)
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
    if position not in tuple(Finger) or frame != header(Finger(position), FORMAT):
        raise MalformedRecord("finger position and subtype")
    wsq = image[_GENERAL.size + _FINGER.size :]
    if size_of(wsq) != (width, height):
        raise MalformedRecord("picture size")
    return FingerRecord(Finger(position), quality, width, height, device_id, level, wsq)
