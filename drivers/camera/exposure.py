"""Exposure of a V4L2 camera in stops against its own automatic, read back and never assumed."""

from __future__ import annotations

import math
from typing import Protocol

import cv2

MANUAL, AUTOMATIC = 1, 3
"""V4L2_CID_EXPOSURE_AUTO: manual mode and aperture priority, the automatic of webcams."""
ENOUGH = 0.2
"""Stops that may be missing before the gain is raised too."""


class Controls(Protocol):
    """The controls of an open camera, as `cv2.VideoCapture` has them."""

    def get(self, key: int) -> float: ...

    def set(self, key: int, value: float) -> bool: ...


class Exposure:
    """One open camera's exposure. `fixed`: the settings named an exposure time, and the automatic stays off."""

    def __init__(self, camera: Controls, fixed: bool) -> None:
        self._camera = camera
        self._fixed = fixed
        self._base: tuple[float, float] | None = None
        """Exposure time and gain that the stops count from."""

    def set(self, stops: float) -> float:
        """Set the stops and give those read back: 0 where the camera has no such control."""
        get, put = self._camera.get, self._camera.set
        if self._base is None:
            self._base = get(cv2.CAP_PROP_EXPOSURE), get(cv2.CAP_PROP_GAIN)
        time, gain = self._base
        if time <= 0:
            return 0.0  # no such control, or one that does not count in time
        if stops == 0:
            put(cv2.CAP_PROP_GAIN, gain)
            if self._fixed:
                put(cv2.CAP_PROP_EXPOSURE, time)
            else:
                put(cv2.CAP_PROP_AUTO_EXPOSURE, AUTOMATIC)
                self._base = None
            return 0.0
        put(cv2.CAP_PROP_AUTO_EXPOSURE, MANUAL)
        put(cv2.CAP_PROP_EXPOSURE, max(1.0, time * 2**stops))
        granted = _stops(get(cv2.CAP_PROP_EXPOSURE), time)
        put(cv2.CAP_PROP_GAIN, gain)
        if gain > 0 and abs(stops - granted) > ENOUGH:
            put(cv2.CAP_PROP_GAIN, gain * 2 ** (stops - granted))
            granted += _stops(get(cv2.CAP_PROP_GAIN), gain)
        return granted


def _stops(now: float, before: float) -> float:
    return math.log2(now / before) if now > 0 else 0.0
