"""`kiosk assess portrait|finger`: judges pictures as the terminal would."""

from __future__ import annotations

import argparse

from kiosk.commands import assess_finger, assess_portrait


def configure(parser: argparse.ArgumentParser) -> None:
    """Add both kinds."""
    parser.epilog = "example: kiosk assess portrait photo.jpg --json"
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND")
    assess_portrait.configure(kinds.add_parser("portrait", help="pictures of faces"))
    assess_finger.configure(kinds.add_parser("finger", help="fingerprint pictures"))


def run(options: argparse.Namespace) -> int:
    """Judge; 1 if a file could not be read."""
    return assess_portrait.run(options) if options.kind == "portrait" else assess_finger.run(options)
