"""Whatever goes wrong, as problem+json (RFC 9457)."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

from litestar import Response
from litestar.exceptions import HTTPException
from sqlalchemy.exc import OperationalError

from office.messages import PROBLEM_TYPE, Problem
from office.problems import Refusal
from office.routes.contract import Caller

_LOG = logging.getLogger(__name__)


def refused(_: Caller, refusal: Refusal) -> Response[Problem]:
    headers = {"Retry-After": str(refusal.retry_after)} if refusal.retry_after else None
    status = refusal.problem.status
    return Response(refusal.problem, status_code=status, media_type=PROBLEM_TYPE, headers=headers)


def http(request: Caller, error: HTTPException) -> Response[Problem]:
    if error.status_code >= 500:
        return failed(request, error)
    if error.status_code == 413:
        return refused(request, Refusal("too-large"))
    if error.status_code in (404, 405):
        return refused(request, Refusal("not-found", status=error.status_code))
    return refused(request, Refusal("malformed"))


def jammed(request: Caller, error: OperationalError) -> Response[Problem]:
    _LOG.error("the database is jammed: %s", error.orig)
    return refused(request, Refusal("busy", retry_after=5))


def failed(request: Caller, error: Exception) -> Response[Problem]:
    # Where, but not what: the text of an exception may carry what was sent.
    frames = traceback.extract_tb(error.__traceback__)[-5:]
    where = " > ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)
    _LOG.error("a request failed: %s at %s", type(error).__name__, where)
    return refused(request, Refusal("internal"))
