"""Appointments and prepared cases, found by a code that people carry. Whoever guesses codes is slowed down."""

from __future__ import annotations

import csv
import hmac
import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

import msgspec
from sqlalchemy import Row, delete, select

from office import codes, tables
from office.messages import Case, Document, Part, Turn
from office.problems import Refusal
from office.settings import Settings
from office.store import Store

_WINDOW = timedelta(minutes=1)
_MISSES = 20
_KEPT = timedelta(days=1)
"""How long an appointment is kept after it was."""


@dataclass(frozen=True)
class Appointment:
    """A case that a code finds; with `starts_at` one can check in for it."""

    code: str
    reference: str
    document: Document | None = None
    age: int | None = None
    service: str | None = None
    starts_at: datetime | None = None


class AppointmentsUnreadable(Exception):
    """A file of appointments that cannot be taken. The text names the line, never what is in it."""


class Appointments:
    """The appointments of one office."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self._misses: dict[str, deque[datetime]] = {}
        self._turn = threading.Lock()

    def find(self, terminal: str, code: str, now: datetime) -> Case:
        """The case behind a code: which parts are due. Raises Refusal: not-found, or busy for whoever guesses."""
        wanted = codes.normal(code)
        self._patience(terminal, now)
        retake = self._retake(wanted)
        if retake is not None:
            return retake
        one = self._known(wanted, now)
        if one is None or one.document is None:
            self._missed(terminal, now)
            raise Refusal("not-found")
        return Case(one.reference, one.document, one.age, _due(one.age))

    def appointment(self, terminal: str, code: str, now: datetime) -> Appointment:
        """The appointment that may be checked in for now. Raises Refusal: not-found, too-early, too-late, busy."""
        self._patience(terminal, now)
        one = self._known(codes.normal(code), now)
        if one is None or one.starts_at is None:
            self._missed(terminal, now)
            raise Refusal("not-found")
        window = self._settings.appointments
        opens = one.starts_at - timedelta(minutes=window.early)
        if now < opens:
            raise Refusal("too-early", at=opens)
        if now > one.starts_at + timedelta(minutes=window.late):
            raise Refusal("too-late", at=one.starts_at)
        return one

    def upcoming(self, now: datetime, limit: int = 100) -> list[tuple[Appointment, Turn | None]]:
        """Today's appointments by time, each with what became of it; None: not here yet."""
        here = now.astimezone(self._settings.zone)
        begins = datetime.combine(here.date(), time(), here.tzinfo)
        appointment, ticket = tables.appointment, tables.ticket
        query = (
            select(appointment)
            .where(appointment.c.office == self._settings.office.id)
            .where(appointment.c.starts_at.between(begins.timestamp(), (begins + timedelta(days=1)).timestamp()))
            .order_by(appointment.c.starts_at)
            .limit(limit)
        )
        came = select(ticket.c.appointment, ticket.c.state).where(
            ticket.c.office == self._settings.office.id,
            ticket.c.day == here.date().isoformat(),
            ticket.c.appointment.is_not(None),
        )
        with self._store.reading() as connection:
            stored = [_appointment(row) for row in connection.execute(query)]
            turns = {code: Turn(state) for code, state in connection.execute(came)}
        daily = [one for case in self._settings.cases if (one := self._daily(case.code, now)) and one.starts_at]
        every = sorted([*stored, *daily], key=lambda one: one.starts_at or now)
        return [(one, turns.get(one.code)) for one in every[:limit]]

    def keep(self, appointments: Iterable[Appointment]) -> int:
        """Take appointments, each replacing the one with its code; returns how many."""
        count = 0
        with self._store.writing() as connection:
            for one in appointments:
                values = {
                    "starts_at": None if one.starts_at is None else one.starts_at.timestamp(),
                    "service": one.service,
                    "reference": one.reference,
                    "document": None if one.document is None else one.document.value,
                    "age": one.age,
                }
                row = self._store.insert(tables.appointment).values(
                    office=self._settings.office.id, code=codes.normal(one.code), **values
                )
                connection.execute(row.on_conflict_do_update(index_elements=["office", "code"], set_=values))
                count += 1
        return count

    def cancel(self, code: str) -> None:
        """The appointment is off."""
        appointment = tables.appointment
        with self._store.writing() as connection:
            connection.execute(
                delete(appointment).where(
                    appointment.c.office == self._settings.office.id, appointment.c.code == codes.normal(code)
                )
            )

    def forget(self, now: datetime) -> None:
        """Appointments that were, are nobody's business any more."""
        with self._store.writing() as connection:
            connection.execute(
                delete(tables.appointment).where(tables.appointment.c.starts_at < (now - _KEPT).timestamp())
            )

    def read(self, lines: Iterable[str]) -> list[Appointment]:
        """Appointments from CSV with the columns code, start, service, reference, document, age.

        `start` is local time, ISO 8601, or empty for a case without appointment. Raises AppointmentsUnreadable.
        """
        read: list[Appointment] = []
        rows = csv.DictReader(lines)
        for number, row in enumerate(rows, 2):
            try:
                read.append(self._from_row(row))
            except (KeyError, ValueError, TypeError, AttributeError):
                raise AppointmentsUnreadable(f"line {number} is no appointment") from None
        return read

    def _from_row(self, row: dict[str, str]) -> Appointment:
        start, service = row["start"].strip(), row["service"].strip() or None
        if len(codes.normal(row["code"])) < 4 or not row["reference"].strip():
            raise ValueError("code or reference")
        if service is not None and self._settings.service(service) is None:
            raise ValueError("service")
        if (service is None) != (start == ""):
            raise ValueError("an appointment has a service and a start")
        at = datetime.fromisoformat(start) if start else None
        if at is not None and at.tzinfo is None:
            at = at.replace(tzinfo=self._settings.zone)
        document, age = (row.get("document") or "").strip(), (row.get("age") or "").strip()
        return Appointment(
            row["code"],
            row["reference"].strip(),
            Document(document) if document else None,
            int(age) if age else None,
            service,
            at,
        )

    def _patience(self, terminal: str, now: datetime) -> None:
        with self._turn:
            misses = self._misses.setdefault(terminal, deque(maxlen=_MISSES))
            while misses and misses[0] < now - _WINDOW:
                misses.popleft()
            if len(misses) == _MISSES:
                raise Refusal("busy", status=429, retry_after=60)

    def _missed(self, terminal: str, now: datetime) -> None:
        with self._turn:
            self._misses[terminal].append(now)

    def _known(self, wanted: str, now: datetime) -> Appointment | None:
        """By its normal code: from the settings, or from the table."""
        found: Appointment | None = None
        for case in self._settings.cases:
            if hmac.compare_digest(codes.normal(case.code).encode(), wanted.encode()):
                found = self._daily(case.code, now)
        if found is not None:
            return found
        appointment = tables.appointment
        with self._store.reading() as connection:
            row = connection.execute(
                select(appointment).where(
                    appointment.c.office == self._settings.office.id, appointment.c.code == wanted
                )
            ).one_or_none()
        return None if row is None else _appointment(row)

    def _daily(self, code: str, now: datetime) -> Appointment | None:
        for case in self._settings.cases:
            if case.code == code:
                here = now.astimezone(self._settings.zone)
                at = None
                if case.at is not None:
                    at = datetime.combine(here.date(), time.fromisoformat(case.at), here.tzinfo).astimezone(UTC)
                return Appointment(codes.normal(case.code), case.reference, case.document, case.age, case.service, at)
        return None

    def _retake(self, code: str) -> Case | None:
        """What has to be taken again after a clerk said so; the hand-over code of the first try finds it."""
        submission, decision = tables.submission, tables.decision
        query = (
            select(decision.c.details)
            .join(submission, submission.c.key == decision.c.key)
            .where(submission.c.office == self._settings.office.id, submission.c.code == code)
            .where(submission.c.state == "retake", submission.c.erased_at.is_(None))
            .order_by(submission.c.received_at.desc())
            .limit(1)
        )
        with self._store.reading() as connection:
            details = connection.execute(query).scalar_one_or_none()
        return None if details is None else msgspec.json.decode(details, type=Case)


def _appointment(row: Row[tuple[object, ...]]) -> Appointment:
    return Appointment(
        row.code,
        row.reference,
        None if row.document is None else Document(row.document),
        row.age,
        row.service,
        None if row.starts_at is None else datetime.fromtimestamp(row.starts_at, UTC),
    )


def _due(age: int | None) -> tuple[Part, ...]:
    """No fingerprints before the sixth birthday, no signature before the tenth (PAuswG §9(3), (5); PassG §4(4a))."""
    if age is None or age >= 10:
        return (Part.PORTRAIT, Part.PRINTS, Part.SIGNATURE)
    return (Part.PORTRAIT,) if age < 6 else (Part.PORTRAIT, Part.PRINTS)
