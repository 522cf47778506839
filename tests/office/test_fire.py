"""The published contract under fire: whatever schemathesis makes up from it, the office never fails."""

from __future__ import annotations

import base64
import hashlib
import os
from typing import Any

import msgspec
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.core.result import Ok

from office.app import create_app
from office.messages import ENVELOPE_TYPE
from office.office import Office
from office.store import Store
from tests.support.house import OfficeHouse


@schemathesis.serializer(ENVELOPE_TYPE)
def sealed_body(_: Any, value: Any) -> bytes:
    """A made-up envelope is bytes as they are."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


EXAMPLES = int(os.environ.get("FIRE_EXAMPLES", "60"))


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory, place: OfficeHouse) -> Any:
    root = tmp_path_factory.mktemp("fire")
    told = msgspec.structs.replace(place.office, root=str(root))
    inner = create_app(Office.over(Store(told.database), told))

    async def as_uvicorn(scope: Any, receive: Any, send: Any) -> None:
        """A terminal that is known; its digests are right, so that what is made up reaches the routes."""
        if scope["type"] != "http":
            return await inner(scope, receive, send)
        scope["state"] = {"terminal": "K1"}
        message = await receive()
        digest = base64.b64encode(hashlib.sha256(message.get("body", b"")).digest()).decode()
        kept = [one for one in scope["headers"] if one[0].lower() != b"content-digest"]
        scope["headers"] = [*kept, (b"content-digest", f"sha-256=:{digest}:".encode())]
        told = [message]

        async def again() -> Any:
            return told.pop() if told else await receive()

        return await inner(scope, again, send)

    return as_uvicorn


def test_no_server_errors(app: Any) -> None:
    schema = schemathesis.openapi.from_asgi("/openapi/openapi.json", app)
    operations = [one.ok() for one in schema.get_all_operations() if isinstance(one, Ok)]
    assert len(operations) > 8
    cases = st.one_of([operation.as_strategy() for operation in operations])

    @given(case=cases)
    @settings(
        max_examples=EXAMPLES,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def fire(case: Any) -> None:
        answer = case.call()
        assert answer.status_code < 500 or answer.status_code == 503, (case.method, case.path, answer.status_code)

    fire()
