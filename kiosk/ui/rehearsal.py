"""Every sample on a hidden stage, as the gallery, the checks and the bench look at it: a terminal that could speak, and
says nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import pygame

from kiosk.settings import Settings
from kiosk.ui.samples import NOW, Sample
from kiosk.ui.scene import Scene
from kiosk.ui.speech import Speech
from kiosk.ui.stage import ScreenStage
from kiosk.ui.voice import Voice
from kiosk.ui.words import Words


class _Able(Voice):
    """So that "read aloud" is offered whatever this machine has installed."""

    @property
    def available(self) -> bool:
        return True


class _Mute:
    """Where no sound comes out."""

    available = True
    busy = False

    def play(self, wave: bytes, loudness: float) -> None: ...

    def stop(self) -> None: ...

    def cue(self, name: str, loudness: float) -> None: ...


def hidden(settings: Settings, words: Words, surface: pygame.Surface) -> ScreenStage:
    """A stage at the time of the samples."""
    return ScreenStage(settings, words, surface=surface, clock=_now, speech=Speech(_Able(), _Mute()))


def _now() -> datetime:
    return NOW


@asynccontextmanager
async def rehearsed(stage: ScreenStage, sample: Sample) -> AsyncIterator[None]:
    """A sample on stage, with its notice, its overlay open and its letters typed."""
    task = asyncio.ensure_future(stage.show(sample.screen, sample.place))
    await asyncio.sleep(0)
    stage.remind(sample.notice)
    stage.rehearse(sample.overlay, sample.typed)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        stage.rehearse(None)


async def pages(stage: ScreenStage, sample: Sample) -> AsyncIterator[Scene]:
    """Each page of a sample, laid out."""
    async with rehearsed(stage, sample):
        todo, seen = {0}, set[int]()
        while todo - seen:
            page = min(todo - seen)
            seen.add(page)
            stage.turn(page)
            scene = stage.scene
            assert scene is not None
            todo |= set(scene.elsewhere.values())
            yield scene
