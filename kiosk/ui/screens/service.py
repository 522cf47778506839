"""For technicians: staff's words around every view, the sign-in, the dashboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows.service import screens
from flows.service.needs import Row, Statistics
from flows.service.screens import Dashboard, SignIn
from kiosk.ui.keys import Key
from kiosk.ui.layout import Block, Column, Middle, Words
from kiosk.ui.look import Look
from kiosk.ui.screens.document import EnterView
from kiosk.ui.screens.view import Cue, Still, View
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.status import StatusRow
from kiosk.ui.words import Words as Catalogues
from kiosk.ui.words import for_staff

_TONES = {"passed": "ok", "warning": "warning", "failed": "error", "open": "open", "absent": "open"}


class Staffed:
    """A view in staff's words. Nothing here is a visit: only the sign-in can be cancelled, the rest is left."""

    def __init__(self, view: View, words: Catalogues, *, cancel: bool) -> None:
        self._view = view
        self._cancel = cancel
        self._words = words

    def sheet(self, look: Look) -> Sheet:
        phrases = for_staff(self._words, look.phrases.language)
        return replace(self._view.sheet(replace(look, phrases=phrases)), cancel=self._cancel)

    def tick(self, now: float) -> None:
        self._view.tick(now)

    def present(self) -> bool:
        return False  # a face before the camera is no reason to stay signed in

    def typed(self, character: str) -> bool:
        return self._view.typed(character)

    def felt(self, key: Key) -> bool:
        return self._view.felt(key)


class SignInView(EnterView):
    """The keypad, which goes away as soon as a card lies there."""

    def __init__(self, screen: SignIn, cue: Cue) -> None:
        super().__init__(screen, cue)
        self._card, self._stale = screen.card, screen.stale
        self._answer = cue.answer

    def tick(self, now: float) -> None:
        lies = self._card.latest
        if lies is not None and lies != self._stale:
            self._answer("")


class DashboardView(Still):
    """Every part, what is wrong first."""

    def __init__(self, screen: Dashboard, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        screen, phrases = self._screen, look.phrases
        passed = sum(row.grade == "passed" for row in screen.rows)
        failed = sum(row.grade == "failed" for row in screen.rows)
        lead = phrases("service-summary", passed=passed, all=len(screen.rows), failed=failed)

        def button(answer: str, icon: str | None = None) -> Button:
            return Button(answer, phrases(f"service-{answer}"), lambda: self._cue.answer(answer), icon=icon)

        deeds = (button(screens.LOOK, "again"), button(screens.REPORT, "document"))
        rows = tuple(self._row(look, row) for row in screen.rows)
        last = look.density > 1 and look.metrics.percent > 100  # large letters leave no room for buttons below
        return Sheet(
            phrases("service"),
            lead,
            show=Middle(_figures(look, screen.statistics)),
            choices=(*rows, *deeds) if last else rows,
            columns_wide=2,
            actions=() if last else deeds,
            primary=Button(
                screens.LEAVE,
                phrases("service-leave"),
                lambda: self._cue.answer(screens.LEAVE),
                "primary",
                type=Type.CARD,
            ),
        )

    def _row(self, look: Look, row: Row) -> Block:
        phrases = look.phrases
        heading = phrases(f"test-{row.test}")
        state = phrases(f"state-{row.state}") if row.state else phrases(row.grade)
        if row.state and row.since:
            state = phrases("state-since", state=state, at=phrases.time(row.since))
        lines: list[tuple[str, bool]] = []
        if row.code:
            key = _code_key(look, row.code)
            lines += [(f"{row.code}: {phrases(key)}" if key else row.code, False)]
            lines += [(phrases.attribute(key, "action"), True)] if key else []
        elif row.facts:
            known = phrases.attribute(f"test-{row.test}", "facts", dict(row.facts))
            found = [phrases(f"found-{one}") for one in str(row.facts.get("found", "")).split(", ") if one]
            lines += [(text, False) for text in (known, *found) if text]
        last = phrases("service-never") if row.tested_at is None else _last(look, row.tested_at, row.who)
        able = row.test in self._screen.by_hand
        answer = (lambda: self._cue.answer(row.test)) if able else None
        return StatusRow(
            f"test-{row.test}",
            _TONES[row.grade],
            f"{heading}: {state}",
            tuple(lines),
            last,
            phrases("service-test"),
            answer,
        )


def _last(look: Look, at: datetime, who: str) -> str:
    day, time = look.phrases.words.local(at).strftime("%d.%m."), look.phrases.time(at)
    return look.phrases("service-last", at=f"{day} {time}", who=_who(look, who))


def _who(look: Look, who: str) -> str:
    """A staff id stands for itself."""
    words, language = look.phrases.words, look.phrases.language
    return look.phrases(f"who-{who}") if words.has(language, f"who-{who}") else who


def _code_key(look: Look, code: str) -> str:
    words, language = look.phrases.words, look.phrases.language
    return next((key for key in (f"code-{code}", f"code-{code[1:]}") if words.has(language, key, "action")), "")


def _figures(look: Look, counted: Statistics) -> Block:
    """Counted without persons."""
    phrases = look.phrases
    if counted.since is None:
        return Words("statistics", phrases("service-statistics-none"), Type.BODY, colour="muted")
    since = phrases.words.local(counted.since).strftime("%d.%m.%Y")
    first = phrases("service-statistics", since=since, visits=counted.visits, done=counted.done)
    paper = phrases("service-paper", slips=counted.slips, metres=counted.metres)
    blocks = [first, paper]
    if counted.abandoned:
        steps = ", ".join(f"{phrases(f'step-{step}')} {many}" for step, many in counted.abandoned)
        blocks.append(phrases("service-abandoned", steps=steps))
    return Column(tuple(Words(f"statistics-{index}", text) for index, text in enumerate(blocks)), gap=2)
