"""The office on the network, by uvicorn: terminals by mutual TLS 1.3, people on a port of their own."""

from __future__ import annotations

import asyncio
import signal
import socket
import ssl
from asyncio import BaseTransport
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager
from typing import Any, cast

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from office.app import create_app
from office.limits import open_files
from office.office import Office
from office.revocation import revoked
from office.settings import Settings, SettingsError
from office.web import create_web

CONNECTIONS = 16_384
"""Open connections at which newcomers are told to come later. uvicorn counts connections, not requests: ten thousand
terminals that keep theirs must fit. What one costs is memory; what bounds them is the process's open files."""
KEEP_ALIVE = 75
"""Seconds an idle connection stays. Terminals call once a minute: longer than that, each call saves a TLS handshake."""


class _Named(HttpToolsProtocol):
    """uvicorn verifies client certificates but hides whose it was: put the name into the request state."""

    revoked: Container[int] = ()
    """Serial numbers whose holders are hung up on before anything is read from them."""

    def connection_made(self, transport: BaseTransport) -> None:
        super().connection_made(cast(Any, transport))
        certificate = transport.get_extra_info("peercert") or {}
        self._serial = int(certificate.get("serialNumber", "0"), 16)
        subject = dict(pair for relative in certificate.get("subject", ()) for pair in relative)
        self.app_state = {**self.app_state, "terminal": subject.get("commonName")}

    def data_received(self, data: bytes) -> None:
        if self._serial in self.revoked:
            cast(Any, self.transport).abort()  # no answer: a terminal with a new certificate soon tries again
            return
        super().data_received(data)


class _Quiet(uvicorn.Server):
    """One of two servers on one loop: signals are handled once, for both."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def tls(settings: Settings) -> ssl.SSLContext:
    """TLS 1.3 only; only clients with a certificate of our CA. Raises SettingsError."""
    server = settings.server
    context = _presenting(settings, server.certificate, server.key)
    context.verify_mode = ssl.CERT_REQUIRED
    context.num_tickets = 0  # terminals keep their connection and resume none
    try:
        context.load_verify_locations(settings.path(server.ca))
    except (ssl.SSLError, OSError) as error:
        raise SettingsError(f"{settings.path(server.ca)}: {error}") from None
    return context


def web_tls(settings: Settings) -> ssl.SSLContext | None:
    """TLS for people's browsers, if this office does it itself. Raises SettingsError."""
    web = settings.web
    return _presenting(settings, web.certificate, web.key) if web.certificate and web.key else None


def _presenting(settings: Settings, certificate: str, key: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    for name in (certificate, key):
        if not settings.path(name).is_file():
            raise SettingsError(f"{settings.path(name)}: no such file; `python -m kiosk.keys` makes it for a demo")
    try:
        context.load_cert_chain(settings.path(certificate), settings.path(key))
    except (ssl.SSLError, OSError) as error:
        raise SettingsError(f"{settings.path(certificate)}: {error}") from None
    return context


def serve(office: Office, ready: Callable[[], None]) -> None:
    """Serve until told to stop; `ready` is called once both ports listen. Raises SettingsError or OSError."""
    settings = office.settings
    open_files()
    terminals, people = tls(settings), web_tls(settings)
    named = type("Named", (_Named,), {"revoked": revoked(settings) or ()})
    with (
        _listener(settings.server.host, settings.server.port) as one,
        _listener(settings.web.host, settings.web.port) as two,
    ):
        asyncio.run(
            _serve(
                [
                    (_server(create_app(office), terminals, named), one),
                    (_server(create_web(office), people, HttpToolsProtocol), two),
                ],
                ready,
            )
        )


async def _serve(servers: list[tuple[_Quiet, socket.socket]], ready: Callable[[], None]) -> None:
    def stop() -> None:
        for server, _ in servers:
            server.should_exit = True

    for one in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(one, stop)
    async with asyncio.TaskGroup() as running:
        tasks = [running.create_task(server.serve(sockets=[listener])) for server, listener in servers]
        while not all(server.started for server, _ in servers):
            if any(task.done() for task in tasks):
                stop()
                return
            await asyncio.sleep(0.01)
        ready()


def _server(app: Any, context: ssl.SSLContext | None, protocol: type[HttpToolsProtocol]) -> _Quiet:
    return _Quiet(
        uvicorn.Config(
            app,
            http=protocol,
            ws="none",
            ssl_context_factory=None if context is None else lambda _config, _default: context,
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=2,
            limit_concurrency=CONNECTIONS,
            timeout_keep_alive=KEEP_ALIVE,
        )
    )


def _listener(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise OSError(f"{host}:{port}: {error.strerror}") from None
