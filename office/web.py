"""The office's pages for people: visitors, the waiting room, clerks. Nobody needs a certificate there."""

from __future__ import annotations

from typing import cast

from litestar import Litestar
from litestar.datastructures import State
from litestar.di import Provide
from litestar.exceptions import HTTPException
from sqlalchemy.exc import OperationalError

from office.office import Office
from office.problems import Refusal
from office.routes import faults, people, public
from office.routes.contract import SMALL

_ROUTES = [*people.ROUTES, *public.ROUTES]


def create_web(office: Office) -> people.App:
    """The ASGI application for people."""
    app = Litestar(
        _ROUTES,
        dependencies={"office": Provide(lambda: office, sync_to_thread=False)},
        exception_handlers={
            Refusal: people.refused,
            HTTPException: people.http,
            OperationalError: faults.jammed,
            Exception: faults.failed,
        },
        request_max_body_size=SMALL,
        state=State({"office": office}),
        openapi_config=None,
        logging_config=None,
    )
    return people.guarded(cast(people.App, app), office.settings.web.secure)
