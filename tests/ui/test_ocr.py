"""A machine reads the screens: letters are joined, ordered and whole, in German and in Arabic.

A default run reads three screens; `KIOSK_OCR=1` reads the heading of every one.
"""

from __future__ import annotations

import asyncio
import difflib
import os
import shutil
import subprocess
import unicodedata
from itertools import product
from pathlib import Path

import pygame
import pytest

from kiosk.ui.samples import samples
from tests.support.clock import virtual
from tests.ui.theatre import stage_for

NAMES = {"de": "deu", "ar": "ara"}
UNREAD = pytest.mark.xfail(reason="this tesseract finds no text in two short words with a doubled letter")
EVERY = [
    pytest.param(code, sample.name, marks=UNREAD if (code, sample.name) == ("ar", "submit") else ())
    for code in NAMES
    for sample in samples()
    if not sample.name.startswith("attract")
]
FEW = [("de", "start"), ("ar", "start"), ("ar", "identify")]
ALIKE = 0.8
"""Share of letters that must be read right: tesseract errs now and then, in large bold Arabic more often."""


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
@pytest.mark.parametrize(("language", "name"), EVERY if os.environ.get("KIOSK_OCR") else FEW)
def test_a_machine_reads_the_heading(language: str, name: str, tmp_path: Path) -> None:
    heading, picture = virtual(_heading(language, name))
    # what is not translated yet stands there in German
    letters = NAMES[language] if language != "ar" or any("\u0600" <= c <= "\u06ff" for c in heading) else NAMES["de"]
    best, read = 0.0, ""
    for scale, mode in product((0.6, 0.4, 1.0), ("6", "7", "11")):
        if best < ALIKE:
            file = tmp_path / f"{scale}.png"
            pygame.image.save(pygame.transform.smoothscale_by(picture, scale), str(file))
            read = _read(file, letters, mode)
            best = max(best, difflib.SequenceMatcher(None, _plain(read), _plain(heading)).ratio())
    assert best >= ALIKE, f"{heading!r} was read as {read!r}"


def _read(file: Path, letters: str, mode: str) -> str:
    command = ["tesseract", str(file), "-", "-l", letters, "--psm", mode]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


async def _heading(language: str, name: str) -> tuple[str, pygame.Surface]:
    stage = stage_for(languages=(language, "en"))
    sample = next(sample for sample in samples() if sample.name == name)
    task = asyncio.ensure_future(stage.show(sample.screen, sample.place))
    await asyncio.sleep(0)
    stage.remind(sample.notice)
    stage.rehearse(sample.overlay, sample.typed)
    picture = stage.picture()
    title = next(node for node in stage.nodes() if node.id == "title")
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    part = picture.subsurface(title.rect.clip(picture.get_rect()))
    # on a page with a margin, in the size of print: that is what the reader has learnt
    page = pygame.Surface((part.get_width() + 200, part.get_height() + 200))
    page.fill(part.get_at((0, 0)))
    page.blit(part, (100, 100))
    return title.label, page


def _plain(text: str) -> str:
    """Letters and digits only, without vowel marks."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isalnum()).lower()
