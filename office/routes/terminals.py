"""What terminals ask. They always call; their certificate says who they are."""

from __future__ import annotations

import asyncio
import hashlib
import uuid
from typing import Annotated

import msgspec
from litestar import Response, get, post, put
from litestar.params import FromPath, HeaderParameter, JSONBody

from office.announcing import announcement
from office.messages import (
    CallForHelp,
    Case,
    CheckIn,
    Feedback,
    FindCase,
    FindTicket,
    Heartbeat,
    HeartbeatAnswer,
    Place,
    Receipt,
    Services,
    Ticket,
    TicketOutcome,
    TicketRequest,
)
from office.routes.contract import SMALL, Caller, Here, Key, SealedBody, Terminal, Told, known, problems, whole

_REPLAYED = {"Idempotent-Replayed": "true"}


@post(
    "/v1/submissions",
    before_request=whole,
    guards=[known],
    operation_class=SealedBody,
    responses=problems(400, 401, 413, 422, 503),
)
async def hand_in(request: Caller, key: Key, digest: Told, terminal: Terminal, office: Here) -> Response[Receipt]:
    """Take a sealed submission. The same key and digest again give the same receipt."""
    body = await request.body()
    take = office.submissions.hand_in
    answer, replayed = await asyncio.to_thread(take, terminal, str(key), digest, body, office.clock())
    return Response(answer, headers=_REPLAYED if replayed else None)


@post(
    "/v1/tickets",
    before_request=whole,
    guards=[known],
    request_max_body_size=SMALL,
    responses=problems(400, 401, 404, 409, 413, 422, 503),
    sync_to_thread=True,
)
def draw_ticket(
    data: JSONBody[TicketRequest], key: Key, digest: Told, terminal: Terminal, office: Here
) -> Response[Ticket]:
    """Draw a queue number. The same key and digest again give the same number."""
    answer, replayed = office.tickets.draw(terminal, str(key), digest, data, office.clock())
    return Response(answer, headers=_REPLAYED if replayed else None)


@post(
    "/v1/tickets/find",
    guards=[known],
    status_code=200,
    request_max_body_size=SMALL,
    responses=problems(401, 404, 413, 422, 503),
    sync_to_thread=True,
)
def find_ticket(data: JSONBody[FindTicket], office: Here) -> Ticket:
    """The number of a slip that a visitor shows: the visit at this terminal is theirs."""
    return office.tickets.find(data.code, office.clock())


@get("/v1/tickets/{key:uuid}/place", guards=[known], responses=problems(400, 401, 404, 503), sync_to_thread=True)
def tell_place(key: FromPath[uuid.UUID], office: Here) -> Place:
    """Where a number stands in the line now. Keys are random: who names one drew it here, or was shown its slip."""
    return office.line.place(str(key), office.clock())


@post(
    "/v1/appointments/check-in",
    before_request=whole,
    guards=[known],
    request_max_body_size=SMALL,
    responses=problems(400, 401, 404, 409, 413, 422, 429, 503),
    sync_to_thread=True,
)
def check_in(data: JSONBody[CheckIn], key: Key, digest: Told, terminal: Terminal, office: Here) -> Response[Ticket]:
    """The person with this appointment is here: their number. Too early and too late say when (`at`)."""
    answer, replayed = office.tickets.check_in(terminal, str(key), digest, data, office.clock())
    return Response(answer, headers=_REPLAYED if replayed else None)


@put(
    "/v1/tickets/{key:uuid}/outcome",
    guards=[known],
    status_code=204,
    request_max_body_size=SMALL,
    responses=problems(401, 404, 413, 422, 503),
    sync_to_thread=True,
)
def tell_outcome(data: JSONBody[TicketOutcome], key: FromPath[uuid.UUID], terminal: Terminal, office: Here) -> None:
    """Tell what became of a queue number: printed, shown or abandoned."""
    office.tickets.outcome(terminal, str(key), data.outcome, office.clock())


@get("/v1/services", guards=[known], responses=problems(401, 503), sync_to_thread=True)
def list_services(
    office: Here, known: Annotated[str | None, HeaderParameter(name="If-None-Match")] = None
) -> Response[Services | None]:
    """What is open and how long the wait is. 304 where nothing changed but the time."""
    services = office.catalogue.services(office.clock())
    content = msgspec.json.encode((services.services, services.open_until))
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    if known == tag:
        return Response(None, status_code=304, headers={"ETag": tag})
    return Response(services, headers={"ETag": tag})


@post(
    "/v1/appointments/find",
    guards=[known],
    status_code=200,
    request_max_body_size=SMALL,
    responses=problems(401, 404, 413, 422, 429),
    sync_to_thread=True,
)
def find_case(data: JSONBody[FindCase], terminal: Terminal, office: Here) -> Case:
    """The case behind a code: which document, which parts are due, never a name."""
    return office.appointments.find(terminal, data.code, office.clock())


@post(
    "/v1/heartbeats",
    guards=[known],
    status_code=200,
    request_max_body_size=SMALL,
    responses=problems(401, 413, 422, 503),
)
async def hear_heartbeat(data: JSONBody[Heartbeat], terminal: Terminal, office: Here) -> HeartbeatAnswer:
    """How a terminal is."""
    now = office.clock()
    if office.watch.hearing.heard(terminal, data, now):
        await asyncio.to_thread(office.watch.hearing.write)
    return HeartbeatAnswer(now, announcement(office.settings.path(office.settings.sealing.announcement)))


@post(
    "/v1/feedback",
    guards=[known],
    status_code=204,
    request_max_body_size=SMALL,
    responses=problems(401, 413, 422, 503),
    sync_to_thread=True,
)
def take_feedback(data: JSONBody[Feedback], office: Here) -> None:
    """How a visit was. Counted and forgotten."""
    office.watch.feedback.add(data, office.clock())


@put(
    "/v1/help",
    guards=[known],
    status_code=204,
    request_max_body_size=SMALL,
    responses=problems(401, 413, 422, 503),
    sync_to_thread=True,
)
def call_for_help(data: JSONBody[CallForHelp], terminal: Terminal, office: Here) -> None:
    """Somebody at this terminal asks for a person, or no longer does."""
    office.terminals.help(terminal, data, office.clock())


ROUTES = [
    hand_in,
    draw_ticket,
    find_ticket,
    tell_place,
    check_in,
    tell_outcome,
    list_services,
    find_case,
    hear_heartbeat,
    take_feedback,
    call_for_help,
]
