"""A terminal that serves one scripted citizen and begins afresh, in a process of its own.

    python -m tests.security.afresh_side SETTINGS

Prints a line and waits for one on its standard input: `visited END` when the visit is over and before the process
is replaced, `fresh` in the process after that, when the first screen stands again.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pygame

from kiosk.afresh import begin, inherited
from kiosk.app import terminal
from kiosk.citizen import Citizen
from kiosk.host import LEFT, Ending
from kiosk.scripted import STARTS
from kiosk.settings import Settings, load
from kiosk.ui.window import open_display


def _say(words: str) -> None:
    print(words, flush=True)
    sys.stdin.readline()


async def _visit(settings: Settings, display: pygame.Surface) -> pygame.Surface:
    endings: list[Ending] = []

    def ended(ending: Ending) -> bool:
        endings.append(ending)
        return ending.end != LEFT

    async with terminal(settings, display) as running:
        await running.start()
        citizen = asyncio.ensure_future(Citizen(running.stage, "de", STARTS["passport"], None).live())
        await running.serve(ended)
        citizen.cancel()
        await asyncio.gather(citizen, return_exceptions=True)
        await asyncio.to_thread(_say, f"visited {endings[-1].end}")
        return running.stage.picture()


async def _fresh(settings: Settings, display: pygame.Surface) -> None:
    stood = asyncio.Event()
    async with terminal(settings, display) as running:
        await running.start(covered=True)
        serving = asyncio.ensure_future(running.serve_one(stood.set))
        await stood.wait()
        await asyncio.to_thread(_say, "fresh")
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)


def main() -> None:
    settings = load(Path(sys.argv[1]))
    before = inherited()
    display = open_display(settings)
    if before is None:
        begin(asyncio.run(_visit(settings, display)), full=False)
    before.show(display)
    asyncio.run(_fresh(settings, display))


if __name__ == "__main__":
    main()
