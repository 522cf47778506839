"""Drawing a queue number. It counts only once it is printed, or shown and accepted."""

from __future__ import annotations

from dataclasses import dataclass

from drivers.ports import DeviceError, Slip
from flows.needs import OfficeRefused, Outcome, Problem, Services, Ticket
from flows.screens import (
    Ask,
    Busy,
    Checklist,
    ChooseService,
    Option,
    PrinterFailed,
    Tell,
    TicketHeld,
    TicketNext,
    TicketNumber,
    Tone,
)
from flows.visit import End, Ended, Visit
from office.messages import Service


@dataclass(frozen=True, eq=False)
class Chosen:
    """The service that was picked; compared by identity, so that it can be a step's input."""

    service: Service


@dataclass(frozen=True)
class Drawn:
    """A number, and whether the visit goes on with the photo."""

    ticket: Ticket
    go_on: bool


async def choose_service(visit: Visit) -> Chosen:
    """What is it about? Services without numbers left explain themselves and lead back."""
    while True:
        offer: Services = await visit.wait(Busy("services-loading"), visit.office.services())
        service = await visit.show(ChooseService(offer.services, offer.as_of))
        if service.remaining != 0:
            return Chosen(service)
        await visit.show(Tell("ticket-none-left", tone=Tone.WARNING))


async def check_documents(visit: Visit, chosen: Chosen) -> None:
    """Is everything there that the service needs? Whoever lacks something may still draw a number."""
    documents = chosen.service.documents
    if not documents or await visit.show(Checklist(documents)):
        return
    stay = await visit.show(
        Ask(
            "ticket-missing",
            (Option(False, "back_home"), Option(True, "anyway", primary=True)),
            buttons=True,
        )
    )
    if not stay:
        raise Ended(End.CANCELLED)


async def draw_ticket(visit: Visit, chosen: Chosen, photo: bool) -> Drawn:
    """Draw, print, show. A number nobody took is given back."""
    service = chosen.service
    key = visit.new_key()
    try:
        ticket = await visit.wait(Busy("ticket-drawing"), visit.office.draw(key, service.id, visit.language()))
    except OfficeRefused as refused:
        name = {Problem.NONE_LEFT: "ticket-none-left", Problem.CLOSED: "ticket-closed"}.get(refused.problem)
        if name is None:
            raise
        await visit.show(Tell(name, tone=Tone.WARNING))
        raise Ended(End.AT_COUNTER, name) from refused
    visit.no_way_back()
    outcome = Outcome.ABANDONED
    try:
        outcome = await _hand_out(visit, ticket, service)
        if outcome is Outcome.ABANDONED:
            await visit.show(Tell("returned", tone=Tone.OK))
            raise Ended(End.CANCELLED)
    finally:
        await visit.office.outcome(key, outcome)
    answer = await visit.show(TicketNumber(ticket, outcome is Outcome.PRINTED, photo and service.photo))
    return Drawn(ticket, answer is TicketNext.PHOTO)


async def _hand_out(visit: Visit, ticket: Ticket, service: Service) -> Outcome:
    """Print until it works, or until the number was accepted on the screen or given back."""
    printer = visit.devices.printer
    language = visit.language()
    bring = tuple(one.names.get(language, one.names["de"]) for one in service.documents)
    while printer is not None:
        slip = await visit.typesetter.ticket(ticket, bring)
        try:
            await visit.wait(Busy("ticket-printing"), _print(visit, slip))
            return Outcome.PRINTED
        except DeviceError as error:
            answer = await visit.show(PrinterFailed(ticket, error.code))
        if answer is TicketHeld.KEEP:
            return Outcome.SHOWN
        if answer is TicketHeld.RETURN:
            return Outcome.ABANDONED
    return Outcome.SHOWN


async def _print(visit: Visit, slip: Slip) -> None:
    printer = visit.devices.printer
    assert printer is not None
    async with printer.use() as device:
        await device.print(slip)
