"""The online function of the identity card: consent, lay it down, PIN, wait for the service."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

from drivers.ports import BadCapture, Device, DeviceError, EidClient, EidNeed, EidStep
from flows.document import remind, take_away
from flows.identity import OnlineIdentity
from flows.screens import Busy, EidConsent, Enter, Screen, Tell, Tone, Value
from flows.visit import Back, Ended, Visit

A = TypeVar("A")

EVERY = 0.1
"""Seconds between two looks whether the identification went on by itself."""


def can_identify_online(visit: Visit) -> bool:
    """Offered only where the city named an eID service: without its certificate a card tells nothing."""
    eid = visit.devices.eid
    return visit.house.eid_service is not None and eid is not None and eid.status.usable


async def identify_online(visit: Visit) -> OnlineIdentity | None:
    """The finished identification; None if it came to nothing, which was said."""
    eid, service = visit.devices.eid, visit.house.eid_service
    if eid is None or service is None:
        return None
    found: OnlineIdentity | None = None
    try:
        async with eid.watch(service) as client:
            try:
                with suppress(Back):
                    found = await _follow(visit, client)
                    if found is not None:
                        await visit.show(Tell("eid-done", tone=Tone.OK))
                await take_away(visit, client.card)
            except Ended:
                await remind(visit, client.card)
                raise
    except DeviceError as error:
        if error.device is not Device.EID:
            raise
        if found is None:
            await visit.show(Tell("eid-away", tone=Tone.WARNING, code=error.code))
    return found


async def _follow(visit: Visit, client: EidClient) -> OnlineIdentity | None:
    while True:
        step = client.step.latest or EidStep(EidNeed.WORK)
        match step.need:
            case EidNeed.DONE:
                return OnlineIdentity(step.session)
            case EidNeed.FAILED | EidNeed.PUK:
                await visit.show(Tell(_why(step), {"counter": visit.house.counter}, Tone.WARNING))
                return None
            case EidNeed.CONSENT:
                agreed = await _while(visit, EidConsent(step.rights, step.reader, step.purpose), client, step)
                if agreed is False:
                    return None
                if agreed:
                    await _use(visit, client.accept)
            case EidNeed.PIN | EidNeed.CAN:
                await _number(visit, client, step)
            case EidNeed.CARD:
                await _while(visit, Busy("eid-card"), client, step)
            case EidNeed.WORK:
                await _while(visit, Busy("eid-working"), client, step)


async def _number(visit: Visit, client: EidClient, step: EidStep) -> None:
    """PIN or CAN: on the reader's own keys where it has some, else here."""
    pin = step.need is EidNeed.PIN
    name = "eid-pin" if pin else "eid-can"
    if step.keypad:
        await _use(visit, client.enter, None)
        return
    fault = f"{name}-wrong" if step.wrong else None
    values: dict[str, Value] = {"tries": step.tries if step.tries is not None else 3}
    screen = Enter(name, shortest=6, longest=6, masked=pin, fault=fault, values=values)
    digits = await _while(visit, screen, client, step)
    if digits is not None:
        await _use(visit, client.enter, digits)


async def _while(visit: Visit, screen: Screen[A], client: EidClient, step: EidStep) -> A | None:
    """Show a screen until it is answered or the identification went on without an answer: then None."""
    return await visit.show_while(screen, lambda: client.step.latest is step, EVERY)


async def _use(visit: Visit, call: Callable[..., Awaitable[None]], *given: object) -> None:
    """A call with a deadline. A step that is over meanwhile is not an error."""
    eid = visit.devices.eid
    if eid is None:
        return
    with suppress(BadCapture):
        async with eid.use():
            await call(*given)


def _why(step: EidStep) -> str:
    """The message that says why it came to nothing."""
    if step.need is EidNeed.PUK:
        return "eid-blocked"
    return {"deactivated": "eid-deactivated", "cancellationByUser": "eid-cancelled"}.get(step.problem, "eid-failed")
