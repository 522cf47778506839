"""A display finer than eyes can use is drawn smaller: what is seen, and what is touched, must be the same."""

from __future__ import annotations

import asyncio

import numpy as np
import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows import screens
from flows.screens import Errand, Option
from kiosk.ui.panel import Panel
from tests.ui.theatre import centre, playing, showing

FINE = (2160, 3840)


def seen(surface: pygame.Surface) -> np.ndarray:
    return pygame.surfarray.array3d(surface)


@pytest.mark.parametrize(
    ("size", "drawn"),
    [((1080, 1920), (1080, 1920)), ((2560, 1440), (2560, 1440)), (FINE, (1080, 1920)), ((5120, 2880), (2560, 1440))],
)
def test_only_what_is_fine_enough_for_two_is_halved(size: tuple[int, int], drawn: tuple[int, int]) -> None:
    assert Panel(pygame.Surface(size)).surface.get_size() == drawn


edge = st.integers(-30, 2000)


@settings(max_examples=30)
@given(st.lists(st.tuples(edge, edge, st.integers(0, 900), st.integers(0, 900)), max_size=3))
def test_what_is_shown_is_every_pixel_enlarged_and_nothing_else(parts: list[tuple[int, int, int, int]]) -> None:
    display = pygame.Surface((3841, 601))  # a line and a column more than a multiple
    panel = Panel(display)
    width, height = panel.surface.get_size()
    red = (np.arange(width)[:, None] + np.arange(height)[None, :]) % 251
    pygame.surfarray.blit_array(panel.surface, np.stack([red, red // 2, red // 3], axis=2))
    panel.show([pygame.Rect(part) for part in parts])
    wanted = np.zeros((width, height, 3), np.uint8)
    drawn = seen(panel.surface)
    for part in parts:
        box = pygame.Rect(part).clip(panel.surface.get_rect())
        wanted[box.left : box.right, box.top : box.bottom] = drawn[box.left : box.right, box.top : box.bottom]
    shown = seen(display)
    assert (shown[: 2 * width, : 2 * height] == wanted.repeat(2, axis=0).repeat(2, axis=1)).all()
    assert not shown[2 * width :].any() and not shown[:, 2 * height :].any()


def test_a_screen_looks_and_feels_as_on_the_smaller_display() -> None:
    async def on(size: tuple[int, int], times: int) -> np.ndarray:
        async with playing(size) as stage, showing(stage, screens.Start((Option(Errand.PHOTO, "photo"),))) as answer:
            picture = seen(stage.picture())
            at = centre(stage, "language")
            where = at[0] * times, at[1] * times
            pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=where, button=1))
            await stage.drawn()
            pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=where, button=1))
            await stage.drawn()
            assert stage.overlay == "language" and not answer.done()
            return picture

    one, two = asyncio.run(on((1080, 1920), 1)), asyncio.run(on(FINE, 2))
    assert (two == one.repeat(2, axis=0).repeat(2, axis=1)).all()
