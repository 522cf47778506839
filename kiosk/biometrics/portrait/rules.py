"""The criteria of TR-03121-3 Vol. 2, tables 5.2 and 5.3: names, bounds, and which must be delivered.

`mandatory` follows the tables. Where the tables say "vendor" the bound is ours, measured in `README.md`. 1.2 is off by
default: the depth of the mesh tells nodding from an ordinary face only to 5 degrees, and a delivered criterion blocks.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from flows.needs import Age, Criterion

Bounds = tuple[float | None, float | None]


@dataclass(frozen=True)
class Rule:
    """One criterion as the tables have it."""

    id: str
    name: str
    min: float | None
    max: float | None
    mandatory: bool = False
    on: bool = True


RULES = (
    Rule("1.1", "yaw", -5, 5, on=False),
    Rule("1.2", "pitch", -5, 5, on=False),
    Rule("1.3", "roll", -8, 8, mandatory=True),
    Rule("2.1", "neutral", None, 0.93),
    Rule("2.2", "mouth closed", None, 0.01, mandatory=True),
    Rule("2.3", "eyebrows", 0.10, 0.27),
    Rule("3.1", "eyes open", 0.179, None),
    Rule("3.2", "eyes not covered", 0.55, None),
    Rule("3.3", "looking at camera", None, 0.09),
    Rule("4.1", "background plain", None, 5.2),
    Rule("4.2", "no shadow on background", None, 0.003),
    Rule("4.3", "nobody else", 1, 1),
    Rule("5.1", "image height", 1600, 1600, mandatory=True),
    Rule("5.2", "image width", 1244, 1244, mandatory=True),
    Rule("5.3", "head width", 0.50, 0.75, mandatory=True),
    Rule("5.4", "head height", 0.70, 0.80, mandatory=True),
    Rule("5.5", "vertical position", 0.30, 0.50, mandatory=True),
    Rule("5.6", "horizontal position", 0.45, 0.55, mandatory=True),
    Rule("5.7", "eye distance", 300, None, mandatory=True),
    Rule("6.1", "even light", None, 0.35),
    Rule("6.2", "no shadow in the face", 0.50, None),
    Rule("6.3", "no hot spots", None, 0.02),
    Rule("6.4", "no glare on glasses", None, 0.003),
    Rule("7.1", "exposure", 75, 240, mandatory=True),
    Rule("7.2", "focus", 1.0, None, mandatory=True),
    Rule("7.3", "natural colours", None, 1.0),
    Rule("7.4", "no red eyes", None, 0.21),
    Rule("7.5", "colour space", 1, 1, mandatory=True),
    Rule("7.6", "grey density", 64, None, mandatory=True),
)
_BY_ID = MappingProxyType({rule.id: rule for rule in RULES})
CHILD_HEAD = (0.50, 0.80)
"""PAuswV Annex 3 part 2, PassV Annex 8: children's heads may be smaller."""
ADVISORY = MappingProxyType(
    {
        Age.FROM_10: frozenset[str](),
        Age.FROM_6: frozenset({"1.1", "1.2", "2.1", "2.3", "5.3", "5.4", "5.5"}),
        Age.UNDER_6: frozenset({"1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.3", "5.3", "5.4", "5.5", "5.6"}),
    }
)
"""What is told but never blocks: proportions under 10; pose, expression and eyes too under 6 (Annex 3 part 2)."""


@dataclass(frozen=True)
class Rules:
    """The rules with what the site changed: criteria switched on or off, other bounds (nan or None for none)."""

    enabled: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))
    bounds: Mapping[str, Bounds] = field(default_factory=lambda: MappingProxyType({}))

    def on(self, id: str) -> bool:
        return id in _BY_ID and self.enabled.get(id, _BY_ID[id].on)

    def limits(self, id: str, age: Age = Age.FROM_10) -> Bounds:
        """Smallest and largest value that fulfils a criterion."""
        if id in self.bounds:
            low, high = self.bounds[id]
            return _number(low), _number(high)
        if id == "5.4" and age is not Age.FROM_10:
            return CHILD_HEAD
        rule = _BY_ID[id]
        return rule.min, rule.max

    def judge(self, values: Mapping[str, float], age: Age = Age.FROM_10) -> tuple[Criterion, ...]:
        """Criteria with their verdicts, in the order of the tables. What was not measured is left out."""
        return tuple(
            self._criterion(rule, float(values[rule.id]), age)
            for rule in RULES
            if rule.id in values and self.on(rule.id) and math.isfinite(values[rule.id])
        )

    @staticmethod
    def blocking(criteria: Iterable[Criterion], age: Age = Age.FROM_10) -> tuple[Criterion, ...]:
        """What is not fulfilled and must be."""
        return tuple(one for one in criteria if not one.fulfilled and one.id not in ADVISORY[age])

    def _criterion(self, rule: Rule, value: float, age: Age) -> Criterion:
        low, high = self.limits(rule.id, age)
        fulfilled = (low is None or value >= low) and (high is None or value <= high)
        return Criterion(rule.id, rule.name, value, low, high, fulfilled, rule.mandatory)


def _number(bound: float | None) -> float | None:
    return None if bound is None or math.isnan(bound) else bound
