"""The three programs as processes that can be killed: kiosk, courier and office.

They are forked from a server that has imported them already. Each is a process of its own that runs the program's own
`main` and gets SIGKILL; what is saved is the second of reading Python files, a thousand times over.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from tests.support.house import OfficeHouse

NAMES = ("kiosk", "courier", "office")
PRELOADED = (
    *("tests.soak.actors", "tests.soak.kiosk_side", "kiosk.__main__", "kiosk.commands.courier", "office.__main__"),
    *("office.opening", "office.serving", "office.store", "office.office"),
)


class Actors:
    """The processes, alive or dead."""

    def __init__(self, place: OfficeHouse, promised: Path) -> None:
        self._place = place
        self._promised = promised
        self._running: dict[str, ForkServerProcess] = {}
        self.fell = 0
        """How often a process ended without having been killed."""
        self._server = multiprocessing.get_context("forkserver")
        self._server.set_forkserver_preload(list(PRELOADED))

    def kill(self, name: str) -> None:
        """No process gets to say goodbye."""
        process = self._running.pop(name, None)
        if process is not None:
            process.kill()
            process.join(10)

    def revive(self, kiosk: bool = True) -> None:
        """Start whatever is not there."""
        folder = self._place.folder
        roles: dict[str, tuple[Callable[..., None], tuple[object, ...]]] = {
            "office": (_program, ("office", "serve", "--config", str(folder / "config" / "office.toml"))),
            "courier": (_program, ("kiosk", "courier", "--config", str(folder / "config" / "kiosk.toml"))),
            "kiosk": (_hand_in, (str(folder), self._place.port, str(self._promised))),
        }
        for name, (role, arguments) in roles.items():
            process = self._running.get(name)
            if (process is not None and process.is_alive()) or (name == "kiosk" and not kiosk):
                continue
            self.fell += process is not None
            log = str(folder / f"{name}.log")
            self._running[name] = self._server.Process(target=_quietly, args=(log, role, *arguments))
            self._running[name].start()

    def end(self) -> None:
        for name in NAMES:
            self.kill(name)


def _quietly(log: str, role: Callable[..., None], *arguments: object) -> None:
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o640)
    os.dup2(out, 1)
    os.dup2(out, 2)
    role(*arguments)


def _program(name: str, *arguments: str) -> None:
    from kiosk.__main__ import main as kiosk
    from office.__main__ import main as office

    {"kiosk": kiosk, "office": office}[name](list(arguments))


def _hand_in(folder: str, port: int, promised: str) -> None:
    import asyncio

    from tests.soak.kiosk_side import serve

    asyncio.run(serve(OfficeHouse(Path(folder), port), Path(promised)))
