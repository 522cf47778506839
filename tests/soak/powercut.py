"""`python -m tests.soak.powercut`: power cuts under the outbox, and the same ones under its peers."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from kiosk.bench.powercut import able, cut_power
from kiosk.bench.stores import HASTY, OURS, PEERS, STORES
from tests.soak.report import Proof, Verdict, conclude, held

SIZE, LONGEST = 20_000, 2.5
AMPLE = 30_000
"""Acknowledged submissions without which 400 cuts say too little."""


def proofs(cuts: int, seed: int, only: list[str] | None = None) -> Iterator[Proof]:
    """Ours must lose nothing. The others get the first eighth of the same cuts; a hasty outbox must be found out."""
    cannot = able()
    if cannot is not None:
        yield Proof(f"power cuts, {OURS}", Verdict.SKIPPED, why=cannot)
        return
    for store in only or (OURS, HASTY, *PEERS):
        with tempfile.TemporaryDirectory(prefix="powercut-") as folder:
            losses = cut_power(Path(folder), cuts if store is OURS else max(20, cuts // 8), store, SIZE, LONGEST, seed)
        ample = cuts < 400 or losses.acknowledged >= AMPLE
        sound = {OURS: not losses.any and ample, HASTY: losses.lost > 0}.get(store, True)
        yield held(f"power cuts, {store}", sound, asdict(losses), {HASTY: "shall lose"}.get(store, ""))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak.powercut", description=__doc__)
    parser.add_argument("--cuts", type=int, default=400)
    parser.add_argument("--only", choices=STORES, action="append", help="one of the stores (may be repeated)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path("var/powercut.json"), metavar="FILE")
    chosen = parser.parse_args()
    found = []
    for proof in proofs(chosen.cuts, chosen.seed, chosen.only):
        print(proof.line(), flush=True)
        found.append(proof)
    return conclude(found, chosen.out)


if __name__ == "__main__":
    sys.exit(main())
