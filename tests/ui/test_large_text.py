"""The largest text on a landscape screen: what belongs together stays on one page, and no sentence speaks of something
that had to give way."""

from __future__ import annotations

import asyncio

import pygame
import pytest

from kiosk.settings import Display, Settings, Texts
from kiosk.ui.rehearsal import hidden, pages
from kiosk.ui.samples import samples
from kiosk.ui.scene import Scene
from kiosk.ui.words import Words
from tests.ui.theatre import LANDSCAPE, PORTRAIT


def laid_out(name: str, language: str, size: tuple[int, int] = LANDSCAPE, percent: int = 160) -> list[Scene]:
    async def play() -> list[Scene]:
        display = Display(width=size[0], height=size[1], fullscreen=False)
        settings = Settings(display=display, texts=Texts(languages=(language,), counter="12"))
        stage = hidden(settings, Words(settings), pygame.display.set_mode(size))
        stage.text_size = percent
        return [scene async for scene in pages(stage, next(one for one in samples() if one.name == name))]

    return asyncio.run(play())


@pytest.mark.parametrize("language", ["de", "fr", "ru", "ar"])
@pytest.mark.parametrize("name", ["enter-code", "card-number"])
def test_a_code_is_typed_on_one_page(name: str, language: str) -> None:
    (scene,) = laid_out(name, language)
    assert {"key-1", "key-Z", "delete"} <= {node.id for node in scene.nodes}


@pytest.mark.parametrize(("name", "language", "most"), [("eid-consent", "ar", 1), ("language", "de", 4)])
def test_short_choices_stand_beside_each_other(name: str, language: str, most: int) -> None:
    assert len(laid_out(name, language)) <= most


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_whoever_is_told_to_scan_sees_a_code(size: tuple[int, int]) -> None:
    (scene,) = laid_out("hotline", "de", size)
    squares = [item for item in scene.items if item.rect.width == item.rect.height > 150]
    assert scene.find("lead") is None or squares


@pytest.mark.parametrize("language", ["ar", "de-simple"])
def test_the_question_is_the_largest_text_though_its_answers_need_the_room(language: str) -> None:
    for name in ("start-closed", "feedback"):
        scene = laid_out(name, language, PORTRAIT, 100)[0]
        title = next(line.px for line in scene.written if line.owner == "title")
        assert title >= 1.5 * max(line.px for line in scene.written if line.owner != "title")
