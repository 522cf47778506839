"""`kiosk assess portrait FILE...`: judges pictures of faces as the terminal would."""

from __future__ import annotations

import argparse
import io
import json
import sys
import warnings
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from drivers.pictures import FORMATS, Unreadable, colour, load
from drivers.ports import Pixels
from kiosk.biometrics import jpeg
from kiosk.biometrics.portrait import PortraitJudge, Verdict
from kiosk.biometrics.portrait.judge import points
from kiosk.biometrics.portrait.sheet import Sheet
from kiosk.biometrics.weights import WeightsError

EXAMPLE = "example: kiosk assess portrait photo.jpg --sheet sheet.png"
PICTURES = {".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".webp", ".jp2", ".gif", ".ppm"}
LARGEST, LARGEST_TRANSPARENT, LARGEST_JPEG2000 = 25_000_000, 8_000_000, 8_000_000
"""Pixels of the largest picture that is judged: what decodes and is judged within 2 s and 1 GB, start included."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    parser.description = "Judge pictures of faces by TR-03121-3 Vol. 2 and say what could be better."
    parser.epilog = EXAMPLE
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path, help="picture, or a folder of pictures")
    parser.add_argument(
        "--as",
        dest="taken_as",
        choices=("frame", "portrait"),
        default="frame",
        help="frame: a camera's picture, the portrait is cut out first (default); portrait: judged as it is",
    )
    parser.add_argument("--portrait-out", type=Path, metavar="DIR", help="write the portraits cut out of frames")
    parser.add_argument("--sheet", type=Path, metavar="OUT.png", help="draw landmarks, lines, crop and verdicts")
    parser.add_argument("--json", action="store_true", help="one JSON object per line")


def run(args: argparse.Namespace) -> int:
    """Judge every file in the order given. Exit status 1 if one could not be judged or written."""
    try:
        judge = PortraitJudge()
    except WeightsError as error:
        print(error, file=sys.stderr)
        return 1
    cv2.setNumThreads(1)  # milliseconds are those of one core
    sheet = Sheet() if args.sheet else None
    fine, cold = True, True
    for file in _pictures(args.files):
        try:
            pixels = _read(file)
            finished = args.taken_as == "portrait"
            if cold:
                # The first call of every model is slow and would be charged to the first file.
                judge.verdict(pixels, finished=finished)
                cold = False
            verdict = judge.verdict(pixels, finished=finished)
            if args.portrait_out:
                _write_portrait(args.portrait_out / f"{file.stem}.jpg", verdict)
        except (OSError, ValueError, MemoryError) as error:
            fine = False
            _refuse(file, _reason(error), as_json=args.json)
            continue
        _report(file, verdict, as_json=args.json)
        if sheet:
            sheet.add(file.name, pixels, verdict)
    if sheet:
        try:
            sheet.write(args.sheet)
        except OSError as error:
            print(f"{args.sheet}: {_reason(error)}", file=sys.stderr)
            return 1
    return 0 if fine else 1


def _pictures(files: list[Path]) -> list[Path]:
    found: list[Path] = []
    for file in files:
        if file.is_dir():
            found += sorted(one for one in file.iterdir() if one.suffix.lower() in PICTURES)
        else:
            found.append(file)
    return found


def _read(file: Path) -> Pixels:
    data = load(file)
    header = _header(data)
    if header is not None:
        kind, transparent, width, height = header
        largest = LARGEST_JPEG2000 if kind == "JPEG2000" else LARGEST_TRANSPARENT if transparent else LARGEST
        if width * height > largest:
            raise Unreadable(f"{width} x {height} pixels are too many")
    return colour(data)


def _header(data: bytes) -> tuple[str | None, bool, int, int] | None:
    """Format, transparency, width and height before anything is decoded; None where `colour` will complain."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=FORMATS) as header:
                return header.format, "A" in header.mode, *header.size
    except Image.DecompressionBombError:
        raise Unreadable("too many pixels") from None
    except (OSError, ValueError, SyntaxError):
        return None


def _write_portrait(file: Path, verdict: Verdict) -> None:
    """Only a whole portrait: one with too few pixels is none, and is never enlarged."""
    if verdict.portrait is None or verdict.crop is None or not verdict.crop.whole:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    rgb = np.asarray(cv2.cvtColor(verdict.portrait, cv2.COLOR_BGR2RGB), np.uint8)
    file.write_bytes(jpeg.encode(rgb))


def _reason(error: Exception) -> str:
    """One readable line."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    if isinstance(error, MemoryError):
        return "not a readable picture: too large for this machine"
    return f"not a readable picture: {error}"


def _refuse(file: Path, why: str, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps({"file": str(file), "error": why}, ensure_ascii=False))
    else:
        print(f"{file}: {why}", file=sys.stderr)


def _report(file: Path, verdict: Verdict, *, as_json: bool) -> None:
    if not as_json:
        faces = {0: "no face", 1: "one face"}.get(verdict.faces, f"{verdict.faces} faces")
        hints = f" ({', '.join(verdict.advice)})" if verdict.advice else ""
        print(f"{file}: {faces}, {'accepted' if verdict.accepted else 'not accepted'}{hints}")
        for one in verdict.criteria:
            bounds = f"{_bound(one.min)} to {_bound(one.max)}"
            print(f"  {'ok ' if one.fulfilled else 'NOT'} {one.id} {one.name:24} {one.value:8.3f}   {bounds}")
        return
    fields: dict[str, object] = {
        "file": str(file),
        "faces": verdict.faces,
        "accepted": verdict.accepted,
        "advice": [str(advice) for advice in verdict.advice],
    }
    if verdict.face is not None:
        where = points(verdict.face)
        fields["face"] = {
            "left_eye": list(where.left_eye),
            "right_eye": list(where.right_eye),
            "chin": list(where.chin),
            "crown": list(where.crown),
        }
        fields["criteria"] = {
            one.id: {
                "name": one.name,
                "value": round(one.value, 4),
                "min": one.min,
                "max": one.max,
                "fulfilled": one.fulfilled,
                "mandatory": one.mandatory,
            }
            for one in verdict.criteria
        }
    fields["milliseconds"] = round(verdict.milliseconds, 1)
    print(json.dumps(fields, ensure_ascii=False))


def _bound(bound: float | None) -> str:
    return "-" if bound is None else f"{bound:g}"
