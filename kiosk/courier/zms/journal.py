"""What was asked of the ZMS and what came of it, durable before anything is sent. No person is in it."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from office.messages import UNREADABLE, Ticket

_KEPT = 50


class Attempt(msgspec.Struct, frozen=True):
    """A number that was asked for. `before`: the numbers that waited then; `sent_at`: seconds since the epoch."""

    offer: str
    before: tuple[int, ...]
    sent_at: float
    ticket: Ticket | None = None
    settled: bool = False
    """An answer came: nothing is on its way any more."""


class _Notes(msgspec.Struct):
    hash: str | None = None
    attempts: dict[str, Attempt] = {}


class Journal:
    """One file, replaced as a whole. A file that cannot be read counts as empty: then nothing is known."""

    def __init__(self, file: Path) -> None:
        self._file = file
        try:
            self._notes = msgspec.json.decode(file.read_bytes(), type=_Notes)
        except (OSError, *UNREADABLE):
            self._notes = _Notes()

    @property
    def hash(self) -> str | None:
        """The name that the ZMS gave this ticket printer."""
        return self._notes.hash

    def remember_hash(self, hash: str) -> None:
        """Raises OSError."""
        self._notes.hash = hash
        self._write()

    def attempt(self, key: str) -> Attempt | None:
        """What is known of a key."""
        return self._notes.attempts.get(key)

    def note(self, key: str, attempt: Attempt) -> None:
        """Durable when this returns. Raises OSError."""
        attempts = self._notes.attempts
        attempts[key] = attempt
        while len(attempts) > _KEPT:
            attempts.pop(next(iter(attempts)))
        self._write()

    def _write(self) -> None:
        part = self._file.with_suffix(".part")
        with part.open("wb") as out:
            out.write(msgspec.json.encode(self._notes))
            out.flush()
            os.fsync(out.fileno())
        part.rename(self._file)
        folder = os.open(self._file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
