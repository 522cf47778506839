"""The far side of a V4L2 camera: the node, the kernel's one ioctl, and what OpenCV would read from it."""

from __future__ import annotations

import struct
import time
from pathlib import Path

import cv2
import numpy as np
import pytest


class Kernel:
    """What the camera's kernel driver would do."""

    def __init__(self, node: Path) -> None:
        self.node = node
        self.sets: list[int] = []
        self.granted = b"MJPG"
        self.frames = True
        self.opens = True
        self.capable = 1
        self.hang = 0.0
        self.stamp: float | None = None
        self.running = 0
        self.shape: tuple[int, ...] = (8, 8, 3)

    def ioctl(self, _handle: int, request: int, answer: bytearray) -> int:
        assert request == 0x80685600
        struct.pack_into("16s32s32sIII", answer, 0, b"uvcvideo", b"HD Pro Webcam", b"usb-1", 0x060112, 1, 0)
        struct.pack_into("II", answer, 84, 0x84A00001, self.capable)
        return 0


class Capture:
    """Stands for cv2.VideoCapture."""

    kernel: Kernel

    def __init__(self, node: str, backend: int) -> None:
        assert backend == cv2.CAP_V4L2
        assert node == str(self.kernel.node)
        self.kernel.running += self.kernel.opens

    def isOpened(self) -> bool:
        return self.kernel.opens

    def set(self, key: int, _value: float) -> bool:
        self.kernel.sets.append(key)
        return True

    def get(self, key: int) -> float:
        if key == cv2.CAP_PROP_FOURCC:
            return int.from_bytes(self.kernel.granted, "little")
        if key == cv2.CAP_PROP_POS_MSEC and self.kernel.stamp is not None:
            return (time.monotonic() - self.kernel.stamp) * 1000
        return 100.0 if key == cv2.CAP_PROP_FPS else 0.0

    def read(self) -> tuple[bool, object]:
        time.sleep(0.01 + self.kernel.hang)
        if not self.kernel.frames:
            return False, None
        return True, np.zeros(self.kernel.shape, np.uint8)

    def release(self) -> None:
        self.kernel.running -= self.kernel.opens


def plugged_in(node: Path, patch: pytest.MonkeyPatch) -> Kernel:
    """Put it where the kernel would."""
    node.touch()
    kernel = Kernel(node)
    patch.setattr("drivers.camera.opencv.fcntl.ioctl", kernel.ioctl)
    patch.setattr(Capture, "kernel", kernel, raising=False)
    patch.setattr("drivers.camera.opencv.cv2.VideoCapture", Capture)
    return kernel
