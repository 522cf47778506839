"""The clerk's desk: the line and who is called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from litestar import Response, get, post
from litestar.params import FromPath
from litestar.response import Redirect

from office import text
from office.clerks import Session, WrongPassword
from office.messages import Turn
from office.office import Office
from office.problems import Refusal
from office.routes.contract import Caller, Here
from office.routes.people import page
from office.routes.signed_in import COOKIE, Clerk, Form, forgotten, genuine, own_page, remembered, words
from office.routes.visitor import named

_ROWS = 100
"""Rows of the line that a page shows; who asks for more sees how many there are."""


@get("/", sync_to_thread=False)
def front() -> Response[Any]:
    """Whoever comes to this address is most likely a clerk."""
    return Redirect("/desk", status_code=303)


@get("/desk/sign-in", sync_to_thread=False)
def sign_in_page(request: Caller, office: Here) -> Response[str]:
    """Name, password, counter."""
    return _sign_in(words(request, office), office, None)


@post("/desk/sign-in", guards=[own_page], sync_to_thread=True)
def sign_in(request: Caller, form: Form, office: Here) -> Response[Any]:
    """A wrong password is told without saying what was wrong."""
    say = words(request, office)
    try:
        secret = office.clerks.sign_in(form.one("name"), form.one("password"), form.one("counter"), office.clock())
    except WrongPassword:
        return _sign_in(say, office, say("sign-in-wrong"), 403)
    except Refusal as refusal:
        return _sign_in(say, office, say("sign-in-wait", seconds=refusal.retry_after), 429)
    return remembered(Redirect("/desk", status_code=303), secret, office.settings.web.secure)


@post("/desk/sign-out", guards=[own_page], sync_to_thread=True)
def sign_out(request: Caller, form: Form, clerk: Clerk, office: Here) -> Response[Any]:
    genuine(clerk, form)
    office.clerks.sign_out(request.cookies.get(COOKIE, ""))
    return forgotten(Redirect("/desk/sign-in", status_code=303))


@get("/desk", sync_to_thread=True)
def desk(request: Caller, clerk: Clerk, office: Here) -> Response[str]:
    """Who is at the counter, and who waits."""
    return _line(request, "desk.html", clerk, office)


@get("/desk/line", sync_to_thread=True)
def desk_line(request: Caller, clerk: Clerk, office: Here) -> Response[str]:
    """Only what changes."""
    return _line(request, "desk_line.html", clerk, office)


@post("/desk/line/{what:str}", guards=[own_page], sync_to_thread=True)
def work(what: FromPath[str], form: Form, clerk: Clerk, office: Here) -> Response[Any]:
    """One step of the clerk: next, again, missed, done, transfer, prefer, this."""
    genuine(clerk, form)
    line, counter, now = office.line, clerk.counter, office.clock()
    match what:
        case "next":
            line.call(counter, now)
        case "again":
            line.ring(counter, now)
        case "missed":
            line.miss(counter, now)
        case "done":
            line.finish(counter, now)
        case "transfer":
            line.transfer(counter, form.one("service"), now)
        case "prefer":
            line.prefer(form.one("key"), now)
        case "this":
            line.call_this(counter, form.one("key"), now)
        case _:
            raise Refusal("not-found")
    return Redirect("/desk", status_code=303)


def _line(request: Caller, template: str, clerk: Session, office: Office) -> Response[str]:
    say, now = words(request, office), office.clock()
    area = office.settings.counters[clerk.counter]
    waiting, total = office.line.waiting(area, now, _ROWS)
    return page(
        template,
        say,
        desk=around(office, clerk, "line"),
        here=office.line.at(clerk.counter, now),
        missed=[one for one in office.line.calls(now, 40) if one.turn is Turn.MISSED][:5],
        waiting=waiting,
        total=total,
        area=office.settings.areas[area],
        others=[
            (other, office.line.waiting(id, now, 0)[1]) for id, other in office.settings.areas.items() if id != area
        ],
        services={one.id: named(one.names, say.language) for one in office.settings.services},
        asking=office.terminals.asking(now),
        now=now,
        waited=_waited,
    )


@dataclass(frozen=True)
class Around:
    """What every page of the desk shows around its content."""

    office: str
    clerk: Session
    menu: str
    """The entry of the menu that is open."""


def around(office: Office, clerk: Session, menu: str) -> Around:
    """What a page of the desk shows around its content."""
    return Around(office.settings.office.title, clerk, menu)


def _sign_in(say: text.Phrases, office: Office, fault: str | None, status: int = 200) -> Response[str]:
    return page(
        "sign_in.html",
        say,
        status=status,
        office=office.settings.office.title,
        counters=[(counter, office.settings.areas[area].name) for counter, area in office.settings.counters.items()],
        fault=fault,
        nobody=not office.settings.desk.clerks,
    )


def _waited(since: datetime, now: datetime) -> int:
    return max(0, int((now - since).total_seconds() // 60))


ROUTES = [front, sign_in_page, sign_in, sign_out, desk, desk_line, work]
