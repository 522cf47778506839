"""A pen tablet on the far side of evdev: no sample is lost, none is half, and nobody else feels the pen."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from typing import cast

import numpy as np
import pytest

from drivers import driver
from drivers.inputnode import EV_ABS, EV_KEY
from drivers.ports import Device, DeviceError, DeviceLost, Ink
from drivers.signature.evdev import ABS_PRESSURE, ABS_X, ABS_Y, BTN_TOOL_PEN, BTN_TOUCH, EvdevPad
from tests.drivers.far_input import SYN, FarInput, plugged_in
from tests.drivers.plug import until
from tests.support.effort import within

WIDTH, HEIGHT = 80.0, 24.0
MUTATIONS = int(os.environ.get("MUTATIONS", "1000"))


def tablet() -> FarInput:
    """160 x 100 mm with 100 units a mm, 2048 levels of pressure, an offset as some have."""
    return FarInput(
        "Far Tablet Pen",
        {EV_KEY: {BTN_TOOL_PEN, BTN_TOUCH}, EV_ABS: {ABS_X, ABS_Y, ABS_PRESSURE}},
        axes={ABS_X: (1000, 17000, 100), ABS_Y: (0, 10000, 100), ABS_PRESSURE: (0, 2047, 0)},
    )


def sample(x: int, y: int, pressure: int = 1000) -> tuple[tuple[int, int, int], ...]:
    return (EV_ABS, ABS_X, x), (EV_ABS, ABS_Y, y), (EV_ABS, ABS_PRESSURE, pressure), SYN


DOWN, UP = (EV_KEY, BTN_TOUCH, 1), (EV_KEY, BTN_TOUCH, 0)
NEAR, AWAY = (EV_KEY, BTN_TOOL_PEN, 1), (EV_KEY, BTN_TOOL_PEN, 0)


@pytest.fixture
def far() -> Iterator[FarInput]:
    far = tablet()
    yield far
    far.cut()


@pytest.fixture
async def pad(far: FarInput, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[EvdevPad]:
    pad = cast(EvdevPad, driver(Device.SIGNATURE, f"evdev:{plugged_in(far, monkeypatch)}"))
    await pad.open()
    yield pad
    await pad.close()


def ink(pad: EvdevPad) -> Ink:
    assert pad.ink.latest is not None
    return pad.ink.latest


def count(pad: EvdevPad) -> int:
    return sum(map(len, ink(pad).strokes))


async def test_points_arrive_where_and_when_they_were_written(far: FarInput, pad: EvdevPad) -> None:
    assert far.grabbed
    await pad.begin(WIDTH, HEIGHT)  # twice as large on the tablet: 160 x 48 mm in its middle
    far.send(NEAR, *sample(9000, 5000, 0), at=5.0)
    far.send(DOWN, *sample(1000, 2600, 0), at=5.1)
    far.send(*sample(9000, 5000, 2047), at=5.105)
    far.send((EV_ABS, ABS_X, 17000), SYN, at=5.11)  # only what changed is told
    far.send(UP, SYN, at=5.2)
    far.send(DOWN, *sample(9000, 5000), at=5.3)
    await until(lambda: count(pad) == 4)
    first, second = ink(pad).strokes
    assert [(round(p.x, 3), round(p.y, 3), round(p.t, 3), round(p.pressure, 2)) for p in first] == [
        (0, 0, 0, 0), (40, 12, 0.005, 1), (80, 12, 0.01, 1),
    ]  # fmt: skip
    assert round(second[0].t, 3) == 0.2


async def test_a_pen_out_of_reach_writes_no_more(far: FarInput, pad: EvdevPad) -> None:
    await pad.begin(WIDTH, HEIGHT)
    far.send(NEAR, DOWN, *sample(9000, 5000))
    far.send(AWAY, SYN)
    far.send(NEAR, *sample(9100, 5000))
    far.send(DOWN, *sample(9200, 5000))
    await until(lambda: count(pad) == 2)
    assert len(ink(pad).strokes) == 2


async def test_1000_points_a_second_without_loss(far: FarInput, pad: EvdevPad) -> None:
    await pad.begin(WIDTH, HEIGHT)
    far.send(NEAR, DOWN, SYN)
    for n in range(4000):
        far.send(*sample(1000 + n, 5000), at=10 + n / 1000)
        if n % 10 == 0:
            await asyncio.sleep(0)
    await until(lambda: count(pad) == 4000, 10)


async def test_after_dropped_events_the_state_is_asked_for(far: FarInput, pad: EvdevPad) -> None:
    await pad.begin(WIDTH, HEIGHT)
    far.send(NEAR, DOWN, *sample(9000, 5000))
    await until(lambda: count(pad) == 1)
    far.at, far.on = {ABS_X: 10000, ABS_Y: 5000, ABS_PRESSURE: 500}, {EV_KEY: {BTN_TOOL_PEN}}
    far.send((0, 3, 0), (EV_ABS, ABS_X, 16000), SYN)  # it was lifted, and nobody told
    far.send((EV_ABS, ABS_X, 10100), SYN)
    far.send(DOWN, (EV_ABS, ABS_X, 10200), SYN)
    await until(lambda: count(pad) == 2)
    assert round(ink(pad).strokes[1][0].x, 2) == 46.0


async def test_what_cannot_be_opened_says_why(far: FarInput, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"evdev:{plugged_in(far, monkeypatch)}"

    async def code() -> str:
        with pytest.raises(DeviceError) as caught:
            await driver(Device.SIGNATURE, url).open()
        return caught.value.code

    far.foreign_grab = True
    assert await code() == "S30"
    far.foreign_grab, far.axes[ABS_X] = False, (5, 5, 0)
    assert await code() == "S50"
    far.has[EV_KEY] = {BTN_TOOL_PEN}
    assert await code() == "S10"
    far.forbidden = True
    assert await code() == "S11"


async def test_mutated_events_are_ink_inside_the_field_or_nothing(far: FarInput, pad: EvdevPad) -> None:
    """MUTATIONS=10000 for the long run."""
    await pad.begin(WIDTH, HEIGHT)
    rng = np.random.default_rng(5)
    for n in range(MUTATIONS):
        events = rng.integers(0, 4, (4, 3)) * [1, rng.choice([1, 8, 80, 165]), rng.integers(1, 9000)]
        with within("pen events"):
            far.send(*(tuple(int(v) for v in event) for event in events), SYN)  # type: ignore[arg-type]
            if n % 50 == 0:
                far.raw(rng.bytes(24))
                await pad.clear()
            await asyncio.sleep(0)
        for stroke in ink(pad).strokes:
            assert all(0 <= p.x <= WIDTH and 0 <= p.y <= HEIGHT and 0 <= p.pressure <= 1 for p in stroke)
    far.unplug()
    with pytest.raises(DeviceLost):
        async with asyncio.timeout(2):
            while True:
                await pad.check()
                await asyncio.sleep(0.01)
