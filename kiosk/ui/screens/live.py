"""The photo while it is being taken: the camera goes to eye level, guidance on the mirrored picture, countdown."""

from __future__ import annotations

import math

from drivers.ports import Stand
from flows.needs import Advice, Guidance
from flows.screens import Adjust, Aim, Countdown, Shot
from kiosk.ui.layout import Block, Picture, Told
from kiosk.ui.look import Look
from kiosk.ui.screens.photo import HINT_ASPECT, advice_text, mind_text, shown
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.message import Held, Message, MessageBar
from kiosk.ui.widgets.preview import Preview

_CALM = frozenset({Advice.SEARCHING_FACE.value, Advice.ADJUST_LIGHT.value})
LIFTS = {Advice.MOVE_UP: -1, Advice.MOVE_DOWN: 1}
"""Which way the camera goes instead of the person: who is too low in the picture needs a lower camera."""
PATIENCE = 1.0
"""Seconds of the same instruction after which the camera goes instead."""
LEVEL = 30.0
"""mm off eye level that nobody sees."""
SETTLED, RESTING, NOBODY = 1.0, 4.0, 12.0
"""Seconds at eye level, at rest elsewhere, and without anybody, after which it goes on by itself."""


def why_text(look: Look, guidance: Guidance | None) -> str:
    """The measured value and its limit in words; where nothing is measured, that."""
    phrases = look.phrases
    if guidance is None or guidance.value is None or guidance.limit is None:
        return phrases("why-nothing")
    values = {"value": shown(guidance.value), "limit": shown(guidance.limit)}
    known = phrases.words.find(phrases.language, f"why-{guidance.advice.value}", values)
    return known or phrases("why-any", **values)


