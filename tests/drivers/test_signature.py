"""Signature pads: what is written is kept point by point, and forgotten at the end."""

from __future__ import annotations

import asyncio
import itertools
import json
import math
import time
from contextlib import suppress
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers import driver
from drivers.ports import Device, DeviceError, DeviceLost, Ink, PenPoint, SignaturePad, Slot
from drivers.signature.inkfile import TornInk, fitted, read_json
from drivers.signature.simulated import signature
from drivers.signature.svg import flattened, read_svg, transform
from drivers.signature.touch import MOST_POINTS, Sheet
from tests.support.effort import within

WIDTH, HEIGHT = 85.0, 28.0


def svg(body: str, head: str = "") -> bytes:
    return f'{head}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">{body}</svg>'.encode()


def gone(pad: SignaturePad) -> bool:
    return pad.ink.latest is None and pad.pen is None


def inside(ink: Ink) -> bool:
    return all(0 <= p.x <= ink.width and 0 <= p.y <= ink.height for stroke in ink.strokes for p in stroke)


def ends(line: list[tuple[float, float]]) -> tuple[tuple[float, float], tuple[float, float]]:
    return (round(line[0][0], 6), round(line[0][1], 6)), (round(line[-1][0], 6), round(line[-1][1], 6))


# Touch


async def test_two_strokes_on_the_touch_screen() -> None:
    pad = cast(SignaturePad, driver(Device.SIGNATURE, "touch:"))
    await pad.open()
    await pad.begin(WIDTH, HEIGHT)
    pen = pad.pen
    assert pen is not None
    assert pad.ink.latest is not None
    assert not pad.ink.latest.strokes
    for x, t, down in ((1, 100.0, True), (2, 100.1, True), (2, 100.2, False), (5, 101.0, True), (6, 101.1, True)):
        pen.put(PenPoint(x, 3, t, 0.7), down=down)
    ink = pad.ink.latest
    assert [[(p.x, round(p.t, 6), p.pressure) for p in stroke] for stroke in ink.strokes] == [
        [(1, 0.0, 0.7), (2, 0.1, 0.7)], [(5, 1.0, 0.7), (6, 1.1, 0.7)],
    ]  # fmt: skip
    await pad.clear()
    assert not pad.ink.latest.strokes
    pen.put(PenPoint(1, 1, 200.0), down=True)
    assert pad.ink.latest.strokes[0][0].t == 0.0
    await pad.end()
    assert gone(pad)
    await pad.close()
    await pad.close()


def test_a_dot_is_a_stroke_and_leaving_the_field_lifts_the_pen() -> None:
    slot: Slot[Ink] = Slot()
    sheet = Sheet(slot, WIDTH, HEIGHT)
    sheet.put(PenPoint(1, 1, 0), down=True)
    sheet.put(PenPoint(1, 1, 0), down=False)
    sheet.put(PenPoint(80, 1, 1), down=True)
    sheet.put(PenPoint(90, 1, 2), down=True)
    sheet.put(PenPoint(80, 2, 3), down=True)
    assert slot.latest is not None
    assert [len(stroke) for stroke in slot.latest.strokes] == [1, 1, 1]


@settings(max_examples=300)
@given(st.lists(st.tuples(st.floats(), st.floats(), st.floats(), st.floats(), st.booleans()), max_size=40))
def test_whatever_a_screen_feels_becomes_ink_inside_the_field_in_time(
    touches: list[tuple[float, float, float, float, bool]],
) -> None:
    slot: Slot[Ink] = Slot()
    sheet = Sheet(slot, WIDTH, HEIGHT)
    for x, y, t, pressure, down in touches:
        sheet.put(PenPoint(x, y, t, pressure), down=down)
    assert slot.latest is not None
    assert inside(slot.latest)
    times = [p.t for stroke in slot.latest.strokes for p in stroke]
    assert all(math.isfinite(t) for t in times)
    assert times == sorted(times)
    assert all(0 <= p.pressure <= 1 for stroke in slot.latest.strokes for p in stroke)


