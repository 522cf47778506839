"""Cameras: a live picture that is really live, a capture exposed after it was asked for, and every way to lose it."""

from __future__ import annotations

import asyncio
import gc
import io
import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager, suppress
from itertools import pairwise
from pathlib import Path
from typing import cast

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from drivers import driver
from drivers.camera import http, live
from drivers.camera.mjpeg import Pictures, TornStream
from drivers.pictures import jpeg
from drivers.ports import Camera, Device, DeviceError, DeviceLost, Finding, Pixels, Reason
from drivers.supervisor import Pace, Supervisor
from tests.drivers.far_camera import FarCamera, listening, picture
from tests.drivers.plug import descriptors, until
from tests.support.effort import within

ROOT = Path(__file__).resolve().parents[2]


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Camera]:
    camera = cast(Camera, driver(Device.CAMERA, url))
    await camera.open()
    try:
        yield camera
    finally:
        await camera.close()
        await camera.close()
        assert camera.view.latest is None


async def code_of(url: str) -> str:
    camera = driver(Device.CAMERA, url)
    with pytest.raises(DeviceError) as caught:
        await camera.open()
    await camera.close()
    return caught.value.code


def saved(path: Path, mode: str = "RGB", **options: object) -> str:
    Image.new(mode, (60, 40), "red" if mode in ("RGB", "CMYK") else 200).save(path, **options)  # type: ignore[arg-type]
    return f"file:{path}"


# Files


async def test_a_picture_is_shown_thirty_times_a_second_as_the_same_array(tmp_path: Path) -> None:
    async with opened(saved(tmp_path / "a.png")) as camera:
        assert await camera.check() == {Finding.SIMULATED}
        await camera.begin()
        seen = {}
        for _ in range(25):
            frame = camera.view.latest
            assert frame is not None
            seen[frame.taken_at] = frame
            await asyncio.sleep(0.02)
        assert len(seen) >= 10
        assert len({id(frame.pixels) for frame in seen.values()}) == 1
        asked = time.monotonic()
        frame = await camera.capture()
        assert frame.taken_at >= asked
        assert frame.pixels.shape == (40, 60, 3)
        assert frame.pixels[0, 0].tolist() == [0, 0, 255]
        assert not frame.lossy
        await camera.end()
        assert camera.view.latest is None


async def test_an_upright_picture_from_a_phone_that_was_held_sideways(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    url = saved(tmp_path / "a.jpg", exif=exif)
    async with opened(url) as camera:
        frame = await camera.capture()
    assert frame.pixels.shape == (60, 40, 3)
    assert frame.lossy


async def test_the_file_taken_away_is_the_unplugged_cable_and_a_new_one_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    async with opened(saved(path)) as camera:
        path.rename(tmp_path / "b.png")
        with pytest.raises(DeviceLost) as caught:
            await camera.check()
        assert caught.value.reason is Reason.UNPLUGGED
        saved(path, "L")
        await camera.begin()
        assert camera.view.latest is not None
        assert camera.view.latest.pixels[0, 0].tolist() == [200, 200, 200]


async def test_a_film_runs_in_a_loop_at_its_own_speed(tmp_path: Path) -> None:
    path = tmp_path / "a.avi"
    film = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 50.0, (64, 48))
    for number in range(5):
        film.write(np.full((48, 64, 3), number * 50, np.uint8))
    film.release()
    async with opened(f"file:{path}") as camera:
        await camera.begin()
        shades = set()
        end = time.monotonic() + 0.5
        times = set()
        while time.monotonic() < end:
            frame = camera.view.latest
            assert frame is not None
            shades.add(round(float(frame.pixels.mean()) / 50))
            times.add(frame.taken_at)
            await asyncio.sleep(0.005)
        assert shades == {0, 1, 2, 3, 4}
        assert 12 <= len(times) <= 30
        asked = time.monotonic()
        assert (await camera.capture()).taken_at > asked
        await camera.check()


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "C50"), (b"hello", "C50"), (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "C50"), (picture(3)[:900], "C50"),
     (b"\0\0\0\x18ftypmp42" + b"\0" * 500, "C50"), (None, "C10")],
)  # fmt: skip
async def test_a_file_that_is_no_picture(tmp_path: Path, content: bytes | None, code: str) -> None:
    path = tmp_path / "a.jpg"
    if content is not None:
        path.write_bytes(content)
    assert await code_of(f"file:{path}") == code
    assert await code_of(f"file:{tmp_path}") == "C10"


# Over HTTP


