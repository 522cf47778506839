"""The hand-over code that a citizen carries to the desk, such as `K7M-4QX`.

Random, so that nobody can guess it from a date; five characters and a check character over an alphabet of 31 (no I, L,
O, 0, 1), a prime, so that every single wrong character and every swap of two neighbours is noticed.
"""

from __future__ import annotations

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
DRAWN = 5


def new_code() -> str:
    """A fresh code."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(DRAWN))
    return _grouped(drawn + _check(drawn))


def read(typed: str) -> str | None:
    """The code behind what was typed (spaces, hyphens and small letters do not matter), or None if it is not one."""
    characters = "".join(typed.upper().split()).replace("-", "")
    if len(characters) != DRAWN + 1 or any(character not in ALPHABET for character in characters):
        return None
    return _grouped(characters) if _check(characters[:-1]) == characters[-1] else None


def _check(drawn: str) -> str:
    return ALPHABET[sum(weight * ALPHABET.index(one) for weight, one in enumerate(drawn, 2)) % len(ALPHABET)]


def _grouped(characters: str) -> str:
    return f"{characters[:3]}-{characters[3:]}"
