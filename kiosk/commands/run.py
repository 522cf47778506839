"""`kiosk run`: the terminal."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import secrets
import signal
import subprocess
import sys
from contextlib import ExitStack, closing, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk import __version__
from kiosk.access import set_pin
from kiosk.afresh import begin, inherited, no_core
from kiosk.audit import Audit
from kiosk.faults import FAULTS, NOBODY, planted, within
from kiosk.notify import Notify
from kiosk.settings import Settings, SettingsError, default_file, digest, load, write
from kiosk.trouble import TROUBLE, complain

if TYPE_CHECKING:
    import pygame

_IN_FORCE = "KIOSK_SETTINGS_IN_FORCE"
_HASH = "KIOSK_SETTINGS_HASH"


def configure(parser: argparse.ArgumentParser) -> None:
    """Options of `kiosk run`."""
    parser.epilog = "example: kiosk run --demo --windowed --size 1080x1920"
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings (TOML)")
    parser.add_argument("--demo", action="store_true", help="simulated devices, with courier and reference office")
    parser.add_argument("--fault", choices=FAULTS, metavar="NAME", help=f"with a planted fault: {', '.join(FAULTS)}")
    parser.add_argument("--windowed", action="store_true", help="in a window instead of full screen")
    parser.add_argument("--size", type=size, metavar="WxH", help="size of the screen in pixels")


def size(text: str) -> tuple[int, int]:
    """`1080x1920` as two numbers."""
    try:
        width, height = (int(part) for part in text.lower().split("x"))
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a size such as 1080x1920: {text}") from None
    if not (320 <= width <= 7680 and 320 <= height <= 7680):
        raise argparse.ArgumentTypeError(f"between 320 and 7680 pixels a side, not {text}")
    return width, height


def run(options: argparse.Namespace) -> int:
    """Serve until stopped; without a display, the demonstration plays itself on a hidden screen."""
    try:
        config: Path = options.config or default_file(demo=options.demo)
        loaded = _usable(config)
        settings = _shaped(loaded, options)
        if options.demo and not _has_display():
            from kiosk.demonstration import demonstrate

            return demonstrate(settings, settings.path("var/demo"))
        logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
        if options.demo:
            from kiosk.embedded import courier_and_office
            from kiosk.practice import Practice

            password = secrets.token_hex(5)
            with ExitStack() as stack:
                practice = Practice(settings.state.resolve() / "practice")
                config = _practised(practice.fit(settings), options.fault, stack)
                settings = load(config)
                office = None if settings.office.url == NOBODY else Path(loaded.root) / "config/office.toml"
                stack.enter_context(courier_and_office(settings, config, office, f"demo:{password}"))
                pin = "".join(map(str, secrets.SystemRandom().sample(range(10), 6)))
                uri = set_pin(settings.state, pin, settings.terminal.name)
                print(f"The technician: five taps on the crest, PIN {pin}, codes of {uri}")
                print(practice.told())
                print(f"The clerk's desk: http://127.0.0.1:8444/desk   name demo, password {password}")
                print("The waiting room's display: http://127.0.0.1:8444/display", flush=True)
                return _child(config, options)
        no_core()
        with within(options.fault) if options.fault else nullcontext():
            _terminal(settings, loaded)
    except TROUBLE as error:
        return complain(error)
    return 0


def _practised(settings: Settings, fault: str | None, stack: ExitStack) -> Path:
    """The settings file that the demonstration runs with; with a fault behind it, if one is wanted."""
    file = settings.state / "config" / "demo.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    write(stack.enter_context(planted(fault, settings)) if fault else settings, file)
    return file


def _child(config: Path, options: argparse.Namespace) -> int:
    """The screen process beside courier and office: it replaces itself after every visit, which they must outlive."""
    command = [sys.executable, "-m", "kiosk", "run", "--config", str(config)]
    command += ["--fault", options.fault] if options.fault else []
    command += ["--windowed"] if options.windowed else []
    command += ["--size", "{}x{}".format(*options.size)] if options.size else []
    screen = subprocess.Popen(command)
    signal.signal(signal.SIGTERM, lambda *_: screen.terminate())
    try:
        return screen.wait()
    except KeyboardInterrupt:  # it has heard it, too
        screen.wait()
        raise


def _terminal(settings: Settings, loaded: Settings) -> None:
    """Serve one citizen, then begin afresh; until told to stop or the window is closed."""
    from kiosk.ui.window import open_display  # pygame opens the display as soon as it is there

    before = inherited()
    display = open_display(settings)
    if before is not None:
        before.show(display)
    audit = Audit(settings.state / "audit.jsonl")
    _told(audit, loaded, first=before is None)
    empty = asyncio.run(_serve(settings, display, first=before is None))
    if empty is None:
        audit.note("kiosk-stopped")
        return
    _remember(loaded)
    begin(empty, full=settings.display.fullscreen)


def _told(audit: Audit, loaded: Settings, *, first: bool) -> None:
    """A start, or settings that are others than those of the process before, into the audit."""
    if first:
        audit.note("kiosk-started", version=__version__)
    elif os.environ.get(_HASH) not in (None, digest(loaded)):
        audit.note("settings-changed", hash=digest(loaded))


async def _serve(settings: Settings, display: pygame.Surface, *, first: bool) -> pygame.Surface | None:
    """Returns the picture of the empty first screen after a visit, None if the terminal was told to stop."""
    from kiosk.app import terminal

    me = asyncio.current_task()
    assert me is not None
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, me.cancel)
    with closing(Notify()) as notify, suppress(asyncio.CancelledError):
        async with terminal(settings, display) as running:
            running.stage.on_tick = notify.alive
            await running.start(covered=not first)
            return await running.serve_one(notify.ready)
    return None


def _usable(config: Path) -> Settings:
    """The settings; after a visit, those before if somebody has broken the file meanwhile: no citizen should stand
    before a terminal that died of a typing error. Raises SettingsError."""
    try:
        return load(config)
    except SettingsError as error:
        before = os.environ.get(_IN_FORCE)
        if before is None:
            raise
        logging.error("%s; the settings before stay in force", error)
        return load(Path(before))


def _remember(settings: Settings) -> None:
    """These settings work: what the next process falls back to."""
    file = settings.state / "in-force.toml"
    with suppress(OSError):
        write(settings, file)
        os.environ[_IN_FORCE] = str(file)
    os.environ[_HASH] = digest(settings)


def _shaped(settings: Settings, options: argparse.Namespace) -> Settings:
    display = settings.display
    if options.size:
        width, height = options.size
        display = msgspec.structs.replace(
            display, width=width, height=height, px_per_mm=display.px_per_mm * min(width, height) / 1080
        )
    if options.windowed:
        display = msgspec.structs.replace(display, fullscreen=False)
    return msgspec.structs.replace(settings, display=display)


def _has_display() -> bool:
    if os.environ.get("SDL_VIDEODRIVER") == "dummy":
        return False
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
