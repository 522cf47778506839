"""Who may open the technician's journey: a PIN with a one-time code, guarded by a lock-out that outlives power.

Two files in the state folder: `access.json` holds the PIN's hash (argon2id) and the secret of the one-time codes
(RFC 6238: SHA-1, 6 digits, 30 s), `lockout.json` how often it went wrong. A failure is written before anything is
checked, so pulling the plug gives no free try. The wait is counted by the clock that runs since the machine started:
nobody can shorten it by setting the time, and a restart begins it anew.
"""

from __future__ import annotations

import os
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

FILE, LOCK = "access.json", "lockout.json"
SHORTEST, LONGEST = 6, 12
"""Digits of a PIN."""
DIGITS, STEP = 6, 30
MODE = 0o640
"""The folder's owner is one of two users, whichever service started last; the group is that of both."""
_DRIFT = 1
"""Steps that a telephone's clock may be away (RFC 6238, 5.2)."""
_FREE = 5
"""From this failure on every one costs time."""
_FIRST, _MOST = 15.0, 86_400.0
"""Seconds after the fifth failure, doubled by each further one; never more than a day."""


class PinUnusable(ValueError):
    """This is no PIN that anybody should set. The text says why."""


class Refused(Exception):
    """PIN or code are wrong; `tries` are left until it locks."""

    def __init__(self, tries: int) -> None:
        super().__init__(f"{tries} tries left")
        self.tries = tries


class Locked(Exception):
    """Too often wrong; `seconds` to wait."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"locked for {seconds:.0f} s")
        self.seconds = seconds


class _Credentials(msgspec.Struct, frozen=True):
    pin: str
    secret: bytes


class _Failures(msgspec.Struct, frozen=True):
    count: int = 0
    at: float = 0.0
    """Seconds since the machine started."""
    spent: int = -1
    """The step of the last code that opened: it opens only once."""


def since_start() -> float:
    """Seconds since the machine started, sleep included; nobody can set it."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


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
    _write(state / FILE, msgspec.json.encode(_Credentials(PasswordHasher().hash(pin), secret)))
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

    def wait(self) -> float:
        """Seconds until another try is taken; 0 if one is taken now."""
        failed = self._failures()
        if failed.count < _FREE:
            return 0.0
        span = min(_FIRST * 2.0 ** min(failed.count - _FREE, 20), _MOST)
        now = self.uptime()
        if now < failed.at:  # restarted since: begin anew
            self._keep(msgspec.structs.replace(failed, at=now))
            return span
        return max(0.0, failed.at + span - now)

    def open(self, pin: str, code: str) -> None:
        """Let somebody in. Raises Refused, or Locked without looking. OSError: nobody gets in on a broken disk."""
        self.refuse_if_locked()
        failed = self._fail()
        step = self._proved(pin, code, failed.spent)
        if step is None:
            self.audit.note("desk-refused", tries=failed.count)
            if self.wait() > 0:
                raise Locked(self.wait())
            raise Refused(_FREE - failed.count)
        self._keep(_Failures(spent=step))
        self.audit.note("desk-opened", who="technician")

    def refuse_if_locked(self) -> None:
        """Raises Locked."""
        seconds = self.wait()
        if seconds > 0:
            raise Locked(seconds)

    def _fail(self) -> _Failures:
        before = self._failures()
        failed = _Failures(before.count + 1, self.uptime(), before.spent)
        self._keep(failed)
        return failed

    def _proved(self, pin: str, code: str, spent: int) -> int | None:
        """The step of the code if both are right and it was not used before. Both are always looked at, so that the
        time tells nothing."""
        try:
            known = msgspec.json.decode((self.state / FILE).read_bytes(), type=_Credentials)
        except (OSError, msgspec.MsgspecError):
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

    def _failures(self) -> _Failures:
        """A file that cannot be read was tampered with or torn: as if the fifth try had just failed."""
        file = self.state / LOCK
        try:
            return msgspec.json.decode(file.read_bytes(), type=_Failures)
        except FileNotFoundError:
            return _Failures()
        except (OSError, msgspec.MsgspecError):
            torn = _Failures(_FREE, self.uptime(), int(self.now()) // STEP)
            self._keep(torn)
            return torn

    def _keep(self, failures: _Failures) -> None:
        _write(self.state / LOCK, msgspec.json.encode(failures))


def _write(file: Path, data: bytes) -> None:
    """Durably and whole, for the terminal's users alone; made by root it belongs to whom the folder belongs to."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.fchmod(handle, MODE)
        os.write(handle, data)
        os.fsync(handle)
        if os.geteuid() == 0:
            owner = file.parent.stat()
            os.fchown(handle, owner.st_uid, owner.st_gid)
    finally:
        os.close(handle)
    part.replace(file)
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        with suppress(OSError):  # some file systems cannot
            os.fsync(folder)
    finally:
        os.close(folder)
