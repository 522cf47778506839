"""Fingers: which one, where to put it, how good it is."""

from __future__ import annotations

import pygame

from drivers.ports import Finger
from flows.needs import FingerAdvice, FingerGuidance, Missing, Print
from flows.screens import FingerAnswer, LiftFinger, PlaceFinger
from kiosk.ui.layout import Block, Middle, Own, Picture
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import GAP
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.fingers import Impressed, QualityMeter, hands
from kiosk.ui.widgets.message import Held, Message, MessageBar

_QUIET = frozenset({FingerAdvice.PLACE.value})
_NOBODY = frozenset({FingerAdvice.PLACE, FingerAdvice.CLEAN_GLASS})
"""No finger is there: such advice must not keep an abandoned visit alive."""


def finger_advice(look: Look, advice: str) -> str:
    known = look.phrases.words.find(look.phrases.language, f"finger-advice-{advice}", {})
    return known or look.phrases("finger-advice-unknown")


class PlaceFingerView(Still):
    """Which finger, the live picture and one instruction; answers by itself."""

    def __init__(self, screen: PlaceFinger, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue
        self._held: Held[str] = Held("")

    def _guidance(self) -> FingerGuidance:
        return self._screen.guidance.latest or FingerGuidance(FingerAdvice.PLACE)

    def tick(self, now: float) -> None:
        guidance = self._guidance()
        if self._held.offer(guidance.advice.value, now):
            self._cue.hear(self._held.value)
        if guidance.release:
            self._cue.answer(FingerAnswer.RELEASED)

    def present(self) -> bool:
        return self._guidance().advice not in _NOBODY

    def sheet(self, look: Look) -> Sheet:
        phrases, screen = look.phrases, self._screen
        name = screen.finger.name.lower()

        def message() -> Message:
            advice = self._held.value or FingerAdvice.PLACE.value
            if advice in _QUIET and screen.retry is not None:
                return "warning", finger_advice(look, screen.retry.value)
            tone = "ok" if advice == FingerAdvice.HOLD.value else "info" if advice in _QUIET else "warning"
            return tone, finger_advice(look, advice)

        every = [finger_advice(look, advice.value) for advice in FingerAdvice]
        return Sheet(
            phrases("finger-place", finger=name),
            phrases.attribute("finger-place", "again" if screen.retry else "lead"),
            split=2,
            least=90,
            show=Own(lambda look, width: look.mm(120), self._draw),
            says=(MessageBar(message, every, look.message_type),),
            actions=(Button("cannot", phrases("finger-cannot"), lambda: self._cue.answer(FingerAnswer.CANNOT)),),
        )

    def _draw(self, scene: Scene, box: pygame.Rect) -> None:
        """Hands at the start, the live picture at the end, the meter below."""
        look, gap = scene.look, scene.look.mm(GAP)
        meter = QualityMeter(lambda: self._guidance().quality)
        tall = meter.height(look, box.width)
        upper = pygame.Rect(box.x, box.y, box.width, box.height - tall - gap)
        side = min(upper.height, round(upper.width * 0.42), look.mm(120))
        live = pygame.Rect(upper.right - side, 0, side, min(round(side * 1.25), upper.height))
        live.width = min(side, round(live.height / 1.25))
        live.right, live.centery = upper.right, upper.centery
        left = pygame.Rect(upper.x, upper.y, live.left - gap - upper.x, upper.height)
        hands(scene, left, self._screen.finger, done_of(self._screen.done))
        scene.node("hands", Role.IMAGE, look.phrases("finger-hand"), left)
        Impressed(self._screen.view, look.phrases("finger-live")).place(scene, live)
        meter.place(scene, pygame.Rect(box.x, upper.bottom + gap, box.width, tall))


def done_of(done: tuple[Print | Missing, ...]) -> dict[Finger, bool]:
    """Finger: True if it was taken, False if it was skipped."""
    return {entry.finger: isinstance(entry, Print) for entry in done}


class LiftFingerView(Still):
    """Shown until the finger has left the glass."""

    def __init__(self, screen: LiftFinger, cue: Cue) -> None:
        self._screen = screen

    def present(self) -> bool:
        return True

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        show: Block = Middle(Picture("finger-lift", tall=110))
        return Sheet(
            phrases("finger-lift"),
            phrases.attribute("finger-lift", "lead" if self._screen.good else "again"),
            show=show,
        )