def test_200_points_a_second_for_a_minute_without_loss_and_never_without_end() -> None:
    slot: Slot[Ink] = Slot()
    sheet = Sheet(slot, WIDTH, HEIGHT)
    started = time.process_time()
    for n in range(12_000):
        sheet.put(PenPoint(n % 80, 5, n / 200), down=n % 200 != 0)
    assert time.process_time() - started < 6.0
    assert slot.latest is not None
    assert sum(map(len, slot.latest.strokes)) == 12_000 - 60
    for n in range(MOST_POINTS):
        sheet.put(PenPoint(1, 1, 100 + n), down=n % 100 != 0)
    assert sum(map(len, slot.latest.strokes)) == MOST_POINTS


# Files


async def played(url: str) -> tuple[list[int], Ink]:
    pad = cast(SignaturePad, driver(Device.SIGNATURE, url))
    await pad.open()
    await pad.begin(WIDTH, HEIGHT)
    counts = []
    for _ in range(200):
        assert pad.ink.latest is not None
        counts.append(sum(map(len, pad.ink.latest.strokes)))
        await asyncio.sleep(0.005)
        if len(counts) > 60 and counts[-1] == counts[-40]:
            break
    ink = pad.ink.latest
    assert ink is not None
    await pad.clear()
    assert pad.ink.latest is not None
    assert not pad.ink.latest.strokes
    await asyncio.sleep(0.02)
    await pad.end()
    await asyncio.sleep(0.02)
    assert gone(pad)
    await pad.close()
    await pad.close()
    return counts, ink


