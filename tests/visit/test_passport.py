"""Whole visits through the real program: screens, flow, drivers, sealing, outbox, courier, office."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import cv2
import numpy as np
import pytest
from PIL import Image

from kiosk.ui.tokens import THEMES
from tests.visit.conftest import Ran

pytestmark = pytest.mark.timeout(240)
Visit = Callable[..., Ran]
LOG = "{http://trbio.bsi.bund.de/gid/6/v1}"


def picture(file: Path) -> Image.Image:
    """A picture, loaded completely."""
    with Image.open(file) as opened:
        opened.load()
        return opened


def pictures(drawn: Path, camera: str = "face.png", fingers: str = "right.png,left.png") -> list[str]:
    first, second = fingers.split(",")
    return [
        "--camera", f"file:{drawn / camera}",
        "--fingerprint", f"file:{drawn / first},{drawn / second}",
        "--signature", f"file:{drawn / 'signature.svg'}",
    ]  # fmt: skip


def parse_by_the_table(record: bytes) -> dict[str, int]:
    """Rules c.7, byte by byte, independent of the program's own parser."""

    def take(data: bytes, tag: str) -> tuple[bytes, bytes]:
        mark = bytes.fromhex(tag)
        assert data.startswith(mark), (tag, data[:8].hex())
        data = data[len(mark) :]
        size, data = data[0], data[1:]
        if size & 0x80:
            count = size & 0x7F
            size, data = int.from_bytes(data[:count], "big"), data[count:]
        return data[:size], data[size:]

    bit, rest = take(record, "7F60")
    assert rest == b""
    header, body = take(bit, "A1")
    assert len(header) == 0x12
    version, header = take(header, "80")
    kind, header = take(header, "81")
    subtype, header = take(header, "82")
    owner, header = take(header, "87")
    form, header = take(header, "88")
    assert (version.hex(), kind.hex(), owner.hex(), form.hex(), header) == ("0101", "08", "0101", "0007", b"")
    image, rest = take(body, "5F2E")
    assert rest == b"" and image[:8] == b"FIR\x00010\x00"
    number = int.from_bytes
    assert number(image[8:14], "big") == len(image)
    assert image[16:18].hex() in ("001f", "0029")
    assert image[18:20].hex() == "0101"
    assert image[20:32].hex() == "01f4" * 4 + "08020000"
    assert number(image[32:36], "big") == len(image) - 32
    position, views, view, quality, impression = image[36:41]
    assert (views, view, impression, image[45]) == (1, 1, 0, 0)
    assert subtype[0] == {2: 0x09, 7: 0x0A}[position]
    wsq = image[46:]
    assert wsq[:2] == b"\xff\xa0" and wsq[-2:] == b"\xff\xa1" and len(wsq) <= 18_431
    return {
        "position": position,
        "quality": quality,
        "width": number(image[41:43], "big"),
        "height": number(image[43:45], "big"),
    }


def nothing_readable(state: Path, code: str) -> None:
    """The terminal keeps no picture, no print and no code; what the office has lies beside it here."""
    for file in state.rglob("*"):
        if not file.is_file() or file.name.startswith("office"):
            continue
        content = file.read_bytes()
        for trace in (b"\xff\xd8\xff", b"\x89PNG", b"FIR\x00010", b"\xff\xa0\xff", code.encode()):
            assert trace not in content, (file.name, trace)


def test_a_visit_with_pictures_nobody_has_seen(visit: Visit, drawn: Path, tmp_path: Path) -> None:
    ran = visit("passport", *pictures(drawn))
    assert ran.status == 0, ran.err
    result = ran.json
    assert result["ended"] == "done" and result["receipt"]["number"] == 1
    out = tmp_path / "out"
    assert len(list((out / "screens").glob("*.png"))) == result["screens"] >= 15
    opened = out / "opened"
    portrait = picture(opened / "portrait.jpg")
    assert portrait.size == (1244, 1600) and portrait.mode == "RGB" and "icc_profile" in portrait.info
    assert portrait.layer[1][1:3] == portrait.layer[0][1:3] == (1, 1), "4:4:4"  # type: ignore[attr-defined]
    signature = picture(opened / "signature.jpg")
    assert signature.size == (630, 188)
    assert np.asarray(signature.convert("L")).min() < 90, "there is ink"
    right = parse_by_the_table((opened / "finger-right-index.cbeff").read_bytes())
    left = parse_by_the_table((opened / "finger-left-index.cbeff").read_bytes())
    assert (right["position"], left["position"]) == (2, 7)
    record = json.loads((opened / "record.json").read_text())
    assert record["code"] == result["receipt"]["code"]
    assert [finger["quality"] for finger in record["fingers"]] == [right["quality"], left["quality"]]
    assert record["portrait"]["accepted"] is True
    log = ET.parse(opened / "log.xml").getroot()
    for required in ("TransactionID", "StartTime", "EndTime", "FaceAcquisition", "FingerAcquisition"):
        assert log.find(LOG + required) is not None, required
    face = log.find(f"{LOG}FaceAcquisition")
    assert face is not None
    assert [one.get("best") for one in face.iter(f"{LOG}Capture")].count("true") == 1
    assert {one.get("id") for one in face.iter(f"{LOG}qa")} >= {"1.3", "2.2", "5.1", "5.3", "5.7", "7.1", "7.2"}
    assert [one.get("type") for one in log.iter(f"{LOG}BinaryRecord")] == [
        "jpeg", "icao-cbeff-bit-bdb-19794-4", "icao-cbeff-bit-bdb-19794-4",
    ]  # fmt: skip
    slip = cv2.imread(str(out / "slip.png"))
    assert slip is not None
    code, _, _ = cv2.QRCodeDetector().detectAndDecode(cv2.resize(slip, None, fx=2, fy=2))
    assert result["receipt"]["code"] in code
    nothing_readable(out / "state", result["receipt"]["code"])


