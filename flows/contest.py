"""Which of several portraits is the best (TR-03121-3 Vol. 2, ACQ-FI-AUTO-1)."""

from __future__ import annotations

from collections.abc import Sequence

from flows.needs import Portrait


def merit(portrait: Portrait) -> tuple[int, int]:
    """Mandatory criteria fulfilled, then optional ones."""
    fulfilled = [criterion.mandatory for criterion in portrait.criteria if criterion.fulfilled]
    return sum(fulfilled), len(fulfilled) - sum(fulfilled)


def best(portraits: Sequence[Portrait]) -> Portrait:
    """The one with the highest merit; of equals the most recent. `portraits` is not empty, oldest first."""
    return max(enumerate(portraits), key=lambda entry: (merit(entry[1]), entry[0]))[1]


def tied(portraits: Sequence[Portrait]) -> tuple[Portrait, ...]:
    """All accepted ones that share the highest merit: the citizen may choose among them. `portraits` is not empty."""
    highest = merit(best(portraits))
    return tuple(one for one in portraits if one.accepted and merit(one) == highest)
