"""A scanner whose keyboard is grabbed: what it types is a code, whole or not at all, and nobody else feels it."""

from __future__ import annotations

import asyncio
import os
import string
from collections.abc import AsyncIterator, Iterator

import numpy as np
import pytest

from drivers import driver
from drivers.inputnode import EV_KEY
from drivers.ports import Device, DeviceError, DeviceUrl
from drivers.scanner.wedge import WedgeScanner
from tests.drivers.far_input import SYN, FarInput, plugged_in
from tests.drivers.plug import until
from tests.support.effort import within

MUTATIONS = int(os.environ.get("MUTATIONS", "1000"))
ENTER = "\n"
LETTERS = (30, 48, 46, 32, 18, 33, 34, 35, 23, 36, 37, 38, 50, 49, 24, 25, 16, 19, 31, 20, 22, 47, 17, 45, 21, 44)
US = dict(zip(string.ascii_lowercase, LETTERS, strict=True))
US |= dict(zip("1234567890-=/ ~", (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 53, 57, 41), strict=True)) | {ENTER: 28}


def keys(text: str) -> list[tuple[int, int, int]]:
    """How a scanner set to a US keyboard types."""
    events: list[tuple[int, int, int]] = []
    for character in text:
        shift = character.isupper() or character in "+~"
        code = US[{"+": "="}.get(character, character.lower())]
        if shift:
            events += [(EV_KEY, 42, 1), SYN]
        events += [(EV_KEY, code, 1), SYN, (EV_KEY, code, 0), SYN]
        if shift:
            events += [(EV_KEY, 42, 0), SYN]
    return events


@pytest.fixture
def far() -> Iterator[FarInput]:
    far = FarInput("Far Scanner", {EV_KEY: set(range(1, 128))})
    yield far
    far.cut()


@pytest.fixture
def node(far: FarInput, monkeypatch: pytest.MonkeyPatch) -> str:
    return plugged_in(far, monkeypatch)


async def ready(node: str, options: str = "") -> WedgeScanner:
    one = WedgeScanner(DeviceUrl.parse(f"wedge:{node}{options}"))
    await one.open()
    await one.begin()
    return one


@pytest.fixture
async def scanner(node: str) -> AsyncIterator[WedgeScanner]:
    one = await ready(node)
    yield one
    await one.close()


async def test_a_code_is_read_and_its_keyboard_belongs_to_nobody_else(far: FarInput, scanner: WedgeScanner) -> None:
    assert far.grabbed
    far.send(*keys("K7M-4QX\n"))
    await until(lambda: scanner.codes.latest == "K7M-4QX")
    far.send(*keys("4gEk+/8=\n"))
    await until(lambda: scanner.codes.latest == "4gEk+/8=")


async def test_without_enter_a_pause_ends_it(far: FarInput, node: str) -> None:
    one = await ready(node, "?pause=0.05")
    far.send(*keys("12345"))
    await until(lambda: one.codes.latest == "12345")
    await one.close()


async def test_prefix_and_suffix_are_taken_off_and_asked_for(far: FarInput, node: str) -> None:
    one = await ready(node, "?prefix=~&suffix=-")
    far.send(*keys("12345\n~777-\n"))
    await until(lambda: one.codes.latest == "777")
    await one.close()


async def test_a_german_scanner(far: FarInput, node: str) -> None:
    one = await ready(node, "?layout=de")
    far.send((EV_KEY, 21, 1), (EV_KEY, 53, 1), (EV_KEY, 54, 1), (EV_KEY, 11, 1), (EV_KEY, 54, 0), (EV_KEY, 100, 1))
    far.send((EV_KEY, 16, 1), (EV_KEY, 100, 0), (EV_KEY, 71, 1), (EV_KEY, 96, 1), SYN)
    await until(lambda: one.codes.latest == "z-=@7")
    await one.close()


async def test_what_the_kernel_dropped_makes_no_code(far: FarInput, scanner: WedgeScanner) -> None:
    far.send(*keys("123"), (0, 3, 0), SYN, *keys("456\n"), *keys("789\n"))
    await until(lambda: scanner.codes.latest == "789")


async def test_nobody_reads_before_begin_and_after_end(far: FarInput, scanner: WedgeScanner) -> None:
    await scanner.end()
    far.send(*keys("12345\n"))
    await asyncio.sleep(0.05)
    assert scanner.codes.latest is None


async def test_what_cannot_be_opened_says_why(far: FarInput, node: str) -> None:
    async def code() -> str:
        with pytest.raises(DeviceError) as caught:
            await driver(Device.SCANNER, f"wedge:{node}").open()
        return caught.value.code

    far.foreign_grab = True
    assert await code() == "Q30"
    far.foreign_grab, far.has = False, {EV_KEY: {0x110}}
    assert await code() == "Q10"
    far.plugged = False
    assert await code() == "Q10"


async def test_mutated_keys_are_a_printable_code_or_none(far: FarInput, scanner: WedgeScanner) -> None:
    """MUTATIONS=10000 for the long run."""
    rng = np.random.default_rng(6)
    for _ in range(MUTATIONS):
        events = rng.integers(0, (2, 140, 3), (8, 3))
        with within("wedge keys"):
            far.send(*(tuple(int(v) for v in event) for event in events), (EV_KEY, 28, 1), SYN)  # type: ignore[arg-type]
            await asyncio.sleep(0)
        code = scanner.codes.latest
        assert code is None or (code.isprintable() and 0 < len(code) <= 512)
