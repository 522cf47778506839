"""What a terminal says of a submission in its `record.json`, as far as the desk shows it. Nothing in it is trusted:
whatever is missing or odd is simply absent."""

from __future__ import annotations

from datetime import datetime

import msgspec

from office.messages import UNREADABLE

FINGERS = {
    1: "right-thumb",
    2: "right-index",
    3: "right-middle",
    4: "right-ring",
    6: "left-thumb",
    7: "left-index",
    8: "left-middle",
    9: "left-ring",
}
"""ISO/IEC 19794-4 positions."""

Point = tuple[float, float]


class Face(msgspec.Struct, frozen=True):
    """Pixels of the portrait; `left_eye` is the one on the left in the picture."""

    left_eye: Point
    right_eye: Point
    chin: Point
    crown: Point


class Criterion(msgspec.Struct, frozen=True):
    """One criterion of TR-03121-3 Vol. 2, tables 5.2 and 5.3."""

    name: str = ""
    value: float = 0.0
    min: float | None = None
    max: float | None = None
    fulfilled: bool = False
    mandatory: bool = False


class Portrait(msgspec.Struct, frozen=True):
    width: int = 1244
    height: int = 1600
    accepted: bool = False
    advice: tuple[str, ...] = ()
    face: Face | None = None
    criteria: dict[str, Criterion] = {}


class Finger(msgspec.Struct, frozen=True):
    """A print, or why there is none."""

    position: int
    file: str | None = None
    missing: str | None = None
    quality: int = 255
    threshold: int = 0
    acceptable: bool = False
    feedback: tuple[str, ...] = ()
    attempts: int = 0


class Signature(msgspec.Struct, frozen=True):
    width: int = 0
    height: int = 0
    missing: str | None = None


class Record(msgspec.Struct, frozen=True):
    """All of it."""

    document: str | None = None
    age: str | None = None
    language: str | None = None
    terminal: str | None = None
    started_at: datetime | None = None
    captured_at: datetime | None = None
    case: str | None = None
    code_unchecked: str | None = None
    portrait: Portrait | None = None
    fingers: tuple[Finger, ...] | None = None
    signature: Signature | None = None

    @property
    def flawless(self) -> bool:
        """The terminal found no fault in anything that was taken."""
        prints = all(one.missing is not None or one.acceptable for one in self.fingers or ())
        return prints and (self.portrait is None or self.portrait.accepted)


def read(content: bytes) -> Record:
    """The record, or an empty one."""
    try:
        return msgspec.json.decode(content, type=Record, strict=False)
    except UNREADABLE:
        return Record()
