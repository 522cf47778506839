"""Simulated terminals see what real ones would; and whatever must never happen is found."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from office import load
from office.__main__ import main
from tests.support.house import OfficeHouse


def report(running: OfficeHouse, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, object]]:
    status = main(["load", "--config", str(running.folder / "config" / "office.toml"), "--json", *arguments])
    told: dict[str, object] = json.loads(capsys.readouterr().out)
    return status, told


def test_numbers_with_retries_and_deaths_are_exact(running: OfficeHouse, capsys: pytest.CaptureFixture[str]) -> None:
    status, told = report(running, capsys, "--what", "tickets", "--terminals", "8", "--count", "60", "--die", "0.2")
    assert (status, told["faults"]) == (0, [])
    assert told["calls"] == sum(json.loads(json.dumps(told["statuses"])).values())


def test_submissions_and_heartbeats(running: OfficeHouse, capsys: pytest.CaptureFixture[str]) -> None:
    status, told = report(running, capsys, "--terminals", "4", "--count", "8", "--size", "50000")
    assert (status, told["statuses"]) == (0, {"201": 8})
    assert float(str(told["office_cpu_ms"])) > 0, "the office says what it cost"
    beats = ("--what", "heartbeats", "--terminals", "3", "--seconds", "1", "--every", "0.5", "--keep")
    status, told = report(running, capsys, *beats)
    assert status == 0 and set(json.loads(json.dumps(told["statuses"]))) == {"200"}


def test_it_needs_the_ca_to_make_terminals(running: OfficeHouse, tmp_path: Path) -> None:
    config = str(running.folder / "config" / "office.toml")
    assert main(["load", "--config", config, "--ca-key", str(tmp_path / "none.key")]) == 2


class Doubling(load.Terminal):
    """A terminal of an office that gives one number to everybody."""

    def __init__(self, seen: load.Seen) -> None:
        self._seen = seen

    async def call(self, *what: object, **how: object) -> tuple[int, bytes]:
        await asyncio.sleep(0)
        ticket = {"key": "k", "number": 7, "label": "A 7", "day": "2026-11-26", "service": "a", "area": "A", "ahead": 0}
        return 201, json.dumps(ticket | {"issued_at": "2026-11-26T09:00:00Z"}).encode()

    async def close(self) -> None:
        """Nothing is open."""


async def test_an_office_that_doubles_is_found_out() -> None:
    seen = load.Seen()
    await load.tickets([Doubling(seen)], seen, 5, 0.0, 0.0, "a")
    assert any("twice" in fault for fault in seen.faults)
