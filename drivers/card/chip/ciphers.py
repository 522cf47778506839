"""The two suites that travel documents seal their messages with: two-key Triple DES and AES (ICAO 9303-11, 9.8)."""

from __future__ import annotations

import hashlib
from typing import Protocol

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher, modes
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.cmac import CMAC

ENC, MAC, PACE = 1, 2, 3
"""What a key is derived for."""


def pad(data: bytes, block: int) -> bytes:
    """ISO/IEC 9797-1 padding method 2."""
    return data + b"\x80" + bytes(-(len(data) + 1) % block)


def unpad(data: bytes) -> bytes | None:
    """Without its padding; None if it has none."""
    bare = data.rstrip(b"\0")
    return bare[:-1] if bare.endswith(b"\x80") else None


class Suite(Protocol):
    """Encrypts and seals under two keys. `counter` is the send sequence counter of as many bytes as `block`."""

    block: int

    def encrypt(self, counter: bytes, padded: bytes) -> bytes: ...

    def decrypt(self, counter: bytes, data: bytes) -> bytes: ...

    def seal(self, data: bytes) -> bytes:
        """Eight bytes over unpadded data."""


class TwoKeyDes:
    """Two-key Triple DES with the retail MAC (ISO/IEC 9797-1 algorithm 3)."""

    block = 8

    def __init__(self, enc: bytes, mac: bytes) -> None:
        self._enc = TripleDES(enc + enc[:8])
        self._first = TripleDES(mac[:8] * 3)
        self._both = TripleDES(mac + mac[:8])

    def encrypt(self, counter: bytes, padded: bytes) -> bytes:  # noqa: ARG002 - only AES needs it
        return Cipher(self._enc, modes.CBC(bytes(8))).encryptor().update(padded)

    def decrypt(self, counter: bytes, data: bytes) -> bytes:  # noqa: ARG002 - only AES needs it
        return Cipher(self._enc, modes.CBC(bytes(8))).decryptor().update(data)

    def seal(self, data: bytes) -> bytes:
        padded = pad(data, 8)
        chain = bytes(8)
        if len(padded) > 8:
            chain = Cipher(self._first, modes.CBC(bytes(8))).encryptor().update(padded[:-8])[-8:]
        last = bytes(a ^ b for a, b in zip(chain, padded[-8:], strict=True))
        return Cipher(self._both, modes.ECB()).encryptor().update(last)  # noqa: S305 - one block, as the standard says


class Aes:
    """AES in CBC with an encrypted counter as its start, and CMAC cut to eight bytes."""

    block = 16

    def __init__(self, enc: bytes, mac: bytes) -> None:
        self._enc = AES(enc)
        self._mac = AES(mac)

    def _start(self, counter: bytes) -> modes.CBC:
        one = Cipher(self._enc, modes.ECB()).encryptor().update(counter)  # noqa: S305 - one block, as the standard says
        return modes.CBC(one)

    def encrypt(self, counter: bytes, padded: bytes) -> bytes:
        return Cipher(self._enc, self._start(counter)).encryptor().update(padded)

    def decrypt(self, counter: bytes, data: bytes) -> bytes:
        return Cipher(self._enc, self._start(counter)).decryptor().update(data)

    def seal(self, data: bytes) -> bytes:
        return cmac(self._mac, pad(data, 16))


def cmac(key: AES, data: bytes) -> bytes:
    """CMAC, its first eight bytes."""
    mac = CMAC(key)
    mac.update(data)
    return mac.finalize()[:8]


def derive(seed: bytes, purpose: int, size: int) -> bytes:
    """A key from a shared secret (ICAO 9303-11, 9.7.1): SHA-1 up to 16 bytes, SHA-256 above."""
    data = seed + purpose.to_bytes(4, "big")
    digest = hashlib.sha1(data).digest() if size <= 16 else hashlib.sha256(data).digest()  # noqa: S324 - the standard
    return digest[:size]


def with_parity(key: bytes) -> bytes:
    """DES keys carry odd parity; ciphers ignore it, printed examples show it."""
    return bytes(byte & 0xFE | (bin(byte >> 1).count("1") + 1 & 1) for byte in key)
