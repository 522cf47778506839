"""A scanner behind SBI: who may speak, what is believed, and what every failure is called."""

from __future__ import annotations

import asyncio
import hashlib
import json
import socket
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, closing
from http.client import HTTPConnection
from pathlib import Path
from typing import cast

import numpy as np
import pytest

from drivers import driver
from drivers.fingerprint.sbi.record import FIRST, chained
from drivers.fingerprint.sbi.scanner import SbiFingerScanner
from drivers.ports import Device, DeviceError, Finger
from tests.drivers.plug import until
from tests.fingerscanners.authority import Authority, authority
from tests.fingerscanners.far_sbi import FarSbi, ridges, serving


@pytest.fixture
def far(trusted: Authority) -> FarSbi:
    return FarSbi(trusted.device(), stranger=authority("stranger").device("impostor"))


@pytest.fixture
def port(far: FarSbi) -> Iterator[int]:
    with serving(far) as port:
        yield port


@pytest.fixture
def url(port: int, trust: Path) -> str:
    return f"sbi://127.0.0.1:{port}?trust={trust}&env=Staging&seconds=1"


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[SbiFingerScanner]:
    scanner = cast(SbiFingerScanner, driver(Device.FINGERPRINT, url))
    await scanner.open()
    try:
        yield scanner
    finally:
        await scanner.close()


async def code(call: Awaitable[object], seconds: float = 12) -> str:
    with pytest.raises(DeviceError) as caught:
        async with asyncio.timeout(seconds):
            await call
    assert "Mustermann" not in str(caught.value)
    return caught.value.code


def switch(port: int, name: str, value: object) -> None:
    line = HTTPConnection("127.0.0.1", port)
    with closing(line):
        line.request("POST", f"/admin/{name}", json.dumps({"value": value}))
        assert line.getresponse().status == 200


@pytest.mark.parametrize(
    ("records", "chain"),
    [
        ([b"abc"], "BDDBDF7E9DF02F902EE5DD61B2B513D7566A2112FF97DB7DC3B6D184A43EF0E3"),
        ([b"abc", b"def"], "D06FFD66589038DEEA66A68731881D1D14470238326C1C55C4855C1DA9F9A1DC"),
    ],
)
def test_the_hash_chain_has_the_published_values(records: list[bytes], chain: str) -> None:
    value = FIRST
    for record in records:
        value = chained(value, record)
    assert value.hex().upper() == chain


@pytest.mark.parametrize("edition", ["2005", "2011"])
@pytest.mark.parametrize(
    ("packing", "within"), [("raw", 0), ("packed", 0), ("png", 0), ("jp2", 0), ("jpeg", 4), ("wsq", 4)]
)
async def test_every_packing_gives_the_picture(far: FarSbi, url: str, packing: str, within: int, edition: str) -> None:
    far.packing, far.edition = packing, edition
    async with opened(url) as scanner:
        for finger in (Finger.RIGHT_INDEX, Finger.LEFT_INDEX):
            await scanner.begin(finger)
            impression = await scanner.capture()
            assert np.abs(impression.pixels.astype(int) - ridges(finger)).mean() <= within
            assert impression.ppi == 500
            assert "array" not in repr(impression)


@pytest.mark.parametrize(("said", "ppi"), [(500, 500), (1000, 1000), (197, 500)])
async def test_the_resolution_is_the_record_s(far: FarSbi, url: str, said: int, ppi: int) -> None:
    far.ppi = said  # 197 per cm
    async with opened(url) as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        assert (await scanner.capture()).ppi == ppi


async def test_each_capture_is_asked_as_the_specification_says(far: FarSbi, url: str) -> None:
    async with opened(url) as scanner:
        await scanner.begin(Finger.LEFT_THUMB)
        for _ in range(3):
            await scanner.capture()
    asked = [question for verb, question in far.asked if verb == "RCAPTURE /capture"]
    assert len({str(one["transactionId"]) for one in asked}) == 3
    chain = ""
    value = hashlib.sha256(far.record(6)).digest()
    for one in asked:
        assert one["purpose"] == "Registration"
        bio = cast(list[dict[str, object]], one["bio"])[0]
        assert (bio["type"], bio["bioSubType"], bio["exception"]) == ("Finger", ["Left Thumb"], [])
        assert bio["previousHash"] == chain
        before = bytes.fromhex(chain) if chain else FIRST
        chain = hashlib.sha256(before + value).hexdigest().upper()
    verbs = {verb for verb, _ in far.asked}
    assert {"MOSIPDISC /device", "MOSIPDINFO /info", "STREAM /stream"} <= verbs


