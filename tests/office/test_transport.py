"""Who may talk to whom: our certificates and nobody else's, TLS 1.3 and nothing older."""

from __future__ import annotations

import shutil
import socket
import ssl
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key
from cryptography.x509 import (
    CertificateRevocationListBuilder,
    RevokedCertificateBuilder,
    load_pem_x509_certificate,
)
from cryptography.x509.oid import ExtendedKeyUsageOID

from kiosk import keys
from kiosk import settings as terminal
from kiosk.courier import client
from kiosk.courier.client import Away, Refused
from office import settings as house
from office.messages import FindCase, Heartbeat
from office.revocation import Revoked
from tests.support.house import OfficeHouse, sealed


def presenting(running: OfficeHouse, folder: Path, server_ca: Path | None = None) -> client.Client:
    """A client with the keys in `folder`, that trusts `server_ca`."""
    back = terminal.Back(
        url=f"https://127.0.0.1:{running.port}",
        ca=str(server_ca or running.folder / "var" / "keys" / "ca.pem"),
        certificate=str(folder / "terminal.pem"),
        key=str(folder / "terminal.key"),
    )
    return client.connect(terminal.Settings(office=back))


def signed(running: OfficeHouse, folder: Path, until: datetime, usage: bool = True) -> Path:
    """A terminal's certificate of the right CA, good until a moment."""
    ours = running.folder / "var" / "keys"
    ca_key = load_pem_private_key((ours / "ca.key").read_bytes(), None)
    assert isinstance(ca_key, ec.EllipticCurvePrivateKey)
    ca = load_pem_x509_certificate((ours / "ca.pem").read_bytes())
    kind = ExtendedKeyUsageOID.CLIENT_AUTH if usage else ExtendedKeyUsageOID.SERVER_AUTH
    key = ec.generate_private_key(ec.SECP256R1())
    keys._write(folder, "terminal", key, keys.certificate("K1", kind, key, ca, ca_key, until))
    return folder


def test_our_own_certificate_is_let_in(running: OfficeHouse) -> None:
    own = presenting(running, running.folder / "var" / "keys")
    assert own.find(FindCase("DEMO-ADULT"), 5.0).reference == "demo-adult"
    assert len(own.services(5.0).services) == 5


def test_two_terminals_are_told_apart(running: OfficeHouse, tmp_path: Path) -> None:
    ours = running.folder / "var" / "keys"
    for name in ("ca.key", "ca.pem"):
        shutil.copy(ours / name, tmp_path / name)
    keys.make(tmp_path, "K2")
    one, two = presenting(running, ours), presenting(running, tmp_path)
    beat = Heartbeat(terminal="K1", version="0.1.0", outbox_waiting=0)
    one.heartbeat(beat, 5.0)
    two.heartbeat(beat, 5.0)
    handed = sealed(running)
    with pytest.raises(Refused, match="unknown-terminal"):
        two.hand_in(handed.key, handed.envelope, 5.0)
    assert one.hand_in(handed.key, handed.envelope, 5.0).key == handed.key


def test_a_foreign_ca_is_refused_by_the_office(running: OfficeHouse, tmp_path: Path) -> None:
    keys.make(tmp_path)
    with pytest.raises(Away):
        presenting(running, tmp_path).services(3.0)


def test_an_expired_certificate_is_refused_by_the_office(running: OfficeHouse, tmp_path: Path) -> None:
    signed(running, tmp_path, datetime.now(UTC) - timedelta(minutes=1))
    with pytest.raises(Away):
        presenting(running, tmp_path).services(3.0)


def test_a_servers_certificate_is_no_terminals(running: OfficeHouse, tmp_path: Path) -> None:
    signed(running, tmp_path, datetime.now(UTC) + timedelta(days=1), usage=False)
    with pytest.raises(Away):
        presenting(running, tmp_path).services(3.0)


def revocation_list(ours: Path, *terminals: Path) -> bytes:
    """As the city's CA publishes it."""
    ca_key = load_pem_private_key((ours / "ca.key").read_bytes(), None)
    assert isinstance(ca_key, ec.EllipticCurvePrivateKey)
    now = datetime.now(UTC)
    crl = CertificateRevocationListBuilder().issuer_name(
        load_pem_x509_certificate((ours / "ca.pem").read_bytes()).subject
    )
    crl = crl.last_update(now).next_update(now + timedelta(days=7))
    for folder in terminals:
        serial = load_pem_x509_certificate((folder / "terminal.pem").read_bytes()).serial_number
        crl = crl.add_revoked_certificate(
            RevokedCertificateBuilder().serial_number(serial).revocation_date(now).build()
        )
    return crl.sign(ca_key, SHA256()).public_bytes(Encoding.PEM)


