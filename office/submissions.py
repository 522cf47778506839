"""What terminals handed in: sealed, received once, found by key or hand-over code, erased in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

import msgspec
from sqlalchemy import ColumnElement, Row, ScalarSelect, Select, case, delete, func, select, update

from office import codes, tables
from office.messages import UNREADABLE, VERSION, Envelope, Header, Receipt
from office.problems import Refusal
from office.settings import Settings
from office.store import Store
from office.tickets import claim, next_number

_LONGEST = timedelta(hours=96)
"""Nothing is kept longer, whatever the terminal's clock says."""


_AHEAD = timedelta(hours=1)
"""A capture further in the future comes from a clock that is wrong; its terminal tries again."""


class State(StrEnum):
    """How far the desk is with a submission."""

    OPEN = "open"
    ACCEPTED = "accepted"
    RETAKE = "retake"
    """Something has to be taken again."""
    REPLACED = "replaced"
    """It was taken again; what was good of it counts."""
    FETCHED = "fetched"


class Verdict(StrEnum):
    """What a clerk says about a submission."""

    ACCEPTED = "accepted"
    OVERRULED = "overruled"
    """Accepted although the terminal found faults."""
    RETAKE = "retake"


@dataclass(frozen=True)
class Decision:
    """A clerk's verdict; erased with the submission."""

    clerk: str
    verdict: Verdict
    reason: str | None = None
    """Why the terminal was overruled: one of a list."""
    details: bytes | None = None
    """For a retake, the `Case` that the terminal gets, as JSON."""
    at: datetime | None = None


@dataclass(frozen=True)
class Received:
    """A submission as the office lists it: never who it is about."""

    key: str
    code: str
    number: int
    day: str
    terminal: str
    mark: str | None
    captured_at: datetime
    received_at: datetime
    expires_at: datetime
    size: int
    state: State
    label: str | None
    """The queue number drawn in the same visit."""
    case: str | None


