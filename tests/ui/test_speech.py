"""Reading aloud: in the screen's language, nothing private on the loudspeaker, silent on any touch."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable

import pygame
import pytest

from flows import screens
from flows.screens import Ask, Option
from kiosk.settings import Display, Settings
from kiosk.ui.samples import TICKET
from kiosk.ui.speech import Speech
from kiosk.ui.stage import ScreenStage
from kiosk.ui.words import Words
from tests.support.clock import virtual
from tests.ui.theatre import PORTRAIT, clock, ids, showing

ASK = Ask("document", (Option(1, "identity_card"), Option(2, "passport")))


class Voice(Speech):
    """Remembers what it was told to say."""

    def __init__(self, *, able: bool = True) -> None:
        self.said: list[tuple[str, str]] = []
        self.stops = 0
        self.tones = 0
        self.headphones = False
        self._able = able

    @property
    def available(self) -> bool:
        return self._able

    def stop(self) -> None:
        self.stops += 1

    def say(self, text: str, language: str) -> None:
        self.said.append((text, language))

    def tone(self) -> None:
        self.tones += 1


def with_voice(voice: Voice, play: Callable[[ScreenStage], Awaitable[None]]) -> None:
    async def performance() -> None:
        settings = Settings(display=Display(width=PORTRAIT[0], height=PORTRAIT[1], fullscreen=False))
        surface = pygame.display.set_mode(PORTRAIT)
        pygame.event.clear()
        stage = ScreenStage(settings, Words(settings), surface=surface, clock=clock, speech=voice)
        running = asyncio.ensure_future(stage.run())
        try:
            await play(stage)
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)

    virtual(performance())


def test_title_and_answers_are_read_in_the_language_of_the_screen() -> None:
    voice = Voice()

    async def play(stage: ScreenStage) -> None:
        stage.language = "en"
        async with showing(stage, ASK):
            stage.press("read")
            await stage.drawn()
        text, language = voice.said[-1]
        assert language == "en"
        assert text.index("What would you like to apply for?") < text.index("Passport")

    with_voice(voice, play)


@pytest.mark.parametrize("headphones", [False, True])
def test_a_number_is_read_only_into_headphones(headphones: bool) -> None:
    voice = Voice()

    async def play(stage: ScreenStage) -> None:
        stage.headphones = lambda: headphones
        async with showing(stage, screens.TicketNumber(TICKET, printed=True, photo=False)):
            stage.press("read")
            await stage.drawn()
        text, _ = voice.said[-1]
        assert (TICKET.label in text) is headphones
        assert ("Das ist privat" in text) is not headphones

    with_voice(voice, play)


def test_pulled_out_headphones_silence_what_is_being_read() -> None:
    voice = Voice()

    async def play(stage: ScreenStage) -> None:
        stage.headphones = lambda: True
        async with showing(stage, screens.TicketNumber(TICKET, printed=True, photo=False)):
            stage.press("read")
            await stage.drawn()
            before = voice.stops
            stage.headphones = lambda: False
            await stage.drawn()
            assert voice.stops == before + 1

    with_voice(voice, play)


def test_a_touch_silences_and_a_new_screen_does_too() -> None:
    voice = Voice()

    async def play(stage: ScreenStage) -> None:
        async with showing(stage, ASK):
            stage.press("read")
            await stage.drawn()
            before = voice.stops
            stage.press("cancel")
            await stage.drawn()
            assert voice.stops > before
            before = voice.stops
        async with showing(stage, ASK):
            assert voice.stops > before

    with_voice(voice, play)


def test_where_nothing_can_speak_no_button_says_so() -> None:
    async def play(stage: ScreenStage) -> None:
        async with showing(stage, ASK):
            assert "read" not in ids(stage)

    with_voice(Voice(able=False), play)


def test_the_timeout_is_told_to_two_senses() -> None:
    voice = Voice()

    async def play(stage: ScreenStage) -> None:
        async with showing(stage, ASK):
            await asyncio.sleep(46)
            assert stage.overlay == "still-there"
            assert voice.tones == 1

    with_voice(voice, play)


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_espeak_is_heard_and_stops_at_once() -> None:
    async def play() -> None:
        voice = Speech()
        if not voice.available:
            pytest.skip("no sound device")
        voice.say("Willkommen im Bürgerbüro. Berühren Sie den Bildschirm.", "de")
        channel = pygame.mixer.Channel(0)
        async with asyncio.timeout(10):
            while not channel.get_busy():  # noqa: ASYNC110 - the mixer has no events
                await asyncio.sleep(0.01)
        voice.stop()
        assert not channel.get_busy()
        voice.tone()
        pygame.mixer.quit()

    asyncio.run(play())
