"""A staff card under an own CA, with what tests bend and look at."""

from __future__ import annotations

from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric import ec, rsa

from drivers.card.virtual.staff import ATR, PIN, Key, StaffChip
from drivers.card.virtual.staff import certificate as _certificate

__all__ = ["ATR", "PIN", "START", "StaffCard", "certificate"]

START = datetime(2026, 1, 1, tzinfo=UTC)


def certificate(subject: str, key: Key, issuer: str, by: Key, days: int = 3650) -> bytes:
    return _certificate(subject, key, issuer, by, START, days)


class StaffCard(StaffChip):
    """Remembers what it was asked to sign; `signs_with` may be another key than the certificate's."""

    def __init__(self, kind: str = "ec", days: int = 3650) -> None:
        self.ca = ec.generate_private_key(ec.SECP256R1())
        self.asked: list[bytes] = []
        self.key: Key = (
            ec.generate_private_key(ec.SECP256R1()) if kind == "ec" else rsa.generate_private_key(65537, 2048)
        )
        super().__init__(self.key, certificate("Card 4711", self.key, "Staff CA", self.ca, days))

    async def transmit(self, raw: bytes) -> bytes:
        return self.respond(raw)

    def sign(self, asked: bytes) -> bytes:
        self.asked.append(asked)
        return super().sign(asked)
