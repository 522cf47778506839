"""How long it takes until an application is sealed and a power cut can no longer lose it, beside what others do."""

from __future__ import annotations

import importlib.util
import os
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.bench.powercut import able, cut_power
from kiosk.bench.rows import Row, quantile
from kiosk.bench.stores import OURS, PEERS, Store
from kiosk.outbox import Outbox
from kiosk.sealing import PublicKey, envelope_bytes, load_public_key, seal
from kiosk.settings import Settings
from office.messages import VERSION, Header, Submission

SIZE = 1_000_000
TIMES = 200
CUTS = 12
FILES = "file, fsync, rename, fsync folder; not sealed"


def rows(settings: Settings) -> Iterator[Row]:
    """Measure beside the state folder. Raises KeyUnusable or OutboxError."""
    key = load_public_key(settings.path(settings.office.public_key))
    settings.state.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.state) as name, ExitStack() as stack:
        folder = Path(name)
        outbox = Outbox(folder / "outbox.sqlite", reserve=0)
        stack.callback(outbox.close)
        keeps = {OURS: lambda number, body: _ours(outbox, key, body, number), FILES: _files(folder)}
        for peer, open_ in _installed().items():
            (folder / peer).mkdir()
            store = open_(folder / peer)
            stack.callback(store.close)
            keeps[peer] = lambda number, body, store=store: store.put(f"key-{number}", body)  # type: ignore[misc]
        # visits lie minutes apart, and every minute the courier does this
        costs = _in_turn(keeps, between=lambda: outbox.expire(0.0))
    ours = costs[OURS]
    for share, told, bar in ((0.5, "median", None), (0.99, "p99", 50.0)):
        name = f"seal and keep {SIZE // 1000} kB durably, {told}"
        yield Row(name, quantile(ours, share), "ms", bar, False, FILES, quantile(costs[FILES], share))
    for peer in _installed():
        name = f"hand-ins of {SIZE // 1000} kB, sealed and durable"
        yield Row(name, _rate(ours), "1/s", None, True, f"{peer}, neither", _rate(costs[peer]))
    yield from _losses()


def _losses() -> Iterator[Row]:
    """Per thousand promised, so that a fast store is not blamed for promising more."""
    cannot = able()
    if cannot is not None:
        print(f"bench: no power cuts: {cannot}", file=sys.stderr)
        return
    lost = {}
    for store in (OURS, *_installed()):
        with tempfile.TemporaryDirectory() as folder:
            losses = cut_power(Path(folder), CUTS, store, 20_000, 1.0)
            lost[store] = 1000 * losses.lost / max(losses.acknowledged, 1)
    for peer in _installed():
        yield Row(f"lost of 1,000 acknowledged in {CUTS} power cuts", lost[OURS], "", 0.0, False, peer, lost[peer])


def _installed() -> Mapping[str, Callable[[Path], Store]]:
    """The peers; they come with the checks and are not in the package."""
    here = all(importlib.util.find_spec(name) for name in ("persistqueue", "litequeue"))
    return PEERS if here else {}


def _in_turn(
    keeps: Mapping[str, Callable[[int, bytes], None]], between: Callable[[], object]
) -> dict[str, list[float]]:
    """Milliseconds of each, taken in turn so that the disk's moods hit all."""
    costs: dict[str, list[float]] = {name: [] for name in keeps}
    for number in range(TIMES):
        body = os.urandom(SIZE // 2).hex().encode()
        for name, keep in keeps.items():
            began = time.perf_counter()
            keep(number, body)
            costs[name].append(1000 * (time.perf_counter() - began))
        between()
    return costs


def _rate(costs: list[float]) -> float:
    return 1000 * len(costs) / sum(costs)


def _ours(outbox: Outbox, key: PublicKey, body: bytes, number: int) -> None:
    now = datetime.now(UTC)
    name, until = str(uuid.uuid4()), now + timedelta(hours=96)
    header = Header(VERSION, key.id, "bench", name, "K7M-4QX", now, until, f"B-{number:03d}")
    envelope = envelope_bytes(seal(Submission(VERSION, {"portrait.jpg": body}), header, key))
    outbox.put(name, envelope, now.timestamp(), until.timestamp())


def _files(folder: Path) -> Callable[[int, bytes], None]:
    def keep(number: int, body: bytes) -> None:
        target = folder / f"{number}.bin"
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

    return keep
