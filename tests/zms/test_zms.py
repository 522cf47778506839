"""Numbers from a ZMS: what is shown is what waits there, and no touch ever draws two."""

from __future__ import annotations

import shutil
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from flows.needs import OfficeAway, OfficeRefused, Problem
from kiosk import keys
from kiosk.asking import Asking
from kiosk.courier.client import Away, Client, Refused
from kiosk.courier.zms.calls import Unsent, Zms, address
from kiosk.courier.zms.journal import Attempt, Journal
from kiosk.courier.zms.source import ZmsSource
from kiosk.outbox import Outbox
from kiosk.settings import SettingsError
from office.messages import Estimate, Services, TicketRequest
from tests.support.house import OfficeHouse, start_courier
from tests.zms.far_zms import FarZms, Fate, Raised, far_zms


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("zms")
    keys.make(place / "keys")
    return place / "keys"


@pytest.fixture
def far(folder: Path) -> Iterator[FarZms]:
    with far_zms(folder) as running:
        yield running


class _NoHours(Client):
    def __init__(self) -> None:
        pass

    def services(self, deadline: float) -> Services:
        raise Away("not asked here")


class Printer:
    """A terminal with its journal; its clock can be turned."""

    def __init__(self, far: FarZms, folder: Path, state: Path) -> None:
        self.far, self.folder, self.state = far, folder, state
        self.ahead = 0.0
        self.restart()

    def restart(self, scopes: str = "141") -> None:
        base, offers = address(self.far.url(scopes))
        zms = Zms(base, self.folder / "ca.pem")
        journal = Journal(self.state / "zms.json")
        zone = ZoneInfo("Europe/Berlin")
        self.source = ZmsSource(zms, offers, journal, "K3", zone, _NoHours(), lambda: time.time() + self.ahead)

    def draw(self, key: str | None = None, service: str = "141", seconds: float = 2.0) -> Any:
        return self.source.draw(key or str(uuid4()), TicketRequest(service), seconds)


@pytest.fixture
def printer(far: FarZms, folder: Path, tmp_path: Path) -> Printer:
    return Printer(far, folder, tmp_path)


def test_services_are_the_buttons_with_their_queues(far: FarZms, printer: Printer) -> None:
    far.add(141, 901, "confirmed", appointment=True)
    far.add(141, 1)
    far.add(141, 7, "called")
    far.enabled[142] = False
    printer.restart("141,142-111")
    services = printer.source.services(2.0)
    first, second = services.services
    assert (first.id, first.names["de"], first.area, first.prefix) == ("141", "Anliegen 141", "Wartebereich 141", "A")
    assert (first.ahead, first.estimate, first.remaining) == (2, Estimate(15, 25), None)
    assert (second.id, second.remaining) == ("142-111", 0)
    assert services.open_until is not None
    far.enabled[141] = False
    assert printer.source.services(2.0).open_until is None


def test_a_number_as_it_is_called(far: FarZms, printer: Printer) -> None:
    far.add(141, 500)
    ticket = printer.draw()
    assert (ticket.label, ticket.number, ticket.area, ticket.ahead) == ("A1", 1, "Wartebereich 141", 1)
    assert ticket.issuer == "Bürgeramt Nord"
    assert ticket.estimate == Estimate(15, 25)
    printer.restart("141,142-111")
    assert printer.draw(service="142-111").label == "1"


def test_numbers_may_be_strings(far: FarZms, printer: Printer) -> None:
    far.as_strings = True
    far.estimates = ("12", "3")
    far.fates = [Fate.ANSWER, Fate.LOSE_ANSWER]
    assert printer.draw().number == 1
    assert printer.draw().number == 2
    assert printer.source.services(2.0).services[0].estimate == Estimate(0, 15)


def test_it_registers_once_and_never_because_of_silence(far: FarZms, printer: Printer) -> None:
    printer.draw()
    hash = next(iter(far.printers))
    printer.restart()
    printer.draw()
    assert list(far.printers) == [hash]
    far.printers.clear()
    printer.restart()
    printer.draw()
    assert len(far.printers) == 1
    far.shutdown()
    far.server_close()
    printer.restart()
    with pytest.raises(Unsent):
        printer.source.services(0.5)
    assert len(far.printers) == 1


