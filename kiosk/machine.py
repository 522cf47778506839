"""What a terminal can rely on of its machine: a clock that nobody sets, and a file that is whole after a power cut."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

MODE = 0o640
"""The folder's owner is one of two users, whichever service started last; the group is that of both."""


def since_start() -> float:
    """Seconds since the machine started, sleep included; nobody can set it."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


def which_start() -> str | None:
    """Names this start of the machine: the same for all processes until the next one, None where nobody tells.

    The units are told by systemd (`%b`), for the kernel's own word is hidden from them.
    """
    with suppress(OSError):
        return os.environ.get("KIOSK_BOOT") or Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    return None


def write_durably(file: Path, data: bytes) -> None:
    """Durably and whole, for the terminal's users alone; made by root it belongs to whom the folder belongs to."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.fchmod(handle, MODE)
        os.write(handle, data)
        os.fsync(handle)
        if os.geteuid() == 0:
            owner = file.parent.stat()
            os.fchown(handle, owner.st_uid, owner.st_gid)
    finally:
        os.close(handle)
    part.replace(file)
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        with suppress(OSError):  # some file systems cannot
            os.fsync(folder)
    finally:
        os.close(folder)
