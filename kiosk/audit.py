"""What happened, chained: an append-only file in which nothing can be changed or taken out unseen.

Only events and fields of `events.toml` can be written, so that no person ever gets in. Each line carries the hash of
the one before; the head (length and hash) travels with every heartbeat, so that a cut tail is seen as well.
"""

from __future__ import annotations

import fcntl
import hashlib
import logging
import os
import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import msgspec

from kiosk.shared import open_shared
from office.messages import UNREADABLE

_LOG = logging.getLogger(__name__)

_START = "0" * 64
_TAIL = 8192
_WORDS = {
    "key": re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    "id": re.compile(r"[a-z0-9][a-z0-9._-]{0,39}"),
    "code": re.compile(r"[A-Z][0-9]{2}"),
    "mark": re.compile(r"[A-Za-z0-9-]{1,12}-[0-9]{1,9}"),
    "version": re.compile(r"[0-9][0-9a-z.+-]{0,30}"),
    "hash": re.compile(r"[0-9a-f]{16,64}"),
}

Value = str | int | float


class NotAllowed(ValueError):
    """`events.toml` does not know this event, this field or such a value. The text names the field, never the value."""


class AuditBroken(Exception):
    """The file is not what was written. The text names the first line that is wrong."""


@dataclass(frozen=True)
class Head:
    """Where the chain ends: how many events, and the hash of the last."""

    count: int
    hash: str

    def __str__(self) -> str:
        return f"{self.count}:{self.hash}"


class _Line(msgspec.Struct, frozen=True):
    n: int
    at: str
    event: str
    fields: dict[str, Value]
    before: str
    hash: str = ""


class Audit:
    """One audit file. Several processes may write to it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def note(self, event: str, **fields: Value) -> None:
        """Write down an event, durably. Raises NotAllowed; a disk that fails is logged, not raised."""
        _allow(event, fields)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._alone() as file:
                self._append(file, event, fields)
        except OSError as error:
            _LOG.error("the audit cannot be written: %s", error.strerror)

    def head(self) -> Head:
        """Where the chain ends."""
        try:
            with self._path.open("rb") as file:
                last = _last(file.fileno())
        except FileNotFoundError:
            last = None
        return Head(0, _START) if last is None else Head(last.n, last.hash)

    def _append(self, file: int, event: str, fields: dict[str, Value]) -> None:
        torn = _torn(file)
        if torn:
            os.ftruncate(file, os.fstat(file).st_size - torn)
        last = _last(file)
        if torn:
            last = _write(file, last, "audit-repaired", {"bytes": torn})
        _write(file, last, event, fields)
        os.fsync(file)

    @contextmanager
    def _alone(self) -> Iterator[int]:
        file = open_shared(self._path, os.O_APPEND)
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield file
        finally:
            os.close(file)


def verify(path: Path, known: Head | None = None) -> Head:
    """Read the whole chain; `known` is a head heard of before, which must be in it. Raises AuditBroken."""
    before, count, seen = _START, 0, known is None or known.count == 0
    for count, raw in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            line = msgspec.json.decode(raw, type=_Line)
        except UNREADABLE:
            raise AuditBroken(f"line {count}: not an event") from None
        if line.n != count or line.before != before or raw != _encoded(line) or line.hash != _hash(line):
            raise AuditBroken(f"line {count}: changed, or one before it is missing")
        before = line.hash
        seen = seen or known == Head(count, before)
    if not seen:
        raise AuditBroken(f"line {count}: the end is missing")
    return Head(count, before)


def _write(file: int, last: _Line | None, event: str, fields: dict[str, Value]) -> _Line:
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    line = _Line(last.n + 1 if last else 1, at, event, fields, last.hash if last else _START)
    line = msgspec.structs.replace(line, hash=_hash(line))
    os.write(file, _encoded(line) + b"\n")
    return line


def _encoded(line: _Line) -> bytes:
    return msgspec.json.encode(line)


def _hash(line: _Line) -> str:
    return hashlib.sha256(_encoded(msgspec.structs.replace(line, hash=""))).hexdigest()


def _tail(file: int) -> bytes:
    size = os.fstat(file).st_size
    return os.pread(file, _TAIL, max(0, size - _TAIL))


def _torn(file: int) -> int:
    """Bytes of a last line that a power cut left unfinished; it was never acknowledged."""
    tail = _tail(file)
    return len(tail) - (tail.rfind(b"\n") + 1)


def _last(file: int) -> _Line | None:
    """The last whole line, or None. A line nobody can read starts a new chain, which `verify` tells."""
    lines = _tail(file).splitlines()
    if not lines:
        return None
    try:
        return msgspec.json.decode(lines[-1], type=_Line)
    except UNREADABLE:
        return None


@cache
def _events() -> dict[str, dict[str, str | list[str]]]:
    known = tomllib.loads(Path(__file__).with_name("events.toml").read_text("utf-8"))
    return {event: {name: kind for name, kind in told.items() if name != "means"} for event, told in known.items()}


def _allow(event: str, fields: dict[str, Value]) -> None:
    known = _events().get(event)
    if known is None:
        raise NotAllowed("there is no such event")
    for name, value in fields.items():
        if name not in known:
            raise NotAllowed(f"{event} has no field of this name")
        if not _fits(known[name], value):
            raise NotAllowed(f"{event}: {name} may not hold such a value")


def _fits(kind: str | list[str], value: Value) -> bool:
    if isinstance(kind, list):
        return value in kind
    if kind == "count":
        return type(value) is int
    if kind == "seconds":
        return type(value) in (int, float)
    return isinstance(value, str) and _WORDS[kind].fullmatch(value) is not None
