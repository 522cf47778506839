"""Thousands of visits in one process: random citizens and faults, and nothing may pile up.

The real host, stage, screens, journeys, sealing, outbox and audit, on a clock that jumps; devices, judgement and office
are played. In service every citizen has a process of their own, so this is far more than one ever has to bear; that the
next process starts clean is `tests/security/test_afresh.py`'s to show.
"""

from __future__ import annotations

import asyncio
import gc
import os
import random
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from drivers.ports import Device, DeviceLost, DeviceNeedsHand, Reason
from flows.screens import Ask, Attract, ChooseSubject, Facts, Screen, TakeAlong
from kiosk import citizen
from kiosk.citizen import Citizen, TurnedAway
from kiosk.host import LEFT, Ending
from kiosk.memory import give_back
from kiosk.settings import Settings, SettingsError
from kiosk.ui import loop
from kiosk.ui.draw import unseen
from kiosk.ui.stage import ScreenStage
from office.messages import Receipt
from tests.journeys.test_host import AskedOffice
from tests.journeys.test_on_stage import Absent, GuidingExaminer, House, house
from tests.soak.report import Proof, held
from tests.support.clock import virtual
from tests.support.fakes import NOW, World

SIZE, RATE = (270, 480), 10
"""A smaller screen, drawn less often: what may pile up does so by visits and screens, not by pixels."""
DRAWN = 4
"""Every so many visits the screens are drawn, else laid out only: drawing takes most of the time and keeps least."""
GLANCE = 0.1
"""How often the played citizens look at the screen, in seconds."""
LANGUAGES = Settings().texts.languages
WARM = 0.2
"""The share of visits after which caches are filled and growth is growth."""
EVERY = 10
STARTS = ("capture", "capture", "capture", "ticket", "photo", "information")
LEAVES = 14
"""Screens after which the last of those who leave has left."""


@dataclass
class Wanderer(Citizen):
    """Answers like most people until `steps` screens were seen; then `then` happens, once or for ever."""

    steps: int = 10_000
    then: str = "nothing"
    seen: int = 0

    async def _answer(self, screen: Screen[Any]) -> None:
        self.seen += 1
        if self.seen <= self.steps:
            await self._like_most(screen)
        elif self.then == "cancel":
            for node in ("cancel", "yes-cancel"):
                if any(one.id == node for one in self.stage.nodes()):
                    self.stage.press(node)
                    await asyncio.sleep(1.0)
            if self.stage.screen is screen:
                await self._like_most(screen)  # nothing to cancel here
        elif self.then == "anything":
            await self._press_anything(screen)

    async def _like_most(self, screen: Screen[Any]) -> None:
        if isinstance(screen, ChooseSubject | Facts | TakeAlong):
            return await self._press_anything(screen)
        try:
            await super()._answer(screen)
        except SettingsError:  # this time there is no such choice
            await self._press_anything(screen)
        except TurnedAway:  # not possible today: go, without a further touch
            self.steps, self.then = 0, "leave"

    def _option(self, screen: Ask[Any]) -> str:
        return random.choice(screen.options).key if random.random() < 0.3 else super()._option(screen)

    async def _press_anything(self, screen: Screen[Any]) -> None:
        while self.stage.screen is screen:
            nodes = [node.id for node in self.stage.nodes() if node.pressable]
            if nodes:
                self.stage.press(random.choice(nodes))
            await asyncio.sleep(random.uniform(0.3, 4.0))


@dataclass
class Found:
    """What was seen between the visits."""

    endings: Counter[str] = field(default_factory=Counter)
    resident: list[tuple[int, float]] = field(default_factory=list)
    """Visits, and MB after them."""
    descriptors: set[int] = field(default_factory=set)
    pending: int = 0
    threads: set[int] = field(default_factory=set)
    envelopes: int = 0

    @property
    def visits(self) -> int:
        return self.endings.total()

    @property
    def growth(self) -> float:
        """MB a thousand visits, by least squares over what comes after the warming up."""
        points = [point for point in self.resident if point[0] >= WARM * self.visits]
        middle = sum(at for at, _ in points) / len(points)
        level = sum(size for _, size in points) / len(points)
        spread = sum((at - middle) ** 2 for at, _ in points)
        return 1000 * sum((at - middle) * (size - level) for at, size in points) / spread if spread else 0.0

    def proof(self, bar: float = 1.0) -> Proof:
        """As a line of the table."""
        figures: dict[str, float | int | str] = {
            "visits": self.visits,
            **dict(self.endings.most_common()),
            "handed in": self.envelopes,
            "MB a thousand": round(self.growth, 3),
            "MB": round(self.resident[-1][1], 1),
            "descriptors": "..".join(str(one) for one in sorted({min(self.descriptors), max(self.descriptors)})),
            "threads at most": max(self.threads),
            "tasks left over": self.pending,
        }
        sound = self.growth < bar and len(self.descriptors) == 1 and not self.pending
        return held("visits in one process", sound and not self.endings["program-error"], figures)


