"""Proof-reading of the catalogues: what a translation lacks or breaks, measured against the German one.

Nothing is drawn here; `fit.py` measures whether the sentences have room.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from babel import Locale
from fluent.syntax import ast, parse

from kiosk.ui.text import FACES, SOFT_HYPHEN, covered
from kiosk.ui.words import FALLBACK, FOLDER, locale_of

COUNTED = frozenset({"ahead", "seconds", "minutes", "high", "hours"})
"""Variables that count something: the word after them changes with the number."""
UNCHANGED = frozenset({"tr", "fa", "vi"})
"""Languages in which a noun keeps its form after any number."""
SENTENCE_WORDS = {"de": 12, "de-simple": 10}
"""Most words in a sentence; the long text to read up (`.more`) may have twice as many."""
WORD_LETTERS = 15
"""Longest word of Leichte Sprache without a hyphen."""
HARD = re.compile(
    r"\b(würden?|könnten?|sollten?|müssten?|wäre[n]?|hätten?|möchten?|dürften?|bezüglich|gemäß|sowie|jedoch)\b", re.I
)
"""Subjunctives and officialese, which Leichte Sprache avoids."""
_ROOM = (1.7, 14)
"""Longest translation: this many times the German one, and this many letters on top."""
_CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})
_NAMED = re.compile(r"\{[^{}]*\}")

Place = tuple[str, str | None]
"""A message and one of its attributes, or None for its own text."""


@dataclass(frozen=True)
class Finding:
    """One thing to put right."""

    language: str
    key: str
    kind: str
    """syntax, missing, speak, surplus, placeholder, plural, choice, glyph, space, long, sentence, word or fit."""
    detail: str


@dataclass(frozen=True)
class Catalogue:
    """One language's file, read for checking."""

    language: str
    patterns: dict[Place, ast.Pattern]
    broken: tuple[str, ...]
    """First lines of what is no Fluent."""

    @classmethod
    def read(cls, language: str, folder: Path = FOLDER) -> Catalogue:
        """Raises OSError where there is no such file."""
        patterns: dict[Place, ast.Pattern] = {}
        broken = []
        for entry in parse((folder / f"{language}.ftl").read_text("utf-8")).body:
            if isinstance(entry, ast.Junk):
                broken.append((entry.content or "").strip().partition("\n")[0])
            if not isinstance(entry, ast.Message):
                continue
            if entry.value is not None:
                patterns[entry.id.name, None] = entry.value
            for attribute in entry.attributes:
                patterns[entry.id.name, attribute.id.name] = attribute.value
        return cls(language, patterns, tuple(broken))


def languages(folder: Path = FOLDER) -> tuple[str, ...]:
    """All catalogues there are, German first."""
    codes = sorted(file.stem for file in folder.glob("*.ftl"))
    return tuple(sorted(codes, key=lambda code: code != FALLBACK))


def proof(language: str, folder: Path = FOLDER) -> tuple[Finding, ...]:
    """Everything that is wrong in one language, in the order of the German catalogue."""
    german, own = Catalogue.read(FALLBACK), Catalogue.read(language, folder)
    return tuple(_findings(german, own))


def city(language: str, folder: Path) -> tuple[Finding, ...]:
    """What is wrong in a city's own sentences of one language; they need not say everything."""
    if not (folder / f"{language}.ftl").is_file():
        return ()
    return tuple(one for one in proof(language, folder) if one.kind not in ("missing", "speak"))


def _findings(german: Catalogue, own: Catalogue) -> Iterator[Finding]:
    def found(place: Place, kind: str, detail: str) -> Finding:
        return Finding(own.language, ".".join(part for part in place if part), kind, detail)

    for line in own.broken:
        yield found((line.split(" ")[0], None), "syntax", f"this is no Fluent: {line}")
    for place, wanted in german.patterns.items():
        pattern = own.patterns.get(place)
        if pattern is None:
            kind = "speak" if place[1] == "speak" else "missing"
            yield found(place, kind, f"German has: {_plain(wanted)}")
            continue
        for kind, detail in (
            *_placeholders(wanted, pattern),
            *_plurals(own.language, wanted, pattern),
            *_letters(place, pattern),
            *_spaces(pattern),
            *_length(own.language, wanted, pattern),
            *_plainness(own.language, place, pattern),
        ):
            yield found(place, kind, detail)
    for place in own.patterns:
        if place not in german.patterns:
            yield found(place, "surplus", "German has no such sentence")


# Patterns


def _elements(pattern: ast.Pattern) -> Iterator[ast.SyntaxNode]:
    """Every expression in a pattern, those inside variants too."""
    for element in pattern.elements:
        if not isinstance(element, ast.Placeable):
            continue
        yield element.expression
        if isinstance(element.expression, ast.SelectExpression):
            yield element.expression.selector
            for variant in element.expression.variants:
                yield from _elements(variant.value)


def _variables(pattern: ast.Pattern) -> set[str]:
    names: set[str] = set()
    for expression in _elements(pattern):
        if isinstance(expression, ast.VariableReference):
            names.add(f"${expression.id.name}")
        elif isinstance(expression, ast.FunctionReference):
            inner = (a for a in expression.arguments.positional if isinstance(a, ast.VariableReference))
            names |= {f"{expression.id.name}(${a.id.name})" for a in inner}
    return names


def _selects(pattern: ast.Pattern) -> dict[str, set[str]]:
    """Variable to the names of its variants."""
    found: dict[str, set[str]] = {}
    for expression in _elements(pattern):
        if isinstance(expression, ast.SelectExpression) and isinstance(expression.selector, ast.VariableReference):
            names = {v.key.value if isinstance(v.key, ast.NumberLiteral) else v.key.name for v in expression.variants}
            found.setdefault(expression.selector.id.name, set()).update(names)
    return found


