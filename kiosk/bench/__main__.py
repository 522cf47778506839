"""`python -m kiosk.bench [--out bench.json]`: measure, print, write. See `make bench`."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import cv2

from drivers.camera.face import Expression, Pose, Scene, named, render
from kiosk.bench import drawing, handin, judging, restart, scale
from kiosk.bench.rows import Row, write
from kiosk.scripted import playground
from kiosk.settings import DeviceUrls, Settings, SettingsError, default_file, load
from kiosk.trouble import TROUBLE, complain

LONGEST = 300.0
"""Seconds for one run of the whole terminal."""
HAPPY = "simulated:anna?start=far,mouth"


def main() -> int:
    """0 if everything could be measured, whether or not it was good."""
    parser = argparse.ArgumentParser(prog="python -m kiosk.bench", description="Measures the terminal on this machine.")
    parser.epilog = "example: python -m kiosk.bench --out bench.json"
    parser.add_argument("--out", type=Path, default=Path("bench.json"), metavar="FILE", help="the figures as JSON")
    options = parser.parse_args()
    try:
        settings = load(default_file(demo=True))
        rows = []
        for row in _measured(settings):
            print(row.line(), flush=True)
            rows.append(row)
    except TROUBLE as error:
        return complain(error)
    write(rows, options.out)
    print(f"  written to {options.out}; {os.cpu_count()} cores, load before {_LOAD:.1f}")
    return 0


_LOAD = os.getloadavg()[0]


def _measured(settings: Settings) -> Iterator[Row]:
    happy = _terminal(settings, "visit", HAPPY)
    yield Row("passport visit, start screen to receipt", happy["visit"], "s", 20.0)
    yield Row("start of the program to the attract screen", happy["attract"], "s", 3.0)
    yield Row("idle on the attract screen, share of a core", happy["idle"], "%", 3.0)
    yield Row("memory after a visit", happy["memory"], "MB", 400.0)
    yield Row("memory at most", happy["memory_peak"], "MB")
    with tempfile.TemporaryDirectory() as folder:
        live = _terminal(settings, "live", _never_good(Path(folder)))
    yield Row("camera pictures 1920x1080 shown, of 30 given a second", live["fps"], "1/s", 29.0, more_is_better=True)
    yield Row("load meanwhile, guidance included", live["live_load"], "%")
    yield Row("touch to visible reaction, start screen, p99", live["touch"], "ms", 50.0)
    yield Row("touch to visible reaction, photo screen, p99", live["touch_live"], "ms", 50.0)
    yield from restart.rows(settings)
    yield from drawing.rows()
    yield from judging.rows()
    yield from handin.rows(settings)
    yield from scale.rows(settings)


def _never_good(folder: Path) -> str:
    """A camera whose person keeps the mouth open, so that the live screen stays."""
    pose = Pose(expression=Expression(mouth=0.8))
    picture = render(named("anna"), pose, Scene(), (1920, 1080)).pixels
    cv2.imwrite(str(folder / "open.png"), picture)
    return f"file:{folder / 'open.png'}"


def _terminal(settings: Settings, what: str, camera: str) -> dict[str, float]:
    """A whole terminal with courier and office, measured from within. Raises SettingsError if it fails."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        devices = DeviceUrls(camera, "simulated:anna", "touch:", "keyboard:", f"png:{out / 'slips'}")
        with playground(out, settings, devices, own_office=True):
            config = out / "state" / "config" / "kiosk.toml"
            started = time.monotonic()
            try:
                done = subprocess.run(
                    [sys.executable, "-m", "kiosk.bench.inside", what, str(config), str(started)],
                    env=os.environ | {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"},
                    capture_output=True,
                    text=True,
                    timeout=LONGEST,
                    check=False,
                )
            except subprocess.TimeoutExpired:
                raise SettingsError(f"bench: the {what} run did not end within {LONGEST:.0f} s") from None
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise SettingsError(f"bench: the {what} run failed: {last}")
    measured: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return measured


if __name__ == "__main__":
    sys.exit(main())
