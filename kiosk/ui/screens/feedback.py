"""Five faces with words, and what people would rather do online."""

from __future__ import annotations

from flows.screens import Faces, Wishes
from kiosk.ui.look import Look
from kiosk.ui.screens.ticket import SERVICE_ICONS
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.card import Card
from office.messages import Subject


class FacesView(Still):
    """How was it?"""

    def __init__(self, screen: Faces, cue: Cue) -> None:
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        return Sheet(
            look.phrases("feedback"),
            look.phrases.attribute("feedback", "lead"),
            # buttons, not cards: all five must be in sight at once, or the first ones win
            choices=tuple(self._face(look, face) for face in (5, 4, 3, 2, 1)),
            primary=_skip(look, self._cue),
            cancel=False,
        )

    def _face(self, look: Look, face: int) -> Button:
        words = look.phrases(f"feedback-{face}")
        return Button(f"face-{face}", words, lambda: self._cue.answer(face), icon=f"face-{face}", type=Type.LEAD)


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
