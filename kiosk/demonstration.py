"""The demonstration for machines without a display: a passport visit and a ticket play themselves."""

from __future__ import annotations

import asyncio
import shutil
import sys
import time
from pathlib import Path

from kiosk.scripted import STARTS, Played, open_submission, play, playground
from kiosk.settings import DeviceUrls, Settings

EXPECTED = {"passport": 28, "ticket": 9}
"""Screens of each visit, for the progress bar."""
WIDTH = 32


def demonstrate(settings: Settings, out: Path) -> int:
    """Play both visits and say where their traces lie. 0 if both reached their goal."""
    shutil.rmtree(out, ignore_errors=True)
    slips = out / "slips"
    devices = DeviceUrls("simulated:anna", "simulated:anna", "touch:", "keyboard:", f"png:{slips.resolve()}")
    print("No display: the demonstration plays on a hidden screen.")
    with playground(out, settings, devices, own_office=True) as ground:
        played: dict[str, Played] = {}
        for journey, expected in EXPECTED.items():
            bar = _Bar(journey, expected)
            slip = out / f"slip-{journey}.png"
            played[journey] = asyncio.run(
                play(ground, STARTS[journey], "de", out / "screens" / journey, slip, bar.advance)
            )
            bar.end(played[journey].ending.end)
        receipt = played["passport"].ending.receipt
        if receipt and ground.office_config:
            open_submission(ground.office_config, receipt.key, out / "opened")
    print(f"screens   {out / 'screens'}")
    print(f"slips     {out / 'slip-passport.png'}  {out / 'slip-ticket.png'}")
    print(f"received  {out / 'opened'}  (what the office opened with its private key)")
    return 0 if all(one.ending.end == "done" for one in played.values()) else 1


class _Bar:
    """A progress bar; on something that is not a terminal, a line a visit."""

    def __init__(self, journey: str, expected: int) -> None:
        self._journey = journey
        self._expected = expected
        self._seen = 0
        self._started = time.monotonic()

    def advance(self, screen: str) -> None:
        self._seen += 1
        if sys.stdout.isatty():
            full = min(WIDTH, WIDTH * self._seen // self._expected)
            print(f"\r{self._journey:9} [{'#' * full:{WIDTH}}] {screen:24}", end="", flush=True)

    def end(self, end: str) -> None:
        if sys.stdout.isatty():
            print("\r", end="")
        print(f"{self._journey:9} [{'#' * WIDTH}] {end} after {time.monotonic() - self._started:.1f} s{'':12}")
