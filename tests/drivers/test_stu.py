"""A Wacom STU pad on the far side of hidraw: no point is lost, and nothing of a signature stays on its display."""

from __future__ import annotations

import asyncio
import os
import struct
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers import driver
from drivers.ports import Device, DeviceError, DeviceLost, Ink, PadFace, PadKey, Reason
from drivers.signature import stu
from drivers.signature.hidraw import find, get_feature, set_feature
from drivers.signature.stu import StuPad
from drivers.supervisor import Pace, Supervisor
from tests.drivers.far_stu import FarStu, plugged_in
from tests.drivers.plug import descriptors, until
from tests.support.effort import within

WIDTH, HEIGHT = 80.0, 24.0


@pytest.fixture
def far() -> Iterator[FarStu]:
    far = FarStu()
    yield far
    far.cut()


@pytest.fixture
def url(far: FarStu, monkeypatch: pytest.MonkeyPatch) -> str:
    return plugged_in(far, monkeypatch)


@pytest.fixture
async def pad(url: str) -> AsyncIterator[StuPad]:
    pad = cast(StuPad, driver(Device.SIGNATURE, url))
    await pad.open()
    yield pad
    await pad.close()
    await pad.close()


def strokes(pad: StuPad) -> Ink:
    assert pad.ink.latest is not None
    return pad.ink.latest


async def code_of(url: str) -> str:
    with pytest.raises(DeviceError) as caught:
        await driver(Device.SIGNATURE, url).open()
    return caught.value.code


def test_the_ioctl_numbers_of_the_kernel_header() -> None:
    assert (set_feature(2), get_feature(64)) == (0xC0024806, 0xC0404807)


async def test_it_says_who_it_is(url: str) -> None:
    pad = driver(Device.SIGNATURE, url)
    identity = await pad.open()
    assert (identity.model, identity.firmware) == ("STU-540", "1.4")
    assert await pad.check() == frozenset()
    await pad.close()


async def test_points_arrive_where_they_were_written_with_time_and_pressure(far: FarStu, pad: StuPad) -> None:
    await pad.begin(WIDTH, HEIGHT)
    assert far.area == (0, 120, 800, 360)  # 80 x 24 mm on 800 x 480 pixels: the middle, as wide as it is
    assert far.inking
    far.pen(0, 1620, 0)
    far.pen(5400, 3240, 512)
    far.pen(10800, 4860, 1023)
    far.pen(10800, 4860, 0, down=False)
    far.pen(5400, 3240, 300, skip=10)
    await until(lambda: sum(map(len, strokes(pad).strokes)) == 4)
    first, second = strokes(pad).strokes
    assert [(round(p.x, 3), round(p.y, 3), round(p.t, 3), round(p.pressure, 3)) for p in first] == [
        (0, 0, 0, 0), (40, 12, 0.005, 0.5), (80, 24, 0.01, 1),
    ]  # fmt: skip
    assert round(second[0].t, 3) == 0.07
    assert pad.lost_points == 10


async def test_what_is_written_outside_the_field_is_no_ink(far: FarStu, pad: StuPad) -> None:
    await pad.begin(WIDTH, HEIGHT)
    far.pen(5400, 100, 500)
    far.pen(5400, 3240, 500)
    await until(lambda: bool(strokes(pad).strokes))
    assert sum(map(len, strokes(pad).strokes)) == 1
    assert strokes(pad).outside == 1


async def test_200_points_a_second_without_loss_over_the_wrap_of_clock_and_sequence(far: FarStu, pad: StuPad) -> None:
    await pad.begin(WIDTH, HEIGHT)
    for n in range(3000):
        far.pen(n % 10800, 3240, 500)
        if n % 20 == 0:
            await asyncio.sleep(0.001)
    await until(lambda: sum(map(len, strokes(pad).strokes)) == 3000, 5)
    assert pad.lost_points == 0
    assert round(strokes(pad).strokes[-1][-1].t, 3) == 14.995


@pytest.mark.parametrize("way", ["end", "close", "clear"])
async def test_nothing_of_a_signature_stays_on_the_display(far: FarStu, pad: StuPad, way: str) -> None:
    far.clearing = 3
    await pad.begin(WIDTH, HEIGHT)
    far.pen(5400, 3240, 500)
    await until(lambda: bool(strokes(pad).strokes))
    assert far.drawn
    await getattr(pad, way)()
    assert not far.drawn
    if way == "clear":
        assert strokes(pad).strokes == ()
        assert far.inking
    else:
        assert pad.ink.latest is None
        assert not far.inking


async def test_settings_are_made_again_after_each_replug_and_nothing_lasting_is_written(far: FarStu, url: str) -> None:
    pace = Pace(check=0.01, first=0.005, longest=0.05, gone=0.02)
    supervisor = Supervisor(
        Device.SIGNATURE, lambda: cast(StuPad, driver(Device.SIGNATURE, url)), deadline=1, pace=pace
    )
    task = asyncio.create_task(supervisor.run())
    await supervisor.settled()
    before = descriptors()
    for _ in range(20):
        with pytest.raises(DeviceLost):
            async with supervisor.watch(WIDTH, HEIGHT) as pad:
                assert (far.option, far.inking, far.area) == (3, True, (0, 120, 800, 360))
                far.pen(5400, 3240, 500)
                await until(lambda pad=pad: bool(strokes(pad).strokes))  # type: ignore[misc]
                far.unplug()
                await asyncio.sleep(10)
        assert supervisor.status.code == "S20"
        far.replug()
        await until(lambda: supervisor.status.usable)
    assert descriptors() == before
    await supervisor.close()
    assert task.done()
    assert set(far.written) == {0x20, 0x21, 0x22, 0x2A, 0x32}
    assert far.written.count(0x22) == 1, "what it keeps is written only if it changes"


