"""Every message between terminal and office. msgspec only, so that importing it brings nothing else along.

Unknown fields are ignored, unknown versions refused. Times are UTC.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal

import msgspec

VERSION = 1
ENVELOPE_TYPE = "application/vnd.buergerterminal.sealed"
PROBLEM_TYPE = "application/problem+json"
PROBLEM_BASE = "urn:buergerterminal:problem:"
PUBLIC_KEY_LABEL = "BUERGERTERMINAL PUBLIC SEALING KEY"

UNREADABLE = (ValueError, RecursionError)
"""What decoding foreign bytes may raise: msgspec lets errors of UTF-8 and of depth through as they are."""


Code = Annotated[str, msgspec.Meta(min_length=1, max_length=40, pattern="^[A-Za-z0-9 -]+$")]
"""A code as people type, scan or read it out."""
Label = Annotated[str, msgspec.Meta(min_length=1, max_length=40, pattern="^[A-Za-z0-9][A-Za-z0-9._-]*$")]
"""A technical name: a terminal, a service, a mark, a reference."""
Language = Annotated[str, msgspec.Meta(min_length=2, max_length=12, pattern="^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})?$")]


class Document(StrEnum):
    """The document applied for; it decides the size of the signature picture (TR-03123)."""

    PASSPORT = "passport"
    IDENTITY_CARD = "identity_card"


class Part(StrEnum):
    """A part of an application that the terminal can take."""

    PORTRAIT = "portrait"
    PRINTS = "prints"
    SIGNATURE = "signature"


class Header(msgspec.Struct, frozen=True):
    """The readable outside of an envelope; it is bound to the seal, so that no carrier can change it."""

    version: int
    office_key: str
    """Fingerprint of the public key the envelope is sealed to: the first 16 hex digits of its SHA-256."""
    terminal: Label
    key: str
    """A UUID: idempotency key of the hand-in and name of the submission for ever."""
    code: Code
    """The hand-over code that the citizen carries, such as `K7M-4QX`."""
    captured_at: datetime
    expires_at: datetime
    mark: Label | None = None
    """The mark printed when the office could not be asked for a number, such as `K3-047`."""
    ticket: str | None = None
    """Key of the queue ticket drawn in the same visit."""
    case: Label | None = None
    """The office's own name of the case that it was captured for."""


class Envelope(msgspec.Struct, frozen=True):
    """What travels and what the outbox keeps. msgpack: the header's exact bytes and the sealed submission."""

    header: bytes
    sealed: bytes


class Submission(msgspec.Struct, frozen=True):
    """What is inside an envelope: files by name, as `office open` lays them down.

    `portrait.jpg`, `finger-right-index.cbeff`, `finger-left-index.cbeff`, `signature.jpg`, `record.json`, `log.xml`;
    parts that were not taken are absent, `record.json` says why.
    """

    version: int
    files: dict[str, bytes]


class Receipt(msgspec.Struct, frozen=True):
    """The office has it, for good."""

    key: str
    number: int
    day: str
    """The office's local date, ISO 8601."""
    office: str
    received_at: datetime


class TicketRequest(msgspec.Struct, frozen=True):
    """Draw a queue number. The idempotency key of the call becomes the ticket's key."""

    service: Label
    language: Language = "de"


class FindTicket(msgspec.Struct, frozen=True):
    """Look for the number of a slip that was brought along. `code` is what its QR code says, or the end of it."""

    code: Annotated[str, msgspec.Meta(min_length=10, max_length=300)]


class CheckIn(msgspec.Struct, frozen=True):
    """Say that the person with this appointment is here. The idempotency key becomes the ticket's key."""

    code: Code
    language: Language = "de"


class Estimate(msgspec.Struct, frozen=True):
    """How long it may take, in minutes, as a rounded range."""

    low: int
    high: int


