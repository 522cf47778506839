"""A new technician finds the cause of every planted fault from the dashboard alone."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pygame
import pytest

from drivers import driver
from drivers.ports import Device
from drivers.supervisor import Supervisor
from flows.needs import Devices
from flows.service.needs import Row, Statistics
from flows.service.screens import Dashboard
from flows.service.trials import TRIALS
from flows.visit import Place
from kiosk.diagnosis.bench import Bench
from kiosk.diagnosis.words import StaffWords
from kiosk.embedded import courier_and_office
from kiosk.faults import FAULTS, planted, within
from kiosk.keys import make
from kiosk.settings import Back, DeviceUrls, Settings, Terminal, load, write
from kiosk.ui.padface import PadFaces
from kiosk.ui.slips import Slips
from kiosk.ui.words import Words
from office.opening import generate
from tests.support.clock import virtual
from tests.support.fakes import FakeExaminer
from tests.ui.theatre import playing, showing


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    make(tmp_path / "keys")
    generate(tmp_path / "keys" / "office.key", tmp_path / "keys" / "office.pub")
    keys: dict[str, Any] = {name: str(tmp_path / "keys" / file) for name, file in {
        "ca": "ca.pem", "certificate": "terminal.pem", "key": "terminal.key", "public_key": "office.pub"
    }.items()}  # fmt: skip
    devices = DeviceUrls(
        camera="simulated:anna?width=900&height=1200", fingerprint="simulated:anna?delay=9", scanner="keyboard:",
        printer=f"png:{tmp_path / 'slips'}",
    )  # fmt: skip
    return Settings(Terminal(state=str(tmp_path / "state")), devices, office=Back(**keys))


@asynccontextmanager
async def bench_of(settings: Settings) -> AsyncIterator[Bench]:
    """The workbench over the shipped drivers, each supervised as in the terminal."""
    lent: dict[Device, Supervisor[Any]] = {}
    for device in Device:
        url = getattr(settings.devices, device.name.lower())
        if url is not None:
            made = lambda device=device, url=url: driver(device, url)  # noqa: E731
            lent[device] = Supervisor(device, made, deadline=5.0)
    running = [asyncio.ensure_future(one.run()) for one in lent.values()]
    await asyncio.gather(*(one.settled() for one in lent.values()))
    slips = Slips(settings, Words(settings), lambda: "de")
    try:
        yield Bench(
            settings,
            Devices(),
            lent,
            FakeExaminer,
            slips,
            lambda: None,
            lambda: "de",
            PadFaces(Words(settings), lambda: "de"),
        )
    finally:
        await asyncio.gather(*(one.close() for one in lent.values()))
        await asyncio.gather(*running, return_exceptions=True)


@contextmanager
def courier(settings: Settings, wanted: bool) -> Iterator[None]:
    """The shipped courier, where the fault is one that only it notices."""
    if not wanted:
        yield
        return
    config = settings.state / "config" / "kiosk.toml"
    config.parent.mkdir(parents=True, exist_ok=True)
    write(settings, config)
    with courier_and_office(load(config), config, None):
        yield


@pytest.mark.parametrize("name", FAULTS)
async def test_the_row_names_device_cause_and_action(settings: Settings, name: str) -> None:
    fault = FAULTS[name]
    with ExitStack() as stack:
        faulty = stack.enter_context(planted(name, settings))
        stack.enter_context(within(name))
        stack.enter_context(courier(faulty, fault.code == "N20"))
        async with bench_of(faulty) as bench:
            for _ in range(20):
                await bench.look_again()
                rows = bench.rows()
                row = next(row for row in rows if row.test == fault.test)
                if row.code == fault.code:
                    break
                await asyncio.sleep(0.5)
    assert row.code == fault.code
    assert row.grade in ("failed", "warning")
    for language in ("de", "en"):
        words = StaffWords(language)
        cause, action = words.code(fault.code)
        shown = await drawn(rows, language, f"test-{fault.test}", name)
        assert words(f"test-{fault.test}") in shown and cause in shown and action.rstrip(".") in shown


async def drawn(rows: tuple[Row, ...], language: str, node: str, name: str) -> str:
    """What the row says on the dashboard's first page; with KIOSK_PICTURES also as a picture in that folder."""
    async with playing() as stage, showing(stage, Dashboard(rows, Statistics()), Place()):
        stage.language = language
        await stage.drawn()
        first = next((one for one in stage.nodes() if one.id == node), None)
        if pictures := os.environ.get("KIOSK_PICTURES"):
            pygame.image.save(stage.picture(), f"{pictures}/{name}-{language}.png")
        assert first is not None, "not on the first page"
        return first.label


def test_at_least_eight_parts_stand_on_a_page() -> None:
    at = datetime(2026, 11, 23, tzinfo=UTC)
    faults = [Row(name, "failed", code, {}, "faulty", at) for name, code in (("printer", "P40"), ("camera", "C53"))]
    rest = [Row(name, "passed", None, {}, None, None, at, "technician") for name in ("clock", "office", "audit")]
    rest += [Row(name, "open") for name in TRIALS if name not in ("printer", "camera")]

    async def shown() -> int:
        async with playing() as stage, showing(stage, Dashboard((*faults, *rest), Statistics()), Place()):
            return sum(node.id.startswith("test-") for node in stage.nodes())

    assert virtual(shown()) >= 9


async def test_a_sound_terminal_has_none_of_these_codes(settings: Settings) -> None:
    async with bench_of(settings) as bench:
        await bench.look_again()
        found = {row.code for row in bench.rows()}
    assert found.isdisjoint({fault.code for fault in FAULTS.values()})


async def test_what_is_wrong_stands_on_top_and_results_outlast_the_process(settings: Settings) -> None:
    with planted("printer-paper-out", settings) as faulty:
        async with bench_of(faulty) as bench:
            await bench.look_again()
            grades = [row.grade for row in bench.rows()]
            assert grades == sorted(grades, key=["failed", "warning", "open", "passed"].index)
            assert await bench.report() == "reports"
    [report] = (settings.state / "reports").iterdir()
    assert report.read_bytes().startswith(b"%PDF")
    assert msgspec.json.decode((settings.state / "tests.json").read_bytes())["printer"]["code"] == "P40"