@pytest.mark.parametrize("length", [True, False])
@pytest.mark.parametrize("boundary", ["frame", "--BoundaryString"])
async def test_live_pictures_over_http(length: bool, boundary: str) -> None:
    far = FarCamera(length=length, boundary=boundary)
    with listening(far) as port:
        async with opened(f"http://127.0.0.1:{port}/video?width=640") as camera:
            await camera.check()
            await camera.begin()
            seen = set()
            for _ in range(40):
                assert camera.view.latest is not None
                seen.add(camera.view.latest.taken_at)
                await asyncio.sleep(0.01)
            assert len(seen) > 10
            asked = time.monotonic()
            frame = await camera.capture()
            assert frame.taken_at >= asked
            assert frame.lossy
            assert frame.pixels.shape == (240, 320, 3)
        assert "GET /video?width=640 " in far.asked[0]


async def test_a_slow_reader_sees_the_newest_picture_not_the_oldest(monkeypatch: pytest.MonkeyPatch) -> None:
    def slowly(data: bytes) -> Pixels:
        time.sleep(0.1)
        return jpeg(data)

    monkeypatch.setattr(http, "jpeg", slowly)
    far = FarCamera(rate=100, segments=4)
    with listening(far) as port:
        async with opened(f"http://127.0.0.1:{port}/") as camera:
            await camera.begin()
            shown: list[int] = []
            for _ in range(200):
                frame = camera.view.latest
                assert frame is not None
                number = round(float(frame.pixels.mean()) / 10)
                if not shown or shown[-1] != number:
                    shown.append(number)
                await asyncio.sleep(0.005)
            steps = [(b - a) % 20 for a, b in pairwise(shown)]
            assert np.median(steps) > 5  # the camera sends ten in the time of one


async def test_the_password_goes_along_and_a_wrong_one_is_no_permission() -> None:
    far = FarCamera(password="Basic YW5uYTpnZSAraGVpbQ==")
    with listening(far) as port:
        async with opened(f"http://anna:ge%20%2Bheim@127.0.0.1:{port}/"):
            pass
        assert await code_of(f"http://127.0.0.1:{port}/") == "C11"


@pytest.mark.parametrize(
    ("condition", "code"),
    [({"status": "404 Not Found"}, "C10"), ({"status": "503 Busy"}, "C30"), ({"status": "403 No"}, "C11"),
     ({"mode": "garbage"}, "C50"), ({"mode": "huge"}, "C50"), ({"mode": "closed"}, "C20"), ({"mode": "torn"}, "C50"),
     ({"mode": "silent"}, "C21"), ({"mode": "deaf"}, "C21"), ({"mode": "trickle"}, "C21"),
     ({"status": "nonsense"}, "C50")],
)  # fmt: skip
async def test_a_camera_that_cannot_be_used_says_why(
    condition: dict[str, str], code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "SECONDS", 0.3)
    monkeypatch.setattr(live, "FIRST", 1.5)
    with listening(FarCamera(**condition)) as port:  # type: ignore[arg-type]
        assert await code_of(f"http://127.0.0.1:{port}/") == code
    assert await code_of(f"http://127.0.0.1:{port}/") == "C10"


@pytest.mark.parametrize(
    ("mode", "reason"),
    [("silent", Reason.SILENT), ("garbage", Reason.GARBLED), ("closed", Reason.UNPLUGGED), ("torn", Reason.GARBLED)],
)
async def test_what_happens_to_a_running_stream_is_noticed(
    mode: str, reason: Reason, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "SECONDS", 0.3)
    far = FarCamera()
    with listening(far) as port:
        async with opened(f"http://127.0.0.1:{port}/") as camera:
            await camera.begin()
            far.mode = mode
            with pytest.raises(DeviceLost) as caught:
                async with asyncio.timeout(4):
                    while True:
                        await camera.check()
                        await asyncio.sleep(0.02)
            assert caught.value.reason is reason
            with pytest.raises(DeviceLost):
                await camera.capture()


async def test_a_few_torn_pictures_do_not_stop_the_preview() -> None:
    far = FarCamera()
    with listening(far) as port:
        async with opened(f"http://127.0.0.1:{port}/") as camera:
            await camera.begin()
            far.mode = "torn"
            await asyncio.sleep(0.05)
            far.mode = "good"
            moment = time.monotonic()
            await until(lambda: camera.view.latest is not None and camera.view.latest.taken_at > moment)
            await camera.check()


async def test_unplugged_and_plugged_in_again_under_its_supervisor() -> None:
    far = FarCamera()
    pace = Pace(check=0.02, first=0.01, longest=0.1, gone=0.05)
    with listening(far) as port:
        url = f"http://127.0.0.1:{port}/"
        supervisor = Supervisor(Device.CAMERA, lambda: cast(Camera, driver(Device.CAMERA, url)), deadline=3, pace=pace)
        task = asyncio.create_task(supervisor.run())
        assert (await supervisor.settled()).usable
    before = descriptors()
    for _ in range(10):
        await until(lambda: not supervisor.status.usable)
        with listening(far, port):
            await until(lambda: supervisor.status.usable)
            cut = asyncio.get_running_loop().call_later(0.05, far.__setattr__, "mode", "closed")
            with pytest.raises(DeviceLost):
                async with asyncio.timeout(5), supervisor.watch():
                    await asyncio.sleep(60)
            cut.cancel()
            far.mode = "good"
    await supervisor.close()
    assert task.done()
    await until(lambda: descriptors() <= before)


