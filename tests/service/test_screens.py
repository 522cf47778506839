"""Fields and colours reach to the screen's edges; the dashboard's buttons answer with their test."""

from __future__ import annotations

import asyncio

import pytest

from flows.service.needs import Row, Statistics
from flows.service.screens import LEAVE, Dashboard, PlainColour, TouchGrid
from flows.visit import Place
from tests.support.clock import virtual
from tests.ui.theatre import LANDSCAPE, PORTRAIT, playing, showing


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_every_field_must_be_touched_and_fields_cover_the_screen(size: tuple[int, int]) -> None:
    async def touched() -> tuple[bool, int]:
        async with playing(size) as stage, showing(stage, TouchGrid(), Place(back=True)) as answer:
            fields = [node for node in stage.nodes() if node.pressable]
            area = sum(node.rect.width * node.rect.height for node in fields)
            for node in fields:
                assert not answer.done()
                stage.press(node.id)
                await stage.drawn()
            return await answer, area

    passed, area = virtual(touched())
    assert passed
    assert area == size[0] * size[1]


def test_a_field_that_feels_nothing_fails_by_itself() -> None:
    async def waited() -> bool:
        async with playing() as stage, showing(stage, TouchGrid(), Place(back=True)) as answer:
            await asyncio.sleep(16)
            return await answer

    assert virtual(waited()) is False


def test_a_colour_fills_the_screen_and_a_touch_goes_on() -> None:
    async def seen() -> set[tuple[int, ...]]:
        async with playing() as stage, showing(stage, PlainColour((255, 0, 0)), Place(back=True)) as answer:
            picture = stage.picture()
            corners = {tuple(picture.get_at((x, y)))[:3] for x in (0, 540, 1079) for y in (0, 960, 1919)}
            stage.press("begin")
            await answer
            return corners

    assert virtual(seen()) == {(255, 0, 0)}


@pytest.mark.parametrize(("node", "wanted"), [("test-printer", "printer"), ("leave", LEAVE)])
def test_the_dashboard_answers_with_the_test_or_the_way_out(node: str, wanted: str) -> None:
    async def answered() -> str:
        board = Dashboard((Row("printer", "failed", "P40"),), Statistics())
        async with playing() as stage, showing(stage, board, Place()) as answer:
            stage.press(node)
            return await answer

    assert virtual(answered()) == wanted
