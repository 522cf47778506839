"""`python -m tests.soak [--full]`: the long proofs, long enough to mean something."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.soak import kill_loop
from tests.soak.report import conclude


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--full", action="store_true", help="1,000 kills and 20,000 submissions")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--submissions", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path("var/soak.json"), metavar="FILE")
    chosen = parser.parse_args()
    kills, submissions = (1000, 20_000) if chosen.full else (chosen.kills, chosen.submissions)
    proofs = []
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        proofs.append(kill_loop.run(Path(folder), kills, submissions, chosen.seed).proof())
    print(proofs[-1].line(), flush=True)
    return conclude(proofs, chosen.out)


if __name__ == "__main__":
    sys.exit(main())
