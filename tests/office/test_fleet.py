"""Many terminals: what is known of them, who is told, and what the public may see."""

from __future__ import annotations

import csv
import io
import json
import smtplib
import socketserver
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import msgspec
import pytest
from litestar.testing import TestClient
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import update

from office import settings as house
from office import tables
from office.fleet.alarms import Alarm, Alarms, CannotTell
from office.fleet.condition import Trouble
from office.fleet.telling import teller
from office.messages import DeviceReport, Heartbeat, Usage
from office.office import Office
from office.store import Store
from office.web import create_web
from tests.office.conftest import Caller, Clock, calling, kind

NOON = datetime(2026, 11, 26, 11, 0, tzinfo=UTC)


def beat(name: str = "K1", **told: Any) -> Heartbeat:
    return Heartbeat(name, "1.0", 0, **told)


def printer(code: str | None = None, *findings: str) -> tuple[DeviceReport, ...]:
    return (DeviceReport("printer", "ready", code, findings), DeviceReport("camera", "ready"))


class Told:
    """Whoever is told; refuses while `deaf`."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, str, bool]] = []
        self.messages: list[int] = []
        """How many terminals each message was about."""
        self.deaf = False

    def __call__(self, alike: Sequence[Alarm]) -> None:
        if self.deaf:
            raise CannotTell("nobody there")
        self.messages.append(len(alike))
        self.heard.extend((one.terminal, one.trouble.value, one.over) for one in alike)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def alarms(store: Store, office: Office, told: Told) -> Alarms:
    return Alarms(store, office.settings.office.id, office.watch.fleet, told)


def test_an_alarm_is_told_once_and_its_end_once(office: Office, alarms: Alarms, told: Told) -> None:
    heard = office.watch.hearing.heard
    heard("K1", beat(devices=printer(None, "paper-low"), certificate_days=12), NOON)
    heard("K2", beat("K2", devices=printer(), certificate_days=400), NOON)
    for minute in range(3):
        alarms.round(NOON + timedelta(minutes=minute))
    assert sorted(told.heard) == [("K1", "certificate", False), ("K1", "paper-low", False)]
    told.heard.clear()
    heard("K1", beat(devices=printer(), certificate_days=12), NOON + timedelta(minutes=4))
    alarms.round(NOON + timedelta(minutes=4))
    alarms.round(NOON + timedelta(minutes=5))
    assert told.heard == [("K1", "paper-low", True)]
    assert alarms.open()["K1"] == (Trouble.CERTIFICATE,)


def test_silence_is_told_and_says_nothing_of_the_rest(office: Office, alarms: Alarms, told: Told) -> None:
    office.watch.hearing.heard("K1", beat(devices=printer("P40")), NOON)
    alarms.round(NOON)
    alarms.round(NOON + timedelta(minutes=6))
    alarms.round(NOON + timedelta(minutes=7))
    assert told.heard == [("K1", "paper-out", False), ("K1", "silent", False)]
    office.watch.hearing.heard("K1", beat(devices=printer()), NOON + timedelta(minutes=8))
    alarms.round(NOON + timedelta(minutes=8))
    assert sorted(told.heard[2:]) == [("K1", "paper-out", True), ("K1", "silent", True)]


def test_when_the_network_of_a_hall_goes_there_is_one_message_and_one_when_it_is_back(
    office: Office, alarms: Alarms, told: Told
) -> None:
    hall = [f"K{number:03d}" for number in range(300)]

    def all_call(at: datetime) -> None:
        for name in hall:
            office.watch.hearing.heard(name, beat(name), at)

    all_call(NOON)
    office.watch.hearing.heard("K007", beat("K007", outbox_refused=1), NOON)
    alarms.round(NOON)
    assert told.messages == [1]
    assert alarms.round(NOON + timedelta(minutes=6)) == 1 and told.messages[1:] == [300]
    assert alarms.round(NOON + timedelta(minutes=7)) == 0
    all_call(NOON + timedelta(minutes=8))
    alarms.round(NOON + timedelta(minutes=8))
    assert told.messages[2:] == [1, 300] and set(told.heard[-300:]) == {(name, "silent", True) for name in hall}
    assert alarms.open() == {}


def test_what_could_not_be_told_is_told_later_and_by_one_process_only(
    office: Office, store: Store, alarms: Alarms, told: Told
) -> None:
    told.deaf = True
    office.watch.hearing.heard("K1", beat(outbox_refused=1), NOON)
    assert alarms.round(NOON) == 0
    told.deaf = False
    other = Alarms(store, office.settings.office.id, office.watch.fleet, told)
    assert other.round(NOON + timedelta(seconds=60)) == 0, "the first one still has its lease"
    assert other.round(NOON + timedelta(seconds=130)) == 1
    assert alarms.round(NOON + timedelta(seconds=131)) == 0
    assert told.heard == [("K1", "refused", False)]


def test_what_was_over_before_anybody_heard_of_it_is_not_told(office: Office, alarms: Alarms, told: Told) -> None:
    told.deaf = True
    office.watch.hearing.heard("K1", beat(clock_off_s=-86_400.0, outbox_oldest_s=100_000.0), NOON)
    alarms.round(NOON)
    assert set(alarms.open()["K1"]) == {Trouble.CLOCK, Trouble.UNDELIVERED}
    office.watch.hearing.heard("K1", beat(), NOON + timedelta(minutes=1))
    told.deaf = False
    alarms.round(NOON + timedelta(minutes=3))
    assert told.heard == [] and alarms.open() == {}


@contextmanager
def hooked() -> Iterator[tuple[str, list[Any]]]:
    got: list[Any] = []

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(500 if len(got) == 1 else 204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Hook) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/hook", got
        server.shutdown()


def test_a_webhook_gets_json_and_is_tried_again(settings: house.Settings) -> None:
    with hooked() as (url, got):
        limits = msgspec.structs.replace(settings.alarms, webhook=url, language="en")
        tell = teller(msgspec.structs.replace(settings, alarms=limits))
        alarm = [Alarm("K3", Trouble.SILENT, NOON, over=True)]
        with pytest.raises(CannotTell, match="500"):
            tell(alarm)
        tell(alarm)
    assert got[1] == {
        "office": "GERA-1",
        "trouble": "silent",
        "state": "over",
        "terminals": [{"name": "K3", "since": "2026-11-26T11:00:00+00:00"}],
        "text": "Terminal K3 is heard again.",
    }
    with pytest.raises(CannotTell):
        tell(alarm)


class Post(socketserver.StreamRequestHandler):
    """A post office that takes one letter."""

    def handle(self) -> None:
        say = self.wfile.write
        say(b"220 post\r\n")
        for line in self.rfile:
            word = line.split()[0].upper() if line.split() else b""
            if word == b"DATA":
                say(b"354 go\r\n")
                while (line := self.rfile.readline()) != b".\r\n":
                    self.server.letters.append(line)  # type: ignore[attr-defined]
            say(b"221 bye\r\n" if word == b"QUIT" else b"250 ok\r\n")
            if word == b"QUIT":
                return


def test_a_mail_names_terminal_and_trouble(settings: house.Settings) -> None:
    with socketserver.TCPServer(("127.0.0.1", 0), Post) as server:
        server.letters = []  # type: ignore[attr-defined]
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        limits = msgspec.structs.replace(
            settings.alarms, smtp=f"smtp://127.0.0.1:{server.server_address[1]}", mail_to=("technik@example.org",)
        )
        tell = teller(msgspec.structs.replace(settings, alarms=limits))
        low = [Alarm(name, Trouble.PAPER_LOW, NOON, over=False) for name in ("K3", "K4", "K5")]
        tell(low)
        server.shutdown()
        letter = b"".join(server.letters)  # type: ignore[attr-defined]
    assert b"To: technik@example.org" in letter
    assert b"26.11.2026 12:00" in letter
    assert smtplib.SMTP is not None and letter.count(b"Papier geht zu Ende") >= 1
    assert b"Ebenso 2 weitere Terminals." in letter and all(name in letter for name in (b"K3", b"K4", b"K5"))
    with pytest.raises(CannotTell, match="mail"):
        tell(low)


@pytest.fixture
def web(office: Office) -> Iterator[TestClient[Any]]:
    app: Any = create_web(office)
    with TestClient(app) as client:
        yield client


def test_the_public_sees_whether_it_is_worth_coming(office: Office, web: TestClient[Any], clock: Clock) -> None:
    assert web.get("/status.json").json()["parts"] == {"photo": "none", "fingerprint": "none", "signature": "none"}
    broken = DeviceReport("camera", "faulty", "C20")
    office.watch.hearing.heard("K1", beat(devices=(broken, DeviceReport("signature", "ready"))), clock())
    told = web.get("/status.json").json()
    assert told["parts"] == {"photo": "out-of-order", "fingerprint": "none", "signature": "works"}
    assert (told["terminals"], told["terminals_working"]) == (1, 1)
    assert "K1" not in json.dumps(told), "nobody needs the terminal's name"
    office.watch.hearing.heard("K2", beat("K2", devices=printer()), clock())
    assert web.get("/status.json").json()["parts"]["photo"] == "works"
    clock.pass_by(minutes=10)
    silent = web.get("/status.json").json()
    assert silent["parts"]["photo"] == "out-of-order" and silent["terminals_working"] == 0
    page = web.get("/status", headers={"Accept-Language": "de"})
    assert "Foto am Terminal</strong>: außer Betrieb" in page.text
    assert "Wohnung anmelden" in page.text


def test_open_data_is_coarse_and_leaves_out_the_few(
    office: Office, store: Store, k1: Caller, web: TestClient[Any], clock: Clock
) -> None:
    clock.now = NOON
    for service, count in (("registration", 7), ("good-conduct", 4)):
        for _ in range(count):
            ticket = k1.draw(service).json()
            with store.writing() as connection:
                change = update(tables.ticket).where(tables.ticket.c.key == ticket["key"])
                connection.execute(change.values(called_at=clock().timestamp() + 13 * 60))
    assert web.get("/opendata/waiting.json").json()["rows"] == [], "today is nobody's business"
    clock.pass_by(days=1)
    told = web.get("/opendata/waiting.json").json()
    assert told["rows"] == [
        {"office": "GERA-1", "date": "2026-11-26", "hour": 12, "service": "registration",
         "visitors": 5, "median_wait_minutes": 15}
    ]  # fmt: skip
    assert told["title"] == "Bürgerbüro Musterstadt: Wartezeiten nach Stunde und Anliegen"
    assert told["licence"].startswith("https://www.govdata.de/")
    answer = web.get("/opendata/waiting.csv")
    assert answer.headers["content-type"].startswith("text/csv")
    [row] = csv.DictReader(io.StringIO(answer.text))
    assert row["median_wait_minutes"] == "15" and row["licence"] == told["licence"]
    clock.pass_by(days=40)
    assert web.get("/opendata/waiting.json").json()["rows"] == []
    assert web.get("/opendata/tickets.csv").status_code == 404
    links = [one["dcat:accessURL"] for d in web.get("/opendata/catalogue.json").json()["dcat:dataset"]
             for one in d["dcat:distribution"]]  # fmt: skip
    assert len(links) == 4


def test_availability_by_the_hour(office: Office, web: TestClient[Any], clock: Clock) -> None:
    clock.now = NOON
    for minute in range(0, 60, 5):
        if minute < 30:
            office.watch.hearing.heard("K1", beat(devices=printer()), clock())
        office.watch.hearing.heard("K2", beat("K2"), clock())
        office.watch.availability.look(clock())
        office.watch.availability.look(clock())
        clock.pass_by(minutes=5)
    clock.pass_by(days=1)
    [row] = web.get("/opendata/availability.json").json()["rows"]
    assert row["terminals"] == 2 and row["hour"] == 12
    assert row["available"] == 0.79 and row["photo_available"] == 0.29


def test_feedback_is_counts_and_nothing_else(office: Office, k1: Caller, clock: Clock) -> None:
    for face, wish in ((5, None), (5, "registration"), (1, "registration")):
        assert k1.client.post("/v1/feedback", json={"face": face, "wish": wish}).status_code == 204
    for bad in ({"face": 6}, {"face": 0}, {"face": 3, "wish": "<b>"}, {}):
        assert k1.client.post("/v1/feedback", json=bad).status_code in (400, 422)
    mood = office.watch.feedback.mood(clock())
    assert mood.faces == {5: 2, 1: 1} and mood.wishes == {"registration": 2}
    assert office.watch.feedback.mood(clock() + timedelta(days=31)).faces == {}
    assert kind(calling(office, None).client.post("/v1/feedback", json={"face": 5})) == "unknown-terminal"


def test_prometheus_reads_the_figures(office: Office, k1: Caller, clock: Clock) -> None:
    usage = Usage(date(2026, 5, 1), {"done": 90, "walked_away": 10}, {"take_portrait": 7}, {"face-3.1": 12}, paper_m=31)
    office.watch.hearing.heard("K1", beat(devices=printer(), certificate_days=9, usage=usage), clock())
    later = msgspec.structs.replace(usage, version=2)
    office.watch.hearing.heard("K2", beat("K2", usage=later), clock())
    answer = k1.client.get("/metrics")
    found = {
        (sample.name, *sorted(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }
    assert found["terminal_up", ("terminal", "K1")] == 1
    assert found["terminal_certificate_days", ("terminal", "K1")] == 9
    assert found["terminal_device_up", ("device", "camera"), ("terminal", "K1")] == 1
    assert found["terminal_trouble", ("terminal", "K1"), ("trouble", "certificate")] == 1
    assert found["office_submissions_total",] == 0
    assert found["terminal_visits_total", ("end", "done"), ("terminal", "K1")] == 90
    assert found["terminal_visits_abandoned_total", ("step", "take_portrait"), ("terminal", "K1")] == 7
    assert found["terminal_captures_missed_total", ("criterion", "face-3.1"), ("terminal", "K1")] == 12
    assert found["terminal_paper_meters_total", ("terminal", "K1")] == 31
    assert not any(str(key[0]).startswith("terminal_visits") and ("terminal", "K2") in key for key in found)


@pytest.mark.parametrize(
    "usage",
    [
        {"since": "2026-13-01"},
        {"since": "2026-05-01", "ended": {"<script>": 1}},
        {"since": "2026-05-01", "ended": {"done": -1}},
        {"since": "2026-05-01", "missed": {f"face-{number}": 1 for number in range(65)}},
    ],
)
def test_counts_that_are_none_are_refused(k1: Caller, usage: dict[str, Any]) -> None:
    told = {"terminal": "K1", "version": "1.0", "outbox_waiting": 0, "usage": usage}
    assert k1.client.post("/v1/heartbeats", json=told).status_code in (400, 422)
