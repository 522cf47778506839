"""The clerk's desk in a real browser: by keyboard alone, without accessibility faults, and with nothing of a person
left behind; what is sent to it by others is refused or shown as text."""

from __future__ import annotations

import io
import json
import os
import shutil
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import httpx
import msgspec
import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from office.messages import DeviceReport, Envelope, Heartbeat, TicketRequest, Usage
from office.office import Office
from office.settings import DEMO_CLERK
from office.store import Store
from tests.support.dossier import made_up
from tests.support.house import OfficeHouse, sealed

_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_CHROMIUM = shutil.which("chromium")
NAME, PASSWORD = "anna", "sehr geheim"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeHouse]:
    """An office with a clerk, as a process."""
    place = OfficeHouse(tmp_path_factory.mktemp("desk"))
    os.environ[DEMO_CLERK] = f"{NAME}:{PASSWORD}"
    try:
        place.begin()
    finally:
        del os.environ[DEMO_CLERK]
    yield place
    place.end()


@pytest.fixture(scope="module")
def inside(desk: OfficeHouse) -> Iterator[Office]:
    """The same office's database, to put things in."""
    store = Store(desk.office.database)
    yield Office.over(store, desk.office)
    store.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if _CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=_CHROMIUM, args=_FLAGS)
        yield chromium
        chromium.close()


def draw(office: Office, service: str = "id-document", language: str = "de") -> str:
    return office.tickets.draw("K1", str(uuid4()), b"d", TicketRequest(service, language), datetime.now(UTC))[0].key


def hand_in(office: Office, place: OfficeHouse, code: str, ticket: str | None = None, **how: bool) -> str:
    one = sealed(place, inside=made_up(**how), code=code, ticket=ticket)  # type: ignore[arg-type]
    office.submissions.hand_in("K1", one.key, one.key.encode(), one.envelope, datetime.now(UTC))
    return one.key


def label(office: Office, key: str) -> str:
    """The number as called; drawing it again gives the same one."""
    now = datetime.now(UTC)
    called = [*office.line.waiting("A", now)[0], *office.line.calls(now, 100)]
    return next(one.label for one in called if one.key == key)


def signed_in(browser: Browser, desk: OfficeHouse) -> Page:
    page = browser.new_context(locale="de-DE", viewport={"width": 1600, "height": 900}).new_page()
    page.goto(f"http://127.0.0.1:{desk.web_port}/desk")
    page.keyboard.type(NAME)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk")
    return page


