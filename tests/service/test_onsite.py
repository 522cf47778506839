"""What staff sets at the terminal: it lasts, it is in force for the next visitor, and the audit tells who did it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from flows.needs import Devices, House
from flows.offers import why_closed
from flows.screens import Errand, OutOfOrder
from flows.service.needs import OnSite
from kiosk.audit import verify
from kiosk.onsite import FILE, keep, lit, read
from kiosk.settings import DeviceUrls, Settings, Terminal
from tests.journeys.test_host import Scene, scene
from tests.service.test_faults import bench_of

__all__ = ["scene"]


def test_what_is_set_lasts_and_what_nobody_understands_sets_nothing(tmp_path: Path) -> None:
    wanted = OnSite(frozenset({"photo"}), 5, 0.4)
    keep(tmp_path, wanted)
    assert read(tmp_path) == wanted
    for garbage in (b"", b"{", b'{"volume":7}', b'{"lamp":2}', b'{"other":1}'):
        (tmp_path / FILE).write_bytes(garbage)
        assert read(tmp_path) == OnSite()


@pytest.mark.parametrize("errand", list(Errand))
def test_a_closed_service_is_closed_whatever_works(errand: Errand) -> None:
    house = House(None, "3", shut=frozenset({errand.value}))
    assert why_closed(errand, Devices(), None, house) == "closed-staff"


async def test_staff_closes_everything_and_visitors_see_why_with_a_code(scene: Scene, tmp_path: Path) -> None:
    state = tmp_path
    host = replace(
        scene.host, settings=msgspec.structs.replace(scene.host.settings, terminal=Terminal(state=str(state)))
    )
    keep(state, OnSite(frozenset(errand.value for errand in Errand)))
    offer = host._offer()
    screen = host._first_screen(offer)
    assert isinstance(screen, OutOfOrder) and screen.code == "X40"
    keep(state, OnSite(frozenset({"photo"})))
    assert host._offer().out_of_order is None and "closed-staff" in host._offer().closed


def test_the_light_is_set_in_the_mounts_address(tmp_path: Path) -> None:
    url = "modbus:///dev/kiosk/column?baud=19200&light=0.6&lamp=3"
    settings = Settings(Terminal(state=str(tmp_path)), DeviceUrls(mount=url))
    assert lit(settings) == url
    keep(tmp_path, OnSite(lamp=0.8))
    assert lit(settings) == "modbus:///dev/kiosk/column?baud=19200&lamp=3&light=0.8"


async def test_each_change_stands_in_the_audit_and_in_the_log_without_a_name(tmp_path: Path) -> None:
    settings = Settings(Terminal(state=str(tmp_path)))
    async with bench_of(settings) as bench:
        bench.signed_in("t7")
        assert await bench.change(OnSite(frozenset({"capture"}), 4))
        assert await bench.change(OnSite(frozenset(), 4))
        await bench.restarts()
        told = [line.split(" ", 2)[2] for line in await bench.log()]
    assert verify(tmp_path / "audit.jsonl").count == 4
    assert told == [
        "operated what=restart who=t7", "operated what=open who=t7 service=capture",
        "operated what=volume who=t7 level=4", "operated what=close who=t7 service=capture",
    ]  # fmt: skip
