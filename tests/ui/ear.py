"""Ears on the far side: what comes out of the loudspeaker or the headphones, and which of the two it was."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from kiosk.ui.speech import Speech
from kiosk.ui.voice import Voice

LETTERS_A_SECOND = 15.0


class FakeVoice(Voice):
    """Its sound is the text itself."""

    def __init__(self, *, able: bool = True) -> None:
        super().__init__()
        self.able = able
        self.asked: list[tuple[str, str, int, bool]] = []

    @property
    def available(self) -> bool:
        return self.able

    async def wave(self, text: str, language: str, rate: int, *, keep: bool) -> bytes:
        self.asked.append((text, language, rate, keep))
        await asyncio.sleep(0.02)
        return text.encode()


@dataclass
class Ear:
    """Hears what is played, for as long as it takes to say it."""

    available: bool = True
    heard: list[str] = field(default_factory=list)
    cues: list[str] = field(default_factory=list)
    loudness: list[float] = field(default_factory=list)
    stops: int = 0
    _until: float = 0.0

    @property
    def busy(self) -> bool:
        return asyncio.get_running_loop().time() < self._until

    def play(self, wave: bytes, loudness: float) -> None:
        text = wave.decode()
        self.heard.append(text)
        self.loudness.append(loudness)
        self._until = asyncio.get_running_loop().time() + len(text) / LETTERS_A_SECOND

    def stop(self) -> None:
        self.stops += 1
        self._until = 0.0

    def cue(self, name: str, loudness: float) -> None:
        self.cues.append(name)


def speech(ear: Ear, *, able: bool = True) -> Speech:
    """A whole voice whose sound goes into `ear`."""
    return Speech(FakeVoice(able=able), ear)
