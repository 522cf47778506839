"""What carries every journey: the way back, what is forgotten, screens that stand as long as they are true."""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import Callable
from typing import Any

import pytest

from flows.screens import Screen, Tell
from flows.visit import Back, Outdated, Place, Visit, beside, until_false
from tests.support.clock import virtual
from tests.support.fakes import World


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


async def test_what_goes_on_beside_a_screen_and_fails_is_told() -> None:
    async def fails() -> None:
        raise ValueError("beside")

    with pytest.raises(ValueError, match="beside"):
        async with beside(fails()):
            await asyncio.sleep(0.01)


async def test_the_way_back_begins_after_the_first_step_and_repeats_only_that() -> None:
    made, backs = World(), [Back]

    def answer(screen: Screen[Any], _: Place) -> None:
        if screen.name == "second" and backs:
            raise backs.pop()

    made.stage.answer = answer

    async def first(visit: Visit) -> None:
        await visit.show(Tell("first"))

    async def second(visit: Visit) -> None:
        await visit.show(Tell("second"))

    async def journey(visit: Visit) -> None:
        await visit.step(first)
        await visit.step(second)

    await made.visit().walk(journey)
    assert made.stage.names == ["first", "second", "first", "second"]
    assert [place.back for place in made.stage.places] == [False, True, False, True]


async def test_nothing_that_a_step_was_given_outlives_the_journey() -> None:
    class Person:
        pass

    visit, left = World().visit(), []

    async def seen(_: Visit, person: Person) -> None:
        left.append(weakref.ref(person))

    async def journey(visit: Visit) -> None:
        await visit.step(seen, Person())

    await visit.walk(journey)
    assert [one() for one in left] == [None]


def test_how_long_each_step_took_is_known_the_last_time_counts() -> None:
    visit = World().visit()
    times = iter([5.0, 2.0])

    async def waits(_: Visit, number: int) -> None:
        await asyncio.sleep(next(times))

    async def journey(visit: Visit) -> None:
        await visit.step(waits, 1)
        await visit.step(waits, 2)

    virtual(visit.walk(journey))
    assert visit.seconds == {"waits": 2.0} and visit.at == "waits"
