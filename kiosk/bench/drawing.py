"""How long screens take to be drawn, and a sentence to be heard; for `make bench`. Runs in this process, hidden."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator
from statistics import median

from kiosk.bench.rows import Row, quantile
from kiosk.settings import CATALOGUES, Display, Settings, Texts

SENTENCES = 20


def rows() -> Iterator[Row]:
    """Every screen once it is laid out, at 1080 x 1920 and enlarged to 2160 x 3840; the start screen in a language
    nobody asked for before."""
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
    painted, enlarged, fresh = asyncio.run(_screens())
    yield Row("drawing a screen 1080x1920, p99", 1000 * quantile(painted, 0.99), "ms", 16.0)
    yield Row("drawing a screen enlarged to 2160x3840, p99", 1000 * quantile(enlarged, 0.99), "ms", 16.0)
    yield Row("start screen in a new language, laid out and drawn", 1000 * max(fresh), "ms", 100.0)
    heard = asyncio.run(_speech())
    if heard:
        yield Row("press to sound, a sentence never said before", 1000 * median(heard), "ms", 100.0)


async def _screens() -> tuple[list[float], list[float], list[float]]:
    import pygame

    from kiosk.ui.panel import Panel
    from kiosk.ui.rehearsal import hidden, rehearsed
    from kiosk.ui.samples import samples
    from kiosk.ui.words import Words

    surface = pygame.display.set_mode((1080, 1920))
    codes = tuple(sorted(file.stem for file in CATALOGUES.glob("*.ftl")))
    settings = Settings(display=Display(fullscreen=False), texts=Texts(languages=("de", *(set(codes) - {"de"}))))
    words = Words(settings)
    stage = hidden(settings, words, surface)
    for code in codes:
        words.find(code, "attract", {})  # the attract screen has read every catalogue
    finer = Panel(pygame.Surface((2160, 3840)))
    painted: list[float] = []
    enlarged: list[float] = []
    fresh: list[float] = []
    for sample in samples():
        async with rehearsed(stage, sample):
            stage.picture()
            scene = stage.scene
            if scene is not None:
                for _ in range(5):
                    began = time.process_time()
                    scene.paint(surface)
                    painted.append(time.process_time() - began)
                    began = time.process_time()
                    scene.paint(finer.surface)
                    finer.show([scene.area])
                    enlarged.append(time.process_time() - began)
            if sample.name == "start":
                for code in codes:
                    began = time.process_time()
                    stage.language = code
                    stage.picture()
                    fresh.append(time.process_time() - began)
                stage.language = "de"
    return painted, enlarged, fresh


async def _speech() -> list[float]:
    from kiosk.ui.sound import Sound
    from kiosk.ui.speech import Speech, Utterance
    from kiosk.ui.voice import Voice

    class Heard(Sound):
        at: float | None = None

        async def first(self) -> float:
            while self.at is None:  # noqa: ASYNC110 - the mixer has no events
                await asyncio.sleep(0.001)
            return self.at

        def play(self, wave: bytes, loudness: float) -> None:
            super().play(wave, loudness)
            self.at = time.monotonic()

    sound = Heard()
    speech = Speech(Voice(), sound)
    if not speech.available:
        return []
    found = []
    for number in range(SENTENCES):
        sound.at, began = None, time.monotonic()
        speech.say([Utterance(f"Ihre Nummer ist A {number}.")], "de")
        found.append(await sound.first() - began)
    speech.stop()
    return found
