"""The headphone socket of a sound card, as the kernel reports it."""

from __future__ import annotations

import asyncio

from drivers.inputnode import EV_SW, EV_SYN, SYN_DROPPED, Event, InputNode, find
from drivers.options import only
from drivers.ports import Device, DeviceError, DeviceMissing, DeviceUrl, Finding, Identity, Reason, Slot

HEADPHONES = 2
"""SW_HEADPHONE_INSERT of linux/input-event-codes.h."""


class EvdevJack:
    """`evdev:` (the first socket that reports itself) or `evdev:/dev/input/by-path/…-event`."""

    def __init__(self, url: DeviceUrl) -> None:
        only(url)
        self.plugged: Slot[bool] = Slot()
        self._path = url.path.removeprefix("//")
        self._node = InputNode(Device.JACK, self._felt, self._gone)

    async def open(self) -> Identity:
        found: str | None = await asyncio.to_thread(_found)
        path = self._path or found
        if path is None:
            raise DeviceMissing(Device.JACK, Reason.NOT_FOUND)
        model = await self._node.open(path)
        try:
            if not self._node.has(EV_SW) >> HEADPHONES & 1:
                raise DeviceMissing(Device.JACK, Reason.NOT_FOUND)
            self._look()
        except BaseException:
            await self.close()
            raise
        return Identity(model)

    async def check(self) -> frozenset[Finding]:
        self._look()
        return frozenset()

    async def close(self) -> None:
        self.plugged.latest = None
        await self._node.close()

    def _look(self) -> None:
        """The switch itself: events tell only of changes. Raises DeviceError."""
        self.plugged.latest = bool(self._node.on(EV_SW) >> HEADPHONES & 1)

    def _felt(self, event: Event) -> None:
        if (event.kind, event.code) == (EV_SW, HEADPHONES):
            self.plugged.latest = event.value == 1
        elif (event.kind, event.code) == (EV_SYN, SYN_DROPPED):
            try:
                self._look()
            except DeviceError:
                self.plugged.latest = None  # the next check says why

    def _gone(self) -> None:
        """Without its socket nobody wears headphones: known at once, not with the next check."""
        self.plugged.latest = None


def _found() -> str | None:
    return find(EV_SW, frozenset({HEADPHONES}))