@pytest.mark.parametrize("kind", ["svg", "json", "simulated"])
async def test_a_signature_appears_stroke_by_stroke_inside_the_field(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"s.{kind}"
    url = f"file:{path}?seconds=0.4"
    if kind == "svg":
        path.write_bytes(svg('<path d="M0 0 C100 0 0 300 100 300" fill="none" stroke="black"/><path d="M0 5h70"/>'))
    elif kind == "json":
        path.write_text(json.dumps({"strokes": [[[x, x % 7, x * 0.01, 0.5] for x in range(80)], [[0, 9], [70, 9]]]}))
    else:
        url = "simulated:anna?seconds=0.4"
    counts, ink = await played(url)
    assert counts[0] == 0
    assert counts == sorted(counts)
    assert len(set(counts)) > 5
    assert inside(ink)
    xs = [p.x for stroke in ink.strokes for p in stroke]
    ys = [p.y for stroke in ink.strokes for p in stroke]
    assert max(xs) - min(xs) > 0.8 * WIDTH or max(ys) - min(ys) > 0.8 * HEIGHT
    times = [p.t for stroke in ink.strokes for p in stroke]
    assert times == sorted(times)


async def test_the_file_taken_away_is_the_unplugged_pad(tmp_path: Path) -> None:
    path = tmp_path / "s.svg"
    path.write_bytes(svg('<path d="M0 0L9 9"/>'))
    pad = driver(Device.SIGNATURE, f"file:{path}")
    await pad.open()
    await pad.check()
    path.unlink()
    with pytest.raises(DeviceLost):
        await pad.check()
    await pad.close()


@pytest.mark.parametrize(
    ("content", "code"),
    [(None, "S10"), (b"", "S50"), (b"<svg/>", "S50"), (b"<html><path d='M0 0L1 1'/></html>", "S50"), (b"{}", "S50"),
     (b"[[]]", "S50"), (b"[[[1]]]", "S50"), (b"[[[1, true]]]", "S50"), (b'[[["1", 2]]]', "S50"),
     (b"[" * 100_000, "S50"),
     (b"[[[1, 1e400]]]", "S50"), (b"\xff\xfe", "S50"), (b" " * 3_000_000, "S50"), (b"<svg><path d='M0 0", "S50"),
     (svg('<path d="M0 0L9 9" fill="white"/>'), "S50"), (svg('<path d="M0 0L9 9" transform="roll(3)"/>'), "S50"),
     (svg("<g>" * 80 + "</g>" * 80), "S50"), (svg(f'<path d="M0 0{"L1 1" * 60_000}"/>'), "S50"),
     (svg('<path d="M0 0L9 9"/>', '<!DOCTYPE svg [<!ENTITY a "a">]>'), "S50")],
)  # fmt: skip
async def test_a_file_that_is_no_signature(tmp_path: Path, content: bytes | None, code: str) -> None:
    path = tmp_path / "s"
    if content is not None:
        path.write_bytes(content)
    pad = driver(Device.SIGNATURE, f"file:{path}")
    with pytest.raises(DeviceError) as caught:
        await pad.open()
    assert caught.value.code == code


def test_recorded_times_and_pressure_are_kept_and_milliseconds_understood() -> None:
    points = [{"x": n, "y": 0, "t": 1000 + n * 20_000, "p": 0.25} for n in range(3)]
    ink = fitted(read_json(json.dumps({"strokes": [{"points": points}]}).encode()), WIDTH, HEIGHT)
    assert [(p.t, p.pressure) for p in ink.strokes[0]] == [(0.0, 0.25), (20.0, 0.25), (40.0, 0.25)]
    seconds = fitted(read_json(b"[[[0,0,5.0,1],[1,0,5.5,1]]]"), WIDTH, HEIGHT)
    assert [p.t for p in seconds.strokes[0]] == [0.0, 0.5]


# SVG


@pytest.mark.parametrize(
    ("data", "first", "last"),
    [("M1 2L3 4", (1, 2), (3, 4)), ("m1,2 3,4", (1, 2), (4, 6)), ("M1 2H9V8", (1, 2), (9, 8)),
     ("M1 2h9v8", (1, 2), (10, 10)), ("M0 0 1 1 2 2", (0, 0), (2, 2)), ("M0 0L5 5Z", (0, 0), (0, 0)),
     ("M0 0c1 1 2 2 3 3s2 2 3 3", (0, 0), (6, 6)), ("M0 0q1 1 2 2t2 2", (0, 0), (4, 4)),
     ("M0 0a5 5 0 0110 0", (0, 0), (10, 0)), ("M0 0a5 5 0 1 0 10 0", (0, 0), (10, 0)),
     ("M.5.5-1-1", (0.5, 0.5), (-1, -1)),
     ("M1e1 2E0l1,1", (10, 2), (11, 3)), ("M0 0a0 5 0 0 1 9 9", (0, 0), (9, 9)), ("M0 0L1 1 L", (0, 0), (1, 1)),
     ("M0 0L1 1 X 5 5", (0, 0), (1, 1))],
)  # fmt: skip
def test_every_path_command(data: str, first: tuple[float, float], last: tuple[float, float]) -> None:
    lines = flattened(data)
    assert len(lines) == 1
    assert ends(lines[0]) == (first, last)


def test_a_half_circle_is_round_and_bends_to_the_asked_side() -> None:
    for sweep, side in ((1, -1), (0, 1)):
        (line,) = flattened(f"M0 0A5 5 0 0 {sweep} 10 0")
        assert all(abs(math.hypot(x - 5, y) - 5) < 1e-9 for x, y in line)
        assert all(y * side >= -1e-9 for _, y in line)
    (large,) = flattened("M0 0A10 10 0 1 1 10 0")
    assert max(math.hypot(x, y) for x, y in large) > 19


def test_a_move_after_close_starts_from_the_start() -> None:
    lines = flattened("M1 1h5v5zl-1 -1")
    assert ends(lines[1]) == ((1, 1), (0, 0))


def test_transforms_of_groups_add_up() -> None:
    drawing = read_svg(
        svg(
            '<g transform="translate(10,20) scale(2)"><g transform="rotate(90)"><path d="M1 0L2 0"/></g>'
            '<polyline points="0,0 1,1"/><line x1="0" y1="0" x2="3" y2="0"/><polygon points="0 0 1 0 1 1"/></g>'
        )
    )
    got = [[(round(p.x, 6), round(p.y, 6)) for p in stroke] for stroke in drawing]
    assert got == [
        [(10, 22), (10, 24)], [(10, 20), (12, 22)], [(10, 20), (16, 20)], [(10, 20), (12, 20), (12, 22), (10, 20)],
    ]  # fmt: skip
    assert transform("rotate(180 5 5)")[4:] == pytest.approx((10, 10))
    assert transform("matrix(1 2 3 4 5 6)") == (1, 2, 3, 4, 5, 6)
    assert transform("skewX(45) skewY(0)") == pytest.approx((1, 0, 1, 1, 0, 0))


def test_what_is_not_seen_is_no_ink() -> None:
    line = '<path d="M0 0L9 9"/>'
    hidden = (
        f'<defs>{line}</defs><g style="display:none">{line}</g><g fill="none">{line}</g><clipPath>{line}</clipPath>'
        '<path d="M0 0H100V50H0Z" style="fill: #FFF; stroke: none"/>'
    )
    assert len(read_svg(svg(hidden + line))) == 1


TEMPLATE = svg(
    '<g transform="translate(1 2) rotate(3)"><path d="M1 2c3 4 5 6 7 8s1 2 3 4q1 1 2 2t3 3a4 5 6 1 0 7 8z"/></g>'
    '<polyline points="1,2 3,4"/>'
)
JSON = b'{"strokes": [[[1, 2, 0.1, 0.5], [3, 4, 0.2, 0.6]], [{"x": 1, "y": 2}]]}'


@settings(max_examples=400)
@given(st.data())
def test_any_file_is_ink_inside_the_field_or_a_typed_error_within_50_ms(data: st.DataObject) -> None:
    read, template = data.draw(st.sampled_from([(read_svg, TEMPLATE), (read_json, JSON)]))
    torn = bytearray(template)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(torn) - 1))
        piece = st.binary(max_size=6) | st.sampled_from(
            [b"1e99", b"9e999", b"-", b"a", b"Z", b"[", b"null", b"nan", b"0"]
        )
        torn[at : at + data.draw(st.integers(0, 9))] = data.draw(piece)
    ink = None
    with within("ink files"), suppress(TornInk):
        ink = fitted(read(bytes(torn)), WIDTH, HEIGHT)
    if ink is not None:
        assert all(-1e-6 <= p.x <= WIDTH + 1e-6 and -1e-6 <= p.y <= HEIGHT + 1e-6 for s in ink.strokes for p in s)
        times = [p.t for stroke in ink.strokes for p in stroke]
        assert all(map(math.isfinite, times))
        assert times == sorted(times)


