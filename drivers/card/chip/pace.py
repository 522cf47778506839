"""Password Authenticated Connection Establishment over elliptic curves, generic mapping (ICAO 9303-11, 4.4)."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass

from cryptography.hazmat.primitives.ciphers import Cipher, modes
from cryptography.hazmat.primitives.ciphers.algorithms import AES

from drivers.card.chip import tlv
from drivers.card.chip.apdu import ALL, OK, Command, Transmit, send
from drivers.card.chip.ciphers import ENC, MAC, PACE, Aes, cmac, derive
from drivers.card.chip.curves import STANDARD, Curve, Point, Secret
from drivers.card.chip.faults import Garbled, Refused, WrongSecret
from drivers.card.chip.secure import Channel

ZONE, CAN = 1, 2
"""Kinds of password, as the chip numbers them."""

_PROTOCOL = bytes.fromhex("04007F000702020402")
_CHIP_TOO = bytes.fromhex("04007F000702020406")
_KEY_SIZE = {2: 16, 3: 24, 4: 32}
_WRONG = 0x6300


@dataclass(frozen=True)
class Offer:
    """One way a chip offers to be opened: object identifier, bytes of the session's AES keys, curve and its number."""

    oid: bytes
    size: int
    curve: Curve
    domain: int


def offers(card_access: bytes) -> list[Offer]:
    """What EF.CardAccess offers and we speak: generic mapping (or the variant that authenticates the chip besides) with
    AES on a standard curve. Raises Garbled."""
    found: list[Offer] = []
    for tag, info in tlv.parse(tlv.value(card_access, 0x31)):
        if tag != 0x30:
            raise Garbled("security info")
        parts = tlv.parse(info)
        if len(parts) < 2 or parts[0][0] != 0x06:
            raise Garbled("security info")
        oid, numbers = parts[0][1], [value for kind, value in parts[1:] if kind == 0x02]
        known = oid[:-1] in (_PROTOCOL, _CHIP_TOO) and oid[-1] in _KEY_SIZE
        if not known or len(numbers) != 2 or numbers[0] != b"\x02":
            continue
        curve = STANDARD.get(int.from_bytes(numbers[1], "big"))
        if curve is not None:
            found.append(Offer(oid, _KEY_SIZE[oid[-1]], curve, int.from_bytes(numbers[1], "big")))
    return found


def password_key(password: bytes, size: int) -> bytes:
    """The key that the chip's nonce is encrypted with. `password`: CAN digits, or SHA-1 of the zone's key data."""
    return derive(password, PACE, size)


def zone_password(zone: str) -> bytes:
    """What stands in for a password when the machine-readable zone is used."""
    return hashlib.sha1(zone.encode()).digest()  # noqa: S324 - the standard


def nonce_of(key: bytes, secret: bytes) -> int:
    """The chip's nonce, decrypted. Raises Garbled."""
    if len(secret) % 16 or not secret:
        raise Garbled("nonce")
    return int.from_bytes(Cipher(AES(key), modes.CBC(bytes(16))).decryptor().update(secret), "big")


def start_of(curve: Curve, nonce: int) -> Point:
    """Where the session's own generator is looked for from. Raises Garbled."""
    if nonce == 0:
        raise Garbled("nonce")
    return curve.secret(nonce).public


def map_generator(start: Point, private: Secret, theirs: Point) -> Point:
    """The session's own generator: nonce times the usual one plus the first shared secret. Raises Garbled."""
    return private.curve.plus(start, private.times(theirs))


def token(mac: bytes, oid: bytes, curve: Curve, key: Point) -> bytes:
    """Proof of the session's MAC key over the other side's public key."""
    return cmac(AES(mac), tlv.encode(0x7F49, tlv.encode(0x06, oid) + tlv.encode(0x86, curve.encode(key))))


async def open_channel(transmit: Transmit, offer: Offer, kind: int, password: bytes) -> Channel:
    """Authenticate; the channel begins at the master file. Raises ChipFault."""
    curve = offer.curve
    wanted = tlv.encode(0x80, offer.oid) + tlv.encode(0x83, bytes((kind,))) + tlv.encode(0x84, bytes((offer.domain,)))
    chosen = await send(transmit, Command(0, 0x22, 0xC1, 0xA4, wanted))
    if chosen.status != OK and chosen.status >> 4 != 0x63C:
        raise Refused(chosen.status)

    encrypted = await _step(transmit, b"", 0x80)
    start = start_of(curve, nonce_of(password_key(password, offer.size), encrypted))
    first, second = curve.fresh(), curve.fresh()
    theirs = curve.decode(await _step(transmit, tlv.encode(0x81, curve.encode(first.public)), 0x82))
    ours = second.times(map_generator(start, first, theirs))
    theirs = curve.decode(await _step(transmit, tlv.encode(0x83, curve.encode(ours)), 0x84))
    if theirs == ours:
        raise Garbled("mirrored key")
    secret = second.agree(theirs)
    enc, mac = derive(secret, ENC, offer.size), derive(secret, MAC, offer.size)

    proof = tlv.encode(0x85, token(mac, offer.oid, curve, theirs))
    try:
        answered = await _step(transmit, proof, 0x86, last=True)
    except Refused as no:
        if no.status == _WRONG or no.status >> 4 == 0x63C:
            raise WrongSecret(no.status & 0xF if no.status != _WRONG else None) from None
        raise
    if not hmac.compare_digest(answered, token(mac, offer.oid, curve, ours)):
        raise Garbled("token")
    return Channel(Aes(enc, mac), bytes(16))


async def _step(transmit: Transmit, data: bytes, wanted: int, *, last: bool = False) -> bytes:
    command = Command(0 if last else 0x10, 0x86, data=tlv.encode(0x7C, data), le=ALL)
    return tlv.value((await send(transmit, command)).expect(), 0x7C, wanted)
