"""A scripted citizen: looks at the screen, touches it, and takes a picture of everything shown.

Touches are the same events that a finger makes, so a scripted visit goes through the real screens.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pygame

from drivers.signature.simulated import signature
from flows.needs import Advice, FingerAdvice
from flows.screens import (
    Adjust,
    Aim,
    Ask,
    Attract,
    Busy,
    Checklist,
    ChooseLanguage,
    ChoosePortrait,
    ChooseService,
    Countdown,
    EidConsent,
    Enter,
    EnterCode,
    Faces,
    JudgePortrait,
    LayCard,
    LiftFinger,
    OutOfOrder,
    PhotoHints,
    PlaceFinger,
    PrinterFailed,
    ReadingCard,
    ReceiptShown,
    Review,
    ScanCode,
    ScanPhotoCode,
    Screen,
    Sign,
    Start,
    TakeCard,
    Tell,
    TicketNumber,
    Wishes,
)
from kiosk.settings import SettingsError
from kiosk.ui.stage import ScreenStage

LOOK_EVERY = 0.01
LIVE_AFTER = 1.2
"""Seconds after which a live screen has its picture taken if nothing good came before."""
INK_RESTS = 0.25
"""A pad whose ink did not grow for so long is done."""
HOPELESS = 6.0
"""Seconds of the same instruction after which nothing more is expected of it."""
PATIENCE = 4
"""Failed portraits until the citizen leaves it to the counter."""

DEFAULTS = {
    "identify": "none",
    "document": "passport",
    "identify-person": "me",
    "photo-too-small": "to-counter",
    "photo-to-counter": "to-counter",
    "card-key": "can",
    "ticket-missing": "anyway",
}


ENTERED = {"card-can": "123456", "eid-pin": "123456", "eid-can": "500540"}
"""What is printed on the documents of people who do not exist."""


class TurnedAway(Exception):
    """What the citizen came for is not possible now; the text is the key of the message that says why."""


@dataclass
class Citizen:
    """Answers every screen: `answers` by the screen's name (an option's key, or a code), else what most people do.

    Special names: `start` (ticket, checkin, capture, photo), `ticket-service` (a service's id), `ticket-number` (done,
    photo),
    `ticket-documents` (yes, missing), `enter-code` (the code), `review` (a part to change once).
    """

    stage: ScreenStage
    language: str = "de"
    answers: Mapping[str, str] = field(default_factory=dict)
    pictures: Path | None = None
    shown: Callable[[str], None] = lambda _: None
    count: int = 0
    _failed: int = 0
    _changed: bool = False
    _not_ours: bool = False

    async def live(self) -> None:
        """Go on until cancelled."""
        last: Screen[Any] | None = None
        while True:
            screen = self.stage.screen
            if screen is None or screen is last:
                await asyncio.sleep(LOOK_EVERY)
                continue
            last = screen
            self.shown(screen.name)
            await self._look(screen)
            if self.stage.screen is screen:
                await self._answer(screen)

    async def _look(self, screen: Screen[Any]) -> None:
        """Wait until the screen is drawn, a live one until it is worth a picture; then take it."""
        await self.stage.drawn()
        if isinstance(screen, Aim | PlaceFinger):
            await self._until(partial(self._worth_a_picture, screen), LIVE_AFTER)
        if isinstance(screen, Sign) and screen.pen is None:
            await self._until_written(screen)
        if isinstance(screen, Sign) and screen.pen is not None:
            self.stage.write(signature("citizen", 1, screen.width, screen.height).strokes)
            await self._until_written(screen)
        self._photograph(screen)

    def _worth_a_picture(self, screen: Aim | PlaceFinger) -> bool:
        latest = screen.guidance.latest
        return self.stage.screen is not screen or (
            latest is not None and latest.advice in (Advice.HOLD, FingerAdvice.HOLD)
        )

    async def _until_written(self, screen: Sign) -> None:
        ink, rested = None, 0.0
        while rested < INK_RESTS and self.stage.screen is screen:
            newest = screen.ink.latest
            rested = rested + LOOK_EVERY if newest is ink and newest is not None and newest.strokes else 0.0
            ink = newest
            await asyncio.sleep(LOOK_EVERY)

    async def _until_hopeless(self, screen: Aim | PlaceFinger) -> None:
        """Follow a live screen until it ends, or until it has said the same for too long."""
        loop = asyncio.get_running_loop()
        advice, since = None, loop.time()
        while self.stage.screen is screen and loop.time() - since < HOPELESS:
            latest = screen.guidance.latest
            if latest is not None and latest.advice is not advice:
                advice, since = latest.advice, loop.time()
            await asyncio.sleep(LOOK_EVERY)

    async def _until(self, true: Callable[[], bool], longest: float) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + longest
        while not true() and loop.time() < end:  # noqa: ASYNC110 - a person looks now and then
            await asyncio.sleep(LOOK_EVERY)

    def _photograph(self, screen: Screen[Any]) -> None:
        self.count += 1
        if self.pictures is not None:
            self.pictures.mkdir(parents=True, exist_ok=True)
            file = self.pictures / f"{self.count:02d}-{screen.name}.png"
            pygame.image.save(self.stage.picture(), str(file))

    async def _answer(self, screen: Screen[Any]) -> None:
        if isinstance(screen, Aim | PlaceFinger):
            await self._until_hopeless(screen)
            if self.stage.screen is screen:
                self.stage.press("release" if isinstance(screen, Aim) else "cannot")
            return
        for node in self._presses(screen):
            try:
                self.stage.press(node)
            except KeyError:
                raise SettingsError(f"the screen {screen.name} has no answer {node}") from None
            await asyncio.sleep(0)
            if isinstance(screen, EnterCode | Enter):
                await self.stage.drawn()

    def _presses(self, screen: Screen[Any]) -> list[str]:
        match screen:
            case Attract():
                return ["begin"]
            case ChooseLanguage():
                return [f"language-{self.language}"]
            case Start():
                return [f"option-{self._errand(screen)}"]
            case Ask():
                return [f"option-{self._option(screen)}"]
            case ChooseService():
                return [f"service-{self.answers.get(screen.name, screen.services[0].id)}"]
            case Checklist():
                return [self.answers.get(screen.name, "yes")]
            case EnterCode() if screen.wrong and self.answers.get("start") == "checkin":
                raise TurnedAway("enter-code-wrong")
            case EnterCode():
                self._not_ours = screen.wrong
                code = self.answers.get(screen.name, "")
                return ["back"] if screen.wrong else [*(f"key-{one}" for one in code.upper() if one.isalnum()), "done"]
            case Enter():
                typed = self.answers.get(screen.name, ENTERED.get(screen.name, ""))
                return [*(f"key-{one}" for one in typed.upper() if one.isalnum()), "done"]
            case EidConsent():
                return [f"eid-{self.answers.get(screen.name, 'yes')}"]
            case JudgePortrait():
                return [self._verdict(screen)]
            case ChoosePortrait():
                return ["choose-1"]
            case Sign():
                return ["accept"]
            case Review():
                return [self._reviewed()]
            case TicketNumber():
                return [self.answers.get(screen.name, "done")]
            case PrinterFailed():
                return [self.answers.get(screen.name, "keep")]
            case Faces() | Wishes():
                return [self.answers.get(screen.name, "skip")]
            case ReceiptShown():
                return ["done"]
            case PhotoHints() | Tell():
                return ["next"]
            case ScanCode():
                return ["type"] if "enter-code" in self.answers else []
            case ScanPhotoCode():
                return ["skip"]
            case (
                Adjust()
                | Aim()
                | PlaceFinger()
                | LiftFinger()
                | Busy()
                | Countdown()
                | OutOfOrder()
                | LayCard()
                | ReadingCard()
                | TakeCard()
            ):
                return []
            case _:
                raise AssertionError(f"nobody knows how to answer {screen.name}")

    def _errand(self, screen: Start) -> str:
        wanted = self.answers.get("start", "capture")
        closed = {option.key: option.closed for option in screen.options}
        if wanted not in closed:
            raise SettingsError(f"the screen start has no answer {wanted}")
        if closed[wanted]:
            raise TurnedAway(closed[wanted])
        return wanted

    def _option(self, screen: Ask[Any]) -> str:
        primary = next((option.key for option in screen.options if option.primary), screen.options[0].key)
        if screen.name == "identify" and self._not_ours:
            return "none"
        return self.answers.get(screen.name, DEFAULTS.get(screen.name, primary))

    def _verdict(self, screen: JudgePortrait) -> str:
        if screen.portrait.accepted:
            return "use"
        self._failed += 1
        if screen.allow:
            return self.answers.get(screen.name, "use")
        return "counter" if self._failed >= PATIENCE else "again"

    def _reviewed(self) -> str:
        change = self.answers.get("review")
        if change is None or self._changed:
            return "hand-over"
        self._changed = True
        return f"change-{change}"
