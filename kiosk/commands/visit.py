"""`kiosk visit`: one scripted visit without a person."""

from __future__ import annotations

import argparse
import asyncio
import json
import shutil
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

from kiosk.commands.devices import all_understood
from kiosk.scripted import STARTS, Played, open_submission, play, playground
from kiosk.settings import DeviceUrls, SettingsError, default_file, load
from kiosk.trouble import TROUBLE, complain

CAPTURES = ("passport", "identity_card", "photo")
"""Journeys that ask whose case it is; whoever brings a card shows it there."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Options of `kiosk visit`."""
    parser.epilog = (
        "example: kiosk visit passport --camera file:photo.jpg --fingerprint file:R.png,L.png --out var/visit"
    )
    parser.add_argument("journey", choices=sorted(STARTS), help="what the citizen comes for")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where screens, slip and result go")
    for device in DeviceUrls.__struct_fields__:
        parser.add_argument(f"--{device}", metavar="URL", help=f"another {device}, such as simulated:anna")
    parser.add_argument("--answers", type=Path, metavar="F.toml", help="what to answer, by the screen's name")
    parser.add_argument("--appointments", type=Path, metavar="F.csv", help="what is booked, as `office appointments`")
    parser.add_argument("--lang", default="de", metavar="CODE", help="the citizen's language (de)")
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings naming another office")
    parser.add_argument("--json", action="store_true", help="the result as JSON")


def run(options: argparse.Namespace) -> int:
    """Play; 0 if the visit ended `done`."""
    try:
        answers = {**STARTS[options.journey], **_answers(options.answers)}
        if options.card and options.journey in CAPTURES:
            answers = {"identify": "card", **answers}
        base = load(options.config or default_file(demo=True))
        if options.lang not in base.texts.languages:
            raise SettingsError(f"no language {options.lang!r}; there are: {', '.join(base.texts.languages)}")
        out: Path = options.out
        slips = out / "slips"
        _forget(out)
        given = {name: getattr(options, name) for name in DeviceUrls.__struct_fields__ if getattr(options, name)}
        defaults = {"camera": "simulated:anna", "fingerprint": "simulated:anna", "signature": "touch:"}
        devices = DeviceUrls(**{**defaults, "scanner": "keyboard:", "printer": f"png:{slips.resolve()}", **given})
        all_understood(devices)
        with playground(out, base, devices, own_office=options.config is None, booked=options.appointments) as ground:
            played = asyncio.run(play(ground, answers, options.lang, out / "screens", out / "slip.png"))
            if played.ending.receipt and played.office_config:
                open_submission(played.office_config, played.ending.receipt.key, out / "opened")
    except TROUBLE as error:
        return complain(error)
    _tell(played, options.json)
    return 0 if played.ending.end == "done" else 1


def _forget(out: Path) -> None:
    """Nothing of an earlier visit may pass for this one's; the terminal's state stays."""
    for folder in ("screens", "slips", "opened"):
        shutil.rmtree(out / folder, ignore_errors=True)
    (out / "slip.png").unlink(missing_ok=True)


def _answers(file: Path | None) -> Mapping[str, str]:
    if file is None:
        return {}
    try:
        answers = tomllib.loads(file.read_text())
    except (OSError, ValueError) as error:
        raise SettingsError(f"{file}: {error}") from None
    wrong = next((name for name, answer in answers.items() if not isinstance(answer, str)), None)
    if wrong is not None:
        raise SettingsError(f"{file}: an answer is a text - at $.{wrong}")
    return answers


def _tell(played: Played, as_json: bool) -> None:
    ending = played.ending
    receipt = None
    if ending.key is not None:
        receipt = {
            "key": ending.key,
            "number": ending.receipt.number if ending.receipt else None,
            "day": ending.receipt.day if ending.receipt else None,
            "code": ending.code,
            "mark": ending.mark,
        }
    elif ending.ticket is not None:
        receipt = {"key": ending.ticket.key, "number": ending.ticket.number, "day": ending.ticket.day, "code": None}
    if as_json:
        seconds = {name: round(value, 2) for name, value in ending.seconds.items()}
        result = {"ended": ending.end, "receipt": receipt, "screens": played.screens, "seconds": seconds}
        print(json.dumps(result | ({"reason": ending.reason} if ending.reason else {})))
    else:
        print(f"ended: {ending.end}" + (f" ({ending.reason})" if ending.reason else ""))
        if receipt:
            print(f"number {receipt['number']}, code {receipt['code']}, key {receipt['key']}")
    if ending.end != "done":
        print(f"kiosk: the visit ended {ending.end}{f' ({ending.reason})' if ending.reason else ''}", file=sys.stderr)