@pytest.mark.parametrize("fate", [Fate.LOSE_ANSWER, Fate.CUT_ANSWER, Fate.LATE, Fate.GATEWAY])
def test_a_lost_answer_is_found_in_the_queue(far: FarZms, printer: Printer, fate: Fate) -> None:
    far.add(141, 801, appointment=True)
    assert printer.draw().number == 1
    far.fates = [fate]
    key = str(uuid4())
    ticket = printer.draw(key)
    assert (ticket.number, ticket.label) == (2, "A2")
    assert printer.draw(key) == ticket
    assert far.given() == [1, 2]


def test_a_lost_request_is_not_sent_again_in_its_touch(far: FarZms, printer: Printer) -> None:
    key = str(uuid4())
    far.fates = [Fate.LOSE_REQUEST]
    with pytest.raises(Away):
        printer.draw(key, seconds=0.8)
    with pytest.raises(Away):
        printer.draw(key, seconds=0.8)
    assert far.calls.count(r"GET /scope/(\d+)/waitingnumber/(\w+)/") == 0, "the far side never heard of it"
    printer.ahead = 6.0
    assert printer.draw(key).number == 1
    assert far.given() == [1]


def test_a_courier_that_died_in_the_middle_finds_its_number(far: FarZms, printer: Printer) -> None:
    key = str(uuid4())
    far.fates = [Fate.LATE]
    with pytest.raises(Away):
        printer.draw(key, seconds=0.3)
    time.sleep(1.1)
    printer.restart()
    assert printer.draw(key).number == 1
    assert far.given() == [1]


def test_two_new_numbers_are_nobodys(far: FarZms, printer: Printer) -> None:
    far.beside, far.fates = True, [Fate.LOSE_ANSWER]
    key = str(uuid4())
    with pytest.raises(Refused, match="unsure"):
        printer.draw(key)
    printer.ahead = 10.0
    with pytest.raises(Refused, match="unsure"):
        printer.draw(key)
    assert far.given() == [1, 2]


def test_an_appointment_that_arrives_meanwhile_is_not_mistaken(far: FarZms, printer: Printer) -> None:
    key = str(uuid4())
    far.fates = [Fate.LOSE_REQUEST]
    far.last[141] = 40
    with pytest.raises(Away):
        printer.draw(key, seconds=0.3)
    far.add(141, 77, "confirmed", appointment=True)
    with pytest.raises(Away):
        printer.draw(key, seconds=0.3)


EXCEPTIONS = {
    "GivenNumberCountExceeded": "none-left",
    "DisabledByScope": "closed",
    "ScopesWithoutWorkstationCount": "closed",
    "TicketprinterNotEnabled": "not-here",
    "TicketprinterNotFound": "not-here",
    "TicketprinterHashNotValid": "not-here",
    "TooManyButtons": "not-here",
    "UnvalidButtonList": "not-here",
    "ScopeNotFound": "not-here",
    "ClusterWithoutScopes": "not-here",
    "ProcessNotFound": "not-here",
    "SomethingNew": "other",
}


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_exceptions_become_what_they_mean(far: FarZms, printer: Printer, name: str) -> None:
    far.raises = Raised(name)
    key = str(uuid4())
    with pytest.raises(Refused, match=f"^{EXCEPTIONS[name]}$"):
        printer.draw(key)
    far.raises = None
    assert printer.draw(key).number == 1, "a no settles the question"


def test_a_printer_that_was_not_approved_draws_nothing(far: FarZms, printer: Printer) -> None:
    far.approves = False
    with pytest.raises(Refused, match="not-here"):
        printer.draw()
    assert far.given() == []


def test_the_contingent_ends(far: FarZms, printer: Printer) -> None:
    far.contingent = 2
    printer.draw()
    printer.draw()
    with pytest.raises(Refused, match="none-left"):
        printer.draw()


