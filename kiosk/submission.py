"""Puts together what the office opens: the files of a submission and their record."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

import msgspec

from drivers.ports import Finger, Identity, Ink
from flows.identity import ChipIdentity, OnlineIdentity, Proof
from flows.needs import Application, Criterion, Missing, NoSignature, Portrait, Prints, Signature
from kiosk import processlog
from kiosk.protocol import Protocol
from kiosk.settings import Settings
from office import messages

FILE_OF = {
    Finger.RIGHT_THUMB: "finger-right-thumb.cbeff",
    Finger.RIGHT_INDEX: "finger-right-index.cbeff",
    Finger.RIGHT_MIDDLE: "finger-right-middle.cbeff",
    Finger.RIGHT_RING: "finger-right-ring.cbeff",
    Finger.LEFT_THUMB: "finger-left-thumb.cbeff",
    Finger.LEFT_INDEX: "finger-left-index.cbeff",
    Finger.LEFT_MIDDLE: "finger-left-middle.cbeff",
    Finger.LEFT_RING: "finger-left-ring.cbeff",
}
NOT_PERFORMED = "not performed"
"""Attack detection without a certified component (TR-03121-3 Vol. 2): a missing result is signalled, never invented."""


@dataclass(frozen=True)
class Occasion:
    """When, where and with what an application was captured."""

    key: str
    code: str
    mark: str
    """What stands in for the office's number until there is one, such as `K3-047`."""
    started_at: datetime
    ended_at: datetime
    language: str
    devices: dict[str, Identity]


def compose(
    application: Application, protocol: Protocol, occasion: Occasion, settings: Settings
) -> messages.Submission:
    """All files of a submission. Nothing here touches the disk."""
    files: dict[str, bytes] = {}
    if application.portrait is not None:
        files["portrait.jpg"] = application.portrait.jpeg
    for print_ in application.prints or ():
        if not isinstance(print_, Missing):
            files[FILE_OF[print_.finger]] = print_.record
    if isinstance(application.signature, Signature):
        files["signature.jpg"] = application.signature.jpeg
    identity = application.identity
    if isinstance(identity, ChipIdentity) and identity.face is not None:
        files[f"document-face.{identity.face_format}"] = identity.face
    files["record.json"] = msgspec.json.format(
        msgspec.json.encode(_record(application, files, occasion, settings)), indent=1
    )
    files["log.xml"] = processlog.write(application, protocol, occasion, settings)
    return messages.Submission(messages.VERSION, files)


def _record(
    application: Application, files: dict[str, bytes], occasion: Occasion, settings: Settings
) -> dict[str, object]:
    case, ticket = application.case, application.ticket
    return {
        "version": messages.VERSION,
        "key": occasion.key,
        "code": occasion.code,
        "mark": occasion.mark,
        "terminal": settings.terminal.name,
        "office": settings.terminal.office,
        "started_at": occasion.started_at,
        "captured_at": occasion.ended_at,
        "language": occasion.language,
        "document": application.document.value,
        "age": application.age.value,
        "case": case.reference if case else None,
        "code_unchecked": application.code_unchecked,
        "ticket": {"key": ticket.key, "label": ticket.label} if ticket else None,
        "portrait": _portrait(application.portrait),
        "fingers": _fingers(application.prints, settings),
        "signature": _signature(application.signature),
        "identity": _identity(application.identity),
        "attack_detection": {"portrait": NOT_PERFORMED, "fingers": NOT_PERFORMED},
        "sha256": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
    }


def criteria(judged: tuple[Criterion, ...]) -> dict[str, dict[str, object]]:
    """Criteria by their id in TR-03121-3 Vol. 2, as the desk and `kiosk assess` show them."""
    return {
        one.id: {
            "name": one.name,
            "value": round(one.value, 4),
            "min": one.min,
            "max": one.max,
            "fulfilled": one.fulfilled,
            "mandatory": one.mandatory,
        }
        for one in judged
    }


def _identity(identity: Proof | None) -> dict[str, object] | None:
    """Who the person is, and how far that can be believed (ICAO 9303-11, passive authentication)."""
    if identity is None:
        return None
    if isinstance(identity, OnlineIdentity):
        return {"source": "online", "session": identity.session}
    return {
        "source": "chip",
        "authenticity": identity.authenticity,
        "surname": identity.surname,
        "given_names": identity.given,
        "born": identity.born,
        "nationality": identity.nationality,
        "document": {
            "code": identity.document,
            "number": identity.number,
            "issuer": identity.issuer,
            "expires": identity.expires,
        },
    }


def _portrait(portrait: Portrait | None) -> dict[str, object] | None:
    if portrait is None:
        return None
    height, width = portrait.pixels.shape[:2]
    points = portrait.points
    return {
        "width": width,
        "height": height,
        "accepted": portrait.accepted,
        "advice": [advice.value for advice in portrait.advice],
        "face": {name: getattr(points, name) for name in ("left_eye", "right_eye", "chin", "crown")},
        "criteria": criteria(portrait.criteria),
    }


def _fingers(prints: Prints | None, settings: Settings) -> list[dict[str, object]] | None:
    if prints is None:
        return None
    return [
        {"position": int(one.finger), "missing": one.reason.value}
        if isinstance(one, Missing)
        else {
            "position": int(one.finger),
            "file": FILE_OF[one.finger],
            "quality": one.quality,
            "threshold": settings.fingers.least(one.finger),
            "acceptable": one.acceptable,
            "feedback": [advice.value for advice in one.feedback],
            "attempts": one.attempts,
        }
        for one in prints
    ]


def _signature(signature: Signature | NoSignature | None) -> dict[str, object] | None:
    if signature is None:
        return None
    if isinstance(signature, NoSignature):
        return {"missing": "cannot sign"}
    return {"width": signature.width, "height": signature.height, "ink": _ink(signature.ink)}


def _ink(ink: Ink) -> dict[str, object]:
    """Points as [x mm, y mm, t s, pressure 0..1]: the field set of ISO/IEC 19794-7."""
    return {
        "field_mm": [ink.width, ink.height],
        "strokes": [[[round(v, 3) for v in (p.x, p.y, p.t, p.pressure)] for p in stroke] for stroke in ink.strokes],
    }
