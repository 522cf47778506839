"""The technician's codes: the catalogue for staff is their list, and what it does not explain is no code."""

from __future__ import annotations

import re

from drivers.ports import Device
from kiosk.diagnosis.words import FOLDER, StaffWords

_KEY = re.compile(r"^code-([A-Z]?\d\d) =", re.M)


def codes() -> tuple[str, ...]:
    """Every code, sorted; `20` stands for a reason that any device may have (`C20`, `F20` ...)."""
    return tuple(sorted(_KEY.findall((FOLDER / "en.ftl").read_text("utf-8"))))


def table(words: StaffWords) -> str:
    """Markdown: code, what is wrong, what to do."""
    letters = ", ".join(f"{device.value} {words(f'test-{device.name.lower()}')}" for device in Device)
    rows = [
        f"| {code if len(code) == 3 else f'·{code}'} | {' | '.join(words.code(f'·{code}'[-3:]))} |" for code in codes()
    ]
    return "\n".join((f"`·` is the device's letter: {letters}.", "", "| | | |", "|---|---|---|", *rows, ""))
