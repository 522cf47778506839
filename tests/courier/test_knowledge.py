"""What the office tells visitors survives the office, the courier and a torn file."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.courier.client import Away, Client
from kiosk.courier.knowledge import Knowledge
from office.messages import Information
from tests.courier.conftest import Desk
from tests.support.chaos import Chaos, Fate
from tests.support.house import OfficeHouse, until


class _Told(Client):
    def __init__(self, told: Information | None) -> None:
        self.told = told

    def information(self, deadline: float) -> Information:
        if self.told is None:
            raise Away("silence")
        return self.told


def test_the_last_known_outlives_everybody(tmp_path: Path) -> None:
    file = tmp_path / "information.json"
    with pytest.raises(Away):
        Knowledge(_Told(None), file).information(1.0)
    told = Information(week=(("08:00-12:00",), *((),) * 6))
    assert Knowledge(_Told(told), file).information(1.0) == told
    assert Knowledge(_Told(None), file).information(1.0) == told
    file.write_bytes(b'{"subjects": [')
    with pytest.raises(Away):
        Knowledge(_Told(None), file).information(1.0)


async def test_a_terminal_tells_what_the_office_said_before_it_went_away(
    desk: Desk,
    courier: Callable[[OfficeHouse], subprocess.Popen[bytes]],
    running: OfficeHouse,
    proxy: Chaos,
) -> None:
    first = courier(running)
    told = await desk.office.information()
    assert {one.id for one in told.subjects} >= {"registration", "good-conduct"}
    assert told.hotline is not None and told.hotline.number == "115"
    assert told.week[0] == ("08:00-16:00",)
    until((running.terminal.state / "information.json").exists)
    first.kill()
    first.wait(10)
    proxy.rule = lambda _method, _path: Fate.LOSE_REQUEST
    courier(running)
    assert await desk.office.information() == told
