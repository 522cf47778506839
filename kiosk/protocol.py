"""What happened while capturing, without a single picture: the facts of the process log."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from drivers.ports import Finger
from flows.needs import Advice, Criterion, FingerAdvice


@dataclass(frozen=True)
class FaceCapture:
    """One judged frame, without its picture."""

    at: datetime
    faces: int
    criteria: tuple[Criterion, ...]
    advice: tuple[Advice, ...]
    taken_at: float
    """When the frame was exposed, on the camera's clock: tells which capture became the portrait."""


@dataclass(frozen=True)
class FingerCapture:
    """One judged impression, without its picture."""

    at: datetime
    finger: Finger
    quality: int
    acceptable: bool
    feedback: tuple[FingerAdvice, ...]
    taken_at: float


@dataclass
class Protocol:
    """What happened while capturing, for the process log (TR-03121-3 Vol. 2, LOG)."""

    face_from: datetime | None = None
    face_to: datetime | None = None
    faces: list[FaceCapture] = field(default_factory=list)
    several_people: bool = False
    face_timeouts: int = 0
    shown: list[tuple[datetime, str]] = field(default_factory=list)
    finger_from: datetime | None = None
    finger_to: datetime | None = None
    fingers: list[FingerCapture] = field(default_factory=list)
    same_finger: list[bool] = field(default_factory=list)

    def missed(self) -> Counter[tuple[str, str]]:
        """In how many captures something was not enough: `face` and a mandatory criterion's id, or `finger` and the
        fault of an impression that was not acceptable. The statistics of what makes people try again."""
        faces = (
            ("face", one.id) for face in self.faces for one in face.criteria if one.mandatory and not one.fulfilled
        )
        poor = (finger for finger in self.fingers if not finger.acceptable)
        fingers = (("finger", fault.name.lower()) for finger in poor for fault in finger.feedback)
        return Counter([*faces, *fingers])
