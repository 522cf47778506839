"""The last question: nobody has to answer it, and no answer leads back to a visit."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from flows.feedback import ask_feedback
from flows.screens import Faces, Screen, Wishes
from flows.visit import End, Ended, Place
from tests.support.clock import virtual
from tests.support.fakes import FakeOffice, FakeStage


def asked(face: Any, wish: Any = None) -> FakeOffice:
    stage, office = FakeStage(), FakeOffice()

    def answer(screen: Screen[Any], place: Place) -> Any:
        assert place.final and not place.back
        wanted = face if isinstance(screen, Faces) else wish
        if isinstance(wanted, Exception):
            raise wanted
        return wanted

    stage.answer = answer
    asyncio.run(ask_feedback(stage, office))
    return office


@pytest.mark.parametrize("nothing", [None, Ended(End.CANCELLED), Ended(End.WALKED_AWAY)])
def test_no_answer_is_an_answer(nothing: Any) -> None:
    assert asked(nothing).opinions == []


def test_a_face_counts_with_and_without_a_wish() -> None:
    assert asked(5, "conduct").opinions == [(5, "conduct")]
    assert asked(1).opinions == [(1, None)]
    assert asked(2, Ended(End.WALKED_AWAY)).opinions == [(2, None)]


def test_the_question_goes_away_by_itself() -> None:
    stage, office = FakeStage(), FakeOffice()

    async def for_ever(screen: Screen[Any], place: Place) -> Any:
        stage.shown.append(screen)
        return 4 if isinstance(screen, Faces) else await asyncio.Event().wait()

    stage.show = for_ever  # type: ignore[method-assign]
    virtual(ask_feedback(stage, office))
    assert office.opinions == [(4, None)]
    assert isinstance(stage.shown[-1], Wishes)


def test_without_a_list_only_the_face_is_asked() -> None:
    stage, office = FakeStage(lambda screen, place: 3), FakeOffice()
    office.told = None
    asyncio.run(ask_feedback(stage, office))
    assert office.opinions == [(3, None)] and stage.names == ["feedback"]
