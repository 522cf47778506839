"""A ZMS as a ticket printer sees it; what a ticket printer may not ask is remembered as a fault."""

from __future__ import annotations

import json
import re
import secrets
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

BASE = "/terminvereinbarung/api/2"
_FIELDS = {
    "hash", "id", "name", "enabled", "lastUpdate", "reload", "home", "customText1", "customText2", "contact",
    "buttonlist", "buttons",
}  # fmt: skip
_BUTTON = re.compile(r"s(?P<scope>\d+)|r(?P<of>\d+)-(?P<request>\d+)|l\[[^|\]]+\|[^\]]+\]")
_ROUTES = {
    ("GET", r"/scope/(\d+)/organisation/"): {"resolveReferences"},
    ("GET", r"/ticketprinter/(\w+)/"): set(),
    ("GET", r"/organisation/(\d+)/hash/"): {"name"},
    ("POST", r"/ticketprinter/"): set(),
    ("GET", r"/scope/(\d+)/queue/"): set(),
    ("GET", r"/scope/(\d+)/waitingnumber/(\w+)/"): {"requestId"},
    ("GET", r"/scope/(\d+)/department/"): set(),
}


class Fate(Enum):
    """What becomes of one call for a number."""

    ANSWER = auto()
    LOSE_REQUEST = auto()
    LOSE_ANSWER = auto()
    CUT_ANSWER = auto()
    LATE = auto()
    """The line breaks at once, the number is given a second later."""
    GATEWAY = auto()
    """502 of a proxy, though the number was given."""


class Raised(Exception):
    """An exception of zmsapi, by the end of its class."""

    def __init__(self, name: str, status: int = 404) -> None:
        super().__init__(name)
        self.name = name
        self.status = status


class FarZms(ThreadingHTTPServer):
    """`fates` are used up call by call; `raises` answers every call for a number."""

    daemon_threads = True

    def __init__(self, keys: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Line)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(keys / "server.pem", keys / "server.key")
        self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        self.lock = threading.Lock()
        self.faults: list[str] = []
        self.calls: list[str] = []
        self.printers: dict[str, str] = {}
        self.approves = True
        self.enabled: dict[int, bool] = {141: True, 142: True}
        self.prefix: dict[int, str | None] = {141: "A", 142: None}
        self.queues: dict[int, list[dict[str, Any]]] = {141: [], 142: []}
        self.last: dict[int, int] = {141: 0, 142: 0}
        self.contingent = 999
        self.as_strings = False
        self.estimates: tuple[Any, Any] = (25, 15)
        self.fates: list[Fate] = []
        self.raises: Raised | None = None
        self.hidden: set[int] = set()
        """Scopes whose buttons are left out of an answer."""
        self.nameless = False
        """A number's own answer does not say which one it is."""
        self.foretells = True
        """The queue's last entry tells how long the next one waits."""
        self.exhausted = False
        """Once a number is given, nothing else is answered."""
        self.beside = False
        """Somebody else draws at the same moment."""

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def url(self, scopes: str = "141") -> str:
        return f"zms://127.0.0.1:{self.port}{BASE}?scope={scopes}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Broken lines are what this is for."""

    def given(self, scope: int = 141) -> list[int]:
        """Numbers given to people without appointment."""
        return [int(one["number"]) for one in self.queues[scope] if not one["withAppointment"]]

    def add(self, scope: int, number: int, status: str = "queued", appointment: bool = False) -> None:
        self.queues[scope].append(self._entry(number, status, appointment))

    def _entry(self, number: int, status: str, appointment: bool) -> dict[str, Any]:
        return {
            "$schema": "https://schema.berlin.de/queuemanagement/queue.json",
            "arrivalTime": int(time.time()),
            "callCount": "0" if self.as_strings else 0,
            "callTime": 0,
            "number": str(number) if self.as_strings else number,
            "withAppointment": ("1" if appointment else "0") if self.as_strings else appointment,
            "status": status,
            "waitingTimeEstimate": self.estimates[0],
            "waitingTimeOptimistic": self.estimates[1],
            "waitingTime": 0,
        }

    def scope(self, scope: int) -> dict[str, Any]:
        return {
            "id": str(scope) if self.as_strings else scope,
            "shortName": f"Wartebereich {scope}",
            "contact": {"name": "Bürgeramt Nord", "city": "Musterstadt"},
            "preferences": {
                "ticketprinter": {"buttonName": f"Anliegen {scope}", "deactivated": False},
                "queue": {"firstNumber": 1, "lastNumber": 999, "displayNumberPrefix": self.prefix[scope]},
            },
        }

    def issue(self, scope: int) -> dict[str, Any]:
        with self.lock:
            if self.last[scope] >= self.contingent:
                raise Raised("GivenNumberCountExceeded")
            self.last[scope] += 1
            number = self.last[scope]
            self.add(scope, number)
            if self.beside:
                self.last[scope] += 1
                self.add(scope, self.last[scope])
        return {
            "id": 100_000 + number,
            "authKey": "a1b2",
            "createTimestamp": int(time.time()),
            "scope": self.scope(scope),
            "queue": self.queues[scope][-2 if self.beside else -1] | ({"number": "?"} if self.nameless else {}),
        }

    def answer(self, method: str, target: str, body: bytes) -> Any:
        """The data of the reply. Raises Raised; anything a ticket printer may not send becomes a fault."""
        parts = urlsplit(target)
        path = parts.path.removeprefix(BASE)
        query = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
        for (verb, pattern), allowed in _ROUTES.items():
            found = re.fullmatch(pattern, path)
            if verb == method and found and parts.path.startswith(BASE):
                if set(query) - allowed:
                    self.faults.append(f"{method} {path}: {sorted(set(query) - allowed)}")
                self.calls.append(f"{method} {pattern}")
                return self._dispatch(pattern, found.groups(), query, body)
        self.faults.append(f"{method} {target}: no such call")
        raise Raised("NotFound")

    def _dispatch(self, pattern: str, names: tuple[str, ...], query: dict[str, str], body: bytes) -> Any:
        if self.exhausted and any(self.last.values()) and "waitingnumber" not in pattern:
            raise Raised("TooManyRequests", 429)
        if pattern.startswith("/scope/") and int(names[0]) not in self.queues:
            raise Raised("ScopeNotFound")
        if "organisation/" in pattern and pattern.startswith("/scope"):
            if query.get("resolveReferences") != "2":
                self.faults.append("resolveReferences is not 2")
            return {"id": 54, "name": "Musterstadt", "departments": []}
        if pattern.endswith("/hash/"):
            if names[0] != "54" or not query.get("name"):
                self.faults.append("registered with a wrong organisation or without a name")
            hash = f"54{secrets.token_hex(16)}"
            self.printers[hash] = query.get("name", "")
            return {"hash": hash, "enabled": self.approves, "id": 1234, "name": query.get("name", "")}
        if pattern == r"/ticketprinter/(\w+)/":
            if names[0] not in self.printers:
                raise Raised("TicketprinterNotFound")
            return {"hash": names[0], "enabled": "1" if self.approves else "0", "id": "1234"}
        if pattern == "/ticketprinter/":
            return self._buttons(json.loads(body))
        if pattern.endswith("/queue/"):
            fake = self._entry(self.last[int(names[0])] + 1, "fake", False)
            return [*self.queues[int(names[0])], *([fake] if self.foretells else [])]
        if pattern.endswith("/department/"):
            return {"id": 7, "name": "Bürgeramt Nord", "contact": {"name": "Bürgeramt Nord"}}
        if "requestId" in query and not query["requestId"].isdecimal():
            self.faults.append("requestId is no number")
        if self.raises is not None:
            raise self.raises
        return self.issue(int(names[0]))

    def _buttons(self, printer: dict[str, Any]) -> dict[str, Any]:
        if set(printer) - _FIELDS or "hash" not in printer:
            self.faults.append(f"a ticketprinter has no {sorted(set(printer) - _FIELDS)}")
        if printer["hash"] not in self.printers:
            raise Raised("TicketprinterHashNotValid")
        wanted = [_BUTTON.fullmatch(one) for one in printer["buttonlist"].split(",")]
        if not all(wanted):
            raise Raised("UnvalidButtonList", 428)
        if len(wanted) > 6:
            raise Raised("TooManyButtons", 428)
        buttons = []
        for one in wanted:
            assert one is not None
            scope = int(one["scope"] or one["of"])
            if scope not in self.queues:
                raise Raised("UnvalidButtonList", 428)
            if scope in self.hidden:
                continue
            button: dict[str, Any] = {"type": "scope" if one["scope"] else "request", "scope": self.scope(scope)}
            button |= {"name": f"Anliegen {scope}", "enabled": self.enabled[scope], "url": f"/scope/{scope}/"}
            buttons.append(button | ({"requestId": one["request"]} if one["request"] else {}))
        return {**printer, "enabled": self.approves, "buttons": buttons}


