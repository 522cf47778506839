"""`python -m tests.mutants [--most 40]`: plant faults into the core and see whether the tests that guard it notice.

Each fault gets a process of its own, forked from one that has read the libraries already and none of our modules. The
tests most likely to notice run first, the first that does is the last. What survives is listed; README.md says of each
known survivor why it may.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from tests.mutants.faults import Fault, faults
from tests.mutants.guards import Noticing, Watching, read

ROOT = Path(__file__).resolve().parents[2]
_SET_CHILD_SUBREAPER = 36
UNTROUBLED = 900.0
"""Seconds that the tests may last without a fault."""
LIBRARIES = (
    *("numpy", "cv2", "scipy.ndimage", "PIL.Image", "cryptography.x509", "msgspec", "pygame", "requests", "alembic"),
    *("sqlalchemy", "litestar.testing", "zxingcpp", "fluent.runtime", "babel.dates", "argon2", "prometheus_client"),
    *("httpx", "schemathesis.pytest.plugin", "hypothesis", "anyio.pytest_plugin", "pytest_asyncio.plugin"),
)
_SEALING = (
    "tests/outbox/test_sealing.py",
    "tests/outbox/test_hpke_vectors.py",
    "tests/outbox/test_keyring.py",
    "--deselect=tests/outbox/test_sealing.py::test_nothing_that_the_terminal_can_import_opens_an_envelope",
)
_TOGETHER = ("tests/journeys/test_capture.py", "tests/journeys/test_wanderer.py", "tests/journeys/test_host.py")
CORE: Mapping[str, tuple[str, ...]] = {
    "kiosk/outbox.py": (
        "tests/outbox/test_outbox.py",
        "tests/outbox/test_waiting.py",
        "tests/courier/test_bad_days.py",
        "tests/outbox/test_two_users.py",
    ),
    "kiosk/sealing.py": _SEALING,
    "flows/visit.py": (
        "tests/journeys/test_engine.py",
        "tests/journeys/test_checkin.py",
        *_TOGETHER,
        "tests/journeys/test_ticket.py",
        "tests/journeys/test_turn.py",
        "tests/journeys/test_acquisition.py",
    ),
    "flows/contest.py": ("tests/journeys/test_acquisition.py", "tests/journeys/test_capture.py"),
    "flows/prints.py": (*_TOGETHER, "tests/journeys/test_acquisition.py", "tests/journeys/test_staffed.py"),
    "office/submissions.py": (
        "tests/office/test_retention.py",
        "tests/office/test_api.py",
        "tests/office/test_numbers.py",
    ),
    "office/tickets.py": ("tests/office/test_numbers.py", "tests/office/test_api.py", "tests/office/test_line.py"),
}
"""What must not be wrong: outbox, sealing, visit engine, best-of, uniqueness, retention, numbers. And who guards it."""
ONLY = {
    "office/submissions.py": ("hand_in", "expire", "_header", "erase", "_erase", "_case_of", "_receipt"),
    "office/tickets.py": ("claim", "next_number", "draw", "check_in", "outcome", "_next", "_keep", "_return", "_drawn"),
}
"""Functions that count where a module does more than that."""


@dataclass(frozen=True)
class Result:
    """What became of one fault."""

    file: str
    line: int
    what: str
    noticed: bool
    by: str | None
    """The test that noticed; None where none did, or all together hung."""
    seconds: float


def main() -> int:
    """0 if every survivor is a known one."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--file", choices=CORE, action="append", help="one of the core's files (may be repeated)")
    parser.add_argument("--from", type=int, default=1, metavar="LINE", dest="begin", help="where to begin in the file")
    parser.add_argument("--most", type=int, default=0, metavar="N", help="at most N faults a file, drawn by lot")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path("var/mutants.json"), metavar="FILE")
    chosen = parser.parse_args()
    ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1)
    for name in LIBRARIES:
        import_module(name)
    results: list[Result] = []
    known = _known()
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        tree = Path(folder) / "tree"
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".venv", ".git", "var", "__pycache__", ".hypothesis"))
        (tree / "var").symlink_to(ROOT / "var")
        for file in chosen.file or CORE:
            results += _of(tree, file, chosen, known)
    noticed = sum(one.noticed for one in results)
    new = [one for one in results if not one.noticed and (one.file, one.what) not in known]
    told = [vars(one) | {"known": (one.file, one.what) in known} for one in results if not one.noticed]
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    figures = {"faults": len(results), "noticed": noticed, "survivors": told}
    chosen.out.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n")
    print(f"{len(results)} faults, {noticed} noticed, {len(told)} survived, {len(new)} of them unexplained")
    return 1 if new else 0


