"""A submission as the desk works with it: opened with the office's key in memory, never written anywhere.

After a retake the newer submission counts, and what was good of the one before fills what it lacks.
"""

from __future__ import annotations

import io
import threading
import zipfile
from dataclasses import dataclass
from datetime import datetime
from xml.etree import ElementTree as ET

from office.decoding import production_portrait
from office.opening import PrivateKey, load_private_key, open_envelope
from office.problems import Refusal
from office.record import FINGERS, Record, read
from office.settings import Settings
from office.submissions import Decision, Received, Submissions, Verdict

NAMESPACE = "http://trbio.bsi.bund.de/gid/6/v1"


@dataclass(frozen=True, repr=False)
class Dossier:
    """Files by name, and what the terminal says of them."""

    received: Received
    record: Record
    files: dict[str, bytes]
    before: Received | None = None
    """What this was taken again for."""


class Dossiers:
    """Opens submissions for the desk."""

    def __init__(self, submissions: Submissions, settings: Settings) -> None:
        self._submissions = submissions
        self._settings = settings
        self._key: PrivateKey | None = None
        self._turn = threading.Lock()

    def open(self, key: str) -> Dossier:
        """Raises Refusal (not-found), KeyUnusable or CannotOpen."""
        received = self._submissions.find(key)
        if received is None:
            raise Refusal("not-found")
        files = self._files(received.key)
        record = read(files.get("record.json", b""))
        if received.case is None:
            return Dossier(received, record, files)
        before = self._submissions.find(received.case)
        if before is None or before.key != received.case:
            return Dossier(received, record, files)
        earlier = self._files(before.key)
        told = read(earlier.get("record.json", b""))
        filled = Record(
            document=record.document or told.document,
            age=record.age or told.age,
            language=record.language,
            terminal=record.terminal,
            started_at=record.started_at,
            captured_at=record.captured_at,
            case=told.case,
            code_unchecked=record.code_unchecked,
            portrait=record.portrait or told.portrait,
            fingers=record.fingers or told.fingers,
            signature=record.signature or told.signature,
        )
        kept = {name: content for name, content in earlier.items() if _part(name) not in map(_part, files)}
        return Dossier(received, filled, {**kept, **files}, before)

    def _files(self, key: str) -> dict[str, bytes]:
        envelope = self._submissions.envelope(key)
        if envelope is None:
            raise Refusal("not-found")
        _, submission = open_envelope(envelope, self._private())
        return submission.files

    def _private(self) -> PrivateKey:
        with self._turn:
            if self._key is None:
                self._key = load_private_key(self._settings.path(self._settings.sealing.private_key))
            return self._key


def bundle(dossier: Dossier, decision: Decision, settings: Settings, now: datetime) -> bytes:
    """Everything for the Fachverfahren, as ZIP: the terminal's files, the portrait for production, the desk's log."""
    files = {name: content for name, content in dossier.files.items() if name != "record.json"}
    if "portrait.jpg" in files:
        small = production_portrait(files["portrait.jpg"])
        if small is not None:
            files["portrait-622x800.jp2"] = small
    files["record.json"] = dossier.files.get("record.json", b"{}")
    files["gid-log.xml"] = desk_log(dossier, decision, settings, now)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, now.astimezone(settings.zone).timetuple()[:6])
            archive.writestr(entry, content)
    return out.getvalue()


def desk_log(dossier: Dossier, decision: Decision, settings: Settings, now: datetime) -> bytes:
    """What the desk adds to the terminal's log (rules e): where, whether prints were allowed, what the clerk said.

    The names follow what is public of TR-03121-3 Vol. 2, v7; compare them with `gid6v1.xsd`.
    """
    record = dossier.record
    root = ET.Element("gid-log", {"xmlns": NAMESPACE})
    _leaf(root, "TransactionID", dossier.received.key)
    if dossier.before is not None:
        _leaf(root, "ReferenceID", dossier.before.key)
    _leaf(root, "Location", settings.office.authority or settings.office.id)
    _leaf(root, "FingerprintCaptureAllowed", str(record.age != "under_6").lower())
    _leaf(root, "Retrieved", now.isoformat())
    said = ET.SubElement(root, "Decision", {"result": "accepted", "overruled": str(_overruled(decision)).lower()})
    if decision.reason:
        _leaf(said, "Reason", decision.reason)
    if record.portrait is not None:
        selection = ET.SubElement(root, "FaceSelection", file="portrait.jpg")
        for id, one in record.portrait.criteria.items():
            if not one.fulfilled:
                ET.SubElement(selection, "qa", id=id[:8], result=f"{one.value:.4g}", ok="false")
    for finger in record.fingers or ():
        if finger.position not in FINGERS:
            continue
        if finger.missing is None:
            ET.SubElement(root, "FingerSelection", fc=str(finger.position), quality=str(finger.quality))
        else:
            ET.SubElement(root, "FingerMissing", fc=str(finger.position), reason=finger.missing[:40])
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text


def _overruled(decision: Decision) -> bool:
    return decision.verdict is Verdict.OVERRULED


def _leaf(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _part(name: str) -> str:
    """Which part of an application a file belongs to."""
    return name.partition(".")[0].partition("-")[0]
