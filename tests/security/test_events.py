"""What the program may write down of itself stands in two lists, and nothing else is written (threat 11)."""

from __future__ import annotations

import ast
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.audit import Audit, NotAllowed
from tests.visit.conftest import ROOT

EVENTS = tomllib.loads((ROOT / "kiosk/events.toml").read_text("utf-8"))
JOURNAL = tomllib.loads((ROOT / "kiosk/journal.toml").read_text("utf-8"))
LEVELS = {"debug", "info", "warning", "error", "exception", "critical", "log"}


def calls(*folders: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call of a method in the program, with its file and line."""
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    yield f"{file.relative_to(ROOT)}:{node.lineno}", node


def audited() -> Iterator[tuple[str, str, ast.Call]]:
    """Every event that is written, with the call: `audit.note(...)`, the host's `_note`, either in a thread."""
    for at, call in calls("kiosk", "flows", "drivers"):
        function, arguments = ast.unparse(call.func), list(call.args)
        if function == "asyncio.to_thread" and arguments:
            function = ast.unparse(arguments.pop(0))
        if not arguments or isinstance(arguments[0], ast.Name):  # the host's own passing on
            continue
        if function.endswith(("audit.note", "self._note")):
            yield at, ast.literal_eval(arguments[0]), call
    for node in ast.walk(ast.parse((ROOT / "kiosk/audit.py").read_text("utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "_write" and isinstance(node.args[2], ast.Constant):
            yield "kiosk/audit.py", str(node.args[2].value), node


def test_every_event_of_the_program_is_listed_with_its_fields_and_every_listed_one_is_written() -> None:
    written: dict[str, set[str]] = defaultdict(set)
    spread: set[str] = set()
    for at, event, call in audited():
        assert event in EVENTS, f"{at}: {event}"
        fields = {one.arg for one in call.keywords if one.arg}
        assert fields <= set(EVENTS[event]) - {"means"}, f"{at}: {event}"
        written[event] |= fields
        if any(one.arg is None for one in call.keywords) or isinstance(call.args[-1], ast.Dict):
            spread.add(event)
    assert set(written) == set(EVENTS)
    for event, fields in EVENTS.items():
        assert str(fields["means"]).endswith("."), event
        never = set(fields) - {"means"} - written[event]
        assert not never or event in spread, f"{event}: nobody writes {never}"


def test_what_an_event_means_is_no_field() -> None:
    with pytest.raises(NotAllowed):
        Audit(Path("/nowhere")).note("office-away", means="x")


def logged() -> Iterator[tuple[str, str, list[str]]]:
    """Every line for the journal: where, its text, and what is put into its gaps."""
    for at, call in calls("kiosk", "flows", "drivers", "office"):
        if not isinstance(call.func, ast.Attribute) or call.func.attr not in LEVELS:
            continue
        if ast.unparse(call.func.value) not in ("log", "_LOG", "logging", "logger"):
            continue
        arguments = call.args[1:] if call.func.attr == "log" else call.args
        assert isinstance(arguments[0], ast.Constant), f"{at}: the text of a line must be a literal"
        assert not call.keywords, f"{at}: a traceback shows what a visit held"
        yield at, str(arguments[0].value), [ast.unparse(one) for one in arguments[1:]]


def test_every_line_of_the_journal_is_listed_with_what_fills_its_gaps_and_every_listed_one_is_written() -> None:
    written = set()
    for at, text, gaps in logged():
        assert text in JOURNAL, f"{at}: {text!r}"
        assert gaps == JOURNAL[text]["holds"], at
        written.add(text)
    assert written == set(JOURNAL)
    assert all(line["means"].endswith(".") for line in JOURNAL.values())


def test_nothing_is_printed_by_the_processes_that_know_citizens() -> None:
    """`print` is for commands, which people call; the screen process and the courier only log."""
    people = ("kiosk/commands", "kiosk/bench", "kiosk/__main__.py", "kiosk/trouble.py", "kiosk/demonstration.py")
    setup = ("kiosk/biometrics/weights.py", "kiosk/keys.py")
    loud = {at for at, call in calls("kiosk", "flows", "drivers") if ast.unparse(call.func) == "print"}
    assert {at for at in loud if not at.startswith(people + setup)} == set()
