"""ISO/IEC 19794-4 finger image records as scanners send them, and the hash chain over such records.

Both editions: 2005 ("010"), and 2011 ("020"), which MOSIP demands. Same image block, other headers, and other numbers
for lossless JPEG 2000 and PNG.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from enum import Enum, auto

import numpy as np

from drivers.fingerprint.sbi.refusals import garbled, no
from drivers.pictures import Unreadable, grey
from drivers.ports import BadCapture, DeviceError, Finger, Pixels, Reason

MAX_PIXELS = 4_000_000
"""More than a sensor of 2 x 2 inches has at 1000 ppi."""
LOWEST, HIGHEST = 490, 1020
"""500 or 1000 ppi ± 2 % (TR-03121-3 Vol. 2 wants 1 %; ports allow a little for pixels per cm)."""

FIRST = hashlib.sha256(b"").digest()
"""What the hash chain starts from."""


class Packing(Enum):
    """How the picture is packed."""

    RAW = auto()
    WSQ = auto()
    PICTURE = auto()
    """PNG, JPEG, JPEG 2000: a format that says what it is."""


_PACKINGS_2005 = {
    0: Packing.RAW,
    1: Packing.RAW,  # bit packing changes nothing at 8 bits
    2: Packing.WSQ,
    3: Packing.PICTURE,
    4: Packing.PICTURE,
    5: Packing.PICTURE,
}
_PACKINGS = {b"010\0": _PACKINGS_2005, b"020\0": _PACKINGS_2005 | {6: Packing.PICTURE}}


@dataclass(frozen=True, eq=False, repr=False)
class Record:
    """One finger's image, still packed: `width` x `height` pixels at `ppi`."""

    position: int
    width: int
    height: int
    ppi: int
    packing: Packing
    data: bytes


class _Bytes:
    """Big-endian fields from foreign bytes; past the end it is INCOMPLETE."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.at = 0

    def fields(self, layout: str) -> tuple[int, ...]:
        return struct.unpack(">" + layout, self.take(struct.calcsize(">" + layout)))

    def take(self, count: int) -> bytes:
        taken = self._data[self.at : self.at + count]
        if len(taken) < count:
            raise no(BadCapture, Reason.INCOMPLETE, "record ends too early")
        self.at += count
        return taken


def chained(before: bytes, record: bytes) -> bytes:
    """The next value of the hash chain: SHA-256(before, SHA-256(record))."""
    return hashlib.sha256(before + hashlib.sha256(record).digest()).digest()


def parse(data: bytes, finger: Finger) -> Record:
    """The image of `finger`. Raises BadCapture: INCOMPLETE if it is cut off, GARBLED if it is anything else."""
    source = _Bytes(data)
    version = source.take(8)[4:]
    if not data.startswith(b"FIR\0") or version not in _PACKINGS:
        raise garbled("not a finger image record")
    read = _edition_2005 if version == b"010\0" else _edition_2011
    record = read(source, len(data), _PACKINGS[version])
    if record.position not in (0, finger.value):
        raise garbled("record of another finger")
    if not 0 < record.width * record.height <= MAX_PIXELS:
        raise garbled("picture without size, or too large")
    return record


def unpacked(record: Record) -> Pixels:
    """The picture as (height, width) uint8, unless it is WSQ. Raises BadCapture."""
    if record.packing is Packing.RAW:
        if len(record.data) != record.width * record.height:
            raise no(BadCapture, Reason.INCOMPLETE, "raw picture of another length")
        return np.frombuffer(record.data, np.uint8).reshape(record.height, record.width).copy()
    try:
        pixels = grey(record.data, within=record.width * record.height)
    except Unreadable:
        raise no(BadCapture, Reason.INCOMPLETE, "picture torn or damaged") from None
    return sized(record, pixels)


def sized(record: Record, pixels: Pixels) -> Pixels:
    """The pixels, if they are as many as the record says. Raises BadCapture."""
    if pixels.shape != (record.height, record.width):
        raise garbled("picture of another size than its record says")
    return pixels


def _edition_2005(source: _Bytes, size: int, packings: dict[int, Packing]) -> Record:
    high, low, _, _, fingers, units, *_, across, down, depth, packing, _ = source.fields("HIHHBBHHHHBBH")
    block, position, views, _, _, _, width, height, _ = source.fields("IBBBBBHHB")
    if (high << 32) + low != size or block != size - 32:
        raise _mismatch((high << 32) + low, size)
    if fingers != 1 or views != 1:
        raise garbled("not one picture of one finger")
    return _record(position, units, across, down, depth, width, height, packings.get(packing), source.take(block - 14))


def _edition_2011(source: _Bytes, size: int, packings: dict[int, Packing]) -> Record:
    length, pictures, certified, positions = source.fields("IHBB")
    if length != size:
        raise _mismatch(length, size)
    if pictures != 1 or positions != 1:
        raise garbled("not one picture of one finger")
    block = source.at
    block_length, *_ = source.fields("I")
    if block_length != size - block:
        raise garbled("lengths contradict each other")
    source.take(9 + 1 + 2 + 2)  # when, and by which device
    source.take(5 * source.fields("B")[0])  # the device's own opinions of the quality
    if certified:
        source.take(3 * source.fields("B")[0])
    position, _, units, _, _, across, down, depth, packing, _, width, height = source.fields("BBBHHHHBBBHH")
    (bytes_of_picture,) = source.fields("I")
    data = source.take(bytes_of_picture)
    return _record(position, units, across, down, depth, width, height, packings.get(packing), data)


def _record(
    position: int,
    units: int,
    across: int,
    down: int,
    depth: int,
    width: int,
    height: int,
    packing: Packing | None,
    data: bytes,
) -> Record:
    if packing is None or depth != 8 or units not in (1, 2):
        raise garbled("packing, depth or unit unknown")
    ppi = across if units == 1 else round(across * 2.54)
    if not LOWEST <= ppi <= HIGHEST or abs(across - down) > 0.01 * across:
        raise garbled("resolution out of bounds")
    return Record(position, width, height, ppi, packing, data)


def _mismatch(said: int, size: int) -> DeviceError:
    if said > size:
        return no(BadCapture, Reason.INCOMPLETE, "record shorter than it says")
    return garbled("lengths contradict each other")
