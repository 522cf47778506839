"""Every key is explained, a signed pack is taken whole or not at all, a broken file is refused by its path."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from kiosk import configpack
from kiosk.reference import document, keys
from kiosk.settings import Settings, SettingsError, load
from tests.visit.conftest import ROOT, program
from tests.visit.conftest import keys as certificates

__all__ = ["certificates"]


def test_every_key_says_what_it_does() -> None:
    assert [key.path for key in keys() if not key.effect] == []


def test_the_reference_in_the_repository_is_the_one_of_this_program() -> None:
    assert (ROOT / "config/reference.toml").read_text("utf-8") == document()


def test_the_reference_with_every_line_taken_is_a_settings_file_with_the_defaults(tmp_path: Path) -> None:
    taken = re.sub(r"^# ([a-z_0-9]+ = )", r"\1", document(), flags=re.M)
    file = tmp_path / "config" / "k.toml"
    file.parent.mkdir()
    file.write_text(taken)
    assert load(file).limits == Settings().limits
    assert load(file).fingers == Settings().fingers


def test_explain_and_diff(tmp_path: Path) -> None:
    ran = program("config", "--explain", "limits.answer_within", "--config", "config/demo.toml")
    assert ran.status == 0 and "WCAG" in ran.out and "now 30.0" in ran.out
    ran = program("config", "--explain", "limits.warn_aftr")
    assert ran.status == 2 and "limits.warn_after?" in ran.err
    ran = program("config", "--diff", "config/demo.toml")
    assert 'terminal.title: "Bürgerbüro Musterstadt" -> "Bürgerservice Gera"' in ran.out
    assert program("config", "--diff", "config/demo.toml", "config/demo.toml").out == ""


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """A city's folder, its key, and a terminal that trusts it."""
    (tmp_path / "city/text").mkdir(parents=True)
    (tmp_path / "city/kiosk.toml").write_text('[terminal]\nname = "K7"\n[limits]\nvisit = 900.0\n')
    (tmp_path / "city/text/de.ftl").write_text("next = Los\n")
    (tmp_path / "city/private.key").write_text("never packed")
    (tmp_path / "config").mkdir()
    (tmp_path / "config/kiosk.toml").write_text('[terminal]\nname = "K7"\n')
    configpack.keygen(tmp_path / "city.key")
    configpack.pack(tmp_path / "city", tmp_path / "city.key", tmp_path / "city.pack")
    return tmp_path


def test_a_signed_pack_is_put_in_place_and_says_what_changed(city: Path) -> None:
    assert b"never packed" not in (city / "city.pack").read_bytes()
    changed = configpack.apply(city / "city.pack", city / "city.pub", city / "config/kiosk.toml")
    assert changed == ["limits.visit: 1200.0 -> 900.0"]
    assert load(city / "config/kiosk.toml").limits.visit == 900.0
    assert (city / "config/text/de.ftl").read_text() == "next = Los\n"
    assert load(city / "config/kiosk.before").limits.visit == 1200.0


def test_a_changed_or_foreign_pack_changes_nothing(city: Path) -> None:
    before = (city / "config/kiosk.toml").read_bytes()
    raw = (city / "city.pack").read_bytes()
    for at in range(0, len(raw), 97):
        (city / "bad.pack").write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
        with pytest.raises(configpack.PackRefused):
            configpack.apply(city / "bad.pack", city / "city.pub", city / "config/kiosk.toml")
    configpack.keygen(city / "other.key")
    configpack.pack(city / "city", city / "other.key", city / "other.pack")
    with pytest.raises(configpack.PackRefused, match="not signed by"):
        configpack.apply(city / "other.pack", city / "city.pub", city / "config/kiosk.toml")
    assert (city / "config/kiosk.toml").read_bytes() == before
    assert sorted(one.name for one in (city / "config").iterdir()) == ["kiosk.toml"]


def test_settings_that_cannot_be_used_are_never_packed_nor_taken(city: Path) -> None:
    (city / "city/kiosk.toml").write_text("[limits]\nvisit = -1.0\n")
    with pytest.raises(SettingsError, match=r"\$\.limits\.visit"):
        configpack.pack(city / "city", city / "city.key", city / "bad.pack")


def _broken(whole: dict[str, Any], table: str, key: str, value: object) -> dict[str, Any]:
    return {**whole, table: {**whole.get(table, {}), key: value}}


@effort(max_examples=200)
@given(st.data())
def test_a_mutated_file_is_refused_with_the_path_of_the_key(data: st.DataObject) -> None:
    whole = tomllib.loads((ROOT / "config/demo.toml").read_text())
    tables = sorted({key.path.partition(".")[0] for key in keys()})
    table = data.draw(st.sampled_from(tables))
    kind = data.draw(st.sampled_from(["unknown key", "wrong type", "unknown table"]))
    if kind == "unknown table":
        name = data.draw(st.from_regex(r"[a-z]{9,12}", fullmatch=True))
        broken, path = {**whole, name: {}}, f"`{name}`"
    elif kind == "unknown key":
        name = data.draw(st.from_regex(r"x[a-z_]{3,12}", fullmatch=True))
        broken, path = _broken(whole, table, name, 1), f"$.{table}"
    else:
        one = data.draw(st.sampled_from([key for key in keys() if key.path.startswith(f"{table}.")]))
        name = one.path.partition(".")[2]
        broken, path = _broken(whole, table, name, [[{"no": "such"}]]), f"$.{table}.{name}"
    file = ROOT / "var" / "mutated" / "kiosk.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(tomli_w.dumps(broken).encode())
    with pytest.raises(SettingsError) as refused:
        load(file)
    assert path in str(refused.value)


def test_after_a_visit_a_broken_file_leaves_the_settings_before_in_force(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk.commands import run

    file = tmp_path / "config" / "kiosk.toml"
    file.parent.mkdir()
    (tmp_path / "var").mkdir()
    (tmp_path / "words").mkdir()
    file.write_text('[terminal]\nname = "K7"\n[texts]\nfolder = "words"\n')
    monkeypatch.setenv(run._IN_FORCE, "")
    run._remember(run._usable(file))
    file.write_text('[terminal]\nnaem = "K8"\n')
    kept = run._usable(file)
    assert kept.terminal.name == "K7" and kept.texts.folder == str(tmp_path / "words")
    assert kept.state == tmp_path / "var"
    monkeypatch.delenv(run._IN_FORCE)
    with pytest.raises(SettingsError, match="naem"):
        run._usable(file)
