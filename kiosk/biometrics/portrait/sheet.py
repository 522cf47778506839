"""The photo lab's sheet: one picture with lines, crop and every criterion, or a contact sheet of many."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from drivers.ports import Pixels
from flows.needs import Criterion
from kiosk.biometrics.portrait import geometry
from kiosk.biometrics.portrait.face import Face
from kiosk.biometrics.portrait.judge import Verdict
from kiosk.biometrics.portrait.sampling import Points

LARGEST_HEIGHT = 20_000
"""Of a contact sheet in pixels; what does not fit is left out, and the last line says how many."""
INK, FAINT, PAPER = (40, 40, 40), (125, 125, 125), (255, 255, 255)
GOOD, BAD, BAD_PAPER = (60, 120, 20), (40, 40, 190), (225, 225, 255)
EYES, CHIN, CROWN, CROP, MESH = (200, 90, 0), (0, 130, 255), (170, 0, 170), (30, 160, 30), (190, 190, 0)
LEGEND = (("crown", CROWN), ("eyes", EYES), ("chin", CHIN), ("crop", CROP))
HEAD, LINE, MARGIN = 34, 20, 12

ALONE = (600, 776)
COLUMNS = (("", 0), ("", 44), ("criterion", 64), ("value", 262), ("min", 340), ("max", 410))
TABLE = 480
SMALL = (300, 388)
REASONS = 5
"""Lines under a small picture: advice, then criteria that are not fulfilled."""
ACROSS = 5


class Sheet:
    """Collects pictures and writes them as one PNG: a full table for one, a contact sheet for several."""

    def __init__(self) -> None:
        self._first: tuple[str, Pixels, Verdict] | None = None
        self._tiles: list[Pixels] = []

    def add(self, name: str, pixels: Pixels, verdict: Verdict) -> None:
        """One more picture with its verdict."""
        self._first = self._first or (name, pixels, verdict)
        self._tiles.append(_small(name, pixels, verdict))

    def write(self, file: Path) -> None:
        """Raises OSError."""
        sheet = _alone(*self._first) if self._first and len(self._tiles) == 1 else _contact(self._tiles)
        done, data = cv2.imencode(".png", sheet)
        if not done:
            raise OSError("the sheet could not be encoded")
        file.write_bytes(data.tobytes())


def _contact(tiles: list[Pixels]) -> Pixels:
    if not tiles:
        empty = _blank(SMALL[0], HEAD)
        _write(empty, "no picture could be judged", MARGIN, 22, INK)
        return empty
    height, width = tiles[0].shape[:2]
    columns = min(len(tiles), ACROSS)
    rows = min(-(-len(tiles) // columns), LARGEST_HEIGHT // height)
    shown, left_out = tiles[: rows * columns], len(tiles) - rows * columns
    sheet = _blank(columns * width, rows * height + (HEAD if left_out > 0 else 0))
    for place, tile in enumerate(shown):
        top, left = place // columns * height, place % columns * width
        sheet[top : top + height, left : left + width] = tile
    if left_out > 0:
        _write(sheet, f"{left_out} more are not shown", MARGIN, rows * height + 22, BAD)
    return sheet


def _alone(name: str, pixels: Pixels, verdict: Verdict) -> Pixels:
    """Large, with every criterion."""
    left = ALONE[0] + 2 * MARGIN
    tile = _blank(left + TABLE, HEAD + ALONE[1] + 2 * MARGIN + LINE)
    _headline(tile, f"{name}    {_state(verdict)}", verdict)
    _picture(tile, pixels, verdict, ALONE, points=True)
    x = MARGIN
    for text, colour in LEGEND:
        cv2.line(tile, (x, tile.shape[0] - 16), (x + 18, tile.shape[0] - 16), colour, 3)
        _write(tile, text, x + 24, tile.shape[0] - 12, INK)
        x += 100
    y = HEAD + MARGIN + 14
    _write(tile, ", ".join(verdict.advice) or "nothing to change", left, y, GOOD if verdict.accepted else BAD, 0.5)
    y += LINE + 8
    for title, column in COLUMNS:
        _write(tile, title, left + column, y, FAINT)
    for one in verdict.criteria:
        y += LINE + 4
        if not one.fulfilled:
            cv2.rectangle(tile, (left - 6, y - 16), (left + TABLE - MARGIN, y + 6), BAD_PAPER, -1)
        for text, (_, column) in zip(_row(one), COLUMNS, strict=True):
            _write(tile, text, left + column, y, INK if one.fulfilled else BAD)
    _write(
        tile, f"M: must be delivered (TR-03121-3 Vol. 2)    {verdict.milliseconds:.0f} ms", left, y + 2 * LINE, FAINT
    )
    return tile


def _small(name: str, pixels: Pixels, verdict: Verdict) -> Pixels:
    """Small, with what is wrong."""
    tile = _blank(SMALL[0] + 2 * MARGIN, HEAD + SMALL[1] + MARGIN + (REASONS + 1) * LINE)
    _headline(tile, name, verdict)
    _picture(tile, pixels, verdict, SMALL, points=False)
    wrong = [one for one in verdict.criteria if not one.fulfilled]
    # More do not fit beside each other.
    lines = [", ".join([*verdict.advice[:3], *(["..."] if len(verdict.advice) > 3 else [])]) or _state(verdict)]
    lines += [f"{one.id} {one.name} {_number(one.value)} ({_limits(one)})" for one in wrong]
    if len(lines) > REASONS:
        lines = [*lines[: REASONS - 1], f"and {len(lines) - REASONS + 1} more"]
    for row, text in enumerate(lines, 1):
        y = HEAD + SMALL[1] + MARGIN + row * LINE
        _write(tile, text, MARGIN, y, GOOD if verdict.accepted else BAD if row == 1 else INK)
    return tile


def _state(verdict: Verdict) -> str:
    faces = {0: "no face", 1: "one face"}.get(verdict.faces, f"{verdict.faces} faces")
    return f"{faces}, {'accepted' if verdict.accepted else 'not accepted'}"


def _blank(width: int, height: int) -> Pixels:
    return np.full((height, width, 3), PAPER, np.uint8)


def _headline(tile: Pixels, text: str, verdict: Verdict) -> None:
    cv2.rectangle(tile, (0, 0), (tile.shape[1] - 2, HEAD - 4), GOOD if verdict.accepted else BAD, -1)
    _write(tile, text, MARGIN, 20, PAPER, 0.5)


def _picture(tile: Pixels, pixels: Pixels, verdict: Verdict, room: tuple[int, int], *, points: bool) -> None:
    """The picture with its lines, in the middle of the room below the headline."""
    scale = min(room[0] / pixels.shape[1], room[1] / pixels.shape[0])
    width, height = (max(1, round(side * scale)) for side in (pixels.shape[1], pixels.shape[0]))
    picture = np.asarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    if verdict.face is not None:
        _draw(picture, verdict, verdict.face, scale, points=points)
    left, top = MARGIN + (room[0] - width) // 2, HEAD + (room[1] - height) // 2
    tile[top : top + height, left : left + width] = picture


def _draw(picture: Pixels, verdict: Verdict, face: Face, scale: float, *, points: bool) -> None:
    if points:
        for x, y in face.mesh * scale:
            cv2.circle(picture, (round(x), round(y)), 1, MESH, -1)
        for eye in (face.left, face.right):
            lids = np.concatenate([eye.contour[:9], eye.contour[:8:-1]])
            cv2.polylines(picture, [_whole(lids * scale)], True, EYES)
    along = (face.eyes[1] - face.eyes[0]) * 1.3
    for point, colour in ((face.middle, EYES), (face.chin, CHIN), (face.crown(geometry.CROWN), CROWN)):
        start, end = _whole(np.array([point - along, point + along]) * scale)
        cv2.line(picture, start.tolist(), end.tolist(), colour, 1, cv2.LINE_AA)
    if verdict.crop is not None:
        corners = verdict.crop.region.to_picture(np.array([[0, 0], [1, 0], [1, 1], [0, 1]], float))
        cv2.polylines(picture, [_whole(corners * scale)], True, CROP, 2, cv2.LINE_AA)


def _whole(points: Points) -> np.ndarray[tuple[int, ...], np.dtype[np.int32]]:
    return np.round(points).astype(np.int32)


def _row(one: Criterion) -> tuple[str, ...]:
    return (
        one.id,
        "M" if one.mandatory else "",
        one.name,
        *(_number(value) for value in (one.value, one.min, one.max)),
    )


def _limits(one: Criterion) -> str:
    if one.min is None or (one.max is not None and one.value > one.max):
        return f"at most {_number(one.max)}"
    return f"at least {_number(one.min)}"


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def _write(tile: Pixels, text: str, x: int, y: int, colour: tuple[int, int, int], size: float = 0.42) -> None:
    shown = text.encode("ascii", "replace").decode()
    cv2.putText(tile, shown, (x, y), cv2.FONT_HERSHEY_SIMPLEX, size, colour, 1, cv2.LINE_AA)
