"""A made-up person whose traces can be searched for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pytest

from drivers.camera.face import Pose, Scene, named, render
from drivers.fingerprint.ridges import impression
from kiosk.settings import default_file
from tests.visit.conftest import ROOT, SIGNATURE, config, keys

__all__ = ["config", "keys"]


@dataclass(frozen=True)
class Marked:
    """A terminal's settings and state folder, and bytes that only this person's portrait and print hold."""

    config: Path
    state: Path
    portrait: bytes
    print: bytes


RNG = np.random.default_rng(20261126)


@pytest.fixture
def marked(tmp_path: Path) -> Marked:
    """A terminal whose citizen has a face and a finger with a few pixels that exist nowhere else."""
    face = np.ascontiguousarray(render(named("maria"), Pose(), Scene(), (1920, 2560)).pixels)
    strip = RNG.integers(0, 256, (1, 64, 3), dtype=np.uint8)
    face[-1:, -64:] = strip
    cv2.imwrite(str(tmp_path / "face.png"), face)
    line = RNG.integers(150, 256, 64, dtype=np.uint8)
    for name, finger in {"right": 1, "left": 2}.items():
        print_ = np.ascontiguousarray(impression(finger))
        print_[0, :64] = line
        cv2.imwrite(str(tmp_path / f"{name}.png"), print_)
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
    return Marked(config, tmp_path / "state", strip.tobytes(), line.tobytes())
