"""A slip counts as printed only when the printer says so; every state of it is told by its own code."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

import cv2
import numpy as np
import pytest
import qrcode
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from drivers import driver
from drivers.ports import (
    Device,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceMissing,
    DeviceNeedsHand,
    DeviceUrl,
    Finding,
    Identity,
    Pixels,
    Printer,
    Reason,
    Slip,
)
from drivers.printer.escpos import EscPosPrinter, raster
from drivers.printer.wire import Inbox
from tests.drivers.far_printer import DOTS, FarPrinter, over_pty, over_tcp
from tests.drivers.plug import descriptors, until
from tests.support.effort import within

QUICK = "?answer=0.1&print=0.5"


def slip(text: str = "https://example.test/r/K7M4QX") -> Slip:
    code = qrcode.QRCode(box_size=6)
    code.add_data(text)
    picture = Image.new("L", (DOTS, 700), 255)
    picture.paste(code.make_image().get_image().convert("L"), (120, 200))
    return Slip(np.asarray(picture))


@asynccontextmanager
async def printing(far: FarPrinter, options: str = QUICK) -> AsyncIterator[Printer]:
    async with over_tcp(far) as url:
        printer = cast(Printer, driver(Device.PRINTER, url + options))
        await printer.open()
        try:
            yield printer
        finally:
            await printer.close()


async def code_of(printer: Printer, what: str = "check") -> str:
    with pytest.raises(DeviceError) as caught:
        await (printer.print(slip()) if what == "print" else printer.check())
    return caught.value.code


async def test_a_slip_comes_out_as_it_was_drawn_and_its_code_can_be_read() -> None:
    far = FarPrinter()
    async with printing(far) as printer:
        started = time.monotonic()
        await printer.print(slip())
        assert time.monotonic() - started < 1.0
    assert len(far.slips) == 1
    assert np.array_equal(far.slips[0], np.where(slip().pixels < 128, 0, 255))
    assert cv2.QRCodeDetector().detectAndDecode(far.slips[0])[0] == "https://example.test/r/K7M4QX"
    assert not far.unknown


@pytest.mark.parametrize(
    ("says", "identity"),
    [
        ({65: b"1.03 ESC/POS", 67: b"TM-T88VI", 68: b"X3KF0"}, Identity("TM-T88VI", "X3KF0", "1.03 ESC/POS")),
        ({}, Identity("ESC/POS printer")),
        ({67: b"\xff\x01" * 200}, Identity("\ufffd" * 40)),
    ],
)
async def test_it_says_who_it_is_if_it_knows_the_question(says: dict[int, bytes], identity: Identity) -> None:
    async with over_tcp(FarPrinter(says=says)) as url:
        printer = driver(Device.PRINTER, url + QUICK)
        told = await printer.open()
        assert (told.serial, told.firmware) == (identity.serial, identity.firmware)
        assert told.model == identity.model or len(told.model) <= 80
        await printer.check()
        await printer.close()


@pytest.mark.parametrize("scheme", ["escpos", "escpos+serial"])
async def test_the_same_over_a_device_node_and_a_serial_line(scheme: str) -> None:
    far = FarPrinter()
    async with over_pty(far, scheme) as (url, unplug):
        printer = cast(Printer, driver(Device.PRINTER, url + QUICK.replace("0.5", "5")))
        await printer.open()
        await printer.print(slip())
        assert np.array_equal(far.slips[0], np.where(slip().pixels < 128, 0, 255))
        unplug()
        with pytest.raises(DeviceLost) as caught:
            await printer.check()
        assert caught.value.reason is Reason.UNPLUGGED
        await printer.close()
        await printer.close()


@pytest.mark.parametrize(
    ("state", "code"),
    [("paper_out", "P40"), ("cover_open", "P41"), ("cutter_stuck", "P42"), ("too_hot", "P43"), ("offline", "P42"),
     ("silent", "P21")],
)  # fmt: skip
async def test_every_state_has_its_code_and_nothing_is_printed(state: str, code: str) -> None:
    far = FarPrinter()
    async with printing(far) as printer:
        setattr(far.condition, state, True)
        assert await code_of(printer) == code
        assert await code_of(printer, "print") == code
        setattr(far.condition, state, False)
        assert await printer.check() == frozenset()
        await printer.print(slip())
    assert len(far.slips) == 1


async def test_an_open_cover_is_named_before_the_paper_that_seems_missing() -> None:
    far = FarPrinter()
    async with printing(far) as printer:
        far.condition.cover_open = far.condition.paper_out = True
        assert await code_of(printer) in ("P41", "P40")
        far.condition.paper_out = False
        assert await code_of(printer) == "P41"


async def test_paper_near_its_end_is_a_finding_and_it_still_prints() -> None:
    far = FarPrinter()
    far.condition.near_end = True
    async with printing(far) as printer:
        assert await printer.check() == {Finding.PAPER_LOW}
        await printer.print(slip())
    assert len(far.slips) == 1


@pytest.mark.parametrize(("state", "code"), [("paper_out", "P40"), ("cover_open", "P41"), ("silent", "P21")])
async def test_what_breaks_in_the_middle_of_a_slip_does_not_count_and_is_never_printed_later(
    state: str, code: str
) -> None:
    far = FarPrinter()
    far.condition.seconds_a_band = 0.05
    async with printing(far, "?answer=0.1&print=5") as printer:
        task = asyncio.create_task(code_of(printer, "print"))
        await until(lambda: bool(far.paper))
        setattr(far.condition, state, True)
        assert await task == code
        await asyncio.sleep(0.05)
        setattr(far.condition, state, False)
        await asyncio.sleep(0.1)
        assert far.forgotten == 1
        assert not far.slips
        await printer.print(slip())
    assert len(far.slips) == 1
    assert np.array_equal(far.slips[0], np.where(slip().pixels < 128, 0, 255))


async def test_paper_that_ends_after_some_rows() -> None:
    far = FarPrinter()
    far.condition.stop_after_rows = 200
    async with printing(far, "?answer=0.1&print=5") as printer:
        assert await code_of(printer, "print") == "P40"
    assert not far.slips


async def test_a_slow_printer_is_waited_for() -> None:
    far = FarPrinter()
    far.condition.seconds_a_band = 0.25
    async with printing(far, "?answer=0.2&print=8") as printer:
        await printer.print(slip())
    assert len(far.slips) == 1


async def test_a_simple_printer_is_given_its_time_and_must_then_be_well() -> None:
    far = FarPrinter()
    far.condition.simple = True
    async with printing(far, "?answer=0.1&print=0.3") as printer:
        assert await code_of(printer, "print") == "P21"  # never "fine" without an answer
    far.slips.clear()
    async with printing(far, "?answer=0.1&print=0.3&confirm=wait") as printer:
        started = time.monotonic()
        await printer.print(slip())
        assert time.monotonic() - started > 0.8  # 700 rows
        assert len(far.slips) == 1
        far.condition.stop_after_rows = 200
        assert await code_of(printer, "print") == "P40"


async def test_cancelling_forgets_the_slip_and_leaves_it_usable() -> None:
    far = FarPrinter()
    far.condition.seconds_a_band = 0.05
    async with printing(far, "?answer=0.2&print=5") as printer:
        task = asyncio.create_task(printer.print(slip()))
        await until(lambda: bool(far.paper))
        task.cancel()
        await asyncio.wait({task})
        assert task.cancelled()
        await asyncio.sleep(0.05)
        assert not far.slips
        await printer.print(slip())
    assert len(far.slips) == 1


async def test_unplugged_while_idle() -> None:
    far = FarPrinter()
    async with over_tcp(far) as url:
        printer = cast(Printer, driver(Device.PRINTER, url + QUICK))
        await printer.open()
    assert await code_of(printer) == "P20"
    await printer.close()
    with pytest.raises(DeviceMissing):
        await printer.open()


async def test_a_printer_that_never_answers_cannot_be_opened() -> None:
    far = FarPrinter()
    far.condition.silent = True
    async with over_tcp(far) as url:
        with pytest.raises(DeviceLost) as caught:
            await driver(Device.PRINTER, url + QUICK).open()
        assert caught.value.reason is Reason.SILENT


@pytest.mark.parametrize("noise", [b"\xff", b"\x12\x12\xff" * 50, b"\xff" * 100_000, b"\x80\x90"])
async def test_noise_instead_of_a_status_is_garbled_never_fine(noise: bytes) -> None:
    far = FarPrinter()
    async with printing(far) as printer:
        far.condition.noise = noise
        if noise[0] != 0x12:
            assert await code_of(printer) == "P50"
        else:
            await printer.check()


@pytest.mark.parametrize(
    ("url", "code"),
    [("escpos:/nowhere/lp0", "P10"), ("escpos:/dev/null", "P11"), ("escpos+serial:/nowhere/tty", "P10"),
     ("escpos:{folder}/file", "P10"), ("escpos:{folder}", "P10"), ("escpos+tcp://127.0.0.1:1", "P10")],
)  # fmt: skip
async def test_what_cannot_be_opened_says_why(url: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DeviceError) as caught:
        await driver(Device.PRINTER, url.format(folder=tmp_path) + QUICK).open()
    assert caught.value.code == code


async def test_a_serial_line_that_another_program_has() -> None:
    far = FarPrinter()
    async with over_pty(far, "escpos+serial") as (url, _):
        first, second = (driver(Device.PRINTER, url + QUICK) for _ in range(2))
        await first.open()
        with pytest.raises((DeviceBusy, DeviceMissing)):
            await second.open()
        await first.close()


async def test_descriptors_stay_constant_over_many_openings() -> None:
    far = FarPrinter()
    async with over_pty(far, "escpos") as (url, _):
        counts = []
        for _ in range(30):
            printer = driver(Device.PRINTER, url + QUICK)
            await printer.open()
            await printer.close()
            counts.append(descriptors())
    assert counts[0] == counts[-1]


@pytest.mark.parametrize("shape", [(1, 1), (5, 575), (300, 384), (10, 576), (9, 900), (5000, 8)])
def test_a_slip_of_any_shape_becomes_whole_bands_on_the_paper(shape: tuple[int, int]) -> None:
    data = raster(np.zeros(shape, np.uint8), 576)
    rows = 0
    while data:
        assert data[:4] == b"\x1dv0\x00"
        across, down = int.from_bytes(data[4:6], "little"), int.from_bytes(data[6:8], "little")
        assert across == 72
        assert 0 < down <= 128
        rows += down
        data = data[8 + across * down :]
    assert rows == min(4096, shape[0] if shape[1] <= 576 else round(shape[0] * 576 / shape[1]))


def test_no_picture_holds_what_a_printer_takes_for_a_command() -> None:
    rows = np.frombuffer(b"\x10\x05\x02\x10\x14\x01\x10\x04\x01" * 8 * 100, np.uint8).reshape(100, 72)
    data = raster(np.where(np.unpackbits(rows, axis=1), 0, 255).astype(np.uint8), 576)
    assert not any(command in data for command in (b"\x10\x04", b"\x10\x05", b"\x10\x14"))
    assert len(data) == 8 + 100 * 72


class Answering:
    """A wire whose far side says anything."""

    def __init__(self, answers: list[bytes]) -> None:
        self.inbox = Inbox()
        self._answers = answers

    async def open(self) -> None: ...

    async def send(self, data: bytes) -> None:
        if self._answers:
            self.inbox.put(self._answers.pop(0))

    async def close(self) -> None: ...


@settings(
    max_examples=int(os.environ.get("MUTATIONS", "150")),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.binary(max_size=40), max_size=12))
def test_any_status_bytes_give_a_typed_error_or_a_finding_within_50_ms(answers: list[bytes]) -> None:
    async def ask() -> None:
        printer = EscPosPrinter(DeviceUrl.parse("escpos:x?answer=0.01&print=0.01"), Answering(answers))
        with within("ESC/POS status"):
            try:
                assert await printer.check() <= {Finding.PAPER_LOW}
            except DeviceError as error:
                assert isinstance(error, DeviceLost | DeviceNeedsHand)

    asyncio.run(ask())


async def test_pictures_are_numbered_on_whole_and_never_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "slips"
    for _ in range(2):
        printer = cast(Printer, driver(Device.PRINTER, f"png:{folder}"))
        await printer.open()
        await asyncio.gather(*(printer.print(slip()) for _ in range(3)))
        await printer.close()
    assert sorted(path.name for path in folder.iterdir()) == [f"slip-00{n}.png" for n in range(1, 7)]
    with Image.open(folder / "slip-006.png") as picture:
        assert np.array_equal(cast(Pixels, np.asarray(picture)), slip().pixels)


async def test_a_full_or_vanished_folder_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "slips"
    printer = cast(Printer, driver(Device.PRINTER, f"png:{folder}"))
    await printer.open()
    folder.rmdir()
    assert await code_of(printer) == "P20"
    assert await code_of(printer, "print") == "P20"
    (tmp_path / "file").touch()
    with pytest.raises(DeviceMissing):
        await driver(Device.PRINTER, f"png:{tmp_path}/file/slips").open()
    assert os.listdir(tmp_path) == ["file"]  # noqa: PTH208