def test_a_revoked_certificate_is_cut_off_even_while_it_talks(
    tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    place = OfficeHouse(tmp_path_factory.mktemp("r"))
    ours, file = place.folder / "var" / "keys", place.folder / "var" / "keys" / "revoked.pem"
    config = place.folder / "config" / "office.toml"
    config.write_text(config.read_text().replace("# revoked =", "revoked ="))
    file.write_bytes(revocation_list(ours))
    place.begin()
    try:
        stolen = presenting(place, signed(place, tmp_path, datetime.now(UTC) + timedelta(days=1)), ours / "ca.pem")
        honest = presenting(place, ours)
        assert stolen.services(5.0).services and honest.services(5.0).services
        file.write_bytes(revocation_list(ours, tmp_path))
        for one in (stolen, presenting(place, tmp_path, ours / "ca.pem")):
            with pytest.raises(Away):
                one.services(3.0)
        file.write_bytes(b"torn")
        with pytest.raises(Away):
            stolen.services(3.0)
        assert honest.services(5.0).services
    finally:
        place.end()


def test_a_revocation_list_of_another_ca_is_refused_at_the_start(running: OfficeHouse, tmp_path: Path) -> None:
    keys.make(tmp_path)
    file = tmp_path / "revoked.pem"
    file.write_bytes(revocation_list(tmp_path))
    with pytest.raises(house.SettingsError, match="not signed by our CA"):
        Revoked(file, running.folder / "var" / "keys" / "ca.pem")


def test_whoever_has_no_certificate_is_refused(running: OfficeHouse) -> None:
    context = ssl.create_default_context(cafile=running.folder / "var" / "keys" / "ca.pem")
    with (
        socket.create_connection(("127.0.0.1", running.port), 5) as plain,
        context.wrap_socket(plain, server_hostname="localhost") as line,
    ):
        line.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        try:
            assert line.recv(100) == b""
        except OSError as refused:
            assert "CERTIFICATE_REQUIRED" in str(refused) or isinstance(refused, ConnectionError)


def test_older_tls_is_refused(running: OfficeHouse) -> None:
    ours = running.folder / "var" / "keys"
    context = ssl.create_default_context(cafile=ours / "ca.pem")
    context.load_cert_chain(ours / "terminal.pem", ours / "terminal.key")
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with socket.create_connection(("127.0.0.1", running.port), 5) as plain, pytest.raises((ssl.SSLError, OSError)):
        context.wrap_socket(plain, server_hostname="localhost")


def test_a_false_office_is_not_spoken_to(running: OfficeHouse, tmp_path: Path) -> None:
    """The terminal trusts another CA than the one that signed this office."""
    keys.make(tmp_path)
    with pytest.raises(Away):
        presenting(running, running.folder / "var" / "keys", server_ca=tmp_path / "ca.pem").services(3.0)


def test_an_office_of_another_name_is_not_spoken_to(running: OfficeHouse) -> None:
    ours = presenting(running, running.folder / "var" / "keys")
    wrong = client.Client(f"https://127.0.0.2:{running.port}", ours._tls, running.folder / "var" / "keys" / "ca.pem")
    with pytest.raises(Away):
        wrong.services(3.0)


def test_environment_variables_do_not_redirect_the_courier(
    running: OfficeHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("https_proxy", "HTTPS_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nonexistent")
    assert presenting(running, running.folder / "var" / "keys").services(5.0).services


def test_plain_http_and_missing_or_torn_keys_are_told_before_anything_starts(
    running: OfficeHouse, tmp_path: Path
) -> None:
    settings = running.terminal
    for back, told in (
        (terminal.Back(url="http://127.0.0.1:1"), "https"),
        (terminal.Back(ca=str(tmp_path / "none.pem")), "none.pem"),
    ):
        with pytest.raises(terminal.SettingsError, match=told):
            client.connect(terminal.Settings(office=back, root=settings.root))
    torn = tmp_path / "terminal.key"
    torn.write_text("-----BEGIN PRIVATE KEY-----\n")
    with pytest.raises(terminal.SettingsError):
        client.connect(terminal.Settings(office=terminal.Back(key=str(torn)), root=settings.root))


@pytest.fixture
def mute() -> Iterator[int]:
    """Somebody who takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_silence_ends_with_the_deadline(running: OfficeHouse, mute: int) -> None:
    ours = presenting(running, running.folder / "var" / "keys")
    silent = client.Client(f"https://127.0.0.1:{mute}", ours._tls, running.folder / "var" / "keys" / "ca.pem")
    began = time.monotonic()
    with pytest.raises(Away):
        silent.services(1.0)
    assert time.monotonic() - began < 2.0


def test_demo_keys_are_made_once_kept_and_renewed(tmp_path: Path) -> None:
    assert keys.make(tmp_path) == ["ca", "server", "terminal"]
    assert keys.make(tmp_path) == []
    assert all(file.stat().st_mode & 0o777 == 0o600 for file in tmp_path.glob("*.key"))
    assert keys.make(tmp_path, "K9") == ["terminal"], "another name needs another certificate"
    (tmp_path / "server.key").write_text("torn")
    assert keys.make(tmp_path, "K9") == ["server"]
    (tmp_path / "ca.key").unlink()
    assert keys.make(tmp_path, "K9") == ["ca", "server", "terminal"], "a new CA signs everything anew"


def test_a_gigabyte_and_a_torn_body_are_refused_without_being_kept(running: OfficeHouse) -> None:
    ours = running.folder / "var" / "keys"
    context = ssl.create_default_context(cafile=ours / "ca.pem")
    context.load_cert_chain(ours / "terminal.pem", ours / "terminal.key")
    head = (
        "POST /v1/submissions HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n"
        "Content-Type: application/vnd.buergerterminal.sealed\r\n"
        "Idempotency-Key: 6f1d2f0e-6a0b-4f0e-9d0a-0c3f2e1d4b5a\r\n"
        "Content-Digest: sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:\r\n\r\n"
    )
    for length, sent in ((1_000_000_000, b"x" * 100_000), (900_000, b"torn")):
        with (
            socket.create_connection(("127.0.0.1", running.port), 10) as plain,
            context.wrap_socket(plain, server_hostname="localhost") as line,
        ):
            line.sendall(head.format(length).encode() + sent)
            if length > 900_000:
                assert b" 413 " in line.recv(4000)
    assert presenting(running, ours).services(5.0).services, "it serves the next one"
