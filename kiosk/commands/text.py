"""`kiosk text`: which languages there are, how complete they are, and what is wrong with them."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from kiosk.settings import SettingsError
from kiosk.trouble import complain

EXAMPLE = "kiosk text --check --lang pl"


def configure(parser: argparse.ArgumentParser) -> None:
    """Options of `kiosk text`."""
    parser.description = "Which languages there are; with --check, everything a translation lacks or breaks."
    parser.epilog = f"example: {EXAMPLE}"
    parser.add_argument("--check", action="store_true", help="proof-read; exit status 1 if anything was found")
    parser.add_argument("--quick", action="store_true", help="do not measure whether the sentences have room")
    parser.add_argument("--lang", action="append", metavar="CODE", help="language, may be repeated (default: all)")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="a city's own sentences ([texts] folder)")
    parser.add_argument("--json", action="store_true", help="one JSON document")


def run(options: argparse.Namespace) -> int:
    """0 nothing to put right, 1 something is, 2 there is no such language or folder."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    from kiosk.ui import proof
    from kiosk.ui.fit import fit
    from kiosk.ui.words import FALLBACK

    there = proof.languages()
    chosen = tuple(options.lang or there)
    unknown = next((code for code in chosen if code not in there), None)
    if unknown is not None:
        return complain(SettingsError(f"--lang {unknown}: there is no catalogue {unknown}.ftl"))
    if options.folder is not None and not options.folder.is_dir():
        return complain(SettingsError(f"--folder {options.folder}: no such folder"))
    found: list[proof.Finding] = []
    for code in chosen:
        found += proof.proof(code)
        if options.folder is not None:
            found += proof.city(code, options.folder)
        if options.check and not options.quick:
            found += asyncio.run(fit(code, options.folder))
    sentences = len(proof.Catalogue.read(FALLBACK).patterns)
    lacking = Counter(one.language for one in found if one.kind in ("missing", "speak"))
    if options.json:
        report = {
            "sentences": sentences,
            "languages": {code: {"translated": sentences - lacking[code]} for code in chosen},
            "findings": [asdict(one) for one in found] if options.check else [],
        }
        print(json.dumps(report, ensure_ascii=False, indent=2))
    elif options.check:
        for one in found:
            print(f"{one.language}.ftl  {one.key}  {one.kind}: {one.detail}")
        print(
            f"{len(found)} to put right in {len(chosen)} languages" if found else f"{len(chosen)} languages, all well"
        )
    else:
        for code in chosen:
            print(f"{code:10} {sentences - lacking[code]} of {sentences} sentences")
        print(f"check them: {EXAMPLE}", file=sys.stderr)
    return 1 if options.check and found else 0