def test_tls_is_always_verified(far: FarZms, printer: Printer, folder: Path, tmp_path: Path) -> None:
    keys.make(tmp_path / "stranger")
    base, offers = address(far.url())
    for ca in (tmp_path / "stranger" / "ca.pem", None):
        with pytest.raises(Unsent):
            Zms(base, ca).queue(141, 2.0)
    with pytest.raises(Unsent):
        Zms(base.replace("127.0.0.1", "127.0.0.2"), folder / "ca.pem").queue(offers[0].scope, 2.0)


@pytest.mark.parametrize(
    "url",
    ["http://h/a?scope=1", "zms:///a?scope=1", "zms://h/a", "zms://h/a?scope=x", "zms://u@h/a?scope=1",
     "zms://h/a?scope=1,1", "zms://h/a?scope=1,2,3,4,5,6,7", "zms://h/a?scope=1&verify=0"],
)  # fmt: skip
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(SettingsError, match=r"office\.tickets"):
        address(url)


async def test_a_whole_terminal_draws_from_a_zms(
    far: FarZms, folder: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    place = OfficeHouse(tmp_path / "house")
    config = tmp_path / "house" / "config" / "kiosk.toml"
    config.write_text(config.read_text() + f'tickets = "{far.url("141,142")}"\ntickets_ca = "{folder / "ca.pem"}"\n')
    process = start_courier(place)

    def stop() -> None:
        process.kill()
        process.wait(10)

    request.addfinalizer(stop)
    outbox = Outbox(place.terminal.state / "outbox.sqlite")
    office = Asking(place.terminal.socket, outbox)
    assert [one.id for one in (await office.services()).services] == ["141", "142"]
    key = str(uuid4())
    far.fates = [Fate.LOSE_ANSWER]
    ticket = await office.draw(key, "141", "de")
    assert await office.draw(key, "141", "de") == ticket
    far.raises = Raised("DisabledByScope")
    with pytest.raises(OfficeRefused) as refused:
        await office.draw(str(uuid4()), "142", "de")
    assert refused.value.problem is Problem.CLOSED
    far.raises, far.beside, far.fates = None, True, [Fate.LOSE_ANSWER]
    with pytest.raises(OfficeRefused) as refused:
        await office.draw(str(uuid4()), "142", "de")
    assert refused.value.problem is Problem.UNSURE
    far.beside, far.fates = False, [Fate.LOSE_REQUEST]
    with pytest.raises(OfficeAway):
        await office.draw(str(uuid4()), "142", "de")
    outbox.close()


class Raw(BaseHTTPRequestHandler):
    """Says what it is told to, to anybody."""

    said: tuple[int, bytes] = (200, b"")

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        status, body = self.said
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(body)


ANSWERS: dict[str, tuple[int, bytes]] = {
    "nonsense": (200, b"<html>"),
    "no utf-8": (200, b'{"meta":{"error":false,"exception":"\xb6"},"data":"\xb6"}'),
    "another shape": (200, b'{"meta":{"error":false},"data":{"name":17}}'),
    "a gateway": (502, b'{"meta":{"error":false},"data":null}'),
    "its own failure": (500, b'{"meta":{"error":true,"exception":"PDOException"},"data":null}'),
    "bottomless": (200, b'{"more":' + b"[" * 200_000),
    "endless": (200, b" " * 6_000_000),
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_zms_that_talks_nonsense_is_away(folder: Path, answer: str) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Said", (Raw,), {"said": ANSWERS[answer]}))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem", folder / "server.key")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    serving = threading.Thread(target=server.serve_forever, args=(0.02,))
    serving.start()
    try:
        with pytest.raises(Away):
            Zms(f"https://127.0.0.1:{server.server_address[1]}", folder / "ca.pem").department(141, 5.0)
    finally:
        server.shutdown()
        server.server_close()
        serving.join()


def test_an_authority_that_is_not_there_is_told_before_anything_starts(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"none\.pem"):
        Zms("https://127.0.0.1:1", tmp_path / "none.pem")


def test_what_is_not_offered_is_not_drawn(far: FarZms, printer: Printer) -> None:
    with pytest.raises(Refused, match="not-found"):
        printer.draw(service="999")
    far.enabled[141] = False
    with pytest.raises(Refused, match="closed"):
        printer.draw()
    assert printer.source.services(2.0).services[0].remaining == 0


def test_a_button_that_is_left_out_is_not_here(far: FarZms, printer: Printer) -> None:
    far.hidden = {141}
    with pytest.raises(Refused, match="not-here"):
        printer.draw()
    assert printer.source.services(2.0).services == () and far.given() == []


def test_two_services_of_one_queue_wait_together(far: FarZms, printer: Printer) -> None:
    far.add(141, 500)
    printer.restart("141,141-111")
    assert [one.ahead for one in printer.source.services(2.0).services] == [1, 1]


def test_an_empty_queue_that_foretells_nothing_has_no_estimate(far: FarZms, printer: Printer) -> None:
    far.foretells = False
    assert printer.source.services(2.0).services[0].estimate is None


def test_a_number_that_does_not_say_which_is_looked_for_in_the_queue(far: FarZms, printer: Printer) -> None:
    far.nameless = True
    assert printer.draw().number == 1
    assert far.given() == [1]


def test_a_number_is_given_though_nothing_else_is_answered_any_more(far: FarZms, printer: Printer) -> None:
    """It stands on the far side: without it here somebody would draw another."""
    far.exhausted = True
    ticket = printer.draw()
    assert (ticket.number, ticket.label, ticket.ahead, ticket.estimate, ticket.issuer) == (1, "A1", 0, None, None)
    printer.restart()
    with pytest.raises(Refused):
        printer.source.services(2.0)
    assert len(far.printers) == 1, "a no of another kind is no reason to register again"


def test_two_hands_at_once_draw_one_after_the_other(far: FarZms, printer: Printer) -> None:
    far.fates = [Fate.LOSE_REQUEST]

    def first() -> None:
        with pytest.raises(Away):
            printer.draw(seconds=1.5)

    drawing = threading.Thread(target=first)
    drawing.start()
    while far.fates:
        time.sleep(0.01)
    with pytest.raises(Away, match="another number"):
        printer.draw(seconds=0.1)
    drawing.join()
    assert far.given() == []


def test_a_journal_forgets_the_oldest(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "zms.json")
    for number in range(60):
        journal.note(f"k{number}", Attempt("141", (), float(number)))
    again = Journal(tmp_path / "zms.json")
    assert again.attempt("k9") is None and again.attempt("k10") is not None and again.attempt("k59") is not None


def test_a_journal_that_cannot_be_written_draws_nothing(far: FarZms, printer: Printer, tmp_path: Path) -> None:
    printer.source.services(2.0)
    shutil.rmtree(tmp_path)
    tmp_path.write_text("a file where the folder was")
    try:
        with pytest.raises(Away, match="nothing can be noted"):
            printer.draw()
        assert far.given() == []
    finally:
        tmp_path.unlink()
        tmp_path.mkdir()


def test_a_torn_journal_begins_anew(tmp_path: Path) -> None:
    for torn in (b"{", b'{"hash":"\xb6"}', b"[" * 100_000):
        (tmp_path / "zms.json").write_bytes(torn)
        assert Journal(tmp_path / "zms.json").hash is None


@pytest.mark.parametrize(
    ("told", "estimate"),
    [
        (("x", "y"), None),
        ((None, 5), None),
        ((-5, 0), None),
        ((12, None), Estimate(10, 15)),
        (("3", "9"), Estimate(0, 5)),
    ],
)
def test_estimates_that_are_none_are_not_told(
    far: FarZms, printer: Printer, told: tuple[Any, Any], estimate: Estimate | None
) -> None:
    far.estimates = told
    assert printer.source.services(2.0).services[0].estimate == estimate
