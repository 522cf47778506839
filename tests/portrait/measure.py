"""Measures the portrait engine on labelled pictures: `python -m tests.portrait.measure [FOLDER]`.

FOLDER (default: ../shared/data/portraits) holds `labelled` with `labels.json`, `neutral` with hand-placed points,
`smiling` and `london_info.csv`. Prints the tables of `kiosk/biometrics/portrait/README.md`. Not a test.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import cv2
import numpy as np

from drivers.ports import Pixels
from kiosk.biometrics.portrait import PortraitJudge, Verdict

NEVER = ("1.3", "2.2", "3.1", "3.2", "6.1", "6.2", "6.3", "6.4", "7.1", "7.2", "7.3", "7.4")
"""Criteria that must not fail on a compliant picture."""
FOUND_BY: dict[str, tuple[str, ...]] = {
    "eyes_closed": ("3.1",),
    "eye_closed_left_in_image": ("3.1",),
    "eyes_half": ("3.1",),
    "sunglasses": ("3.2",),
    "glasses_glare": ("6.4",),
    "mask": ("2.2", "3.2"),
    "red_eye": ("7.4",),
    "roll": ("1.3",),
    "dark": ("7.1",),
    "over": ("7.1",),
    "side_light": ("6.1",),
    "low_contrast": ("7.6", "7.1"),
    "blue_cast": ("7.3", "7.5"),
    "grey": ("7.3", "7.5"),
    "blur": ("7.2",),
    "motion_blur": ("7.2",),
    "pixelated": ("7.2",),
    "noise": ("7.2",),
    "jpeg_q6": ("7.2",),
    "clutter": ("4.1",),
    "bg_shadow": ("4.2",),
    "too_small": ("5.3", "5.4"),
    "too_big": ("5.3", "5.4"),
    "off_left": ("5.6",),
    "off_low": ("5.5",),
}

_HELD = (
    ("upright", 0, 1.0), ("15", 15, 1.0), ("-15", -15, 1.0), ("30", 30, 1.0), ("-30", -30, 1.0), ("a third", 0, 1 / 3),
)  # fmt: skip
"""How neutral portraits are turned, in degrees, and made smaller."""


def main(folder: Path) -> int:
    if not folder.is_dir():
        print(f"{folder}: no such folder; these figures need the reference pictures", file=sys.stderr)
        return 1
    judge = PortraitJudge()
    groups = _groups(folder / "london_info.csv")
    _defects(judge, folder, groups)
    _false_findings(judge, folder, groups)
    _points(judge, folder)
    _faces(judge, folder)
    return 0


def _groups(file: Path) -> dict[str, str]:
    with file.open() as rows:
        return {row["face_id"]: row["face_eth"] for row in csv.DictReader(rows)}


def _group(name: str, groups: dict[str, str]) -> str:
    return groups.get(name.split("_")[1], "?") if name.startswith("london") else "canada set"


def _failed(verdict: Verdict) -> set[str]:
    return {one.id for one in verdict.criteria if not one.fulfilled}


def _defects(judge: PortraitJudge, folder: Path, groups: dict[str, str]) -> None:
    found: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    faces: Counter[str] = Counter()
    times: list[float] = []
    for label in json.loads((folder / "labels.json").read_text()):
        kind, file = str(label["kind"]), folder / "labelled" / str(label["file"])
        verdict = judge.verdict(_read(file), finished=True)
        times.append(verdict.milliseconds)
        faces[f"{kind}: {verdict.faces}"] += 1
        if kind in FOUND_BY:
            found[kind].append((_group(file.name, groups), bool(_failed(verdict) & set(FOUND_BY[kind]))))
    print("| defect | by | found | by group |\n|---|---|---|---|")
    for kind, ids in FOUND_BY.items():
        by_group = _rates(found[kind])
        print(f"| {kind} | {' or '.join(ids)} | {_rate([hit for _, hit in found[kind]])} | {by_group} |")
    print(f"\nno_face: {faces['no_face: 0']} without a face; two_faces: {faces['two_faces: 2']} with two; ", end="")
    print(f"median {np.median(times):.1f} ms a picture\n")


def _false_findings(judge: PortraitJudge, folder: Path, groups: dict[str, str]) -> None:
    print("| compliant pictures | without false finding | by group |\n|---|---|---|")
    sets = {
        "labelled compliant": sorted((folder / "labelled").glob("*__compliant.jpg")),
        "neutral": sorted((folder / "neutral").glob("*.jpg")),
    }
    for name, files in sets.items():
        clean, neutral = [], []
        for file in files:
            failed = _failed(judge.verdict(_read(file), finished=True))
            clean.append((_group(file.name, groups), not failed & set(NEVER)))
            neutral.append("2.1" not in failed)
        print(f"| {name} | {_rate([hit for _, hit in clean])}, 2.1: {_rate(neutral)} | {_rates(clean)} |")
    thick = [
        not _failed(judge.verdict(_read(file), finished=True)) & {"3.1", "3.2"}
        for file in sorted((folder / "labelled").glob("*__glasses_thick.jpg"))
    ]
    print(f"| glasses_thick, 3.1 and 3.2 | {_rate(thick)} | |")
    smiles = [
        bool(_failed(judge.verdict(_read(file), finished=True)) & {"2.1", "2.2"})
        for file in sorted((folder / "smiling").glob("*.jpg"))
    ]
    print(f"\nsmiling (with and without teeth) found by 2.1 or 2.2: {_rate(smiles)}\n")


def _points(judge: PortraitJudge, folder: Path) -> None:
    eyes, chins = [], []
    for file in sorted((folder / "neutral").glob("*.jpg")):
        numbers = [float(number) for number in file.with_suffix(".tem").read_text().split()[: 1 + 2 * 189]]
        placed = np.array(numbers[1:]).reshape(-1, 2)
        face = judge.verdict(_read(file), finished=True).face
        assert face is not None
        distance = float(np.hypot(*(placed[1] - placed[0])))
        eyes += [float(np.hypot(*(face.eyes[side] - placed[side]))) / distance for side in (0, 1)]
        middle = placed[:2].mean(axis=0)
        chins.append(float(np.hypot(*(face.chin - placed[129]))) / float(np.hypot(*(placed[129] - middle))))
    print(f"eye centres: median {100 * np.median(eyes):.2f} %, p95 {100 * np.percentile(eyes, 95):.2f} % ", end="")
    print(f"of the eye distance; chin: p95 {100 * np.percentile(chins, 95):.1f} % of the eye-chin distance\n")


def _faces(judge: PortraitJudge, folder: Path) -> None:
    files = sorted((folder / "neutral").glob("*.jpg"))
    for name, degrees, scale in _HELD:
        exactly = []
        for file in files:
            picture = _read(file)
            matrix = cv2.getRotationMatrix2D((picture.shape[1] / 2, picture.shape[0] / 2), degrees, scale)
            turned = cv2.warpAffine(picture, matrix, picture.shape[1::-1], borderMode=cv2.BORDER_REPLICATE)
            exactly.append(judge.verdict(np.asarray(turned, np.uint8), finished=True).faces == 1)
        print(f"exactly one face, {name}: {_rate(exactly)}")


def _read(file: Path) -> Pixels:
    return np.asarray(cv2.imread(str(file)), np.uint8)


def _rate(hits: list[bool]) -> str:
    return f"{sum(hits)}/{len(hits)}"


def _rates(hits: list[tuple[str, bool]]) -> str:
    by: dict[str, list[bool]] = defaultdict(list)
    for group, hit in hits:
        by[group].append(hit)
    return ", ".join(f"{group} {_rate(by[group])}" for group in sorted(by))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data/portraits")))