def run(folder: Path, visits: int, seed: int, say: Callable[[str], None] = print) -> Found:
    """Serve so many citizens."""
    random.seed(seed)
    home = house(folder, languages=LANGUAGES, size=SIZE)
    before = loop.RATE, citizen.LOOK_EVERY
    loop.RATE, citizen.LOOK_EVERY = RATE, GLANCE
    try:
        return virtual(_serve(home, visits, say))
    finally:
        loop.RATE, citizen.LOOK_EVERY = before


async def _serve(home: House, visits: int, say: Callable[[str], None]) -> Found:
    found = Found()
    pumping = asyncio.ensure_future(home.stage.run())
    for number in range(1, visits + 1):
        with nullcontext() if number % DRAWN == 0 else unseen():
            found.endings[(await _one(home)).end] += 1
        assert not pumping.done()
        found.envelopes += await asyncio.to_thread(_deliver, home)
        found.pending += len(asyncio.all_tasks() - {asyncio.current_task(), pumping})
        if number % EVERY == 0 or number == visits:
            found.resident.append((number, _resident()))
            if number >= WARM * visits:
                found.descriptors.add(_descriptors())
                found.threads.add(threading.active_count())
        if number % 1000 == 0:
            say(f"{number} visits, {found.resident[-1][1]:.1f} MB")
    pumping.cancel()
    await asyncio.gather(pumping, return_exceptions=True)
    home.outbox.close()
    return found


async def _one(home: House) -> Ending:
    """One citizen with devices and an office of their own, some of which fail."""
    world, office = World(), AskedOffice()
    for one in _unlucky(world):
        one.fail = DeviceLost(one.kind, Reason.UNPLUGGED)
    if random.random() < 0.03:
        world.printer.fail = DeviceNeedsHand(Device.PRINTER, Reason.PAPER_OUT)
    office.away = random.random() < 0.05
    examiner = Absent if random.random() < 0.03 else GuidingExaminer
    host = replace(home.host, devices=world.devices(), office=office, new_examiner=examiner)
    person = _somebody(home.stage)
    living = asyncio.ensure_future(person.live())
    serving = asyncio.ensure_future(host.serve())
    now = asyncio.get_running_loop().time
    ends = now() + 3000.0
    while not serving.done() and not living.done() and now() < ends:
        await asyncio.sleep(0.25)
        if person.seen > person.steps and isinstance(home.stage.screen, Attract):
            break  # left before anything had begun: the first screen stands again
    for task in (living, serving):
        task.cancel()
    stumbled, ending = await asyncio.gather(living, serving, return_exceptions=True)
    assert isinstance(stumbled, asyncio.CancelledError | None), stumbled
    home.stage.reset()
    return ending if isinstance(ending, Ending) else Ending(LEFT)


def _unlucky(world: World) -> Iterator[Any]:
    for one in (world.camera, world.scanner, world.pad, world.codes):
        if random.random() < 0.02:
            yield one


def _somebody(stage: ScreenStage) -> Wanderer:
    answers = {"start": random.choice(STARTS), "ticket-number": random.choice(("done", "photo"))}
    if random.random() < 0.2:
        answers["review"] = random.choice(("portrait", "prints", "signature"))
    then = random.choices(("nothing", "cancel", "anything", "leave"), (50, 20, 20, 10))[0]
    steps = 10_000 if then == "nothing" else random.randint(1, LEAVES)
    return Wanderer(stage, random.choice(LANGUAGES), answers, steps=steps, then=then)


def _deliver(home: House) -> int:
    """What the courier does; the office's receipt is the same for all."""
    rows = home.outbox.due(NOW.timestamp() + 1, limit=1000)
    for row in rows:
        home.outbox.delivered(row.key, Receipt(row.key, 1, "2026-11-23", "GERA-1", NOW), NOW.timestamp())
    home.outbox.expire(NOW.timestamp() + 97 * 3600)
    return len(rows)


def _descriptors() -> int:
    """Open files, less the program's own fonts: each is opened once, when its script first comes up."""
    count = 0
    for entry in Path("/proc/self/fd").iterdir():
        with suppress(OSError):  # the folder's own, closed by now
            count += entry.readlink().suffix not in (".ttf", ".otf")
    return count


def _resident() -> float:
    """MB, after what the terminal does between two visits."""
    gc.collect()
    give_back()
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
