"""The table of EN 301 549, chapter 5, in the screen's README: no clause is missing, and every test it names exists."""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).parent.parent
README = TESTS.parent / "kiosk" / "ui" / "README.md"
CLAUSES = {
    "5.1.2.1", "5.1.2.2", *(f"5.1.3.{n}" for n in range(1, 17)), "5.1.4", "5.1.5", "5.1.6.1", "5.1.6.2", "5.1.7",
    "5.2", "5.3", "5.4", "5.5.1", "5.5.2", "5.6.1", "5.6.2", "5.7", "5.8", "5.9",
}  # fmt: skip
"""All of chapter 5 that asks for something (EN 301 549 V3.2.1)."""


def _rows() -> dict[str, str]:
    """Clause to the tests that its row names."""
    rows = [line.strip("| ").split(" | ") for line in README.read_text("utf-8").splitlines() if line.startswith("| 5.")]
    return {row[0].split(" ")[0]: row[2] for row in rows}


def test_every_clause_has_its_row_and_every_row_a_test_that_exists() -> None:
    rows = _rows()
    assert set(rows) == CLAUSES
    there = {name for file in TESTS.rglob("test_*.py") for name in re.findall(r"def (test_\w+)", file.read_text())}
    named = {clause: set(re.findall(r"`(test_\w+)`", tests)) for clause, tests in rows.items()}
    assert not [clause for clause, tests in named.items() if not tests]
    assert set().union(*named.values()) <= there
