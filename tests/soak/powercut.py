"""Power cuts under the outbox: ext4 on a loop device, shut down by the kernel without flushing its journal.

`python -m tests.soak.powercut --cuts 400`, as root. What was acknowledged must be there after the next mount.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.outbox import Outbox

_SHUTDOWN = 0x8004587D
"""EXT4_IOC_SHUTDOWN, linux/fs.h FS_IOC_SHUTDOWN: _IOR('X', 125, __u32)."""
_WITHOUT_FLUSHING = (2).to_bytes(4, sys.byteorder)
_REPOSITORY = Path(__file__).resolve().parents[2]

_WRITER = """
import os, sys, time
from datetime import datetime, UTC
from pathlib import Path
from kiosk.outbox import Outbox, OutboxError
from office.messages import Receipt

box = Outbox(Path(sys.argv[1]))
if sys.argv[2] != "FULL":  # less than we promise: a commit that only a later checkpoint would make durable
    box._table.execute(f"PRAGMA synchronous={sys.argv[2]}")
    box._checkpoint = lambda: True
cut = sys.argv[3]
number = 0
try:
    while True:
        key = f"{cut}-{number}"
        box.put(key, key.encode() + os.urandom(int(sys.argv[4])), float(number), 9e12)
        print("put", key, time.monotonic(), flush=True)
        if number % 3 == 0:
            box.delivered(key, Receipt(key, number + 1, "2026-11-23", "GERA-1", datetime.now(UTC)), 1.0)
            print("delivered", key, time.monotonic(), flush=True)
        number += 1
except (OutboxError, OSError):
    os._exit(0)
"""


@dataclass(frozen=True)
class Losses:
    """What was acknowledged before the cuts, and how much of it was gone after them."""

    cuts: int
    acknowledged: int
    lost: int
    damaged: int


def able() -> str | None:
    """Why power cannot be cut here, or None."""
    if os.geteuid() != 0:
        return "cutting power needs root"
    try:
        with tempfile.TemporaryDirectory() as folder, _disk(Path(folder)):
            return None
    except (OSError, subprocess.CalledProcessError):
        return "this machine mounts no loop device"


def cut_power(
    folder: Path, cuts: int, synchronous: str = "FULL", size: int = 100_000, longest: float = 0.5, seed: int = 1
) -> Losses:
    """Cut the power `cuts` times under a process that puts envelopes of `size` bytes and has them delivered.

    Each time within `longest` seconds. With another `synchronous` than FULL the outbox is made less durable than it is.
    """
    luck = random.Random(seed)
    acknowledged = lost = damaged = 0
    with _disk(folder) as mounted:
        for cut in range(cuts):
            for left in mounted.glob("outbox*"):
                left.unlink()
            told = _write_until_the_power_goes(mounted, synchronous, str(cut), size, luck.uniform(0.05, longest))
            subprocess.run(["umount", mounted], check=True)
            _mount(folder, mounted)
            put = {key for what, key in told if what == "put"}
            delivered = {key for what, key in told if what == "delivered"}
            acknowledged += len(put)
            box = Outbox(mounted / "outbox.sqlite")
            waiting = {row.key: row.envelope for row in box.due(9e11, limit=1_000_000)}
            damaged += sum(not envelope.startswith(key.encode()) for key, envelope in waiting.items())
            damaged += sum(len(envelope) != len(key) + size for key, envelope in waiting.items())
            lost += sum(key not in waiting and box.receipt(key) is None for key in put)
            lost += sum(box.receipt(key) is None or key in waiting for key in delivered)
            box.close()
    return Losses(cuts, acknowledged, lost, damaged)


def _write_until_the_power_goes(
    mounted: Path, synchronous: str, cut: str, size: int, after: float
) -> list[tuple[str, str]]:
    arguments = [str(mounted / "outbox.sqlite"), synchronous, cut, str(size)]
    with subprocess.Popen(
        [sys.executable, "-c", _WRITER, *arguments], stdout=subprocess.PIPE, text=True, cwd=_REPOSITORY
    ) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline()]
        cut_at: list[float] = []

        def cut_it() -> None:
            time.sleep(after)
            handle = os.open(mounted, os.O_RDONLY)
            cut_at.append(time.monotonic())
            fcntl.ioctl(handle, _SHUTDOWN, _WITHOUT_FLUSHING)
            os.close(handle)

        cutter = threading.Thread(target=cut_it)
        cutter.start()
        lines += writer.stdout.readlines()
        cutter.join()
    # A real cut also stops the process. This one does not: an fsync that was waiting while the journal is thrown away
    # returns without an error (ext4, Linux 6.18), so what is acknowledged later than the cut began counts for nothing.
    told = [line.split() for line in lines]
    return [(words[0], words[1]) for words in told if len(words) == 3 and float(words[2]) < cut_at[0]]


@contextmanager
def _disk(folder: Path) -> Iterator[Path]:
    image, mounted = folder / "disk.img", folder / "disk"
    mounted.mkdir(exist_ok=True)
    with image.open("wb") as file:
        file.truncate(256_000_000)
    subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True, capture_output=True)
    _mount(folder, mounted)
    try:
        yield mounted
    finally:
        subprocess.run(["umount", mounted], check=True)


def _mount(folder: Path, mounted: Path) -> None:
    subprocess.run(["mount", "-o", "loop", folder / "disk.img", mounted], check=True, capture_output=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak.powercut", description=__doc__)
    parser.add_argument("--cuts", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    cannot = able()
    if cannot is not None:
        print(f"skipped: {cannot}")
        return 0
    sound = True
    for synchronous, cuts in (("FULL", chosen.cuts), ("NORMAL", max(20, chosen.cuts // 10))):
        with tempfile.TemporaryDirectory(prefix="powercut-") as folder:
            losses = cut_power(Path(folder), cuts, synchronous, 20_000, 1.5, chosen.seed)
        print(f"synchronous={synchronous}: {losses}", flush=True)
        sound = sound and (synchronous != "FULL" or losses.lost + losses.damaged == 0)
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
