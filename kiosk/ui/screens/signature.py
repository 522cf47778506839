"""Signature: the field in the document's shape; what is written appears as it is felt."""

from __future__ import annotations

from flows.needs import InkFault
from flows.screens import Sign, Signed
from kiosk.ui.layout import Below, Block, Picture
from kiosk.ui.look import Look
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.message import Note
from kiosk.ui.widgets.pad import SignatureField


class SignView(Still):
    """Sign in the field. The fault of the last try stays until something new is written."""

    def __init__(self, screen: Sign, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue
        self._fault: InkFault | None = screen.fault
        self._points = self._written()

    def _written(self) -> int:
        ink = self._screen.ink.latest
        return sum(len(stroke) for stroke in ink.strokes) if ink else 0

    def tick(self, now: float) -> None:
        if self._fault is not None and self._written() > self._points:
            self._fault = None
            self._cue.again()
        self._points = min(self._points, self._written())

    def _clear(self) -> None:
        self._cue.answer(Signed.CLEAR)

    def _accept(self) -> None:
        if self._written():
            self._cue.answer(Signed.ACCEPT)
            return
        self._fault = InkFault.EMPTY
        self._points = 0
        self._cue.again()

    def sheet(self, look: Look) -> Sheet:
        phrases, screen = look.phrases, self._screen
        lead = phrases.attribute("signature-sign", "lead" if screen.pen else "pad")
        says: tuple[Block, ...] = ()
        if self._fault is not None:
            fault = phrases(f"signature-fault-{self._fault.value}")
            lead, says = (fault, ()) if look.density > 1 else (lead, (Note(fault, "warning"),))
        field = SignatureField(screen.ink, screen.pen, screen.width / screen.height, phrases("signature-field"), screen)
        return Sheet(
            phrases("signature-sign"),
            lead,
            show=Below(Picture("sign", tall=80), field, low=True),
            says=says,
            actions=(
                Button("clear", phrases("clear"), self._clear, icon="again"),
                Button("cannot", phrases("signature-cannot"), lambda: self._cue.answer(Signed.CANNOT)),
            ),
            primary=Button("accept", phrases("accept"), self._accept, "primary", "check", type=Type.CARD),
            private=True,
        )
