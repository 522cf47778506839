"""Walks through the markers of a WSQ without decoding it: a foreign one can crash the decoder."""

from __future__ import annotations

import struct

from kiosk.biometrics.fingers.cbeff import MalformedRecord
from kiosk.biometrics.fingers.coder import LIMIT

_FRAME, _BLOCK = 0xA2, 0xA3
_TABLES = {0xA4, 0xA5, 0xA6, 0xA8}  # transform, quantisation, Huffman, comment


def size_of(wsq: bytes) -> tuple[int, int]:
    """Width and height by the frame header, after walking all markers from start to end. Raises MalformedRecord."""
    if len(wsq) > LIMIT:
        raise MalformedRecord("WSQ too long")
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
    if not blocks or 0 in size or where != len(wsq) - 2:
        raise MalformedRecord("WSQ without picture")
    return size


def _entropy_end(wsq: bytes, where: int) -> int:
    """The next marker after coded data, in which FF is followed by 00."""
    while True:
        where = wsq.find(b"\xff", where)
        if wsq[where + 1] != 0:
            return where
        where += 2
