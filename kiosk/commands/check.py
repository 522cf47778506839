"""`kiosk check`: opens and checks everything once and reports all failures together."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import shutil
import ssl
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from cryptography import x509
from fontTools.ttLib import TTFont, TTLibError

from drivers.card.chip import authority
from drivers.ports import Device
from kiosk.biometrics import weights
from kiosk.commands.devices import line, quiet, test, understood
from kiosk.diagnosis.box import ask_courier
from kiosk.outbox import RESERVE, Outbox, OutboxError, OutboxFull
from kiosk.sealing import KeyUnusable, load_public_key
from kiosk.settings import Settings, SettingsError, default_file, load
from kiosk.trouble import complain

PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True)
class Checked:
    """One thing that was checked: fine, or not with a code and what is wrong."""

    name: str
    ok: bool
    code: str | None
    detail: str


def configure(parser: argparse.ArgumentParser) -> None:
    """Options of `kiosk check`."""
    parser.epilog = "example: kiosk check --config config/kiosk.toml"
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings (TOML)")
    parser.add_argument(
        "--within", type=float, metavar="SECONDS", help="what has not answered by then is too slow (default: as set)"
    )
    parser.add_argument("--json", action="store_true", help="one JSON document")


def run(options: argparse.Namespace) -> int:
    """Check everything; 0 all is well, 1 something is not, 2 the settings cannot be used."""
    try:
        settings = _hurried(load(options.config or default_file()), options.within)
    except SettingsError as error:
        if options.json:
            print(json.dumps(_report([Checked("settings", False, error.code, str(error))]), ensure_ascii=False))
        return complain(error)
    with quiet():
        checks = asyncio.run(check(settings))
    if options.json:
        print(json.dumps(_report(checks), ensure_ascii=False, indent=2))
    else:
        for one in checks:
            print(f"{'ok    ' if one.ok else 'FAILED'} {one.name:<12} {one.code or '':<4} {one.detail}".rstrip())
    wrong = [one for one in checks if not one.ok]
    if wrong:
        print(f"kiosk: {len(wrong)} of {len(checks)} checks failed", file=sys.stderr)
    return 2 if any(one.name.startswith("settings") for one in wrong) else 1 if wrong else 0


def _hurried(settings: Settings, seconds: float | None) -> Settings:
    """The same with no more patience than so many seconds."""
    if seconds is None:
        return settings
    limits = settings.limits
    hurried = msgspec.structs.replace(
        limits, device_call=min(limits.device_call, seconds), office_call=min(limits.office_call, seconds)
    )
    return msgspec.structs.replace(settings, limits=hurried)


def _report(checks: list[Checked]) -> dict[str, object]:
    return {"ok": all(one.ok for one in checks), "checks": [asdict(one) for one in checks]}


async def check(settings: Settings) -> list[Checked]:
    """Every check, slow ones at the same time."""
    devices = asyncio.gather(*(_device(settings, device) for device in Device))
    courier = asyncio.create_task(_courier(settings))
    rest = await asyncio.to_thread(lambda: list(_files(settings)))
    return [Checked("settings", True, None, ""), *filter(None, await devices), *rest, await courier]


async def _device(settings: Settings, device: Device) -> Checked | None:
    name = device.name.lower()
    url = getattr(settings.devices, name, None)
    if url is None:
        return None
    try:
        understood(device, url)
    except SettingsError as error:
        return Checked(f"settings.{name}", False, error.code, str(error))
    tested = await test(device, url, settings.limits.device_call)
    assert tested.status is not None
    return Checked(name, tested.status.usable, tested.status.code, line(tested).partition(" ")[2].strip())


async def _courier(settings: Settings) -> Checked:
    """The courier answers on its socket, and says how it stands with the office."""
    status = await ask_courier(settings)
    if status is None:
        return Checked("courier", False, "N21", f"{settings.socket}: no answer; is `kiosk courier` running?")
    if status.office_away_s is not None:
        return Checked("office", False, "N20", f"{settings.office.url}: away for {status.office_away_s:.0f} s")
    return Checked("office", True, None, f"{settings.office.url}: {status.waiting} waiting, {status.refused} refused")


def _files(settings: Settings) -> Iterator[Checked]:
    for name, code, examine in (
        ("disk", "O10", _disk),
        ("sealing key", "X10", _sealing_key),
        ("certificate", "X21", _certificate),
        ("models", "X22", _models),
        ("authorities", "X24", _authorities),
        ("fonts", "X23", _fonts),
    ):
        yield _outcome(name, code, settings, examine)


def _outcome(name: str, code: str, settings: Settings, examine: Callable[[Settings], str]) -> Checked:
    try:
        return Checked(name, True, None, examine(settings))
    except (OutboxError, KeyUnusable, weights.WeightsError, OSError, ValueError, TTLibError) as error:
        return Checked(name, False, str(getattr(error, "code", code)), str(error).splitlines()[0] if str(error) else "")


def _disk(settings: Settings) -> str:
    """Room for a visit. Makes nothing: whoever checks need not be the user that the terminal runs as."""
    file = settings.state / "outbox.sqlite"
    if file.exists():
        outbox = Outbox(file)
        try:
            outbox.room()
        finally:
            outbox.close()
        return str(settings.state)
    there = next(folder for folder in (settings.state, *settings.state.parents) if folder.is_dir())
    free = shutil.disk_usage(there).free
    if free < RESERVE:
        raise OutboxFull(f"{there}: only {free // 1_000_000} MB free")
    if not os.access(there, os.W_OK):
        raise OutboxError(f"{there}: not writable")
    return str(settings.state)


def _sealing_key(settings: Settings) -> str:
    return f"key {load_public_key(settings.path(settings.office.public_key)).id}"


def _certificate(settings: Settings) -> str:
    """The terminal's certificate, its key, and the authority that it trusts."""
    office = settings.office
    files = [settings.path(name) for name in (office.certificate, office.key, office.ca)]
    missing = [str(file) for file in files if not file.is_file()]
    if missing:
        raise ValueError(f"missing: {', '.join(missing)}")
    context = ssl.create_default_context(cafile=files[2])
    context.load_cert_chain(files[0], files[1])
    until = x509.load_pem_x509_certificate(files[0].read_bytes()).not_valid_after_utc
    if until < datetime.now(UTC):
        raise ValueError(f"{files[0]}: ran out on {until:%Y-%m-%d}")
    return f"valid until {until:%Y-%m-%d}"


def _authorities(settings: Settings) -> str:
    """The states whose documents are believed."""
    folder = settings.documents.authorities
    return f"{len(authority.load(settings.path(folder)))} certificates" if folder else "none: no document is verified"


def _models(_settings: Settings) -> str:
    return f"{weights.verify()} models"


def _fonts(settings: Settings) -> str:
    """Every character of every sentence has a picture in one of the fonts."""
    drawn: set[int] = set()
    for file in sorted((PACKAGE / "ui" / "fonts").glob("*-Regular.*tf")):
        with TTFont(file, lazy=True) as font:
            drawn |= set(font.getBestCmap())
    for language in settings.texts.languages:
        catalogue = PACKAGE / "text" / f"{language}.ftl"
        if not catalogue.is_file():
            raise ValueError(f"{catalogue}: no such language")
        missing = {c for c in catalogue.read_text("utf-8") if c.isprintable() and ord(c) not in drawn}
        if missing:
            raise ValueError(f"{language}: no font has {' '.join(sorted(missing)[:10])}")
    return ", ".join(settings.texts.languages)
