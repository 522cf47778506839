"""Lines of an SVG drawing as pen strokes: paths, polylines, polygons and lines, with the transforms of their groups.

What is not seen (no paint, white paint, definitions, clip paths) is no ink. Sizes and units do not matter, for the
result is fitted into a field. Specification: SVG 1.1, 8.3 (path data), 7.6 (transform).
"""

from __future__ import annotations

import math
import re
from xml.parsers import expat

from drivers.ports import PenPoint
from drivers.signature.inkfile import MOST_POINTS, MOST_STROKES, Drawing, TornInk, checked

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
DEEPEST = 64
CURVE = 16
"""Straight pieces a curve."""
HIDDEN = {"defs", "clipPath", "mask", "symbol", "marker", "pattern", "metadata", "style", "script", "text"}
UNSEEN = {"none", "transparent", "white", "#fff", "#ffffff", "rgb(255,255,255)"}

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")
_GAP = re.compile(r"[\s,]*")
_FUNCTION = re.compile(r"(\w+)\s*\(([^()]*)\)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def read_svg(data: bytes) -> Drawing:
    """The strokes of a drawing. Raises TornInk."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.EntityDeclHandler = reader.entity
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError, OverflowError) as error:
        raise error if isinstance(error, TornInk) else TornInk("not SVG") from None
    return checked(reader.strokes)


class _Reader:
    """Follows the elements and collects strokes."""

    def __init__(self) -> None:
        self.strokes: list[tuple[PenPoint, ...]] = []
        self._points = 0
        self._open: list[tuple[Matrix, str, str, bool]] = [(IDENTITY, "black", "none", True)]

    def entity(self, *_declaration: object) -> None:
        raise TornInk("entities are not taken")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if len(self._open) == 1 and tag != "svg":
            raise TornInk("not SVG")
        if len(self._open) > DEEPEST:
            raise TornInk("nested too deeply")
        matrix, fill, stroke, seen = self._open[-1]
        rules = (rule.partition(":") for rule in attributes.get("style", "").split(";"))
        style = {key.strip(): value.strip() for key, _, value in rules}
        look = attributes | style
        fill, stroke = look.get("fill", fill), look.get("stroke", stroke)
        seen = seen and tag not in HIDDEN and look.get("display") != "none" and look.get("visibility") != "hidden"
        matrix = combined(matrix, transform(attributes.get("transform", "")))
        self._open.append((matrix, fill, stroke, seen))
        painted = any(paint.replace(" ", "").lower() not in UNSEEN for paint in (fill, stroke))
        if seen and painted:
            for line in _lines(tag, attributes):
                self._keep([_apply(matrix, point) for point in line])

    def end(self, _name: str) -> None:
        self._open.pop()

    def _keep(self, line: list[Point]) -> None:
        self._points += len(line)
        if self._points > MOST_POINTS or len(self.strokes) >= MOST_STROKES:
            raise TornInk("too many points")
        self.strokes.append(tuple(PenPoint(x, y, math.nan) for x, y in line))


def _lines(tag: str, attributes: dict[str, str]) -> list[list[Point]]:
    if tag == "path":
        return flattened(attributes.get("d", ""))
    if tag in ("polyline", "polygon"):
        numbers = _numbers(attributes.get("points", ""))
        line = list(zip(numbers[::2], numbers[1::2], strict=False))
        return [line + line[:1] if tag == "polygon" else line]
    if tag == "line":
        x1, y1, x2, y2 = ((_numbers(attributes.get(key, "0")) or [0.0])[0] for key in ("x1", "y1", "x2", "y2"))
        return [[(x1, y1), (x2, y2)]]
    return []


def _numbers(text: str) -> list[float]:
    return [float(number) for number in _NUMBER.findall(text)]


def transform(text: str) -> Matrix:
    """The matrix of a `transform` attribute. Raises TornInk."""
    matrix = IDENTITY
    for name, inside in _FUNCTION.findall(text):
        matrix = combined(matrix, _function(name, _numbers(inside)))
    return matrix


def _function(name: str, v: list[float]) -> Matrix:
    match name, len(v):
        case "matrix", 6:
            return (v[0], v[1], v[2], v[3], v[4], v[5])
        case "translate", 1 | 2:
            return (1, 0, 0, 1, v[0], v[1] if len(v) == 2 else 0)
        case "scale", 1 | 2:
            return (v[0], 0, 0, v[-1], 0, 0)
        case "rotate", 1 | 3:
            a = math.radians(v[0])
            turn: Matrix = (math.cos(a), math.sin(a), -math.sin(a), math.cos(a), 0, 0)
            if len(v) == 1:
                return turn
            return combined(combined((1, 0, 0, 1, v[1], v[2]), turn), (1, 0, 0, 1, -v[1], -v[2]))
        case "skewX", 1:
            return (1, 0, math.tan(math.radians(v[0])), 1, 0, 0)
        case "skewY", 1:
            return (1, math.tan(math.radians(v[0])), 0, 1, 0, 0)
        case _:
            raise TornInk("a transform cannot be read")


def combined(m: Matrix, n: Matrix) -> Matrix:
    """First `n`, then `m`."""
    return (
        m[0] * n[0] + m[2] * n[1],
        m[1] * n[0] + m[3] * n[1],
        m[0] * n[2] + m[2] * n[3],
        m[1] * n[2] + m[3] * n[3],
        m[0] * n[4] + m[2] * n[5] + m[4],
        m[1] * n[4] + m[3] * n[5] + m[5],
    )


def _apply(m: Matrix, p: Point) -> Point:
    return m[0] * p[0] + m[2] * p[1] + m[4], m[1] * p[0] + m[3] * p[1] + m[5]


def flattened(data: str) -> list[list[Point]]:
    """Path data as lines. As the specification asks (8.3.9), a path with an error is kept up to the error."""
    pen = _Pen()
    at, command = 0, ""
    while True:
        at = _skip(data, at)
        if at >= len(data):
            break
        if data[at].upper() in _TAKES:
            command = data[at]
            at += 1
        elif command in ("", "Z", "z"):
            break
        values: list[float] = []
        for index in range(_TAKES[command.upper()]):
            at = _skip(data, at)
            found = (
                re.compile("[01]").match(data, at) if command in "Aa" and index in (3, 4) else _NUMBER.match(data, at)
            )
            if not found:
                return pen.lines()
            values.append(float(found[0]))
            at = found.end()
        pen.move(command, values)
        command = {"M": "L", "m": "l"}.get(command, command)
        if pen.count > MOST_POINTS:
            raise TornInk("too many points")
    return pen.lines()


def _skip(data: str, at: int) -> int:
    gap = _GAP.match(data, at)
    return gap.end() if gap else at


class _Pen:
    """Draws path commands as lines."""

    def __init__(self) -> None:
        self.count = 0
        self._lines: list[list[Point]] = []
        self._at: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        self._control: tuple[str, Point] = ("", (0.0, 0.0))
        self._fresh = True

    def lines(self) -> list[list[Point]]:
        return self._lines

    def move(self, command: str, v: list[float]) -> None:
        kind = command.upper()
        x, y = self._at if command.islower() else (0.0, 0.0)
        before, self._control = self._control, ("", self._at)
        p = [(x + a, y + b) for a, b in zip(v[::2], v[1::2], strict=False)]
        match kind:
            case "M":
                self._at = self._start = p[0]
                self._fresh = True
            case "Z":
                self._to(self._start)
                self._fresh = True
            case "H":
                self._to((x + v[0], self._at[1]))
            case "V":
                self._to((self._at[0], y + v[0]))
            case "L":
                self._to(p[0])
            case "C":
                self._cubic(p[0], p[1], p[2])
            case "S":
                self._cubic(self._mirrored(before, "C"), p[0], p[1])
            case "Q":
                self._quadratic(p[0], p[1])
            case "T":
                self._quadratic(self._mirrored(before, "Q"), p[0])
            case "A":
                self._arc(v[0], v[1], v[2], v[3] != 0, v[4] != 0, (x + v[5], y + v[6]))

    def _to(self, point: Point) -> None:
        if self._fresh:
            self._lines.append([self._at])
            self._fresh = False
        self._lines[-1].append(point)
        self._at = point
        self.count += 1

    def _mirrored(self, before: tuple[str, Point], kind: str) -> Point:
        control = before[1] if before[0] == kind else self._at
        return 2 * self._at[0] - control[0], 2 * self._at[1] - control[1]

    def _cubic(self, b: Point, c: Point, d: Point) -> None:
        a = self._at
        for i in range(1, CURVE + 1):
            t = i / CURVE
            u = 1 - t
            k = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
            self._to(
                (
                    k[0] * a[0] + k[1] * b[0] + k[2] * c[0] + k[3] * d[0],
                    k[0] * a[1] + k[1] * b[1] + k[2] * c[1] + k[3] * d[1],
                )
            )
        self._control = ("C", c)

    def _quadratic(self, b: Point, c: Point) -> None:
        a = self._at
        first = a[0] + 2 / 3 * (b[0] - a[0]), a[1] + 2 / 3 * (b[1] - a[1])
        second = c[0] + 2 / 3 * (b[0] - c[0]), c[1] + 2 / 3 * (b[1] - c[1])
        self._cubic(first, second, c)
        self._control = ("Q", b)

    def _arc(self, rx: float, ry: float, degrees: float, large: bool, sweep: bool, end: Point) -> None:
        """An elliptical arc by its centre (SVG 1.1, F.6.5)."""
        (x1, y1), (x2, y2) = self._at, end
        rx, ry = abs(rx), abs(ry)
        if rx < 1e-12 or ry < 1e-12 or self._at == end:
            self._to(end)
            return
        phi = math.radians(degrees)
        cos, sin = math.cos(phi), math.sin(phi)
        dx, dy = (x1 - x2) / 2, (y1 - y2) / 2
        x, y = cos * dx + sin * dy, cos * dy - sin * dx
        grow = max(1.0, math.hypot(x / rx, y / ry))
        rx, ry = rx * grow, ry * grow
        u, w = x / rx, y / ry
        length = u * u + w * w
        factor = math.sqrt(max(0.0, 1 / length - 1)) * (-1 if large == sweep else 1) if length > 0 else 0.0
        cu, cw = factor * w, -factor * u
        first = math.atan2(w - cw, u - cu)
        turn = math.atan2(-w - cw, -u - cu) - first
        if sweep and turn < 0:
            turn += 2 * math.pi
        elif not sweep and turn > 0:
            turn -= 2 * math.pi
        mx, my = (x1 + x2) / 2, (y1 + y2) / 2
        steps = max(2, math.ceil(abs(turn) / (math.pi / CURVE)))
        for i in range(1, steps):
            a = first + turn * i / steps
            ex, ey = rx * (cu + math.cos(a)), ry * (cw + math.sin(a))
            self._to((cos * ex - sin * ey + mx, sin * ex + cos * ey + my))
        self._to(end)
