"""A chart of our own to hold before the camera: slanted edges for focus, greys for the white balance, colours.

A sheet of A4, landscape, with a marker in each corner by which it is found whatever its place and slant. Its colours
are of the middle, which office printers can print; still they print them differently: what is judged are large errors.
"""

from __future__ import annotations

import math
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from drivers.ports import Pixels
from flows.service.needs import Chart
from kiosk.diagnosis.focus import WIDE, grey_1920, steepness

WIDTH, HEIGHT = 297.0, 210.0
"""mm."""
_MARKERS = {10: (10.0, 10.0), 11: (257.0, 10.0), 12: (10.0, 170.0), 13: (257.0, 170.0)}
"""Number and top left corner, mm."""
_MARKER = 30.0
_FIELDS = (45.0, 48.0, 252.0, 165.0)
_GAP = 3.0
_EDGES = (52.0, 11.0, 245.0, 41.0)
"""Where the slanted squares are: left, top, right, bottom, mm."""
_GREYS = ((242, 242, 242), (200, 200, 200), (160, 160, 160), (120, 120, 120), (80, 80, 80), (45, 45, 45))
_COLOURS = (
    (175, 85, 75), (205, 140, 80), (190, 175, 85), (105, 145, 80), (75, 135, 120), (80, 140, 170),
    (75, 95, 150), (125, 90, 145), (180, 95, 130), (225, 185, 160), (190, 140, 110), (110, 75, 60),
)  # fmt: skip
"""sRGB; the last three are skins."""
_ROWS = (_GREYS, _COLOURS[:6], _COLOURS[6:])
_FINE = 8
"""px a mm when it is drawn."""
_SEEN = 3
"""px a mm when it is read."""


def draw() -> Pixels:
    """The sheet, BGR."""
    sheet = np.full((round(HEIGHT * _FINE), round(WIDTH * _FINE), 3), 255, np.uint8)
    markers = _dictionary()
    for number, (across, down) in _MARKERS.items():
        side = round(_MARKER * _FINE)
        marker = cv2.aruco.generateImageMarker(markers, number, side)
        y, x = round(down * _FINE), round(across * _FINE)
        sheet[y : y + side, x : x + side] = marker[..., None]
    for (left, top, right, bottom), colour in _fields():
        box = np.round(np.array([left, top, right, bottom]) * _FINE).astype(int)
        sheet[box[1] : box[3], box[0] : box[2]] = colour[::-1]
    for middle in np.linspace(_EDGES[0] + 15, _EDGES[2] - 15, 5):
        _slanted(sheet, float(middle), (_EDGES[1] + _EDGES[3]) / 2, 20.0)
    line = "Buergerterminal: matt paper, 100 %, no colour correction. Hold it where a face is."
    cv2.putText(sheet, line, (45 * _FINE, 190 * _FINE), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (60, 60, 60), 2, cv2.LINE_AA)
    return sheet


def write(file: Path) -> None:
    """As PDF on A4, or as a picture by the file's ending. Raises OSError."""
    ok, png = cv2.imencode(".png", draw())
    if not ok:
        raise OSError("the chart cannot be drawn")
    if file.suffix.lower() != ".pdf":
        file.write_bytes(png.tobytes())
        return
    from fpdf import FPDF  # the first screen does not wait for it

    page = FPDF("landscape", "mm", "A4")
    page.set_margin(0)
    page.set_auto_page_break(False)
    page.add_page()
    page.image(png.tobytes(), 0, 0, WIDTH, HEIGHT)
    file.write_bytes(bytes(page.output()))


def read(pixels: Pixels) -> Chart | None:
    """What the chart in a picture (BGR) says of the camera; None where it is not seen whole."""
    grey = grey_1920(pixels)
    corners, numbers, _ = cv2.aruco.ArucoDetector(_dictionary()).detectMarkers(grey)
    # without any marker there are no numbers either
    found = {int(number): where for number, where in zip(np.ravel(numbers), corners, strict=False)}
    if not _MARKERS.keys() <= found.keys():
        return None
    seen = np.concatenate([found[number].reshape(4, 2) for number in _MARKERS]).astype(np.float32)
    drawn = np.concatenate([_corners(number) for number in _MARKERS]).astype(np.float32)
    there = np.asarray(cv2.findHomography(drawn, seen)[0], np.float64)
    if there.shape != (3, 3):
        return None
    sharp = steepness(_piece(grey, there))
    error, cast = _colours(pixels, there, max(pixels.shape[1] / WIDE, 1.0))
    return None if sharp is None else Chart(sharp, error, cast)


