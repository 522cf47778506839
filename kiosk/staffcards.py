"""Staff cards: which ones open the technician's journey, and the gate that lets one prove itself.

The folder `[service] cards` holds one certificate a card, `<staff id>.pem`. A card is known by its whole certificate
and by nothing that the certificate says: who takes the file away has revoked the card, without any list. Names in a
certificate are never read; what is noted anywhere is the staff id.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from drivers.card import piv
from drivers.card.chip.apdu import Transmit
from drivers.card.chip.faults import ChipFault, Refused, WrongSecret
from kiosk.audit import Audit
from kiosk.lockout import Failures, Lockout
from kiosk.settings import Settings

ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,15}")
SLOT = piv.Slot.AUTHENTICATION
"""The key that only signs after the card's PIN: having the card is not enough."""
_LARGEST = 16 * 1024


class CardUnusable(ValueError):
    """This card or certificate cannot be enrolled. The text says why."""


class NoStaffCard(Exception):
    """What lies on the reader has no key for staff: a passport, a bank card."""


class Expired(Exception):
    """The card is one of ours, but its certificate is not valid today."""


class Unreadable(Exception):
    """The card gave no sense, or was taken away."""


class WrongCardPin(Exception):
    """The card did not take its PIN; it gives `left` more tries, 0: it is blocked."""

    def __init__(self, left: int) -> None:
        super().__init__("wrong card PIN")
        self.left = left


@dataclass(frozen=True)
class StaffCards:
    """The folder of enrolled cards; None: no card opens."""

    folder: Path | None

    def ids(self) -> list[str]:
        """Whose cards open."""
        return sorted(id for id, _ in self._known())

    def holder(self, certificate: bytes) -> str | None:
        """Whose card has this certificate (DER), or None: never enrolled, or removed."""
        return next((id for id, known in self._known() if known == certificate), None)

    def add(self, id: str, certificate: bytes, now: datetime) -> None:
        """Enrol a card by its certificate (DER or PEM) under a staff id. Raises CardUnusable, OSError."""
        if self.folder is None:
            raise CardUnusable("no folder for staff cards - at `$.service.cards`")
        if not ID.fullmatch(id):
            raise CardUnusable("a staff id has up to 16 of a-z 0-9 . _ -, such as t7")
        one = _parsed(certificate)
        if not one.not_valid_before_utc <= now <= one.not_valid_after_utc:
            raise CardUnusable("the certificate is not valid today")
        owner = self.holder(one.public_bytes(Encoding.DER))
        if owner not in (None, id):
            raise CardUnusable(f"this card is enrolled as {owner} already")
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / f"{id}.part"
        part.write_bytes(one.public_bytes(Encoding.PEM))
        part.replace(self.folder / f"{id}.pem")

    def remove(self, id: str) -> bool:
        """Revoke a card; False if there is none of this id. Raises OSError."""
        if self.folder is None or not ID.fullmatch(id) or not (file := self.folder / f"{id}.pem").exists():
            return False
        file.unlink()
        return True

    def _known(self) -> Iterator[tuple[str, bytes]]:
        if self.folder is None:
            return
        for file in self.folder.glob("*.pem"):
            if ID.fullmatch(file.stem) and file.stat().st_size <= _LARGEST:
                try:
                    yield file.stem, _parsed(file.read_bytes()).public_bytes(Encoding.DER)
                except CardUnusable:
                    continue  # a file that nobody understands opens nothing


def staff_cards(settings: Settings) -> StaffCards:
    """The cards of this terminal."""
    folder = settings.service.cards
    return StaffCards(settings.path(folder) if folder else None)


@dataclass(frozen=True)
class CardGate:
    """Lets staff in by a card and its PIN, behind the lock-out that the PIN pad has, too."""

    cards: StaffCards
    lockout: Lockout
    audit: Audit
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    async def meet(self, transmit: Transmit) -> str:
        """Whose card it is, before anybody types a PIN. A card that is not enrolled counts as a failed try.

        Raises NoStaffCard, Expired, Unreadable, Refused (kiosk.lockout), Locked, OSError, and what `transmit` raises.
        """
        certificate = await _certificate(transmit)
        return await asyncio.to_thread(self._believe, certificate)

    def _believe(self, certificate: bytes) -> str:
        holder = self.cards.holder(certificate)
        if holder is None:
            self._refuse(self.lockout.attempt())
        known = _parsed(certificate)
        if not known.not_valid_before_utc <= self.now() <= known.not_valid_after_utc:
            raise Expired
        return holder

    async def open(self, transmit: Transmit, pin: str) -> str:
        """Let the holder of the card in; gives the staff id. The failure is written before the card is asked.

        Raises WrongCardPin, and as `meet`.
        """
        certificate = await _certificate(transmit)
        holder = await asyncio.to_thread(self._believe, certificate)
        failed = await asyncio.to_thread(self.lockout.attempt)
        try:
            await piv.verify(transmit, pin)
            await piv.challenge(transmit, SLOT, certificate)
        except WrongSecret as wrong:
            await asyncio.to_thread(self.audit.note, "desk-refused", tries=failed.count, card=holder)
            raise WrongCardPin(wrong.tries or 0) from None
        except ChipFault:  # it does not hold the key of its certificate, or signs nonsense
            await asyncio.to_thread(self._refuse, failed, holder)
        await asyncio.to_thread(self.lockout.forgive, failed.spent)
        await asyncio.to_thread(self.audit.note, "desk-opened", who="staff", card=holder)
        return holder

    def _refuse(self, failed: Failures, holder: str | None = None) -> NoReturn:
        self.audit.note("desk-refused", tries=failed.count, **({"card": holder} if holder else {}))
        self.lockout.refuse(failed)


async def _certificate(transmit: Transmit) -> bytes:
    try:
        return await piv.certificate(transmit, SLOT)
    except Refused:
        raise NoStaffCard from None
    except ChipFault:
        raise Unreadable from None


def _parsed(certificate: bytes) -> x509.Certificate:
    try:
        if certificate.lstrip().startswith(b"-----BEGIN"):
            return x509.load_pem_x509_certificate(certificate)
        return x509.load_der_x509_certificate(certificate)
    except ValueError:
        raise CardUnusable("not a certificate") from None
