"""The outbox and what others would take in its place, behind the same four calls.

    python -m kiosk.bench.stores STORE FOLDER SIZE

puts bodies of SIZE bytes until it is stopped, takes out the oldest after every third, and prints each promise the
moment it was made: `put KEY TIME`, `taken KEY TIME`.
"""

from __future__ import annotations

import base64
import hashlib
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from kiosk.outbox import Outbox, OutboxError
from office.messages import Receipt

TAKEN_EVERY = 3
_FOR_EVER = 9e12


class Store(Protocol):
    """Keeps bodies by key until they are taken out, oldest first."""

    def put(self, key: str, body: bytes) -> None:
        """Promise to keep it."""

    def take(self) -> str:
        """Take the oldest out for good; its key."""

    def waiting(self) -> Mapping[str, bytes]:
        """All that was put and not taken, as far as it can be read. A store may be emptied by looking."""

    def remembers(self, key: str, /) -> bool:
        """Does it still know that this was taken out? One that keeps no book of that is believed."""

    def close(self) -> None: ...


class Ours:
    """The outbox."""

    def __init__(self, folder: Path) -> None:
        self._box = Outbox(folder / "outbox.sqlite", reserve=0)
        self._count = 0.0

    def put(self, key: str, body: bytes) -> None:
        self._count += 1
        self._box.put(key, body, self._count, _FOR_EVER)

    def take(self) -> str:
        (row,) = self._box.due(_FOR_EVER / 2, limit=1)
        self._box.delivered(row.key, Receipt(row.key, 1, "2026-11-23", "GERA-1", datetime.now(UTC)), time.time())
        return row.key

    def waiting(self) -> Mapping[str, bytes]:
        return {row.key: row.envelope for row in self._box.due(_FOR_EVER / 2, limit=1_000_000)}

    def remembers(self, key: str, /) -> bool:
        return self._box.receipt(key) is not None

    def close(self) -> None:
        self._box.close()


class Hasty(Ours):
    """The outbox with `synchronous=NORMAL`, as is often advised: commits that only a later checkpoint makes durable."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._box._table.execute("PRAGMA synchronous=NORMAL")
        self._box.erase = lambda *_, **__: True  # type: ignore[method-assign]


class PersistQueue:
    """`persist-queue`, its queue of files."""

    def __init__(self, folder: Path) -> None:
        from persistqueue import Queue

        (folder / "temporary").mkdir(parents=True, exist_ok=True)
        self._queue = Queue(str(folder / "queue"), tempdir=str(folder / "temporary"))

    def put(self, key: str, body: bytes) -> None:
        self._queue.put((key, body))

    def take(self) -> str:
        key: str = self._queue.get(block=False)[0]
        self._queue.task_done()
        return key

    def waiting(self) -> Mapping[str, bytes]:
        found: dict[str, bytes] = {}
        try:
            while self._queue.qsize():
                key, body = self._queue.get(block=False)
                found[key] = body
        except Exception:  # what follows a torn record cannot be read any more, whatever the pickle says about it
            return found
        return found

    def remembers(self, _: str, /) -> bool:
        return True

    def close(self) -> None:
        del self._queue


class Litequeue:
    """`litequeue`."""

    def __init__(self, folder: Path) -> None:
        from litequeue import LiteQueue

        folder.mkdir(parents=True, exist_ok=True)
        self._queue = LiteQueue(folder / "queue.sqlite")

    def put(self, key: str, body: bytes) -> None:
        self._queue.put(f"{key} {body.decode('ascii')}")

    def take(self) -> str:
        message = self._queue.pop()
        self._queue.done(message.message_id)
        self._queue.prune()
        key: str = message.data.partition(" ")[0]
        return key

    def waiting(self) -> Mapping[str, bytes]:
        rows = self._queue.conn.execute(f"SELECT data FROM {self._queue.table} WHERE status <> 2").fetchall()  # noqa: S608
        parts = (row[0].partition(" ") for row in rows)
        return {key: body.encode("ascii") for key, _, body in parts}

    def remembers(self, _: str, /) -> bool:
        return True

    def close(self) -> None:
        self._queue.close()


OURS, HASTY = "outbox", "outbox, synchronous=NORMAL"
PEERS: Mapping[str, Callable[[Path], Store]] = {"persist-queue 1.1.0": PersistQueue, "litequeue 0.9": Litequeue}
STORES: Mapping[str, Callable[[Path], Store]] = {OURS: Ours, HASTY: Hasty, **PEERS}


def body(key: str, size: int) -> bytes:
    """`size` bytes that belong to this key and no other; ASCII, since a peer takes only text."""
    return base64.b64encode(hashlib.shake_128(key.encode()).digest(size))[:size]


def main() -> None:
    name, folder, size = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    store = STORES[name](folder)
    number = 0
    try:
        while True:
            key = f"key-{number}"
            store.put(key, body(key, size))
            print("put", key, time.monotonic(), flush=True)
            if number % TAKEN_EVERY == 0:
                print("taken", store.take(), time.monotonic(), flush=True)
            number += 1
    except (OutboxError, OSError, sqlite3.Error):
        os._exit(0)


if __name__ == "__main__":
    main()
