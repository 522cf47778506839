"""How staff comes in: a card that signs, or PIN and one-time code. Whoever came with a card goes with it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

from drivers.ports import CardReader, Device, DeviceError, Lent, Slot
from flows.screens import Tone
from flows.service.needs import Answer, Door, Why
from flows.service.screens import SignIn, StaffBusy, StaffEnter, StaffLay, StaffTell
from flows.visit import Back, Outdated, Place, Stage, until_false

SIGN_IN = Place()
INSIDE = Place(back=True)
PIN, CODE = (6, 12), 6
"""Digits, as `kiosk access` sets them."""
CARD_PIN = (6, 8)
"""Digits of a card's own PIN (NIST SP 800-73-4)."""
LOOK = 0.2
"""Seconds between two looks whether the card still lies there."""

Inside = Callable[[str], Awaitable[None]]


async def sign_in(stage: Stage, door: Door, reader: Lent[CardReader] | None, inside: Inside) -> None:
    """Let somebody in and do `inside` with who it is; for a card's holder until the card is pulled.

    Raises Ended when cancelled or abandoned.
    """
    usable = reader is not None and reader.status.usable and door.has_cards
    if not (door.has_pin or usable):
        await stage.show(StaffTell("service-no-pin", tone=Tone.WARNING), SIGN_IN)
        return
    who: str | None = None
    if reader is not None and usable:
        card: int | None = None
        try:
            async with reader.watch() as device:
                who, card = await _Desk(stage, door, reader, device.card).enter()
                if who is not None and card is not None:
                    with suppress(Outdated):
                        async with until_false(lambda: device.card.latest == card, LOOK):
                            await inside(who)
        except DeviceError as error:
            if error.device is not Device.CARD:
                raise
            if card is None and who is None and door.has_pin:  # the reader is lost: the PIN is left
                who, _ = await _Desk(stage, door).enter()
        if card is not None:
            return
    else:
        who, _ = await _Desk(stage, door).enter()
    if who is not None:
        await inside(who)


@dataclass
class _Desk:
    """One sign-in. Without `reader` only by PIN."""

    stage: Stage
    door: Door
    reader: Lent[CardReader] | None = None
    card: Slot[int] | None = None
    last: Answer | None = None
    """What the door said to the last try."""
    stale: int | None = None
    """The card that was tried already."""

    async def enter(self) -> tuple[str | None, int | None]:
        """Who came in, and the card's number if it was one. Nobody: (None, None)."""
        while True:
            seconds = await self.door.wait()
            if seconds > 0:
                values = {"seconds": round(seconds)}
                locked = StaffTell("service-locked", values, Tone.WARNING, button="done")
                await self.stage.show(locked, SIGN_IN)
                return None, None
            with suppress(Back):
                typed = await self._first()
                self.last, lies = await self._by_pin(typed) if typed else await self._by_card()
                if self.last.open:
                    return self.last.who, lies

    async def _first(self) -> str:
        """The PIN, or nothing: a card was laid down."""
        fault, values = self._fault()
        shortest, longest = PIN
        if self.card is not None and not self.door.has_pin:
            await self.stage.show(StaffLay(self.card, self.stale, fault, "service-card-lay", values), SIGN_IN)
            return ""
        if self.card is not None:
            screen = SignIn(
                "service-sign-in", False, shortest, longest, True, fault, values, card=self.card, stale=self.stale
            )
            return await self.stage.show(screen, SIGN_IN)
        return await self.stage.show(StaffEnter("service-pin", False, shortest, longest, True, fault, values), SIGN_IN)

    def _fault(self) -> tuple[str | None, dict[str, int]]:
        if self.last is None:
            return None, {"tries": 0, "left": 0}
        return f"service-{self.last.why}", {"tries": self.last.tries, "left": self.last.left}

    async def _by_pin(self, pin: str) -> tuple[Answer, None]:
        code = await self.stage.show(StaffEnter("service-code", False, CODE, CODE), INSIDE)
        return await self.stage.wait(StaffBusy("service-checking"), self.door.enter(pin, code), SIGN_IN), None

    async def _by_card(self) -> tuple[Answer, int | None]:
        """Ask for the card's PIN for as long as it lies there and takes one. Raises Back."""
        assert self.reader is not None and self.card is not None
        lies, card = self.card.latest, self.card
        if lies is None:  # it is gone again
            return Answer(False, why=Why.CARD_UNREADABLE), None
        self.stale = lies
        answer = await self.stage.wait(StaffBusy("service-card-reading"), self.door.meet(self.reader), SIGN_IN)
        self.last = None
        while answer.open or answer.why is Why.CARD_PIN:
            fault, values = self._fault()
            ask = StaffEnter("service-card-pin", False, *CARD_PIN, masked=True, fault=fault, values=values)
            try:
                async with until_false(lambda: card.latest == lies, LOOK):
                    pin = await self.stage.show(ask, INSIDE)
            except Outdated:
                return Answer(False, answer.tries, why=Why.CARD_UNREADABLE), None
            answer = await self.stage.wait(StaffBusy("service-checking"), self.door.prove(self.reader, pin), SIGN_IN)
            if answer.open or answer.seconds > 0:
                break
            self.last = answer
        return answer, lies
