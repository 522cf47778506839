"""Says one thing after the other, and never anything private on the loudspeaker.

New speech stops the old, any action stops it. Whether something private may be said is decided at the moment it
would sound, not when it was asked for: headphones may be pulled meanwhile. Where there is no voice or no sound device
there is simply no speech.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import pygame

from kiosk.ui.preferences import LEVELS, RATES, Preferences
from kiosk.ui.voice import Voice, VoiceLost

_LOOK_EVERY = 0.03

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Utterance:
    """Something to say. If it is private, `instead` is what the loudspeaker says in its place."""

    text: str
    instead: str | None = None
    language: str | None = None
    """Its own voice, where that is not the one of everything else."""


class Speaker(Protocol):
    """Where sound comes out."""

    available: bool

    @property
    def busy(self) -> bool: ...

    def play(self, wave: bytes, loudness: float) -> None: ...

    def stop(self) -> None: ...

    def cue(self, name: str, loudness: float) -> None: ...


class Speech:
    """The terminal's one voice."""

    def __init__(self, voice: Voice, speaker: Speaker) -> None:
        self._voice = voice
        self._speaker = speaker
        self._saying: asyncio.Task[None] | None = None
        self._rate, self._loudness = 100, 1.0
        self.headphones = False

    @property
    def available(self) -> bool:
        return self._speaker.available and self._voice.available

    @property
    def speaking(self) -> bool:
        """Something is being said, or about to be."""
        return self._saying is not None and not self._saying.done()

    def adjust(self, preferences: Preferences) -> None:
        """How fast and how loud, from the next sentence on."""
        self._rate = RATES[preferences.rate]
        self._loudness = 10 ** (LEVELS[preferences.volume] / 20)

    def plug(self, plugged: bool) -> None:
        """Headphones are in, or not. Pulled out while something is read: silence, for it would go on aloud."""
        if self.headphones and not plugged:
            self.stop()
        self.headphones = plugged

    def stop(self) -> None:
        """Silence at once."""
        if self._saying is not None:
            self._saying.cancel()
            self._saying = None
        self._speaker.stop()

    def say(self, utterances: Sequence[Utterance], language: str) -> None:
        """Read these aloud one after the other; whatever was being read stops."""
        self.stop()
        if self.available and utterances:
            self._saying = asyncio.get_running_loop().create_task(self._say(tuple(utterances), language))

    async def _say(self, utterances: tuple[Utterance, ...], language: str) -> None:
        hinted = ""
        try:
            for one in utterances:
                aside = self._aside(one)
                text = one.text if aside is None else aside
                if not text or (aside is not None and aside == hinted):
                    continue
                hinted = aside or hinted
                secret = one.instead is not None and aside is None
                wave = await self._voice.wave(text, one.language or language, self._rate, keep=not secret)
                if secret and self._aside(one) is not None:
                    return  # the headphones were pulled while it was made
                self._speaker.play(wave, self._loudness)
                while self._speaker.busy:  # noqa: ASYNC110 - the mixer has no events
                    await asyncio.sleep(_LOOK_EVERY)
        except (VoiceLost, pygame.error) as error:
            log.warning("speech failed: %s", type(error).__name__)

    def _aside(self, one: Utterance) -> str | None:
        """What is said instead because the loudspeaker would be heard by everybody; None where it may be said."""
        return None if self.headphones else one.instead

    def cue(self, name: str) -> None:
        """A short sign beside the voice."""
        self._speaker.cue(name, self._loudness)
