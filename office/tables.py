"""The office's tables. Times are seconds since the epoch; days are the office's local date."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

counter = Table(
    "counter",
    metadata,
    Column("office", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("last", Integer, nullable=False),
)

request = Table(
    "request",
    metadata,
    Column("key", Text, primary_key=True),
    Column("digest", LargeBinary, nullable=False),
)

issued = Table(
    "issued",
    metadata,
    Column("key", Text, primary_key=True),
    Column("office", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("number", Integer, nullable=False),
    UniqueConstraint("office", "day", "number"),
)

ticket = Table(
    "ticket",
    metadata,
    Column("key", Text, primary_key=True),
    Column("terminal", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("service", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("issued_at", Double, nullable=False),
    Column("answer", LargeBinary, nullable=False),
    Column("outcome", Text),
    Column("outcome_at", Double),
    Column("label", Text, nullable=False),
    Column("token", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("turn_at", Double, nullable=False),
    Column("appointment", Text),
    Column("appointment_at", Double),
    Column("called_at", Double),
    Column("rang_at", Double),
    Column("rings", Integer, nullable=False),
    Column("counter", Text),
    Column("ended_at", Double),
    Index("ticket_line", "office", "day", "state", "turn_at"),
    # who waits before somebody is counted with each number that is drawn: from the index alone, and without sorting
    Index("ticket_tally", "office", "day", "service", "state", "turn_at", "issued_at"),
    Index("ticket_by_token", "token", unique=True),
    Index("ticket_by_appointment", "office", "day", "appointment"),
)

submission = Table(
    "submission",
    metadata,
    Column("key", Text, primary_key=True),
    Column("terminal", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("mark", Text),
    Column("ticket", Text),
    Column("captured_at", Double, nullable=False),
    Column("expires_at", Double, nullable=False),
    Column("received_at", Double, nullable=False),
    Column("erased_at", Double),
    Column("case", Text),
    Column("state", Text, nullable=False),
    Column("fetched_at", Double),
    Index("submission_by_code", "code"),
    Index("submission_by_expiry", "erased_at", "expires_at"),
    Index("submission_by_ticket", "ticket"),
    Index("submission_list", "erased_at", "received_at"),
)

envelope = Table(
    "envelope",
    metadata,
    # looked at when the transaction ends: the envelope is written before the submission that it belongs to
    Column("key", Text, ForeignKey("submission.key", deferrable=True, initially="DEFERRED"), primary_key=True),
    Column("envelope", LargeBinary, nullable=False),
)

terminal = Table(
    "terminal",
    metadata,
    Column("office", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("seen_at", Double, nullable=False),
    Column("report", LargeBinary),
    Column("help_since", Double),
)

appointment = Table(
    "appointment",
    metadata,
    Column("office", Text, primary_key=True),
    Column("code", Text, primary_key=True),
    Column("starts_at", Double),
    Column("service", Text),
    Column("reference", Text, nullable=False),
    Column("document", Text),
    Column("age", Integer),
    Index("appointment_by_start", "office", "starts_at"),
)

decision = Table(
    "decision",
    metadata,
    Column("key", Text, ForeignKey("submission.key"), primary_key=True),
    Column("clerk", Text, nullable=False),
    Column("at", Double, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("reason", Text),
    Column("details", LargeBinary),
)

session = Table(
    "session",
    metadata,
    Column("office", Text, nullable=False),
    Column("id", LargeBinary, primary_key=True),
    Column("clerk", Text, nullable=False),
    Column("counter", Text, nullable=False),
    Column("csrf", Text, nullable=False),
    Column("seen_at", Double, nullable=False),
)

signin = Table(
    "signin",
    metadata,
    Column("office", Text, primary_key=True),
    Column("clerk", Text, primary_key=True),
    Column("misses", Integer, nullable=False),
    Column("blocked_until", Double, nullable=False),
)

access = Table(
    "access",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("office", Text),
    Column("at", Double, nullable=False),
    Column("clerk", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("key", Text),
    Index("access_by_time", "at"),
)