# The simulated hand


def test_the_same_hand_signs_alike_but_never_the_same_and_hands_differ() -> None:
    anna, again, bernd = signature("anna", 1, 85, 28), signature("anna", 2, 85, 28), signature("bernd", 1, 85, 28)
    assert anna.strokes == signature("anna", 1, 85, 28).strokes
    assert anna.strokes != again.strokes
    assert [len(s) for s in anna.strokes] == [len(s) for s in again.strokes]

    def far(a: Ink, b: Ink) -> float:
        pairs = itertools.zip_longest(
            *(((p.x, p.y) for s in ink.strokes for p in s) for ink in (a, b)), fillvalue=(0, 0)
        )
        return sum(math.dist(p, q) for p, q in pairs) / sum(map(len, a.strokes))

    assert far(anna, again) < 3 < far(anna, bernd)


@pytest.mark.parametrize("name", ["anna", "bernd", "", "ÄÖ", "x" * 200])
def test_it_is_written_as_hands_write(name: str) -> None:
    ink = signature(name, 1, 85, 28)
    points = [p for s in ink.strokes for p in s]
    assert inside(ink)
    assert len(points) > 150
    assert 0.8 < points[-1].t < 4
    steps = [b.t - a.t for s in ink.strokes for a, b in itertools.pairwise(s)]
    assert min(steps) > 0
    assert len({round(p.pressure, 2) for p in points}) > 10
