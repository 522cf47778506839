"""The stage: shows screens, hears touches and keys, and keeps time for whoever stands before the terminal.

One asyncio loop in the main thread is the only one that touches pygame. `run` pumps it at 60 Hz; nothing is painted
unless it changed.
"""

from __future__ import annotations

import asyncio
import os
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar, cast

import pygame

from flows import screens
from flows.screens import Screen
from flows.visit import Back, End, Ended, Place
from kiosk.settings import Settings, SettingsError
from kiosk.ui import overlays
from kiosk.ui.frame import Chrome, compose
from kiosk.ui.idle import Then, last_answer, patience
from kiosk.ui.look import Look
from kiosk.ui.loop import sixty
from kiosk.ui.person import Person, Stroke
from kiosk.ui.scene import Node, Scene
from kiosk.ui.screens import Cue, View, view_of
from kiosk.ui.speech import Speech
from kiosk.ui.text import Lettering
from kiosk.ui.tokens import ARABIC_LEADING, THEMES, Metrics
from kiosk.ui.touch import Contact, Lock, Phase, Pointer
from kiosk.ui.widgets.ticket import modules
from kiosk.ui.words import Phrases, Words

A = TypeVar("A")
T = TypeVar("T")

HELP_GIVEN_UP = 420.0
"""Seconds after which nobody waits for help any more."""
HELP_LATE = 120.0
"""Seconds after which a call for help says that nobody is free."""
CREST_TAPS, CREST_WITHIN = 5, 5.0
LIVE = (screens.Aim, screens.Countdown, screens.PlaceFinger, screens.ScanCode, screens.Sign)
LIVELY = 5.0
"""Seconds after a touch or a new screen in which the loop runs at full pace."""
UNASKED = (screens.ChooseLanguage, screens.Start)
"""Nothing is entered yet: cancel needs no question."""


@dataclass
class _Shown:
    """The screen on stage."""

    screen: Screen[Any]
    place: Place
    view: View
    answer: asyncio.Future[Any]
    page: int = 0


