"""Checking in for an appointment through the real program, from the code to the number on the slip."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.visit.conftest import Ran
from tests.visit.test_passport import picture

pytestmark = pytest.mark.timeout(240)


@pytest.mark.parametrize(
    ("code", "ended", "last"), [("BOOKED-NOW", "done", "ticket-number"), ("BOOKED-LATER", "cancelled", "checkin-early")]
)
def test_who_is_on_time_gets_a_number_and_who_is_early_is_told_when(
    visit: Callable[..., Ran], tmp_path: Path, code: str, ended: str, last: str
) -> None:
    now = datetime.now(ZoneInfo("Europe/Berlin"))
    booked, answers = tmp_path / "today.csv", tmp_path / "answers.toml"
    soon, later = ((now + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M") for minutes in (5, 170))
    booked.write_text(
        "code,start,service,reference,document,age\n"
        f"BOOKED-NOW,{soon},registration,one,,\nBOOKED-LATER,{later},registration,two,,\n"
    )
    answers.write_text(f'enter-code = "{code}"\n')
    ran = visit("checkin", "--appointments", str(booked), "--answers", str(answers))
    assert ran.json["ended"] == ended, ran.err
    assert list((tmp_path / "out" / "screens").glob(f"*-{last}.png"))
    assert (ran.json["receipt"] is not None) == (ended == "done")
    if ended == "done":
        assert ran.json["receipt"]["number"] == 1 and picture(tmp_path / "out" / "slip.png").width == 576
