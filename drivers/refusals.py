"""What the operating system says when a device cannot be had, as a `DeviceError`."""

from __future__ import annotations

import errno

from drivers.ports import Device, DeviceBusy, DeviceError, DeviceLost, DeviceMissing, Reason

_BUSY = {errno.EBUSY, errno.EAGAIN, errno.EADDRINUSE}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def refused(device: Device, error: OSError) -> DeviceError:
    """Why opening failed: in use, no permission, or not there."""
    if error.errno in _BUSY:
        return DeviceBusy(device, Reason.IN_USE)
    if error.errno in _FORBIDDEN:
        return DeviceMissing(device, Reason.NO_PERMISSION)
    return DeviceMissing(device, Reason.NOT_FOUND)


def lost(device: Device, error: OSError) -> DeviceError:
    """Why an open device stopped: a time-out is silence, anything else an unplugged cable."""
    return DeviceLost(device, Reason.SILENT if isinstance(error, TimeoutError) else Reason.UNPLUGGED)
