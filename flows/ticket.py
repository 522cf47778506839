"""Drawing a queue number. It counts only once it is printed, or shown and accepted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from drivers.ports import DeviceError, Lent, Printer, Slip
from flows.needs import OfficeRefused, Outcome, Problem, Services, Ticket
from flows.offers import closed
from flows.screens import (
    Ask,
    Busy,
    Checklist,
    ChooseService,
    Errand,
    Option,
    PrinterFailed,
    Tell,
    TicketHeld,
    TicketNext,
    TicketNumber,
    Tone,
)
from flows.visit import End, Ended, Visit
from office.messages import RequiredDocument, Service

_SAYS = {
    Problem.NONE_LEFT: "ticket-none-left",
    Problem.CLOSED: "ticket-closed",
    Problem.NOT_HERE: "ticket-not-here",
    Problem.UNSURE: "ticket-unsure",
}
"""The screen that explains why there is no number."""


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


async def take_service(visit: Visit, id: str) -> Chosen:
    """The service that was read about, as it is now; where it is gone, another is chosen."""
    offer: Services = await visit.wait(Busy("services-loading"), visit.office.services())
    found = next((one for one in offer.services if one.id == id and one.remaining != 0), None)
    return Chosen(found) if found is not None else await choose_service(visit)


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


async def draw_ticket(visit: Visit, chosen: Chosen) -> Drawn:
    """Draw, print, show. A number that nobody took is given back, even one whose answer was lost on the way."""
    service = chosen.service
    key = visit.new_key()
    answer: TicketNext | None = None
    outcome: Outcome | None = Outcome.ABANDONED
    try:
        ticket = await visit.wait(Busy("ticket-drawing"), visit.office.draw(key, service.id, visit.language()))
        visit.no_way_back()
        photo = service.photo and closed(visit, Errand.CAPTURE) is None
        screen = TicketNumber(ticket, visit.devices.printer is not None, photo)
        kept = await print_until_kept(visit, ticket, service.documents)
        if kept is None:
            answer = await visit.show(screen)
        screen = replace(screen, printed=kept is Outcome.PRINTED)
        outcome = kept or Outcome.SHOWN
    except OfficeRefused as refused:
        outcome = None
        name = _SAYS.get(refused.problem)
        if name is None:
            raise
        await visit.show(Tell(name, {"counter": visit.house.counter}, Tone.WARNING))
        raise Ended(End.AT_COUNTER, name) from refused
    finally:
        if outcome is not None:
            await visit.office.outcome(key, outcome)
    if answer is None:
        answer = await visit.show(screen)
    return Drawn(ticket, answer is TicketNext.PHOTO)


async def print_until_kept(visit: Visit, ticket: Ticket, bring: tuple[RequiredDocument, ...]) -> Outcome | None:
    """Print until it works, or until the number was kept by heart. None: there is no printer, the screen must do.
    Raises Ended when the number is given back."""
    printer = visit.devices.printer
    if printer is None:
        return None
    language = visit.language()
    slip = await visit.typesetter.ticket(ticket, tuple(one.names.get(language, one.names["de"]) for one in bring))
    while True:
        try:
            await visit.wait(Busy("ticket-printing"), _print(printer, slip))
            return Outcome.PRINTED
        except DeviceError as error:
            held = await visit.show(PrinterFailed(ticket, error.code))
        if held is TicketHeld.KEEP:
            return Outcome.SHOWN
        if held is TicketHeld.RETURN:
            await visit.show(Tell("returned", tone=Tone.OK))
            raise Ended(End.CANCELLED)


async def _print(printer: Lent[Printer], slip: Slip) -> None:
    async with printer.use() as device:
        await device.print(slip)
