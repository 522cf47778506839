"""`kiosk assess finger` and `kiosk compare finger` print what their description promises, bad files included."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from drivers.fingerprint.ridges import Touch, impression
from kiosk.commands import assess_finger, compare_finger


@pytest.fixture
def prints(tmp_path: Path) -> dict[str, Path]:
    pictures = {
        "good": impression(51),
        "again": impression(51, Touch(seed=3, rotation=6, shift=(1, 1))),
        "other": impression(52),
        "dry": impression(51, Touch(moisture=0.05)),
    }
    for name, picture in pictures.items():
        cv2.imwrite(str(tmp_path / f"{name}.png"), picture)
    (tmp_path / "torn.png").write_bytes((tmp_path / "good.png").read_bytes()[:900])
    (tmp_path / "empty.png").write_bytes(b"")
    return {file.stem: file for file in tmp_path.glob("*.png")}


def assess(*arguments: object) -> int:
    parser = argparse.ArgumentParser()
    assess_finger.configure(parser)
    return assess_finger.run(parser.parse_args([str(argument) for argument in arguments]))


def compare(*arguments: object) -> int:
    parser = argparse.ArgumentParser()
    compare_finger.configure(parser)
    return compare_finger.run(parser.parse_args([str(argument) for argument in arguments]))


def test_one_object_a_line_in_the_order_given(prints: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert assess(prints["dry"], prints["good"], "--json") == 0
    dry, good = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert list(good) == [
        "file", "quality", "minutiae", "foreground_mm2", "acceptable", "feedback", "milliseconds",
    ]  # fmt: skip
    assert (good["file"], good["acceptable"], good["feedback"]) == (str(prints["good"]), True, [])
    assert 50 <= good["quality"] <= 100
    assert good["milliseconds"] > 0
    assert (dry["acceptable"], dry["feedback"][0]) == (False, "TooDry")


@pytest.mark.parametrize("bad", ["torn", "empty", "missing", "folder"])
def test_a_bad_file_is_named_and_the_rest_judged(
    bad: str, prints: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {**prints, "missing": tmp_path / "missing.png", "folder": tmp_path}
    assert assess(files[bad], prints["good"], "--json") == 1
    shown = capsys.readouterr()
    failed, good = (json.loads(line) for line in shown.out.splitlines())
    assert list(failed) == ["file", "error"]
    assert failed["error"]
    assert "\n" not in failed["error"]
    assert good["acceptable"]
    assert shown.err == ""


def test_words_for_people(prints: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert assess(prints["good"], prints["torn"]) == 1
    shown = capsys.readouterr()
    assert "acceptable" in shown.out
    assert shown.err.count("\n") == 1
    assert "Traceback" not in shown.err


def test_the_sheet_shows_every_print(prints: dict[str, Path], tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.png"
    assert assess(prints["good"], prints["dry"], "--sheet", sheet, "--json") == 0
    picture = cv2.imread(str(sheet))
    assert picture is not None
    assert picture.shape[1] >= 2 * 2 * 350
    assert np.count_nonzero(np.ptp(picture.astype(np.int16), axis=2) > 100) > 1000  # colours over the grey print


def test_a_sheet_that_cannot_be_written_fails(prints: dict[str, Path], tmp_path: Path) -> None:
    assert assess(prints["good"], "--sheet", tmp_path / "no" / "sheet.png", "--json") == 1


@pytest.mark.parametrize("ppi", ["72", "9999"])
def test_a_resolution_no_print_has_is_wrong_usage(ppi: str, prints: dict[str, Path]) -> None:
    assert assess(prints["good"], "--ppi", ppi) == 2
    assert compare(prints["good"], prints["good"], "--ppi", ppi) == 2


def test_the_same_and_another_finger(prints: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert compare(prints["good"], prints["again"], "--json") == 0
    same = json.loads(capsys.readouterr().out)
    assert compare(prints["good"], prints["other"], "--json") == 0
    other = json.loads(capsys.readouterr().out)
    assert list(same) == list(other) == ["same_finger", "score", "milliseconds"]
    assert (same["same_finger"], other["same_finger"]) == (True, False)
    assert same["score"] > other["score"]


def test_comparing_with_a_torn_file_is_one_line(prints: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert compare(prints["good"], prints["torn"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
