"""Opens envelopes; the only place with the private key.

The private key is the 32-byte seed of X-Wing (draft-connolly-cfrg-xwing-kem, 5.2), expanded with SHAKE256.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric import mlkem, x25519

from office.messages import PUBLIC_KEY_LABEL, UNREADABLE, VERSION, Envelope, Header, Submission

SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)

_LABEL = "BUERGERTERMINAL PRIVATE SEALING KEY"
_PEM = re.compile(rf"-----BEGIN {_LABEL}-----\s+([A-Za-z0-9+/=\s]+)-----END {_LABEL}-----\s*")
_NAME = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:jpg|jp2|cbeff|wsq|json|xml)")


class KeyUnusable(Exception):
    """The private key cannot be read. The text is one line and never shows the key."""


class CannotOpen(Exception):
    """It does not open with this key: another key, an edited header, damaged bytes, or file names that are paths."""


@dataclass(frozen=True, repr=False)
class PrivateKey:
    """The office's private sealing key and the id of its public half."""

    id: str
    hpke: hpke.MLKEM768X25519PrivateKey


def generate(private: Path, public: Path) -> str:
    """Write a new key pair, the private one readable for its owner only, and return its id. Never overwrites."""
    private.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(private, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(_pem(_LABEL, secrets.token_bytes(32)))
    return publish(private, public)


def publish(private: Path, public: Path) -> str:
    """Write the public half of a private key where terminals can have it; returns its id. Raises KeyUnusable."""
    raw = _public(_seed(private))
    public.parent.mkdir(parents=True, exist_ok=True)
    public.write_text(_pem(PUBLIC_KEY_LABEL, raw), "ascii")
    return _id(raw)


def load_private_key(path: Path) -> PrivateKey:
    """Read a private key. Raises KeyUnusable."""
    seed = _seed(path)
    return PrivateKey(_id(_public(seed)), hpke.MLKEM768X25519PrivateKey(*_expand(seed)))


def load_keys(paths: Iterable[Path]) -> dict[str, PrivateKey]:
    """The present key and those before it, by id. Raises KeyUnusable."""
    return {key.id: key for key in map(load_private_key, paths)}


def key_of(envelope: Envelope, keys: Mapping[str, PrivateKey]) -> PrivateKey:
    """The key that an envelope was sealed to. Raises CannotOpen."""
    try:
        named = msgspec.json.decode(envelope.header, type=Header).office_key
    except UNREADABLE:
        raise CannotOpen("its header cannot be read") from None
    if named not in keys:
        raise CannotOpen(f"sealed to another key, {named}, which is not here")
    return keys[named]


def open_envelope(envelope: Envelope, key: PrivateKey) -> tuple[Header, Submission]:
    """What the terminal locked. File names are proven to be names, not paths. Raises CannotOpen."""
    try:
        plain = SUITE.decrypt(envelope.sealed, key.hpke, envelope.header)
        header = msgspec.json.decode(envelope.header, type=Header)
        submission = msgspec.msgpack.decode(plain, type=Submission)
    except InvalidTag:
        raise CannotOpen("sealed to another key, or changed on the way") from None
    except UNREADABLE:
        raise CannotOpen("opened, but it holds no submission") from None
    if submission.version != VERSION:
        raise CannotOpen(f"submission of unknown version {submission.version}")
    if not all(_NAME.fullmatch(name) for name in submission.files):
        raise CannotOpen("it names files that this office does not know")
    return header, submission


def _seed(path: Path) -> bytes:
    try:
        text = path.read_text("ascii")
    except FileNotFoundError:
        raise KeyUnusable(f"{path}: no such file; `office keygen` makes it") from None
    except (OSError, ValueError):
        raise KeyUnusable(f"{path}: cannot be read") from None
    found = _PEM.fullmatch(text)
    try:
        seed = base64.b64decode("".join(found[1].split()), validate=True) if found else b""
    except binascii.Error:
        seed = b""
    if len(seed) != 32:
        raise KeyUnusable(f"{path}: not a private sealing key")
    return seed


def _expand(seed: bytes) -> tuple[mlkem.MLKEM768PrivateKey, x25519.X25519PrivateKey]:
    expanded = hashlib.shake_256(seed).digest(96)
    return (
        mlkem.MLKEM768PrivateKey.from_seed_bytes(expanded[:64]),
        x25519.X25519PrivateKey.from_private_bytes(expanded[64:]),
    )


def _public(seed: bytes) -> bytes:
    mlkem_key, x25519_key = _expand(seed)
    return mlkem_key.public_key().public_bytes_raw() + x25519_key.public_key().public_bytes_raw()


def _id(public: bytes) -> str:
    return hashlib.sha256(public).hexdigest()[:16]


def _pem(label: str, raw: bytes) -> str:
    text = base64.b64encode(raw).decode()
    lines = "\n".join(text[start : start + 64] for start in range(0, len(text), 64))
    return f"-----BEGIN {label}-----\n{lines}\n-----END {label}-----\n"
