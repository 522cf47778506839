"""BER-TLV of ISO/IEC 7816-4, strictly bounded."""

from __future__ import annotations

from drivers.card.chip.faults import Garbled

MOST = 64
"""Objects in one sequence; no structure of a travel document comes near."""


def encode(tag: int, value: bytes) -> bytes:
    """One object with a definite length."""
    return tag.to_bytes((tag.bit_length() + 7) // 8, "big") + length(len(value)) + value


def length(value: int) -> bytes:
    """A length field."""
    if value < 0x80:
        return bytes((value,))
    size = (value.bit_length() + 7) // 8
    return bytes((0x80 | size,)) + value.to_bytes(size, "big")


def header(data: bytes) -> tuple[int, int, int]:
    """Tag, bytes of the header, and bytes of the value of the object that begins here. Raises Garbled."""
    if not data:
        raise Garbled("nothing")
    tag, at = data[0], 1
    if tag & 0x1F == 0x1F:
        if len(data) < 2 or data[1] & 0x80:
            raise Garbled("tag")
        tag, at = tag << 8 | data[1], 2
    if len(data) <= at:
        raise Garbled("no length")
    first = data[at]
    at += 1
    if first < 0x80:
        return tag, at, first
    size = first & 0x7F
    if not 1 <= size <= 3 or len(data) < at + size:
        raise Garbled("length")
    return tag, at + size, int.from_bytes(data[at : at + size], "big")


def parse(data: bytes) -> list[tuple[int, bytes]]:
    """The objects that lie side by side, in their order. Raises Garbled."""
    found: list[tuple[int, bytes]] = []
    while data:
        tag, at, size = header(data)
        if len(data) < at + size or len(found) >= MOST:
            raise Garbled("cut off or too many")
        found.append((tag, data[at : at + size]))
        data = data[at + size :]
    return found


def value(data: bytes, *path: int) -> bytes:
    """The value found by going down the tags of `path`, the first object of each. Raises Garbled."""
    for tag in path:
        inside = next((content for found, content in parse(data) if found == tag), None)
        if inside is None:
            raise Garbled("missing object")
        data = inside
    return data
