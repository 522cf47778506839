"""Reads foreign picture files into arrays, whatever they hold, within bounds.

Decision. Pillow, named formats only, size checked before a pixel is decoded. Because `cv2.imread` decodes first and
asks later, drops CMYK, and answers None for every kind of damage. Ends when OpenCV can bound what it decodes.
"""

from __future__ import annotations

import io
import struct
import warnings
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageOps

from drivers.ports import Pixels

MAX_BYTES = 64 * 1024 * 1024
MAX_PIXELS = 64_000_000
"""Above any camera sensor we know to stand in a terminal; 192 MB as colour array."""
MAX_SIDE = 16_384
FORMATS = ("PNG", "JPEG", "JPEG2000", "BMP", "TIFF", "WEBP", "GIF", "PPM")


class Unreadable(ValueError):
    """Not a picture, a torn one, or one too large. The text never names contents."""


_DAMAGE = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
    MemoryError,
    NotImplementedError,
    struct.error,
    Image.DecompressionBombError,
)
"""What Pillow's parsers let through on damaged files."""


def load(file: Path) -> bytes:
    """A picture file's bytes. Raises OSError if it cannot be read, Unreadable if it is empty or too large."""
    with file.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    if not data:
        raise Unreadable("empty file")
    if len(data) > MAX_BYTES:
        raise Unreadable(f"more than {MAX_BYTES // 2**20} MB")
    return data


def colour(data: bytes) -> Pixels:
    """The picture upright as (height, width, 3) uint8 BGR; transparency becomes white. Raises Unreadable."""
    picture = _decode(data)
    if "A" in picture.getbands() or "transparency" in picture.info:
        seen = picture.convert("RGBA")
        picture = Image.new("RGB", seen.size, "white")
        picture.paste(seen, mask=seen.getchannel("A"))
    return np.asarray(cv2.cvtColor(np.asarray(picture.convert("RGB")), cv2.COLOR_RGB2BGR), np.uint8)


def jpeg(data: bytes) -> Pixels:
    """One JPEG of a live stream as (height, width, 3) uint8 BGR, fast and as it lies. Raises Unreadable."""
    if not data.startswith(b"\xff\xd8") or data.rfind(b"\xff\xd9", -64) < 0:
        raise Unreadable("torn")
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as header:
            width, height = header.size
    except _DAMAGE as error:
        raise Unreadable(f"damaged ({type(error).__name__})") from None
    _bounded(width, height)
    try:
        pixels = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION)
    except cv2.error:
        raise Unreadable("damaged") from None
    if pixels is None:
        raise Unreadable("damaged")
    return np.asarray(pixels, dtype=np.uint8)


def grey(data: bytes, *, within: int = MAX_PIXELS) -> Pixels:
    """The picture upright as (height, width) uint8, of at most `within` pixels. Raises Unreadable."""
    picture = _decode(data, within)
    if picture.mode != "L":
        picture = Image.fromarray(colour(data)[:, :, ::-1]).convert("L")
    return np.array(picture)


def _decode(data: bytes, within: int = MAX_PIXELS) -> Image.Image:
    """Decoded wholly, upright, with at most 8 bits a channel."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(data), formats=FORMATS)
            width, height = picture.size
            _bounded(width, height, within)
            picture.load()
            upright = ImageOps.exif_transpose(picture)
        return _eight_bits(upright)
    except Unreadable:
        raise
    except _DAMAGE as error:
        raise Unreadable(f"damaged or not a picture ({type(error).__name__})") from None


def _bounded(width: int, height: int, within: int = MAX_PIXELS) -> None:
    if width * height > within or max(width, height) > MAX_SIDE:
        raise Unreadable(f"{width} x {height} pixels are too many")


def _eight_bits(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(picture) >> 8).astype(np.uint8))
    if picture.mode in ("I", "F"):
        values = np.nan_to_num(np.asarray(picture, dtype=np.float64))
        top = 255 if values.max(initial=0) <= 255 else 65535
        return Image.fromarray((np.clip(values, 0, top) * (255 / top)).astype(np.uint8))
    return picture
