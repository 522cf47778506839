"""The visitor's own number while they are at the terminal: told when it is near, and when it is called."""

from __future__ import annotations

import asyncio

from flows.needs import OfficeError, OfficeRefused, Ticket
from flows.screens import Notice, Tone
from flows.visit import Visit
from office.messages import Place, Turn

LOOK = 1.0
"""Seconds between two looks whether there is a number by now."""
FAR, SOON = 20.0, 10.0
"""Seconds between two questions, until the number is near and afterwards."""
LONGEST = 160.0
"""Seconds that an office which gives no answer is left alone at most; the pause doubles until then."""


async def tell_turn(visit: Visit) -> None:
    """Ask where the number stands as long as the visit goes on. While nobody answers, what was said last stands.

    Only the office that gave the number knows; of one from another queue system nothing is told.
    """
    ticket = await _number(visit)
    if ticket.issuer is not None:
        return
    pause = 0.0
    while True:
        await asyncio.sleep(pause)
        try:
            place = await visit.office.place(ticket.key)
        except OfficeRefused:
            return
        except OfficeError:
            pause = min(2 * max(pause, FAR), LONGEST)
            continue
        visit.remind(_notice(visit, ticket, place))
        if place.turn in (Turn.FINISHED, Turn.RETURNED):
            return
        pause = FAR if place.turn is Turn.WAITING and not _near(visit, place) else SOON


async def _number(visit: Visit) -> Ticket:
    while visit.ticket is None:  # noqa: ASYNC110 - a step of the journey sets it
        await asyncio.sleep(LOOK)
    return visit.ticket


def _near(visit: Visit, place: Place) -> bool:
    return place.near or place.ahead <= visit.house.near


def _notice(visit: Visit, ticket: Ticket, place: Place) -> Notice | None:
    label = {"label": ticket.label.replace(" ", "\u00a0")}
    match place.turn:
        case Turn.WAITING if _near(visit, place):
            return Notice("turn-near", label)
        case Turn.CALLED:
            return Notice("turn-called", {**label, "counter": place.counter or visit.house.counter}, Tone.WARNING)
        case Turn.MISSED:
            return Notice("turn-missed", label, Tone.WARNING)
    return None
