"""Files that screen process and courier both write, as two users of one group."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

MODE = 0o660


def open_shared(path: Path, flags: int = 0) -> int:
    """Open a file for reading and writing, or make it; the group may write whatever the umask says. Raises OSError."""
    file = os.open(path, os.O_RDWR | os.O_CREAT | flags, MODE)
    with suppress(PermissionError):  # the other user made it
        os.fchmod(file, MODE)
    return file