def _of(tree: Path, file: str, chosen: argparse.Namespace, known: set[tuple[str, str]]) -> list[Result]:
    source = (ROOT / file).read_text()
    planted = [one for one in faults(source) if one.line >= chosen.begin and _counts(source, file, one)]
    if chosen.most and len(planted) > chosen.most:
        planted = sorted(random.Random(chosen.seed).sample(planted, chosen.most), key=lambda one: one.line)
    said = tree.parent / "said"
    if not _passes(tree, CORE[file], Watching(tree / file, said), UNTROUBLED):
        raise SystemExit(f"{file}: its tests fail without any fault")
    guards, results = read(said), []
    for fault in planted:
        (tree / file).write_text(fault.text)
        said.unlink(missing_ok=True)
        began = time.monotonic()
        noticed = not _passes(tree, CORE[file], Noticing(guards, fault.line, said), guards.patience)
        by = said.read_text() if said.exists() else None
        if by is not None:
            guards.noticed.append(by)
        results.append(Result(file, fault.line, fault.what, noticed, by, round(time.monotonic() - began, 1)))
        if not noticed:
            print(f"{'-' if (file, fault.what) in known else '!'} {file}:{fault.line}: {fault.what}", flush=True)
        elif by is None:
            print(f"? {file}:{fault.line}: {fault.what}: no test ended", flush=True)
    (tree / file).write_text(source)
    print(f"{file}: {sum(one.noticed for one in results)} of {len(results)} noticed", flush=True)
    return results


def _counts(source: str, file: str, fault: Fault) -> bool:
    """Whether a fault lies in one of the functions that count, or above them all."""
    if file not in ONLY:
        return True
    above = source.splitlines()[: fault.line]
    inside = [found[1] for line in above if (found := re.match(r"\s*(?:async )?def (\w+)", line))]
    return not inside or inside[-1] in ONLY[file]


def _passes(tree: Path, guards: tuple[str, ...], plugin: Watching | Noticing, patience: float) -> bool:
    """Run the tests in a process of their own; a silence of `patience` seconds is a failure, too."""
    child = os.fork()
    if child == 0:
        try:
            os.setsid()
            _test(tree, guards, plugin)
        finally:
            os._exit(1)  # whatever a fault does, it must not unwind into what the parent cleans up
    ends = time.monotonic() + patience
    try:
        while time.monotonic() < ends and os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            time.sleep(0.02)
        os.kill(child, signal.SIGKILL)  # a zombie does not mind
        return os.waitpid(child, 0)[1] == 0
    finally:
        _end_orphans()
        _let_go(tree.parent)


def _end_orphans() -> None:
    """Kill what the tests had started and not ended: it is our child since they are gone."""
    while orphans := Path(f"/proc/self/task/{os.getpid()}/children").read_text().split():
        for orphan in map(int, orphans):
            os.kill(orphan, signal.SIGKILL)
            os.waitpid(orphan, 0)


def _let_go(folder: Path) -> None:
    """Unmount what a killed or failed test had mounted."""
    for line in Path("/proc/self/mounts").read_text().splitlines():
        where = line.split()[1]
        if where.startswith(f"{folder}/"):
            subprocess.run(["umount", "--lazy", where], check=False)


def _test(tree: Path, guards: tuple[str, ...], plugin: Watching | Noticing) -> None:
    """Never returns."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.chdir(tree)
    for name in [name for name in sys.modules if name.partition(".")[0] == "tests"]:
        del sys.modules[name]
    sys.path[:] = [str(tree), *(one for one in sys.path if Path(one or ".").resolve() != ROOT)]
    sys.dont_write_bytecode = True
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(tree / ".hypothesis")
    import pytest

    rewrite = "ignore::pytest.PytestAssertRewriteWarning"  # a plugin among the libraries was read before
    arguments = [
        "-x",
        "-q",
        "-W",
        rewrite,
        "-n",
        "0",
        "-p",
        "no:randomly",
        "-p",
        "no:cacheprovider",
        *guards,
        f"--basetemp={tree.parent}/scratch",
    ]
    os._exit(1 if pytest.main(arguments, [plugin]) else 0)


def _known() -> set[tuple[str, str]]:
    """Survivors that README.md explains: lines `- file: fault: why`."""
    text = (Path(__file__).parent / "README.md").read_text("utf-8")
    return {(found[1], found[2]) for found in re.finditer(r"^- `([^`]+)`: `([^`]+)`", text, re.M)}


if __name__ == "__main__":
    sys.exit(main())
