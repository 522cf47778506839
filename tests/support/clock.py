"""An event loop whose time jumps to the next timer, so that a test of minutes takes milliseconds.

Work in threads is waited for in real time; meanwhile the virtual clock stands still.
"""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor
from typing import Any, TypeVar, TypeVarTuple

T = TypeVar("T")
Inputs = TypeVarTuple("Inputs")
_GLANCE = 0.005


class _Patient(selectors.DefaultSelector):  # type: ignore[valid-type, misc, unused-ignore]
    """Where the loop would sleep, it moves the clock instead."""

    loop: VirtualLoop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready: list[tuple[selectors.SelectorKey, int]] = super().select(0)
        if ready or timeout == 0:
            return ready
        if self.loop.threads:
            return super().select(_GLANCE)
        if timeout is None:
            # nothing is scheduled: only a signal or a socket can wake us
            return super().select(_GLANCE)
        self.loop.jump(timeout)
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    """`time()` starts at 1000 and moves only when everybody sleeps."""

    def __init__(self) -> None:
        selector = _Patient()
        selector.loop = self
        self._now = 1000.0
        self.threads = 0
        super().__init__(selector)

    def time(self) -> float:
        return self._now

    def jump(self, seconds: float) -> None:
        """Let time pass."""
        self._now += max(seconds, 0.0)

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[*Inputs], T], *args: *Inputs
    ) -> asyncio.Future[T]:
        future: asyncio.Future[T] = super().run_in_executor(executor, func, *args)
        self.threads += 1
        future.add_done_callback(self._returned)
        return future

    def _returned(self, _: asyncio.Future[Any]) -> None:
        self.threads -= 1


def virtual(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine on a virtual clock."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(coroutine)