def faultless(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_morning_by_keyboard_alone(browser: Browser, desk: OfficeHouse, inside: Office) -> None:
    """Call, open, have it retaken, open by code, accept, fetch, erase: never a mouse."""
    while inside.line.call("3", datetime.now(UTC)):
        pass  # whoever other tests left waiting
    first, second = draw(inside), draw(inside, "registration")
    key = hand_in(inside, desk, "P2W-9AB", first, faulty=True)
    page = signed_in(browser, desk)
    faultless(page)
    page.keyboard.press("Alt+n")
    page.wait_for_selector(f".label:has-text('{label(inside, first)}')")
    page.keyboard.press("Alt+r")
    page.wait_for_selector("text=2-mal gerufen")
    page.keyboard.press("Alt+o")
    page.wait_for_url(f"**/{key}")
    assert page.locator("tr.bad").inner_text().startswith("2.2")
    assert page.locator("#lines line.over").count() == 3
    page.wait_for_function("[...document.images].every((one) => one.complete && one.naturalWidth > 0)")
    faultless(page)
    page.locator("details button").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Wird neu aufgenommen")
    case = inside.appointments.find("K1", "p2w 9ab", datetime.now(UTC))
    assert (case.reference, case.parts, case.retake) == (key, ("portrait",), ("CloseMouth",))

    again = sealed(desk, inside=made_up(case=key), code="K7M-4QX", case=key, ticket=first)
    inside.submissions.hand_in("K1", again.key, b"again", again.envelope, datetime.now(UTC))
    page.keyboard.press("Alt+c")
    page.keyboard.type("p2w9ab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{again.key}")
    page.keyboard.press("Alt+a")
    page.wait_for_selector("text=Angenommen von anna")
    with page.expect_download() as coming:
        page.keyboard.press("Alt+i")
    with zipfile.ZipFile(Path(coming.value.path())) as bundle:
        assert {"portrait.jpg", "portrait-622x800.jp2", "finger-right-index.cbeff", "gid-log.xml", "log.xml"} <= set(
            bundle.namelist()
        )
        small = Image.open(io.BytesIO(bundle.read("portrait-622x800.jp2")))
        assert (small.format, small.size) == ("JPEG2000", (622, 800))
    page.wait_for_selector("text=Abgerufen.")
    page.keyboard.press("Alt+d")
    page.wait_for_url("**/desk/submissions")
    assert inside.submissions.find(again.key) is None
    assert inside.submissions.find(key) is None, "what it replaced is erased with it"

    page.keyboard.press("Alt+w")
    page.wait_for_url("**/desk")
    page.keyboard.press("Alt+n")
    page.wait_for_selector(f".label:has-text('{label(inside, second)}')")
    assert inside.line.place(first, datetime.now(UTC)).turn == "finished"
    page.keyboard.press("Alt+x")
    page.wait_for_selector("text=Niemand ist aufgerufen")
    assert inside.line.place(second, datetime.now(UTC)).turn == "missed"
    page.keyboard.press("Alt+t")
    page.wait_for_url("**/appointments")
    faultless(page)
    devices = (DeviceReport("camera", "ready"), DeviceReport("printer", "needs_hand", "P40"))
    usage = Usage(date(2026, 5, 1), {"done": 90, "walked_away": 10}, {"sign": 7}, {"face-3.1": 12, "finger-too_dry": 3})
    told = Heartbeat("K7", "1.0", 2, 7200.0, devices, certificate_days=90, usage=usage)
    inside.watch.hearing.heard("K7", told, datetime.now(UTC))
    inside.watch.hearing.write()
    page.keyboard.press("Alt+m")
    page.wait_for_url("**/terminals")
    row = page.locator("section.waiting tr", has_text="K7").inner_text()
    for said in ("kein Papier", "Drucker: Störung P40", "Kamera: in Betrieb", "älteste 2", "noch 90 Tage", "1.0"):
        assert said in row, said
    used = page.locator("section", has_text="Nutzung").locator("tr", has_text="K7").inner_text()
    for said in ("100 Besuche, 90 erfolgreich (90 %)", "Unterschrift: 7", "Augen offen: 12", "zu trocken: 3"):
        assert said in used, said
    faultless(page)


def test_the_list_a_code_that_nobody_has_and_what_cannot_be_opened_have_no_fault(
    browser: Browser, desk: OfficeHouse, inside: Office
) -> None:
    keys = hand_in(inside, desk, "M7M-4QX"), hand_in(inside, desk, "N7M-4QX", faulty=True)
    page = signed_in(browser, desk)
    page.keyboard.press("Alt+c")
    page.keyboard.type("0000000")
    page.keyboard.press("Enter")
    page.wait_for_selector("[role=alert]:has-text('0000000')")
    for key in keys:
        assert page.locator(f"a[href$='{key}']").count() == 1
    faultless(page)
    shut = sealed(desk, code="Q7M-4QX")
    torn = msgspec.structs.replace(msgspec.msgpack.decode(shut.envelope, type=Envelope), sealed=bytes(20_000))
    inside.submissions.hand_in("K1", shut.key, b"shut", msgspec.msgpack.encode(torn), datetime.now(UTC))
    page.goto(f"http://127.0.0.1:{desk.web_port}/desk/submissions/{shut.key}")
    page.wait_for_selector("[role=alert]")
    faultless(page)


def test_the_ticket_on_the_phone_lives_and_sets_no_cookie(browser: Browser, desk: OfficeHouse, inside: Office) -> None:
    key = draw(inside, "good-conduct", "ar")
    ticket = inside.tickets.draw("K1", key, b"d", TicketRequest("good-conduct", "ar"), datetime.now(UTC))[0]
    context = browser.new_context(viewport={"width": 390, "height": 760})
    page = context.new_page()
    assert ticket.url is not None
    page.goto(ticket.url)
    assert page.locator("html").get_attribute("dir") == "rtl"
    faultless(page)
    inside.line.call("4", datetime.now(UTC))
    page.wait_for_selector(".turn .counter:has-text('4')", timeout=15_000)
    assert context.cookies() == []
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(ticket.url)
    assert plain.locator(".turn .counter").inner_text() == "4"
    display = browser.new_context().new_page()
    display.goto(f"http://127.0.0.1:{desk.web_port}/display?area=B")
    display.wait_for_selector(f"li.called:has-text('{ticket.label}')")
    faultless(display)
    inside.line.ring("4", datetime.now(UTC))
    calls = display.request.get(f"http://127.0.0.1:{desk.web_port}/display/calls").json()["calls"]
    voice = display.request.get(f"http://127.0.0.1:{desk.web_port}/display/voice/{calls[0]['id']}")
    assert voice.body()[:4] == b"RIFF" or shutil.which("espeak-ng") is None


@pytest.fixture
def web(desk: OfficeHouse) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=f"http://127.0.0.1:{desk.web_port}", timeout=20) as client:
        yield client


def enter(web: httpx.Client) -> str:
    """Sign in without a browser; returns the session's secret for forms."""
    assert web.post("/desk/sign-in", data={"name": NAME, "password": PASSWORD, "counter": "2"}).status_code == 303
    return web.get("/desk").text.partition('name="csrf" value="')[2].partition('"')[0]


def test_pages_that_anybody_may_see_have_no_fault_for_whoever_hears_them(browser: Browser, desk: OfficeHouse) -> None:
    page = browser.new_context(locale="de-DE").new_page()
    for path in ("/desk/sign-in", "/status"):
        page.goto(f"http://127.0.0.1:{desk.web_port}{path}")
        faultless(page)
    page.goto(f"http://127.0.0.1:{desk.web_port}/t/nobody-has-this-number")
    faultless(page)


