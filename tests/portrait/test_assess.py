"""`kiosk assess portrait`: the JSON that acceptance reads, and every kind of bad file."""

from __future__ import annotations

import json
import time
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from flows.needs import Portrait
from kiosk.__main__ import main
from kiosk.biometrics.portrait import PortraitJudge
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


CRITERION = {"name", "value", "min", "max", "fulfilled", "mandatory"}


def test_a_finished_portrait_is_judged_as_it_is_and_lacks_only_pixels(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    judged = PortraitJudge().judge(picture("anna"))
    assert isinstance(judged, Portrait)
    small = Image.fromarray(judged.pixels).resize((622, 800), Image.Resampling.LANCZOS)
    small.save(tmp_path / "small.png")
    _, (line,) = assess(capsys, tmp_path / "small.png", "--as", "portrait")
    assert list(line) == ["file", "faces", "accepted", "advice", "face", "criteria", "milliseconds"]
    criteria = line["criteria"]
    assert isinstance(criteria, dict)
    assert all(set(one) == CRITERION for one in criteria.values())
    assert {id for id, one in criteria.items() if not one["fulfilled"]} == {"5.1", "5.2", "5.7"}
    assert line["advice"] == []
    left, right = line["face"]["left_eye"], line["face"]["right_eye"]  # type: ignore[index]
    assert 0 < left[0] < right[0] < 622


def test_no_face_has_neither_points_nor_criteria(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Image.new("RGB", (640, 480), "grey").save(tmp_path / "wall.png")
    status, (line,) = assess(capsys, tmp_path / "wall.png", "--portrait-out", tmp_path / "out")
    assert status == 0
    assert list(line) == ["file", "faces", "accepted", "advice", "milliseconds"]
    assert (line["faces"], line["accepted"], line["advice"]) == (0, False, ["SearchingFace"])
    assert not (tmp_path / "out").exists()


def test_a_folder_becomes_a_contact_sheet_and_one_file_a_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    for name, faults in (("anna", ()), ("paul", ("mouth",))):
        cv2.imwrite(str(folder / f"{name}.png"), picture(name, *faults, size=PREVIEW))
    (folder / "notes.txt").write_text("no picture")
    status, lines = assess(capsys, folder, "--sheet", tmp_path / "many.png")
    assert (status, [Path(str(line["file"])).name for line in lines]) == (0, ["anna.png", "paul.png"])
    assess(capsys, folder / "anna.png", "--sheet", tmp_path / "one.png")
    with Image.open(tmp_path / "many.png") as many, Image.open(tmp_path / "one.png") as one:
        assert many.width == 2 * (300 + 24)
        assert one.width > 1000


def test_a_sheet_that_cannot_be_written_is_one_line(anna: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", "portrait", str(anna), "--sheet", str(anna / "sheet.png"), "--json"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_wrong_usage_is_told_apart_from_failure() -> None:
    with pytest.raises(SystemExit) as ended:
        main(["assess", "portrait", "a.jpg", "--as", "painting"])
    assert ended.value.code == 2


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
        case "transparent":
            seen = small.convert("RGBA")
            seen.putalpha(Image.new("L", small.size, 255))
            seen.save(file)
        case "palette":
            small.quantize(64).save(file)
        case "not a picture":
            file.write_bytes(b"%PDF-1.7 is no picture")
        case "empty":
            file.write_bytes(b"")
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
        ("transparent", 1),
        ("palette", 1),
        ("not a picture", None),
        ("empty", None),
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


@pytest.mark.parametrize(("kind", "mode", "side"), [("PNG", "L", 5001), ("PNG", "LA", 2829), ("JPEG2000", "L", 2829)])
def test_more_pixels_than_can_be_judged_in_time_are_refused_before_they_are_decoded(
    kind: str, mode: str, side: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Image.new(mode, (side, side)).save(tmp_path / "large", format=kind)
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
