"""What every call of a terminal has in common: its name, its key, its digest."""

from __future__ import annotations

import asyncio
import base64
import binascii
import hashlib
import re
import uuid
from dataclasses import dataclass
from typing import Annotated

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.handlers import BaseRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.openapi.spec import OpenAPIMediaType, Operation, RequestBody, Schema
from litestar.openapi.spec.enums import OpenAPIFormat, OpenAPIType
from litestar.params import HeaderParameter

from office.messages import ENVELOPE_TYPE, PROBLEM_TYPE, Problem
from office.office import Office
from office.problems import Refusal

SMALL = 65_536
"""Bytes of the largest body of anything but an envelope."""
_DIGEST = re.compile(r"(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]*):")

Caller = Request[object, object, State]
Key = Annotated[uuid.UUID, HeaderParameter(name="Idempotency-Key", description="Names what is created, for ever.")]
Here = NamedDependency[Office]
Terminal = NamedDependency[str]
Told = NamedDependency[bytes]
Digest = Annotated[str, HeaderParameter(name="Content-Digest", description="RFC 9530: sha-256=:...:")]


@dataclass
class SealedBody(Operation):
    """Documents that the body is an envelope."""

    def __post_init__(self) -> None:
        sealed = Schema(type=OpenAPIType.STRING, format=OpenAPIFormat.BINARY)
        self.request_body = RequestBody({ENVELOPE_TYPE: OpenAPIMediaType(sealed)}, required=True)


def problems(*statuses: int) -> dict[int, ResponseSpec]:
    return {status: ResponseSpec(Problem, generate_examples=False, media_type=PROBLEM_TYPE) for status in statuses}


async def whole(request: Caller) -> None:
    """Refuse a body that was damaged on the way, before anybody reads it."""
    found = _DIGEST.search(request.headers.get("content-digest", ""))
    if found is None:
        raise Refusal("malformed", "Content-Digest with sha-256 is missing.")
    body = await request.body()
    hashed = hashlib.sha256(body) if len(body) <= SMALL else await asyncio.to_thread(hashlib.sha256, body)
    digest = hashed.digest()
    try:
        told = base64.b64decode(found[1], validate=True)
    except binascii.Error:
        told = b""
    if told != digest:
        raise Refusal("digest-mismatch")
    request.state.digest = digest


def known(connection: ASGIConnection[object, object, object, State], _: BaseRouteHandler) -> None:
    """Let in terminals with a certificate of ours only."""
    allowed = connection.app.state.office.settings.server.terminals
    terminal = connection.scope["state"].get("terminal")
    if not terminal or (allowed and terminal not in allowed):
        raise Refusal("unknown-terminal")


def terminal_name(request: Caller) -> str:
    """The name in the certificate, once `known` let it in."""
    return str(request.scope["state"]["terminal"])


def body_digest(request: Caller, told: Digest) -> bytes:  # noqa: ARG001 - documents the header that `whole` checked
    """SHA-256 of the body, once `whole` compared it."""
    digest: bytes = request.state.digest
    return digest
