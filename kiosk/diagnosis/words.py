"""What technicians read: the catalogues in `text/staff`, German and English."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from kiosk.diagnosis.outcome import Fact, Outcome

FOLDER = Path(__file__).parent.parent / "text" / "staff"
LANGUAGES = tuple(sorted(file.stem for file in FOLDER.glob("*.ftl")))


class StaffWords:
    """One language for staff. An unknown key is its own name."""

    def __init__(self, language: str) -> None:
        self._bundle = _bundle(language if language in LANGUAGES else "en")

    def __call__(self, key: str, attribute: str | None = None, **values: Fact) -> str:
        message = self._bundle.get_message(key) if self._bundle.has_message(key) else None
        pattern = None if message is None else message.attributes.get(attribute) if attribute else message.value
        return key if pattern is None else str(self._bundle.format_pattern(pattern, values)[0])

    def has(self, key: str, attribute: str | None = None) -> bool:
        if not self._bundle.has_message(key):
            return False
        return attribute is None or attribute in self._bundle.get_message(key).attributes

    def code(self, code: str) -> tuple[str, str]:
        """What a technician's code says, and what to do."""
        key = next((one for one in (f"code-{code}", f"code-{code[1:]}") if self.has(one)), "")
        return (self(key), self(key, "action")) if key else (code, "")

    def facts(self, outcome: Outcome) -> str:
        """A test's figures as one short text."""
        key = f"test-{outcome.test}"
        if outcome.facts and self.has(key, "facts"):
            return self(key, "facts", **outcome.facts)
        return ", ".join(
            f"{name} {value}" if isinstance(value, int | float) else str(value) for name, value in outcome.facts.items()
        )


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((FOLDER / f"{language}.ftl").read_text("utf-8")))
    return bundle
