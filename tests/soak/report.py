"""What a long proof found: a table for people, JSON for everything else."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path


class Verdict(StrEnum):
    """How a proof ended. A proof that cannot run here proves nothing."""

    HOLDS = "holds"
    BROKEN = "broken"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Proof:
    """One proof: what was claimed, whether it held, and the figures behind it."""

    name: str
    verdict: Verdict
    figures: Mapping[str, float | int | str] = field(default_factory=dict)
    why: str = ""
    """Why it could not run, or what broke."""

    def line(self) -> str:
        """For people."""
        mark = {Verdict.HOLDS: "+", Verdict.BROKEN: "!", Verdict.SKIPPED: "-"}[self.verdict]
        told = "  ".join(f"{name} {_number(value)}" for name, value in self.figures.items())
        return f"{mark} {self.name:44} {self.verdict:8} {told}{self.why and '  ' + self.why}"


def held(name: str, sound: bool, figures: Mapping[str, float | int | str], why: str = "") -> Proof:
    """A proof that ran."""
    return Proof(name, Verdict.HOLDS if sound else Verdict.BROKEN, figures, why)


def conclude(proofs: Sequence[Proof], file: Path) -> int:
    """Write the figures and print the sum; the exit status is 1 if anything is broken."""
    counts = {verdict: sum(proof.verdict is verdict for proof in proofs) for verdict in Verdict}
    told = {"cores": os.cpu_count(), "load": round(os.getloadavg()[0], 1), "proofs": [asdict(one) for one in proofs]}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n")
    print(", ".join(f"{count} {verdict}" for verdict, count in counts.items()) + f"; written to {file}")
    return 1 if counts[Verdict.BROKEN] else 0


def _number(value: float | int | str) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:.4g}" if isinstance(value, float) else value
