"""A person who does not exist lays a document of Utopia on a reader that does not exist."""

from __future__ import annotations

import asyncio
from datetime import date

from drivers.card.virtual import papers
from drivers.card.virtual.chip import ATR, VirtualChip
from drivers.options import BadUrl, choice, number, only, place
from drivers.ports import CardGone, Device, DeviceLost, DeviceUrl, Finding, Identity, Reason, Slot

_ACCESS = {"pace": (papers.BRAINPOOL, papers.NIST), "bac": ()}


class SimulatedReader:
    """`simulated:NAME?born=1990-08-12&access=pace&restricted=0&delay=1.0&away=0`: real commands, real cryptography.

    `access` is `pace`, or `bac` for an old passport. `restricted` ones open for authorities only, as German identity
    cards do. The document is laid down after `delay` seconds and taken away when the screen says so; with `away` it is
    taken away after that many commands, once. The CAN is 123456; the zone follows from the name (`Holder`).
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "born", "access", "restricted", "delay", "away")
        self.card: Slot[int] = Slot()
        try:
            born = date.fromisoformat(url.options.get("born", "1990-08-12"))
        except ValueError:
            raise BadUrl("simulated: born must be a date such as 1990-08-12") from None
        self.holder = papers.Holder.named(place(url), born)
        self._pace = _ACCESS[choice(url, "access", "pace", "bac")]
        self._restricted = choice(url, "restricted", "0", "1") == "1"
        self._delay = number(url, "delay", 1.0, 0, 60)
        self._away = int(number(url, "away", 0, 0, 10_000))
        self._chip: VirtualChip | None = None
        self._open = self._connected = False
        self._number = self._commands = 0
        self._hand: asyncio.Task[None] | None = None

    async def open(self) -> Identity:
        self._open = True
        self._chip = papers.passport(self.holder, pace=self._pace, restricted=self._restricted)
        return Identity("simulated card reader", serial="")

    async def check(self) -> frozenset[Finding]:
        self._alive()
        return frozenset({Finding.SIMULATED})

    async def close(self) -> None:
        await self.end()
        self._open = False

    async def begin(self) -> None:
        await self.end()
        self._alive()
        self._hand = asyncio.create_task(self._lay())

    async def end(self) -> None:
        hand, self._hand = self._hand, None
        if hand is not None:
            hand.cancel()
            await asyncio.wait({hand})
        self._take()

    async def connect(self) -> bytes:
        chip = self._alive()
        if self.card.latest is None:
            raise CardGone
        chip.reset()
        self._connected = True
        return ATR

    async def transmit(self, command: bytes) -> bytes:
        chip = self._alive()
        self._commands += 1
        if self._away and self._commands == self._away:
            self._take()
            self._hand = asyncio.create_task(self._lay())
        if not self._connected:
            raise CardGone
        return await asyncio.to_thread(chip.respond, command)

    def hear(self, advice: str) -> None:
        """Take the document away when told so."""
        if advice == "TakeCard" and self.card.latest is not None:
            self._hand = asyncio.create_task(self._reach())

    async def _lay(self) -> None:
        await asyncio.sleep(self._delay)
        self._number += 1
        self.card.latest = self._number

    async def _reach(self) -> None:
        await asyncio.sleep(self._delay / 2)
        self._take()

    def _take(self) -> None:
        self.card.latest = None
        self._connected = False

    def _alive(self) -> VirtualChip:
        if not self._open or self._chip is None:
            raise DeviceLost(Device.CARD, Reason.UNPLUGGED)
        return self._chip
