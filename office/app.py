"""The office's API for terminals: routes, problems, OpenAPI."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator

from litestar import Litestar
from litestar.datastructures import State
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from sqlalchemy.exc import OperationalError

from office.office import Office
from office.problems import Refusal
from office.routes import faults, information, operations, terminals
from office.routes.contract import body_digest, terminal_name

_LOG = logging.getLogger(__name__)


def create_app(office: Office) -> Litestar:
    """The ASGI application. `scope["state"]["terminal"]` must hold the name in the client's certificate."""
    return Litestar(
        [*terminals.ROUTES, *information.ROUTES, *operations.ROUTES],
        dependencies={
            "digest": Provide(body_digest, sync_to_thread=False),
            "office": Provide(lambda: office, sync_to_thread=False),
            "terminal": Provide(terminal_name, sync_to_thread=False),
        },
        exception_handlers={
            Refusal: faults.refused,
            HTTPException: faults.http,
            OperationalError: faults.jammed,
            Exception: faults.failed,
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


@contextlib.asynccontextmanager
async def _expiring(app: Litestar) -> AsyncIterator[None]:
    """Every minute, erase what may no longer be kept, and look after the terminals."""
    office: Office = app.state.office

    async def watch() -> None:
        while True:
            try:
                await asyncio.to_thread(office.tidy)
                await asyncio.to_thread(office.watch.round, office.clock())
            except OperationalError as error:
                _LOG.error("could not erase what expired, or look after terminals: %s", error.orig)
            await asyncio.sleep(60.0)

    task = asyncio.create_task(watch())
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
