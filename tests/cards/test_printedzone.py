"""The printed zone off a picture: held askew, out of focus and in bad light it is read right or not at all."""

from __future__ import annotations

import os
import random
from datetime import UTC, datetime
from pathlib import Path

import cv2
import numpy as np
import pytest

from drivers.card.chip.zone import key_of
from drivers.pictures import grey
from drivers.ports import Frame, Pixels, Slot
from kiosk import printedzone
from kiosk.examiner import Engines, LocalExaminer
from kiosk.settings import Settings
from tests.cards.printed import FONTS, WEIGHTS, Held, picture, sheet, zone_of
from tests.drivers.plug import until

PAGES = int(os.environ.get("PAGES", "2"))
"""PAGES=100 for the long run."""
PRINTED: tuple[str | None, ...] = WEIGHTS if FONTS.exists() else (None,)


def tried(held: Held, width: int, font: str | None) -> tuple[int, int]:
    """How many pages were read right, and how many wrong."""
    chance = random.Random(f"{held} {width} {font}")
    right = wrong = 0
    for _ in range(PAGES):
        lines, key = zone_of(chance, width)
        text = printedzone.read(picture(lines, held, font, chance))
        right += text is not None and key_of(text) == key
        wrong += text is not None and key_of(text) != key
    return right, wrong


@pytest.mark.parametrize("width", [44, 36, 30])
@pytest.mark.parametrize("font", PRINTED)
def test_a_page_that_is_held_well_is_read(width: int, font: str | None) -> None:
    right, wrong = tried(Held(), width, font)
    print(f"{width} {font}: {right} of {PAGES}, {wrong} wrong")
    assert right >= 0.95 * PAGES and not wrong


@pytest.mark.parametrize("held", [Held(15, 1.5, 10, 10, 0.05), Held(12, 1.0, 6, 5)], ids=["badly", "far away"])
def test_a_page_that_is_held_badly_is_read_in_one_of_a_few_pictures(held: Held) -> None:
    """A preview gives three a second; what is misread is believed only if it is misread twice alike."""
    counts = [tried(held, width, PRINTED[0]) for width in (44, 36, 30)]
    right, wrong = (sum(column) for column in zip(*counts, strict=True))
    print(f"{held}: {right} of {3 * PAGES}, {wrong} wrong")
    assert right >= PAGES
    assert wrong <= 0.1 * 3 * PAGES


def test_what_is_no_zone_is_none() -> None:
    rng = np.random.default_rng(3)
    words = np.full((1080, 1920, 3), 230, np.uint8)
    for row in range(30):
        text = "".join(rng.choice(list("abcdefghiKLMNOPQ<<1234 ")) for _ in range(60))
        cv2.putText(words, text, (20, 36 * (row + 1)), cv2.FONT_HERSHEY_DUPLEX, 1.0, (30, 30, 30), 2)
    stripes = np.tile(np.array([[0, 255] * 40], np.uint8), (400, 10))[:, :, None].repeat(3, axis=2)
    for pixels in (
        words, stripes, rng.integers(0, 256, (1080, 1920, 3), dtype=np.uint8), np.zeros((1080, 1920, 3), np.uint8),
        np.zeros((2, 2, 3), np.uint8),
    ):  # fmt: skip
        assert printedzone.read(pixels) is None


def test_a_wrong_check_digit_is_never_believed() -> None:
    chance = random.Random(4)
    for width in (44, 36, 30):
        lines, _ = zone_of(chance, width)
        at = 14 if width == 30 else 9
        row = 0 if width == 30 else 1
        digit = str((int(lines[row][at]) + 5) % 10)
        lines[row] = lines[row][:at] + digit + lines[row][at + 1 :]
        assert printedzone.read(picture(lines, Held(24, 0.8, 2, 1, 0.01), PRINTED[0], chance)) is None


async def test_a_preview_gives_what_two_pictures_say_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = (zone_of(random.Random(seed), 44)[0] for seed in "12")
    texts, looks = ["".join(other), "".join(one), "".join(one)], 0

    def read(_pixels: Pixels) -> str:
        nonlocal looks
        looks += 1
        return texts[looks - 1]

    monkeypatch.setattr(printedzone, "read", read)
    engines = Engines(Settings())
    view = Slot[Frame]()
    try:
        async with LocalExaminer(engines, lambda: datetime.now(UTC)).zones(view) as found:
            for number in (1, 2, 3):
                assert found.latest is None
                view.latest = Frame(np.zeros((2, 2, 3), np.uint8), float(number))
                await until(lambda: looks == number, 20)  # noqa: B023
            await until(lambda: found.latest == texts[2], 20)
    finally:
        engines.close()


@pytest.mark.skipif(not FONTS.exists(), reason="needs Debian's fonts-ocr-b")
def test_the_alphabet_is_the_font_s() -> None:
    kept = grey((Path(printedzone.__file__).parent / "ocrb.png").read_bytes())
    assert np.abs(kept.astype(int) - sheet()).max() <= 2
