"""The far side of a network camera: sends MJPEG over HTTP the way different makes do, and breaks when told to."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import cv2
import numpy as np


def picture(number: int, width: int = 320, height: int = 240) -> bytes:
    """A JPEG whose mean brightness tells its number (0 to 20)."""
    pixels = np.full((height, width, 3), number * 10, np.uint8)
    return cv2.imencode(".jpg", pixels)[1].tobytes()


@dataclass
class FarCamera:
    """One camera. Change its condition at any time."""

    rate: float = 60.0
    length: bool = True
    boundary: str = "frame"
    status: str = "200 OK"
    password: str | None = None
    """What must come in the Authorization header."""
    mode: str = "good"
    """good, silent, torn, garbage, trickle, huge, closed, deaf."""
    segments: int = 0
    """Comment segments of 60 kB in each picture, so that it is as large as those of a real camera."""
    sent: int = 0
    asked: list[str] = field(default_factory=list)

    def header(self) -> bytes:
        return (
            f"HTTP/1.0 {self.status}\r\nConnection: close\r\n"
            f"Content-Type: multipart/x-mixed-replace; boundary={self.boundary}\r\n\r\n"
        ).encode()

    def part(self, jpeg: bytes) -> bytes:
        length = f"Content-Length: {len(jpeg)}\r\n" if self.length else ""
        return f"--{self.boundary}\r\nContent-Type: image/jpeg\r\n{length}\r\n".encode() + jpeg + b"\r\n"

    def serve(self, line: socket.socket) -> None:
        line.settimeout(5)
        with line, suppress(OSError):
            request = line.recv(4096).decode("latin-1")
            self.asked.append(request)
            if self.mode == "deaf":
                time.sleep(5)
            if self.password and self.password not in request:
                line.sendall(b"HTTP/1.0 401 Unauthorized\r\n\r\n")
                return
            line.sendall(self.header())
            while self.mode != "closed":
                jpeg = picture(self.sent % 20)
                jpeg = jpeg[:2] + (b"\xff\xfe\xea\x60" + bytes(59998)) * self.segments + jpeg[2:]
                self.sent += 1
                if self.mode == "good":
                    line.sendall(self.part(jpeg))
                elif self.mode == "torn":
                    line.sendall(self.part(jpeg[: len(jpeg) // 2]))
                elif self.mode == "garbage":
                    line.sendall(bytes(range(256)) * 64)
                elif self.mode == "trickle":
                    line.sendall(b"\r\n")
                elif self.mode == "huge":
                    line.sendall(b"--x\r\nContent-Length: 999999999\r\n\r\n" + jpeg)
                time.sleep(1 / self.rate)


@contextmanager
def listening(camera: FarCamera, port: int = 0) -> Iterator[int]:
    """Its port while it is plugged in; leaving cuts every line."""
    server = socket.create_server(("127.0.0.1", port))
    lines: list[socket.socket] = []

    def accept() -> None:
        while True:
            try:
                line, _ = server.accept()
            except OSError:
                return
            lines.append(line)
            threading.Thread(target=camera.serve, args=(line,), daemon=True).start()

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield server.getsockname()[1]
    finally:
        mode, camera.mode = camera.mode, "closed"
        with suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)
        server.close()
        for line in lines:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
        thread.join(1)
        camera.mode = mode
