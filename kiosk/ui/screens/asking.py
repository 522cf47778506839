"""Ask, Tell and Busy: the screens that most of a journey is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pygame

from flows.screens import Ask, Busy, Option, Tell, Tone, Value
from kiosk.ui import art, draw
from kiosk.ui.layout import Below, Block, Middle, Picture, Words
from kiosk.ui.look import Look
from kiosk.ui.scene import Scene
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.message import Note
from kiosk.ui.widgets.points import CheckList, Points, paragraphs

_LIKE = {
    "at-counter": (
        "card-unreadable", "checkin-away", "device-error", "disk-full", "eid-blocked", "eid-deactivated",
        "information-unknown", "program-error", "ticket-not-here", "ticket-unsure",
    ),
    "card-take": ("eid-cancelled", "eid-done", "eid-failed"),
    "later": ("checkin-early", "checkin-late", "ticket-closed", "ticket-none-left", "too-long"),
}  # fmt: skip
"""Illustrations of the way out, and the screens that point there: it says more than a sign of what went wrong."""
_LENT = {name: picture for picture, names in _LIKE.items() for name in names}
_TONES = {Tone.INFO: "info", Tone.OK: "ok", Tone.WARNING: "warning", Tone.ERROR: "error"}


def title_of(look: Look, key: str, values: dict[str, Value]) -> str:
    """The heading; its `.plain` variant where a value it needs is missing."""
    found = look.phrases.words.find(look.phrases.language, key, values)
    return found or look.phrases.attribute(key, "plain", values) or look.phrases.of(key, values)


def option_text(look: Look, screen: str, option: Option[Any], values: dict[str, Value]) -> tuple[str, str]:
    """Title and line of an option; a closed one's line is the reason."""
    phrases, key = look.phrases, f"{screen}-{option.key}"
    own = {**values, **option.values}
    title = phrases.attribute(key, "button", own) or phrases.of(key, own)
    if option.closed:
        return title, phrases.of(option.closed, own)
    return title, phrases.attribute(key, "line", own) or phrases.attribute(key, "plain", own)


def cards(
    look: Look, screen: str, options: tuple[Option[Any], ...], values: dict[str, Value], cue: Cue
) -> tuple[Block, ...]:
    """One card an option."""
    found: list[Block] = []
    for option in options:
        title, line = option_text(look, screen, option, values)
        icon = option.icon or (option.key if art.has_icon(option.key) else None)
        found.append(
            Card(f"option-{option.key}", title, _press(option, line, cue), line, icon, closed=option.closed is not None)
        )
    return tuple(found)


def _press(option: Option[Any], reason: str, cue: Cue) -> Callable[[], None]:
    if option.closed:
        return lambda: cue.explain(reason)
    return lambda: cue.answer(option.value)


def illustration(name: str | None, *others: str) -> Picture | None:
    """The first of these that has been drawn."""
    for candidate in (name, *others):
        if candidate and art.has_illustration(candidate):
            return Picture(candidate)
    return None


