"""The peer of the portrait engine: `mediapipe` 0.10.21 doing only face mesh and segmentation.

It pins packages that the terminal cannot use, so it runs in another Python: `BENCH_MEDIAPIPE=/path/to/python` names one
that has it (`python3.11 -m venv X; X/bin/pip install mediapipe==0.10.21`). Without it there is no peer.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path

import numpy as np

from drivers.ports import Pixels

NAME = "mediapipe 0.10.21, mesh and segmentation only"
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
        mesh.process(frame)
        person.process(frame)
        costs.append(1000 * (time.process_time() - began))
print(json.dumps(sorted(costs[len(frames):])[2 * len(frames)]))
"""


def measure(frames: list[Pixels]) -> tuple[str | None, float | None]:
    """Name and median milliseconds of one core's time, or nothing."""
    python = os.environ.get("BENCH_MEDIAPIPE")
    if not python:
        return None, None
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "frames.npy"
        np.save(file, np.stack(frames))
        core = str(min(os.sched_getaffinity(0)))
        done = subprocess.run(
            ["taskset", "-c", core, python, "-c", _SCRIPT, str(file)], capture_output=True, text=True, check=False
        )
    if done.returncode != 0:
        return None, None
    return NAME, float(json.loads(done.stdout.splitlines()[-1]))