@pytest.fixture
def hurried(config: Callable[[dict[str, str]], Path]) -> tuple[str, str]:
    """Settings under which runs that come to nothing are short."""
    return "--config", str(config({"[photo]": "[photo]\nrun = 10.0"}))


def test_a_picture_with_too_few_pixels_says_so_and_offers_the_counter(
    visit: Visit, drawn: Path, hurried: tuple[str, str], tmp_path: Path
) -> None:
    ran = visit("passport", *hurried, *pictures(drawn, camera="far.png"))
    assert (ran.status, ran.json["ended"], ran.json["reason"]) == (1, "at_counter", "photo-too-small")
    assert list((tmp_path / "out" / "screens").glob("*photo-too-small.png"))
    assert not (tmp_path / "out" / "opened").exists()


def test_a_picture_without_a_face_leads_to_the_counter(visit: Visit, drawn: Path, hurried: tuple[str, str]) -> None:
    ran = visit("passport", *hurried, *pictures(drawn, camera="wall.png"))
    assert (ran.status, ran.json["ended"], ran.json["reason"]) == (1, "at_counter", "photo-to-counter")


def test_a_simulated_citizen_follows_the_guidance_to_the_end(visit: Visit, tmp_path: Path) -> None:
    ran = visit(
        "identity_card", "--camera", "simulated:anna?start=far,mouth,left", "--fingerprint", "simulated:anna?clumsy=1"
    )
    assert (ran.status, ran.json["ended"]) == (0, "done"), ran.err
    assert picture(tmp_path / "out" / "opened" / "signature.jpg").size == (900, 132)


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--camera", "file:{drawn}/torn.png"], "closed-camera C"),
        (["--camera", "file:{drawn}/nothing.png"], "closed-camera C10"),
        (["--fingerprint", "file:{drawn}/nothing.png"], "closed-fingerprint F10"),
        (["--signature", "file:{drawn}/right.png"], "closed-signature S"),
        (["--camera", "simulated:anna?unplug_after=2"], "C20"),
    ],
)
def test_a_bad_device_ends_with_its_code(visit: Visit, drawn: Path, options: list[str], reason: str) -> None:
    ran = visit("passport", *[option.format(drawn=drawn) for option in options])
    assert ran.status == 1
    assert ran.json["ended"] in ("turned-away", "device-error") and reason in ran.json["reason"]


def test_a_torn_fingerprint_never_becomes_a_record(visit: Visit, drawn: Path, tmp_path: Path) -> None:
    ran = visit("passport", *pictures(drawn, fingers="torn.png,left.png"))
    assert ran.json["ended"] in ("turned-away", "device-error", "done")
    assert not (tmp_path / "out/opened/finger-right-index.cbeff").exists()


def test_children_give_no_more_than_the_law_asks(visit: Visit, drawn: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text('identify-person = "child_under_6"\n')
    ran = visit("passport", *pictures(drawn), "--answers", str(answers))
    assert ran.status == 0, ran.err
    names = {file.name for file in (tmp_path / "out" / "opened").iterdir()}
    assert names == {"portrait.jpg", "record.json", "log.xml"}


def test_a_prepared_case_is_found_by_its_code(visit: Visit, drawn: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text('identify = "type"\nenter-code = "DEMO-CHILD8"\n')
    ran = visit("passport", *pictures(drawn), "--answers", str(answers))
    assert ran.status == 0, ran.err
    record = json.loads((tmp_path / "out/opened/record.json").read_text())
    assert record["case"] is not None and record["age"] == "from_6" and record["signature"] is None


def test_a_code_that_is_not_ours_changes_nothing(visit: Visit, drawn: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text('identify = "type"\nenter-code = "NONSENSE"\n')
    ran = visit("photo", *pictures(drawn), "--answers", str(answers))
    assert ran.status == 0, ran.err
    assert json.loads((tmp_path / "out/opened/record.json").read_text())["case"] is None


def test_a_ticket_is_printed_and_counted(visit: Visit, tmp_path: Path) -> None:
    ran = visit("ticket", "--lang", "en")
    assert (ran.status, ran.json["receipt"]["number"]) == (0, 1), ran.err
    slip = picture(tmp_path / "out" / "slip.png")
    assert slip.width == 576


def test_the_photo_while_waiting_hangs_on_the_ticket(visit: Visit, drawn: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text('ticket-number = "photo"\n')
    ran = visit("ticket", *pictures(drawn), "--answers", str(answers))
    assert ran.status == 0, ran.err
    record = json.loads((tmp_path / "out/opened/record.json").read_text())
    assert record["ticket"]["label"].startswith("A")
    [before] = (tmp_path / "out" / "screens").glob("*-ticket-number.png")
    [taken] = [one for one in (tmp_path / "out" / "screens").glob("*-review.png") if "photo" not in one.name]
    title = [picture(one).convert("RGB").crop((0, 0, 1080, 100)) for one in (before, taken)]
    assert THEMES["light"].tint not in {colour for _, colour in title[0].getcolors(200_000) or ()}
    assert THEMES["light"].tint in {colour for _, colour in title[1].getcolors(200_000) or ()}, (
        "told: your number is near"
    )
