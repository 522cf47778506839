"""The stage: shows screens, hears touches and keys, and keeps time for whoever stands before the terminal.

One asyncio loop in the main thread is the only one that touches pygame. `run` pumps it at 60 Hz; nothing is painted
unless it changed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, TypeVar, cast

import pygame

from flows import screens
from flows.needs import Circumstances
from flows.screens import Screen
from flows.service import screens as service
from flows.visit import Back, End, Ended, Place
from kiosk.settings import Settings
from kiosk.ui import covers
from kiosk.ui.attention import Attention
from kiosk.ui.canvas import Canvas
from kiosk.ui.covers import HELP_LATE, Cover
from kiosk.ui.focus import Focus
from kiosk.ui.frame import Chrome, compose
from kiosk.ui.hands import Hands
from kiosk.ui.idle import Then, Timekeeper, last_answer, patience
from kiosk.ui.keyboard import Keyboard
from kiosk.ui.keys import Key, Keymap
from kiosk.ui.layers import Layers
from kiosk.ui.look import Look
from kiosk.ui.loop import sixty
from kiosk.ui.narrator import Narrator
from kiosk.ui.panel import Panel
from kiosk.ui.person import Person, Stroke
from kiosk.ui.preferences import Preferences
from kiosk.ui.scene import Node, Scene
from kiosk.ui.screens import Cue, View, view_of
from kiosk.ui.speech import Speech
from kiosk.ui.text import Lettering
from kiosk.ui.tokens import ARABIC_LEADING, THEMES, Metrics
from kiosk.ui.touch import Contact, Lock, Phase, Pointer
from kiosk.ui.widgets.ticket import modules
from kiosk.ui.window import open_display
from kiosk.ui.words import Phrases, Words, for_staff

A = TypeVar("A")
T = TypeVar("T")

HELP_GIVEN_UP = 420.0
"""Seconds after which nobody waits for help any more."""
UNHURRIED_LOCK = 0.5
"""EN 301 549, 5.8."""
LIVE = (
    screens.Aim, screens.Adjust, screens.Countdown, screens.PlaceFinger, screens.ScanCode, screens.ScanPhotoCode,
    screens.Sign, service.WatchCamera, service.Running, service.PressKeys,
)  # fmt: skip
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
        volume: int | None = None,
    ) -> None:
        self._settings = settings
        self._words = words
        self._panel = Panel(surface if surface is not None else open_display(settings))
        self._canvas = Canvas(self._panel)
        self._size = self._canvas.size
        self._clock = clock
        self._letters = Lettering()
        self._defaults = self._preferences = Preferences(words.languages[0])
        if volume is not None:
            self._defaults = self._preferences = replace(self._defaults, volume=volume)
        self._shown: _Shown | None = None
        self._layers = Layers(self._canvas, self._look, self._below, self._above)
        self._notice: screens.Notice | None = None
        self._cover = Cover()
        self._felt_at = 0.0
        self._time = Timekeeper()
        self.on_help: Callable[[bool], None] | None = None
        self.on_crest: Callable[[], None] | None = None
        self.on_guidance: Callable[[str], None] | None = None
        self.on_ghost: Callable[[str], None] | None = None
        """A contact that no person makes: held or spot."""
        self.headphones: Callable[[], bool] = lambda: False
        self.on_tick: Callable[[], None] | None = None
        metrics = self._look().metrics
        self._pointer = Pointer(
            self._size, metrics.px_per_mm, lambda kind: self.on_ghost and self.on_ghost(kind), self._panel.times
        )
        self._lock = Lock(metrics.mm(8), settings.operation.lock)
        self._hands = Hands(self._lock, self._repaint, lambda: self.on_crest and self.on_crest())
        self._attention = Attention(
            Narrator(speech) if speech is not None else None,
            Focus(settings.operation.scan_every),
            self._phrases,
            lambda: self.screen is None or self._staffed,
            lambda scene: self._canvas.focus(scene, self.focused, self._hands.shown),
        )
        self._attention.adjust(self._defaults)
        self._keyboard = Keyboard(
            self, Keymap(settings.operation.keys), self._attention, self._lock, lambda: self._phrases().rtl
        )
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
            task.cancel()
            # also where it has just failed: who cancelled us in the same moment is told first, and nobody asks the work
            await asyncio.gather(task, return_exceptions=True)

    def remind(self, notice: screens.Notice | None) -> None:
        """Let a notice stand above the screens of a capture, or none; it is seen and heard when it comes."""
        if notice == self._notice:
            return
        self._notice = notice
        if notice is not None:
            self._attention.cue("warning")
        self._layers.relayout()

    # What the host uses

    @property
    def preferences(self) -> Preferences:
        """What the citizen has set."""
        return self._preferences

    @preferences.setter
    def preferences(self, wanted: Preferences) -> None:
        before, self._preferences = self._preferences, wanted
        self._attention.adjust(wanted)
        lock = self._settings.operation.lock
        self._lock.seconds = max(lock, UNHURRIED_LOCK) if wanted.unhurried else lock
        if (wanted.text_size, wanted.low) != (before.text_size, before.low) and self._shown:
            self._shown.page = 0
        if wanted.language != before.language:
            self._attention.arrive()
        self._layers.relayout()

    @property
    def language(self) -> str:
        return self._preferences.language

    @language.setter
    def language(self, code: str) -> None:
        self.preferences = self._preferences.speaking(code)

    @property
    def theme(self) -> str:
        """light, dark or contrast."""
        return self._preferences.theme

    @theme.setter
    def theme(self, name: str) -> None:
        self.preferences = replace(self._preferences, theme=name)

    @property
    def text_size(self) -> int:
        """Percent."""
        return self._preferences.text_size

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self.preferences = replace(self._preferences, text_size=percent)

    @property
    def metrics(self) -> Metrics:
        """The display, and the text as it is now."""
        return self._look().metrics

    @property
    def pace(self) -> float:
        """How many times as long everything waits: 2 where the citizen wants more time."""
        return self._preferences.pace

    @property
    def circumstances(self) -> Circumstances:
        """How the citizen says to be here."""
        return Circumstances(self._preferences.helped or self._preferences.staff, self._preferences.seated)

    @property
    def screen(self) -> Screen[Any] | None:
        """What is shown now, below any overlay."""
        return self._shown.screen if self._shown else None

    @property
    def overlay(self) -> str | None:
        """What lies over the screen."""
        return self._cover.name

    def reset(self) -> None:
        """Everything back to default for the next citizen, and nothing of the last one left in memory."""
        if self._cover.help_at is not None:
            self._help_off()
        self._close_overlay()
        self._hands.let_go(self._layers.scene)
        self.preferences = self._defaults
        self._attention.reset()
        self._letters.forget()
        modules.cache_clear()
        self._person.forget()
        self._keyboard.forget()
        self._canvas.settle()
        self._shown = self._notice = None
        self._layers.clear()

    async def run(self) -> None:
        """Pump events, answer, repaint what changed; until cancelled or the window is closed."""
        try:
            await sixty(self._tick, self._lively)
        finally:
            self._attention.hush()

    @property
    def scene(self) -> Scene | None:
        """What is laid out now, the overlay if one lies on top."""
        return self._layers.front()

    @property
    def focused(self) -> str | None:
        """The node the keys stand on."""
        return self._attention.focused

    def nodes(self) -> list[Node]:
        """What can be pressed or read now, in reading order."""
        scene = self.scene
        return list(scene.nodes) if scene else []

    def press(self, node_id: str) -> None:
        """Touch a node as a person would: turn to its page, wait until it takes a new touch, press and release.
        Raises KeyError if there is no such node."""
        scene = self.scene
        if scene is None or (scene.find(node_id) is None and node_id not in scene.elsewhere):
            raise KeyError(node_id)
        if node_id in scene.elsewhere:
            self.turn(scene.elsewhere[node_id])
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
        """A copy of what is shown, once it has come to rest."""
        self._canvas.settle()
        self._refresh()
        return self._panel.picture()

    def rehearse(self, overlay: str | None, typed: str = "", *, focus: bool = False) -> None:
        """Show an overlay, or the screen after something was typed, without anybody touching it (for the gallery)."""
        now = asyncio.get_running_loop().time()
        self._canvas.settle()
        if overlay is None:
            self._cover.help_at = None
            self._close_overlay()
        elif overlay.startswith("help"):
            self._cover.help_at = now - (HELP_LATE if overlay == "help-late" else 0)
            self._open("help")
        elif overlay == "still-there":
            self._time.ask(now, 28)
            self._open(overlay)
        elif overlay == "closed":
            self._explain(self._phrases()("closed-camera"))
        else:
            self._open(overlay)
        if self._shown is not None:
            for character in typed:
                self._shown.view.typed(character)
            self._shown.view.tick(now)
        scene = self.scene
        if scene is not None:
            self._canvas.focus(scene, scene.home if focus else None, None)

    # Entering and leaving

    def _enter(self, screen: Screen[Any], place: Place) -> _Shown:
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Any] = loop.create_future()
        cue = Cue(
            answer=lambda value: self._resolve(answer, value),
            again=self._layers.relayout,
            explain=self._explain,
            now=loop.time,
            hear=lambda advice: self.on_guidance(advice) if self.on_guidance else None,
            cancel=lambda: self._open("cancel"),
            language=lambda code: setattr(self, "language", code),
            sound=lambda: self._attention.cue("warning"),
            aloud=self._attention.available,
        )
        shown = _Shown(screen, place, view_of(screen, cue, self._words), answer)
        if self._shown is not None and not self._preferences.still:
            self._canvas.fade(loop.time())
        self._shown = shown
        self._hands.let_go(self._layers.scene)
        self._felt_at = loop.time()
        self._time.alive(loop.time())
        self._attention.hush()
        if self.overlay != "help":
            self._close_overlay()
        self._attention.arrive()
        sign = covers.cue_of(screen)
        if sign:
            self._attention.cue(sign)
        self._layers.relayout()
        return shown

    def _leave(self, shown: _Shown) -> None:
        self._hands.let_go(self._layers.scene)
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

    def _phrases(self) -> Phrases:
        """The citizen's words; those of staff where the screen is theirs, frame and all."""
        language = self._preferences.language
        return for_staff(self._words, language) if self._staffed else Phrases(self._words, language)

    @property
    def _staffed(self) -> bool:
        return self.screen is not None and self.screen.silent

    def _look(self) -> Look:
        display, wanted = self._settings.display, self._preferences
        ratio = max(self._size) / max(display.width, display.height)
        phrases = self._phrases()
        metrics = Metrics(
            *self._size,
            display.px_per_mm * ratio,
            display.distance_mm,
            wanted.text_size,
            ARABIC_LEADING if phrases.rtl else 1.0,
            display.bottom_mm,
            wanted.low,
        )
        return Look(metrics, THEMES[wanted.theme], self._letters, phrases)

    def _below(self, look: Look) -> Scene | None:
        shown = self._shown
        if shown is None:
            return None
        return compose(look, self._size, shown.view.sheet, shown.place, self._chrome(), shown.page)

    def _above(self, look: Look, below: Scene | None) -> Scene | None:
        if self.overlay is None:
            return None
        return covers.scene(self._cover, look, self._size, self._deeds(), below)

    def _chrome(self) -> Chrome:
        return Chrome(
            office=self._settings.terminal.title,
            clock=self._clock,
            back=lambda: self._fail(Back()),
            cancel=self._cancel,
            language=lambda: self._open("language"),
            display=lambda: self._open("display"),
            help=self._call_help,
            read=self._read if self._attention.available else None,
            reading=self._attention.listening,
            turn=self.turn,
            notice=self._notice,
            staffed=self._staffed,
        )

    def _deeds(self) -> covers.Deeds:
        now = asyncio.get_running_loop().time
        return covers.Deeds(
            stay=self._close_overlay,
            end=self._end,
            help_off=self._help_off,
            prefer=lambda wanted: setattr(self, "preferences", wanted),
            speak_in=self._speak_in,
            left=lambda: self._time.left(now()),
            span=self._settings.limits.answer_within * self.pace,
            now=now,
            preferences=self._preferences,
            names={code: self._words.name(code) for code in self._words.languages},
            chrome=replace(self._chrome(), turn=self._turn_cover, notice=None),
        )

    def _refresh(self) -> None:
        self._layers.refresh(self._hands.shown, self.focused, asyncio.get_running_loop().time())

    def _repaint(self, node_id: str) -> None:
        now = None if self._preferences.still else asyncio.get_running_loop().time()
        self._layers.repaint(node_id, self._hands.shown, now)

    def _lively(self) -> bool:
        still_new = asyncio.get_running_loop().time() - self._felt_at < LIVELY
        return isinstance(self.screen, LIVE) or still_new or self._canvas.fading

    # Every sixtieth of a second

    def _tick(self) -> bool:
        if self.on_tick is not None:
            self.on_tick()
        now = asyncio.get_running_loop().time()
        self._attention.plug(self.headphones())
        scene = self.scene
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
                self._keyboard.feel(event, now)
                continue
            contact = self._pointer.read(event, now)
            if contact is not None:
                self._touch(contact, now)
        rested = self._pointer.tick(now)
        if rested is not None:
            self._touch(rested, now)
        if self._shown is not None and not self._shown.answer.done():
            if self.overlay is None:
                self._shown.view.tick(now)
                if self._shown.view.present():
                    self._time.alive(now)
            self._keep_time(now)
        scene = self.scene
        if scene is not None:
            self._attention.tick(scene, now, self.pace)
        self._hands.hold(now, covered=self.overlay is not None)
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
        self._time.tick(now, held=self._attention.speaking)
        if self._time.asking:
            if self._time.left(now) <= 0:
                self._close_overlay()
                self._fail(Ended(End.WALKED_AWAY))
            return
        cover = self._cover
        if cover.help_at is not None:
            if self.overlay == "help" and cover.is_late(now) and not cover.late:
                self._layers.cover()
                self._attention.arrive()
            if now - cover.help_at < HELP_GIVEN_UP:  # whoever waits for help has not walked away
                self._time.alive(now)
                return
            self._help_off()
        wait = patience(shown.screen, shown.place.final, self._settings.limits, self._settings.service.idle)
        if self._time.waited(now) < wait.after * self.pace:
            return
        if wait.then is Then.LEAVE:
            self._fail(Ended(End.WALKED_AWAY))
        elif wait.then is Then.ANSWER:
            self._resolve(shown.answer, last_answer(shown.screen))
        elif wait.then is Then.ASK:
            self._time.ask(now, self._settings.limits.answer_within * self.pace)
            self._open("still-there")
            self._attention.cue("warning")

    # Touches and keys

    def alive(self, now: float) -> None:
        """Somebody is there."""
        self._felt_at = now
        if self.overlay != "still-there":
            self._time.alive(now)

    def _touch(self, contact: Contact, now: float) -> None:
        self.alive(now)
        scene = self.scene
        if scene is None:
            return
        if contact.phase is Phase.DOWN:
            self._attention.hush()
        self._hands.feel(scene, contact, now)

    @property
    def on_key(self) -> Callable[[str, float], bool] | None:
        """Asked of every character first: True if it may be a scanned code's."""
        return self._keyboard.scanner

    @on_key.setter
    def on_key(self, asked: Callable[[str, float], bool] | None) -> None:
        self._keyboard.scanner = asked

    def typed(self, text: str) -> None:
        """The last keys, which the scanner had held back, are no code's: do what they say."""
        self._keyboard.typed(text)

    def felt(self, key: Key) -> bool:
        """Tell the screen which key was pressed; True if it shall do nothing else."""
        return self._shown is not None and self.overlay is None and self._shown.view.felt(key)

    def fill(self, character: str) -> bool:
        """A character for the screen's own field; False if it takes none."""
        return self.overlay is None and self._shown is not None and self._shown.view.typed(character)

    def listen(self) -> None:
        """Whoever asks for a word wants to hear."""
        if self._attention.listen(True):
            self._layers.relayout()

    def _read(self) -> None:
        """One press begins reading aloud, another one ends it; whoever wears headphones hears."""
        self._attention.listen(not self._attention.listening or self.headphones())
        self._attention.arrive()
        self._layers.relayout()

    # Overlays

    def _open(self, name: str) -> None:
        self._cover.name, self._cover.page = name, 0
        self._attention.arrive()
        self._layers.cover()

    def _close_overlay(self) -> None:
        if self._cover.name is not None:
            self._attention.arrive()
        self._cover.name = None
        self._time.answered()
        self._layers.cover()
        if self._shown is not None:
            self._time.alive(asyncio.get_running_loop().time())

    def _cancel(self) -> None:
        if isinstance(self.screen, UNASKED) or self._staffed:
            self._fail(Ended(End.CANCELLED))
        else:
            self._open("cancel")

    def _explain(self, reason: str) -> None:
        self._cover.reason = reason
        self._open("closed")

    def turn(self, page: int) -> None:
        """Show another page of what is in front."""
        if self.overlay is not None:
            self._turn_cover(page)
        elif self._shown:
            self._shown.page = page
            self._layers.relayout()

    def _turn_cover(self, page: int) -> None:
        self._cover.page = page
        self._layers.cover()

    def _call_help(self) -> None:
        self._cover.help_at = asyncio.get_running_loop().time()
        self._open("help")
        if self.on_help is not None:
            self.on_help(True)

    def _help_off(self) -> None:
        self._cover.help_at = None
        self._close_overlay()
        if self.on_help is not None:
            self.on_help(False)

    def _end(self, end: End) -> Callable[[], None]:
        def act() -> None:
            self._close_overlay()
            self._fail(Ended(end))

        return act

    def _speak_in(self, code: str) -> Callable[[], None]:
        def act() -> None:
            self._close_overlay()
            self.language = code

        return act
