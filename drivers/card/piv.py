"""Staff cards with a PIV application (NIST SP 800-73-4): which card is it, and does it hold its key?

The key for card authentication (9E) needs no PIN, the one for PIV authentication (9A) needs the card's PIN before.
"""

from __future__ import annotations

import secrets
from enum import Enum

from asn1crypto import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from drivers.card.chip import tlv
from drivers.card.chip.apdu import ALL, OK, Command, Transmit, send, send_chained
from drivers.card.chip.faults import Garbled, Refused, Unsupported, WrongSecret
from drivers.card.chip.keys import BROKEN, PublicKey, public_key

APPLICATION = bytes.fromhex("A000000308")
PIN = (6, 8)
"""Digits of a card's PIN (SP 800-73-4, part 2, 2.4.3)."""
CHALLENGE = 32
"""Random bytes that the card signs."""
_RSA_2048, _P256 = 0x07, 0x11
_PLAIN = b"\0"
_WRONG, _BLOCKED = 0x63C0, 0x6983


class Slot(Enum):
    """A key on the card: its reference and the object that holds its certificate."""

    AUTHENTICATION = (0x9A, bytes.fromhex("5FC105"))
    CARD = (0x9E, bytes.fromhex("5FC101"))


async def certificate(transmit: Transmit, slot: Slot) -> bytes:
    """The certificate (DER) of a key, which anybody may read. Raises Refused where there is no such application or
    key, another ChipFault, and what `transmit` raises."""
    (await send(transmit, Command(0, 0xA4, 4, 0, APPLICATION, ALL))).expect()
    wanted = Command(0, 0xCB, 0x3F, 0xFF, tlv.encode(0x5C, slot.value[1]), ALL)
    parts = dict(tlv.parse(tlv.value((await send(transmit, wanted)).expect(), 0x53)))
    if parts.get(0x71, _PLAIN)[:1] != _PLAIN:
        raise Unsupported("compressed certificate")
    if 0x70 not in parts:
        raise Garbled("certificate")
    return bytes(parts[0x70])


async def verify(transmit: Transmit, pin: str) -> None:
    """Show the card its PIN. Raises WrongSecret with the tries that are left, 0 if the card is blocked; another
    ChipFault, and what `transmit` raises."""
    padded = pin.encode("ascii", "replace")[: PIN[1]].ljust(PIN[1], b"\xff")
    status = (await send(transmit, Command(0, 0x20, 0, 0x80, padded))).status
    if status & 0xFFF0 == _WRONG:
        raise WrongSecret(status & 0xF)
    if status == _BLOCKED:
        raise WrongSecret(0)
    if status != OK:
        raise Refused(status)


async def challenge(transmit: Transmit, slot: Slot, known: bytes) -> None:
    """Let the card sign something new with the key of a certificate that is known. Raises Garbled if the signature is
    not that key's, Refused if the card does not sign, another ChipFault, and what `transmit` raises."""
    try:
        info = x509.Certificate.load(known, strict=True).public_key
    except BROKEN:
        raise Garbled("certificate") from None
    key = public_key(info)
    algorithm, asked = _question(key, message := secrets.token_bytes(CHALLENGE))
    data = tlv.encode(0x7C, tlv.encode(0x82, b"") + tlv.encode(0x81, asked))
    answered = await send_chained(transmit, Command(0, 0x87, algorithm, slot.value[0], data, ALL))
    if not _signed(key, tlv.value(answered.expect(), 0x7C, 0x82), message):
        raise Garbled("signature")


def _question(key: PublicKey, message: bytes) -> tuple[int, bytes]:
    """Algorithm and what the card has to sign: a digest, or for RSA the whole padded block."""
    digest = hashes.Hash(hashes.SHA256())
    digest.update(message)
    hashed = digest.finalize()
    if isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1):
        return _P256, hashed
    if isinstance(key, rsa.RSAPublicKey) and key.key_size == 2048:
        block = bytes.fromhex("3031300d060960864801650304020105000420") + hashed  # RFC 8017, 9.2: SHA-256
        return _RSA_2048, b"\0\1" + b"\xff" * (256 - 3 - len(block)) + b"\0" + block
    raise Unsupported("key")


def _signed(key: PublicKey, signature: bytes, message: bytes) -> bool:
    try:
        if isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, message, ec.ECDSA(hashes.SHA256()))
        else:
            key.verify(signature, message, padding.PKCS1v15(), hashes.SHA256())
    except (InvalidSignature, ValueError):
        return False
    return True
