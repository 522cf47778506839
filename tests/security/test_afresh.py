"""The next citizen's process holds nothing of the last one (threats 2 and 3)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import cv2
import numpy as np
import pytest

from tests.security.conftest import Marked
from tests.visit.conftest import ROOT


@contextmanager
def side(config: Path) -> Iterator[subprocess.Popen[str]]:
    environment = {
        **os.environ,
        "SDL_VIDEODRIVER": "dummy",
        "SDL_AUDIODRIVER": "dummy",
        "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    }
    with subprocess.Popen(
        [sys.executable, "-m", "tests.security.afresh_side", str(config)],
        cwd=ROOT, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.kill()


def copies(pid: int, needle: bytes) -> int:
    """How often a byte string lies in a process's memory, readable parts of every mapping."""
    found = 0
    with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            area, rights, *_ = line.split()
            if not rights.startswith("r") or line.endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                continue
            start, end = (int(number, 16) for number in area.split("-"))
            try:
                held = os.pread(memory.fileno(), end - start, start)
            except OSError:
                continue
            found += held.count(needle)
    return found


def heard(out: IO[str] | None, word: str) -> list[str]:
    assert out is not None
    line = out.readline().split()
    assert line and line[0] == word, line
    return line[1:]


def test_the_next_process_holds_nothing_of_the_last_visit(marked: Marked, tmp_path: Path) -> None:
    with side(marked.config) as process:
        assert process.stdin is not None
        assert heard(process.stdout, "visited") == ["done"]
        try:
            before = copies(process.pid, marked.portrait)
        except PermissionError:
            pytest.skip("this machine lets nobody read another process's memory")
        cv2.imwrite(str(tmp_path / "face.png"), np.zeros((1920, 2560, 3), np.uint8))  # the citizen has left the camera
        print("on\n", end="", file=process.stdin, flush=True)
        heard(process.stdout, "fresh")
        after = copies(process.pid, marked.portrait)
    assert before > 0, "the scan finds nothing even where it must"
    assert after == 0
