"""Two offices in one database, with terminals, clerks and codes of the same names: neither sees what is the other's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import msgspec
import psycopg
import pytest
from litestar.testing import TestClient
from psycopg import sql

from office import settings as house
from office.appointments import Appointment
from office.clerks import WrongPassword, hashed
from office.messages import Feedback, Heartbeat, Outcome, TicketRequest
from office.office import Office
from office.problems import Refusal
from office.store import Store
from office.submissions import Decision, Verdict
from office.web import create_web
from tests.office.conftest import Clock
from tests.support.house import OfficeHouse, sealed

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CLERK, PASSWORD = "anna", "lange Wege kurz"
HASHED = hashed(PASSWORD)


@pytest.fixture(params=["sqlite", "postgresql"])
def both(request: pytest.FixtureRequest, settings: house.Settings, clock: Clock) -> Iterator[tuple[Office, Office]]:
    clock.now = MONDAY
    url = settings.database
    if request.param == "postgresql":
        postgres = request.getfixturevalue("postgres")
        name = f"two_{uuid4().hex}"
        with psycopg.connect(postgres.replace("+psycopg", ""), autocommit=True) as line:
            line.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        url = f"{postgres.rpartition('/')[0]}/{name}"
    desk = msgspec.structs.replace(settings.desk, clerks={CLERK: HASHED})
    stores = [Store(url), Store(url)]
    gera, jena = (
        Office.over(
            store,
            msgspec.structs.replace(
                settings, desk=desk, office=msgspec.structs.replace(settings.office, id=id, title=f"Bürgerbüro {id}")
            ),
            clock,
        )
        for id, store in zip(("GERA-1", "JENA-1"), stores, strict=True)
    )
    yield gera, jena
    for store in stores:
        store.close()


def draw(office: Office, key: str | None = None) -> Any:
    return office.tickets.draw("K1", key or str(uuid4()), b"d", TicketRequest("registration"), MONDAY)[0]


def test_each_counts_from_one_and_calls_its_own(both: tuple[Office, Office]) -> None:
    gera, jena = both
    theirs = [draw(gera) for _ in range(3)]
    ours = draw(jena)
    assert ([one.number for one in theirs], ours.number, ours.ahead) == ([1, 2, 3], 1, 0)
    assert jena.line.waiting("A", MONDAY)[1] == 1
    called = jena.line.call("1", MONDAY)
    assert called is not None and called.key == ours.key
    assert jena.line.call("2", MONDAY) is None, "those who wait at the other office are not called here"
    assert [one.key for one in jena.line.calls(MONDAY)] == [ours.key] and gera.line.calls(MONDAY) == []
    assert jena.line.call_this("2", theirs[0].key, MONDAY) is None
    jena.line.prefer(theirs[2].key, MONDAY)
    first = gera.line.call("1", MONDAY)
    assert first is not None and first.key == theirs[0].key


def test_keys_slips_and_pages_count_at_one_office_only(both: tuple[Office, Office]) -> None:
    gera, jena = both
    theirs = draw(gera)
    token = theirs.url.rpartition("/")[2]
    for asked in (
        lambda: jena.line.place(theirs.key, MONDAY),
        lambda: jena.tickets.find(theirs.url, MONDAY),
        lambda: jena.tickets.page(token, MONDAY),
        lambda: jena.tickets.outcome("K1", theirs.key, Outcome.ABANDONED, MONDAY),
        lambda: draw(jena, theirs.key),
    ):
        with pytest.raises(Refusal):
            asked()
    jena.tickets.give_back(token)
    assert gera.line.place(theirs.key, MONDAY).turn == "waiting"
    app: Any = create_web(jena)
    with TestClient(app) as web:
        assert web.get(f"/t/{token}").status_code == 404


def test_submissions_with_the_same_code_are_opened_and_retaken_where_they_were_handed_in(
    both: tuple[Office, Office], place: OfficeHouse
) -> None:
    gera, jena = both
    ticket = draw(gera)
    now, later = MONDAY, MONDAY + timedelta(hours=90)
    theirs, ours = (
        sealed(place, code="P2W-9AB", captured_at=now, expires_at=later, ticket=ticket.key) for _ in range(2)
    )
    at_gera = gera.submissions.hand_in("K1", theirs.key, b"1", theirs.envelope, now)[0]
    at_jena = jena.submissions.hand_in("K1", ours.key, b"2", ours.envelope, now + timedelta(seconds=1))[0]
    assert (at_gera.number, at_jena.number, at_jena.office) == (ticket.number, 1, "JENA-1")
    with pytest.raises(Refusal, match="key-reused"):
        jena.submissions.hand_in("K1", theirs.key, b"1", theirs.envelope, now)
    found = gera.submissions.find("P2W-9AB")
    assert found is not None and found.key == theirs.key
    assert [one.key for one in jena.submissions.waiting()] == [ours.key]
    again = msgspec.json.encode({"reference": ours.key, "document": "passport", "age": None, "parts": ["portrait"]})
    jena.submissions.decide(ours.key, Decision(CLERK, Verdict.RETAKE, None, again), now)
    with pytest.raises(Refusal, match="not-found"):
        gera.appointments.find("K1", "P2W-9AB", now)
    assert jena.submissions.erase(theirs.key, now) == 0
    with pytest.raises(Refusal, match="not-found"):
        jena.submissions.decide(theirs.key, Decision(CLERK, Verdict.ACCEPTED), now)
    assert gera.submissions.counts() == (1, 1)


def test_clerks_of_the_same_name_are_two_people(both: tuple[Office, Office]) -> None:
    gera, jena = both
    secret = gera.clerks.sign_in(CLERK, PASSWORD, "1", MONDAY)
    assert jena.clerks.session(secret, MONDAY) is None
    for _ in range(5):
        with pytest.raises(WrongPassword):
            jena.clerks.sign_in(CLERK, "guessed", "1", MONDAY)
    with pytest.raises(Refusal, match="busy"):
        jena.clerks.sign_in(CLERK, PASSWORD, "1", MONDAY)
    assert gera.clerks.sign_in(CLERK, PASSWORD, "1", MONDAY), "nobody is locked out by guesses at another office"
    jena.clerks.forget(MONDAY + timedelta(days=1))
    assert gera.clerks.session(secret, MONDAY) is not None


def test_terminals_appointments_and_what_the_public_sees_are_each_offices_own(both: tuple[Office, Office]) -> None:
    gera, jena = both
    gera.watch.hearing.heard("K1", Heartbeat("K1", "1.0", 0, outbox_refused=1), MONDAY)
    gera.watch.feedback.add(Feedback(5), MONDAY)
    gera.watch.round(MONDAY)
    assert set(gera.watch.alarms.open()) == {"K1"} and jena.watch.alarms.open() == {}
    assert jena.watch.fleet.conditions(MONDAY) == []
    assert jena.watch.feedback.mood(MONDAY).faces == {}
    booked = Appointment("TERMIN-77", "R", service="registration", starts_at=MONDAY + timedelta(minutes=5))
    gera.appointments.keep([booked])
    with pytest.raises(Refusal, match="not-found"):
        jena.appointments.appointment("K1", "TERMIN-77", MONDAY)
    jena.appointments.cancel("TERMIN-77")
    assert gera.appointments.appointment("K1", "TERMIN-77", MONDAY).reference == "R"
    draw(gera)
    app: Any = create_web(jena)
    with TestClient(app) as web:
        told = web.get("/status.json").json()
        assert told["terminals"] == 0 and web.get("/display/calls?area=A").json()["calls"] == []
        assert all(one["waiting"] == 0 for one in told["queues"]), told
        assert web.get("/opendata/availability.json").json()["rows"] == []
