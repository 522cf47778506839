"""How long a visitor will wait: learned from the day's service times, told as a rounded range, or honestly unknown."""

from __future__ import annotations

import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from office.messages import Estimate

_STEP = 5
"""Minutes that estimates are rounded to, outwards."""
_USUAL_COUNTS = 3
"""The configured average counts as much as this many visitors of today."""
_ENOUGH = 3
"""Visitors that have to be served before a service without a configured average is known."""
_VARIES = 0.5
"""Standard deviation of service times, as a share of the average, until today tells."""
_SURE = 1.28
"""Quantile of the normal distribution: eight of ten visitors wait within the range."""
_IN_HAND = 0.6
"""What is left of those being served, as a share of an average visitor."""


@dataclass(frozen=True)
class Pace:
    """How long one visitor of a service takes, in minutes."""

    mean: float
    deviation: float
    doubt: float
    """Standard error of the mean."""


def pace(minutes: Sequence[float], usual: float | None) -> Pace | None:
    """The pace after today's service times; `usual` is what the office says. None where nobody knows."""
    count = len(minutes)
    if usual is None and count < _ENOUGH:
        return None
    trust = 0 if usual is None else _USUAL_COUNTS
    mean = (trust * (usual or 0.0) + sum(minutes)) / (trust + count)
    seen = statistics.stdev(minutes) if count >= _ENOUGH else 0.0
    share = count / (count + _USUAL_COUNTS) if count >= _ENOUGH else 0.0
    deviation = share * seen + (1 - share) * _VARIES * mean
    return Pace(mean, deviation, deviation / math.sqrt(trust + count))


def estimate(
    ahead: Mapping[str, int], paces: Mapping[str, Pace | None], counters: int, serving: int
) -> Estimate | None:
    """The time until everybody ahead is served at `counters` counters, `serving` of which are busy.

    None where the pace of somebody ahead is not known.
    """
    waiting = {service: count for service, count in ahead.items() if count}
    known = [one for one in paces.values() if one is not None]
    if not known or any(paces.get(service) is None for service in waiting):
        return None
    work = variance = doubt = 0.0
    for service, count in waiting.items():
        one = paces[service]
        assert one is not None
        work += count * one.mean
        variance += count * one.deviation**2
        doubt += count * one.doubt
    if serving >= counters:
        usual = work / sum(waiting.values()) if waiting else statistics.fmean(one.mean for one in known)
        work += _IN_HAND * usual
        variance += (_IN_HAND * usual) ** 2
    spread = _SURE * math.sqrt(variance + doubt**2) / counters
    middle = work / counters
    low = math.floor(max(0.0, middle - spread) / _STEP) * _STEP
    return Estimate(low, max(math.ceil((middle + spread) / _STEP) * _STEP, low + _STEP))