_UNBELIEVABLE: dict[str, tuple[Callable[[FarSbi], object], str]] = {
    "signed by somebody else": (lambda far: setattr(far, "fault", "stranger-capture"), "F11"),
    "digital id signed by somebody else": (lambda far: setattr(far, "fault", "stranger-id"), "F11"),
    "altered after signing": (lambda far: setattr(far, "fault", "forged"), "F50"),
    "hash chain replayed": (lambda far: setattr(far, "fault", "chain"), "F50"),
    "transaction replayed": (lambda far: far.payload.update(transactionId="11111111-2222"), "F50"),
    "other environment": (lambda far: far.payload.update(env="Developer"), "F11"),
    "other purpose": (lambda far: far.payload.update(purpose="Auth"), "F11"),
    "other trusted device": (lambda far: setattr(far, "serial", "SIM-2"), "F11"),
    "other device than its digital id": (lambda far: far.payload.update(deviceCode="SIM-2"), "F11"),
    "other finger": (lambda far: far.payload.update(bioSubType="Left IndexFinger"), "F50"),
    "no finger named": (lambda far: far.payload.update(bioSubType="UNKNOWN"), "F50"),
    "a face": (lambda far: far.payload.update(bioType="Face"), "F50"),
    "picture truncated": (lambda far: setattr(far, "fault", "truncated"), "F51"),
    "resolution too low": (lambda far: setattr(far, "ppi", 400), "F50"),
    "no data": (lambda far: setattr(far, "fault", "RCAPTURE-cut"), "F51"),
    "hangs up": (lambda far: setattr(far, "fault", "RCAPTURE-hangs-up"), "F21"),
    "nothing at all": (lambda far: setattr(far, "fault", "RCAPTURE"), "F21"),
    "a byte a while": (lambda far: setattr(far, "fault", "RCAPTURE-drips"), "F21"),
    "HTTP error": (lambda far: setattr(far, "fault", "http-500"), "F50"),
    "not JSON": (lambda far: setattr(far, "answer", lambda body: b"<html>"), "F50"),
    "nested without end": (lambda far: setattr(far, "answer", lambda body: b"[" * 100_000), "F50"),
    "two biometrics": (lambda far: setattr(far, "answer", _twice), "F50"),
    "nobody there": (lambda far: setattr(far, "finger", False), "F51"),
}


def _twice(body: bytes) -> bytes:
    told = json.loads(body)
    return json.dumps({"biometrics": told["biometrics"] * 2}).encode()


@pytest.mark.parametrize("what", _UNBELIEVABLE)
async def test_an_unbelievable_capture_is_refused_with_its_reason(far: FarSbi, url: str, what: str) -> None:
    spoil, expected = _UNBELIEVABLE[what]
    async with opened(url) as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        spoil(far)
        assert await code(scanner.capture()) == expected


async def test_after_a_refused_capture_the_next_good_one_is_believed(far: FarSbi, url: str) -> None:
    async with opened(url) as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        for fault in ("forged", "chain", "truncated", "101"):
            far.fault = fault
            await code(scanner.capture())
        far.fault = ""
        await scanner.capture()


async def test_a_recorded_answer_fits_nowhere_else(far: FarSbi, url: str) -> None:
    recorded: list[bytes] = []

    def record(body: bytes) -> bytes:
        recorded.append(body)
        return body

    far.answer = record
    async with opened(url) as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        await scanner.capture()
        far.answer = lambda body: recorded[0]
        assert await code(scanner.capture()) == "F50"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (100, "F11"), (101, "F51"), (102, "F51"), (103, "F11"), (104, "F11"), (105, "F51"), (106, "F20"),
        (107, "F11"), (108, "F11"), (109, "F50"), (110, "F21"), (111, "F30"), (112, "F50"), (113, "F50"),
        (202, "F20"), (500, "F50"), (601, "F50"), (700, "F51"), (701, "F51"), (703, "F30"), (999, "F50"),
    ],
)  # fmt: skip
async def test_each_error_code_has_its_reason(far: FarSbi, url: str, number: int, expected: str) -> None:
    async with opened(url) as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        far.fault = str(number)
        assert await code(scanner.capture()) == expected


