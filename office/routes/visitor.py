"""The ticket's page on the phone: place in the line and what to bring. No app, no cookie, no name; works without
JavaScript. Whoever has the address may look, therefore nobody can guess it."""

from __future__ import annotations

from typing import Any

from litestar import Response, get, post
from litestar.params import FromPath
from litestar.response import Redirect

from office import text
from office.messages import Place, Turn
from office.office import Office
from office.routes.contract import Here
from office.routes.people import page

_AGAIN = 15
"""Seconds until a page without JavaScript asks again."""


@get("/t/{token:str}", sync_to_thread=True)
def ticket_page(token: FromPath[str], office: Here) -> Response[str]:
    """The whole page."""
    return _page("ticket.html", token, office)


@get("/t/{token:str}/now", sync_to_thread=True)
def ticket_now(token: FromPath[str], office: Here) -> Response[str]:
    """Only what changes, for the page that is open."""
    return _page("ticket_now.html", token, office)


@post("/t/{token:str}/leave", sync_to_thread=True)
def leave_line(token: FromPath[str], office: Here) -> Response[Any]:
    """The number is not needed any more."""
    office.tickets.give_back(token)
    return Redirect(f"/t/{token}", status_code=303)


def _page(template: str, token: str, office: Office) -> Response[str]:
    now = office.clock()
    ticket, language, place, retake = office.tickets.page(token, now)
    say = text.phrases("visitor", language, office.settings.zone)
    service = office.settings.service(ticket.service)
    bring = [office.settings.documents[id] for id in service.documents] if service else []
    return page(
        template,
        say,
        token=token,
        ticket=ticket,
        place=place,
        over=place.turn is Turn.WAITING and ticket.day != office.line.day(now),
        line=_line(say, place),
        retake=retake,
        office=office.settings.office.title,
        service=named(service.names, say.language) if service else "",
        bring=[named(names, say.language) for names in bring],
        now=now,
        again=_AGAIN,
    )


def _line(say: text.Phrases, place: Place) -> str:
    """How long it may take, as a sentence."""
    estimate = place.estimate
    if estimate is None:
        return say("wait-unknown")
    key = "wait-range" if estimate.low > 0 else "wait-soon"
    return say(key, low=estimate.low, high=estimate.high)


def named(names: dict[str, str], language: str) -> str:
    """A name in a language; English, then German where it has none."""
    return names.get(language) or names.get(language.partition("-")[0]) or names.get("en", names["de"])


ROUTES = [ticket_page, ticket_now, leave_line]
