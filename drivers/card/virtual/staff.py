"""A staff card that does not exist: PIV's four commands, with chaining and `61xx`. Key 9A signs only after the PIN."""

from __future__ import annotations

from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from drivers.card.chip import tlv
from drivers.card.piv import APPLICATION, Slot

ATR = bytes.fromhex("3b80018081")
PIN = "735918"
TRIES = 3

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


def certificate(subject: str, key: Key, issuer: str, by: Key, start: datetime, days: int) -> bytes:
    """For a card, DER."""
    names = [x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, one)]) for one in (subject, issuer)]
    builder = x509.CertificateBuilder().subject_name(names[0]).issuer_name(names[1]).public_key(key.public_key())
    builder = builder.serial_number(4711).not_valid_before(start).not_valid_after(start + timedelta(days=days))
    return builder.sign(by, hashes.SHA256()).public_bytes(Encoding.DER)


class StaffChip:
    """Answers commands. One key, on P-256 or RSA 2048, in both slots."""

    def __init__(self, key: Key, certificate: bytes) -> None:
        self.signs_with = key
        self.certificate = certificate
        self.tries = TRIES
        self._chain = b""
        self._rest = b""
        self._chosen = self._verified = False

    def reset(self) -> None:
        """Power off: the PIN has to be shown again."""
        self._chain, self._rest, self._chosen, self._verified = b"", b"", False, False

    def respond(self, raw: bytes) -> bytes:
        """The answer to a command, with its status word."""
        cla, ins, _, p2 = raw[:4]
        if ins == 0xC0:
            return self._hand_out()
        body = raw[5 : 5 + raw[4]] if len(raw) > 4 else b""
        if ins == 0xA4:
            self._chosen = body == APPLICATION
            return b"\x90\x00" if self._chosen else b"\x6a\x82"
        if not self._chosen:
            return b"\x69\x85"
        if ins == 0xCB:
            if body not in [tlv.encode(0x5C, slot.value[1]) for slot in Slot]:
                return b"\x6a\x82"
            self._rest = tlv.encode(0x53, tlv.encode(0x70, self.certificate) + b"\x71\x01\x00\xfe\x00")
            return self._hand_out()
        if ins == 0x20:
            return self._verify(body)
        if ins == 0x87:
            if p2 == Slot.AUTHENTICATION.value[0] and not self._verified:
                return b"\x69\x82"
            self._chain += body
            if cla & 0x10:
                return b"\x90\x00"
            asked, self._chain = tlv.value(self._chain, 0x7C, 0x81), b""
            self._rest = tlv.encode(0x7C, tlv.encode(0x82, self.sign(asked)))
            return self._hand_out()
        return b"\x6d\x00"

    def sign(self, asked: bytes) -> bytes:
        """What the terminal wants to see signed: a hash for P-256, a padded block for RSA."""
        if isinstance(self.signs_with, ec.EllipticCurvePrivateKey):
            return self.signs_with.sign(asked, ec.ECDSA(Prehashed(hashes.SHA256())))
        numbers = self.signs_with.private_numbers()
        signed = pow(int.from_bytes(asked, "big"), numbers.d, numbers.public_numbers.n)
        return signed.to_bytes(256, "big")

    def _verify(self, pin: bytes) -> bytes:
        if self.tries == 0:
            return b"\x69\x83"
        self._verified = pin == PIN.encode().ljust(8, b"\xff")
        self.tries = TRIES if self._verified else self.tries - 1
        return b"\x90\x00" if self._verified else bytes((0x63, 0xC0 | self.tries))

    def _hand_out(self) -> bytes:
        part, self._rest = self._rest[:256], self._rest[256:]
        return part + (b"\x90\x00" if not self._rest else bytes((0x61, min(len(self._rest), 255))))
