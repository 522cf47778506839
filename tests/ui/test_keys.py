"""Keys alone: focus in visual order, trapped in the topmost dialog, seen and heard; one switch scans."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pygame
import pytest

from flows import screens
from flows.screens import Ask, Option
from flows.visit import Back
from kiosk.settings import Operation, Settings, SettingsError
from kiosk.ui.keys import Keymap
from kiosk.ui.scene import Node
from kiosk.ui.stage import ScreenStage
from kiosk.ui.tokens import FOCUS_BAND, LIGHT
from tests.support.clock import virtual
from tests.ui.ear import Ear, speech
from tests.ui.theatre import centre, key, playing, showing, touch

ASK = Ask("document", (Option("card", "identity_card"), Option("pass", "passport")))
NEXT, PREVIOUS, TAKE, BACK = pygame.K_DOWN, pygame.K_UP, pygame.K_RETURN, pygame.K_ESCAPE


def on_stage(play: Callable[[ScreenStage], Awaitable[None]]) -> None:
    async def performance() -> None:
        async with playing() as stage:
            await play(stage)

    virtual(performance())


async def strike(stage: ScreenStage, *codes: int) -> None:
    """Keys one after the other, at a human pace."""
    for code in codes:
        key(code, "\r" if code == TAKE else "")
        await asyncio.sleep(0.6)


def ring_is_there(stage: ScreenStage, node: Node) -> bool:
    """The band is bright to the left of the node, and its edges are dark."""
    scene, picture = stage.scene, stage.picture()
    assert scene is not None
    y = node.rect.centery
    xs = range(max(node.rect.left - scene.look.mm(5), 0), node.rect.left)
    colours = [tuple(picture.get_at((x, y)))[:3] for x in xs]
    return colours.count(LIGHT.focus) >= scene.look.mm(FOCUS_BAND) - 1 and LIGHT.focus_edge in colours


def test_the_first_key_shows_the_ring_and_keys_answer() -> None:
    async def play(stage: ScreenStage) -> None:
        async with showing(stage, ASK) as answer:
            seen = [stage.focused]
            await strike(stage, NEXT)
            assert [*seen, stage.focused] == [None, "option-identity_card"]
            node = next(node for node in stage.nodes() if node.id == stage.focused)
            assert ring_is_there(stage, node)
            await strike(stage, NEXT)
            assert not ring_is_there(stage, node)
            await strike(stage, TAKE)
            assert await answer == "pass"

    on_stage(play)


def test_the_focus_goes_around_and_stays_in_the_dialog() -> None:
    async def play(stage: ScreenStage) -> None:
        async with showing(stage, ASK):
            every = [node.id for node in stage.nodes() if node.pressable]
            await strike(stage, *[NEXT] * len(every))
            assert stage.focused == every[-1]
            await strike(stage, NEXT, PREVIOUS)
            assert stage.focused == every[-1]
            stage.press("cancel")
            await asyncio.sleep(0.5)
            assert stage.focused == "no-cancel"
            seen = set()
            for _ in range(5):
                await strike(stage, NEXT)
                seen.add(stage.focused)
            assert seen == {"no-cancel", "yes-cancel"}
            await strike(stage, BACK)
            assert stage.overlay is None and stage.focused == every[0]

    on_stage(play)


def test_back_is_a_key() -> None:
    async def play(stage: ScreenStage) -> None:
        async with showing(stage, ASK) as answer:
            await strike(stage, BACK)
            with pytest.raises(Back):
                await answer

    on_stage(play)


def test_a_key_struck_twice_acts_once() -> None:
    async def play(stage: ScreenStage) -> None:
        async with showing(stage, screens.Checklist(())) as first:
            await strike(stage, NEXT)
            key(TAKE, "\r")
            await stage.drawn()
            assert await first is True
        async with showing(stage, screens.Checklist(())) as second:
            key(TAKE, "\r")
            await stage.drawn()
            assert not second.done()

    on_stage(play)


def test_what_is_typed_goes_to_the_field_until_the_keys_walk() -> None:
    async def play(stage: ScreenStage) -> None:
        async with showing(stage, screens.EnterCode()) as answer:
            for character in "k7m":
                key(ord(character), character)
            await stage.drawn()
            await strike(stage, NEXT)
            assert stage.focused == "key-1"
            await strike(stage, TAKE)
            assert not answer.done()
            while stage.focused != "done":
                await strike(stage, NEXT)
            await strike(stage, TAKE)
            assert await answer == "K7M1"

    on_stage(play)


def test_one_switch_scans_until_next_is_pressed() -> None:
    async def play(stage: ScreenStage) -> None:
        async with showing(stage, screens.Attract(None)) as begun:
            await strike(stage, TAKE)
            await begun
        async with showing(stage, ASK):
            every = [node.id for node in stage.nodes() if node.pressable]
            seen = []
            for _ in range(2 * len(every)):
                seen.append(stage.focused)
                await asyncio.sleep(Operation().scan_every)
            assert set(seen) == set(every)
            await strike(stage, NEXT)
            resting = stage.focused
            await asyncio.sleep(10)
            assert stage.focused == resting

    on_stage(play)


def test_in_right_to_left_scripts_left_is_forward() -> None:
    keymap = Keymap({})
    left = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_LEFT, unicode="", mod=0)
    assert (keymap.meaning(left, False), keymap.meaning(left, True)) == ("previous", "next")


def test_a_keypad_has_keys_of_its_own() -> None:
    async def play(stage: ScreenStage) -> None:
        assert Keymap({"f13": "next"}).meaning(
            pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F13, unicode="", mod=0), False
        ) == "next"  # fmt: skip
        with pytest.raises(SettingsError, match="no key 'moon'"):
            Keymap({"moon": "next"})

    on_stage(play)


def test_ghosts_are_reported_and_people_go_on_touching() -> None:
    async def play(stage: ScreenStage) -> None:
        ghosts: list[str] = []
        stage.on_ghost = ghosts.append
        async with showing(stage, ASK) as answer:
            for _ in range(12):
                for kind in (pygame.FINGERDOWN, pygame.FINGERUP):
                    touch(kind, (10, 900), finger=9)
                await asyncio.sleep(1)
            touch(pygame.FINGERDOWN, (500, 300), finger=8)
            await asyncio.sleep(11)
            assert ghosts == ["spot", "held"]
            for kind in (pygame.FINGERDOWN, pygame.FINGERUP):
                touch(kind, centre(stage, "option-passport"))
            assert await answer == "pass"

    on_stage(play)


def test_more_time_doubles_what_waits_and_calms_the_touch() -> None:
    async def play(stage: ScreenStage) -> None:
        async with showing(stage, ASK):
            stage.press("display")
            await stage.drawn()
            stage.press("unhurried")
            await stage.drawn()
            stage.press("close")
            await stage.drawn()
            seen = []
            for seconds in (80, 15, 55):
                await asyncio.sleep(seconds)
                seen.append(stage.overlay)
            assert seen == [None, "still-there", "still-there"]
        limits = Settings().limits
        assert stage.pace * limits.answer_within == 60

    on_stage(play)


def test_the_help_key_says_what_can_be_done_here() -> None:
    """Help by key is a word, not a call: a call covers the screen."""
    ear = Ear()

    async def performance() -> None:
        async with playing(speech=speech(ear)) as stage, showing(stage, ASK):
            key(pygame.K_F1)
            await asyncio.sleep(3)
            assert stage.overlay is None
            assert ear.heard[0].startswith("Hier können Sie 8 Dinge auswählen")

    virtual(performance())
