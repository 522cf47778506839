"""`office serve | keygen | list | open`: for people and for programs, one line where something is wrong."""

from __future__ import annotations

import json
import socket
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk import sealing
from office.__main__ import main
from office.store import Store
from office.submissions import Submissions
from tests.support.house import OfficeHouse, Sealed, sealed


@pytest.fixture
def own(tmp_path: Path) -> OfficeHouse:
    return OfficeHouse(tmp_path / "house")


@pytest.fixture
def received(own: OfficeHouse) -> Sealed:
    """A submission that this office took."""
    return take(own, sealed(own))


def take(place: OfficeHouse, one: Sealed) -> Sealed:
    store = Store(place.office.database)
    Submissions(store, place.office).hand_in("K1", one.key, b"d", one.envelope, datetime.now(UTC))
    store.close()
    return one


def config(place: OfficeHouse) -> list[str]:
    return ["--config", str(place.folder / "config" / "office.toml")]


def test_open_lays_down_the_files_for_the_owner_only(
    own: OfficeHouse, received: Sealed, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in (received.key, "K7M-4QX", "k7m4qx"):
        out = tmp_path / name
        assert main(["open", name, "--out", str(out), "--json", *config(own)]) == 0
        told = json.loads(capsys.readouterr().out)
        assert told["key"] == received.key
        assert told["files"] == {"portrait.jpg": 20_000, "record.json": 2}
        assert sorted(file.name for file in out.iterdir()) == ["portrait.jpg", "record.json"]
        assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in out.iterdir())


def test_list_tells_everything_but_who(own: OfficeHouse, received: Sealed, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", *config(own)]) == 0
    assert "K7M-4QX" in capsys.readouterr().out
    assert main(["list", "--json", *config(own)]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["key"], row["code"], row["number"], row["terminal"]) == (received.key, "K7M-4QX", 1, "K1")
    assert datetime.fromisoformat(row["expires_at"]) - datetime.fromisoformat(row["captured_at"]) == timedelta(hours=96)


def test_an_empty_office_lists_nothing(own: OfficeHouse, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", *config(own)]) == 0
    assert "Nothing" in capsys.readouterr().out
    assert main(["list", "--json", *config(own)]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_what_is_not_there_is_told_in_one_line(
    own: OfficeHouse, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["open", "NOPE", "--out", str(tmp_path / "out"), *config(own)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_another_key_opens_nothing_and_writes_nothing(
    own: OfficeHouse, received: Sealed, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own.private_key.unlink()
    (own.folder / "var" / "keys" / "office.pub").unlink()
    assert main(["keygen", *config(own)]) == 0
    assert main(["open", received.key, "--out", str(tmp_path / "out"), *config(own)]) == 1
    assert "another key" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_keygen_makes_once_and_keeps(own: OfficeHouse, capsys: pytest.CaptureFixture[str]) -> None:
    public = own.folder / "var" / "keys" / "office.pub"
    own.private_key.unlink()
    public.unlink()
    assert main(["keygen", "--json", *config(own)]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["made"] and made["key"] == sealing.load_public_key(public).id
    assert main(["keygen", "--json", *config(own)]) == 0
    assert json.loads(capsys.readouterr().out) == {**made, "made": False}
    public.unlink()
    assert main(["keygen", *config(own)]) == 0
    capsys.readouterr()
    assert sealing.load_public_key(public).id == made["key"], "the public half comes from the private one"


@pytest.mark.parametrize("command", [["serve"], ["keygen"], ["list"], ["open", "K7M-4QX", "--out", "/nonexistent/x"]])
def test_wrong_settings_are_told_in_one_line(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--config", str(tmp_path / "none.toml")]) == 2
    (tmp_path / "wrong.toml").write_text("[office]\ncolour = 'blue'\n")
    assert main([*command, "--config", str(tmp_path / "wrong.toml")]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert "colour" in lines[1]


def test_serve_says_what_it_lacks(own: OfficeHouse, capsys: pytest.CaptureFixture[str]) -> None:
    (own.folder / "var" / "keys" / "server.pem").unlink()
    assert main(["serve", *config(own)]) == 2
    assert "server.pem" in capsys.readouterr().err


def test_serve_says_when_its_port_is_taken(own: OfficeHouse) -> None:
    with socket.create_server(("127.0.0.1", own.port)):
        told = subprocess.run([sys.executable, "-m", "office", "serve", *config(own)], capture_output=True, text=True)
    assert told.returncode == 1
    assert "Traceback" not in told.stderr
    assert str(own.port) in told.stderr
    assert len(told.stderr.splitlines()) == 1


def test_a_damaged_database_is_told_in_one_line(own: OfficeHouse, capsys: pytest.CaptureFixture[str]) -> None:
    (own.folder / "var" / "office.db").write_bytes(b"this was a database" * 500)
    assert main(["list", *config(own)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("command", [[], ["serve"], ["keygen"], ["list"], ["open"]])
def test_help_gives_an_example(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([*command, "--help"])
    assert left.value.code == 0
    assert "example: office" in capsys.readouterr().out


@pytest.mark.parametrize("wrong", [[], ["close"], ["open"], ["list", "--colour"]])
def test_wrong_usage_ends_with_2(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(wrong)
    assert left.value.code == 2
    assert "usage: office" in capsys.readouterr().err
