"""`kiosk access`: who may open the technician's journey at this terminal."""

from __future__ import annotations

import argparse
import asyncio
import getpass
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from qrcode.main import QRCode

from drivers import driver
from drivers.card import piv
from drivers.card.chip.faults import ChipFault
from drivers.ports import CardReader, Device
from kiosk.access import FILE, PinUnusable, set_pin
from kiosk.settings import Settings, SettingsError, default_file, load
from kiosk.staffcards import SLOT, CardUnusable, StaffCards, staff_cards
from kiosk.trouble import TROUBLE, complain

PATIENCE = 60.0
"""Seconds to lay a card on the reader."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Options of `kiosk access`."""
    parser.epilog = "example: kiosk access --add-card t7 --certificate t7.pem"
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings (TOML)")
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--set-pin", action="store_true", help="read a new PIN, without echo, and show the secret of the codes once"
    )
    what.add_argument("--revoke", action="store_true", help="forget PIN and secret: only staff cards open")
    what.add_argument(
        "--add-card", metavar="ID", help="enrol the card on the reader, or --certificate, as this staff id"
    )
    what.add_argument("--remove-card", metavar="ID", help="this card opens no more, from now on")
    parser.add_argument("--certificate", type=Path, metavar="FILE", help="PEM or DER, with --add-card")


def run(options: argparse.Namespace) -> int:
    """0 done, 1 nothing was changed, 2 the settings, the PIN or the card cannot be used."""
    try:
        settings = load(options.config or default_file())
        file, cards = settings.state / FILE, staff_cards(settings)
        if options.set_pin:
            uri = set_pin(settings.state, _read_pin(), settings.terminal.name)
            _show(uri)
        elif options.revoke:
            file.unlink(missing_ok=True)
        elif options.add_card:
            _add(settings, cards, options.add_card, options.certificate)
        elif options.remove_card and not cards.remove(options.remove_card):
            print(f"kiosk: no card is enrolled as {options.remove_card}", file=sys.stderr)
            return 1
        print("PIN and code are set." if file.exists() else "No PIN is set.")
        print(f"Staff cards: {', '.join(cards.ids()) or 'none'}.")
    except (PinUnusable, CardUnusable) as error:
        return complain(SettingsError(str(error)))
    except ChipFault:
        return complain(SettingsError("this card has no certificate for staff (PIV, key 9A)"))
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


def _add(settings: Settings, cards: StaffCards, id: str, file: Path | None) -> None:
    url = settings.devices.card
    if file is None and url is None:
        raise CardUnusable("no card reader - at `$.devices.card`; or give the certificate with --certificate")
    certificate = file.read_bytes() if file else asyncio.run(_from_card(str(url)))
    cards.add(id, certificate, datetime.now(UTC))


async def _from_card(url: str) -> bytes:
    """The certificate of the card that is laid on the reader now."""
    reader = cast(CardReader, driver(Device.CARD, url))
    await reader.open()
    try:
        await reader.begin()
        print("Lay the card on the reader.", file=sys.stderr)
        async with asyncio.timeout(PATIENCE):
            while reader.card.latest is None:  # noqa: ASYNC110 - slots have no bell
                await asyncio.sleep(0.1)
        await reader.connect()
        return await piv.certificate(reader.transmit, SLOT)
    except TimeoutError:
        raise CardUnusable("no card was laid on the reader") from None
    finally:
        await reader.close()


def _show(uri: str) -> None:
    """For an authenticator app: to scan where this is a terminal, and to copy."""
    if sys.stdout.isatty():
        code = QRCode(border=2)
        code.add_data(uri)
        code.print_ascii(invert=True)
    print(uri)
    print("This secret is shown once. Scan it with an authenticator app now.")
