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

LANGUAGES = ("de", "ar")
EVERY = [(code, sample.name) for code in LANGUAGES for sample in samples() if not sample.name.startswith("attract")]
FEW = [("de", "start"), ("ar", "start"), ("ar", "submit")]
PRINT = (20, 28, 48)
"""Sizes of letters in px, as print has them at 200 to 400 dpi: the reader learnt those, and finds no line in the
headings' own 70 to 80 px where a word has marks above it (two short Arabic words, "نسلّم بياناتك")."""
ALIKE = 0.8
"""Share of letters that must be read right: tesseract errs now and then, in large bold Arabic more often."""


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
@pytest.mark.parametrize(("language", "name"), EVERY if os.environ.get("KIOSK_OCR") else FEW)
def test_a_machine_reads_the_heading(language: str, name: str, tmp_path: Path) -> None:
    heading, px, picture = virtual(_heading(language, name))
    latin, own = any("A" <= c <= "z" for c in heading), any("\u0600" <= c <= "\u06ff" for c in heading)
    letters = "+".join(name for name, there in (("ara", own), ("deu", latin or not own)) if there)
    best, read = 0.0, ""
    for size, mode in product(PRINT, ("6", "7", "11")):
        if best < ALIKE:
            file = tmp_path / f"{size}.png"
            pygame.image.save(pygame.transform.smoothscale_by(picture, size / px), str(file))
            read = _read(file, letters, mode)
            said, wanted = (_plain(text, ordered=not (own and latin)) for text in (read, heading))
            best = max(best, difflib.SequenceMatcher(None, said, wanted).ratio())
    assert best >= ALIKE, f"{heading!r} was read as {read!r}"


def _read(file: Path, letters: str, mode: str) -> str:
    command = ["tesseract", str(file), "-", "-l", letters, "--psm", mode]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


async def _heading(language: str, name: str) -> tuple[str, int, pygame.Surface]:
    """What the heading says, the size of its letters, and its picture."""
    stage = stage_for(languages=(language, "en"))
    sample = next(sample for sample in samples() if sample.name == name)
    task = asyncio.ensure_future(stage.show(sample.screen, sample.place))
    await asyncio.sleep(0)
    stage.remind(sample.notice)
    stage.rehearse(sample.overlay, sample.typed)
    picture = stage.picture()
    title = next(node for node in stage.nodes() if node.id == "title")
    assert stage.scene is not None
    px = next(line.px for line in stage.scene.written if line.box.colliderect(title.rect))
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    part = picture.subsurface(title.rect.clip(picture.get_rect()))
    # on a page with a margin, in the size of print: that is what the reader has learnt
    page = pygame.Surface((part.get_width() + 200, part.get_height() + 200))
    page.fill(part.get_at((0, 0)))
    page.blit(part, (100, 100))
    return title.label, px, page


def _plain(text: str, *, ordered: bool) -> str:
    """Letters and digits only, without vowel marks. Of a line in two directions the reader may guess the wrong one
    first: its words are compared, and `test_right_to_left` holds their order."""
    words = ("".join(c for c in word if c.isalnum()) for word in unicodedata.normalize("NFKD", text).lower().split())
    return "".join(words if ordered else sorted(words))
