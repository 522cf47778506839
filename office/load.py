"""`office load`: many simulated terminals over real HTTPS, each with a certificate of its own, and what they saw.

The terminals speak HTTP/1.1 by hand: a comfortable client would cost more than the office that is measured.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import os
import random
import re
import ssl
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import uuid4

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from office.messages import (
    ENVELOPE_TYPE,
    VERSION,
    DeviceReport,
    Header,
    Heartbeat,
    Receipt,
    Ticket,
    TicketRequest,
)

_PATIENCE = 30.0
_TRIES = 8


@dataclass
class Seen:
    """What the terminals saw together. Times are seconds."""

    took: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    broken: int = 0
    """Calls without an answer."""
    died: int = 0
    """Calls that the terminal itself gave up in the middle."""
    began: float = 0.0
    ended: float = 0.0
    faults: list[str] = field(default_factory=list)
    """What must never happen."""
    used: float | None = None
    """Processor time of the office meanwhile; None where it does not tell."""

    def report(self) -> dict[str, object]:
        """Rate, quantiles and faults, for people and for `--json`."""
        ordered = sorted(self.took) or [0.0]
        seconds = max(self.ended - self.began, 1e-9)
        return {
            "calls": len(self.took),
            "seconds": round(seconds, 2),
            "rate": round(len(self.took) / seconds, 1),
            "p50_ms": round(1000 * ordered[len(ordered) // 2], 1),
            "p99_ms": round(1000 * ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))], 1),
            "office_cpu_ms": None if self.used is None else round(1000 * self.used / max(len(self.took), 1), 2),
            "statuses": {str(status): count for status, count in sorted(self.statuses.items())},
            "broken": self.broken,
            "died": self.died,
            "faults": self.faults[:10],
        }


class Certificates:
    """Certificates for simulated terminals, signed by the demonstration's CA; they last a day."""

    def __init__(self, ca: Path, ca_key: Path) -> None:
        self._ca = x509.load_pem_x509_certificate(ca.read_bytes())
        key = serialization.load_pem_private_key(ca_key.read_bytes(), None)
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise ValueError(f"{ca_key}: no EC key")
        self._key = key
        self._file = ca

    def context(self, name: str) -> ssl.SSLContext:
        """TLS 1.3 as the terminal of this name."""
        own = ec.generate_private_key(ec.SECP256R1())
        now = datetime.now(UTC)
        signed = (
            x509.CertificateBuilder()
            .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
            .issuer_name(self._ca.subject)
            .public_key(own.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(hours=1))
            .not_valid_after(now + timedelta(days=1))
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CLIENT_AUTH]), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False)
            .sign(self._key, hashes.SHA256())
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        context.load_verify_locations(self._file)
        with tempfile.NamedTemporaryFile() as pem:
            pem.write(
                own.private_bytes(
                    serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
                )
                + signed.public_bytes(serialization.Encoding.PEM)
            )
            pem.flush()
            context.load_cert_chain(pem.name)
        return context


