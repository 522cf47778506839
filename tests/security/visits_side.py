"""A terminal that serves two scripted citizens at the most talkative log level, in a process of its own.

    python -m tests.security.visits_side SETTINGS LOG

The first one hands in, the second one cancels at the review, when everything was captured.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from pathlib import Path

from flows.screens import Review
from kiosk.app import Terminal, terminal
from kiosk.citizen import Citizen
from kiosk.host import LEFT, Ending
from kiosk.scripted import STARTS
from kiosk.settings import load


async def _served(running: Terminal, *, cancels: bool) -> str:
    endings: list[Ending] = []

    def ended(ending: Ending) -> bool:
        endings.append(ending)
        return ending.end != LEFT

    citizen = asyncio.ensure_future(Citizen(running.stage, "de", STARTS["passport"], None).live())
    leaving = asyncio.ensure_future(_cancel(running, citizen)) if cancels else None
    await running.serve(ended)
    for task in filter(None, (citizen, leaving)):
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    return endings[-1].end


async def _cancel(running: Terminal, citizen: asyncio.Future[None]) -> None:
    while not isinstance(running.stage.screen, Review):
        await running.stage.drawn()
    citizen.cancel()
    for button in ("cancel", "yes-cancel", "done"):
        while not any(node.id == button for node in running.stage.nodes()):
            await running.stage.drawn()
        running.stage.press(button)


async def main() -> None:
    async with terminal(load(Path(sys.argv[1]))) as running:
        await running.start()
        print(await _served(running, cancels=False), await _served(running, cancels=True))


if __name__ == "__main__":
    logging.basicConfig(level=logging.DEBUG, filename=sys.argv[2])
    asyncio.run(main())
