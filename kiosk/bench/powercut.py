"""Power cuts under a store: ext4 on a loop device, shut down by the kernel without flushing its journal.

What was promised must be there after the next mount. Needs root.
"""

from __future__ import annotations

import fcntl
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.bench.stores import STORES, TAKEN_EVERY, body
from kiosk.outbox import OutboxError

_SHUTDOWN = 0x8004587D
"""EXT4_IOC_SHUTDOWN, linux/fs.h FS_IOC_SHUTDOWN: _IOR('X', 125, __u32)."""
_WITHOUT_FLUSHING = (2).to_bytes(4, sys.byteorder)
_REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Losses:
    """What was promised before the cuts, and how much of it did not hold after them."""

    cuts: int
    acknowledged: int
    lost: int
    """Put, not taken, and gone."""
    undone: int
    """Taken out, and there again."""
    damaged: int

    @property
    def any(self) -> bool:
        return bool(self.lost or self.undone or self.damaged)


def able() -> str | None:
    """Why power cannot be cut here, or None."""
    if os.geteuid() != 0:
        return "cutting power needs root"
    try:
        with tempfile.TemporaryDirectory() as folder, _disk(Path(folder)) as mounted:
            _cut(mounted)
            return None
    except (OSError, subprocess.CalledProcessError):
        return "this machine mounts no loop device, or its kernel does not shut a file system down"


def cut_power(folder: Path, cuts: int, store: str, size: int, longest: float, seed: int = 1) -> Losses:
    """Cut the power `cuts` times under a process that puts and takes bodies of `size` bytes.

    Each time within `longest` seconds. The same seed cuts after the same seconds, whatever the store.
    """
    luck = random.Random(seed)  # noqa: S311 - moments, not secrets
    acknowledged = lost = undone = damaged = 0
    with _disk(folder) as mounted:
        for _ in range(cuts):
            shutil.rmtree(mounted / "store", ignore_errors=True)
            (mounted / "store").mkdir()
            os.sync()  # the folder stands before the process starts: only the store's own writes are at stake
            told, cut_at = _promises_until_the_power_goes(mounted, store, size, luck.uniform(0.05, longest))
            subprocess.run(["umount", mounted], check=True)
            _mount(folder, mounted)
            # A real cut also stops the process. This one does not: an fsync that was waiting while the journal is
            # thrown away returns without an error (ext4, Linux 6.18), so a promise made later than the cut began counts
            # for nothing; but what was taken out then, or was about to be, may rightly be gone.
            put = {key for what, key, at in told if what == "put" and at < cut_at}
            taken = {key for what, key, at in told if what == "taken" and at < cut_at}
            ever = {key for what, key, _ in told if what == "taken"}
            waiting, remembered = _left(mounted / "store", store, taken)
            acknowledged += len(put)
            under_way = {f"key-{len(ever)}"} if told and _takes_next(*told[-1]) else set()
            lost += len(put - ever - under_way - waiting.keys())
            undone += len((taken & waiting.keys()) | (taken - remembered))
            damaged += sum(content != body(key, size) for key, content in waiting.items())
    return Losses(cuts, acknowledged, lost, undone, damaged)


def _takes_next(what: str, key: str, _: float) -> bool:
    """Whether the writer went on to take the oldest out after telling this."""
    return what == "put" and int(key.removeprefix("key-")) % TAKEN_EVERY == 0


def _left(folder: Path, name: str, taken: set[str]) -> tuple[Mapping[str, bytes], set[str]]:
    """What a store still holds, and which of those taken it remembers; one that cannot be opened holds nothing."""
    try:
        store = STORES[name](folder)
        try:
            return store.waiting(), {key for key in taken if store.remembers(key)}
        finally:
            store.close()
    except (OutboxError, OSError, ValueError, EOFError, sqlite3.Error):
        return {}, taken


def _promises_until_the_power_goes(
    mounted: Path, store: str, size: int, after: float
) -> tuple[list[tuple[str, str, float]], float]:
    """What was told, with the moment of each, and the moment of the cut."""
    command = [sys.executable, "-m", "kiosk.bench.stores", store, str(mounted / "store"), str(size)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=_REPOSITORY) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline()]
        if not lines[0]:
            raise OSError(f"{store}: nothing was ever put")
        cut_at: list[float] = []

        def cut() -> None:
            time.sleep(after)
            cut_at.append(_cut(mounted))

        cutter = threading.Thread(target=cut)
        cutter.start()
        lines += writer.stdout.readlines()
        cutter.join()
    words = [line.split() for line in lines]
    return [(one[0], one[1], float(one[2])) for one in words if len(one) == 3], cut_at[0]


def _cut(mounted: Path) -> float:
    """Shut the file system down; the moment before."""
    handle = os.open(mounted, os.O_RDONLY)
    try:
        at = time.monotonic()
        fcntl.ioctl(handle, _SHUTDOWN, _WITHOUT_FLUSHING)
        return at
    finally:
        os.close(handle)


@contextmanager
def _disk(folder: Path) -> Iterator[Path]:
    image, mounted = folder / "disk.img", folder / "disk"
    mounted.mkdir(exist_ok=True)
    with image.open("wb") as file:
        file.truncate(512_000_000)
    subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True, capture_output=True)
    _mount(folder, mounted)
    try:
        yield mounted
    finally:
        subprocess.run(["umount", mounted], check=True)


def _mount(folder: Path, mounted: Path) -> None:
    subprocess.run(["mount", "-o", "loop", folder / "disk.img", mounted], check=True, capture_output=True)
