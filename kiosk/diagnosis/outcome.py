"""What a test found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Fact = str | int | float


class Grade(StrEnum):
    """From best to worst; `OPEN` says that a person has not tested it yet, `ABSENT` that there is none."""

    PASSED = "passed"
    ABSENT = "absent"
    OPEN = "open"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True)
class Outcome:
    """One test's result. `facts` are figures and names of parts, never of persons; `code` is the technician's code."""

    test: str
    grade: Grade
    code: str | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def plain(self) -> dict[str, object]:
        """For JSON."""
        return {"test": self.test, "grade": self.grade.value, "code": self.code, "facts": dict(self.facts)}


def worst(outcomes: Iterable[Outcome]) -> Grade:
    """The worst grade; PASSED where there are none."""
    order = list(Grade)
    return max((one.grade for one in outcomes), key=order.index, default=Grade.PASSED)


def above(test: str, value: float, warn: float, fail: float, code: str, facts: Mapping[str, Fact]) -> Outcome:
    """Graded by a value that must stay above bounds."""
    if value <= fail:
        return Outcome(test, Grade.FAILED, code, facts)
    return Outcome(test, Grade.WARNING if value <= warn else Grade.PASSED, None, facts)
