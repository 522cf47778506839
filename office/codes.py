"""Hand-over codes: what a citizen carries to the counter, such as `K7M-4QB`.

Five random characters and a check character. 29 characters, none of which is easily taken for another; because 29 is
prime, the weighted sum notices every single wrong character and every swap of two.
"""

from __future__ import annotations

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRTVWXYZ"
_LENGTH = 6


def new_code() -> str:
    """A fresh code; one of 20 million."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(_LENGTH - 1))
    return spaced(body + _check(body))


def normal(text: str) -> str:
    """What was typed or scanned, in capitals and without spaces and hyphens."""
    return "".join(character for character in text.upper() if character.isalnum())


def spaced(code: str) -> str:
    """A normal code as it is printed: `K7M-4QB`."""
    return f"{code[:3]}-{code[3:]}"


def valid(text: str) -> bool:
    """Has it the form of a hand-over code and the right check character?"""
    code = normal(text)
    return len(code) == _LENGTH and set(code) <= set(ALPHABET) and _check(code[:-1]) == code[-1]


def _check(body: str) -> str:
    total = sum(weight * ALPHABET.index(character) for weight, character in enumerate(body, start=2))
    return ALPHABET[-total % len(ALPHABET)]
