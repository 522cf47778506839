"""The office's words: Fluent files, a folder an audience, a file a language. English where a language has none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentNone

_HERE = Path(__file__).parent
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
FALLBACK = "en"


@dataclass(frozen=True)
class Phrases:
    """One audience's words in one language."""

    language: str
    bundle: FluentBundle
    zone: ZoneInfo

    @property
    def rtl(self) -> bool:
        return self.language in _RIGHT_TO_LEFT

    def __call__(self, key: str, **values: object) -> str:
        """A message with its placeholders filled. Raises KeyError for a key that no file has."""
        message = self.bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        said, errors = self.bundle.format_pattern(message.value, values)
        if errors or isinstance(said, FluentNone):
            raise KeyError(f"{key}: {errors}")
        return said

    def find(self, key: str, otherwise: str) -> str:
        """A message without placeholders, or `otherwise` where no file has it."""
        return self(key) if self.bundle.has_message(key) else otherwise

    def time(self, at: datetime) -> str:
        """A time of day as people of this language write it."""
        return self._told(at, "HH:mm" if self.language != "en" else "h:mm a")

    def day(self, at: datetime) -> str:
        return self._told(at, "EEEE, d. MMMM" if self.language.startswith("de") else "EEEE, d MMMM")

    def calendar(self, day: date) -> str:
        """A day of any year."""
        return str(format_date(day, "medium", locale="de" if self.language.startswith("de") else self.language))

    def moment(self, at: datetime) -> str:
        """Day and time, short."""
        return self._told(at, "dd.MM. HH:mm" if self.language.startswith("de") else "d MMM HH:mm")

    def _told(self, at: datetime, pattern: str) -> str:
        return str(
            format_datetime(
                at.astimezone(self.zone), pattern, locale="de" if self.language.startswith("de") else self.language
            )
        )


def phrases(audience: str, language: str, zone: ZoneInfo | None = None) -> Phrases:
    """The words of an audience in the nearest language there is."""
    known = languages(audience)
    short = language.replace("_", "-").lower().partition("-")[0]
    chosen = next((one for one in (language, short) if one in known), FALLBACK)
    return Phrases(chosen, _bundle(audience, chosen), zone or ZoneInfo("Europe/Berlin"))


@lru_cache(maxsize=8)
def languages(audience: str) -> frozenset[str]:
    """Languages that an audience has a file in."""
    return frozenset(file.stem for file in (_HERE / audience).glob("*.ftl"))


@lru_cache(maxsize=64)
def _bundle(audience: str, language: str) -> FluentBundle:
    locale = "de" if language.startswith("de") else language
    bundle = FluentBundle([locale], use_isolating=language in _RIGHT_TO_LEFT)
    for one in dict.fromkeys((FALLBACK, language)):
        source = (_HERE / audience / f"{one}.ftl").read_text("utf-8")
        bundle.add_resource(FluentResource(source), allow_overrides=True)
    return bundle
