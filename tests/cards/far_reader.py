"""The far side of a card reader: the real pcscd with vsmartcard's virtual reader, and cards of our own in it.

vpcd's wire: the card is the client; two bytes of length, then 00 off, 01 on, 02 reset (none is answered), 04 ATR, or a
command, which is answered.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

import pytest
from smartcard import scard

VPCD = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
PORT = 0x8C9B
READER = "Terminal bench"
_QUICKACK = getattr(socket, "TCP_QUICKACK", 12)


class Card(Protocol):
    """A card as the reader sees it."""

    def reset(self) -> None: ...

    def respond(self, raw: bytes) -> bytes: ...


class Inserted:
    """A card in the virtual reader until it is taken out."""

    def __init__(self, card: Card, atr: bytes, port: int = PORT) -> None:
        self.commands = 0
        self.before: Callable[[int], None] = lambda _: None
        """Called with the number of each command before it is answered."""
        self._card = card
        self._atr = atr
        # pcscd looks every 0.4 s; a card put in before it saw the last one leave would never be powered
        _until(_empty)
        self._line = socket.create_connection(("127.0.0.1", port), timeout=5)
        self._line.settimeout(None)
        self._line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._thread = threading.Thread(target=self._serve, name="virtual card", daemon=True)
        self._thread.start()

    def take_out(self) -> None:
        with suppress(OSError):
            self._line.shutdown(socket.SHUT_RDWR)
        if threading.current_thread() is not self._thread:
            self._thread.join(5)

    def _serve(self) -> None:
        with self._line, suppress(OSError, EOFError):
            while True:
                command = self._take(int.from_bytes(self._take(2), "big"))
                if command in (b"\0", b"\1", b"\2"):
                    self._card.reset()
                elif command == b"\4":
                    self._put(self._atr)
                else:
                    self.commands += 1
                    self.before(self.commands)
                    self._put(self._card.respond(command))

    def _take(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            # vpcd sends length and data apart: without an acknowledgement at once each command takes 44 ms; not sticky
            self._line.setsockopt(socket.IPPROTO_TCP, _QUICKACK, 1)
            piece = self._line.recv(size - len(data))
            if not piece:
                raise EOFError
            data += piece
        return data

    def _put(self, data: bytes) -> None:
        self._line.sendall(len(data).to_bytes(2, "big") + data)


@contextmanager
def daemon(folder: Path) -> Iterator[None]:
    """pcscd with the virtual reader, one at a time on this machine; skips where it is not installed or already runs."""
    program = shutil.which("pcscd")
    if program is None or not VPCD.exists():
        pytest.skip("needs Debian's pcscd and vsmartcard-vpcd")
    if os.geteuid() != 0:
        pytest.skip("only root may start pcscd")
    with Path("/tmp/buergerterminal-pcscd.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _listening():
            pytest.skip("another pcscd is running")
        conf = folder / "reader.conf"
        conf.write_text(
            f'FRIENDLYNAME "{READER}"\nDEVICENAME /dev/null:0x{PORT:X}\nLIBPATH {VPCD}\nCHANNELID 0x{PORT:X}\n'
        )
        running = subprocess.Popen(
            [program, "--foreground", "--config", str(conf)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            _until(_listed)  # it listens before it has looked for its readers
            yield
        finally:
            running.terminate()
            running.wait(10)


def _empty() -> bool:
    _, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    try:
        name = f"{READER} 00 00"
        _, states = scard.SCardGetStatusChange(context, 0, [(name, scard.SCARD_STATE_UNAWARE)])
        moves = states[0][1] >> 16  # even after a removal
        return bool(states[0][1] & scard.SCARD_STATE_EMPTY) and moves % 2 == 0
    finally:
        scard.SCardReleaseContext(context)


def _listed() -> bool:
    result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    if result != scard.SCARD_S_SUCCESS:
        return False
    try:
        _, names = scard.SCardListReaders(context, [])
        return any(READER in name for name in names)
    finally:
        scard.SCardReleaseContext(context)


def _listening() -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        return line.connect_ex("/run/pcscd/pcscd.comm") == 0


def _until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not true():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.02)
