"""The clerk's desk: how every terminal is, and how visits were."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from litestar import Response, get
from litestar.params import QueryParameter

from office.messages import Usage
from office.routes.contract import Caller, Here
from office.routes.desk import around
from office.routes.people import page
from office.routes.signed_in import Clerk, words
from office.routes.visitor import named
from office.text import Phrases

_DEVICES = ("camera", "fingerprint", "signature", "scanner", "printer", "mount", "card", "eid")
_HOUR = 3600.0
_ROWS = 50
_SHOWN = 4
"""The most frequent few say what to look at."""

Number = Annotated[int, QueryParameter(name="page", ge=1, le=1000)]
Wanted = Annotated[str, QueryParameter(name="name", max_length=40)]


@get("/desk/terminals", sync_to_thread=True)
def list_terminals(
    request: Caller, clerk: Clerk, office: Here, number: Number = 1, wanted: Wanted = ""
) -> Response[str]:
    """Devices, outbox, paper, certificate, version and troubles of each, the troubled first; how they were used, faces
    and wishes of thirty days as counts. `wanted` is a part of a terminal's name."""
    say, now = words(request, office), office.clock()
    mood = office.watch.feedback.mood(now)
    every = office.watch.fleet.conditions(now)
    found = [one for one in every if wanted.strip().lower() in one.name.lower()]
    found.sort(key=lambda one: (not one.troubles, one.name))
    shown = found[(number - 1) * _ROWS : number * _ROWS]
    services = {one.id: named(one.names, say.language) for one in office.settings.services}
    return page(
        "terminals.html",
        say,
        desk=around(office, clerk, "terminals"),
        rows=shown,
        used=[_used(one.name, one.usage, say) for one in shown if one.usage],
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


@dataclass(frozen=True)
class _Used:
    """How one terminal was used, in words."""

    name: str
    since: str
    visits: int
    done: int
    share: int
    """Of visits that came to their good end, in percent."""
    abandoned: tuple[str, ...]
    missed: tuple[str, ...]
    slips: int
    metres: int


def _used(name: str, usage: Usage, say: Phrases) -> _Used:
    def most(counts: dict[str, int], named: Callable[[str], str]) -> tuple[str, ...]:
        largest = sorted(counts.items(), key=lambda one: -one[1])[:_SHOWN]
        return tuple(say("usage-count", what=named(what), count=count) for what, count in largest)

    def missed(what: str) -> str:
        part, _, fault = what.partition("-")
        key = f"crit-{fault.replace('.', '_')}" if part == "face" else f"missed-{fault}"
        return say.find(key, what)

    return _Used(
        name,
        say.calendar(usage.since),
        usage.visits,
        usage.done,
        round(100 * usage.done / max(1, usage.visits)),
        most(usage.abandoned, lambda step: say.find(f"step-{step}", step)),
        most(usage.missed, missed),
        usage.slips,
        usage.paper_m,
    )


ROUTES = [list_terminals]
