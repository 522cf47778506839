"""For technicians: the dashboard, the live picture with its figures, fields to touch, plain colours."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pygame

from flows.service import screens
from flows.service.needs import Row, Statistics
from flows.service.screens import Dashboard, PlainColour, SignIn, TouchGrid, WatchCamera
from kiosk.ui.layout import Block, Column, Middle, Own, Words
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.screens.document import EnterView
from kiosk.ui.screens.view import Cue, Still, View
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.message import Message, MessageBar
from kiosk.ui.widgets.preview import Preview
from kiosk.ui.widgets.status import StatusRow
from kiosk.ui.words import Words as Catalogues
from kiosk.ui.words import for_staff

_TONES = {"passed": "ok", "warning": "warning", "failed": "error", "open": "open", "absent": "open"}
_COLUMNS, _ROWS = 6, 8
"""Fields of the touch test on an upright screen; lying it is the other way round."""


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


class WatchCameraView(Still):
    """The picture as it comes, and what is measured in it."""

    def __init__(self, screen: WatchCamera, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases

        def now() -> Message:
            latest = self._screen.figures.latest
            if latest is None:
                return "info", phrases("service-camera-waiting")
            sharp = "–" if latest.sharpness is None else f"{latest.sharpness:.2f}"
            return "info", phrases(
                "service-camera-figures",
                sharpness=sharp,
                brightness=round(latest.brightness),
                late=round(latest.late_ms),
            )

        longest = phrases("service-camera-figures", sharpness="0.00", brightness=255, late=1000)
        return Sheet(
            phrases("service-camera"),
            phrases.attribute("service-camera", "lead"),
            show=Preview(self._screen.view, phrases("test-camera"), oval=False, aspect=1.0),
            says=(MessageBar(now, [longest, phrases("service-camera-waiting")], Type.BODY, told=False),),
            actions=(Button("no", phrases("service-camera-no"), lambda: self._cue.answer(False), icon="error"),),
            primary=Button(
                "yes",
                phrases("service-camera-yes"),
                lambda: self._cue.answer(True),
                "primary",
                icon="ok",
                type=Type.CARD,
            ),
            least=90,
            split=2,
        )


class TouchGridView(Still):
    """Fields over the whole screen; each goes out when it is touched. Nobody who cannot reach one is stuck: after
    a while without a touch the last word is "not passed"."""

    def __init__(self, screen: TouchGrid, cue: Cue) -> None:
        self._cue = cue
        self._touched: set[str] = set()
        self._last = cue.now()

    def tick(self, now: float) -> None:
        if now - self._last > 15.0:
            self._cue.answer(False)

    def _touch(self, field: str) -> None:
        self._touched.add(field)
        self._last = self._cue.now()
        if len(self._touched) == _COLUMNS * _ROWS:
            self._cue.answer(True)
        else:
            self._cue.again()

    def sheet(self, look: Look) -> Sheet:
        return Sheet("", show=Own(lambda _, width: width, self._draw), banner=True)

    def _draw(self, scene: Scene, box: pygame.Rect) -> None:
        across, down = (_COLUMNS, _ROWS) if scene.look.metrics.portrait else (_ROWS, _COLUMNS)
        box = scene.area
        scene.crest = None  # the corner is a field, too
        scene.lives.clear()
        theme = scene.look.theme
        scene.fill(box, theme.page)
        for index in range(across * down):
            column, row = index % across, index // across
            left, top = box.width * column // across, box.height * row // down
            right, bottom = box.width * (column + 1) // across, box.height * (row + 1) // down
            rect, field = pygame.Rect(left, top, right - left, bottom - top), f"field-{index}"
            inner = rect.inflate(-4, -4)
            scene.fill(inner, theme.ok_ground if field in self._touched else theme.action)
            if field in self._touched:
                size = scene.look.mm(9)
                mark = scene.look.icon("ok", size, theme.ok, theme.ok_ground)
                scene.put(mark, rect.centerx - size // 2, rect.centery - size // 2)
            else:
                scene.node(field, Role.BUTTON, str(index + 1), rect, action=lambda field=field: self._touch(field))  # type: ignore[misc]


class PlainColourView(Still):
    """Nothing but a colour."""

    def __init__(self, screen: PlainColour, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        return Sheet("", show=Own(lambda _, width: width, self._draw), banner=True)

    def _draw(self, scene: Scene, _: pygame.Rect) -> None:
        scene.crest = None
        scene.lives.clear()
        scene.fill(scene.area, self._screen.colour)
        scene.node("begin", Role.BUTTON, "", scene.area, action=lambda: self._cue.answer(None))
