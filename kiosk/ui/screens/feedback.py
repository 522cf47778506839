"""Five faces with words, and what people would rather do online."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from flows.screens import Faces, Wishes
from kiosk.ui import draw
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.screens.ticket import SERVICE_ICONS
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import EDGE, GAP, MARGIN, RADIUS, TARGET, Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.surface import raised
from office.messages import Subject

FACES = (5, 4, 3, 2, 1)
_FILLS = {5: (126, 201, 156), 4: (186, 218, 140), 3: (243, 213, 120), 2: (241, 178, 122), 1: (233, 144, 138)}
"""From green to red, each light enough for dark lines; words and mouths say the same."""
_INK = (19, 21, 37)
SIZES = (26.0, 20.0, 15.0)
"""Of a face, mm, by density: all five stay in sight at once, or the first ones win."""
ABREAST = 36.0
"""The same where five stand in a row."""
PADS = (3.0, 3.0, 1.0)
FRAME = 100.0
"""What a landscape screen has beside its contents, mm: margins and the utility bar."""


@dataclass(frozen=True)
class Face:
    """A face to press and what it means: below it where five stand in a row, else beside it."""

    number: int
    label: str
    action: Callable[[], None]
    row: tuple[str, ...] = ()
    """The labels of all five where they stand in a row: their faces have one height."""

    @property
    def id(self) -> str:
        return f"face-{self.number}"

    def _size(self, look: Look, width: int) -> int:
        return min(look.mm(ABREAST), width - 2 * _pad(look)) if self.row else look.mm(SIZES[look.density])

    def _inner(self, look: Look, width: int) -> int:
        return width - 2 * _pad(look) - (0 if self.row else self._size(look, width) + 2 * _pad(look))

    def _words(self, look: Look, width: int) -> int:
        labels = self.row or (self.label,)
        return max(look.height(label, _type(look), self._inner(look, width), bold=True) for label in labels)

    def height(self, look: Look, width: int) -> int:
        size, words = self._size(look, width), self._words(look, width)
        own = size + words + _pad(look) if self.row else max(size, words)
        return max(own + 2 * _pad(look), look.mm(TARGET))

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme, type, pad = scene.look, scene.look.theme, _type(scene.look), _pad(scene.look)
        size, words, inner = self._size(look, box.width), self._words(look, box.width), self._inner(look, box.width)
        raised(scene, box)
        over = draw.box(box.width, box.height, look.mm(RADIUS), theme.tint, theme.accent, look.mm(EDGE * 2))
        scene.put(pygame.Surface((1, 1), pygame.SRCALPHA), box.x, box.y, self.id, over)
        scene.items[-1].rect.update(scene.flip(box))
        if self.row:
            top = box.y + (box.height - size - pad - words) // 2
            scene.put(self._drawn(look, size), box.centerx - size // 2, top, self.id)
            text = pygame.Rect(box.x + pad, top + size + pad, inner, words)
        else:
            scene.put(self._drawn(look, size), box.x + 2 * pad, box.centery - size // 2, self.id)
            text = pygame.Rect(box.right - pad - inner, box.centery - words // 2, inner, words)
        align = "centre" if self.row else "start"
        scene.text(self.label, text, type, theme.text, bold=True, align=align, node=self.id)
        scene.node(self.id, Role.BUTTON, self.label, box, action=self.action)
        scene.blocks.append(scene.flip(box))

    def _drawn(self, look: Look, size: int) -> pygame.Surface:
        theme = look.theme
        fill, ink = (theme.surface, theme.text) if theme.outlined else (_FILLS[self.number], _INK)
        return look.picture(self.id, size, size, (("face", fill), ("line", ink), ("teeth", theme.surface)))


def _pad(look: Look) -> int:
    return look.mm(PADS[look.density])


def _type(look: Look) -> Type:
    return Type.LEAD if look.density < 2 else Type.BODY


class FacesView(Still):
    """How was it?"""

    def __init__(self, screen: Faces, cue: Cue) -> None:
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        words = {face: look.phrases(f"feedback-{face}") for face in FACES}
        aside = look.mm(2 * MARGIN if look.metrics.portrait else FRAME)
        share = (look.metrics.width - aside - look.mm(GAP) * (len(FACES) - 1)) // len(FACES) - 2 * _pad(look)
        widest = max(look.word_width(text, _type(look), bold=True) for text in words.values())
        abreast = widest <= share and (look.metrics.portrait or look.density < 2)
        row = tuple(words.values()) if abreast else ()
        return Sheet(
            look.phrases("feedback"),
            look.phrases.attribute("feedback", "lead"),
            choices=tuple(Face(face, text, self._press(face), row) for face, text in words.items()),
            columns=len(FACES) if row else 1,
            columns_wide=len(FACES) if row else 1,
            primary=_skip(look, self._cue),
            cancel=False,
        )

    def _press(self, face: int) -> Callable[[], None]:
        return lambda: self._cue.answer(face)


class WishesView(Still):
    """What would you rather do online?"""

    def __init__(self, screen: Wishes, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        return Sheet(
            look.phrases("feedback-wish"),
            look.phrases.attribute("feedback-wish", "lead"),
            choices=tuple(self._card(look, subject) for subject in self._screen.subjects),
            primary=_skip(look, self._cue),
            cancel=False,
        )

    def _card(self, look: Look, subject: Subject) -> Card:
        icon = SERVICE_ICONS.get(subject.id, "document")
        names = look.phrases.named(subject.names)
        return Card(f"wish-{subject.id}", names, lambda: self._cue.answer(subject.id), icon=icon)


def _skip(look: Look, cue: Cue) -> Button:
    return Button("skip", look.phrases("feedback-skip"), lambda: cue.answer(None), "primary", type=Type.CARD)
