"""Who may work at the desk, and who does now. What they look at is noted: never about whom, only which submission."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import ColumnElement, delete, select, update

from office import tables
from office.problems import Refusal
from office.settings import Settings
from office.store import Store

_FREE_TRIES = 5
_FIRST_WAIT, _LONGEST_WAIT = 15.0, 900.0
"""Seconds: from the fifth wrong password on, doubling."""
_NOTED_EVERY = 60.0
"""Seconds between two notes that somebody is still there."""
_KEPT = timedelta(days=90)
"""How long it is known who looked at what."""


@dataclass(frozen=True)
class Session:
    """A clerk who is signed in."""

    clerk: str
    counter: str
    csrf: str
    """Every form of this session bears it, and no other site knows it."""


class WrongPassword(Exception):
    """Name and password do not belong together."""


def hashed(password: str) -> str:
    """What the settings keep of a password (argon2id)."""
    return PasswordHasher().hash(password)


_NOBODY = hashed(secrets.token_urlsafe(12))
"""Compared where the name is unknown, so that known names take no longer."""


class Clerks:
    """The clerks of one office."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings

    def sign_in(self, clerk: str, password: str, counter: str, now: datetime) -> str:
        """A fresh secret for the clerk's cookie. Raises WrongPassword, or Refusal (busy, with retry_after)."""
        self._patience(clerk, now)
        try:
            PasswordHasher().verify(self._settings.desk.clerks.get(clerk, _NOBODY), password)
        except (VerificationError, InvalidHashError):
            self._missed(clerk, now)
            raise WrongPassword from None
        if clerk not in self._settings.desk.clerks or counter not in self._settings.counters:
            raise WrongPassword
        secret = secrets.token_urlsafe(32)
        with self._store.writing() as connection:
            connection.execute(delete(tables.signin).where(*self._tries(clerk)))
            connection.execute(
                self._store.insert(tables.session).values(
                    office=self._settings.office.id,
                    id=self._id(secret),
                    clerk=clerk,
                    counter=counter,
                    csrf=secrets.token_urlsafe(24),
                    seen_at=now.timestamp(),
                )
            )
        self.note(clerk, "signed-in", None, now)
        return secret

    def session(self, secret: str | None, now: datetime) -> Session | None:
        """Whose cookie this is; None where it is nobody's, or nothing was done for too long."""
        if not secret:
            return None
        session = tables.session
        with self._store.reading() as connection:
            row = connection.execute(select(session).where(session.c.id == self._id(secret))).one_or_none()
        if row is None or row.clerk not in self._settings.desk.clerks or row.counter not in self._settings.counters:
            return None
        idle = now.timestamp() - row.seen_at
        if idle > self._settings.desk.idle * 60:
            self.sign_out(secret)
            return None
        if idle > _NOTED_EVERY:
            with self._store.writing() as connection:
                connection.execute(
                    update(session).where(session.c.id == self._id(secret)).values(seen_at=now.timestamp())
                )
        return Session(row.clerk, row.counter, row.csrf)

    def sign_out(self, secret: str) -> None:
        """The cookie is worth nothing any more."""
        with self._store.writing() as connection:
            connection.execute(delete(tables.session).where(tables.session.c.id == self._id(secret)))

    def note(self, clerk: str, what: str, key: str | None, now: datetime) -> None:
        """Keep who did what with which submission."""
        with self._store.writing() as connection:
            connection.execute(
                self._store.insert(tables.access).values(
                    office=self._settings.office.id, at=now.timestamp(), clerk=clerk, what=what, key=key
                )
            )

    def forget(self, now: datetime) -> None:
        """Sessions that ended by themselves, and notes too old to be of use."""
        session, idle = tables.session, timedelta(minutes=self._settings.desk.idle)
        here = session.c.office == self._settings.office.id
        with self._store.writing() as connection:
            connection.execute(delete(session).where(here, session.c.seen_at < (now - idle).timestamp()))
            connection.execute(delete(tables.access).where(tables.access.c.at < (now - _KEPT).timestamp()))

    def _id(self, secret: str) -> bytes:
        """A cookie counts at the office where its clerk signed in, whoever else shares the database."""
        return hashlib.sha256(f"{self._settings.office.id}:{secret}".encode()).digest()

    def _tries(self, clerk: str) -> tuple[ColumnElement[bool], ...]:
        """The wrong passwords of a clerk: who has the same name in another office is somebody else."""
        return tables.signin.c.office == self._settings.office.id, tables.signin.c.clerk == clerk

    def _patience(self, clerk: str, now: datetime) -> None:
        signin = tables.signin
        with self._store.reading() as connection:
            until = connection.execute(select(signin.c.blocked_until).where(*self._tries(clerk))).scalar_one_or_none()
        if until is not None and until > now.timestamp():
            raise Refusal("busy", status=429, retry_after=int(until - now.timestamp()) + 1)

    def _missed(self, clerk: str, now: datetime) -> None:
        """Whoever guesses waits; names that nobody has are not kept."""
        if clerk not in self._settings.desk.clerks:
            return
        signin = tables.signin
        with self._store.writing() as connection:
            row = self._store.insert(signin).values(
                office=self._settings.office.id, clerk=clerk, misses=1, blocked_until=0.0
            )
            again = row.on_conflict_do_update(index_elements=["office", "clerk"], set_={"misses": signin.c.misses + 1})
            misses = connection.execute(again.returning(signin.c.misses)).scalar_one()
            if misses >= _FREE_TRIES:
                wait = min(_FIRST_WAIT * 2 ** min(misses - _FREE_TRIES, 10), _LONGEST_WAIT)
                connection.execute(
                    update(signin).where(*self._tries(clerk)).values(blocked_until=now.timestamp() + wait)
                )


def same(one: str, other: str) -> bool:
    """Compare secrets in constant time."""
    return hmac.compare_digest(one.encode(), other.encode())
