"""Somebody who presses anything, goes back and changes their mind still hands in exactly what they reviewed last."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.needs import Advice, Age, NoPortrait
from flows.reception import reception
from flows.screens import Review, Screen
from flows.visit import Back, End, Ended, Place
from tests.support.fakes import World, answers_of, portrait

PATIENCE = 120
"""After so many screens the wanderer wants to finish."""


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
async def test_a_wanderer_hands_in_what_was_reviewed_last(data: st.DataObject) -> None:
    world = World()
    seen = 0

    def answer(screen: Screen[Any], place: Place) -> Any:
        nonlocal seen
        seen += 1
        answers = answers_of(screen)
        if seen > PATIENCE:
            return answers[0]
        dice = data.draw(st.integers(0, 19))
        if dice < 3 and place.back:
            raise Back
        if dice == 3 and data.draw(st.integers(0, 9)) == 0:
            raise Ended(End.CANCELLED)
        return data.draw(st.sampled_from(answers)) if dice > 9 else answers[0]

    world.stage.answer = answer
    world.examiner.same = data.draw(st.lists(st.booleans(), max_size=3))
    world.examiner.qualities = data.draw(st.lists(st.integers(0, 100), max_size=6))
    world.examiner.portraits = [
        portrait(ok) if ok is not None else NoPortrait(0, Advice.SEARCHING_FACE)
        for ok in data.draw(st.lists(st.sampled_from([True, False, None]), max_size=4))
    ]
    visit = world.visit()
    try:
        result = await visit.walk(reception)
    except Ended:
        result = None
    assert not visit._done, "nothing is remembered afterwards"
    numbers = [*world.office.drawn, *(one.key for one in world.office.checked_in.values())]
    assert [key for key, _ in world.office.outcomes] == numbers, "every number has exactly one outcome"
    assert len(numbers) <= 1
    if result is None or result.application is None:
        return
    application = result.application
    last = [screen for screen in world.stage.shown if isinstance(screen, Review)][-1]
    assert application.portrait is last.portrait
    assert application.prints is last.prints
    assert application.signature is last.signature
    if application.age is Age.UNDER_6:
        assert application.prints is None
    if application.age is not Age.FROM_10:
        assert application.signature is None
