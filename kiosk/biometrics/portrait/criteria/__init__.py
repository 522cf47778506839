"""What can be measured on a portrait, by the ids of TR-03121-3 Vol. 2, tables 5.2 and 5.3."""

from __future__ import annotations

from kiosk.biometrics.portrait.criteria import background, colour, expression, eyes, focus, light, place, pose
from kiosk.biometrics.portrait.look import Look


def measure(look: Look) -> dict[str, float]:
    """Every criterion's value. What this picture cannot tell is missing."""
    values: dict[str, float] = {}
    for part in (pose, expression, eyes, background, place, light, focus, colour):
        values |= part.measure(look)
    return values
