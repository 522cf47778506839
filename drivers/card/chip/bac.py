"""Basic Access Control (ICAO 9303-11, 4.3): older chips open to whoever read their machine-readable zone."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from drivers.card.chip.apdu import Command, Transmit, send
from drivers.card.chip.ciphers import ENC, MAC, TwoKeyDes, derive, with_parity
from drivers.card.chip.faults import Garbled, WrongSecret
from drivers.card.chip.secure import Channel

_WRONG = (0x6300, 0x6982, 0x6985, 0x6988)


def suite_of(seed: bytes) -> TwoKeyDes:
    """The session's ciphers from 16 bytes of shared secret."""
    return TwoKeyDes(with_parity(derive(seed, ENC, 16)), with_parity(derive(seed, MAC, 16)))


def document_seed(zone: str) -> bytes:
    """The seed of the document's own keys, from number, birth and expiry with their check digits."""
    return hashlib.sha1(zone.encode()).digest()[:16]  # noqa: S324 - the standard


def challenge_answer(document: TwoKeyDes, ours: bytes, theirs: bytes, key: bytes) -> bytes:
    """What proves that we know the zone: both nonces and our half of the key, encrypted and sealed."""
    secret = document.encrypt(b"", ours + theirs + key)
    return secret + document.seal(secret)


def session(document: TwoKeyDes, ours: bytes, theirs: bytes, key: bytes, proof: bytes) -> Channel:
    """The channel that the chip's proof opens. Raises Garbled."""
    if len(proof) != 40 or not hmac.compare_digest(document.seal(proof[:32]), proof[32:]):
        raise Garbled("proof")
    plain = document.decrypt(b"", proof[:32])
    if plain[:8] != theirs or plain[8:16] != ours:
        raise Garbled("nonces")
    seed = bytes(a ^ b for a, b in zip(key, plain[16:], strict=True))
    return Channel(suite_of(seed), theirs[4:] + ours[4:])


async def open_channel(transmit: Transmit, zone: str) -> Channel:
    """Authenticate with the zone's key data; the passport application is selected. Raises ChipFault."""
    document = suite_of(document_seed(zone))
    theirs = (await send(transmit, Command(0, 0x84, le=8))).expect()
    if len(theirs) != 8:
        raise Garbled("challenge")
    ours, key = secrets.token_bytes(8), secrets.token_bytes(16)
    data = challenge_answer(document, ours, theirs, key)
    proof = await send(transmit, Command(0, 0x82, data=data, le=40))
    if proof.status in _WRONG:
        raise WrongSecret
    return session(document, ours, theirs, key, proof.expect())
