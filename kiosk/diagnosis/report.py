"""The readiness report: what was tested, when, by whom, with which result, as a PDF to hand over."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
from babel.dates import format_datetime
from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.fonts import FontFace

from kiosk import __version__
from kiosk.audit import Audit
from kiosk.diagnosis.ledger import Entry
from kiosk.diagnosis.outcome import Grade, Outcome
from kiosk.diagnosis.words import StaffWords
from kiosk.settings import Settings

_FONTS = Path(__file__).parent.parent / "ui" / "fonts"
_INK, _MUTED, _LINE, _HEAD = (19, 21, 37), (69, 75, 107), (223, 225, 234), (239, 243, 250)
_COLOURS = {
    Grade.PASSED: (0, 87, 65),
    Grade.WARNING: (115, 64, 0),
    Grade.FAILED: (158, 0, 0),
    Grade.OPEN: (115, 64, 0),
    Grade.ABSENT: _MUTED,
}


@dataclass(frozen=True)
class Readiness:
    """What the report says. `at` carries the terminal's time zone."""

    terminal: str
    office: str
    title: str
    version: str
    at: datetime
    audit_head: str
    results: Mapping[str, Entry]
    """By test, in the order of the report."""

    @property
    def ready(self) -> bool:
        """Nothing failed."""
        return all(one.grade is not Grade.FAILED for one in self.results.values())

    @property
    def hash(self) -> str:
        """SHA-256 of all that the report says, in the order of its fields (canonical JSON)."""
        return hashlib.sha256(self.data()).hexdigest()

    def data(self) -> bytes:
        """The same as JSON; it travels in the PDF as an attachment, so that the checksum can be checked."""
        return msgspec.json.encode(
            {
                "terminal": self.terminal, "office": self.office, "version": self.version, "at": self.at,
                "audit_head": self.audit_head, "results": dict(self.results),
            }
        )  # fmt: skip


def gather(settings: Settings, results: Mapping[str, Entry], at: datetime) -> Readiness:
    """These results, of this terminal as it is now."""
    terminal = settings.terminal
    head = str(Audit(settings.state / "audit.jsonl").head())
    local = at.astimezone(ZoneInfo(terminal.timezone))
    return Readiness(terminal.name, terminal.office, terminal.title, __version__, local, head, results)


def write(readiness: Readiness, file: Path, language: str) -> None:
    """Write the PDF. Raises OSError."""
    words = StaffWords(language)
    page = _Page(words)
    page.add_page()
    page.heading(words("report"), readiness.title)
    shown = [one for one in readiness.results.values() if one.grade is not Grade.ABSENT]
    passed = sum(one.grade is Grade.PASSED for one in shown)
    page.verdict(readiness.ready, words("report-summary", passed=passed, all=len(shown)))
    page.facts(
        [
            (words("report-terminal"), readiness.terminal),
            (words("report-office"), readiness.office),
            (words("report-version"), readiness.version),
            (words("report-at"), _moment(readiness.at, language)),
        ]
    )
    page.results(readiness.results, language, readiness.at)
    page.to_do(readiness.results)
    page.seal([(words("report-hash"), readiness.hash), (words("report-audit"), readiness.audit_head)])
    page.set_creation_date(readiness.at)
    page.set_title(f"{words('report')} {readiness.terminal}")
    page.embed_file(bytes=readiness.data(), basename="readiness.json", desc=words("report-hash"))
    file.write_bytes(bytes(page.output()))


def _moment(at: datetime, language: str) -> str:
    return str(format_datetime(at, "short", locale=language))


