"""Every screen, language, theme, text size, orientation and display: no overlap, nothing cut, all within reach.

Looks are laid out without being drawn: a fifth of them in a default run, all with `KIOSK_EVERY_LOOK=1`. One theme
stands for all three, because a theme changes no place, and `test_tokens` holds the contrast of every pair of colours in
each.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations, pairwise, product

import pygame
import pytest

import kiosk.ui.stage
from kiosk.settings import CATALOGUES, Display, Settings, Texts
from kiosk.ui import draw
from kiosk.ui.rehearsal import hidden, pages
from kiosk.ui.samples import NOW, Sample, samples
from kiosk.ui.scene import Node, Scene
from kiosk.ui.stage import ScreenStage
from kiosk.ui.text import Lettering
from kiosk.ui.tokens import CAP_HEIGHT, GAP, REACH_LEAST, REACH_MOST, TARGET, THEMES
from kiosk.ui.words import Words
from tests.support.clock import virtual

ROUNDING = 2
PAGERS = {"previous", "more", "page"}
PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
DISPLAYS = {"15.6": (5.56, 400, 850), "21.5": (4.03, 500, 800), "27": (3.21, 500, 700), "32": (2.71, 600, 620)}
"""px/mm, reading distance and height of the picture's lower edge above the floor, mm; lying, all hang at 850."""
EVERY = "KIOSK_EVERY_LOOK" in os.environ
PERCENTS = {"15.6": (100,), "21.5": (160,), "27": (100,), "32": (130,)}
"""Text sizes of a default run, by display."""
LANGUAGES = sorted(file.stem for file in CATALOGUES.glob("*.ftl"))
NARROWEST = "21.5"
"""The display whose looks have the least room; a default run has every language on it, and on one other in turn."""
IN_TURN = sorted(DISPLAYS.keys() - {NARROWEST})
WHERE = [
    (language, display)
    for number, language in enumerate(LANGUAGES)
    for display in DISPLAYS
    if EVERY or display in (NARROWEST, IN_TURN[number % len(IN_TURN)])
]


@dataclass(frozen=True)
class LookOf:
    """One way to see the terminal."""

    language: str
    display: str
    percent: int = 100
    size: tuple[int, int] = PORTRAIT
    mounted: bool = True
    lower: bool = False
    theme: str = "light"

    def __str__(self) -> str:
        way = "upright" if self.size == PORTRAIT else "lying"
        return f"{self.language}-{self.theme}-{self.percent}-{way}-{self.display}{'-lower' * self.lower}"


PAINTED = [
    LookOf("de", "21.5", mounted=False),
    LookOf("de", "21.5", 160, mounted=False, theme="contrast"),
    LookOf("de", "21.5", 160, LANDSCAPE, mounted=False),
    LookOf("ar", "21.5", 160, theme="contrast"),
    LookOf("uk", "27", 130, LANDSCAPE, theme="dark"),
]
"""Looks that are drawn as well, because what is drawn may differ from what was measured."""


