"""A vendor's SDK that hangs, crashes or lies does so in its own process."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from drivers.ports import BadCapture, Device, DeviceError, DeviceLost, DeviceNeedsHand
from drivers.worker import Worker

SDK = "tests.drivers.sdk:Session"


@pytest.fixture
async def worker() -> AsyncIterator[Worker]:
    worker = Worker(Device.SIGNATURE, SDK, "pad")
    await worker.start(seconds=20)
    yield worker
    await worker.close()
    await worker.close()


def alive(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


async def test_a_call_goes_there_and_back(worker: Worker) -> None:
    assert await worker.call("model", str, seconds=5) == "Acme pad"


async def test_a_hung_sdk_is_killed_by_the_deadline_and_can_be_started_again(worker: Worker) -> None:
    pid = await worker.call("pid", int, seconds=5)
    started = time.monotonic()
    with pytest.raises(DeviceLost) as caught:
        await worker.call("hang", type(None), seconds=0.2)
    assert caught.value.code == "S22"
    assert time.monotonic() - started < 1.0
    assert not alive(pid)
    with pytest.raises(DeviceLost):
        await worker.call("model", str, seconds=5)
    await worker.start(seconds=20)
    assert await worker.call("model", str, seconds=5) == "Acme pad"


async def test_a_crash_is_an_unplugged_device(worker: Worker) -> None:
    with pytest.raises(DeviceLost) as caught:
        await worker.call("crash", type(None), seconds=10)
    assert caught.value.code == "S20"


@pytest.mark.parametrize(
    ("method", "code", "kind"),
    [("jam", "S42", DeviceNeedsHand), ("half", "S51", BadCapture), ("strange", "S50", DeviceLost),
     ("nothing", "S50", DeviceLost)],
)  # fmt: skip
async def test_errors_keep_their_type_and_others_lose_their_text(
    worker: Worker, method: str, code: str, kind: type[DeviceError]
) -> None:
    with pytest.raises(kind) as caught:
        await worker.call(method, object, seconds=5)
    assert caught.value.code == code
    assert await worker.call("model", str, seconds=5) == "Acme pad"


async def test_an_answer_of_another_type_is_garbled(worker: Worker) -> None:
    with pytest.raises(BadCapture):
        await worker.call("model", int, seconds=5)


async def test_a_late_answer_never_reaches_the_next_caller(worker: Worker) -> None:
    task = asyncio.create_task(worker.call("slow", str, seconds=5))
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait({task})
    assert task.cancelled()
    await worker.start(seconds=20)
    assert await worker.call("model", str, seconds=5) == "Acme pad"


@pytest.mark.parametrize(("dotted", "name", "code"), [
    ("no_such_sdk:Session", "pad", "S12"), (SDK, "explodes", "S50"), ("tests.drivers.sdk:Nothing", "pad", "S50"),
])  # fmt: skip
async def test_what_cannot_be_made_says_why(dotted: str, name: str, code: str) -> None:
    worker = Worker(Device.SIGNATURE, dotted, name)
    with pytest.raises(DeviceError) as caught:
        await worker.start(seconds=20)
    assert caught.value.code == code
    await worker.close()
