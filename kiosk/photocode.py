"""A photographer's DataMatrix (TR-03170-2): is it readable and complete? Nothing of it is kept: it holds a key.

The symbol holds, in Base64 or as bytes: E2, version 01, the cloud's address with its length before it (at most 100),
16 bytes of identifier, then algorithm, initialisation vector, padding and key, each with its length before it.
"""

from __future__ import annotations

import base64
import binascii

from flows.needs import PhotoCode

MAGIC, VERSION = 0xE2, 0x01
LONGEST_ADDRESS = 100
IDENTIFIER = 16
LONGEST = 2048
"""More than a DataMatrix holds."""
_OURS = base64.b64encode(bytes((MAGIC, VERSION)))[:2]
"""How every Base64 of such a code begins."""


def judge(content: bytes) -> PhotoCode:
    """The verdict on what a symbol held. What was decoded for it is overwritten before this returns."""
    content = content.strip(b" \t\r\n")[: LONGEST + 1]
    if content[:1] == bytes((MAGIC,)):
        return _complete(memoryview(content))
    raw = bytearray()
    try:
        raw += base64.b64decode(content, validate=True)
        return _complete(memoryview(raw))
    except (binascii.Error, ValueError):
        return PhotoCode.INCOMPLETE if content.startswith(_OURS) else PhotoCode.OTHER
    finally:
        raw[:] = bytes(len(raw))


def _complete(data: memoryview) -> PhotoCode:
    if len(data) < 2 or data[0] != MAGIC:
        return PhotoCode.OTHER
    if data[1] != VERSION or len(data) > LONGEST:
        return PhotoCode.INCOMPLETE
    at = 2
    lengths: list[int] = []
    for behind in (IDENTIFIER, 0, 0, 0, 0):
        if at >= len(data):
            return PhotoCode.INCOMPLETE
        lengths.append(data[at])
        at += 1 + data[at] + behind
    address, algorithm, vector, _padding, key = lengths
    ascii_only = all(0x20 < byte < 0x7F for byte in data[3 : 3 + address])
    whole = at == len(data) and 0 < address <= LONGEST_ADDRESS and ascii_only and algorithm and vector and key
    return PhotoCode.COMPLETE if whole else PhotoCode.INCOMPLETE
