"""What was handed in arrives once, whatever happens on the way, and the kiosk learns the truth in time."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest

from flows.needs import OfficeAway, OfficeRefused, Problem
from kiosk.asking import Asking
from kiosk.audit import verify
from kiosk.outbox import Outbox
from office.messages import DeviceReport, Outcome
from office.store import Store
from tests.courier.conftest import Desk
from tests.support.chaos import Chaos, Fate
from tests.support.house import OfficeHouse, sealed, until

Starting = Callable[[OfficeHouse], "subprocess.Popen[bytes]"]


async def eventually(true: Callable[[], bool], seconds: float = 20.0) -> None:
    ends = time.monotonic() + seconds
    while not await asyncio.to_thread(true):
        assert time.monotonic() < ends, "it never came true"
        await asyncio.sleep(0.05)


async def test_what_is_handed_in_is_received_and_erased(desk: Desk, courier: Starting, running: OfficeHouse) -> None:
    courier(running)
    one = desk.hand_in()
    receipt = await desk.receipt(one)
    assert receipt is not None
    assert receipt.key == one.key
    assert one.key in desk.received()
    assert desk.outbox.depth().waiting == 0
    piece = one.envelope[5000:5040]
    assert all(piece not in file.read_bytes() for file in running.terminal.state.glob("outbox.sqlite*"))


async def test_a_receipt_comes_well_within_its_deadline(desk: Desk, courier: Starting, running: OfficeHouse) -> None:
    courier(running)
    await desk.office.status()
    one = desk.hand_in(size=900_000)
    began = time.monotonic()
    assert await desk.receipt(one, 3.0) is not None
    assert time.monotonic() - began < 2.0


async def test_an_office_that_comes_back_gets_everything(
    tmp_path_factory: pytest.TempPathFactory, courier: Starting
) -> None:
    place = OfficeHouse(tmp_path_factory.mktemp("a"))
    desk = Desk(place)
    courier(place)
    waiting = [desk.hand_in() for _ in range(3)]
    assert await desk.receipt(waiting[0], 0.5) is None
    with pytest.raises(OfficeAway):
        await desk.office.services()
    with pytest.raises(OfficeAway):
        await desk.office.help(True)
    await desk.office.outcome(str(uuid4()), Outcome.PRINTED)
    status = await desk.office.status()
    assert status.waiting == 3
    assert status.office_away_s is not None
    place.begin()
    try:
        await eventually(lambda: desk.outbox.depth().waiting == 0, 30.0)
        assert sorted(desk.received()) == sorted(one.key for one in waiting)
        await eventually(lambda: not desk.outbox.outcomes())
        assert (await desk.office.status()).office_away_s is None
        assert len((await desk.office.services()).services) == 5
    finally:
        place.end()
        desk.outbox.close()
    assert verify(place.terminal.state / "audit.jsonl").count >= 5


@pytest.mark.parametrize("fate", [Fate.LOSE_ANSWER, Fate.LOSE_REQUEST, Fate.CUT, Fate.JAM])
async def test_a_lost_answer_doubles_nothing(
    desk: Desk, courier: Starting, running: OfficeHouse, proxy: Chaos, fate: Fate
) -> None:
    fates = iter([fate])
    proxy.rule = lambda _method, path: next(fates, Fate.PASS) if path == "/v1/submissions" else Fate.PASS
    courier(running)
    one = desk.hand_in()
    # The citizen waits 3 s: a line that broke once must not cost the number. A jam asks for patience.
    receipt = await desk.receipt(one, 20.0 if fate is Fate.JAM else 3.0)
    assert receipt is not None
    assert desk.received().count(one.key) == 1


@pytest.mark.parametrize("fate", [Fate.LOSE_ANSWER, Fate.LOSE_REQUEST, Fate.CUT])
async def test_a_number_whose_answer_was_lost_is_the_same_number(
    desk: Desk, courier: Starting, running: OfficeHouse, proxy: Chaos, fate: Fate
) -> None:
    courier(running)
    before = await desk.office.draw(str(uuid4()), "registration", "de")
    fates = iter([fate, fate])
    proxy.rule = lambda _method, path: next(fates, Fate.PASS) if path == "/v1/tickets" else Fate.PASS
    key = str(uuid4())
    ticket = await desk.office.draw(key, "registration", "de")
    assert ticket.number == before.number + 1
    assert await desk.office.draw(key, "registration", "de") == ticket


async def test_a_number_asked_for_again_after_a_timeout_is_the_same(
    desk: Desk, courier: Starting, running: OfficeHouse, proxy: Chaos
) -> None:
    courier(running)
    before = await desk.office.draw(str(uuid4()), "registration", "de")
    key = str(uuid4())
    proxy.rule = lambda _method, path: Fate.LOSE_ANSWER if path == "/v1/tickets" else Fate.PASS
    began = time.monotonic()
    with pytest.raises(OfficeAway):
        await desk.office.draw(key, "registration", "de")
    assert time.monotonic() - began < 3.5
    proxy.rule = lambda _method, _path: Fate.PASS
    assert (await desk.office.draw(key, "registration", "de")).number == before.number + 1


def said(status: str, media: str, body: bytes, *more: str) -> bytes:
    """An answer as it comes over the line."""
    headers = (f"HTTP/1.1 {status}", f"Content-Type: {media}", f"Content-Length: {len(body)}", *more)
    return "\r\n".join(headers).encode() + b"\r\n\r\n" + body


JSON, PROBLEM = "application/json", "application/problem+json"
SOMEONE = b'"key":"9f1c9f6e-0f4e-4c55-8a3e-5a6b1d6c2f10","number":1,"day":"2026-11-23"'
NONSENSE = {
    "html": said("200 OK", "text/html", b"<html></html>"),
    "empty": said("200 OK", JSON, b"{}"),
    "no utf-8": said("201 Created", JSON, b'{"key":"\xb6","number":1,"label":"\xb6","services":[{"id":"\xb6"}]}'),
    "a no in no utf-8": said("422 No", PROBLEM, b'{"type":"\xb6","title":"\xb6","status":422}'),
    "bottomless": said("200 OK", JSON, b'{"more":' + b"[" * 400_000),
    "torn json": said("201 Created", JSON, b'{"key": "'),
    "a receipt of someone else": said(
        "201 Created", JSON, b"{%s,%s}" % (SOMEONE, b'"office":"X","received_at":"2026-11-23T09:00:00Z"')
    ),
    "a number of someone else": said(
        "201 Created",
        JSON,
        b"{%s,%s}" % (SOMEONE, b'"label":"A 1","service":"a","area":"A","ahead":0,"issued_at":"2026-11-23T09:00:00Z"'),
    ),
    "a proxy's no": said("403 Forbidden", "text/html", b""),
    "a proxy's no in the office's words": said("422 No", JSON, b'{"type":"malformed","title":"","status":422}'),
    "a no without words": said("422 No", PROBLEM, b"{}"),
    "a no in other words": said("422 No", PROBLEM, b'{"type":"urn:x:broken","title":"","status":422}'),
    "a redirect": said("307 Moved", JSON, b"", "Location: /healthz"),
    "not http": b"220 mail.example.org ESMTP\r\n",
    "nothing": b"",
    "without end": said("200 OK", JSON, b" " * 1_100_000),
    "zipped": said("200 OK", JSON, b"xx", "Content-Encoding: gzip"),
}


@pytest.mark.parametrize("answer", NONSENSE.values(), ids=NONSENSE.keys())
async def test_an_office_that_answers_nonsense_is_away(
    desk: Desk, courier: Starting, running: OfficeHouse, proxy: Chaos, answer: bytes
) -> None:
    courier(running)
    proxy.rule = lambda _method, _path: answer
    one = desk.hand_in()
    for question in (
        desk.office.services(),
        desk.office.find("DEMO-ADULT"),
        desk.office.draw(str(uuid4()), "registration", "de"),
        desk.office.help(True),
    ):
        with pytest.raises(OfficeAway):
            await question
    assert await desk.receipt(one, 0.3) is None
    depth = desk.outbox.depth()
    assert (depth.waiting, depth.refused) == (1, 0), "nonsense must neither lose nor park a submission"


async def test_what_the_office_refuses_for_good_is_parked_and_blocks_nobody(
    desk: Desk, courier: Starting, running: OfficeHouse
) -> None:
    desk.outbox.put("11111111-1111-4111-8111-111111111111", b"\xc1 no envelope", 1.0, 9e9)
    one = desk.hand_in()
    courier(running)
    assert await desk.receipt(one) is not None
    status = await desk.office.status()
    assert (status.waiting, status.refused) == (0, 1)
    assert status.problems == {"11111111-1111-4111-8111-111111111111": "malformed"}
    desk.clear()


async def test_the_kiosk_hears_why_the_office_said_no(desk: Desk, courier: Starting, running: OfficeHouse) -> None:
    courier(running)
    assert await desk.office.find("NO-SUCH-CODE") is None
    with pytest.raises(OfficeRefused) as refused:
        await desk.office.draw(str(uuid4()), "wedding", "de")
    assert refused.value.problem is Problem.NOT_FOUND
    assert refused.value.code == "N40"


async def test_what_became_of_a_number_reaches_the_office(desk: Desk, courier: Starting, running: OfficeHouse) -> None:
    process = courier(running)
    ticket = await desk.office.draw(str(uuid4()), "good-conduct", "de")
    process.kill()
    process.wait(10)
    await desk.office.outcome(ticket.key, Outcome.ABANDONED)
    assert desk.outbox.outcomes() == [(ticket.key, Outcome.ABANDONED)]
    courier(running)
    await eventually(lambda: not desk.outbox.outcomes())
    later = await desk.office.draw(str(uuid4()), "good-conduct", "de")
    assert later.ahead == ticket.ahead, "a number that was given back still waits"


async def test_without_a_courier_the_office_is_away_at_once(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox.sqlite")
    office = Asking(tmp_path / "none.sock", outbox)
    began = time.monotonic()
    for question in (office.services(), office.find("X"), office.help(True), office.status()):
        with pytest.raises(OfficeAway):
            await question
    assert await office.receipt(str(uuid4()), 3.0) is None
    await office.wake()
    await office.tell((DeviceReport("camera", "ready"),))
    await office.outcome("t", Outcome.SHOWN)
    assert outbox.outcomes() == [("t", Outcome.SHOWN)]
    assert office.latest is None
    assert time.monotonic() - began < 1.0
    outbox.close()


async def test_the_start_screen_never_waits_for_the_office(desk: Desk, courier: Starting, running: OfficeHouse) -> None:
    def known() -> bool:
        return desk.office.latest is not None

    watching = asyncio.create_task(desk.office.watch())
    await asyncio.sleep(0.05)
    assert not known()
    process = courier(running)
    await eventually(known)
    assert await desk.office.services() is desk.office.latest
    watching.cancel()
    process.kill()
    process.wait(10)
    watching = asyncio.create_task(desk.office.watch())
    await eventually(lambda: not known(), 5.0)
    watching.cancel()


async def test_torn_and_foreign_questions_do_not_disturb_the_courier(
    desk: Desk, courier: Starting, running: OfficeHouse
) -> None:
    courier(running)
    for junk in (
        b"",
        b"\x00",
        b"\xff\xff\xff\xff",
        b"\x00\x00\x00\x02{}",
        b"\x00\x00\x00\x01\xc1",
        b"\x00\x00\x01\x00half",
    ):
        reader, writer = await asyncio.open_unix_connection(str(running.terminal.socket))
        writer.write(junk)
        writer.write_eof()
        assert await reader.read() == b""
        writer.close()
    assert (await desk.office.status()).refused == 0


def test_only_one_courier_works_in_a_state_folder(courier: Starting, running: OfficeHouse, proxy: Chaos) -> None:
    courier(running)
    second = subprocess.run(
        [sys.executable, "-m", "kiosk", "courier", "--config", str(running.folder / "config" / "kiosk.toml")],
        capture_output=True,
        text=True,
        timeout=20,
    )
    assert second.returncode == 1
    assert second.stderr.count("\n") == 1
    assert "another courier" in second.stderr


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_at_once_when_told(
    courier: Starting, running: OfficeHouse, proxy: Chaos, desk: Desk, how: signal.Signals
) -> None:
    process = courier(running)
    process.send_signal(how)
    assert process.wait(3) == 0
    assert not running.terminal.socket.exists()


def test_what_may_no_longer_be_kept_is_erased_even_if_nobody_ever_took_it(
    tmp_path_factory: pytest.TempPathFactory, courier: Starting
) -> None:
    place = OfficeHouse(tmp_path_factory.mktemp("e"))
    one = sealed(place)
    outbox = Outbox(place.terminal.state / "outbox.sqlite", boot=lambda: "the one before")
    outbox.put(one.key, one.envelope, time.time() - 96 * 3600, time.time() + 1.0)
    piece = one.envelope[5000:5040]
    assert any(piece in file.read_bytes() for file in place.terminal.state.glob("outbox.sqlite*"))
    time.sleep(1.0)
    courier(place)
    until(lambda: outbox.next_due() is None)
    until(lambda: all(piece not in file.read_bytes() for file in place.terminal.state.glob("outbox.sqlite*")))
    until(lambda: "submission-expired" in (place.terminal.state / "audit.jsonl").read_text())
    outbox.close()


def test_heartbeats_tell_the_office_how_the_terminal_is(desk: Desk, courier: Starting, running: OfficeHouse) -> None:
    courier(running)
    store = Store(running.office.database)

    def heard() -> bool:
        with store.reading() as connection:
            return bool(connection.exec_driver_sql("SELECT count(*) FROM terminal WHERE report IS NOT NULL").scalar())

    until(heard)
    store.close()


async def test_a_clock_that_differs_from_the_offices_is_told(
    desk: Desk, courier: Starting, running: OfficeHouse, proxy: Chaos
) -> None:
    body = b'{"time":"2020-01-01T00:00:00Z"}'
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
    proxy.rule = lambda _method, path: answer if path == "/v1/heartbeats" else Fate.PASS
    courier(running)
    for _ in range(100):
        off = (await desk.office.status()).clock_off_s
        if off is not None:
            break
        await asyncio.sleep(0.05)
    assert off is not None
    assert off < -1e8
