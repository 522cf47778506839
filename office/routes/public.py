"""What everybody may know before they come: is the terminal working, how long is the wait, and open data."""

from __future__ import annotations

from typing import Literal

import msgspec
from litestar import Response, get
from litestar.params import FromPath

from office import text
from office.fleet.condition import Condition
from office.fleet.opendata import COLUMNS, as_csv
from office.messages import Estimate
from office.office import Office
from office.problems import Refusal
from office.routes.contract import Caller, Here
from office.routes.people import page, preferred

_PARTS = ("camera", "fingerprint", "signature")
_NAMES = {"camera": "photo", "fingerprint": "fingerprint", "signature": "signature"}
_FOR_A_MINUTE = {"Cache-Control": "public, max-age=60", "Access-Control-Allow-Origin": "*"}
_FOR_AN_HOUR = {"Cache-Control": "public, max-age=3600", "Access-Control-Allow-Origin": "*"}

Works = Literal["works", "out-of-order", "none"]


class Queue(msgspec.Struct, frozen=True):
    """One service's line."""

    id: str
    names: dict[str, str]
    waiting: int
    estimate: Estimate | None


class PublicStatus(msgspec.Struct, frozen=True):
    """One office as the public may see it."""

    office: str
    title: str
    as_of: str
    open_until: str | None
    terminals: int
    terminals_working: int
    parts: dict[str, Works]
    queues: tuple[Queue, ...]


@get("/status.json", sync_to_thread=True)
def status_json(office: Here) -> Response[PublicStatus]:
    """For the city's web site."""
    return Response(_status(office), headers=_FOR_A_MINUTE)


@get("/status", sync_to_thread=True)
def status_page(request: Caller, office: Here) -> Response[str]:
    """For people before they travel."""
    now = office.clock()
    say = text.phrases("fleet", preferred(request), office.settings.zone)
    return page(
        "status.html",
        say,
        status=200,
        told=_status(office),
        now=now,
        until=office.catalogue.open_until(now),
        headers={"Cache-Control": "public, max-age=60"},
    )


@get("/opendata/{name:str}", sync_to_thread=True)
def dataset(name: FromPath[str], office: Here) -> Response[str] | Response[bytes]:
    """`waiting` or `availability`, as .csv or .json; `catalogue.json` describes both (DCAT)."""
    settings, now = office.settings, office.clock()
    licence = settings.opendata.licence
    if name == "catalogue.json":
        return _json(_catalogue(office))
    stem, _, form = name.partition(".")
    if stem not in COLUMNS or form not in ("csv", "json"):
        raise Refusal("not-found")
    rows = office.watch.opendata.waiting(now) if stem == "waiting" else office.watch.opendata.availability(now)
    if form == "csv":
        content = as_csv(COLUMNS[stem], rows, licence)
        return Response(content, media_type="text/csv; charset=utf-8", headers=_FOR_AN_HOUR)
    return _json(
        {
            "title": _title(office, stem),
            "publisher": settings.office.title,
            "licence": licence,
            "issued": now.isoformat(timespec="seconds"),
            "columns": COLUMNS[stem],
            "rows": rows,
        }
    )


def _json(content: object) -> Response[bytes]:
    return Response(msgspec.json.encode(content), media_type="application/json", headers=_FOR_AN_HOUR)


def _catalogue(office: Office) -> dict[str, object]:
    """DCAT-AP in JSON-LD, as govdata.de reads it."""
    settings, base = office.settings, office.settings.web.url.rstrip("/")
    return {
        "@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"},
        "@type": "dcat:Catalog",
        "dct:publisher": settings.office.title,
        "dcat:dataset": [
            {
                "@type": "dcat:Dataset",
                "dct:title": _title(office, stem),
                "dct:license": settings.opendata.licence,
                "dct:accrualPeriodicity": "daily",
                "dcat:distribution": [
                    {
                        "@type": "dcat:Distribution",
                        "dcat:accessURL": f"{base}/opendata/{stem}.{form}",
                        "dct:license": settings.opendata.licence,
                        "dct:format": form.upper(),
                    }
                    for form in ("csv", "json")
                ],
            }
            for stem in COLUMNS
        ],
    }


def _title(office: Office, stem: str) -> str:
    """What a portal calls the data set, in the language that the office is told things in."""
    say = text.phrases("fleet", office.settings.alarms.language)
    return f"{office.settings.office.title}: {say(f'dataset-{stem}')}"


def _status(office: Office) -> PublicStatus:
    now = office.clock()
    services = office.catalogue.services(now)
    conditions = office.watch.fleet.conditions(now)
    return PublicStatus(
        office=office.settings.office.id,
        title=office.settings.office.title,
        as_of=now.isoformat(timespec="minutes"),
        open_until=services.open_until.isoformat() if services.open_until else None,
        terminals=len(conditions),
        terminals_working=sum(not one.silent for one in conditions),
        parts={_NAMES[part]: _works(conditions, part) for part in _PARTS},
        queues=tuple(Queue(one.id, one.names, one.ahead, one.estimate) for one in services.services),
    )


def _works(conditions: list[Condition], part: str) -> Works:
    """Works if one terminal can do it: nobody has to know which."""
    if any(one.works(part) for one in conditions):
        return "works"
    return "out-of-order" if any(one.device(part) is not None for one in conditions) else "none"


ROUTES = [status_json, status_page, dataset]
