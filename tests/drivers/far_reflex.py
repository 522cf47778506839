"""The virtual PTP camera that lives in the gphoto2 package, with a finder to look through where it has none.

The session class is imported in the worker's process only.
"""

from __future__ import annotations

import itertools
from pathlib import Path

import cv2
import gphoto2
import numpy as np
import pytest

from drivers.camera import reflex, tether


def virtual_camera(folder: Path, patch: pytest.MonkeyPatch, *, live_view: bool, pictures: int = 1) -> Path:
    """Let libgphoto2 find a camera whose pictures lie in `folder`; it must be called before the driver opens."""
    inside = folder / "DCIM" / "100TEST"
    inside.mkdir(parents=True)
    for number in range(pictures):
        picture = np.full((600, 800, 3), (40, 120, 200), np.uint8)
        cv2.imwrite(str(inside / f"IMG_{number:04d}.jpg"), picture)
    patch.setenv("VCAMERADIR", str(folder))
    if live_view:
        patch.setattr(reflex, "SESSION", f"{__name__}:LiveSession")
    return inside


class LiveSession(tether.Session):
    """With a live view: grey that gets lighter."""

    def __init__(self, port: str, settings: dict[str, str]) -> None:
        super().__init__(port, settings)
        self._shades = itertools.cycle(range(60, 200))

    def _preview(self) -> bytes:
        return bytes(cv2.imencode(".jpg", np.full((48, 64, 3), next(self._shades), np.uint8))[1])


class HangingSession(LiveSession):
    """Hangs in the third look."""

    def _preview(self) -> bytes:
        if next(self._shades) > 62:
            import ctypes

            ctypes.PyDLL(None).sleep(3600)
        return super()._preview()


class GoneSession(LiveSession):
    """The cable is pulled at the third look."""

    def _preview(self) -> bytes:
        if next(self._shades) > 62:
            raise gphoto2.GPhoto2Error(gphoto2.GP_ERROR_IO_USB_FIND)
        return super()._preview()
