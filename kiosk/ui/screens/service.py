"""For technicians: staff's words around every view, the sign-in, the dashboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from flows.service import screens
from flows.service.needs import Row, Statistics
from flows.service.screens import Dashboard, SignIn, StaffLog
from kiosk.ui.keys import Key
from kiosk.ui.layout import Block, Column, Middle, Words
from kiosk.ui.look import Look
from kiosk.ui.screens.document import EnterView
from kiosk.ui.screens.view import Cue, Still, View
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.status import StatusTile, abreast

LIVE_EVERY = 1.0
"""Seconds between two looks at the rows."""
SIMULATED = "simulated"
_TONES = {"passed": "ok", "warning": "warning", "failed": "error", "open": "open", "absent": "open"}


class Staffed:
    """A view for staff. Nothing here is a visit: only the sign-in can be cancelled, the rest is left."""

    def __init__(self, view: View, *, cancel: bool) -> None:
        self._view = view
        self._cancel = cancel

    def sheet(self, look: Look) -> Sheet:
        return replace(self._view.sheet(look), cancel=self._cancel)

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
    """Every part, what is wrong first; as it is now."""

    def __init__(self, screen: Dashboard, cue: Cue) -> None:
        self._rows = screen.rows
        self._screen = screen
        self._cue = cue
        self._looked = cue.now()

    def tick(self, now: float) -> None:
        if self._screen.live is None or now - self._looked < LIVE_EVERY:
            return
        self._looked = now
        rows = self._screen.live()
        if [replace(row, since=None) for row in rows] != [replace(row, since=None) for row in self._rows]:
            self._rows = rows
            self._cue.again()

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        passed = sum(row.grade == "passed" for row in self._rows)
        failed = sum(row.grade == "failed" for row in self._rows)
        lead = phrases("service-summary", passed=passed, all=len(self._rows), failed=failed)

        def button(answer: str, icon: str | None = None) -> Button:
            return Button(answer, phrases(f"service-{answer}"), lambda: self._cue.answer(answer), icon=icon)

        deeds = (button(screens.REPORT, "document"), button(screens.OPERATE, "display"), button(screens.LEAVE))
        wrong = [row for row in self._rows if _needs_words(row)]
        tiles = [
            StatusTile(screens.LOOK, "again", phrases("service-look"), "", "", lambda: self._cue.answer(screens.LOOK))
        ]
        tiles += [self._tile(look, row) for row in self._rows if row not in wrong]
        choices = (*(self._row(look, row) for row in wrong), *abreast(look, tiles))
        last = look.density > 1 and look.metrics.percent > 100  # large letters leave no room for buttons below
        return Sheet(
            phrases("service"),
            lead,
            show=Middle(_figures(look, self._screen.statistics)),
            choices=(*choices, *deeds) if last else choices,
            columns_wide=1,
            actions=() if last else deeds,
        )

    def _answer(self, row: Row) -> Callable[[], None]:
        return lambda: self._cue.answer(row.test)

    def _row(self, look: Look, row: Row) -> Block:
        phrases = look.phrases
        part, key = phrases(f"test-{row.test}"), _code_key(look, row.code) if row.code else ""
        cause = f"{phrases(key)} ({row.code})" if key else row.code or ""
        action = phrases.attribute(key, "action") if key else ""
        told = " ".join([action, *(phrases(f"found-{one}") for one in _found(row) if one != SIMULATED)]).strip()
        since = row.since if row.state in ("absent", "faulty") else None
        last = phrases("since", at=phrases.time(since)) if since else _last(look, row)
        heading = f"{part}: {cause or _state(look, row)}"
        return StatusTile(f"test-{row.test}", _TONES[row.grade], heading, told, last, self._answer(row))

    def _tile(self, look: Look, row: Row) -> StatusTile:
        phrases = look.phrases
        key = f"test-{row.test}-by-hand" if row.by_hand else f"test-{row.test}"
        told = phrases.attribute(key, "facts", dict(row.facts)) if row.facts else ""
        said = told or (phrases("simulated") if SIMULATED in _found(row) else _state(look, row))
        heading = f"{phrases(f'test-{row.test}')}: {said}"
        return StatusTile(f"test-{row.test}", _TONES[row.grade], heading, "", _last(look, row), self._answer(row))


def _found(row: Row) -> list[str]:
    return [one for one in str(row.facts.get("found", "")).split(", ") if one]


def _needs_words(row: Row) -> bool:
    """Something is to be done: cause and action want a line each."""
    return row.code is not None or any(one != SIMULATED for one in _found(row))


def _state(look: Look, row: Row) -> str:
    return look.phrases(row.grade) if row.state is None else look.phrases(f"state-{row.state}")


def _last(look: Look, row: Row) -> str:
    """When it was tested, and by whom."""
    phrases = look.phrases
    if row.tested_at is None:
        return phrases("service-never")
    day, time = phrases.words.local(row.tested_at).strftime("%d.%m."), phrases.time(row.tested_at)
    return phrases("service-last", at=f"{day} {time}", who=_who(look, row.who))


class LogView(Still):
    """Lines to read, in pages."""

    def __init__(self, screen: StaffLog, cue: Cue) -> None:
        self._lines = screen.lines
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        lines = self._lines or (phrases("service-log-none"),)
        return Sheet(
            phrases("service-log"),
            choices=tuple(Words(f"line-{index}", text, Type.CAPTION) for index, text in enumerate(lines)),
            reading=True,
            columns_wide=1,
            primary=Button("done", phrases("done"), lambda: self._cue.answer(None), "primary", type=Type.CARD),
        )


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
