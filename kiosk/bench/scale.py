"""Many terminals at one office: submissions, queue numbers and heartbeats, over real mutual TLS on this machine."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk.bench.rows import Row
from kiosk.scripted import playground
from kiosk.settings import DeviceUrls, Settings, SettingsError

LONGEST = 600.0


def rows(settings: Settings) -> Iterator[Row]:
    """The terminals share the machine with the office: what they cost is missing to it. Raises SettingsError."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        with playground(out, settings, DeviceUrls(), own_office=True):
            config = out / "state" / "config" / "office.toml"
            taken = _load(config, "submissions", "--terminals", "40", "--count", "400")
            yield Row(
                "office: submissions of 900 kB from 40 terminals", taken["rate"], "1/s", 60.0, more_is_better=True
            )
            yield Row("office: the same, p99", taken["p99_ms"], "ms", 3000.0)
            drawn = _load(config, "tickets", "--terminals", "64", "--count", "5000")
            yield Row("office: numbers, 40 % asked twice, 5 % died, 64 terminals", drawn["rate"], "1/s")
            yield Row("office: the same, doubled, missing or changed", float(len(drawn["faults"])), "", 0.0)
            yield _cost(config)
            heard = _load(config, "heartbeats", "--terminals", "10000", "--seconds", "60")
            yield Row("office: heartbeats of 10,000 terminals a minute, p99", heard["p99_ms"], "ms", 250.0)


def _cost(config: Path) -> Row:
    """Fifty beats a second on lines that are open already, from few terminals and from many."""
    few, many = (
        _load(config, "heartbeats", "--keep", "--terminals", str(count), "--every", str(count / 50), "--seconds", "60")
        for count in (10, 1000)
    )
    share = 100 * (many["office_cpu_ms"] / few["office_cpu_ms"] - 1)
    return Row("office: processor time a beat, 1,000 terminals against 10", share, "%", 20.0)


def _load(config: Path, what: str, *arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "office", "load", "--config", str(config), "--json", "--what", what, *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)
    except subprocess.TimeoutExpired:
        raise SettingsError(f"bench: {what} did not end within {LONGEST:.0f} s") from None
    if done.returncode not in (0, 1) or not done.stdout:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise SettingsError(f"bench: {what}: {last}")
    told: dict[str, Any] = json.loads(done.stdout)
    return told
