"""The portrait as document production takes it."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import numpy as np
from PIL import Image

from office.decoding import production_portrait
from tests.support.house import until


def test_the_copy_for_production_is_exact_in_size_and_loses_nothing() -> None:
    levels = np.linspace(0, 255, 1244 * 1600 * 3).reshape(1600, 1244, 3)
    portrait = io.BytesIO()
    Image.fromarray(levels.astype(np.uint8)).save(portrait, "JPEG", quality=100, subsampling=0)
    made = production_portrait(portrait.getvalue())
    assert made is not None
    with Image.open(io.BytesIO(made)) as copy, Image.open(portrait) as original:
        assert (copy.format, copy.size) == ("JPEG2000", (622, 800))
        small = original.resize((622, 800), Image.Resampling.LANCZOS)
        assert np.array_equal(np.asarray(copy), np.asarray(small))


def test_what_is_no_picture_has_no_copy() -> None:
    assert production_portrait(b"\xff\xd8 torn") is None


def test_an_office_that_is_killed_leaves_no_process_behind() -> None:
    program = (
        "import time\n"
        "from office.decoding import Prints\n"
        "prints = Prints()\n"
        "prints.warm()\n"
        "print(*prints._workers._processes, flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as office:
        assert office.stdout is not None
        worker = Path("/proc") / office.stdout.readline().strip()
        assert worker.name.isdigit() and worker.exists()
        office.kill()
    until(lambda: not worker.exists(), 20.0)
