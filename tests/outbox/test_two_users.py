"""Screen process and courier are two users of one group: both must be able to write."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from kiosk.audit import Audit
from kiosk.outbox import Outbox


def test_outbox_journal_and_audit_are_writable_for_the_group(tmp_path: Path) -> None:
    before = os.umask(0o077)  # as in the units
    try:
        outbox = Outbox(tmp_path / "outbox.sqlite", reserve=0)
        outbox.put("key", b"sealed", 1.0, 2.0)
        Audit(tmp_path / "audit.jsonl").note("kiosk-started", version="0.1.0")
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
        outbox.close()
    finally:
        os.umask(before)
    assert set(modes) == {"outbox.sqlite", "outbox.sqlite-wal", "outbox.sqlite-shm", "audit.jsonl"}
    assert set(modes.values()) == {0o660}
