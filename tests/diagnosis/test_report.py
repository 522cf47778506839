"""The report says what was found, in words, and can be checked against its own checksum."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.diagnosis.ledger import Entry, Ledger
from kiosk.diagnosis.outcome import Grade, Outcome, worst
from kiosk.diagnosis.report import Readiness, write
from kiosk.diagnosis.words import FOLDER, LANGUAGES
from tests.visit.conftest import ROOT, keys, program

__all__ = ["keys"]
AT = datetime(2026, 11, 26, 7, 55, tzinfo=UTC)


def test_the_ledger_keeps_the_last_result_of_every_test(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.note([Outcome("disk", Grade.PASSED), Outcome("camera", Grade.FAILED, "C53")], AT, "diagnose")
    ledger.note([Outcome("camera", Grade.PASSED, None, {"sharpness": 0.4})], AT, "anna")
    entries = ledger.entries()
    assert entries["disk"].who == "diagnose"
    assert entries["camera"] == Entry(Grade.PASSED, None, {"sharpness": 0.4}, AT, "anna")
    (tmp_path / "tests.json").write_text("{torn")
    assert ledger.entries() == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_is_a_pdf_with_its_data_inside(tmp_path: Path, language: str) -> None:
    results = {
        "camera": Entry(Grade.FAILED, "C53", {"sharpness": 0.04}, AT, "anna"),
        "disk": Entry(Grade.PASSED, None, {"free_gb": 67.9}, AT, "diagnose"),
    }
    readiness = Readiness("K3", "GERA-1", "Bürgerservice Gera", "0.1.0", AT, "7:abc", results)
    write(readiness, tmp_path / "r.pdf", language)
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF-")
    assert not readiness.ready
    assert readiness.hash == hashlib.sha256(readiness.data()).hexdigest()


def test_both_languages_have_the_same_keys() -> None:
    keys_of = [
        set(re.findall(r"^([\w-]+) =|^    (\.\w+) =", (FOLDER / f"{one}.ftl").read_text(), re.M)) for one in LANGUAGES
    ]
    assert keys_of[0] == keys_of[1]


def test_the_worst_grade_decides() -> None:
    assert worst([]) is Grade.PASSED
    assert worst([Outcome("a", Grade.OPEN), Outcome("b", Grade.WARNING), Outcome("c", Grade.ABSENT)]) is Grade.WARNING


def test_diagnose_speaks_json_and_its_status_is_the_worst_result(tmp_path: Path) -> None:
    site = tmp_path / "config"
    site.mkdir()
    text = (ROOT / "config/demo.toml").read_text().replace('"var/keys', f'"{ROOT}/var/keys')
    text = text.replace('camera = "simulated:anna"', 'camera = "simulated:anna?width=600&height=800"')
    assert tomllib.loads(text)["devices"]["camera"] != "simulated:anna", "drawing it at full size takes long"
    (site / "k.toml").write_text(text)
    ran = program("diagnose", "--config", str(site / "k.toml"), "--json", "--report", str(tmp_path / "r.pdf"))
    assert ran.status == 1, "no courier is running there"
    found = {one["test"]: one for one in ran.json["tests"]}
    assert found["office"]["code"] == "N21" and not ran.json["ready"]
    assert found["printer"]["facts"]["found"] == "simulated", found["printer"]
    assert (tmp_path / "r.pdf").exists()
    assert ran.json["statistics"]["visits"] == 0
    assert json.loads((tmp_path / "var/terminal/tests.json").read_text())["disk"]["who"] == "diagnose"
    assert main(["diagnose", "signature", "--config", str(site / "k.toml")]) == 0
