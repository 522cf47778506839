"""The office's API: routes, problems, OpenAPI. The terminal always calls; its certificate says who it is."""

from __future__ import annotations

import asyncio
import base64
import binascii
import contextlib
import hashlib
import logging
import re
import traceback
import uuid
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import msgspec
from litestar import Litestar, MediaType, Request, Response, get, post, put
from litestar.connection import ASGIConnection
from litestar.datastructures import State
from litestar.di import NamedDependency, Provide
from litestar.exceptions import HTTPException
from litestar.handlers import BaseRouteHandler
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.datastructures import ResponseSpec
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import OpenAPIMediaType, Operation, RequestBody, Schema
from litestar.openapi.spec.enums import OpenAPIFormat, OpenAPIType
from litestar.params import FromPath, HeaderParameter, JSONBody
from sqlalchemy.exc import OperationalError

from office.catalogue import Catalogue
from office.messages import (
    ENVELOPE_TYPE,
    PROBLEM_TYPE,
    CallForHelp,
    Case,
    FindCase,
    Heartbeat,
    HeartbeatAnswer,
    Problem,
    Receipt,
    Services,
    Ticket,
    TicketOutcome,
    TicketRequest,
)
from office.problems import Refusal
from office.settings import Settings
from office.store import Store
from office.submissions import Submissions
from office.terminals import Cases, Terminals
from office.tickets import Tickets

_LOG = logging.getLogger(__name__)
_SMALL = 65_536
_DIGEST = re.compile(r"(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]*):")

Clock = Callable[[], datetime]
Caller = Request[object, object, State]


@dataclass(frozen=True)
class Office:
    """What the routes answer from."""

    settings: Settings
    catalogue: Catalogue
    tickets: Tickets
    submissions: Submissions
    terminals: Terminals
    cases: Cases
    clock: Clock

    @classmethod
    def over(cls, store: Store, settings: Settings, clock: Clock = lambda: datetime.now(UTC)) -> Office:
        """The office as its settings say, over a database."""
        catalogue = Catalogue(store, settings)
        return cls(
            settings,
            catalogue,
            Tickets(store, settings, catalogue),
            Submissions(store, settings),
            Terminals(store),
            Cases(settings),
            clock,
        )


Key = Annotated[uuid.UUID, HeaderParameter(name="Idempotency-Key", description="Names what is created, for ever.")]
Here = NamedDependency[Office]
Terminal = NamedDependency[str]
Told = NamedDependency[bytes]
Digest = Annotated[str, HeaderParameter(name="Content-Digest", description="RFC 9530: sha-256=:...:")]


@dataclass
class _SealedBody(Operation):
    """Documents that the body is an envelope."""

    def __post_init__(self) -> None:
        sealed = Schema(type=OpenAPIType.STRING, format=OpenAPIFormat.BINARY)
        self.request_body = RequestBody({ENVELOPE_TYPE: OpenAPIMediaType(sealed)}, required=True)


def _problems(*statuses: int) -> dict[int, ResponseSpec]:
    return {status: ResponseSpec(Problem, generate_examples=False, media_type=PROBLEM_TYPE) for status in statuses}


async def _whole(request: Caller) -> None:
    """Refuse a body that was damaged on the way, before anybody reads it."""
    found = _DIGEST.search(request.headers.get("content-digest", ""))
    if found is None:
        raise Refusal("malformed", "Content-Digest with sha-256 is missing.")
    digest = hashlib.sha256(await request.body()).digest()
    try:
        told = base64.b64decode(found[1], validate=True)
    except binascii.Error:
        told = b""
    if told != digest:
        raise Refusal("digest-mismatch")
    request.state.digest = digest


def _known(connection: ASGIConnection[object, object, object, State], _: BaseRouteHandler) -> None:
    """Let in terminals with a certificate of ours only."""
    allowed = connection.app.state.office.settings.server.terminals
    terminal = connection.scope["state"].get("terminal")
    if not terminal or (allowed and terminal not in allowed):
        raise Refusal("unknown-terminal")


_REPLAYED = {"Idempotent-Replayed": "true"}


@post(
    "/v1/submissions",
    before_request=_whole,
    guards=[_known],
    operation_class=_SealedBody,
    responses=_problems(400, 401, 413, 422, 503),
)
async def hand_in(request: Caller, key: Key, digest: Told, terminal: Terminal, office: Here) -> Response[Receipt]:
    """Take a sealed submission. The same key and digest again give the same receipt."""
    body = await request.body()
    take = office.submissions.hand_in
    answer, replayed = await asyncio.to_thread(take, terminal, str(key), digest, body, office.clock())
    return Response(answer, headers=_REPLAYED if replayed else None)


@post(
    "/v1/tickets",
    before_request=_whole,
    guards=[_known],
    request_max_body_size=_SMALL,
    responses=_problems(400, 401, 404, 409, 413, 422, 503),
    sync_to_thread=True,
)
def draw_ticket(
    data: JSONBody[TicketRequest], key: Key, digest: Told, terminal: Terminal, office: Here
) -> Response[Ticket]:
    """Draw a queue number. The same key and digest again give the same number."""
    answer, replayed = office.tickets.draw(terminal, str(key), digest, data, office.clock())
    return Response(answer, headers=_REPLAYED if replayed else None)


@put(
    "/v1/tickets/{key:uuid}/outcome",
    guards=[_known],
    status_code=204,
    request_max_body_size=_SMALL,
    responses=_problems(401, 404, 413, 422, 503),
    sync_to_thread=True,
)
def tell_outcome(data: JSONBody[TicketOutcome], key: FromPath[uuid.UUID], terminal: Terminal, office: Here) -> None:
    """Tell what became of a queue number: printed, shown or abandoned."""
    office.tickets.outcome(terminal, str(key), data.outcome, office.clock())


