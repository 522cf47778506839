"""The machine-readable zone of travel documents (ICAO 9303 parts 3 to 6): TD1, TD2, TD3, every check digit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_VALUES = {c: n for n, c in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {"<": 0}
_ALLOWED = re.compile("[A-Z0-9<]*")
_LINES = {90: 30, 72: 36, 88: 44}
LONGEST = 200
"""Characters looked at at all."""


class BadZone(ValueError):
    """Not a machine-readable zone, or misread: a check digit is wrong. The text never holds any of it."""


def check_digit(text: str) -> str:
    """Weights 7, 3, 1; letters count from 10, fillers 0."""
    return str(sum(_VALUES[c] * (7, 3, 1)[n % 3] for n, c in enumerate(text)) % 10)


@dataclass(frozen=True, repr=False)
class ZoneKey:
    """What opens a chip: number, birth and expiry (YYMMDD)."""

    number: str
    birth: str
    expiry: str

    @property
    def text(self) -> str:
        """The three fields, each with its check digit (ICAO 9303-11, 4.3.2)."""
        fields = (self.number.ljust(9, "<"), self.birth, self.expiry)
        return "".join(field + check_digit(field) for field in fields)


@dataclass(frozen=True, repr=False)
class Zone:
    """What a zone says. Dates as they are written, YYMMDD; unknown parts are fillers."""

    code: str
    issuer: str
    number: str
    nationality: str
    birth: str
    sex: str
    expiry: str
    surname: str
    given: str

    @property
    def key(self) -> ZoneKey:
        return ZoneKey(self.number, self.birth, self.expiry)


def parse(text: str) -> Zone:
    """A whole zone: its two or three lines, with or without breaks between them. Raises BadZone."""
    zone = _clean(text)
    if len(zone) not in _LINES:
        raise BadZone("length")
    width = _LINES[len(zone)]
    lines = [zone[at : at + width] for at in range(0, len(zone), width)]
    return _three(lines) if len(lines) == 3 else _two(lines)


def key_of(text: str) -> ZoneKey:
    """The key of a whole zone, or of the second line alone of a passport or TD2 document. Raises BadZone."""
    zone = _clean(text)
    if len(zone) in (36, 44):
        return _second(zone)[2]
    return parse(zone).key


def birthday(written: str, today: date) -> date | None:
    """The date behind YYMMDD, the latest that is not in the future: a zone does not say the century.
    None if part of it is unknown or there is no such day."""
    try:
        day = date(2000 + int(written[:2]), int(written[2:4]), int(written[4:6]))
    except ValueError:
        return _leap(written)
    return day if day <= today else _earlier(day)


def _leap(written: str) -> date | None:
    """29 February of a year that is a leap year in one century only (1900 was none, 2000 was)."""
    return None if not written.isdecimal() else _try(1900 + int(written[:2]), int(written[2:4]), int(written[4:6]))


def _earlier(day: date) -> date | None:
    return _try(day.year - 100, day.month, day.day)


def _try(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def years(born: date, today: date) -> int:
    """Completed years of life."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _clean(text: str) -> str:
    zone = "".join(text[:LONGEST].split()).upper()
    if len(text) > LONGEST or not _ALLOWED.fullmatch(zone):
        raise BadZone("characters")
    return zone


def _field(text: str, digit: str, *, optional: bool = False) -> str:
    blank = optional and digit == "<" and not text.strip("<")
    if not blank and check_digit(text) != digit:
        raise BadZone("check digit")
    return text


def _date(text: str, digit: str) -> str:
    if not re.fullmatch("[0-9<]{6}", text):
        raise BadZone("date")
    return _field(text, digit)


def _number(text: str, digit: str, overflow: str) -> str:
    """A number of more than nine characters goes on in the optional field, its check digit at its end."""
    if digit == "<" and overflow.strip("<"):
        rest = overflow.split("<")[0]
        if not rest:
            raise BadZone("number")
        whole = text + rest[:-1]
        return _field(whole, rest[-1]).rstrip("<")
    return _field(text, digit).rstrip("<")


def _names(text: str) -> tuple[str, str]:
    surname, _, given = text.partition("<<")
    return surname.replace("<", " ").strip(), given.replace("<", " ").strip()


def _second(line: str) -> tuple[str, str, ZoneKey]:
    """Second line of TD2 and TD3: nationality, sex, key."""
    passport = len(line) == 44
    number = _field(line[:9], line[9]).rstrip("<") if passport else _number(line[:9], line[9], line[28:35])
    birth, expiry = _date(line[13:19], line[19]), _date(line[21:27], line[27])
    composite = line[:10] + line[13:20] + line[21:43] if passport else line[:10] + line[13:20] + line[21:35]
    if passport:
        _field(line[28:42], line[42], optional=True)
    _field(composite, line[-1])
    return line[10:13].rstrip("<"), line[20], ZoneKey(number, birth, expiry)


def _two(lines: list[str]) -> Zone:
    first, second = lines
    nationality, sex, key = _second(second)
    surname, given = _names(first[5:])
    return Zone(
        first[:2].rstrip("<"), first[2:5].rstrip("<"), key.number, nationality, key.birth, sex, key.expiry, surname,
        given,
    )  # fmt: skip


def _three(lines: list[str]) -> Zone:
    first, second, third = lines
    number = _number(first[5:14], first[14], first[15:30])
    birth, expiry = _date(second[:6], second[6]), _date(second[8:14], second[14])
    _field(first[5:30] + second[:7] + second[8:15] + second[18:29], second[29])
    surname, given = _names(third)
    return Zone(
        first[:2].rstrip("<"), first[2:5].rstrip("<"), number, second[15:18].rstrip("<"), birth, second[7], expiry,
        surname, given,
    )  # fmt: skip
