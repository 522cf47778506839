"""Visits of people who see nothing, who have one switch, who need large text: each reaches the receipt."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, ClassVar

import pygame
import pytest

from drivers.ports import Frame, Slot
from flows.needs import AS_IT_IS, Age, Circumstances, Guidance, Rungs
from flows.screens import Aim, PlaceFinger, Screen
from kiosk.citizen import Citizen
from kiosk.host import Ending
from kiosk.ui.stage import ScreenStage
from tests.journeys.test_on_stage import GuidingExaminer, House, house
from tests.support.clock import virtual
from tests.ui.ear import Ear, speech

SILENCE = 0.4
WANTS = (
    "Willkommen", "Deutsch", "Foto, Fingerabdrücke, Unterschrift", "Nichts davon", "Reisepass", "Für mich",
    "Weiter", "Foto hier machen", "Foto nehmen", "Übernehmen", "Daten übergeben", "Fertig",
)  # fmt: skip
"""What this person has come for, in the words of the terminal."""


def press(code: int, character: str = "") -> None:
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=code, unicode=character, mod=0))


@dataclass
class Listener:
    """Sees nothing and has four keys: back, forward, take, again. Knows only what it hears."""

    ear: Ear
    pressed: list[str] = field(default_factory=list)

    async def live(self) -> None:
        heard = 0
        while True:
            await self._silence()
            new = self.ear.heard[heard:]
            heard = len(self.ear.heard)
            if not new:
                self._key("again", pygame.K_F2)
            elif any(text.startswith(("Schauen Sie in die", "Jetzt der")) for text in new):
                await asyncio.sleep(3)  # guidance follows: do what it says
            elif self._wanted(new):
                self._key("take", pygame.K_RETURN, "\r")
            else:
                self._key("forward", pygame.K_DOWN)
            await asyncio.sleep(0.5)

    @staticmethod
    def _wanted(new: list[str]) -> bool:
        """The last thing that was named is what it came for, and it can be taken."""
        takeable = [
            text for text, about in zip(new, [*new[1:], ""], strict=True) if about.startswith(("Knopf", "Ausw"))
        ]
        last = takeable[-1] if takeable else new[-1] if len(new) == 1 else ""
        return last.startswith(WANTS) or new[0].startswith("Willkommen")

    async def _silence(self) -> None:
        quiet = 0.0
        while quiet < SILENCE:
            await asyncio.sleep(0.1)
            quiet = 0.0 if self.ear.busy else quiet + 0.1

    def _key(self, name: str, code: int, character: str = "") -> None:
        self.pressed.append(name)
        press(code, character)


@dataclass
class OneSwitch(Citizen):
    """Presses a single switch when the highlight is where it should be."""

    presses: int = 0

    async def _answer(self, screen: Screen[Any]) -> None:
        if isinstance(screen, Aim | PlaceFinger):
            await self._until_hopeless(screen)
            return
        for node in self._presses(screen):
            await self._take(node, screen)

    async def _take(self, node: str, screen: Screen[Any]) -> None:
        while self.stage.screen is screen:
            scene = self.stage.scene
            target = node if scene is not None and node not in scene.elsewhere else "more"
            if self.stage.focused in (target, None):
                self.presses += 1
                press(pygame.K_RETURN, "\r")
                await asyncio.sleep(1.0)
                if target == node and self.stage.focused is not None:
                    return
            await asyncio.sleep(0.1)


async def visit(home: House, person: Any, longest: float = 2000) -> Ending:
    pumping = asyncio.ensure_future(home.stage.run())
    living = asyncio.ensure_future(person.live())
    try:
        async with asyncio.timeout(longest):
            serving = asyncio.ensure_future(home.host.serve())
            await asyncio.wait({serving, living, pumping}, return_when=asyncio.FIRST_COMPLETED)
            for task in (pumping, living):
                if task.done():
                    task.result()
            return await serving
    finally:
        for task in (living, pumping):
            task.cancel()
        await asyncio.gather(living, pumping, return_exceptions=True)


def test_whoever_only_hears_completes_a_passport_visit_with_four_keys(tmp_path: Path) -> None:
    ear = Ear()
    home = house(tmp_path, voice=speech(ear))
    home.stage.headphones = lambda: True
    listener = Listener(ear)
    ending = virtual(visit(home, listener))
    assert ending.end == "done" and ending.code is not None
    spelled = ", ".join(ending.code.replace("-", " "))
    assert any(spelled in text for text in ear.heard), ear.heard[-20:]
    assert set(listener.pressed) <= {"forward", "take", "again"}
    assert home.stage.preferences == home.stage.preferences.__class__("de")


def test_one_switch_completes_a_passport_visit(tmp_path: Path) -> None:
    home = house(tmp_path)
    person = OneSwitch(home.stage, "de", {"start": "capture"})
    ending = virtual(visit(home, person))
    assert ending.end == "done"
    assert person.presses < 40


def test_the_largest_text_in_high_contrast_reaches_the_receipt_in_arabic(tmp_path: Path) -> None:
    home = house(tmp_path, languages=("de", "ar"))

    @dataclass
    class SeesLittle(Citizen):
        async def _answer(self, screen: Screen[Any]) -> None:
            if screen.name == "start":
                _prefer(self.stage)
            await super()._answer(screen)

    ending = virtual(visit(home, SeesLittle(home.stage, "ar", {"start": "capture"})))
    assert ending.end == "done"


def _prefer(stage: ScreenStage) -> None:
    stage.preferences = replace(
        stage.preferences, text_size=160, theme="contrast", lower=True, unhurried=True, still=True
    )


@dataclass
class Accompanied(Citizen):
    """Says who is there on the sheet that lies over every screen, where it is asked for whom this is."""

    ticks: tuple[str, ...] = ()

    async def _answer(self, screen: Screen[Any]) -> None:
        if screen.name == "identify-person" and self.stage.overlay is None and self.ticks:
            ticks, self.ticks = self.ticks, ()
            self.stage.press("display")
            for tick in (*ticks, "close"):
                await asyncio.sleep(1.0)
                self.stage.press(tick)
            await asyncio.sleep(1.0)
        await super()._answer(screen)


class Attending(GuidingExaminer):
    """Notes whether others may be in the live picture."""

    noted: ClassVar[list[bool]] = []

    @asynccontextmanager
    async def aim(
        self,
        view: Slot[Frame],
        age: Age,
        rungs: Rungs = AS_IT_IS,
        accompanied: Callable[[], bool] = lambda: False,
    ) -> AsyncIterator[Slot[Guidance]]:
        self.noted.append(accompanied())
        async with super().aim(view, age, rungs, accompanied) as guidance:
            yield guidance


@pytest.mark.parametrize(
    ("ticks", "person", "others", "pace"),
    [
        ((), "me", False, 1.0),
        (("helped",), "me", True, 1.0),
        (("seated",), "me", False, 1.0),
        (("staff",), "me", True, 2.0),
        ((), "child_6_to_9", True, 1.0),
        ((), "child_under_6", True, 1.0),
    ],
)
def test_whoever_comes_with_somebody_or_seated_says_so_and_the_next_one_is_alone_again(
    tmp_path: Path, ticks: tuple[str, ...], person: str, others: bool, pace: float
) -> None:
    home = house(tmp_path, Attending)
    Attending.noted = []
    paces = []

    async def visit() -> Ending:
        citizen = Accompanied(home.stage, answers={"identify-person": person}, ticks=ticks)
        pumping = asyncio.ensure_future(home.stage.run())
        living = asyncio.ensure_future(citizen.live())
        serving = asyncio.ensure_future(home.host.serve())
        while not serving.done():
            paces.append(home.stage.pace)
            low.append(home.stage.metrics.lower)
            await asyncio.sleep(0.2)
        for task in (living, pumping):
            task.cancel()
        await asyncio.wait({living, pumping})
        home.outbox.close()
        return serving.result()

    low: list[bool] = []
    assert virtual(visit()).end == "done"
    assert Attending.noted == [others]
    assert max(paces) == pace
    assert any(low) == ("seated" in ticks)
    assert home.stage.circumstances == Circumstances() and home.stage.pace == 1.0, "nothing stays for the next"
    assert not home.host.settings.staffed, "a touch makes nobody staff"
