"""A vendor's SDK as bad as they come; imported only in the worker's process."""

from __future__ import annotations

import ctypes
import os
import time

from drivers.ports import BadCapture, Device, DeviceNeedsHand, Reason


class Session:
    def __init__(self, name: str) -> None:
        if name == "explodes":
            raise RuntimeError("licence of Erika Mustermann has expired")
        self._name = name

    def model(self) -> str:
        return f"Acme {self._name}"

    def pid(self) -> int:
        return os.getpid()

    def hang(self) -> None:
        """Hangs as native code does: holding the interpreter's lock, deaf to everything but SIGKILL."""
        ctypes.PyDLL(None).sleep(3600)

    def slow(self) -> str:
        time.sleep(0.3)
        return "late"

    def crash(self) -> None:
        ctypes.string_at(0)

    def jam(self) -> None:
        raise DeviceNeedsHand(Device.SIGNATURE, Reason.JAMMED)

    def half(self) -> None:
        raise BadCapture(Device.SIGNATURE, Reason.INCOMPLETE)

    def strange(self) -> object:
        return lambda: None
