"""The photo lab's sheet: landmarks, lines, crop and a table of the criteria, one tile a picture."""

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

PICTURE = (480, 620)
TABLE = 400
LINE = 18
LARGEST_HEIGHT = 20_000
INK, GOOD, BAD = (40, 40, 40), (60, 140, 30), (40, 40, 210)
EYES, CHIN, CROWN, CROP, MESH = (200, 90, 0), (0, 130, 255), (170, 0, 170), (30, 160, 30), (190, 190, 0)


class Sheet:
    """Collects tiles and writes them as one PNG, side by side."""

    def __init__(self) -> None:
        self._tiles: list[Pixels] = []

    def add(self, name: str, pixels: Pixels, verdict: Verdict) -> None:
        """One more picture with its verdict."""
        self._tiles.append(_tile(name, pixels, verdict))

    def write(self, file: Path) -> None:
        """Raises OSError."""
        tiles = self._tiles or [np.full((PICTURE[1], PICTURE[0] + TABLE, 3), 255, np.uint8)]
        height, width = tiles[0].shape[:2]
        columns = max(1, round((len(tiles) * height / width) ** 0.5 * 1.2))
        rows = min(-(-len(tiles) // columns), LARGEST_HEIGHT // height)
        sheet = np.full((rows * height, columns * width, 3), 255, np.uint8)
        for place, tile in enumerate(tiles[: rows * columns]):
            top, left = place // columns * height, place % columns * width
            sheet[top : top + height, left : left + width] = tile
        done, data = cv2.imencode(".png", sheet)
        if not done:
            raise OSError("the sheet could not be encoded")
        file.write_bytes(data.tobytes())


def _tile(name: str, pixels: Pixels, verdict: Verdict) -> Pixels:
    tile = np.full((PICTURE[1] + 2 * LINE, PICTURE[0] + TABLE, 3), 255, np.uint8)
    scale = min(PICTURE[0] / pixels.shape[1], PICTURE[1] / pixels.shape[0])
    size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
    picture = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    if verdict.face is not None:
        _draw(picture, verdict, verdict.face, scale)
    tile[2 * LINE : 2 * LINE + size[1], : size[0]] = picture
    _write(tile, name.encode("ascii", "replace").decode(), 4, 0, INK)
    state = "accepted" if verdict.accepted else "not accepted"
    text = f"{verdict.faces} face(s), {state}, {verdict.milliseconds:.0f} ms"
    _write(tile, text, PICTURE[0] + 8, 0, GOOD if verdict.accepted else BAD)
    _write(tile, ", ".join(verdict.advice), PICTURE[0] + 8, 1, INK)
    for row, criterion in enumerate(verdict.criteria, 3):
        _write(tile, _row(criterion), PICTURE[0] + 8, row, GOOD if criterion.fulfilled else BAD)
    return tile


def _draw(picture: Pixels, verdict: Verdict, face: Face, scale: float) -> None:
    for x, y in face.mesh * scale:
        cv2.circle(picture, (round(x), round(y)), 1, MESH, -1)
    for eye in (face.left, face.right):
        cv2.polylines(picture, [_whole(np.concatenate([eye.contour[:9], eye.contour[:8:-1]]) * scale)], True, EYES)
    along = (face.eyes[1] - face.eyes[0]) * 1.3
    for point, colour in ((face.middle, EYES), (face.chin, CHIN), (face.crown(geometry.CROWN), CROWN)):
        start, end = _whole(np.array([point - along, point + along]) * scale)
        cv2.line(picture, start.tolist(), end.tolist(), colour, 2)
    if verdict.crop is not None:
        corners = verdict.crop.region.to_picture(np.array([[0, 0], [1, 0], [1, 1], [0, 1]], float))
        cv2.polylines(picture, [_whole(corners * scale)], True, CROP, 2)


def _whole(points: Points) -> np.ndarray[tuple[int, ...], np.dtype[np.int32]]:
    return np.round(points).astype(np.int32)


def _row(one: Criterion) -> str:
    low = "" if one.min is None else f"{one.min:g}"
    high = "" if one.max is None else f"{one.max:g}"
    mark = "M" if one.mandatory else " "
    return f"{one.id} {mark} {one.name}: {one.value:.2f}  [{low} .. {high}]"


def _write(tile: Pixels, text: str, x: int, line: int, colour: tuple[int, int, int]) -> None:
    cv2.putText(tile, text, (x, 14 + line * LINE), cv2.FONT_HERSHEY_SIMPLEX, 0.42, colour, 1, cv2.LINE_AA)
