"""The loudspeaker or the headphones, and short cues that are computed, not recorded."""

from __future__ import annotations

import io
from contextlib import suppress
from functools import lru_cache

import numpy as np
import pygame

_SPEECH, _CUE = 0, 1
_FULL = 9000
CUES: dict[str, tuple[tuple[float, float], ...]] = {
    "warning": ((660.0, 0.18), (880.0, 0.18)),
    "done": ((523.25, 0.12), (659.25, 0.12), (783.99, 0.22)),
    "wrong": ((330.0, 0.16), (262.0, 0.24)),
}
"""Notes (hertz, seconds): two rising ones ask, three rising ones confirm, two falling ones say that it did not work.
None lasts a second, so none talks over the voice (EN 301 549, 5.1.3.10)."""


class Sound:
    """pygame's mixer: one channel for the voice, one for cues."""

    def __init__(self) -> None:
        self.available = False
        with suppress(pygame.error):
            if not pygame.mixer.get_init():
                pygame.mixer.init(frequency=22050, channels=1, buffer=512)
            pygame.mixer.set_reserved(2)
            self.available = True

    def play(self, wave: bytes, loudness: float) -> None:
        """Speak a WAV file at 0..1; whatever was spoken stops. Raises pygame.error where it is none."""
        channel = pygame.mixer.Channel(_SPEECH)
        channel.set_volume(loudness)
        channel.play(pygame.mixer.Sound(file=io.BytesIO(wave)))

    @property
    def busy(self) -> bool:
        return self.available and pygame.mixer.Channel(_SPEECH).get_busy()

    def stop(self) -> None:
        """The voice is silent at once."""
        if self.available:
            pygame.mixer.Channel(_SPEECH).stop()

    def cue(self, name: str, loudness: float) -> None:
        """A short sign that something happened."""
        if not self.available:
            return
        rate, _, channels = pygame.mixer.get_init() or (22050, -16, 1)
        with suppress(pygame.error):
            channel = pygame.mixer.Channel(_CUE)
            channel.set_volume(loudness)
            channel.play(pygame.mixer.Sound(buffer=_notes(name, rate, channels)))


@lru_cache(maxsize=8)
def _notes(name: str, rate: int, channels: int) -> bytes:
    parts = []
    for pitch, seconds in CUES[name]:
        time = np.arange(round(rate * seconds)) / rate
        parts.append(np.sin(2 * np.pi * pitch * time) * np.hanning(time.size))
    wave = (np.concatenate(parts) * _FULL).astype(np.int16)
    return np.ascontiguousarray(np.repeat(wave[:, None], channels, axis=1)).tobytes()
