"""The office on the network: uvicorn, TLS 1.3 only, mutual."""

from __future__ import annotations

import socket
import ssl
from asyncio import BaseTransport
from collections.abc import Callable
from typing import Any, cast

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from office.app import create_app
from office.office import Office
from office.settings import Settings, SettingsError


class _Named(HttpToolsProtocol):
    """uvicorn verifies client certificates but hides whose it was: put the name into the request state."""

    def connection_made(self, transport: BaseTransport) -> None:
        super().connection_made(cast(Any, transport))
        certificate = transport.get_extra_info("peercert") or {}
        subject = dict(pair for relative in certificate.get("subject", ()) for pair in relative)
        self.app_state = {**self.app_state, "terminal": subject.get("commonName")}


class _Told(uvicorn.Server):
    """Says when it listens."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()


def tls(settings: Settings) -> ssl.SSLContext:
    """TLS 1.3 only; only clients with a certificate of our CA. Raises SettingsError."""
    server = settings.server
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.verify_mode = ssl.CERT_REQUIRED
    for name in (server.ca, server.certificate, server.key):
        if not settings.path(name).is_file():
            raise SettingsError(f"{settings.path(name)}: no such file; `python -m kiosk.keys` makes it for a demo")
    try:
        context.load_verify_locations(settings.path(server.ca))
        context.load_cert_chain(settings.path(server.certificate), settings.path(server.key))
    except (ssl.SSLError, OSError) as error:
        raise SettingsError(f"{settings.path(server.certificate)}: {error}") from None
    return context


def serve(office: Office, ready: Callable[[], None]) -> None:
    """Serve until told to stop; `ready` is called once it listens. Raises SettingsError or OSError."""
    settings = office.settings
    context = tls(settings)
    address = (settings.server.host, settings.server.port)
    try:
        listener = socket.create_server(address, family=socket.AF_INET6 if ":" in address[0] else socket.AF_INET)
    except OSError as error:
        raise OSError(f"{address[0]}:{address[1]}: {error.strerror}") from None
    config = uvicorn.Config(
        create_app(office),
        http=_Named,
        ws="none",
        ssl_context_factory=lambda _config, _default: context,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=2,
        limit_concurrency=1000,
    )
    with listener:
        _Told(config, ready).run(sockets=[listener])
