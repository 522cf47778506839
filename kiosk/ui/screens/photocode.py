"""Hold the photographer's code under a reader: only whether it is complete is ever shown."""

from __future__ import annotations

from flows.needs import PhotoCode
from flows.screens import ScanPhotoCode
from kiosk.ui.layout import Block, Middle, Picture
from kiosk.ui.look import Look
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.message import Note
from kiosk.ui.widgets.preview import Preview

_SAID = {PhotoCode.INCOMPLETE: "photo-code-incomplete", PhotoCode.OTHER: "photo-code-other"}


class ScanPhotoCodeView(Still):
    """Answers with the first verdict; one that is on screen already is not said again."""

    def __init__(self, screen: ScanPhotoCode, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def tick(self, now: float) -> None:
        found = self._screen.found.latest
        if found is not None and found is not self._screen.verdict:
            self._cue.answer(found)

    def sheet(self, look: Look) -> Sheet:
        phrases, view = look.phrases, self._screen.view
        title = phrases("photo-code") if view is not None else phrases.attribute("photo-code", "reader")
        show: Block = Middle(Picture("scan", tall=110))
        if view is not None:
            show = Preview(view, phrases("photo-aim-camera"), oval=False, aspect=1.0)
        said = _SAID.get(self._screen.verdict) if self._screen.verdict else None
        return Sheet(
            title,
            "" if said else phrases.attribute("photo-code", "lead"),
            split=2,
            least=90,
            show=show,
            says=(Note(phrases(said), "warning") if said else Note(phrases("scan-code-waiting")),),
            actions=(Button("skip", phrases("photo-code-skip"), lambda: self._cue.answer(None)),),
        )
