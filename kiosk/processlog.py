"""The process log of one capture (TR-03121-3 Vol. 2, LOG-*; names follow gid6v1.xsd as far as rules e gives them).

The log repeats no pictures: `Records` names the files of the same submission by type. Attack detection is logged as
not performed, since no certified component did it.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from drivers.ports import Finger
from flows.needs import Application, FingerAdvice, Missing, MissingReason, Print
from kiosk import __version__
from kiosk.protocol import FaceCapture, FingerCapture, Protocol
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.submission import Occasion

NAMESPACE = "http://trbio.bsi.bund.de/gid/6/v1"
FACE_PROFILE = "GID_UnsupervisedSelfServiceFacialImageAcquisitionSystem"
FINGER_PROFILE = "GID_UnsupervisedSelfServiceFingerprintAcquisitionSystem"
STAFFED_FINGER_PROFILE = "GID_SupervisedFingerprintAcquisition"
MISSING = {
    MissingReason.INJURED: "temporarilyNotAvailable",
    MissingReason.MISSING: "permanentlyNotAvailable",
    MissingReason.NO_QUALITY: "insufficientQuality",
    MissingReason.SAME_FINGER: "other",
}
SAME_FINGER_ERROR = "F-UNIQUE-2"
"""The same finger was presented twice in both rounds; the full list of error codes is in kiosk/README.md."""


def write(application: Application, protocol: Protocol, occasion: Occasion, settings: Settings) -> bytes:
    """The log as XML, UTF-8."""
    root = ET.Element("MultiModalProcess", {"xmlns": NAMESPACE})
    _leaf(root, "TransactionID", occasion.key)
    if application.case is not None:
        _leaf(root, "ReferenceID", application.case.reference)
    _span(root, occasion.started_at, occasion.ended_at)
    software = ET.SubElement(root, "Software")
    _leaf(software, "Name", "Buergerterminal")
    _leaf(software, "Version", __version__)
    _leaf(software, "Certified", "false")
    if protocol.face_from is not None:
        _face(root, application, protocol, occasion, settings)
    if application.age.prints and application.prints is not None:
        _fingers(root, application.prints, protocol, occasion, settings)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text


def _face(
    root: ET.Element, application: Application, protocol: Protocol, occasion: Occasion, settings: Settings
) -> None:
    face = ET.SubElement(root, "FaceAcquisition")
    _leaf(face, "ApplicationProfile", FACE_PROFILE)
    _span(face, protocol.face_from or occasion.started_at, protocol.face_to or occasion.ended_at)
    _device(face, "CaptureDevice", occasion, "camera")
    ET.SubElement(face, "Timeout", configured=_milliseconds(settings.photo.run), occurred=str(protocol.face_timeouts))
    _leaf(face, "MultiplePersonDetectionInformation", str(protocol.several_people).lower())
    for number, capture in enumerate(protocol.faces, 1):
        _face_capture(face, number, capture, application)
    shown = ET.SubElement(face, "UserInterface")
    for at, advice in protocol.shown:
        ET.SubElement(shown, "LiveStatus", timestamp=_time(at)).text = advice
    ET.SubElement(face, "PAD", performed="false")
    if application.portrait is not None:
        _records(face, "jpeg", ["portrait.jpg"])


def _face_capture(face: ET.Element, number: int, capture: FaceCapture, application: Application) -> None:
    selected = application.portrait is not None and capture.taken_at == application.portrait.taken_at
    one = ET.SubElement(
        face, "Capture", id=f"face-{number}", timestamp=_time(capture.at), best=str(selected).lower(),
        faces=str(capture.faces),
    )  # fmt: skip
    quality = ET.SubElement(one, "FaceQuality", capture=f"face-{number}")
    for criterion in capture.criteria:
        low, high = criterion.min, criterion.max
        ET.SubElement(
            quality, "qa", id=criterion.id, min=_bound(low), max=_bound(high), tmin=_bound(low), tmax=_bound(high),
            result=f"{criterion.value:.4g}", ok=str(criterion.fulfilled).lower(),
        )  # fmt: skip


def _fingers(
    root: ET.Element, prints: tuple[Print | Missing, ...], protocol: Protocol, occasion: Occasion, settings: Settings
) -> None:
    fingers = ET.SubElement(root, "FingerAcquisition")
    _leaf(fingers, "ApplicationProfile", STAFFED_FINGER_PROFILE if settings.staffed else FINGER_PROFILE)
    _span(fingers, protocol.finger_from or occasion.started_at, protocol.finger_to or occasion.ended_at)
    scanner = _device(fingers, "CaptureDevice", occasion, "fingerprint")
    _leaf(scanner, "PixelDensity", "500")
    ET.SubElement(fingers, "Timeout", configured=_milliseconds(settings.fingers.time), occurred=str(_overtime(prints)))
    kept = {one.finger: one for one in prints if isinstance(one, Print)}
    for number, capture in enumerate(protocol.fingers, 1):
        _finger_capture(fingers, number, capture, kept, settings.fingers.least(capture.finger))
    for one in prints:
        if isinstance(one, Missing):
            missing = ET.SubElement(fingers, "FingerMissing", fc=str(int(one.finger)), reason=MISSING[one.reason])
            if one.reason is MissingReason.SAME_FINGER:
                missing.set("errorCode", SAME_FINGER_ERROR)
    for number, same in enumerate(protocol.same_finger, 1):
        ET.SubElement(fingers, "Uniqueness", round=str(number), duplicate=str(same).lower())
    for finger in kept:
        ET.SubElement(fingers, "PAD", fc=str(int(finger)), performed="false")
    for kind in sorted({one.record_type for one in kept.values()}):
        files = [_file_of(finger) for finger, one in kept.items() if one.record_type == kind]
        _records(fingers, kind, files)


def _file_of(finger: Finger) -> str:
    return f"finger-{finger.name.lower().replace('_', '-')}.cbeff"


def _finger_capture(
    fingers: ET.Element, number: int, capture: FingerCapture, kept: dict[Finger, Print], threshold: int
) -> None:
    best = capture.finger in kept and kept[capture.finger].taken_at == capture.taken_at
    one = ET.SubElement(
        fingers, "Capture", id=f"finger-{number}", fc=str(int(capture.finger)), timestamp=_time(capture.at),
        best=str(best).lower(), quality=str(capture.quality), threshold=str(threshold), algorithm="NFIQ2",
    )  # fmt: skip
    if capture.acceptable:
        _leaf(one, "Acceptable", "true")
    else:
        reason = next(iter(capture.feedback), FingerAdvice.PRESS_HARDER).value
        ET.SubElement(one, "Rejection", reason="other", errorCode=f"F-{reason}")


def _overtime(prints: tuple[Print | Missing, ...]) -> int:
    return sum(isinstance(one, Print) and not one.acceptable for one in prints)


def _device(parent: ET.Element, name: str, occasion: Occasion, kind: str) -> ET.Element:
    device = ET.SubElement(parent, name)
    identity = occasion.devices.get(kind)
    _leaf(device, "Model", identity.model if identity else "unknown")
    _leaf(device, "Version", identity.firmware if identity else "")
    return device


def _records(parent: ET.Element, kind: str, files: list[str]) -> None:
    records = ET.SubElement(parent, "Records")
    for file in files:
        ET.SubElement(records, "BinaryRecord", type=kind, file=file)


def _span(parent: ET.Element, start: datetime, end: datetime) -> None:
    _leaf(parent, "StartTime", _time(start))
    _leaf(parent, "EndTime", _time(end))


def _leaf(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _time(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds")


def _bound(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _milliseconds(seconds: float) -> str:
    return str(round(seconds * 1000))
