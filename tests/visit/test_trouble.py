"""Bad settings, an office that is away or talks nonsense, a full disk: one line or one screen, nothing half-written."""

from __future__ import annotations

import os
import socket
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kiosk.settings import default_file
from tests.visit.conftest import Ran, program

pytestmark = pytest.mark.timeout(240)
Config = Callable[[dict[str, str]], Path]
URL = 'url = "https://127.0.0.1:8443"'


def waiting(state: Path) -> int:
    """Envelopes in the terminal's outbox."""
    with closing(sqlite3.connect(state / "outbox.sqlite")) as table:
        return int(table.execute("SELECT count(*) FROM outbox").fetchone()[0])


OFFERED = next(line for line in default_file(demo=True).read_text().splitlines() if line.startswith("languages"))


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ('fee = "6"', 'fee = "6"\nfree = true', "free"),
        ('counter = "3"', "counter = 3", "$.texts.counter"),
        ("[photo]", "[foto]", "foto"),
        ('name = "K1"', 'name = "../K1"', "$.terminal.name"),
        ("[photo]", "[photo", "kiosk.toml"),
        ('languages = ["de", ', 'languages = ["xx", ', "$.texts.languages"),
        (OFFERED, "languages = []", "$.texts.languages"),
        ("title = ", 'timezone = "Mars"\ntitle = ', "$.terminal.timezone"),
        ('fee = "6"', 'bounds = { "6.4" = [0.9, 0.1] }', "$.photo.bounds.6.4"),
        ('fee = "6"', 'criteria = { "99.9" = false }', "$.photo.criteria"),
        ("[photo]", "[display]\nwidth = 0\n\n[photo]", "$.display.width"),
    ],
)
def test_wrong_settings_are_refused_with_the_path_of_the_key(config: Config, old: str, new: str, path: str) -> None:
    ran = program("visit", "ticket", "--out", "/nowhere", "--config", str(config({old: new})))
    assert ran.status == 2 and path in ran.err and ran.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [["visit", "passport"], ["visit", "dance", "--out", "x"], ["nonsense"], ["run", "--size", "big"], []],
)
def test_wrong_usage_is_told(arguments: list[str]) -> None:
    assert program(*arguments).status == 2


def test_an_unknown_language_or_answer_file_is_told(tmp_path: Path) -> None:
    assert program("visit", "ticket", "--out", str(tmp_path), "--lang", "xx").status == 2
    broken = tmp_path / "answers.toml"
    broken.write_text("identify = 3")
    assert program("visit", "ticket", "--out", str(tmp_path), "--answers", str(broken)).status == 2
    broken.write_text('ticket-number = "dance"')
    ran = program("visit", "ticket", "--out", str(tmp_path), "--answers", str(broken))
    assert ran.status == 2 and "dance" in ran.err


def test_a_device_nobody_knows_is_told(tmp_path: Path) -> None:
    for device in ("card", "camera", "printer"):
        ran = program("visit", "photo", "--out", str(tmp_path), f"--{device}", "foo:bar")
        assert ran.status == 2 and f"$.devices.{device}" in ran.err


def test_without_a_display_there_is_one_line(config: Config) -> None:
    environment = {**os.environ, "SDL_VIDEODRIVER": "x11", "DISPLAY": ":99"}
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "run", "--config", str(config({})), "--windowed"],
        env=environment, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 2 and "no display" in done.stderr and "Traceback" not in done.stderr


@contextmanager
def nonsense_office() -> Iterator[int]:
    """Accepts connections and answers bytes that are no TLS."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        over = threading.Event()

        def serve() -> None:
            while not over.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                with connection:
                    connection.sendall(b"HTTP/1.1 418 I am a teapot\r\n\r\n{]")

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield int(server.getsockname()[1])
        finally:
            over.set()
            thread.join()


def marked(ran: Ran) -> None:
    """The visit ended well, with a mark in place of a number."""
    assert (ran.status, ran.json["ended"]) == (0, "done"), ran.err
    receipt = ran.json["receipt"]
    assert receipt["number"] is None and receipt["mark"] == "K1-001"


def test_an_office_that_talks_nonsense_ends_no_visit(config: Config, drawn: Path, tmp_path: Path) -> None:
    with nonsense_office() as port:
        site = config({URL: f'url = "https://127.0.0.1:{port}"'})
        still = ("--camera", f"file:{drawn / 'face.png'}")
        marked(program("visit", "photo", "--out", str(tmp_path / "out"), "--json", "--config", str(site), *still))
        assert waiting(tmp_path / "out" / "state") == 1, "sealed and waiting"


def test_delivery_follows_when_the_office_is_back(config: Config, drawn: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    away = config({URL: 'url = "https://127.0.0.1:9"'})
    still = ("--camera", f"file:{drawn / 'face.png'}")
    marked(program("visit", "photo", "--out", str(out), "--json", "--config", str(away), *still))
    assert waiting(out / "state") == 1, "sealed and waiting"
    ran = program("visit", "ticket", "--out", str(out), "--json")
    assert ran.status == 0, ran.err
    assert waiting(out / "state") == 0, "the courier found the office and delivered what had waited"


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs root")
def test_a_full_disk_turns_people_away_at_the_door(visit: Callable[..., Ran], tmp_path: Path) -> None:
    state = tmp_path / "out" / "state"
    state.mkdir(parents=True)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=32m", "none", str(state)], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("this machine mounts nothing")
    try:
        ran = visit("photo")
        assert (ran.status, ran.json["ended"]) == (1, "turned-away")
        assert "closed-disk" in ran.json["reason"]
        assert waiting(state) == 0
    finally:
        subprocess.run(["umount", str(state)], check=True)