class _Line(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: FarZms

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _serve(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        far = self.server
        for forbidden in ("X-Authkey", "Cookie", "Authorization", "Idempotency-Key"):
            if forbidden in self.headers:
                far.faults.append(f"a ticket printer sends no {forbidden}")
        fate = far.fates.pop(0) if "/waitingnumber/" in self.path and far.fates else Fate.ANSWER
        if fate is Fate.LOSE_REQUEST:
            return self._hang_up()
        if fate is Fate.LATE:
            threading.Timer(1.0, far.answer, ("GET", self.path, b"")).start()
            return self._hang_up()
        try:
            status, reply = 200, self._reply(far.answer(self.command, self.path, body), None)
        except Raised as raised:
            status, reply = raised.status, self._reply(None, raised.name)
        if fate is Fate.LOSE_ANSWER:
            return self._hang_up()
        if fate is Fate.GATEWAY:
            status, reply = 502, b"<html>Bad Gateway</html>"
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply[: len(reply) // 2] if fate is Fate.CUT_ANSWER else reply)
        if fate is Fate.CUT_ANSWER:
            self._hang_up()
        return None

    do_GET = do_POST = do_PUT = do_DELETE = _serve

    def _reply(self, data: Any, exception: str | None) -> bytes:
        meta: dict[str, Any] = {
            "$schema": "https://localhost/terminvereinbarung/api/2/metaresult.json",
            "error": exception is not None,
            "generated": time.strftime("%Y-%m-%dT%H:%M:%S+01:00"),
            "server": "Zmsapi",
        }
        if exception is not None:
            meta |= {"exception": f"BO\\Zmsapi\\Exception\\Any\\{exception}", "message": "Nein"}
        return json.dumps({"$schema": "https://localhost/message.json", "meta": meta, "data": data}).encode()

    def _hang_up(self) -> None:
        self.close_connection = True
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)


@contextmanager
def far_zms(keys: Path) -> Iterator[FarZms]:
    """A ZMS on loopback; leaving it fails where it was asked for something that no ticket printer may ask."""
    far = FarZms(keys)
    thread = threading.Thread(target=far.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield far
    finally:
        far.shutdown()
        far.server_close()
        thread.join()
    assert far.faults == []
