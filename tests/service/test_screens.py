"""Fields and colours reach to the screen's edges; the dashboard's buttons answer with their test."""

from __future__ import annotations

import asyncio

import pygame
import pytest

from drivers.ports import Slot
from flows.service.needs import Row, Statistics
from flows.service.screens import LEAVE, Dashboard, PlainColour, PressKeys, SignIn, TouchGrid
from flows.visit import Place
from tests.support.clock import virtual
from tests.ui.theatre import LANDSCAPE, PORTRAIT, key, playing, showing


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


def test_each_key_shows_when_it_is_felt_and_none_does_anything_else() -> None:
    codes = (
        pygame.K_UP, pygame.K_DOWN, pygame.K_RETURN, pygame.K_ESCAPE,
        pygame.K_F1, pygame.K_F2, pygame.K_F3, pygame.K_F4, pygame.K_F5, pygame.K_F6,
    )  # fmt: skip

    async def pressed() -> frozenset[str]:
        async with playing() as stage, showing(stage, PressKeys(), Place(back=True)) as answer:
            before = stage.preferences
            for code in codes:
                assert not answer.done()
                key(code, "\r" if code == pygame.K_RETURN else "")
                await stage.drawn()
            assert stage.preferences == before
            return await answer

    assert virtual(pressed()) == frozenset(PressKeys().keys)


def test_a_card_on_the_reader_answers_for_the_keypad_and_the_one_before_does_not() -> None:
    async def laid() -> str:
        card: Slot[int] = Slot(1)
        screen = SignIn("service-sign-in", False, 6, 12, True, values={"tries": 0}, card=card, stale=1)
        async with playing() as stage, showing(stage, screen, Place()) as answer:
            await asyncio.sleep(0.5)
            assert not answer.done()
            card.latest = 2
            return await answer

    assert virtual(laid()) == ""


def test_rows_change_by_themselves_while_somebody_looks() -> None:
    async def seen() -> tuple[bool, bool]:
        rows = [Row("printer", "passed", None, {}, "ready")]
        board = Dashboard(tuple(rows), Statistics(), lambda: tuple(rows))
        async with playing() as stage, showing(stage, board, Place()):
            before = "P40" in str([node.label for node in stage.nodes()])
            rows[0] = Row("printer", "failed", "P40", {}, "faulty")
            await asyncio.sleep(1.5)
            await stage.drawn()
            return before, "P40" in str([node.label for node in stage.nodes()])

    assert virtual(seen()) == (False, True)


@pytest.mark.parametrize(("node", "wanted"), [("test-printer", "printer"), ("leave", LEAVE)])
def test_the_dashboard_answers_with_the_test_or_the_way_out(node: str, wanted: str) -> None:
    async def answered() -> str:
        board = Dashboard((Row("printer", "failed", "P40"),), Statistics())
        async with playing() as stage, showing(stage, board, Place()) as answer:
            stage.press(node)
            return await answer

    assert virtual(answered()) == wanted
