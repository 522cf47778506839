"""No way around the screen (threat 4): whatever is pressed, the terminal stays, and starts nothing."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pygame

from flows.screens import Attract, Errand, Option, Screen, Start
from flows.visit import Place
from tests.ui.theatre import stage_for

MODIFIERS = {
    "none": 0, "Alt": pygame.KMOD_ALT, "Ctrl-Alt": pygame.KMOD_CTRL | pygame.KMOD_ALT, "Meta": pygame.KMOD_META,
    "Ctrl-Shift": pygame.KMOD_CTRL | pygame.KMOD_SHIFT,
}  # fmt: skip
ALL = sorted({getattr(pygame, name) for name in dir(pygame) if name.startswith("K_")})


def children() -> set[str]:
    """Processes that this one started."""
    return set(Path("/proc/self/task").joinpath(str(_me()), "children").read_text().split())


def _me() -> int:
    return int(Path("/proc/self").resolve().name)


async def test_no_key_and_no_combination_leaves_the_terminal() -> None:
    stage = stage_for()
    running = asyncio.ensure_future(stage.run())
    before = children()
    try:
        screens: tuple[Screen[Any], ...] = (Attract(None, ()), Start((Option(Errand.TICKET, "ticket"),)))
        for screen in screens:
            for held in MODIFIERS.values():
                shown = asyncio.ensure_future(stage.show(screen, Place()))
                await stage.drawn()
                for key in ALL:
                    for kind in (pygame.KEYDOWN, pygame.KEYUP):
                        pygame.event.post(pygame.event.Event(kind, key=key, mod=held, unicode="", scancode=0))
                await stage.drawn()
                assert not running.done()
                assert stage.picture().get_size() == (1080, 1920)
                shown.cancel()
                await asyncio.gather(shown, return_exceptions=True)
                stage.reset()
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    assert children() == before