class Ticket(msgspec.Struct, frozen=True):
    """A queue number."""

    key: str
    number: int
    label: str
    """As printed and called, such as `A 017`."""
    day: str
    service: str
    area: str
    """The waiting area."""
    ahead: int
    issued_at: datetime
    estimate: Estimate | None = None
    issuer: str | None = None
    """Who calls people by this number where it is not this office's own queue."""
    url: str | None = None
    """The ticket's page on the phone; whoever has the address may look. None where the office has no pages."""
    appointment_at: datetime | None = None
    """When the appointment begins that this number was given for."""


class Outcome(StrEnum):
    """What became of a queue number at the terminal."""

    PRINTED = "printed"
    SHOWN = "shown"
    ABANDONED = "abandoned"


class TicketOutcome(msgspec.Struct, frozen=True):
    outcome: Outcome


class Turn(StrEnum):
    """Where a queue number stands."""

    WAITING = "waiting"
    CALLED = "called"
    FINISHED = "finished"
    MISSED = "missed"
    """Called, but nobody came."""
    RETURNED = "returned"


class Place(msgspec.Struct, frozen=True):
    """Where one number stands in the line now."""

    turn: Turn
    ahead: int = 0
    estimate: Estimate | None = None
    near: bool = False
    """It will be called soon: whoever holds it should be in the waiting area."""
    counter: str | None = None
    """Where to go, once called."""


class RequiredDocument(msgspec.Struct, frozen=True):
    """Something to bring. `names` by language code; German is always there."""

    id: str
    names: dict[str, str]


class Service(msgspec.Struct, frozen=True):
    """Something the office does for visitors."""

    id: str
    prefix: str
    """The letter before its queue numbers."""
    names: dict[str, str]
    area: str
    documents: tuple[RequiredDocument, ...] = ()
    ahead: int = 0
    estimate: Estimate | None = None
    remaining: int | None = None
    """Numbers left today; None is unlimited, 0 is none."""
    photo: bool = False
    """A portrait taken while waiting is of use for it."""


class Services(msgspec.Struct, frozen=True):
    """What is open now and how long the wait is."""

    services: tuple[Service, ...]
    as_of: datetime
    open_until: datetime | None = None
    """None while the office is closed."""


class Subject(msgspec.Struct, frozen=True):
    """What to know about a service before coming. Texts by language code; German is always there."""

    id: str
    """The id of the service that numbers are drawn for, where there is one."""
    names: dict[str, str]
    bring: tuple[RequiredDocument, ...] = ()
    fee: dict[str, str] | None = None
    minutes: int | None = None
    """What one visit takes at the counter."""
    online: str | None = None
    """Address in the city's portal where it needs no visit."""
    online_for: dict[str, str] | None = None
    """Who can do it online, and with what."""


class Elsewhere(msgspec.Struct, frozen=True):
    """Another office of the city."""

    name: str
    lines: tuple[dict[str, str], ...] = ()
    """Address, opening hours, how to get there."""


class Hotline(msgspec.Struct, frozen=True):
    """A number that answers questions, such as the authorities' 115."""

    number: str
    lines: tuple[dict[str, str], ...] = ()
    """What it answers, when, and what a call costs."""


class Information(msgspec.Struct, frozen=True):
    """What visitors want to know; changes rarely and is of use while the office is away."""

    subjects: tuple[Subject, ...] = ()
    week: tuple[tuple[str, ...], ...] = ((),) * 7
    """Opening hours from Monday on, such as "08:00-12:00"; none where it is closed."""
    closed: tuple[str, ...] = ()
    """Dates in the next weeks on which it is closed in spite of that, ISO 8601."""
    offices: tuple[Elsewhere, ...] = ()
    hotline: Hotline | None = None
    as_of: datetime | None = None


class FindCase(msgspec.Struct, frozen=True):
    """Look for an appointment or a prepared case. The code travels in the body, never in a URL."""

    code: Code


class Case(msgspec.Struct, frozen=True):
    """What the terminal may know of a case: never a name."""

    reference: str
    """The office's own name for it, opaque to the terminal."""
    document: Document
    age: int | None = None
    parts: tuple[Part, ...] = (Part.PORTRAIT, Part.PRINTS, Part.SIGNATURE)
    retake: tuple[str, ...] = ()
    """What a clerk wants to be better this time, in the words of `flows.needs.Advice`; empty for a first capture."""


