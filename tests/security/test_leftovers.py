"""Nothing of a visit is left on the disk but what is sealed (threats 1 and 11): a made-up person, searched for."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kiosk.__main__ import main as bundle
from tests.security.conftest import Marked
from tests.visit.conftest import ROOT

MAGIC = {
    "JPEG": b"JFIF\0", "PNG": b"\x89PNG\r\n\x1a\n", "JPEG 2000": b"ftypjp2", "finger record": b"FIR\x00010\x00",
    "colour profile": b"ICC_PROFILE", "log": b"MultiModalProcess", "record": b'"criteria"',
}  # fmt: skip
"""What every picture and record begins with or holds, in the clear."""


def traces(folder: Path, marked: Marked) -> list[str]:
    """Every file below `folder` that holds something of the person, or any picture at all."""
    needles = {**MAGIC, "portrait": marked.portrait, "print": marked.print}
    return [
        f"{file.relative_to(folder)}: {name}"
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        for name, needle in needles.items()
        if needle in file.read_bytes()
    ]


SPY = """
import sys
out = open({file!r}, "a")
def hook(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        out.write(repr(arguments[1:]) + "\\n"); out.flush()
sys.addaudithook(hook)
"""
"""Every connect, seen by Python's own audit hook."""


@pytest.mark.timeout(240)
def test_two_visits_leave_nothing_readable_and_call_nobody_but_the_courier(marked: Marked, tmp_path: Path) -> None:
    """At the most talkative log level; what a maker gets to help is searched, too."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    log, connects = tmp_path / "kiosk.log", tmp_path / "connects"
    (tmp_path / "sitecustomize.py").write_text(SPY.format(file=str(connects)))
    said = subprocess.run(
        [sys.executable, "-m", "tests.security.visits_side", str(marked.config), str(log)],
        cwd=ROOT, capture_output=True, text=True,
        env={**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "TMPDIR": str(scratch),
             "PYTHONPATH": str(tmp_path)},
    )  # fmt: skip
    assert said.stdout.split()[-2:] == ["done", "cancelled"], said.stderr
    (marked.state / "kiosk.log").write_bytes(log.read_bytes() + said.stdout.encode() + said.stderr.encode())
    assert "outbox.sqlite" in {file.name for file in marked.state.iterdir()}
    assert traces(marked.state, marked) == []
    assert traces(scratch, marked) == []
    called = connects.read_text().splitlines()
    assert called and all("courier.sock" in one for one in called), called
    unpacked = tmp_path / "bundle"
    bundle(["bundle", "--config", str(marked.config), "--out", str(tmp_path / "support.zip")])
    with zipfile.ZipFile(tmp_path / "support.zip") as packed:
        packed.extractall(unpacked)
    assert list(unpacked.iterdir()) and traces(unpacked, marked) == []


def test_the_search_finds_what_it_is_meant_to_find(marked: Marked) -> None:
    marked.state.mkdir()
    (marked.state / "core").write_bytes(b"..." + marked.portrait + b"FIR\x00010\x00" + b"...")
    assert traces(marked.state, marked) == ["core: finger record", "core: portrait"]
