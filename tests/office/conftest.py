"""Offices for the tests: one in memory of this process, one as a real process."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import msgspec
import pytest
from litestar.testing import TestClient

from office import settings as house
from office.app import create_app
from office.office import Office
from office.store import Store
from tests.support.house import OfficeHouse, free_port


class Clock:
    """A clock that the test turns."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **span: float) -> None:
        self.now += timedelta(**span)


class Caller:
    """A terminal, or a stranger, at the office's API."""

    def __init__(self, client: TestClient[Any]) -> None:
        self.client = client

    def create(
        self, path: str, body: bytes, key: str | None = None, digest: str | None = None, **headers: str
    ) -> httpx.Response:
        told = digest or f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"
        named = {"Idempotency-Key": key or str(uuid4()), "Content-Digest": told, "Content-Type": "application/json"}
        return self.client.post(path, content=body, headers={**named, **headers})

    def draw(self, service: str = "registration", key: str | None = None) -> httpx.Response:
        return self.create("/v1/tickets", msgspec.json.encode({"service": service, "language": "de"}), key)

    def hand_in(self, key: str, envelope: bytes, **headers: str) -> httpx.Response:
        return self.create("/v1/submissions", envelope, key, **headers)


def kind(answer: httpx.Response) -> str:
    """The kind of problem an answer tells; it must be one."""
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == answer.status_code
    assert problem["title"]
    return str(problem["type"]).removeprefix("urn:buergerterminal:problem:")


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> OfficeHouse:
    """Keys and settings; nothing runs."""
    return OfficeHouse(tmp_path_factory.mktemp("house"))


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeHouse]:
    """`office serve` as a process."""
    place = OfficeHouse(tmp_path_factory.mktemp("running"))
    place.begin()
    yield place
    place.end()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A PostgreSQL of our own, or a skip where this machine has none."""
    initdb = shutil.which("initdb") or "/usr/lib/postgresql/15/bin/initdb"
    if not Path(initdb).exists() or shutil.which("runuser") is None:
        pytest.skip("no PostgreSQL on this machine")
    root = os.geteuid() == 0
    as_user: list[str] = ["runuser", "-u", "postgres", "--"] if root else []
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    if root:
        shutil.chown(folder, "postgres")
    binaries, port = Path(initdb).resolve().parent, free_port()
    made = subprocess.run(
        [*as_user, initdb, "-D", str(folder / "data"), "-A", "trust", "-U", "office", "-E", "UTF8", "--locale=C"],
        capture_output=True,
        cwd="/",
    )
    if made.returncode:
        pytest.skip("PostgreSQL does not start here")
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1"
    control = [*as_user, str(binaries / "pg_ctl"), "-D", str(folder / "data")]
    subprocess.run(
        [*control, "-w", "-o", options, "-l", str(folder / "log"), "start"],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd="/",
    )
    yield f"postgresql+psycopg://office@127.0.0.1:{port}/postgres"
    subprocess.run([*control, "-m", "immediate", "stop"], check=True, stdout=subprocess.DEVNULL, cwd="/")
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def settings(place: OfficeHouse, tmp_path: Path) -> house.Settings:
    return msgspec.structs.replace(place.office, root=str(tmp_path))


@pytest.fixture
def store(settings: house.Settings) -> Iterator[Store]:
    store = Store(settings.database)
    yield store
    store.close()


@pytest.fixture
def office(store: Store, settings: house.Settings, clock: Clock) -> Office:
    return Office.over(store, settings, clock)


def calling(office: Office, terminal: str | None) -> Caller:
    """A caller whose certificate bears this name; None has no certificate."""
    app = create_app(office)

    async def as_uvicorn(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            scope["state"] = {"terminal": terminal}
        await app(scope, receive, send)

    return Caller(TestClient(as_uvicorn, raise_server_exceptions=False))


@pytest.fixture
def k1(office: Office) -> Caller:
    return calling(office, "K1")
