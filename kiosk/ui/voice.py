"""Words to sound: a city's own recordings first, else espeak-ng as a process of its own (GPL stays outside).

A recording is `<language>/<key>.wav`, named after the sentence's key in the catalogue (`photo-hints.lead.wav`), and
plays at the usual pace; or `<sha256>.wav` of "language|voice|rate|text", for one sentence at one pace.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import shutil
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

log = logging.getLogger(__name__)

WORDS_A_MINUTE = 125
_SLOWEST = 80
"""espeak-ng goes no slower; below it, pauses between words make up the pace."""
_PAUSES = {50: 6, 65: 0}
"""Word gap of espeak-ng by percent."""
_KEPT = 8_000_000
"""Bytes of sound remembered: buttons and headings come again and again."""
_DEADLINE = 10.0
USUAL = 100


class VoiceLost(Exception):
    """The words cannot be spoken."""


class Voice:
    """Makes one sentence audible."""

    def __init__(
        self, recordings: Path | None = None, key_of: Callable[[str, str], str | None] = lambda language, text: None
    ) -> None:
        self._program = shutil.which("espeak-ng")
        self._recordings = recordings
        self._key_of = key_of
        self._kept: OrderedDict[tuple[str, int, str], bytes] = OrderedDict()

    @property
    def available(self) -> bool:
        return self._program is not None or self._recordings is not None

    async def wave(self, text: str, language: str, rate: int, *, keep: bool) -> bytes:
        """The sentence as a WAV file at `rate` percent. What is private is not kept. Raises VoiceLost."""
        key = (language, rate, text)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        wave = await self._recorded(text, language, rate) or await self._spoken(text, language, rate)
        if keep:
            self._kept[key] = wave
            while sum(len(one) for one in self._kept.values()) > _KEPT:
                self._kept.popitem(last=False)
        return wave

    async def _recorded(self, text: str, language: str, rate: int) -> bytes | None:
        folder = self._recordings
        if folder is None:
            return None
        files = [folder / f"{fingerprint(language, rate, text)}.wav"]
        key = self._key_of(language, text)
        if key is not None and rate == USUAL:
            files.append(folder / language / f"{key}.wav")

        def read() -> bytes | None:
            return next((file.read_bytes() for file in files if file.is_file()), None)

        try:
            return await asyncio.to_thread(read)
        except OSError as error:
            log.warning("recording not readable: %s", type(error).__name__)
            return None

    async def _spoken(self, text: str, language: str, rate: int) -> bytes:
        if self._program is None:
            raise VoiceLost("espeak-ng is missing")
        pace = max(round(WORDS_A_MINUTE * rate / 100), _SLOWEST)
        try:
            process = await asyncio.create_subprocess_exec(
                self._program, "-v", voice_of(language), "-s", str(pace), "-g", str(_PAUSES.get(rate, 0)),
                "--stdin", "--stdout",
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
            )  # fmt: skip
            try:
                async with asyncio.timeout(_DEADLINE):
                    wave, _ = await process.communicate(text.encode())
            finally:
                if process.returncode is None:
                    process.kill()
        except (OSError, TimeoutError) as error:
            raise VoiceLost(type(error).__name__) from None
        return wave


def voice_of(language: str) -> str:
    """The espeak-ng voice of a catalogue: Leichte Sprache is spoken by the German one."""
    return language.split("-")[0]


def fingerprint(language: str, rate: int, text: str) -> str:
    """The name of a recording of one sentence at one pace."""
    return hashlib.sha256(f"{language}|{voice_of(language)}|{rate}|{text}".encode()).hexdigest()