class AimView(Still):
    """The live picture and one instruction; the photo starts by itself."""

    def __init__(self, screen: Aim, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue
        self._held: Held[str] = Held("")
        self._reason: Held[Guidance | None] = Held(None)
        self._why = False
        self._low_since: float | None = None

    def tick(self, now: float) -> None:
        if not self._screen.live:
            return
        guidance = self._screen.guidance.latest
        if self._held.offer(guidance.advice.value if guidance else Advice.SEARCHING_FACE.value, now):
            self._cue.hear(self._held.value)
        self._reason.offer(guidance, now)
        if guidance is None:
            return
        if guidance.release:
            self._cue.answer(Shot.BY_ITSELF)
        elif guidance.timed_out:
            self._cue.answer(Shot.TIMED_OUT)
        elif guidance.left:
            self._cue.answer(Shot.LEFT)
        elif self._liftable(guidance, now):
            self._cue.answer(Shot.LEVEL)

    def _liftable(self, guidance: Guidance, now: float) -> bool:
        """Too high or too low for a while, and the camera can still go there."""
        stand = self._screen.stand.latest if self._screen.stand is not None else None
        way = LIFTS.get(guidance.advice)
        if way is None or stand is None or not stand.can(way):
            self._low_since = None
            return False
        self._low_since = now if self._low_since is None else self._low_since
        return now - self._low_since >= PATIENCE

    def present(self) -> bool:
        guidance = self._screen.guidance.latest
        return guidance is not None and guidance.face is not None

    def _hold(self) -> float:
        guidance = self._screen.guidance.latest
        return guidance.hold if guidance else 0.0

    def _ask_why(self) -> None:
        self._why = not self._why
        self._cue.again()

    def _pointed(self) -> Guidance | None:
        """What is said, with the face where it is now."""
        guidance = self._screen.guidance.latest
        return guidance if guidance is not None and guidance.advice.value == self._held.value else None

    def _says(self, look: Look) -> tuple[Block, ...]:
        def message() -> Message:
            if not self._screen.live:
                return "info", look.phrases("photo-blind")
            advice = self._held.value or Advice.SEARCHING_FACE.value
            tone = "ok" if advice == Advice.HOLD.value else "info" if advice in _CALM else "warning"
            return tone, advice_text(look, advice)

        every = [advice_text(look, advice.value) for advice in Advice]
        bar = MessageBar(message, [look.phrases("photo-blind")] if not self._screen.live else every, look.message_type)
        if not self._why:
            return (bar,)
        longest = [look.phrases("why-nothing"), *_reasons(look)]
        return bar, MessageBar(
            lambda: ("info", why_text(look, self._reason.value)), longest, Type.BODY, "why-text", told=False
        )

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        lead = phrases.attribute("photo-aim", "lead" if self._screen.live else "blind")
        title = phrases("photo-aim")
        if self._why and look.density:
            title, lead = phrases("why"), ""
        elif self._screen.reminder:
            mind = mind_text(look, self._screen.reminder)
            lead = phrases.attribute("photo-aim", "again", {"mind": mind}) or lead
        why = Button("why", phrases("why-less" if self._why else "why"), self._ask_why, icon="info")
        return Sheet(
            title,
            lead,
            split=2,
            least=60 if self._why else 90,
            show=Preview(self._screen.view, phrases("photo-aim-camera"), self._hold, point=self._pointed)
            if self._screen.live
            else Picture("hint-neutral", aspect=HINT_ASPECT),
            says=self._says(look),
            actions=(why,) if self._screen.live else (),
            primary=Button(
                "release",
                phrases("release"),
                lambda: self._cue.answer(Shot.BY_HAND),
                "primary",
                "photo",
                type=Type.CARD,
            ),
        )


def _reasons(look: Look) -> list[str]:
    """Every reason with figures as long as they get, so that the bar is high enough for each."""
    figures = {"value": 0.25, "limit": 0.25}
    keys = (f"why-{advice.value}" for advice in Advice)
    words = look.phrases.words
    return [text for key in keys if (text := words.find(look.phrases.language, key, figures))]


class AdjustView(Still):
    """The camera goes to eye level: by itself, or by buttons that stop it when they are let go."""

    def __init__(self, screen: Adjust, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue
        self._moving = 0
        self._rests: float | None = None
        self._by_hand = False

    def tick(self, now: float) -> None:
        stand = self._screen.stand.latest
        if stand is None:
            return
        self._announce(stand)
        if stand.moving or self._rests is None:
            self._rests = now
        if not self._by_hand and now - self._rests >= self._patience():
            self._cue.answer(None)

    def _announce(self, stand: Stand) -> None:
        """Motion is seen and heard as it begins."""
        if stand.moving != self._moving:
            self._moving = stand.moving
            if stand.moving:
                self._cue.sound()
                self._cue.hear("CameraUp" if stand.moving > 0 else "CameraDown")

    def _patience(self) -> float:
        guidance = self._screen.guidance.latest
        if guidance is None or guidance.rise is None:
            return NOBODY
        return SETTLED if abs(guidance.rise) <= LEVEL else RESTING

    def present(self) -> bool:
        guidance = self._screen.guidance.latest
        return guidance is not None and guidance.face is not None

    def _steer(self, way: int, felt: bool) -> None:
        self._by_hand = True
        self._screen.lever.steer(way if felt else 0)

    def _stop(self) -> None:
        self._by_hand = True
        self._screen.lever.steer(0)

    def _message(self, look: Look) -> Message:
        stand, guidance = self._screen.stand.latest, self._screen.guidance.latest
        if stand is not None and stand.moving:
            return "warning", look.phrases("photo-adjust-up" if stand.moving > 0 else "photo-adjust-down")
        if guidance is None or guidance.rise is None:
            return "info", look.phrases("advice-SearchingFace")
        if abs(guidance.rise) <= LEVEL:
            return "ok", look.phrases("photo-adjust-level")
        return "info", look.phrases("photo-adjust-still")

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        keys = ("photo-adjust-up", "photo-adjust-down", "photo-adjust-level", "photo-adjust-still")
        every = [phrases(key) for key in (*keys, "advice-SearchingFace")]

        def move(id: str, icon: str, way: int) -> Button:
            # a key moves it a little with every press, a finger for as long as it is on the button
            return Button(
                id, phrases(id), lambda: self._steer(way, True), icon=icon, hold=lambda felt: self._steer(way, felt)
            )

        return Sheet(
            phrases("photo-adjust"),
            # the message says the same as soon as it moves
            phrases.attribute("photo-adjust", "lead") if look.density < 2 else "",
            split=2,
            least=70,
            show=Preview(self._screen.view, phrases("photo-aim-camera")),
            says=(MessageBar(lambda: self._message(look), every, look.message_type),),
            actions=(
                move("higher", "up", 1),
                move("lower", "down", -1),
                Button("stop", phrases("stop"), self._stop, "danger", "stop", hold=lambda _: self._stop()),
            ),
            primary=Button(
                "fits", phrases("fits"), lambda: self._cue.answer(None), "primary", "check", type=Type.CARD
            ),
        )  # fmt: skip


class CountdownView(Still):
    """3, 2, 1 over the live picture, from a deadline."""

    def __init__(self, screen: Countdown, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue
        self._deadline = cue.now() + screen.seconds

    def tick(self, now: float) -> None:
        if now >= self._deadline:
            self._cue.answer(True)

    def present(self) -> bool:
        return True

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        return Sheet(
            phrases("photo-countdown"),
            phrases.attribute("photo-countdown", "lead"),
            split=2,
            least=90,
            show=Preview(
                self._screen.view,
                phrases("photo-aim-camera"),
                count=lambda: (max(self._deadline - self._cue.now(), 0.0), self._screen.seconds),
            ),
            says=(Told("count", lambda: str(math.ceil(self._deadline - self._cue.now()))),),
            primary=Button("stop", phrases("stop"), lambda: self._cue.answer(False), "primary", "stop", type=Type.CARD),
        )