def _piece(grey: npt.NDArray[np.uint8], there: npt.NDArray[np.float64]) -> npt.NDArray[np.uint8]:
    """The part of the picture with the slanted squares."""
    left, top, right, bottom = _EDGES
    box = np.array([[(left, top), (right, top), (right, bottom), (left, bottom)]], np.float32)
    x, y, wide, high = cv2.boundingRect(cv2.perspectiveTransform(box, there))
    return grey[max(y, 0) : y + high, max(x, 0) : x + wide]


def _colours(pixels: Pixels, there: npt.NDArray[np.float64], scale: float) -> tuple[float, float]:
    """Mean error of the colours, and tint of the greys, once the greys are as bright as they should be."""
    flat = np.diag([1 / _SEEN, 1 / _SEEN, 1.0])
    whole = np.diag([scale, scale, 1.0]) @ there @ flat
    size = (round(WIDTH * _SEEN), round(HEIGHT * _SEEN))
    warped = cv2.warpPerspective(pixels, whole, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
    sheet = np.asarray(warped, np.uint8)
    seen = _linear(np.array([_middle(sheet, box) for box, _ in _fields()]))
    meant = _linear(np.array([colour[::-1] for _, colour in _fields()], np.float64))
    greys = slice(1, 5)  # white may be at its end, black has noise
    gain = float(meant[greys].mean() / max(seen[greys].mean(), 1e-6))
    ours, theirs = _lab(seen * gain), _lab(meant)
    error = np.linalg.norm((ours - theirs)[6:, 1:], axis=1).mean()
    return float(error), float(np.linalg.norm(ours[greys, 1:], axis=1).mean())


def _middle(sheet: Pixels, box: tuple[float, float, float, float]) -> npt.NDArray[np.float64]:
    left, top, right, bottom = (round(one * _SEEN) for one in box)
    inset_x, inset_y = (right - left) // 4, (bottom - top) // 4
    inner = sheet[top + inset_y : bottom - inset_y, left + inset_x : right - inset_x]
    return np.asarray(np.median(inner.reshape(-1, 3), axis=0), np.float64)


def _linear(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """sRGB 0..255 to light 0..1 (IEC 61966-2-1)."""
    share = values / 255
    return np.asarray(np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4), np.float64)


def _lab(light: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    row = np.clip(light, 0, 1).astype(np.float32)[None]
    return np.asarray(cv2.cvtColor(row, cv2.COLOR_LBGR2LAB)[0], np.float64)


def _fields() -> list[tuple[tuple[float, float, float, float], tuple[int, int, int]]]:
    """Each field's box in mm and its colour (sRGB): the greys first."""
    left, top, right, bottom = _FIELDS
    wide, high = (right - left) / 6, (bottom - top) / 3
    return [
        (
            (left + column * wide, top + row * high, left + (column + 1) * wide - _GAP, top + (row + 1) * high - _GAP),
            one,
        )
        for row, colours in enumerate(_ROWS)
        for column, one in enumerate(colours)
    ]


def _corners(number: int) -> npt.NDArray[np.float64]:
    """A marker's corners in mm, clockwise from its top left, as the detector gives them."""
    x, y = _MARKERS[number]
    return np.array([(x, y), (x + _MARKER, y), (x + _MARKER, y + _MARKER), (x, y + _MARKER)])


def _slanted(sheet: Pixels, x: float, y: float, side: float) -> None:
    turn = math.radians(50)
    ways = [(math.cos(turn + n * math.pi / 2), math.sin(turn + n * math.pi / 2)) for n in range(4)]
    reach = side / math.sqrt(2)
    corners = np.array([((x + reach * c) * _FINE, (y + reach * s) * _FINE) for c, s in ways])
    cv2.fillConvexPoly(sheet, np.round(corners * 16).astype(np.int32), (25, 25, 25), cv2.LINE_AA, 4)


def _dictionary() -> cv2.aruco.Dictionary:
    return cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_50)
