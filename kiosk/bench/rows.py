"""The figures, as they are printed and as they lie in `bench.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """One figure. `bar` is what it shall be at most (or at least, where more is better); it is printed, not written."""

    name: str
    value: float
    unit: str
    bar: float | None = None
    more_is_better: bool = False
    peer: str | None = None
    peer_value: float | None = None

    @property
    def ratio(self) -> float | None:
        """More than 1 means better than the peer."""
        if self.peer_value is None or not self.value or not self.peer_value:
            return None
        return self.value / self.peer_value if self.more_is_better else self.peer_value / self.value

    @property
    def good(self) -> bool:
        """Within the bar, or without one."""
        if self.bar is None:
            return True
        return self.value >= self.bar if self.more_is_better else self.value <= self.bar

    def line(self) -> str:
        """For people."""
        sign = "" if self.bar is None else f"{'at least' if self.more_is_better else 'at most'} {self.bar:g}"
        mark = " " if self.bar is None else "+" if self.good else "!"
        ratio = "" if self.ratio is None else f"{self.ratio:.1f} x "
        peer = "" if self.peer_value is None else f"  {ratio}{self.peer} ({self.peer_value:.4g})"
        return f"{mark} {self.name:52} {self.value:10.4g} {self.unit:5} {sign:14}{peer}"

    def plain(self) -> dict[str, object]:
        """For `bench.json`."""
        ratio = None if self.ratio is None else round(self.ratio, 3)
        return {
            "name": self.name,
            "value": round(self.value, 4),
            "unit": self.unit,
            "peer": self.peer,
            "peer_value": None if self.peer_value is None else round(self.peer_value, 4),
            "ratio": ratio,
        }


def write(rows: Iterable[Row], file: Path) -> None:
    """Write `bench.json`."""
    file.write_text(json.dumps([row.plain() for row in rows], indent=1, ensure_ascii=False) + "\n")


def quantile(values: Iterable[float], share: float) -> float:
    """The smallest value that `share` of all do not exceed. Raises ValueError without values."""
    ordered = sorted(values)
    if not ordered:
        raise ValueError("nothing was measured")
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
