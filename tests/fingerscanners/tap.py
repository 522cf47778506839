"""Listens to a conversation on its way: every connection's bytes, both directions, as they were on the wire."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field


@dataclass
class Heard:
    """One connection."""

    asked: bytearray = field(default_factory=bytearray)
    answered: bytearray = field(default_factory=bytearray)


@contextmanager
def tapped(port: int) -> Iterator[tuple[int, list[Heard]]]:
    """A port that leads to `port`, and what was heard there so far."""
    heard: list[Heard] = []
    lines: list[socket.socket] = []
    threads: list[threading.Thread] = []

    def pass_on(source: socket.socket, target: socket.socket, into: bytearray) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                into += data
                target.sendall(data)
        for line in (source, target):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def listen() -> None:
        while True:
            try:
                near, _ = server.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", port))
            lines.extend((near, far))
            one = Heard()
            heard.append(one)
            for source, target, into in ((near, far, one.asked), (far, near, one.answered)):
                thread = threading.Thread(target=pass_on, args=(source, target, into))
                threads.append(thread)
                thread.start()

    with socket.create_server(("127.0.0.1", 0)) as server:
        listening = threading.Thread(target=listen)
        listening.start()
        try:
            yield server.getsockname()[1], heard
        finally:
            server.shutdown(socket.SHUT_RDWR)
            listening.join()
            for line in lines:
                with suppress(OSError):
                    line.shutdown(socket.SHUT_RDWR)
            for thread in threads:
                thread.join()
            for line in lines:
                line.close()
