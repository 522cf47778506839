"""Calls the office: pinned CA, mutual TLS 1.3, a deadline on every call, and no trust in what comes back."""

from __future__ import annotations

import base64
import hashlib
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar, get_args

import msgspec
import requests
import urllib3
from requests.adapters import HTTPAdapter

from kiosk.settings import Back, Settings, SettingsError
from office.messages import (
    ENVELOPE_TYPE,
    PROBLEM_BASE,
    PROBLEM_TYPE,
    UNREADABLE,
    CallForHelp,
    Case,
    CheckIn,
    Feedback,
    FindCase,
    FindTicket,
    Heartbeat,
    HeartbeatAnswer,
    Information,
    Outcome,
    Place,
    Problem,
    ProblemKind,
    Receipt,
    Services,
    Ticket,
    TicketOutcome,
    TicketRequest,
)

T = TypeVar("T")

_CONNECT = 3.0
_LONGEST = 1_000_000
_KINDS = frozenset(get_args(ProblemKind))
_AGAIN = frozenset({400, 408, 409, 425, 429})


class Away(Exception):
    """No usable answer by the deadline: silence, a server in trouble, or nonsense.

    `reached` says that somebody with the office's certificate answered, so that other requests may fare better.
    """

    def __init__(self, why: str, *, reached: bool = False, retry_after: float = 0.0) -> None:
        super().__init__(why)
        self.reached = reached
        self.retry_after = retry_after


class Refused(Exception):
    """The office said no, in its own words: `kind` is a ProblemKind."""

    def __init__(self, kind: str, *, retry: bool, retry_after: float = 0.0, at: datetime | None = None) -> None:
        super().__init__(kind)
        self.kind = kind
        self.at = at
        """The moment the office named with it: when one can check in, when the appointment was."""
        self.retry = retry
        """It may say yes another time (400 damaged on the way, 409, 429)."""
        self.retry_after = retry_after


@dataclass(frozen=True)
class _Answer:
    status: int
    kind: str
    body: bytes
    retry_after: float
    tag: str | None


class Client:
    """The office as the courier calls it. Every method blocks, fits any thread, and raises Away or Refused."""

    def __init__(self, url: str, tls: ssl.SSLContext, ca: Path) -> None:
        self._url = url.rstrip("/")
        self._tls = tls
        self._ca = str(ca)
        self._idle: list[requests.Session] = []
        """Sessions that nobody uses, each with its connection; the warmest is at the end and is taken first."""
        self._services: tuple[str, Services] | None = None
        self._information: tuple[str, Information] | None = None
        self.heard_at = float("-inf")
        """`time.monotonic()` of the office's last usable answer."""

    def hand_in(self, key: str, envelope: bytes, deadline: float) -> Receipt:
        """Deliver an envelope. A broken line is tried once more at once, since somebody may be waiting."""
        ends = time.monotonic() + deadline
        try:
            answer = self._submit(key, envelope, deadline)
        except Away as away:
            if away.reached:
                raise
            answer = self._submit(key, envelope, ends - time.monotonic())
        receipt = _read(answer, 201, Receipt)
        if receipt.key != key:
            raise Away("a receipt for something else", reached=True)
        return receipt

    def draw(self, key: str, request: TicketRequest, deadline: float) -> Ticket:
        """A queue number. While nothing comes back it is asked for again, with the same key, until the deadline."""
        ticket = self._number("/v1/tickets", key, msgspec.json.encode(request), deadline)
        if ticket.key != key:
            raise Away("a number for something else", reached=True)
        return ticket

    def check_in(self, key: str, request: CheckIn, deadline: float) -> Ticket:
        """The number of an appointment, asked for like any other. Whoever was here before has the same one again,
        with the key of the first time."""
        return self._number("/v1/appointments/check-in", key, msgspec.json.encode(request), deadline)

    def _number(self, path: str, key: str, body: bytes, deadline: float) -> Ticket:
        ends = time.monotonic() + deadline
        while True:
            try:
                return _read(self._call("POST", path, body, ends - time.monotonic(), key=key), 201, Ticket)
            except Away as away:
                if away.reached or ends - time.monotonic() < 0.5:
                    raise
                time.sleep(0.2)

    def outcome(self, key: str, outcome: Outcome, deadline: float) -> None:
        """Tell what became of a number."""
        body = msgspec.json.encode(TicketOutcome(outcome))
        _nothing(self._call("PUT", f"/v1/tickets/{key}/outcome", body, deadline))

    def services(self, deadline: float) -> Services:
        """What is open now; asks only for what changed."""
        known = self._services
        answer = self._call("GET", "/v1/services", None, deadline, tag=known[0] if known else None)
        if answer.status == 304 and known is not None:
            return known[1]
        services = _read(answer, 200, Services)
        self._services = (answer.tag, services) if answer.tag else None
        return services

    def information(self, deadline: float) -> Information:
        """What visitors want to know; asks only for what changed."""
        known = self._information
        answer = self._call("GET", "/v1/information", None, deadline, tag=known[0] if known else None)
        if answer.status == 304 and known is not None:
            return known[1]
        information = _read(answer, 200, Information)
        self._information = (answer.tag, information) if answer.tag else None
        return information

    def find(self, case: FindCase, deadline: float) -> Case:
        """The case behind a code."""
        return _read(self._call("POST", "/v1/appointments/find", msgspec.json.encode(case), deadline), 200, Case)

    def ticket(self, ticket: FindTicket, deadline: float) -> Ticket:
        """The number whose slip bears a code."""
        return _read(self._call("POST", "/v1/tickets/find", msgspec.json.encode(ticket), deadline), 200, Ticket)

    def place(self, key: str, deadline: float) -> Place:
        """Where a number stands in the line now."""
        return _read(self._call("GET", f"/v1/tickets/{key}/place", None, deadline), 200, Place)

    def help(self, call: CallForHelp, deadline: float) -> None:
        """A visitor asks for a person, or no longer does."""
        _nothing(self._call("PUT", "/v1/help", msgspec.json.encode(call), deadline))

    def feedback(self, feedback: Feedback, deadline: float) -> None:
        """How a visit was. Sent once."""
        _nothing(self._call("POST", "/v1/feedback", msgspec.json.encode(feedback), deadline))

    def heartbeat(self, heartbeat: Heartbeat, deadline: float) -> HeartbeatAnswer:
        """Tell how this terminal is."""
        body = msgspec.json.encode(heartbeat)
        return _read(self._call("POST", "/v1/heartbeats", body, deadline), 200, HeartbeatAnswer)

    def _submit(self, key: str, envelope: bytes, deadline: float) -> _Answer:
        return self._call("POST", "/v1/submissions", envelope, deadline, key=key, media=ENVELOPE_TYPE)

    def _call(
        self,
        method: str,
        path: str,
        body: bytes | None,
        deadline: float,
        *,
        key: str | None = None,
        media: str = "application/json",
        tag: str | None = None,
    ) -> _Answer:
        deadline = max(deadline, 0.01)
        ends = time.monotonic() + deadline
        headers = {"Accept-Encoding": "identity"}
        if body is not None:
            headers["Content-Type"] = media
        if key is not None and body is not None:
            headers["Idempotency-Key"] = key
            headers["Content-Digest"] = f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"
        if tag is not None:
            headers["If-None-Match"] = tag
        timeout = (min(_CONNECT, deadline), deadline)
        try:
            with (
                self._session() as session,
                session.request(
                    method,
                    self._url + path,
                    data=body,
                    headers=headers,
                    timeout=timeout,
                    stream=True,
                    allow_redirects=False,
                ) as response,
            ):
                content = _body(response, ends)
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise Away(type(error).__name__) from None
        told = response.headers
        answer = _Answer(
            response.status_code,
            told.get("Content-Type", "").partition(";")[0].strip().lower(),
            content,
            _seconds(told.get("Retry-After")),
            told.get("ETag"),
        )
        if answer.status >= 400:
            raise _no(answer)
        self.heard_at = time.monotonic()
        return answer

    @contextmanager
    def _session(self) -> Iterator[requests.Session]:
        """A session for one call: requests does not promise that two may use one at a time.

        With one a thread, each thread's connection would grow cold before its turn comes again, and nearly every
        heartbeat cost a TLS handshake.
        """
        try:
            session = self._idle.pop()
        except IndexError:
            session = requests.Session()
            session.trust_env = False
            session.verify = self._ca
            session.mount("https://", Pinned(self._tls))
        try:
            yield session
        finally:
            self._idle.append(session)


