"""How long it takes until an application is sealed and a power cut can no longer lose it."""

from __future__ import annotations

import os
import tempfile
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.bench.rows import Row, quantile
from kiosk.outbox import Outbox
from kiosk.sealing import PublicKey, envelope_bytes, load_public_key, seal
from kiosk.settings import Settings
from office.messages import VERSION, Header, Submission

SIZE = 1_000_000
TIMES = 200
PEER = "file, fsync, rename, fsync folder; not sealed"


def rows(settings: Settings) -> list[Row]:
    """Measure beside the state folder. Raises KeyUnusable or OutboxError."""
    key = load_public_key(settings.path(settings.office.public_key))
    settings.state.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.state) as folder:
        outbox = Outbox(Path(folder) / "outbox.sqlite", reserve=0)
        try:
            ours, theirs = _side_by_side(
                lambda number, body: _ours(outbox, key, body, number), lambda number, body: _file(folder, number, body)
            )
        finally:
            outbox.close()
    return [
        Row(f"seal and keep {SIZE // 1000} kB durably, {name}", quantile(ours, share), "ms", bar, False, PEER, peer)
        for name, share, bar in (("median", 0.5, None), ("p99", 0.99, 50.0))
        for peer in [quantile(theirs, share)]
    ]


def _side_by_side(
    ours: Callable[[int, bytes], None], theirs: Callable[[int, bytes], None]
) -> tuple[list[float], list[float]]:
    """Milliseconds of both, taken in turn so that the disk's moods hit both."""
    costs: tuple[list[float], list[float]] = ([], [])
    for number in range(TIMES):
        body = os.urandom(SIZE)
        for store, kept in zip((ours, theirs), costs, strict=True):
            began = time.perf_counter()
            store(number, body)
            kept.append(1000 * (time.perf_counter() - began))
    return costs


def _ours(outbox: Outbox, key: PublicKey, body: bytes, number: int) -> None:
    now = datetime.now(UTC)
    name, until = str(uuid.uuid4()), now + timedelta(hours=96)
    header = Header(VERSION, key.id, "bench", name, "K7M-4QX", now, until, f"B-{number:03d}")
    envelope = envelope_bytes(seal(Submission(VERSION, {"portrait.jpg": body}), header, key))
    outbox.put(name, envelope, now.timestamp(), until.timestamp())


def _file(folder: str, number: int, body: bytes) -> None:
    target = Path(folder) / f"{number}.bin"
    part = target.with_suffix(".part")
    with part.open("wb") as out:
        out.write(body)
        out.flush()
        os.fsync(out.fileno())
    part.rename(target)
    above = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(above)
    finally:
        os.close(above)
