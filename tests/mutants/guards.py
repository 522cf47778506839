"""The tests that guard a file: how long each lasts, which lines of the file it walks, and who notices a fault first."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

PATIENCE = 20.0
"""Seconds more than five times its time without a fault that a test, or all of them, may last."""


@dataclass(frozen=True)
class Guard:
    """One test, run without a fault."""

    seconds: float
    lines: frozenset[int]
    """Which lines of the file it walked, in this process."""


@dataclass
class Guards:
    """All tests of one file by their names, and whose turn it is when a fault is planted."""

    tests: Mapping[str, Guard] = field(default_factory=dict)
    noticed: list[str] = field(default_factory=list)
    """Who noticed a fault, the last one last."""

    @property
    def patience(self) -> float:
        """Seconds after which all tests together hang."""
        return PATIENCE + 5 * sum(one.seconds for one in self.tests.values())

    def at(self, line: int) -> list[str]:
        """Every test: first those that walk the line, among them whoever noticed last, then the shortest."""
        last = {name: number for number, name in enumerate(self.noticed)}

        def turn(name: str) -> tuple[bool, int, float]:
            return line not in self.tests[name].lines, -last.get(name, -1), self.tests[name].seconds

        return sorted(self.tests, key=turn)


class Watching:
    """A pytest plugin for the run without a fault: writes every test's `Guard` down."""

    def __init__(self, file: Path, out: Path) -> None:
        self._file = str(file)
        self._out = out
        self._lines: set[int] = set()
        self._guards: dict[str, tuple[float, list[int]]] = {}

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._lines = set()
        threading.settrace(self._called)
        sys.settrace(self._called)
        began = time.monotonic()
        yield
        sys.settrace(None)
        self._guards[item.nodeid] = time.monotonic() - began, sorted(self._lines)

    def pytest_sessionfinish(self) -> None:
        self._out.write_text(json.dumps(self._guards))

    def _called(self, frame: FrameType, event: str, argument: Any) -> Any:
        return self._walked if frame.f_code.co_filename == self._file else None

    def _walked(self, frame: FrameType, event: str, argument: Any) -> Any:
        self._lines.add(frame.f_lineno)
        return self._walked


def read(out: Path) -> Guards:
    """What `Watching` wrote."""
    told = json.loads(out.read_text())
    return Guards({name: Guard(seconds, frozenset(lines)) for name, (seconds, lines) in told.items()})


class Noticing:
    """A pytest plugin for a run with a fault: keeps to the order, ends what hangs, writes down who noticed."""

    def __init__(self, guards: Guards, line: int, out: Path) -> None:
        self._guards = guards
        self._turns = {name: turn for turn, name in enumerate(guards.at(line))}
        self._out = out

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items.sort(key=lambda item: self._turns.get(item.nodeid, len(self._turns)))
        for item in items:
            if (known := self._guards.tests.get(item.nodeid)) is not None:
                item.add_marker(pytest.mark.timeout(PATIENCE + 5 * known.seconds), append=False)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._out.write_text(report.nodeid)
