"""A headphone socket without a socket."""

from __future__ import annotations

import asyncio
from pathlib import Path

from drivers.options import BadUrl, only
from drivers.ports import DeviceUrl, Finding, Identity, Slot


class SimulatedJack:
    """`simulated:in`, `simulated:out`, or `simulated:var/headphones`: they are in for as long as there is that file,
    looked at with every check."""

    def __init__(self, url: DeviceUrl) -> None:
        only(url)
        if not url.path or "\0" in url.path:
            raise BadUrl("simulated: needs in, out or the name of a file")
        self.plugged: Slot[bool] = Slot()
        self._where = url.path

    async def open(self) -> Identity:
        await self.check()
        return Identity("simulated headphone socket")

    async def check(self) -> frozenset[Finding]:
        if self._where in ("in", "out"):
            self.plugged.latest = self._where == "in"
        else:
            self.plugged.latest = await asyncio.to_thread(Path(self._where).exists)
        return frozenset({Finding.SIMULATED})

    async def close(self) -> None:
        self.plugged.latest = None