def face(width: int, height: int, aspect: float) -> PadFace:
    """A frame to write in, and two keys below it."""
    pixels = np.full((height, width), 255, np.uint8)
    pixels[100:300, 100] = 0
    return PadFace(
        pixels, (100, 100, 700, 300), {PadKey.CLEAR: (0, 400, 400, 480), PadKey.ACCEPT: (400, 400, 800, 480)}
    )


def at(x: int, y: int) -> tuple[int, int]:
    """Pixels in the pad's units."""
    return round(x * 10800 / 800), round(y * 6480 / 480)


async def test_its_display_shows_the_face_and_its_keys_are_felt_and_are_no_ink(far: FarStu, pad: StuPad) -> None:
    pad.face = face
    await pad.begin(WIDTH, HEIGHT)
    assert pad.keys is not None
    assert far.area == (100, 100, 700, 300)
    assert far.picture is not None and np.array_equal(far.picture, face(800, 480, 1).pixels > 0)
    far.pen(*at(100, 100), 500)
    far.pen(*at(400, 450), 500)  # a stroke that ends on a key does not press it
    far.pen(*at(400, 450), 0, down=False)
    far.pen(*at(450, 450), 500)
    far.pen(*at(460, 450), 500)
    await until(lambda: far_heard(pad) == 2)
    assert not pad.keys.latest, "not before the pen is lifted"
    far.pen(*at(460, 450), 0, down=False)
    await until(lambda: pad.keys is not None and pad.keys.latest is PadKey.ACCEPT)
    assert [len(stroke) for stroke in strokes(pad).strokes] == [1]
    far.pen(*at(450, 450), 500)
    far.pen(*at(200, 450), 0, down=False)  # lifted beside the key it came down on
    far.pen(*at(400, 200), 500)
    await until(lambda: len(strokes(pad).strokes) == 2)
    assert pad.keys.latest == PadKey.ACCEPT
    shown = far.written.count(0x27)
    await pad.clear()
    assert not pad.keys.latest
    assert far.written.count(0x27) == shown + 1, "after clearing it shows its face again"
    await pad.end()
    assert not far.drawn and far.written[-1] == 0x20


def far_heard(pad: StuPad) -> int:
    ink = strokes(pad)
    return sum(map(len, ink.strokes)) + ink.outside


async def test_a_pad_that_answers_but_sends_no_more_points_is_lost(far: FarStu, pad: StuPad) -> None:
    await pad.begin(WIDTH, HEIGHT)
    far.cut()
    with pytest.raises(DeviceLost):
        async with asyncio.timeout(2):
            while True:
                await pad.check()
                await asyncio.sleep(0.01)


async def test_what_cannot_be_opened_says_why(far: FarStu, url: str) -> None:
    far.plugged = False
    assert await code_of(url) == "S10"
    far.plugged, far.forbidden = True, True
    assert await code_of(url) == "S11"
    far.forbidden, far.product = False, 0x17
    assert await code_of(url) == "S10"
    far.product, far.garbled = 0xA8, True
    assert await code_of(url) == "S50"
    far.garbled, far.capability = False, bytes(16)
    assert await code_of(url) == "S50"
    assert await code_of("stu:/dev/null") == "S10"


async def test_a_display_that_never_gets_clear_is_too_slow(
    far: FarStu, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stu, "SETTLE", 0.1)
    far.clearing = -1
    with pytest.raises(DeviceLost) as caught:
        await driver(Device.SIGNATURE, url).open()
    assert caught.value.reason is Reason.TOO_SLOW


def test_the_first_pad_is_found_among_other_devices(tmp_path: Path) -> None:
    for name, text in (
        ("hidraw0", "HID_ID=0003:0000046D:0000C52B\n"),
        ("hidraw1", "nonsense\nHID_ID=x:y\n"),
        ("hidraw2", "DRIVER=hid-generic\nHID_ID=0003:0000056A:000000A5\nHID_NAME=WACOM STU-530\n"),
        ("hidraw3", "HID_ID=0003:0000056A:000000A8\n"),
    ):
        (tmp_path / name / "device").mkdir(parents=True)
        (tmp_path / name / "device" / "uevent").write_text(text)
    (tmp_path / "hidraw4").mkdir()
    assert find(0x056A, frozenset(stu.PRODUCTS), tmp_path) == "/dev/hidraw2"
    assert find(0x056A, frozenset({1}), tmp_path) is None
    assert find(1, frozenset({1}), tmp_path / "nothing") is None


REPORTS = st.binary(min_size=1, max_size=64) | st.builds(
    bytes.__add__, st.sampled_from([b"\x34", b"\x01"]), st.binary(max_size=12)
)


@settings(max_examples=int(os.environ.get("MUTATIONS", "120")))
@given(st.lists(REPORTS, max_size=20))
def test_any_report_is_ink_inside_the_field_or_nothing(reports: list[bytes]) -> None:
    async def play(far: FarStu, pad: StuPad) -> None:
        await pad.open()
        await pad.begin(WIDTH, HEIGHT)
        with within("STU reports"):
            for report in reports:
                far.send(report)
            far.send(struct.pack(">B5H", 0x34, 0x9100, 5400, 3240, 0, 0))
            await until(lambda: bool(strokes(pad).strokes))
        for stroke in strokes(pad).strokes:
            assert all(0 <= p.x <= WIDTH and 0 <= p.y <= HEIGHT and 0 <= p.pressure <= 1 for p in stroke)
        await pad.close()

    with pytest.MonkeyPatch.context() as patch:
        far = FarStu()
        try:
            asyncio.run(play(far, cast(StuPad, driver(Device.SIGNATURE, plugged_in(far, patch)))))
        finally:
            far.cut()
