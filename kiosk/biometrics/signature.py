"""Signatures: is it one, and its picture in the size of the document (TR-03123)."""

from __future__ import annotations

import io
import math
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from drivers.ports import Ink, PenPoint
from flows.needs import InkFault
from office.messages import Document

SIZES: dict[Document, tuple[int, int]] = {
    Document.IDENTITY_CARD: (900, 132),
    Document.PASSPORT: (630, 188),
}
"""Width and height in pixels (TR-03123; identity card since 2021-08-02)."""

_FIELD_WIDTH_MM: dict[Document, float] = {Document.IDENTITY_CARD: 150.0, Document.PASSPORT: 120.0}

_DOT_MM = 3.0
_SHORT_MM = 12.0  # of pen travel
_NARROW_MM = 6.0
_OUTSIDE_SHARE = 0.05
_TOLERANCE_MM = 0.5
_PEN_MM = (0.30, 0.75)  # width of the line without and with full pressure
_MIN_PEN_PX = 2.0
_FINE = 4  # drawn so many times larger, then averaged
_MARGIN_PX = 4
_STEP_PX = 3.0
_JPEG_QUALITY = 95

_Curve = npt.NDArray[np.float64]


def field_mm(document: Document) -> tuple[float, float]:
    """Width and height of the field to sign in: large enough for a hand, with the picture's proportions."""
    width, height = SIZES[document]
    return _FIELD_WIDTH_MM[document], _FIELD_WIDTH_MM[document] * height / width


def judge(ink: Ink) -> InkFault | None:
    """Why this is no signature, or None. It judges effort, not beauty: one line of some length will do."""
    strokes = _drawable(ink)
    points = [point for stroke in strokes for point in stroke]
    if not points:
        return InkFault.OUTSIDE if ink.outside else InkFault.EMPTY
    outside = ink.outside + sum(not _within(point, ink) for point in points)
    if outside > _OUTSIDE_SHARE * (len(points) + ink.outside):
        return InkFault.OUTSIDE
    width, height = (max(side) - min(side) for side in zip(*((p.x, p.y) for p in points), strict=True))
    if max(width, height) < _DOT_MM:
        return InkFault.DOT
    travel = sum(math.dist((a.x, a.y), (b.x, b.y)) for stroke in strokes for a, b in pairwise(stroke))
    return InkFault.TOO_SHORT if travel < _SHORT_MM or max(width, height) < _NARROW_MM else None


def draw(ink: Ink, document: Document) -> bytes:
    """The signature as grey JPEG in exactly the document's size: black on white, smooth, centred, never stretched.

    The pen's width follows its pressure. Without ink the picture is white.
    """
    width, height = SIZES[document]
    canvas = np.full((height * _FINE, width * _FINE), 255, np.uint8)
    strokes = [np.array([(p.x, p.y, min(1.0, max(0.0, p.pressure))) for p in stroke]) for stroke in _drawable(ink)]
    if strokes:
        scale, left, top = _placed(np.concatenate(strokes), ink, width, height)
        for stroke in strokes:
            curve = stroke * (scale, scale, 1) + (left, top, 0)
            _ink(canvas, _smooth(curve), scale)
    picture = cv2.resize(canvas, (width, height), interpolation=cv2.INTER_AREA)
    out = io.BytesIO()
    Image.fromarray(np.asarray(picture, np.uint8)).save(out, "JPEG", quality=_JPEG_QUALITY)
    return out.getvalue()


def _drawable(ink: Ink) -> list[tuple[PenPoint, ...]]:
    """Strokes that have points; a broken pad's infinite ones are not drawn."""
    finite = (tuple(p for p in stroke if math.isfinite(p.x + p.y + p.pressure)) for stroke in ink.strokes)
    return [stroke for stroke in finite if stroke]


def _within(point: PenPoint, ink: Ink) -> bool:
    return (
        -_TOLERANCE_MM <= point.x <= ink.width + _TOLERANCE_MM
        and -_TOLERANCE_MM <= point.y <= ink.height + _TOLERANCE_MM
    )


def _placed(points: _Curve, ink: Ink, width: int, height: int) -> tuple[float, float, float]:
    """Pixels per mm, and where the field's corner lies so that the signature is centred.

    The field fills the picture. Where it has other proportions the signature may be larger than that, up to the field
    covering the picture, as long as all of it is seen.
    """
    (x0, y0), (x1, y1) = points[:, :2].min(axis=0), points[:, :2].max(axis=0)
    pen = _PEN_MM[1]
    across, down = x1 - x0 + pen, y1 - y0 + pen
    visible = min((width - 2 * _MARGIN_PX) / across, (height - 2 * _MARGIN_PX) / down)
    cover = max(width / max(ink.width, 1.0), height / max(ink.height, 1.0))
    scale = float(min(visible, cover))
    return scale, float(width / 2 - scale * (x0 + x1) / 2), float(height / 2 - scale * (y0 + y1) / 2)


def _smooth(points: _Curve) -> _Curve:
    """A curve through all points (Catmull-Rom), in steps of a few pixels; columns x, y, pressure."""
    if len(points) < 3:
        return points
    padded = np.vstack([points[:1], points, points[-1:]])
    pieces: list[_Curve] = []
    for before, start, end, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        steps = max(1, int(math.dist(start[:2], end[:2]) / _STEP_PX))
        t = np.arange(steps)[:, None] / steps
        bend = (end - before) * t + (2 * before - 5 * start + 4 * end - after) * t**2
        pieces.append(start + (bend + (3 * start - before - 3 * end + after) * t**3) / 2)
    return np.vstack([*pieces, points[-1:]])


def _ink(canvas: npt.NDArray[np.uint8], curve: _Curve, scale: float) -> None:
    thin, thick = _PEN_MM
    widths = np.maximum((thin + (thick - thin) * np.clip(curve[:, 2], 0, 1)) * scale, _MIN_PEN_PX) * _FINE
    corners = [(int(x), int(y)) for x, y in np.rint(curve[:, :2] * _FINE)]
    if len(corners) == 1:
        cv2.circle(canvas, corners[0], max(1, int(widths[0] / 2)), 0, cv2.FILLED, cv2.LINE_AA)
    for start, end, width in zip(corners, corners[1:], widths[1:], strict=False):
        cv2.line(canvas, start, end, 0, max(1, round(float(width))), cv2.LINE_AA)
