"""Documents: type a key, lay it down, leave it there, take it away; consent before the online function."""

from __future__ import annotations

from flows.screens import EidConsent, Enter, LayCard, ReadingCard, TakeCard
from kiosk.ui.layout import Below, Beside, Block, Middle, Picture
from kiosk.ui.look import Look
from kiosk.ui.screens.asking import Wheel
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.keypad import DIGITS, LETTERS, Echo, Keypad
from kiosk.ui.widgets.message import Note
from kiosk.ui.widgets.points import CheckList
from kiosk.ui.widgets.progress import Progress

DOT = "\u2022"


class EnterView(Still):
    """A large echo over the keypad; dots where others shall not read along."""

    def __init__(self, screen: Enter, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue
        self._typed = ""
        self._keys = LETTERS if screen.letters else DIGITS

    def typed(self, character: str) -> bool:
        if character == "\n" and self._typed:
            self._finish()
        elif character == "\b" and self._typed:
            self._delete()
        elif character.upper() in self._keys:
            self._press(character.upper())
        else:
            return False
        return True

    def _press(self, character: str) -> None:
        if len(self._typed) < self._screen.longest:
            self._typed += character
            self._cue.again()

    def _delete(self) -> None:
        self._typed = self._typed[:-1]
        self._cue.again()

    def _finish(self) -> None:
        if len(self._typed) >= self._screen.shortest:
            self._cue.answer(self._typed)

    def sheet(self, look: Look) -> Sheet:
        screen, phrases = self._screen, look.phrases
        values = dict(screen.values)
        says: tuple[Block, ...] = ()
        lead = phrases.attribute(screen.name, "lead", values)
        if screen.fault is not None and not self._typed:
            said = phrases.of(screen.fault, values)
            lead, says = (said, ()) if look.density else ("", (Note(said, "warning"),))
        elif look.density > 1:
            lead = ""
        beside = look.density > 1 and not look.metrics.portrait and lead
        text = DOT * len(self._typed) if screen.masked else self._typed
        # spoken only that something is there, never what
        told = phrases("enter-hidden", count=len(self._typed)) if screen.masked and text else ", ".join(text)
        echo = Echo(text, phrases.attribute(screen.name, "field"), told)
        done = Button("done", phrases("done"), self._finish, "primary", type=Type.CARD)
        return Sheet(
            phrases.of(screen.name, values),
            "" if beside else lead,
            says=(Beside((echo, Note(lead, "warning"))),) if beside else (*says, echo),
            choices=(Keypad(self._press, self._delete, phrases("delete"), self._keys, not screen.letters),),
            columns_wide=1,
            primary=done if len(self._typed) >= screen.shortest else None,
            speak=phrases.attribute(screen.name, "speak", values),
        )


class LayCardView(Still):
    """Where to lay it; answers once a card lies there."""

    def __init__(self, screen: LayCard, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def tick(self, now: float) -> None:
        lies = self._screen.card.latest
        if lies is not None and lies != self._screen.stale:
            self._cue.answer(None)

    def sheet(self, look: Look) -> Sheet:
        phrases, screen = look.phrases, self._screen
        return Sheet(
            phrases(screen.name),
            phrases.attribute(screen.name, "lead"),
            show=Middle(Picture("card-lay")),
            says=(Note(phrases.of(screen.fault, screen.values), "warning"),) if screen.fault else (),
        )


class ReadingCardView(Still):
    """How far it is."""

    def __init__(self, screen: ReadingCard, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        bar = Progress(self._screen.progress, phrases("card-progress"))
        return Sheet(
            phrases("card-reading"),
            phrases.attribute("card-reading", "lead"),
            show=Below(Picture("card-lay"), Wheel(self._cue.now)),
            says=(bar,),
        )


class TakeCardView(Still):
    """Nobody goes without their document."""

    def __init__(self, screen: TakeCard, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue
        self._told = False

    def tick(self, now: float) -> None:
        if not self._told:
            self._told = True
            self._cue.hear("TakeCard")
        if self._screen.card.latest is None:
            self._cue.answer(None)

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        return Sheet(
            phrases("card-take"),
            phrases.attribute("card-take", "lead"),
            show=Middle(Picture("card-take")),
            cancel=False,
        )


class EidConsentView(Still):
    """Who reads what, in words; what we have no word for is shown by its official name."""

    def __init__(self, screen: EidConsent, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        screen, phrases = self._screen, look.phrases
        words = phrases.words
        rights = [
            words.find(phrases.language, f"eid-right-{right}", {}) or right if right.isalnum() else ""
            for right in screen.rights
        ]
        values = {"reader": screen.reader, "purpose": screen.purpose}
        return Sheet(
            phrases("eid-consent"),
            phrases.attribute("eid-consent", "lead", values),
            choices=tuple(CheckList((("ok", one),)) for one in rights if one),
            reading=True,
            actions=(Button("eid-no", phrases("eid-consent-no"), lambda: self._cue.answer(False)),),
            primary=Button(
                "eid-yes", phrases("eid-consent-yes"), lambda: self._cue.answer(True), "primary", type=Type.CARD
            ),
        )
