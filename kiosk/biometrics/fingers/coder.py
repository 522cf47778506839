"""WSQ: the compression of fingerprint pictures, behind an interface because the certified coder is the operator's."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

import cv2
import numpy as np

from kiosk.biometrics.fingers.region import Grey, region_of_interest

RATE = 0.75
"""Bits per pixel (TR-03121-3 Vol. 2), about 15:1."""
LIMIT = 18_431
"""Bytes: TR-03122-3 demands less than 18,432."""
SMALLEST = (394, 315)
"""Height and width in pixels of the smallest sensor, 16 x 20 mm at 500 ppi."""


class CoderError(Exception):
    """The coder gave nothing usable. The text never carries the picture."""


class Coder(Protocol):
    """A WSQ coder, such as one certified by the FBI."""

    def encode(self, pixels: Grey, bits_per_pixel: float) -> bytes:
        """WSQ of a (height, width) picture of 500 ppi. Raises CoderError."""


class OpenCoder:
    """The open coder of the package `wsq`. Not certified: its number in the header is 0. Always 0.75 bit per pixel."""

    def encode(self, pixels: Grey, bits_per_pixel: float) -> bytes:
        # the bare extension: the package itself would teach Pillow to decode foreign WSQ, which can crash
        compress = import_module("_wsq").compress
        height, width = pixels.shape
        try:
            return cast(bytes, compress(np.ascontiguousarray(pixels).tobytes(), height, width, bits_per_pixel))
        except Exception as error:  # the extension raises bare Exception
            raise CoderError(str(error)) from None


def framed(pixels: Grey) -> Grey:
    """Pixels as they are, evenly padded with white where there are fewer than the smallest sensor has."""
    down, right = (max(0, least - size) for least, size in zip(SMALLEST, pixels.shape, strict=True))
    if not down and not right:
        return pixels
    padding = ((down // 2, down - down // 2), (right // 2, right - right // 2))
    return np.pad(pixels, padding, constant_values=255)


def encode(pixels: Grey, coder: Coder) -> tuple[bytes, Grey]:
    """WSQ within the limit, and the picture it holds. Raises CoderError.

    A picture whose WSQ is too long (above 196,608 pixels that happens) is compressed harder; with a coder that knows
    only one rate it loses its edge instead. It is never scaled.
    """
    picture = framed(pixels)
    rate = RATE
    previous = 0
    for _ in range(12):
        wsq = coder.encode(picture, rate)
        if len(wsq) <= LIMIT:
            return wsq, picture
        if len(wsq) == previous:
            # this coder knows only one rate
            picture = _cut(picture, int(picture.size * 0.98 * LIMIT / len(wsq)))
            rate = RATE
        else:
            rate *= 0.98 * LIMIT / len(wsq)
        previous = len(wsq)
    raise CoderError("no size within the limit")


def _cut(pixels: Grey, most: int) -> Grey:
    """At most `most` pixels around the finger's middle, never scaled."""
    height, width = pixels.shape
    mask = region_of_interest(pixels).mask.astype(np.uint8)
    if not mask.any():
        mask[:] = 1
    left, top, box_width, box_height = cv2.boundingRect(mask)
    new_width, new_height = min(width, box_width), min(height, box_height)
    if new_width * new_height > most:
        shrink = (most / (new_width * new_height)) ** 0.5
        new_width, new_height = int(new_width * shrink), int(new_height * shrink)
    else:
        # keep as much of the surround as fits, evenly
        grow = min((most / (new_width * new_height)) ** 0.5, max(width / new_width, height / new_height))
        new_width, new_height = min(width, int(new_width * grow)), min(height, int(new_height * grow))
    x = int(np.clip(left + box_width / 2 - new_width / 2, 0, width - new_width))
    y = int(np.clip(top + box_height / 2 - new_height / 2, 0, height - new_height))
    return np.ascontiguousarray(pixels[y : y + new_height, x : x + new_width])
