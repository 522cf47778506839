"""Locks a submission for the office; nothing on the terminal can open it again.

HPKE (RFC 9180) with the hybrid KEM ML-KEM-768 + X25519 (X-Wing): safe as long as either of the two holds. The header is
the `info` of the key schedule, so that an edited header opens nothing.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric import mlkem, x25519

from office.messages import PUBLIC_KEY_LABEL, Envelope, Header, Submission

SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)

_MLKEM, _X25519 = 1184, 32
_PEM = re.compile(rf"-----BEGIN {PUBLIC_KEY_LABEL}-----\s+([A-Za-z0-9+/=\s]+)-----END {PUBLIC_KEY_LABEL}-----\s*")


class KeyUnusable(Exception):
    """The office's public key cannot be used (X10). The text is one line and names the file."""

    code = "X10"


@dataclass(frozen=True)
class PublicKey:
    """The office's public sealing key. `id` is the first 16 hex digits of the SHA-256 of its 1216 bytes."""

    id: str
    hpke: hpke.MLKEM768X25519PublicKey


def load_public_key(path: Path) -> PublicKey:
    """Read a key that `office keygen` wrote: PEM around the ML-KEM-768 key and the X25519 key. Raises KeyUnusable."""
    try:
        text = path.read_text("ascii")
    except FileNotFoundError:
        raise KeyUnusable(f"{path}: no such file; `office keygen` makes it") from None
    except (OSError, ValueError) as error:
        raise KeyUnusable(f"{path}: {error}") from None
    found = _PEM.fullmatch(text)
    if found is None:
        raise KeyUnusable(f"{path}: not a public sealing key")
    try:
        return from_bytes(base64.b64decode("".join(found[1].split()), validate=True))
    except (binascii.Error, KeyUnusable) as error:
        raise KeyUnusable(f"{path}: {error}") from None


def from_bytes(raw: bytes) -> PublicKey:
    """A key from its 1216 bytes. Raises KeyUnusable."""
    try:
        if len(raw) != _MLKEM + _X25519:
            raise ValueError(f"{len(raw)} bytes instead of {_MLKEM + _X25519}")
        key = hpke.MLKEM768X25519PublicKey(
            mlkem.MLKEM768PublicKey.from_public_bytes(raw[:_MLKEM]),
            x25519.X25519PublicKey.from_public_bytes(raw[_MLKEM:]),
        )
    except ValueError as error:
        raise KeyUnusable(str(error)) from None
    return PublicKey(hashlib.sha256(raw).hexdigest()[:16], key)


def seal(submission: Submission, header: Header, public_key: PublicKey) -> Envelope:
    """Lock a submission. `header.office_key` must be the key's id. Sealing is random: a retry sends the same bytes."""
    if header.office_key != public_key.id:
        raise ValueError("the header names another key than the one it is sealed to")
    bound = msgspec.json.encode(header)
    return Envelope(bound, SUITE.encrypt(msgspec.msgpack.encode(submission), public_key.hpke, bound))


def envelope_bytes(envelope: Envelope) -> bytes:
    """The envelope as it lies in the outbox and travels."""
    return msgspec.msgpack.encode(envelope)
