"""Statistics of whole numbers from how often each occurs: exact, and far cheaper than sorting."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Counts = npt.NDArray[np.intp]
"""How often 0, 1, 2, ... occur."""


def quantile(counts: Counts, share: float) -> float:
    """The value below which this share lies, interpolated as `numpy.quantile` does. At least one count is needed."""
    up_to = np.cumsum(counts)
    place = share * float(up_to[-1] - 1)
    low = int(place)
    below, above = np.searchsorted(up_to, (low, min(low + 1, int(up_to[-1]) - 1)), side="right")
    return float(below + (above - below) * (place - low))
