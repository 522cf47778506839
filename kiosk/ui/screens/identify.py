"""Enter or scan a code."""

from __future__ import annotations

from flows.screens import EnterCode, ScanCode
from kiosk.ui.layout import Block, Middle, Picture
from kiosk.ui.look import Look
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.keypad import LETTERS, Echo, Keypad
from kiosk.ui.widgets.message import Note
from kiosk.ui.widgets.preview import Preview

LONGEST = 20


class EnterCodeView(Still):
    """A large echo of what was typed, grouped in threes, over the keypad."""

    def __init__(self, screen: EnterCode, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue
        self._typed = ""

    def typed(self, character: str) -> bool:
        if character == "\n" and self._typed:
            self._finish()
        elif character == "\b" and self._typed:
            self._delete()
        elif character.upper() in LETTERS:
            self._press(character.upper())
        else:
            return False
        return True

    def _press(self, character: str) -> None:
        if len(self._typed) < LONGEST:
            self._typed += character
            self._cue.again()

    def _delete(self) -> None:
        self._typed = self._typed[:-1]
        self._cue.again()

    def _finish(self) -> None:
        if self._typed:
            self._cue.answer(self._typed)

    def _grouped(self) -> str:
        return "\u00a0".join(self._typed[start : start + 3] for start in range(0, len(self._typed), 3))

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        done = Button("done", phrases("done"), self._finish, "primary", type=Type.CARD)
        says: tuple[Block, ...] = ()
        title, lead = phrases("enter-code"), phrases.attribute("enter-code", "lead")
        if self._screen.wrong and not self._typed and look.density > 1:
            title = phrases("enter-code-wrong")
        elif self._screen.wrong and not self._typed and look.density:
            lead = phrases("enter-code-wrong")
        elif self._screen.wrong and not self._typed:
            lead, says = ("", (Note(phrases("enter-code-wrong"), "warning"),))
        return Sheet(
            title,
            "" if look.density > 1 else lead,
            says=(*says, Echo(self._grouped(), phrases("enter-code-field"), ", ".join(self._typed))),
            choices=(Keypad(self._press, self._delete, phrases("delete")),),
            columns_wide=1,
            primary=done if self._typed else None,
        )


_SOUGHT = {"scan-zone": ("scan-zone-waiting", "card-key-zone")}
"""What else than a code is looked for, and what else there is to type."""


class ScanCodeView(Still):
    """Hold the code under the scanner or before the camera; answers with the first new one."""

    def __init__(self, screen: ScanCode, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue
        self._seen = [slot.latest for slot in screen.codes]

    def tick(self, now: float) -> None:
        for index, slot in enumerate(self._screen.codes):
            code = slot.latest
            if code is not None and code != self._seen[index]:
                self._seen[index] = code
                self._cue.answer(code)
                return

    def sheet(self, look: Look) -> Sheet:
        phrases, view = look.phrases, self._screen.view
        show: Block = Middle(Picture("scan", tall=110))
        title, lead = phrases.attribute(self._screen.name, "reader"), ""
        if view is not None:
            title = phrases(self._screen.name)
            lead = phrases.attribute(self._screen.name, "lead") if len(self._screen.codes) > 1 else ""
            show = Preview(view, phrases("photo-aim-camera"), oval=False, aspect=1.0)
        waiting, rather = _SOUGHT.get(self._screen.name, ("scan-code-waiting", "type"))
        message = Note(phrases(f"{self._screen.name}-wrong"), "warning") if self._screen.wrong else None
        return Sheet(
            title,
            lead,
            split=2,
            least=90,
            show=show,
            says=(message or Note(phrases(waiting)),),
            actions=(Button("type", phrases(rather), lambda: self._cue.answer(None), icon="keyboard"),),
        )
