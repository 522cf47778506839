"""The clerk's desk: how every terminal is, and how visits were."""

from __future__ import annotations

from litestar import Response, get

from office.routes.contract import Caller, Here
from office.routes.desk import around
from office.routes.people import page
from office.routes.signed_in import Clerk, words
from office.routes.visitor import named

_DEVICES = ("camera", "fingerprint", "signature", "scanner", "printer", "mount", "card", "eid")
_HOUR = 3600.0


@get("/desk/terminals", sync_to_thread=True)
def list_terminals(request: Caller, clerk: Clerk, office: Here) -> Response[str]:
    """Devices, outbox, paper, certificate, version and troubles of each; faces and wishes of thirty days as counts."""
    say, now = words(request, office), office.clock()
    mood = office.watch.feedback.mood(now)
    services = {one.id: named(one.names, say.language) for one in office.settings.services}
    return page(
        "terminals.html",
        say,
        desk=around(office, clerk, "terminals"),
        rows=sorted(office.watch.fleet.conditions(now), key=lambda one: (not one.troubles, one.name)),
        known=frozenset(_DEVICES),
        hours=lambda seconds: round(seconds / _HOUR, 1),
        faces=[(face, mood.faces[face]) for face in range(5, 0, -1)],
        wishes=[(services.get(id, id), count) for id, count in mood.wishes.most_common()],
    )


ROUTES = [list_terminals]
