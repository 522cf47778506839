"""Codes as people type, scan and read them out."""

from __future__ import annotations


def normal(text: str) -> str:
    """What was typed or scanned, in capitals and without spaces and hyphens."""
    return "".join(character for character in text.upper() if character.isalnum())


def spaced(code: str) -> str:
    """A hand-over code as it is printed: `K7M-4QB`."""
    return f"{code[:3]}-{code[3:]}"
