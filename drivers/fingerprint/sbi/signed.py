"""JSON Web Signatures as SBI uses them: compact, RS256, the signer's certificate in `x5c`.

Decision. Verified here with `cryptography`, not by a JOSE package. Because one algorithm is allowed and a general
package's choice of algorithms is how signatures get forged; it is forty lines. Ends if SBI allows another one.

The trust folder holds the certificates (PEM or DER) of the authorities that the operator trusts; each of them is an
anchor by itself, a root need not be there. Certificates that the device brings along are never used as links.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256

from drivers.fingerprint.sbi.refusals import garbled, untrusted

LEAST_BITS = 2048
MOST_FILES = 100
_LARGEST_FILE = 64 * 1024
_UNREADABLE = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
)
"""What `cryptography` raises on certificates that are none."""


class _Header(msgspec.Struct):
    alg: str
    x5c: list[str] | str


@dataclass(frozen=True)
class Trust:
    """The authorities whose devices may speak."""

    authorities: Sequence[x509.Certificate]

    @classmethod
    def load(cls, folder: Path) -> Trust:
        """Every certificate in the folder. Raises DeviceMissing (NO_PERMISSION) if there is none or one is broken."""
        found: list[x509.Certificate] = []
        try:
            for path in sorted(folder.iterdir())[:MOST_FILES]:
                if path.suffix.lower() in (".pem", ".crt", ".cer", ".der"):
                    data = path.read_bytes()[:_LARGEST_FILE]
                    if b"-----BEGIN" in data:
                        found += x509.load_pem_x509_certificates(data)
                    else:
                        found.append(x509.load_der_x509_certificate(data))
        except (OSError, *_UNREADABLE):
            raise untrusted("trust folder or a certificate in it cannot be read") from None
        if not found:
            raise untrusted("no certificate in the trust folder")
        return cls(tuple(found))

    def payload(self, token: str) -> bytes:
        """What a trusted signer signed. Raises BadCapture if the signature is wrong, DeviceMissing if it is right but
        somebody else's."""
        signed, dot, signature = token.rpartition(".")
        head, middle, payload = signed.partition(".")
        if not dot or not middle or "." in payload:
            raise garbled("not a signature in three parts")
        try:
            self._verify(_signer(unbase64url(head)), signed, unbase64url(signature))
        except _UNREADABLE:
            # certificates are parsed piece by piece, when a piece is asked for
            raise garbled("signer's certificate cannot be read") from None
        return unbase64url(payload)

    def _verify(self, signer: x509.Certificate, signed: str, signature: bytes) -> None:
        key = signer.public_key()
        if not isinstance(key, RSAPublicKey) or key.key_size < LEAST_BITS:
            raise untrusted("signer's key is not RSA, or too short")
        try:
            key.verify(signature, signed.encode("ascii"), PKCS1v15(), SHA256())
        except (InvalidSignature, UnicodeEncodeError):
            raise garbled("signature does not fit") from None
        self._vouch(signer, datetime.now(UTC))

    def _vouch(self, signer: x509.Certificate, now: datetime) -> None:
        if not _valid(signer, now):
            raise untrusted("signer's certificate is not valid today")
        if not _may_sign(signer):
            raise untrusted("signer's certificate is not for signatures")
        for authority in self.authorities:
            if authority.subject == signer.issuer and _issued(signer, authority):
                if not _valid(authority, now):
                    raise untrusted("authority's certificate is not valid today")
                if not _is_authority(authority):
                    raise untrusted("signer's issuer is no authority")
                return
        raise untrusted("signer's certificate comes from nobody in the trust folder")


def unbase64url(text: str) -> bytes:
    """Strictly base64url, with or without padding. Raises BadCapture."""
    try:
        data = text.rstrip("=").encode("ascii")
        return base64.b64decode(data + b"=" * (-len(data) % 4), b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error):
        raise garbled("not base64url") from None


def _signer(head: bytes) -> x509.Certificate:
    try:
        header = msgspec.json.decode(head, type=_Header)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise garbled("signature without readable header") from None
    if header.alg != "RS256":
        raise garbled("signed with another algorithm than RS256")
    first = header.x5c if isinstance(header.x5c, str) else next(iter(header.x5c), "")
    try:
        return x509.load_der_x509_certificate(base64.b64decode(first, validate=True))
    except _UNREADABLE:
        raise garbled("signer's certificate cannot be read") from None


def _valid(certificate: x509.Certificate, now: datetime) -> bool:
    return certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc


def _issued(certificate: x509.Certificate, authority: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(authority)
    except (InvalidSignature, *_UNREADABLE):
        return False
    return True


def _may_sign(certificate: x509.Certificate) -> bool:
    usage = _key_usage(certificate)
    return usage is None or usage.digital_signature or usage.content_commitment


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        basic = certificate.extensions.get_extension_for_class(x509.BasicConstraints).value
    except x509.ExtensionNotFound:
        return False
    usage = _key_usage(certificate)
    return basic.ca and (usage is None or usage.key_cert_sign)


def _key_usage(certificate: x509.Certificate) -> x509.KeyUsage | None:
    try:
        return certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return None