class Pinned(HTTPAdapter):
    """Uses our TLS context and no other."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        super().__init__(pool_connections=1, pool_maxsize=1)

    def init_poolmanager(self, *args: object, **named: object) -> None:
        super().init_poolmanager(*args, **named, ssl_context=self._context)  # type: ignore[arg-type]


def connect(settings: Settings) -> Client:
    """A client as the settings say. Raises SettingsError where keys are missing or cannot be used."""
    back: Back = settings.office
    if not back.url.startswith("https://"):
        raise SettingsError(f"office.url: {back.url} does not begin with https://")
    ca, certificate, key = (settings.path(name) for name in (back.ca, back.certificate, back.key))
    for path in (ca, certificate, key):
        if not path.is_file():
            raise SettingsError(f"{path}: no such file")
    try:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        context.load_verify_locations(ca)
        context.load_cert_chain(certificate, key)
    except (ssl.SSLError, OSError) as error:
        raise SettingsError(f"{certificate}: {error}") from None
    return Client(back.url, context, ca)


def _body(response: requests.Response, ends: float) -> bytes:
    """All of the answer, unless it is too long or comes too slowly."""
    content = bytearray()
    for piece in response.iter_content(16_384):
        content += piece
        if len(content) > _LONGEST:
            raise Away("an answer without end", reached=True)
        if time.monotonic() > ends:
            raise Away("an answer that takes too long")
    return bytes(content)


def _read(answer: _Answer, status: int, kind: type[T]) -> T:
    if answer.status != status or answer.kind != "application/json":
        raise Away(f"answered {answer.status}", reached=True)
    try:
        return msgspec.json.decode(answer.body, type=kind)
    except UNREADABLE:
        raise Away("answered nonsense", reached=True) from None


def _nothing(answer: _Answer) -> None:
    if answer.status != 204:
        raise Away(f"answered {answer.status}", reached=True)


def _no(answer: _Answer) -> Away | Refused:
    """A refusal counts only in the office's own words; a proxy's error page is just another way to be away."""
    if answer.status >= 500 or answer.kind != PROBLEM_TYPE:
        return Away(f"answered {answer.status}", reached=True, retry_after=answer.retry_after)
    try:
        problem = msgspec.json.decode(answer.body, type=Problem)
    except UNREADABLE:
        return Away("answered nonsense", reached=True)
    kind = problem.type.removeprefix(PROBLEM_BASE)
    if kind not in _KINDS:
        return Away("refused in unknown words", reached=True)
    return Refused(kind, retry=answer.status in _AGAIN, retry_after=answer.retry_after, at=problem.at)


def _seconds(told: str | None) -> float:
    return float(told) if told is not None and told.isdecimal() and len(told) < 6 else 0.0