class ScreenStage:
    """`flows.visit.Stage` on a pygame surface."""

    def __init__(
        self,
        settings: Settings,
        words: Words,
        *,
        surface: pygame.Surface | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        speech: Speech | None = None,
    ) -> None:
        self._settings = settings
        self._words = words
        self._speech = speech if speech is not None or surface is not None else Speech()
        self._surface = surface if surface is not None else open_display(settings)
        self._size = self._surface.get_size()
        self._clock = clock
        self._letters = Lettering()
        self._percent, self._theme = 100, "light"
        self._language = words.languages[0]
        self._pointer = Pointer(self._size)
        self._shown: _Shown | None = None
        self._scene: Scene | None = None
        self._over: Scene | None = None
        self._stale = self._stale_over = True
        self._painted = False
        self._pressed: str | None = None
        self._inside = False
        self._pen_down: float | None = None
        self._writing = False
        self._late = False
        self._active_at = 0.0
        self._felt_at = 0.0
        self._deadline: float | None = None
        self._help_at: float | None = None
        self._reason = ""
        self._taps: deque[float] = deque(maxlen=CREST_TAPS)
        self.overlay: str | None = None
        self.on_key: Callable[[str, float], bool] | None = None
        self.on_help: Callable[[bool], None] | None = None
        self.on_crest: Callable[[], None] | None = None
        self.on_guidance: Callable[[str], None] | None = None
        self.headphones: Callable[[], bool] = lambda: False
        self.on_tick: Callable[[], None] | None = None
        self._lock = Lock(self._look().mm(8))
        self._person = Person(self._size)
        self._waiting: list[asyncio.Future[None]] = []

    # What journeys use

    async def show(self, screen: Screen[A], place: Place) -> A:
        """Show until answered. Raises Back, or Ended when cancelled or abandoned."""
        shown = self._enter(screen, place)
        try:
            return cast(A, await shown.answer)
        finally:
            self._leave(shown)

    async def wait(self, screen: Screen[Any], work: Awaitable[T], place: Place) -> T:
        """Show a screen that cannot be answered while work is done. Raises Ended when cancelled."""
        shown = self._enter(screen, place)
        task = asyncio.ensure_future(work)
        try:
            await asyncio.wait({task, shown.answer}, return_when=asyncio.FIRST_COMPLETED)
            if not task.done():
                shown.answer.result()
            return await task
        finally:
            self._leave(shown)
            if not task.done():
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)

    # What the host uses

    @property
    def language(self) -> str:
        return self._language

    @language.setter
    def language(self, code: str) -> None:
        self._language = code
        self._restyle()

    @property
    def theme(self) -> str:
        """light or contrast."""
        return self._theme

    @theme.setter
    def theme(self, name: str) -> None:
        self._theme = name
        self._restyle()

    @property
    def text_size(self) -> int:
        """Percent."""
        return self._percent

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._percent = percent
        if self._shown:
            self._shown.page = 0
        self._restyle()

    @property
    def screen(self) -> Screen[Any] | None:
        """What is shown now, below any overlay."""
        return self._shown.screen if self._shown else None

    def reset(self) -> None:
        """Everything back to default for the next citizen, and nothing of the last one left in memory."""
        self._language = self._words.languages[0]
        self._percent, self._theme = 100, "light"
        if self._help_at is not None:
            self._help_off()
        self._close_overlay()
        self._silence()
        self._letters.forget()
        modules.cache_clear()
        self._person.forget()
        self._shown = self._scene = self._over = None
        self._restyle()

    async def run(self) -> None:
        """Pump events, answer, repaint what changed; until cancelled or the window is closed."""
        try:
            await sixty(self._tick, self._lively)
        finally:
            self._silence()

    @property
    def scene(self) -> Scene | None:
        """What is laid out now, the overlay if one lies on top."""
        return self._front()

    def nodes(self) -> list[Node]:
        """What can be pressed or read now, in reading order."""
        scene = self._front()
        return list(scene.nodes) if scene else []

    def press(self, node_id: str) -> None:
        """Touch a node as a person would: turn to its page, wait until it takes a new touch, press and release.
        Raises KeyError if there is no such node."""
        scene = self._front()
        if scene is None or (scene.find(node_id) is None and node_id not in scene.elsewhere):
            raise KeyError(node_id)
        if node_id in scene.elsewhere and self._shown:
            self._turn(scene.elsewhere[node_id])
        self._person.press(node_id)

    def write(self, strokes: Sequence[Stroke]) -> None:
        """Write into the signature field: strokes of `PenPoint`s, or of (x, y) in mm from the field's top left."""
        self._person.write(strokes)

    async def drawn(self) -> None:
        """Return when the screen has been painted and everything pressed so far has been felt."""
        ready = asyncio.get_running_loop().create_future()
        self._waiting.append(ready)
        await ready

    def picture(self) -> pygame.Surface:
        """A copy of what is shown."""
        self._refresh()
        return self._surface.copy()

    def rehearse(self, overlay: str | None, typed: str = "") -> None:
        """Show an overlay, or the screen after something was typed, without anybody touching it (for the gallery)."""
        now = asyncio.get_running_loop().time()
        if overlay is None:
            self._help_at = None
            self._close_overlay()
        elif overlay.startswith("help"):
            self._help_at = now - (HELP_LATE if overlay == "help-late" else 0)
            self._open("help")
        elif overlay == "still-there":
            self._deadline = now + 28
            self._open(overlay)
        elif overlay == "closed":
            self._explain(Phrases(self._words, self._language)("closed-camera"))
        else:
            self._open(overlay)
        if self._shown is not None:
            for character in typed:
                self._shown.view.typed(character)
            self._shown.view.tick(now)

    # Entering and leaving

    def _enter(self, screen: Screen[Any], place: Place) -> _Shown:
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Any] = loop.create_future()
        cue = Cue(
            answer=lambda value: self._resolve(answer, value),
            again=self._relayout,
            explain=self._explain,
            now=loop.time,
            hear=lambda advice: self.on_guidance(advice) if self.on_guidance else None,
            cancel=lambda: self._open("cancel"),
            language=lambda code: setattr(self, "language", code),
        )
        shown = _Shown(screen, place, view_of(screen, cue, self._words), answer)
        self._shown = shown
        self._pressed = None
        self._pen_down = None
        self._active_at = self._felt_at = loop.time()
        self._silence()
        if self.overlay != "help":
            self._close_overlay()
        self._relayout()
        return shown

    def _leave(self, shown: _Shown) -> None:
        self._lift_pen()
        if not shown.answer.done():
            shown.answer.cancel()
        elif not shown.answer.cancelled():
            shown.answer.exception()
        if self._shown is shown and self.overlay != "help":
            self._close_overlay()

    def _resolve(self, answer: asyncio.Future[Any], value: object) -> None:
        if not answer.done():
            answer.set_result(value)

    def _fail(self, error: Exception) -> None:
        if self._shown and not self._shown.answer.done():
            self._shown.answer.set_exception(error)

    # Layout and painting

    def _look(self) -> Look:
        display = self._settings.display
        ratio = max(self._size) / max(display.width, display.height)
        phrases = Phrases(self._words, self._language)
        leading = ARABIC_LEADING if phrases.rtl else 1.0
        metrics = Metrics(*self._size, display.px_per_mm * ratio, display.distance_mm, self._percent, leading)
        return Look(metrics, THEMES[self._theme], self._letters, phrases)

    def _restyle(self) -> None:
        self._relayout()
        self._stale_over = True

    def _relayout(self) -> None:
        self._stale = True
        self._painted = False

    def _front(self) -> Scene | None:
        self._lay_out()
        return self._over if self._over is not None else self._scene

    def _lay_out(self) -> None:
        if self._shown is not None and (self._stale or self._scene is None):
            look = self._look()
            shown = self._shown
            self._scene = compose(look, self._size, shown.view.sheet, shown.place, self._chrome(), shown.page)
            self._stale, self._painted = False, False
            self._stale_over = True
        if self.overlay is None:
            self._over = None
        elif self._over is None or self._stale_over:
            self._over = self._overlay_scene(self.overlay)
            self._stale_over, self._painted = False, False

    def _chrome(self) -> Chrome:
        readable = self._speech is not None and self._speech.available
        return Chrome(
            office=self._settings.terminal.title,
            clock=self._clock,
            back=lambda: self._fail(Back()),
            cancel=self._cancel,
            language=lambda: self._open("language"),
            display=lambda: self._open("display"),
            help=self._call_help,
            read=self._read if readable else None,
            turn=self._turn,
        )

    def _refresh(self) -> None:
        """Lay out and paint whatever is due."""
        scene = self._front()
        if scene is None:
            return
        now = asyncio.get_running_loop().time()
        if not self._painted:
            for live in scene.lives:
                live.tick(now)
            scene.paint(self._surface, self._pressed if self._inside else None)
            self._painted = True
            self._show([scene.area])
            return
        changed = [live for live in scene.lives if live.tick(now)]
        for live in changed:
            live.paint(self._surface)
        if changed:
            self._show([live.rect for live in changed])

    def _show(self, rects: list[pygame.Rect]) -> None:
        if pygame.display.get_init() and self._surface is pygame.display.get_surface():
            pygame.display.update(rects)

    def _repaint(self, node_id: str) -> None:
        scene = self._front()
        node = scene.find(node_id) if scene else None
        if scene is None or node is None:
            return
        clip = node.rect.inflate(2 * scene.look.mm(5), 2 * scene.look.mm(5))
        scene.paint(self._surface, self._pressed if self._inside else None, clip)
        self._show([clip])

    def _lively(self) -> bool:
        return isinstance(self.screen, LIVE) or asyncio.get_running_loop().time() - self._felt_at < LIVELY

    # Every sixtieth of a second

    def _tick(self) -> bool:
        if self.on_tick is not None:
            self.on_tick()
        now = asyncio.get_running_loop().time()
        if self._speech is not None:
            self._speech.plug(self.headphones())
        scene = self._front()
        if scene is not None:
            self._person.act(scene, self._lock, now)
        for event in pygame.event.get():
            if event.type == pygame.QUIT:
                return False
            if (
                event.type == pygame.WINDOWEXPOSED
            ):  # what was drawn before the window stood is lost, and SDL keeps no copy
                pygame.display.flip()
                continue
            if event.type == pygame.KEYDOWN:
                self._key(event.unicode, now)
                continue
            contact = self._pointer.read(event, now)
            if contact is not None:
                self._touch(contact, now)
        if self._shown is not None and not self._shown.answer.done():
            if self.overlay is None:
                self._shown.view.tick(now)
                if self._shown.view.present():
                    self._active_at = now
            self._keep_time(now)
        self._refresh()
        if self._person.idle:
            self._wake()
        return True

    def _wake(self) -> None:
        waiting, self._waiting = self._waiting, []
        for ready in waiting:
            if not ready.done():
                ready.set_result(None)

    def _keep_time(self, now: float) -> None:
        shown = self._shown
        if shown is None:
            return
        if self._deadline is not None:
            if now >= self._deadline:
                self._close_overlay()
                self._fail(Ended(End.WALKED_AWAY))
            return
        if self._help_at is not None:
            if self._over is not None and now - self._help_at >= HELP_LATE and not self._late:
                self._stale_over = True
            if now - self._help_at < HELP_GIVEN_UP:  # whoever waits for help has not walked away
                self._active_at = now
                return
            self._help_off()
        wait = patience(shown.screen, shown.place.final, self._settings.limits)
        if now - self._active_at < wait.after:
            return
        if wait.then is Then.LEAVE:
            self._fail(Ended(End.WALKED_AWAY))
        elif wait.then is Then.ANSWER:
            self._resolve(shown.answer, last_answer(shown.screen))
        elif wait.then is Then.ASK:
            self._deadline = now + self._settings.limits.answer_within
            self._open("still-there")
            if self._speech is not None:
                self._speech.tone()

    # Touches and keys

    def _touch(self, contact: Contact, now: float) -> None:
        self._felt_at = now
        if self.overlay != "still-there":
            self._active_at = now
        scene = self._front()
        if scene is None:
            return
        if contact.phase is Phase.DOWN:
            self._silence()
            self._down(scene, contact, now)
        elif contact.phase is Phase.MOVE:
            self._move(scene, contact, now)
        else:
            self._up(scene, contact, now)

    def _down(self, scene: Scene, contact: Contact, now: float) -> None:
        if scene.pen is not None and scene.pen.rect.collidepoint(contact.at):
            self._pen_down = self._pen_down if self._pen_down is not None else now
            self._writing = True
            scene.pen.put(contact.at, now - self._pen_down, contact.pressure, down=True)
            return
        if scene.crest is not None and scene.crest.collidepoint(contact.at):
            self._tap_crest(now)
            return
        node = scene.at(contact.at, scene.look.mm(2))
        if node is None or self._lock.holds(node.id, contact.at, now):
            return
        self._pressed, self._inside = node.id, True
        self._repaint(node.id)

    def _move(self, scene: Scene, contact: Contact, now: float) -> None:
        if self._writing and scene.pen is not None and self._pen_down is not None:
            inside = scene.pen.rect.collidepoint(contact.at)
            scene.pen.put(contact.at, now - self._pen_down, contact.pressure, down=bool(inside))
            return
        if self._pressed is not None:
            node = scene.at(contact.at, scene.look.mm(2))
            inside_now = node is not None and node.id == self._pressed
            if inside_now != self._inside:
                self._inside = inside_now
                self._repaint(self._pressed)

    def _up(self, scene: Scene, contact: Contact, now: float) -> None:
        if self._writing:
            if scene.pen is not None and self._pen_down is not None:
                scene.pen.put(contact.at, now - self._pen_down, contact.pressure, down=False)
            self._writing = False
            return
        pressed, self._pressed = self._pressed, None
        self._inside = False
        if pressed is None:
            return
        node = scene.at(contact.at, scene.look.mm(2))
        self._repaint(pressed)
        if node is None or node.id != pressed:
            return
        self._lock.act(pressed, contact.at, now)
        action = scene.actions.get(pressed)
        if action is not None:
            action()

    def _lift_pen(self) -> None:
        scene = self._scene
        if self._writing and scene is not None and scene.pen is not None:
            scene.pen.lift()
        self._writing = False
        self._pen_down = None

    def _key(self, character: str, now: float) -> None:
        if not character:
            return
        character = "\n" if character == "\r" else character
        if self.on_key is not None and self.on_key(character, now):
            return
        self._active_at = now if self.overlay != "still-there" else self._active_at
        if self._shown is not None and self.overlay is None:
            self._shown.view.typed(character)

    def _tap_crest(self, now: float) -> None:
        self._taps.append(now)
        if len(self._taps) == CREST_TAPS and now - self._taps[0] <= CREST_WITHIN:
            self._taps.clear()
            if self.on_crest is not None:
                self.on_crest()

    # Overlays

    def _open(self, name: str) -> None:
        self.overlay = name
        self._over = None
        self._painted = False

    def _close_overlay(self) -> None:
        self.overlay = None
        self._over = None
        self._deadline = None
        self._painted = False
        self._touched()

    def _touched(self) -> None:
        if self._shown is not None:
            self._active_at = asyncio.get_running_loop().time()

    def _cancel(self) -> None:
        if isinstance(self.screen, UNASKED):
            self._fail(Ended(End.CANCELLED))
        else:
            self._open("cancel")

    def _explain(self, reason: str) -> None:
        self._reason = reason
        self._open("closed")

    def turn(self, page: int) -> None:
        """Show another page of the choices."""
        self._turn(page)

    def _turn(self, page: int) -> None:
        if self._shown:
            self._shown.page = page
            self._relayout()

    def _call_help(self) -> None:
        self._help_at = asyncio.get_running_loop().time()
        self._open("help")
        if self.on_help is not None:
            self.on_help(True)

    def _help_off(self) -> None:
        self._help_at = None
        self._close_overlay()
        if self.on_help is not None:
            self.on_help(False)

    def _end(self, end: End) -> Callable[[], None]:
        def act() -> None:
            self._close_overlay()
            self._fail(Ended(end))

        return act

    def _resize(self, percent: int) -> Callable[[], None]:
        return lambda: setattr(self, "text_size", percent)

    def _recolour(self, theme: str) -> Callable[[], None]:
        return lambda: setattr(self, "theme", theme)

    def _speak_in(self, code: str) -> Callable[[], None]:
        def act() -> None:
            self._close_overlay()
            self.language = code

        return act

    def _overlay_scene(self, name: str) -> Scene:
        look = self._look()
        now = asyncio.get_running_loop().time
        if name == "help":
            self._late = self._help_at is not None and now() - self._help_at >= HELP_LATE
            return overlays.help_page(look, self._size, self._late, self._help_off)
        if name == "still-there":
            span = self._settings.limits.answer_within
            deadline = self._deadline if self._deadline is not None else now() + span
            dialog = overlays.still_there(look, deadline, span, now, self._close_overlay, self._end(End.WALKED_AWAY))
        elif name == "cancel":
            dialog = overlays.cancel_sure(look, self._close_overlay, self._end(End.CANCELLED))
        elif name == "display":
            dialog = overlays.display_sheet(
                look, self._percent, self._theme, self._resize, self._recolour, self._close_overlay
            )  # fmt: skip
        elif name == "language":
            names = {code: self._words.name(code) for code in self._words.languages}
            dialog = overlays.language_sheet(look, names, self._speak_in, self._close_overlay)
        else:
            dialog = overlays.explained(look, self._reason, self._close_overlay)
        return dialog.scene(look, self._size, self._under())

    def _under(self) -> pygame.Surface:
        below = self._surface.copy()
        if self._scene is not None:
            self._scene.paint(below)
        return overlays.scrim(below)

    # Speech

    def _read(self) -> None:
        if self._speech is None:
            return
        scene = self._front()
        phrases = Phrases(self._words, self._language)
        parts: list[str] = []
        for node in scene.nodes if scene else []:
            if node.id in ("language", "display", "read", "help", "preview"):
                continue
            if node.private and not self._speech.headphones:
                hint = phrases("read-private")
                if hint not in parts:
                    parts.append(hint)
                continue
            parts.append(node.speak)
        self._speech.say(" \n".join(parts), self._language)

    def _silence(self) -> None:
        if self._speech is not None:
            self._speech.stop()


def open_display(settings: Settings) -> pygame.Surface:
    """The terminal's display, or a window where the settings say so. Raises SettingsError if there is none."""
    display = settings.display
    size = (0, 0) if display.fullscreen else (display.width, display.height)
    flags = pygame.FULLSCREEN if display.fullscreen else 0
    try:
        pygame.display.init()
        pygame.display.set_caption(settings.terminal.title)
        pygame.mouse.set_visible(not display.fullscreen)
        try:
            return pygame.display.set_mode(size, flags)
        except pygame.error:  # Wayland has no window without the graphics card; slower than X, but a picture
            os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "1"
            return pygame.display.set_mode(size, flags)
    except pygame.error as error:
        raise SettingsError(f"no display: {error}") from None