class DeviceReport(msgspec.Struct, frozen=True):
    device: str
    state: str
    code: str | None = None
    findings: tuple[str, ...] = ()


USAGE_VERSION = 1
MOST_COUNTS = 64
Counts = Annotated[dict[Label, Annotated[int, msgspec.Meta(ge=0)]], msgspec.Meta(max_length=MOST_COUNTS)]
"""How often, by name."""


class Usage(msgspec.Struct, frozen=True):
    """How a terminal was used since a day, for ever growing: no person, no time, no single visit."""

    since: date
    ended: Counts = {}
    """Visits by how they ended; `done` is the good end."""
    abandoned: Counts = {}
    """Visits that did not end well, by the step at which they ended."""
    missed: Counts = {}
    """Captures that had to be repeated, such as `face-3.1` (a criterion of TR-03121-3) or `finger-too_dry`."""
    tickets: Counts = {}
    """Queue numbers by what became of them."""
    slips: Annotated[int, msgspec.Meta(ge=0)] = 0
    paper_m: Annotated[int, msgspec.Meta(ge=0)] = 0
    """Metres of paper."""
    version: int = USAGE_VERSION
    """What the counts mean; an office shows those that it knows."""

    @property
    def visits(self) -> int:
        """All of them."""
        return sum(self.ended.values())

    @property
    def done(self) -> int:
        """Those that came to their good end."""
        return self.ended.get("done", 0)


class Heartbeat(msgspec.Struct, frozen=True):
    """How a terminal is."""

    terminal: str
    version: str
    outbox_waiting: int
    outbox_oldest_s: float | None = None
    devices: tuple[DeviceReport, ...] = ()
    calls_for_help: int = 0
    outbox_refused: int = 0
    """Submissions that the office refused for good: a person must look."""
    certificate_days: int | None = None
    """Days until the terminal's certificate ends."""
    clock_off_s: float | None = None
    """By how much the office's clock was ahead at the last heartbeat."""
    sealing_key: str | None = None
    """Id of the key that this terminal seals to."""
    audit_head: str | None = None
    """Length and hash of the audit chain, such as `1207:9f…`: what a cut tail is measured against."""
    usage: Usage | None = None


class KeyAnnouncement(msgspec.Struct, frozen=True):
    """The sealing key that holds from a moment on. `serial` only grows; `key` is its 1216 bytes."""

    office: str
    serial: Annotated[int, msgspec.Meta(ge=1)]
    key: bytes
    not_before: datetime


class NextKey(msgspec.Struct, frozen=True):
    """A KeyAnnouncement's exact bytes (JSON) and the root's Ed25519 signature over them."""

    announcement: bytes
    signature: bytes


class HeartbeatAnswer(msgspec.Struct, frozen=True):
    time: datetime
    next_key: NextKey | None = None
    """Tells of another sealing key; it counts only with the root's signature."""


class Feedback(msgspec.Struct, frozen=True):
    """How a visit was. It carries nothing that leads back to one."""

    face: Annotated[int, msgspec.Meta(ge=1, le=5)]
    """From 1, bad, to 5, good."""
    wish: str | None = None
    """Id of the service that somebody would rather do online."""


class CallForHelp(msgspec.Struct, frozen=True):
    """A visitor at this terminal asks for a person."""

    open: bool
    """False when the visitor cancelled the call."""


ProblemKind = Literal[
    "digest-mismatch",
    "unknown-terminal",
    "in-progress",
    "too-large",
    "key-reused",
    "unknown-version",
    "malformed",
    "expired",
    "clock-off",
    "too-early",
    "too-late",
    "not-found",
    "none-left",
    "closed",
    "busy",
    "internal",
]


class Problem(msgspec.Struct, frozen=True):
    """RFC 9457. `type` ends with one of ProblemKind."""

    type: str
    title: str
    status: int
    detail: str = ""
    at: datetime | None = None
    """too-early: when it becomes possible. too-late: when the appointment was."""
