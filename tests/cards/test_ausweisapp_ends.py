"""AusweisApp ends while the card lies there: it is said that this does not work now, and it comes back by itself."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from drivers.eid.ausweisapp import AusweisApp
from drivers.ports import Device, DeviceUrl
from drivers.supervisor import Pace, Supervisor
from flows.identify import identify
from flows.needs import House
from flows.screens import Screen, Tell
from flows.visit import Place
from tests.cards.far_ausweisapp import FarAusweisApp, listening
from tests.drivers.plug import until
from tests.journeys.test_capture import world
from tests.support.fakes import World

PACE = Pace(check=0.05, first=0.05, longest=0.2, gone=0.1)


@asynccontextmanager
async def supervised(url: str) -> AsyncIterator[Supervisor[Any]]:
    kept: Supervisor[Any] = Supervisor(
        Device.EID, lambda: AusweisApp(DeviceUrl.parse(url)), deadline=10.0, pace=PACE
    )  # fmt: skip
    running = asyncio.ensure_future(kept.run())
    await kept.settled()
    try:
        yield kept
    finally:
        await kept.close()
        await asyncio.wait({running})


def visitor(eid: Supervisor[Any], name: str, end: Callable[[], Awaitable[None]]) -> World:
    """Somebody who identifies online; at the screen `name` the program ends."""
    made = world(identify=["online", "none"], eid_pin="000000", eid_can="500540")
    made.eid, made.house = eid, House("6", "3", eid_service="https://eid.example/token")  # type: ignore[assignment]
    usual = made.stage.show

    async def show(screen: Screen[Any], place: Place) -> Any:
        if screen.name == name:
            made.stage.shown.append(screen)
            await end()
            await asyncio.sleep(5)
        if screen.name in ("eid-working", "eid-card"):
            await asyncio.sleep(5)  # goes on by itself
        return await usual(screen, place)

    made.stage.show = show  # type: ignore[method-assign]
    return made


def told(made: World, name: str, caplog: pytest.LogCaptureFixture) -> None:
    after = made.stage.names[made.stage.names.index(name) :]
    assert after == [name, "eid-away", "identify"]
    assert [one.code for one in made.stage.shown if isinstance(one, Tell)] == ["E20"]
    assert not [one for one in caplog.records if one.exc_info or one.levelno >= logging.ERROR]


@pytest.mark.parametrize("way", ["goes", "killed"])
@pytest.mark.parametrize("name", ["eid-consent", "eid-pin", "eid-can", "eid-card"])
async def test_it_ends_at_any_step(name: str, way: str, caplog: pytest.LogCaptureFixture) -> None:
    far, running = FarAusweisApp(), AsyncExitStack()
    far.card = name != "eid-card"
    far.can_needed = name == "eid-can"

    async def end() -> None:
        assert far.line is not None
        if way == "killed":
            far.line.transport.abort()
        await running.aclose()

    async with AsyncExitStack() as around:
        around.push_async_callback(running.aclose)
        port = await running.enter_async_context(listening(far))
        eid = await around.enter_async_context(supervised(f"ausweisapp:?port={port}"))
        made = visitor(eid, name, end)
        assert (await made.visit().walk(identify)).identity is None
        told(made, name, caplog)
        assert not eid.status.usable
        await around.enter_async_context(listening(FarAusweisApp(), port))
        await until(lambda: eid.status.usable, 5)


def process_of(eid: Supervisor[Any]) -> int:
    client: Any = eid.driver
    return int(client._process.pid)


PROGRAM = """#!{python}
import asyncio, sys
sys.path.insert(0, {root!r})
from tests.cards.far_ausweisapp import FarAusweisApp, listening

async def main():
    far = FarAusweisApp()
    far.card = True
    async with listening(far, int(sys.argv[-1])):
        await asyncio.Event().wait()

asyncio.run(main())
"""


async def test_the_program_that_we_started_is_killed_and_started_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    program = tmp_path / "AusweisApp2"
    program.write_text(PROGRAM.format(python=sys.executable, root=str(Path(__file__).parents[2])))
    program.chmod(0o755)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    async with supervised(f"ausweisapp:?program={program}&port={port}") as eid:
        assert eid.status.usable
        first = process_of(eid)

        async def end() -> None:
            os.kill(first, signal.SIGKILL)

        made = visitor(eid, "eid-pin", end)
        assert (await made.visit().walk(identify)).identity is None
        told(made, "eid-pin", caplog)
        await until(lambda: eid.status.usable, 20)
        assert process_of(eid) != first