@pytest.mark.parametrize(
    ("status", "fault", "expected"),
    [
        ("Not Ready", "", "F21"),
        ("Not Registered", "", "F11"),
        ("None", "", "F20"),
        ("Ready", "unregistered", "F11"),
        ("Ready", "unsigned", "F11"),
        ("Ready", "stranger-info", "F11"),
        ("Ready", "MOSIPDISC", "F21"),
        ("Ready", "MOSIPDINFO", "F21"),
        ("Ready", "MOSIPDINFO-cut", "F51"),
        ("Ready", "MOSIPDISC-hangs-up", "F21"),
    ],
)
async def test_a_service_that_cannot_be_used_is_not_opened(
    far: FarSbi, url: str, status: str, fault: str, expected: str
) -> None:
    far.status, far.fault = status, fault
    scanner = driver(Device.FINGERPRINT, url)
    found = await code(scanner.open())
    assert found == ("F10" if expected == "F20" else expected)
    await scanner.close()


async def test_only_the_scanner_with_the_right_serial_number_and_environment(far: FarSbi, url: str) -> None:
    async with opened(url + "&serial=SIM-1") as scanner:
        await scanner.check()
    assert await code(driver(Device.FINGERPRINT, url + "&serial=SIM-2").open()) == "F11"
    assert await code(driver(Device.FINGERPRINT, url.replace("Staging", "Production")).open()) == "F11"


@pytest.mark.parametrize(
    ("days", "bits", "usage"),
    [((-40, -1), 2048, {}), ((1, 30), 2048, {}), ((-1, 30), 1024, {}), ((-1, 30), 2048, {"key_encipherment": True})],
)
async def test_a_device_key_out_of_date_too_short_or_for_something_else(
    trusted: Authority, trust: Path, days: tuple[float, float], bits: int, usage: dict[str, bool]
) -> None:
    far = FarSbi(trusted.device(f"weak{bits}", days, bits, **usage))
    with serving(far) as port:
        url = f"sbi://127.0.0.1:{port}?trust={trust}&env=Staging"
        assert await code(driver(Device.FINGERPRINT, url).open()) == "F11"


async def test_authorities_must_be_valid_and_authorities(tmp_path: Path) -> None:
    for n, ca in enumerate((authority("old", (-10, -1)), authority("nobody", ca=False))):
        ca.save(tmp_path / str(n))
        with serving(FarSbi(ca.device())) as port:
            url = f"sbi://127.0.0.1:{port}?trust={tmp_path / str(n)}&env=Staging"
            assert await code(driver(Device.FINGERPRINT, url).open()) == "F11"


async def test_a_namesake_of_the_authority_is_nobody(far: FarSbi, url: str, trust: Path) -> None:
    far.signer = authority("authority", of="thief").device("thief's device")
    assert await code(driver(Device.FINGERPRINT, url).open()) == "F11"


async def test_authorities_may_be_kept_as_der_beside_others(far: FarSbi, port: int, tmp_path: Path) -> None:
    authority("stranger2").save(tmp_path / "many", "a.pem")
    authority("authority").save(tmp_path / "many", "b.der")
    (tmp_path / "many" / "README.txt").write_text("not a certificate")
    async with opened(f"sbi://127.0.0.1:{port}?trust={tmp_path / 'many'}&env=Staging"):
        pass


@pytest.mark.parametrize("contents", [None, "", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])
async def test_without_readable_authorities_nobody_is_trusted(url: str, trust: Path, contents: str | None) -> None:
    path = trust / "authority.pem"
    path.unlink()
    if contents is not None:
        path.write_text(contents)
    assert await code(driver(Device.FINGERPRINT, url).open()) == "F11"


@pytest.mark.parametrize(
    "url",
    [
        "sbi://127.0.0.1:4501",
        "sbi://192.0.2.7:4501?trust=x",
        "sbi://scanner.example?trust=x",
        "sbi://127.0.0.1:4501?trust=x&env=Test",
        "sbi://127.0.0.1:4501?trust=x&colour=1",
    ],
)
def test_a_url_without_trust_or_to_another_computer_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="sbi:"):
        driver(Device.FINGERPRINT, url)


