"""`kiosk courier`: the process with the network."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import fcntl
import logging
import os
import signal
import sys
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk import __version__
from kiosk import settings as terminal
from kiosk.audit import Audit
from kiosk.courier.answering import Answering, Numbers
from kiosk.courier.client import Client, connect
from kiosk.courier.delivery import Delivery
from kiosk.courier.knowledge import Knowledge
from kiosk.courier.presence import Presence
from kiosk.courier.usage import Usages
from kiosk.courier.zms.calls import Zms, address
from kiosk.courier.zms.journal import Journal
from kiosk.courier.zms.source import ZmsSource
from kiosk.keyring import Keyring, announced
from kiosk.outbox import Outbox, OutboxError
from kiosk.sealing import KeyUnusable

_MARGIN = 0.3
"""Seconds by which the courier gives up before the kiosk does, so that its answer still arrives."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.description = "Deliver what was handed in, and ask the office for the kiosk."
    parser.epilog = "example: kiosk courier --config config/kiosk.toml"
    parser.add_argument(
        "--config", type=Path, default=terminal.default_file(), metavar="F", help="settings (default: %(default)s)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Exit status: 0 told to stop, 1 cannot work, 2 the settings are wrong."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        settings = terminal.load(arguments.config)
        client = connect(settings)
        numbers = _numbers(settings, client)
    except terminal.SettingsError as error:
        return _complain(error, 2)
    try:
        settings.state.mkdir(parents=True, exist_ok=True)
        lock = os.open(settings.state / "courier.lock", os.O_RDWR | os.O_CREAT, 0o640)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return _complain(f"{settings.state}: another courier is at work there", 1)
        outbox = Outbox(settings.state / "outbox.sqlite")
        asyncio.run(_work(settings, outbox, client, numbers))
    except (OSError, OutboxError) as error:
        return _complain(error, 1)
    return 0


def _numbers(settings: terminal.Settings, client: Client) -> Numbers:
    """Our office, or the ZMS that the settings name. Raises SettingsError."""
    office = settings.office
    if office.tickets is None:
        return client
    base, offers = address(office.tickets)
    zms = Zms(base, settings.path(office.tickets_ca) if office.tickets_ca else None)
    zone = ZoneInfo(settings.terminal.timezone)
    return ZmsSource(zms, offers, Journal(settings.state / "zms.json"), settings.terminal.name, zone, client)


def _sealing_key(settings: terminal.Settings) -> Callable[[], str | None]:
    """Tells which key is sealed to; None where it cannot be used, which `kiosk check` explains."""

    def tell() -> str | None:
        try:
            return Keyring(settings, lambda: datetime.now(UTC)).current().id
        except (KeyUnusable, OSError):
            return None

    return tell


async def _work(settings: terminal.Settings, outbox: Outbox, client: Client, numbers: Numbers) -> None:
    """Deliver, answer and beat until told to stop."""
    audit = Audit(settings.state / "audit.jsonl")
    delivery = Delivery(outbox, client, audit)
    presence = Presence(
        settings.terminal.name,
        settings.path(settings.office.certificate),
        _sealing_key(settings),
        announced(settings),
        Usages(settings.state / "audit.jsonl").current,
    )
    knowledge = Knowledge(client, settings.state / "information.json")
    answering = Answering(outbox, client, delivery, presence, numbers, knowledge, settings.limits.office_call - _MARGIN)
    stop = asyncio.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(one, stop.set)
    audit.note("courier-started", version=__version__)
    works: list[Coroutine[None, None, None]] = [
        delivery.run(),
        delivery.keep_the_law(),
        presence.run(outbox, client, delivery, audit),
        knowledge.keep(),
        answering.serve(settings.socket),
    ]
    tasks = [asyncio.create_task(work) for work in works]
    stopping = asyncio.create_task(stop.wait())
    done, _ = await asyncio.wait([*tasks, stopping], return_when=asyncio.FIRST_COMPLETED)
    with contextlib.suppress(OSError):
        settings.socket.unlink()
    if stopping in done:
        # Everything is on disk; waiting for calls that are under way would only hold up the shutdown.
        sys.stderr.flush()
        os._exit(0)
    for task in done:
        task.result()


def _complain(error: object, status: int) -> int:
    print(f"kiosk courier: {error}", file=sys.stderr)
    return status
