"""From what is wrong to what the person can do, the most important first."""

from __future__ import annotations

from collections.abc import Iterable

from flows.needs import Advice, Criterion

FIXED = {
    "4.3": Advice.MULTIPLE_FACES,
    "1.1": Advice.LOOK_STRAIGHT,
    "1.2": Advice.LOOK_STRAIGHT,
    "1.3": Advice.STRAIGHTEN_HEAD,
    "6.4": Advice.REMOVE_GLASSES,
    "3.2": Advice.UNCOVER_FACE,
    "3.1": Advice.OPEN_EYES,
    "2.2": Advice.CLOSE_MOUTH,
    "2.1": Advice.CLOSE_MOUTH,
    "2.3": Advice.CLOSE_MOUTH,
    "3.3": Advice.LOOK_STRAIGHT,
    "7.1": Advice.ADJUST_LIGHT,
    "6.1": Advice.ADJUST_LIGHT,
    "6.2": Advice.ADJUST_LIGHT,
    "6.3": Advice.ADJUST_LIGHT,
    "7.2": Advice.STAND_STILL,
    "4.1": Advice.PLAIN_BACKGROUND,
    "4.2": Advice.PLAIN_BACKGROUND,
    "7.3": Advice.CHECK_CAMERA,
    "7.4": Advice.CHECK_CAMERA,
    "7.5": Advice.CHECK_CAMERA,
    "7.6": Advice.CHECK_CAMERA,
}
"""Advice for a criterion that has one whichever way it fails."""
ORDER = (
    *(Advice.MULTIPLE_FACES, Advice.STEP_FORWARD, Advice.STEP_BACK, Advice.STEP_LEFT, Advice.STEP_RIGHT),
    *(Advice.MOVE_UP, Advice.MOVE_DOWN, Advice.LOOK_STRAIGHT, Advice.STRAIGHTEN_HEAD, Advice.REMOVE_GLASSES),
    *(Advice.UNCOVER_FACE, Advice.OPEN_EYES, Advice.CLOSE_MOUTH, Advice.ADJUST_LIGHT, Advice.STAND_STILL),
    *(Advice.PLAIN_BACKGROUND, Advice.CHECK_CAMERA),
)
_LIGHT_FIRST = ORDER.index(Advice.LOOK_STRAIGHT)
DAZZLED = (
    *ORDER[:_LIGHT_FIRST],
    Advice.ADJUST_LIGHT,
    *(one for one in ORDER[_LIGHT_FIRST:] if one is not Advice.ADJUST_LIGHT),
)
"""The order in too much light: a burnt face seems to mirror in glasses and hides the rest, so light comes first."""


def advise(criteria: Iterable[Criterion], hidden_mouth: bool = False) -> tuple[Advice, ...]:
    """One advice for each thing to change, the most important first."""
    wrong = [criterion for criterion in criteria if not criterion.fulfilled]
    wanted = {_one(criterion, hidden_mouth) for criterion in wrong}
    if Advice.STEP_BACK in wanted:
        # Both at once: the face fills the picture, and yet the picture has too few pixels. Coming closer does not help.
        wanted.discard(Advice.STEP_FORWARD)
    order = DAZZLED if any(_too_bright(criterion) for criterion in wrong) else ORDER
    return tuple(advice for advice in order if advice in wanted)


def _too_bright(criterion: Criterion) -> bool:
    return criterion.id == "7.1" and criterion.max is not None and criterion.value > criterion.max


def _one(criterion: Criterion, hidden_mouth: bool) -> Advice:
    if criterion.id == "2.2" and hidden_mouth:
        return Advice.UNCOVER_FACE
    if criterion.id in FIXED:
        return FIXED[criterion.id]
    low = criterion.min is not None and criterion.value < criterion.min
    if criterion.id == "5.5":
        return Advice.MOVE_DOWN if low else Advice.MOVE_UP
    if criterion.id == "5.6":
        # The camera's picture is not mirrored: who is on its left must step to the own left to come to the middle.
        return Advice.STEP_LEFT if low else Advice.STEP_RIGHT
    return Advice.STEP_FORWARD if low else Advice.STEP_BACK


def cause(advice: Advice, criteria: Iterable[Criterion]) -> Criterion | None:
    """The first criterion that leads to an advice."""
    return next((one for one in criteria if not one.fulfilled and advice in (_one(one, False), _one(one, True))), None)
