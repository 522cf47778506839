"""A sensor on a serial line: packets byte for byte, speeds, and every way a line can go wrong."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
from collections.abc import AsyncIterator, Awaitable, Iterator
from contextlib import asynccontextmanager
from typing import cast

import numpy as np
import pytest

from drivers import driver
from drivers.fingerprint.serial import SerialFingerScanner
from drivers.fingerprint.zfm import ACKNOWLEDGEMENT, COMMAND, Line, packet
from drivers.ports import Device, DeviceError, Finger
from tests.drivers.far_scanner import FarLine
from tests.drivers.plug import until
from tests.fingerscanners.far_zfm import FarZfm, framed
from tests.support.effort import within

MUTATIONS = int(os.environ.get("SCANNER_MUTATIONS", "2000"))
SECONDS = 0.05


@pytest.fixture
def far() -> Iterator[FarZfm]:
    with FarZfm() as far:
        yield far


@asynccontextmanager
async def opened(far: FarZfm, options: str = "") -> AsyncIterator[SerialFingerScanner]:
    scanner = cast(SerialFingerScanner, driver(Device.FINGERPRINT, far.url + options))
    await scanner.open()
    try:
        yield scanner
    finally:
        await scanner.close()


async def code(call: Awaitable[object], seconds: float = 10) -> str:
    with pytest.raises(DeviceError) as caught:
        async with asyncio.timeout(seconds):
            await call
    return caught.value.code


@pytest.mark.parametrize(
    ("kind", "content", "vector"),
    [
        (COMMAND, "1300000000", "EF01FFFFFFFF0100071300000000001B"),
        (COMMAND, "01", "EF01FFFFFFFF010003010005"),
        (COMMAND, "0A", "EF01FFFFFFFF0100030A000E"),
        (COMMAND, "0E040C", "EF01FFFFFFFF0100050E040C0024"),
        (COMMAND, "0E0603", "EF01FFFFFFFF0100050E0603001D"),
        (ACKNOWLEDGEMENT, "00", "EF01FFFFFFFF07000300000A"),
    ],
)
def test_packets_are_the_published_bytes(kind: int, content: str, vector: str) -> None:
    assert packet(kind, bytes.fromhex(content)) == bytes.fromhex(vector)


async def test_opening_raises_speed_and_packet_size_byte_for_byte(far: FarZfm) -> None:
    async with opened(far) as scanner:
        identity = await scanner.open()
        await scanner.begin(Finger.RIGHT_INDEX)
        await scanner.capture()
    assert far.baud == 115200
    assert far.packet_size == 256
    assert identity.firmware == "0009, 115200 baud"
    sent = [one.hex().upper() for one in far.received]
    for vector in (
        "EF01FFFFFFFF0100071300000000001B",
        "EF01FFFFFFFF0100050E040C0024",
        "EF01FFFFFFFF0100050E0603001D",
        "EF01FFFFFFFF010003010005",
        "EF01FFFFFFFF0100030A000E",
    ):
        assert vector in sent


@pytest.mark.parametrize("baud", [9600, 19200, 38400, 57600, 115200])
async def test_a_sensor_is_found_at_whatever_speed_it_was_left(baud: int) -> None:
    with FarZfm(baud=baud) as far:
        async with opened(far) as scanner:
            await scanner.check()
        assert far.baud == 115200


@pytest.mark.parametrize("fault", ["fixed", "lies"])
async def test_a_sensor_that_keeps_its_speed_works_at_it(far: FarZfm, fault: str) -> None:
    far.fault = fault
    async with opened(far) as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        assert np.array_equal((await scanner.capture()).pixels, far.picture)
    assert far.baud == 57600


@pytest.mark.parametrize(
    ("size", "model", "ppi"), [((288, 256), "r30x", 500), ((288, 256), "zfm20", 500), ((192, 192), "r503", 508)]
)
async def test_the_picture_arrives_to_the_pixel(size: tuple[int, int], model: str, ppi: int) -> None:
    with FarZfm(size=size) as far:
        far.picture = np.random.default_rng(1).integers(0, 16, size).astype(np.uint8) * np.uint8(17)
        async with opened(far, f"?model={model}") as scanner:
            await scanner.begin(Finger.RIGHT_INDEX)
            impression = await scanner.capture()
            assert np.array_equal(impression.pixels, far.picture)
            assert impression.ppi == ppi


async def test_the_high_nibble_is_the_left_pixel(far: FarZfm) -> None:
    far.picture = np.zeros((288, 256), np.uint8)
    far.picture[:, 0::2] = 255
    async with opened(far) as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        assert (await scanner.capture()).pixels[0, :4].tolist() == [255, 0, 255, 0]


async def test_the_wrong_password_is_no_permission(far: FarZfm) -> None:
    far.password = 4711
    assert await code(driver(Device.FINGERPRINT, far.url).open()) == "F11"
    async with opened(far, "?password=4711") as scanner:
        await scanner.check()


@pytest.mark.parametrize(("fault", "expected"), [("mute", "F21"), ("noise", "F50")])
async def test_something_else_on_the_line_is_not_opened(far: FarZfm, fault: str, expected: str) -> None:
    far.fault = fault
    assert await code(driver(Device.FINGERPRINT, far.url).open()) == expected


async def test_in_use_and_not_there(far: FarZfm) -> None:
    async with opened(far):
        assert await code(driver(Device.FINGERPRINT, far.url).open()) == "F30"
    assert await code(driver(Device.FINGERPRINT, "serial:/dev/no-such-line").open()) == "F10"


def test_urls_that_mean_nothing() -> None:
    for url in ("serial:", "serial:/dev/x?baud=9601", "serial:/dev/x?model=r9", "serial:/dev/x?password=-1"):
        with pytest.raises(ValueError, match="serial:"):
            driver(Device.FINGERPRINT, url)


def _flipped(n: int, data: bytes) -> bytes:
    return data[:20] + bytes([data[20] ^ 1]) + data[21:] if n == 7 else data


_LINE_FAULTS = {
    "a bit flipped": (_flipped, "F50"),
    "a packet lost": (lambda n, data: None if n == 7 else data, "F51"),
    "the last packet lost": (lambda n, data: None if data[6] == 8 else data, "F51"),
    "half a packet": (lambda n, data: data[:50] if data[6] == 8 else data, "F51"),
    "a byte lost": (lambda n, data: data[:50] + data[51:] if n == 7 else data, "F50"),
    "a packet twice": (lambda n, data: data * 2 if n == 7 else data, "F50"),
    "an acknowledgement amid the image": (lambda n, data: framed(7, b"\0") if n == 7 else data, "F50"),
    "no image after the acknowledgement": (lambda n, data: None, "F51"),
    "another address": (lambda n, data: data[:2] + bytes(4) + data[6:] if n == 7 else data, "F50"),
}


@pytest.mark.parametrize("what", _LINE_FAULTS)
async def test_a_disturbed_line_is_noticed_and_the_next_image_is_whole(far: FarZfm, what: str) -> None:
    spoil, expected = _LINE_FAULTS[what]
    async with opened(far) as scanner:
        far.spoil = spoil
        await scanner.begin(Finger.RIGHT_INDEX)
        assert await code(scanner.capture()) == expected
        far.spoil = None
        async with asyncio.timeout(10):
            while True:
                with contextlib.suppress(DeviceError):
                    assert np.array_equal((await scanner.capture()).pixels, far.picture)
                    return


async def test_a_sensor_that_falls_silent_is_lost(far: FarZfm) -> None:
    async with opened(far) as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        far.fault = "mute"
        far.on_glass = False
        capture = asyncio.create_task(scanner.capture())
        await asyncio.sleep(0)
        assert await code(_watch(scanner), 5) == "F21"
        with contextlib.suppress(DeviceError):
            await capture


async def _watch(scanner: SerialFingerScanner) -> None:
    while True:
        await scanner.check()
        await asyncio.sleep(0.02)


async def test_a_cable_pulled_amid_the_image_is_lost() -> None:
    with FarZfm() as far:
        far.delay = True
        async with opened(far) as scanner:
            await scanner.begin(Finger.RIGHT_INDEX)
            capture = asyncio.create_task(scanner.capture())
            await asyncio.sleep(0.3)
            await asyncio.to_thread(far.unplug)
            assert await code(capture, 3) == "F20"
            assert await code(scanner.check()) == "F20"


async def test_glass_finger_lifted_glass(far: FarZfm) -> None:
    far.on_glass = False
    async with opened(far) as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        assert scanner.view.latest is not None
        assert scanner.view.latest.pixels.min() == 255
        far.on_glass = True
        await until(lambda: bool(scanner.view.latest and scanner.view.latest.pixels.min() < 255))
        lifted = asyncio.create_task(scanner.lifted())
        await asyncio.sleep(0.3)
        assert not lifted.done()
        far.on_glass = False
        async with asyncio.timeout(2):
            await lifted
        await until(lambda: bool(scanner.view.latest and scanner.view.latest.pixels.min() == 255))
        await scanner.end()
        assert scanner.view.latest is None


async def test_an_impression_is_given_once_and_never_after_the_finger_left(far: FarZfm) -> None:
    async with opened(far) as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        first = await scanner.capture()
        second = await scanner.capture()
        assert second is not first
        assert second.taken_at > first.taken_at
        far.on_glass = False
        await scanner.lifted()
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(scanner.capture(), 0.4)


async def test_a_capture_cancelled_amid_the_image_leaves_the_line_in_step(far: FarZfm) -> None:
    async with opened(far) as scanner:
        for _ in range(3):
            await scanner.begin(Finger.RIGHT_INDEX)
            await asyncio.sleep(0.01)
            await scanner.end()
        await scanner.check()
        await scanner.begin(Finger.RIGHT_INDEX)
        assert np.array_equal((await scanner.capture()).pixels, far.picture)


async def test_mutated_streams_are_refused_in_time() -> None:
    chance = random.Random(6)
    nibbles = bytes(range(128))
    whole = framed(7, b"\0") + framed(2, nibbles) + framed(8, nibbles)
    with FarLine() as far:
        line = Line()
        await line.open(far.url.removeprefix("serial:"), 57600)
        for _ in range(MUTATIONS):
            changed = bytearray(whole)
            for _ in range(chance.choice((1, 2, 8))):
                at = chance.randrange(len(changed))
                match chance.randrange(3):
                    case 0:
                        changed[at] = chance.randrange(256)
                    case 1:
                        del changed[at : at + chance.choice((1, 5, 60))]
                    case _:
                        changed[at:at] = chance.randbytes(chance.choice((1, 2, 40)))
            far.scan(bytes(changed))
            with within("ZFM packets", SECONDS), contextlib.suppress(DeviceError):
                for _ in range(3):
                    await line.packet(0.002)
            with contextlib.suppress(DeviceError):
                while True:
                    await line.packet(0.0)
        await line.close()