def renderings(pattern: ast.Pattern) -> list[str]:
    """The pattern with each of its variants; placeholders as `{name}`."""
    parts: list[list[str]] = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts.append([element.value])
            continue
        expression = element.expression
        if isinstance(expression, ast.SelectExpression):
            parts.append([text for variant in expression.variants for text in renderings(variant.value)])
        elif isinstance(expression, ast.VariableReference):
            parts.append([f"{{{expression.id.name}}}"])
        elif isinstance(expression, ast.StringLiteral):
            parts.append([str(expression.parse()["value"])])
        else:
            parts.append(["{…}"])
    return ["".join(chosen) for chosen in product(*parts)]


def _plain(pattern: ast.Pattern) -> str:
    text = " ".join(renderings(pattern)[-1].replace(SOFT_HYPHEN, "").split())
    return text if len(text) <= 70 else f"{text[:67]}..."


# Faults


def _placeholders(wanted: ast.Pattern, pattern: ast.Pattern) -> Iterator[tuple[str, str]]:
    there, here = _variables(wanted), _variables(pattern)
    if there - here:
        yield "placeholder", f"{', '.join(sorted(there - here))} is missing"
    if here - there:
        yield "placeholder", f"{', '.join(sorted(here - there))} is unknown here"


@cache
def _categories(locale: Locale, exact: frozenset[str]) -> frozenset[str]:
    """Plural categories of the whole numbers up to 999 that have no variant of their own."""
    return frozenset(locale.plural_form(n) for n in range(1000) if str(n) not in exact)


def _plurals(language: str, wanted: ast.Pattern, pattern: ast.Pattern) -> Iterator[tuple[str, str]]:
    locale, theirs, ours = locale_of(language), _selects(wanted), _selects(pattern)
    for name, variants in theirs.items():
        if {v for v in variants if not v.isdigit()} <= _CATEGORIES or name not in ours:
            continue
        if variants != ours[name]:
            differ = ", ".join(sorted(variants ^ ours[name]))
            yield "choice", f"${name}: German has the same variants, but not here: {differ}"
    for name, variants in ours.items():
        if not {v for v in variants if not v.isdigit()} <= _CATEGORIES:
            continue
        lacking = _categories(locale, frozenset(v for v in variants if v.isdigit())) - variants
        if lacking and language not in UNCHANGED:
            yield "plural", f"${name} has no [{'], ['.join(sorted(lacking))}]"
    forms = len(_categories(locale, frozenset()))
    shown = {e.id.name for e in _elements(pattern) if isinstance(e, ast.VariableReference)}
    for name in sorted((COUNTED & shown) - ours.keys()):
        if not any(re.search(rf"\{{{name}\}}\s*[^\W\d]", text) for text in renderings(pattern)):
            continue
        if language.split("-")[0] not in UNCHANGED and (forms > 2 or (forms > 1 and name in theirs)):
            yield (
                "plural",
                f"${name} counts: the words after it need [{'], ['.join(sorted(_categories(locale, frozenset())))}]",
            )


def _letters(place: Place, pattern: ast.Pattern) -> Iterator[tuple[str, str]]:
    text = "".join(_NAMED.sub("", one) for one in renderings(pattern))
    if unicodedata.normalize("NFC", text) != text and place[1] != "speak":
        yield "glyph", "accents are loose; save the file in Unicode NFC"
    if place[1] == "speak":
        return
    known = {SOFT_HYPHEN, "\n"}
    for character in sorted(set(text) - known):
        if not any(ord(character) in covered(face) for face in FACES):
            name = unicodedata.name(character, "no name")
            yield "glyph", f"no font has {character!r} (U+{ord(character):04X} {name})"


def _spaces(pattern: ast.Pattern) -> Iterator[tuple[str, str]]:
    for text in renderings(pattern):
        loose = re.search(rf"\{{({'|'.join(sorted(COUNTED))})\}} \w+", text)
        if loose:
            yield "space", f"a no-break space belongs into {loose[0]!r}"
            return


def _longest(pattern: ast.Pattern) -> int:
    return max(len(_NAMED.sub("00", one).replace(SOFT_HYPHEN, "")) for one in renderings(pattern))


def _length(language: str, wanted: ast.Pattern, pattern: ast.Pattern) -> Iterator[tuple[str, str]]:
    limit, length = round(_longest(wanted) * _ROOM[0] + _ROOM[1]), _longest(pattern)
    if length > limit:
        yield "long", f"{length} letters, German has {_longest(wanted)}: at most {limit}"


def _plainness(language: str, place: Place, pattern: ast.Pattern) -> Iterator[tuple[str, str]]:
    most = SENTENCE_WORDS.get(language)
    if most is None:
        return
    for text in dict.fromkeys(renderings(pattern)):
        for sentence in re.split(r"[.!?:](?:\s|$)|\n", text):
            count = len(sentence.split())
            if count > (2 * most if place[1] == "more" else most):
                yield "sentence", f"{count} words, at most {most}: {' '.join(sentence.split())}"
    if language != "de-simple":
        return
    text = " ".join(renderings(pattern))
    for word in re.findall(rf"[^\W\d]{{{WORD_LETTERS + 1},}}", text):
        yield "word", f"a hyphen belongs into {word!r}"
    for hard in HARD.findall(text):
        yield "word", f"Leichte Sprache does without {hard!r}"
