"""Pictures that the project draws itself, and a way to run the program as an operator does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import pytest

from drivers.camera.face import Pose, Scene, named, render
from drivers.fingerprint.ridges import impression
from kiosk.keys import make
from kiosk.settings import default_file

ROOT = Path(__file__).resolve().parents[2]
SIGNATURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 90">
<path d="M20 60 C 40 10, 60 10, 70 60 S 110 90, 130 40 S 170 20, 190 60 S 240 70, 280 30"/>
<path d="M30 80 L 260 75"/></svg>"""


@dataclass(frozen=True)
class Ran:
    """What a command left: exit status, what it printed."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one JSON document on stdout; nothing else may be there."""
        document: dict[str, Any] = json.loads(self.out)
        return document


def program(*arguments: str, module: str = "kiosk") -> Ran:
    """Run `kiosk` or `office` in the repository's root, without a display."""
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="session", autouse=True)
def keys() -> None:
    """Certificates and sealing key of the demonstration, as the set-up makes them."""
    make(ROOT / "var" / "keys")
    if not (ROOT / "var/keys/office.key").exists():
        assert program("keygen", module="office").status == 0


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a face that fulfils the rules, one too far away, a wall, prints, and a signature."""
    folder = tmp_path_factory.mktemp("drawn")
    person, size = named("maria"), (1920, 2560)
    cv2.imwrite(str(folder / "face.png"), render(person, Pose(), Scene(), size).pixels)
    cv2.imwrite(str(folder / "far.png"), render(person, Pose(), Scene(), (900, 1200)).pixels)
    cv2.imwrite(str(folder / "wall.png"), render(person, Pose(x=5000), Scene(), size).pixels)
    for name, finger in {"right": 1, "left": 2}.items():
        cv2.imwrite(str(folder / f"{name}.png"), impression(finger))
    (folder / "signature.svg").write_text(SIGNATURE)
    (folder / "torn.png").write_bytes((folder / "right.png").read_bytes()[:400])
    return folder


@pytest.fixture
def visit(tmp_path: Path) -> Callable[..., Ran]:
    """Play a visit into `tmp_path/out`, as JSON."""

    def play(journey: str, *options: str) -> Ran:
        return program("visit", journey, "--out", str(tmp_path / "out"), "--json", *options)

    return play


@pytest.fixture
def config(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """The demonstration's settings with some lines replaced."""

    def write(changes: dict[str, str]) -> Path:
        text = default_file(demo=True).read_text().replace('"var/', f'"{ROOT}/var/')
        for old, new in changes.items():
            assert old in text
            text = text.replace(old, new)
        folder = tmp_path / "site"
        folder.mkdir(exist_ok=True)
        file = folder / "kiosk.toml"
        file.write_text(text)
        return file

    return write
