"""A stage to test on: a hidden surface, fixed time of day."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, TypeVar

import pygame

from flows.screens import Screen
from flows.visit import Place
from kiosk.settings import Display, Settings, Texts
from kiosk.ui.samples import NOW
from kiosk.ui.speech import Speech
from kiosk.ui.stage import ScreenStage
from kiosk.ui.words import Words

A = TypeVar("A")
PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
HERE = Place(back=True)


def clock() -> datetime:
    return NOW


def stage_for(
    size: tuple[int, int] = PORTRAIT, languages: tuple[str, ...] = ("de", "en"), speech: Speech | None = None
) -> ScreenStage:
    """A stage that is not running yet, as large as the usual one, however fine."""
    settings = Settings(
        display=Display(
            width=size[0], height=size[1], px_per_mm=Display().px_per_mm * max(size) / max(PORTRAIT), fullscreen=False
        ),
        texts=Texts(languages=languages, counter="3"),
    )
    surface = pygame.display.set_mode(size)
    pygame.event.clear()
    return ScreenStage(settings, Words(settings), surface=surface, clock=clock, speech=speech)


@asynccontextmanager
async def playing(size: tuple[int, int] = PORTRAIT, speech: Speech | None = None) -> AsyncIterator[ScreenStage]:
    """A stage whose loop runs."""
    stage = stage_for(size, speech=speech)
    running = asyncio.ensure_future(stage.run())
    try:
        yield stage
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


@asynccontextmanager
async def showing(stage: ScreenStage, screen: Screen[A], place: Place = HERE) -> AsyncIterator[asyncio.Task[A]]:
    """A screen on stage, drawn; the task is its answer."""
    task: asyncio.Task[A] = asyncio.ensure_future(_show(stage, screen, place))
    await asyncio.sleep(0)
    await stage.drawn()
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _show(stage: ScreenStage, screen: Screen[A], place: Place) -> A:
    return await stage.show(screen, place)


def touch(kind: int, at: tuple[int, int], size: tuple[int, int] = PORTRAIT, finger: int = 1) -> None:
    """A raw finger event."""
    x, y = (at[0] + 0.5) / size[0], (at[1] + 0.5) / size[1]
    event: dict[str, Any] = {"touch_id": 1, "finger_id": finger, "x": x, "y": y, "dx": 0, "dy": 0, "pressure": 0.5}
    pygame.event.post(pygame.event.Event(kind, event))


def centre(stage: ScreenStage, node_id: str) -> tuple[int, int]:
    return next(node.rect.center for node in stage.nodes() if node.id == node_id)


def ids(stage: ScreenStage) -> list[str]:
    return [node.id for node in stage.nodes()]


def key(code: int, character: str = "", mod: int = 0) -> None:
    """A key is pressed and let go."""
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=code, unicode=character, mod=mod))
