"""`python -m tests.soak [--full]`: the kill loop, long enough to mean something."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.soak.kill_loop import run


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--full", action="store_true", help="1,000 kills and 20,000 submissions")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--submissions", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    kills, submissions = (1000, 20_000) if chosen.full else (chosen.kills, chosen.submissions)
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        tally = run(Path(folder), kills, submissions, chosen.seed)
    print(tally)
    return 0 if tally.sound else 1


if __name__ == "__main__":
    sys.exit(main())
