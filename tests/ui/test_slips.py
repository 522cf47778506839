"""Slips are 576 dots wide, say what matters, and their codes can be read."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import numpy as np
import pytest
import zxingcpp

from kiosk.settings import Settings
from kiosk.ui.samples import TICKET
from kiosk.ui.slips import WIDTH, Slips
from kiosk.ui.words import Words

DELETE_BY = datetime(2026, 11, 27, 9, 24, tzinfo=UTC)


def slips(language: str) -> Slips:
    settings = Settings()
    return Slips(settings, Words(settings), lambda: language)


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_ticket_is_as_wide_as_the_paper_and_its_code_is_read(language: str) -> None:
    slip = asyncio.run(slips(language).ticket(TICKET, ("Alter Ausweis oder Pass", "Geburtsurkunde")))
    assert slip.pixels.shape[1] == WIDTH and slip.pixels.dtype == np.uint8
    found = zxingcpp.read_barcodes(slip.pixels)
    assert [code.text for code in found] == [f"ticket:{TICKET.key}"]


def test_what_to_bring_makes_the_slip_longer() -> None:
    plain = asyncio.run(slips("de").ticket(TICKET, ()))
    full = asyncio.run(slips("de").ticket(TICKET, ("Alter Ausweis oder Pass", "Geburtsurkunde")))
    assert full.pixels.shape[0] > plain.pixels.shape[0] + 60


@pytest.mark.parametrize(("number", "mark"), [(17, None), (None, "K3-047")])
def test_a_receipt_carries_its_code(number: int | None, mark: str | None) -> None:
    slip = asyncio.run(slips("de").receipt("K7M-4QX", DELETE_BY, number, mark))
    assert slip.pixels.shape[1] == WIDTH
    assert [code.text for code in zxingcpp.read_barcodes(slip.pixels)] == ["K7M-4QX"]


def test_nothing_touches_the_paper_edge() -> None:
    slip = asyncio.run(slips("de").ticket(TICKET, ("Ein sehr langer Name für ein Dokument, das niemand kennt",)))
    assert (slip.pixels[:, :8] == 255).all() and (slip.pixels[:, -8:] == 255).all()
