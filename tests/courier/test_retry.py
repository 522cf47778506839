"""The office is asked again soon, then less and less often, and not by all terminals at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from kiosk.courier.delivery import pause


def test_five_seconds_doubling_to_ten_minutes() -> None:
    assert [pause(attempt, 0.5) for attempt in range(1, 10)] == [5, 10, 20, 40, 80, 160, 320, 600, 600]


@given(attempt=some.integers(1, 10_000), luck=some.floats(0, 1))
def test_luck_spreads_by_a_quarter_and_never_further(attempt: int, luck: float) -> None:
    assert 0.75 * pause(attempt, 0.5) <= pause(attempt, luck) <= 1.25 * pause(attempt, 0.5)
    assert pause(attempt, luck) <= 750
