"""A made-up person's signature, written afresh each time."""

from __future__ import annotations

import math
import random

from drivers.options import number, only
from drivers.ports import DeviceUrl, Finding, Identity, Ink, PenPoint
from drivers.signature.inkfile import fitted
from drivers.signature.playing import Playing

Knot = tuple[float, float]

LETTERS: dict[str, tuple[Knot, ...]] = {
    # knots of a cursive letter from the end of the letter before: x to the right, y up, in heights of a small letter
    "a": ((0.75, 0.95), (0.3, 0.98), (0.05, 0.5), (0.3, 0.02), (0.7, 0.45), (0.76, 0.92), (0.74, 0.3), (0.95, 0.02)),
    "e": ((0.3, 0.4), (0.55, 0.75), (0.35, 1.0), (0.1, 0.5), (0.3, 0.02), (0.7, 0.15)),
    "i": ((0.15, 0.6), (0.22, 0.95), (0.22, 0.3), (0.42, 0.02)),
    "l": ((0.25, 0.8), (0.5, 1.9), (0.32, 2.15), (0.16, 1.4), (0.2, 0.3), (0.45, 0.02)),
    "m": ((0.1, 0.7), (0.2, 0.95), (0.22, 0.05), (0.35, 0.8), (0.52, 0.95), (0.56, 0.05), (0.7, 0.82), (0.87, 0.92),
          (0.9, 0.25), (1.1, 0.02)),
    "n": ((0.1, 0.7), (0.2, 0.95), (0.22, 0.05), (0.38, 0.82), (0.56, 0.92), (0.6, 0.25), (0.8, 0.02)),
    "o": ((0.5, 0.95), (0.2, 0.9), (0.05, 0.45), (0.3, 0.02), (0.6, 0.4), (0.5, 0.92), (0.8, 0.8)),
    "r": ((0.15, 0.75), (0.2, 1.05), (0.35, 0.92), (0.55, 0.95), (0.5, 0.4), (0.7, 0.02)),
    "s": ((0.25, 0.6), (0.4, 1.05), (0.45, 0.55), (0.5, 0.15), (0.2, 0.03), (0.75, 0.12)),
    "t": ((0.2, 0.8), (0.3, 1.7), (0.28, 0.4), (0.5, 0.02)),
    "u": ((0.1, 0.9), (0.12, 0.3), (0.3, 0.02), (0.55, 0.4), (0.6, 0.95), (0.6, 0.3), (0.8, 0.02)),
    "g": ((0.7, 0.95), (0.3, 0.98), (0.08, 0.5), (0.35, 0.05), (0.7, 0.5), (0.72, 0.2), (0.6, -1.0), (0.25, -0.9),
          (0.5, -0.2), (0.95, 0.1)),
}  # fmt: skip

CAPITALS: tuple[tuple[Knot, ...], ...] = (
    ((0.1, 1.7), (0.0, 2.2), (0.5, 2.4), (0.45, 1.0), (0.1, 0.0), (-0.3, 0.4), (0.4, 1.0), (1.0, 1.2), (1.1, 0.3),
     (1.5, 0.05)),
    ((1.1, 2.0), (0.7, 2.4), (0.1, 1.8), (0.0, 0.8), (0.5, 0.0), (1.2, 0.5), (0.8, 1.0), (0.5, 0.6), (1.4, 0.05)),
    ((0.2, 0.0), (0.3, 1.2), (0.4, 2.3), (0.7, 1.0), (0.9, 0.2), (1.1, 1.4), (1.3, 2.3), (1.4, 0.9), (1.6, 0.02)),
    ((0.4, 2.2), (0.3, 1.0), (0.2, 0.0), (0.0, 1.4), (0.5, 2.4), (1.2, 2.1), (0.9, 1.2), (0.3, 1.1), (0.9, 0.6),
     (1.5, 0.02)),
)  # fmt: skip


class SimulatedPad(Playing):
    """`simulated:NAME?seconds=1.6`: the same hand for the same NAME, no two signatures quite alike."""

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "seconds")
        super().__init__(number(url, "seconds", 1.6, 0.05, 60.0), self._sign)
        self._name = url.path or "anna"
        self._times = 0

    async def open(self) -> Identity:
        return Identity(model="simulated signature pad")

    async def check(self) -> frozenset[Finding]:
        return frozenset({Finding.SIMULATED})

    def _sign(self, width: float, height: float) -> Ink:
        self._times += 1
        return signature(self._name, self._times, width, height)


