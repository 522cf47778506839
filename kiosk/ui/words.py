"""The terminal's sentences: one Fluent catalogue a language, German where another one has a hole.

A city overrides single sentences with .ftl files of the same names in the folder of its settings; what its message
does not mention (the text, an attribute) stays as it is.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number
from fluent.syntax import ast

from flows.screens import Value
from kiosk.settings import Settings

FOLDER = Path(__file__).parent.parent / "text"
STAFF = FOLDER / "staff"
STAFF_FALLBACK = "en"
FALLBACK = "de"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
COLONS = {"fr": "\u00a0:"}
"""Where a colon keeps a distance from its word."""
_OWN_NAMES = {"de-simple": "Leichte Sprache", "uk": "Україн\u00adська"}

log = logging.getLogger(__name__)


class Words:
    """All catalogues. Every sentence may use $counter, $office and $hours.

    An unknown key is shown as its own name and logged once: a missing sentence must not stop a terminal.
    """

    def __init__(self, settings: Settings, more: Path | None = None) -> None:
        """`more` is a folder of catalogues that add to ours, and come before them."""
        self._settings, self._more = settings, more
        texts, terminal = settings.texts, settings.terminal
        languages = self.languages = texts.languages or (FALLBACK,)
        self.common: dict[str, Value] = {"counter": texts.counter, "office": terminal.title, "hours": 96}
        self.timezone = ZoneInfo(terminal.timezone)
        self._override = settings.path(texts.folder) if texts.folder else None
        self._missed: set[tuple[str, str]] = set()
        self._known = frozenset((*languages, FALLBACK, *([STAFF_FALLBACK] if more else [])))
        self._bundles: dict[str, FluentBundle] = {}
        self._fixed: dict[str, dict[str, str]] = {}
        """Sentences that are always the same, with their keys."""
        self._plain: dict[tuple[str, str, str | None], str | None] = {}
        """What was found for sentences that were asked for without values."""

    @cached_property
    def staff(self) -> Words:
        """The same with the sentences for staff."""
        return Words(self._settings, STAFF)

    def _bundle(self, language: str) -> FluentBundle | None:
        """The catalogue of a language, read when it is first needed."""
        if language not in self._bundles and language in self._known:
            self._bundles[language] = self._read(language)
        return self._bundles.get(language)

    def _read(self, language: str) -> FluentBundle:
        def clock(moment: object) -> str:
            return self.time(language, _moment(moment))

        def day(moment: object) -> str:
            return self.day(language, _moment(moment))

        def amount(sum: object) -> str:
            return self.amount(language, str(sum))

        functions = cast(Any, {"CLOCK": clock, "DAY": day, "AMOUNT": amount})
        bundle = FluentBundle([str(locale_of(language))], functions=functions, use_isolating=False)
        own = _resource(FOLDER / f"{language}.ftl")
        bundle.add_resource(own)
        if self._more is not None:
            bundle.add_resource(_resource(self._more / f"{language}.ftl"), allow_overrides=True)
        if self._override is not None:
            city = _resource(self._override / f"{language}.ftl")
            bundle.add_resource(_over(own, city), allow_overrides=True)
        return bundle

    def time(self, language: str, moment: datetime) -> str:
        """A time of day on the office's clock, as clocks show it here: 10:24, 16:00."""
        return str(format_time(self.local(moment), "HH:mm", locale=locale_of(language)))

    def day(self, language: str, moment: datetime) -> str:
        """A date in full, day and month inseparable: Freitag, 27. November 2026."""
        text = str(format_date(self.local(moment), "full", locale=locale_of(language)))
        return re.sub(r"(?<=\d)(\.?) (?=[^\W\d])", "\\1\u00a0", text)

    def listed(self, language: str, things: Sequence[str]) -> str:
        """Several things in one sentence, as the language puts them: Augen öffnen, Mund schließen und so bleiben."""
        return format_list(things, locale=locale_of(language))

    def amount(self, language: str, sum: str) -> str:
        """A sum of money without its currency: 6, or 6,50. What is no number stays as the city wrote it."""
        try:
            value = Decimal(sum.replace(",", "."))
        except InvalidOperation:
            return sum
        return str(format_decimal(value, "#0" if value == value.to_integral() else "#0.00", locale=locale_of(language)))

    def local(self, moment: datetime) -> datetime:
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(self.timezone)

    def has(self, language: str, key: str, attribute: str | None = None) -> bool:
        """Whether this very language has the sentence."""
        bundle = self._bundle(language)
        if bundle is None or not bundle.has_message(_id(key)):
            return False
        message = bundle.get_message(_id(key))
        return message.value is not None if attribute is None else attribute in message.attributes

    def find(self, language: str, key: str, values: Mapping[str, Value], attribute: str | None = None) -> str | None:
        """The sentence in the language or else in German; None if neither has it or a value for it is missing.

        A sentence with a `.plain` variant may miss its values."""
        if values:
            return self._find(language, key, values, attribute)
        place = (language, key, attribute)
        if place not in self._plain:
            self._plain[place] = self._find(language, key, {}, attribute)
        return self._plain[place]

    def _find(self, language: str, key: str, values: Mapping[str, Value], attribute: str | None) -> str | None:
        for code in dict.fromkeys((language, FALLBACK)):
            bundle = self._bundle(code)
            if bundle is None or not self.has(code, key, attribute):
                continue
            message = bundle.get_message(_id(key))
            pattern = message.value if attribute is None else message.attributes[attribute]
            if pattern is None:
                continue
            text, errors = bundle.format_pattern(pattern, _written({**self.common, **values}))
            if errors:
                if not self.has(code, key, "plain"):
                    self._miss(code, f"{key}{'.' + attribute if attribute else ''}", "value missing")
                continue
            return str(text)
        return None

    def text(self, language: str, key: str, values: Mapping[str, Value]) -> str:
        """The sentence, or the key itself if nobody has it."""
        found = self.find(language, key, values)
        if found is None:
            self._miss(language, key, "no such sentence")
            return key
        return found

    def key_of(self, language: str, text: str) -> str | None:
        """The key of a sentence without values (`photo-hints.lead`), by which a recording of it may be named."""
        if language not in self._fixed:
            files = (FOLDER / f"{language}.ftl", *([self._override / f"{language}.ftl"] if self._override else []))
            self._fixed[language] = {text: key for file in files for text, key in _fixed(_resource(file)).items()}
        return self._fixed[language].get(text)

    def name(self, language: str) -> str:
        """What the language calls itself."""
        if language in _OWN_NAMES:
            return _OWN_NAMES[language]
        name = Locale.parse(language.split("-")[0]).get_display_name() or language
        return str(name[:1].upper() + name[1:])

    def _miss(self, language: str, key: str, why: str) -> None:
        if (language, key) not in self._missed:
            self._missed.add((language, key))
            log.warning("text %s in %s: %s", key, language, why)


