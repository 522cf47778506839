"""The contract: the same request again gives the same answer, and whatever is wrong is refused in problem+json."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import msgspec
import pytest

from office.messages import Envelope
from office.office import Office
from tests.office.conftest import Caller, Clock, calling, kind
from tests.support.house import OfficeHouse, sealed


def test_a_submission_is_received_once_and_answered_alike(k1: Caller, place: OfficeHouse) -> None:
    one = sealed(place)
    first, again = k1.hand_in(one.key, one.envelope), k1.hand_in(one.key, one.envelope)
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert first.json()["key"] == one.key
    assert first.json()["number"] == 1
    assert "Idempotent-Replayed" not in first.headers
    assert again.headers["Idempotent-Replayed"] == "true"
    assert k1.hand_in(sealed(place).key, sealed(place).envelope).status_code == 422
    other = sealed(place)
    assert k1.hand_in(other.key, other.envelope).json()["number"] == 2


def test_the_same_key_with_another_body_is_refused(k1: Caller, place: OfficeHouse, office: Office) -> None:
    one = sealed(place)
    assert k1.hand_in(one.key, one.envelope).status_code == 201
    forged = msgspec.msgpack.encode(Envelope(msgspec.msgpack.decode(one.envelope, type=Envelope).header, b"other"))
    answer = k1.hand_in(one.key, forged)
    assert (answer.status_code, kind(answer)) == (422, "key-reused")
    assert len(office.submissions.waiting()) == 1


def test_a_ticket_key_used_for_another_service_is_refused(k1: Caller) -> None:
    key = str(uuid4())
    first = k1.draw("registration", key)
    assert first.json()["label"] == "B 001"
    assert k1.draw("registration", key).json() == first.json()
    assert k1.draw("registration", key).headers["Idempotent-Replayed"] == "true"
    answer = k1.draw("collect", key)
    assert (answer.status_code, kind(answer)) == (422, "key-reused")


def test_one_key_cannot_name_a_ticket_and_a_submission(k1: Caller, place: OfficeHouse) -> None:
    one = sealed(place)
    assert k1.draw(key=one.key).status_code == 201
    answer = k1.hand_in(one.key, one.envelope)
    assert (answer.status_code, kind(answer)) == (422, "key-reused")
    other = sealed(place)
    assert k1.hand_in(other.key, other.envelope).json()["number"] == 2, "a refused hand-in took a number"


def test_a_submission_bears_the_number_of_the_ticket_drawn_in_the_same_visit(k1: Caller, place: OfficeHouse) -> None:
    ticket = k1.draw("id-document").json()
    one = sealed(place, ticket=ticket["key"])
    assert k1.hand_in(one.key, one.envelope).json()["number"] == ticket["number"]
    assert k1.draw().json()["number"] == ticket["number"] + 1


def test_what_was_damaged_on_the_way_is_told_from_what_was_always_wrong(k1: Caller, place: OfficeHouse) -> None:
    one = sealed(place)
    wrong = "sha-256=:" + "A" * 43 + "=:"
    answer = k1.create("/v1/submissions", one.envelope, one.key, digest=wrong)
    assert (answer.status_code, kind(answer)) == (400, "digest-mismatch")
    answer = k1.create("/v1/tickets", b'{"service": "regi', digest=wrong)
    assert (answer.status_code, kind(answer)) == (400, "digest-mismatch")
    for digest in ("md5=:AAAA:", "sha-256=AAAA", "nonsense"):
        answer = k1.create("/v1/submissions", one.envelope, one.key, digest=digest)
        assert (answer.status_code, kind(answer)) == (422, "malformed")
    assert k1.hand_in(one.key, one.envelope).json()["number"] == 1


@pytest.mark.parametrize(
    "body", [b"", b"\xc1", b"{}", b"\x80", b"x" * 1000, msgspec.msgpack.encode(Envelope(b"{}", b""))]
)
def test_a_body_that_is_no_envelope_is_refused_and_stores_nothing(k1: Caller, office: Office, body: bytes) -> None:
    answer = k1.hand_in(str(uuid4()), body)
    assert (answer.status_code, kind(answer)) == (422, "malformed")
    assert office.submissions.waiting() == []


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/tickets", b""),
        ("/v1/tickets", b"{"),
        ("/v1/tickets", b'{"service": 7}'),
        ("/v1/appointments/find", b"[]"),
        ("/v1/appointments/find", b'{"code": null}'),
        ("/v1/heartbeats", b'{"terminal": "K1"}'),
        ("/v1/heartbeats", b"\xff\xfe"),
    ],
)
def test_nonsense_is_refused(k1: Caller, path: str, body: bytes) -> None:
    answer = k1.create(path, body)
    assert (answer.status_code, kind(answer)) == (422, "malformed")


@pytest.mark.parametrize("key", ["", "17", "not-a-uuid", "' OR 1=1 --"])
def test_a_key_that_is_no_uuid_is_refused(k1: Caller, key: str) -> None:
    assert (
        kind(k1.create("/v1/tickets", b'{"service":"registration"}', Idempotency_Key="x", key=key or " "))
        == "malformed"
    )


def test_unknown_fields_are_ignored_and_unknown_versions_refused(k1: Caller, place: OfficeHouse) -> None:
    body = b'{"service": "registration", "language": "de", "colour": "blue"}'
    assert k1.create("/v1/tickets", body).status_code == 201
    one = sealed(place, version=2)
    answer = k1.hand_in(one.key, one.envelope)
    assert (answer.status_code, kind(answer)) == (422, "unknown-version")


def test_too_large_is_refused_before_it_is_read(k1: Caller, place: OfficeHouse) -> None:
    answer = k1.hand_in(str(uuid4()), b"x" * 16_000_001)
    assert (answer.status_code, kind(answer)) == (413, "too-large")
    answer = k1.create("/v1/tickets", b" " * 70_000)
    assert (answer.status_code, kind(answer)) == (413, "too-large")


def test_whoever_has_no_certificate_of_ours_is_not_known(office: Office) -> None:
    stranger = calling(office, None)
    for answer in (
        stranger.draw(),
        stranger.hand_in(str(uuid4()), b""),
        stranger.client.get("/v1/services"),
        stranger.client.put("/v1/help", json={"open": True}),
        stranger.client.put(f"/v1/tickets/{uuid4()}/outcome", json={"outcome": "shown"}),
        stranger.create("/v1/appointments/find", b'{"code": "DEMO-ADULT"}'),
        stranger.create("/v1/heartbeats", b"{}"),
    ):
        assert (answer.status_code, kind(answer)) == (401, "unknown-terminal")


def test_only_listed_terminals_may_call_where_the_city_lists_them(office: Office) -> None:
    server = msgspec.structs.replace(office.settings.server, terminals=("K7",))
    listed = msgspec.structs.replace(office.settings, server=server)
    assert kind(calling(replace(office, settings=listed), "K1").draw()) == "unknown-terminal"
    assert calling(replace(office, settings=listed), "K7").draw().status_code == 201


def test_nobody_hands_in_as_another_terminal(office: Office, place: OfficeHouse) -> None:
    one = sealed(place)
    answer = calling(office, "K2").hand_in(one.key, one.envelope)
    assert (answer.status_code, kind(answer)) == (401, "unknown-terminal")


def test_a_number_belongs_to_the_terminal_that_drew_it(office: Office) -> None:
    key = calling(office, "K1").draw().json()["key"]
    path = f"/v1/tickets/{key}/outcome"
    assert kind(calling(office, "K2").client.put(path, json={"outcome": "abandoned"})) == "not-found"
    assert calling(office, "K1").client.put(path, json={"outcome": "printed"}).status_code == 204
    assert kind(calling(office, "K1").client.put(path, json={"outcome": "eaten"})) == "malformed"
    assert (
        kind(calling(office, "K1").client.put(f"/v1/tickets/{uuid4()}/outcome", json={"outcome": "shown"}))
        == "not-found"
    )


def test_what_is_already_too_old_is_not_taken(k1: Caller, place: OfficeHouse, clock: Clock) -> None:
    """Nor what is to be erased this very moment."""
    for ends in (clock.now - timedelta(seconds=1), clock.now):
        one = sealed(place, captured_at=clock.now - timedelta(hours=96), expires_at=ends)
        answer = k1.hand_in(one.key, one.envelope)
        assert (answer.status_code, kind(answer)) == (422, "expired")


def test_a_case_is_found_however_its_code_was_typed(k1: Caller) -> None:
    for code in ("DEMO-CHILD8", "demo child8", " demochild8 "):
        answer = k1.create("/v1/appointments/find", json.dumps({"code": code}).encode())
        assert answer.json() == {
            "reference": "demo-child-8",
            "document": "identity_card",
            "age": 8,
            "parts": ["portrait", "prints"],
            "retake": [],
        }


def test_whoever_guesses_codes_is_slowed_down(k1: Caller, clock: Clock) -> None:
    tries = [k1.create("/v1/appointments/find", b'{"code": "K7M-4QX"}') for _ in range(21)]
    assert [answer.status_code for answer in tries] == [404] * 20 + [429]
    assert tries[-1].headers["Retry-After"] == "60"
    assert k1.create("/v1/appointments/find", b'{"code": "DEMO-ADULT"}').status_code == 429
    clock.pass_by(seconds=61)
    assert k1.create("/v1/appointments/find", b'{"code": "DEMO-ADULT"}').status_code == 200


def test_services_are_sent_again_only_when_something_changed(k1: Caller, clock: Clock) -> None:
    first = k1.client.get("/v1/services")
    clock.pass_by(seconds=5)
    again = k1.client.get("/v1/services", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    k1.draw()
    changed = k1.client.get("/v1/services", headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200
    assert changed.headers["ETag"] != first.headers["ETag"]


def test_the_office_hears_terminals_and_calls_for_help(k1: Caller) -> None:
    beat = {"terminal": "K1", "version": "0.1.0", "outbox_waiting": 0}
    assert "time" in k1.create("/v1/heartbeats", json.dumps(beat).encode()).json()
    assert k1.client.put("/v1/help", json={"open": True}).status_code == 204
    metrics = k1.client.get("/metrics").text
    assert "office_terminals_heard 1" in metrics
    assert "office_terminals_asking_for_help 1" in metrics
    assert k1.client.put("/v1/help", json={"open": False}).status_code == 204
    assert "office_terminals_asking_for_help 0" in k1.client.get("/metrics").text


def test_metrics_count_what_came_and_what_became_of_numbers(k1: Caller, place: OfficeHouse) -> None:
    one = sealed(place)
    k1.hand_in(one.key, one.envelope)
    k1.draw()
    k1.client.put(f"/v1/tickets/{k1.draw().json()['key']}/outcome", json={"outcome": "printed"})
    metrics = k1.client.get("/metrics").text
    assert "office_submissions_waiting 1" in metrics
    assert 'office_tickets_today{outcome="open"} 1' in metrics
    assert 'office_tickets_today{outcome="printed"} 1' in metrics


def test_health_is_told(k1: Caller) -> None:
    assert k1.client.get("/healthz").text == "ok\n"


def test_what_does_not_exist_is_told_as_a_problem(k1: Caller) -> None:
    assert kind(k1.client.get("/v2/services")) == "not-found"
    answer = k1.client.delete("/v1/services")
    assert (answer.status_code, kind(answer)) == (405, "not-found")


def test_the_contract_is_published(k1: Caller) -> None:
    schema = k1.client.get("/openapi/openapi.json").json()
    assert schema["openapi"].startswith("3.1")
    assert set(schema["paths"]) == {
        "/v1/submissions",
        "/v1/tickets",
        "/v1/tickets/find",
        "/v1/tickets/{key}/outcome",
        "/v1/tickets/{key}/place",
        "/v1/appointments/check-in",
        "/v1/services",
        "/v1/appointments/find",
        "/v1/heartbeats",
        "/v1/help",
        "/v1/information",
        "/v1/feedback",
        "/healthz",
        "/metrics",
    }
    hand_in = schema["paths"]["/v1/submissions"]["post"]
    assert "application/vnd.buergerterminal.sealed" in hand_in["requestBody"]["content"]
    assert {one["name"] for one in hand_in["parameters"]} == {"Idempotency-Key", "Content-Digest"}
    assert "422" in hand_in["responses"]


def test_a_bug_is_told_without_its_details(
    k1: Caller, office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("Erika Mustermann")

    monkeypatch.setattr(office.appointments, "find", broken)
    answer = k1.create("/v1/appointments/find", b'{"code": "DEMO-ADULT"}')
    assert (answer.status_code, kind(answer)) == (500, "internal")
    assert "Mustermann" not in answer.text
    assert "Mustermann" not in caplog.text


def test_a_clock_that_is_a_day_ahead_is_told_and_stores_nothing(
    k1: Caller, place: OfficeHouse, office: Office, clock: Clock
) -> None:
    hour, later = timedelta(hours=1), clock.now + timedelta(days=5)
    almost = sealed(place, captured_at=clock.now + hour, expires_at=later)
    assert k1.hand_in(almost.key, almost.envelope).status_code == 201, "an hour is not yet wrong"
    office.submissions.expire(later)
    soon = sealed(place, captured_at=clock.now + hour + timedelta(seconds=1), expires_at=later)
    assert kind(k1.hand_in(soon.key, soon.envelope)) == "clock-off"
    one = sealed(place, captured_at=clock.now + timedelta(days=1), expires_at=later)
    answer = k1.hand_in(one.key, one.envelope)
    assert (answer.status_code, kind(answer)) == (409, "clock-off"), "409: the courier keeps it and tries again"
    assert office.submissions.waiting() == []
    clock.pass_by(days=1)
    assert k1.hand_in(one.key, one.envelope).status_code == 201


@pytest.mark.parametrize("time", ["captured_at", "expires_at"])
def test_a_time_without_a_zone_is_refused(k1: Caller, place: OfficeHouse, clock: Clock, time: str) -> None:
    one = sealed(place, **{time: clock.now.replace(tzinfo=None)})  # type: ignore[arg-type]
    answer = k1.hand_in(one.key, one.envelope)
    assert (answer.status_code, kind(answer)) == (422, "malformed")


@pytest.mark.parametrize("evil", ["<script>alert(1)</script>", "'; DROP TABLE ticket; --", "x" * 1000, ""])
def test_html_and_sql_in_texts_are_refused_and_store_nothing(
    k1: Caller, place: OfficeHouse, office: Office, evil: str
) -> None:
    for field in ("code", "mark", "case"):
        one = sealed(place, **{field: evil})  # type: ignore[arg-type]
        answer = k1.hand_in(one.key, one.envelope)
        assert (answer.status_code, kind(answer)) == (422, "malformed"), field
    for body in ({"service": evil}, {"service": "registration", "language": evil}):
        assert kind(k1.create("/v1/tickets", json.dumps(body).encode())) == "malformed"
    assert office.submissions.waiting() == []
    assert k1.draw().json()["number"] == 1


def test_what_became_of_a_number_is_told_by_the_terminal_that_drew_it_alone(k1: Caller, office: Office) -> None:
    k2 = calling(office, "K2")
    key = str(uuid4())
    assert k1.draw(key=key).status_code == 201
    for caller, name, status in ((k2, key, 404), (k1, str(uuid4()), 404), (k1, key, 204)):
        answer = caller.client.put(f"/v1/tickets/{name}/outcome", json={"outcome": "abandoned"})
        assert answer.status_code == status


def test_a_key_of_a_submission_draws_no_number(k1: Caller, place: OfficeHouse) -> None:
    one = sealed(place)
    assert k1.hand_in(one.key, one.envelope).status_code == 201
    answer = k1.draw(key=one.key)
    assert (answer.status_code, kind(answer)) == (422, "key-reused")
