"""What every driver of a port keeps to: one class a port, and the same tests on simulated and on real devices.

    pytest tests/drivers                                               every driver, no hardware
    pytest tests/drivers --device camera=opencv:///dev/video0          the same on a real camera
    pytest tests/drivers --device fingerprint=zfm:/dev/ttyUSB0 -s      asks for a finger where it needs one

A driver in another package passes them too: `class TestMyCamera(CameraContract)`, run with `--device camera=my:...`.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import ClassVar, cast

import numpy as np
import pytest

from drivers import driver
from drivers.ports import (
    BadCapture,
    Camera,
    CardGone,
    CardReader,
    CodeScanner,
    Device,
    DeviceBusy,
    DeviceError,
    DeviceMissing,
    Driver,
    EidClient,
    Finding,
    Finger,
    FingerScanner,
    Jack,
    Mount,
    PenPoint,
    Printer,
    SignaturePad,
    Slip,
)
from tests.drivers.plug import descriptors, until


@dataclass
class Bench:
    """A device on the bench: its URL, and how to pull its cable, if that can be done without hands."""

    url: str
    unplug: Callable[[], object] | None = None
    replug: Callable[[], object] | None = None
    act: Callable[[], object] | None = None
    """What the citizen does with it, if it does not act by itself."""
    real: bool = False


async def _done(hand: object) -> None:
    if isinstance(hand, Awaitable):
        await hand


class DriverContract:
    """What every driver keeps to, whatever its kind."""

    device: ClassVar[Device]

    def make(self, bench: Bench) -> Driver:
        return driver(self.device, bench.url)

    @pytest.fixture
    async def opened(self, bench: Bench) -> AsyncIterator[Driver]:
        one = self.make(bench)
        await one.open()
        yield one
        await one.close()

    async def begin(self, one: Driver) -> None:
        """Start what this kind of device does, if it does something until told to stop."""

    async def end(self, one: Driver) -> None:
        """Stop it."""

    def kept(self, one: Driver) -> object:
        """What the device may have kept of a citizen: None if nothing."""

    async def test_it_says_who_it_is_and_that_it_is_well(self, opened: Driver, bench: Bench) -> None:
        await opened.close()
        identity = await opened.open()  # the same object may be opened again
        assert identity.model
        findings = await opened.check()
        assert findings <= frozenset(Finding)
        assert not (bench.real and Finding.SIMULATED in findings)

    async def test_it_may_be_closed_twice_and_before_it_was_opened(self, bench: Bench) -> None:
        one = self.make(bench)
        await one.close()
        await one.open()
        await one.close()
        await one.close()

    async def test_closing_while_it_runs_leaves_nothing_behind(self, bench: Bench) -> None:
        await self.run_once(bench)  # libraries open what they keep for good
        before = descriptors(), len(asyncio.all_tasks())
        for _ in range(3):
            await self.run_once(bench)
        await until(lambda: (descriptors(), len(asyncio.all_tasks())) <= before, 5)
        await until(lambda: not [one for one in threading.enumerate() if one.name == "camera"], 5)

    async def run_once(self, bench: Bench) -> None:
        one = self.make(bench)
        await one.open()
        await self.begin(one)
        await one.close()
        assert self.kept(one) is None

    async def test_ending_what_was_not_begun_and_beginning_twice(self, opened: Driver) -> None:
        await self.end(opened)
        await self.begin(opened)
        await self.begin(opened)
        await self.end(opened)
        await self.end(opened)
        assert self.kept(opened) is None
        await opened.check()

    async def test_a_pulled_cable_is_noticed_and_a_new_driver_finds_it_again(self, bench: Bench) -> None:
        if bench.unplug is None or bench.replug is None:
            pytest.skip("this cable cannot be pulled without hands")
        one = self.make(bench)
        await one.open()
        await self.begin(one)
        await _done(bench.unplug())
        with pytest.raises(DeviceError):
            async with asyncio.timeout(5):
                while True:
                    await one.check()
                    await asyncio.sleep(0.02)
        await one.close()
        assert self.kept(one) is None
        with pytest.raises((DeviceMissing, DeviceBusy)):
            await self.make(bench).open()
        await _done(bench.replug())
        again = self.make(bench)
        await again.open()
        await self.begin(again)
        await again.check()
        await again.close()


class CameraContract(DriverContract):
    device = Device.CAMERA

    async def begin(self, one: Driver) -> None:
        await cast(Camera, one).begin()

    async def end(self, one: Driver) -> None:
        await cast(Camera, one).end()

    def kept(self, one: Driver) -> object:
        return cast(Camera, one).view.latest

    async def test_the_preview_lives(self, opened: Camera) -> None:
        await opened.begin()
        if Finding.NO_LIVE_VIEW in await opened.check():
            assert opened.view.latest is None
            return
        await until(lambda: opened.view.latest is not None, 5)
        first = opened.view.latest
        await until(lambda: opened.view.latest is not first, 5)
        frame = opened.view.latest
        assert frame is not None
        assert frame.pixels.dtype == np.uint8
        assert frame.pixels.ndim == 3
        assert frame.pixels.shape[2] == 3
        assert time.monotonic() - frame.taken_at < 2
        assert "array" not in repr(frame)

    async def test_a_capture_is_exposed_after_it_was_asked_for(self, opened: Camera) -> None:
        for begun in (False, True):
            if begun:
                await opened.begin()
            asked = time.monotonic()
            async with asyncio.timeout(10):
                frame = await opened.capture()
            assert asked <= frame.taken_at <= time.monotonic()

    async def test_a_cancelled_capture_leaves_it_usable(self, opened: Camera) -> None:
        await opened.begin()
        task = asyncio.create_task(opened.capture())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait({task})
        async with asyncio.timeout(10):
            await opened.capture()


class FingerScannerContract(DriverContract):
    device = Device.FINGERPRINT

    async def begin(self, one: Driver) -> None:
        await cast(FingerScanner, one).begin(Finger.RIGHT_INDEX)

    async def end(self, one: Driver) -> None:
        await cast(FingerScanner, one).end()

    def kept(self, one: Driver) -> object:
        return cast(FingerScanner, one).view.latest

    async def test_an_impression_of_the_finger_asked_for(self, opened: FingerScanner) -> None:
        for finger in (Finger.RIGHT_INDEX, Finger.LEFT_INDEX):
            await opened.begin(finger)
            async with asyncio.timeout(20):
                impression = await opened.capture()
            assert impression.pixels.dtype == np.uint8
            assert impression.pixels.ndim == 2
            assert impression.ppi >= 300
            assert "array" not in repr(impression)
            await opened.end()

    async def test_a_cancelled_capture_leaves_it_usable(self, opened: FingerScanner) -> None:
        await opened.begin(Finger.RIGHT_INDEX)
        task = asyncio.create_task(opened.capture())
        await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.wait({task})
        try:
            async with asyncio.timeout(20):
                await opened.capture()
        except BadCapture:
            pass  # nobody there, but it answers


class SignaturePadContract(DriverContract):
    device = Device.SIGNATURE

    async def begin(self, one: Driver) -> None:
        await cast(SignaturePad, one).begin(85.0, 28.0)

    async def end(self, one: Driver) -> None:
        await cast(SignaturePad, one).end()

    def kept(self, one: Driver) -> object:
        return cast(SignaturePad, one).ink.latest

    async def test_ink_appears_is_cleared_and_forgotten(self, opened: SignaturePad, bench: Bench) -> None:
        await opened.begin(85.0, 28.0)
        assert opened.ink.latest is not None
        assert (opened.ink.latest.width, opened.ink.latest.height) == (85.0, 28.0)
        pen = opened.pen
        if pen is not None:
            for n in range(20):
                pen.put(PenPoint(5.0 + n, 10.0, n / 100), down=True)
        elif bench.real:
            print("\nplease sign")
        await until(lambda: bool(opened.ink.latest and opened.ink.latest.strokes), 20)
        ink = opened.ink.latest
        assert all(0 <= p.x <= 85 and 0 <= p.y <= 28 and 0 <= p.pressure <= 1 for s in ink.strokes for p in s)
        assert "PenPoint" not in repr(ink)
        await opened.clear()
        assert opened.ink.latest is not None
        assert not opened.ink.latest.strokes
        await opened.end()
        assert self.kept(opened) is None


class CardReaderContract(DriverContract):
    device = Device.CARD

    async def begin(self, one: Driver) -> None:
        await cast(CardReader, one).begin()

    async def end(self, one: Driver) -> None:
        await cast(CardReader, one).end()

    def kept(self, one: Driver) -> object:
        return cast(CardReader, one).card.latest

    async def test_a_card_is_noticed_answers_and_is_cut_off_at_the_end(self, opened: CardReader, bench: Bench) -> None:
        with pytest.raises(CardGone):
            await opened.transmit(b"\x00\x84\x00\x00\x08")
        await opened.begin()
        if bench.act is not None:
            bench.act()
        elif bench.real:
            print("\nplease lay a card on the reader")
        await until(lambda: opened.card.latest is not None, 20)
        await opened.connect()
        assert len(await opened.transmit(b"\x00\xa4\x04\x0c\x07\xa0\x00\x00\x02\x47\x10\x01")) >= 2
        await opened.end()
        with pytest.raises(CardGone):
            await opened.transmit(b"\x00\x84\x00\x00\x08")


class EidClientContract(DriverContract):
    device = Device.EID

    async def begin(self, one: Driver) -> None:
        await cast(EidClient, one).begin("https://127.0.0.1:1/")

    async def end(self, one: Driver) -> None:
        await cast(EidClient, one).end()

    def kept(self, one: Driver) -> object:
        return cast(EidClient, one).step.latest

    async def test_an_identification_begins_and_is_cancelled(self, opened: EidClient) -> None:
        await opened.begin("https://127.0.0.1:1/")
        assert opened.step.latest is not None
        with pytest.raises(BadCapture):
            await opened.enter("123456")
        await opened.end()
        await opened.begin("https://127.0.0.1:1/")
        await opened.end()


class CodeScannerContract(DriverContract):
    device = Device.SCANNER

    async def begin(self, one: Driver) -> None:
        await cast(CodeScanner, one).begin()

    async def end(self, one: Driver) -> None:
        await cast(CodeScanner, one).end()

    def kept(self, one: Driver) -> object:
        return cast(CodeScanner, one).codes.latest

    async def test_a_code_is_read(self, opened: CodeScanner, bench: Bench) -> None:
        await opened.begin()
        if hasattr(opened, "key"):
            for n, character in enumerate("K7M-4QX\n"):
                opened.key(character, 100 + n / 100)
        elif bench.act is not None:
            bench.act()
        else:
            print("\nplease scan a code")
        await until(lambda: opened.codes.latest is not None, 20)
        await opened.end()
        assert opened.codes.latest is None


class JackContract(DriverContract):
    device = Device.JACK

    async def test_it_always_knows_whether_headphones_are_in(self, opened: Jack, bench: Bench) -> None:
        assert opened.plugged.latest is not None
        if bench.act is None:
            return
        before = opened.plugged.latest
        bench.act()
        await until(lambda: opened.plugged.latest is not before, 5)


class MountContract(DriverContract):
    device = Device.MOUNT

    async def begin(self, one: Driver) -> None:
        await cast(Mount, one).begin()

    async def end(self, one: Driver) -> None:
        await cast(Mount, one).end()

    def kept(self, one: Driver) -> object:
        return cast(Mount, one).stand.latest

    async def test_it_goes_where_it_is_told_and_says_where_it_is(self, opened: Mount) -> None:
        await opened.begin()
        here = opened.stand.latest
        assert here is not None
        if here.height is None:
            pytest.skip("a light without a motor")
        there = here.height + (40 if here.can(1) else -40)
        async with asyncio.timeout(20):
            assert await opened.reach(there) == pytest.approx(there, abs=10)

    async def test_it_stops_when_nobody_steers_any_more(self, opened: Mount) -> None:
        await opened.begin()
        here = opened.stand.latest
        assert here is not None
        if here.height is None:
            pytest.skip("a light without a motor")
        way = 1 if here.can(1) else -1
        opened.steer(way)
        await asyncio.sleep(1.0)
        one = opened.stand.latest
        await asyncio.sleep(0.5)
        other = opened.stand.latest
        assert one is not None and other is not None and one.height is not None and here.height is not None
        assert 0 < (one.height - here.height) * way < 150
        assert other.height == pytest.approx(one.height, abs=1.5)

    async def test_the_light_comes_without_a_jump_and_is_read_back(self, opened: Mount) -> None:
        await opened.begin()
        here = opened.stand.latest
        assert here is not None
        if here.lamp is None:
            pytest.skip("no light")
        await opened.shine(0.2)
        seen: set[float] = set()
        shining = asyncio.ensure_future(opened.shine(0.8))
        while not shining.done():
            if opened.stand.latest is not None and opened.stand.latest.lamp is not None:
                seen.add(round(opened.stand.latest.lamp, 2))
            await asyncio.sleep(0.01)
        assert shining.result() == pytest.approx(0.8, abs=0.05)
        assert len([level for level in seen if 0.25 < level < 0.75]) >= 2


class PrinterContract(DriverContract):
    device = Device.PRINTER

    async def test_a_slip_is_printed(self, opened: Printer) -> None:
        await opened.print(Slip(np.full((200, 576), 255, np.uint8)))
        await opened.check()

    async def test_a_cancelled_slip_leaves_it_usable(self, opened: Printer) -> None:
        task = asyncio.create_task(opened.print(Slip(np.full((2000, 576), 255, np.uint8))))
        await asyncio.sleep(0.001)
        task.cancel()
        await asyncio.wait({task})
        await opened.check()
        await opened.print(Slip(np.full((20, 576), 255, np.uint8)))
