"""The real stage on a virtual clock: whoever walks away, cancels or dawdles leaves the attract screen as it was."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pygame
import pytest

from drivers.ports import Frame, Impression, Slot
from flows.needs import AS_IT_IS, Advice, Age, FingerAdvice, FingerGuidance, Guidance, Rungs
from flows.screens import Attract, Screen
from kiosk.audit import Audit
from kiosk.citizen import Citizen
from kiosk.host import Ending, Host
from kiosk.outbox import Outbox
from kiosk.sealing import load_public_key
from kiosk.settings import Display, Limits, Settings, Texts
from kiosk.ui.speech import Speech
from kiosk.ui.stage import ScreenStage
from kiosk.ui.words import Words
from office.opening import generate
from tests.journeys.test_host import AskedOffice, WitnessedExaminer
from tests.support.clock import virtual
from tests.support.fakes import NOW, FakeTypesetter, World

SIZE = (540, 960)
LIMITS = Limits(visit=1200.0)
SCREENS = (
    "language", "start", "identify", "document", "identify-person", "privacy", "fee", "photo-hints", "photo-aim",
    "photo-review", "finger-place", "signature-sign", "review", "receipt",
)  # fmt: skip
NOTHING_YET = ("language", "start")


class GuidingExaminer(WitnessedExaminer):
    """Live screens see a person who does everything right, or nobody at all."""

    somebody = True

    @asynccontextmanager
    async def aim(
        self,
        view: Slot[Frame],
        age: Age,
        rungs: Rungs = AS_IT_IS,
        accompanied: Callable[[], bool] = lambda: False,
    ) -> AsyncIterator[Slot[Guidance]]:
        yield Slot(Guidance(Advice.HOLD, release=True) if self.somebody else Guidance(Advice.SEARCHING_FACE))

    @asynccontextmanager
    async def feel(self, view: Slot[Impression]) -> AsyncIterator[Slot[FingerGuidance]]:
        good, none = FingerGuidance(FingerAdvice.HOLD, 1.0, True), FingerGuidance(FingerAdvice.PLACE)
        yield Slot(good if self.somebody else none)


class Absent(GuidingExaminer):
    somebody = False


@dataclass
class Leaver(Citizen):
    """Answers until a screen is shown, then does something else, or nothing."""

    until: str = ""
    instead: Callable[[ScreenStage], None] | None = None
    stopped: bool = False

    async def _answer(self, screen: Screen[Any]) -> None:
        if self.stopped:
            return
        if screen.name != self.until:
            await super()._answer(screen)
            return
        self.stopped = True
        if self.instead is not None:
            self.instead(self.stage)


@dataclass
class House:
    """A host on a real stage with everything else in memory."""

    host: Host
    stage: ScreenStage
    outbox: Outbox
    world: World


def house(
    folder: Path,
    examiner: type[GuidingExaminer] = GuidingExaminer,
    limits: Limits = LIMITS,
    languages: tuple[str, ...] = ("de", "en"),
    voice: Speech | None = None,
    size: tuple[int, int] = SIZE,
) -> House:
    generate(folder / "office.key", folder / "office.pub")
    display = Display(*size, px_per_mm=4.03 * size[0] / 1080, fullscreen=False)
    settings = Settings(texts=Texts(languages=languages), limits=limits, display=display)
    pygame.display.init()
    stage = ScreenStage(settings, Words(settings), surface=pygame.Surface(size), clock=lambda: NOW, speech=voice)
    outbox = Outbox(folder / "outbox.sqlite", reserve=0)
    world = World()
    host = Host(
        settings, stage, world.devices(), examiner, AskedOffice(), FakeTypesetter(), outbox,
        lambda: load_public_key(folder / "office.pub"), lambda: NOW, Audit(folder / "audit.jsonl"),
    )  # fmt: skip
    return House(host, stage, outbox, world)


async def one_visit(home: House, leaver: Leaver) -> tuple[Ending, float, bool]:
    """The ending, how many seconds it took, and whether the attract screen looks as it did before."""
    loop = asyncio.get_running_loop()
    pumping = asyncio.ensure_future(home.stage.run())
    before = await attract(home)
    started = loop.time()
    living = asyncio.ensure_future(leaver.live())
    serving = asyncio.ensure_future(home.host.serve())
    while not (serving.done() or living.done() or (leaver.stopped and isinstance(home.stage.screen, Attract))):  # noqa: ASYNC110
        await asyncio.sleep(0.05)
    if living.done():
        living.result()
    ending = serving.result() if serving.done() else Ending("unnoticed")
    took = loop.time() - started
    living.cancel()
    serving.cancel()
    after = await attract(home)
    pumping.cancel()
    await asyncio.wait({pumping, living})
    home.outbox.close()
    return ending, took, before == after


async def attract(home: House) -> bytes:
    """The pixels of the attract screen, at the same moment of its hint."""
    loop = asyncio.get_running_loop()
    await asyncio.sleep(24.0 - loop.time() % 24.0)
    serving = asyncio.ensure_future(home.host.serve())
    while not isinstance(home.stage.screen, Attract):  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    await home.stage.drawn()
    await asyncio.sleep(48.0 - loop.time() % 24.0)
    pixels = pygame.image.tobytes(home.stage.picture(), "RGB")
    serving.cancel()
    await asyncio.wait({serving})
    return pixels


def left(home: House) -> int:
    with Outbox(home.outbox._path, reserve=0)._reading() as table:  # the host's own is closed
        return int(table.execute("SELECT count(*) FROM outbox").fetchone()[0])


@pytest.mark.parametrize("screen", SCREENS)
def test_whoever_walks_away_is_asked_and_then_forgotten(tmp_path: Path, screen: str) -> None:
    home = house(tmp_path, Absent if screen in ("photo-aim", "finger-place") else GuidingExaminer)
    ending, took, same = virtual(one_visit(home, Leaver(home.stage, until=screen)))
    assert same, "the next citizen sees what the first one saw"
    if screen == "receipt":
        assert ending.end == "done" and left(home) == 1
        return
    if screen in NOTHING_YET:
        assert ending.end in ("left", "unnoticed") and took >= LIMITS.warn_after
        return
    assert ending.end == "walked_away" and left(home) == 0
    assert took >= LIMITS.warn_after + LIMITS.answer_within, "at least 20 s to answer, after the warning"


@pytest.mark.parametrize("screen", [name for name in SCREENS if name not in (*NOTHING_YET, "receipt")])
def test_cancel_asks_once_and_deletes(tmp_path: Path, screen: str) -> None:
    home = house(tmp_path, Absent if screen in ("photo-aim", "finger-place") else GuidingExaminer)
    asked: list[str | None] = []

    def cancel(stage: ScreenStage) -> None:
        stage.press("cancel")
        asyncio.get_running_loop().call_later(1.0, sure)

    def sure() -> None:
        asked.append(home.stage.overlay)
        home.stage.press("yes-cancel")

    ending, _, same = virtual(one_visit(home, Leaver(home.stage, until=screen, instead=cancel)))
    assert (asked, ending.end, left(home), same) == (["cancel"], "cancelled", 0, True)


def test_a_visit_is_ended_when_its_time_is_over_however_active_somebody_is(tmp_path: Path) -> None:
    home = house(tmp_path, limits=replace_limits(visit=300.0))

    def fidget(stage: ScreenStage) -> None:
        def again() -> None:
            if stage.screen is not None and stage.screen.name == "privacy":
                stage.press("help" if stage.overlay is None else "help-off")
                asyncio.get_running_loop().call_later(5.0, again)

        again()

    ending, took, same = virtual(one_visit(home, Leaver(home.stage, until="privacy", instead=fidget)))
    assert ending.end == "too_long" and same and left(home) == 0
    assert 300 <= took <= 340


def test_the_warning_can_be_answered_ten_times_and_more(tmp_path: Path) -> None:
    home = house(tmp_path)
    answered: list[float] = []

    def stay(stage: ScreenStage) -> None:
        def look() -> None:
            if stage.screen is None or stage.screen.name != "identify":
                return
            if stage.overlay == "still-there" and len(answered) < 12:
                answered.append(asyncio.get_running_loop().time())
                stage.press("continue")
            asyncio.get_running_loop().call_later(1.0, look)

        look()

    ending, _, _ = virtual(one_visit(home, Leaver(home.stage, until="identify", instead=stay)))
    assert len(answered) == 12 and ending.end == "walked_away"


def replace_limits(**changes: float) -> Limits:
    return Limits(**{name: changes.get(name, getattr(LIMITS, name)) for name in LIMITS.__struct_fields__})


def test_language_text_size_and_theme_are_reset(tmp_path: Path) -> None:
    home = house(tmp_path)

    def restyle(stage: ScreenStage) -> None:
        stage.language = "en"
        stage.press("display")
        asyncio.get_running_loop().call_later(0.5, stage.press, "theme-contrast")
        asyncio.get_running_loop().call_later(1.0, stage.press, "size-160")
        asyncio.get_running_loop().call_later(1.5, stage.press, "close")

    _, _, same = virtual(one_visit(home, Leaver(home.stage, until="identify", instead=restyle)))
    assert same and home.stage.language == "de"


def test_the_whole_visit_reaches_the_receipt_in_english_too(tmp_path: Path) -> None:
    home = house(tmp_path)
    ending, _, same = virtual(one_visit(home, Leaver(home.stage, "en")))
    assert ending.end == "done" and ending.receipt is not None and same
    assert replace(ending, seconds={}).end == "done"
