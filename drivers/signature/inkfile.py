"""Ink from foreign files: reading it within bounds, fitting it into a field, giving it time."""

from __future__ import annotations

import json
import math
from itertools import pairwise
from typing import TypeAlias

from drivers.ports import Ink, PenPoint

Drawing: TypeAlias = tuple[tuple[PenPoint, ...], ...]
"""Strokes in any unit; not finite times mean "none known"."""

MOST_POINTS = 50_000
MOST_STROKES = 2_000
MARGIN = 0.06
"""Free on each side of the field, as share of it."""
STEP = 0.4
"""Finest spacing of points in mm that a printed signature can show."""
PEN = 120.0
"""Speed of a signing hand in mm/s, where the file says nothing."""
LIFT = 0.08
"""Seconds between two strokes, where the file says nothing."""
LONGEST = 60.0
"""Nobody signs for longer, in seconds: bigger numbers were milliseconds."""


class TornInk(ValueError):
    """Not a signature that can be read."""


def read_json(data: bytes) -> Drawing:
    """Strokes of `[x, y, t, pressure]` or of objects with these keys. Raises TornInk."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        raise TornInk("not JSON") from None
    strokes = document.get("strokes") if isinstance(document, dict) else document
    if not isinstance(strokes, list) or len(strokes) > MOST_STROKES:
        raise TornInk("no list of strokes")
    drawing = []
    for stroke in strokes:
        points = stroke.get("points") if isinstance(stroke, dict) else stroke
        if not isinstance(points, list) or len(points) > MOST_POINTS:
            raise TornInk("a stroke is no list of points")
        drawing.append(tuple(_point(point) for point in points))
    return checked(drawing)


def _point(point: object) -> PenPoint:
    if isinstance(point, dict):
        values = [point.get("x"), point.get("y"), point.get("t", math.nan)]
        values.append(point.get("pressure", point.get("p", 0.5)))
    elif isinstance(point, list) and 2 <= len(point) <= 4:
        values = point + [math.nan, 0.5][len(point) - 2 :]
    else:
        raise TornInk("a point is not [x, y, t, pressure]")
    if any(isinstance(value, bool) or not isinstance(value, int | float) for value in values):
        raise TornInk("a point holds something that is no number")
    try:
        x, y, t, pressure = (float(value) for value in values)
    except OverflowError:
        raise TornInk("a number is too large") from None
    return PenPoint(x, y, t, pressure)


def checked(strokes: list[tuple[PenPoint, ...]]) -> Drawing:
    """Only what is there and finite. Raises TornInk if nothing is left or it is too much."""
    drawing = tuple(stroke for stroke in strokes if stroke)
    points = [point for stroke in drawing for point in stroke]
    if not points:
        raise TornInk("no strokes")
    if len(points) > MOST_POINTS or len(drawing) > MOST_STROKES:
        raise TornInk("too many points")
    if not all(abs(point.x) < 1e9 and abs(point.y) < 1e9 for point in points):
        raise TornInk("a point lies nowhere")
    return drawing


def fitted(drawing: Drawing, width: float, height: float) -> Ink:
    """The drawing as large as the field allows, in its middle, its shape kept."""
    xs = [point.x for stroke in drawing for point in stroke]
    ys = [point.y for stroke in drawing for point in stroke]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    room = 1 - 2 * MARGIN
    scales = [room * field / extent for field, extent in ((width, wide), (height, high)) if extent > 1e-9]
    scale = min(scales, default=0.0)
    left = (width - scale * wide) / 2 - scale * min(xs)
    top = (height - scale * high) / 2 - scale * min(ys)
    placed = tuple(
        tuple(PenPoint(left + scale * p.x, top + scale * p.y, p.t, _share(p.pressure)) for p in stroke)
        for stroke in drawing
    )
    return Ink(_timed(tuple(map(_thinned, placed))), width, height)


def _share(pressure: float) -> float:
    return min(max(pressure, 0.0), 1.0) if math.isfinite(pressure) else 0.5


def _thinned(stroke: tuple[PenPoint, ...]) -> tuple[PenPoint, ...]:
    """Without points closer together than anybody can see, but for recorded ones."""
    if math.isfinite(stroke[0].t):
        return stroke
    kept = [stroke[0]]
    for point in stroke[1:]:
        if math.hypot(point.x - kept[-1].x, point.y - kept[-1].y) >= STEP or point is stroke[-1]:
            kept.append(point)
    return tuple(kept)


def _timed(strokes: Drawing) -> Drawing:
    """With its recorded times if they make sense, else with those of a steady hand."""
    times = [point.t for stroke in strokes for point in stroke]
    if all(map(math.isfinite, times)) and all(a <= b for a, b in pairwise(times)) and times[-1] > times[0]:
        unit = 1000.0 if times[-1] - times[0] > LONGEST else 1.0
        if (times[-1] - times[0]) / unit <= LONGEST:
            return tuple(
                tuple(PenPoint(p.x, p.y, (p.t - times[0]) / unit, p.pressure) for p in stroke) for stroke in strokes
            )
    now = 0.0
    timed = []
    for stroke in strokes:
        points = []
        last = stroke[0]
        for point in stroke:
            now += math.hypot(point.x - last.x, point.y - last.y) / PEN
            points.append(PenPoint(point.x, point.y, now, point.pressure))
            last = point
        timed.append(tuple(points))
        now += LIFT
    return tuple(timed)
