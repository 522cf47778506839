"""Writes ISO/IEC 19794-4 finger image records, both editions, independent of the driver that reads them."""

from __future__ import annotations

import io
import struct
from importlib import import_module
from typing import cast

from PIL import Image

from drivers.ports import Pixels

PACKINGS = {
    "2005": {"raw": 0, "packed": 1, "wsq": 2, "jpeg": 3, "jp2": 4, "png": 5},
    "2011": {"raw": 0, "packed": 1, "wsq": 2, "jpeg": 3, "jp2": 5, "png": 6},
}


def packed(pixels: Pixels, how: str) -> bytes:
    if how in ("raw", "packed"):
        return pixels.tobytes()
    height, width = pixels.shape
    if how == "wsq":
        return cast(bytes, import_module("_wsq").compress(pixels.tobytes(), height, width, 0.75))
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, {"jpeg": "JPEG", "jp2": "JPEG2000", "png": "PNG"}[how])
    return file.getvalue()


def record(
    pixels: Pixels, position: int, how: str = "raw", edition: str = "2011", ppi: int = 500, units: int = 1, **wrong: int
) -> bytes:
    data = packed(pixels, how)
    height, width = pixels.shape
    code = wrong.get("packing", PACKINGS[edition][how])
    depth = wrong.get("depth", 8)
    width, height = wrong.get("width", width), wrong.get("height", height)
    down = wrong.get("down", ppi)
    if edition == "2005":
        block = struct.pack(">IBBBBBHHB", 14 + len(data), position, wrong.get("views", 1), 1, 80, 0, width, height, 0)
        head = struct.pack(">HHBBHHHHBBH", 0x1234, 31, 1, units, ppi, down, ppi, down, depth, code, 0)
        return b"FIR\x00010\x00" + struct.pack(">HI", 0, 32 + 14 + len(data)) + head + block + data
    view = struct.pack(">HBBBBBH", 2026, 11, 23, 12, 0, 0, 0) + struct.pack(">BHHB", 2, 0x1234, 0x5678, 1)
    view += struct.pack(">BHH", 80, 0x0101, 0x0202)  # one quality block
    view += struct.pack(">BHB", 1, 0x0007, 0x01)  # one certification block
    view += struct.pack(">BBBHHHHBBBHH", position, 0, units, ppi, down, ppi, down, depth, code, 0, width, height)
    view += struct.pack(">I", len(data)) + data
    view = struct.pack(">I", len(view) + 4) + view
    return b"FIR\x00020\x00" + struct.pack(">IHBB", 16 + len(view), wrong.get("views", 1), 1, 1) + view
