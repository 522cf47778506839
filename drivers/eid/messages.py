"""AusweisApp's messages, as far as we listen, and what each asks for. Pure: message and state in, step out.

Unknown fields and unknown messages are passed over, for newer versions have more of both; a known field of another
type is an error.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import msgspec

from drivers.ports import EidNeed, EidStep

LONGEST = 65_536
"""Bytes of one message; the longest real one is a certificate's terms of use."""
_MOST_READERS = 16
_SHOWN = 200
"""Characters of a service's name or purpose that reach the screen."""
_MISTAKES = ("BAD_STATE", "INVALID", "INTERNAL_ERROR", "UNKNOWN_COMMAND")


class Garbled(ValueError):
    """Not a message of AusweisApp."""


class _Card(msgspec.Struct, frozen=True):
    inoperative: bool = False
    deactivated: bool = False
    retryCounter: int | None = None


class _Reader(msgspec.Struct, frozen=True):
    name: str = ""
    keypad: bool = False
    card: _Card | None = None


class _Result(msgspec.Struct, frozen=True):
    major: str = ""
    minor: str = ""


class _Chat(msgspec.Struct, frozen=True):
    effective: tuple[str, ...] = ()


class _Description(msgspec.Struct, frozen=True):
    subjectName: str = ""
    purpose: str = ""


class Message(msgspec.Struct, frozen=True):
    """One message, whatever its kind."""

    msg: str
    name: str = ""
    error: str | None = None
    result: _Result | None = None
    url: str = ""
    chat: _Chat | None = None
    description: _Description | None = None
    reader: _Reader | None = None
    card: _Card | None = None
    success: bool | None = None
    current: int | None = None
    VersionInfo: dict[str, str] | None = None


_DECODER = msgspec.json.Decoder(Message)


def decode(raw: bytes | str) -> Message:
    """Raises Garbled."""
    if len(raw) > LONGEST:
        raise Garbled("too long")
    try:
        return _DECODER.decode(raw)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        raise Garbled("no message") from None


@dataclass(frozen=True)
class Progress:
    """Where a workflow stands: what is shown, and which number was sent last."""

    step: EidStep = field(default_factory=lambda: EidStep(EidNeed.WORK))
    sent: EidNeed | None = None

    @property
    def over(self) -> bool:
        return self.step.need in (EidNeed.DONE, EidNeed.FAILED)


def follow(progress: Progress, message: Message) -> tuple[Progress, str | None]:
    """What a message changes, and the command to send in return, if one is due."""
    if progress.over:
        return progress, None
    kind = message.msg
    if kind in _MISTAKES:
        return _to(progress, EidStep(EidNeed.FAILED, problem=kind.lower())), None
    if kind in ("AUTH", "CHANGE_PIN"):
        return _ended(progress, message), None
    if kind == "ACCESS_RIGHTS":
        rights = message.chat.effective if message.chat else ()
        return _to(progress, EidStep(EidNeed.WORK, rights=rights[:32])), "GET_CERTIFICATE"
    if kind == "CERTIFICATE":
        told = message.description or _Description()
        named = replace(
            progress.step, need=EidNeed.CONSENT, reader=told.subjectName[:_SHOWN], purpose=told.purpose[:_SHOWN]
        )
        return _to(progress, named), None
    if kind == "PAUSE":
        return _to(progress, EidStep(EidNeed.CARD)), "CONTINUE"
    if kind == "INSERT_CARD":
        return Progress(EidStep(EidNeed.CARD)), None
    if kind == "READER" and message.card is not None:
        return _card(progress, message.card), None
    asked = {"ENTER_PIN": EidNeed.PIN, "ENTER_CAN": EidNeed.CAN, "ENTER_PUK": EidNeed.PUK, "ENTER_NEW_PIN": EidNeed.PIN}
    if kind in asked:
        return _to(progress, _number(progress, asked[kind], message)), None
    return progress, None


def lying(readers: frozenset[str], message: Message) -> frozenset[str]:
    """The readers that a card lies on, after a message."""
    if message.msg == "READER":
        name, card = message.name, message.card
    elif message.reader is not None:
        name, card = message.reader.name, message.reader.card
    else:
        return readers
    if card is None:
        return readers - {name}
    return readers | {name} if len(readers) < _MOST_READERS else readers


def _number(progress: Progress, need: EidNeed, message: Message) -> EidStep:
    reader = message.reader or _Reader()
    tries = reader.card.retryCounter if reader.card else None
    wrong = progress.sent is need and message.msg != "ENTER_NEW_PIN"
    known = tries if tries is not None and 0 <= tries <= 3 else None
    return EidStep(need, known, reader.keypad, wrong)


def _card(progress: Progress, card: _Card) -> Progress:
    if card.inoperative:
        return _to(progress, EidStep(EidNeed.PUK))
    if card.deactivated:
        return _to(progress, EidStep(EidNeed.FAILED, problem="deactivated"))
    return progress


def _ended(progress: Progress, message: Message) -> Progress:
    if message.error is not None:
        return _to(progress, EidStep(EidNeed.FAILED, problem="not-started"))
    if message.success is not None:
        return _to(progress, EidStep(EidNeed.DONE) if message.success else EidStep(EidNeed.FAILED, problem="failed"))
    if message.result is None:
        return progress
    if message.result.major.endswith("#ok"):
        return _to(progress, EidStep(EidNeed.DONE, session=message.url))
    problem = message.result.minor.rpartition("#")[2] or message.result.major.rpartition("#")[2]
    return _to(progress, EidStep(EidNeed.FAILED, problem=problem[:64]))


def _to(progress: Progress, step: EidStep) -> Progress:
    return replace(progress, step=step)