def test_lower_controls_stand_in_the_lower_half() -> None:
    async def tops() -> list[int]:
        surface = pygame.display.set_mode(PORTRAIT)
        settings = Settings(display=Display(fullscreen=False))
        stage = ScreenStage(settings, Words(settings), surface=surface, clock=lambda: NOW)
        stage.preferences = replace(stage.preferences, lower=True)
        found = []
        for sample in samples():
            if sample.name not in ("start", "document", "identify", "identify-person", "ticket-documents"):
                continue
            task = asyncio.ensure_future(stage.show(sample.screen, sample.place))
            await asyncio.sleep(0)
            found += [node.rect.top for node in stage.nodes() if node.pressable]
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        return found

    assert min(virtual(tops())) >= PORTRAIT[1] // 2


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing is drawn, and what was measured once stays known: the looks of one display share their letters."""
    letters = Lettering()
    monkeypatch.setattr(kiosk.ui.stage, "Lettering", lambda: letters)
    with draw.unseen():
        yield


@cache
def _words(language: str) -> Words:
    return Words(Settings(texts=_texts_of(language)))


@cache
def _samples() -> tuple[Sample, ...]:
    return samples()


def _texts_of(language: str) -> Texts:
    return Texts(tuple(dict.fromkeys((language, "de", "en"))), counter="3")


@pytest.mark.parametrize(("language", "display"), WHERE)
def test_every_look_keeps_the_rules_of_geometry(language: str, display: str, undrawn: None) -> None:
    ways = [(PORTRAIT, False), (LANDSCAPE, False), *([(PORTRAIT, True)] if display == NARROWEST else [])]
    looks = [
        LookOf(language, display, percent, size, lower=lower)
        for percent, (size, lower) in product((100, 130, 160) if EVERY else PERCENTS[display], ways)
    ]
    faults = [fault for look in looks for fault in virtual(_all_faults(look))]
    assert not faults, "\n".join(faults)


def test_a_theme_changes_no_place() -> None:
    """So that every look need be measured in one theme only."""
    places = [virtual(_places(theme)) for theme in THEMES]
    assert places[0] == places[1] == places[2]


async def _places(theme: str) -> list[tuple[str, tuple[int, ...]]]:
    settings = Settings(display=Display(fullscreen=False))
    stage = hidden(settings, Words(settings), pygame.display.set_mode(PORTRAIT))
    stage.theme = theme
    found = []
    for sample in samples():
        task = asyncio.ensure_future(stage.show(sample.screen, sample.place))
        await asyncio.sleep(0)
        found += [(node.id, tuple(node.rect)) for node in stage.nodes()]
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    return found


@pytest.mark.parametrize("look", PAINTED, ids=str)
def test_painted_screens_keep_the_rules_of_geometry(look: LookOf) -> None:
    faults = virtual(_all_faults(look))
    assert not faults, "\n".join(faults)


async def _all_faults(look: LookOf) -> list[str]:
    px_per_mm, distance, bottom = DISPLAYS[look.display]
    display = Display(
        *look.size,
        px_per_mm=px_per_mm,
        distance_mm=distance,
        bottom_mm=(bottom if look.size == PORTRAIT else 850) if look.mounted else None,
        fullscreen=False,
    )
    words = _words(look.language)
    stage = hidden(Settings(display=display, texts=_texts_of(look.language)), words, pygame.display.set_mode(look.size))
    if look.percent not in stage.metrics.sizes:
        return []
    stage.preferences = replace(stage.preferences, text_size=look.percent, theme=look.theme, lower=look.lower)
    found: list[str] = []
    for sample in _samples():
        found += [f"{sample.name}: {fault}" for fault in await _sample_faults(stage, sample, display)]
    return found


async def _sample_faults(stage: ScreenStage, sample: Sample, display: Display) -> list[str]:
    faults: list[str] = []
    known: set[str] | None = None
    async for scene in pages(stage, sample):
        there = {node.id for node in scene.nodes if node.id not in PAGERS} | set(scene.elsewhere)
        faults += [f"on some pages only: {lost}" for lost in sorted((known or there) ^ there)]
        known = there
        faults += _faults(scene)
        faults += _height_above_floor(scene, display)
    return list(dict.fromkeys(faults))


def _faults(scene: Scene) -> list[str]:
    return [*_overflow(scene), *_texts(scene), *_overlaps(scene), *_targets(scene), *_order(scene), *_legible(scene)]


def _overflow(scene: Scene) -> list[str]:
    return [f"does not fit: {what}" for what in scene.overflow]


def _texts(scene: Scene) -> list[str]:
    faults = []
    for written in scene.written:
        if written.rect.left < written.box.left - ROUNDING or written.rect.right > written.box.right + ROUNDING:
            faults.append(f"wider than its box: {written.text!r}")
        if (
            written.rect.top < written.box.top - 0.15 * written.px
            or written.rect.bottom > written.box.bottom + 0.05 * written.px
        ):
            faults.append(f"higher than its box: {written.text!r}")
        if not scene.area.contains(written.rect):
            faults.append(f"off the screen: {written.text!r}")
    for one, other in combinations(scene.written, 2):
        if one.rect.colliderect(other.rect):
            faults.append(f"text over text: {one.text!r} and {other.text!r}")
    return faults


def _overlaps(scene: Scene) -> list[str]:
    return [
        f"blocks overlap: {one} and {other}" for one, other in combinations(scene.blocks, 2) if one.colliderect(other)
    ] + [f"block off the screen: {block}" for block in scene.blocks if not scene.area.contains(block)]


def _targets(scene: Scene) -> list[str]:
    look = scene.look
    targets = [node for node in scene.nodes if node.pressable]
    least, gap = look.mm(TARGET) - 1, look.mm(GAP) - 1
    faults = [f"too small: {one.id} {one.rect.size}" for one in targets if min(one.rect.size) < least]
    faults += [f"above reach: {one.id} {one.rect.top}" for one in targets if _out_of_reach(one, look.metrics.reach)]
    for one, other in combinations(targets, 2):
        if _distance(one.rect, other.rect) < gap:
            faults.append(f"too near: {one.id} and {other.id}, {_distance(one.rect, other.rect)} px")
    for written in scene.written:
        for node in targets:
            own = written.owner == node.id and node.id != "begin"
            if own and not node.rect.contains(written.rect):
                faults.append(f"{written.text!r} sticks out of {node.id}")
            foreign = written.owner != node.id and node.id != "begin"
            if foreign and written.rect.colliderect(node.rect) and not node.rect.contains(written.box):
                faults.append(f"text {written.text!r} over {node.id}")
    return faults


def _out_of_reach(node: Node, reach: int) -> bool:
    # the whole attract screen is one target; it extends above
    return node.id != "begin" and node.rect.top < reach - 1


def _distance(one: pygame.Rect, other: pygame.Rect) -> int:
    dx = max(one.left - other.right, other.left - one.right)
    dy = max(one.top - other.bottom, other.top - one.bottom)
    return max(dx, dy)


def _order(scene: Scene) -> list[str]:
    """Keys go as eyes do: along a row, down, or on to the next column."""
    faults = []
    targets = [node for node in scene.nodes if node.pressable and not node.id.startswith("key-")]
    for one, other in pairwise(targets):
        a, b = one.rect, other.rect
        along = b.left >= a.right if not scene.look.rtl else b.right <= a.left
        if not (b.top >= a.bottom - ROUNDING or along):
            faults.append(f"keys go back from {one.id} to {other.id}")
    return faults


def _legible(scene: Scene) -> list[str]:
    """A capital H of 0.7 degrees (EN 301 549, 5.1.4), whatever the text size."""
    metrics = scene.look.metrics
    least = 0.0122 * metrics.distance_mm * metrics.px_per_mm / CAP_HEIGHT
    return [f"too small to read: {one.text!r}" for one in scene.written if one.px < least]


def _height_above_floor(scene: Scene, display: Display) -> list[str]:
    if display.bottom_mm is None:
        return []
    faults = []
    for node in scene.nodes:
        if node.pressable and node.id != "begin":
            top, bottom = (
                display.bottom_mm + (scene.area.height - y) / display.px_per_mm
                for y in (node.rect.top, node.rect.bottom)
            )
            if top > REACH_MOST + 1 or bottom < REACH_LEAST:
                faults.append(f"{node.id} at {bottom:.0f} to {top:.0f} mm above the floor")
    return faults
