"""Checking in for an appointment: the code is scanned or typed, the office gives a number, once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import NoReturn

from flows.codes import by_scanning
from flows.identify import Identified
from flows.needs import OfficeError, OfficeRefused, Outcome, Problem, Ticket
from flows.offers import closed
from flows.screens import Busy, Errand, Tell, TicketNext, TicketNumber, Tone, Value
from flows.ticket import print_until_kept
from flows.visit import End, Ended, Visit


@dataclass(frozen=True)
class CheckedIn:
    """A number for an appointment, and whether the visit goes on with what its case needs.

    `known` is None where the office has prepared no case for it.
    """

    ticket: Ticket
    go_on: bool
    known: Identified | None


async def check_in(visit: Visit) -> CheckedIn:
    """Ask for the code until the office knows it; print and show the number.

    Whoever leaves in between stays checked in: the person is in the house, and the code gives the same number again.
    Raises Ended where it is too early or too late, or while the office is away.
    """
    code, ticket = await by_scanning(visit, partial(_number, visit), "checkin")
    visit.no_way_back()
    visit.ticket = ticket
    known: Identified | None = None
    latest = visit.office.latest
    service = next((one for one in latest.services if one.id == ticket.service), None) if latest else None
    possible = closed(visit, Errand.CAPTURE) is None
    if possible:
        known = await visit.wait(Busy("code-checking"), _case(visit, code))
    photo = possible and (known is not None or (service is not None and service.photo))
    kept: Outcome | None = None
    try:
        kept = await print_until_kept(visit, ticket, service.documents if service else ())
    finally:
        await visit.office.outcome(ticket.key, kept or Outcome.SHOWN)
    answer = await visit.show(TicketNumber(ticket, kept is Outcome.PRINTED, photo))
    return CheckedIn(ticket, answer is TicketNext.PHOTO, known)


async def _number(visit: Visit, code: str) -> tuple[str, Ticket] | None:
    """The number of the appointment behind a code; None if there is no such appointment."""
    try:
        ticket = await visit.wait(Busy("code-checking"), visit.office.check_in(visit.new_key(), code, visit.language()))
    except OfficeRefused as refused:
        values: dict[str, Value] = {} if refused.at is None else {"at": refused.at}
        match refused.problem:
            case Problem.NOT_FOUND:
                return None
            case Problem.TOO_EARLY:
                await visit.show(Tell("checkin-early", values, Tone.WARNING, button="done"))
                raise Ended(End.CANCELLED, "checkin-early") from refused
            case Problem.TOO_LATE:
                await visit.show(Tell("checkin-late", values, Tone.WARNING, button="done"))
                raise Ended(End.AT_COUNTER, "checkin-late") from refused
        await _away(visit, refused)
    except OfficeError as error:
        await _away(visit, error)
    return code, ticket


async def _away(visit: Visit, error: OfficeError) -> NoReturn:
    """The office gave no answer: the appointment is not lost, and a person can be told."""
    await visit.show(Tell("checkin-away", {"counter": visit.house.counter}, Tone.WARNING, error.code, button="done"))
    raise Ended(End.AT_COUNTER, "checkin-away") from error


async def _case(visit: Visit, code: str) -> Identified | None:
    try:
        case = await visit.office.find(code)
    except OfficeError:
        return None
    return None if case is None else Identified(case)
