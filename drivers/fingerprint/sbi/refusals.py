"""What an SBI service's error codes mean, and how the terminal's own refusals are told.

A `DeviceError` has no room for a sentence, so the cause goes to the log: fixed words, never contents.
"""

from __future__ import annotations

import logging

from drivers.ports import BadCapture, Device, DeviceBusy, DeviceError, DeviceLost, DeviceMissing, Reason

log = logging.getLogger(__name__)

_Kind = tuple[type[DeviceError], Reason]

_NOT_ALLOWED: _Kind = (DeviceMissing, Reason.NO_PERMISSION)
_NOTHING_USABLE: _Kind = (BadCapture, Reason.INCOMPLETE)
_NONSENSE: _Kind = (BadCapture, Reason.GARBLED)
_GONE: _Kind = (DeviceLost, Reason.UNPLUGGED)
_MUTE: _Kind = (DeviceLost, Reason.SILENT)
_BUSY: _Kind = (DeviceBusy, Reason.IN_USE)

_CODES: dict[int, tuple[_Kind, str]] = {
    100: (_NOT_ALLOWED, "not registered"),
    101: (_NOTHING_USABLE, "no finger"),
    102: (_NOTHING_USABLE, "extraction failed"),
    103: (_NOT_ALLOWED, "tampered with"),
    104: (_NOT_ALLOWED, "management server out of reach"),
    105: (_NOTHING_USABLE, "finger lies wrongly"),
    106: (_GONE, "device not found"),
    107: (_NOT_ALLOWED, "device key expired"),
    108: (_NOT_ALLOWED, "domain key missing"),
    109: (_NONSENSE, "finger count not supported"),
    110: (_MUTE, "not ready"),
    111: (_BUSY, "busy"),
    112: (_NONSENSE, "transaction id"),
    202: (_GONE, "no device connected"),
    700: (_NOTHING_USABLE, "stream stopped"),
    701: (_NOTHING_USABLE, "time over"),
    703: (_BUSY, "already capturing"),
}


def no(kind: type[DeviceError], reason: Reason, why: str) -> DeviceError:
    """The error to raise; `why` (fixed words, no contents) goes to the log."""
    # who cannot be trusted is the operator's business at once; the rest happens with every citizen
    level = logging.WARNING if reason is Reason.NO_PERMISSION else logging.INFO
    log.log(level, "finger scanner service: %s", why)
    return kind(Device.FINGERPRINT, reason)


def garbled(why: str) -> DeviceError:
    """It answered nonsense, or something that was not asked for."""
    return no(BadCapture, Reason.GARBLED, why)


def untrusted(why: str) -> DeviceError:
    """It is not the device, or not the service, that the operator trusts."""
    return no(DeviceMissing, Reason.NO_PERMISSION, why)


def from_code(code: int) -> DeviceError:
    """The error that a service's `errorCode` stands for. The vendor's own `errorInfo` is never read."""
    (kind, reason), words = _CODES.get(code, (_NONSENSE, "unknown code"))
    return no(kind, reason, f"error {code}, {words}")
