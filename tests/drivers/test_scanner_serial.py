"""A scanner on a serial line."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers import driver
from drivers.ports import Device, DeviceError, DeviceLost, DeviceUrl
from drivers.scanner.serial import SerialScanner
from tests.drivers.far_scanner import FarLine
from tests.drivers.plug import until


@pytest.fixture
def line() -> Iterator[FarLine]:
    with FarLine() as line:
        yield line


@pytest.fixture
async def scanner(line: FarLine) -> AsyncIterator[SerialScanner]:
    scanner = cast(SerialScanner, driver(Device.SCANNER, line.url + "?pause=0.05"))
    await scanner.open()
    await scanner.begin()
    yield scanner
    await scanner.close()
    await scanner.close()


@pytest.mark.parametrize("end", [b"\r\n", b"\r", b"\n", b"\0", b"\x03", b""])
async def test_a_code_ends_with_a_sign_or_a_pause(line: FarLine, scanner: SerialScanner, end: bytes) -> None:
    line.scan(b"\x02K7M-4QX" + end)
    await until(lambda: scanner.codes.latest == "K7M-4QX")


async def test_a_code_that_comes_in_pieces(line: FarLine, scanner: SerialScanner) -> None:
    for piece in (b"K7", b"M-4", b"QX\r"):
        line.scan(piece)
        await asyncio.sleep(0.02)
    await until(lambda: scanner.codes.latest == "K7M-4QX")


async def test_endless_codes_are_refused_and_the_next_one_read(line: FarLine, scanner: SerialScanner) -> None:
    line.scan(b"9" * 2000 + b"\r")
    await asyncio.sleep(0.1)
    assert scanner.codes.latest is None
    line.scan(b"1234\r")
    await until(lambda: scanner.codes.latest == "1234")


async def test_nothing_scanned_before_begin_or_after_end_is_kept(line: FarLine, scanner: SerialScanner) -> None:
    line.scan(b"half")
    await asyncio.sleep(0.02)
    await scanner.end()
    line.scan(b"1234\r")
    await asyncio.sleep(0.1)
    assert scanner.codes.latest is None
    await scanner.begin()
    line.scan(b"5678\r")
    await until(lambda: scanner.codes.latest == "5678")


async def test_unplugged_in_use_and_not_there(line: FarLine, scanner: SerialScanner) -> None:
    with pytest.raises(DeviceError) as caught:
        await driver(Device.SCANNER, line.url).open()
    assert caught.value.code == "Q30"
    line.unplug()
    with pytest.raises(DeviceLost):
        async with asyncio.timeout(2):
            while True:
                await scanner.check()
                await asyncio.sleep(0.01)
    await scanner.close()
    with pytest.raises(DeviceError) as caught:
        await scanner.open()
    assert caught.value.code == "Q10"


@settings(max_examples=100)
@given(st.binary(max_size=700))
def test_any_bytes_are_a_printable_code_or_nothing(data: bytes) -> None:
    async def play() -> None:
        with FarLine() as line:
            scanner = SerialScanner(DeviceUrl.parse(line.url))
            await scanner.open()
            await scanner.begin()
            line.scan(data + b"\rend\r")
            await until(lambda: scanner.codes.latest == "end")
            await scanner.close()

    asyncio.run(play())
