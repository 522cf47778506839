"""`kiosk compare finger A B`: do two pictures show the same finger?"""

from __future__ import annotations

import argparse

from kiosk.commands import compare_finger


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the one kind there is."""
    parser.epilog = "example: kiosk compare finger a.png b.png --json"
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND")
    compare_finger.configure(kinds.add_parser("finger", help="fingerprint pictures"))


def run(options: argparse.Namespace) -> int:
    """Compare; 1 if a file could not be read."""
    return compare_finger.run(options)
