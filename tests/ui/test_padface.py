"""The display of a signature pad: every model, every language, and keys that do what the screen's do."""

from __future__ import annotations

import asyncio
import itertools

import numpy as np
import pytest

from drivers.ports import Ink, PadKey, PenPoint, Slot
from flows.needs import InkFault
from flows.screens import Sign, Signed
from flows.visit import Place
from kiosk.settings import Settings, Texts
from kiosk.ui.padface import PadFaces
from kiosk.ui.stage import ScreenStage
from kiosk.ui.words import Words
from tests.ui.ear import Ear
from tests.ui.test_speech import hearing

LANGUAGES = ("de", "en", "ar", "uk")
INK = Ink(((PenPoint(1, 1, 0), PenPoint(30, 9, 1)),), 120, 36)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(800, 480), (640, 480), (320, 200)])
def test_field_and_keys_lie_apart_and_everything_is_drawn(language: str, size: tuple[int, int]) -> None:
    words = Words(Settings(texts=Texts(languages=LANGUAGES)))
    for aspect in (630 / 188, 900 / 132):
        face = PadFaces(words, lambda: language)(*size, aspect)
        assert face.pixels.shape == size[::-1]
        assert set(np.unique(face.pixels)) == {0, 255}
        left, top, right, bottom = face.field
        assert (left % 8, (right - left) % 8) == (0, 0)
        assert (right - left) / (bottom - top) == pytest.approx(aspect, rel=0.03)
        assert list(face.keys) == list(PadKey) or language == "ar"
        for one, other in itertools.combinations([face.field, *face.keys.values()], 2):
            assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        for box in (*face.keys.values(), (0, 0, size[0], top)):
            drawn = face.pixels[box[1] + 6 : box[3] - 6, box[0] + 6 : box[2] - 6]
            assert 0 < np.count_nonzero(drawn) < drawn.size


@pytest.mark.parametrize(("key", "answer"), [(PadKey.ACCEPT, Signed.ACCEPT), (PadKey.CLEAR, Signed.CLEAR)])
def test_a_key_on_the_pad_does_what_the_one_on_the_screen_does(key: PadKey, answer: Signed) -> None:
    async def play(stage: ScreenStage) -> None:
        keys: Slot[PadKey] = Slot(key)
        screen = Sign(Slot(INK), None, 120, 36, keys=keys)
        async with asyncio.timeout(5):
            assert await stage.show(screen, Place()) is answer
        assert keys.latest is None

    hearing(Ear(), play)


def test_cancelling_on_the_pad_asks_whether_it_is_meant() -> None:
    async def play(stage: ScreenStage) -> None:
        showing = asyncio.ensure_future(stage.show(Sign(Slot(INK), None, 120, 36, keys=Slot(PadKey.CANCEL)), Place()))
        await asyncio.sleep(0.3)
        assert stage.overlay == "cancel"
        showing.cancel()

    hearing(Ear(), play)


def test_writing_beyond_the_field_is_said_while_one_writes() -> None:
    async def play(stage: ScreenStage) -> None:
        ink = Slot(Ink((), 120, 36))
        showing = asyncio.ensure_future(stage.show(Sign(ink, None, 120, 36), Place()))
        await asyncio.sleep(0.1)
        ink.latest = Ink((), 120, 36, outside=3)
        await asyncio.sleep(0.1)
        said = " ".join(node.speak for node in stage.nodes())
        assert stage.screen is not None
        phrase = Words(Settings())
        assert "geht \u00fcber den Rand" in said, (said, phrase, InkFault.OUTSIDE)
        showing.cancel()

    hearing(Ear(), play)