@get("/v1/services", guards=[_known], responses=_problems(401, 503), sync_to_thread=True)
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
    guards=[_known],
    status_code=200,
    request_max_body_size=_SMALL,
    responses=_problems(401, 404, 413, 422, 429),
    sync_to_thread=False,
)
def find_case(data: JSONBody[FindCase], terminal: Terminal, office: Here) -> Case:
    """The case behind a code: which document, which parts are due, never a name."""
    return office.cases.find(terminal, data.code, office.clock())


@post(
    "/v1/heartbeats",
    guards=[_known],
    status_code=200,
    request_max_body_size=_SMALL,
    responses=_problems(401, 413, 422, 503),
    sync_to_thread=True,
)
def hear_heartbeat(data: JSONBody[Heartbeat], terminal: Terminal, office: Here) -> HeartbeatAnswer:
    """How a terminal is."""
    now = office.clock()
    office.terminals.heard(terminal, data, now)
    return HeartbeatAnswer(now)


@put(
    "/v1/help",
    guards=[_known],
    status_code=204,
    request_max_body_size=_SMALL,
    responses=_problems(401, 413, 422, 503),
    sync_to_thread=True,
)
def call_for_help(data: JSONBody[CallForHelp], terminal: Terminal, office: Here) -> None:
    """Somebody at this terminal asks for a person, or no longer does."""
    office.terminals.help(terminal, data, office.clock())


@get("/healthz", media_type=MediaType.TEXT, sync_to_thread=True)
def health(office: Here) -> str:
    """The database answers."""
    office.submissions.counts()
    return "ok\n"


@get("/metrics", media_type="text/plain; version=0.0.4", sync_to_thread=True)
def metrics(office: Here) -> str:
    """Counts for Prometheus."""
    now = office.clock()
    waiting, total = office.submissions.counts()
    heard, asking = office.terminals.counts(now)
    lines = [
        "# TYPE office_submissions_waiting gauge",
        f"office_submissions_waiting {waiting}",
        "# TYPE office_submissions_total counter",
        f"office_submissions_total {total}",
        "# TYPE office_tickets_today gauge",
        *(
            f'office_tickets_today{{outcome="{outcome}"}} {count}'
            for outcome, count in office.tickets.counts(now).items()
        ),
        "# TYPE office_terminals_heard gauge",
        f"office_terminals_heard {heard}",
        "# TYPE office_terminals_asking_for_help gauge",
        f"office_terminals_asking_for_help {asking}",
    ]
    return "\n".join(lines) + "\n"


def create_app(office: Office) -> Litestar:
    """The ASGI application. `scope["state"]["terminal"]` must hold the name in the client's certificate."""
    return Litestar(
        [
            hand_in,
            draw_ticket,
            tell_outcome,
            list_services,
            find_case,
            hear_heartbeat,
            call_for_help,
            health,
            metrics,
        ],
        dependencies={
            "digest": Provide(_digest, sync_to_thread=False),
            "office": Provide(lambda: office, sync_to_thread=False),
            "terminal": Provide(_terminal, sync_to_thread=False),
        },
        exception_handlers={
            Refusal: _refused,
            HTTPException: _http,
            OperationalError: _jammed,
            Exception: _failed,
        },
        lifespan=[_expiring],
        request_max_body_size=office.settings.server.largest,
        state=State({"office": office}),
        openapi_config=OpenAPIConfig(
            "Bürgerterminal: the office",
            "1",
            path="/openapi",
            render_plugins=[JsonRenderPlugin()],
            use_handler_docstrings=True,
        ),
        logging_config=None,
    )


def _terminal(request: Caller) -> str:
    return str(request.scope["state"]["terminal"])


def _digest(request: Caller, told: Digest) -> bytes:  # noqa: ARG001 - documents the header that `_whole` checked
    digest: bytes = request.state.digest
    return digest


def _refused(_: Caller, refusal: Refusal) -> Response[Problem]:
    headers = {"Retry-After": str(refusal.retry_after)} if refusal.retry_after else None
    status = refusal.problem.status
    return Response(refusal.problem, status_code=status, media_type=PROBLEM_TYPE, headers=headers)


def _http(request: Caller, error: HTTPException) -> Response[Problem]:
    if error.status_code >= 500:
        return _failed(request, error)
    if error.status_code == 413:
        return _refused(request, Refusal("too-large"))
    if error.status_code in (404, 405):
        return _refused(request, Refusal("not-found", status=error.status_code))
    return _refused(request, Refusal("malformed"))


def _jammed(request: Caller, error: OperationalError) -> Response[Problem]:
    _LOG.error("the database is jammed: %s", error.orig)
    return _refused(request, Refusal("busy", retry_after=5))


def _failed(request: Caller, error: Exception) -> Response[Problem]:
    # Where, but not what: the text of an exception may carry what was sent.
    frames = traceback.extract_tb(error.__traceback__)[-5:]
    where = " > ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)
    _LOG.error("a request failed: %s at %s", type(error).__name__, where)
    return _refused(request, Refusal("internal"))


@contextlib.asynccontextmanager
async def _expiring(app: Litestar) -> AsyncIterator[None]:
    """Every minute, erase what may no longer be kept."""
    office: Office = app.state.office

    async def watch() -> None:
        while True:
            try:
                await asyncio.to_thread(office.submissions.expire, office.clock())
            except OperationalError as error:
                _LOG.error("could not erase what expired: %s", error.orig)
            await asyncio.sleep(60.0)

    task = asyncio.create_task(watch())
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
