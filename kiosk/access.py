"""Who may open the technician's journey without a card: a PIN with a one-time code, behind the lock-out.

`access.json` in the state folder holds the PIN's hash (argon2id) and the secret of the one-time codes (RFC 6238: SHA-1,
6 digits, 30 s).
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import msgspec
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from cryptography.hazmat.primitives.constant_time import bytes_eq
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from kiosk.audit import Audit
from kiosk.lockout import LOCK, Lockout
from kiosk.machine import since_start, write_durably
from office.messages import UNREADABLE

FILE = "access.json"
SHORTEST, LONGEST = 6, 12
"""Digits of a PIN."""
DIGITS, STEP = 6, 30
_DRIFT = 1
"""Steps that a telephone's clock may be away (RFC 6238, 5.2)."""


class PinUnusable(ValueError):
    """This is no PIN that anybody should set. The text says why."""


class _Credentials(msgspec.Struct, frozen=True):
    pin: str
    secret: bytes


def one_time(secret: bytes) -> TOTP:
    """The code generator of RFC 6238 as telephones know it."""
    # what every authenticator app understands; SHA-1's weakness does not touch HMAC
    return TOTP(secret, DIGITS, SHA1(), STEP, enforce_key_length=False)  # noqa: S303


def set_pin(state: Path, pin: str, terminal: str) -> str:
    """Set a new PIN with a new secret, and forget failures; gives the secret's otpauth URI, shown this once.

    Raises PinUnusable, OSError.
    """
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        raise PinUnusable(f"a PIN has {SHORTEST} to {LONGEST} digits")
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    if len(steps) == 1:
        raise PinUnusable("every digit follows from the one before, such as 111111 or 123456")
    secret = secrets.token_bytes(20)
    write_durably(state / FILE, msgspec.json.encode(_Credentials(PasswordHasher().hash(pin), secret)))
    (state / LOCK).unlink(missing_ok=True)
    return one_time(secret).get_provisioning_uri(terminal, "Bürgerterminal")


@dataclass(frozen=True)
class Gate:
    """The lock of one terminal. Slow by intention (argon2id): call it in a thread."""

    state: Path
    audit: Audit
    now: Callable[[], float] = time.time
    """The wall clock, which only the one-time codes depend on."""
    uptime: Callable[[], float] = since_start

    @property
    def set_up(self) -> bool:
        """A PIN has been set."""
        return (self.state / FILE).is_file()

    @property
    def lockout(self) -> Lockout:
        """What every way in shares."""
        return Lockout(self.state, self.uptime, lambda: int(self.now()) // STEP)

    def wait(self) -> float:
        """Seconds until another try is taken; 0 if one is taken now."""
        return self.lockout.wait()

    def open(self, pin: str, code: str) -> None:
        """Let somebody in. Raises Refused, or Locked without looking. OSError: nobody gets in on a broken disk."""
        lockout = self.lockout
        failed = lockout.attempt()
        step = self._proved(pin, code, failed.spent)
        if step is None:
            self.audit.note("desk-refused", tries=failed.count)
            lockout.refuse(failed)
        else:
            lockout.forgive(step)
            self.audit.note("desk-opened", who="technician")

    def _proved(self, pin: str, code: str, spent: int) -> int | None:
        """The step of the code if both are right and it was not used before. Both are always looked at, so that the
        time tells nothing."""
        try:
            known = msgspec.json.decode((self.state / FILE).read_bytes(), type=_Credentials)
        except (OSError, *UNREADABLE):
            return None
        right = False
        with suppress(VerificationError, InvalidHashError):
            right = bool(PasswordHasher().verify(known.pin, pin))
        totp, here = one_time(known.secret), int(self.now()) // STEP
        given = code.encode("ascii", "replace")
        fitting = [
            step
            for step in range(here - _DRIFT, here + _DRIFT + 1)
            if step >= 0 and bytes_eq(totp.generate(step * STEP), given) and step > spent
        ]
        return fitting[0] if fitting and right else None
