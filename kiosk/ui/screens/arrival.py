"""Attract, language, start menu, out of order."""

from __future__ import annotations

import math
from collections.abc import Callable

import pygame

from flows.screens import Attract, ChooseLanguage, OutOfOrder, Start
from kiosk.ui import draw
from kiosk.ui.layout import Middle, Own, Picture
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.screens.asking import cards
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import MARGIN, Type
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.message import Note
from kiosk.ui.widgets.surface import raised
from kiosk.ui.words import RIGHT_TO_LEFT, Phrases, Words

TURN = 6.0
"""Seconds each turn of the attract screen has."""
TURNS = 3
"""After so many turns everybody has seen the name of their language: nobody waits for the thirteenth greeting."""


class AttractView(Still):
    """Invites people in three turns: each greets in one language and names a third of all. In the next round other
    languages of each third greet."""

    def __init__(self, screen: Attract, cue: Cue, words: Words) -> None:
        self._screen = screen
        self._cue = cue
        self._words = words
        self._turn = 0
        self._since: float | None = None
        """When it was first seen: whoever comes meets a whole turn, and the office's first language first."""
        self._unread = iter(words.languages)

    def tick(self, now: float) -> None:
        unread = next(self._unread, None)
        if unread is not None:
            # a catalogue is read while nobody waits for it, one at a time
            self._words.find(unread, "attract", {})
        if self._since is None:
            self._since = now
        turn = int((now - self._since) / TURN)
        if turn != self._turn:
            self._turn = turn
            self._cue.again()

    def sheet(self, look: Look) -> Sheet:
        phrases = Phrases(self._words, greeted(self._words.languages, self._turn)[0])
        greeting = look.speaking(phrases)
        return Sheet(
            phrases("attract"),
            show=Own(lambda look, width: 0, lambda scene, box: self._draw(scene, box, greeting)),
            banner=True,
            look=greeting,
        )

    def _draw(self, scene: Scene, box: pygame.Rect, look: Look) -> None:
        theme, phrases = look.theme, look.phrases
        margin, portrait, density = look.mm(MARGIN), look.metrics.portrait, look.density
        hours = self._hours(phrases)
        told = (phrases("attract"), hours, phrases.attribute("attract", "lead"))
        scene.node(
            "begin",
            Role.BUTTON,
            phrases("attract"),
            box,
            speak=" ".join(f"{one.removesuffix('.')}." for one in told),
            action=lambda: self._cue.answer(None),
        )
        if portrait:
            share = (0.40, 0.28, 0.16)[density]
            art = pygame.Rect(margin, box.y + look.mm(14), box.width - 2 * margin, round(box.height * share))
            text = pygame.Rect(margin, art.bottom + look.mm(12), box.width - 2 * margin, 0)
        else:
            half = round((box.width - 3 * margin) * (0.5, 0.36, 0.0)[density])
            art = pygame.Rect(box.right - margin - half, box.y + margin, half, box.height - 2 * margin)
            wide = box.width - 2 * margin - (half + margin if half else 0)
            text = pygame.Rect(margin, box.y + round(box.height * (0.12, 0.06, 0.03)[density]), wide, 0)
        Picture("welcome").place(scene, art)
        y = self._write(
            scene,
            text,
            text.y,
            phrases("attract"),
            (Type.DISPLAY, Type.DISPLAY, Type.H1)[density],
            True,
            look,
            theme.text,
        )
        if density < 2:
            offer = phrases.attribute("attract", "line" if self._screen.load is None else "outreach")
            y = self._write(scene, text, y + look.mm(5), offer, Type.LEAD, False, look, theme.muted)
        y = self._write(scene, text, y + look.mm(4), hours, Type.LEAD, True, look, theme.accent)
        if density < 1 and self._cue.aloud:
            y = self._write(
                scene, text, y + look.mm(4), phrases.attribute("attract", "hear"), Type.LEAD, False, look, theme.muted
            )  # fmt: skip
        names = [self._words.name(code) for code in greeted(self._words.languages, self._turn)]
        if density < 1 and len(names) > 1:
            y = self._write(scene, text, y + look.mm(4), "  ·  ".join(names), Type.LEAD, False, look, theme.muted)
        bottom = box.bottom - look.mm(14)
        for closed in reversed(self._screen.closed):
            note = Note(phrases(closed), "warning", Type.BODY, closed)
            high = note.height(look, text.width)
            note.place(scene, pygame.Rect(text.x, bottom - high, text.width, high))
            bottom -= high + look.mm(4)
        self._hint(scene, pygame.Rect(text.x, y, text.width, bottom - y), look)

    def _hours(self, phrases: Phrases) -> str:
        """How long the office is open, or what the terminal still has to deliver where it stands outside one."""
        until, load = self._screen.open_until, self._screen.load
        if load is None:
            return phrases("attract-open", until=until) if until else phrases("attract-closed")
        key = "attract-load" if load.by is None else "attract-load-urgent" if load.urgent else "attract-load-by"
        return phrases(key, waiting=load.waiting, **({"by": load.by} if load.by else {}))

    def _hint(self, scene: Scene, box: pygame.Rect, look: Look) -> None:
        """Touch the screen: a finger that taps every two seconds."""
        words, pad, size = look.phrases.attribute("attract", "lead"), look.mm(9), look.mm(28)
        inner = box.width - 3 * pad - size
        high = max(size, look.height(words, Type.H2, inner, bold=True)) + 2 * look.mm(7)
        card = pygame.Rect(box.x, box.y + max(look.mm(8), (box.height - high) // 2), box.width, high)
        raised(scene, card)
        scene.watch(Hint(look, pygame.Rect(card.x + pad, card.centery - size // 2, size, size), self._cue.now))
        row = pygame.Rect(card.x + 2 * pad + size, card.y, inner, high)
        scene.text(words, row, Type.H2, look.theme.text, bold=True, middle=True)
        if card.bottom > box.bottom:
            scene.overflow.append("hint")

    def _write(
        self,
        scene: Scene,
        box: pygame.Rect,
        y: int,
        text: str,
        type: Type,
        bold: bool,
        look: Look,
        colour: tuple[int, int, int],
    ) -> int:
        high = look.height(text, type, box.width, bold)
        return scene.text(text, pygame.Rect(box.x, y, box.width, high), type, colour, bold=bold)


def greeted(languages: tuple[str, ...], turn: int) -> tuple[str, ...]:
    """The languages of a turn, the greeting one first."""
    turns = min(TURNS, len(languages))
    third = languages[turn % turns :: turns]
    shift = turn // turns % len(third)
    return third[shift:] + third[:shift]


class Hint:
    """A tapping finger in a disc; the only thing that loops."""

    def __init__(self, look: Look, rect: pygame.Rect, now: Callable[[], float]) -> None:
        self.rect = rect
        self._look = look
        self._step = 0

    def tick(self, now: float) -> bool:
        step = int(now % 2.0 * 12)
        changed = min(step, 8) != self._step
        self._step = min(step, 8)
        return changed

    def paint(self, surface: pygame.Surface) -> None:
        look, theme, size = self._look, self._look.theme, self.rect.width
        surface.fill(theme.surface, self.rect)
        swing = math.sin(self._step / 8 * math.pi)
        disc = draw.disc(size, theme.action)
        surface.blit(disc, self.rect)
        inner = round(size * (0.62 - 0.06 * round(swing * 4) / 4))
        mark = look.icon("touch", inner, theme.on_action, theme.action)
        surface.blit(mark, mark.get_rect(center=self.rect.center))


ASKED = 2
"""Languages besides the screen's own in which the question is put; the cards speak for the rest."""
MANY = 8
"""More languages than this need narrower cards on a landscape screen."""


class LanguageView(Still):
    """Languages in their own names."""

    def __init__(self, screen: ChooseLanguage, cue: Cue, words: Words) -> None:
        self._screen = screen
        self._cue = cue
        self._words = words

    def sheet(self, look: Look) -> Sheet:
        codes = self._screen.languages
        # a line of text runs in one direction: questions in scripts of the other one would lose their marks
        alike = (code for code in codes if (code in RIGHT_TO_LEFT) == look.rtl and self._words.has(code, "language"))
        asked = dict.fromkeys(text for code in alike if (text := self._words.find(code, "language", {})))
        asked.pop(look.phrases("language"), None)
        many = len(codes) > MANY
        return Sheet(
            look.phrases("language"),
            lead=" · ".join(list(asked)[:ASKED]),
            lead_heard=False,
            show=None if many else Middle(Picture("languages", aspect=1.9)),
            choices=language_cards(self._words, codes, self._cue.answer),
            columns=1 if len(codes) < 4 else 2,
            columns_wide=4 if many else 2,
        )


def language_cards(words: Words, codes: tuple[str, ...], choose: Callable[[str], None]) -> tuple[Card, ...]:
    """A card a language; no flags: a language is not a country."""

    def press(code: str) -> Callable[[], None]:
        return lambda: choose(code)

    return tuple(Card(f"language-{code}", words.name(code), press(code), language=code) for code in codes)


class StartView(Still):
    """The menu."""

    def __init__(self, screen: Start, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        return Sheet(
            look.phrases("start"),
            look.phrases.attribute("start", "lead"),
            show=Middle(Picture("welcome")),
            choices=cards(look, "start", self._screen.options, {}, self._cue),
        )


class OutOfOrderView(Still):
    """Nothing works."""

    def __init__(self, screen: OutOfOrder, cue: Cue) -> None:
        self._screen = screen

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        return Sheet(
            phrases("out-of-order"),
            phrases.attribute("out-of-order", "lead"),
            show=Middle(Picture("out-of-order")),
            says=(Note(phrases("code", code=self._screen.code), "info", Type.BODY, "code"),),
            cancel=False,
        )
