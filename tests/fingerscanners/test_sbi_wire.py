"""One whole SBI conversation as raw HTTP, and answers that nobody should send."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers import driver
from drivers.fingerprint.sbi.answers import Question, Scanner, captured, described, found
from drivers.fingerprint.sbi.record import FIRST, Packing, parse, unpacked
from drivers.fingerprint.sbi.scanner import SbiFingerScanner
from drivers.fingerprint.sbi.signed import Trust
from drivers.ports import BadCapture, Device, DeviceError, Finger
from tests.fingerscanners.authority import Authority, b64url
from tests.fingerscanners.far_sbi import FarSbi, ridges, serving
from tests.fingerscanners.records import record
from tests.fingerscanners.tap import Heard, tapped
from tests.support.effort import within

MUTATIONS = int(os.environ.get("SCANNER_MUTATIONS", "2000"))
SECONDS = 0.05


async def test_a_whole_conversation_as_raw_http(trusted: Authority, trust: Path) -> None:
    far = FarSbi(trusted.device(), packing="png")
    with serving(far) as port, tapped(port) as (near, heard):
        scanner = cast(
            SbiFingerScanner, driver(Device.FINGERPRINT, f"sbi://127.0.0.1:{near}?trust={trust}&env=Staging")
        )
        await scanner.open()
        await scanner.begin(Finger.RIGHT_INDEX)
        await scanner.capture()
        await scanner.close()
        verbs = [bytes(one.asked).split(b" ", 1)[0] for one in heard]
        assert verbs == [b"MOSIPDISC", b"MOSIPDINFO", b"STREAM", b"RCAPTURE"]
        discovery, info, stream, capture = (_parts(one) for one in heard)

    head, body, answer = discovery
    assert head[0] == b"MOSIPDISC /device HTTP/1.1"
    assert head[1] == b"Host: 127.0.0.1:%d" % near
    assert b"EXT: Buergerterminal" in head
    assert b"Content-Type: application/json" in head
    assert b"Content-Length: 17" in head
    assert body == b'{"type":"Finger"}'
    assert answer.startswith(b"HTTP/1.1 200 OK\r\n")
    assert b"\r\nCache-Control: no-store\r\n" in answer

    head, body, answer = info
    assert head[0] == b"MOSIPDINFO /info HTTP/1.1"
    assert body == b""
    assert json.loads(answer.partition(b"\r\n\r\n")[2])[0]["deviceInfo"].count(".") == 2

    head, body, answer = stream
    assert head[0] == b"STREAM /stream HTTP/1.1"
    assert body == b'{"deviceId":"id-SIM-1","deviceSubId":"0","timeout":"300000"}'
    frames = answer.partition(b"\r\n\r\n")[2]
    assert frames.startswith(b"--BoundaryString\r\nContent-Type:image/jpeg\r\nContent-Length:")

    head, body, answer = capture
    assert head[0] == b"RCAPTURE /capture HTTP/1.1"
    asked = json.loads(body)
    assert list(asked) == [
        "env", "purpose", "specVersion", "timeout", "captureTime", "transactionId", "bio", "customOpts"
    ]  # fmt: skip
    assert (asked["env"], asked["purpose"], asked["specVersion"]) == ("Staging", "Registration", "0.9.5")
    assert asked["timeout"] == "8000"
    assert asked["bio"] == [
        {
            "type": "Finger",
            "count": "1",
            "bioSubType": ["Right IndexFinger"],
            "exception": [],
            "requestedScore": "40",
            "deviceId": "id-SIM-1",
            "deviceSubId": "0",
            "previousHash": "",
        }
    ]
    element = json.loads(answer.partition(b"\r\n\r\n")[2])["biometrics"][0]
    middle = element["data"].split(".")[1]
    payload = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
    assert payload["transactionId"] == asked["transactionId"]


def _parts(one: Heard) -> tuple[list[bytes], bytes, bytes]:
    head, _, body = bytes(one.asked).partition(b"\r\n\r\n")
    return head.split(b"\r\n"), body, bytes(one.answered)


def _within_bounds(call: Callable[[], object]) -> None:
    with within("SBI answers", SECONDS), contextlib.suppress(DeviceError):
        call()


def _mutated(data: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, a piece cut, doubled or moved."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8))):
        at, to = sorted((chance.randrange(len(changed) + 1), chance.randrange(len(changed) + 1)))
        to = min(to, at + chance.choice((1, 4, 64, 4096)))
        match chance.randrange(5):
            case 0:
                changed[at:to] = chance.randbytes(to - at)
            case 1:
                del changed[at:to]
            case 2:
                changed[at:at] = changed[at:to]
            case 3 if at < len(changed):
                changed[at] ^= 1 << chance.randrange(8)
            case _:
                changed[at:to] = chance.choice((b"{", b"[" * 50, b"null", b"1e999", b"\xff", b'"', b"-1", b"\\ud800"))
        if not changed:
            break
    return bytes(changed)


def _answers(far: FarSbi) -> tuple[bytes, bytes, bytes, Question]:
    scanner = Scanner("id-SIM-1", "0", "SIM-1", "Far Side 50", "1.2")
    question = Question(scanner, "Staging", Finger.RIGHT_INDEX, "11111111-2222-3333", FIRST)
    bio = {"bioSubType": ["Right IndexFinger"], "requestedScore": "40", "previousHash": ""}
    asked: dict[str, object] = {
        "env": "Staging", "purpose": "Registration", "transactionId": question.transaction, "captureTime": "",
        "timeout": "1000", "bio": [bio],
    }  # fmt: skip
    body = json.dumps(far.capture(asked)).encode()
    return json.dumps(far.discovery("")).encode(), json.dumps(far.info("")).encode(), body, question


def test_mutated_answers_are_refused_in_time(trusted: Authority) -> None:
    far = FarSbi(trusted.device(), delay=0.0)
    trust = Trust((trusted.certificate,))
    discovery, info, capture, question = _answers(far)
    device = found(discovery)[0]
    assert captured(capture, trust, question)[0].width == 320
    chance = random.Random(1)
    for _ in range(MUTATIONS):
        _within_bounds(lambda: found(_mutated(discovery, chance)))
        _within_bounds(lambda: described(_mutated(info, chance), trust, "Staging", device))
        _within_bounds(lambda: captured(_mutated(capture, chance), trust, question))


def test_a_trusted_device_that_signs_nonsense_is_refused_in_time(trusted: Authority) -> None:
    far = FarSbi(trusted.device(), delay=0.0)
    trust = Trust((trusted.certificate,))
    _, _, capture, question = _answers(far)
    token = json.loads(capture)["biometrics"][0]["data"].split(".")[1]
    payload = base64.urlsafe_b64decode(token + "==")[:900]
    chance = random.Random(2)
    head = json.loads(capture)["biometrics"][0]["data"].split(".")[0]
    for _ in range(MUTATIONS // 4):
        signed = f"{head}.{b64url(_mutated(payload, chance))}"
        signature = b64url(far.signer.key.sign(signed.encode(), PKCS1v15(), SHA256()))
        body = json.dumps({"biometrics": [{"data": f"{signed}.{signature}", "hash": ""}]}).encode()
        _within_bounds(lambda body=body: captured(body, trust, question))  # type: ignore[misc]


@pytest.mark.parametrize("edition", ["2005", "2011"])
@pytest.mark.parametrize("packing", ["raw", "png", "jpeg", "jp2"])
def test_mutated_records_are_refused_in_time(packing: str, edition: str) -> None:
    whole = record(ridges(2), 2, packing, edition)
    unpacked(parse(whole, Finger.RIGHT_INDEX))  # libraries load what they need
    chance = random.Random(3)

    def read(data: bytes) -> None:
        one = parse(data, Finger.RIGHT_INDEX)
        if one.packing is not Packing.WSQ:
            unpacked(one)

    for n in range(MUTATIONS // 4):
        # mostly in the headers: there the lengths are
        cut = 80 if n % 3 else len(whole)
        data = _mutated(whole[:cut], chance) + whole[cut:]
        _within_bounds(lambda data=data: read(data))  # type: ignore[misc]


@settings(max_examples=200)
@given(st.binary(max_size=300), st.sampled_from([b"010\0", b"020\0", b""]))
def test_any_bytes_are_no_record(data: bytes, version: bytes) -> None:
    with pytest.raises(BadCapture):
        parse(b"FIR\0" + version + data, Finger.RIGHT_INDEX)


@pytest.mark.parametrize("edition", ["2005", "2011"])
@pytest.mark.parametrize(
    "wrong",
    [
        {"packing": 9}, {"depth": 4}, {"width": 0}, {"width": 60000, "height": 60000}, {"views": 2},
        {"height": 399}, {"height": 401}, {"down": 1000},
    ],
)  # fmt: skip
def test_records_that_contradict_themselves(wrong: dict[str, int], edition: str) -> None:
    for packing in ("raw", "png"):
        with pytest.raises(BadCapture):
            unpacked(parse(record(ridges(2), 2, packing, edition, **wrong), Finger.RIGHT_INDEX))


def test_a_record_of_another_finger_is_refused() -> None:
    with pytest.raises(BadCapture):
        parse(record(ridges(2), 7), Finger.RIGHT_INDEX)


async def test_damaged_wsq_kills_nobody_but_its_worker(trusted: Authority, trust: Path) -> None:
    far = FarSbi(trusted.device(), packing="wsq")
    chance = random.Random(4)
    whole = far.record(2)
    with serving(far) as port:
        url = f"sbi://127.0.0.1:{port}?trust={trust}&env=Staging"
        scanner = cast(SbiFingerScanner, driver(Device.FINGERPRINT, url))
        await scanner.open()
        await scanner.begin(Finger.RIGHT_INDEX)
        for _ in range(20):
            damaged = bytearray(whole)
            for _ in range(40):
                damaged[chance.randrange(100, len(damaged))] = chance.randrange(256)
            far.damaged = bytes(damaged)
            with contextlib.suppress(BadCapture):
                await scanner.capture()
        far.damaged = b""
        await scanner.capture()
        await scanner.close()


async def test_mutated_http_is_refused(trusted: Authority, trust: Path) -> None:
    """The same over the wire: heads, lengths and bodies."""
    far = FarSbi(trusted.device(), delay=0.0)
    _, info, _, _ = _answers(far)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(info)
    chance = random.Random(5)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        whole = head + info
        writer.write(_mutated(whole[: len(head)], chance) + whole[len(head) :])
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        for _ in range(MUTATIONS // 10):
            with pytest.raises(DeviceError):
                async with asyncio.timeout(3):
                    await driver(Device.FINGERPRINT, f"sbi://127.0.0.1:{port}?trust={trust}").open()
