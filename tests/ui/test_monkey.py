"""Anything may be touched and pressed in any order, while devices fail: no exception, and always back at attract.

A default run does 200 things; `KIOSK_MONKEY=10000` does as many as it says.
"""

from __future__ import annotations

import asyncio
import gc
import os
import random
from pathlib import Path
from typing import Any

import pygame
import pytest

from drivers.ports import Device, DeviceLost, DeviceNeedsHand, Reason
from flows.screens import Attract
from kiosk.memory import give_back
from tests.journeys.test_on_stage import SIZE, GuidingExaminer, House, house
from tests.support.clock import virtual
from tests.support.fakes import FakeDevice
from tests.ui.ear import Ear, speech

DEEDS = int(os.environ.get("KIOSK_MONKEY", "200"))
KEYS = (
    pygame.K_DOWN, pygame.K_UP, pygame.K_RETURN, pygame.K_RETURN, pygame.K_ESCAPE, pygame.K_F1, pygame.K_F2,
    pygame.K_F3, pygame.K_F6, pygame.K_a, pygame.K_7, pygame.K_BACKSPACE,
)  # fmt: skip
MEGABYTES = 40.0
"""What may stay of ten thousand deeds: caches of pictures and letters are bounded, and forgotten after each visit."""


class Moody(GuidingExaminer):
    """People come and go."""

    @property
    def somebody(self) -> bool:  # type: ignore[override]
        return random.random() < 0.7


@pytest.mark.timeout(60 if DEEDS <= 400 else 0)
def test_ten_thousand_hands_leave_the_terminal_as_it_was(tmp_path: Path) -> None:
    random.seed(os.environ.get("KIOSK_SEED", "39"))
    ear = Ear()
    home = house(tmp_path, Moody, languages=("de", "en", "ar", "uk"), voice=speech(ear))
    used = virtual(_play(home))
    assert used < MEGABYTES


async def _play(home: House) -> float:
    stage = home.stage
    plugged = False

    def headphones() -> bool:
        return plugged

    stage.headphones = headphones
    pumping = asyncio.ensure_future(stage.run())
    serving = asyncio.ensure_future(_serve(home))
    warm = 0.0
    for deed in range(DEEDS):
        await asyncio.sleep(random.choice((0.02, 0.1, 0.4, 1.5)))
        assert not pumping.done() and not serving.done()
        what = random.random()
        if what < 0.45:
            nodes = [node for node in stage.nodes() if node.pressable]
            node = random.choice(nodes) if nodes and random.random() < 0.8 else None
            at = node.rect.center if node else (random.randrange(SIZE[0]), random.randrange(SIZE[1]))
            for kind in (pygame.FINGERDOWN, pygame.FINGERUP):
                _finger(kind, (at[0] + random.randint(-9, 9), at[1] + random.randint(-9, 9)))
        elif what < 0.9:
            code = random.choice(KEYS)
            character = {pygame.K_RETURN: "\r", pygame.K_a: "a", pygame.K_7: "7", pygame.K_BACKSPACE: "\b"}.get(
                code, ""
            )
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=code, unicode=character, mod=0))
        elif what < 0.95:
            plugged = not plugged
        else:
            _break_something(home)
        if deed == DEEDS // 3:
            warm = _memory()
    plugged = False
    async with asyncio.timeout(4000):
        while not isinstance(stage.screen, Attract):  # noqa: ASYNC110 - seen from outside
            await asyncio.sleep(1)
    assert stage.overlay is None and stage.text_size == 100 and stage.language == "de"
    used = _memory() - warm
    for task in (serving, pumping):
        task.cancel()
    await asyncio.gather(serving, pumping, return_exceptions=True)
    return used


async def _serve(home: House) -> None:
    while True:
        ending = await home.host.serve()
        assert ending.end != "program-error", ending


def _break_something(home: House) -> None:
    """One device fails, or a failed one comes back."""
    world = home.world
    one: FakeDevice[Any] = random.choice((world.camera, world.scanner, world.pad, world.codes))
    one.fail = None if one.fail else DeviceLost(one.kind, Reason.UNPLUGGED)
    world.printer.fail = None if world.printer.fail else DeviceNeedsHand(Device.PRINTER, Reason.PAPER_OUT)


def _finger(kind: int, at: tuple[int, int]) -> None:
    x, y = min(max(at[0] / SIZE[0], 0), 0.999), min(max(at[1] / SIZE[1], 0), 0.999)
    pygame.event.post(
        pygame.event.Event(kind, touch_id=1, finger_id=1, x=x, y=y, dx=0.0, dy=0.0, pressure=0.5)
    )  # fmt: skip


def _memory() -> float:
    """Resident, MB, after what the terminal does between two visits."""
    gc.collect()
    give_back()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
