"""`kiosk devices` and `kiosk check`: everything opened once, all failures told together, never a traceback."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest
from PIL import Image

from drivers.ports import Device
from kiosk.__main__ import main

FINE = """
[devices]
camera = "file:{folder}/a.png"
signature = "touch:"
scanner = "keyboard:"
printer = "png:{folder}/slips"
"""
BROKEN = """
[devices]
camera = "file:{folder}/missing.png"
fingerprint = "simulated:anna"
signature = "file:{folder}/settings/kiosk.toml"
printer = "escpos:/nowhere/lp0"
"""


def settings(folder: Path, text: str) -> str:
    Image.new("RGB", (40, 30)).save(folder / "a.png")
    file = folder / "settings" / "kiosk.toml"
    file.parent.mkdir()
    file.write_text(text.format(folder=folder))
    return str(file)


def test_devices_tells_what_each_one_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["devices", "--config", settings(tmp_path, BROKEN), "--json"]) == 0
    told = {one["device"]: one for one in json.loads(capsys.readouterr().out)}
    assert list(told) == [kind.name.lower() for kind in Device]
    assert (told["camera"]["state"], told["camera"]["reason"], told["camera"]["code"]) == ("absent", "not_found", "C10")
    assert told["camera"]["driver"] == "drivers.camera.file:FileCamera"
    assert told["camera"]["last_test"]["passed"] is False
    assert told["fingerprint"]["findings"] == ["simulated"]
    assert told["fingerprint"]["last_test"]["passed"] is True
    assert told["signature"]["code"] == "S50"
    assert told["card"]["state"] == "not configured"
    assert told["printer"]["code"] == "P10"


def test_devices_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["devices", "--config", settings(tmp_path, FINE)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(Device)
    assert lines[0].startswith("camera       ready     picture file, simulated, file:")


def test_a_password_in_a_url_is_not_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = '[devices]\ncamera = "http://anna:geheim@127.0.0.1:9/"\n'
    for command in ("devices", "check"):
        for form in ([], ["--json"]):
            file = tmp_path / command / "-".join(form)
            file.mkdir(parents=True)
            main([command, "--config", settings(file, text), *form])
    captured = capsys.readouterr()
    assert "geheim" not in captured.out + captured.err
    assert "127.0.0.1" in captured.out


def test_check_reports_every_failure_at_once_and_makes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--config", settings(tmp_path, BROKEN), "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["ok"] is False
    wrong = {one["name"]: one["code"] for one in report["checks"] if not one["ok"]}
    assert wrong.items() >= {
        "camera": "C10", "signature": "S50", "printer": "P10", "sealing key": "X10", "certificate": "X21",
        "courier": "N21",
    }.items()  # fmt: skip
    assert "fingerprint" not in wrong
    assert "disk" not in wrong
    assert not (tmp_path / "var").exists()


def test_a_device_that_hangs_does_not_hold_up_a_start(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        text = f'[devices]\ncamera = "http://127.0.0.1:{silent.getsockname()[1]}/"\n'
        assert main(["check", "--config", settings(tmp_path, text), "--within", "0.3", "--json"]) == 1
    checks = {one["name"]: one["code"] for one in json.loads(capsys.readouterr().out)["checks"]}
    assert checks["camera"] == "C22"


@pytest.mark.parametrize(
    ("text", "said"),
    [("[devices]\nphone = 1", "phone"), ("[", "kiosk.toml"), ('[devices]\ncamera = "dslr:1"', "there are: file"),
     ('[devices]\nprinter = "escpos:/dev/usb/lp0?dots=many"', "dots must be a number")],
)  # fmt: skip
def test_settings_that_cannot_be_used_are_one_line_and_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    file = settings(tmp_path, text)
    for command in ("devices", "check"):
        assert main([command, "--config", file]) == 2
        captured = capsys.readouterr()
        assert said in captured.err + captured.out
        assert len(captured.err.splitlines()) == 1


def test_a_missing_file_in_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--config", str(tmp_path / "none.toml"), "--json"]) == 2
    report = json.loads(capsys.readouterr().out)
    assert [one["code"] for one in report["checks"]] == ["X10"]
