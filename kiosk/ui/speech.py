"""Reads aloud through an espeak-ng process, and sounds the tone of the time-out warning.

One mixer channel is reserved for speech: new speech stops the old, any action stops it. Where espeak-ng or a sound
device is missing there is simply no speech.
"""

from __future__ import annotations

import asyncio
import io
import logging
import shutil
from contextlib import suppress

import numpy as np
import pygame

RATE = 125
"""Words a minute."""
_SPEECH, _TONE = 0, 1

log = logging.getLogger(__name__)


class Speech:
    """The terminal's one voice."""

    def __init__(self) -> None:
        self._program = shutil.which("espeak-ng")
        self._sound = False
        self._saying: asyncio.Task[None] | None = None
        self.headphones = False
        """Private things are spoken only with headphones."""
        with suppress(pygame.error):
            if not pygame.mixer.get_init():
                pygame.mixer.init(frequency=22050, channels=1)
            pygame.mixer.set_reserved(2)
            self._sound = True

    @property
    def available(self) -> bool:
        return self._sound and self._program is not None

    def stop(self) -> None:
        """Silence at once."""
        if self._saying is not None:
            self._saying.cancel()
            self._saying = None
        if self._sound:
            pygame.mixer.Channel(_SPEECH).stop()

    def plug(self, plugged: bool) -> None:
        """Headphones are in, or not. Pulled out while something is read: silence, for it would go on aloud."""
        if self.headphones and not plugged:
            self.stop()
        self.headphones = plugged

    def say(self, text: str, language: str) -> None:
        """Read a text; whatever was being read stops."""
        self.stop()
        if self.available and text:
            self._saying = asyncio.get_running_loop().create_task(self._say(text, language))

    async def _say(self, text: str, language: str) -> None:
        if self._program is None:
            return
        try:
            process = await asyncio.create_subprocess_exec(
                self._program, "-v", language.split("-")[0], "-s", str(RATE), "--stdin", "--stdout",
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
            )  # fmt: skip
            try:
                async with asyncio.timeout(10):
                    wave, _ = await process.communicate(text.encode())
            finally:
                if process.returncode is None:
                    process.kill()
            pygame.mixer.Channel(_SPEECH).play(pygame.mixer.Sound(file=io.BytesIO(wave)))
        except (OSError, TimeoutError, pygame.error) as error:
            log.warning("speech failed: %s", type(error).__name__)

    def tone(self) -> None:
        """Two soft notes: the second sense of the time-out warning."""
        if not self._sound:
            return
        rate, _, channels = pygame.mixer.get_init() or (22050, -16, 1)
        parts = []
        for pitch in (660.0, 880.0):
            time = np.arange(round(rate * 0.18)) / rate
            parts.append(np.sin(2 * np.pi * pitch * time) * np.hanning(time.size))
        wave = (np.concatenate(parts) * 9000).astype(np.int16)
        with suppress(pygame.error):
            samples = np.ascontiguousarray(np.repeat(wave[:, None], channels, axis=1)) if channels > 1 else wave
            pygame.mixer.Channel(_TONE).play(pygame.mixer.Sound(buffer=samples.tobytes()))
