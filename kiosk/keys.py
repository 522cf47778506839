"""Keys and certificates for a demonstration: a CA, the office's server, one terminal.

    python -m kiosk.keys var/keys --terminal K1

Makes what is missing or has run out and keeps the rest. In production the city's own CA signs; the office's sealing key
is made by `office keygen` alone.
"""

from __future__ import annotations

import argparse
import ipaddress
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_CA_YEARS, _YEARS = 10, 2
_SPARE = timedelta(days=14)


def make(folder: Path, terminal: str = "K1") -> list[str]:
    """Make what is missing in `folder`; returns the names of the files made. Raises OSError or ValueError."""
    folder.mkdir(parents=True, exist_ok=True)
    made: list[str] = []
    ca_key, ca = _kept(folder, "ca", None)
    if ca_key is None or ca is None:
        ca_key = ec.generate_private_key(ec.SECP256R1())
        ca = _authority(ca_key)
        _write(folder, "ca", ca_key, ca)
        made.append("ca")
    wanted = {
        "server": ("localhost", ExtendedKeyUsageOID.SERVER_AUTH),
        "terminal": (terminal, ExtendedKeyUsageOID.CLIENT_AUTH),
    }
    for name, (subject, usage) in wanted.items():
        _, kept = _kept(folder, name, ca)
        if kept is None or kept.subject != _name(subject):
            key = ec.generate_private_key(ec.SECP256R1())
            _write(folder, name, key, certificate(subject, usage, key, ca, ca_key))
            made.append(name)
    return made


def certificate(
    subject: str,
    usage: x509.ObjectIdentifier,
    key: ec.EllipticCurvePrivateKey,
    ca: x509.Certificate,
    ca_key: ec.EllipticCurvePrivateKey,
    until: datetime | None = None,
) -> x509.Certificate:
    """A certificate signed by `ca`; a server's names this machine's loopback."""
    builder = _builder(subject, key, ca.subject, until or datetime.now(UTC) + timedelta(days=365 * _YEARS))
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    builder = builder.add_extension(_usage(digital_signature=True), critical=True)
    builder = builder.add_extension(x509.ExtendedKeyUsage([usage]), critical=False)
    builder = builder.add_extension(
        x509.AuthorityKeyIdentifier.from_issuer_public_key(ca_key.public_key()), critical=False
    )
    if usage == ExtendedKeyUsageOID.SERVER_AUTH:
        addresses = [x509.IPAddress(ipaddress.ip_address(address)) for address in ("127.0.0.1", "::1")]
        builder = builder.add_extension(
            x509.SubjectAlternativeName([x509.DNSName(subject), *addresses]), critical=False
        )
    return builder.sign(ca_key, hashes.SHA256())


def _authority(key: ec.EllipticCurvePrivateKey) -> x509.Certificate:
    subject = "Bürgerterminal demonstration CA"
    builder = _builder(subject, key, _name(subject), datetime.now(UTC) + timedelta(days=365 * _CA_YEARS))
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(_usage(key_cert_sign=True, crl_sign=True), critical=True)
    return builder.sign(key, hashes.SHA256())


def _builder(
    subject: str, key: ec.EllipticCurvePrivateKey, issuer: x509.Name, until: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(min(datetime.now(UTC), until) - timedelta(days=1))
        .not_valid_after(until)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _name(subject: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, subject)])


def _usage(*, digital_signature: bool = False, key_cert_sign: bool = False, crl_sign: bool = False) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=digital_signature,
        key_cert_sign=key_cert_sign,
        crl_sign=crl_sign,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _kept(
    folder: Path, name: str, ca: x509.Certificate | None
) -> tuple[ec.EllipticCurvePrivateKey | None, x509.Certificate | None]:
    """What lies there, if it is whole, signed by `ca` and good for a while."""
    try:
        key = serialization.load_pem_private_key((folder / f"{name}.key").read_bytes(), None)
        kept = x509.load_pem_x509_certificate((folder / f"{name}.pem").read_bytes())
        kept.verify_directly_issued_by(ca or kept)
    except (FileNotFoundError, ValueError, TypeError, InvalidSignature):
        return None, None
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.public_key() != kept.public_key():
        return None, None
    return (key, kept) if kept.not_valid_after_utc > datetime.now(UTC) + _SPARE else (None, None)


def _write(folder: Path, name: str, key: ec.EllipticCurvePrivateKey, signed: x509.Certificate) -> None:
    plain = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    secret = folder / f"{name}.key"
    secret.unlink(missing_ok=True)
    with os.fdopen(os.open(secret, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(plain)
    (folder / f"{name}.pem").write_bytes(signed.public_bytes(serialization.Encoding.PEM))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m kiosk.keys",
        description="Make a CA and the certificates of office and terminal for a demonstration.",
        epilog="example: python -m kiosk.keys var/keys --terminal K1",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--terminal", default="K1", help="the terminal's name (default: %(default)s)")
    chosen = parser.parse_args(arguments)
    try:
        made = make(chosen.folder, chosen.terminal)
    except (OSError, ValueError) as error:
        print(f"kiosk.keys: {error}", file=sys.stderr)
        return 1
    print(f"{chosen.folder}: {'made ' + ', '.join(made) if made else 'everything is there'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
