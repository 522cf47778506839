"""What a citizen can do here: the start screen, and the journeys behind it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from flows.capture import ALL_PARTS, capture
from flows.checkin import check_in
from flows.identify import Identified
from flows.information import inform
from flows.needs import Application, Part, Ticket
from flows.offers import closed, offered
from flows.screens import Errand, Option, Start, Value
from flows.ticket import check_documents, choose_service, draw_ticket, take_service
from flows.visit import Visit


@dataclass(frozen=True)
class Result:
    """What a visit that reached its goal leaves behind."""

    ticket: Ticket | None
    application: Application | None


async def reception(visit: Visit) -> Result:
    """One visit: a number, drawn or for an appointment, an application, or both."""
    errand = await visit.step(choose_errand)
    ticket: Ticket | None = None
    wanted: str | None = None
    known: Identified | None = None
    if errand is Errand.INFORMATION:
        wanted = await inform(visit)
        if wanted is None:
            return Result(None, None)
    if errand is Errand.TICKET or wanted is not None:
        chosen = await (visit.step(choose_service) if wanted is None else visit.step(take_service, wanted))
        await visit.step(check_documents, chosen)
        drawn = await visit.step(draw_ticket, chosen)
        visit.no_way_back()
        ticket = visit.ticket = drawn.ticket
        if not drawn.go_on:
            return Result(ticket, None)
    if errand is Errand.CHECK_IN:
        checked = await visit.step(check_in)
        visit.no_way_back()
        ticket, known = checked.ticket, checked.known
        if not checked.go_on:
            return Result(ticket, None)
    parts = (Part.PORTRAIT,) if errand is Errand.PHOTO else ALL_PARTS
    return Result(ticket, await capture(visit, ticket, parts, known))


async def choose_errand(visit: Visit) -> Errand:
    """The start screen. What cannot be done now says why, and where to go instead."""
    while True:
        options = _options(visit)
        errand = await visit.show_while(Start(options), partial(_still_true, visit, options))
        if errand is not None:
            return errand


def _still_true(visit: Visit, shown: tuple[Option[Errand], ...]) -> bool:
    return [option.closed for option in _options(visit)] == [option.closed for option in shown]


def _options(visit: Visit) -> tuple[Option[Errand], ...]:
    return tuple(_option(visit, errand) for errand in offered(visit.house))


def _option(visit: Visit, errand: Errand) -> Option[Errand]:
    icon = {Errand.INFORMATION: "info", Errand.CHECK_IN: "calendar"}.get(errand, errand.value)
    values: dict[str, Value] = {"counter": visit.house.counter, "minutes": 5 if errand is Errand.CAPTURE else 2}
    latest = visit.office.latest
    if errand is Errand.TICKET and latest is not None:
        values["ahead"] = sum(service.ahead for service in latest.services)
    return Option(errand, errand.value, icon, closed=closed(visit, errand), values=values)
