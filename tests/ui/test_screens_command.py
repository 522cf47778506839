"""`kiosk screens` draws the gallery or says in one line why not."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from kiosk.commands import screens


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    screens.configure(parser)
    return screens.run(parser.parse_args(arguments))


def test_pictures_and_a_gallery_are_written(tmp_path: Path) -> None:
    assert run("--out", str(tmp_path), "--lang", "en", "--size", "1920x1080", "--only", "receipt") == 0
    pictures = sorted(file.name for file in tmp_path.glob("*.png"))
    assert pictures and all(name.endswith("-en-light-100-1920x1080.png") for name in pictures)
    gallery = (tmp_path / "index.html").read_text("utf-8")
    assert all(name in gallery for name in pictures)


@pytest.mark.parametrize("wrong", [("--size", "big"), ("--lang", "xx")])
def test_wrong_usage_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: tuple[str, str]) -> None:
    assert run("--out", str(tmp_path), *wrong) == 2
    error = capsys.readouterr().err
    assert error.startswith("kiosk: ") and error.count("\n") == 1


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert run("--out", str(tmp_path / "file" / "below")) == 1
    assert "Traceback" not in capsys.readouterr().err
