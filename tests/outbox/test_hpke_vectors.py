"""The seal is HPKE as others compute it: official vectors, and a key schedule written here from RFC 9180 alone.

No published vector has exactly our suite. Its KEM is proven by a vector with another cipher, its key schedule and
cipher by one with another KEM; what both prove, put together, must open as an envelope, and the envelope of the
terminal must open by it.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305

from kiosk import sealing
from office import opening
from office.messages import VERSION, Envelope, Header, Submission

VECTORS: dict[str, Any] = json.loads((Path(__file__).parent / "hpke_vectors.json").read_text())
XWING, RFC = VECTORS["x-wing"], VECTORS["rfc9180"]
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
AES_256_GCM = 2


def _extract(suite: bytes, salt: bytes, label: bytes, secret: bytes) -> bytes:
    return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + secret, hashlib.sha256)


def _expand(suite: bytes, key: bytes, label: bytes, info: bytes, length: int) -> bytes:
    labeled = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    return hmac.digest(key, labeled + b"\x01", hashlib.sha256)[:length]


def schedule(shared: bytes, info: bytes, kem: int, aead: int) -> tuple[bytes, bytes]:
    """Key and nonce of the first message, RFC 9180 section 5.1, base mode, HKDF-SHA256."""
    suite = b"HPKE" + kem.to_bytes(2, "big") + (1).to_bytes(2, "big") + aead.to_bytes(2, "big")
    context = b"\0" + _extract(suite, b"", b"psk_id_hash", b"") + _extract(suite, b"", b"info_hash", info)
    secret = _extract(suite, shared, b"secret", b"")
    return _expand(suite, secret, b"key", context, 32), _expand(suite, secret, b"base_nonce", context, 12)


def octets(vector: dict[str, Any], name: str) -> bytes:
    return bytes.fromhex(vector[name])


@pytest.mark.parametrize("vector", [XWING, RFC], ids=["x-wing", "rfc9180"])
def test_the_key_schedule_is_the_official_one(vector: dict[str, Any]) -> None:
    shared, info = octets(vector, "shared_secret"), octets(vector, "info")
    key, nonce = schedule(shared, info, vector["kem_id"], vector["aead_id"])
    assert (key, nonce) == (octets(vector, "key"), octets(vector, "base_nonce"))
    first = vector["encryptions"][0]
    cipher = (AESGCM if vector["aead_id"] == AES_256_GCM else ChaCha20Poly1305)(key)
    assert cipher.encrypt(nonce, octets(first, "pt"), octets(first, "aad")) == octets(first, "ct")


@pytest.fixture
def official(tmp_path: Path) -> opening.PrivateKey:
    """The private key of the X-Wing vector, as the office reads one."""
    file = tmp_path / "vector.key"
    label = "BUERGERTERMINAL PRIVATE SEALING KEY"
    seed = base64.b64encode(octets(XWING, "skRm")).decode()
    file.write_text(f"-----BEGIN {label}-----\n{seed}\n-----END {label}-----\n")
    assert opening.publish(file, tmp_path / "vector.pub") == hashlib.sha256(octets(XWING, "pkRm")).hexdigest()[:16]
    return opening.load_private_key(file)


def test_an_envelope_made_from_the_vectors_alone_is_opened(official: opening.PrivateKey) -> None:
    header = msgspec.json.encode(Header(VERSION, official.id, "K1", "key", "K7M-4QX", NOW, NOW))
    submission = Submission(VERSION, {"portrait.jpg": b"picture"})
    key, nonce = schedule(octets(XWING, "shared_secret"), header, XWING["kem_id"], AES_256_GCM)
    sealed = octets(XWING, "enc") + AESGCM(key).encrypt(nonce, msgspec.msgpack.encode(submission), b"")
    assert opening.open_envelope(Envelope(header, sealed), official)[1] == submission
    other = header.replace(b"K7M", b"K8M")
    with pytest.raises(opening.CannotOpen):
        opening.open_envelope(Envelope(other, sealed), official)


def test_what_the_terminal_seals_the_vectors_key_opens(official: opening.PrivateKey) -> None:
    public = sealing.from_bytes(octets(XWING, "pkRm"))
    assert public.id == official.id
    header = Header(VERSION, public.id, "K1", "key", "K7M-4QX", NOW, NOW)
    submission = Submission(VERSION, {"portrait.jpg": b"picture"})
    assert opening.open_envelope(sealing.seal(submission, header, public), official) == (header, submission)