class Terminal:
    """One simulated terminal with one connection, opened again when it broke."""

    def __init__(self, name: str, host: str, port: int, context: ssl.SSLContext, seen: Seen) -> None:
        self.name = name
        self._host, self._port = host, port
        self._context = context
        self._seen = seen
        self._line: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def call(
        self,
        method: str,
        path: str,
        body: bytes,
        media: str,
        key: str | None = None,
        *,
        die: bool = False,
        digest: bytes | None = None,
    ) -> tuple[int, bytes] | None:
        """Status and body; None where the line broke, or where the terminal died in the middle. `digest` is the body's
        SHA-256 where it is known already."""
        head = [f"{method} {path} HTTP/1.1", f"Host: {self._host}", f"Content-Type: {media}"]
        if key is not None:
            told = base64.b64encode(digest or hashlib.sha256(body).digest()).decode()
            head += [f"Idempotency-Key: {key}", f"Content-Digest: sha-256=:{told}:"]
        request = "\r\n".join((*head, f"Content-Length: {len(body)}", "", "")).encode() + body
        began = time.perf_counter()
        try:
            async with asyncio.timeout(_PATIENCE):
                reader, writer = self._line or await self._open()
                writer.write(request if not die or random.random() < 0.5 else request[: len(request) // 2])  # noqa: S311
                await writer.drain()
                if die:
                    self._seen.died += 1
                    await self.close()
                    return None
                status, content = await _answer(reader)
        except (OSError, EOFError, ValueError, TimeoutError):
            self._seen.broken += 1
            await self.close()
            return None
        self._seen.took.append(time.perf_counter() - began)
        self._seen.statuses[status] += 1
        return status, content

    async def open(self) -> None:
        """Dial, if the line is not open; a call does it too."""
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(_PATIENCE):
                _ = self._line or await self._open()

    async def close(self) -> None:
        """Hang up."""
        if self._line is not None:
            writer = self._line[1]
            self._line = None
            writer.transport.abort()

    async def _open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        self._line = await asyncio.open_connection(self._host, self._port, ssl=self._context)
        return self._line


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except asyncio.IncompleteReadError:
        raise EOFError from None
    first, *lines = head.split("\r\n")
    length = next((int(line[15:]) for line in lines if line.lower().startswith("content-length:")), 0)
    return int(first.split(" ", 2)[1]), await reader.readexactly(length) if length else b""


class _Sealed:
    """Envelopes with one and the same sealed part, written before the header: its random bytes are made and hashed
    once. On real terminals that work is spread over all of them; here it would be taken from the office."""

    def __init__(self, size: int) -> None:
        whole = msgspec.msgpack.encode({"sealed": os.urandom(size), "header": b""})
        self._front = whole[: -len(msgspec.msgpack.encode(b""))]
        self._hash = hashlib.sha256(self._front)

    def under(self, header: Header) -> tuple[bytes, bytes]:
        """The envelope with this header, and its SHA-256."""
        back = msgspec.msgpack.encode(msgspec.json.encode(header))
        hashed = self._hash.copy()
        hashed.update(back)
        return self._front + back, hashed.digest()


async def submissions(terminals: list[Terminal], seen: Seen, count: int, size: int) -> None:
    """Hand in `count` envelopes of `size` bytes; each must be received once."""
    received: dict[str, int] = {}
    left = iter(range(count))
    sealed = _Sealed(size)

    async def work(terminal: Terminal) -> None:
        for _ in left:
            key, now = str(uuid4()), datetime.now(UTC)
            header = Header(VERSION, "0" * 16, terminal.name, key, "K7M-4QX", now, now + timedelta(hours=96))
            body, digest = sealed.under(header)
            hand_in = partial(terminal.call, "POST", "/v1/submissions", body, ENVELOPE_TYPE, key, digest=digest)
            answer = await _until(hand_in)
            if answer is None or answer[0] != 201:
                seen.faults.append(f"not taken: {answer and answer[0]}")
                continue
            received[key] = msgspec.json.decode(answer[1], type=Receipt).number

    await _together(terminals, seen, work)
    if len(set(received.values())) != len(received):
        seen.faults.append("two submissions share a number")


async def tickets(terminals: list[Terminal], seen: Seen, count: int, again: float, die: float, service: str) -> None:
    """Draw `count` numbers; a share is asked for again, a share dies in the middle and comes back later."""
    drawn: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    body = msgspec.json.encode(TicketRequest(service))
    left = iter(range(count))

    async def work(terminal: Terminal) -> None:
        for _ in left:
            key = str(uuid4())

            async def draw(die: bool = False, key: str = key) -> tuple[int, bytes] | None:
                return await terminal.call("POST", "/v1/tickets", body, "application/json", key, die=die)

            if random.random() < die:  # noqa: S311
                await draw(die=True)
            times = 2 if random.random() < again else 1  # noqa: S311
            for _time in range(times):
                answer = await _until(draw)
                if answer is None or answer[0] != 201:
                    seen.faults.append(f"no number: {answer and answer[0]}")
                    break
                ticket = msgspec.json.decode(answer[1], type=Ticket)
                before = drawn["", ticket.day].setdefault(key, ticket.number)
                if before != ticket.number:
                    seen.faults.append(f"one key, two numbers: {before} and {ticket.number}")

    await _together(terminals, seen, work)
    for (_, day), numbers in drawn.items():
        first, last = min(numbers.values()), max(numbers.values())
        if len(set(numbers.values())) != len(numbers):
            seen.faults.append(f"{day}: a number was given twice")
        if last - first + 1 != len(numbers):
            seen.faults.append(f"{day}: {last - first + 1 - len(numbers)} gaps between {first} and {last}")


async def heartbeats(
    terminals: list[Terminal], seen: Seen, seconds: float, every: float, *, keep: bool = False
) -> None:
    """Each terminal beats once in `every` seconds, at a moment of its own; it hangs up in between unless `keep`."""
    devices = tuple(DeviceReport(one, "ready") for one in ("camera", "fingerprint", "signature", "printer", "scanner"))

    async def work(terminal: Terminal) -> None:
        body = msgspec.json.encode(Heartbeat(terminal.name, "1.0", 0, devices=devices, certificate_days=200))
        due = seen.began + random.random() * every  # noqa: S311
        while due < seen.began + seconds:
            await asyncio.sleep(max(due - time.perf_counter(), 0.0))
            answer = await terminal.call("POST", "/v1/heartbeats", body, "application/json")
            if answer is None or answer[0] != 200:
                seen.faults.append(f"not heard: {answer and answer[0]}")
            if not keep:
                await terminal.close()
            due += every

    await _together(terminals, seen, work)


async def measured(
    terminal: Terminal, seen: Seen, work: Coroutine[None, None, None], ready: Iterable[Terminal] = ()
) -> None:
    """Do the work, and ask the office before and after how much processor time it has used. Lines of `ready` are opened
    before."""
    for one in ready:
        await one.open()
    before = await _used(terminal)
    await work
    after = await _used(terminal)
    seen.used = None if before is None or after is None else after - before


async def _used(terminal: Terminal) -> float | None:
    answer = await terminal.call("GET", "/metrics", b"", "text/plain")
    await terminal.close()  # the office would, before we ask again
    found = re.search(rb"^process_cpu_seconds_total (\S+)$", answer[1], re.MULTILINE) if answer else None
    return float(found[1]) if found else None


async def _together(
    terminals: list[Terminal], seen: Seen, work: Callable[[Terminal], Coroutine[None, None, None]]
) -> None:
    seen.began = time.perf_counter()
    try:
        async with asyncio.TaskGroup() as group:
            for terminal in terminals:
                group.create_task(work(terminal))
    finally:
        seen.ended = time.perf_counter()
        for terminal in terminals:
            with suppress(OSError):
                await terminal.close()


async def _until(call: Callable[[], Awaitable[tuple[int, bytes] | None]]) -> tuple[int, bytes] | None:
    """Ask until there is an answer that is not "later", as the courier does."""
    answer: tuple[int, bytes] | None = None
    for attempt in range(_TRIES):
        answer = await call()
        if answer is not None and answer[0] not in (429, 503):
            return answer
        await asyncio.sleep(min(0.05 * 2**attempt, 2.0))
    return answer
