"""The clerk's desk: the day's appointments; new ones get a code to carry."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from litestar import Response, get, post
from litestar.response import Redirect

from office import codes
from office.appointments import Appointment
from office.clerks import Session
from office.office import Office
from office.problems import Refusal
from office.routes.contract import Caller, Here
from office.routes.desk import around
from office.routes.people import page
from office.routes.signed_in import Clerk, Form, genuine, own_page, words
from office.routes.visitor import named

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


@get("/desk/appointments", sync_to_thread=True)
def list_appointments(request: Caller, clerk: Clerk, office: Here) -> Response[str]:
    """Today's, by time."""
    return _page(request, clerk, office, None)


@post("/desk/appointments/new", guards=[own_page], sync_to_thread=True)
def make_appointment(request: Caller, form: Form, clerk: Clerk, office: Here) -> Response[str]:
    """A new one, for a service and a time. The page shows its code once more in large letters."""
    genuine(clerk, form)
    service = office.settings.service(form.one("service"))
    try:
        starts_at = datetime.fromisoformat(form.one("start")).replace(tzinfo=office.settings.zone)
    except ValueError:
        raise Refusal("malformed") from None
    if service is None:
        raise Refusal("malformed")
    code = codes.spaced("".join(secrets.choice(_ALPHABET) for _ in range(8)))
    made = Appointment(code, f"appointment-{secrets.token_hex(8)}", service=service.id, starts_at=starts_at)
    office.appointments.keep([made])
    return _page(request, clerk, office, made)


@post("/desk/appointments/cancel", guards=[own_page], sync_to_thread=True)
def cancel_appointment(form: Form, clerk: Clerk, office: Here) -> Response[Any]:
    genuine(clerk, form)
    office.appointments.cancel(form.one("code"))
    return Redirect("/desk/appointments", status_code=303)


def _page(request: Caller, clerk: Session, office: Office, made: Appointment | None) -> Response[str]:
    say, now = words(request, office), office.clock()
    return page(
        "appointments.html",
        say,
        desk=around(office, clerk, "appointments"),
        rows=office.appointments.upcoming(now),
        services={one.id: named(one.names, say.language) for one in office.settings.services},
        made=made,
        spaced=codes.spaced,
        local=now.astimezone(office.settings.zone).strftime("%Y-%m-%dT%H:%M"),
    )


ROUTES = [list_appointments, make_appointment, cancel_appointment]
