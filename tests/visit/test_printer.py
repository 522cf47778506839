"""A whole visit with a receipt printer at the other end of a network line."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import zxingcpp

from tests.drivers.far_printer import Condition, FarPrinter, over_tcp
from tests.visit.conftest import Ran
from tests.visit.test_passport import picture

pytestmark = pytest.mark.timeout(240)


async def test_the_slip_is_printed_and_staff_learn_that_the_paper_ends(
    visit: Callable[..., Ran], tmp_path: Path
) -> None:
    far = FarPrinter(Condition(near_end=True))
    async with over_tcp(far) as url:
        ran = await asyncio.to_thread(visit, "ticket", "--printer", url)
    assert (ran.status, ran.json["receipt"]["number"]) == (0, 1), ran.err
    drawn = np.asarray(picture(tmp_path / "out" / "slip.png").convert("L"))
    assert len(far.slips) == 1
    assert np.array_equal(far.slips[0], np.where(drawn < 128, 0, 255)), "the paper shows what was drawn"
    assert zxingcpp.read_barcode(far.slips[0]) is not None, "its code can be read off the paper"
    audit = (tmp_path / "out" / "state" / "audit.jsonl").read_text()
    assert '"finding":"paper-low"' in audit.replace(": ", ":")


async def test_without_paper_the_number_stays_on_the_screen(visit: Callable[..., Ran], tmp_path: Path) -> None:
    far = FarPrinter(Condition(stop_after_rows=40))
    async with over_tcp(far) as url:
        ran = await asyncio.to_thread(visit, "ticket", "--printer", url)
    assert (ran.status, ran.json["ended"], ran.json["receipt"]["number"]) == (0, "done", 1), ran.err
    assert list((tmp_path / "out" / "screens").glob("*ticket-printer-failed.png"))
    assert not far.slips
