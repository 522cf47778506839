"""No test opens a display or a sound device."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

from tests.support.effort import WORST

LONG = 9_000

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

# no test fails for a busy machine
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """After a long run: how long each parser took at most."""
    for what, (count, worst) in sorted(WORST.items()):
        if count >= LONG:
            terminalreporter.write_line(f"{what}: {count}, at most {worst * 1000:.1f} ms of processor time")
