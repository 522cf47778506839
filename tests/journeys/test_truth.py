"""A screen stands as long as it is true, and what watches it goes with it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from flows.visit import Outdated, until_false
from tests.support.clock import virtual


def lasting(true: Callable[[], bool], body: float, every: float = 0.5) -> float:
    """Seconds that a body of `body` seconds lasted. Fails where something goes on afterwards."""

    async def last() -> float:
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            async with until_false(true, every):
                await asyncio.sleep(body)
        except Outdated:
            return began - loop.time()
        finally:
            await asyncio.sleep(0)
            assert asyncio.all_tasks() == {asyncio.current_task()}
        return loop.time() - began

    return virtual(last())


def test_what_stays_true_lasts_as_long_as_it_takes() -> None:
    assert lasting(lambda: True, 7.0) == 7.0


def test_what_is_not_true_any_more_ends_at_the_next_look() -> None:
    looks = iter([True, True, True, False])
    assert lasting(lambda: next(looks), 60.0, every=2.0) == -6.0


async def test_a_deadline_of_its_own_is_not_taken_for_the_truth() -> None:
    with pytest.raises(TimeoutError):
        async with until_false(lambda: True), asyncio.timeout(0.0):
            await asyncio.sleep(1.0)
