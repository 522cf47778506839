"""Stands between courier and office, and loses, breaks or invents answers as a rule says."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.support.house import OfficeHouse


class Fate(Enum):
    """What becomes of a request."""

    PASS = auto()
    LOSE_REQUEST = auto()
    """The office never hears of it."""
    LOSE_ANSWER = auto()
    """The office did it, the courier never hears of it."""
    CUT = auto()
    """Half of the answer comes."""
    JAM = auto()
    """503."""


Rule = Callable[[str, str], "Fate | bytes"]
"""From method and path to a fate, or to the very bytes that are answered."""


class Chaos(ThreadingHTTPServer):
    """The proxy. `rule` may be changed at any time."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, place: OfficeHouse) -> None:
        super().__init__(("127.0.0.1", 0), _Line)
        self.place = place
        self.rule: Rule = lambda _method, _path: Fate.PASS
        self.accepted = 0
        """Connections so far."""
        keys = place.folder / "var" / "keys"
        inward = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        inward.load_cert_chain(keys / "server.pem", keys / "server.key")
        self.socket = inward.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        self.outward = ssl.create_default_context(cafile=keys / "ca.pem")
        self.outward.load_cert_chain(keys / "terminal.pem", keys / "terminal.key")

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def verify_request(self, request: object, client_address: object) -> bool:
        """Everybody is let in, and counted."""
        self.accepted += 1
        return True

    def handle_error(self, request: object, client_address: object) -> None:
        """Broken lines are what this is for."""


class _Line(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Chaos
    _office: http.client.HTTPSConnection | None = None

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _serve(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        fate = self.server.rule(self.command, self.path)
        if fate is Fate.LOSE_REQUEST:
            return self._hang_up()
        if fate is Fate.JAM:
            fate = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 1\r\n\r\n"
        if isinstance(fate, bytes):
            self.wfile.write(fate)
            return self._hang_up()
        try:
            answer = self._ask(body)
        except (OSError, http.client.HTTPException):
            return self._hang_up()
        if fate is Fate.LOSE_ANSWER:
            return self._hang_up()
        self.wfile.write(answer[: len(answer) // 2] if fate is Fate.CUT else answer)
        if fate is Fate.CUT:
            self._hang_up()
        return None

    do_GET = do_POST = do_PUT = _serve

    def _ask(self, body: bytes) -> bytes:
        if self._office is None:
            port, context = self.server.place.port, self.server.outward
            self._office = http.client.HTTPSConnection("127.0.0.1", port, timeout=30, context=context)
        self._office.request(self.command, self.path, body, dict(self.headers.items()))
        answer = self._office.getresponse()
        content = answer.read()
        headers = "".join(f"{name}: {value}\r\n" for name, value in answer.getheaders())
        return f"HTTP/1.1 {answer.status} {answer.reason}\r\n{headers}\r\n".encode() + content

    def finish(self) -> None:
        super().finish()
        if self._office is not None:
            self._office.close()

    def _hang_up(self) -> None:
        self.close_connection = True
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)


@contextmanager
def chaos(place: OfficeHouse) -> Iterator[Chaos]:
    """A proxy in front of an office, running."""
    proxy = Chaos(place)
    thread = threading.Thread(target=proxy.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield proxy
    finally:
        proxy.shutdown()
        proxy.server_close()
        thread.join()
