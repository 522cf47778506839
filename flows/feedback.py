"""One question at the end, which nobody has to answer. Nothing links the answer to the visit."""

from __future__ import annotations

import asyncio
from typing import TypeVar

from flows.needs import Office, OfficeError
from flows.screens import Faces, Screen, Wishes
from flows.visit import Back, Ended, Place, Stage

A = TypeVar("A")

_LAST = Place(final=True)
_PATIENCE = 12.0
"""Seconds until the question goes away: the next one may be waiting."""


async def ask_feedback(stage: Stage, office: Office) -> None:
    """How was it, and what would you rather do online? Whoever walks away has answered nothing."""
    face = await _asked(stage, Faces())
    if face is None:
        return
    try:
        subjects = (await office.information()).subjects
    except OfficeError:
        subjects = ()
    wish = await _asked(stage, Wishes(subjects)) if subjects else None
    await office.feedback(face, wish)


async def _asked(stage: Stage, screen: Screen[A | None]) -> A | None:
    try:
        async with asyncio.timeout(_PATIENCE):
            return await stage.show(screen, _LAST)
    except (Ended, Back, TimeoutError):
        return None
