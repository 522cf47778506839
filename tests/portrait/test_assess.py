"""`kiosk assess portrait`: the JSON that acceptance reads, and every kind of bad file."""

from __future__ import annotations

import json
import time
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from kiosk.__main__ import main
from tests.portrait.people import PREVIEW, picture


def assess(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, list[dict[str, object]]]:
    status = main(["assess", "portrait", *map(str, arguments), "--json"])
    return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.fixture
def anna(tmp_path: Path) -> Path:
    file = tmp_path / "anna.png"
    cv2.imwrite(str(file), picture("anna"))
    return file


def test_a_frame_becomes_a_portrait_that_is_accepted(
    anna: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, (line,) = assess(capsys, anna, "--portrait-out", tmp_path / "out", "--sheet", tmp_path / "sheet.png")
    assert status == 0
    assert (line["file"], line["faces"], line["accepted"], line["advice"]) == (str(anna), 1, True, [])
    assert set(line["face"]) == {"left_eye", "right_eye", "chin", "crown"}  # type: ignore[call-overload]
    assert {"1.3", "2.2", "5.4", "7.1", "7.2"} <= set(line["criteria"])  # type: ignore[call-overload]
    with Image.open(tmp_path / "out" / "anna.jpg") as portrait:
        assert portrait.size == (1244, 1600)
    assert status == assess(capsys, tmp_path / "out" / "anna.jpg", "--as", "portrait")[0]
    with Image.open(tmp_path / "sheet.png") as sheet:
        assert sheet.width > 800


def test_an_unreadable_file_does_not_hide_the_others(
    anna: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "torn.jpg").write_bytes(b"\xff\xd8\xff\xe0 torn")
    status, lines = assess(capsys, tmp_path / "torn.jpg", anna, tmp_path / "missing.png")
    assert status == 1
    assert ["error" in line for line in lines] == [True, False, True]


def _save(kind: str, folder: Path) -> Path:
    file = folder / f"{kind.replace(' ', '-')}.png"
    small = Image.fromarray(picture("anna", size=PREVIEW)[:, :, ::-1])
    match kind:
        case "1x1":
            Image.new("RGB", (1, 1)).save(file)
        case "20000x20000":
            Image.new("1", (20000, 20000)).save(file)
        case "16 bit":
            Image.fromarray(np.asarray(small.convert("L")).astype(np.uint16) * 257).save(file)
        case "grey":
            small.convert("L").save(file)
        case "cmyk":
            small.convert("CMYK").save(file := file.with_suffix(".jpg"))
        case "animated":
            small.save(file := file.with_suffix(".gif"), save_all=True, append_images=[small, small])
        case "truncated":
            small.save(file)
            file.write_bytes(file.read_bytes()[:20000])
        case "black" | "white":
            Image.new("RGB", (1200, 1600), kind).save(file)
        case "thin":
            Image.new("RGB", (2, 9000)).save(file)
    return file


@pytest.mark.parametrize(
    ("kind", "faces"),
    [
        ("1x1", 0),
        ("20000x20000", None),
        ("16 bit", 1),
        ("grey", 1),
        ("cmyk", 1),
        ("animated", 1),
        ("truncated", None),
        ("black", 0),
        ("white", 0),
        ("thin", 0),
    ],
)
def test_a_strange_file_gets_a_clear_answer(
    kind: str, faces: int | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _save(kind, tmp_path)
    started = time.perf_counter()
    status, (line,) = assess(capsys, file)
    assert time.perf_counter() - started < 10
    assert kind != "20000x20000" or line["error"] == "not a readable picture: too many pixels"
    assert line.get("faces") == faces
    assert ("error" in line) == (faces is None)
    assert status == (1 if faces is None else 0)


@pytest.mark.parametrize(("kind", "side"), [("PNG", 5001), ("JPEG2000", 2829)])
def test_more_pixels_than_can_be_judged_in_time_are_refused_before_they_are_decoded(
    kind: str, side: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Image.new("L", (side, side)).save(tmp_path / "large", format=kind)
    _, (line,) = assess(capsys, tmp_path / "large")
    assert line["error"] == f"not a readable picture: {side} x {side} pixels are too many"


def test_a_picture_turned_by_its_exif_is_judged_upright(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lying = Image.fromarray(picture("anna", size=PREVIEW)[:, :, ::-1]).rotate(90, expand=True)
    exif = lying.getexif()
    exif[0x0112] = 6
    lying.save(tmp_path / "lying.jpg", exif=exif, quality=95)
    _, (line,) = assess(capsys, tmp_path / "lying.jpg")
    assert line["faces"] == 1
    roll = line["criteria"]["1.3"]["value"]  # type: ignore[index]
    assert abs(roll) < 8
