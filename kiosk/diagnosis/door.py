"""The door to the technician's journey: `flows.service.needs.Door` before the gates for PIN and card."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from drivers.card.chip.apdu import Transmit
from drivers.ports import CardReader, DeviceError, Lent
from flows.service.needs import Answer, Why
from kiosk.access import Gate
from kiosk.lockout import FREE, Locked, Refused
from kiosk.staffcards import CardGate, Expired, NoStaffCard, Unreadable, WrongCardPin


class StaffDoor:
    """Slow hashing goes into a thread; what cannot be counted lets nobody in."""

    def __init__(self, gate: Gate, cards: CardGate) -> None:
        self._gate = gate
        self._cards = cards

    @property
    def has_pin(self) -> bool:
        return self._gate.set_up

    @property
    def has_cards(self) -> bool:
        return bool(self._cards.cards.ids())

    async def wait(self) -> float:
        return await asyncio.to_thread(self._gate.wait)

    async def enter(self, pin: str, code: str) -> Answer:
        async def tried() -> str:
            await asyncio.to_thread(self._gate.open, pin, code)
            return "technician"

        return await self._answer(tried, Why.PIN)

    async def meet(self, reader: Lent[CardReader]) -> Answer:
        return await self._ask(reader, self._cards.meet)

    async def prove(self, reader: Lent[CardReader], pin: str) -> Answer:
        return await self._ask(reader, lambda transmit: self._cards.open(transmit, pin))

    async def _ask(self, reader: Lent[CardReader], asked: Callable[[Transmit], Awaitable[str]]) -> Answer:
        try:
            async with reader.use() as device:
                await device.connect()
                # what a card refuses is answered in here: to whoever lends it out, the reader would have failed
                return await self._answer(lambda: asked(device.transmit), Why.CARD_UNKNOWN)
        except DeviceError:
            return Answer(False, await self._left(), why=Why.CARD_UNREADABLE)

    async def _answer(self, tried: Callable[[], Awaitable[str]], why: Why) -> Answer:
        try:
            return Answer(True, who=await tried())
        except Refused as refused:
            return Answer(False, refused.tries, why=why)
        except Locked as locked:
            return Answer(False, 0, locked.seconds)
        except WrongCardPin as wrong:
            said = Why.CARD_PIN if wrong.left else Why.CARD_BLOCKED
            return Answer(False, await self._left(), await self.wait(), why=said, left=wrong.left)
        except NoStaffCard:
            return Answer(False, await self._left(), why=Why.CARD_OTHER)
        except Expired:
            return Answer(False, await self._left(), why=Why.CARD_EXPIRED)
        except Unreadable:
            return Answer(False, await self._left(), why=Why.CARD_UNREADABLE)
        except OSError:
            return Answer(False, why=why)

    async def _left(self) -> int:
        failed = await asyncio.to_thread(self._gate.lockout.failures)
        return max(FREE - failed.count, 0)
