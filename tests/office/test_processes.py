"""Two processes of one office over one PostgreSQL: whichever answers, numbers are exact and everybody sees the same."""

from __future__ import annotations

import asyncio
import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import msgspec
import psycopg
import pytest

from office.clerks import hashed
from office.load import Certificates, Seen, Terminal, tickets
from office.messages import Ticket, TicketRequest
from tests.support.house import OfficeHouse, listens, until

CLERK, PASSWORD = "anna", "lange Wege kurz"


@pytest.fixture
def pair(postgres: str, tmp_path: Path) -> Iterator[list[OfficeHouse]]:
    """They start at the same moment, on a database without any table."""
    with psycopg.connect(postgres.replace("+psycopg", ""), autocommit=True) as line:
        line.execute("CREATE DATABASE pair")
    one = OfficeHouse(tmp_path / "one")
    shutil.copytree(one.folder / "var", tmp_path / "two" / "var")
    houses = [one, OfficeHouse(tmp_path / "two")]
    for place in houses:
        config = place.folder / "config" / "office.toml"
        told = config.read_text().replace("sqlite:///var/office.db", postgres.rpartition("/")[0] + "/pair")
        config.write_text(f'{told}\n[desk.clerks]\n{CLERK} = "{hashed(PASSWORD)}"\n')
        place.start()
    for place in houses:
        until(lambda place=place: listens(place.port), 40.0)
    yield houses
    for place in houses:
        place.end()


async def _draw_at_both(pair: list[OfficeHouse]) -> Seen:
    """Terminals at both processes, 40 % asking again, some dying midway; each key may come back at the other one."""
    keys, seen = pair[0].folder / "var" / "keys", Seen()
    certificates = Certificates(keys / "ca.pem", keys / "ca.key")
    terminals = [
        Terminal(f"L{number}", "127.0.0.1", pair[number % 2].port, certificates.context(f"L{number}"), seen)
        for number in range(8)
    ]
    await tickets(terminals, seen, 60, 0.4, 0.05, "registration")
    return seen


def test_two_processes_are_one_office(pair: list[OfficeHouse]) -> None:
    seen = asyncio.run(_draw_at_both(pair))
    assert seen.faults == [] and seen.statuses[201] >= 60
    with closing(_desk(pair[0], "1")) as here, closing(_desk(pair[1], "2")) as there:
        called = [_next(here), _next(there), _next(here), _next(there)]
        assert len(set(called)) == 4, "nobody is called twice"
        for desk in (here, there):
            told = [one["label"] for one in desk.get("/display/calls").json()["calls"]]
            assert told[:4] == called[::-1], "both displays show whom either desk called"
        drawn = asyncio.run(_one_more(pair[1]))
        assert drawn.url is not None
        token = drawn.url.rpartition("/")[2]
        assert here.post("/desk/line/this", data={"csrf": _csrf(here), "key": drawn.key}).status_code == 303
        for desk in (here, there):
            assert 'data-turn="called"' in desk.get(f"/t/{token}/now").text, "the phone is told by either"
        here.post("/desk/sign-out", data={"csrf": _csrf(here)})
        assert here.get("/desk").status_code == 303 and there.get("/desk").status_code == 200


def _desk(place: OfficeHouse, counter: str) -> httpx.Client:
    client = httpx.Client(base_url=f"http://127.0.0.1:{place.web_port}", timeout=20)
    answer = client.post("/desk/sign-in", data={"name": CLERK, "password": PASSWORD, "counter": counter})
    assert answer.status_code == 303
    return client


def _csrf(desk: httpx.Client) -> str:
    return desk.get("/desk").text.partition('name="csrf" value="')[2].partition('"')[0]


def _next(desk: httpx.Client) -> str:
    """Call the next one; the label of who is at the counter now."""
    assert desk.post("/desk/line/next", data={"csrf": _csrf(desk)}).status_code == 303
    found = re.search(r"[A-Z] \d{3}", desk.get("/desk/line").text)
    assert found is not None
    return found[0]


async def _one_more(place: OfficeHouse) -> Ticket:
    keys = place.folder / "var" / "keys"
    context = Certificates(keys / "ca.pem", keys / "ca.key").context("L1")
    terminal = Terminal("L1", "127.0.0.1", place.port, context, Seen())
    body = msgspec.json.encode(TicketRequest("registration"))
    answer = await terminal.call(
        "POST", "/v1/tickets", body, "application/json", "7f0c2a52-6f6e-4d0e-9c53-3a8a4d9f2a11"
    )
    await terminal.close()
    assert answer is not None
    return msgspec.json.decode(answer[1], type=Ticket)
