"""For technicians: what is looked at, touched and pressed while a part is tested by hand."""

from __future__ import annotations

import pygame

from flows.service.screens import CrossPad, Figures, PlainColour, PressKeys, Running, TouchGrid, WatchCamera
from kiosk.ui.keys import Key
from kiosk.ui.layout import Middle, Own
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.screens.asking import Wheel
from kiosk.ui.screens.signature import SignView
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.message import Message, MessageBar
from kiosk.ui.widgets.points import CheckList
from kiosk.ui.widgets.preview import Preview
from kiosk.ui.words import Phrases

_COLUMNS, _ROWS = 6, 8
"""Fields of the touch test on an upright screen; lying it is the other way round."""


class WatchCameraView(Still):
    """The picture as it comes, and what is measured in it."""

    def __init__(self, screen: WatchCamera, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        phrases, name = look.phrases, self._screen.name

        def now() -> Message:
            latest = self._screen.figures.latest
            return "info", phrases("service-camera-waiting") if latest is None else _figures(phrases, name, latest)

        longest = phrases("service-camera-figures", sharpness="0.00", brightness=255, late=1000)
        return Sheet(
            phrases(name),
            phrases.attribute(name, "lead"),
            show=Preview(self._screen.view, phrases("test-camera"), oval=False, aspect=1.0),
            says=(MessageBar(now, [longest, phrases("service-camera-waiting")], Type.BODY, told=False),),
            actions=(Button("no", phrases(f"{name}-no"), lambda: self._cue.answer(False), icon="error"),),
            primary=Button(
                "yes",
                phrases(f"{name}-yes"),
                lambda: self._cue.answer(True),
                "primary",
                icon="ok",
                type=Type.CARD,
            ),
            least=90,
            split=2,
        )


def _figures(phrases: Phrases, name: str, seen: Figures) -> str:
    if name == "service-camera-chart":
        if seen.chart is None:
            return phrases("service-camera-chart-missing")
        values = {"error": f"{seen.chart.error:.0f}", "cast": f"{seen.chart.cast:.0f}"}
        return phrases("service-camera-chart-figures", sharpness=f"{seen.chart.sharpness:.2f}", **values)
    sharp = "–" if seen.sharpness is None else f"{seen.sharpness:.2f}"
    return phrases(
        "service-camera-figures", sharpness=sharp, brightness=round(seen.brightness), late=round(seen.late_ms)
    )


class RunningView(Still):
    """What moves, in words, and a way to stop it."""

    def __init__(self, screen: Running, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def tick(self, now: float) -> None:
        if self._screen.over.latest:
            self._cue.answer(True)

    def sheet(self, look: Look) -> Sheet:
        phrases, screen = look.phrases, self._screen

        def now() -> Message:
            line = screen.now.latest
            return "info", phrases("service-starting") if line is None else phrases.of(line.key, line.values)

        stop = Button(
            "stop", phrases("service-stop"), lambda: self._cue.answer(False), "danger", icon="cancel", type=Type.CARD
        )
        return Sheet(
            phrases(screen.name),
            phrases.attribute(screen.name, "lead"),
            show=Middle(Wheel(self._cue.now)),
            says=(MessageBar(now, [phrases("service-starting"), phrases(f"{screen.name}-longest")], told=False),),
            primary=stop,
        )


class PressKeysView(Still):
    """Each key with its name; what was felt is ticked off."""

    def __init__(self, screen: PressKeys, cue: Cue) -> None:
        self._keys = screen.keys
        self._cue = cue
        self._felt: set[str] = set()

    def felt(self, key: Key) -> bool:
        self._felt.add(key.value)
        if self._felt >= set(self._keys):
            self._finish()
        self._cue.again()
        return True

    def _finish(self) -> None:
        self._cue.answer(frozenset(self._felt))

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        rows = tuple(CheckList((("ok" if key in self._felt else "open", phrases(f"key-{key}")),)) for key in self._keys)
        return Sheet(
            phrases("service-keys"),
            phrases.attribute("service-keys", "lead"),
            choices=rows,
            columns=2,
            reading=True,
            primary=Button("finish", phrases("service-keys-finish"), self._finish, "primary", type=Type.CARD),
        )


class CrossPadView(SignView):
    """The signature's field with crosses in it."""

    def __init__(self, screen: CrossPad, cue: Cue) -> None:
        super().__init__(screen, cue, screen.crosses)


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
