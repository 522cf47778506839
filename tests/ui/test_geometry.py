"""Every screen, language, theme, text size and orientation: nothing overlaps, nothing is cut, all is within reach."""

from __future__ import annotations

import asyncio
from itertools import combinations, product

import pygame
import pytest

from kiosk.ui.samples import Sample, samples
from kiosk.ui.scene import Node, Scene
from kiosk.ui.stage import ScreenStage
from kiosk.ui.tokens import GAP, TARGET
from tests.support.clock import virtual
from tests.ui.theatre import LANDSCAPE, PORTRAIT, stage_for

ROUNDING = 2
LOOKS = list(product(("de", "en"), ("light", "contrast"), (100, 130, 160), (PORTRAIT, LANDSCAPE)))


@pytest.mark.parametrize(("language", "theme", "percent", "size"), LOOKS)
def test_every_screen_keeps_the_rules_of_geometry(
    language: str, theme: str, percent: int, size: tuple[int, int]
) -> None:
    faults = virtual(_all_faults(language, theme, percent, size))
    assert not faults, "\n".join(faults)


async def _all_faults(language: str, theme: str, percent: int, size: tuple[int, int]) -> list[str]:
    stage = stage_for(size)
    stage.language, stage.theme, stage.text_size = language, theme, percent
    found: list[str] = []
    for sample in samples():
        found += [f"{sample.name}: {fault}" for fault in await _sample_faults(stage, sample)]
    return found


async def _sample_faults(stage: ScreenStage, sample: Sample) -> list[str]:
    task = asyncio.ensure_future(stage.show(sample.screen, sample.place))
    await asyncio.sleep(0)
    stage.rehearse(sample.overlay, sample.typed)
    faults: list[str] = []
    pages = {0}
    seen: set[int] = set()
    while pages - seen:
        page = min(pages - seen)
        seen.add(page)
        stage.turn(page)
        scene = stage.scene
        assert scene is not None
        pages |= set(scene.elsewhere.values())
        faults += _faults(scene)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    stage.rehearse(None)
    return list(dict.fromkeys(faults))


def _faults(scene: Scene) -> list[str]:
    return [*_overflow(scene), *_texts(scene), *_overlaps(scene), *_targets(scene)]


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
