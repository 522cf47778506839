"""Ends what a citizen does with a device when the device is lost."""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import cast

from drivers.ports import DeviceError


class Watched:
    """The body of a `watch`: cancelled when the device is lost, and the loss raised in its place.

    Works as `asyncio.timeout` does: a cancellation from outside that comes at the same time wins.
    """

    def __init__(self) -> None:
        self._loss: DeviceError | None = None
        self._task: asyncio.Task[object] | None = None
        self._cancelling = 0
        self._cancelled = False

    def lose(self, loss: DeviceError) -> None:
        """Cancel the body soon; not at once, for the body may be about to raise this very loss itself."""
        if self._loss is None:
            self._loss = loss
            asyncio.get_running_loop().call_soon(self._cancel)

    def _cancel(self) -> None:
        if self._task is not None:
            self._cancelled = True
            self._task.cancel()

    async def __aenter__(self) -> None:
        self._task = cast("asyncio.Task[object]", asyncio.current_task())
        self._cancelling = self._task.cancelling()

    async def __aexit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        task, self._task = self._task, None
        if (
            self._cancelled
            and task is not None
            and task.uncancel() <= self._cancelling
            and kind is asyncio.CancelledError
            and self._loss is not None
        ):
            raise self._loss from None
