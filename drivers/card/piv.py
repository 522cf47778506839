"""Staff cards with a PIV application (NIST SP 800-73-4): is this the card of somebody whom the office's CA knows?

The key for card authentication (9E) needs no PIN, the one for PIV authentication (9A) may need one before.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from asn1crypto import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from drivers.card.chip import tlv
from drivers.card.chip.apdu import ALL, Command, Transmit, send, send_chained
from drivers.card.chip.faults import ChipFault, Garbled, Unsupported
from drivers.card.chip.keys import BROKEN, PublicKey, issued_by, public_key

APPLICATION = bytes.fromhex("A000000308")
_RSA_2048, _P256 = 0x07, 0x11
_COMPRESSED = b"\x01"


class Slot(Enum):
    """A key on the card: its reference and the object that holds its certificate."""

    AUTHENTICATION = (0x9A, bytes.fromhex("5FC105"))
    CARD = (0x9E, bytes.fromhex("5FC101"))


class NotTrusted(ChipFault):
    """The card is sound, but its certificate is not one of ours, or not valid today."""


@dataclass(frozen=True, repr=False)
class Holder:
    """The certificate of a card that proved to hold its key."""

    certificate: Any

    @property
    def serial(self) -> str:
        """The certificate's serial number in hex: what a list of staff names a card by."""
        return f"{self.certificate.serial_number:x}"


async def challenge(transmit: Transmit, slot: Slot, trusted: Sequence[Any], now: datetime) -> Holder:
    """Let the card sign something new. Raises NotTrusted, another ChipFault, and what `transmit` raises."""
    (await send(transmit, Command(0, 0xA4, 4, 0, APPLICATION, ALL))).expect()
    certificate = await _certificate(transmit, slot)
    _believe(certificate, trusted, now)
    key = public_key(certificate.public_key)
    algorithm, asked = _question(key, message := secrets.token_bytes(32))
    data = tlv.encode(0x7C, tlv.encode(0x82, b"") + tlv.encode(0x81, asked))
    answered = await send_chained(transmit, Command(0, 0x87, algorithm, slot.value[0], data, ALL))
    if not _signed(key, tlv.value(answered.expect(), 0x7C, 0x82), message):
        raise Garbled("signature")
    return Holder(certificate)


async def _certificate(transmit: Transmit, slot: Slot) -> Any:
    wanted = Command(0, 0xCB, 0x3F, 0xFF, tlv.encode(0x5C, slot.value[1]), ALL)
    parts = dict(tlv.parse(tlv.value((await send(transmit, wanted)).expect(), 0x53)))
    if parts.get(0x71, b"\0")[:1] == _COMPRESSED:
        raise Unsupported("compressed certificate")
    try:
        return x509.Certificate.load(parts[0x70], strict=True)
    except BROKEN:
        raise Garbled("certificate") from None


def _believe(certificate: Any, trusted: Sequence[Any], now: datetime) -> None:
    try:
        valid = certificate.not_valid_before <= now <= certificate.not_valid_after
        known = any(
            one.not_valid_before <= now <= one.not_valid_after and issued_by(certificate, one) for one in trusted
        )
    except BROKEN:
        raise Garbled("certificate") from None
    if not (valid and known):
        raise NotTrusted


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
