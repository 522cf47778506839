"""`python -m tests.soak [--full]`: the long proofs, long enough to mean something."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.courier import test_model
from tests.soak import kill_loop, visits
from tests.soak.report import Proof, conclude, held

PROOFS: dict[str, Callable[[Path, bool, int], Proof]] = {
    "kills": lambda folder, full, seed: kill_loop.run(folder, *((1000, 20_000) if full else (20, 200)), seed).proof(),
    "model": lambda _, full, __: _model(400 if full else 10),
    "visits": lambda folder, full, seed: visits.run(folder, 10_000 if full else 100, seed).proof(1.0 if full else 1e9),
}


def _model(histories: int) -> Proof:
    """Outbox, courier and office against what was promised."""
    try:
        test_model.play(histories)
    except AssertionError as error:
        return held("histories of outbox, courier, office", False, {"histories": histories}, str(error).splitlines()[0])
    return held("histories of outbox, courier, office", True, {"histories": histories})


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--full", action="store_true", help="1,000 kills, 20,000 submissions, 10,000 visits")
    parser.add_argument("--only", choices=PROOFS, action="append", help="one of them (may be repeated)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path("var/soak.json"), metavar="FILE")
    chosen = parser.parse_args()
    os.environ |= {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    proofs = []
    for name in chosen.only or PROOFS:
        with tempfile.TemporaryDirectory(prefix="soak-") as folder:
            proofs.append(PROOFS[name](Path(folder), chosen.full, chosen.seed))
        print(proofs[-1].line(), flush=True)
    return conclude(proofs, chosen.out)


if __name__ == "__main__":
    sys.exit(main())
