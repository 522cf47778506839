"""Measures quality, comparison and records on reference prints and prints the table of the README.

    python -m tests.fingers.measure PRINTS

PRINTS is a folder with `nfiq2.csv` (file, nfiq2), `nfiq2_features.csv` (NIST's 69 features) and the pictures, those of
one finger named `FINGER_IMPRESSION.png`. Times are those of one core.
"""

from __future__ import annotations

import csv
import itertools
import sys
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from scipy.stats import spearmanr

from drivers.pictures import grey, load
from drivers.ports import Finger
from kiosk.biometrics.fingers import match, quality, record
from kiosk.biometrics.fingers.coder import OpenCoder
from kiosk.biometrics.fingers.region import Grey

Scored = list[tuple[str, int]]


def main(folder: Path) -> None:
    cv2.setNumThreads(1)
    with (folder / "nfiq2.csv").open(newline="") as file:
        scored = [(row["file"], int(row["nfiq2"])) for row in csv.DictReader(file)]
    with (folder / "nfiq2_features.csv").open(newline="") as file:
        theirs = {row["Filename"]: row for row in csv.DictReader(file)}
    pictures = {name: grey(load(folder / name)) for name, _ in scored}
    print("| Figure | Value |\n|---|---|")
    _quality(scored, pictures)
    _comparison(scored, pictures)
    _records(pictures)
    print("\n| Feature | mean difference / mean |\n|---|---|")
    _features(theirs, pictures)


def _row(name: str, value: str) -> None:
    print(f"| {name} | {value} |", flush=True)


def _timed(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return (time.process_time() - start) * 1000


def _quality(scored: Scored, pictures: dict[str, Grey]) -> None:
    ours = np.array([quality.judge(pictures[name]).quality for name, _ in scored])
    true = np.array([score for _, score in scored])
    error = np.abs(ours - true)
    _row("prints", str(len(scored)))
    _row("mean absolute error", f"{error.mean():.2f} points")
    _row("largest error", f"{error.max()} points")
    _row("bias", f"{(ours - true).mean():+.2f} points")
    _row("rank correlation (Spearman)", f"{spearmanr(ours, true).statistic:.4f}")
    _row("same side of 30", f"{((ours >= 30) == (true >= 30)).mean():.1%}")
    for height, width in ((374, 388), (480, 640), (640, 480)):
        sized = [_sized(picture, height, width) for picture in itertools.islice(pictures.values(), 20)]
        quality.judge(sized[0])
        times = [_timed(lambda picture=picture: quality.judge(picture)) for picture in sized]  # type: ignore[misc]
        _row(f"quality of {width} x {height}", f"median {np.median(times):.0f} ms, largest {max(times):.0f} ms")


def _sized(picture: Grey, height: int, width: int) -> Grey:
    tiled = np.tile(np.hstack([picture, picture[:, ::-1]]), (2, 2))
    return np.ascontiguousarray(tiled[:height, :width])


def _comparison(scored: Scored, pictures: dict[str, Grey]) -> None:
    good = [name for name, score in scored if score >= quality.THRESHOLD and "_" in Path(name).stem]
    good = [name for name in good if Path(name).stem.split("_")[0].isdigit()]
    templates = {name: quality.template(pictures[name]) for name in good}
    genuine: list[tuple[float, bool]] = []
    impostor: list[tuple[float, bool]] = []
    times: list[float] = []
    for a, b in itertools.combinations(good, 2):
        if Path(a).parent != Path(b).parent:
            continue
        start = time.process_time()
        found = match.compare(templates[a], templates[b])
        times.append((time.process_time() - start) * 1000)
        same = Path(a).stem.split("_")[0] == Path(b).stem.split("_")[0]
        (genuine if same else impostor).append((found.score, found.same_finger))
    _row("false matches", f"{sum(same for _, same in impostor)} of {len(impostor)} impostor pairs")
    _row("found as same", f"{sum(same for _, same in genuine) / len(genuine):.1%} of {len(genuine)} genuine pairs")
    _row("scores", f"impostor at most {max(impostor)[0]:.2f}, genuine median {np.median([s for s, _ in genuine]):.2f}")
    extract = [_timed(lambda name=name: quality.template(pictures[name])) for name in good[:30]]  # type: ignore[misc]
    whole = np.median(times) + 2 * np.median(extract)
    _row("a pair", f"{whole:.0f} ms, of which {np.median(times):.0f} ms comparing")


def _records(pictures: dict[str, Grey]) -> None:
    sizes = []
    for picture in pictures.values():
        found = record.parse(record.write(picture, Finger.RIGHT_INDEX, 50, OpenCoder()))
        sizes.append(len(found.wsq))
    _row("records", f"{len(sizes)} written and read back, WSQ at most {max(sizes)} bytes")


def _features(theirs: dict[str, dict[str, str]], pictures: dict[str, Grey]) -> None:
    pairs: dict[str, list[tuple[float, float]]] = {}
    for name, picture in pictures.items():
        for feature, value in (quality.inspect(picture).features or {}).items():
            pairs.setdefault(feature, []).append((value, float(theirs[name][feature])))
    exact = 0
    for feature, values in pairs.items():
        ours, expected = np.array(values).T
        share = np.abs(ours - expected).mean() / max(1e-9, np.abs(expected).mean())
        if share < 1e-4:
            exact += 1
        else:
            print(f"| {feature} | {share:.1%} |")
    print(f"| the other {exact} | below 0.01 % |")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
