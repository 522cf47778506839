"""`kiosk access`: who may open the technician's journey at this terminal."""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path

from qrcode.main import QRCode

from kiosk.access import FILE, PinUnusable, set_pin
from kiosk.settings import SettingsError, default_file, load
from kiosk.trouble import TROUBLE, complain


def configure(parser: argparse.ArgumentParser) -> None:
    """Options of `kiosk access`."""
    parser.epilog = "example: kiosk access --set-pin"
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings (TOML)")
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--set-pin", action="store_true", help="read a new PIN, without echo, and show the secret of the codes once"
    )
    what.add_argument("--revoke", action="store_true", help="forget PIN and secret: only staff cards open")


def run(options: argparse.Namespace) -> int:
    """0 done, 1 nothing was changed, 2 the settings or the PIN cannot be used."""
    try:
        settings = load(options.config or default_file())
        file = settings.state / FILE
        if options.set_pin:
            uri = set_pin(settings.state, _read_pin(), settings.terminal.name)
            _show(uri)
        elif options.revoke:
            file.unlink(missing_ok=True)
        print("PIN and code are set." if file.exists() else "No PIN is set.")
    except PinUnusable as error:
        return complain(SettingsError(str(error)))
    except TROUBLE as error:
        return complain(error)
    return 0


def _read_pin() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    pin = getpass.getpass("PIN: ")
    if getpass.getpass("once more: ") != pin:
        raise PinUnusable("the two are not the same")
    return pin


def _show(uri: str) -> None:
    """For an authenticator app: to scan where this is a terminal, and to copy."""
    if sys.stdout.isatty():
        code = QRCode(border=2)
        code.add_data(uri)
        code.print_ascii(invert=True)
    print(uri)
    print("This secret is shown once. Scan it with an authenticator app now.")
