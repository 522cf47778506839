"""What an SBI service answers, as far as the terminal reads it; foreign JSON becomes checked values here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

import msgspec

from drivers.fingerprint.sbi.record import Record, chained, parse
from drivers.fingerprint.sbi.refusals import from_code, garbled, no, untrusted
from drivers.fingerprint.sbi.signed import Trust, unbase64url
from drivers.ports import BadCapture, DeviceError, DeviceLost, Finger, Reason

T = TypeVar("T")

PURPOSE = "Registration"
NAMES: Mapping[Finger, str] = MappingProxyType(
    {
        Finger.RIGHT_THUMB: "Right Thumb",
        Finger.RIGHT_INDEX: "Right IndexFinger",
        Finger.RIGHT_MIDDLE: "Right MiddleFinger",
        Finger.RIGHT_RING: "Right RingFinger",
        Finger.LEFT_THUMB: "Left Thumb",
        Finger.LEFT_INDEX: "Left IndexFinger",
        Finger.LEFT_MIDDLE: "Left MiddleFinger",
        Finger.LEFT_RING: "Left RingFinger",
    }
)
"""`bioSubType`, in SBI's own spelling."""


class _Fault(msgspec.Struct, rename="camel"):
    error_code: str | int = "0"


class Found(msgspec.Struct, rename="camel"):
    """One device of MOSIPDISC. Nothing of it is signed yet."""

    device_id: str = ""
    device_status: str = ""
    device_code: str = ""
    service_version: str = ""
    device_sub_id: list[str | int] = []
    spec_version: list[str] = []
    error: _Fault | None = None


class _Described(msgspec.Struct, rename="camel"):
    device_info: str = ""
    error: _Fault | None = None


class _Info(msgspec.Struct, rename="camel"):
    device_id: str
    device_code: str
    digital_id: str
    env: str
    device_status: str = ""
    purpose: str = ""
    firmware: str = ""


class _DigitalId(msgspec.Struct, rename="camel"):
    serial_no: str
    type: str
    make: str = ""
    model: str = ""
    device_sub_type: str = ""


class _Element(msgspec.Struct, rename="camel"):
    data: str = ""
    hash: str = ""
    error: _Fault | None = None


class _Captured(msgspec.Struct):
    biometrics: list[_Element]


class _Biometric(msgspec.Struct, rename="camel"):
    digital_id: str
    bio_type: str
    bio_sub_type: str
    device_code: str
    purpose: str
    env: str
    bio_value: str
    transaction_id: str


class _Refusal(msgspec.Struct):
    error: _Fault


@dataclass(frozen=True)
class Scanner:
    """A scanner that showed who it is."""

    device_id: str
    sub_id: str
    serial: str
    model: str
    firmware: str


@dataclass(frozen=True)
class Question:
    """What one capture was asked for; the answer must say the same."""

    scanner: Scanner
    env: str
    finger: Finger
    transaction: str
    before: bytes
    """The hash chain so far."""


def found(body: bytes) -> list[Found]:
    """The devices of a discovery that are there, whatever their state. Raises DeviceError if it has none."""
    offered = _read(body, list[Found])
    there = [one for one in offered if one.device_id and _code(one.error) == 0]
    if there:
        return there
    for one in offered:
        _refuse(one.error)
    raise no(DeviceLost, Reason.UNPLUGGED, "no finger scanner connected")


def able(device: Found) -> None:
    """Raises DeviceError unless the device says that it is ready or at work."""
    status = device.device_status.lower()
    if status in ("ready", "busy"):
        return
    raise from_code({"not registered": 100, "not ready": 110}.get(status, 110))


def described(body: bytes, trust: Trust, env: str, device: Found) -> Scanner:
    """Who the discovered device is, by its own signature. Raises DeviceError."""
    tokens = []
    for one in _read(body, list[_Described]):
        _refuse(one.error)
        tokens.append(one.device_info)
    for token in tokens:
        if token.count(".") != 2:
            raise untrusted("device information is not signed: not registered")
        info = _read(trust.payload(token), _Info)
        if info.device_id == device.device_id:
            break
    else:
        raise garbled("device information of another device")
    identity = _identity(trust, info.digital_id, info.device_code)
    if info.device_code != device.device_code:
        raise untrusted("another serial number than discovered")
    if info.env != env:
        raise untrusted("device belongs to another environment")
    if info.purpose not in ("", PURPOSE):
        raise untrusted("device is not meant for registration")
    # single scanners say 0 or nothing; a slap scanner takes one finger on whichever side it is
    sub_id = str(next(iter(device.device_sub_id), "0"))
    model = f"{identity.make} {identity.model}".strip() or "SBI finger scanner"
    return Scanner(info.device_id, sub_id, info.device_code, model, info.firmware)


def captured(body: bytes, trust: Trust, question: Question) -> tuple[Record, bytes]:
    """The record that was asked for and the hash chain's next value. Raises DeviceError."""
    answer = _read(body, _Captured)
    if len(answer.biometrics) != 1:
        for one in answer.biometrics:
            _refuse(one.error)
        raise garbled("not one biometric")
    element = answer.biometrics[0]
    _refuse(element.error)
    if not element.data:
        raise no(BadCapture, Reason.INCOMPLETE, "answer without data")
    said = _read(trust.payload(element.data), _Biometric)
    _identity(trust, said.digital_id, said.device_code)
    if said.transaction_id != question.transaction:
        raise garbled("answer to another transaction")
    if said.env != question.env or said.purpose != PURPOSE:
        raise untrusted("captured for another environment or purpose")
    if said.device_code != question.scanner.serial:
        raise untrusted("captured by another device")
    if said.bio_type != "Finger" or said.bio_sub_type != NAMES[question.finger]:
        raise garbled("another finger than asked for")
    data = unbase64url(said.bio_value)
    after = chained(question.before, data)
    if element.hash.upper() != after.hex().upper():
        raise garbled("hash chain broken")
    return parse(data, question.finger), after


def refused(body: bytes) -> DeviceError:
    """The error that a service sent in place of a stream."""
    try:
        _refuse(_read(body, _Refusal).error)
    except DeviceError as error:
        return error
    return garbled("neither stream nor error")


def _identity(trust: Trust, token: str, serial: str) -> _DigitalId:
    identity = _read(trust.payload(token), _DigitalId)
    if identity.serial_no != serial:
        raise untrusted("digital id of another device")
    if identity.type != "Finger":
        raise untrusted("digital id of another kind of device")
    return identity


def _read(body: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise garbled("answer cannot be read") from None


def _code(fault: _Fault | None) -> int:
    text = "0" if fault is None else str(fault.error_code).strip()
    return int(text) if text.isdecimal() and len(text) < 6 else (0 if not text else -1)


def _refuse(fault: _Fault | None) -> None:
    if code := _code(fault):
        raise from_code(code)
