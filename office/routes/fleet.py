"""The clerk's desk: how every terminal is, and how visits were."""

from __future__ import annotations

from typing import Annotated

from litestar import Response, get
from litestar.params import QueryParameter

from office.routes.contract import Caller, Here
from office.routes.desk import around
from office.routes.people import page
from office.routes.signed_in import Clerk, words
from office.routes.visitor import named

_DEVICES = ("camera", "fingerprint", "signature", "scanner", "printer", "mount", "card", "eid")
_HOUR = 3600.0
_ROWS = 50

Number = Annotated[int, QueryParameter(name="page", ge=1, le=1000)]
Wanted = Annotated[str, QueryParameter(name="name", max_length=40)]


@get("/desk/terminals", sync_to_thread=True)
def list_terminals(
    request: Caller, clerk: Clerk, office: Here, number: Number = 1, wanted: Wanted = ""
) -> Response[str]:
    """Devices, outbox, paper, certificate, version and troubles of each, the troubled first; faces and wishes of thirty
    days as counts. `wanted` is a part of a terminal's name."""
    say, now = words(request, office), office.clock()
    mood = office.watch.feedback.mood(now)
    every = office.watch.fleet.conditions(now)
    found = [one for one in every if wanted.strip().lower() in one.name.lower()]
    found.sort(key=lambda one: (not one.troubles, one.name))
    services = {one.id: named(one.names, say.language) for one in office.settings.services}
    return page(
        "terminals.html",
        say,
        desk=around(office, clerk, "terminals"),
        rows=found[(number - 1) * _ROWS : number * _ROWS],
        total=len(every),
        troubled=sum(bool(one.troubles) for one in every),
        wanted=wanted.strip(),
        number=number,
        pages=max(1, -(-len(found) // _ROWS)),
        known=frozenset(_DEVICES),
        hours=lambda seconds: round(seconds / _HOUR, 1),
        faces=[(face, mood.faces[face]) for face in range(5, 0, -1)],
        wishes=[(services.get(id, id), count) for id, count in mood.wishes.most_common()],
    )


ROUTES = [list_terminals]
