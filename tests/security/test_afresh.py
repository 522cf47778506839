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

from drivers.camera.face import Pose, Scene, named, render
from drivers.fingerprint.ridges import impression
from kiosk.settings import default_file
from tests.visit.conftest import ROOT, SIGNATURE, keys

__all__ = ["keys"]
RNG = np.random.default_rng(20261126)


@pytest.fixture
def marked(tmp_path: Path) -> tuple[Path, bytes]:
    """A terminal's settings whose citizen has a face with a few pixels that exist nowhere else."""
    face = np.ascontiguousarray(render(named("maria"), Pose(), Scene(), (1920, 2560)).pixels)
    strip = RNG.integers(0, 256, (1, 64, 3), dtype=np.uint8)
    face[-1:, -64:] = strip
    cv2.imwrite(str(tmp_path / "face.png"), face)
    for name, finger in {"right": 1, "left": 2}.items():
        cv2.imwrite(str(tmp_path / f"{name}.png"), impression(finger))
    (tmp_path / "signature.svg").write_text(SIGNATURE)
    text = default_file(demo=True).read_text().replace('"var/keys', f'"{ROOT}/var/keys')
    for old, new in {
        'state = "var/terminal"': f'state = "{tmp_path / "state"}"',
        'camera = "simulated:anna"': f'camera = "file:{tmp_path / "face.png"}"',
        'fingerprint = "simulated:anna"': f'fingerprint = "file:{tmp_path / "right.png"},{tmp_path / "left.png"}"',
        'signature = "touch:"': f'signature = "file:{tmp_path / "signature.svg"}"',
        'printer = "png:var/terminal/slips"': "",
        "[texts]": "[display]\nfullscreen = false\n\n[texts]",
    }.items():
        assert old in text
        text = text.replace(old, new)
    config = tmp_path / "site" / "kiosk.toml"
    config.parent.mkdir()
    config.write_text(text)
    return config, strip.tobytes()


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


def test_the_next_process_holds_nothing_of_the_last_visit(marked: tuple[Path, bytes], tmp_path: Path) -> None:
    config, pixels = marked
    with side(config) as process:
        assert process.stdin is not None
        assert heard(process.stdout, "visited") == ["done"]
        try:
            before = copies(process.pid, pixels)
        except PermissionError:
            pytest.skip("this machine lets nobody read another process's memory")
        cv2.imwrite(str(tmp_path / "face.png"), np.zeros((1920, 2560, 3), np.uint8))  # the citizen has left the camera
        print("on\n", end="", file=process.stdin, flush=True)
        heard(process.stdout, "fresh")
        after = copies(process.pid, pixels)
    assert before > 0, "the scan finds nothing even where it must"
    assert after == 0
