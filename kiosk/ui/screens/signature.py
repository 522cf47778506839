"""Signature: the field in the document's shape; what is written appears as it is felt."""

from __future__ import annotations

from drivers.ports import PadKey
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
from kiosk.ui.words import Phrases

WRITING = 1.0
"""Seconds without a new point after which nobody is writing."""
LEAST_FIELD = 30.0
"""Height of the field, mm: in the document it has 27."""
OUTSIDE_SHARE = 0.05
"""Of all points: more of them beyond the field is said while one still writes."""


class SignView(Still):
    """Sign in the field. The fault of the last try stays until something new is written."""

    def __init__(self, screen: Sign, cue: Cue, crosses: tuple[tuple[float, float], ...] = ()) -> None:
        self._screen = screen
        self._cue = cue
        self._crosses = crosses
        self._fault: InkFault | None = screen.fault
        self._points = self._felt = self._written()
        self._written_at = -WRITING
        self._outside = self._beyond()

    def _written(self) -> int:
        ink = self._screen.ink.latest
        return sum(len(stroke) for stroke in ink.strokes) if ink else 0

    def _beyond(self) -> int:
        return self._screen.ink.latest.outside if self._screen.ink.latest else 0

    def tick(self, now: float) -> None:
        keys = self._screen.keys
        if keys is not None and keys.latest is not None:
            key, keys.latest = keys.latest, None
            {PadKey.CLEAR: self._clear, PadKey.ACCEPT: self._accept, PadKey.CANCEL: self._cue.cancel}[key]()
        self._written_at = now if (written := self._written()) != self._felt else self._written_at
        self._felt = written
        beyond = self._beyond()
        if beyond > self._outside and beyond > OUTSIDE_SHARE * (beyond + written) and self._fault is None:
            self._fault = InkFault.OUTSIDE
            self._points = written
            self._cue.again()
        self._outside = beyond
        if self._fault is not None and self._written() > self._points:
            self._fault = None
            self._cue.again()
        self._points = min(self._points, self._written())

    def present(self) -> bool:
        """Whoever writes is there, on a pad beside the screen too."""
        return self._cue.now() - self._written_at < WRITING

    def _clear(self) -> None:
        self._cue.answer(Signed.CLEAR)

    def _accept(self) -> None:
        if self._written():
            self._cue.answer(Signed.ACCEPT)
            return
        self._fault = InkFault.EMPTY
        self._points = 0
        self._cue.again()

    def _state(self, phrases: Phrases) -> str:
        return phrases("signature-written" if self._written() else "signature-empty")

    def sheet(self, look: Look) -> Sheet:
        phrases, screen = look.phrases, self._screen
        lead = phrases.attribute("signature-sign", "lead" if screen.pen else "pad")
        says: tuple[Block, ...] = ()
        if self._fault is not None:
            fault = phrases(f"signature-fault-{self._fault.value}")
            lead, says = (fault, ()) if look.density > 1 else (lead, (Note(fault, "warning"),))
        field = SignatureField(
            screen.ink, screen.pen, screen.width / screen.height, phrases("signature-field"), screen, self._state,
            self._crosses,
        )  # fmt: skip
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
            least=LEAST_FIELD,
        )
