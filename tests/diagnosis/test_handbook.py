"""The handbook promises nothing that the program lacks: its commands are understood, its table is the program's."""

from __future__ import annotations

import argparse
import re
import shlex
from importlib import import_module

import pytest

from kiosk.diagnosis.codes import table
from kiosk.diagnosis.words import StaffWords
from kiosk.reference import keys
from office.__main__ import _parser as office_parser
from tests.visit.conftest import ROOT

TEXT = (ROOT / "systemd/HANDBOOK.md").read_text("utf-8")
BLOCKS = "".join(re.findall(r"^```sh\n(.*?)^```", TEXT, re.M | re.S))
COMMANDS = [line for line in BLOCKS.splitlines() if line.startswith(("kiosk ", "office "))]


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_is_understood(line: str) -> None:
    program, name, *arguments = shlex.split(line, comments=True)
    if program == "office":
        office_parser().parse_args([name, *arguments])
        return
    parser = argparse.ArgumentParser()
    import_module(f"kiosk.commands.{name}").configure(parser)
    options = parser.parse_args(arguments)
    assert getattr(options, "explain", None) in (None, *(key.path for key in keys()))


def test_the_table_of_codes_is_the_one_of_the_program() -> None:
    between = re.search(r"<!-- kiosk diagnose --codes -->\n(.*?)<!-- end -->", TEXT, re.S)
    assert between is not None and between[1] == table(StaffWords("en"))
    assert len(TEXT.splitlines()) <= 300


def test_what_the_handbook_says_of_keys_that_leave_the_screen_is_in_place() -> None:
    read = {name: (ROOT / "systemd" / name).read_text() for name in (
        "logind.conf", "60-buergerterminal.conf", "system.conf", "kiosk-screen.service"
    )}  # fmt: skip
    for key in ("Power", "Reboot", "Suspend", "Hibernate"):
        assert f"Handle{key}Key=ignore" in read["logind.conf"]
        assert f"Handle{key}KeyLongPress=ignore" in read["logind.conf"]
    assert {"NAutoVTs=0", "ReserveVT=0"} <= set(read["logind.conf"].splitlines())
    assert {"kernel.sysrq = 0", "kernel.ctrl-alt-del = 0"} <= set(read["60-buergerterminal.conf"].splitlines())
    assert "CtrlAltDelBurstAction=none" in read["system.conf"]
    assert re.search(r"^ExecStart=/usr/bin/cage -d -- ", read["kiosk-screen.service"], re.M), "-s would switch consoles"
    assert 'ctrl-alt-del.target").symlink_to("/dev/null")' in (ROOT / ".ci/package.py").read_text()
