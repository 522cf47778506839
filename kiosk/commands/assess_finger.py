"""`kiosk assess finger FILE...`: judges fingerprint pictures."""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from drivers.pictures import Unreadable, grey, load
from drivers.ports import Pixels
from kiosk.biometrics.fingers import quality, sheet
from kiosk.biometrics.weights import WeightsError

EXAMPLE = "example: kiosk assess finger right.png left.png --sheet sheet.png"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    parser.description = "Judge fingerprint pictures by NFIQ 2 and say what could be better."
    parser.epilog = EXAMPLE
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path, help="picture of one finger, ridges dark")
    parser.add_argument("--ppi", type=int, default=quality.PPI, help="pixels per inch of the pictures (default: 500)")
    parser.add_argument("--sheet", type=Path, metavar="OUT.png", help="draw foreground, ridges, minutiae and verdict")
    parser.add_argument("--json", action="store_true", help="one JSON object per line")


def run(args: argparse.Namespace) -> int:
    """Judge every file in the order given. Exit status 1 if one could not be judged, 2 for a wrong resolution."""
    if not quality.MIN_PPI <= args.ppi <= quality.MAX_PPI:
        print(f"--ppi must be {quality.MIN_PPI} to {quality.MAX_PPI}: a print is never enlarged", file=sys.stderr)
        return 2
    inspected: list[tuple[str, quality.Inspection]] = []
    failed = False
    for file in args.files:
        try:
            pixels = grey(load(file))
            inspection, milliseconds = timed(pixels, args.ppi)
        except (OSError, ValueError, WeightsError) as error:
            failed = True
            report_failure(file, reason(error), as_json=args.json)
            continue
        inspected.append((file.name, inspection))
        _report(file, inspection.judgement, milliseconds, as_json=args.json)
    if args.sheet is not None and inspected:
        try:
            sheet.write(args.sheet, inspected)
        except OSError as error:
            print(f"{args.sheet}: {reason(error)}", file=sys.stderr)
            return 1
    return 1 if failed else 0


def timed(pixels: Pixels, ppi: int) -> tuple[quality.Inspection, float]:
    """The inspection and the milliseconds of one warm call."""
    _warm(pixels, ppi)
    start = time.perf_counter()
    inspection = quality.inspect(pixels, ppi)
    return inspection, round((time.perf_counter() - start) * 1000, 1)


_seen: set[tuple[tuple[int, ...], int]] = set()


def _warm(pixels: Pixels, ppi: int) -> None:
    # the first call of a size builds its filters and loads the forest
    if (pixels.shape, ppi) not in _seen:
        quality.inspect(pixels, ppi)
        _seen.add((pixels.shape, ppi))


def reason(error: Exception) -> str:
    """One readable line."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return f"not a readable picture: {error}" if isinstance(error, Unreadable) else str(error)


def report_failure(file: Path, why: str, *, as_json: bool) -> None:
    """Say that a file could not be judged."""
    if as_json:
        print(json.dumps({"file": str(file), "error": why}, ensure_ascii=False))
    else:
        print(f"{file}: {why}", file=sys.stderr)


def _report(file: Path, verdict: quality.Judgement, milliseconds: float, *, as_json: bool) -> None:
    if as_json:
        fields = {
            "file": str(file),
            "quality": verdict.quality,
            "minutiae": verdict.minutiae,
            "foreground_mm2": round(verdict.foreground_mm2, 1),
            "acceptable": verdict.acceptable,
            "feedback": [str(advice) for advice in verdict.feedback],
            "milliseconds": milliseconds,
        }
        print(json.dumps(fields, ensure_ascii=False))
        return
    words = "acceptable" if verdict.acceptable else "not acceptable"
    hints = f" ({', '.join(verdict.feedback)})" if verdict.feedback else ""
    facts = f"{verdict.minutiae} minutiae, {verdict.foreground_mm2:.0f} mm²"
    print(f"{file}: NFIQ 2 {verdict.quality}, {words}{hints}, {facts}")
