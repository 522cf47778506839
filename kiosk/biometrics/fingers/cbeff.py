"""Tagged objects and the frame around a finger record: CBEFF as ICAO Doc 9303 part 10 and TR-03121-3 Vol. 2 use it."""

from __future__ import annotations

from drivers.ports import Finger

TEMPLATE = b"\x7f\x60"
HEADER = b"\xa1"

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


def header(finger: Finger, format_type: int) -> bytes:
    """What the header template holds: version, type fingerprint, which finger, format owner JTC 1/SC 37 and type."""
    fields = (
        (b"\x80", b"\x01\x01"),
        (b"\x81", b"\x08"),
        (b"\x82", bytes([_SUBTYPES[finger]])),
        (b"\x87", b"\x01\x01"),
        (b"\x88", format_type.to_bytes(2, "big")),
    )
    return b"".join(pack(tag, value) for tag, value in fields)


def pack(tag: bytes, value: bytes) -> bytes:
    """An object of up to 65,535 bytes with the shortest length (DER)."""
    size = len(value)
    if size < 0x80:
        return tag + bytes([size]) + value
    length = size.to_bytes(1 if size < 0x100 else 2, "big")
    return tag + bytes([0x80 | len(length)]) + length + value


def take(data: bytes, tag: bytes) -> tuple[bytes, bytes]:
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


def only(data: bytes, tag: bytes) -> bytes:
    """The value of the object with this tag, after which nothing may follow."""
    value, rest = take(data, tag)
    if rest:
        raise MalformedRecord(f"something after {tag.hex()}")
    return value
