"""Authorities and their devices' keys, as a management server would hand them out."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID


def b64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


@cache
def key(name: str, bits: int = 2048) -> RSAPrivateKey:
    return generate_private_key(65537, bits)


@dataclass(frozen=True)
class Signer:
    """A key with its certificate."""

    key: RSAPrivateKey
    certificate: x509.Certificate

    def token(self, payload: Mapping[str, object], *, array: bool = True, **header: object) -> str:
        der = base64.b64encode(self.certificate.public_bytes(Encoding.DER)).decode()
        head = {"alg": "RS256", "typ": "JWT", "x5c": [der] if array else der} | header
        signed = f"{b64url(json.dumps(head).encode())}.{b64url(json.dumps(payload).encode())}"
        return f"{signed}.{b64url(self.key.sign(signed.encode(), PKCS1v15(), SHA256()))}"


@dataclass(frozen=True)
class Authority(Signer):
    """Vouches for devices."""

    def device(
        self, name: str = "device", days: tuple[float, float] = (-1, 30), bits: int = 2048, **usage: bool
    ) -> Signer:
        return Signer(key(name, bits), _certificate(name, key(name, bits), self, days, usage))

    def save(self, folder: Path, name: str = "authority.pem") -> None:
        folder.mkdir(exist_ok=True)
        encoding = Encoding.DER if name.endswith(".der") else Encoding.PEM
        (folder / name).write_bytes(self.certificate.public_bytes(encoding))


def authority(name: str, days: tuple[float, float] = (-1, 3650), *, ca: bool = True, of: str = "") -> Authority:
    """It calls itself `name`; with `of` the key is somebody else's."""
    own = key(of or name)
    return Authority(own, _certificate(name, own, None, days, {}, ca=ca))


def _certificate(
    name: str,
    own: RSAPrivateKey,
    issuer: Authority | None,
    days: tuple[float, float],
    usage: dict[str, bool],
    *,
    ca: bool | None = None,
) -> x509.Certificate:
    now = datetime.now(UTC)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(own.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=days[0]))
        .not_valid_after(now + timedelta(days=days[1]))
    )
    if ca is not None:
        builder = builder.add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
    if usage:
        none = dict.fromkeys(
            (
                "digital_signature",
                "content_commitment",
                "key_encipherment",
                "data_encipherment",
                "key_agreement",
                "key_cert_sign",
                "crl_sign",
                "encipher_only",
                "decipher_only",
            ),
            False,
        )
        builder = builder.add_extension(x509.KeyUsage(**(none | usage)), critical=True)
    return builder.sign(issuer.key if issuer else own, SHA256())