class AskView(Still):
    """A question with cards, or with buttons where the screen is for reading."""

    def __init__(self, screen: Ask[Any], cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        screen, phrases, values = self._screen, look.phrases, dict(self._screen.values)
        title = title_of(look, screen.name, values)
        lead = phrases.attribute(screen.name, "lead", values)
        speak = phrases.attribute(screen.name, "speak", values)
        picture = illustration(screen.picture, screen.name)
        primary = next((option for option in screen.options if option.primary), None)
        if not screen.buttons:
            others = tuple(option for option in screen.options if option is not primary)
            return Sheet(
                title,
                lead,
                show=Middle(picture) if picture else None,
                choices=cards(look, screen.name, others, values, self._cue),
                primary=self._button(look, primary, values) if primary else None,
                speak=speak,
            )
        others = tuple(option for option in screen.options if option is not primary)
        points = [found for n in range(1, 6) if (found := phrases.attribute(screen.name, f"point{n}", values))]
        more = phrases.attribute(screen.name, "more", values)
        show: Block | None = Middle(picture) if picture else None
        if points:
            show = Points(tuple(points), picture.name if picture else None)
        reading = bool(more) or (bool(points) and look.density > 0)
        texts: tuple[Block, ...] = paragraphs(more) if more else tuple(CheckList((("ok", one),)) for one in points)
        if reading and look.density > 1 and lead:
            texts, lead = (Words("lead", lead), *texts), ""  # with the largest text it falls into pages like the rest
        return Sheet(
            title,
            lead,
            show=None if reading else show,
            choices=texts if reading else (),
            reading=reading,
            columns_wide=1 if reading else 2,
            actions=tuple(self._button(look, option, values) for option in others),
            primary=self._button(look, primary, values) if primary else None,
            speak=speak,
        )

    def _button(self, look: Look, option: Option[Any], values: dict[str, Value]) -> Button:
        title, line = option_text(look, self._screen.name, option, values)
        kind = "primary" if option.primary else "secondary"
        return Button(
            f"option-{option.key}",
            title,
            _press(option, line, self._cue),
            kind,
            icon=option.icon or (option.key if art.has_icon(option.key) else None),
            type=Type.CARD if option.primary else Type.BODY,
        )


@dataclass(frozen=True)
class _Sign:
    """A large icon in a disc, in the tone's colours."""

    tone: str

    def height(self, look: Look, width: int) -> int:
        return look.mm(46)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        theme = scene.look.theme
        tint = {"ok": theme.ok_ground, "warning": theme.warning_ground, "error": theme.danger_ground}
        ink = {"ok": theme.ok, "warning": theme.warning, "error": theme.danger}.get(self.tone, theme.accent)
        size = min(box.height, scene.look.mm(46))
        ground = tint.get(self.tone, theme.tint)
        edge = theme.edge if theme.outlined else None
        x, y = box.centerx - size // 2, box.y + (box.height - size) // 2
        scene.put(draw.disc(size, ground, edge, scene.look.mm(0.6)), x, y)
        inner = round(size * 0.6)
        mark = scene.look.icon(self.tone, inner, ink, ground)
        scene.put(mark, x + (size - inner) // 2, y + (size - inner) // 2)


class TellView(Still):
    """Something to know."""

    def __init__(self, screen: Tell, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        screen, phrases, values = self._screen, look.phrases, dict(self._screen.values)
        picture = illustration(screen.name, _LENT.get(screen.name, ""))
        more = phrases.attribute(screen.name, "more", values)
        says: tuple[Block, ...] = ()
        if screen.code:
            says = (Note(phrases("code", code=screen.code), "info", Type.BODY, "code"),)
        return Sheet(
            title_of(look, screen.name, values),
            phrases.attribute(screen.name, "lead", values),
            show=None if more else Middle(picture or _Sign(_TONES[screen.tone])),
            says=says,
            choices=paragraphs(more) if more else (),
            reading=bool(more),
            columns_wide=1 if more else 2,
            primary=Button("next", phrases(screen.button), lambda: self._cue.answer(None), "primary", type=Type.CARD),
            speak=phrases.attribute(screen.name, "speak", values),
        )


class Wheel:
    """A busy wheel: twelve pictures a second and a half, 30 mm across."""

    STEPS = 12

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now

    def height(self, look: Look, width: int) -> int:
        return look.mm(30)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        size = min(scene.look.mm(30), box.height)
        rect = pygame.Rect(0, 0, size, size)
        rect.center = box.center
        scene.watch(_Turning(scene.look, rect, self._now))


class _Turning:
    def __init__(self, look: Look, rect: pygame.Rect, now: Callable[[], float]) -> None:
        self.rect = rect
        self._look = look
        self._turn = 0

    def tick(self, now: float) -> bool:
        turn = int(now * 8) % Wheel.STEPS
        changed = turn != self._turn
        self._turn = turn
        return changed

    def paint(self, surface: pygame.Surface) -> None:
        theme = self._look.theme
        surface.fill(theme.page, self.rect)
        surface.blit(draw.spokes(self.rect.width, theme.accent, self._turn, Wheel.STEPS), self.rect)


class BusyView(Still):
    """The terminal works; words and a wheel."""

    def __init__(self, screen: Busy, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        screen, phrases, values = self._screen, look.phrases, dict(self._screen.values)
        picture = illustration(screen.name)
        wheel = Wheel(self._cue.now)
        return Sheet(
            title_of(look, screen.name, values),
            phrases.attribute(screen.name, "lead", values),
            show=Below(picture, wheel) if picture else Middle(wheel),
            cancel=screen.name != "starting",
            speak=phrases.attribute(screen.name, "speak", values),
        )
