"""Plays visits without a person on a hidden screen, through the real program: screens, flow, drivers, sealing, outbox,
courier, office."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import subprocess
import sys
import tomllib
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
import tomli_w
from PIL import Image

from drivers.ports import Slip
from flows.needs import OfficeError
from kiosk.embedded import courier_and_office
from kiosk.host import Ending, Receipts
from kiosk.settings import DeviceUrls, Settings, SettingsError, load, write
from office.messages import Ticket

STARTS: Mapping[str, Mapping[str, str]] = {
    "passport": {"start": "capture", "document": "passport"},
    "identity_card": {"start": "capture", "document": "identity_card"},
    "photo": {"start": "photo"},
    "ticket": {"start": "ticket"},
    "checkin": {"start": "checkin"},
}
"""Journeys by name, and what a citizen answers to get there."""

FINGER_PATIENCE = 12.0
"""Seconds a scripted citizen gives one finger: a picture from a file gets no better by trying for a minute."""
LONGEST = 180.0
"""Seconds after which a scripted visit is given up."""
STUCK = "stuck"


@dataclass(frozen=True)
class Played:
    """What became of a scripted visit."""

    ending: Ending
    screens: int
    office_config: Path | None
    """The embedded office's settings, for `office open`."""


@dataclass(frozen=True)
class KeptSlips:
    """Draws slips and lays the newest one down as a picture, whatever printer there is."""

    drawn: Receipts
    file: Path

    async def ticket(self, ticket: Ticket, bring: tuple[str, ...]) -> Slip:
        return self._keep(await self.drawn.ticket(ticket, bring))

    async def receipt(self, code: str, delete_by: datetime, number: int | None, mark: str | None) -> Slip:
        return self._keep(await self.drawn.receipt(code, delete_by, number, mark))

    def _keep(self, slip: Slip) -> Slip:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(slip.pixels).save(self.file)
        return slip


@dataclass(frozen=True)
class Playground:
    """A terminal with its own courier and, unless another office is named, its own office."""

    settings: Settings
    office_config: Path | None


@contextmanager
def playground(
    out: Path, base: Settings, devices: DeviceUrls, own_office: bool, booked: Path | None = None
) -> Iterator[Playground]:
    """Everything a scripted visit needs, with its state in `out/state`. `booked` are the appointments that an office of
    its own knows (CSV). Raises SettingsError."""
    state = (out / "state").resolve()
    state.mkdir(parents=True, exist_ok=True)
    settings = msgspec.structs.replace(
        base,
        terminal=msgspec.structs.replace(base.terminal, state=str(state)),
        devices=devices,
        display=msgspec.structs.replace(base.display, fullscreen=False),
        fingers=msgspec.structs.replace(base.fingers, time=min(base.fingers.time, FINGER_PATIENCE)),
    )
    office_config: Path | None = None
    if own_office:
        port = _free_port()
        office_config = _office_settings(Path(base.root) / "config" / "office.toml", state, port)
        settings = msgspec.structs.replace(
            settings, office=msgspec.structs.replace(settings.office, url=f"https://127.0.0.1:{port}")
        )
        if booked is not None:
            _office("appointments", str(booked), "--config", str(office_config))
    (state / "config").mkdir(exist_ok=True)
    config = state / "config" / "kiosk.toml"
    write(settings, config)
    with courier_and_office(load(config), config, office_config):
        yield Playground(load(config), office_config)


async def play(
    ground: Playground,
    answers: Mapping[str, str],
    language: str,
    pictures: Path,
    slip: Path,
    shown: Callable[[str], None] = lambda _: None,
) -> Played:
    """One visit from attract to its end; a picture of each screen in `pictures`, the last slip in `slip`.

    Raises what `kiosk.app.terminal` raises.
    """
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    from kiosk.app import terminal
    from kiosk.citizen import Citizen, TurnedAway

    endings: list[Ending] = []

    def ended(ending: Ending) -> bool:
        endings.append(ending)
        return True

    async with terminal(ground.settings, watched=lambda slips: KeptSlips(slips, slip)) as running:
        await running.start()
        with suppress(OfficeError):
            await running.office.services()
        citizen = Citizen(running.stage, language, answers, pictures, shown)
        try:
            async with asyncio.timeout(LONGEST), _living(citizen.live()):
                await running.serve(ended)
        except TurnedAway as away:
            faults = [one.status.code for one in running.supervisors if one.status.code]
            endings.append(Ending("turned-away", reason=" ".join([str(away), *faults])))
        except TimeoutError:
            endings.append(Ending(STUCK, reason=running.stage.screen.name if running.stage.screen else None))
    return Played(endings[-1], citizen.count, ground.office_config)


@asynccontextmanager
async def _living(life: Coroutine[object, object, None]) -> AsyncIterator[None]:
    """Let the citizen live beside the body; if they stumble, the body ends too."""
    body = asyncio.current_task()
    assert body is not None
    task = asyncio.ensure_future(life)
    task.add_done_callback(lambda done: None if done.cancelled() else body.cancel())
    try:
        yield
    except asyncio.CancelledError:
        if task.done() and not task.cancelled():
            body.uncancel()
            raise task.exception() or RuntimeError("the citizen left") from None
        raise
    finally:
        task.cancel()


def open_submission(office_config: Path, key: str, out: Path) -> None:
    """Let the office open what it received. Raises SettingsError with the office's own words."""
    _office("open", key, "--out", str(out), "--config", str(office_config))


def _office(*arguments: str) -> None:
    done = subprocess.run([sys.executable, "-m", "office", *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SettingsError(done.stderr.strip() or f"`office {arguments[0]}` failed")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _office_settings(source: Path, state: Path, port: int) -> Path:
    """The reference office's settings with a database and a port of its own."""
    try:
        settings = tomllib.loads(source.read_text())
    except (OSError, ValueError) as error:
        raise SettingsError(f"{source}: {error}") from None
    root = source.parent.parent
    settings.setdefault("office", {}).update(database=f"sqlite:///{state / 'office.db'}", always_open=True)
    settings.setdefault("server", {}).update(port=port)
    people = _free_port()
    settings.setdefault("web", {}).update(port=people, url=f"http://127.0.0.1:{people}")
    for part, names in {"server": ("ca", "certificate", "key"), "sealing": ("private_key", "public_key")}.items():
        for name in names:
            if name in settings.get(part, {}):
                settings[part][name] = str(root / settings[part][name])
    folder = state / "config"
    folder.mkdir(exist_ok=True)
    file = folder / "office.toml"
    file.write_bytes(tomli_w.dumps(settings).encode())
    if (texts := source.with_suffix("")).is_dir():
        shutil.copytree(texts, file.with_suffix(""), dirs_exist_ok=True)
    return file
