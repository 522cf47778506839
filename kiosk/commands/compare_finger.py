"""`kiosk compare finger A B`: do two prints come from one finger?"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from drivers.pictures import grey, load
from kiosk.biometrics.fingers import match, quality
from kiosk.commands.assess_finger import reason

EXAMPLE = "example: kiosk compare finger right.png left.png --json"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    parser.description = "Compare two fingerprint pictures."
    parser.epilog = EXAMPLE
    parser.add_argument("a", metavar="A", type=Path, help="picture of one finger, ridges dark, 500 ppi")
    parser.add_argument("b", metavar="B", type=Path, help="picture to compare it with")
    parser.add_argument("--ppi", type=int, default=quality.PPI, help="pixels per inch of the pictures (default: 500)")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(args: argparse.Namespace) -> int:
    """Compare. Exit status 0 whatever the answer, 1 if a picture cannot be read, 2 for a wrong resolution."""
    if not quality.MIN_PPI <= args.ppi <= quality.MAX_PPI:
        print(f"--ppi must be {quality.MIN_PPI} to {quality.MAX_PPI}: a print is never enlarged", file=sys.stderr)
        return 2
    pictures = []
    for file in (args.a, args.b):
        try:
            pictures.append(grey(load(file)))
        except (OSError, ValueError) as error:
            print(f"{file}: {reason(error)}", file=sys.stderr)
            return 1
    for picture in pictures:
        quality.template(picture, args.ppi)  # the first call of a size builds its filters
    start = time.perf_counter()
    found = match.compare(quality.template(pictures[0], args.ppi), quality.template(pictures[1], args.ppi))
    milliseconds = round((time.perf_counter() - start) * 1000, 1)
    if args.json:
        print(json.dumps({"same_finger": found.same_finger, "score": found.score, "milliseconds": milliseconds}))
    else:
        print(f"{'the same finger' if found.same_finger else 'different fingers'} (score {found.score:.2f})")
    return 0
