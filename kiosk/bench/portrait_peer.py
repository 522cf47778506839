"""The peer of the portrait engine: `mediapipe` 0.10.21 doing only face mesh and segmentation.

It pins packages that the terminal cannot use, so it runs in an environment of its own, made under `var/` when first
needed (455 MB, network). Without network there is no peer, and one line says so. `BENCH_MEDIAPIPE=/path/to/python`
names a Python that has it already.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import numpy as np

from drivers.ports import Pixels

NAME = "mediapipe 0.10.21, mesh and segmentation only"
ENVIRONMENT = Path("var") / "bench" / "mediapipe-0.10.21"
PACKAGES = (
    *("mediapipe==0.10.21", "numpy==1.26.4", "opencv-contrib-python==4.11.0.86", "protobuf==4.25.9"),
    *("absl-py==2.5.1", "attrs==26.1.0", "flatbuffers==25.12.19"),
    *("matplotlib==3.10.8", "contourpy", "cycler", "fonttools", "kiwisolver", "packaging", "pillow", "pyparsing"),
    *("python-dateutil", "six"),
)
"""What mesh and segmentation load; all of what mediapipe asks for would be 990 MB."""
PATIENCE = 600.0
_SCRIPT = """
import json, sys, time
import numpy as np
import mediapipe as mp
frames = [np.ascontiguousarray(frame[..., ::-1]) for frame in np.load(sys.argv[1])]
mesh = mp.solutions.face_mesh.FaceMesh(static_image_mode=True, refine_landmarks=True)
person = mp.solutions.selfie_segmentation.SelfieSegmentation(model_selection=0)
costs = []
for turn in range(5):
    for frame in frames:
        began = time.process_time()
        found = mesh.process(frame)
        person.process(frame)
        costs.append(1000 * (time.process_time() - began))
        assert found.multi_face_landmarks
print(json.dumps(sorted(costs[len(frames):])[2 * len(frames)]))
"""


def measure(frames: list[Pixels]) -> tuple[str | None, float | None]:
    """Name and median milliseconds of one core's time, or nothing."""
    interpreter = python()
    if interpreter is None:
        return None, None
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "frames.npy"
        np.save(file, np.stack(frames))
        core = str(min(os.sched_getaffinity(0)))
        try:
            done = _run("taskset", "-c", core, interpreter, "-c", _SCRIPT, str(file))
            return NAME, float(json.loads(done.splitlines()[-1]))
        except (OSError, subprocess.SubprocessError, ValueError, IndexError) as error:
            _skipped(error)
            return None, None


@cache
def python() -> str | None:
    """A Python with mediapipe, made where there is none yet."""
    named = os.environ.get("BENCH_MEDIAPIPE")
    if named:
        return named
    made = ENVIRONMENT / "bin" / "python"
    ready = ENVIRONMENT / "ready"
    if not ready.exists():
        try:
            _run(sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT))
            _run(str(made), "-m", "pip", "install", "-q", "--retries", "1", "--no-deps", *PACKAGES)
            ready.touch()
        except (OSError, subprocess.SubprocessError) as error:
            _skipped(error)
            return None
    return str(made)


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE)
    return done.stdout


def _skipped(error: Exception) -> None:
    said = error.stderr if isinstance(error, subprocess.CalledProcessError) else str(error)
    last = (said.strip().splitlines() or [type(error).__name__])[-1]
    print(f"bench: no portrait peer ({NAME}): {last}", file=sys.stderr)
