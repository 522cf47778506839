"""A right-to-left language mirrors the layout, never digits, bodies or the camera picture."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from flows.screens import Attract, Screen
from flows.visit import Place
from kiosk.settings import Display, Settings, Texts
from kiosk.ui.samples import Sample, samples
from kiosk.ui.scene import Item, Scene
from kiosk.ui.screens.arrival import TURN
from kiosk.ui.stage import ScreenStage
from kiosk.ui.words import Words
from tests.support.clock import virtual
from tests.ui.theatre import PORTRAIT, clock

ARABIC = """
start = ماذا تريد أن تفعل؟
    .lead = يمكنك الإلغاء في أي وقت.
start-ticket = سحب رقم انتظار
    .line = أمامك { $ahead } أشخاص
start-capture = صورة وبصمات وتوقيع
    .line = حوالي { $minutes } دقائق
start-photo = صورة فقط
back = رجوع
cancel = إلغاء
"""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "ar.ftl").write_text(ARABIC, "utf-8")
    yield tmp_path


def sample(name: str) -> Sample:
    return next(one for one in samples() if one.name == name)


def laid_out(language: str, folder: Path, screen: Screen[object], place: Place) -> Scene:
    async def play() -> Scene:
        display = Display(width=PORTRAIT[0], height=PORTRAIT[1], bottom_mm=800, fullscreen=False)
        settings = Settings(display=display, texts=Texts(languages=(language,), folder=str(folder)))
        stage = ScreenStage(settings, Words(settings), surface=pygame.display.set_mode(PORTRAIT), clock=clock)
        task = asyncio.ensure_future(stage.show(screen, place))
        await asyncio.sleep(0)
        scene = stage.scene
        assert scene is not None
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        return scene

    return virtual(play())


def test_everything_stands_on_the_other_side(folder: Path) -> None:
    screen = sample("start").screen
    german = laid_out("de", folder, screen, Place(back=True))
    arabic = laid_out("ar", folder, screen, Place(back=True))
    assert {node.id for node in german.nodes} == {node.id for node in arabic.nodes}
    for node_id in ("back", "cancel", "help", "display"):
        left, right = german.find(node_id), arabic.find(node_id)
        assert left and right
        middle = PORTRAIT[0] / 2
        assert (left.rect.centerx < middle) != (right.rect.centerx < middle) or abs(left.rect.centerx - middle) < 40
    assert german.crest and arabic.crest
    assert german.crest.left == 0 and arabic.crest.right == PORTRAIT[0]
    titles = [written for written in arabic.written if written.px == max(w.px for w in arabic.written)]
    assert all(abs(written.rect.right - (PORTRAIT[0] - german.look.mm(16))) <= 2 for written in titles)


def test_reading_order_does_not_change(folder: Path) -> None:
    screen = sample("start").screen
    german = laid_out("de", folder, screen, Place(back=True))
    arabic = laid_out("ar", folder, screen, Place(back=True))
    assert [node.id for node in german.nodes] == [node.id for node in arabic.nodes]


def in_hands(folder: Path, name: str, language: str) -> list[Item]:
    """What a screen draws where its hands are, the smallest first: marks, then the picture."""
    one = sample(name)
    scene = laid_out(language, folder, one.screen, one.place)
    hands = scene.find("hands")
    assert hands
    return sorted((item for item in scene.items if hands.rect.contains(item.rect)), key=lambda item: item.rect.width)


def test_the_right_hand_stays_right(folder: Path) -> None:
    german, arabic = (in_hands(folder, "finger-place", language)[-1] for language in ("de", "ar"))
    assert pygame.image.tobytes(german.surface, "RGBA") == pygame.image.tobytes(arabic.surface, "RGBA")


def test_the_finger_that_is_done_is_marked_on_its_own_hand(folder: Path) -> None:
    """Which of two hands is marked is all the picture says; the marks once changed hands without the picture."""
    marked = []
    for language in ("de", "ar"):
        mark, *_, picture = (item.rect for item in in_hands(folder, "finger-place-second", language))
        marked.append((mark.centerx - picture.x, mark.centery - picture.y))
    assert marked[0] == marked[1]


def test_what_is_handed_over_goes_the_way_one_reads(folder: Path) -> None:
    one = sample("submit")
    german, arabic = (laid_out(language, folder, one.screen, one.place) for language in ("de", "ar"))
    drawn = [
        max(scene.items, key=lambda item: item.rect.width * item.rect.height).surface for scene in (german, arabic)
    ]
    back = pygame.transform.flip(pygame.transform.smoothscale(drawn[1], drawn[0].get_size()), True, False)
    assert pygame.image.tobytes(back, "RGBA") == pygame.image.tobytes(drawn[0], "RGBA")


def test_keys_run_from_left_to_right(folder: Path) -> None:
    scene = laid_out("ar", folder, sample("enter-code").screen, Place(back=True))
    keys = [node.rect for node in scene.nodes if node.id in ("key-1", "key-2", "key-3")]
    assert len(keys) == 3 and keys == sorted(keys, key=lambda rect: rect.left)


def test_a_terminal_that_speaks_german_greets_in_arabic_from_the_right() -> None:
    async def play() -> dict[str, Scene]:
        display = Display(width=PORTRAIT[0], height=PORTRAIT[1], bottom_mm=800, fullscreen=False)
        settings = Settings(display=display, texts=Texts(languages=("de", "ar")))
        stage = ScreenStage(settings, Words(settings), surface=pygame.display.set_mode(PORTRAIT), clock=clock)
        tasks = [asyncio.ensure_future(stage.run())]
        tasks.append(asyncio.ensure_future(stage.show(Attract(None), Place(back=False))))
        seen: dict[str, Scene] = {}
        for _ in range(2):
            await asyncio.sleep(TURN)
            scene = stage.scene
            assert scene is not None
            seen[scene.look.phrases.language] = scene
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return seen

    seen = virtual(play())
    assert seen["de"].crest and seen["ar"].crest
    assert seen["de"].crest.left == 0 and seen["ar"].crest.right == PORTRAIT[0]
    for language, scene in seen.items():
        greeting = max(scene.written, key=lambda written: written.px).rect
        edge = scene.look.mm(16)
        assert (greeting.left == edge) == (language == "de")
        assert (abs(greeting.right - (PORTRAIT[0] - edge)) <= 2) == (language == "ar")
