"""What visitors want to know, for terminals."""

from __future__ import annotations

import hashlib
from typing import Annotated

import msgspec
from litestar import Response, get
from litestar.params import HeaderParameter

from office.information import information
from office.messages import Information
from office.routes.contract import Here, known, problems


@get("/v1/information", guards=[known], responses=problems(401), sync_to_thread=False)
def tell_information(
    office: Here, known: Annotated[str | None, HeaderParameter(name="If-None-Match")] = None
) -> Response[Information | None]:
    """Services, opening hours, other offices, the hotline. 304 where nothing changed but the time."""
    told = information(office.settings, office.clock())
    content = msgspec.json.encode(msgspec.structs.replace(told, as_of=None))
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    if known == tag:
        return Response(None, status_code=304, headers={"ETag": tag})
    return Response(told, headers={"ETag": tag})


ROUTES = [tell_information]
