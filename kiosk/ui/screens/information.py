"""Answers to read: services, facts, and what can be taken along on a telephone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flows.screens import ChooseSubject, Facts, Line, Option, TakeAlong
from kiosk.ui.layout import Middle
from kiosk.ui.look import Look
from kiosk.ui.screens.ticket import SERVICE_ICONS
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.facts import FactRow
from kiosk.ui.widgets.ticket import Code
from office.messages import Subject


def said(look: Look, line: Line) -> str:
    """The words of a line."""
    return look.phrases.named(line.names) if line.names else look.phrases.of(line.key, line.values)


class SubjectView(Still):
    """Which service?"""

    def __init__(self, screen: ChooseSubject, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        key = "subject-online-only" if self._screen.online else "subject"
        return Sheet(
            look.phrases(key),
            look.phrases.attribute(key, "lead"),
            choices=tuple(self._card(look, subject) for subject in self._screen.subjects),
        )

    def _card(self, look: Look, subject: Subject) -> Card:
        return Card(
            f"subject-{subject.id}",
            look.phrases.named(subject.names),
            lambda: self._cue.answer(subject),
            look.phrases("subject-online-short") if subject.online else "",
            SERVICE_ICONS.get(subject.id, "document"),
        )


class FactsView(Still):
    """Things to read, a card each."""

    def __init__(self, screen: Facts[Any], cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        screen = self._screen
        rows = tuple(
            FactRow(
                f"fact-{index}", said(look, fact.heading), tuple(said(look, line) for line in fact.lines), fact.icon
            )
            for index, fact in enumerate(screen.facts)
        )
        others, primary = buttons(look, screen.options, self._cue)
        return Sheet(
            look.phrases.named(screen.title) if screen.title else look.phrases(screen.name),
            look.phrases.attribute(screen.name, "lead"),
            choices=rows,
            reading=True,
            columns_wide=1,
            actions=others,
            primary=primary,
        )


class TakeAlongView(Still):
    """A number or an address, large, with its QR code."""

    def __init__(self, screen: TakeAlong[Any], cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        screen, phrases = self._screen, look.phrases
        lines = tuple((said(look, line), Type.BODY, False) for line in screen.lines)
        others, primary = buttons(look, screen.options, self._cue)
        if len(screen.text) < 8:
            large = Type.NUMBER if look.density < 2 else Type.H1
            # a number this short is remembered: with the largest text its words need the code's room
            coded = look.density < 2
            card = Code(screen.text, screen.link if coded else None, lines, large, label=screen.text)
        else:
            coded = True
            # an address is too long for one line of large letters: it is broken where its parts meet
            address = screen.text if len(screen.text) < 22 else screen.text.replace(".", "\n.", 1)
            head = Type.H2 if look.density < 2 else Type.CARD
            card = Code(phrases(f"{screen.name}-short"), screen.link, ((address, Type.BODY, True), *lines), head)
        return Sheet(
            phrases.named(screen.title) if screen.title else phrases(screen.name),
            phrases.attribute(screen.name, "lead") if coded else "",
            show=Middle(card),
            actions=others,
            primary=primary,
        )


def buttons(look: Look, options: tuple[Option[Any], ...], cue: Cue) -> tuple[tuple[Button, ...], Button | None]:
    """The primary button, and the others."""

    def made(option: Option[Any]) -> Button:
        kind = "primary" if option.primary else "secondary"
        press: Callable[[], None] = lambda: cue.answer(option.value)  # noqa: E731
        size = Type.CARD if option.primary else Type.BODY
        words = look.phrases(f"facts-{option.key}")
        return Button(f"option-{option.key}", words, press, kind, icon=option.icon, type=size)

    primary = next((made(option) for option in options if option.primary), None)
    return tuple(made(option) for option in options if not option.primary), primary