async def test_discovery_passes_over_ports_with_other_services(far: FarSbi, trust: Path) -> None:
    with serving(far, _free(4601)) as port, socket.create_server(("127.0.0.1", _free(port))) as mute:
        first = mute.getsockname()[1]
        assert first < port <= 4600
        async with opened(f"sbi://127.0.0.1:{first}?trust={trust}&env=Staging") as scanner:
            await scanner.check()


def _free(below: int) -> int:
    for port in range(below - 1, 4500, -1):
        with socket.socket() as line:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                line.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    pytest.skip("no free port from 4501 to 4600")


async def test_the_live_picture_moves_survives_captures_and_is_forgotten(far: FarSbi, url: str) -> None:
    async with opened(url) as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        first = scanner.view.latest
        assert first is not None
        assert first.pixels.shape == (200, 160)
        await until(lambda: scanner.view.latest is not first)
        await scanner.capture()
        again = scanner.view.latest
        await until(lambda: scanner.view.latest is not again)
        assert far.streams == 1
        await scanner.end()
        await asyncio.sleep(0.1)
        assert scanner.view.latest is None


@pytest.mark.parametrize(("fault", "expected"), [("no-stream", "F50"), ("stream-torn", "F50"), ("stream-stops", "F21")])
async def test_no_live_picture_no_beginning(far: FarSbi, url: str, fault: str, expected: str) -> None:
    async with opened(url) as scanner:
        far.fault = fault
        assert await code(scanner.begin(Finger.RIGHT_INDEX)) == expected
        assert scanner.view.latest is None


async def test_a_live_picture_that_stands_still_is_noticed(far: FarSbi, url: str) -> None:
    async with opened(url) as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        far.fault = "stream-stops"
        assert await code(_watch(scanner), 6) == "F21"


async def _watch(scanner: SbiFingerScanner) -> None:
    while True:
        await scanner.check()
        await asyncio.sleep(0.1)


async def test_the_finger_is_lifted_when_the_glass_is_bare(far: FarSbi, port: int, url: str) -> None:
    async with opened(url) as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        lifted = asyncio.create_task(scanner.lifted())
        await asyncio.sleep(0.4)
        assert not lifted.done()
        await asyncio.to_thread(switch, port, "finger", False)
        async with asyncio.timeout(2):
            await lifted


async def test_the_admin_paths_take_the_scanner_away_and_back(port: int, url: str) -> None:
    async with opened(url) as scanner:
        await scanner.check()
        for status, expected in (("Not Ready", "F21"), ("Not Registered", "F11"), ("None", "F20")):
            await asyncio.to_thread(switch, port, "status", status)
            assert await code(scanner.check()) == expected
        await asyncio.to_thread(switch, port, "status", "Ready")
        await scanner.check()


async def test_a_capture_given_up_is_ended_and_the_next_one_works(far: FarSbi, url: str) -> None:
    far.delay = 0.8
    async with opened(url) as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        for _ in range(2):
            task = asyncio.create_task(scanner.capture())
            await asyncio.sleep(0.2)
            task.cancel()
            await asyncio.wait({task})
        far.delay = 0.02
        started = time.monotonic()
        await scanner.capture()
        assert time.monotonic() - started < 1.5


async def test_no_thread_outlives_its_question(far: FarSbi, url: str) -> None:
    async with opened(url) as scanner:
        far.fault = "RCAPTURE"
        await scanner.begin(Finger.RIGHT_INDEX)
        working = threading.active_count()
        for _ in range(8):
            task = asyncio.create_task(scanner.capture())
            await asyncio.sleep(0.05)
            task.cancel()
            await asyncio.wait({task})
        far.fault = ""
        # the pool keeps its threads, but they are free again
        await asyncio.wait_for(asyncio.gather(*(asyncio.to_thread(time.sleep, 0.01) for _ in range(32))), 2)
        assert working >= 1
        await scanner.capture()


async def test_nothing_of_what_a_service_says_reaches_the_log(
    far: FarSbi, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    async with opened(url) as scanner:
        await scanner.begin(Finger.RIGHT_INDEX)
        far.fault = "101"
        await code(scanner.capture())
        far.fault = "stranger-capture"
        await code(scanner.capture())
    told = [record.getMessage() for record in caplog.records if record.name.startswith("drivers")]
    assert "finger scanner service: error 101, no finger" in told
    assert "finger scanner service: signer's certificate comes from nobody in the trust folder" in told
    assert not [line for line in told if "Mustermann" in line or "SIM-1" in line]
