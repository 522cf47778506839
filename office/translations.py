"""The office's own texts in further languages: names of services, documents, fees, the hotline's lines.

They lie in a folder beside the settings and named like them (`office.toml`, `office/`): one TOML file a language
(`tr.toml`); each line is a German text of the settings and what it is called there:
`"Etwas anderes" = "Başka bir konu"`. Whoever changes the German text loses its translations rather than keep wrong
ones; `office check` says which are missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

GERMAN = "de"

Names = dict[str, str]
"""A text by language; German is always there."""
Tables = dict[str, dict[str, str]]
"""By language: German text to translation."""


def beside(settings: Path) -> Tables:
    """Every file of the folder that belongs to a settings file; nothing where there is none. Raises OSError, or
    ValueError naming a file that is no such table."""
    tables: Tables = {}
    for file in sorted(settings.with_suffix("").glob("*.toml")):
        try:
            tables[file.stem] = msgspec.toml.decode(file.read_bytes(), type=dict[str, str])
        except msgspec.DecodeError as error:
            raise ValueError(f"{file}: {error}") from None
    return tables


def fill(texts: Iterable[Names], tables: Tables) -> None:
    """Add what is missing; what the settings say themselves comes first."""
    for names in texts:
        for language, table in tables.items():
            if names[GERMAN] in table:
                names.setdefault(language, table[names[GERMAN]])


def missing(texts: Iterable[Names], languages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Language and German text, for each that visitors in that language would read in German."""
    wanted = sorted(set(languages) - {GERMAN})
    for names in {names[GERMAN]: names for names in texts}.values():
        if any(character.isalpha() for character in names[GERMAN]):
            yield from ((language, names[GERMAN]) for language in wanted if language not in names)


def stale(texts: Iterable[Names], tables: Tables) -> Iterator[tuple[str, str]]:
    """Language and German text, for each translation of something that the settings no longer say."""
    said = {names[GERMAN] for names in texts}
    yield from ((language, text) for language, table in tables.items() for text in table if text not in said)
