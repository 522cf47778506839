"""Announces the next sealing key to all terminals, signed where the root's private half lies: offline."""

from __future__ import annotations

import base64
import os
import re
from datetime import datetime
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from office.messages import PUBLIC_KEY_LABEL, UNREADABLE, KeyAnnouncement, NextKey
from office.opening import KeyUnusable

_PEM = re.compile(rf"-----BEGIN {PUBLIC_KEY_LABEL}-----\s+([A-Za-z0-9+/=\s]+)-----END {PUBLIC_KEY_LABEL}-----\s*")


def make_root(private: Path) -> Path:
    """Make the root, its public half beside it as `.pub`; returns that. Never overwrites. Raises OSError."""
    key = Ed25519PrivateKey.generate()
    plain = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    private.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(private, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(plain)
    public = private.with_suffix(".pub")
    public.write_bytes(key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    return public


def announce(root: Path, public: Path, office: str, serial: int, not_before: datetime) -> NextKey:
    """Sign the public half of the next sealing key. Raises KeyUnusable."""
    try:
        signer = load_pem_private_key(root.read_bytes(), None)
        found = _PEM.fullmatch(public.read_text("ascii"))
    except (OSError, ValueError) as error:
        raise KeyUnusable(f"{root} or {public}: {error}") from None
    if not isinstance(signer, Ed25519PrivateKey) or found is None:
        raise KeyUnusable(f"{root} is no root, or {public} is no public sealing key")
    raw = base64.b64decode("".join(found[1].split()))
    told = msgspec.json.encode(KeyAnnouncement(office, serial, raw, not_before))
    return NextKey(told, signer.sign(told))


def announcement(file: Path) -> NextKey | None:
    """What is to be told to terminals, or None. A file that is none counts as none."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=NextKey)
    except (OSError, *UNREADABLE):
        return None
