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
from pathlib import Path

import pygame
import pytest

from kiosk.ui.samples import samples
from tests.support.clock import virtual
from tests.ui.theatre import stage_for

NAMES = {"de": "deu", "ar": "ara"}
EVERY = [(code, sample.name) for code in NAMES for sample in samples() if not sample.name.startswith("attract")]
FEW = [("de", "start"), ("ar", "start"), ("ar", "identify")]
ALIKE = 0.8
"""Share of letters that must be read right: tesseract errs now and then, in large bold Arabic more often."""


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
@pytest.mark.parametrize(("language", "name"), EVERY if os.environ.get("KIOSK_OCR") else FEW)
def test_a_machine_reads_the_heading(language: str, name: str, tmp_path: Path) -> None:
    heading, picture = virtual(_heading(language, name))
    file = tmp_path / "heading.png"
    pygame.image.save(picture, str(file))
    read = subprocess.run(
        ["tesseract", str(file), "-", "-l", NAMES[language], "--psm", "6"], capture_output=True, check=True, text=True
    ).stdout
    share = difflib.SequenceMatcher(None, _plain(read), _plain(heading)).ratio()
    assert share >= ALIKE, f"{heading!r} was read as {read!r}"


async def _heading(language: str, name: str) -> tuple[str, pygame.Surface]:
    stage = stage_for(languages=(language, "en"))
    sample = next(sample for sample in samples() if sample.name == name)
    task = asyncio.ensure_future(stage.show(sample.screen, sample.place))
    await asyncio.sleep(0)
    stage.rehearse(sample.overlay, sample.typed)
    picture = stage.picture()
    title = next(node for node in stage.nodes() if node.id == "title")
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return title.label, picture.subsurface(title.rect.inflate(30, 30).clip(picture.get_rect())).copy()


def _plain(text: str) -> str:
    """Letters and digits only, without vowel marks."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isalnum()).lower()