# Bytes


MUTATED = b"".join(FarCamera(length=n % 2 == 0).part(picture(n, 16, 16)) for n in range(4))


@settings(max_examples=400)
@given(st.data())
def test_any_stream_gives_bounded_pictures_or_a_typed_error(data: st.DataObject) -> None:
    stream = bytearray(MUTATED)
    for _ in range(data.draw(st.integers(0, 8))):
        at = data.draw(st.integers(0, len(stream) - 1))
        stream[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
    pictures = Pictures()
    with within("MJPEG streams"), suppress(TornStream):
        for at in range(0, len(stream), 700):
            for one in pictures.feed(bytes(stream[at : at + 700])):
                assert len(one) <= len(stream)


def test_a_stream_cut_anywhere_gives_the_same_pictures() -> None:
    stream = b"".join(FarCamera(length=False).part(picture(n, 16, 16)) for n in range(5)) + b"--frame"
    whole = Pictures().feed(stream)
    assert whole == [picture(n, 16, 16) for n in range(5)]
    for size in (1, 2, 3, 7, 501):
        pictures = Pictures()
        assert [one for at in range(0, len(stream), size) for one in pictures.feed(stream[at : at + size])] == whole


def test_a_stream_that_never_ends_a_picture_is_given_up() -> None:
    pictures = Pictures()
    with pytest.raises(TornStream):
        for _ in range(300):
            pictures.feed(b"\xff\xd8\xff" + b"\0" * 100_000)


def test_an_embedded_thumbnail_does_not_end_the_picture() -> None:
    thumbnail = io.BytesIO()
    Image.new("L", (8, 8)).save(thumbnail, "JPEG")
    whole = picture(1)
    with_thumbnail = whole[:2] + b"\xff\xe1" + (2 + len(thumbnail.getvalue())).to_bytes(2, "big")
    with_thumbnail += thumbnail.getvalue() + whole[2:]
    part = FarCamera(length=False).part(with_thumbnail)
    assert Pictures().feed(part + part)[0] == with_thumbnail


def resident_pages() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1])


async def test_the_preview_survives_unplugging_and_replugging_without_leaking() -> None:
    """CYCLES=1000 for the long run."""
    cycles = int(os.environ.get("CYCLES", "20"))
    far, pace = FarCamera(), Pace(check=0.02, first=0.001, longest=0.01, gone=0.01)
    with ExitStack() as around:
        plugged = around.enter_context(ExitStack())
        port = plugged.enter_context(listening(far))
        url = f"http://127.0.0.1:{port}/"
        supervisor = Supervisor(
            Device.CAMERA, lambda: cast(Camera, driver(Device.CAMERA, url)), deadline=5.0, pace=pace
        )
        running = asyncio.create_task(supervisor.run())
        marks: list[tuple[int, int, int]] = []
        for cycle in range(cycles):
            await until(lambda: supervisor.status.usable, 10)
            with pytest.raises(DeviceError):
                async with supervisor.watch() as camera:
                    await until(lambda camera=camera: camera.view.latest is not None, 5)  # type: ignore[misc]
                    plugged.close()
                    await asyncio.sleep(30)
            plugged.enter_context(listening(far, port))
            if cycle in (cycles // 4, cycles - 1):
                await until(lambda: supervisor.status.usable, 10)
                gc.collect()
                pages = resident_pages()
                marks.append((descriptors(), threading.active_count(), pages * resource.getpagesize() // 1024))
        await supervisor.close()
        await asyncio.wait({running})
    (before, threads, resident), (after, threads_after, resident_after) = marks
    print(f"{cycles} cycles: {before} to {after} descriptors, {resident} to {resident_after} KiB")
    assert after <= before + 2
    assert threads_after <= threads + 2
    assert resident_after - resident < 20_000


def test_a_program_that_fails_while_a_picture_is_drawn_ends_without_an_abort() -> None:
    """A thread in native code must not be caught by the interpreter's end."""
    program = """
import asyncio, time
import cv2, numpy
from drivers.camera.live import Live
from drivers.ports import Frame, Slot
PICTURE = numpy.zeros((1500, 1500, 3), numpy.uint8)
class Slow:
    def read(self):
        cv2.GaussianBlur(PICTURE, (31, 31), 5)
        return Frame(PICTURE, time.monotonic())
    def close(self): ...
async def main():
    await Live(Slow, Slot()).start()
    raise SystemExit("failed")
asyncio.run(main())
"""
    for _ in range(2):
        ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT)
        assert (ended.returncode, ended.stderr.strip()) == (1, "failed")
