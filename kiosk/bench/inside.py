"""Runs in a process of its own: a whole terminal, timed from within. Prints one JSON object.

    python -m kiosk.bench.inside visit|live SETTINGS STARTED

`STARTED` is the monotonic time at which the process was started; the clock is the same in every process.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pygame

from flows.screens import Aim, Attract, ChooseLanguage, Start
from kiosk.app import Terminal, terminal
from kiosk.bench.rows import quantile
from kiosk.citizen import Citizen
from kiosk.host import Ending
from kiosk.scripted import STARTS
from kiosk.settings import load

CALM_SECONDS = 7.0
"""Until nobody has touched anything for long enough that the stage rests."""
IDLE_SECONDS = 10.0
LIVE_SECONDS = 8.0
TOUCHES = 40
PATIENCE = 90.0


def _surface() -> pygame.Surface:
    surface = pygame.display.get_surface()
    assert surface is not None
    return surface


class Display:
    """When the display was updated, and when a watched part of it looked different."""

    def __init__(self) -> None:
        self.updates = 0
        self.changed: float | None = None
        self._part: pygame.Rect | None = None
        self._before = b""
        self._update = pygame.display.update
        pygame.display.update = self._updated

    def watch(self, part: pygame.Rect) -> None:
        """From now on, note the first update after which `part` looks different."""
        self._part, self.changed = part, None
        self._before = self._look(part)

    def _updated(self, *areas: object) -> None:
        self._update(*areas)
        self.updates += 1
        if self._part is not None and self._look(self._part) != self._before:
            self.changed, self._part = time.monotonic(), None

    @staticmethod
    def _look(part: pygame.Rect) -> bytes:
        return pygame.image.tobytes(_surface().subsurface(part), "RGB")


async def visit(settings: Path, started: float) -> dict[str, float]:
    """Start to attract, idle load, one happy visit, memory."""
    moments: dict[str, float] = {}
    ended = asyncio.Event()
    async with terminal(load(settings)) as running:
        await running.start()
        serving = asyncio.ensure_future(running.serve(_once(ended)))
        await _until(running, Attract)
        await running.stage.drawn()
        attract = time.monotonic() - started
        await asyncio.sleep(CALM_SECONDS)
        idle = await _load(IDLE_SECONDS)

        def note(screen: str) -> None:
            moments.setdefault(screen, time.monotonic())

        citizen = Citizen(running.stage, "de", STARTS["passport"], None, note)
        living = asyncio.ensure_future(citizen.live())
        try:
            async with asyncio.timeout(PATIENCE):
                await ended.wait()
        finally:
            living.cancel()
            serving.cancel()
            await asyncio.gather(living, serving, return_exceptions=True)
    return {
        "attract": attract,
        "idle": 100 * idle,
        "visit": moments["receipt"] - moments["start"],
        "memory": _status("VmRSS"),
        "memory_peak": _status("VmHWM"),
    }


async def live(settings: Path, _: float) -> dict[str, float]:
    """Pictures a second on the photo screen, and how soon a touch is seen there and on the start screen."""
    async with terminal(load(settings)) as running:
        display = Display()
        await running.start()
        serving = asyncio.ensure_future(running.serve())
        try:
            quiet = await _start_screen(running, display)
            screen = await _photo_screen(running)
            shown, load_ = await _pictures(screen, display)
            busy = await _touches(running, display)
        finally:
            serving.cancel()
            await asyncio.gather(serving, return_exceptions=True)
    return {
        "touch": 1000 * quantile(quiet, 0.99),
        "touch_live": 1000 * quantile(busy, 0.99),
        "fps": shown,
        "live_load": 100 * load_,
    }


async def _start_screen(running: Terminal, display: Display) -> list[float]:
    for kind, node in ((Attract, "begin"), (ChooseLanguage, "language-de"), (Start, None)):
        await _until(running, kind)
        await running.stage.drawn()
        if node is not None:
            running.stage.press(node)
    return await _touches(running, display)


async def _photo_screen(running: Terminal) -> Aim:
    citizen = asyncio.ensure_future(Citizen(running.stage, "de", STARTS["passport"], None).live())
    screen = await _until(running, Aim)
    citizen.cancel()
    await asyncio.gather(citizen, return_exceptions=True)
    assert isinstance(screen, Aim)
    await asyncio.sleep(2.0)  # what is drawn once is drawn by now
    return screen


async def _pictures(screen: Aim, display: Display) -> tuple[float, float]:
    """Camera pictures shown a second, and the load meanwhile."""
    began, cost, seen = time.monotonic(), time.process_time(), 0
    updates, last = display.updates, None
    while time.monotonic() < began + LIVE_SECONDS:
        if display.updates > updates:
            updates = display.updates
            newest = screen.view.latest
            seen += newest is not last
            last = newest
        await asyncio.sleep(0.002)
    return seen / LIVE_SECONDS, (time.process_time() - cost) / LIVE_SECONDS


async def _touches(running: Terminal, display: Display) -> list[float]:
    """Seconds from a finger's event to the pressed control on the display. Lifted outside, so nothing happens."""
    nodes = [node for node in running.stage.nodes() if node.pressable and not node.private]
    width, height = _surface().get_size()
    costs = []
    for number in range(TOUCHES):
        node = nodes[number % len(nodes)]
        await asyncio.sleep(0.35 + number * 7 % 50 / 1000)  # at another moment of the display's pace each time
        display.watch(node.rect)
        touched = time.monotonic()
        _finger(pygame.FINGERDOWN, node.rect.centerx / width, node.rect.centery / height)
        async with asyncio.timeout(2):
            while display.changed is None:  # noqa: ASYNC110 - seen from outside, as a person would
                await asyncio.sleep(0.001)
        costs.append(display.changed - touched)
        _finger(pygame.FINGERMOTION, 0.5, 0.001)
        _finger(pygame.FINGERUP, 0.5, 0.001)
    return costs


def _finger(kind: int, x: float, y: float) -> None:
    pygame.event.post(
        pygame.event.Event(kind, {"touch_id": 1, "finger_id": 1, "x": x, "y": y, "dx": 0.0, "dy": 0.0, "pressure": 0.5})
    )


async def _until(running: Terminal, kind: type[object]) -> object:
    async with asyncio.timeout(PATIENCE):
        while not isinstance(running.stage.screen, kind):  # noqa: ASYNC110 - seen from outside, as a person would
            await asyncio.sleep(0.005)
    return running.stage.screen


async def _load(seconds: float) -> float:
    """Share of one core that this process uses."""
    before = time.process_time()
    await asyncio.sleep(seconds)
    return (time.process_time() - before) / seconds


def _once(ended: asyncio.Event) -> Callable[[Ending], bool]:
    def done(ending: Ending) -> bool:
        if ending.end != "done":
            raise SystemExit(f"the visit ended {ending.end}: {ending.reason}")
        ended.set()
        return True

    return done


def _status(name: str) -> float:
    """A line of /proc/self/status, in MB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(float(line.split()[1]) / 1024 for line in lines if line.startswith(f"{name}:"))


if __name__ == "__main__":
    what = {"visit": visit, "live": live}[sys.argv[1]]
    print(json.dumps(asyncio.run(what(Path(sys.argv[2]), float(sys.argv[3])))))
