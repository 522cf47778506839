"""Slips for the printer: 576 dots wide, black on white, large and plain."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

import numpy as np
import pygame

from drivers.ports import Slip
from kiosk.settings import Settings
from kiosk.ui import art
from kiosk.ui.text import Lettering
from kiosk.ui.widgets.ticket import modules
from kiosk.ui.words import Phrases, Words
from office.messages import Ticket

WIDTH = 576
"""72 mm at 203 dpi: what an 80 mm roll prints."""
MARGIN = 20
BLACK, WHITE = (0, 0, 0), (255, 255, 255)


class _Paper:
    """A roll that text and pictures are put on from the top."""

    def __init__(self, letters: Lettering, rtl: bool) -> None:
        self._letters = letters
        self._rtl = rtl
        self._parts: list[tuple[int, pygame.Surface]] = []
        self._y = MARGIN

    def gap(self, px: int) -> None:
        self._y += px

    def text(self, text: str, px: int, *, bold: bool = False, align: str = "centre", inset: int = 0) -> None:
        for line in self._letters.wrap(text, px, bold, WIDTH - 2 * MARGIN - inset, self._rtl):
            drawn = self._letters.line(line, px, bold, BLACK, self._rtl)
            self._place(drawn, align, inset)
            self._y += round(px * 1.3)

    def largest(self, text: str, px: int) -> None:
        """One line as large as it gets, at most `px`."""
        while px > 40 and self._letters.width(text, px, True) > WIDTH - 2 * MARGIN:
            px -= 4
        self.text(text, px, bold=True)

    def picture(self, surface: pygame.Surface) -> None:
        self._y += 10
        self._place(surface, "centre", 0)
        self._y += surface.get_height()

    def rule(self) -> None:
        self._y += 12
        line = pygame.Surface((WIDTH - 2 * MARGIN, 3))
        line.fill(BLACK)
        self._place(line, "centre", 0)
        self._y += 18

    def bullet(self, text: str, px: int) -> None:
        """A line with an open box to tick off."""
        box = pygame.Surface((px - 6, px - 6))
        box.fill(BLACK)
        box.fill(WHITE, pygame.Rect(3, 3, px - 12, px - 12))
        x = WIDTH - MARGIN - box.get_width() if self._rtl else MARGIN
        self._parts.append((self._y * WIDTH + x, box))
        shift = px + 10
        for line in self._letters.wrap(text, px, False, WIDTH - 2 * MARGIN - shift, self._rtl):
            drawn = self._letters.line(line, px, False, BLACK, self._rtl)
            x = WIDTH - MARGIN - shift - drawn.get_width() if self._rtl else MARGIN + shift
            self._parts.append(((self._y - 4) * WIDTH + x, drawn))
            self._y += round(px * 1.3)
        self._y += 4

    def _place(self, surface: pygame.Surface, align: str, inset: int) -> None:
        room = WIDTH - 2 * MARGIN - inset - surface.get_width()
        x = MARGIN + inset + (room // 2 if align == "centre" else room if (align == "end") != self._rtl else 0)
        self._parts.append((self._y * WIDTH + x, surface))

    def slip(self) -> Slip:
        sheet = pygame.Surface((WIDTH, self._y + MARGIN))
        sheet.fill(WHITE)
        for at, surface in self._parts:
            sheet.blit(surface, (at % WIDTH, at // WIDTH))
        grey = pygame.surfarray.array3d(sheet).min(axis=2).T
        return Slip(np.ascontiguousarray(grey, np.uint8))


class Slips:
    """`flows.needs.Typesetter`, and the receipt."""

    def __init__(self, settings: Settings, words: Words, language: Callable[[], str]) -> None:
        self._title = settings.terminal.title
        self._words = words
        self._language = language

    async def ticket(self, ticket: Ticket, bring: tuple[str, ...]) -> Slip:
        """A queue slip: number, area, estimate, what to bring, QR code."""
        return await asyncio.to_thread(self._ticket, ticket, bring, Phrases(self._words, self._language()))

    async def receipt(self, code: str, delete_by: datetime, number: int | None, mark: str | None) -> Slip:
        """A receipt: the retrieval code with QR, the case number or mark, and when everything is deleted."""
        phrases = Phrases(self._words, self._language())
        return await asyncio.to_thread(self._receipt, code, delete_by, number, mark, phrases)

    async def test_page(self) -> Slip:
        """For technicians: letters of every size, black to white in steps, fine lines, both edges."""
        return await asyncio.to_thread(self._test_page, Phrases(self._words.staff, self._language()))

    async def test_code(self, text: str) -> Slip:
        """For technicians: a QR code to read back."""
        return await asyncio.to_thread(self._test_code, text, Phrases(self._words.staff, self._language()))

    def _test_page(self, phrases: Phrases) -> Slip:
        paper = self._paper(phrases)
        paper.text(phrases("service-page"), 34, bold=True)
        for px in (24, 28, 34, 46):
            paper.text(f"{px} ÄÖÜ äöü ß 0123456789", px)
        paper.gap(12)
        for share in (1, 2, 4):
            paper.picture(_stripes(share))
        paper.picture(_solid())
        paper.rule()
        paper.text(phrases("service-page-edges"), 24)
        return paper.slip()

    def _test_code(self, text: str, phrases: Phrases) -> Slip:
        paper = self._paper(phrases)
        paper.text(phrases("service-page-code"), 30, bold=True)
        paper.picture(_code(text))
        return paper.slip()

    def _paper(self, phrases: Phrases, title: str | None = None) -> _Paper:
        """The head of every slip: crest and office."""
        # letters of its own: drawing happens beside the screen's thread, and no citizen's text outlives the slip
        paper = _Paper(Lettering(), phrases.rtl)
        paper.picture(art.icon("crest", 64, BLACK, WHITE))
        paper.gap(6)
        paper.text(title or self._title, 32, bold=True)
        paper.rule()
        return paper

    def _ticket(self, ticket: Ticket, bring: tuple[str, ...], phrases: Phrases) -> Slip:
        paper = self._paper(phrases, ticket.issuer)
        paper.text(phrases("slip-number"), 34)
        paper.largest(ticket.label, 168)
        paper.gap(6)
        paper.text(phrases("slip-area", area=ticket.area), 46, bold=True)
        paper.gap(10)
        if ticket.appointment_at is not None:
            paper.text(phrases("slip-appointment", at=ticket.appointment_at), 30, bold=True)
        paper.text(phrases("slip-ahead", ahead=ticket.ahead), 30)
        if ticket.estimate is not None:
            key = "slip-wait" if ticket.estimate.low > 0 else "slip-soon"
            paper.text(phrases(key, low=ticket.estimate.low, high=ticket.estimate.high), 30)
        if bring:
            paper.rule()
            paper.text(phrases("slip-bring"), 30, bold=True, align="start")
            paper.gap(8)
            for name in bring:
                paper.bullet(name, 30)
        paper.rule()
        paper.picture(_code(ticket.url or f"ticket:{ticket.key}"))
        paper.text(phrases("slip-keep"), 28)
        paper.gap(8)
        paper.text(phrases("slip-issued", at=ticket.issued_at), 24)
        return paper.slip()

    def _receipt(self, code: str, delete_by: datetime, number: int | None, mark: str | None, phrases: Phrases) -> Slip:
        paper = self._paper(phrases)
        paper.text(phrases("slip-receipt"), 34)
        paper.largest(code, 112)
        paper.gap(4)
        if number is not None:
            paper.text(phrases("slip-receipt-number", number=number), 34, bold=True)
        elif mark is not None:
            paper.text(phrases("slip-receipt-mark", mark=mark), 34, bold=True)
            paper.gap(6)
            paper.text(phrases("slip-away"), 28)
        paper.picture(_code(code))
        paper.text(phrases("slip-show"), 32, bold=True)
        paper.rule()
        paper.text(phrases("slip-delete", at=delete_by), 28)
        return paper.slip()


def _stripes(dots: int) -> pygame.Surface:
    """Upright lines, `dots` black and as many white, over the whole width: one that is missing is a dead dot."""
    sheet = pygame.Surface((WIDTH - 2 * MARGIN, 40))
    sheet.fill(WHITE)
    for x in range(0, sheet.get_width(), 2 * dots):
        sheet.fill(BLACK, pygame.Rect(x, 0, dots, 40))
    return sheet


def _solid() -> pygame.Surface:
    """All dots at once: what a weak power supply prints grey."""
    sheet = pygame.Surface((WIDTH - 2 * MARGIN, 60))
    sheet.fill(BLACK)
    return sheet


def _code(text: str) -> pygame.Surface:
    """A QR code of about 30 mm with eight dots a module at most."""
    cells = modules(text)
    scale = max(min(260 // len(cells), 8), 4)
    big = np.kron(cells, np.ones((scale, scale), np.uint8))
    return pygame.image.frombuffer(np.repeat(big[..., None], 3, axis=2).tobytes(), big.shape[::-1], "RGB")