def for_staff(words: Words, language: str) -> Phrases:
    """What staff reads while the terminal speaks a language: German with German, else English."""
    return Phrases(words.staff, FALLBACK if language.split("-")[0] == FALLBACK else STAFF_FALLBACK)


class Phrases:
    """The words of one language."""

    def __init__(self, words: Words, language: str) -> None:
        self.words = words
        self.language = language
        self.rtl = language in RIGHT_TO_LEFT

    def __call__(self, key: str, **values: Value) -> str:
        return self.words.text(self.language, key, values)

    def of(self, key: str, values: Mapping[str, Value]) -> str:
        """The sentence itself."""
        return self.words.text(self.language, key, values)

    def attribute(self, key: str, attribute: str, values: Mapping[str, Value] | None = None) -> str:
        """What stands beside a sentence (`lead`, `line`, `speak`, ...), or nothing."""
        return self.words.find(self.language, key, values or {}, attribute) or ""

    def speak(self, key: str, values: Mapping[str, Value] | None = None) -> str:
        """The sentence as it is read aloud."""
        spoken = self.attribute(key, "speak", values)
        return spoken or self.of(key, values or {})

    def named(self, names: Mapping[str, str]) -> str:
        """Something that brings its own names along: in this language, else in German, else in any."""
        return names.get(self.language) or names.get(FALLBACK) or next(iter(names.values()), "")

    def entry(self, name: str, value: str) -> str:
        """A name and what it stands at: Qualität: gut."""
        return f"{name}{COLONS.get(self.language, ':')} {value}"

    def time(self, moment: datetime) -> str:
        return self.words.time(self.language, moment)

    def listed(self, things: Sequence[str]) -> str:
        return self.words.listed(self.language, things)


def _fixed(resource: ast.Resource) -> dict[str, str]:
    """Sentences without values: the words, and their key."""
    found: dict[str, str] = {}
    for message in resource.body:
        if not isinstance(message, ast.Message):
            continue
        patterns = [(message.id.name, message.value)]
        patterns += [(f"{message.id.name}.{one.id.name}", one.value) for one in message.attributes]
        for key, pattern in patterns:
            parts = pattern.elements if pattern is not None else []
            words = [part.value for part in parts if isinstance(part, ast.TextElement)]
            if words and len(words) == len(parts):
                found.setdefault("".join(words).replace("\u00ad", ""), key)
    return found


def _id(key: str) -> str:
    """Fluent allows letters, digits, `-` and `_`; criteria are numbered with dots."""
    return key.replace(".", "-")


def _moment(value: object) -> datetime:
    if isinstance(value, datetime):
        return value
    raise TypeError("a date and time is needed")


def _written(values: Mapping[str, Value]) -> dict[str, Any]:
    """Case and queue numbers are names: they are not grouped like sums."""
    return {
        name: fluent_number(value, useGrouping=False) if type(value) is int else value for name, value in values.items()
    }


def _resource(file: Path) -> ast.Resource:
    return _parsed(file, file.stat().st_mtime_ns) if file.is_file() else FluentResource("")


@lru_cache(maxsize=64)
def _parsed(file: Path, changed: int) -> ast.Resource:
    """A catalogue, read again only when it changed: parsing takes longer than drawing a screen."""
    return FluentResource(file.read_text("utf-8"))


def _over(own: ast.Resource, city: ast.Resource) -> ast.Resource:
    """The city's sentences. What a message of theirs does not say (its text, an attribute) stays ours."""
    ours = {entry.id.name: entry for entry in own.body if isinstance(entry, ast.Message)}
    merged = ast.Resource()
    for entry in city.body:
        base = ours.get(entry.id.name) if isinstance(entry, ast.Message) else None
        if isinstance(entry, ast.Message) and base is not None:
            attributes = {one.id.name: one for one in (*base.attributes, *entry.attributes)}
            entry = ast.Message(entry.id, entry.value or base.value, list(attributes.values()))
        merged.body.append(entry)
    return merged


@lru_cache(maxsize=32)
def locale_of(language: str) -> Locale:
    """Whose dates, numbers and plurals a catalogue has."""
    if language == "en":
        # dates as they are written in Europe
        return Locale.parse("en_GB")
    try:
        return Locale.parse(language.split("-")[0])
    except (UnknownLocaleError, ValueError):
        return Locale.parse(FALLBACK)