def test_hundreds_of_terminals_come_in_pages_the_troubled_first_and_are_found_by_name(
    web: httpx.Client, inside: Office
) -> None:
    now = datetime.now(UTC)
    for number in range(120):
        devices = (DeviceReport("printer", "needs_hand", "P40"),) if number == 99 else ()
        inside.watch.hearing.heard(f"HALL-{number:03d}", Heartbeat(f"HALL-{number:03d}", "1.0", 0, None, devices), now)
    inside.watch.hearing.write()
    enter(web)
    first = web.get("/desk/terminals", params={"name": "hall-"}).text
    assert first.count('<tr><th scope="row">HALL-') == 50 and first.index("HALL-099") < first.index("HALL-000")
    assert "Seite 1 von 3" in first and "HALL-049" not in first
    assert "HALL-050" in web.get("/desk/terminals", params={"name": "hall-", "page": 2}).text
    found = web.get("/desk/terminals", params={"name": "hall-11"}).text
    assert found.count('<tr><th scope="row">HALL-') == 10 and "Seite" not in found
    nothing = web.get("/desk/terminals", params={"name": "<b>"}).text
    assert "Kein Terminal heißt so: &lt;b&gt;" in nothing


def test_nobody_works_without_signing_in_nor_from_another_site(web: httpx.Client) -> None:
    for path in ("/desk", "/desk/line", "/desk/submissions", f"/desk/submissions/{uuid4()}/portrait.jpg"):
        assert web.get(path).headers["location"] == "/desk/sign-in"
    assert web.post("/desk/sign-in", data={"name": NAME, "password": "wrong", "counter": "1"}).status_code == 403
    csrf = enter(web)
    cookie = web.cookies.jar
    assert all(one.has_nonstandard_attr("HttpOnly") for one in cookie)
    assert web.post("/desk/line/next", data={"csrf": "guessed"}).status_code == 403
    foreign = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
    assert web.post("/desk/line/next", data={"csrf": csrf}, headers=foreign).status_code == 403
    assert web.post("/desk/line/next", data={"csrf": csrf}).status_code == 303
    assert web.post("/desk/sign-out", data={"csrf": csrf}).status_code == 303
    assert web.get("/desk").status_code == 303


def test_pages_are_not_kept_not_framed_and_load_nothing_foreign(
    web: httpx.Client, desk: OfficeHouse, inside: Office
) -> None:
    key = hand_in(inside, desk, "H7M-4QX")
    enter(web)
    for path in (f"/desk/submissions/{key}", f"/desk/submissions/{key}/portrait.jpg"):
        answer = web.get(path)
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "no-store"
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert "unsafe" not in answer.headers["content-security-policy"]


def test_html_and_sql_in_every_text_are_shown_as_text(web: httpx.Client, desk: OfficeHouse, inside: Office) -> None:
    evil = "<script>alert(1)</script>'; DROP TABLE ticket; --"
    told = {"case": evil, "code_unchecked": evil, "document": evil, "age": evil}
    one = sealed(desk, inside=made_up(**told), code="E7M-4QX")  # type: ignore[arg-type]
    inside.submissions.hand_in("K1", one.key, b"evil", one.envelope, datetime.now(UTC))
    csrf = enter(web)
    page = web.get(f"/desk/submissions/{one.key}").text
    assert "&lt;script&gt;" in page
    assert "<script>alert" not in page
    found = web.post("/desk/submissions/find", data={"csrf": csrf, "code": evil})
    assert found.status_code == 404
    assert "<script>alert" not in found.text
    assert web.get("/t/" + evil.replace("/", "%2F")).status_code == 404
    assert draw(inside, "other")


def test_a_retake_needs_a_known_reason_and_faults_cannot_simply_be_accepted(
    web: httpx.Client, desk: OfficeHouse, inside: Office
) -> None:
    key = hand_in(inside, desk, "F7M-4QX", faulty=True)
    csrf = enter(web)
    path = f"/desk/submissions/{key}"
    for form in (
        {"verdict": "accept"},
        {"verdict": "overrule", "reason": "because"},
        {"verdict": "retake", "again": "<b>"},
        {"verdict": "retake"},
        {},
    ):
        assert web.post(f"{path}/decide", data={"csrf": csrf, **form}).status_code == 422
    assert web.post(f"{path}/fetch", data={"csrf": csrf}).status_code == 422
    assert (
        web.post(f"{path}/decide", data={"csrf": csrf, "verdict": "overrule", "reason": "medical"}).status_code == 303
    )
    bundle = web.post(f"{path}/fetch", data={"csrf": csrf})
    with zipfile.ZipFile(io.BytesIO(bundle.content)) as files:
        assert b"<Reason>medical</Reason>" in files.read("gid-log.xml")
        assert json.loads(files.read("record.json"))["document"] == "passport"
    inside.submissions.expire(datetime.now(UTC) + timedelta(minutes=11))
    assert inside.submissions.find(key) is None
