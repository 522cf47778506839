"""What the kiosk asks and tells beside submissions and numbers; an office that dawdles is none."""

from __future__ import annotations

import asyncio
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.audit import Audit
from kiosk.courier.client import Away, connect
from kiosk.courier.delivery import Delivery
from kiosk.courier.presence import Presence
from kiosk.outbox import Outbox
from kiosk.settings import SettingsError
from office.messages import DeviceReport, NextKey
from tests.courier.conftest import Desk
from tests.courier.test_bad_days import Office
from tests.support.chaos import Chaos, Fate
from tests.support.clock import virtual
from tests.support.house import OfficeHouse

Starting = Callable[[OfficeHouse], "subprocess.Popen[bytes]"]


@contextmanager
def trickling(place: OfficeHouse, piece: bytes, every: float) -> Iterator[int]:
    """An office that never comes to an end: its port."""
    keys = place.folder / "var" / "keys"
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(keys / "server.pem", keys / "server.key")
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            with suppress(OSError), context.wrap_socket(listening.accept()[0], server_side=True) as line:
                line.recv(65536)
                line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n")
                while True:
                    line.sendall(piece)
                    time.sleep(every)

        serving = threading.Thread(target=serve, daemon=True)
        serving.start()
        yield int(listening.getsockname()[1])
    serving.join(5.0)


def test_an_answer_that_trickles_in_for_ever_ends_at_the_deadline(tmp_path: Path) -> None:
    place = OfficeHouse(tmp_path)
    with trickling(place, b" " * 20_000, 0.1) as port:
        place.call(port)
        with pytest.raises(Away, match="too long"):
            connect(place.terminal).services(0.5)


def test_what_has_not_changed_is_not_sent_again(running: OfficeHouse, proxy: Chaos) -> None:
    client = connect(running.terminal)
    first = client.services(5.0), client.information(5.0)
    assert (client.services(5.0), client.information(5.0)) == first
    assert client.services(5.0) is client.services(5.0), "the office said that nothing changed"


async def test_what_is_told_beside_reaches_the_office(
    desk: Desk, courier: Starting, running: OfficeHouse, proxy: Chaos
) -> None:
    """How it was, and how the devices are; a word that is lost costs nobody anything."""
    heard: list[str] = []

    def rule(method: str, path: str) -> Fate:
        heard.append(f"{method} {path}")
        return Fate.PASS

    proxy.rule = rule
    courier(running)
    await desk.office.feedback(3, "clearer")
    await desk.office.tell((DeviceReport("camera", "ready"),))
    assert "POST /v1/feedback" in heard
    proxy.rule = lambda _method, _path: Fate.LOSE_REQUEST
    await desk.office.feedback(3, None)


async def test_the_office_is_there_as_soon_as_it_answers_anything(
    desk: Desk, courier: Starting, running: OfficeHouse, proxy: Chaos
) -> None:
    """The next heartbeat may be far away."""
    proxy.rule = lambda _method, _path: Fate.JAM
    courier(running)

    async def away() -> bool:
        return (await desk.office.status()).office_away_s is not None

    ends = time.monotonic() + 10.0
    while not await away():
        assert time.monotonic() < ends, "a heartbeat without an answer is told"
        await asyncio.sleep(0.05)
    proxy.rule = lambda _method, path: Fate.JAM if path == "/v1/heartbeats" else Fate.PASS
    await desk.office.draw(str(uuid4()), "registration", "de")
    assert not await away()


@pytest.mark.parametrize("broken", ["url", "missing", "torn"])
def test_a_terminal_that_cannot_call_its_office_says_why(tmp_path: Path, broken: str) -> None:
    place = OfficeHouse(tmp_path)
    key = tmp_path / "var" / "keys" / "terminal.key"
    if broken == "url":
        config = tmp_path / "config" / "kiosk.toml"
        config.write_text(config.read_text().replace("https://", "http://"))
    elif broken == "missing":
        key.unlink()
    else:
        key.write_bytes(key.read_bytes()[:100])
    with pytest.raises(SettingsError) as told:
        connect(place.terminal)
    assert "\n" not in str(told.value)


def test_an_announced_key_is_laid_down_for_the_kiosk_to_judge(tmp_path: Path) -> None:
    outbox, office = Outbox(tmp_path / "outbox.sqlite", reserve=0), Office()
    office.next_key = NextKey(b"{}", b"signed")
    announced = tmp_path / "next.json"

    async def beat() -> None:
        audit = Audit(tmp_path / "audit.jsonl")
        presence = Presence("K1", announced=announced)
        beating = asyncio.ensure_future(presence.run(outbox, office, Delivery(outbox, office, audit), audit))
        await asyncio.sleep(1.0)
        beating.cancel()
        await asyncio.gather(beating, return_exceptions=True)

    virtual(beat())
    assert announced.exists() and not announced.with_suffix(".part").exists()
    assert office.beats[0].certificate_days is None, "no certificate is named, as in the demonstration"
    outbox.close()
