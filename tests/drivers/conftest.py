"""The bench: every driver with a far side that needs no hardware, and real devices by `--device kind=URL`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, ExitStack
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from drivers import driver
from drivers.card.virtual import papers
from drivers.card.virtual.chip import ATR
from drivers.inputnode import EV_KEY, EV_SW
from drivers.jack.evdev import HEADPHONES
from drivers.ports import Device, DeviceError
from tests.cards.far_ausweisapp import FarAusweisApp
from tests.cards.far_ausweisapp import listening as listening_eid
from tests.cards.far_reader import READER, Inserted, daemon
from tests.drivers.contract import Bench
from tests.drivers.far_camera import FarCamera, listening
from tests.drivers.far_column import far_column
from tests.drivers.far_input import FarInput
from tests.drivers.far_input import plugged_in as plugged_in_input
from tests.drivers.far_printer import FarPrinter, over_pty, over_tcp
from tests.drivers.far_reflex import virtual_camera
from tests.drivers.far_scanner import FarLine
from tests.drivers.far_stu import FarStu, plugged_in
from tests.drivers.far_v4l2 import plugged_in as plugged_in_camera
from tests.drivers.test_tablet import DOWN, sample, tablet
from tests.drivers.test_wedge import keys


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--device", action="append", default=[], metavar="KIND=URL", help="run the contract tests on a real device"
    )


def pytest_configure(config: pytest.Config) -> None:
    for text in config.getoption("--device", default=None) or []:
        must_be_there(text)


def must_be_there(text: str) -> None:
    """What was asked for by `--device` can be opened, or one line says why not."""
    kind, _, url = text.partition("=")
    if kind.upper() not in Device.__members__:
        kinds = ", ".join(one.lower() for one in Device.__members__)
        raise pytest.UsageError(f"--device {text}: kinds are {kinds}")
    try:
        asyncio.run(_tried(Device[kind.upper()], url))
    except (ValueError, DeviceError) as error:
        code = f" ({error.code})" if isinstance(error, DeviceError) else ""
        raise pytest.UsageError(f"--device {text}: {error}{code}") from None


async def _tried(kind: Device, url: str) -> None:
    one = driver(kind, url)
    try:
        await one.open()
    finally:
        await one.close()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "bench" not in metafunc.fixturenames or metafunc.cls is None:
        return
    kind: Device = metafunc.cls.device
    given = metafunc.config.getoption("--device", default=None) or []
    real = [text.partition("=")[2] for text in given if text.partition("=")[0] == kind.name.lower()]
    names = [name for name in SIMULATED if name.startswith(f"{kind.name.lower()}-")]
    metafunc.parametrize("bench", real or names, indirect=True)


@pytest.fixture
async def bench(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Bench]:
    if request.param not in SIMULATED:
        yield Bench(request.param, real=True)
        return
    async with AsyncExitStack() as around:
        made = SIMULATED[request.param](tmp_path, around)
        yield made if isinstance(made, Bench) else await made


def _file(path: Path, prefix: str = "file:", options: str = "") -> Bench:
    away = path.with_name("away")
    return Bench(f"{prefix}{path}{options}", lambda: path.rename(away), lambda: away.rename(path))


def _picture(folder: Path, _: AsyncExitStack) -> Bench:
    path = folder / "a.png"
    Image.new("RGB", (64, 48), "red").save(path)
    return _file(path)


def _film(folder: Path, _: AsyncExitStack) -> Bench:
    path = folder / "a.avi"
    film = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 30.0, (64, 48))
    for number in range(5):
        film.write(np.full((48, 64, 3), number * 50, np.uint8))
    film.release()
    return _file(path)


def _http(_: Path, around: AsyncExitStack) -> Bench:
    far, plugged = FarCamera(), ExitStack()
    around.callback(plugged.close)
    port = plugged.enter_context(listening(far))
    return Bench(
        f"http://127.0.0.1:{port}/", lambda: plugged.close(), lambda: plugged.enter_context(listening(far, port))
    )


def _v4l2(folder: Path, around: AsyncExitStack) -> Bench:
    kernel = plugged_in_camera(folder / "video7", around.enter_context(pytest.MonkeyPatch.context()))

    def unplug() -> None:
        kernel.node.unlink()
        kernel.frames = False

    def replug() -> None:
        kernel.node.touch()
        kernel.frames = True

    return Bench(f"opencv://{kernel.node}", unplug, replug)


def _reflex(folder: Path, around: AsyncExitStack) -> Bench:
    virtual_camera(folder, around.enter_context(pytest.MonkeyPatch.context()), live_view=False)
    return Bench("gphoto2:")


def _reflex_live(folder: Path, around: AsyncExitStack) -> Bench:
    virtual_camera(folder, around.enter_context(pytest.MonkeyPatch.context()), live_view=True)
    return Bench("gphoto2:")


def _fingers(folder: Path, _: AsyncExitStack) -> Bench:
    for name in ("r.png", "l.png"):
        Image.fromarray(np.random.default_rng(1).integers(0, 255, (400, 300), np.uint8)).save(folder / name)
    return Bench(f"file:{folder / 'r.png'},{folder / 'l.png'}")


def _svg(folder: Path, _: AsyncExitStack) -> Bench:
    path = folder / "s.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0C9 0 9 9 20 5"/></svg>')
    return _file(path, options="?seconds=0.2")


async def _stu(_: Path, around: AsyncExitStack) -> Bench:
    far = FarStu()
    url = plugged_in(far, around.enter_context(pytest.MonkeyPatch.context()))
    around.callback(far.cut)

    async def write() -> None:
        while True:
            await asyncio.sleep(0.02)
            if far.inking and far.plugged:
                far.pen(5400, 3240, 500)

    hand = asyncio.create_task(write())
    around.callback(hand.cancel)
    return Bench(url, far.unplug, far.replug)


async def _tablet(_: Path, around: AsyncExitStack) -> Bench:
    far = tablet()
    node = plugged_in_input(far, around.enter_context(pytest.MonkeyPatch.context()))
    around.callback(far.cut)

    async def write() -> None:
        while True:
            await asyncio.sleep(0.02)
            if far.plugged and far.grabbed:
                far.send(DOWN, *sample(9000, 5000))

    hand = asyncio.create_task(write())
    around.callback(hand.cancel)
    return Bench(f"evdev:{node}", far.unplug, far.replug)


def _wedge(_: Path, around: AsyncExitStack) -> Bench:
    far = FarInput("Far Scanner", {EV_KEY: set(range(1, 128))})
    node = plugged_in_input(far, around.enter_context(pytest.MonkeyPatch.context()))
    around.callback(far.cut)
    return Bench(f"wedge:{node}", far.unplug, far.replug, lambda: far.send(*keys("K7M-4QX\n")))


async def _tcp(_: Path, around: AsyncExitStack) -> Bench:
    url = await around.enter_async_context(over_tcp(FarPrinter()))
    return Bench(f"{url}?answer=0.2&print=2")


async def _node(_: Path, around: AsyncExitStack) -> Bench:
    url, _unplug = await around.enter_async_context(over_pty(FarPrinter(), "escpos"))
    return Bench(f"{url}?answer=0.2&print=2")


async def _serial(_: Path, around: AsyncExitStack) -> Bench:
    url, _unplug = await around.enter_async_context(over_pty(FarPrinter(), "escpos+serial"))
    return Bench(f"{url}?answer=0.2&print=2")


def _serial_scanner(_: Path, around: AsyncExitStack) -> Bench:
    line = around.enter_context(FarLine())
    return Bench(line.url, act=lambda: line.scan(b"K7M-4QX\r\n"))


def _jack(_: Path, around: AsyncExitStack) -> Bench:
    far = FarInput("HDA Intel PCH Headphone", {EV_SW: {HEADPHONES}})
    node = plugged_in_input(far, around.enter_context(pytest.MonkeyPatch.context()))
    around.callback(far.cut)
    return Bench(f"evdev:{node}", far.unplug, far.replug, lambda: far.switch(HEADPHONES, True))


async def _column(folder: Path, around: AsyncExitStack) -> Bench:
    far = await around.enter_async_context(far_column(folder))
    return Bench(f"{far.url}?answer=0.2", far.unplug, far.replug)


def _pcsc(folder: Path, around: AsyncExitStack) -> Bench:
    plugged = ExitStack()
    around.callback(plugged.close)
    plugged.enter_context(daemon(folder))

    def lay() -> None:
        plugged.callback(Inserted(papers.passport(papers.Holder()), ATR).take_out)

    return Bench(f"pcsc:{READER}", plugged.close, lambda: plugged.enter_context(daemon(folder)), lay)


async def _ausweisapp(_: Path, around: AsyncExitStack) -> Bench:
    far, plugged = FarAusweisApp(), AsyncExitStack()
    around.push_async_callback(plugged.aclose)
    port = await plugged.enter_async_context(listening_eid(far))

    async def again() -> None:
        await plugged.enter_async_context(listening_eid(far, port))

    return Bench(f"ausweisapp:?port={port}", plugged.aclose, again)


def _png(folder: Path, _: AsyncExitStack) -> Bench:
    return Bench(f"png:{folder / 'slips'}")


def _simulated(url: str) -> Callable[[Path, AsyncExitStack], Bench]:
    return lambda _folder, _around: Bench(url)


SIMULATED: dict[str, Callable[[Path, AsyncExitStack], Bench | Awaitable[Bench]]] = {
    "camera-file": _picture,
    "camera-file-film": _film,
    "camera-http": _http,
    "camera-opencv": _v4l2,
    "camera-gphoto2": _reflex,
    "camera-gphoto2-live": _reflex_live,
    "camera-simulated": _simulated("simulated:anna"),
    "fingerprint-file": _fingers,
    "fingerprint-simulated": _simulated("simulated:anna?delay=0.05"),
    "signature-touch": _simulated("touch:"),
    "signature-file": _svg,
    "signature-simulated": _simulated("simulated:anna?seconds=0.3"),
    "signature-stu": _stu,
    "signature-evdev": _tablet,
    "scanner-keyboard": _simulated("keyboard:"),
    "scanner-wedge": _wedge,
    "scanner-serial": _serial_scanner,
    "mount-simulated": _simulated("simulated:contract"),
    "mount-modbus": _column,
    "jack-evdev": _jack,
    "jack-simulated": _simulated("simulated:out"),
    "card-pcsc": _pcsc,
    "card-simulated": _simulated("simulated:anna?delay=0.05"),
    "eid-ausweisapp": _ausweisapp,
    "printer-escpos+tcp": _tcp,
    "printer-escpos": _node,
    "printer-escpos+serial": _serial,
    "printer-png": _png,
}
"""By kind and scheme, and what else tells two apart."""
