"""Draws what the judgement saw: print, foreground, ridge directions, minutiae, verdict. For technicians."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.biometrics.fingers.minutiae import SCALE
from kiosk.biometrics.fingers.quality import FAILED, Inspection

_Colour = npt.NDArray[np.uint8]

_ZOOM = 2  # lines of one pixel would hide the ridges
_STEP = 16
_BLUE, _RED, _GREEN, _INK = (200, 120, 20), (40, 40, 220), (80, 150, 30), (40, 30, 30)
_CAPTION = 64
_COLUMNS = 4


def write(out: Path, inspected: list[tuple[str, Inspection]]) -> None:
    """One cell per print, four in a row, as PNG. Raises OSError."""
    cells = [_cell(name, inspection) for name, inspection in inspected]
    height, width = max(cell.shape[0] for cell in cells), max(cell.shape[1] for cell in cells)
    cells = [
        np.pad(cell, ((0, height - cell.shape[0]), (0, width - cell.shape[1]), (0, 0)), constant_values=255)
        for cell in cells
    ]
    columns = min(_COLUMNS, len(cells))
    cells += [np.full((height, width, 3), 255, np.uint8)] * (-len(cells) % columns)
    rows = [np.hstack(cells[start : start + columns]) for start in range(0, len(cells), columns)]
    encoded, png = cv2.imencode(".png", np.vstack(rows))
    if not encoded:
        raise OSError("the sheet cannot be drawn")
    out.write_bytes(png.tobytes())


def _cell(name: str, inspection: Inspection) -> _Colour:
    grey = cv2.resize(inspection.grey, None, fx=_ZOOM, fy=_ZOOM, interpolation=cv2.INTER_CUBIC)
    picture = np.asarray(cv2.cvtColor(cv2.addWeighted(grey, 0.7, grey, 0, 76), cv2.COLOR_GRAY2BGR), np.uint8)
    mask = cv2.resize(inspection.region.mask.astype(np.uint8), (picture.shape[1], picture.shape[0]))
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    cv2.drawContours(picture, outlines, -1, _GREEN, 2, cv2.LINE_AA)
    _draw_directions(picture, inspection, mask > 0)
    for (x, y), direction in zip(inspection.minutiae.points, inspection.minutiae.directions, strict=True):
        centre = (int(x * _ZOOM), int(y * _ZOOM))
        tip = (int(centre[0] + 18 * np.cos(direction)), int(centre[1] + 18 * np.sin(direction)))
        cv2.circle(picture, centre, 5, _RED, 2, cv2.LINE_AA)
        cv2.line(picture, centre, tip, _RED, 2, cv2.LINE_AA)
    return np.vstack([_caption(name, inspection, picture.shape[1]), picture])


def _draw_directions(picture: _Colour, inspection: Inspection, mask: npt.NDArray[np.bool_]) -> None:
    for y in range(_STEP // 2, inspection.grey.shape[0], _STEP):
        for x in range(_STEP // 2, inspection.grey.shape[1], _STEP):
            if not mask[y * _ZOOM, x * _ZOOM]:
                continue
            height, width = inspection.ridges.normal.shape
            row, column = min(int(y * SCALE), height - 1), min(int(x * SCALE), width - 1)
            along = float(inspection.ridges.normal[row, column]) + np.pi / 2
            reach = 12 * float(inspection.ridges.coherence[row, column])
            dx, dy = int(reach * np.cos(along)), int(reach * np.sin(along))
            centre_x, centre_y = x * _ZOOM, y * _ZOOM
            cv2.line(picture, (centre_x - dx, centre_y - dy), (centre_x + dx, centre_y + dy), _BLUE, 1, cv2.LINE_AA)


def _caption(name: str, inspection: Inspection, width: int) -> _Colour:
    verdict = inspection.judgement
    strip = np.full((_CAPTION, width, 3), 255, np.uint8)
    score = "no score" if verdict.quality == FAILED else f"NFIQ 2: {verdict.quality}"
    colour = _GREEN if verdict.acceptable else _RED
    shown = name.encode("ascii", "replace").decode()  # the drawing font has no more
    cv2.putText(strip, shown[:40], (10, 24), cv2.FONT_HERSHEY_SIMPLEX, 0.6, _INK, 1, cv2.LINE_AA)
    facts = f"{score}  {verdict.minutiae} minutiae  {verdict.foreground_mm2:.0f} mm2  {' '.join(verdict.feedback)}"
    cv2.putText(strip, facts, (10, 52), cv2.FONT_HERSHEY_SIMPLEX, 0.6, colour, 1, cv2.LINE_AA)
    return strip
