"""What simulated devices of one name share: the room they stand in.

Devices do not know each other, but a lamp lights what the camera sees and a column carries it. Devices with the same
name, such as `simulated:anna`, stand in the same room.
"""

from __future__ import annotations

from dataclasses import dataclass

EYE_LEVEL = 1500.0
"""mm of the lens above the floor at which the camera sees people as they stand by themselves."""


@dataclass
class Room:
    """`height` of the lens in mm, and the `lamp` 0..1; None where nothing carries the camera or lights the person."""

    height: float | None = None
    lamp: float | None = None


_rooms: dict[str, Room] = {}


def room(name: str) -> Room:
    """The room of this name."""
    return _rooms.setdefault(name, Room())
