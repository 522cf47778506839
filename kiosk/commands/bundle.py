"""`kiosk bundle`: what a maker needs to help, in one file, without any person in it.

Taken in are only things that cannot hold one: events and codes (audit, logs), results of tests, settings without
secrets, versions. The outbox stays where it is, sealed as it is.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import distributions
from pathlib import Path

from kiosk import __version__
from kiosk.commands.devices import without_password
from kiosk.outbox import Outbox, OutboxError
from kiosk.reference import current, keys, toml
from kiosk.settings import Settings, default_file, load
from kiosk.trouble import TROUBLE, complain

UNITS = ("kiosk", "courier", "kiosk-screen", "kiosk-readiness")
_LINES = 20_000
_SECRET = re.compile(r"(?i)(password|secret|token|key|pin)=[^&\s]+")


def configure(parser: argparse.ArgumentParser) -> None:
    """Options of `kiosk bundle`."""
    parser.epilog = "example: kiosk bundle --out support.zip"
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings (TOML)")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.zip", help="the bundle to write")


def run(options: argparse.Namespace) -> int:
    """Exit status: 0 written, 2 the settings cannot be used."""
    try:
        settings = load(options.config or default_file())
        with zipfile.ZipFile(options.out, "w", zipfile.ZIP_DEFLATED) as bundle:
            for name, text in contents(settings):
                bundle.writestr(name, text)
                print(name)
    except TROUBLE as error:
        return complain(error)
    return 0


def contents(settings: Settings) -> Iterator[tuple[str, str]]:
    """Names and texts of what goes into the bundle."""
    yield "versions.json", json.dumps(_versions(), indent=2)
    yield "settings.txt", "\n".join(f"{key.path} = {_harmless(toml(current(settings, key.path)))}" for key in keys())
    yield "outbox.json", json.dumps(_outbox(settings))
    for name in ("audit.jsonl", "tests.json"):
        file = settings.state / name
        if file.is_file():
            yield name, file.read_text("utf-8", errors="replace")
    for log in sorted(settings.state.glob("*.log")):
        yield f"logs/{log.name}", _harmless(_tail(log.read_text("utf-8", errors="replace")))
    for unit in UNITS if shutil.which("journalctl") else ():
        said = subprocess.run(
            ["journalctl", "--unit", unit, "--no-pager", "--output", "short-iso", "--lines", str(_LINES)],
            capture_output=True, text=True, errors="replace", timeout=60, check=False,
        )  # fmt: skip
        if said.returncode == 0:
            yield f"logs/{unit}.journal", _harmless(said.stdout)


def _versions() -> dict[str, object]:
    return {
        "buergerterminal": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "packages": dict(sorted((one.name, one.version) for one in distributions())),
    }


def _outbox(settings: Settings) -> dict[str, object]:
    """How many rows wait, never which."""
    file = settings.state / "outbox.sqlite"
    if not file.is_file():
        return {}
    try:
        outbox = Outbox(file)
    except OutboxError as error:
        return {"code": error.code}
    try:
        return asdict(outbox.depth())
    finally:
        outbox.close()


def _tail(text: str) -> str:
    return "\n".join(text.splitlines()[-_LINES:])


def _harmless(text: str) -> str:
    """Without what opens something: passwords in addresses, keys in options."""
    return _SECRET.sub(lambda found: f"{found[1]}=...", without_password(text))
