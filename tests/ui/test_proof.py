"""A translator learns everything that is missing, broken or too long, and a city may change any sentence."""

from __future__ import annotations

import argparse
import asyncio
import json
import shutil
from pathlib import Path

import pytest

from kiosk.commands import text
from kiosk.ui import proof
from kiosk.ui.fit import fit
from kiosk.ui.words import FOLDER


def kinds(folder: Path, language: str, change: dict[str, str] | None = None, name: str = "en") -> set[tuple[str, str]]:
    """Findings in the English catalogue after a change, as if it were `language`."""
    source = (FOLDER / f"{name}.ftl").read_text("utf-8")
    for old, new in (change or {}).items():
        assert old in source, old
        source = source.replace(old, new, 1)
    (folder / f"{language}.ftl").write_text(source, "utf-8")
    return {(one.key, one.kind) for one in proof.proof(language, folder)}


@pytest.mark.parametrize("language", proof.languages())
def test_every_language_is_complete_and_nothing_in_it_is_broken(language: str) -> None:
    found = proof.proof(language)
    assert not found, "\n".join(f"{one.key} {one.kind}: {one.detail}" for one in found)


@pytest.mark.parametrize(
    ("change", "key", "kind"),
    [
        ({"cancel = Cancel\n": ""}, "cancel", "missing"),
        ({"    .speak = Are you still there? We will delete your data soon. Press: Yes, continue.\n": ""},
         "still-there.speak", "speak"),
        ({"next = Continue": "next = Continue\nforward = On"}, "forward", "surplus"),
        ({"Code for staff: { $code }": "Code for staff"}, "code", "placeholder"),
        ({"Code for staff: { $code }": "Code for staff: { $kode }"}, "code", "placeholder"),
        ({"{ CLOCK($as_of) }": "{ $as_of }"}, "ticket-service.lead", "placeholder"),
        ({"    [one] { $seconds }\u00a0second\n": ""}, "still-there-seconds", "plural"),
        ({"[camera] The camera": "[kamera] The camera"}, "device-error", "choice"),
        ({"done = Done": "done = ✔ Done"}, "done", "glyph"),
        ({"{ $seconds }\u00a0seconds": "{ $seconds } seconds"}, "still-there-seconds", "space"),
        ({"done = Done": "done = Done, and thank you very much for coming here today"}, "done", "long"),
        ({"done = Done": "done = { Done"}, "done", "syntax"),
    ],
)  # fmt: skip
def test_each_fault_is_found(tmp_path: Path, change: dict[str, str], key: str, kind: str) -> None:
    assert kinds(tmp_path, "en") == set()
    assert (key, kind) in kinds(tmp_path, "en", change)


def test_plurals_are_those_of_the_language(tmp_path: Path) -> None:
    found = kinds(tmp_path, "pl")
    assert ("slip-ahead", "plural") in found  # few and many are missing
    assert ("privacy.point3", "plural") in found  # English gets on without, Polish does not
    assert kinds(tmp_path, "vi") == set()


def test_leichte_sprache_has_short_sentences_and_divided_words(tmp_path: Path) -> None:
    sentence = {"done = Fertig": "done = Das ist ein Satz mit sehr vielen Wörtern und ohne Ende"}
    assert ("done", "sentence") in kinds(tmp_path, "de-simple", sentence, "de")
    word = {"done = Fertig": "done = Fingerabdruckleser"}
    assert ("done", "word") in kinds(tmp_path, "de-simple", word, "de")
    subjunctive = {"done = Fertig": "done = Sie könnten"}
    assert ("done", "word") in kinds(tmp_path, "de-simple", subjunctive, "de")


def test_what_has_no_room_is_measured(tmp_path: Path) -> None:
    assert asyncio.run(fit("en")) == ()
    (tmp_path / "en.ftl").write_text(f"cancel = {'Cancellation' * 8}\n", "utf-8")
    found = asyncio.run(fit("en", tmp_path))
    assert found and {one.kind for one in found} == {"fit"}


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    text.configure(parser)
    return text.run(parser.parse_args(arguments))


def test_the_command_reports_readably_and_for_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--check", "--quick", "--lang", "en") == 0
    assert capsys.readouterr().out == "1 languages, all well\n"
    (tmp_path / "en.ftl").write_text("code = Call us\n", "utf-8")
    assert run("--check", "--quick", "--lang", "en", "--folder", str(tmp_path)) == 1
    assert capsys.readouterr().out.splitlines()[0] == "en.ftl  code  placeholder: $code is missing"
    assert run("--check", "--quick", "--json", "--lang", "en", "--folder", str(tmp_path)) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["findings"][0]["kind"] == "placeholder"
    assert report["languages"]["en"]["translated"] == report["sentences"]


def test_wrong_usage_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(tmp_path)
    assert run("--lang", "xx") == 2 and run("--folder", str(tmp_path)) == 2
    assert capsys.readouterr().err.count("\n") == 2
