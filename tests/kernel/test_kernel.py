"""Drivers against the kernel itself: `make bench-kernel`."""

from __future__ import annotations

import asyncio
import fcntl
import os
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, cast

import pytest

if not os.environ.get("KERNEL_BENCH"):
    pytest.skip("runs in a virtual machine: make bench-kernel", allow_module_level=True)

import numpy as np

from drivers import driver
from drivers.ports import Camera, CodeScanner, Device, DeviceError, Jack, PadFace, PadKey, Printer, Slip
from drivers.supervisor import Supervisor
from tests.drivers.far_printer import FarPrinter
from tests.drivers.far_stu import FarStu
from tests.kernel.gadget import gadget
from tests.kernel.uhid import Uhid


def load(*modules: str) -> None:
    for module in modules:
        done = subprocess.run(["/sbin/modprobe", module], capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.skip(f"no module {module}: {done.stderr.strip()}")


async def until(true: Any, seconds: float = 20.0) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - the kernel has no event for it
            await asyncio.sleep(0.01)


async def gone(one: Any) -> str:
    with pytest.raises(DeviceError) as caught:
        async with asyncio.timeout(10):
            while True:
                await one.check()
                await asyncio.sleep(0.05)
    return caught.value.code


async def test_a_signature_pad_on_hidraw_is_written_on_unplugged_and_found_again() -> None:
    load("uhid", "hid-generic")
    far = FarStu()
    far.capability = struct.pack(">5HBHB", 10800, 6480, 1023, 800, 480, 200, 2540, 0x0F)

    def face(width: int, height: int, aspect: float) -> PadFace:
        pixels = np.full((height, width), 255, np.uint8)
        pixels[40:300, 80] = 0
        return PadFace(pixels, (80, 40, 720, 300), {PadKey.ACCEPT: (400, 400, 800, 480)})

    for _ in range(2):
        with Uhid(far) as hid:
            pad = cast(Any, driver(Device.SIGNATURE, "stu:"))
            await until(lambda: list(Path("/sys/class/hidraw").glob("*")))
            identity = await pad.open()
            assert identity.model == "STU-540"
            pad.face = face
            await pad.begin(64.0, 26.0)
            assert far.picture is not None and np.array_equal(far.picture, face(800, 480, 1).pixels > 0)
            for n in range(200):
                hid.pen(5400 + n, 2500, 500)
                await asyncio.sleep(0.005)  # the kernel keeps 64 reports
            await until(lambda: sum(map(len, pad.ink.latest.strokes)) == 200)  # noqa: B023
            assert pad.lost_points == 0
            hid.pen(5600, 2500, 0, down=False)
            hid.pen(*(round(450 * 13.5), round(450 * 13.5)), 500)
            hid.pen(*(round(450 * 13.5), round(450 * 13.5)), 0, down=False)
            await until(lambda: pad.keys.latest is PadKey.ACCEPT)  # noqa: B023
        assert await gone(pad) == "S20"
        await pad.close()


@contextmanager
def uinput(events: Any, name: str) -> Iterator[Any]:
    load("uinput", "evdev")
    import evdev

    with evdev.UInput(events, name=name) as made:
        yield made


async def node_of(made: Any) -> str:
    await until(lambda: made.device is not None and Path(made.device.path).exists())
    return str(made.device.path)


async def test_a_pen_tablet_of_the_kernel() -> None:
    import evdev
    from evdev import ecodes as e

    axes = [
        (e.ABS_X, evdev.AbsInfo(0, 0, 16000, 0, 0, 100)), (e.ABS_Y, evdev.AbsInfo(0, 0, 10000, 0, 0, 100)),
        (e.ABS_PRESSURE, evdev.AbsInfo(0, 0, 2047, 0, 0, 0)),
    ]  # fmt: skip
    with uinput({e.EV_KEY: [e.BTN_TOOL_PEN, e.BTN_TOUCH], e.EV_ABS: axes}, "bench tablet") as pen:
        pad = cast(Any, driver(Device.SIGNATURE, f"evdev:{await node_of(pen)}"))
        assert (await pad.open()).model == "bench tablet"
        other = evdev.InputDevice(pen.device.path)
        with pytest.raises(OSError, match="busy"):
            other.grab()
        await pad.begin(80.0, 24.0)
        pen.write(e.EV_KEY, e.BTN_TOOL_PEN, 1)
        pen.write(e.EV_KEY, e.BTN_TOUCH, 1)
        for n in range(400):
            pen.write(e.EV_ABS, e.ABS_X, 4000 + n)
            pen.write(e.EV_ABS, e.ABS_Y, 5000 + n % 2)
            pen.write(e.EV_ABS, e.ABS_PRESSURE, 800 + n)
            pen.syn()
            if n % 4 == 0:
                await asyncio.sleep(0)
        await until(lambda: sum(map(len, pad.ink.latest.strokes)) == 400)
    assert await gone(pad) == "S20"
    await pad.close()


async def test_a_scanner_that_types_is_felt_by_nobody_else() -> None:
    import evdev
    from evdev import ecodes as e

    with uinput({e.EV_KEY: list(range(1, 128))}, "bench scanner") as keys:
        scanner = cast(CodeScanner, driver(Device.SCANNER, f"wedge:{await node_of(keys)}"))
        await scanner.open()
        await scanner.begin()
        other = evdev.InputDevice(keys.device.path)
        for code in (e.KEY_K, e.KEY_7, e.KEY_M, e.KEY_ENTER):
            keys.write(e.EV_KEY, code, 1)
            keys.write(e.EV_KEY, code, 0)
            keys.syn()
        await until(lambda: scanner.codes.latest == "k7m")
        assert other.read_one() is None
    assert await gone(scanner) == "Q20"
    await scanner.close()


async def test_headphones() -> None:
    from evdev import ecodes as e

    with uinput({e.EV_SW: [e.SW_HEADPHONE_INSERT]}, "bench jack") as socket:
        await node_of(socket)
        socket.write(e.EV_SW, e.SW_HEADPHONE_INSERT, 1)
        socket.syn()
        jack = cast(Jack, driver(Device.JACK, "evdev:"))
        await jack.open()
        assert jack.plugged.latest is True
        socket.write(e.EV_SW, e.SW_HEADPHONE_INSERT, 0)
        socket.syn()
        await until(lambda: jack.plugged.latest is False)
    assert await gone(jack) == "J20"
    await jack.close()


async def test_a_code_scanner_on_usb_serial() -> None:
    load("dummy_hcd", "libcomposite", "usb_f_acm", "cdc_acm")
    with gadget("acm.usb0") as cable:
        await until(lambda: Path("/dev/ttyACM0").exists() and Path("/dev/ttyGS0").exists())
        supervisor: Supervisor[Any] = Supervisor(
            Device.SCANNER, lambda: driver(Device.SCANNER, "serial:/dev/ttyACM0"), deadline=10.0
        )
        running = asyncio.create_task(supervisor.run())
        for _ in range(2):
            await until(lambda: supervisor.status.usable)
            with pytest.raises(DeviceError):
                async with supervisor.watch() as scanner:
                    far = os.open("/dev/ttyGS0", os.O_WRONLY | os.O_NOCTTY)
                    os.write(far, b"K7M-4QX\r\n")
                    await until(lambda scanner=scanner: scanner.codes.latest == "K7M-4QX")
                    os.close(far)
                    cable.unplug()
                    await asyncio.sleep(20)
            assert supervisor.status.code == "Q20"
            cable.plug()
            began = asyncio.get_running_loop().time()
            await until(lambda: supervisor.status.usable)
            print("replug noticed after", round(asyncio.get_running_loop().time() - began, 2), "s")
        await supervisor.close()
        await asyncio.wait({running})


async def test_a_receipt_printer_on_usb() -> None:
    load("dummy_hcd", "libcomposite", "usb_f_printer", "usblp")
    with gadget("printer.usb0") as cable:
        await until(lambda: Path("/dev/usb/lp0").exists() and Path("/dev/g_printer0").exists())
        far, loop, stop = FarPrinter(), asyncio.get_running_loop(), threading.Event()
        line = os.open("/dev/g_printer0", os.O_RDWR | os.O_NONBLOCK)

        def say(data: bytes) -> None:
            with suppress(BlockingIOError):
                os.write(line, data)

        def listen() -> None:
            while not stop.wait(0.005):
                with suppress(BlockingIOError):
                    if data := os.read(line, 8192):
                        loop.call_soon_threadsafe(far.take, data, say)

        thread = threading.Thread(target=listen)
        thread.start()
        working = asyncio.create_task(far.print_for_ever(say))
        try:
            printer = cast(Printer, driver(Device.PRINTER, "escpos:/dev/usb/lp0?answer=5&print=30"))
            await printer.open()
            drawn = np.full((300, 576), 255, np.uint8)
            drawn[50:250, 100:400] = 0
            await printer.print(Slip(drawn))
            assert np.array_equal(far.slips[0], drawn)
            stop.set()
            thread.join()
            cable.unplug()
            assert await gone(printer) == "P20"
            await printer.close()
        finally:
            stop.set()
            working.cancel()
            os.close(line)


async def test_a_camera_of_the_kernel_and_its_cable() -> None:
    load("vivid")
    await until(lambda: Path("/dev/video0").exists())
    camera = cast(Camera, driver(Device.CAMERA, "opencv:///dev/video0?width=640&height=360"))
    await camera.open()
    await camera.begin()
    await until(lambda: camera.view.latest is not None, 60)
    assert camera.view.latest is not None and camera.view.latest.pixels.shape[2] == 3
    disconnect("/dev/video0")
    assert (await gone(camera)).startswith("C2")
    await camera.close()
    assert camera.view.latest is None


def disconnect(node: str) -> None:
    """Find vivid's button "Disconnect" and press it."""
    handle = os.open(node, os.O_RDWR)
    try:
        control = 0x80000000  # V4L2_CTRL_FLAG_NEXT_CTRL
        while True:
            asked = bytearray(struct.pack("=II32s4iI2I", control, 0, b"", 0, 0, 0, 0, 0, 0, 0))
            fcntl.ioctl(handle, 0xC0445624, asked)
            found, _, name = struct.unpack_from("=II32s", asked)
            if name.partition(b"\0")[0] == b"Disconnect":
                fcntl.ioctl(handle, 0xC008561C, bytearray(struct.pack("=Ii", found, 1)))
                return
            control = found | 0x80000000
    finally:
        os.close(handle)


DRAW = """
import pathlib, sys, time, pygame
pygame.display.init()
screen = pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
width, height = screen.get_size()
screen.fill((20, 60, 160))
screen.fill((255, 220, 0), (width // 4, height // 4, width // 2, height // 2))
for _ in range(3):
    pygame.display.flip()
pathlib.Path("/out/screen-shown").write_text(pygame.display.get_driver())
time.sleep(60)
"""


def soon(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_the_screen_without_a_desktop() -> None:
    """Drawn through kmsdrm, photographed from outside: every pixel is the one that was drawn."""
    load("virtio-gpu")
    soon(lambda: Path("/dev/dri/card0").exists())
    environment = {**os.environ, "SDL_VIDEODRIVER": "kmsdrm", "XDG_RUNTIME_DIR": "/run"}
    drawing = subprocess.Popen([sys.executable, "-c", DRAW], env=environment)
    picture = Path("/out/screen.ppm")
    try:
        soon(lambda: drawing.poll() is not None or (picture.exists() and picture.stat().st_size > 0))
        assert drawing.poll() is None
        assert Path("/out/screen-shown").read_text().lower() == "kmsdrm"
        time.sleep(2)  # until it is whole
    finally:
        drawing.kill()
        drawing.wait()
    kind, size, most, raw = picture.read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    assert (kind, most) == (b"P6", b"255")
    expected = np.full((height, width, 3), (20, 60, 160), np.uint8)
    expected[height // 4 : height // 4 + height // 2, width // 4 : width // 4 + width // 2] = (255, 220, 0)
    assert np.array_equal(np.frombuffer(raw, np.uint8).reshape(height, width, 3), expected)
