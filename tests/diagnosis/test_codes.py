"""Every code has a sentence for visitors, an action for technicians, and a test that provokes it."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.ports import Device, Reason
from kiosk.biometrics import weights
from kiosk.commands import check
from kiosk.diagnosis import box
from kiosk.diagnosis.codes import codes
from kiosk.diagnosis.words import LANGUAGES, StaffWords
from kiosk.settings import Documents, Settings
from kiosk.ui.words import Phrases, Words
from tests.service.test_journey import Shop
from tests.visit.conftest import ROOT

PROVOKED: dict[str, str] = tomllib.loads((ROOT / "tests/diagnosis/codes.toml").read_text("utf-8"))
CODE = re.compile(r"[A-Z]\d\d")
ENDINGS = {
    "device-error": "CFSKQPJME",
    "office-away": "N",
    "disk-full": "O",
    "program-error": "X",
    "out-of-order": "CNOX",
}
"""Screens that tell a visitor, and the letters of the codes they show."""


def said_by_the_program() -> Iterator[str]:
    """Every code that stands in the program, but for samples and planted faults, which only repeat them."""
    for folder in ("kiosk", "flows", "drivers"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            if file.name not in ("samples.py", "faults.py"):
                for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                    if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
                        yield node.value


def test_the_codes_of_the_program_are_those_explained_and_those_provoked() -> None:
    program = {str(reason.value) for reason in Reason} | set(said_by_the_program())
    assert set(codes()) == program
    assert set(PROVOKED) == program


@pytest.mark.parametrize("code", PROVOKED)
def test_a_code_says_what_to_do_and_the_test_that_provokes_it_speaks_of_it(code: str) -> None:
    for language in LANGUAGES:
        what, action = StaffWords(language).code(f"C{code}"[-3:])
        assert what.endswith((".", ")")) and action.endswith((".", ")", "timedatectl.")), language
    file, _, name = PROVOKED[code].partition("::")
    source = (ROOT / file).read_text("utf-8")
    tests = [node for node in ast.walk(ast.parse(source)) if getattr(node, "name", None) == name]
    assert tests, PROVOKED[code]
    names = (
        [rf"\"{code}\"", rf"\"{code} "]
        if len(code) == 3
        else [rf"\"[A-Z]{code}\"", rf"Reason\.{Reason(int(code)).name}\b"]
    )
    assert re.search("|".join(names), source), f"{PROVOKED[code]} never speaks of {code}"


def test_whoever_stands_there_reads_a_sentence_for_every_code_in_every_language() -> None:
    assert {letter for letters in ENDINGS.values() for letter in letters} >= {
        code[0] for code in PROVOKED if code[0] in "NOX"
    }
    settings = Settings()
    words = Words(settings)
    for language in settings.texts.languages:
        phrases = Phrases(words, language)
        for screen, letters in ENDINGS.items():
            devices = [device.name.lower() for device in Device if device.value in letters] or ["camera"]
            said = {phrases(screen, device=device, counter="3") for device in devices}
            assert screen not in said and all(said), (language, screen)
            assert screen != "device-error" or len(said) == len(devices), (language, "each device has its own sentence")


async def test_a_poor_test_print_and_a_dead_field_have_their_codes() -> None:
    shop = Shop()
    shop.world.examiner.qualities = [12]
    shop.does["service-touch"] = False
    await shop.test("fingerprint", "touch")
    assert shop.bench.found["fingerprint"].code == "F57"
    assert shop.bench.found["touch"].code == "T57"


def test_a_machine_without_any_cable_says_so(tmp_path: Path) -> None:
    for name in ("lo", "eth0"):
        (tmp_path / "sys/class/net" / name).mkdir(parents=True)
    (tmp_path / "sys/class/net/lo/operstate").write_text("unknown\n")
    (tmp_path / "sys/class/net/eth0/operstate").write_text("down\n")
    assert box.network(Settings(), tmp_path).code == "N22"
    (tmp_path / "sys/class/net/eth0/operstate").write_text("up\n")
    assert box.network(Settings(), tmp_path).code is None


async def test_missing_models_fonts_and_authorities_have_their_codes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(documents=Documents(authorities=str(tmp_path / "nowhere")), root=str(tmp_path))
    monkeypatch.setattr(weights, "FOLDER", tmp_path)
    monkeypatch.setattr(check, "PACKAGE", tmp_path)
    (tmp_path / "text").mkdir()
    for language in settings.texts.languages:
        (tmp_path / "text" / f"{language}.ftl").write_text("next = Weiter\n")
    found = {one.name: one.code for one in await check.check(settings)}
    assert (found["models"], found["fonts"], found["authorities"]) == ("X22", "X23", "X24")
