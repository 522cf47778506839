"""The far side of SBI: a scanner's service on 127.0.0.1 with a citizen's finger on its glass.

`POST /admin/status`, `/admin/score`, `/admin/delay` and `/admin/fault` switch it while it runs, as in MOSIP's mock.
"""

from __future__ import annotations

import hashlib
import io
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import cast

import numpy as np
from PIL import Image

from drivers.ports import Pixels
from tests.fingerscanners.authority import Signer, b64url
from tests.fingerscanners.records import record

NAMES = {
    "Right Thumb": 1,
    "Right IndexFinger": 2,
    "Right MiddleFinger": 3,
    "Right RingFinger": 4,
    "Left Thumb": 6,
    "Left IndexFinger": 7,
    "Left MiddleFinger": 8,
    "Left RingFinger": 9,
}
EMPTY = hashlib.sha256(b"").hexdigest()


def ridges(position: int, height: int = 400, width: int = 320) -> Pixels:
    """Stripes, another direction for each finger."""
    y, x = np.mgrid[0:height, 0:width]
    wave = np.sin((x * np.cos(position) + y * np.sin(position)) * 2 * np.pi / 9)
    return np.asarray(128 + 100 * wave, np.uint8)


@dataclass
class FarSbi:
    signer: Signer
    stranger: Signer | None = None
    serial: str = "SIM-1"
    env: str = "Staging"
    status: str = "Ready"
    score: int = 80
    delay: float = 0.02
    packing: str = "raw"
    edition: str = "2011"
    ppi: int = 500
    fault: str = ""
    """What goes wrong, by name; digits are an error code of the capture."""
    finger: bool = True
    prints: Callable[[int], Pixels] | None = None
    """What each position gives instead of stripes; the finger then leaves after each capture until the next stream."""
    left: bool = False
    answer: Callable[[bytes], bytes] = staticmethod(lambda body: body)  # noqa: RUF009
    damaged: bytes = b""
    """Sent in place of a record, with the right hash."""
    payload: dict[str, object] = field(default_factory=dict)
    """Replaces fields of what is signed in a capture."""
    sent: list[bytes] = field(default_factory=list)
    asked: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    capturing: threading.Lock = field(default_factory=threading.Lock)
    streams: int = 0
    ended: set[int] = field(default_factory=set)
    """Which of the streams are over."""
    closing: threading.Event = field(default_factory=threading.Event)

    def digital_id(self, signer: Signer | None = None) -> str:
        who = {
            "serialNo": self.serial,
            "make": "Far",
            "model": "Side 50",
            "type": "Finger",
            "deviceSubType": "Single",
            "deviceProvider": "Far Side Ltd",
            "deviceProviderId": "FSL",
            "dateTime": "2026-11-23T12:00:00Z",
        }
        return signer.token(who) if signer else b64url(json.dumps(who).encode())

    def device(self, base: str) -> dict[str, object]:
        return {
            "deviceId": f"id-{self.serial}",
            "deviceStatus": self.status,
            "certification": "L0",
            "serviceVersion": "0.9.5",
            "deviceSubId": ["0"],
            "callbackId": base,
            "digitalId": self.digital_id(),
            "deviceCode": self.serial,
            "specVersion": ["0.9.5"],
            "purpose": "Registration",
            "error": {"errorCode": "0", "errorInfo": "Success"},
        }

    def discovery(self, base: str) -> object:
        if self.status == "None":
            return [{"error": {"errorCode": "202", "errorInfo": "none"}}]
        return [self.device(base)]

    def info(self, base: str) -> object:
        signer = self._signer("info")
        told = self.device(base) | {"firmware": "1.2", "env": self.env, "digitalId": self.digital_id(signer)}
        if self.fault == "unregistered":
            return [{"deviceInfo": b64url(json.dumps(told).encode()), "error": {"errorCode": "100"}}]
        if self.fault == "unsigned":
            return [{"deviceInfo": b64url(json.dumps(told).encode()), "error": {"errorCode": "0"}}]
        return [{"deviceInfo": signer.token(told, array=False), "error": {"errorCode": "0", "errorInfo": ""}}]

    def _signer(self, where: str) -> Signer:
        return self.stranger if self.stranger and self.fault == f"stranger-{where}" else self.signer

    def capture(self, question: dict[str, object]) -> object:
        bio = cast(list[dict[str, object]], question["bio"])[0]
        seconds = float(str(question["timeout"])) / 1000
        if not self.capturing.acquire(blocking=False):
            return self._failed(703)
        try:
            # an earlier picture's thread may notice only now that nobody looks any more: that ends nothing
            watched = self.streams if self.streams not in self.ended else 0
            until = time.monotonic() + (self.delay if self.finger else seconds)
            while time.monotonic() < until:
                if self.closing.wait(0.01) or watched in self.ended:
                    return self._failed(700)
        finally:
            self.capturing.release()
        if not self.finger:
            return self._failed(101)
        if self.fault.isdecimal():
            return self._failed(int(self.fault))
        return self._captured(question, bio)

    def _failed(self, code: int) -> object:
        error = {"errorCode": str(code), "errorInfo": "Erika Mustermann"}
        return {"biometrics": [{"specVersion": "0.9.5", "data": "", "hash": "", "error": error}]}

    def _captured(self, question: dict[str, object], bio: dict[str, object]) -> object:
        name = cast(list[str], bio["bioSubType"])[0]
        value = self.damaged or self.record(NAMES[name])
        self.left = self.prints is not None
        said = {
            "digitalId": self.digital_id(self._signer("id")),
            "bioType": "Finger",
            "bioSubType": name,
            "deviceCode": self.serial,
            "deviceServiceVersion": "0.9.5",
            "purpose": question["purpose"],
            "env": question["env"],
            "bioValue": b64url(value),
            "transactionId": question["transactionId"],
            "timestamp": question["captureTime"],
            "requestedScore": bio["requestedScore"],
            "qualityScore": str(self.score),
        } | self.payload
        before = bytes.fromhex(str(bio["previousHash"]) or EMPTY)
        if self.fault == "chain":
            before = bytes.fromhex(EMPTY[::-1])
        chain = hashlib.sha256(before + hashlib.sha256(value).digest()).hexdigest().upper()
        token = self._signer("capture").token(said)
        if self.fault == "forged":
            head, _, signature = token.split(".")
            token = f"{head}.{b64url(json.dumps(said | {'qualityScore': '99'}).encode())}.{signature}"
        error = {"errorCode": "0", "errorInfo": "Success"}
        return {"biometrics": [{"specVersion": "0.9.5", "data": token, "hash": chain, "error": error}]}

    def record(self, position: int) -> bytes:
        units = 2 if self.ppi < 300 else 1
        whole = record((self.prints or ridges)(position), position, self.packing, self.edition, self.ppi, units)
        return whole[: len(whole) // 2] if self.fault == "truncated" else whole

    def preview(self) -> bytes:
        picture = self.prints(2) if self.prints is not None else ridges(2, 200, 160)
        if not self.finger or self.left:
            picture = np.full_like(picture, 230)
        file = io.BytesIO()
        Image.fromarray(picture).save(file, "JPEG")
        return file.getvalue()


@contextmanager
def serving(far: FarSbi, port: int = 0) -> Iterator[int]:
    """The service on 127.0.0.1; gives its port. Leaving cuts every connection, as a killed service does."""
    far.closing.clear()
    server = _Server(far, port)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), name="far-sbi")
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        far.closing.set()
        server.shutdown()
        thread.join()
        server.cut()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True

    def __init__(self, far: FarSbi, port: int) -> None:
        self.far = far
        self._lines: set[socket.socket] = set()
        super().__init__(("127.0.0.1", port), _Verbs)

    def process_request(self, request: object, client_address: object) -> None:
        self._lines.add(cast(socket.socket, request))
        super().process_request(cast(socket.socket, request), client_address)

    def shutdown_request(self, request: object) -> None:
        self._lines.discard(cast(socket.socket, request))
        super().shutdown_request(cast(socket.socket, request))

    def cut(self) -> None:
        for line in list(self._lines):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that go away are no news."""


class _Verbs(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_MOSIPDISC(self) -> None:
        self._json(lambda far, _: far.discovery(self._base()))

    def do_MOSIPDINFO(self) -> None:
        self._json(lambda far, _: far.info(self._base()))

    def do_RCAPTURE(self) -> None:
        self._json(lambda far, question: far.capture(question))

    def do_POST(self) -> None:
        name = self.path.rpartition("/")[2]

        def switched(far: FarSbi, said: dict[str, object]) -> object:
            setattr(far, name, said["value"])
            return {}

        self._json(switched)

    def do_STREAM(self) -> None:
        far = self.server.far
        self._question()
        if far.fault == "no-stream":
            self._send(json.dumps({"error": {"errorCode": "601", "errorInfo": ""}}).encode())
            return
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=--BoundaryString")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        far.streams += 1
        number = far.streams
        far.left = False
        try:
            while not far.closing.is_set():
                if far.fault == "stream-stops":
                    time.sleep(0.02)
                    continue
                picture = far.preview()
                if far.fault == "stream-torn":
                    picture = picture[:100]
                head = f"--BoundaryString\r\nContent-Type:image/jpeg\r\nContent-Length:{len(picture)}\r\n\r\n"
                self.wfile.write(head.encode() + picture + b"\r\n\r\n")
                time.sleep(0.03)
        except OSError:
            pass
        finally:
            far.ended.add(number)

    def _base(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def _question(self) -> dict[str, object]:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        question = cast(dict[str, object], json.loads(body) if body else {})
        self.server.far.asked.append((f"{self.command} {self.path}", question))
        return question

    def _json(self, made: Callable[[FarSbi, dict[str, object]], object]) -> None:
        far = self.server.far
        question = self._question()
        if self.command == far.fault:  # mute for this verb
            far.closing.wait(20)
            self.close_connection = True
            return
        if far.fault == f"{self.command}-hangs-up":
            self.close_connection = True
            return
        body = json.dumps(made(far, question)).encode()
        self._send(far.answer(body) if self.command == "RCAPTURE" else body)

    def _send(self, body: bytes) -> None:
        self.close_connection = True
        far = self.server.far
        self.send_response(500 if far.fault == "http-500" else 200)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Location", self._base())
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if far.fault == f"{self.command}-cut":
            body = body[: len(body) // 2]
        if far.fault == f"{self.command}-drips":
            for n in range(len(body)):
                if far.closing.wait(0.3):
                    break
                self.wfile.write(body[n : n + 1])
            return
        self.wfile.write(body)
