"""As much of GLib, Gio and libfprint 1.94 as the driver calls, with libfprint's virtual image device behind it.

The device listens on the socket FP_VIRTUAL_IMAGE, as the real one does: `=ii` width, height and 8-bit pixels; a
negative width is -1 retry (height: which), -2 error (height: code), -5 removed.
"""

from __future__ import annotations

import os
import select
import socket
import struct
import threading
from pathlib import Path
from types import SimpleNamespace


class _Error(Exception):
    def __init__(self, domain: str, code: int) -> None:
        super().__init__("Erika Mustermann's finger")
        self.domain = domain
        self.code = code


class _Cancellable:
    def __init__(self) -> None:
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()


class _Image:
    def __init__(self, data: bytes, width: int, height: int) -> None:
        self._data, self._size = data, (width, height)

    def get_data(self) -> bytes:
        return self._data

    def get_width(self) -> int:
        return self._size[0]

    def get_height(self) -> int:
        return self._size[1]

    def get_ppmm(self) -> float:
        return float(os.environ.get("FP_STANDIN_PPMM", "0"))


class _Device:
    def __init__(self) -> None:
        self.props = SimpleNamespace(removed=False)
        self._listening: socket.socket | None = None

    def has_feature(self, feature: int) -> bool:
        return os.environ.get("FP_STANDIN") != "no capture"

    def get_name(self) -> str:
        return "Virtual image device for debugging"

    def get_driver(self) -> str:
        return "virtual_image"

    def is_open(self) -> bool:
        return self._listening is not None

    def open_sync(self, cancellable: None) -> None:
        if (code := os.environ.get("FP_STANDIN_OPEN")) is not None:
            domain, _, number = code.rpartition(":")
            raise _Error(domain, int(number))
        self._listening = socket.socket(socket.AF_UNIX)
        path = os.environ["FP_VIRTUAL_IMAGE"]
        Path(path).unlink(missing_ok=True)
        self._listening.bind(path)
        self._listening.listen()
        _MainContext.watched = self

    def capture_sync(self, wait_for_finger: bool, cancellable: _Cancellable) -> _Image:
        assert wait_for_finger
        while not cancellable.is_cancelled():
            if image := self.look(0.02):
                return image
        raise _Error("g-io-error-quark", 19)

    def look(self, seconds: float) -> _Image | None:
        assert self._listening is not None
        ready, _, _ = select.select([self._listening], [], [], seconds)
        if not ready:
            return None
        line, _ = self._listening.accept()
        with line, line.makefile("rb") as stream:
            width, height = struct.unpack("=ii", stream.read(8))
            if width == -1:
                raise _Error("fp - device - retry - quark", height)
            if width == -2:
                raise _Error("fp - device - error - quark", height)
            if width == -5:
                self.props.removed = True
                raise _Error("fp - device - error - quark", 256)
            return _Image(stream.read(width * height), width, height)


class _MainContext:
    watched: _Device | None = None

    @classmethod
    def default(cls) -> _MainContext:
        return cls()

    def iteration(self, may_block: bool) -> bool:
        try:
            if self.watched is not None:
                self.watched.look(0.0)
        except _Error:
            pass
        return False


class _Context:
    def get_devices(self) -> list[_Device]:
        return [_Device()] if "FP_VIRTUAL_IMAGE" in os.environ else []


def _timeout_add(milliseconds: int, called: object) -> threading.Timer:
    timer = threading.Timer(milliseconds / 1000, called)  # type: ignore[arg-type]
    timer.daemon = True
    timer.start()
    return timer


FPrint = SimpleNamespace(Context=_Context, DeviceFeature=SimpleNamespace(CAPTURE=1))
Gio = SimpleNamespace(Cancellable=_Cancellable)
GLib = SimpleNamespace(
    Error=_Error, MainContext=_MainContext, timeout_add=_timeout_add, source_remove=threading.Timer.cancel
)
