"""Headphones: what is private is spoken only into them, so the socket's word must be true at every moment."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import cast

import pytest

from drivers import driver
from drivers.inputnode import EV_SW, GRAB, axis, bits, find, name, state
from drivers.jack.evdev import HEADPHONES
from drivers.ports import Device, DeviceError, DeviceLost, Jack
from tests.drivers.far_input import SYN, FarInput, plugged_in
from tests.drivers.plug import until


@pytest.fixture
def far() -> Iterator[FarInput]:
    far = FarInput("HDA Intel PCH Headphone", {EV_SW: {HEADPHONES}})
    yield far
    far.cut()


@pytest.fixture
def url(far: FarInput, monkeypatch: pytest.MonkeyPatch) -> str:
    return f"evdev:{plugged_in(far, monkeypatch)}"


@pytest.fixture
async def jack(url: str) -> AsyncIterator[Jack]:
    jack = cast(Jack, driver(Device.JACK, url))
    await jack.open()
    yield jack
    await jack.close()


def test_the_ioctl_numbers_of_the_kernel_header() -> None:
    assert (name(256), state(EV_SW, 8), bits(EV_SW, 8), GRAB) == (0x81004506, 0x8008451B, 0x80084525, 0x40044590)
    assert axis(0x18) == 0x80184558


async def test_headphones_that_were_in_before_the_start_are_known(far: FarInput, url: str) -> None:
    far.on[EV_SW] = {HEADPHONES}
    jack = cast(Jack, driver(Device.JACK, url))
    assert (await jack.open()).model == "HDA Intel PCH Headphone"
    assert jack.plugged.latest is True
    await jack.close()
    assert jack.plugged.latest is None


async def test_in_and_out_is_known_at_once(far: FarInput, jack: Jack) -> None:
    assert jack.plugged.latest is False
    far.switch(HEADPHONES, True)
    await until(lambda: jack.plugged.latest is True)
    far.switch(4, True)  # a microphone is none of our business
    far.switch(HEADPHONES, False)
    await until(lambda: jack.plugged.latest is False)


async def test_what_the_kernel_dropped_is_looked_up(far: FarInput, jack: Jack) -> None:
    far.on[EV_SW] = {HEADPHONES}
    far.send((0, 3, 0), SYN)
    await until(lambda: jack.plugged.latest is True)


async def test_a_lost_socket_has_no_headphones(far: FarInput, jack: Jack) -> None:
    far.switch(HEADPHONES, True)
    await until(lambda: jack.plugged.latest is True)
    far.unplug()
    await until(lambda: jack.plugged.latest is None)
    with pytest.raises(DeviceLost) as caught:
        await jack.check()
    assert caught.value.code == "J20"


async def test_what_cannot_be_opened_says_why(far: FarInput, url: str) -> None:
    async def code_of(url: str) -> str:
        with pytest.raises(DeviceError) as caught:
            await driver(Device.JACK, url).open()
        return caught.value.code

    far.has = {EV_SW: {0}}  # the lid of a notebook
    assert await code_of(url) == "J10"
    far.forbidden = True
    assert await code_of(url) == "J11"
    assert await code_of("evdev:/dev/null") == "J10"
    assert await code_of("evdev:/no/such/node") == "J10"


def test_the_first_socket_is_found_among_other_devices(tmp_path: Path) -> None:
    for node, switches in (("event2", "1"), ("event10", "4"), ("event3", "14"), ("event1", "nonsense")):
        (tmp_path / node / "device" / "capabilities").mkdir(parents=True)
        (tmp_path / node / "device" / "capabilities" / "sw").write_text(switches + "\n")
    (tmp_path / "event0").mkdir()
    assert find(EV_SW, frozenset({HEADPHONES}), tmp_path) == "/dev/input/event3"
    assert find(EV_SW, frozenset({9}), tmp_path) is None


async def test_a_simulated_socket_follows_a_file(tmp_path: Path) -> None:
    jack = cast(Jack, driver(Device.JACK, f"simulated:{tmp_path / 'in'}"))
    await jack.open()
    assert bool(jack.plugged.latest) is False
    (tmp_path / "in").touch()
    await jack.check()
    assert bool(jack.plugged.latest)
    with pytest.raises(ValueError, match="needs in, out"):
        driver(Device.JACK, "simulated:")
