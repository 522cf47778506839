"""A column that carries a camera towards people: whatever goes wrong, it stops."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest

from drivers import driver
from drivers.options import BadUrl
from drivers.ports import Device, DeviceBusy, DeviceError, DeviceLost, DeviceMissing, DeviceNeedsHand, Mount, Reason
from drivers.room import room
from tests.drivers.far_column import LAMP, TARGET, FarColumn, far_column
from tests.drivers.plug import until

LEAD = 30


@pytest.fixture
async def far(tmp_path: Path) -> AsyncIterator[FarColumn]:
    async with far_column(tmp_path) as one:
        yield one


@pytest.fixture
async def mount(far: FarColumn) -> AsyncIterator[Mount]:
    one = made(f"{far.url}?answer=0.2&lowest=1000&highest=1600&lead={LEAD}&light=0.5")
    await one.open()
    yield one
    await one.close()


def made(url: str) -> Mount:
    return cast(Mount, driver(Device.MOUNT, url))


async def steering(mount: Mount, way: int, seconds: float) -> None:
    for _ in range(round(seconds / 0.1)):
        mount.steer(way)
        await asyncio.sleep(0.1)


async def test_after_a_restart_it_stands_still_in_the_dark(far: FarColumn, mount: Mount) -> None:
    await mount.close()
    far.target = 1600  # it was on its way when the power failed
    far.move()
    await mount.open()
    far.move()
    assert abs(far.target - far.height) < 2
    assert far.lamp == 0


async def test_it_is_never_sent_further_than_the_cable_may_be_missed(far: FarColumn, mount: Mount) -> None:
    await mount.begin()
    far.writes.clear()
    await steering(mount, 1, 0.8)
    sent = [value for address, value in far.writes if address == TARGET]
    assert max(sent) > 1400
    assert next(height for height in sent if height > 1400) <= 1400 + 2 * LEAD, "its limit is 1600"
    far.silent = True
    at_most = max(sent) + 1
    await asyncio.sleep(1.0)
    far.move()
    assert far.height <= at_most <= far.height + LEAD + 20


async def test_silence_while_it_moves_is_told(far: FarColumn, mount: Mount) -> None:
    await mount.begin()
    mount.steer(1)
    far.silent = True
    with pytest.raises(DeviceLost) as lost:
        await mount.reach(1500)
    assert lost.value.reason is Reason.SILENT
    with pytest.raises(DeviceLost):
        await mount.check()


async def test_a_finger_that_is_lost_stops_it(far: FarColumn, mount: Mount) -> None:
    await mount.begin()
    await steering(mount, -1, 0.5)
    await asyncio.sleep(0.6)
    stood = far.height
    await asyncio.sleep(0.3)
    far.move()
    assert far.height == pytest.approx(stood, abs=1)
    assert 1400 - 160 * 1.2 < stood < 1400 - 20


async def test_stop_stops_a_journey_to_eye_level_at_once(far: FarColumn, mount: Mount) -> None:
    await mount.begin()
    going = asyncio.ensure_future(mount.reach(1600))
    await until(lambda: far.height > 1410)
    mount.steer(0)
    stood = await going
    await asyncio.sleep(0.3)
    far.move()
    assert far.height == pytest.approx(stood, abs=LEAD + 5)
    assert far.height < 1550


async def test_it_stops_at_its_limits(far: FarColumn, mount: Mount) -> None:
    await mount.begin()
    far.height = far.target = 1580
    assert await mount.reach(1900) == pytest.approx(1600, abs=4)
    stand = mount.stand.latest
    assert stand is not None
    assert (stand.can(1), stand.can(-1)) == (False, True)
    assert max(value for address, value in far.writes if address == TARGET) <= 1600


async def test_no_progress_stops_it_and_calls_a_person(far: FarColumn, mount: Mount) -> None:
    await mount.begin()
    far.stuck = True
    with pytest.raises(DeviceNeedsHand) as jam:
        await mount.reach(1500)
    assert jam.value.code == "M42"
    assert far.target == round(far.height), "nothing is left to move to when it comes free"


async def test_ending_stops_it_and_puts_the_light_out(far: FarColumn, mount: Mount) -> None:
    await mount.begin()
    await mount.shine(0.5)
    await steering(mount, 1, 0.3)
    await mount.end()
    assert far.target == pytest.approx(far.height, abs=2)
    assert far.lamp == 0


async def test_the_light_is_sent_in_steps(far: FarColumn, mount: Mount) -> None:
    await mount.begin()
    await mount.shine(1.0)
    sent = [value for address, value in far.writes if address == LAMP]
    assert max(b - a for a, b in pairwise(sent)) <= 10
    assert sent[-1] >= 97


async def test_a_fault_bit_calls_a_person(far: FarColumn) -> None:
    one = made(f"{far.url}?answer=0.2&fault=4")
    await one.open()
    await one.check()
    far.status = 4
    with pytest.raises(DeviceNeedsHand):
        await one.check()
    far.status = 2
    await one.check()
    await one.close()


async def test_registers_that_it_does_not_have_are_nonsense(far: FarColumn) -> None:
    far.refuses = True
    with pytest.raises(DeviceLost) as lost:
        await made(f"{far.url}?answer=0.2").open()
    assert lost.value.reason is Reason.GARBLED


async def test_a_second_program_finds_it_in_use(far: FarColumn, mount: Mount) -> None:
    with pytest.raises(DeviceBusy):
        await made(far.url).open()


async def test_a_light_alone_is_a_mount_too(far: FarColumn) -> None:
    one = made(f"{far.url}?answer=0.2&actual=-1&target=-1&status=-1")
    await one.open()
    await one.begin()
    assert await one.shine(0.4) == pytest.approx(0.4, abs=0.03)
    assert one.stand.latest is not None
    assert one.stand.latest.height is None
    await one.close()


async def test_the_simulated_one_breaks_when_told_to() -> None:
    silent, stuck, gone = (made(f"simulated:broken?{fault}") for fault in ("silent_after=0.3", "stuck_after=0.1", ""))
    await silent.open()
    await silent.begin()
    with pytest.raises(DeviceLost):
        await silent.reach(1900)
    await silent.close()
    await stuck.open()
    await stuck.begin()
    with pytest.raises(DeviceNeedsHand):
        await stuck.reach(1900)
    await stuck.close()
    await gone.open()
    assert room("broken").height is not None
    await gone.close()
    assert room("broken").height is None


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("modbus:", "needs a path"),
        ("modbus:///dev/x?lowest=1800&highest=1200", "lowest must be below highest"),
        ("modbus:///dev/x?unit=300", "unit must be"),
        ("modbus:///dev/x?parity=odd", "parity must be one of"),
        ("modbus:///dev/x?speed=3", "unknown option speed"),
        ("simulated:", "needs a path"),
    ],
)
def test_a_url_that_makes_no_sense_is_refused_in_one_line(url: str, told: str) -> None:
    with pytest.raises(BadUrl, match=told):
        made(url)


async def test_a_node_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(DeviceMissing) as missing:
        await made(f"modbus://{tmp_path / 'none'}").open()
    assert missing.value.code == "M10"
    assert isinstance(missing.value, DeviceError)
