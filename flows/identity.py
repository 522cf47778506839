"""Who somebody is, as a document's chip or the online function says it, and what can go wrong on the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


@dataclass(frozen=True, repr=False)
class CanKey:
    """The six digits printed on a document (card access number)."""

    digits: str


@dataclass(frozen=True, repr=False)
class ZoneKey:
    """What the machine-readable zone says: number, birth and expiry (YYMMDD)."""

    number: str
    birth: str
    expiry: str


DocumentKey = CanKey | ZoneKey


@dataclass(frozen=True, eq=False, repr=False)
class ChipIdentity:
    """What a chip says of its holder. Goes into the case and leaves with it, nothing else."""

    surname: str
    given: str
    born: date | None
    nationality: str
    document: str
    """The document's code, such as P."""
    number: str
    issuer: str
    expires: date | None
    authenticity: str
    """Outcome of passive authentication: authentic, issuer-unknown, out-of-date, unchecked, forged."""
    age: int | None
    """Completed years today."""
    face: bytes | None = None
    face_format: str = ""

    @property
    def credible(self) -> bool:
        """Good enough to decide by it what is taken: nothing speaks against it."""
        return self.authenticity != "forged"


@dataclass(frozen=True, eq=False, repr=False)
class OnlineIdentity:
    """The person identified online. The data are at the eID service; `session` is the address where it goes on."""

    session: str


Proof = ChipIdentity | OnlineIdentity


class CardFault(Enum):
    """Why a document gave nothing."""

    GONE = "gone"
    """Taken away while it was read."""
    WRONG_KEY = "wrong-key"
    NEEDS_ZONE = "needs-zone"
    """It does not open with a CAN."""
    RESTRICTED = "restricted"
    """It opens for authorities with a certificate only, as German identity cards do."""
    UNREADABLE = "unreadable"