def signature(name: str, time: int, width: float, height: float) -> Ink:
    """The `time`-th signature of `name` in a field in mm: a capital, joined letters, a dot or a bar, an underline."""
    hand = random.Random(f"hand {name}")  # noqa: S311 - the same hand again is the point
    today = random.Random(f"today {name} {time}")  # noqa: S311
    slant, narrow = hand.uniform(0.15, 0.5), hand.uniform(0.75, 1.05)
    rise = hand.uniform(-0.01, 0.05)
    tremble = 0.035

    def placed(knots: tuple[Knot, ...], x: float, size: float = 1.0) -> list[Knot]:
        return [
            (
                x + narrow * size * kx + slant * size * ky + today.gauss(0, tremble),
                -size * ky - rise * x + today.gauss(0, tremble),
            )
            for kx, ky in knots
        ]

    word = [hand.choice("aeinorsu") if i % 2 == 0 else hand.choice("lmnrtg") for i in range(hand.randint(5, 8))]
    capital = hand.choice(CAPITALS)
    line = placed(capital, 0.0, hand.uniform(1.0, 1.25))
    x = narrow * capital[-1][0]
    marks: list[list[Knot]] = []
    for position, letter in enumerate(word):
        # hands get flatter towards the end
        size = 1.0 - 0.35 * position / len(word)
        line += placed(LETTERS[letter], x, size)
        if letter == "i":
            marks.append(placed(((0.3, 1.45), (0.36, 1.42)), x, size))
        if letter == "t":
            marks.append(placed(((0.0, 1.25), (0.3, 1.3), (0.75, 1.35)), x, size))
        x += narrow * size * LETTERS[letter][-1][0]
    line += placed(((0.5, 0.25), (1.4, 0.3)), x, 1.0)
    lines = [line, *marks]
    if hand.random() < 0.6:
        start, end = hand.uniform(-0.2, 0.8), x + hand.uniform(0.2, 1.2)
        lines.append(placed(((0.0, -0.75), ((end - start) / 2 / narrow, -0.55), ((end - start) / narrow, -0.7)), start))
    return fitted(_written(lines, hand.uniform(26.0, 34.0)), width, height)


def _written(lines: list[list[Knot]], speed: float) -> tuple[tuple[PenPoint, ...], ...]:
    """Splines through the knots, 100 points a second; a hand is slow in curves and presses harder there."""
    now = 0.0
    strokes = []
    for line in lines:
        path = _spline(line)
        points: list[PenPoint] = []
        for index, (x, y) in enumerate(path):
            before, after = path[max(index - 2, 0)], path[min(index + 2, len(path) - 1)]
            turn = _turn(before, (x, y), after)
            edge = min(1.0, 0.25 + min(index, len(path) - 1 - index) / 8)
            pace = speed * edge / (1 + 1.5 * turn)
            if points:
                now += math.hypot(x - points[-1].x, y - points[-1].y) / pace
            pressure = edge * (0.55 + 0.3 * min(turn, 1.0))
            points.append(PenPoint(x, y, now, min(max(pressure, 0.05), 1.0)))
        strokes.append(tuple(points))
        now += 0.09
    return tuple(strokes)


def _turn(a: Knot, b: Knot, c: Knot) -> float:
    first, second = math.atan2(b[1] - a[1], b[0] - a[0]), math.atan2(c[1] - b[1], c[0] - b[0])
    return abs(math.remainder(second - first, 2 * math.pi))


def _spline(knots: list[Knot], pieces: int = 9) -> list[Knot]:
    """Catmull-Rom through every knot."""
    held = [knots[0], *knots, knots[-1]]
    path = [knots[0]]
    for a, b, c, d in zip(held, held[1:], held[2:], held[3:], strict=False):
        for i in range(1, pieces + 1):
            t = i / pieces
            path.append((_between(a[0], b[0], c[0], d[0], t), _between(a[1], b[1], c[1], d[1], t)))
    return path


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - 3 * c + d - a) * t**3)