class _Page(FPDF):
    def __init__(self, words: StaffWords) -> None:
        super().__init__(format="A4")
        self._words = words
        self.add_font("Noto", "", _FONTS / "NotoSans-Regular.ttf")
        self.add_font("Noto", "B", _FONTS / "NotoSans-Bold.ttf")
        self.set_margins(20, 18)
        self.set_auto_page_break(True, 22)
        self.set_text_color(*_INK)

    def footer(self) -> None:
        self.set_y(-16)
        self.set_font("Noto", "", 7.5)
        self.set_text_color(*_MUTED)
        self.cell(0, 4, self._words("report-honest"), new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.cell(0, 4, self._words("report-page", here=self.page_no(), all="{nb}"))
        self.set_text_color(*_INK)

    def heading(self, title: str, office: str) -> None:
        self.set_font("Noto", "", 10)
        self.set_text_color(*_MUTED)
        self.cell(0, 6, office, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.set_text_color(*_INK)
        self.set_font("Noto", "B", 22)
        self.cell(0, 12, title, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(2)

    def verdict(self, ready: bool, summary: str) -> None:
        self.set_text_color(*_COLOURS[Grade.PASSED if ready else Grade.FAILED])
        self.set_font("Noto", "B", 13)
        said = self._words("report-ready" if ready else "report-not-ready")
        self.cell(0, 8, f"{said} {summary}", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.set_text_color(*_INK)
        self.ln(2)

    def facts(self, pairs: Sequence[tuple[str, str]]) -> None:
        for name, value in pairs:
            self.set_font("Noto", "", 9.5)
            self.set_text_color(*_MUTED)
            self.cell(32, 5.5, name)
            self.set_text_color(*_INK)
            self.cell(0, 5.5, value, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(4)

    def results(self, results: Mapping[str, Entry], language: str, at: datetime) -> None:
        words = self._words
        self.set_font("Noto", "", 9)
        self.set_draw_color(*_LINE)
        head = FontFace(emphasis="BOLD", color=_INK, fill_color=_HEAD)
        with self.table(
            col_widths=(42, 26, 62, 40), headings_style=head, line_height=5.2, padding=1.2,
            borders_layout="HORIZONTAL_LINES", text_align="LEFT",
        ) as table:  # fmt: skip
            table.row([words(f"report-{name}") for name in ("test", "result", "facts", "last")])
            for test, one in results.items():
                row = table.row()
                row.cell(words(f"test-{test}"))
                row.cell(words(one.grade.value), style=FontFace(emphasis="BOLD", color=_COLOURS[one.grade]))
                row.cell(words.facts(Outcome(test, one.grade, one.code, one.facts)))
                row.cell(f"{_moment(one.at.astimezone(at.tzinfo), language)}, {one.who}")
        self.ln(4)

    def to_do(self, results: Mapping[str, Entry]) -> None:
        todo = [(test, *self._words.code(one.code), one.code) for test, one in results.items() if one.code]
        if not todo:
            return
        self.set_font("Noto", "B", 12)
        self.cell(0, 8, self._words("report-todo"), new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        for test, what, action, code in todo:
            self.set_font("Noto", "B", 9.5)
            self.cell(14, 5.5, code)
            self.set_font("Noto", "", 9.5)
            self.multi_cell(
                0,
                5.5,
                f"{self._words(f'test-{test}')}: {what} {action}",
                new_x=XPos.LMARGIN,
                new_y=YPos.NEXT,
                align="L",
            )
        self.ln(3)

    def seal(self, pairs: Sequence[tuple[str, str]]) -> None:
        for name, value in pairs:
            self.set_font("Noto", "", 8)
            self.set_text_color(*_MUTED)
            self.cell(0, 4.5, name, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
            self.set_text_color(*_INK)
            self.multi_cell(0, 4.5, value, new_x=XPos.LMARGIN, new_y=YPos.NEXT, align="L")
        self.ln(10)
        self.set_draw_color(*_INK)
        self.line(20, self.get_y(), 90, self.get_y())
        self.set_font("Noto", "", 8)
        self.set_text_color(*_MUTED)
        self.cell(0, 5, self._words("report-signed"))
        self.set_text_color(*_INK)
