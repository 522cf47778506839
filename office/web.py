"""The office's pages for people: visitors, the waiting room, clerks. Nobody needs a certificate there."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import cast

from litestar import Litestar
from litestar.datastructures import State
from litestar.di import Provide
from litestar.exceptions import HTTPException
from sqlalchemy.exc import OperationalError

from office.office import Office
from office.problems import Refusal
from office.routes import appointments, desk, display, fleet, people, public, signed_in, submissions, visitor
from office.routes.contract import SMALL

_ROUTES = [
    *people.ROUTES,
    *public.ROUTES,
    *visitor.ROUTES,
    *display.ROUTES,
    *desk.ROUTES,
    *submissions.ROUTES,
    *appointments.ROUTES,
    *fleet.ROUTES,
]


def create_web(office: Office) -> people.App:
    """The ASGI application for people."""
    app = Litestar(
        _ROUTES,
        dependencies={
            "office": Provide(lambda: office, sync_to_thread=False),
            "clerk": Provide(signed_in.clerk),
            "form": Provide(signed_in.sent),
        },
        exception_handlers={
            signed_in.SignedOut: signed_in.to_sign_in,
            Refusal: people.refused,
            HTTPException: people.http,
            OperationalError: people.jammed,
            Exception: people.failed,
        },
        request_max_body_size=SMALL,
        lifespan=[_decoding],
        state=State({"office": office}),
        openapi_config=None,
        logging_config=None,
    )
    return people.guarded(cast(people.App, app), office.settings.web.secure)


@contextlib.asynccontextmanager
async def _decoding(app: Litestar) -> AsyncIterator[None]:
    """The process that decodes prints begins and ends with us."""
    office: Office = app.state.office
    await asyncio.to_thread(office.prints.warm)
    try:
        yield
    finally:
        await asyncio.to_thread(office.prints.close)