class Submissions:
    """The submissions of one office."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings

    def hand_in(self, terminal: str, key: str, digest: bytes, body: bytes, now: datetime) -> tuple[Receipt, bool]:
        """Take an envelope, and say whether it had come before. Raises Refusal; then nothing was stored."""
        header = _header(body)
        if header.key != key:
            raise Refusal("malformed", "The header names another key than the request.")
        if header.terminal != terminal:
            raise Refusal("unknown-terminal", "The header names another terminal than the certificate.")
        if header.captured_at > now + _AHEAD:
            raise Refusal("clock-off", retry_after=3600)
        if header.expires_at <= now:
            raise Refusal("expired")
        office = self._settings.office.id
        day = now.astimezone(self._settings.zone).date().isoformat()
        submission = tables.submission
        with self._store.writing() as connection:
            if not claim(self._store, connection, key, digest):
                before = connection.execute(
                    select(submission).where(self._ours(), submission.c.key == key)
                ).one_or_none()
                if before is None:
                    raise Refusal("key-reused")
                return _receipt(before), True
            # the large part first: from the number on everybody else waits until this is durable
            connection.execute(self._store.insert(tables.envelope).values(key=key, envelope=body))
            issued = tables.issued
            drawn = connection.execute(
                select(issued.c.day, issued.c.number)
                .join(tables.ticket, tables.ticket.c.key == issued.c.key)
                .where(issued.c.office == office, issued.c.key == header.ticket)
            ).one_or_none()
            if drawn is None:
                number = next_number(self._store, connection, key, office, day)
            else:
                day, number = drawn
            connection.execute(
                self._store.insert(submission).values(
                    key=key,
                    terminal=terminal,
                    office=office,
                    day=day,
                    number=number,
                    code=codes.normal(header.code),
                    mark=header.mark,
                    ticket=header.ticket,
                    captured_at=header.captured_at.timestamp(),
                    expires_at=min(header.expires_at, now + _LONGEST).timestamp(),
                    received_at=now.timestamp(),
                    case=header.case,
                    state=State.OPEN.value,
                )
            )
            if header.case is not None:
                again = (self._ours(), submission.c.key == header.case, submission.c.state == State.RETAKE.value)
                connection.execute(update(submission).where(*again).values(state=State.REPLACED.value))
        return Receipt(key, number, day, office, _time(now.timestamp())), False

    def waiting(self, limit: int | None = None, offset: int = 0) -> list[Received]:
        """What can be opened, newest first."""
        query = self._received().where(tables.submission.c.erased_at.is_(None))
        query = query.order_by(tables.submission.c.received_at.desc(), tables.submission.c.key)
        with self._store.reading() as connection:
            return [_told(row) for row in connection.execute(query.limit(limit).offset(offset))]

    def find(self, name: str) -> Received | None:
        """The newest submission with this key, hand-over code or offline mark that can be opened, or None."""
        submission = tables.submission
        wanted = name.strip()
        query = (
            self._received()
            .where(submission.c.erased_at.is_(None))
            .where(
                (submission.c.key == wanted.lower())
                | (submission.c.code == codes.normal(wanted))
                | (submission.c.mark == wanted.upper())
            )
            .order_by(submission.c.received_at.desc())
            .limit(1)
        )
        with self._store.reading() as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else _told(row)

    def successor(self, key: str) -> str | None:
        """The key of what was taken in place of this one after a clerk asked for it."""
        submission = tables.submission
        query = select(submission.c.key).where(submission.c.case == key, submission.c.erased_at.is_(None))
        with self._store.reading() as connection:
            return connection.execute(query.order_by(submission.c.received_at.desc()).limit(1)).scalar()

    def decide(self, key: str, decision: Decision, now: datetime) -> None:
        """Keep a clerk's verdict; a later one replaces it. Raises Refusal: not-found."""
        submission = tables.submission
        state = State.RETAKE if decision.verdict is Verdict.RETAKE else State.ACCEPTED
        values = {
            "clerk": decision.clerk,
            "at": now.timestamp(),
            "verdict": decision.verdict.value,
            "reason": decision.reason,
            "details": decision.details,
        }
        with self._store.writing() as connection:
            changed = connection.execute(
                update(submission)
                .where(self._ours(), submission.c.key == key, submission.c.erased_at.is_(None))
                .values(state=state.value)
            )
            if changed.rowcount == 0:
                raise Refusal("not-found")
            row = self._store.insert(tables.decision).values(key=key, **values)
            connection.execute(row.on_conflict_do_update(index_elements=["key"], set_=values))

    def decision(self, key: str) -> Decision | None:
        """What a clerk decided."""
        query = select(tables.decision).where(tables.decision.c.key == key)
        with self._store.reading() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            return None
        return Decision(row.clerk, Verdict(row.verdict), row.reason, row.details, _time(row.at))

    def fetched(self, key: str, now: datetime, keep: timedelta) -> None:
        """The Fachverfahren has it: erase it after `keep`, in case that the download broke off."""
        submission = tables.submission
        ends = (now + keep).timestamp()
        with self._store.writing() as connection:
            connection.execute(
                update(submission)
                .where((submission.c.key == key) | (submission.c.key == _case_of(key)))
                .where(self._ours(), submission.c.erased_at.is_(None))
                .values(
                    state=State.FETCHED.value,
                    fetched_at=now.timestamp(),
                    expires_at=case((submission.c.expires_at < ends, submission.c.expires_at), else_=ends),
                )
            )

    def erase(self, key: str, now: datetime) -> int:
        """Erase one for good, and what it was taken in place of; returns how many."""
        submission = tables.submission
        return self._erase(self._ours() & ((submission.c.key == key) | (submission.c.key == _case_of(key))), now)

    def envelope(self, name: str) -> Envelope | None:
        """The newest envelope with this key or hand-over code, or None."""
        submission, envelope = tables.submission, tables.envelope
        query = (
            select(envelope.c.envelope)
            .join(submission, submission.c.key == envelope.c.key)
            .where(self._ours())
            .where((submission.c.key == name.lower()) | (submission.c.code == codes.normal(name)))
            .order_by(submission.c.received_at.desc())
            .limit(1)
        )
        with self._store.reading() as connection:
            body = connection.execute(query).scalar_one_or_none()
        return None if body is None else msgspec.msgpack.decode(body, type=Envelope)

    def expire(self, now: datetime) -> int:
        """Erase what may no longer be kept (PAuswV §6a(3)), for good; returns how many."""
        return self._erase(tables.submission.c.expires_at <= now.timestamp(), now)

    def _erase(self, which: ColumnElement[bool], now: datetime) -> int:
        submission, envelope, decision = tables.submission, tables.envelope, tables.decision
        with self._store.writing() as connection:
            keys = connection.execute(select(submission.c.key).where(submission.c.erased_at.is_(None), which)).scalars()
            gone = list(keys)
            for key in gone:
                connection.execute(delete(envelope).where(envelope.c.key == key))
                connection.execute(delete(decision).where(decision.c.key == key))
                erased = update(submission).where(submission.c.key == key)
                connection.execute(erased.values(erased_at=now.timestamp()))
        if gone:
            self._store.erase()
        return len(gone)

    def _received(self) -> Select[tuple[object, ...]]:
        submission, envelope = tables.submission, tables.envelope
        return (
            select(submission, func.length(envelope.c.envelope).label("size"), tables.ticket.c.label)
            .join(envelope, envelope.c.key == submission.c.key)
            .outerjoin(tables.ticket, tables.ticket.c.key == submission.c.ticket)
            .where(self._ours())
        )

    def _ours(self) -> ColumnElement[bool]:
        """Others may share the database."""
        return tables.submission.c.office == self._settings.office.id

    def counts(self) -> tuple[int, int]:
        """How many can be opened, and how many ever came."""
        submission = tables.submission
        query = select(func.count(), func.count(submission.c.erased_at)).where(self._ours())
        with self._store.reading() as connection:
            total, erased = connection.execute(query).one()
        return total - erased, total


def _told(row: Row[tuple[object, ...]]) -> Received:
    return Received(
        key=row.key,
        code=codes.spaced(row.code),
        number=row.number,
        day=row.day,
        terminal=row.terminal,
        mark=row.mark,
        captured_at=_time(row.captured_at),
        received_at=_time(row.received_at),
        expires_at=_time(row.expires_at),
        size=row.size,
        state=State(row.state),
        label=row.label,
        case=row.case,
    )


def _case_of(key: str) -> ScalarSelect[str | None]:
    """The key of what `key` was taken in place of."""
    later = tables.submission.alias()
    return select(later.c.case).where(later.c.key == key).scalar_subquery()


def _header(body: bytes) -> Header:
    try:
        header = msgspec.json.decode(msgspec.msgpack.decode(body, type=Envelope).header, type=Header)
    except UNREADABLE:
        raise Refusal("malformed", "This is no envelope.") from None
    if header.version != VERSION:
        raise Refusal("unknown-version")
    if header.captured_at.tzinfo is None or header.expires_at.tzinfo is None:
        raise Refusal("malformed", "Times need a zone.")
    return header


def _receipt(row: Row[tuple[object, ...]]) -> Receipt:
    return Receipt(row.key, row.number, row.day, row.office, _time(row.received_at))


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
